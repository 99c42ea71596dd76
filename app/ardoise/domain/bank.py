"""The bank: every text, fact and item of a workspace, read and composed."""

from msgspec import Struct

from ardoise.domain.fact import Knowledge
from ardoise.domain.item import AnyItem
from ardoise.domain.text import Text


class Bank(Struct, frozen=True, kw_only=True):
    """All maps are keyed by id and in a stable order: texts by id, hand-written items in the order
    of their files, then composed items by template and fact. `version` changes with the content.
    """

    texts: dict[str, Text]
    knowledge: dict[str, Knowledge]
    items: dict[str, AnyItem]
    version: str = ""

    def of_text(self, text: str) -> tuple[AnyItem, ...]:
        """The items of one text that are not retired, in the order of the bank."""
        return tuple(i for i in self.items.values() if i.text == text and not i.retired)
