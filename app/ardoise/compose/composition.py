"""What composing gives: items, what was refused and why, and the proofs."""

from msgspec import Struct

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem


class Refusal(Struct, frozen=True, kw_only=True):
    """Why `template` makes no item of `fact` ("" when no fact fits), in the text's language."""

    template: str
    fact: str
    reason: str


class Composition(Struct, frozen=True, kw_only=True):
    """`items` by template and fact; `problems` are templates that cannot be used at all.

    How the distractors of an item are proven is told by `compose.explain`, when asked.
    """

    items: tuple[AnyItem, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    problems: tuple[Problem, ...] = ()
