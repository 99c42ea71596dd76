"""Words in whose place others would make a statement say the contrary."""

from pathlib import Path

import pytest
from tests.propose.decide import accept
from tests.propose.given import text

from ardoise.compose.ground import Ground
from ardoise.domain.item import TrueFalse
from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.propose.reversal import find_reversals
from ardoise.workspace import open_workspace


@pytest.mark.parametrize(
    ("sentence", "words", "contrary"),
    [
        ("Un seul témoin ne suffit pas à convaincre le juge", "ne suffit pas", "suffit"),
        ("La colle n’adhère guère au verre", "n’adhère guère", "adhère"),
        ("La commune compte plus de deux cents puits", "plus", "moins"),
        ("Le sac pèse au moins 12 kilos", "au moins", "au plus"),
        ("La tour fut bâtie au début du XVe siècle", "au début", "à la fin"),
        ("À la fin du bail, les terres reviennent au duc", "À la fin", "Au début"),
        ("Le gué se trouve au nord du bourg", "au nord", "au sud"),
        ("La plupart des moulins sont abandonnés", "La plupart des", "Très peu de"),
        ("Le seigle est la plus rustique des céréales", "plus", "moins"),
        ("Les foins commencent après la fête du village", "après", "avant"),
        ("La plupart des ateliers sont vides", "La plupart des ateliers", "Très peu d’ateliers"),
        ("La digue est totalement rompue", "totalement", "seulement en partie"),
        ("Avant le XVIe siècle, les paysans sèment à la main", "Avant", "Après"),
        ("Le sourcier se trompe rarement", "rarement", "souvent"),
        ("On trouve ces tuiles dans le nord du canton", "dans le nord", "dans le sud"),
        # Adjectives, stated or beside a noun that any may be.
        ("Le bail a un caractère provisoire", "provisoire", "définitif"),
        ("Le niveau du lac reste constant", "constant", "variable"),
        ("Le halage demandait de longues cordes", "longues", "courtes"),
        ("Les fermes du plateau sont dispersées", "dispersées", "groupées"),
        ("La régente menait une politique hostile", "hostile", "favorable"),
        # How much of a quality.
        ("La pente du toit est assez gênante", "assez", "peu"),
        ("Les meuniers sont déjà très organisés", "déjà très", "encore peu"),
        ("Le radeau repose sur une poutre plus flexible", "plus", "moins"),
        # Verbs, in the form in which they stand.
        ("Le préfet assouplit le règlement", "assouplit", "durcit"),
        ("Les tisserands soutenaient la réforme", "soutenaient", "combattaient"),
        ("La tour fut détruite", "détruite", "construite"),
        ("Le pilote réussit à franchir la passe", "réussit à", "échoue à"),
        ("Le bourg continua d’employer des rouliers", "continua d’", "cessa d’"),
        ("La comète se rapproche", "se rapproche", "s’éloigne"),
        # Nouns, with the word that determines them.
        ("Le bourg connaît l’essor du lin", "l’essor", "le déclin"),
        ("La foire connut un succès", "un succès", "un échec"),
        ("La chronique montre la pauvreté du canton", "la pauvreté", "la richesse"),
        ("Le pacte annonce une défaite", "une défaite", "une victoire"),
        ("On note l’apparition des taches", "l’apparition", "la disparition"),
        # Its kind is what is said of a thing.
        ("La genette est un animal nocturne", "nocturne", "diurne"),
        # A definition says what it says in a clause too.
        (
            "Un rémouleur désigne un ouvrier qui travaille souvent dehors",
            "souvent",
            "rarement",
        ),
        # What is decided of a plan.
        ("Les devis du maçon furent approuvés", "approuvés", "rejetés"),
        # What begins, ends or lasts.
        ("Les travaux s’achèvent en 1911", "s’achèvent", "commencent"),
        ("La culture du lin débuta", "débuta", "s’acheva"),
        ("Le bac existe encore aujourd’hui", "existe encore", "n’existe plus"),
        ("La halle est toujours couverte de chaume", "est toujours", "n’est plus"),
        ("Le moulin à marée est connu dès l’Antiquité", "dès", "bien après"),
        # A side that is taken, a season, a chance.
        ("Le canton vote contre le péage", "contre", "pour"),
        ("Le hérisson mange surtout en été", "en été", "en hiver"),
        ("La grotte fut découverte par hasard", "par hasard", "après de longues recherches"),
        ("Voilà plus de trois siècles que la cloche sonne", "plus", "moins"),
        # Denials of other shapes.
        ("L’essai montre que le sel n’est pas pur", "n’est pas", "est"),
        ("L’eau ne coule pas de manière égale", "ne coule pas", "coule"),
        ("Les soldats ne purent prendre la poterne", "ne purent", "purent"),
        ("La mare n’a cessé de rétrécir", "n’a cessé", "a cessé"),
        ("Les tourbières ne gèlent pas forcément", "ne gèlent pas forcément", "gèlent forcément"),
        ("Tous les chênes ne perdent pas leurs glands", "ne perdent pas", "perdent"),
        ("Le moine a copié tous les actes", "tous les actes", "très peu d’actes"),
    ],
)
def test_what_can_be_turned_round(sentence: str, words: str, contrary: str) -> None:
    found = [(one.words, one.contrary) for one in find_reversals(sentence)]
    assert found[:1] == [(words, contrary)]


@pytest.mark.parametrize(
    "sentence",
    [
        # What is denied goes on, or is denied elsewhere than in what is stated.
        "La cave ne garde pas de trace du feu",
        "Le potier dit que le four ne chauffe pas",
        "Ce n’est pas la saison",
        "Le puits n’est pas profond, mais il suffit",
        # What is put right is not so once it is not denied.
        "Le lamier n’est pas la plus haute plante du talus mais la plus proche de la menthe",
        "La chaux ne durcit pas par le froid mais plutôt par le contact avec l’air",
        "Le lamier n’est pas la plante du talus, c’est la cousine de la menthe",
        "La chaux ne durcit pas au froid ; au contraire, elle fond",
        "Le duc est riche mais ne possède pas la ferme du bas",
        "Le clocher ne mesure pas 40 mètres",
        "Le bourg ne garde plus aujourd’hui que deux fours",
        # Other words before them make other words of them.
        "Le curé vient très souvent",
        "Le toit est presque entièrement refait",
        "Il gagne plus de terres que son frère",
        "Le plus grand des tilleuls est tombé",
        "Un instrument permet de la mesurer",
        # What wants a denial cannot do without.
        "La halle n’avait plus vu pareille foule depuis la foire",
        "La halle n’a pas rouvert jusqu’en mars",
        "Certains enfants ne mangent pas de miel pour des raisons de santé",
        "Le gardien ne sort pas en raison du gel",
        "Le novice n’a pas le droit de sortir sous peine de renvoi",
        "Le guetteur ne bouge pas de peur de se trahir",
        "Le boulanger n’allume pas le four pour ne pas gaspiller le bois",
        # Names of lands, not sides.
        "Elle livre ses tuiles dans le Nord, la Creuse et le Cher",
        "Ils vivent dans le Nord",
        # A measure, a noun, a comparison, a set phrase: no quality that is stated.
        "La barque est longue de trois toises",
        "Le fermier suit le courant",
        "Le mulet est moins rapide que le cheval",
        "Un petit déjeuner est servi aux bateliers",
        "Le chapeau est différent de la coiffe",
        "La servante relève le défi",
        "Un pilier soutient la voûte",
        # Of which century it was, the rest of the text tells.
        "La tour fut bâtie au début du siècle",
        "Le canton choisit le duc dès le début",
        # The most famous of all: nobody tells of the least.
        "Le retable constitue l’œuvre la plus ambitieuse du peintre",
        # A kind of things has a name.
        "Les bergers fuient des catastrophes naturelles liées au gel",
        "Le canton signe un accord officiel",
        # One keeps, wants and recommends what is good.
        "La duchesse veut préserver la stabilité du canton",
        "Le conseil préconise une pêche modérée",
        "La cire évite l’apparition des taches",
        "La vapeur entraîne l’essor du canton",
        # A failure is not received as a success is.
        "Le projet du bailli reçoit un succès",
        # What may be said of the contrary as well.
        "L’égalité des héritiers demeure un enjeu du canton",
        # In passing.
        "Le canton appartient à un duc qui possède une barque lourde",
        "La halle, longtemps vide, sert de grange",
        "Le chemin monte à gauche qui longe le pré",
        "La halle est une grange du bourg, bâtie à proximité du gué",
        "Le canton suit une charte imposant des péages stricts",
        "Le guet voit que le feu prend et que la foule accourt rapidement",
        # How one comes to it tells which way.
        "C’est par le halage que le bourg progressera lentement",
        # What is complete, easier or built was meant to be.
        "Le plan du bourg est complet",
        "Une corde facilite le halage",
        "Le comte construit une tour",
        # Of which kind it is.
        "Le bourg a un taux d’augmentation connu",
        # What follows from the first statement.
        "Le bourg vit de la foire, et a favorisé les rouliers",
        # What it is possible to do is worth saying.
        "Il est possible de passer le gué à cheval",
        # Nobody could tell which ones.
        "Des fours furent construits dans le bourg",
        # What something can do is what it is for.
        "Le bain de mer peut apaiser la toux",
        # A trifle.
        "La messe dure un peu plus d’une heure",
        # What is sudden does not last.
        "Le lin recule progressivement pendant le siècle",
        "À mesure que le prix monte, le lin est peu à peu oublié",
        # On a condition, or only aimed at.
        "Si le lac reste constant on pêche",
        "Le maire agit pour rendre le sentier possible",
        # What tells why, or says the other too.
        "La pente est très gênante à cause de la boue",
        "Le quai est provisoire et le pont définitif",
        "La dune a été divisée en trois enclos",
        "Le comte fait construire un four",
        "Le meunier espère un bail provisoire",
        "En taillant court, on favorise la repousse",
        "Les loups chassent en groupe pour plus de sûreté",
        "La hausse du fleuve empêche le bac de passer",
        # What is joined with another, sought for, or follows from.
        "Le duc veut la paix et l’essor du port",
        "Le bourg se vide depuis la défaite",
        "La halle est encore plus vaste",
        # What is so already at the beginning is so at the end.
        "Au début du règne, la ville est déjà close",
        # One seeks the best.
        "Le crible permet de choisir la farine la plus blanche",
        # Nothing is told of what comes after our days.
        "Avant le XXe siècle, les paysans sèment à la main",
    ],
)
def test_what_cannot(sentence: str) -> None:
    assert list(find_reversals(sentence)) == []


@pytest.mark.parametrize(
    ("before", "judged"),
    [
        ("Autrefois, les bergers croyaient que la lune chassait les orages.", 0),
        ("Autrefois, les bergers guettaient la lune de loin.", 1),
    ],
)
def test_what_was_believed_is_not_judged(before: str, judged: int) -> None:
    knowledge = propose(text(f"{before} Les étangs ne gelaient plus sous la lune."), NoModel())
    facts = [fact for fact in knowledge.facts.values() if fact.relation == "passage-contraire"]
    assert len(facts) == judged


def test_one_a_sentence_is_judged_and_only_where_it_stands_alone() -> None:
    about = text(
        "Au début de l’hiver, la scierie emploie plus de trente ouvriers.",
        "Selon le maire, la scierie emploie plus de trente ouvriers.",
    )
    knowledge = propose(about, NoModel())
    ground = Ground(knowledge, about, "")
    turned = [fact for fact in knowledge.facts.values() if fact.relation == "passage-contraire"]
    assert [ground.statement(fact) for fact in turned] == [
        "Au début de l’hiver, la scierie emploie plus de trente ouvriers."
    ]


def test_what_is_denied_is_asked_by_the_claim_that_it_denies(tmp_path: Path) -> None:
    root, source = tmp_path / "class", tmp_path / "soir.txt"
    source.write_text(
        "Le soir\n\nLe gardien du phare ne ferme guère la porte de la tour.\n\n"
        "Au début de l’hiver, la scierie emploie plus de trente ouvriers.\n",
        encoding="utf-8",
    )
    create_workspace(root)
    create_text(root, "soir", source, model=lambda _: NoModel())
    found = read_proposals(root, "soir")
    assert found is not None
    accept(root, "soir", list(found.facts))
    stems = {
        item.stem: item.answer
        for item in open_workspace(root).bank.of_text("soir")
        if isinstance(item, TrueFalse)
    }
    assert stems.pop("Le gardien du phare ferme la porte de la tour.") is False
    assert sorted(stems.values()) == [False, True]
