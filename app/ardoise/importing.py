"""Questions from another program, into a file of ours: what would be written, before it is.

Nothing is overwritten: questions that the bank has already stay as they are, and the new ones are
added after those of the file they go to.
"""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from ardoise.bring.bring import bring
from ardoise.bring.brought import Missed, Source, split_known
from ardoise.disk import write_atomically
from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem
from ardoise.domain.words import say, typeset
from ardoise.edit.write import unwritable, write_item, write_items
from ardoise.read.questions import parse_questions


class Import(Struct, frozen=True, kw_only=True):
    """What an import gives: the file of questions as it would be, the items that it would gain,
    those that the bank has already, what was missed, and media by path.

    When the file that is brought cannot be read as a whole, `problems` says why and nothing else
    is there; `closed` tells that the file of questions cannot be added to at its end.
    """

    data: bytes = b""
    items: tuple[AnyItem, ...] = ()
    known: tuple[AnyItem, ...] = ()
    missed: tuple[Missed, ...] = ()
    media: Mapping[str, bytes] = {}
    problems: tuple[Problem, ...] = ()
    closed: bool = False


def prepare(name: str, data: bytes, into: str, former: bytes, bank: Bank, lang: str) -> Import:
    """The import of a file called `name` into `into`, a path in the workspace, which holds
    `former` (nothing when it is new). `lang` is the language of whoever reads what is told."""
    before = parse_questions(former, into)
    text = _text(before.value, into, bank)
    own = bank.texts[text].lang if text in bank.texts else lang
    written = before.value[0].lang if before.value else own
    source = Source(file=name, text=text, lang=written, into=into, reader=lang)
    brought = bring(data, source)
    if brought.problems:
        return Import(problems=brought.problems)
    new, known = split_known(brought, bank.items)
    typed: list[AnyItem] = []
    missed = [*brought.missed]
    for item in new:
        if unwritable(item):
            missed.append(_untyped(item, lang))
        else:
            typed.append(item)
    made = Import(
        items=tuple(typed),
        known=known,
        missed=tuple(missed),
        media=brought.media,
        data=former,
    )
    if not typed:
        return made
    if not former.strip():
        return replace(made, data=write_items(typed, written, text).encode())
    added = "\n".join(write_item(item, written) for item in typed)
    whole = former.decode("utf-8", "replace").rstrip("\n") + "\n\n" + added
    after = parse_questions(whole.encode(), into)
    ids = [*(i.id for i in before.value), *(i.id for i in typed)]
    fits = after.problems == before.problems and [i.id for i in after.value] == ids
    return replace(made, data=whole.encode()) if fits else replace(made, items=(), closed=True)


def write_media(root: Path, made: Import) -> None:
    """Write the media that `made` brings into the workspace at `root`, but those that are there
    already. To be called before the questions that show them are written. Raises OSError."""
    for path, content in made.media.items():
        if not (root / path).exists():
            write_atomically(root / path, [content])


def _text(items: tuple[AnyItem, ...], into: str, bank: Bank) -> str:
    """The text that the questions are about: the file's own, the only one, or one of its name."""
    if items:
        return items[0].text
    stem = PurePosixPath(into).stem
    return next(iter(bank.texts)) if len(bank.texts) == 1 and stem not in bank.texts else stem


def _untyped(item: AnyItem, lang: str) -> Missed:
    fr = "cette question ne peut pas s’écrire dans un fichier de questions"
    en = "this question cannot be written in a file of questions"
    return Missed(name=item.id, what=say(lang, fr=typeset(fr), en=en))
