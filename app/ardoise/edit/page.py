"""A file of questions as its lines, with where each question and each of its keys stands."""

from collections.abc import Iterator

from ardoise.edit.fault import EditError
from ardoise.read.decode import lines_with_ends
from ardoise.read.node import Entry, Node, spoilt
from ardoise.read.rows import after, stretch
from ardoise.read.words import english
from ardoise.read.yaml import load


class Page:
    """The text of a file and its questions. `end` is how its lines end.

    Raises EditError for bytes that are not UTF-8.
    """

    def __init__(self, data: bytes, file: str) -> None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise EditError(
                fr="Le fichier n’est pas en UTF-8 ; enregistrez-le d’abord en UTF-8.",
                en="The file is not UTF-8; save it as UTF-8 first.",
            ) from None
        self.lines = lines_with_ends(text)
        self.end = "\r\n" if "\r\n" in text else "\n"
        self.root, faults = load(data, file)
        self.lang = faults.lang

    @property
    def data(self) -> bytes:
        """The bytes of the lines as they are now."""
        return "".join(self.lines).encode()

    def listing(self) -> tuple[str, Entry] | None:
        """The key of the list of questions, as typed, and its entry."""
        for typed, entry in self.root.entries().items() if self.root else ():
            if "questions" in english(typed):
                return typed, entry
        return None

    def opens(self, node: Node, mark: str) -> bool:
        """Whether a node is written between brackets, or between braces."""
        return self.lines[node.line - 1][node.column - 1 : node.column] == mark

    def questions(self) -> Iterator["Block"]:
        """Every question, in order."""
        found = self.listing()
        for node in found[1].node.elements() if found else ():
            if isinstance(node.value, dict):
                yield Block(self, node)

    def question(self, id_: str) -> "Block":
        """The question of that id. Raises EditError when there is none, or more than one."""
        blocks = [block for block in self.questions() if block.id == id_]
        if len(blocks) != 1:
            raise EditError(
                fr=f"Le fichier n’a pas une seule question « {id_} », mais {len(blocks)}.",
                en=f"The file does not have one question “{id_}” but {len(blocks)}.",
            )
        return blocks[0]

    def replace(self, start: int, stop: int, text: str) -> None:
        """Put `text`, whose lines end with a line feed, in place of lines `start` to `stop` - 1,
        from 0; the positions below are no longer true."""
        if start and self.lines[start - 1][-1:] not in ("\n", "\r"):
            self.lines[start - 1] += self.end
        self.lines[start:stop] = lines_with_ends(text.replace("\n", self.end))


class Block:
    """One question of a page: the lines it stands in, from 0, `stop` being the next."""

    def __init__(self, page: Page, node: Node) -> None:
        self.page = page
        self.node = node
        self.indent = node.column - 1
        self.start, self.stop = stretch(page.lines, node)

    @property
    def id(self) -> str:
        """The question's id, or ""."""
        entry = self.node.entries().get("id")
        value = entry.node.value if entry else ""
        return value if isinstance(value, str) else ""

    @property
    def flowing(self) -> bool:
        """Whether the question is written between braces."""
        return self.page.opens(self.node, "{")

    @property
    def sound(self) -> bool:
        """Whether every line of it could be read."""
        return not spoilt(self.node)

    @property
    def text(self) -> str:
        """Its lines, as they stand, with ordinary line ends."""
        text = "".join(self.page.lines[self.start : self.stop])
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def span(self, typed: str) -> tuple[int, int]:
        """The lines of a key and its value, from 0."""
        entry = self.node.entries()[typed]
        return entry.line - 1, after(self.page.lines, max(entry.node.last, entry.line))
