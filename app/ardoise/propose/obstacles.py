"""Words that tell in spite of what, thanks to what or what for something is done: *malgré*, *grâce
à*, *à cause de*, *afin de*."""

import re
from collections.abc import Iterator

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.joined import contracted
from ardoise.propose.joint import AFTER_WORD, Joint, joint_at

_GROUP = r"(?P<group>(?:l[ae] |l[’']|les |une? |cette |cet |ce |ces |son |sa |ses |leurs? )?)"
_IN_SPITE = re.compile(
    rf"{AFTER_WORD}(?P<word>malgré|en dépit d(?:e |u |es |[’'])) ?{_GROUP}(?P<noun>[a-zà-ÿœ-]+)",
    re.IGNORECASE,
)
_THANKS = re.compile(
    rf"{AFTER_WORD}(?P<word>grâce) (?P<to>au |aux |à la |à l[’']|à une? |à cette |à cet |à ce "
    r"|à ces |à son |à sa |à ses |à leurs? )(?=[a-zà-ÿœ])",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(
    rf"{AFTER_WORD}(?P<word>afin) (?P<of>de |d[’'])"
    r"(?=(?:ne pas |se |s[’']|l[ea’']s? ?)*(?P<verb>[a-zà-ÿœ]+))",
    re.IGNORECASE,
)
_BECAUSE_OF = re.compile(
    rf"{AFTER_WORD}(?P<word>à cause|en raison) (?P<of>de la |de l[’']|de ce |de cet |de cette "
    r"|de ces |de son |de sa |de ses |de leurs? |d[’']une? )(?P<noun>[a-zà-ÿœ-]+)",
    re.IGNORECASE,
)
# What nobody wishes: it is so because of what stands in the way, and not in spite of it.
_LOST = re.compile(
    r"\b(?:ferm|annul|report|interromp|évacu|détrui|retard|suspend|baiss|chut|recul|perd|meur|mour"
    r"|disparaî|disparu|abandon|quitt|fui|arrêt|renonc|priv|bloqu|coup|endommag|touch|fragil|menac"
    r"|dimin|raréfi|manqu|difficil|impossib|interdi|refus|mort|tué|échou|cess|souffr)\w*",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\bn(?:e |[’'])(?!\w+ que\b)", re.IGNORECASE)
# Nouns of what stands in the way: nothing good comes thanks to it.
_IN_THE_WAY = re.compile(
    r"(?:cris|guerre|pluie|froid|gel|neige|brouillard|tempête|orage|canicule|chaleur|sécheresse|crue"
    r"|inondation|séisme|opposition|menace|danger|risque|difficult|échec|défaite|manque|absence"
    r"|interdiction|censure|critique|protestation|plainte|résistance|obstacle|maladie|blessure"
    r"|retard|pauvreté|misère|faim|famine|peur|crainte|refus|hostilité|pression|baisse|recul|fatigue"
    r"|handicap|incendie|attaque|bombardement|siège|répression|persécution|accident|panne|grève"
    r"|tension|conflit|dispute|désaccord|réticence|perte|faiblesse|lenteur|éloignement|isolement"
    r"|distance|obscurité|nuit|mauvais|piètre)"
)


# What goes on all the same is not so thanks to what stands against it.
_GOES_ON = re.compile(
    r"\b(?:continu(?:e|ent|ai(?:t|ent)) (?:à|de)|rest(?:e|ent|ai(?:t|ent))"
    r"|demeur(?:e|ent|ai(?:t|ent))"
    r"|persist\w+|subsist\w+|survi\w+|résist\w+)\b[^,;:.]*$"
)


_BECAUSE = 6


def find_obstacles(text: str) -> Iterator[Joint]:
    """These words in `text`, where others of another sense are surely wrong."""
    for found in _IN_SPITE.finditer(text):
        rest = text[: found.start()] + _clause_after(text, found)
        hinders = _IN_THE_WAY.match(found["noun"]) and not _DENIES.search(rest)
        if found["group"] and (hinders or _GOES_ON.search(text[: found.start()])):
            yield from _against_a_group(text, found)
    for found in _THANKS.finditer(text):
        if not _DENIES.search(text):
            yield from _thanks_to_a_group(found)
    for found in _BECAUSE_OF.finditer(text):
        rest = f"{text[: found.start()]} {_clause_after(text, found)}"
        if _IN_THE_WAY.match(found["noun"]) and (_LOST.search(rest) or _DENIES.search(rest)):
            elided = found["of"].startswith("d’u")
            word = f"{found['word'].casefold()} {'d’' if elided else 'de'}"
            beside = "au lieu d’" if elided else "au lieu de"
            yield joint_at(found.start("word"), word, ("malgré", beside), _BECAUSE)
    for found in _IN_ORDER.finditer(text):
        if not is_infinitive(found["verb"]):
            continue
        of = found["of"].strip()
        yield joint_at(found.start("word"), f"afin {of}", (f"à force {of}", f"faute {of}"), 3)


def _clause_after(text: str, found: re.Match[str]) -> str:
    return text[found.end() :].partition(", ")[2] if not found.start() else ""


def _against_a_group(text: str, found: re.Match[str]) -> Iterator[Joint]:
    """*Malgré* and an article, beside those that would thank for it or put it aside."""
    if found["word"].casefold() != "malgré":
        return
    article = found["group"]
    others = tuple(
        contracted_link(link, of, article) for link, of in (("grâce", "à"), ("au lieu", "de"))
    )
    contracts = article.strip() in ("le", "les")
    end = found.end("group") if contracts else found.end("word")
    word = text[found.start("word") : end].strip().casefold()
    if not contracts:
        others = ("grâce à", "au lieu de" if not article.startswith("un") else "au lieu d’")
    yield joint_at(found.start("word"), word, others, 6)


def contracted_link(link: str, of: str, article: str) -> str:
    """A link and an article after it: *grâce au*, *au lieu de la*."""
    return f"{link} {contracted(of, f'{article}x')[:-1].strip()}"


def _thanks_to_a_group(found: re.Match[str]) -> Iterator[Joint]:
    to = found["to"]
    if to not in ("au ", "aux "):
        # Nothing contracts: the article stays in the passage.
        of = "au lieu d’" if to.startswith("à un") else "au lieu de"
        yield joint_at(found.start("word"), "grâce à", ("malgré", of), 4)
        return
    article = {"au ": "le ", "aux ": "les "}[to]
    others = (f"malgré {article.strip()}", contracted_link("au lieu", "de", article))
    yield joint_at(found.start("word"), f"grâce {to.strip()}", others, 4)
