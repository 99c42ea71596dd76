"""The one table of the words of our files: keys and fixed words, in English and in French.

`KEYS` holds one table a kind of mapping: English key → its French twin and what it is for, in both
languages. `CHOICES` holds the fixed words that a value may take: what we call it → the words that
say it in French and in English, the one that we write ourselves first.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Word(NamedTuple):
    """The French twin of an English key, and what the key is for."""

    fr: str
    about_fr: str
    about_en: str


_ID = Word(
    "id",
    "Nom unique et stable : lettres sans accent, chiffres, tirets et points.",
    "Unique and stable name: unaccented letters, digits, dashes and dots.",
)
_LANG = Word("langue", "Langue du fichier : fr ou en.", "Language of the file: fr or en.")

KEYS: dict[str, dict[str, Word]] = {
    "text head": {
        "title": Word("titre", "Titre du texte.", "Title of the text."),
        "lang": Word("langue", "Langue du texte : fr ou en.", "Language of the text: fr or en."),
        "author": Word("auteur", "Qui a écrit le texte.", "Who wrote the text."),
        "date": Word("date", "Date du texte, telle quelle.", "Date of the text, as typed."),
        "licence": Word("licence", "Droits de réutilisation.", "Terms of reuse."),
        "origin": Word(
            "origine",
            "D’où viennent les informations du texte.",
            "Where the text’s information comes from.",
        ),
    },
    "questions": {
        "lang": _LANG,
        "text": Word(
            "texte",
            "Nom du dossier du texte, sous source/.",
            "Name of the text’s folder under source/.",
        ),
        "questions": Word("questions", "La liste des questions.", "The list of questions."),
    },
    "question": {
        "id": _ID,
        "type": Word(
            "type",
            "Sorte de question, si les autres clés ne la disent pas déjà.",
            "Kind of question, where the other keys do not tell it already.",
        ),
        "question": Word("question", "Ce qui est demandé.", "What is asked."),
        "answer": Word(
            "reponse",
            "La bonne réponse ; en forme longue : texte et retour.",
            "The right answer; in the long form: text and feedback.",
        ),
        "answers": Word(
            "reponses",
            "Les bonnes réponses, ou les éléments d’une liste à citer.",
            "The right answers, or the elements of a list to be given.",
        ),
        "distractors": Word(
            "leurres",
            "Les mauvaises réponses proposées ; en forme longue : texte et retour.",
            "The wrong answers offered; in the long form: text and feedback.",
        ),
        "statement": Word(
            "affirmation",
            "Une phrase vraie ou fausse d’après le texte.",
            "A sentence that the text makes true or false.",
        ),
        "feedback_true": Word(
            "retour_vrai", "Retour à qui répond « vrai ».", "Feedback to whoever says true."
        ),
        "feedback_false": Word(
            "retour_faux", "Retour à qui répond « faux ».", "Feedback to whoever says false."
        ),
        "nature": Word(
            "nature",
            "Ce qu’est la réponse courte : texte, personne, date, nombre ou liste.",
            "What the short answer is: text, person, date, number or list.",
        ),
        "accept": Word(
            "accepter",
            "Autres réponses justes : orthographes, synonymes.",
            "Other right answers: spellings, synonyms.",
        ),
        "refuse": Word(
            "refuser",
            "Réponses qui ressemblent à la bonne et sont fausses.",
            "Answers that look like the right one and are wrong.",
        ),
        "pick": Word(
            "choisir",
            "Combien d’éléments de la liste suffisent.",
            "How many elements of the list are enough.",
        ),
        "inferred_year": Word(
            "annee_deduite",
            "Année de la date, si le texte ne la dit pas.",
            "Year of the date, where the text does not say it.",
        ),
        "surname": Word(
            "nom_de_famille",
            "Nom de famille de la personne, si ce n’est pas le dernier mot.",
            "Surname of the person, if it is not the last word.",
        ),
        "typos": Word(
            "fautes",
            "Tolérer les fautes de frappe : oui ou non.",
            "Tolerate misspellings: yes or no.",
        ),
        "accents": Word(
            "accents",
            "Les accents comptent : stricts ; libres par défaut. Sans eux, c’est presque juste.",
            "Accents count: strict; free unless said. Without them, it is almost right.",
        ),
        "cloze": Word(
            "a_trous",
            "Phrase à trous : La réunion se tient {{au Caire::ville}}.",
            "Sentence with blanks: The meeting is held {{in Cairo::city}}.",
        ),
        "pairs": Word(
            "paires", "Paires à associer : gauche: droite.", "Pairs to match: left: right."
        ),
        "order": Word("ordre", "Éléments, dans le bon ordre.", "Elements, in the right order."),
        "front": Word("recto", "Devant de la fiche.", "Front of the card."),
        "back": Word("verso", "Dos de la fiche.", "Back of the card."),
        "quote": Word(
            "citation",
            "Les mots du texte qui prouvent la réponse ; … pour ce qui est sauté.",
            "The words of the text that prove the answer; … for what is left out.",
        ),
        "origin": Word(
            "origine",
            "Comment la réponse se déduit des citations, si elle n’y est pas telle quelle.",
            "How the answer follows from the quotes, where it does not stand in them.",
        ),
        "feedback": Word(
            "explication",
            "Ce qu’on montre après la réponse.",
            "What is shown after the response.",
        ),
        "hint": Word("indice", "Une aide avant de répondre.", "A help before responding."),
        "level": Word(
            "niveau",
            "Niveau cognitif : memoriser, comprendre, appliquer, analyser, evaluer, creer.",
            "Cognitive level: remember, understand, apply, analyse, evaluate, create.",
        ),
        "tags": Word("etiquettes", "Thèmes, pour trier et choisir.", "Themes, to sort and choose."),
        "points": Word(
            "points", "Poids dans la note : 1 par défaut.", "Weight in the score: 1 unless said."
        ),
        "facts": Word(
            "faits",
            "Noms des faits sur lesquels porte la question.",
            "Names of the facts asked about.",
        ),
        "group": Word(
            "groupe",
            "Deux questions du même groupe ne tombent jamais ensemble.",
            "Two questions of one group never meet in a quiz.",
        ),
        "media": Word(
            "medias",
            "Chemins d’images ou de sons de l’espace.",
            "Paths of images or sounds of the workspace.",
        ),
        "retired": Word(
            "retiree",
            "La question n’est plus posée : oui ou non.",
            "The question is no longer asked: yes or no.",
        ),
        "ignore": Word(
            "ignorer",
            "Règles à taire sur cette question, avec la raison : Q03: raison.",
            "Rules to silence on this question, with the reason: Q03: reason.",
        ),
    },
    "option": {
        "text": Word("texte", "Ce que lit l’élève.", "What the pupil reads."),
        "feedback": Word(
            "retour", "Retour à qui choisit cette réponse.", "Feedback to whoever chooses it."
        ),
    },
    "knowledge": {
        "lang": _LANG,
        "text": Word(
            "texte",
            "Nom du dossier du texte, sous source/.",
            "Name of the text’s folder under source/.",
        ),
        "entities": Word("entites", "Qui et quoi.", "Who and what."),
        "relations": Word("relations", "Les sortes de faits.", "The types of facts."),
        "facts": Word("faits", "Ce que dit le texte.", "What the text states."),
    },
    "entity": {
        "id": _ID,
        "class": Word(
            "classe",
            "Sorte d’entité : ville, pays, personne, fonction, date …",
            "Kind of entity: city, country, person, function, date …",
        ),
        "name": Word("nom", "Nom affiché.", "Displayed name."),
        "variants": Word("variantes", "Autres noms acceptés.", "Other accepted names."),
        "gender": Word("genre", "Genre : m ou f.", "Gender: m or f."),
        "number": Word(
            "nombre", "Nombre : s ou p (s par défaut).", "Number: s or p (s unless said)."
        ),
        "article": Word(
            "article",
            "Article défini : le, la, l’, les ; vide sinon.",
            "Definite article: the; empty if none.",
        ),
        "preposition": Word(
            "preposition",
            "Préposition de lieu : à, au, en, aux, dans la …",
            "Preposition of place: in, at, on …",
        ),
        "aspirated": Word(
            "h_aspire",
            "Pas d’élision devant ce nom : oui ou non.",
            "No elision before this name: yes or no.",
        ),
        "adjectives": Word(
            "adjectifs", "Adjectif, par forme : m, f, mp, fp.", "Adjective, by form: m, f, mp, fp."
        ),
        "surname": Word("nom_de_famille", "Nom de famille.", "Surname."),
        "value": Word(
            "valeur",
            "Ce qui ordonne les dates et les nombres : 2025-12-19, 12, 2026.",
            "What orders dates and numbers: 2025-12-19, 12, 2026.",
        ),
        "same_as": Word(
            "identique_a", "Entités qui sont la même chose.", "Entities that are the same thing."
        ),
        "part_of": Word(
            "partie_de",
            "Entités dont celle-ci est une partie.",
            "Entities that this one is part of.",
        ),
        "overlaps": Word(
            "recoupe",
            "Entités qui se recoupent avec celle-ci.",
            "Entities that overlap with this one.",
        ),
        "never_with": Word(
            "jamais_avec",
            "Entités à ne jamais proposer avec celle-ci.",
            "Entities never to be offered with this one.",
        ),
        "absent": Word(
            "absent",
            "Le texte n’en parle pas : oui ou non.",
            "The text never mentions it: yes or no.",
        ),
    },
    "relation": {
        "id": _ID,
        "roles": Word(
            "roles",
            "Chaque rôle et la ou les classes qui le tiennent.",
            "Each role and the class or classes that play it.",
        ),
        "functional": Word(
            "exclusif",
            "Rôles qui n’ont qu’une seule valeur vraie, les autres étant donnés.",
            "Roles that have one true value only, the others being given.",
        ),
        "closed": Word(
            "fermee",
            "Les faits donnés sont tous les faits : oui ou non.",
            "The facts given are all there is: yes or no.",
        ),
        "symmetric": Word(
            "symetrique", "Deux rôles échangeables.", "Two roles that may be exchanged."
        ),
        "inverse": Word(
            "inverse",
            "Relation qui dit la même chose à l’envers.",
            "Relation that says the same the other way round.",
        ),
        "overlaps": Word(
            "recoupe",
            "Relations dont les vérités valent aussi pour celle-ci.",
            "Relations whose truths are also truths of this one.",
        ),
        "statement": Word(
            "phrase",
            "Le fait en une phrase : {{ evenement | le | maj }} se tient {{ lieu | a }}.",
            "The fact in one sentence: {{ event | the | cap }} is held {{ place | at }}.",
        ),
    },
    "fact": {
        "id": _ID,
        "relation": Word("relation", "La sorte de fait.", "The type of fact."),
        "arguments": Word(
            "arguments",
            "Chaque rôle et l’entité, ou les entités, qui le tiennent.",
            "Each role and the entity, or entities, that play it.",
        ),
        "stance": Word(
            "posture",
            "fait, affirmation (d’un acteur) ou jugement (de l’auteur).",
            "fact, claim (of an actor) or judgement (of the author).",
        ),
        "by": Word("par", "L’entité qui l’affirme.", "The entity that claims it."),
        "quote": Word(
            "citation",
            "Les mots exacts du texte ; … pour ce qui est sauté.",
            "The exact words of the text; … for what is left out.",
        ),
        "paragraph": Word(
            "paragraphe", "Numéro du paragraphe, à partir de 1.", "Number of the paragraph, from 1."
        ),
        "anchor": Word(
            "ancre", "Comment le texte annonce la liste.", "How the text introduces the list."
        ),
        "importance": Word(
            "importance", "1 central, 2 appui, 3 détail.", "1 central, 2 supporting, 3 detail."
        ),
        "closed": Word(
            "fermee", "La liste est complète : oui ou non.", "The list is complete: yes or no."
        ),
        "inferred": Word(
            "infere",
            "Déduit des citations sans y être dit : oui ou non.",
            "Implied by the quotes, not stated: yes or no.",
        ),
        "statement": Word("phrase", "Le fait en une phrase.", "The fact in one sentence."),
    },
    "templates": {
        "lang": _LANG,
        "templates": Word(
            "gabarits", "Les recettes de questions.", "The recipes that make questions."
        ),
    },
    "template": {
        "id": _ID,
        "title": Word("titre", "Ce que le gabarit demande.", "What the template asks."),
        "text": Word(
            "texte",
            "Nom du seul texte dont lire les faits, dossier de source/ ; tous si rien n’est dit.",
            "Name of the only text to read facts of, a folder of source/; all unless said.",
        ),
        "kind": Word("sorte", "Sorte de question à faire.", "Kind of item to make."),
        "relation": Word(
            "relation",
            "La ou les sortes de faits qui conviennent ; toutes si rien n’est dit.",
            "The type or types of facts that fit; all unless said.",
        ),
        "asks": Word("demande", "Le rôle qui est la réponse.", "The role that is the answer."),
        "method": Word(
            "methode",
            "D’où vient la réponse : role, intrus, posture, annee ou referent.",
            "Where the key comes from: role, odd_one_out, stance, year or referent.",
        ),
        "when": Word("si", "Ce qu’un fait doit être pour convenir.", "What a fact must be to fit."),
        "stem": Word(
            "question",
            "La question : Dans quelle ville le texte situe-t-il {{ evenement | le }} ?",
            "The question: In which city does the text place {{ event | the }}?",
        ),
        "answer": Word(
            "reponse",
            "Comment une réponse se dit : {{ lieu | a }} ; son nom si rien n’est dit.",
            "How an answer is said: {{ place | at }}; its name unless said.",
        ),
        "left": Word(
            "gauche", "Côté gauche d’une paire : {{ personne | le }}.", "Left side of a pair."
        ),
        "right": Word(
            "droite", "Côté droit d’une paire : {{ fonction | le }}.", "Right side of a pair."
        ),
        "feedback": Word(
            "explication",
            "Ce qu’on montre après la réponse ; le fait en une phrase si rien n’est dit.",
            "What is shown after the response; the fact in a sentence unless said.",
        ),
        "hint": Word("indice", "Une aide avant de répondre.", "A help before responding."),
        "distractors": Word(
            "leurres",
            "Combien de mauvaises réponses : 2 si rien n’est dit.",
            "How many wrong answers: 2 unless said.",
        ),
        "otherwise": Word(
            "sinon",
            "Sorte de question à faire quand trop peu de leurres sont prouvés.",
            "Kind of item to make when too few distractors are proven.",
        ),
        "support": Word(
            "support",
            "Où percer le texte à trous : citation (une phrase du texte) ou phrase (le fait).",
            "Where to cut a cloze: quote (a sentence of the text) or statement (the fact).",
        ),
        "most": Word(
            "au_plus",
            "Combien de faits au plus, les plus centraux d’abord.",
            "How many facts at most, the most central first.",
        ),
        "nature": Word(
            "nature",
            "Ce qu’est la réponse courte : texte, personne, date, nombre ou liste.",
            "What the short answer is: text, person, date, number or list.",
        ),
        "level": Word(
            "niveau",
            "Niveau cognitif : memoriser, comprendre, appliquer, analyser, evaluer, creer.",
            "Cognitive level: remember, understand, apply, analyse, evaluate, create.",
        ),
        "tags": Word("etiquettes", "Thèmes, pour trier et choisir.", "Themes, to sort and choose."),
        "points": Word(
            "points", "Poids dans la note : 1 par défaut.", "Weight in the score: 1 unless said."
        ),
        "group": Word(
            "groupe",
            "Deux questions du même groupe ne tombent jamais ensemble.",
            "Two items of one group never meet in a quiz.",
        ),
        "ignore": Word(
            "ignorer",
            "Règles à taire sur ces questions, avec la raison : Q03: raison.",
            "Rules to silence on these items, with the reason: Q03: reason.",
        ),
    },
    "conditions": {
        "class": Word(
            "classe",
            "Classe ou classes que doit avoir chaque rôle : {lieu: ville}.",
            "Class or classes each role must have: {place: city}.",
        ),
        "stance": Word(
            "posture",
            "Postures admises : fait, affirmation, jugement.",
            "Stances admitted: fact, claim, judgement.",
        ),
        "importance": Word(
            "importance",
            "Importance la plus faible admise : 1, 2 ou 3.",
            "Least importance admitted: 1, 2 or 3.",
        ),
        "closed": Word(
            "fermee",
            "Le rôle demandé est clos : oui ou non.",
            "The role asked is closed: yes or no.",
        ),
        "functional": Word(
            "exclusif",
            "Le rôle demandé est exclusif : oui ou non.",
            "The role asked is functional: yes or no.",
        ),
        "several": Word(
            "plusieurs",
            "Le rôle demandé tient plusieurs réponses : oui ou non.",
            "The role asked holds several answers: yes or no.",
        ),
        "anchor": Word(
            "ancre", "Le fait a une `ancre` : oui ou non.", "The fact has an `anchor`: yes or no."
        ),
        "inferred": Word(
            "infere", "Le fait est déduit : oui ou non.", "The fact is inferred: yes or no."
        ),
        "elsewhere": Word(
            "ailleurs",
            "Un autre gabarit demande déjà ce fait : oui ou non.",
            "Another template asks that fact already: yes or no.",
        ),
    },
}

CHOICES: dict[str, dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "lang": {"fr": (("fr",), ("fr",)), "en": (("en",), ("en",))},
    "flag": {
        "true": (("oui", "vrai"), ("yes", "true", "on")),
        "false": (("non", "faux"), ("no", "false", "off")),
    },
    "accents": {
        "strict": (("stricts", "strict"), ("strict",)),
        "free": (("libres", "libre"), ("free",)),
    },
    "truth": {"true": (("vrai",), ("true",)), "false": (("faux",), ("false",))},
    "kind": {
        "single_choice": (("choix_unique", "choix unique"), ("single_choice",)),
        "multiple_choice": (("choix_multiple", "choix multiple"), ("multiple_choice",)),
        "true_false": (("vrai_faux", "vrai/faux"), ("true_false",)),
        "short_answer": (("reponse_courte", "réponse courte"), ("short_answer",)),
        "cloze": (("a_trous",), ("cloze",)),
        "matching": (("paires",), ("matching",)),
        "ordering": (("ordre",), ("ordering",)),
        "flashcard": (("fiche",), ("flashcard",)),
    },
    "nature": {
        "text": (("texte",), ("text",)),
        "person": (("personne",), ("person",)),
        "date": (("date",), ("date",)),
        "number": (("nombre",), ("number",)),
        "list": (("liste",), ("list",)),
    },
    "level": {
        "remember": (("memoriser", "mémoriser"), ("remember",)),
        "understand": (("comprendre",), ("understand",)),
        "apply": (("appliquer",), ("apply",)),
        "analyse": (("analyser",), ("analyse", "analyze")),
        "evaluate": (("evaluer", "évaluer"), ("evaluate",)),
        "create": (("creer", "créer"), ("create",)),
    },
    "stance": {
        "fact": (("fait",), ("fact",)),
        "claim": (("affirmation",), ("claim",)),
        "judgement": (("jugement",), ("judgement", "judgment")),
    },
    "method": {
        "role": (("role",), ("role",)),
        "odd_one_out": (("intrus",), ("odd_one_out",)),
        "stance": (("posture",), ("stance",)),
        "year": (("annee",), ("year",)),
        "referent": (("referent",), ("referent",)),
    },
    "support": {
        "quote": (("citation",), ("quote",)),
        "statement": (("phrase",), ("statement",)),
    },
    "importance": {n: ((n,), (n,)) for n in ("1", "2", "3")},
    "gender": {"m": (("m",), ("m",)), "f": (("f",), ("f",))},
    "number": {"s": (("s",), ("s",)), "p": (("p",), ("p",))},
}


def key_word(table: str, key: str, lang: str) -> str:
    """How the English `key` of `table` is written in a file in `lang`."""
    return KEYS[table][key].fr if lang == "fr" else key


def choice_words(choice: str, lang: str) -> dict[str, str]:
    """Every word that a value of `choice` may be in `lang` → what it means."""
    side = 0 if lang == "fr" else 1
    return {word: name for name, words in CHOICES[choice].items() for word in words[side]}


def choice_word(choice: str, name: str, lang: str) -> str:
    """The word that we write in `lang` for the meaning `name` of `choice`."""
    return CHOICES[choice][name][0 if lang == "fr" else 1][0]


def english(key: str) -> frozenset[str]:
    """The English keys that `key`, typed in either language, may stand for."""
    return _ENGLISH.get(key, frozenset())


_ENGLISH: dict[str, frozenset[str]] = {}
for _table in KEYS.values():
    for _key, _word in _table.items():
        for _typed in (_key, _word.fr):
            _ENGLISH[_typed] = _ENGLISH.get(_typed, frozenset()) | {_key}


def meant_by(typed: str, known: Iterable[str]) -> str:
    """The word of `known` that other programs, or other people, call `typed`; "" for none."""
    return next((word for word in known if typed.lower() in _ELSEWHERE.get(word, ())), "")


_ELSEWHERE = {
    "question": ["enonce", "énoncé", "consigne", "intitule", "intitulé", "stem", "prompt"],
    "reponse": ["bonne_reponse", "bonne_réponse", "solution", "correct", "correcte", "juste"],
    "leurres": [
        "mauvaises_reponses",
        "mauvaises_réponses",
        "fausses_reponses",
        "choix",
        "options",
        "propositions",
        "distracteurs",
    ],
    "explication": ["commentaire", "justification", "correction", "feedback"],
    "citation": ["extrait", "preuve", "passage", "source"],
    "etiquettes": ["themes", "thèmes", "theme", "thème", "mots_cles", "tag"],
    "answer": ["correct", "correct_answer", "right", "key", "solution"],
    "distractors": ["choices", "options", "wrong", "wrong_answers", "incorrect"],
    "feedback": ["explanation", "comment", "rationale", "why"],
    "quote": ["citation", "source", "passage", "evidence", "proof"],
    "tags": ["themes", "theme", "topics", "topic", "keywords"],
    "classe": ["type", "sorte", "categorie", "catégorie"],
    "class": ["type", "kind", "category"],
    "nom": ["libelle", "libellé", "titre"],
    "sorte": ["type", "kind", "genre"],
    "kind": ["type", "sort"],
    "origine": ["source", "url", "lien"],
    "origin": ["source", "url", "link"],
}
