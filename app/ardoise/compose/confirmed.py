"""Whether a number that is offered as wrong is one that the text gives of what the question names.

Of one park a text says that a geyser of it rises to 60 metres, and another to 110: asked of the
park, neither is surely wrong.
"""

import re

from ardoise.compose.case import Case
from ardoise.compose.figure import is_figure
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.domain.fact import Entity, Fact

_NAME = re.compile(r"(?<=[a-zà-ÿœ,;:(’] )[A-ZÀ-ÖØ-Þ][\w-]{2,}|(?<=[a-zà-ÿœ]’)[A-ZÀ-ÖØ-Þ][\w-]{2,}")


def said_of_another(case: Case, candidate: Entity) -> bool:
    """Whether a number of the text is told of nothing whose name stands in the question too."""
    if candidate.absent or not is_figure(candidate):
        return True
    here = _names(case, case.fact)
    return all(
        fact.id == case.fact.id or here.isdisjoint(_names(case, fact))
        for fact, _ in case.ground.mentions(candidate.id)
    )


def _names(case: Case, fact: Fact) -> frozenset[str]:
    try:
        return frozenset(_NAME.findall(case.ground.statement(fact)))
    except TemplateFaultError:
        return frozenset()
