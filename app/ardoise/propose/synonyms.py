"""Two words for one thing: "les leucocytes (ou globules blancs)"."""

import re

from ardoise.domain.elision import elides
from ardoise.propose.cast import Cast
from ardoise.propose.noun_before import SEVERAL, noun_before
from ardoise.propose.register import noun_gender
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
        if not isinstance(noun, str) and (
            noun.of in ("de", "d’")
            or (noun.of and not noun.article and not SEVERAL.match(noun.words))
        ):
            # "les stations de transfert par pompage (ou STEP)": of more than its last word.
            continue
        name = noun if isinstance(noun, str) else noun.words
        article = "les" if isinstance(noun, str) else noun.article
        head = name.split()[0]
        plural = article == "les" or (not article and head.endswith(("s", "x")))
        if not other.isupper() and plural != (other.split()[0][-1] in "sx"):
            continue
        gender = {"le": "m", "la": "f", "un": "m", "une": "f"}.get(article, "")
        gender = gender or noun_gender(head) or cast.model.gender(head)
        if not plural and not gender:
            continue
        article = "les" if plural else "le" if gender == "m" else "la"
        if not plural and elides(name):
            article = "l’"
        term = cast.register.entity(
            "denomme", name, gender=gender, number="p" if plural else "s", article=article
        )
        cast.register.fact(
            "synonyme",
            {"terme": (term.id,), "autre": (cast.register.entity("appellation", other).id,)},
            (text[found.start() - len(name) : found.end()],),
            sentence.paragraph,
            importance=1,
        )


def _counted(text: str, end: int) -> str | None:
    """The plural noun after *certains*, *plusieurs* or *quelques*."""
    found = re.search(rf"\b(?:certaine?s|plusieurs|quelques) (?P<noun>{_WORD}s)$", text[:end])
    return found["noun"] if found else None
