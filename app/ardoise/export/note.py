"""An item as the fields and tags of an Anki note.

A field is HTML; what an author typed is text. So everything is escaped, and what Anki itself would
act upon is made inert: its braces (`{{c1::`), and the brackets of its sounds and of its TeX.
"""

import re
from collections.abc import Callable
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
from ardoise.export.proof import Proofs, source_line
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


def _text(text: str) -> str:
    return inert(escape(text))


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


def tag_word(words: str) -> str:
    """`words` as one tag: Anki separates tags by spaces."""
    return _UNTAGGABLE.sub("-", words.strip())


class Fields:
    """Makes the fields of notes. `media` gives the file name in the deck of each path, if any."""

    def __init__(self, bank: Bank, media: dict[str, str]) -> None:
        self._texts = bank.texts
        self._media = media
        self._proofs = Proofs(bank)
        self._passages: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}

    def of(self, item: AnyItem) -> dict[str, str]:
        """Every field of the item's notetype by name; a field that is not given is empty."""
        passage, source = self._passage(item)
        fields = _FIELDS[type(item)](item)
        fields.setdefault("Stem", inert(stem_html(item.stem)))
        fields["Feedback"] = _text(item.feedback)
        fields["Hint"] = _text(item.hint)
        fields["Passage"] = passage
        fields["Source"] = source
        fields["Id"] = _text(item.id)
        fields["Language"] = item.lang
        if item.media:
            fields["Media"] = self._media_html(item)
        return fields

    def _passage(self, item: AnyItem) -> tuple[str, str]:
        # Items share quotes; the same passage is not rendered twice.
        known = self._passages.get((item.text, item.quotes))
        if known is None:
            excerpts = self._proofs.of(item)
            source = source_line(self._texts.get(item.text), excerpts)
            known = (inert(excerpt_html(excerpts)), _text(source))
            self._passages[item.text, item.quotes] = known
        return known

    def _media_html(self, item: AnyItem) -> str:
        names = (self._media[path] for path in item.media if path in self._media)
        return "".join(
            f"[sound:{name}]" if is_sound(name) else f'<img src="{name}" alt="">' for name in names
        )


def is_sound(name: str) -> bool:
    """Whether a medium is played rather than shown, by its extension."""
    return name.rpartition(".")[2].lower() in {"mp3", "ogg", "wav", "m4a", "flac", "mp4", "webm"}


def _list(texts: list[str], css: str) -> str:
    return f'<ol class="{css}">' + "".join(f"<li>{_text(t)}</li>" for t in texts) + "</ol>"


def _reviewed(rows: list[tuple[str, bool, str]]) -> str:
    parts = ['<ol class="review">']
    for text, key, feedback in rows:
        why = f"<p>{_text(feedback)}</p>" if feedback else ""
        parts.append(f'<li class="{"key" if key else "other"}"><b>{_text(text)}</b>{why}</li>')
    parts.append("</ol>")
    return "".join(parts)


def _choice(item: SingleChoice | MultipleChoice) -> dict[str, str]:
    shown = [item.choices[i] for i in shuffled([o.text for o in item.choices], item.id)]
    return {
        "Options": _list([o.text for o in shown], "options"),
        "Key": "<br>".join(_text(key) for key in item.key),
        "Review": _reviewed([(o.text, o.key, o.feedback) for o in shown]),
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
    parts = [inert(stem_html(item.pieces[0]))]
    for number, (blank, piece) in enumerate(zip(item.blanks, item.pieces[1:], strict=True), 1):
        hint = f"::{_cloze_text(blank.hint)}" if blank.hint else ""
        parts.append(f"{{{{c{number}::{_cloze_text(blank.key)}{hint}}}}}")
        parts.append(inert(stem_html(piece)))
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
        "Options": _list([left for left, _ in item.pairs], "left") + _list(shown, "options"),
        "Key": "<br>".join(f"{_text(left)} → {_text(right)}" for left, right in item.pairs),
        "Review": '<ul class="pairs">'
        + "".join(f"<li><b>{_text(a)}</b> <i>→</i> {_text(b)}</li>" for a, b in item.pairs)
        + "</ul>",
    }


def _ordering(item: Ordering) -> dict[str, str]:
    return {
        "Options": _list([item.order[i] for i in mixed(item.order, item.id)], "options"),
        "Key": "<br>".join(_text(element) for element in item.order),
        "Review": _list(list(item.order), "order"),
    }


def _flashcard(item: Flashcard) -> dict[str, str]:
    return {"Key": _text(item.back)}


_FIELDS: dict[type, Callable[[Any], dict[str, str]]] = {
    SingleChoice: _choice,
    MultipleChoice: _choice,
    TrueFalse: _true_false,
    ShortAnswer: _short_answer,
    Cloze: _cloze,
    Matching: _matching,
    Ordering: _ordering,
    Flashcard: _flashcard,
}
