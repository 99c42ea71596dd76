"""What is asked of one fact, as its distractors are judged against it."""

from msgspec import Struct

from ardoise.compose.ground import Ground
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.template import Template


class Case(Struct, frozen=True, kw_only=True):
    """What a candidate is judged against: the fact asked, the role that is the key, the entities
    that are keys, what is stated there and what may be true, whether the relation is open, and the
    template that will say it all."""

    ground: Ground
    template: Template
    fact: Fact
    role: str
    keys: tuple[Entity, ...]
    given: tuple[tuple[str, tuple[str, ...]], ...]
    stated: tuple[str, ...]
    true: frozenset[str]
    open: bool

    @property
    def key(self) -> Entity:
        """The key that distractors are to look like."""
        return self.keys[0]

    @property
    def named(self) -> tuple[Entity, ...]:
        """What the question names besides the key."""
        return tuple(self.ground.entity(one) for _, ids in self.given for one in ids)
