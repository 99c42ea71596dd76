"""What the files of a workspace amount to, in a form that can be kept on disk."""

from msgspec import Struct

from ardoise.compose.composition import Composition
from ardoise.domain.bank import Bank
from ardoise.domain.problem import Problem
from ardoise.domain.template import Template


class Reading(Struct, frozen=True, kw_only=True):
    """The bank, its problems in reading order, and how its items were composed, by text."""

    bank: Bank
    problems: tuple[Problem, ...]
    templates: tuple[Template, ...]
    compositions: dict[str, Composition]
