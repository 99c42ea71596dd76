"""A sentence that a teacher typed as the template of a fact's statement."""

import re

from ardoise.compose.ground import Ground
from ardoise.compose.noun import UndeclaredError
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.fold import plain
from ardoise.domain.text import Text

_SLOT = re.compile(r"\{\{[^{}]*\}\}")
_FORMS = {"fr": ("a", "de", "le", "un", "nom"), "en": ("at", "of", "the", "a", "name")}


def with_slots(text: Text, known: Knowledge, fact: Fact, typed: str) -> str:
    """`typed` as a template: where it names who plays a role, that role's slot, so that a wrong
    answer can be said in its place. The slots that the statement of `fact` has come first: what
    pupils choose from is said so too."""
    ground, source = Ground(known, text, text.id), typed.replace("{", "(").replace("}", ")")
    own = _SLOT.findall(fact.statement)
    for role, ids in fact.args.items():
        if len(ids) != 1 or ids[0] not in known.entities:
            continue
        mine = [slot for slot in own if re.match(rf"\{{\{{ *{re.escape(role)}\b", slot)]
        usual = [f"{{{{ {role} | {form} }}}}" for form in _FORMS.get(text.lang, _FORMS["en"])]
        for slot in dict.fromkeys((*mine, *usual)):
            try:
                said = ground.said(slot, ground.slots(fact))
            except (TemplateFaultError, UndeclaredError, KeyError):
                continue
            put = _put(source, said, slot, own=slot in mine, french=text.lang == "fr")
            if put != source:
                source = put
                break
    return source


def _put(source: str, said: str, slot: str, *, own: bool, french: bool) -> str:
    """`source` with the slot in the only place where it says those words; else as it is."""
    for words in (said, said[:1].lower() + said[1:]):
        # What is elided goes on into the next word.
        end = r"(?!\w)" if words[-1:].isalnum() else ""
        found = list(re.finditer(rf"(?<!\w){re.escape(plain(words))}{end}", plain(source)))
        if len(found) != 1 or (len(words) < 3 and not own):
            continue
        start, stop = found[0].span()
        begins = french and start == 0 and words[:1].isupper() and "| nom" not in slot
        capital = slot.replace(" }}", " | maj }}") if begins and "maj" not in slot else slot
        return f"{source[:start]}{capital}{source[stop:]}"
    return source
