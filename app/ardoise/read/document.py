"""A whole YAML file of ours: its head, and its lists read element by element."""

import bisect
import typing
from typing import Any, NamedTuple, TypeVar

import msgspec

from ardoise.domain.problem import Place
from ardoise.read.explain import Found, explain
from ardoise.read.faults import Faults
from ardoise.read.near import nearest
from ardoise.read.node import Entry, Node, spoilt
from ardoise.read.shape import Shape, as_typed, hints_of, key_of, keys_of
from ardoise.read.words import english
from ardoise.read.yaml import load

S = TypeVar("S", bound=Shape)


class Part(NamedTuple):
    """One element of a list of the file: where it stands, what is right of it, each English key
    given → how it is typed, and whether nothing is wrong with it."""

    node: Node
    place: Place
    found: Found
    keys: dict[str, str]
    good: bool

    def entry(self, key: str) -> Entry | None:
        """What is typed for an English key, if anything."""
        return self.node.entries().get(self.keys.get(key, ""))


class Document(NamedTuple):
    """What a file holds: the values of its head, and its lists of mappings by English key."""

    head: Found
    parts: dict[str, list[Part]]
    faults: Faults

    @property
    def lang(self) -> str:
        """The language of the file, guessed where it does not say it."""
        return self.faults.lang


def read_document(data: bytes, file: str, shape: type[Shape]) -> Document:
    """Read a file whose whole is a mapping of `shape`, keeping what is good of it."""
    root, faults = load(data, file)
    if root is None:
        return Document({}, {}, faults)
    lists = {key_of(n): e for n, h in hints_of(shape).items() if (e := _element(h)) is not None}
    parts: dict[str, list[Part]] = {key: [] for key in lists}
    entries = list(root.entries().values())
    for typed, entry in list(root.entries().items()):
        key = next(iter(english(typed) & lists.keys()), "") or _meant(typed, root, shape)
        if key and isinstance(entry.node.value, list) and not entry.node.bad:
            place = Place(file, (key,))
            after = min((e.line for e in entries if e.line > entry.line), default=1 << 30)
            _spoil(entry.node.value, after, faults)
            for n, node in enumerate(entry.node.value):
                parts[key].append(_part(node, lists[key], place.at(n), faults))
            # The list has been read: the head is judged with an empty one in its place.
            root.entries()[typed] = Entry(
                entry.line, entry.column, Node(entry.node.line, entry.node.column, [])
            )
    root.torn = root.torn or faults.torn
    head = explain(root, shape, Place(file), faults).found
    return Document(head, parts, faults)


def _meant(typed: str, root: Node, shape: type[Shape]) -> str:
    """The English key that was meant by one that is not known, if it is not given as well."""
    words = keys_of(shape, "fr") | keys_of(shape, "en")
    key = "" if typed in words else words.get(nearest(typed, words), "")
    given = {word for other in root.entries() for word in english(other)}
    return "" if key in given else key


def tell_twin(document: Document, part: Part, first: dict[str, Part]) -> bool:
    """Report an element whose id is that of an earlier one, even if either is wrong elsewhere.

    `first` holds the elements seen by their ids, and gets this one.
    """
    identity = part.found.get("id")
    if not isinstance(identity, str):
        return False
    earlier = first.setdefault(identity, part)
    if earlier is part:
        return False
    faults = document.faults
    entry = part.entry("id")
    at, line = entry.node if entry else part.node, earlier.node.line
    faults.item = identity
    faults.add(
        "F13",
        at.line,
        at.column,
        place=part.place.at("id"),
        fr=(f"Le nom `{identity}` sert déjà à la ligne {line}.", "Donnez-lui un autre id."),
        en=(f"The id `{identity}` is already used on line {line}.", "Give it another id."),
    )
    faults.item = ""
    return True


def _spoil(nodes: list[Node], after: int, faults: Faults) -> None:
    """Mark the elements of a list with lines that were put right or left out: those from an
    element to the next are its own, and the list ends before line `after`."""
    starts = [node.line for node in nodes]
    for lines, torn in ((faults.mended, False), (faults.lost, True)):
        for line in lines:
            n = bisect.bisect_right(starts, line) - 1
            if n >= 0 and line < after:
                nodes[n].bad = True
                nodes[n].torn = nodes[n].torn or torn


def made(found: Found, shape: type[S]) -> S:
    """The mapping that `found` holds, all its required keys being there."""
    english_shape: type[S] = as_typed(shape, "en")
    return msgspec.convert(found, english_shape)


def _part(node: Node, shape: type[Shape], place: Place, faults: Faults) -> Part:
    before = faults.errors
    identity = node.entries().get("id")
    faults.item = identity.node.value if identity and isinstance(identity.node.value, str) else ""
    found, keys = explain(node, shape, place, faults)
    good = faults.errors == before and not spoilt(node)
    faults.item = ""
    return Part(node, place, found, keys, good)


def _element(kind: Any) -> type[Shape] | None:  # noqa: ANN401
    if typing.get_origin(kind) is list:
        (one,) = typing.get_args(kind)
        if isinstance(one, type) and issubclass(one, Shape):
            return one
    return None
