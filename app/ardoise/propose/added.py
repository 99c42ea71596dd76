"""Facts added to a facts.yaml: line by line, so that nothing else in it changes; where that cannot
be done, the file is written anew with its comments and in its order."""

import io
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from ruamel.yaml.util import load_yaml_guess_indent

from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.propose.files import (
    entity_row,
    fact_row,
    facts_file,
    flow,
    relation_row,
    scalar,
)
from ardoise.propose.rows import New, Rows
from ardoise.read.facts import parse_facts
from ardoise.read.words import key_word

_NUMBERS = frozenset(
    key_word("fact", name, lang) for name in ("paragraph", "importance") for lang in ("fr", "en")
)


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
    relations = dict.fromkeys(fact.relation for fact in facts)
    rows: dict[str, list[dict[str, Any]]] = {
        "entities": [entity_row(one, lang) for one in needed(proposed, facts)],
        "relations": [
            relation_row(proposed.relations[r], lang) for r in relations if r in proposed.relations
        ],
        "facts": [fact_row(fact, lang) for fact in facts],
    }
    entities = [proposed.entities[id_] for id_ in mended]
    added = _line_by_line(known, rows, entities, lang, notes or {})
    if added is not None:
        return added
    yaml = _yaml(known)
    document: CommentedMap = yaml.load(known)
    _mend(document.get(key_word("knowledge", "entities", lang)) or [], entities, lang)
    for key, more in rows.items():
        _extend(document, key_word("knowledge", key, lang), more, on_a_line=key != "facts")
    _note(document.get(key_word("knowledge", "facts", lang)), notes or {})
    stream = io.StringIO()
    yaml.dump(document, stream)
    return stream.getvalue()


def _line_by_line(
    known: str,
    rows: Mapping[str, list[dict[str, Any]]],
    entities: Iterable[Entity],
    lang: str,
    notes: Mapping[str, tuple[str, ...]],
) -> str | None:
    """The same without touching any other line; None where that cannot be done."""
    before = parse_facts(known.encode(), "")
    data = known.encode()
    for entity in entities:
        data = Rows(data).mended("entities", entity.id, partial(_row, entity=entity, lang=lang))
    new = {
        key: [
            New(
                str(row["id"]),
                [(name, flow(value)) for name, value in row.items()],
                notes.get(str(row["id"]), ()) if key == "facts" else (),
            )
            for row in more
        ]
        for key, more in rows.items()
    }
    made = Rows(data).with_rows(new)
    if made is None or before.value is None:
        return None
    after = parse_facts(made, "")
    ids = dict.fromkeys([*before.value.facts, *(str(row["id"]) for row in rows["facts"])])
    fits = after.value is not None and [*after.value.facts] == [*ids]
    return made.decode() if fits and len(after.problems) <= len(before.problems) else None


def _row(row: str, entity: Entity, lang: str) -> str:
    """A row of an entity, as a list of one, with what was corrected of it."""
    yaml = _yaml(row)
    rows, before = yaml.load(row), yaml.load(row)
    _mend(rows, [entity], lang)
    if rows == before:
        return row
    stream = io.StringIO()
    yaml.dump(rows, stream)
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


def _mend(there: Iterable[object], entities: Iterable[Entity], lang: str) -> None:
    """Rows of entities that stand there already, with what was corrected of them."""
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


def _yaml(like: str) -> YAML:
    """What writes YAML with the blanks at the beginnings of lines that `like` has."""
    _data, indent, offset = load_yaml_guess_indent(like)
    yaml = YAML()
    if like.startswith("-"):
        yaml.indent(mapping=2, sequence=indent or 2, offset=0)
    else:
        yaml.indent(mapping=2, sequence=indent or 4, offset=2 if offset is None else offset)
    yaml.width = 4096
    yaml.preserve_quotes = True
    return yaml
