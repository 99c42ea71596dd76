"""Where to mend what is wrong with a composed item: in its fact, or in its template.

What all items of a template have comes of the template, whatever the fact. What only some have is
mended in their facts, which are the teacher’s own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ardoise.domain.bank import Bank
from ardoise.domain.fact import Fact
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Place, Problem
from ardoise.domain.words import say, typeset


def blame(problems: Iterable[Problem], bank: Bank) -> Iterator[Problem]:
    """The problems, those of composed items standing where they are to be mended and naming the
    other file as well."""
    problems = list(problems)
    made: defaultdict[str, set[str]] = defaultdict(set)
    facts: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for item in bank.items.values():
        made[item.origin].add(item.id)
        facts[item.origin].add(item.facts)
    having: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for problem in problems:
        if problem.item in bank.items:
            having[problem.rule, bank.items[problem.item].origin].add(problem.item)
    for problem in problems:
        found = bank.items.get(problem.item)
        fact = _fact(found, bank) if found else None
        if found is None or fact is None or found.origin == "hand":
            yield problem
        elif (
            len(facts[found.origin]) > 1
            and made[found.origin] == having[problem.rule, found.origin]
        ):
            yield replace(problem, remedy=f"{problem.remedy} {_in_template(found, fact)}")
        else:
            place = _place(problem.place, fact)
            yield replace(problem, place=place, remedy=f"{problem.remedy} {_in_fact(found)}")


def _fact(item: AnyItem, bank: Bank) -> Fact | None:
    known = bank.knowledge.get(item.text)
    facts: Mapping[str, Fact] = known.facts if known else {}
    return next((facts[one] for one in item.facts if one in facts), None)


def _place(place: Place, fact: Fact) -> Place:
    """Where in its fact, of what stands at `place` in a composed item."""
    return fact.place.at("quote") if {"quote", "quotes"} & {*place.path} else fact.place


def _in_fact(item: AnyItem) -> str:
    fr = f"(Le fait est ici ; le gabarit est « {item.origin} », dans {item.place.file}.)"
    en = f"(The fact is here; the template is “{item.origin}”, in {item.place.file}.)"
    return say(item.lang, fr=typeset(fr), en=en)


def _in_template(item: AnyItem, fact: Fact) -> str:
    file = fact.place.file
    fr = f"(Toutes les questions de ce gabarit l’ont ; ce fait est « {fact.id} », dans {file}.)"
    en = f"(All questions of this template have it; this fact is “{fact.id}”, in {file}.)"
    return say(item.lang, fr=typeset(fr), en=en)
