"""Two words for one thing: "les leucocytes (ou globules blancs)"."""

import re

from ardoise.propose.article import definite
from ardoise.propose.cast import Cast
from ardoise.propose.noun_before import SEVERAL, Noun, noun_before
from ardoise.propose.sentence import Sentence

_WORD = r"[a-zà-ÿœ][a-zà-ÿœ-]+"
_OTHER = rf"(?P<other>[A-Z]{{2,6}}|{_WORD}(?: (?:de |d’|du |à )?{_WORD}){{0,2}})"
_ALSO = (
    r"(?:(?:aussi|également|encore|parfois) (?:appelée?s?|nommée?s?)|appelée?s? (?:aussi|encore))"
)
_SAYS = re.compile(
    rf" \((?:ou|{_ALSO}) (?:l[ae]s? |l’)?{_OTHER}\)"
    rf"|, (?:ou(?! (?:non|bien|plutôt|encore)\b)|{_ALSO} (?:l[ae]s? |l’)?) ?"
    rf"{_OTHER.replace('other', 'other2')}(?=[,.;]|$)"
)


def read_synonyms(cast: Cast, sentence: Sentence) -> None:
    """Registers the other name that a sentence gives a thing."""
    text = sentence.text.rstrip(".")
    for found in _SAYS.finditer(text):
        noun = noun_before(text, found.start()) or _counted(text, found.start())
        other = found["other"] or found["other2"]
        if noun is None or other.split()[0] in ("non", "plus", "moins", "même", "encore"):
            continue
        name, article = noun.words, noun.article
        if noun.of in ("de", "d’") or (noun.of and not article and not SEVERAL.match(name)):
            # "les stations de transfert par pompage (ou STEP)": of more than its last word.
            continue
        head = name.split()[0]
        plural = article == "les" or (not article and head.endswith(("s", "x")))
        if not other.isupper() and plural != (other.split()[0][-1] in "sx"):
            continue
        gender = cast.gender_of(head, article)
        if not plural and not gender:
            continue
        term = cast.register.entity(
            "denomme",
            name,
            gender=gender,
            number="p" if plural else "s",
            article=definite(name, gender, plural=plural),
        )
        cast.register.fact(
            "synonyme",
            {"terme": (term.id,), "autre": (cast.register.entity("appellation", other).id,)},
            (text[found.start() - len(name) : found.end()],),
            sentence.paragraph,
            importance=1,
        )


def _counted(text: str, end: int) -> Noun | None:
    """The plural noun after *certains*, *plusieurs* or *quelques*."""
    found = re.search(rf"\b(?:certaine?s|plusieurs|quelques) (?P<noun>{_WORD}s)$", text[:end])
    if found is None:
        return None
    return Noun(words=found["noun"], article="les", of="", start=found.start("noun"))
