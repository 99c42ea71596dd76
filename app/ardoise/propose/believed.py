"""What somebody believed, told on without saying so again: "On pensait la Terre plate. La mer en
tombait de tous côtés." The second sentence is no statement of the text either."""

import re
from collections.abc import Sequence

_BELIEF = re.compile(
    r"\b(?:pens(?:e|ent|ait|aient)|croit|croient|croya(?:it|ient)|imagin(?:e|ent|ait|aient)"
    r"|suppos(?:e|ent|ait|aient)|prétend(?:ent|ait|aient)?|soutena(?:it|ient)"
    r"|admetta(?:it|ient)|(?:tena(?:it|ient)|passa(?:it|ient)) pour)\b"
    r"|\b(?:selon|d[’']après) (?:eux|elles?|lui|(?:cette|leur|sa) (?:théorie|hypothèse|croyance"
    r"|idée|légende|doctrine))\b"
    r"|\b(?:l[’'](?:idée|hypothèse)|la (?:croyance|légende)) (?:selon|que |qu[’'])",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?!fait\b|sait\b|lait\b|trait\b|plaît\b)[a-zà-ÿœ]{2,}(?:ait|aient)\b")


def is_believed(before: Sequence[str], text: str) -> bool:
    """Whether `text`, which comes after the sentences `before` in its paragraph, may tell on what
    they report to have been believed: it is in the tense of such reports, as all are between."""
    for previous in reversed(before):
        if not _PAST.search(text):
            return False
        if _BELIEF.search(previous):
            return True
        text = previous
    return False
