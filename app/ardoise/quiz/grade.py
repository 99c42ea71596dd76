"""Grading: what a response to an item gets, and why. Pure.

Partial credit, from 0 to 1:

- multiple choice: (keys chosen - distractors chosen) / keys, not under 0, so that ticking all
  gains nothing over ticking none (Moodle's and Canvas's way of penalising wrong ticks);
- matching: the share of pairs that are right;
- ordering: the share of pairs of elements that stand in the right order (Kendall's tau, put on a
  scale from 0 to 1);
- cloze: the mean of its blanks, each graded as a short answer;
- short answer: right 1, almost 0.5, wrong 0;
- flashcard: what the learner says of it, again 0, hard 0.5, good or easy 1.

Only a full score is *right*. Half a score or more is *almost* (more than half for an ordering,
where chance alone gives a half); the rest is wrong. The same is written for teachers in
docs/grading.md and docs/correction.fr.md, whose examples are graded by tests.
"""

from itertools import combinations

from ardoise.domain.attempt import Given, Grade, Verdict
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.words import say
from ardoise.quiz.grade_short import grade_blank, grade_short
from ardoise.quiz.resolve import resolve
from ardoise.quiz.rivals import Rivals

_SHOWN = 60
"""How much is quoted of a part that is not on offer."""

RATINGS = {"again": 0.0, "hard": 0.5, "good": 1.0, "easy": 1.0}


def grade(item: AnyItem, given: Given, rivals: Rivals = ()) -> Grade:
    """What `given` gets on `item`, with one sentence for the pupil in the item's language.

    `rivals` are names of the bank that are wrong where they are not the key. Never raises,
    whatever `given` holds; an empty or blank response is wrong by the rule "empty".
    """
    if not any(part.strip() for part in given):
        why = say(item.lang, fr="Aucune réponse n’a été donnée.", en="No answer was given.")
        return Grade(verdict=Verdict.WRONG, score=0.0, why=why, rule="empty")
    match item:
        case SingleChoice() | TrueFalse():
            return _one(item, given)
        case MultipleChoice():
            return _several(item, given)
        case ShortAnswer():
            return grade_short(item, given[0], rivals)
        case Cloze():
            return _cloze(item, given, rivals)
        case Matching():
            return _matching(item, given)
        case Ordering():
            return _ordering(item, given)
        case Flashcard():
            return _flashcard(item, given)


def _verdict(score: float, *, chance: bool = False) -> Verdict:
    if score >= 1:
        return Verdict.RIGHT
    return Verdict.ALMOST if score > 0.5 or (score == 0.5 and not chance) else Verdict.WRONG


def _quoted(lang: str, parts: tuple[str, ...]) -> str:
    marks = ("“{}”", ", ") if lang == "en" else ("«\u00a0{}\u00a0»", ", ")
    return marks[1].join(marks[0].format(part) for part in parts)


def _stray(lang: str, given: Given, known: tuple[str, ...]) -> str:
    """A sentence that names the first part which is none of those to choose from, "" if all are."""
    strays = (part for part in given if part.strip() and resolve(part, known) is None)
    stray = next(strays, "").strip()
    if not stray:
        return ""
    named = _quoted(lang, (f"{stray[:_SHOWN]}…" if len(stray) > _SHOWN else stray,))
    return say(lang, fr=f" {named} n’est pas proposé.", en=f" {named} is not on offer.")


def _too_many(given: Given, count: int) -> int:
    return sum(bool(part.strip()) for part in given[count:])


def _counted(lang: str, given: int, wanted: int) -> str:
    return say(
        lang,
        fr=f"Il y a {given} réponses, pour {wanted} qui sont attendues.",
        en=f"There are {given} answers, where {wanted} are expected.",
    )


def _one(item: SingleChoice | TrueFalse, given: Given) -> Grade:
    chosen = resolve(given[0], (o.text for o in item.options))
    option = next((o for o in item.options if o.text == chosen), None)
    key = _quoted(item.lang, item.key)
    if option is not None and option.key and len(given) == 1:
        why = say(item.lang, fr=f"C’est bien {key}.", en=f"Yes, it is {key}.")
        return Grade(verdict=Verdict.RIGHT, score=1.0, why=why, rule="key")
    rule = "distractor" if option is not None else "unknown"
    why = say(item.lang, fr=f"La bonne réponse est {key}.", en=f"The right answer is {key}.")
    why += _stray(item.lang, given, tuple(o.text for o in item.options))
    return Grade(verdict=Verdict.WRONG, score=0.0, why=why, rule=rule)


def _several(item: MultipleChoice, given: Given) -> Grade:
    keys, texts = set(item.key), [option.text for option in item.options]
    chosen = {resolve(text, texts) or text for text in given if text.strip()}
    found, wrong = len(chosen & keys), len(chosen - keys)
    score = max(0.0, (found - wrong) / len(keys)) if keys else 0.0
    verdict = _verdict(score)
    if verdict is Verdict.RIGHT:
        why = say(item.lang, fr="Tout y est, sans rien de trop.", en="All there, nothing too many.")
    else:
        why = say(
            item.lang,
            fr=f"Bons choix\u00a0: {found} sur {len(keys)}\u202f; choix de trop\u00a0: {wrong}.",
            en=f"Right choices: {found} of {len(keys)}; wrong choices: {wrong}.",
        ) + _stray(item.lang, given, tuple(texts))
    return Grade(verdict=verdict, score=score, why=why, rule="choices")


def _cloze(item: Cloze, given: Given, rivals: Rivals) -> Grade:
    if not item.blanks:
        return Grade(verdict=Verdict.WRONG, score=0.0, why="", rule="empty")
    parts = [*given, *[""] * len(item.blanks)]
    grades = [
        grade_blank(item, blank, part, rivals)
        for blank, part in zip(item.blanks, parts, strict=False)
    ]
    if len(grades) == 1:
        return grades[0]
    extra = _too_many(given, len(grades))
    score = max(0.0, sum(g.score for g in grades) - extra) / len(grades)
    right = sum(g.verdict is Verdict.RIGHT for g in grades)
    missed = next((g for g in grades if g.verdict is not Verdict.RIGHT), None)
    if extra:
        why = _counted(item.lang, len(given), len(grades))
    elif missed is None:
        why = say(item.lang, fr="Tous les trous sont bien remplis.", en="Every blank is right.")
    else:
        why = say(
            item.lang,
            fr=f"Trous justes\u00a0: {right} sur {len(grades)}. {missed.why}",
            en=f"Right blanks: {right} of {len(grades)}. {missed.why}",
        )
    return Grade(verdict=_verdict(score), score=score, why=why, rule="blanks")


def _matching(item: Matching, given: Given) -> Grade:
    expected = item.key
    if not expected:
        return Grade(verdict=Verdict.WRONG, score=0.0, why="", rule="empty")
    pairs = zip(expected, given, strict=False)
    right = sum(this == resolve(that, expected) for this, that in pairs)
    extra = _too_many(given, len(expected))
    score = max(0, right - extra) / len(expected)
    if extra:
        why = _counted(item.lang, len(given), len(expected))
    elif right == len(expected):
        why = say(item.lang, fr="Toutes les paires sont justes.", en="Every pair is right.")
    else:
        why = say(
            item.lang,
            fr=f"Paires justes\u00a0: {right} sur {len(expected)}.",
            en=f"Right pairs: {right} of {len(expected)}.",
        ) + _stray(item.lang, given, expected)
    return Grade(verdict=_verdict(score), score=score, why=why, rule="pairs")


def _ordering(item: Ordering, given: Given) -> Grade:
    place = {resolve(element, item.order): n for n, element in enumerate(given)}
    wanted = [place.get(element) for element in item.order]
    duels = list(combinations(wanted, 2))
    kept = sum(a is not None and b is not None and a < b for a, b in duels)
    whole = len(given) == len(item.order) and None not in wanted
    score = kept / len(duels) if duels else float(whole)
    if score >= 1 and not whole:
        score = 0.0
    if score >= 1:
        why = say(item.lang, fr="L’ordre est le bon.", en="The order is right.")
    elif _too_many(given, len(item.order)):
        why = _counted(item.lang, len(given), len(item.order))
        why += _stray(item.lang, given, item.order)
    else:
        why = say(
            item.lang,
            fr=f"Paires dans le bon ordre\u00a0: {kept} sur {len(duels)}.",
            en=f"Pairs in the right order: {kept} of {len(duels)}.",
        ) + _stray(item.lang, given, item.order)
    return Grade(verdict=_verdict(score, chance=True), score=score, why=why, rule="order")


def _flashcard(item: Flashcard, given: Given) -> Grade:
    rating = given[0].strip().casefold()
    score = RATINGS.get(rating, 0.0)
    why = say(
        item.lang,
        fr=f"Au verso\u00a0: {_quoted('fr', item.key)}.",
        en=f"On the back: {_quoted('en', item.key)}.",
    )
    if rating not in RATINGS:
        why += say(
            item.lang,
            fr=" Dites s’il est à revoir, difficile, bien ou facile.",
            en=" Say whether it is again, hard, good or easy.",
        )
    rule = "rating" if rating in RATINGS else "unknown"
    return Grade(verdict=_verdict(score), score=score, why=why, rule=rule)
