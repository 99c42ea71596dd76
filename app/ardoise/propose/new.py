"""A new workspace, and a new text in one. Nothing that exists is ever overwritten."""

import re
from collections.abc import Callable, Collection
from importlib import resources
from pathlib import Path

from msgspec import Struct

from ardoise.domain.fact import Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.template import Template
from ardoise.domain.words import say
from ardoise.propose.document import read_document
from ardoise.propose.draft import Draft
from ardoise.propose.files import facts_file, proposals_file, text_file
from ardoise.propose.model import Model
from ardoise.propose.propose import propose
from ardoise.propose.register import slug
from ardoise.propose.spacy_model import model_for
from ardoise.propose.standard_set import without_served
from ardoise.read.templates import read_templates
from ardoise.read.text import parse_text

_GUESS = {
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "est",
            "dans",
            "une",
            "que",
            "qui",
            "pour",
            "sur",
            "au",
            "par",
            "il",
            "elle",
        ]
    ),
    "en": frozenset(
        [
            "the",
            "and",
            "of",
            "to",
            "in",
            "is",
            "was",
            "that",
            "for",
            "on",
            "with",
            "as",
            "by",
            "it",
            "he",
            "she",
        ]
    ),
}


class ExistsError(FileExistsError):
    """Something is already where a new thing was to go; the message says what to do."""


class Created(Struct, frozen=True, kw_only=True):
    """What was written, what the document held that its text does not show as it stood (a sentence
    each), and what was proposed about it."""

    root: Path
    files: tuple[Path, ...]
    text: str = ""
    paragraphs: int = 0
    left: tuple[str, ...] = ()
    proposed: Knowledge | None = None


def create_workspace(root: Path) -> Created:
    """A workspace at `root`, which may exist: folders and standard templates that are missing are
    made, and nothing else is touched. Of the standard templates, those are left out that ask what
    templates of the workspace's own ask already. OSError if that cannot be written."""
    files: list[Path] = []
    for folder in ("source", "questions/templates", "exports"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    standard = standard_templates()
    known = _own_templates(root, standard)
    for name, whole in standard.items():
        target = root / "questions" / "templates" / name
        content = "" if target.exists() else without_served(whole, known)
        if content:
            target.write_text(content, encoding="utf-8", newline="\n")
            files.append(target)
    return Created(root=root, files=tuple(files))


def standard_templates() -> dict[str, str]:
    """The templates that a new workspace begins with: content by file name, in order."""
    folder = resources.files("ardoise.propose") / "standard"
    found = {
        entry.name: entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".yaml")
    }
    return dict(sorted(found.items()))


def _own_templates(root: Path, standard: Collection[str]) -> list[Template]:
    """The templates of a workspace that are its own, not standard ones."""
    paths = sorted((root / "questions" / "templates").glob("*.yaml"))
    own = (read_templates(path, root).value for path in paths if path.name not in standard)
    return [template for templates in own for template in templates]


def create_text(
    root: Path,
    name: str,
    source: Path | None = None,
    *,
    lang: str = "",
    reader: str = "fr",
    model: Callable[[str], Model] = model_for,
) -> Created:
    """A text `source/<name>/` in the workspace at `root`, from the document `source` or empty.

    Writes text.md, an empty facts.yaml and, from a document, proposals.yaml. `lang` is guessed
    from the words when it is not given; `reader` is the language of messages. Raises ExistsError
    when the text exists, UnreadableError when the document cannot be read, OSError when it cannot
    be opened.
    """
    id_ = text_id(name)
    folder = root / "source" / id_
    if folder.exists():
        raise ExistsError(
            say(
                reader,
                fr=f"« source/{id_} » existe déjà : choisissez un autre nom, ou modifiez ce texte.",
                en=f"“source/{id_}” exists already: choose another name, or edit that text.",
            )
        )
    draft = _draft(source, lang or "fr", reader)
    lang = lang or guess_language(draft)
    body = text_file(draft, lang, name)
    parsed = parse_text(body.encode(), f"source/{id_}/text.md").value
    files = {"text.md": body}
    proposed = None
    if parsed is not None and source is not None:
        proposed = propose(parsed, model(lang))
        files["proposals.yaml"] = proposals_file(proposed)
    files["facts.yaml"] = _no_facts(id_, lang)
    folder.mkdir(parents=True)
    for file, content in files.items():
        (folder / file).write_text(content, encoding="utf-8", newline="\n")
    return Created(
        root=root,
        files=tuple(folder / file for file in files),
        text=id_,
        paragraphs=len(draft.paragraphs) if source else 0,
        left=draft.left.sentences(reader),
        proposed=proposed,
    )


def text_id(name: str) -> str:
    """The name of a text's folder: small letters without accent, figures and dashes."""
    return slug(re.sub(r"\.\w{2,4}$", "", name), 60)


def guess_language(draft: Draft) -> str:
    """ "fr" or "en", by the small words that a text holds; French when they do not tell."""
    words = fold(" ".join(draft.paragraphs[:20])).split()
    counts = {lang: sum(word in common for word in words) for lang, common in _GUESS.items()}
    return "en" if counts["en"] > counts["fr"] else "fr"


def _draft(source: Path | None, lang: str, reader: str) -> Draft:
    if source is not None:
        return read_document(source.name, source.read_bytes(), reader)
    line = say(
        lang,
        fr="Collez ici le texte, un paragraphe par ligne, avec une ligne vide entre deux.",
        en="Paste the text here, one paragraph a line, with an empty line between two.",
    )
    return Draft(title="", paragraphs=(line,))


def _no_facts(id_: str, lang: str) -> str:
    return facts_file(Knowledge(text=id_, lang=lang, entities={}, relations={}, facts={}))
