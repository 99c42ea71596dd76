"""XML from elsewhere, read without anything that XML can be made to do.

A DOCTYPE is refused outright: with it go entities that multiply, files and addresses that a
document would have us open. Size and depth are bounded.
"""

from xml.parsers import expat

from ardoise.bring.brought import BadFileError, Source

LIMIT = 64 * 1024 * 1024
DEPTH = 60


class Node:
    """An element: its tag, its attributes, its children, the text before its first child."""

    __slots__ = ("attributes", "children", "line", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str], line: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""
        self.line = line

    def all(self, tag: str) -> list["Node"]:
        """The children of that tag."""
        return [child for child in self.children if child.tag == tag]

    def one(self, tag: str) -> "Node | None":
        """The first child of that tag, or None."""
        return next((child for child in self.children if child.tag == tag), None)

    def under(self, *path: str) -> str:
        """The text at the end of a path of tags, stripped; "" when it leads nowhere."""
        node: Node | None = self
        for tag in path:
            node = node.one(tag) if node else None
        return node.text.strip() if node else ""


def parse_xml(data: bytes, source: Source) -> Node:
    """The root of a document. Raises BadFileError, with the line, when it is not sound XML."""
    if len(data) > LIMIT:
        raise BadFileError(source, "Ce fichier XML est trop gros.", "This XML file is too big.")
    root: list[Node] = []
    path: list[Node] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(path) >= DEPTH:
            raise BadFileError(
                source,
                "Ce fichier XML est imbriqué trop profondément.",
                "This XML file is nested too deeply.",
                line=parser.CurrentLineNumber,
            )
        node = Node(tag, attributes, parser.CurrentLineNumber)
        (path[-1].children if path else root).append(node)
        path.append(node)

    def end(_tag: str) -> None:
        path.pop()

    def text(data: str) -> None:
        if path and not path[-1].children:
            path[-1].text += data

    def doctype(*_: object) -> None:
        raise BadFileError(
            source,
            "Ce fichier XML a un DOCTYPE, qui peut faire lire d’autres fichiers : il est refusé.",
            "This XML file has a DOCTYPE, which can make other files be read: it is refused.",
            remedy=(
                "Ôtez la ligne <!DOCTYPE …> et ses entités ; aucun export de questions n’en a.",
                "Remove the line <!DOCTYPE …> and its entities; no export of questions has any.",
            ),
            line=parser.CurrentLineNumber,
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BadFileError(
            source,
            f"Ce fichier n’est pas du XML bien formé : {expat.errors.messages[error.code]}.",
            f"This file is not well-formed XML: {expat.errors.messages[error.code]}.",
            line=error.lineno,
        ) from None
    except (ValueError, LookupError):
        # An encoding that expat does not know.
        raise BadFileError(
            source,
            "L’encodage de ce fichier XML n’est pas connu.",
            "The encoding of this XML file is not known.",
            remedy=("Enregistrez-le en UTF-8.", "Save it as UTF-8."),
        ) from None
    return root[0]
