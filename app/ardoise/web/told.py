"""Feedback as HTML: what was given, what was right, and why."""

from ardoise.domain.attempt import Given, Grade, Verdict
from ardoise.domain.item import AnyItem, Cloze, Flashcard, Matching, Option, Ordering, ShortAnswer
from ardoise.quiz.praise import without_praise
from ardoise.web.ask import filled_html
from ardoise.web.escape import as_html, as_option
from ardoise.web.names import SIGNS, rating_name, verdict_name
from ardoise.web.speech import _


def verdict_html(grade: Grade | None, token: str) -> str:
    """The verdict as a heading that takes the focus; a skip is told as such."""
    if grade is None:
        sign, name, verdict = "–", _("Question passée"), ""
    else:
        sign, name = SIGNS[grade.verdict], verdict_name(grade.verdict)
        verdict = grade.verdict.value
    return (
        f'<h2 class="verdict {verdict}" data-look="{as_html(token)}">'
        f'<span aria-hidden="true">{sign}</span>{name}</h2>'
    )


def restored_html(item: AnyItem) -> str:
    """The passage of a cloze with its right words put in, each marked; "" for other kinds."""
    if not isinstance(item, Cloze):
        return ""
    passage = filled_html(item, (f"<b>{as_html(key, item.lang)}</b>" for key in item.key))
    return f'<p class="blankline" lang="{item.lang}">{passage}</p>'


def given_html(item: AnyItem, given: Given, grade: Grade, shown: tuple[str, ...]) -> str:
    """What was given beside what was right, line by line; options in the order they were shown."""
    if item.options:
        by_text = {option.text: option for option in item.options}
        lines = [
            _option_line(by_text[text], text in given, item.lang)
            for text in shown
            if text in by_text
        ]
    elif isinstance(item, Cloze | Matching | Ordering):
        lines = _part_lines(item, given)
    else:
        lines = _typed_lines(item, given, grade)
    return f'<ul class="told">{"".join(lines)}</ul>'


def _option_line(option: Option, chosen: bool, lang: str) -> str:
    if option.key:
        if chosen:
            tag, why = _("Votre réponse, juste"), option.feedback
        else:
            tag, why = _("La bonne réponse"), without_praise(option.feedback, lang)
        return _line("right", as_option(option.text), tag, why, lang)
    if chosen:
        return _line("wrong", as_option(option.text), _("Votre réponse"), option.feedback, lang)
    return _line("", as_option(option.text), "", lang=lang)


def _part_lines(item: Cloze | Matching | Ordering, given: Given) -> list[str]:
    labels: tuple[str, ...]
    if isinstance(item, Matching):
        labels = tuple(left for left, _right in item.pairs)
    else:
        labels = tuple(str(n) for n in range(1, len(item.key) + 1))
    lines = []
    for n, (label, key) in enumerate(zip(labels, item.key, strict=True)):
        got = given[n] if n < len(given) else ""
        # The grade is of the whole; a part is shown right only when it is the key as displayed.
        alike = got == key
        accepted = isinstance(item, Cloze) and got in item.blanks[n].accept
        if alike or accepted:
            lines.append(_line("right", f"{label} → {got}", _("Juste")))
        else:
            told = got or _("rien")
            tag = _("Vous avez donné : {given}").format(given=told)
            lines.append(_line("wrong", f"{label} → {key}", tag))
    return lines


def _typed_lines(item: AnyItem, given: Given, grade: Grade) -> list[str]:
    typed = given[0] if given else ""
    if isinstance(item, Flashcard):
        # The pupil rated themselves: the card's back is all there is to show.
        return [
            _line(
                grade.verdict.value,
                item.back,
                _("Vous avez dit : {rating}").format(rating=rating_name(typed)),
            )
        ]
    if grade.verdict is Verdict.RIGHT:
        lines = [_line("right", typed, _("Votre réponse, juste"))]
        if typed in item.key:
            return lines
    else:
        lines = [_line(grade.verdict.value, typed, _("Votre réponse"))]
    key = " · ".join(item.key)
    enough = isinstance(item, ShortAnswer) and 0 < item.pick < len(item.key)
    return [*lines, _line("right", key, _("Au choix") if enough else _("La réponse attendue"))]


def _line(verdict: str, text: str, tag: str, why: str = "", lang: str = "") -> str:
    sign = SIGNS[Verdict(verdict)] if verdict else ""
    told = f'<span class="said">{as_html(tag)}</span>' if tag else ""
    reason = f'<span class="because">{as_html(why, lang)}</span>' if why else ""
    return (
        f'<li class="{verdict}"><span class="sign" aria-hidden="true">{sign}</span>'
        f"<span>{as_html(text, lang)}{told}{reason}</span></li>"
    )


def reasons(item: AnyItem, given: Given, grade: Grade) -> tuple[str, ...]:
    """Why, besides what the options say themselves: the grader's sentence and the feedback.

    For options the grader only repeats what is shown; for typed responses it says what counts.
    """
    said = any(option.feedback for option in item.options if option.text in given)
    sentences = [] if said else [grade.why]
    sentences.append(item.feedback)
    return tuple(dict.fromkeys(s for s in sentences if s.strip()))
