"""Names of people in French prose, and what is said of their gender and their function."""

import re

from ardoise.propose.article import article_gender

_WOMEN = """
Agnès Aïcha Alice Amélie Aminata Anaïs Andrée Angèle Anne Annie Antoinette Audrey Aurélie Aya
Aïssatou Béatrice Bénédicte Bernadette Brigitte Camille Carole Caroline Catherine Cécile Céline
Chantal Charlotte Chloé Christine Claire Clara Claudine Clémence Colette Corinne Danielle Delphine
Denise Diane Dominique Dorothée Édith Élisabeth Élise Elsa Émilie Emma Emmanuelle Estelle Esther
Ève Fanny Fatima Fatou Florence Françoise Gabrielle Geneviève Georgette Germaine Gisèle Hélène
Henriette Inès Ingrid Irène Isabelle Jacqueline Jeanne Jeannine Joséphine Julia Julie Juliette
Justine Karine Laetitia Laura Laure Léa Liliane Lise Louise Lucie Madeleine Manon Marguerite Maria
Mariam Marianne Marie Marine Marion Marthe Martine Mathilde Michèle Mireille Monique Nadia Nathalie
Natacha Nicole Nina Noémie Odette Odile Olympe Pascale Patricia Pauline Raymonde Rachel Renée Rosa
Rose Sabine Samira Sandrine Sarah Simone Solange Sonia Sophie Stéphanie Suzanne Sylvie Thérèse
Valérie Vanessa Véronique Victoria Virginie Viviane Yasmine Yolande Yvette Yvonne Zoé Ada Jane Mary
Elizabeth Emily Greta Wangari Bronisława Berthe Blanche Capucine Célestine Clarisse Cora
Dalida Déborah Dora Edma Edwige Eléonore Éléonore Élodie Élisa Éloïse Émilienne Ernestine Eugénie
Eva Fabienne Flora Flore Frida Gaëlle Gilberte Giulia Hannah Héloïse Honorine Huguette Ida Ilaria
Irma Jade Jeannette Jessica Joanna Johanna Josette Josiane Julienne Katia Khadija Laurence Laurie
Léonie Leïla Lina Loïse Lola Lucienne Lucile Lucille Ludivine Maëlle Maëva Magali Margaux Margot
Marina Marlène Maryse Mélanie Mélissa Morgane Muriel Myriam Nadège Nora Ophélie Paule Paulette
Peggy Priscilla Raphaëlle Rebecca Régine Romane Roxane Ruth Salma Salomé Ségolène Séverine Sibylle
Solène Soraya Tatiana Thaïs Ursule Véra Violette Virginia Wendy Yaël Yasmina Zélie
"""
_MEN = """
Abdou Achille Adrien Ahmed Alain Alassane Albert Alexandre Alexis Alfred Ali Alphonse Amadou André
Antoine Aristide Armand Arnaud Arthur Aurélien Baptiste Benjamin Benoît Bernard Bertrand Blaise
Bruno Charles Christian Christophe Clément Cyril Damien Daniel David Denis Didier Edmond Édouard
Élie Émile Emmanuel Éric Ernest Étienne Eugène Fabien Fabrice Faure Félix Ferdinand Fernand Florent
Francis François Franck Frédéric Gabriel Gaston Georges Gérard Gilbert Gilles Grégoire Guillaume
Gustave Guy Hassan Henri Hubert Hugo Ibrahim Isaac Ismaël Ivan Jacques James Jean Jérôme Joachim
John Joseph Jules Julien Karim Kévin Kofi Laurent Léon Léopold Loïc Louis Luc Lucas Lucien Ludovic
Mamadou Marc Marcel Mario Martin Mathieu Maurice Maxime Maximilien Mehdi Michel Mohamed Abel Alban
Alex Alfredo Anatole Anselme Antonin Armel Auguste Augustin Aymeric Balthazar Barnabé Barthélemy
Bastien Benoit Bilal Boris Brice Cédric Célestin César Claudius Constantin Corentin Cyprien Cyrille
Dimitri Dorian Eliott Élias Emilio Enzo Erwan Esteban Ethan Evan Ferdinando Fernando Fulgence Gaël
Gaëtan Gaspard Gauthier Germain Ghislain Giovanni Grégory Hector Henry Hervé Hippolyte Honoré
Horace Ignace Igor Imed Jacky Jacob Jérémie Jérémy Joël Jonathan Jordan Joris José Juan Justin
Kader Kamel Kilian Lazare Léo Léandre Leonardo Lilian Lionel Luigi Malik Manuel Marceau Marius
Martial Mathis Matthieu Mathias Médéric Mohammed Mounir Nabil Nathan Noé Noël Norbert Octave
Pablo Paolo Pascal Peter Prosper Rachid Rafael Régis Reda Rémy Rodolphe Romuald Ruben Saïd Salim
Sami Sofiane Stanislas Steeve Tanguy Théodule Thibault Thibaut Timothée Tom Tony Ulysse Urbain
Valentin Valéry Virgile Wilfried William Yanis Yannick Yohan Youri Zinedine Moussa Nelson Nicolas
Olivier Omar Oscar Ousmane Patrice Patrick Paul Philippe Pierre Quentin Raoul Raphaël Raymond Rémi
René Richard Robert Roger Roland Romain Samuel Sébastien Serge Sergey Simon Stéphane Sylvain Théo
Théodore Thierry Thomas Tristan Victor Vincent Vladimir Walter Xavier Yann Yves Youssef Werner
Galileo Władysław
"""
# Camille, Claude, Dominique and Maxime may be either: nothing is said of them.
_EITHER = frozenset({"Camille", "Dominique", "Claude", "Maxime", "Andrea", "Sacha"})
_GENDERS = dict.fromkeys(_WOMEN.split(), "f") | dict.fromkeys(_MEN.split(), "m")

_TITLES_WORDS = """
président présidente ministre premier-ministre maire préfet préfète député députée sénateur
sénatrice roi reine empereur impératrice directeur directrice chef cheffe ambassadeur ambassadrice
gouverneur secrétaire général générale capitaine colonel maréchal pape évêque prince princesse duc
duchesse comte comtesse chancelier chancelière rapporteur porte-parole commissaire fondateur
fondatrice conseiller conseillère adjoint adjointe inspecteur inspectrice coordinateur coordinatrice
dirigeant
dirigeante recteur rectrice proviseur proviseure trésorier trésorière vice-président vice-présidente
gérant gérante patron patronne commandant commandante responsable délégué déléguée cofondateur
cofondatrice lieutenant lieutenante superviseur superviseuse animateur animatrice
"""
TITLES = tuple(_TITLES_WORDS.split())
"""Offices: there is one of each at a time where they are held."""

_CRAFTS_WORDS = """
physicien physicienne chimiste mathématicien mathématicienne historien historienne écrivain
écrivaine poète poétesse peintre sculpteur sculptrice médecin infirmier infirmière biologiste
botaniste astronome architecte ingénieur ingénieure philosophe journaliste avocat avocate
professeur professeure enseignant enseignante boulanger boulangère commerçant commerçante
agriculteur agricultrice pêcheur musicien musicienne compositeur compositrice chanteur chanteuse
acteur actrice comédien comédienne réalisateur réalisatrice cinéaste romancier romancière
navigateur navigatrice explorateur exploratrice géographe géologue sociologue économiste chercheur
chercheuse savant savante naturaliste inventeur inventrice militant militante syndicaliste étudiant
étudiante restaurateur restauratrice libraire pharmacien pharmacienne vétérinaire climatologue
hydrologue spécialiste entraîneur entraîneuse athlète artiste photographe aviateur aviatrice pilote
astronaute maraîcher maraîchère apiculteur apicultrice microbiologiste hydrobiologiste océanographe
glaciologue sismologue volcanologue virologue épidémiologiste immunologiste neurologue cardiologue
psychologue psychiatre anthropologue ethnologue archéologue paléontologue zoologiste ornithologue
entomologiste généticien généticienne informaticien informaticienne statisticien statisticienne
démographe politologue juriste urbaniste paysagiste géomètre diplomate banquier banquière
industriel industrielle armateur éditeur éditrice imprimeur imprimeuse graveur graveuse dessinateur
dessinatrice illustrateur illustratrice styliste couturier couturière danseur danseuse chorégraphe
pianiste violoniste guitariste dramaturge essayiste traducteur traductrice linguiste ambulancier
ambulancière pompier pompière urgentiste chirurgien chirurgienne dentiste kinésithérapeute
sage-femme puéricultrice aide-soignant aide-soignante instituteur institutrice éducateur éducatrice
menuisier menuisière charpentier charpentière maçon maçonne plombier plombière électricien
électricienne mécanicien mécanicienne forgeron forgeronne ébéniste horloger horlogère bijoutier
bijoutière fleuriste boucher bouchère pâtissier pâtissière cuisinier cuisinière hôtelier hôtelière
viticulteur viticultrice vigneron vigneronne éleveur éleveuse berger bergère ostréiculteur
ostréicultrice bûcheron bûcheronne jardinier jardinière comptable notaire magistrat magistrate
procureur procureure greffier greffière gendarme policier policière douanier douanière cycliste
nageur nageuse skieur skieuse coureur coureuse footballeur footballeuse arbitre alpiniste marin
lexicographe typographe cartographe cosmonaute hydrographe documentaliste archiviste bibliothécaire
météorologue agronome écologue éthologue primatologue
toxicologue pédiatre pneumologue serveur serveuse vendeur vendeuse caissier caissière ouvrier
ouvrière
conducteur conductrice
"""
CRAFTS = tuple(_CRAFTS_WORDS.split())
"""Trades and callings: many may have the same."""
PEOPLE = frozenset((*TITLES, *CRAFTS))
"""All nouns for what somebody is."""

_MAKERS_WORDS = """
constructeur fabricant équipementier motoriste avionneur opérateur distributeur transporteur
assureur géant énergéticien fournisseur prestataire sous-traitant papetier sidérurgiste pétrolier
logisticien câblier voyagiste hébergeur cimentier semencier croisiériste
"""
_OWNERS_WORDS = """
industriel armateur éditeur imprimeur brasseur producteur promoteur exploitant repreneur
investisseur chocolatier fondeur
"""
MAKERS = tuple(_MAKERS_WORDS.split())
"""Nouns that firms alone are called by, before a name that no first name begins."""
OWNERS = tuple(_OWNERS_WORDS.split())
"""Nouns that firms are called by, and people too: "l’industriel", "l’éditeur"."""

_FEMININE = re.compile(r"(?:trice|euse|enne|ière|ère|esse|ante|ente|ine|ée|aine|fe)$")
_EPICENE = frozenset(["maire", "ministre", "chimiste", "secrétaire", "responsable"])


def first_name_gender(name: str) -> str:
    """ "m" or "f" by the first name of `name`, "" when it does not tell."""
    first = name.split()[0].split("-")[0] if name.split() else ""
    return "" if first in _EITHER else _GENDERS.get(first, "")


def is_first_name(word: str) -> bool:
    """Whether `word`, or the first part of it, is a known first name."""
    return word in _GENDERS or word.split("-")[0] in _GENDERS or word in _EITHER


def function_of(phrase: str) -> str:
    """The noun by which a phrase names an office or a trade, in small letters; "" if none does.

    The head of the phrase must be one: *ministre des Affaires étrangères*, *chimiste polonaise*.
    """
    words = phrase.casefold().replace("’", "’ ").split()
    if words[:2] in (["premier", "ministre"], ["première", "ministre"]):
        return words[1]
    head = next(
        (w for w in words if w not in ("le", "la", "l’", "un", "une", "ancien", "ancienne")), ""
    )
    return head if head in PEOPLE else ""


def function_gender(noun: str, article: str = "") -> str:
    """The gender of a noun of office or trade, by its article or its ending; "" for neither."""
    shown = article_gender(article)
    if shown or noun in _EPICENE:
        return shown
    return "f" if _FEMININE.search(noun) else ""
