"""Where a sentence tells a cause, a consequence or a purpose: the words that can be asked."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.verbs import finite_forms


class Reason(Struct, frozen=True, kw_only=True):
    """Words of a sentence that give a reason: where they stand, and whether they tell a cause
    ("cause"), what follows of it ("suite"), a purpose ("but") or a means ("moyen"). `whole` is
    False where they were too long and only their beginning is taken: nothing of the sentence can be
    shown after it."""

    start: int
    end: int
    kind: str
    whole: bool = True


# "un car gratuit" gives no reason.
_CAR = r"(?<!\bun )(?<!\ble )(?<!\bdu )(?<!\ben )(?<!\bde )(?<!\bce )(?<!\bau )(?<!\bpar )car "
_CLAUSE = re.compile(
    rf"(?:^|[ ,])(?P<words>(?:parce qu(?:e |[’'])|{_CAR}|puisqu(?:e |[’']))[^;:«»()]+?)"
    r"(?=[ \u00a0\u202f][;:][ \u00a0]|$)"
)
_GROUP = re.compile(
    r"(?:^|[ ,])(?P<words>(?:grâce (?:à |au |aux )|(?:en raison|à cause|à la suite|sous l[’']effet"
    r"|sous l[’']action) d(?:e |u |es |[’']))[^,;:.«»()]+?)"
    r"(?=,| (?:mais|puis|afin|pour) | et (?:se |s[’']|ils? |elles? |on )|$)",
    re.IGNORECASE,
)
_CONSEQUENCE = re.compile(
    r"(?:^|[ ,])(?:c[’']est pourquoi|voilà pourquoi|c[’']est la raison pour laquelle"
    r"|par conséquent,?|de ce fait,?|donc,) (?P<words>[^;:«»()]+)$",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"[ ,](?P<words>(?:de sorte|si bien) qu(?:e |[’'])[^;:«»()]+)$", re.IGNORECASE
)
_SO_MUCH = re.compile(
    r"\b(?:si (?!bien\b)[\w’-]+|tant|tellement|tel(?:le)?s? [\w’-]+) "
    r"(?P<words>qu(?:e |[’'])[^,;:«»()]+)$",
    re.IGNORECASE,
)
_WHICH = re.compile(r", (?P<words>ce qui [^,;:«»()]+)$")
_PURPOSE = re.compile(
    r"(?:^|[ ,])(?P<words>(?:pour |afin d(?:e |[’']))(?:ne pas )?(?:se |s[’'])?"
    r"(?P<verb>[a-zà-ÿœ]+)(?: [^,;:.«»()]+?)?)(?=,| (?:mais|puis) |$)",
    re.IGNORECASE,
)
# "en attendant", "en passant par Pau": no means.
_MEANS = re.compile(
    r"(?<=[a-zà-ÿœ,] )(?<!tout )(?P<words>en "
    r"(?!(?:attend|pass|suiv|ét|ay|chemin|dis|ajout|précis|av|cour|revanch|fin|commenç|termin|quitt"
    r"|arriv|r?entr|travers|descend|mont|revenant|sort|partant|march|mour|naiss|vieilliss|grandiss"
    r"|évoqu|souli|rappel|déclar|affirm|expliqu|laiss|espér|sach)ant\b)(?P<verb>[a-zà-ÿœ]{2,}ant) "
    r"[^,;:.«»()]+?)(?= (?:mais|puis|afin|pour) | et en |[,;:)]|[ \u00a0\u202f][;:]|$)"
)
# "sert à", "assez … pour": the purpose belongs to the verb, or is none.
_NO_PURPOSE = re.compile(
    r"\b(?:assez|trop|suffi\w*|il faut|fallu|fallait|faudra|sert|servent|connue?s?|célèbres?"
    r"|il faut attendre)\b[^,;]*$",
    re.IGNORECASE,
)
_MOST_WORDS = 12
# "grâce aux fleuves, aux routes et aux voies ferrées" is not given by its first third.
_MORE = re.compile(
    r", (?:aux? |à la |à l[’']|d[eu]s? |d[’'])[^,]+(?:,[^,]+)* et (?:aux? |à "
    r"|d[eu]s? |d[’'])"
)
# "puisque le second l’est également": what it is was said before.
_POINTING = re.compile(
    r"\b(?:tel|telle|tels|telles|celui-ci|celle-ci|cela|cet|cette|ces|également)\b"
)
# Where a long reason can be left: what follows only adds to it.
_JOINT = re.compile(
    # "finit par prendre": the infinitive belongs to its verb.
    r" (?!(?:à|par) (?:se |s[’'])?[a-zà-ÿœ]+(?:er|ir|re)\b)"
    r"(?=(?:et|ou|ni|à|au|aux|dans|sur|sous|pour|par|avec|sans|pendant|lors|qui|que|dont|où|afin"
    r"|jusqu[’']?\w*|comme) )"
)


_OPEN = re.compile(
    r",$| (?:et|ou|ni|à|de|du|des|le|la|les|une?|en|pas|plus|que|si|très|peu|tout|face|quant"
    r"|jusque|grâce|dû|due)$"
)


def _cut(text: str, start: int, end: int) -> int:
    """Where a reason is left so that it can be read at a glance: its end if it is short."""
    inner = re.search(r" qu(?:e |[’'])", text[start + len("parce que ") : end])
    if len(text[start:end].split()) <= _MOST_WORDS or inner:
        return end
    able = [
        joint.start()
        for joint in _JOINT.finditer(text, start, end)
        if _FEWEST_WORDS <= len(text[start : joint.start()].split()) <= _MOST_WORDS
        and not _OPEN.search(text[start : joint.start()])
        # "une mie finit par prendre": a verb alone says nothing yet.
        and text[start : joint.start()].split()[-1] not in finite_forms()
        and _says(text, start, joint.start())
    ]
    return able[-1] if able else end


_FEWEST_WORDS = 6
# "un car gratuit partira": a coach, and no reason.
_COACH = re.compile(
    r"\b(?:une?|le|les|des|du|ce|ces|au|aux|en|de|par|chaque|dernier|premier|son) car $",
    re.IGNORECASE,
)


# "grâce à différents moyens": which, is told elsewhere.
_NO_MORE_THAN_SEVERAL = re.compile(
    r"(?:grâce|en raison|à cause|à la suite|sous l[’']effet|sous l[’']action) (?:à |d(?:e |[’']))"
    r"(?:différente?s|divers(?:es)?|plusieurs|certaine?s|(?:de )?nombreu(?:x|ses)|multiples"
    r"|quelques|autres) [^ ]+",
    re.IGNORECASE,
)
# ", notamment la mairie": one of what the reason has just named.
_OF_IT = re.compile(r", (?:notamment|comme|dont|surtout|en particulier|y compris|par exemple|tel)")


def says_only_several(words: str) -> bool:
    """Whether a reason names no more than several of a kind: "grâce à plusieurs aides"."""
    return _NO_MORE_THAN_SEVERAL.fullmatch(words) is not None


def find_reasons(text: str) -> Iterator[Reason]:
    """The reasons that a sentence without its stop gives, in the order of the text."""
    for kind, pattern in (
        ("cause", _CLAUSE),
        ("cause", _GROUP),
        ("suite", _CONSEQUENCE),
        ("suite", _SO_THAT),
        ("suite", _SO_MUCH),
        ("suite", _WHICH),
        ("but", _PURPOSE),
        ("moyen", _MEANS),
    ):
        found = pattern.search(text)
        if found is None or (kind == "but" and not _is_purpose(text, found)):
            continue
        start, end = found.span("words")
        if kind == "moyen" and not _is_means(text, found):
            continue
        if kind == "cause" and _COACH.search(text[: start + len("car ")]):
            continue
        end = _shortened(text, start, end)
        cut = _cut(text, start, end)
        if _POINTING.search(text, start, cut) or _MORE.match(text, cut):
            continue
        if says_only_several(text[start:cut]):
            continue
        if 2 < len(text[start:cut].split()) <= _MOST_WORDS:
            whole = cut == end and not _OF_IT.match(text, end)
            yield Reason(start=start, end=cut, kind=kind, whole=whole)


def _is_purpose(text: str, found: re.Match[str]) -> bool:
    if not is_infinitive(found["verb"]) or len(found["words"].split()) < 3:
        return False
    # "Pour boucler leur plan, évalué à un million, …": what follows is of the plan.
    if re.match(r", (?!\w+ité )[a-zà-ÿœ]+(?:é|i|u|is|it|ert|int)e?s? ", text[found.end("words") :]):
        return False
    if _OUTCOME.match(found["verb"]):
        # "recule encore, pour tomber au dixième rang": what came of it, and no purpose.
        return False
    return not _NO_PURPOSE.search(text[: found.start("words")])


def _is_means(text: str, found: re.Match[str]) -> bool:
    """Whether what is done tells how something else comes about: nothing does so by what it does
    not do, and a relative that a comma cuts off says nothing."""
    words = found["words"]
    if re.search(r" et en | (?:qui|que|dont|où)$", words):
        return False
    return not re.search(
        r"\bn(?:e |[’'])[^,;:]*\b(?:pas|plus|jamais|aucune?|rien)\b", text[: found.start()]
    )


_OUTCOME = re.compile(
    r"(?:recul|(?:re)?tomb|chut|plong|disparaît|mour|deven|fini|s[’']achev|culmin|pass|atteind"
    r"|représent|redeven|retrouv|s[’']établ|termin|échou)\w*r[e]?$"
)


_CLAUSAL = re.compile(r"(?:parce|car|puisqu|de sorte|si bien|qu[e’']|ce qui)", re.IGNORECASE)
_TRAIL = re.compile(r", (?!et |ou )|, et (?=ils? |elles? |on )| (?:alors|tandis) que ")


def _shortened(text: str, start: int, end: int) -> int:
    """Where the reason ends, without what is added to it after a comma."""
    trail = _TRAIL.search(text, start, end)
    if trail is None or len(text[start : trail.start()].split()) <= 3:
        return end
    return trail.start() if _says(text, start, trail.start()) else end


def _says(text: str, start: int, end: int) -> bool:
    """Whether the beginning of a reason is whole: in "si bien que les deltas, comme celui du Nil,
    reculent", the verb of the clause comes after."""
    clause = _CLAUSAL.match(text, start)
    return not clause or any(word in finite_forms() for word in text[start:end].split())
