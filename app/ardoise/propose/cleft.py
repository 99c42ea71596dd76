"""What a sentence sets off by "C’est … qui" or "C’est … que", said plainly: "C’est la fonte qui
gonfle le torrent" states that the melt swells it."""

import re

from ardoise.propose.sentence import Sentence, capitalised

_THING = r"(?:l[ae]s? |l’)[a-zà-ÿœ][^,;:.«»()]*?"
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’-]+(?: (?:de |du |d’)?[A-ZÀ-ÖØ-Þ][\w’-]+)*"
_WHO = re.compile(rf"(?:C’est|Ce sont) (?P<what>{_THING}|{_NAME}) qui (?P<rest>.+)$")
_WHEN = re.compile(r"C’est (?P<what>(?:en|à|au|aux|dans|le) [^,;:.«»()]*?) qu(?:e |’)(?P<rest>.+)$")
# "C’est la première fois que", "C’est le seul qui": a kind, told of what was said before; and what
# is taken up ("dans ce port") is not said here.
_NO_EMPHASIS = re.compile(
    r"\b(?:seule?s?|premi(?:er|ère)s?|derni(?:er|ère)s?|plus|moins|fois|même|cas|raison|ainsi|aussi"
    r"|cet?|cette|ces|son|sa|ses|leurs?|lui|elles?|eux|celui|celle|ceux|celles|qu[ie]|dont|où"
    r"|sorte|façon|manière|point|condition|moment|cause)\b|\bqu’"
)
_MANY = re.compile(r"Les ")


def plainly(sentence: Sentence) -> Sentence | None:
    """The statement of a sentence that sets one part of it off, None for any other sentence."""
    text = sentence.text.replace("'", "’").rstrip(".")
    if sentence.text.endswith(("?", "!", "…")) or re.search(r"[«»“”;:]", text):
        return None
    found = _WHO.match(text)
    link = " "
    if found is None:
        found, link = _WHEN.match(text), ", "
    if found is None or _NO_EMPHASIS.search(found["what"]):
        return None
    if link == " " and text.startswith("Ce sont") != bool(_MANY.match(capitalised(found["what"]))):
        return None
    return Sentence(
        paragraph=sentence.paragraph,
        text=f"{capitalised(found['what'])}{link}{found['rest']}.",
        sources=(sentence.text.rstrip("."),),
    )
