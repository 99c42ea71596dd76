"""A note of one of our notetypes as the item it was made of, with what was edited in Anki since."""

import re
from typing import Any

from ardoise.bring.common import split_tags
from ardoise.bring.richtext import Rich, plain
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
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

# Each pattern stops where another of its kind begins, so that a note made to be slow is not.
_ROW = re.compile(r"<li(?: class=\"?(\w+)\"?)?>((?:(?!<li|</li>).)*)</li>", re.DOTALL)
_BOLD = re.compile(r"<b>((?:(?!<b>|</b>).)*)</b>(.*)", re.DOTALL)
_PAIR = re.compile(r"<b>((?:(?!<b>|</b>).)*)</b> <i>→</i> (.*)", re.DOTALL)
_MARK = re.compile(r"<mark>((?:(?!</?mark>).)*)</mark>", re.DOTALL)
_INFERENCE = re.compile(r"<span class=\"?inference\"?>((?:(?!</?span).)*)</span>", re.DOTALL)
CLOZE = re.compile(r"\{\{c\d{1,4}::((?:(?!\{\{|\}\}).)*)\}\}", re.DOTALL)
"""A cloze deletion that holds no other; its group is the key and, after two colons, the hint."""

_SEVERAL = "Ardoise – Choix multiple"
_TRUTH = "Ardoise – Vrai ou faux"
_HOLE = "\ue000"
_BREAK = re.compile(r"<br ?/?>")


def item_of(
    notetype: str,
    fields: dict[str, str],
    tags: list[str],
    number: str,
    text: str,
    place: Place,
    media: tuple[str, ...],
) -> AnyItem | None:
    """The item of the note with these fields and tags, or None when its fields no longer make one.

    `notetype` is the name of its notetype, `number` the id the item gets, `text` the text it goes
    to, `place` where it goes, `media` the paths of its media.
    """
    themes: list[str] = []
    said: list[str] = []
    retired = False
    for tag in tags:
        head, _, tail = tag.partition("::")
        if head in ("thème", "theme"):
            themes.append(tail)
        elif head in ("niveau", "level"):
            said.append(f"{head} : {tail}")
        elif head in ("texte", "text"):
            continue
        elif tag == "ardoise::retired":
            retired = True
    _, level = split_tags(said)
    lang = "en" if fields.get("Language", "").strip() == "en" else "fr"
    feedback = fields.get("Feedback", "")
    how = _INFERENCE.search(feedback)
    common: dict[str, Any] = {
        "id": number,
        "text": text,
        "lang": lang,
        "place": place,
        "stem": Rich(fields.get("Stem", ""), strong=True).text,
        "feedback": plain(_INFERENCE.sub("", feedback)),
        "inference": plain(how[1]) if how else "",
        "hint": plain(fields.get("Hint", "")),
        "quotes": tuple(q for q in map(plain, _MARK.findall(fields["Passage"])) if q),
        "tags": tuple(themes),
        "level": level,
        "media": media,
        "retired": retired,
    }
    return _made(notetype, fields, common)


def _made(notetype: str, fields: dict[str, str], common: dict[str, Any]) -> AnyItem | None:
    key = plain(fields.get("Key", ""))
    if "Text" in fields:
        return _cloze(fields["Text"], fields, common)
    if "Typed" in fields:
        return _short_answer(fields, common)
    if "Review" not in fields:
        return Flashcard(back=key, **common) if key else None
    review = fields["Review"]
    if 'class="pairs"' in review:
        pairs = [m for _, row in _ROW.findall(review) if (m := _PAIR.fullmatch(row))]
        rows = tuple((plain(m[1]), plain(m[2])) for m in pairs)
        return Matching(pairs=rows, **common) if rows else None
    if 'class="order"' in review:
        order = tuple(plain(row) for _, row in _ROW.findall(review))
        return Ordering(order=order, **common) if order else None
    return _choice(notetype, review, common)


def _choice(notetype: str, review: str, common: dict[str, Any]) -> AnyItem | None:
    options = []
    for kind, row in _ROW.findall(review):
        match = _BOLD.fullmatch(row)
        if match is None:
            return None
        options.append(Option(text=plain(match[1]), key=kind == "key", feedback=plain(match[2])))
    keys = sum(option.key for option in options)
    if not keys:
        return None
    # Anki gives a notetype another ending when it has to keep two of one name.
    if notetype.startswith(_TRUTH) and len(options) == 2:
        return TrueFalse(
            answer=options[0].key,
            feedback_true=options[0].feedback,
            feedback_false=options[1].feedback,
            **common,
        )
    if keys == 1 and not notetype.startswith(_SEVERAL):
        return SingleChoice(choices=tuple(options), **common)
    return MultipleChoice(choices=tuple(options), **common)


def _lines(html: str) -> list[str]:
    return [line for part in _BREAK.split(html) if (line := plain(part))]


def _short_answer(fields: dict[str, str], common: dict[str, Any]) -> AnyItem | None:
    keys = _lines(fields.get("Key", ""))
    if not keys:
        return None
    listed = not fields["Typed"].strip()
    return ShortAnswer(
        nature=Nature.LIST if listed else Nature.TEXT,
        elements=tuple((key,) for key in keys) if listed else ((" ".join(keys),),),
        accept=tuple(_lines(fields.get("Accepted", ""))),
        **common,
    )


def _cloze(html: str, fields: dict[str, str], common: dict[str, Any]) -> AnyItem | None:
    html = html.replace(_HOLE, "")
    blanks = blanks_of(html)
    if not blanks or any(not blank.key for blank in blanks):
        return None
    accepted = tuple(_lines(fields.get("Accepted", "")))
    if accepted and len(blanks) == 1:
        blanks = [Blank(key=blanks[0].key, hint=blanks[0].hint, accept=accepted)]
    text = Rich(CLOZE.sub(_HOLE, html), strong=True).text
    return Cloze(pieces=tuple(text.split(_HOLE)), blanks=tuple(blanks), **common)


def blanks_of(html: str) -> list[Blank]:
    """The blanks of a text with clozes, in order."""
    found = []
    for body in CLOZE.findall(html):
        key, _, hint = body.partition("::")
        found.append(Blank(key=plain(key), hint=plain(hint)))
    return found
