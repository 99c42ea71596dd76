"""Changes to a file of questions: bytes → bytes. Pure.

Only the lines that say what changes are touched: everything else stays byte for byte, comments,
order, quotes and line ends included.
"""

import re

import msgspec

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Place
from ardoise.edit.fault import EditError
from ardoise.edit.page import Block, Page
from ardoise.edit.write import UnwritableError, write_entries, write_item, write_items
from ardoise.read.questions import parse_questions
from ardoise.read.rows import comments, remarks
from ardoise.read.word import is_id


def question_source(data: bytes, file: str, id_: str) -> str:
    """The lines of one question, as they stand in the file. Raises EditError."""
    return Page(data, file).question(id_).text


def question_count(data: bytes, file: str) -> int:
    """How many questions stand in the file, sound or not."""
    return sum(1 for _question in Page(data, file).questions())


def replace_source(data: bytes, file: str, id_: str, source: str) -> bytes:
    """The file with `source` in place of the lines of the question `id_`.

    Nothing is judged: read the result to know what is wrong with it. Raises EditError.
    """
    page = Page(data, file)
    block = page.question(id_)
    _in_lines(page)
    lines = source.replace("\r\n", "\n").rstrip("\n") + "\n"
    page.replace(block.start, block.stop, lines)
    return page.data


def change_item(data: bytes, file: str, item: AnyItem) -> bytes:
    """The file with the question of `item`'s id saying what `item` says.

    Raises EditError when there is no such question or when it cannot be read as it stands.
    """
    before = {one.id: one for one in parse_questions(data, file).value}
    page = Page(data, file)
    block = page.question(item.id)
    _in_lines(page)
    if item.id not in before:
        raise EditError(
            fr=f"La question « {item.id} » a des erreurs : corrigez-la d’abord dans son YAML.",
            en=f"The question “{item.id}” has errors: mend it in its YAML first.",
        )
    if not block.flowing and type(before[item.id]) is type(item):
        changed = _by_keys(data, file, before[item.id], item)
        if changed is not None and _says(changed, file, before, item):
            return changed
    kept = comments(block.text)
    lines = _indented(_written(item, page.lang), _dash(block) - 2)
    pad = " " * _dash(block)
    page.replace(block.start, block.stop, "".join(f"{pad}{one}\n" for one in kept) + lines)
    if not _says(page.data, file, before, item):
        raise _unsure(item.id)
    return page.data


def add_item(data: bytes, file: str, item: AnyItem, *, after: str = "") -> bytes:
    """The file with one more question, after the question `after` or at the end.

    Also how a composed item is adopted: it keeps its id, and takes the place of the composed one.
    Raises EditError when the id is taken, or the list is written between brackets.
    """
    page = Page(data, file)
    blocks = list(page.questions())
    if item.id in [block.id for block in blocks]:
        raise EditError(
            fr=f"Le fichier a déjà une question « {item.id} ».",
            en=f"The file already has a question “{item.id}”.",
        )
    if not blocks:
        return _first(page, file, item)
    last = page.question(after) if after else blocks[-1]
    _in_lines(page)
    lines = _indented(_written(item, page.lang), _dash(last) - 2)
    return _inserted(page, last, lines, file, item)


def duplicate_item(data: bytes, file: str, id_: str, new_id: str) -> bytes:
    """The file with a copy of the question `id_`, comments included, under it. Raises EditError."""
    page = Page(data, file)
    if not is_id(new_id) or any(block.id == new_id for block in page.questions()):
        raise EditError(
            fr=f"« {new_id} » ne convient pas ou sert déjà ; choisissez un autre nom.",
            en=f"“{new_id}” will not do or is already used; choose another id.",
        )
    block = page.question(id_)
    _in_lines(page)
    at = block.node.entries()["id"].node
    lines = block.text.split("\n")
    line = at.line - 1 - block.start
    head, tail = lines[line][: at.column - 1], lines[line][at.column - 1 :]
    lines[line] = head + re.sub(r"^(?:\"[^\"]*\"|'[^']*'|[^\s,}#]+)", new_id, tail)
    return _inserted(page, block, "\n".join(lines), file, None)


def retire_item(data: bytes, file: str, id_: str, *, retired: bool = True) -> bytes:
    """The file with the question `id_` no longer asked, or asked again. Raises EditError."""
    items = {item.id: item for item in parse_questions(data, file).value}
    if id_ not in items:
        # Says whether it is not there or cannot be read.
        Page(data, file).question(id_)
        raise EditError(
            fr=f"La question « {id_} » a des erreurs : corrigez-la d’abord dans son YAML.",
            en=f"The question “{id_}” has errors: mend it in its YAML first.",
        )
    return change_item(data, file, msgspec.structs.replace(items[id_], retired=retired))


def _by_keys(data: bytes, file: str, old: AnyItem, new: AnyItem) -> bytes | None:
    """The file with only the lines of the keys that differ replaced; None if that cannot be."""
    page = Page(data, file)
    block = page.question(new.id)
    before, after = _entries(old, page.lang), _entries(new, page.lang)
    typed = block.node.entries()
    edits: list[tuple[int, int, str]] = []
    previous = "id"
    for word, lines in after.items():
        if word in typed:
            if lines != before.get(word):
                edits.append(_edit(block, word, lines))
            previous = word
        else:
            stop = block.span(previous)[1]
            edits.append((stop, stop, _indented(lines, block.indent - 4)))
    for word in before.keys() - after.keys():
        if word in typed:
            edits.append(_edit(block, word, ""))
    # From the end, so that lines above keep their numbers; what is added at one place, in order.
    for order, (start, stop, lines) in sorted(
        enumerate(edits), key=lambda edit: (edit[1][0], edit[1][1], edit[0]), reverse=True
    ):
        del order
        if start == block.node.line - 1 and stop > start:
            if not lines:
                return None
            lines = page.lines[start][: block.indent] + lines.lstrip(" ")
        page.replace(start, stop, lines)
    return page.data


def _edit(block: Block, word: str, lines: str) -> tuple[int, int, str]:
    start, stop = block.span(word)
    kept = comments("".join(block.page.lines[start:stop])[block.indent :])
    lines = _indented(lines, block.indent - 4)
    if len(kept) == 1 and stop - start == 1 and lines.count("\n") == 1:
        return start, stop, f"{lines[:-1]} {kept[0]}\n"
    pad = " " * block.indent
    if start == block.node.line - 1:
        # Nothing can stand between the dash and its first key.
        return start, stop, lines + "".join(f"{pad}{one}\n" for one in kept)
    return start, stop, "".join(f"{pad}{one}\n" for one in kept) + lines


def _first(page: Page, file: str, item: AnyItem) -> bytes:
    found = page.listing()
    if found is None:
        if page.root is None:
            return write_items([item], item.lang, item.text).encode()
        raise EditError(
            fr="Le fichier n’a pas de liste `questions`.", en="The file has no list `questions`."
        )
    typed, entry = found
    line = page.lines[entry.line - 1]
    if entry.node.elements() or entry.node.last > entry.line:
        raise _in_brackets()
    note = comments(line)
    page.replace(
        entry.line - 1,
        entry.line,
        f"{typed}:{' ' + note[0] if note else ''}\n{_written(item, page.lang)}",
    )
    if not _says(page.data, file, {}, item):
        raise _unsure(item.id)
    return page.data


def _inserted(page: Page, last: Block, lines: str, file: str, item: AnyItem | None) -> bytes:
    before = {one.id: one for one in parse_questions(page.data, file).value}
    above = remarks(page.lines, last.start)
    # Apart from the question above as the others are from each other.
    edges = (above - 1, last.stop)
    apart = any(0 <= n < len(page.lines) - 1 and not page.lines[n].strip() for n in edges)
    page.replace(last.stop, last.stop, ("\n" if apart else "") + lines)
    if item is not None and not _says(page.data, file, before, item):
        raise _unsure(item.id)
    return page.data


def _entries(item: AnyItem, lang: str) -> dict[str, str]:
    try:
        return write_entries(item, lang)
    except UnwritableError as error:
        raise _cannot(item.id, str(error)) from None


def _written(item: AnyItem, lang: str) -> str:
    try:
        return write_item(item, lang)
    except UnwritableError as error:
        raise _cannot(item.id, str(error)) from None


def _indented(lines: str, more: int) -> str:
    """The lines moved to the right by `more` columns, or to the left if it is negative."""
    if more >= 0:
        return re.sub(r"(?m)^(?=.)", " " * more, lines)
    return re.sub(rf"(?m)^ {{{-more}}}", "", lines)


def _dash(block: Block) -> int:
    return len(re.match(r"\s*", block.page.lines[block.start])[0])  # type: ignore[index]


def _says(data: bytes, file: str, before: dict[str, AnyItem], item: AnyItem) -> bool:
    """Whether the file says `item`, and of every other question what it said before."""
    found = {one.id: one for one in parse_questions(data, file).value}
    mine = found.pop(item.id, None)
    others = {id_: one for id_, one in before.items() if id_ != item.id}
    return (
        mine is not None
        and _entries(mine, mine.lang) == _entries(item, mine.lang)
        and {id_: _unplaced(one) for id_, one in found.items()}
        == {id_: _unplaced(one) for id_, one in others.items()}
    )


def _unplaced(item: AnyItem) -> AnyItem:
    return msgspec.structs.replace(item, place=Place(""))


def _cannot(id_: str, why: str) -> EditError:
    return EditError(
        fr=f"Un fichier de questions ne peut pas contenir « {id_} » telle quelle "
        "(réponse vide, leurres absents ou éléments répétés).",
        en=f"A file of questions cannot hold “{id_}” as it is ({why}).",
    )


def _unsure(id_: str) -> EditError:
    return EditError(
        fr=f"La question « {id_} » est écrite d’une façon que nous ne savons pas changer : "
        "modifiez son YAML.",
        en=f"The question “{id_}” is written in a way that we cannot change: edit its YAML.",
    )


def _in_lines(page: Page) -> None:
    found = page.listing()
    if found and page.opens(found[1].node, "["):
        raise _in_brackets()


def _in_brackets() -> EditError:
    return EditError(
        fr="La liste des questions est entre crochets : modifiez le YAML du fichier.",
        en="The list of questions is between brackets: edit the file’s YAML.",
    )
