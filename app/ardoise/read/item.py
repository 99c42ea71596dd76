"""A question as it is typed → the item that it is."""

from typing import Any, Protocol

from ardoise.domain.item import (
    AnyItem,
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
from ardoise.read.blanks import BlankError, read_blanks
from ardoise.read.question import LongOption, Question
from ardoise.read.shape import several
from ardoise.read.words import choice_word, choice_words, key_word


class Report(Protocol):
    """How a fault of a question is told: the English key it is about, and what to say."""

    def __call__(self, key: str, rule: str, *, fr: tuple[str, str], en: tuple[str, str]) -> None:
        """Tell it, or refuse to go on."""


def make_item(
    q: Question, kind: str, lang: str, text: str, place: Place, report: Report
) -> AnyItem | None:
    """The item of `kind` that `q` describes; None when `report` was called.

    The keys that the kind needs are there.
    """
    own = _BUILDERS[kind](q, lang, report)
    if own is None:
        return None
    item, fields = own
    fields["id"] = q.id
    fields["text"] = text
    fields["lang"] = lang
    fields["place"] = place
    _share(q, lang, fields)
    return item(**fields)  # type: ignore[no-any-return]


def _share(q: Question, lang: str, fields: dict[str, Any]) -> None:
    if q.quote:
        fields["quotes"] = several(q.quote)
    if q.facts:
        fields["facts"] = several(q.facts)
    if q.feedback:
        fields["feedback"] = q.feedback
    if q.hint:
        fields["hint"] = q.hint
    if q.level:
        fields["level"] = _LEVELS[lang][q.level]
    if q.tags:
        fields["tags"] = several(q.tags)
    if q.points:
        fields["points"] = float(q.points.replace(",", "."))
    if q.group:
        fields["group"] = q.group
    if q.ignore:
        fields["ignore"] = q.ignore
    if q.origin:
        fields["inference"] = q.origin
    if q.media:
        fields["media"] = several(q.media)
    if q.retired:
        fields["retired"] = _FLAGS[lang][q.retired]


Own = tuple[type[Any], dict[str, Any]] | None


def _single_choice(q: Question, lang: str, report: Report) -> Own:
    choices = [_option(q.answer, True), *[_option(one, False) for one in q.distractors]]
    return SingleChoice, {"stem": q.question, "choices": tuple(choices)}


def _multiple_choice(q: Question, lang: str, report: Report) -> Own:
    keys = q.answers or [q.answer]
    for one in keys:
        if isinstance(one, list):
            report(
                "answers",
                "F08",
                fr=(
                    "Une bonne réponse d’un choix multiple est un texte, pas une liste.",
                    "Mettez chaque bonne réponse sur sa ligne.",
                ),
                en=(
                    "A right answer of a multiple choice is a text, not a list.",
                    "Put each right answer on its own line.",
                ),
            )
            return None
    choices = (
        *(_option(one, True) for one in keys if not isinstance(one, list)),
        *(_option(one, False) for one in q.distractors),
    )
    return MultipleChoice, {"stem": q.question, "choices": choices}


def _true_false(q: Question, lang: str, report: Report) -> Own:
    answer = _TRUTHS[lang].get(q.answer) if isinstance(q.answer, str) else None
    if answer is None:
        yes, no = (choice_word("truth", name, lang) for name in ("true", "false"))
        report(
            "answer",
            "F09",
            fr=(
                "La réponse d’un vrai ou faux est un seul mot.",
                f"Écrivez `{yes}` ou `{no}` ; les retours vont dans "
                f"`{key_word('question', 'feedback_true', 'fr')}` et "
                f"`{key_word('question', 'feedback_false', 'fr')}`.",
            ),
            en=(
                "The answer to a true or false is one word.",
                f"Write `{yes}` or `{no}`; feedback goes in `feedback_true` and `feedback_false`.",
            ),
        )
        return None
    return TrueFalse, {
        "stem": q.statement,
        "answer": answer,
        "feedback_true": q.feedback_true,
        "feedback_false": q.feedback_false,
    }


def _short_answer(q: Question, lang: str, report: Report) -> Own:
    many = bool(q.answers)
    nature = Nature.LIST if many else Nature.TEXT
    if q.nature:
        nature = _NATURES[lang][q.nature]
    if many is not (nature is Nature.LIST):
        report(
            "nature",
            "F11",
            fr=(
                "Une liste a des `reponses` ; les autres natures ont une `reponse`.",
                "Écrivez `reponses: [ … ]` et `nature: liste`, ou `reponse: …`.",
            ),
            en=(
                "A list has `answers`; the other natures have one `answer`.",
                "Write `answers: [ … ]` and `nature: list`, or `answer: …`.",
            ),
        )
        return None
    elements: list[tuple[str, ...]] = []
    for one in q.answers or [q.answer]:
        if isinstance(one, LongOption) or not one:
            report(
                "answers" if many else "answer",
                "F08",
                fr=(
                    "La réponse d’une question sans leurres est un texte.",
                    "Mettez le retour dans `explication`, ou ajoutez des `leurres`.",
                ),
                en=(
                    "The answer to a question without distractors is a text.",
                    "Put the feedback in `feedback`, or add `distractors`.",
                ),
            )
            return None
        elements.append((one,) if isinstance(one, str) else tuple(one))
    fields: dict[str, Any] = {"stem": q.question, "nature": nature, "elements": tuple(elements)}
    if q.accept:
        fields["accept"] = several(q.accept)
    if q.refuse:
        fields["refuse"] = several(q.refuse)
    if q.pick:
        fields["pick"] = int(q.pick)
        if not 1 <= int(q.pick) <= len(elements) or not many:
            report(
                "pick",
                "F08",
                fr=(
                    f"`choisir: {q.pick}` ne va pas avec {len(elements)} élément(s).",
                    "Écrivez un nombre d’éléments de la liste, ou enlevez la ligne.",
                ),
                en=(
                    f"`pick: {q.pick}` does not go with {len(elements)} element(s).",
                    "Write a number of elements of the list, or remove the line.",
                ),
            )
            return None
    if q.inferred_year:
        fields["inferred_year"] = int(q.inferred_year)
        if nature is not Nature.DATE:
            report(
                "inferred_year",
                "F11",
                fr=("Seule une date a une année déduite.", "Ajoutez `nature: date`."),
                en=("Only a date has an inferred year.", "Add `nature: date`."),
            )
            return None
    if q.surname:
        fields["surname"] = q.surname
        if nature is not Nature.PERSON:
            report(
                "surname",
                "F11",
                fr=("Seule une personne a un nom de famille.", "Ajoutez `nature: personne`."),
                en=("Only a person has a surname.", "Add `nature: person`."),
            )
            return None
    if q.accents and nature in (Nature.DATE, Nature.NUMBER):
        report(
            "accents",
            "F11",
            fr=(
                "Les accents ne comptent ni dans une date ni dans un nombre.",
                "Enlevez la ligne, ou choisissez une autre nature.",
            ),
            en=(
                "Accents count neither in a date nor in a number.",
                "Remove the line, or choose another nature.",
            ),
        )
        return None
    return ShortAnswer, fields | _spelling(q, lang)


def _cloze(q: Question, lang: str, report: Report) -> Own:
    try:
        pieces, blanks = read_blanks(q.cloze, several(q.accept), several(q.refuse))
    except BlankError as fault:
        fr, en = _BLANK_FAULTS[str(fault)]
        report("cloze", "F14", fr=fr, en=en)
        return None
    fields: dict[str, Any] = {"stem": q.question, "pieces": pieces, "blanks": blanks}
    return Cloze, fields | _spelling(q, lang)


def _spelling(q: Question, lang: str) -> dict[str, bool]:
    """Whether misspellings are tolerated and accents count, where the question says so."""
    fields = {}
    if q.typos:
        fields["typos"] = _FLAGS[lang][q.typos]
    if q.accents:
        fields["strict_accents"] = _STRICT[lang][q.accents]
    return fields


def _matching(q: Question, lang: str, report: Report) -> Own:
    if len(q.pairs) < 2:
        _too_few("pairs", report)
        return None
    return Matching, {"stem": q.question, "pairs": tuple(q.pairs.items())}


def _ordering(q: Question, lang: str, report: Report) -> Own:
    if len(q.order) < 2:
        _too_few("order", report)
        return None
    return Ordering, {"stem": q.question, "order": tuple(q.order)}


def _flashcard(q: Question, lang: str, report: Report) -> Own:
    return Flashcard, {"stem": q.front, "back": q.back}


def _option(one: str | list[str] | LongOption, key: bool) -> Option:
    if isinstance(one, str):
        return Option(text=one, key=True) if key else Option(text=one)
    if isinstance(one, LongOption):
        return Option(text=one.text, key=key, feedback=one.feedback)
    return Option(text=one[0], key=key)


def _too_few(key: str, report: Report) -> None:
    report(
        key,
        "F08",
        fr=("Il en faut au moins deux.", "Ajoutez un élément ou changez de sorte de question."),
        en=("At least two are needed.", "Add an element or change the kind of question."),
    )


_BLANK_FAULTS = {
    "none": (
        ("Cette phrase à trous n’a pas de trou.", "Mettez {{…}} autour des mots à trouver."),
        ("This cloze has no blank.", "Put {{…}} around the words to be found."),
    ),
    "open": (
        ("Des accolades ne sont pas fermées, ou pas ouvertes.", "Écrivez {{au Caire::ville}}."),
        ("Braces are not closed, or not opened.", "Write {{in Cairo::city}}."),
    ),
    "empty": (
        ("Un trou est vide.", "Écrivez dedans ce qui est à trouver : {{au Caire::ville}}."),
        ("A blank is empty.", "Write in it what is to be found: {{in Cairo::city}}."),
    ),
    "numbered": (
        ("Les trous ne se numérotent pas ici.", "Enlevez c1:: et écrivez {{au Caire::ville}}."),
        ("Blanks are not numbered here.", "Remove c1:: and write {{in Cairo::city}}."),
    ),
    "several": (
        (
            "`accepter` et `refuser` ne disent pas à quel trou ils vont.",
            "Écrivez les équivalents dans le trou : {{au Caire|à Caire::ville}}.",
        ),
        (
            "`accept` and `refuse` do not say which blank they belong to.",
            "Write the equivalents inside the blank: {{in Cairo|at Cairo::city}}.",
        ),
    ),
}
_BUILDERS = {
    "single_choice": _single_choice,
    "multiple_choice": _multiple_choice,
    "true_false": _true_false,
    "short_answer": _short_answer,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
    "flashcard": _flashcard,
}
_LANGS = ("fr", "en")
_LEVELS = {n: {w: Level(m) for w, m in choice_words("level", n).items()} for n in _LANGS}
_NATURES = {n: {w: Nature(m) for w, m in choice_words("nature", n).items()} for n in _LANGS}
_FLAGS = {n: {w: m == "true" for w, m in choice_words("flag", n).items()} for n in _LANGS}
_STRICT = {n: {w: m == "strict" for w, m in choice_words("accents", n).items()} for n in _LANGS}
_TRUTHS = {n: {w: m == "true" for w, m in choice_words("truth", n).items()} for n in _LANGS}
