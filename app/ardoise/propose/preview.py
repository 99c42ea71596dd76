"""What a teacher looks at before deciding: where proposals stand, and what each would ask."""

from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ardoise.check.bank import check_bank
from ardoise.compose.compose import compose
from ardoise.domain.bank import Bank
from ardoise.domain.fact import Knowledge
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem, Severity
from ardoise.domain.quote import find_passage
from ardoise.domain.template import Template
from ardoise.domain.text import Text
from ardoise.propose.added import needed


class Mark(Struct, frozen=True, kw_only=True):
    """A stretch of a paragraph that a proposed fact quotes: characters `start` to `end`, from 0."""

    paragraph: int
    start: int
    end: int
    fact: str


def marks(text: Text, proposed: Knowledge) -> tuple[Mark, ...]:
    """Where each proposed fact is stated in `text`, in reading order; several may overlap."""
    found: list[Mark] = []
    for fact in proposed.facts.values():
        for passage in filter(None, (find_passage(quote, text) for quote in fact.quotes)):
            found += [
                Mark(paragraph=passage.paragraph, start=start, end=end, fact=fact.id)
                for start, end in passage.spans
            ]
    return tuple(sorted(found, key=lambda m: (m.paragraph, m.start, m.end, m.fact)))


def merged(accepted: Knowledge | None, proposed: Knowledge, ids: Collection[str]) -> Knowledge:
    """What would be known once the proposed facts `ids` were accepted; what is known already
    wins over a proposal of the same name."""
    facts = {id_: proposed.facts[id_] for id_ in ids}
    relations = {fact.relation for fact in facts.values()}
    more = Knowledge(
        text=proposed.text,
        lang=proposed.lang,
        entities={entity.id: entity for entity in needed(proposed, facts.values())},
        relations={r: proposed.relations[r] for r in relations if r in proposed.relations},
        facts=facts,
    )
    if accepted is None:
        return more
    return replace(
        accepted,
        entities=more.entities | accepted.entities,
        relations=more.relations | accepted.relations,
        facts=more.facts | accepted.facts,
    )


class Foreseen(Struct, frozen=True, kw_only=True):
    """What accepting a fact would give: its items, and the problems that `check` would add."""

    items: tuple[AnyItem, ...]
    problems: tuple[Problem, ...]


def foresee(
    fact: str,
    text: Text,
    proposed: Knowledge,
    bank: Bank,
    templates: Sequence[Template],
    *,
    seed: str,
    now: Collection[Problem] = (),
) -> Foreseen:
    """The items and problems of the proposed fact of that id, were it accepted now.

    `bank` is what is asked already, `seed` what it was composed with, `now` its problems, which
    are not told again; nor is what only informs.
    """
    known = merged(bank.knowledge.get(text.id), proposed, [fact])
    # What is being corrected of an entity is said in `proposed` alone.
    said = {id_: proposed.entities.get(id_, entity) for id_, entity in known.entities.items()}
    known = replace(known, entities=said)
    composed = compose(known, text, templates, seed=seed)
    hand = {
        item.id: item
        for item in bank.items.values()
        if item.text == text.id and item.origin == "hand"
    }
    whole = Bank(
        texts={text.id: text},
        knowledge={text.id: known},
        items={item.id: item for item in composed.items} | hand,
        version="",
    )
    told = {(p.rule, p.message, p.item) for p in now}
    found = [
        problem
        for problem in (*composed.problems, *check_bank(whole))
        if problem.severity is not Severity.INFO
        and (problem.rule, problem.message, problem.item) not in told
    ]
    return Foreseen(
        items=tuple(item for item in composed.items if fact in item.facts),
        problems=tuple(dict.fromkeys(found)),
    )
