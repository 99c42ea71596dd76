"""How much is asked of one sentence of a text: a bank that asks six things of it is noise."""

import re

from ardoise.compose.workshop import Workshop, item_id
from ardoise.domain.fact import Fact
from ardoise.domain.fold import fold
from ardoise.domain.template import Template
from ardoise.domain.words import say

_ARTICLE = re.compile(r"(?:l[ae]s? |l[’']|une? |des |the |an? )", re.IGNORECASE)
MOST = 3
"""Questions of one sentence; a statement to be judged true or false and its twin are one."""


class Crowd:
    """What has been asked so far of each sentence, of the templates that group by sentence."""

    def __init__(self) -> None:
        self._asked: dict[str, dict[str, tuple[str, frozenset[str]]]] = {}

    def reason(self, shop: Workshop, template: Template, fact: Fact) -> str:
        """Why nothing more is asked of the sentence that `fact` quotes, in the language of the
        text; "" when something may be."""
        if not shop.by_sentence(template):
            return ""
        asked = self._asked.get(shop.group(template, fact), {})
        keys = _keys(shop, template, fact)
        twin = next(
            (
                one
                for one, (of, names) in asked.items()
                if keys and (keys <= names or of == fact.id)
            ),
            "",
        )
        if twin:
            return say(
                shop.ground.lang,
                fr=f"« {twin} » demande déjà cela de la même phrase.",
                en=f"“{twin}” already asks that of the same sentence.",
            )
        if len(asked) >= MOST:
            return say(
                shop.ground.lang,
                fr=f"{MOST} questions portent déjà sur cette phrase.",
                en=f"{MOST} questions are already about that sentence.",
            )
        return ""

    def add(self, shop: Workshop, template: Template, fact: Fact) -> None:
        """Keeps in mind that `template` has made an item of `fact`."""
        if shop.by_sentence(template):
            asked = self._asked.setdefault(shop.group(template, fact), {})
            keys = _keys(shop, template, fact)
            asked[item_id(template, fact)] = (fact.id if keys else "", keys)


def _keys(shop: Workshop, template: Template, fact: Fact) -> frozenset[str]:
    """The folded names of what a template asks of a fact; none of a statement to be judged, which
    asks in another way what a question may ask too."""
    if template.kind == "true_false":
        return frozenset()
    return frozenset(fold(_ARTICLE.sub("", one.name)) for one in shop.keys(fact, template.asks))
