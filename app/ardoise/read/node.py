"""What a YAML file holds, with where each thing stands: text, lists and mappings only."""

from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.problem import Step


class Node(Struct):
    """A text, a list or a mapping. `line` and `column` count from 1; `last` is the line where it
    ends.

    `quoting` is how a text is quoted: "", "'", '"', "|" or ">". `bad` says that a problem has been
    reported inside, so that what is read from it must not be used; `torn`, that lines of it could
    not be read at all, so that what seems to be missing may be there.
    """

    line: int
    column: int
    value: "str | list[Node] | dict[str, Entry]"
    quoting: str = ""
    bad: bool = False
    torn: bool = False
    last: int = 0

    def entries(self) -> "dict[str, Entry]":
        """The entries of a mapping; none for anything else."""
        return self.value if isinstance(self.value, dict) else {}

    def elements(self) -> "list[Node]":
        """The elements of a list; none for anything else."""
        return self.value if isinstance(self.value, list) else []


class Entry(Struct):
    """A key's position and its value."""

    line: int
    column: int
    node: Node


Raw = str | list["Raw"] | dict[str, "Raw"]


def raw(node: Node) -> Raw:
    """The bare text, list or dictionary of a node."""
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, list):
        return [raw(one) for one in node.value]
    return {key: raw(entry.node) for key, entry in node.value.items()}


def spoilt(node: Node) -> bool:
    """Whether a problem has been reported in the node or below it."""
    return node.bad or node.torn or any(spoilt(child) for child in children(node))


def children(node: Node) -> Iterator[Node]:
    """The nodes just below."""
    if isinstance(node.value, dict):
        for entry in node.value.values():
            yield entry.node
    elif isinstance(node.value, list):
        yield from node.value


def step(node: Node, to: Step) -> Node | None:
    """The node reached by a list position, from 0, or by a key as it is typed; or None."""
    if isinstance(to, int):
        elements = node.elements()
        return elements[to] if 0 <= to < len(elements) else None
    entry = node.entries().get(to)
    return entry.node if entry else None
