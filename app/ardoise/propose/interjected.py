"""What a text puts into a sentence to say whose words it gives: "…, a assuré Léa Petit", "…, selon
la maire". It is no part of what somebody does."""

import re
from functools import cache

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.utterance import inverted, sayings


def without_voice(words: str) -> str:
    """`words` up to where they say whose they are; "" where they go on after that, of an act that
    would be cut in two: "de payer, selon Léa Petit, la moitié"."""
    found = _voice().search(words)
    if found is None:
        return words
    said = words[: found.start()].rstrip(" ,\u00a0\u202f")
    last = said.split()[-1] if said else ""
    goes_on = "," in words[found.end() :]
    return "" if goes_on and is_infinitive(last) else said


@cache
def _voice() -> re.Pattern[str]:
    source = (
        r"(?:selon|d[’']après|à en croire|de l[’']avis d[eu’']|de l[’']aveu d[eu’']"
        r"|aux? dires? d[eu’'])"
    )
    return re.compile(
        # "la vente du quai, l’annonce d’une taxe": a noun.
        rf"(?:,|(?<=[»”])) ?(?:{source}|(?:l[’'])?(?:{inverted()}|{sayings()}))"
        r"(?![\w-]| d(?:e |u |es |[’']))"
        # A name is no rule that one goes by: "selon Léa Petit", not "selon la loi".
        r"| (?:selon|d[’']après) (?=[A-ZÀ-ÖØ-Þ])"
    )
