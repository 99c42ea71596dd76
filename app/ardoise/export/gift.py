"""A bank as GIFT, Moodle's text format.

Its rules are those of Moodle's `question/format/gift/format.php`: a blank line ends a question, one
`{…}` a question, TRUE and FALSE in English, `\\` before `~ = # { } :` and for line ends. The id and
the tags stand in the comment that Moodle 4 reads: `// [id:…] [tag:…]`.
"""

import re

from ardoise.domain.bank import Bank
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
from ardoise.export.evidence import Evidence
from ardoise.export.generic import NOT_HELD, bookkeeping, number_of, ungraded, unheld, with_typed
from ardoise.export.loss import Context, Exported, Losses, Selection
from ardoise.export.markup import clean, escape, stem_html, stem_plain
from ardoise.export.select import selected
from ardoise.export.words import level_tag

_MARKS = str.maketrans({c: f"\\{c}" for c in "\\~=#{}:"} | {"\n": "\\n"})
_FORMAT = re.compile(r"\[(?:html|moodle|plain|markdown)\]")
_WEIGHT = re.compile(r"%-?\d")
_MARKUP = re.compile(r"[<&]|\*\*")


def export_gift(bank: Bank, selection: Selection, context: Context) -> Exported:
    """The questions of a selection in UTF-8, in the order of the bank, by category."""
    losses = Losses(context.lang)
    items = selected(bank, selection)
    evidence = Evidence(bank)
    blocks = []
    category = None
    for done, item in enumerate(items, 1):
        if item.text != category:
            category = item.text
            text = bank.texts.get(item.text)
            title = " ".join(clean(text.title if text else item.text).split())
            blocks.append(f"$CATEGORY: $course$/top/Ardoise/{title.replace('/', '//')}\n")
        blocks += _Writer(item, evidence.lines(item), losses).blocks()
        unheld(item, losses, "hint", "points", "media", "inference")
        ungraded(item, losses)
        context.progress(done, len(items))
    bookkeeping(len(items), losses)
    return Exported(
        data="\n".join(blocks).encode(),
        losses=tuple(losses.all),
        count=len(items),
        ledger=context.ledger,
    )


class _Writer:
    """Writes one item. When some of it looks like HTML, all of it is written as escaped HTML."""

    def __init__(self, item: AnyItem, proof: list[str], losses: Losses) -> None:
        self.item = item
        self.proof = proof
        self.losses = losses
        self.html = any(_MARKUP.search(text) for text in _texts_of(item))

    def blocks(self) -> list[str]:
        """The questions of the item: one, or one a blank for a cloze."""
        item = self.item
        if isinstance(item, Cloze):
            return self._cloze(item)
        return [self._block(item.id, self._stem(), self._answers())]

    def _block(self, number: str, stem: str, answers: list[str], after: str = "") -> str:
        item = self.item
        marks = [f"[id:{number}]", *(f"[tag:{_tag(tag)}]" for tag in item.tags)]
        if item.level is not None:
            marks.append(f"[tag:{level_tag(item.level, item.lang)}]")
        lines = [f"// {' '.join(marks)}", f"::{number.translate(_MARKS)}::{stem}{{"]
        lines += [f"\t{answer}" for answer in answers]
        told = self._feedback()
        if told:
            lines.append(f"\t####{told}")
        return "\n".join([*lines, f"}}{after}", ""])

    def _stem(self) -> str:
        stem = stem_html(self.item.stem) if self.html else stem_plain(self.item.stem)
        return self._start() + _escaped(stem)

    def _start(self) -> str:
        return "[html]" if self.html else ""

    def _rich(self, text: str) -> str:
        """A string that Moodle shows in the format of the question."""
        text = _escaped(escape(text) if self.html else text)
        return f"[{'html' if self.html else 'moodle'}]{text}" if _FORMAT.match(text) else text

    def _feedback(self) -> str:
        item = self.item
        parts = self._expected(item)
        if parts and item.feedback:
            unheld(item, self.losses, "feedback")
        parts += [item.feedback] if item.feedback else []
        parts += self.proof
        return self._rich("\n".join(parts))

    def _expected(self, item: AnyItem) -> list[str]:
        """What an open question expects, which is told after it."""
        if isinstance(item, Flashcard):
            return [item.back]
        if isinstance(item, ShortAnswer) and item.nature is Nature.LIST:
            return [" ; ".join(item.key)]
        return []

    def _told(self, text: str) -> str:
        return f"#{self._rich(text)}" if text else ""

    def _answers(self) -> list[str]:
        match self.item:
            case SingleChoice() as item:
                return [
                    ("=" if o.key else _wrong(o.text)) + self._rich(o.text) + self._told(o.feedback)
                    for o in item.choices
                ]
            case MultipleChoice() as item:
                keys = max(sum(o.key for o in item.choices), 1)
                others = max(len(item.choices) - keys, 1)
                return [
                    f"~%{_percent(keys) if o.key else '-' + _percent(others)}%"
                    f"{self._rich(o.text)}{self._told(o.feedback)}"
                    for o in item.choices
                ]
            case TrueFalse() as item:
                return [self._true_false(item)]
            case ShortAnswer() as item:
                return self._short_answer(item)
            case Matching() as item:
                return [f"={self._left(a)} -> {self._plain(b)}" for a, b in item.pairs]
            case Ordering() as item:
                self._another_kind("un appariement des rangs", "a matching of ranks")
                return [f"={n} -> {self._plain(text)}" for n, text in enumerate(item.order, 1)]
            case Flashcard():
                self._another_kind("une question ouverte", "an open question")
        return []

    def _true_false(self, item: TrueFalse) -> str:
        told = {True: self._rich(item.feedback_true), False: self._rich(item.feedback_false)}
        wrong, right = told[not item.answer], told[item.answer]
        comments = f"#{wrong}#{right}" if right else f"#{wrong}" if wrong else ""
        return ("TRUE" if item.answer else "FALSE") + comments

    def _short_answer(self, item: ShortAnswer) -> list[str]:
        if item.nature is Nature.LIST:
            self._another_kind("une question ouverte", "an open question")
            return []
        if item.nature is Nature.NUMBER and number_of(item.key[0]) is not None:
            forms = (*item.key, *item.accepted)
            values = list(dict.fromkeys(n for t in forms if (n := number_of(t)) is not None))
            if values != [item.key[0]] or item.accepted:
                self.losses.add(
                    item.id,
                    "accepted",
                    ("manières d’écrire le nombre", "ways of writing the number"),
                    ("GIFT ne garde que sa valeur", "GIFT only keeps its value"),
                )
            if len(values) == 1:
                return [f"#{values[0]}:0"]
            return ["#", *(f"={value}:0" for value in values)]
        return self._typed((*item.key, *item.accepted))

    def _typed(self, texts: tuple[str, ...]) -> list[str]:
        forms = with_typed(tuple(self._arrowless(text) for text in texts))
        return [f"={'%100%' if _WEIGHT.match(f) else ''}{self._plain(f)}" for f in forms]

    def _plain(self, text: str) -> str:
        """A string that is compared, and so never formatted."""
        text = _escaped(text)
        return f"[moodle]{text}" if _FORMAT.match(text) else text

    def _left(self, text: str) -> str:
        return self._rich(self._arrowless(text))

    def _arrowless(self, text: str) -> str:
        if "->" not in text:
            return text
        self.losses.add(
            self.item.id,
            "arrow",
            ("la flèche -> devient →", "the arrow -> becomes →"),
            ("elle sépare les paires", "it separates pairs"),
        )
        return text.replace("->", "→")

    def _another_kind(self, french: str, english: str) -> None:
        self.losses.add(
            self.item.id,
            "kind",
            (f"devient {french}", f"becomes {english}"),
            ("GIFT n’a pas cette sorte de question", "GIFT has no such kind of question"),
        )

    def _cloze(self, item: Cloze) -> list[str]:
        many = len(item.blanks) > 1
        if many:
            self.losses.add(
                item.id,
                "kind",
                (f"devient {len(item.blanks)} questions", f"becomes {len(item.blanks)} questions"),
                ("GIFT n’admet qu’un trou par question", "GIFT has one blank a question"),
            )
        elif not item.pieces[-1].strip():
            self._another_kind("une réponse courte", "a short answer")
        if item.stem:
            self.losses.add(
                item.id,
                "stem",
                ("la consigne est jointe au texte", "the instruction is joined to the text"),
                ("GIFT ne les distingue pas", "GIFT does not tell them apart"),
            )
        if any(blank.hint for blank in item.blanks):
            self.losses.add(
                item.id, "blank_hint", ("indices des trous", "hints of the blanks"), NOT_HELD
            )
        return [self._one_blank(item, n, many) for n in range(len(item.blanks))]

    def _one_blank(self, item: Cloze, asked: int, many: bool) -> str:
        sides = [f"{item.stem}\n" if item.stem else "", ""]
        for n, piece in enumerate(item.pieces):
            sides[n > asked] += piece
            if n < len(item.blanks) and n != asked:
                sides[n > asked] += item.blanks[n].key
        before, after = (
            _escaped(stem_html(side) if self.html else stem_plain(side)) for side in sides
        )
        blank = item.blanks[asked]
        number = f"{item.id}.{asked + 1}" if many else item.id
        answers = self._typed((blank.key, *blank.accept))
        return self._block(number, self._start() + before, answers, after)


def _escaped(text: str) -> str:
    return clean(text).translate(_MARKS)


def _wrong(text: str) -> str:
    # A wrong option that starts like a weight is given the weight it has.
    return "~%0%" if _WEIGHT.match(text) else "~"


def _percent(parts: int) -> str:
    return f"{100 / parts:.5f}".rstrip("0").rstrip(".") if 100 % parts else str(100 // parts)


def _tag(tag: str) -> str:
    return " ".join(clean(tag).replace("]", " ").replace("[", " ").split())


def _texts_of(item: AnyItem) -> list[str]:
    texts = [item.stem, item.feedback, *item.quotes, *(o.text for o in item.options)]
    texts += [o.feedback for o in item.options]
    match item:
        case Cloze():
            texts += item.pieces
        case Matching():
            texts += [left for left, _ in item.pairs]
        case Flashcard():
            texts.append(item.back)
    return texts
