"""Accepting and refusing proposals: what is accepted moves to facts.yaml, with what it needs."""

import io
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ardoise.disk import write_atomically
from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.words import say
from ardoise.propose.files import (
    entity_row,
    fact_row,
    facts_file,
    proposals_file,
    relation_row,
)
from ardoise.read.facts import parse_facts
from ardoise.read.words import key_word


class NoProposalError(LookupError):
    """A proposal that is asked for is not there (any more)."""


def read_proposals(root: Path, text: str) -> Knowledge | None:
    """What is proposed about the text of that id and not decided yet; None when there is none."""
    path = _folder(root, text) / "proposals.yaml"
    if not path.is_file():
        return None
    return parse_facts(path.read_bytes(), f"source/{text}/proposals.yaml").value


def accept(
    root: Path,
    text: str,
    ids: Collection[str],
    changed: Mapping[str, Fact] | None = None,
    entities: Mapping[str, Entity] | None = None,
) -> None:
    """Moves the proposed facts `ids` of a text into its facts.yaml, as they are or as `changed`,
    with the entities (as they are or as in `entities`), wrong answers and relations that they
    need. Comments and order of facts.yaml are kept. NoProposalError when one is not there."""
    proposed = _proposed(root, text, ids)
    changed = changed or {}
    mended = {k: v for k, v in (entities or {}).items() if k in proposed.entities}
    proposed = replace(proposed, entities=proposed.entities | mended)
    facts = [changed.get(id_, proposed.facts[id_]) for id_ in ids]
    path = _folder(root, text) / "facts.yaml"
    known = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    write_atomically(path, [with_facts(known, proposed, facts).encode()])
    _keep(root, text, proposed, ids)


def refuse(root: Path, text: str, ids: Collection[str]) -> None:
    """Deletes the proposed facts `ids` of a text. NoProposalError when one is not there."""
    _keep(root, text, _proposed(root, text, ids), ids)


def with_facts(known: str, proposed: Knowledge, facts: Iterable[Fact]) -> str:
    """The content of a facts.yaml, `known` ("" for none), with `facts` added, and the entities and
    relations of `proposed` that they need and that it does not hold yet."""
    facts = list(facts)
    lang = proposed.lang
    if not known.strip():
        empty = Knowledge(text=proposed.text, lang=lang, entities={}, relations={}, facts={})
        known = facts_file(empty)
    yaml = _yaml()
    document: CommentedMap = yaml.load(known)
    relations = dict.fromkeys(fact.relation for fact in facts)
    rows: tuple[tuple[str, list[dict[str, Any]], bool], ...] = (
        ("entities", [entity_row(one, lang) for one in needed(proposed, facts)], True),
        (
            "relations",
            [
                relation_row(proposed.relations[r], lang)
                for r in relations
                if r in proposed.relations
            ],
            True,
        ),
        ("facts", [fact_row(fact, lang) for fact in facts], False),
    )
    for key, added, on_a_line in rows:
        _extend(document, key_word("knowledge", key, lang), added, on_a_line=on_a_line)
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def needed(proposed: Knowledge, facts: Iterable[Fact]) -> list[Entity]:
    """The entities of `facts`, who claims them, and the wrong answers of their classes."""
    used = {id_ for fact in facts for ids in fact.args.values() for id_ in ids}
    used |= {fact.by for fact in facts if fact.by}
    classes = {proposed.entities[id_].cls for id_ in used if id_ in proposed.entities}
    asked = {id_ for fact in proposed.facts.values() for ids in fact.args.values() for id_ in ids}
    return [
        entity
        for entity in proposed.entities.values()
        if entity.id in used
        or (entity.cls in classes and (entity.absent or entity.id not in asked))
    ]


def _extend(
    document: CommentedMap, key: str, rows: list[dict[str, Any]], *, on_a_line: bool
) -> None:
    there = document.get(key)
    if not isinstance(there, CommentedSeq) or not there:
        there = document[key] = CommentedSeq()
    there.fa.set_block_style()
    taken = {str(row.get("id")) for row in there if isinstance(row, Mapping)}
    for row in rows:
        if str(row["id"]) not in taken:
            there.append(_node(row, on_a_line=on_a_line))


def _node(value: Any, *, on_a_line: bool) -> Any:  # noqa: ANN401
    if isinstance(value, Mapping):
        made = CommentedMap({k: _node(v, on_a_line=True) for k, v in value.items()})
        if on_a_line:
            made.fa.set_flow_style()
        return made
    if isinstance(value, (list, tuple)):
        sequence = CommentedSeq(value)
        sequence.fa.set_flow_style()
        return sequence
    return value


def _keep(root: Path, text: str, proposed: Knowledge, done: Collection[str]) -> None:
    """Writes the proposals that are left; the file goes with the last of them."""
    path = _folder(root, text) / "proposals.yaml"
    left = {id_: fact for id_, fact in proposed.facts.items() if id_ not in done}
    if not left:
        path.unlink()
        return
    rest = Knowledge(
        text=proposed.text,
        lang=proposed.lang,
        entities={one.id: one for one in needed(proposed, left.values())},
        relations={
            id_: one
            for id_, one in proposed.relations.items()
            if any(fact.relation == id_ for fact in left.values())
        },
        facts=left,
    )
    write_atomically(path, [proposals_file(rest).encode()])


def _proposed(root: Path, text: str, ids: Collection[str]) -> Knowledge:
    proposed = read_proposals(root, text)
    missing = [id_ for id_ in ids if proposed is None or id_ not in proposed.facts]
    if proposed is None or missing:
        lang = proposed.lang if proposed else "fr"
        named = ", ".join(missing) or text
        raise NoProposalError(
            say(
                lang,
                fr=f"« {named} » n’est plus proposé : rechargez la page.",
                en=f"“{named}” is not proposed any more: reload the page.",
            )
        )
    return proposed


def _folder(root: Path, text: str) -> Path:
    return root / "source" / text


def _yaml() -> YAML:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 4096
    yaml.preserve_quotes = True
    return yaml
