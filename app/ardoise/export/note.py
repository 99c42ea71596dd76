"""An item as the fields and tags of an Anki note.

A field is HTML; what an author typed is text. So everything is escaped, and what Anki itself would
act upon is made inert: its braces (`{{c1::`), and the brackets of its sounds and of its TeX.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ardoise.domain.bank import Bank
from ardoise.domain.fold import plain
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Nature,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.export.markup import escape, excerpt_html, stem_html
from ardoise.export.proof import Excerpt, Proofs, source_line
from ardoise.export.select import mixed, shuffled
from ardoise.export.words import level_name, truth

_UNTAGGABLE = re.compile(r"[\s\"\x00-\x1f\u3000]+")

RETIRED_TAG = "ardoise::retired"
"""The tag of a note whose item the teacher has retired, for a pupil to suspend or delete."""


def inert(html: str) -> str:
    """HTML of ours with nothing left that Anki would replace: clozes, sounds, TeX, fields."""
    if "{" in html or "}" in html:
        html = html.replace("{", "&#123;").replace("}", "&#125;")
    return html.replace("[", "&#91;") if "[" in html else html


# What either of them would change: most strings hold none of it, and are let through at once.
_LIVE = re.compile(r"[\x00-\x1f\x7f&<>\"{}\[\ud800-\udfff\ufffe\uffff]")


def _text(text: str) -> str:
    return inert(escape(text)) if _LIVE.search(text) else text


def _stem(text: str) -> str:
    return inert(stem_html(text)) if "**" in text or _LIVE.search(text) else text


def tags_of(item: AnyItem) -> list[str]:
    """The tags of a note: text, themes, level, and whether it is retired; sorted, no spaces."""
    english = item.lang == "en"
    tags = {f"{'text' if english else 'texte'}::{tag_word(item.text)}"} if item.text else set()
    tags.update(f"{'theme' if english else 'thème'}::{tag_word(tag)}" for tag in item.tags)
    if item.level is not None:
        tags.add(f"{'level' if english else 'niveau'}::{level_name(item.level, item.lang)}")
    if item.retired:
        tags.add(RETIRED_TAG)
    return sorted(tags)


@lru_cache(maxsize=4096)
def tag_word(words: str) -> str:
    """`words` as one tag: Anki separates tags by spaces."""
    return _UNTAGGABLE.sub("-", words.strip())


class Fields:
    """Makes the fields of notes. `media` gives the file name in the deck of each path, if any."""

    def __init__(self, bank: Bank, media: dict[str, str]) -> None:
        self._texts = bank.texts
        self._media = media
        self._proofs = Proofs(bank)
        self._tags: dict[tuple[object, ...], str] = {}
        self._dull: dict[str, bool] = {}
        self._sources: dict[tuple[object, ...], str] = {}
        self._at = ""
        self._passages: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}

    def of(self, item: AnyItem) -> dict[str, str]:
        """Every field that a notetype of ours may have, by name; "" where the item has none."""
        passage, source = self._passage(item)
        return {
            "Stem": _stem(item.stem),
            "Media": self._media_html(item) if item.media else "",
            "Typed": "",
            "Accepted": "",
            **_FIELDS[item.kind](item),
            "Feedback": _feedback(item) if item.inference else _text(item.feedback),
            "Hint": _text(item.hint),
            "Passage": passage,
            "Source": source,
            "Id": _text(item.id),
            "Language": item.lang,
        }

    def tags(self, item: AnyItem) -> str:
        """The tags of the item's note as the database holds them, with a space around each."""
        key = (item.text, item.tags, item.level, item.lang, item.retired)
        known = self._tags.get(key)
        if known is None:
            known = self._tags[key] = f" {' '.join(tags_of(item))} "
        return known

    def _passage(self, item: AnyItem) -> tuple[str, str]:
        # Items of a text share quotes: the same passage is not rendered twice, nor kept for ever.
        if item.text != self._at:
            self._at = item.text
            self._passages.clear()
        known = self._passages.get((item.text, item.quotes))
        if known is None:
            excerpts = self._proofs.of(item)
            known = (self._marked(item, excerpts), self._source(item.text, excerpts))
            self._passages[item.text, item.quotes] = known
        return known

    def _marked(self, item: AnyItem, excerpts: tuple[Excerpt, ...]) -> str:
        dull = self._dull.get(item.text)
        if dull is None:
            text = self._texts.get(item.text)
            contents = [p.content for p in text.paragraphs] if text else []
            dull = self._dull[item.text] = not any(map(_LIVE.search, contents))
        if dull and all(excerpt.number for excerpt in excerpts):
            # The whole text holds nothing to escape, nor then does any stretch of it.
            return excerpt_html(excerpts, str)
        return inert(excerpt_html(excerpts))

    def _source(self, text: str, excerpts: tuple[Excerpt, ...]) -> str:
        key = (text, *[excerpt.number for excerpt in excerpts])
        known = self._sources.get(key)
        if known is None:
            line = source_line(self._texts.get(text), excerpts)
            known = self._sources[key] = _text(line)
        return known

    def _media_html(self, item: AnyItem) -> str:
        names = (self._media[path] for path in item.media if path in self._media)
        return "".join(
            f"[sound:{name}]" if is_sound(name) else f'<img src="{name}" alt="">' for name in names
        )


def _feedback(item: AnyItem) -> str:
    """The feedback, then how the answer follows from the quotes."""
    how = f'<span class="inference">{_text(item.inference)}</span>'
    return f"{_text(item.feedback)}<br>{how}" if item.feedback else how


def is_sound(name: str) -> bool:
    """Whether a medium is played rather than shown, by its extension."""
    return name.rpartition(".")[2].lower() in {"mp3", "ogg", "wav", "m4a", "flac", "mp4", "webm"}


def _list(htmls: list[str], css: str) -> str:
    return f'<ol class="{css}"><li>{"</li><li>".join(htmls)}</li></ol>'


def _reviewed(rows: list[tuple[str, bool, str]]) -> str:
    parts = ['<ol class="review">']
    for html, key, feedback in rows:
        why = f"<p>{_text(feedback)}</p>" if feedback else ""
        parts.append(f'<li class="{"key" if key else "other"}"><b>{html}</b>{why}</li>')
    parts.append("</ol>")
    return "".join(parts)


def _choice(item: SingleChoice | MultipleChoice) -> dict[str, str]:
    choices = item.choices
    rows = [
        (_text(choices[i].text), choices[i].key, choices[i].feedback)
        for i in shuffled([option.text for option in choices], item.id)
    ]
    return {
        "Options": _list([html for html, _, _ in rows], "options"),
        "Key": "<br>".join([_text(option.text) for option in choices if option.key]),
        "Review": _reviewed(rows),
    }


def _true_false(item: TrueFalse) -> dict[str, str]:
    yes, no = truth(item)
    return {
        "Options": _list([yes, no], "options"),
        "Key": yes if item.answer else no,
        "Review": _reviewed(
            [(yes, item.answer, item.feedback_true), (no, not item.answer, item.feedback_false)]
        ),
    }


def _short_answer(item: ShortAnswer) -> dict[str, str]:
    # Anki compares letter by letter, so what is expected is what a keyboard gives; and a list in
    # another order would be all wrong.
    typed = "" if item.nature is Nature.LIST else plain(item.key[0])
    return {
        "Typed": _text(typed),
        "Key": "<br>".join(_text(key) for key in item.key),
        "Accepted": "<br>".join(_text(text) for text in item.accepted),
    }


def _cloze(item: Cloze) -> dict[str, str]:
    parts = [_stem(item.pieces[0])]
    for number, (blank, piece) in enumerate(zip(item.blanks, item.pieces[1:], strict=True), 1):
        hint = f"::{_cloze_text(blank.hint)}" if blank.hint else ""
        parts.append(f"{{{{c{number}::{_cloze_text(blank.key)}{hint}}}}}")
        parts.append(_stem(piece))
    return {
        "Text": "".join(parts),
        "Key": "<br>".join(_text(blank.key) for blank in item.blanks),
        "Accepted": "<br>".join(_text(text) for text in item.accepted),
    }


def _cloze_text(text: str) -> str:
    # Two colons would start the hint.
    return _text(text).replace(":", "&#58;")


def _matching(item: Matching) -> dict[str, str]:
    rights = [right for _, right in item.pairs]
    shown = list(dict.fromkeys(rights[i] for i in mixed(rights, item.id)))
    return {
        "Options": _list([_text(left) for left, _ in item.pairs], "left")
        + _list([_text(right) for right in shown], "options"),
        "Key": "<br>".join(f"{_text(left)} → {_text(right)}" for left, right in item.pairs),
        "Review": '<ul class="pairs">'
        + "".join(f"<li><b>{_text(a)}</b> <i>→</i> {_text(b)}</li>" for a, b in item.pairs)
        + "</ul>",
    }


def _ordering(item: Ordering) -> dict[str, str]:
    return {
        "Options": _list([_text(item.order[i]) for i in mixed(item.order, item.id)], "options"),
        "Key": "<br>".join(_text(element) for element in item.order),
        "Review": _list([_text(element) for element in item.order], "order"),
    }


def _flashcard(item: Flashcard) -> dict[str, str]:
    return {"Key": _text(item.back)}


_FIELDS: dict[str, Callable[[Any], dict[str, str]]] = {
    "single_choice": _choice,
    "multiple_choice": _choice,
    "true_false": _true_false,
    "short_answer": _short_answer,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
    "flashcard": _flashcard,
}
