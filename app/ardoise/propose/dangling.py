"""Pronouns that nothing in the words shown can be meant by: "Lucie, qui le visita, …", "parvint à
s’en procurer les cours", "l’enzyme qu’il contient"."""

import re

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.model import Model
from ardoise.propose.token import tokenize

_APOSTROPHE = r"(?<=[’'])"
# After these words what looks like an article is a pronoun before its verb.
_BEFORE_VERB = re.compile(
    rf"(?<![\w’'-])(?P<ahead>qui|(?:qu[’'])?(?:on|ils?|elles?)) (?:n[e’'] ?)?"
    rf"(?P<pronoun>les?|la|l[’']|lui|leur|en|y)(?: |{_APOSTROPHE})"
    r"(?P<verb>[a-zà-ÿœ]+)(?= |$|[,.])",
    re.IGNORECASE,
)
# "de le", "à les" are no contracted articles; "de la mer" may be, so the verb must show.
_BEFORE_INFINITIVE = re.compile(
    rf"(?<![\w’'-])(?:de|d[’']|à|pour|sans|faut|peut|peuvent|doit|doivent|va|vont|veut|veulent"
    r"|pu|dû|voulu|faire|fit|parvenait à|parvint à)"
    rf"(?: |{_APOSTROPHE})(?P<pronoun>les?|la|l[’']|lui|leur|en|y)(?: |{_APOSTROPHE})"
    r"(?P<verb>[a-zà-ÿœ]+)(?= |$|[,.])(?! (?:de|du|des)\b)",
    re.IGNORECASE,
)
_REFLEXIVE = re.compile(r"\bs[’'](?P<pronoun>en|y) (?P<verb>[a-zà-ÿœ]+)", re.IGNORECASE)
# "il s’en va", "s’y prendre", "en venir à", "en avoir besoin": set phrases stand for nothing.
_SET_PHRASE = re.compile(
    r"(?:va|vont|allait|alla|aller|allé|est allée?s?|remet\w*|pren(?:d|ne)\w*|pris|prit|sort\w*"
    r"|tien\w*|tenir|tint|vien\w*|venir|vint|finir|\w+ant)$"
)
_ANY = (
    r"\b(?:quelques?|plusieurs|cents?|mille|\d+|les?|la|un|une|du|des|au|aux|ces?|cet|cette|sa|ses|son|leurs?"
    r"|chaque)\b|\bl[’']"
)
_AGREEING = {
    "le": r"\b(?:le|un|du|au|ce|cet|son|mon|notre|leur|chaque)\b|\bl[’']",
    "la": r"\b(?:la|une|cette|sa|son|ma|mon|notre|leur|chaque)\b|\bl[’']",
    "les": r"\b(?:les|des|aux|ces|ses|mes|nos|leurs|plusieurs|quelques|certaine?s|et"
    r"|deux|trois|quatre|cinq|six|\d+)\b",
    "il": r"\b(?:le|un|du|au|ce|cet|son|mon|notre|leur|chaque)\b|\bl[’']",
    "elle": r"\b(?:la|une|cette|sa|son|ma|mon|notre|leur|chaque)\b|\bl[’']",
}
_AGREEING |= {"leur": _AGREEING["les"], "ils": _AGREEING["les"], "elles": _AGREEING["les"]}
_NAME = re.compile(r"(?<![.!?…] )(?<!^)(?<![«“])\b[A-ZÀ-ÖØ-Þ][\w’-]+")
# "Sous l’effet de la chaleur": nothing is ever meant by the noun of such a phrase.
_LOCUTION = re.compile(
    r"\b(?:sous l[’'](?:effet|action|influence)|à l[’'](?:aide|issue|occasion|époque|image|instar)"
    r"|au (?:cours|moyen|sein|lieu|bout|début|moment|terme|nom|profit|milieu)|lors"
    r"|à (?:la (?:suite|fin|faveur)|partir|cause)) (?=d[eu’'])",
    re.IGNORECASE,
)
_IN_RELATIVE = re.compile(
    r"(?<= )(?:que |qu[’']|dont |où )(?P<pronoun>ils?|elles?) ", re.IGNORECASE
)
# "Bien que les experts doutent, il est condamné."
_AFTER_CLAUSE = re.compile(
    r"(?:^|[.!?…] )(?:(?:Bien|Alors|Tandis|Dès|Après) qu|Quoiqu|Lorsqu|Puisqu|Quand |Comme )"
    r"[^.;:«»]*?, (?P<pronoun>ils?|elles?) (?!faut|y a|pleu|neig|s[’']agi)"
)
# "parce qu’il", "au moment où il" begin no relative.
_CONJUNCTION = re.compile(
    r"\b(?:parce|pour|afin|bien|alors|tandis|dès|avant|après|sans|ainsi|sorte|fois|mesure|moment|jour"
    r"|temps|cas|point|condition|depuis|pendant|jusqu[’']à ce|dire|tôt|peur|crainte|fait|lors) $",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?<![\w’'-])(?:les?|la|l[’']|une?|des|du|aux?|son|sa|ses|leurs?|ces?|cette|cet)"
    rf"(?: |{_APOSTROPHE})",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:.»”] ?")
# "« …, mon école », dit Anne Roy, qui la dirige": what another says names nothing outside.
_QUOTED = re.compile(r"[«“][^»”]*[»”]")
_ONE = re.compile(r"\b[lL][’']on\b")


def dangles(text: str, model: Model) -> bool:
    """Whether an object pronoun of `text`, or the subject of one of its relatives, comes before any
    noun or name that could be meant by it."""
    return (
        any(
            not _may_be_meant(text, found, of_head=found["ahead"].casefold() == "qui")
            for found in _BEFORE_VERB.finditer(text)
            if _is_object(found)
        )
        or any(
            not _may_be_meant(text, found, of_head=False)
            for pattern in (_BEFORE_INFINITIVE, _REFLEXIVE)
            for found in pattern.finditer(text)
            if _is_object(found) and (pattern is _REFLEXIVE or is_infinitive(found["verb"]))
        )
        or _hangs_in_relative(text, model)
        or any(
            not _agrees(found["pronoun"], text[: found.start("pronoun")])
            and not _NAME.search(text, 0, found.start("pronoun"))
            for found in _AFTER_CLAUSE.finditer(text)
        )
    )


def _is_object(found: re.Match[str]) -> bool:
    """Whether the pronoun stands for something: not *il y a*, *en passant*, *il s’en va*."""
    pronoun, verb = found["pronoun"].casefold(), found["verb"].casefold()
    if pronoun == "y" and re.match(r"(?:a|ait|avait|eut|aura|aurait|avoir)$", verb):
        return False
    return pronoun not in ("en", "y") or not _SET_PHRASE.match(verb)


def _may_be_meant(text: str, found: re.Match[str], *, of_head: bool) -> bool:
    ahead = _QUOTED.sub("", text[: found.start()])
    if _WILL.search(found.group()):
        # "Les enseignants veulent y croire": who acts is not what is acted on.
        ahead = _SUBJECT.sub("", ahead)
    ahead = _before_head(ahead) if of_head else ahead
    pronoun = found["pronoun"].casefold()
    if _agrees(pronoun, ahead):
        return True
    if _told_after(text, found):
        return True
    # Whoever acts does not act on himself: a name at the head of the sentence is who acts.
    first = re.match(r"(?:[A-ZÀ-ÖØ-Þ][\w’-]+,? )+", ahead)
    return pronoun not in ("les", "leur") and bool(_NAME.search(ahead, first.end() if first else 0))


# "Autrefois si commune qu’on la détruisait, l’espèce …": what is set before a subject is of it.
_SET_BEFORE = re.compile(
    r"^(?!(?:L[ae]s?|L[’']|Une?|Des|D[eu’']|Ce(?:t|tte|s)?|Son|Sa|Ses|Leurs?|Il|Elle|Ils|Elles|On"
    r"|Mais|Et|Car|Or|Pour|Afin|Selon)\b)"
    r"(?:(?:Autrefois|Jadis|Longtemps|Aujourd’hui|Toujours|Encore|Trop|Peu|Très|Si|Aussi) )*"
    r"(?:(?:si|très|trop|peu|aussi) )?[A-Za-zà-ÿÉœ]+(?:é|i|u|is|it|ert|int|le|re|ge|nt|te|de|que"
    r"|eux?|euse|if|ive|al|el)e?s?\b[^.;:«»]*$"
)
_THEN = re.compile(r", (?:l[ae]s? |l[’']|une? |des )")


def _told_after(text: str, found: re.Match[str]) -> bool:
    """Whether a pronoun stands in what is set before the subject of its sentence, and agrees with
    that subject."""
    pronoun = found["pronoun"].casefold()
    if pronoun in ("y", "en") or not _SET_BEFORE.match(text[: found.start()]):
        return False
    subject = _THEN.search(text, found.end())
    return subject is not None and _agrees(pronoun, subject.group())


_WILL = re.compile(
    r"(?:peut|peuvent|doit|doivent|va|vont|veut|veulent|pu|dû|voulu)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"^(?:L[ae]s?|L[’']|Une?|Des) ?[a-zà-ÿœ-]+ (?:n[e’'] ?)?$")


def _agrees(pronoun: str, ahead: str) -> bool:
    """Whether a noun of the words `ahead` may be meant by a pronoun, by its article."""
    plain = _ONE.sub("", _LOCUTION.sub("", ahead))
    return bool(re.search(_AGREEING.get(pronoun, _ANY), plain, re.IGNORECASE))


def _before_head(ahead: str) -> str:
    """Words without the last noun phrase, which the relative after them is about."""
    bare = ahead.rstrip(" ,")
    cut = max((found.end() for found in _BREAK.finditer(bare)), default=0)
    return bare[: max((d.start() for d in _DETERMINER.finditer(bare, cut)), default=cut)]


def _hangs_in_relative(text: str, model: Model) -> bool:
    """Whether *il* in a relative can only be meant by what the relative is about: "l’enzyme qu’il
    contient"."""
    if not _IN_RELATIVE.search(text):
        return False
    verbs = [t.start for t in tokenize(text, model.finite_verbs(text)) if t.kind == "verb"]
    for found in _IN_RELATIVE.finditer(text):
        ahead = text[: found.start()]
        if _CONJUNCTION.search(ahead) or not re.search(r"[\w’'-] $", ahead):
            continue
        before = _before_head(ahead)
        if len(before) == len(ahead) or any(len(before) <= verb < found.start() for verb in verbs):
            # "Le gardien dit qu’il part" has no relative.
            continue
        named = any(
            tokenize(word)[0].kind == "name"
            for word in re.findall(r"[A-ZÀ-ÖØ-Þ][\w’-]{2,}", before)
        )
        if not named and not _agrees(found["pronoun"].casefold(), before):
            return True
    return False


_SAME = re.compile(
    r"(?<![\w’'-])(?:les?|la|du|des|aux?) mêmes? (?=[a-zà-ÿœ])(?![^,;:.]*\bqu[e’'])", re.I
)
_OTHERS = re.compile(r"(?<![\w’'-])(?:d[’']autres|une? autre)(?= [a-zà-ÿœ])")
_THE_OTHER = re.compile(r"(?<![\w’'-])(?:l[’']|les )autres?(?![\w’'-])", re.IGNORECASE)
_FROM_THERE = re.compile(r"\bde là\b(?! à)")
# "une telle chaleur que": what follows says which.
_SUCH = re.compile(
    r"(?<![\w’'-])(?:une? (?:tel|telle|pareil|pareille)|de (?:tels|telles|pareils|pareilles))"
    r" (?=[a-zà-ÿœ])(?![^;:.]*\bqu[e’'])",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\b(?:premi(?:er|ère)|deuxième|troisième|principale?|plus grande?) "
    r"(?:product|export|import|consommat|fourniss|achet)(?:at)?(?:eur|rice|euse)"
    r"(?: (?:mondial|européen|africain|asiatique|américain|français)e?)?(?![\w-])"
    r"(?! (?:mondial|européen|africain|asiatique|américain|français|de|du|des|en) | d’)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?i:un|une|des|certaine?s?|plusieurs|quelques|entre|l[’']un)\b|\d|(?<!^)\b[A-ZÀ-ÖØ-Þ]"
)


def compares_with_before(text: str) -> bool:
    """Whether a sentence says of something that it is the same as, other than, such as, or so far
    from what it has not named itself ("Elle usa du même pseudonyme", "un tel récit"), or the first
    producer of it."""
    if _SUCH.search(text) or _OF_WHAT.search(text):
        return True
    return any(
        not _COMPARED.search(text, 0, found.start())
        for pattern in (_SAME, _OTHERS, _THE_OTHER, _FROM_THERE)
        for found in pattern.finditer(text)
    )
