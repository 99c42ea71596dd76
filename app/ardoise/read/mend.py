"""Slips that YAML reads as something else, or that make it lose its way: told, then put right.

Each line is looked at for what it is to the lines above: a key, a dash, or the continuation of a
value. Where it is plain what was meant, the slip is reported and the line rewritten, so that
whatever else is wrong can be read as well; an element with such a line is never used. No line is
added or taken away. In sound YAML nothing is found.
"""

import itertools
import re
from collections import Counter
from typing import NamedTuple

from ardoise.read.conflict import keep_first
from ardoise.read.decode import lines_with_ends
from ardoise.read.faults import Faults
from ardoise.read.line import (
    BULLET,
    DASH,
    DOTS,
    FULL,
    GLUED_DASH,
    HASH,
    HEADS,
    ITEM_WORDS,
    KEY,
    LISTS,
    MARK,
    NAMED,
    NOTE,
    ODD_COLON,
    PARTS,
    indent_of,
    is_glued,
    is_head,
    kind_of,
)
from ardoise.read.near import nearest
from ardoise.read.slip import slip
from ardoise.read.words import english


def mend(text: str, faults: Faults, shift: int = 0) -> str:
    """`text` with its slips put right and reported; its first line is line `shift` + 1."""
    lines = lines_with_ends(text)
    keep_first(lines, faults, shift)
    mender = _Mender(lines, faults, shift)
    return "".join([mender.line(n, line) for n, line in enumerate(lines)])


_FIRST = ("id:", "texte:", "text:")
"""How an element begins, in the outermost list and in one of options."""
_OF_FACTS = ("faits", "facts")
_OF_AN_OPTION = ("texte", "retour", "text")


class _List(NamedTuple):
    """The column of the dashes of a list, and that of the key that holds it."""

    dash: int
    key: int


class _Mender:
    """Reads line after line, from the top. Columns are counted from 0 here."""

    def __init__(self, lines: list[str], faults: Faults, shift: int) -> None:
        self.lines = lines
        self.faults = faults
        self.shift = shift
        self.number = 0
        self.owner = -1
        """The column of the key or dash whose value the next lines go on with, if further in."""
        self.kind = ""
        """What that value is: "" for none yet, "plain", or "other" (quoted, in brackets …)."""
        self.in_list = False
        """Whether the value is that of an element, not of a key."""
        self.lists: list[_List] = []
        """The lists that are open, from the outside in."""
        self.moved = (0, 0)
        """The column of a dash out of line whose lines moved with it, and how far; or nothing."""
        self.waiting = False
        """Whether a list may start on the next line."""
        self.keys = 0
        """The column of the last key."""
        self.element = -1
        """The column of the keys in the elements of the outermost list; -1 before the first."""
        self.head: dict[str, str] = {}
        self.second = ""
        """The mark of the document at hand, when it is not the first: then its head is dropped."""
        self.other = False
        """Whether that is about something else than the first."""
        self.alone = ""
        """The key of the last line, if nothing follows it there."""
        self.given = 0
        """How many keys the element at hand has."""
        self.gone = False
        """Whether nothing more can be read."""

    def line(self, number: int, line: str) -> str:
        """The line as it is to be read."""
        found = PARTS.match(line)
        if found is None or not found[2]:
            return line
        blank, text, end = found.groups()
        self.number = number + self.shift + 1
        if self.gone:
            return end
        if not blank:
            marked = self.at_the_margin(text)
            if marked is not None:
                return marked + end
        if text[0] == "#" and not self.goes_on(len(blank)):
            return line
        if blank.strip(" "):
            blank = self.straight(blank, text)
        elif self.moved[1]:
            blank = self.moved_back(blank)
        mended = self.read(blank, text)
        return line if mended == found[1] + text else mended + end

    def goes_on(self, column: int) -> bool:
        return bool(self.kind) and column > self.owner

    def tell(self, name: str, column: int, *said: object, rule: str = "F03") -> None:
        slip(self.faults, name, self.number, column + 1, *said, rule=rule)
        self.faults.mended.add(self.number)

    def straight(self, blank: str, text: str) -> str:
        """The indentation of a line that has tabs or no-break spaces in it, in plain spaces."""
        if self.kind == "other" and "\t" not in blank:
            return blank
        odd = next(n for n, char in enumerate(blank) if char != " ")
        tab = "\t" in blank
        self.tell("tab" if tab else "wide space", blank.index("\t") if tab else odd)
        if not tab:
            return " " * len(blank)
        self.faults.lost.add(self.number)
        key = KEY.match(text)
        wanted = self.column_of(key[1]) if key else self.owner + 2
        if DASH.match(text):
            wanted = self.lists[-1].dash if self.lists else self.keys + 2
        self.faults.shifts[self.number] = (0, wanted - len(blank))
        return " " * wanted

    def moved_back(self, blank: str) -> str:
        """The indentation of a line that moved with its dash, as it would be otherwise."""
        column, by = self.moved
        if len(blank) <= column:
            self.moved = (0, 0)
            return blank
        self.faults.shifts[self.number] = (0, -by)
        return " " * (len(blank) - by)

    def column_of(self, word: str) -> int:
        """The column where a key of that name should stand in the element at hand."""
        if self.element < 0:
            return self.keys
        if word in _OF_AN_OPTION and (self.keys > self.element or self.alone):
            return self.keys if self.keys > self.element else self.keys + 2
        return self.element

    def at_the_margin(self, text: str) -> str | None:
        """What becomes of a line without indentation; None when it is an ordinary one."""
        mark = MARK.match(text)
        if mark and self.head:
            return self.document(mark[1])
        note = NOTE.match(text)
        if note or (text[0] == "%" and self.head):
            slip(self.faults, "comment", self.number, 1, note[0] if note else "%")
            return ""
        key = KEY.match(text)
        word = key[1] if key else ""
        if not self.head and (" " in word or (not key and text[0].isalpha())) and self.headed():
            slip(self.faults, "title", self.number, 1)
            return ""
        heads = is_head(word)
        if key and heads and self.second and word in self.head:
            # The head of a second document: that of the first goes on.
            self.kind, self.owner, self.waiting = "", 0, True
            return ""
        # Some words are keys of a head and of an element as well.
        slipped = word in _OF_AN_OPTION and word in self.head
        slipped = self.element >= 0 and (
            slipped or (word in _OF_FACTS and "questions" in self.head)
        )
        if key and (heads or self.element < 0) and not slipped:
            self.head.setdefault(word, text[key.end() :])
            return None
        if DASH.match(text) or text[0] in "-#" or BULLET.match(text):
            return None
        if self.element < 0:
            if not key and self.waiting and self.head:
                slip(self.faults, "title", self.number, 1)
                return ""
            return None
        if self.second == "...":
            return ""
        odd = ODD_COLON.match(text)
        word = word or (odd[1] if odd else "")
        if word and (english(word) or nearest(word, ITEM_WORDS)):
            column = self.column_of(word)
            self.tell("margin", 0, word, column)
            self.faults.shifts[self.number] = (0, column)
            return self.read(" " * column, text)
        if key:
            slip(self.faults, "stranger", self.number, 1, word, rule="F06")
        elif not english(text):
            slip(self.faults, "words", self.number, 1, self.element + 2)
            if self.lines[self.number - self.shift - 2].strip():
                # They may go on with what stands just above.
                self.faults.lost.add(self.number)
        else:
            return None
        return ""

    def headed(self) -> bool:
        """Whether a line further down starts with a key of the head."""
        below = (KEY.match(line) for line in self.lines[self.number - self.shift :])
        odd = ODD_COLON.match(self.lines[self.number - self.shift - 1])
        return not (odd and english(odd[1])) and any(key and is_head(key[1]) for key in below)

    def document(self, mark: str) -> str:
        """The line that ends a document, in the midst of the file."""
        at = self.number - self.shift
        heads = [KEY.match(line) for line in self.lines[at : at + 9]]
        self.other = any(
            self.head.get(key[1], said) != said
            for key in heads
            if key and (said := key.string[key.end() :].strip())
        )
        name = "other document" if self.other else "document"
        slip(self.faults, name, self.number, 1, mark, rule="F05")
        self.second = mark
        return ""

    def read(self, blank: str, text: str) -> str:
        """The line, given in two, as it is to be read."""
        column = len(blank)
        if self.other:
            self.faults.lost.add(self.number)
        if self.goes_on(column):
            return self.going_on(column, text) if self.kind != "other" else blank + text
        is_dash = bool(DASH.match(text))
        while self.lists and column < self.lists[-1].dash:
            if is_dash and column > self.lists[-1].key:
                break
            self.lists.pop()
        if is_dash:
            column = self.in_line(column, text)
            blank = " " * column
        if column == self.element and self.given > 1 and text.startswith("id:"):
            # The dash of the next element was forgotten.
            self.tell("no dash", column, "", text)
            del self.lists[1:]
            blank = " " * (column - 2)
            return blank + self.dash(column - 2, f"- {text}", 2)
        note = NOTE.match(text)
        if note:
            slip(self.faults, "comment", self.number, column + 1, note[0])
            return ""
        text = self.dashed(column, text)
        dash = DASH.match(text)
        if dash:
            return blank + self.dash(column, text, dash.end())
        self.waiting = False
        return blank + self.value(column, text, in_list=False)

    def in_line(self, column: int, text: str) -> int:
        """The column where a dash should stand, which is told if it stands elsewhere."""
        opens = self.waiting or bool(self.alone)
        if opens or not self.lists:
            usual = self.usual(column) if opens else column
        else:
            usual = self.lists[-1].dash
        if usual == column:
            return column
        self.tell("out of line", column, usual, column)
        self.faults.shifts[self.number] = (0, usual - column)
        dash = DASH.match(text)
        if dash and indent_of(self.below()) == column + dash.end():
            self.moved = (column, column - usual)
        return usual

    def below(self) -> str:
        """The next line that is not blank."""
        lines = itertools.islice(self.lines, self.number - self.shift, None)
        return next((one for one in lines if one.strip()), "")

    def usual(self, column: int) -> int:
        """The column of most dashes of a list whose first is at `column`, if that is near."""
        counts: Counter[int] = Counter()
        for line in itertools.islice(self.lines, self.number - self.shift - 1, None):
            mine, dash = indent_of(line), DASH.match(line.lstrip())
            if line.strip() and mine <= self.owner and not (dash and mine == column):
                break
            if dash and -3 < mine - column < 2 and "\t" not in line[:mine]:
                counts[mine] += 1
        # Of as many here as there, those are right that what is under them goes with.
        under = indent_of(self.below()) - 2
        return max(counts, key=lambda one: (counts[one], one == under), default=column)

    def going_on(self, column: int, text: str) -> str:
        """A line that goes on with a plain value."""
        dash = DASH.match(text) or (self.in_list and GLUED_DASH.match(text))
        dash = dash or re.match(rf"[{DOTS}]\s*", text)
        if dash and not self.in_list and self.owner == 0 and self.element < 0:
            return self.no_list(column)
        if dash and self.in_list:
            self.tell("deep dash", column, self.owner, text[dash.end() :])
            self.faults.shifts[self.number] = (column, self.owner - column)
            return " " * self.owner + self.dash(self.owner, f"- {text[dash.end() :]}", 2)
        if self.kind == "closed":
            return " " * column + text
        if dash and len(self.lines[self.number - self.shift - 2]) < FULL:
            self.tell("dash in a text", column)
            return ""
        if is_glued(text) and not self.in_list:
            self.faults.shifts[self.number] = (column, self.keys - column)
            return " " * self.keys + self.value(self.keys, text, in_list=False)
        key = KEY.match(text)
        if key and not english(key[1]) and not nearest(key[1], ITEM_WORDS):
            self.tell("colon in a text", column + text.index(":", len(key[1])))
            return ""
        if key:
            # It is not where it should be, which is told by who reads the whole.
            return " " * column + self.value(column, text, in_list=False)
        self.hash(column, text)
        return " " * column + text

    def no_list(self, column: int) -> str:
        """A list that no key announces: what is in it cannot be read."""
        kind = "questions"
        if "templates/" in self.faults.file:
            kind = "templates" if self.faults.lang == "en" else "gabarits"
        elif self.faults.file.startswith("source/"):
            kind = "facts" if self.faults.lang == "en" else "faits"
        self.tell("no list", column, kind)
        self.faults.torn = self.gone = True
        return ""

    def dashed(self, column: int, text: str) -> str:
        """A line that starts an element of a list, with an ordinary dash before it."""
        here = bool(self.lists) and self.lists[-1].dash == column
        if not here and not (self.waiting and column >= self.owner):
            return text
        bullet, glued = BULLET.match(text), GLUED_DASH.match(text)
        if bullet:
            name, rest, old = "bullet", text[bullet.end() :], bullet.end()
        elif glued:
            name, rest, old = "glued dash", text[1:], 1
        elif self.lacks_dash(column, text, here=here):
            name, rest, old = "no dash", text, 0
        else:
            return text
        self.tell(name, column, bullet[1] if bullet else "", rest)
        self.faults.shifts[self.number] = (column + old, 2 - old)
        return f"- {rest}"

    def lacks_dash(self, column: int, text: str, *, here: bool) -> bool:
        """Whether a line where a list starts, or at the column of its dashes, starts an element."""
        if DASH.match(text) or (here and column <= self.lists[-1].key):
            return False
        if not here:
            below = self.below()
            other = indent_of(below) == column and DASH.match(below.lstrip())
            return bool(other) or text.startswith(_FIRST[: None if self.lists else 1])
        return ":" not in text or (len(self.lists) == 1 and text.startswith(("id:", "{")))

    def dash(self, column: int, text: str, width: int) -> str:
        """A line that starts with a dash and `width - 1` spaces."""
        if not self.head:
            # The whole file is a list: there is nothing to hold on to.
            self.gone = False
        elif column == 0 and not self.lists and not self.waiting:
            return self.no_list(0)
        if not self.lists or self.lists[-1].dash < column:
            self.lists.append(_List(column, self.owner if self.lists else 0))
        if len(self.lists) == 1:
            self.element, self.given = column + width, 0
        self.waiting = False
        start = 0
        while inner := DASH.match(text, start + width):
            # A list that starts on the line of the element that it is: "- - a".
            start += width
            width = inner.end() - start
            self.lists.append(_List(column + start, column + start - 1))
        rest = text[start + width :]
        said = self.value(column + start, rest, in_list=True, width=width)
        return text[: start + width] + said

    def value(self, column: int, text: str, *, in_list: bool, width: int = 0) -> str:
        """What stands after a dash, or a key and its value, in plain YAML; notes what it is."""
        at = column + width
        key = KEY.match(text)
        named = NAMED.match(text) if in_list and len(self.lists) == 1 else None
        if named:
            self.tell("colon", self.typed_at(at), f"id: {text[named.end() :]}")
            text = f"id: {text[named.end() :]}"
            key = KEY.match(text)
        if key is None and at == self.keys and self.alone:
            self.tell("under", self.typed_at(at), self.alone, text)
            self.kind, self.owner, self.in_list, self.alone = kind_of(text), at - 1, False, ""
            return f"  {text}"
        if key is None and at == self.keys and english(text) & LISTS:
            self.tell("colon", self.typed_at(at), f"{text}:")
            text = f"{text}:"
            key = KEY.match(text)
        if key is None and (not in_list or is_glued(text)):
            odd = ODD_COLON.match(text)
            # A first line of words between semicolons is that of a table, not ours.
            ours = english(odd[1]) if odd else ()
            if odd and at == 0 and ":" not in odd[0]:
                ours = english(odd[1]) & HEADS
            if odd and ours and (odd.end() < len(text) or odd[0].strip() != odd[1]):
                better = f"{odd[1]}: {text[odd.end() :]}".rstrip()
                self.tell("colon", self.typed_at(at), better)
                start, now = self.faults.shifts.get(self.number, (0, 0))
                moved = len(odd[1]) + 2 - odd.end()
                self.faults.shifts[self.number] = (max(start, at + odd.end() - now), now + moved)
                text = better
                key = KEY.match(text)
        if key:
            self.keys, self.owner, self.in_list = at, at, False
            rest = "" if text[key.end() :].startswith("#") else text[key.end() :]
            self.given += at == self.element
            self.alone = "" if rest else key[1]
            self.waiting = not rest and bool(english(key[1]) & LISTS)
        else:
            self.owner, self.in_list, self.alone = column, in_list, ""
            rest = text
        self.kind = kind_of(rest)
        if self.kind == "plain":
            self.hash(at + (key.end() if key else 0), rest)
        return text

    def hash(self, column: int, text: str) -> None:
        found = HASH.search(text)
        if found:
            at = self.typed_at(column + found.start(1))
            slip(self.faults, "hash", self.number, at + 1, found[1], warning=True)

    def typed_at(self, column: int) -> int:
        return self.faults.typed_at(self.number, column + 1) - 1
