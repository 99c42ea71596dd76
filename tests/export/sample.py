"""A small bank with an item of every kind, in French and in English."""

from collections.abc import Sequence

from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Level,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text

HERE = Place("questions/foret.yaml")

TEXT = Text(
    id="foret",
    title="La forêt de Hêtrelle",
    lang="fr",
    author="Classe de 6e",
    date="2026-03-02",
    place=Place("source/foret/text.md"),
    paragraphs=(
        Paragraph(
            number=1,
            content="La forêt de Hêtrelle couvre 340 hectares au nord de Valmont. "
            "Elle fut plantée en 1872 par Jeanne Aubry, première femme à diriger le domaine.",
        ),
        Paragraph(
            number=2,
            content="Selon l’association des marcheurs, trois sentiers suffisent : celui du lac, "
            "celui des crêtes et celui du moulin.",
        ),
    ),
)

ENGLISH = Text(
    id="bees",
    title="Bees of the city",
    lang="en",
    place=Place("source/bees/text.md"),
    paragraphs=(Paragraph(number=1, content="Twelve hives stand on the roof of the town hall."),),
)

SINGLE = SingleChoice(
    id="foret-lieu",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Au nord de quelle ville se trouve la forêt de Hêtrelle ?",
    choices=(
        Option(text="Valmont", key=True, feedback="Le premier paragraphe situe la forêt."),
        Option(text="Lirac", feedback="Lirac n’est pas nommée dans le texte."),
        Option(text="Port-Hélène", feedback="Le texte ne parle d’aucun port."),
    ),
    quotes=("La forêt de Hêtrelle couvre 340 hectares au nord de Valmont",),
    feedback="La forêt couvre 340 hectares au nord de Valmont.",
    hint="Relisez la première phrase.",
    level=Level.REMEMBER,
    tags=("lieux",),
)

MULTIPLE = MultipleChoice(
    id="foret-sentiers",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Quels sentiers **suffisent**, selon l’association des marcheurs ?",
    choices=(
        Option(text="celui du lac", key=True, feedback="Il est cité le premier."),
        Option(text="celui des crêtes", key=True, feedback="Il est cité le deuxième."),
        Option(text="celui de la gare", feedback="Aucune gare n’est citée."),
        Option(text="celui du moulin", key=True, feedback="Il est cité le dernier."),
    ),
    quotes=("celui du lac, celui des crêtes et celui du moulin",),
    level=Level.UNDERSTAND,
    tags=("sentiers", "chemins à pied"),
    points=2.0,
)

TRUE = TrueFalse(
    id="foret-aubry",
    text="foret",
    lang="fr",
    place=HERE,
    stem="La forêt de Hêtrelle fut plantée par Jeanne Aubry.",
    answer=True,
    feedback_true="C’est ce que dit la deuxième phrase.",
    feedback_false="Relisez la deuxième phrase : elle nomme Jeanne Aubry.",
    quotes=("plantée en 1872 par Jeanne Aubry",),
    tags=("personnes",),
)

FALSE = TrueFalse(
    id="foret-lirac",
    text="foret",
    lang="fr",
    place=HERE,
    stem="La forêt se trouve au sud de Valmont.",
    answer=False,
    feedback_true="Elle est au nord.",
    feedback_false="Elle est bien au nord.",
    quotes=("au nord de Valmont",),
)

PERSON = ShortAnswer(
    id="foret-qui",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Qui planta la forêt de Hêtrelle ?",
    nature=Nature.PERSON,
    elements=(("Jeanne Aubry",),),
    accept=("Mme Aubry",),
    refuse=("Jeanne Auby",),
    quotes=("plantée en 1872 par Jeanne Aubry",),
    tags=("personnes",),
)

NUMBER = ShortAnswer(
    id="foret-hectares",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Combien d’hectares couvre la forêt ?",
    nature=Nature.NUMBER,
    elements=(("340",),),
    quotes=("340 hectares",),
)

LIST = ShortAnswer(
    id="foret-liste",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Citez deux des trois sentiers.",
    nature=Nature.LIST,
    elements=(("le lac", "lac"), ("les crêtes", "crêtes"), ("le moulin",)),
    pick=2,
    quotes=("celui du lac, celui des crêtes et celui du moulin",),
)

CLOZE = Cloze(
    id="foret-trous",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Complétez la phrase du texte.",
    pieces=("La forêt couvre 340 hectares au nord de ", " ; elle fut plantée en ", "."),
    blanks=(Blank(key="Valmont", hint="ville"), Blank(key="1872", accept=("mil huit cent",))),
    quotes=("au nord de Valmont",),
)

MATCHING = Matching(
    id="foret-paires",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Associez chaque nombre à ce qu’il compte.",
    pairs=(("340", "hectares"), ("3", "sentiers"), ("1872", "année de la plantation")),
    quotes=("340 hectares", "trois sentiers suffisent"),
)

ORDERING = Ordering(
    id="foret-ordre",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Remettez les sentiers dans l’ordre du texte.",
    order=("le lac", "les crêtes", "le moulin"),
    quotes=("celui du lac, celui des crêtes et celui du moulin",),
)

CARD = Flashcard(
    id="foret-carte",
    text="foret",
    lang="fr",
    place=HERE,
    stem="Jeanne Aubry",
    back="première femme à diriger le domaine",
    quotes=("première femme à diriger le domaine",),
)

HIVES = SingleChoice(
    id="bees-where",
    text="bees",
    lang="en",
    place=Place("questions/bees.yaml"),
    stem="Where do the hives stand?",
    choices=(
        Option(text="on the town hall", key=True, feedback="The roof of the town hall is named."),
        Option(text="on the school", feedback="No school is named."),
    ),
    quotes=("the roof of the town hall",),
    level=Level.REMEMBER,
    hint="Look up.",
)

ITEMS: tuple[AnyItem, ...] = (
    SINGLE,
    MULTIPLE,
    TRUE,
    FALSE,
    PERSON,
    NUMBER,
    LIST,
    CLOZE,
    MATCHING,
    ORDERING,
    CARD,
    HIVES,
)


def bank_of(items: Sequence[AnyItem]) -> Bank:
    """A bank of the two texts and these items."""
    return Bank(
        texts={"bees": ENGLISH, "foret": TEXT},
        knowledge={},
        items={item.id: item for item in items},
    )


BANK = bank_of(ITEMS)
