"""Accepting and refusing proposals: what is accepted moves to facts.yaml, with what it needs."""

from collections.abc import Collection, Mapping
from pathlib import Path

from msgspec.structs import replace

from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.words import say
from ardoise.propose.added import needed, with_facts
from ardoise.propose.files import proposals_file
from ardoise.propose.rows import Rows
from ardoise.read.facts import parse_facts


class NoProposalError(LookupError):
    """A proposal that is asked for is not there (any more)."""


def read_proposals(root: Path, text: str) -> Knowledge | None:
    """What is proposed about the text of that id and not decided yet; None when there is none."""
    path = root / "source" / text / "proposals.yaml"
    if not path.is_file():
        return None
    return parse_facts(path.read_bytes(), f"source/{text}/proposals.yaml").value


def accepting(
    known: bytes,
    waiting: bytes,
    proposed: Knowledge,
    ids: Collection[str],
    changed: Mapping[str, Fact] | None = None,
    entities: Mapping[str, Entity] | None = None,
) -> tuple[bytes, bytes]:
    """What facts.yaml (now `known`) and proposals.yaml (now `waiting`) are to hold once the facts
    `ids` of `proposed` are accepted; the latter is empty when nothing is left. Pure.

    Comments on a fact go with it. `changed` and `entities` are what was corrected; an entity may
    be a new one. NoProposalError when a fact is not proposed."""
    _require(proposed, ids)
    entities = entities or {}
    proposed = replace(proposed, entities={**proposed.entities, **entities})
    facts = [(changed or {}).get(id_, proposed.facts[id_]) for id_ in ids]
    written = with_facts(
        known.decode("utf-8-sig"),
        proposed,
        facts,
        mended=entities,
        notes=Rows(waiting).notes("facts", ids),
    )
    return written.encode(), refusing(waiting, proposed, ids)


def refusing(waiting: bytes, proposed: Knowledge, ids: Collection[str]) -> bytes:
    """What proposals.yaml (now `waiting`) is to hold once the facts `ids` of `proposed` are
    decided; empty for nothing. Pure. Everything else in it stays as it stands, comments included.

    NoProposalError when one is not proposed."""
    _require(proposed, ids)
    left = {id_: fact for id_, fact in proposed.facts.items() if id_ not in ids}
    entities = {one.id: one for one in needed(proposed, left.values())}
    used = {fact.relation for fact in left.values()}
    relations = {id_: one for id_, one in proposed.relations.items() if id_ in used}
    before = parse_facts(waiting, "").value
    if before is not None:
        kept = [id_ for id_ in before.facts if id_ not in ids]
        gone: dict[str, Collection[str]] = {
            "facts": ids,
            "entities": before.entities.keys() - entities.keys(),
            "relations": before.relations.keys() - relations.keys(),
        }
        cut = Rows(waiting).without(gone)
        after = parse_facts(cut, "").value
        if (
            after is not None
            and [*after.facts] == kept
            and after.entities.keys() <= (before.entities.keys() - gone["entities"])
        ):
            # What could not be read is somebody's work as well.
            return cut if kept or Rows(cut).ids("facts") else b""
    if not left:
        return b""
    # Written in a way that lines cannot be taken out of.
    rest = Knowledge(
        text=proposed.text, lang=proposed.lang, entities=entities, relations=relations, facts=left
    )
    return proposals_file(rest).encode()


def _require(proposed: Knowledge, ids: Collection[str]) -> None:
    missing = [id_ for id_ in ids if id_ not in proposed.facts]
    if missing:
        named = ", ".join(missing)
        raise NoProposalError(
            say(
                proposed.lang,
                fr=f"« {named} » n’est plus proposé\u00a0: rechargez la page.",
                en=f"“{named}” is not proposed any more: reload the page.",
            )
        )
