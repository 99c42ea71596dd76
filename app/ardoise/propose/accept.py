"""Accepting and refusing proposals: what is accepted moves to facts.yaml, with what it needs."""

import io
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.words import say
from ardoise.propose.files import (
    entity_row,
    fact_row,
    facts_file,
    proposals_file,
    relation_row,
    scalar,
)
from ardoise.propose.rows import Rows
from ardoise.read.facts import parse_facts
from ardoise.read.words import key_word

_NUMBERS = frozenset(
    key_word("fact", name, lang) for name in ("paragraph", "importance") for lang in ("fr", "en")
)


class NoProposalError(LookupError):
    """A proposal that is asked for is not there (any more)."""


def read_proposals(root: Path, text: str) -> Knowledge | None:
    """What is proposed about the text of that id and not decided yet; None when there is none."""
    path = _folder(root, text) / "proposals.yaml"
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
    _require(proposed, proposed.text, ids)
    entities = entities or {}
    proposed = replace(proposed, entities={**proposed.entities, **entities})
    facts = [(changed or {}).get(id_, proposed.facts[id_]) for id_ in ids]
    written = with_facts(
        known.decode("utf-8-sig"),
        proposed,
        facts,
        mended=entities,
        notes=_notes(waiting, ids),
    )
    return written.encode(), refusing(waiting, proposed, ids)


def refusing(waiting: bytes, proposed: Knowledge, ids: Collection[str]) -> bytes:
    """What proposals.yaml (now `waiting`) is to hold once the facts `ids` of `proposed` are
    decided; empty for nothing. Pure. Everything else in it stays as it stands, comments included.

    NoProposalError when one is not proposed."""
    _require(proposed, proposed.text, ids)
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


def _notes(waiting: bytes, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    rows = Rows(waiting)
    return {id_: notes for id_ in ids if (notes := rows.notes("facts", id_))}


def with_facts(
    known: str,
    proposed: Knowledge,
    facts: Iterable[Fact],
    *,
    mended: Collection[str] = (),
    notes: Mapping[str, tuple[str, ...]] | None = None,
) -> str:
    """The content of a facts.yaml, `known` ("" for none), with `facts` added, and the entities and
    relations of `proposed` that they need and that it does not hold yet. An entity that it holds
    stays as it is, unless its id is among `mended`. `notes` are comments, by fact."""
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
    _mend(document, [proposed.entities[id_] for id_ in mended], lang)
    for key, added, on_a_line in rows:
        _extend(document, key_word("knowledge", key, lang), added, on_a_line=on_a_line)
    _note(document.get(key_word("knowledge", "facts", lang)), notes or {})
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def needed(proposed: Knowledge, facts: Iterable[Fact]) -> list[Entity]:
    """The entities of `facts`, who claims them, the wrong answers of their classes, and whatever
    entity one of these names."""
    used = {id_ for fact in facts for ids in fact.args.values() for id_ in ids}
    used |= {fact.by for fact in facts if fact.by}
    classes = {proposed.entities[id_].cls for id_ in used if id_ in proposed.entities}
    asked = {id_ for fact in proposed.facts.values() for ids in fact.args.values() for id_ in ids}
    used |= {
        entity.id
        for entity in proposed.entities.values()
        if entity.cls in classes and (entity.absent or entity.id not in asked)
    }
    fresh = used
    while fresh:
        # A file that names an entity without declaring it is refused by check.
        named = {
            id_
            for entity in (proposed.entities[i] for i in fresh if i in proposed.entities)
            for ids in (entity.same_as, entity.part_of, entity.overlaps, entity.never_with)
            for id_ in ids
        }
        fresh = named - used
        used |= fresh
    return [entity for entity in proposed.entities.values() if entity.id in used]


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


def _note(facts: CommentedSeq | None, notes: Mapping[str, tuple[str, ...]]) -> None:
    for n, row in enumerate(facts or ()):
        lines = notes.get(str(row.get("id")) if isinstance(row, Mapping) else "")
        if lines and facts is not None:
            facts.yaml_set_comment_before_after_key(n, before="\n".join(lines), indent=2)


def _node(value: Any, *, on_a_line: bool, bare: bool = False) -> Any:  # noqa: ANN401
    """`value` written as `files` writes it; a number is bare where only a number can stand."""
    if isinstance(value, Mapping):
        made = CommentedMap(
            {k: _node(v, on_a_line=True, bare=k in _NUMBERS) for k, v in value.items()}
        )
        if on_a_line:
            made.fa.set_flow_style()
        return made
    if isinstance(value, (list, tuple)):
        sequence = CommentedSeq(_node(one, on_a_line=True) for one in value)
        sequence.fa.set_flow_style()
        return sequence
    if bare and value.isdecimal():
        return int(value)
    return DoubleQuotedScalarString(value) if scalar(value) != value else value


def _mend(document: CommentedMap, entities: Iterable[Entity], lang: str) -> None:
    """Rows of entities that stand there already, with what was corrected of them."""
    there = document.get(key_word("knowledge", "entities", lang)) or []
    rows = {str(row.get("id")): row for row in there if isinstance(row, CommentedMap)}
    for entity in entities:
        row, new = rows.get(entity.id), entity_row(entity, lang)
        if row is None:
            continue
        for name in ("class", "name", "gender", "article", "preposition"):
            word = key_word("entity", name, lang)
            if word in new:
                row[word] = new[word]
            else:
                row.pop(word, None)


def _require(proposed: Knowledge | None, text: str, ids: Collection[str]) -> Knowledge:
    missing = [id_ for id_ in ids if proposed is None or id_ not in proposed.facts]
    if proposed is None or missing:
        lang = proposed.lang if proposed else "fr"
        named = ", ".join(missing) or text
        raise NoProposalError(
            say(
                lang,
                fr=f"« {named} » n’est plus proposé\u00a0: rechargez la page.",
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
