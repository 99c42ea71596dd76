"""Q02, Q05, Q11, Q22, Q23: options that differ, stand alone, and are as many as can be good.

Sources: Haladyna, Downing & Rodriguez 2002; Rodriguez 2005 for the number of options.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from ardoise.check import steps
from ardoise.check.kinds import ranks
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.words import akin, content, core, within
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Item, Matching, MultipleChoice, Ordering, SingleChoice
from ardoise.domain.problem import Problem, Severity, Step

SAME = Rule(
    id="Q02",
    severity=Severity.ERROR,
    fr="« {one} » et « {other} » sont une seule et même option.",
    en="“{one}” and “{other}” are one and the same option.",
    remedy_fr="Remplacez l’une des deux.",
    remedy_en="Replace one of the two.",
)
INSIDE = Rule(
    id="Q02",
    severity=Severity.WARNING,
    fr="L’option « {one} » est contenue dans « {other} ».",
    en="The option “{one}” is contained in “{other}”.",
    remedy_fr="Remplacez l’une des deux : qui hésite entre elles devine la question.",
    remedy_en="Replace one of the two: the pair gives away what is asked.",
)
ALIKE = Rule(
    id="Q02",
    severity=Severity.WARNING,
    fr="« {one} » et « {other} » disent presque la même chose.",
    en="“{one}” and “{other}” say almost the same.",
    remedy_fr="Remplacez l’une des deux.",
    remedy_en="Replace one of the two.",
)
ALL_OR_NONE = Rule(
    id="Q05",
    severity=Severity.ERROR,
    fr="L’option « {option} » parle des autres options au lieu de répondre.",
    en="The option “{option}” speaks of the other options instead of answering.",
    remedy_fr="Remplacez-la par une vraie réponse, ou supprimez-la.",
    remedy_en="Replace it with a real answer, or remove it.",
)
TOO_FEW = Rule(
    id="Q11",
    severity=Severity.ERROR,
    fr="Il n’y a que {count} option : il en faut deux au moins.",
    en="There is only {count} option: at least two are needed.",
    remedy_fr="Ajoutez des `leurres`, ou faites-en une réponse courte.",
    remedy_en="Add `distractors`, or make it a short answer.",
)
TOO_MANY = Rule(
    id="Q11",
    severity=Severity.ERROR,
    fr="Il y a {count} options : plus de {most} fatiguent sans mieux mesurer.",
    en="There are {count} options: more than {most} tire without measuring better.",
    remedy_fr="Gardez les deux ou trois leurres les plus plausibles.",
    remedy_en="Keep the two or three most plausible distractors.",
)
MANY = Rule(
    id="Q11",
    severity=Severity.INFO,
    fr="Il y a {count} options ; trois suffisent le plus souvent.",
    en="There are {count} options; three are enough most often.",
    remedy_fr="Retirez les leurres que personne ne choisirait.",
    remedy_en="Remove the distractors that nobody would choose.",
)
DISORDER = Rule(
    id="Q22",
    severity=Severity.WARNING,
    fr="Les leurres sont des dates ou des nombres, mais ne vont pas en croissant.",
    en="The distractors are dates or numbers, but do not go up.",
    remedy_fr="Rangez-les du plus petit au plus grand.",
    remedy_en="Put them in order, the smallest first.",
)
TYPE_K = Rule(
    id="Q23",
    severity=Severity.ERROR,
    fr="L’option « {option} » combine des numéros de réponses.",
    en="The option “{option}” combines numbers of answers.",
    remedy_fr="Faites-en une question à plusieurs réponses (`reponses`).",
    remedy_en="Make it a question with several answers (`answers`).",
)
TWO_IN_ONE = Rule(
    id="Q23",
    severity=Severity.WARNING,
    fr="L’option « {option} » donne deux choses, les autres une seule.",
    en="The option “{option}” gives two things, the others one.",
    remedy_fr="N’en gardez qu’une, ou mettez-en deux partout.",
    remedy_en="Keep one of them, or put two everywhere.",
)

_ALL_OR_NONE = {
    "fr": re.compile(
        r"(?:toute?s?|tous|aucune?)(?: (?:les?|la|des?|d|de|ces|celles|ceux|deux|trois|quatre))*"
        r"(?: (?:reponses?|propositions?|options?|choix|affirmations?)\b.*)?"
        r"|.*\bci (?:dessus|dessous)\b.*"
        r"|(?:les|ces) (?:deux|trois|quatre)(?: (?:reponses|propositions|options)\b.*)?"
        r"|l une? et l autre|ni l une? ni l autre|autre reponse|une autre reponse"
        r"|(?:(?:les )?(?:reponses|propositions|options) )?[a-e](?: [a-e])* et [a-e](?: seulement)?"
    ),
    "en": re.compile(
        r"(?:all|none|both|neither|any|some)(?: of)?(?: the| these| them)?(?: two| three| four)?"
        r"(?: (?:above|answers?|options?|choices|statements)\b.*)?"
        r"|.*\b(?:the above|listed above|mentioned above)\b.*"
        r"|(?:both )?(?:(?:answers|options) )?[a-e](?: [a-e])* and [a-e](?: only)?"
    ),
}
_TYPE_K = re.compile(
    r"(?:(?:reponses|propositions|affirmations|statements|only) )?(?:\d|i|ii|iii|iv)"
    r"(?: (?:\d|i|ii|iii|iv))* (?:et|and) (?:\d|i|ii|iii|iv)(?: (?:seulement|uniquement|only))?"
)
_MOST = {SingleChoice: 5, MultipleChoice: 8}


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q02, Q05, Q11, Q22 and Q23 on the options of `item`."""
    if isinstance(item, SingleChoice | MultipleChoice):
        known = scene.known(item.text)
        yield from _check_count(item)
        yield from _check_doubles(item, known)
        yield from _check_formulas(item)
        yield from _check_pairs(item, known)
        yield from _check_order(item)
    elif isinstance(item, Matching):
        lefts = [left for left, _ in item.pairs]
        yield from _check_repeats(item, [(left, ("pairs", left)) for left in lefts])
        yield from _check_repeats(item, [(right, ("pairs", left)) for left, right in item.pairs])
    elif isinstance(item, Ordering):
        yield from _check_repeats(item, [(one, ("order", n)) for n, one in enumerate(item.order)])


def _check_count(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    count, most = len(item.choices), _MOST[type(item)]
    if count < 2:
        yield TOO_FEW.of(item, count=count)
    elif count > most:
        yield TOO_MANY.of(item, "distractors", count=count, most=most)
    elif count > 4 and isinstance(item, SingleChoice):
        yield MANY.of(item, "distractors", count=count)


def _check_doubles(item: SingleChoice | MultipleChoice, known: Known) -> Iterator[Problem]:
    for (_, one), (n, other) in combinations(enumerate(item.choices), 2):
        rule = _same(one.text, other.text, item.lang, known)
        if rule:
            inner, outer = sorted((one.text, other.text), key=len)
            yield rule.of(item, *steps.option(item, n), one=inner, other=outer)


def _same(one: str, other: str, lang: str, known: Known) -> Rule | None:
    a, b = core(one, lang), core(other, lang)
    if a == b and not _apart(one, other, lang):
        return SAME
    these, those = known.entities(one), known.entities(other)
    if {e.id for e in these} & {e.id for e in those} or any(
        e.id in f.same_as or f.id in e.same_as for e in these for f in those
    ):
        return SAME
    if within(a, b) or within(b, a):
        return INSIDE
    # Proper names are told apart by little: Niger, Nigeria.
    if not (these and those) and one[:1].islower() and other[:1].islower():
        words, others = content(one, lang), content(other, lang)
        if words and len(words) == len(others):
            pairs = tuple(zip(words, others, strict=True))
            if all(akin(x, y) and _long(x, y) for x, y in pairs):
                return ALIKE
    return None


def _apart(one: str, other: str, lang: str) -> bool:
    """Whether two options of one core differ by their small words alone, and mean to: "à Rouen"
    and "de Rouen" answer different questions, "un" and "deux" none of ours."""
    these, those = fold(one).split(), fold(other).split()
    prepositions = {"a", "au", "aux", "de", "du", "des", "d", "en"} if lang != "en" else set()
    first, second = set(these[:1]) & prepositions, set(those[:1]) & prepositions
    groups = ({"a", "au", "aux", "en"}, {"de", "du", "des", "d"})
    return any(first <= g and second <= h and first and second for g, h in (groups, groups[::-1]))


def _long(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    return one == other or (short >= 6 and one[: short * 8 // 10] == other[: short * 8 // 10])


def _check_repeats(item: Item, parts: list[tuple[str, tuple[Step, ...]]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for part, place in parts:
        reduced = core(part, item.lang)
        if reduced in seen:
            yield SAME.of(item, *place, one=seen[reduced], other=part)
        seen.setdefault(reduced, part)


def _check_formulas(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    pattern = _ALL_OR_NONE.get(item.lang, _ALL_OR_NONE["fr"])
    for n, option in enumerate(item.choices):
        folded = fold(option.text)
        if pattern.fullmatch(folded):
            yield ALL_OR_NONE.of(item, *steps.option(item, n), option=option.text)
        elif _TYPE_K.fullmatch(folded):
            yield TYPE_K.of(item, *steps.option(item, n), option=option.text)


def _check_pairs(item: SingleChoice | MultipleChoice, known: Known) -> Iterator[Problem]:
    joint = re.compile(r"\s+and\s+" if item.lang == "en" else r"\s+et\s+")
    double = [
        len(parts := joint.split(option.text)) == 2 and all(known.entities(part) for part in parts)
        for option in item.choices
    ]
    if sum(double) == 1 and len(double) > 2:
        n = double.index(True)
        others = [o.text for m, o in enumerate(item.choices) if m != n]
        if not known.entities(item.choices[n].text) and not any(map(joint.search, others)):
            yield TWO_IN_ONE.of(item, *steps.option(item, n), option=item.choices[n].text)


def _check_order(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    """Only among the distractors of a hand-written item: its key is written apart, and both are
    put in order together when they are shown."""
    order = ranks((option.text for option in item.choices if not option.key), item.lang)
    if any(a > b for a, b in pairwise(order)):
        yield DISORDER.of(item, "distractors")
