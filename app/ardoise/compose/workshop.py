"""What the makers of each kind of item share: a ground, the rules of proof, and a draft of all
that items have in common."""

import re
from typing import Any

from msgspec import Struct

from ardoise.compose.case import Case
from ardoise.compose.distractors import Chosen, Rules, choose
from ardoise.compose.ground import Ground
from ardoise.compose.pool import draw
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import AnyItem
from ardoise.domain.quote import find_passage
from ardoise.domain.template import Template
from ardoise.domain.words import say

SENTENCE_END = re.compile(r"(?<=[.!?…])[»”]?\s+(?=[«“]?\s?[A-ZÀ-ÖØ-Þ])")
"""Where a sentence of a paragraph ends and the next begins."""


class RefusedError(Exception):
    """No item can be made of a fact; the message says why, in the language of the text."""


class Workshop(Struct, kw_only=True):
    """`fixed` are the items whose options have an order of their own. `cases` collects what was
    proven, and `notes` what else there is to explain, by item, when `remember` asks for it."""

    ground: Ground
    rules: Rules
    fixed: set[str] = set()
    remember: bool = False
    cases: dict[str, list[tuple[Case, tuple[Entity, ...]]]] = {}
    notes: dict[str, list[str]] = {}

    def note(self, item: str, *, fr: str, en: str) -> None:
        """Keep something to explain of an item."""
        if self.remember:
            self.notes.setdefault(item, []).append(say(self.ground.lang, fr=fr, en=en))

    def gathered(self, template: Template, fact: Fact) -> str:
        """The id of the item that a template makes of several facts, of which `fact` is one: named
        after their relation, and after the text unless the template reads that text alone."""
        relation = template.relations[0] if template.relations else fact.relation
        own = template.id if template.text else f"{template.id}.{self.ground.text.id}"
        return f"{own}.{relation}"

    def distractors(
        self, template: Template, fact: Fact, role: str, keys: tuple[Entity, ...], item: str
    ) -> Chosen:
        """Proven distractors for `keys` in `role` of `fact`, as many as the template wants."""
        return self.some(template, fact, role, keys, item, template.distractors)

    def some(
        self,
        template: Template,
        fact: Fact,
        role: str,
        keys: tuple[Entity, ...],
        item: str,
        count: int,
    ) -> Chosen:
        """The same, `count` of them."""
        truth = self.ground.truth
        query = truth.query(fact, role)
        case = Case(
            ground=self.ground,
            template=template,
            fact=fact,
            role=role,
            keys=keys,
            given=query.given,
            stated=truth.stated(query),
            true=truth.true(query),
            open=truth.open(fact, role),
        )
        chosen = choose(case, count, item, self.rules)
        if self.remember:
            self.cases.setdefault(item, []).append((case, chosen.entities))
        return chosen

    def keys(self, fact: Fact, role: str) -> tuple[Entity, ...]:
        """Who plays `role` in `fact`. RefusedError when it has no such role."""
        ids = fact.args.get(role, ())
        return tuple(self.ground.entity(one) for one in ids)

    def one_of(self, keys: tuple[Entity, ...], item: str) -> Entity:
        """One of several keys, by chance."""
        return keys[draw(self.ground.seed, item, "key") % len(keys)]

    def by_sentence(self, template: Template) -> bool:
        """Whether all that a template asks of one sentence of the text is one group."""
        return template.group == say(self.ground.lang, fr="citation", en="quote")

    def group(self, template: Template, fact: Fact) -> str:
        """The group of the items that a template makes of a fact: its own, or that of all items
        asked of one sentence of the text."""
        if not self.by_sentence(template):
            return template.group
        passage = (
            find_passage(fact.quotes[-1], self.ground.text, fact.paragraph) if fact.quotes else None
        )
        if passage is None:
            return f"{self.ground.text.id}.{fact.id}"
        paragraph = self.ground.text.paragraph(passage.paragraph)
        content = paragraph.content if paragraph else ""
        number = len(SENTENCE_END.findall(content[: passage.spans[-1][0] + 1]))
        return f"{self.ground.text.id}.p{passage.paragraph}.{number + 1}"

    def common(
        self,
        template: Template,
        facts: tuple[Fact, ...],
        item: str,
        **more: Any,  # noqa: ANN401
    ) -> dict[str, Any]:
        """The fields that every item has, from its template and facts."""
        ground = self.ground
        first = facts[0]
        if "group" not in more:
            more["group"] = self.group(template, first)
        hint = ground.said(template.hint, ground.asked(template, first)) if template.hint else ""
        return {
            "id": item,
            "text": ground.text.id,
            "lang": ground.lang,
            "place": template.place,
            "quotes": tuple(dict.fromkeys(quote for fact in facts for quote in fact.quotes)),
            "facts": tuple(fact.id for fact in facts),
            "hint": hint,
            "level": template.level,
            "tags": template.tags,
            "points": template.points,
            "origin": template.id,
            "ignore": template.ignore,
            **more,
        }


def item_id(template: Template, fact: Fact, variant: str = "") -> str:
    """The id of the item that `template` makes of `fact`."""
    return ".".join(part for part in (template.id, fact.id, variant) if part)


Made = tuple[AnyItem, ...]
"""What is made of one fact: an item, or several of one group."""
