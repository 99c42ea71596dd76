"""Whether French words tell what was, by the endings of their verbs."""

import re

from ardoise.propose.verbs import finite_forms

_PRESENT_WORDS = "fait sait plaît lait trait portrait retrait attrait extrait souhait parfait"
_PRESENT = frozenset(_PRESENT_WORDS.split())
_PAST = re.compile(
    r"\b(?:\w+(?:èrent|irent|urent|inrent|(?<!r)aient)|fut|eut|fit|prit|mit|put|dut|vint|devint"
    r"|(?:a|ont|avai(?:t|ent)|s’est|se sont) (?:\w+ment |pas |été )?"
    r"\w{2,}(?:é|ée|és|ées|u|i|is|it))\b"
)
_SHORTEST = 3


def tells_the_past(words: str) -> bool:
    """Whether a verb of `words` is in a tense of the past: *gelait*, *gela*, *a gelé*. What is done
    (*est découpée*) may be done now, and what would be (*gèlerait*) is in no past."""
    if _PAST.search(words):
        return True
    able = finite_forms()
    return any(
        (word.endswith("ait") and not word.endswith("rait") and word not in _PRESENT)
        or (word.endswith("a") and len(word) >= _SHORTEST and word in able)
        for word in re.findall(r"\w+", words)
    )
