"""A denial that a statement is told false by: *ne suffit pas*, and *suffit*."""

import re
from collections.abc import Iterator

from ardoise.propose.contraries.turned import Reversal, turned
from ardoise.propose.motive import gives_motive

_DENIAL = re.compile(
    r"(?<![\w’-])(?P<word>(?:ne |n’)(?P<verb>(?:l[ea’]s? ?|y |en |lui |leur |s[e’] ?)?"
    r"[a-zà-ÿœ]+) (?:pas|plus|guère|jamais))(?= |$)",
    re.IGNORECASE,
)
# What goes on with the denial: "pas de trace", "pas encore", "pas seulement", "pas que".
_GOES_ON = re.compile(
    r" (?:de (?!manière|façon)|d’|encore|toujours|seulement|que |qu’|tou(?:t|te|s|tes)\b|moins"
    r"|plus|un |une |non|ni |même|mais|forcément|nécessairement|aussi|assez|très|trop|grand"
    r"|le moindre|la moindre|autre|beaucoup|du )"
)
# "n’avait connu pareille ferveur depuis", "n’en a guère vu de tels": words that want a denial.
_WANTS_DENIAL = re.compile(
    r"\b(?:depuis|pareil(?:le)?s?|tel(?:le)?s?|jusque-là|jusqu[e’']|auparavant|si|aussi|autant"
    r"|pour (?:des|cette|ces|cause de) raisons?|faute d[e’']|à cause|en raison|par manque"
    r"|quelquefois|parfois|grand-chose|moindre|jamais|guère|rien|personne|nulle? part)\b",
    re.IGNORECASE,
)
# "n’est pas une ortie mais une menthe", "n’est pas une ortie, c’est une menthe": what is put right
# is no longer so once it is not denied, and *mais* opposes nothing any more.
_PUT_RIGHT = re.compile(
    r"\bmais\b|(?:,|[ \u00a0\u202f][:;]) (?:c’est|ce sont|c’était|plutôt|au contraire|bien au"
    r"|il s’agit)\b|\bau contraire\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:montr|prouv|démontr|établi|constat|découv|révèl|révél|signifi|vérifi)[a-zà-ÿ]*"
    r" qu(?:e |’)"
)
_WITHIN = re.compile(
    r"\b(?:qu[ei’]|dont|où|combien|comment|si|s’il|sans|lorsqu[e’]|quand|car|parce|puisqu[e’]"
    r"|tant|afin|ni)(?![\w-])|[:;(«]",
    re.IGNORECASE,
)
_BEFORE_DENIAL = re.compile(
    r"^(?:Tout|Cela|Ceci|Il) $|\b(?:ce|je|jamais|personne|rien|nul|nulle|aucune?s?)\b", re.I
)


def find_denials(text: str) -> Iterator[Reversal]:
    """The denial of `text`, and the claim that it denies; none where there are two, or where what
    is beside it wants it or puts it right."""
    if _PUT_RIGHT.search(text):
        return
    yield from _stopped(text)
    found = list(_DENIAL.finditer(text))
    if len(found) != 1 or _GOES_ON.match(text, found[0].end()):
        return
    one = found[0]
    beside = f"{text[: one.start()]}{text[one.end() :]}"
    if _WANTS_DENIAL.search(beside) or gives_motive(beside):
        return
    if not one[0].endswith("pas") and re.match(r" [^,;:]{0,40}\bqu[e’]", text[one.end() :]):
        # "il ne reste plus aujourd’hui que trois bacs".
        return
    if re.match(r" [^,]{0,20}\d", text[one.end() :]):
        # How much it is not says nothing of how much it is.
        return
    ahead = text[: one.start()]
    # What a subordinate clause denies is not what the sentence states, but what it shows is.
    if _WITHIN.search(_SHOWN.sub(" ", ahead)) or _BEFORE_DENIAL.search(ahead):
        return
    yield turned(one, one["verb"], kind="denial")


# "ne purent prendre la ville", "n’a cessé de croître".
_BARE = re.compile(
    r"(?<![\w’-])(?P<word>(?:ne |n’)(?P<verb>p(?:eut|euvent|ut|urent|ouvait|ouvaient|ourra|ourront)"
    r"|a cessé|ont cessé|cessent?|cessa|cessèrent|os(?:ent?|a|èrent|ai(?:en)?t)))"
    r"(?= (?:d’|de )?[a-zà-ÿœ]+(?:er|ir|re)\b)"
)
# "ne se trouvent pas forcément".
_NOT_ALWAYS = re.compile(
    r"(?<![\w’-])(?P<word>(?:ne |n’)(?P<verb>(?:s[e’] ?)?[a-zà-ÿœ]+) pas "
    r"(?P<always>forcément|nécessairement|toujours|obligatoirement))(?= |$)"
)
_NOT_ALL = re.compile(
    r"^(?P<word>Tou(?:s|tes) les [a-zà-ÿœ-]+ (?P<denied>ne (?P<verb>[a-zà-ÿœ]+) pas))(?= )"
)


def _stopped(text: str) -> Iterator[Reversal]:
    """Denials of another shape than *ne … pas* before what is denied."""
    if len(_NE.findall(text)) != 1:
        return
    for found in (*_BARE.finditer(text), *_NOT_ALWAYS.finditer(text)):
        if _WITHIN.search(text[: found.start()]):
            continue
        always = found.groupdict().get("always")
        contrary = f"{found['verb']} {always}" if always else found["verb"]
        yield turned(found, contrary, kind="denial")
    for found in _NOT_ALL.finditer(text):
        yield Reversal(*found.span("denied"), found["denied"], found["verb"], "denial")


_NE = re.compile(r"\b(?:ne|n[’'])(?![a-zà-ÿ-])|\bn’", re.IGNORECASE)
