"""Texts and proposals → the files of a workspace."""

import json
import re
from collections.abc import Mapping, Sequence

from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.words import say
from ardoise.propose.draft import Draft
from ardoise.read.words import choice_word, key_word

Value = str | Sequence[str] | Mapping[str, "Value"]


def text_file(draft: Draft, lang: str, title: str) -> str:
    """The content of a text.md: its header and its paragraphs."""
    lines = [
        "---",
        f"{key_word('text head', 'title', lang)}: {scalar(draft.title or title)}",
        f"{key_word('text head', 'lang', lang)}: {lang}",
        "---",
    ]
    # A line of dashes or a comment would be read as something else than a paragraph.
    kept = [re.sub(r"^(?:---|<!--)", r"– ", paragraph) for paragraph in draft.paragraphs]
    return "\n".join([*lines, *(f"\n{paragraph}" for paragraph in kept)]) + "\n"


def proposals_file(knowledge: Knowledge) -> str:
    """The content of a proposals.yaml: the same form as facts.yaml, which alone is asked."""
    lang = knowledge.lang
    head = say(
        lang,
        fr="# Propositions à relire\u00a0: rien de ce qui est ici n’est posé aux élèves. Accepter"
        "\n# un fait le déplace dans facts.yaml\u202f; le refuser l’efface d’ici.",
        en="# Proposals to be read again: nothing in here is asked of pupils. Accepting a fact"
        "\n# moves it to facts.yaml; refusing it deletes it from here.",
    )
    return f"{head}\n{facts_file(knowledge)}"


def facts_file(knowledge: Knowledge) -> str:
    """`knowledge` in the form of a facts.yaml."""
    lang = knowledge.lang
    parts = [
        f"{key_word('knowledge', 'lang', lang)}: {lang}",
        f"{key_word('knowledge', 'text', lang)}: {scalar(knowledge.text)}",
    ]
    for key, rows in (
        ("entities", [entity_row(one, lang) for one in knowledge.entities.values()]),
        ("relations", [relation_row(one, lang) for one in knowledge.relations.values()]),
    ):
        parts.append(f"\n{key_word('knowledge', key, lang)}:" + ("" if rows else " []"))
        parts += [f"  - {flow(row)}" for row in rows]
    facts = [fact_row(one, lang) for one in knowledge.facts.values()]
    parts.append(f"\n{key_word('knowledge', 'facts', lang)}:" + ("" if facts else " []"))
    for row in facts:
        lines = [f"{key}: {flow(value)}" for key, value in row.items()]
        parts.append("  - " + "\n    ".join(lines))
    return "\n".join(parts) + "\n"


def entity_row(entity: Entity, lang: str) -> dict[str, Value]:
    """An entity by the keys of a file, what is empty left out."""
    yes = choice_word("flag", "true", lang)
    row: dict[str, Value] = {
        "id": entity.id,
        "class": entity.cls,
        "name": entity.name,
        "variants": entity.variants,
        "gender": entity.gender,
        "number": entity.number if entity.number != "s" else "",
        "article": entity.article,
        "preposition": entity.locative,
        "aspirated": yes if entity.aspirated else "",
        "adjectives": entity.adjectives,
        "surname": entity.surname,
        "value": entity.value,
        "same_as": entity.same_as,
        "part_of": entity.part_of,
        "overlaps": entity.overlaps,
        "never_with": entity.never_with,
        "absent": yes if entity.absent else "",
    }
    return {key_word("entity", key, lang): value for key, value in row.items() if value}


def relation_row(relation: Relation, lang: str) -> dict[str, Value]:
    """A relation by the keys of a file, what is empty left out."""
    row: dict[str, Value] = {
        "id": relation.id,
        "roles": {role: _one(classes) for role, classes in relation.roles.items()},
        "functional": _one(relation.functional),
        "closed": choice_word("flag", "true", lang) if relation.closed else "",
        "symmetric": relation.symmetric,
        "statement": relation.statement,
    }
    return {key_word("relation", key, lang): value for key, value in row.items() if value}


def fact_row(fact: Fact, lang: str) -> dict[str, Value]:
    """A fact by the keys of a file, what is empty or usual left out."""
    closed = "" if fact.closed is None else "true" if fact.closed else "false"
    row: dict[str, Value] = {
        "id": fact.id,
        "relation": fact.relation,
        "arguments": {role: _one(ids) for role, ids in fact.args.items()},
        "stance": choice_word("stance", fact.stance, lang) if fact.stance != Stance.FACT else "",
        "by": fact.by,
        "quote": _one(fact.quotes),
        "paragraph": str(fact.paragraph),
        "anchor": fact.anchor,
        "importance": str(fact.importance) if fact.importance != 2 else "",
        "closed": choice_word("flag", closed, lang) if closed else "",
        "inferred": choice_word("flag", "true", lang) if fact.inferred else "",
        "statement": fact.statement,
    }
    return {key_word("fact", key, lang): value for key, value in row.items() if value}


def _one(values: Sequence[str]) -> Value:
    return values[0] if len(values) == 1 else list(values)


def flow(value: Value) -> str:
    """A value on one line of YAML."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(flow(one) for one in value) + "]"


_PLAIN = re.compile(r"[^\W_](?:[\w ’.,%–()°/+-]*[\w.%)’])?")


def scalar(text: str) -> str:
    """A string of YAML, quoted unless it is plain beyond doubt wherever it stands."""
    plain = _PLAIN.fullmatch(text) and ", " not in text and "," not in text
    return text if plain else json.dumps(text, ensure_ascii=False)
