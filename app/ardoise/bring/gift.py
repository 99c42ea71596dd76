"""GIFT as items, by the rules of Moodle's own reader (`question/format/gift/format.php`)."""

import re
from typing import Any

from ardoise.bring.brought import BadFileError, Brought, Missed, Source
from ardoise.bring.common import spellings, split_tags
from ardoise.bring.ids import Ids
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
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
# Escaped characters are set aside in a private area of Unicode while the marks are looked for.
_ASIDE = {c: chr(0xE000 + n) for n, c in enumerate("\\~=#{}:n")}
_BACK = str.maketrans({aside: "\n" if c == "n" else c for c, aside in _ASIDE.items()})
_NO_ASIDE = re.compile("[\ue000-\ue00f]")
_NAME = re.compile(r"::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d*)?)%")
_MARK = re.compile(r"\[(id|tag):([^\]]*)\]")
_QUOTE = re.compile(
    r"(?:«[ \u00a0\u202f](.+)[ \u00a0\u202f]»|“(.+)”)(?: \(§\u00a0\d+(?:, §\u00a0\d+)*\))?"
)
_HOLE = "_____"


def bring_gift(data: bytes, source: Source) -> Brought:
    """The questions of a GIFT file. Raises BadFileError when it is not text in UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadFileError(
            source,
            "Ce fichier GIFT n’est pas en UTF-8.",
            "This GIFT file is not in UTF-8.",
            remedy=(
                "Enregistrez-le en UTF-8 depuis un éditeur de texte.",
                "Save it as UTF-8 from a text editor.",
            ),
            line=data[: error.start].count(b"\n") + 1,
        ) from None
    if "\x00" in text:
        raise BadFileError(
            source, "Ce fichier n’est pas du texte.", "This file is not text.", line=1
        )
    return _Gift(source).read(text)


class _Gift:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.ids = Ids()
        self.items: list[AnyItem] = []
        self.missed: list[Missed] = []

    def read(self, text: str) -> Brought:
        block: list[str] = []
        start = 1
        lines = _NO_ASIDE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
        for number, line in enumerate([*lines, ""], 1):
            if line.strip():
                if not block:
                    start = number
                block.append(line)
            elif block:
                self._block(block, start)
                block = []
        return Brought(items=tuple(self.items), missed=tuple(self.missed))

    def _miss(self, name: str, line: int, fr: str, en: str, item: str = "") -> None:
        what = self.source.say(fr, en)
        self.missed.append(Missed(name=name, what=what, item=item, line=line))

    def _block(self, lines: list[str], line: int) -> None:
        marks = [m for row in lines if row.strip().startswith("//") for m in _MARK.findall(row)]
        rows = [row for row in lines if not row.strip().startswith("//")]
        line += next((n for n, row in enumerate(lines) if row in rows[:1]), 0)
        text = _ESCAPE.sub(lambda m: _ASIDE[m[1]], "\n".join(rows).strip())
        if text.startswith("$CATEGORY:"):
            # Moodle lets questions follow a category without a blank line.
            text = text.partition("\n")[2].strip()
        if not text:
            return
        name = ""
        titled = _NAME.match(text)
        if titled:
            name = _open(titled[1])
            text = text[titled.end() :].strip()
        start, end = text.find("{"), text.find("}")
        if start < 0 and end < 0:
            self._miss(
                name or _open(text)[:60],
                line,
                "texte sans accolades : une consigne, pas une question",
                "text without braces: a description, not a question",
            )
            return
        if start < 0 or end < start:
            self._miss(
                name or _open(text)[:60],
                line,
                "accolades qui ne se ferment pas",
                "braces that do not match",
            )
            return
        _Question(self, name, line, marks).read(
            text[:start], text[start + 1 : end], text[end + 1 :]
        )


class _Question:
    """One question: what stands before its braces, in them, and after."""

    def __init__(self, gift: _Gift, name: str, line: int, marks: list[tuple[str, str]]) -> None:
        self.gift = gift
        self.name = name
        self.line = line
        self.marks = marks
        self.html = False
        self.id = ""

    def _miss(self, fr: str, en: str) -> None:
        self.gift._miss(self.name, self.line, fr, en, self.id)

    def read(self, before: str, answers: str, after: str) -> None:
        form = _FORMAT.match(before)
        if form:
            self.html = form[1] == "html"
            before = before[form.end() :]
        answers, _, general = answers.strip().rpartition("####") if "####" in answers else (
            answers.strip(), "", "",
        )  # fmt: skip
        answers = answers.strip()
        own = next((value for mark, value in self.marks if mark == "id"), "")
        asked = self._stem(before if not after.strip() else before + _HOLE + after)
        self.id = self.gift.ids.of(own.strip(), self.name or asked)
        themes, level = split_tags([v.strip() for mark, v in self.marks if mark == "tag"])
        feedback, quotes = _told(self._rich(general))
        common: dict[str, Any] = {
            "id": self.id,
            "text": self.gift.source.text,
            "lang": self.gift.source.lang,
            "place": self.gift.source.place(len(self.gift.items)),
            "stem": asked,
            "feedback": feedback,
            "quotes": quotes,
            "tags": themes,
            "level": level,
        }
        item = self._item(before, answers, after, common)
        if item is not None:
            self.gift.items.append(item)

    def _item(
        self, before: str, answers: str, after: str, common: dict[str, Any]
    ) -> AnyItem | None:
        if not answers:
            return self._open_question(common)
        if answers.startswith("#"):
            return self._numerical(answers[1:].strip(), common)
        if "~" in answers:
            return self._choice(answers, common)
        if "=" in answers and "->" in answers:
            return self._matching(answers, common)
        word, *told = answers.split("#", 2)
        if word.strip() in ("T", "TRUE", "F", "FALSE"):
            truth = word.strip().startswith("T")
            wrong, right = ([self._rich(part) for part in told] + ["", ""])[:2]
            return TrueFalse(
                answer=truth,
                feedback_true=right if truth else wrong,
                feedback_false=wrong if truth else right,
                **common,
            )
        return self._typed(before, answers, after, common)

    def _open_question(self, common: dict[str, Any]) -> AnyItem | None:
        if not common["feedback"]:
            self._miss(
                "question ouverte sans réponse attendue",
                "open question without an expected answer",
            )
            return None
        common["feedback"], back = "", common["feedback"]
        return Flashcard(back=back, **common)

    def _choice(self, answers: str, common: dict[str, Any]) -> AnyItem | None:
        single = "=" in answers
        options = []
        for part in answers.replace("=", "~=").split("~"):
            part = part.strip()
            if not part:
                continue
            key, share = part.startswith("="), 0.0
            part = part[1:] if key else part
            weight = _WEIGHT.match(part)
            if weight:
                share = float(weight[1])
                part = part[weight.end() :]
            text, _, told = part.partition("#")
            if single and not key and share > 0:
                self._miss(
                    f"réponse en partie juste {_open(text)}", f"partly right answer {_open(text)}"
                )
            right = key if single else share > 0
            options.append(Option(text=self._rich(text), key=right, feedback=self._rich(told)))
        keys = sum(option.key for option in options)
        if not keys:
            self._miss("aucune réponse n’est juste", "no answer is right")
            return None
        if single and keys == 1:
            return SingleChoice(choices=tuple(options), **common)
        return MultipleChoice(choices=tuple(options), **common)

    def _matching(self, answers: str, common: dict[str, Any]) -> AnyItem | None:
        pairs = []
        for part in answers.split("="):
            if not part.strip():
                continue
            left, arrow, right = part.partition("->")
            if not arrow:
                self._miss(f"paire sans flèche {_open(part)}", f"pair without arrow {_open(part)}")
            elif self._rich(left):
                pairs.append((self._rich(left), _unformatted(right)))
            else:
                self._miss(f"réponse en trop {_open(right)}", f"spare answer {_open(right)}")
        if not pairs:
            return None
        return Matching(pairs=tuple(pairs), **common)

    def _numerical(self, answers: str, common: dict[str, Any]) -> AnyItem | None:
        right = []
        for part in answers.partition("~")[0].split("="):
            part = _open(_WEIGHT.sub("", part.strip(), count=1).partition("#")[0])
            low, dots, _ = part.partition("..")
            value, _, tolerance = part.partition(":")
            if dots:
                self._miss(f"intervalle {part}", f"range {part}")
                value = low
            elif tolerance.strip() not in ("", "0", "0.0"):
                self._miss(f"tolérance {part}", f"tolerance {part}")
            if value.strip():
                french = self.gift.source.lang == "fr"
                right.append(value.strip().replace(".", ",") if french else value.strip())
        forms = spellings(right)
        if not forms:
            self._miss("question numérique sans nombre", "numerical question without a number")
            return None
        return ShortAnswer(nature=Nature.NUMBER, elements=(forms[:1],), accept=forms[1:], **common)

    def _typed(
        self, before: str, answers: str, after: str, common: dict[str, Any]
    ) -> AnyItem | None:
        right: list[str] = []
        wrong: list[str] = []
        for part in answers.split("="):
            part = part.strip()
            share = 100.0
            weight = _WEIGHT.match(part)
            if weight:
                share = float(weight[1])
                part = part[weight.end() :]
            text = _unformatted(part.partition("#")[0])
            if not text:
                continue
            if 0 < share < 100:
                self._miss(f"réponse en partie juste {text}", f"partly right answer {text}")
            else:
                (right if share >= 100 else wrong).append(text)
        forms = spellings(right)
        if not forms:
            self._miss("aucune réponse n’est juste", "no answer is right")
            return None
        if after.strip():
            common["stem"] = ""
            around = self._stem(f"{before}\ue010{after}").split("\ue010")
            blank = Blank(key=forms[0], accept=forms[1:], refuse=tuple(wrong))
            return Cloze(pieces=tuple(around), blanks=(blank,), **common)
        return ShortAnswer(elements=(forms[:1],), accept=forms[1:], refuse=tuple(wrong), **common)

    def _stem(self, text: str) -> str:
        text = _open(text)
        return Rich(text, strong=True).text if self.html else text

    def _rich(self, text: str) -> str:
        text = text.strip()
        form = _FORMAT.match(text)
        html = self.html
        if form:
            html = form[1] == "html"
            text = text[form.end() :]
        text = _open(text)
        return plain(text) if html else text


def _unformatted(text: str) -> str:
    text = text.strip()
    form = _FORMAT.match(text)
    return _open(text[form.end() :] if form else text)


def _open(text: str) -> str:
    """`text` with the escaped characters back in it."""
    return text.translate(_BACK).strip()


def _told(text: str) -> tuple[str, tuple[str, ...]]:
    """A general feedback without the quotes at its end, and these."""
    lines = text.split("\n")
    quotes: list[str] = []
    while lines and (match := _QUOTE.fullmatch(lines[-1].strip())):
        quotes.insert(0, match[1] or match[2])
        lines.pop()
    return "\n".join(lines).strip(), tuple(quotes)
