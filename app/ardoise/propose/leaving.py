"""Where a sentence may be left: what it has begun there must be whole."""

import re
from collections.abc import Sequence

# "a montré, …, que", "à Lens ou à Pau": what follows belongs to what is kept.
_GOES_ON = re.compile(
    r"(?:que |qu[’']|ou |ni |mais (?:aussi|encore|également|surtout|bien|plutôt) |et non "
    r"|à savoir )"
)
_SAYING = re.compile(
    r"\b(?:montr|indiqu|précis|affirm|estim|expliqu|découv|constat|révél|annonc|signal|rappel|not"
    r"|prouv|confirm|suppos|pens|dit|répond|soutien|soutenu|déclar|ajout|jug|craign|crain|espèr"
    r"|veu|voul)\w*$"
)
_HANGING = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|le|la|les|un|une|et|ou|ni|en|par|pour|avec|sans|sur|sous|dans|entre"
    r"|que|qui|où|dont|si|plus|très|est|sont|a|ont|se)|[’'])$",
    re.IGNORECASE,
)
_CORRELATIVE = re.compile(
    r"\bnon (?:plus )?seulement\b|\bne \w+ pas seulement\b"
    # "tant dans le bourg que dans les hameaux".
    r"|\btant (?=(?:à|au|aux|dans|en|sur|par|pour|chez|du) )(?![^,;:]* qu[e’'])"
    # "portait non sur le pain, mais sur son prix".
    r"|\bnon (?:pas )?(?=(?:sur|de|par|pour|en|à|au|aux|l[ae]s?|contre) )",
    re.IGNORECASE,
)
_NE = re.compile(r"\bn(?:e |[’'])", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:pas|plus|jamais|guère|point|rien|personne|aucune?s?|nulle?s?|que|ni)\b|\bqu[’']"
)
_PRESENTS = re.compile(
    r"\bc[’'](?:est|était|sera|fut)\b|\bce (?:sont|furent|n[’']est)\b", re.IGNORECASE
)
_THAT = re.compile(r"\b(?:que|qui|dont|où)\b|\bqu[’']")
_SUBORDINATE = re.compile(
    r"(?<![\w’'-])(?:que|qui|où|dont|lorsque|quand|puisque|(?:l[ae]s?|au|aux|du|des)quel\w*)"
    r"(?![\w-])"
    r"|\b(?:lorsqu|puisqu|qu)[’']"
)
_COMPARED = re.compile(
    r"\b(?:plus|moins|aussi|autant|même|mêmes|autre|autres|tel|telle|tels|telles|ne|n[’']\w+|ainsi"
    r"|mieux|pire|davantage|avant|tandis|alors)\b[^,;:]*$",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(r"[ \u00a0\u202f]:")
_FEW = 8
_PART = re.compile(r"[ \u00a0\u202f][;:] ")


# "formé par un pôle, tracé en 1960, et par sa couronne": the remark between is no end.
_RESUMES = re.compile(
    r", [^,;:]*, et (?:par |de |à |sa |son |ses |leurs? |l[ae]s? |l[’']|une? |des |du |au |aux )"
)


def may_end(text: str, start: int, end: int, verbs: Sequence[int]) -> bool:
    """Whether the words of a sentence from `start` may end at `end`: no clause is left without its
    verb, no *ne … que*, *c’est … que* or *non seulement … mais* is left open, and nothing that
    follows belongs to what is kept. `verbs` are where its finite verbs start."""
    kept, rest = text[start:end], text[end:].lstrip(" ,;:\u00a0\u202f")
    if not rest.strip(" .!?…"):
        return True
    if kept.count("(") > kept.count(")") or _HANGING.search(kept) or _GOES_ON.match(rest):
        return False
    if _RESUMES.match(text[end:]):
        return False
    if re.search(r", (?:que |qu[’'])", text[end:]) and _SAYING.search(kept):
        return False
    if _EXPLAINS.match(text[end:]) and len(_PART.split(kept)[-1].split()) < _FEW:
        # "Le maire refuse de vendre : le toit fuit": too little without what explains it.
        return False
    if _cuts_object(text, start, end, verbs):
        return False
    half = _CORRELATIVE.search(kept)
    if half and not re.search(r"\bmais\b", kept[half.end() :]):
        return False
    if _waits(text[end:], [verb - end for verb in verbs]):
        return False
    if _JOINED.search(kept) and not _says(kept, [verb - start for verb in verbs]):
        return False
    at = max((found.end() for found in _PART.finditer(kept)), default=0)
    return _whole(kept[at:], rest, [verb - start - at for verb in verbs])


def _cuts_object(text: str, start: int, end: int, verbs: Sequence[int]) -> bool:
    """Whether what stands between commas after a verb is kept without the object that follows it:
    "Le loup mange, selon les saisons | , des baies"."""
    comma = text.rfind(", ", start, end)
    if comma < 0 or not re.match(r", (?:une? |des |l[ae]s? |l[’']|près |plus |\d)", text[end:]):
        return False
    return any(verb <= comma and re.fullmatch(r"[\w’-]+", text[verb:comma]) for verb in verbs)


# "…, mais des gardiens", "…, car la mer": a clause begins, and must have its verb.
_JOINED = re.compile(
    r", (?:et|mais|car|or|puis|donc|tandis que|alors que|si bien que|de sorte que) "
    r"(?=(?:l[ae]s?|une?|des|du|ces?|cette|cet|son|sa|ses|leurs?|plusieurs|certaine?s) |l[’']"
    r"|[A-ZÀ-ÖØ-Þ])"
)
# What may stand between a subject and its verb.
_CLITICS = re.compile(
    r"(?:n[e’'] ?|s[e’'] ?|l[ea]s? |l[’']|y |en |lui |leur |m[e’'] ?|nous |vous )*"
)


def _says(kept: str, verbs: Sequence[int]) -> bool:
    """Whether what the last joint of the words kept begins has its verb."""
    last = list(_JOINED.finditer(kept))[-1]
    return any(last.end() <= verb < len(kept) for verb in verbs)


def _waits(rest: str, verbs: Sequence[int]) -> bool:
    """Whether the subject that was kept last has its verb in the `rest`, after what commas add to
    it: "des gardiens, employés par la ville, y vivent"."""
    if not re.match(r" ?,", rest):
        return False
    part = _PART.search(rest)
    closed = rest[: part.start()] if part else rest
    for comma in list(re.finditer(r", ", closed))[1:]:
        clitics = _CLITICS.match(closed, comma.end())
        at = clitics.end() if clitics else comma.end()
        if at in verbs:
            return True
    return False


def _whole(clause: str, rest: str, verbs: Sequence[int]) -> bool:
    """The same of the last clause that is kept."""
    if any(not _CLOSED.search(clause[found.end() :]) for found in _NE.finditer(clause)):
        return False
    shown = _PRESENTS.search(clause)
    if shown and not _THAT.search(clause[shown.end() :]) and _THAT.search(rest):
        return False
    inside = [verb for verb in verbs if 0 <= verb < len(clause)]
    opened = list(_SUBORDINATE.finditer(clause))
    if opened and not any(verb >= opened[-1].end() for verb in inside):
        compares = opened[-1].group().startswith("qu") and opened[-1].group() != "qui"
        if not (compares and _COMPARED.search(clause[: opened[-1].start()])):
            return False
    return any(_is_main(verb, inside, opened) for verb in inside)


def _is_main(verb: int, verbs: Sequence[int], opened: Sequence[re.Match[str]]) -> bool:
    """Whether a verb is that of the main clause: no word that subordinates waits for it."""
    before = [found for found in opened if found.end() <= verb]
    if not before:
        return True
    return any(before[-1].end() <= other < verb for other in verbs)
