"""The passage that pupils complete and the sentence that it states: one correction is of both."""

import re

from ardoise.compose.noun import class_of
from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.fold import plain
from ardoise.edit.merge import merge

GAP = "____"
"""What stands in a passage for the answer."""

_SLOT = re.compile(r"\{\{[^{}]*\}\}")


def passage_of(known: Knowledge, fact: Fact) -> Entity | None:
    """The passage that a fact has a gap in; None for a fact that is no passage."""
    ids = dict.fromkeys(i for ids in fact.args.values() for i in ids)
    found = [known.entities[i] for i in ids if i in known.entities]
    passages = [entity for entity in found if class_of(entity) == "passage"]
    return passages[0] if len(passages) == 1 else None


def followed(was: tuple[str, str], now: tuple[str, str]) -> tuple[str, str] | None:
    """A passage and its statement (a template), as they were and as they are now, once the one
    that was not corrected has followed the other; None when it cannot."""
    (passage, statement), (new_passage, new_statement) = was, now
    if new_passage.count(GAP) != passage.count(GAP):
        return None
    if (new_passage != passage) == (new_statement != statement) or not (statement or new_statement):
        # Neither was corrected, or each in its own way; or there is but the passage.
        return now
    base, slot = _gapped(statement), _slot(statement)
    if new_statement == statement:
        words = _carried(passage, new_passage, base) if base else ""
        before, gap, after = words.partition(GAP)
        return (new_passage, f"{before}{slot}{after}.") if gap and GAP not in after else None
    if not base or _bare(_slot(new_statement)) != _bare(slot):
        return None
    words = _carried(base, _gapped(new_statement), passage)
    return (words, new_statement) if words.count(GAP) == 1 else None


def _slot(statement: str) -> str:
    """The only slot of a statement; "" when it has none, or several."""
    slots = _SLOT.findall(statement)
    return str(slots[0]) if len(slots) == 1 else ""


def _bare(slot: str) -> str:
    """A slot whether or not a sentence begins with it."""
    return slot.replace(" | maj", "")


def _gapped(statement: str) -> str:
    """A statement as a passage, its slot a gap; "" when it has not just one."""
    slot = _slot(statement)
    return statement.replace(slot, GAP).strip().removesuffix(".") if slot else ""


def _carried(base: str, mine: str, theirs: str) -> str:
    """`theirs` with the words that `mine` changes of `base`; "" where they are the same that
    `theirs` has in its own way, such as who *il* is, in brackets."""
    if theirs == base:
        return mine
    # An apostrophe that a keyboard types is no correction.
    known = {plain(word): word for word in base.split(" ")}
    mine = " ".join(known.get(plain(word), word) for word in mine.split(" "))
    words = ("\n".join((*text.split(" "), "")).encode() for text in (base, mine, theirs))
    joined = merge(*words)
    return " ".join(joined.decode().split("\n")).strip() if joined is not None else ""
