"""Words of a statement in whose place others would make it say the contrary: a denial or a bound
turned round, *au début* for *à la fin*, *peu de* for *beaucoup de*.

Nothing here is offered as a choice, where the two would look like a riddle: each is a statement to
be judged true or false.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.propose.motive import gives_motive

_TURNED = """
au début, à la fin
la première moitié, la seconde moitié
au nord, au sud
dans le nord, dans le sud
au nord-est, au sud-ouest
au nord-ouest, au sud-est
à l’est, à l’ouest
dans l’est, dans l’ouest
beaucoup de, peu de
beaucoup d’, peu d’
un grand nombre, un petit nombre
de nombreux, de rares
de nombreuses, de rares
souvent, rarement
généralement, rarement
rapidement, lentement
facilement, difficilement
progressivement, brusquement
peu à peu, brusquement
volontairement, involontairement
directement, indirectement
collectivement, individuellement
à l’intérieur, à l’extérieur
à la première personne, à la troisième personne
permet de, empêche de
permet d’, empêche d’
permettent de, empêchent de
permettent d’, empêchent d’
permettait de, empêchait de
permettait d’, empêchait d’
a permis de, a empêché de
a permis d’, a empêché d’
"""
_ONE_WAY = """
soudainement, progressivement
brutalement, progressivement
entièrement, à peine
totalement, à peine
complètement, à peine
le plus souvent, rarement
presque toujours, rarement
"""
_CONTRARY: dict[str, str] = {}
for _line in _ONE_WAY.strip().splitlines():
    _one, _other = _line.split(", ")
    _CONTRARY[_one] = _other
for _line in _TURNED.strip().splitlines():
    _one, _other = _line.split(", ")
    _CONTRARY.setdefault(_one, _other)
    _CONTRARY.setdefault(_other, _one)
_WORDS = re.compile(
    r"(?<![\w’-])(?:"
    + "|".join(
        re.escape(words) + ("" if words.endswith("’") else r"(?![\w-]| que | qu’)")
        for words in sorted(_CONTRARY, key=len, reverse=True)
    )
    + ")",
    re.IGNORECASE,
)
# "très souvent", "pas beaucoup de", "d’un peu de": no longer the contrary of the other.
_QUALIFIED = re.compile(
    r"(?:\b(?:très|trop|si|presque|plus|moins|assez|aussi|pas|un|le|bien|non|fort|relativement) "
    r"|d’)$",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\b(?:nord|sud|est|ouest)", re.IGNORECASE)
_ROW = re.compile(r"(?:,| et| ou) (?:(?:dans |en )?l[ae]s? |(?:dans )?l[’']|en )?[A-ZÀ-ÖØ-Þ]")
_NUMBER = (
    r"(?=\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
    r"|quarante|cinquante|soixante|cent|mille|la moitié|une (?:dizaine|douzaine|quinzaine"
    r"|vingtaine|trentaine|cinquantaine|centaine)|un millier|un (?:quart|tiers)"
    r"|un million|un milliard)\b)"
)
_BOUND = re.compile(
    rf"(?<![\w’-])(?P<word>plus|moins) (?=d(?:e |’){_NUMBER})|(?<![\w’-])(?P<least>au moins) "
    rf"{_NUMBER}",
    re.IGNORECASE,
)
_BOUNDS = {"plus": "moins", "moins": "plus", "au moins": "au plus"}
_MOST_OF = re.compile(
    r"(?<![\w’-])(?P<word>la plupart des) (?=(?P<vowel>[aeiouyàâéèêëîïôœ])?)", re.I
)
_WHEN = re.compile(
    # Of what comes after our century, or the last, a text tells nothing.
    r"(?<![\w’-])(?P<word>avant|après) (?!l[ea] (?:fin du |début du )?XXI?e siècle)"
    r"(?=(?:le |la |les |l’|son |sa |leur )[a-zà-ÿ]|\d{3,4}\b"
    r"|le \d|janvier|février|mars|avril|mai |juin|juillet|août|septembre|octobre|novembre"
    r"|décembre)",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"(?<![\w’-])(?:l[ae]|les) (?P<word>plus|moins) (?P<adjective>[a-zà-ÿœ-]+)", re.IGNORECASE
)
# Of these one does not say *le moins grand*.
_POLES = re.compile(
    r"(?:grand|petit|haut|bas|longs?\b|longue|court|vieux|vieil|ancien|jeune|récent|gros|proche"
    r"|loin|lourd|léger|tôt|tard|souvent|beau|bel|riche|pauvre|chaud|froid|de\b|d\b|que\b|qu\b"
    r"|ou\b|en\b|vite|possible|part\b|bref|brève)"
)
_DENIAL = re.compile(
    r"(?<![\w’-])(?P<word>(?:ne |n’)(?P<verb>(?:l[ea’]s? ?|y |en |lui |leur |s[e’] ?)?"
    r"[a-zà-ÿœ]+) (?:pas|plus|guère|jamais))(?= |$)",
    re.IGNORECASE,
)
# What goes on with the denial: "pas de trace", "pas encore", "pas seulement", "pas que".
_GOES_ON = re.compile(
    r" (?:de |d’|encore|toujours|seulement|que |qu’|tou(?:t|te|s|tes)\b|moins|plus|un |une |non"
    r"|ni |même|mais|forcément|nécessairement|aussi|assez|très|trop|grand|le moindre|la moindre"
    r"|autre|beaucoup|du )"
)
# "n’avait connu pareille ferveur depuis", "n’en a guère vu de tels": words that want a denial.
_WANTS_DENIAL = re.compile(
    r"\b(?:depuis|pareil(?:le)?s?|tel(?:le)?s?|jusque-là|jusqu[e’']|auparavant|si|aussi|autant"
    r"|pour (?:des|cette|ces|cause de) raisons?|faute d[e’']|à cause|en raison|par manque"
    r"|grand-chose|moindre|jamais|guère|rien|personne|nulle? part)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:qu[ei’]|dont|où|combien|comment|si|s’il|sans|lorsqu[e’]|quand|car|parce|puisqu[e’]"
    r"|tant|afin|ni)(?![\w-])|[:;(«]",
    re.IGNORECASE,
)
# "permet de le vérifier": of what was spoken of before.
_OF_IT = re.compile(r"(?:l[ea]s? |l’|en |y )[a-zà-ÿœ]+(?:er|ir|re)\b")
_OPPOSED = re.compile(r"[,;] (?:mais|et non|non|bien)\b|\bau contraire\b|\bni\b|\baucun", re.I)
_BEFORE_DENIAL = re.compile(
    r"^(?:Tout|Cela|Ceci|Il) $|\b(?:ce|je|jamais|personne|rien|nul|nulle|aucune?s?)\b", re.I
)


class Reversal(Struct, frozen=True):
    """Words of a sentence, where they stand, and those that would make it say the contrary."""

    start: int
    end: int
    words: str
    contrary: str


def find_reversals(text: str) -> Iterator[Reversal]:
    """The words of `text`, a sentence without its stop, that can be turned round: a denial first,
    then bounds, then others as they come. None where it sets two things against each other, for the
    contrary is said there too."""
    if _OPPOSED.search(text):
        return
    for find in (_denials, _bounds, _most, _superlatives, _moments, _others):
        yield from find(text)


def _denials(text: str) -> Iterator[Reversal]:
    found = list(_DENIAL.finditer(text))
    if len(found) != 1 or _GOES_ON.match(text, found[0].end()):
        return
    one = found[0]
    beside = f"{text[: one.start()]}{text[one.end() :]}"
    if _WANTS_DENIAL.search(beside) or gives_motive(beside):
        return
    if re.match(r" [^,]{0,20}\d", text[one.end() :]):
        # How much it is not says nothing of how much it is.
        return
    ahead = text[: one.start()]
    # What a subordinate clause denies is not what the sentence states.
    if _WITHIN.search(ahead) or _BEFORE_DENIAL.search(ahead):
        return
    yield _turned(one, one["verb"])


def _bounds(text: str) -> Iterator[Reversal]:
    for found in _BOUND.finditer(text):
        name = "word" if found["word"] else "least"
        if not _QUALIFIED.search(text[: found.start()]) and not _comparing(text, found):
            yield _turned(found, _BOUNDS[found[name].lower()], name)


def _comparing(text: str, found: re.Match[str]) -> bool:
    """Whether *plus de* begins a comparison: "plus de deux fois plus que"."""
    return bool(re.match(r"[^,;:]{0,60}\b(?:que |qu’)", text[found.end() :]))


def _most(text: str) -> Iterator[Reversal]:
    for found in _MOST_OF.finditer(text):
        # *de* would elide where *des* does not.
        if text[found.end()].casefold() not in "aeiouyhàâéèêëîïôœ":
            yield _turned(found, "très peu de")


def _superlatives(text: str) -> Iterator[Reversal]:
    for found in _SUPERLATIVE.finditer(text):
        if not _POLES.match(found["adjective"]):
            yield _turned(found, _BOUNDS[found["word"].lower()])


def _moments(text: str) -> Iterator[Reversal]:
    for found in _WHEN.finditer(text):
        if not re.search(r"(?:\b(?:d|bien|peu|juste) ?$|’$)", text[: found.start()]):
            yield _turned(found, "après" if found["word"].lower() == "avant" else "avant")


def _others(text: str) -> Iterator[Reversal]:
    for found in _WORDS.finditer(text):
        words = found[0]
        if _QUARTER.search(words) and _is_a_name(text, found):
            continue
        of_it = _OF_IT.match(text[found.end() :].lstrip())
        if not of_it and not _QUALIFIED.search(text[: found.start()]):
            yield _turned(found, _CONTRARY[words.lower()], 0)


def _is_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether a quarter is the name of a land, or stands in a row of them: "dans le Nord, la
    Creuse"."""
    capital = re.search(r"[NSEO][a-zé-]+$", found[0])
    after = text[found.end() :]
    return bool((capital and not re.match(r" d(?:e |u |es |[’'])", after)) or _ROW.match(after))


def _turned(found: re.Match[str], contrary: str, group: str | int = "word") -> Reversal:
    words = found[group]
    if words[0].isupper():
        contrary = f"{contrary[0].upper()}{contrary[1:]}"
    return Reversal(*found.span(group), words, contrary)
