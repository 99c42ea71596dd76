"""Words after the link that brings them: elided, contracted, in the form that it asks for."""

import re

from ardoise.domain.elision import elide, elides

_OPENING = {"à": "à", "a": "à", "d": "de"}


def form_of(link: str) -> str:
    """What follows a link: "action", "infinitive", "group" or "clause"."""
    lower = link.casefold()
    if lower.startswith("ce qui"):
        return "action"
    if lower.startswith(("pour", "afin", "en ")) and not lower.startswith("en raison"):
        return "infinitive"
    if lower and lower.split()[0] in ("grâce", "à", "en", "sous"):
        return "group"
    return "clause"


def joined(link: str, words: str) -> str:
    """`words` after a link, elided and contracted as it wants: *parce qu’il*, *grâce au vent*."""
    lower = link.strip().casefold().replace("'", "’")
    if not lower:
        return words
    capital = link[:1].isupper()
    for stem in ("parce qu", "puisqu", "de sorte qu", "si bien qu", "qu"):
        if re.match(rf"{stem}(?:e|’)$", lower):
            # *un* the article elides, where *un* the number would not.
            short = re.match(r"une? ", words) or elides(words)
            said = f"{stem}’{words}" if short else f"{stem}e {words}"
            return f"{said[0].upper()}{said[1:]}" if capital else said
    head, _, last = link.strip().replace("'", "’").rpartition(" ")
    if lower == "en":
        return f"en {doing(words)}"
    if form_of(link) == "infinitive":
        return f"pour {words}" if lower == "pour" else f"afin {elide('de', words)}"
    if form_of(link) in ("clause", "action"):
        return f"{link}{words}"
    return f"{head} {contracted(_OPENING[last[0].casefold()], words)}"


def doing(words: str) -> str:
    """Words that an infinitive begins, as they stand after *en*: "gagner un lac" is *gagnant un
    lac*. "" where its participle cannot be told from its ending."""
    verb, _, rest = words.partition(" ")
    if not verb.endswith("er") or verb == "aller":
        return ""
    stem = verb[:-2]
    soft = {"g": f"{stem}e", "c": f"{stem[:-1]}ç"}.get(stem[-1], stem)
    return f"{soft}ant {rest}".strip()


def contracted(preposition: str, group: str) -> str:
    """A noun phrase after "à" or "de": *au vent*, *de l’eau*, *d’un orage*."""
    for article, dative, genitive in (("le ", "au ", "du "), ("les ", "aux ", "des ")):
        if group.startswith(article):
            return (dative if preposition == "à" else genitive) + group[len(article) :]
    if preposition == "de" and group.startswith("des "):
        return elide("de", group[len("des ") :])
    if preposition == "de" and re.match(r"une? ", group):
        return f"d’{group}"
    return f"{preposition} {group}" if preposition == "à" else elide("de", group)
