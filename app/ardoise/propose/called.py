"""The words for things that a text gives in passing, to be typed where they stand: "des trous,
appelés évents,", "on parle alors d’exode", ": c’est la fusion"."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.verbs import finite_forms


class Called(Struct, frozen=True, kw_only=True):
    """A word for something: where it starts and ends in its sentence, and the word itself."""

    term: str
    start: int
    end: int


_ARTICLE = r"(?:les? |la |l[’']|une? |des )?"
_WORD = r"[a-zà-ÿœ][a-zà-ÿœ-]+"
_TERM = rf"(?:«[ \u00a0\u202f])?(?P<term>{_WORD}(?: (?:de |d[’']|du |à |en )?{_WORD}){{0,3}}?"
# "la poussée d’Archimède": a law or an effect bears a name.
_TERM += r"(?:(?<=[a-z]) (?:de |d[’'])[A-ZÀ-Þ][a-zà-ÿ-]+)?)"
_END = (
    r"(?=[,.;:)]|[ \u00a0\u202f][;:»]|$| (?:au|aux|dans|par|en|contre|entre|sur|et|ou|est|sont|qui"
    r"|que|une?|toute?s?|chaque|quand|si|pour|car|lors|après|avant|depuis|pendant|afin"
    r"|à|grâce"
    r"|cel\w+|cet\w*|ces) | (?:lorsqu|puisqu)(?:e |[’'])|[ ]\()"
)
_SAID = (
    r"(?:,? ?(?<!autrement )(?<!\bse )\b(?:appelée?s?|nommée?s?|surnommée?s?|baptisée?s?"
    r"|dénommée?s?"
    r"|dite?s?) (?!que\b|de\b)"
    r"|\b(?:que l[’']|qu[’'])on (?:appelle|nomme|surnomme|désigne par le terme d(?:e |[’'])"
    r"|désigne sous le nom d(?:e |[’'])|qualifie d(?:e |[’']))[ ]?"
    r"|\b(?:que|ce que) (?:l[ea]s? [^,;.]{3,30}|[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?) "
    r"(?:appelle(?:nt)?|nomme(?:nt)?|qualifie(?:nt)? d(?:e |[’']))[ ]?"
    r"|\bsous le nom d(?:e |[’'])|\b(?:porte|portent|prend|prennent|prit|reçoit) le nom d(?:e "
    r"|[’'])"
    r"|\bs[’']appelle(?:nt)? |\bse nomme(?:nt)? |\bon parle (?:alors |ainsi |dans ce cas )?d(?:e "
    r"|[’'])"
    r"|\bon (?:les?|la|l[’']) ?(?:qualifie|appelle|nomme)(?: alors| ainsi)?(?: d(?:e |[’'])| )"
    r"|\b[Oo]n qualifie d(?:e |[’'])(?=\w+ (?:une? |l[ae]s? |l[’']|tou))|\bqualifiée?s? d(?:e "
    r"|[’'])|\b[Oo]n (?:appelle|nomme) (?=[^ ]+ (?:ce|cet|cette|ces) )"
    r"|\b(?:nomment|appellent|nomme|appelle) (?:ce|cet|cette|ces) [a-zà-ÿœ-]+ )"
)
_NAMED = re.compile(rf"{_SAID}{_ARTICLE}{_TERM}{_END}")
# "… : c’est la fusion."
_IT_IS = re.compile(
    rf"(?:[ \u00a0\u202f][:;][ \u00a0]|\()(?:c[’']est|ce sont|il s[’']agit d(?:e |u |es |[’'])) ?"
    rf"(?:l[ea] |les |l[’']){_TERM}(?=\)|\.?$)"
)
# "Ce processus, la métropolisation, …".
_TAKEN_UP = re.compile(
    rf"\b(?:[Cc](?:e|et|ette|es) {_WORD}(?: {_WORD})?, (?:l[ea] |les |l[’']){_TERM}(?=, )"
    # "une bouillie acide, le chyme, qui …".
    rf"|une? {_WORD}(?: {_WORD})?, (?:l[ea] |les |l[’']){_TERM.replace('<term>', '<given>')}(?=, "
    rf"(?:qu|dont|où)))"
)
# "des plis très fins, les villosités.": one after the other, with no *et* to make a list.
_AT_LAST = re.compile(
    rf"(?<!, )\b(?:une?|des?) (?!la\b|l’){_WORD}(?: {_WORD}){{1,2}}, (?:l[ea] |les |l[’'])"
    rf"(?P<term>{_WORD}(?: {_WORD})?)(?=\.?$|[ \u00a0\u202f];)"
)
# "D’autres cellules entrent en jeu : les lymphocytes".
_ANNOUNCED = re.compile(
    rf"^[^:;«»]*\b(?:une?|d[’']autres|(?:l[ea]|son|sa) (?:seule?|principale?|autre)) [^:;«»]+"
    rf"[ \u00a0\u202f]:[ \u00a0](?:l[ea] |les |l[’'])(?P<term>{_WORD}(?: (?:à )?{_WORD})?)\.?$"
)
# "de nature ductile, c’est-à-dire …" explains the word before it; "…, c’est-à-dire la marne." gives
# the word for what was just said.
_EXPLAINED = re.compile(
    rf"(?<=[a-zà-ÿœ’] )(?P<term>{_WORD}),? "
    r"\(?c[’']est-à-dire (?=l[ae]s? |l[’']|une? |des |qu(?:e |[’']))"
    r"(?!qu(?:e|[’']) ?(?:ils?|elles?|on)\b)(?!l[ae]s? \d)"
)
_THAT_IS = re.compile(rf"\bc[’']est-à-dire (?:l[ea] |les |l[’']){_TERM}(?=,|\.?$)")
# "exprimée en joules": the unit of a quantity.
_UNIT = re.compile(
    r"\b(?:(?:exprim|mesur)ée?s? en|(?:s[’']exprime|se mesure)(?:nt)?(?: donc| aussi)? en) "
    r"(?P<term>(?:kilo|milli|méga|hecto|micro|déci|nano|giga)?(?:décibel|watt|volt|ampère|ohm|joule"
    r"|newton|pascal|hertz|kelvin|mole|lumen|becquerel|sievert|bel|tesla|siemens|candela|calorie"
    r"|wattheure|carat|nœud|parsec|dioptrie|bar)s?(?: par [a-zà-ÿ]+| carrés?| cubes?)?"
    r"|(?:mètres?|kilomètres?|grammes?|kilogrammes?|moles) (?:par|cubes?)(?: [a-zà-ÿ]+)?"
    r"|années-lumière|unités astronomiques|degrés Celsius|lux)(?=[,.;)]| \(| et | ou |$)"
)
_SHORTEST = 7
# "sont réduits, c’est-à-dire …" explains what is done, "lentement" how.
_DONE = re.compile(r"(?:ée?s?|(?<![qg])ue?s?|[ur]ite?s?|ise?s?|is?|ies|erte?s?|inte?s?|ment)$")
# "un chômage dit classique apparaît": an adjective is one word.
_QUALIFIES = re.compile(r"\b(?:dite?s?|qualifi\w+(?: alors| ainsi)? d(?:e|[’'])) ?$")
_SAYING = re.compile(r"\b(?:a|ont|avait|avaient|aurait) (?:[a-z]+ )?dit $")
# "La maire s’est dite prête": what she says of herself.
_OF_ONESELF = re.compile(
    r"\bs[e’'] ?(?:est|sont|étai(?:en)?t|fu(?:ren)?t|serai(?:en)?t) (?:[a-zà-ÿœ]+ )?dite?s? $"
)
_NO_TERM = frozenset(
    """ainsi aussi parfois souvent alors communément également plus moins très tout cela celui
    fait rien même lui elle eux autre chose nom par comme""".split()  # noqa: SIM905
)


def find_names(text: str) -> Iterator[Called]:
    """The words that `text`, a sentence without its stop, gives for something, in its order."""
    found = [
        _called(one)
        for pattern in (_NAMED, _IT_IS, _TAKEN_UP, _ANNOUNCED, _AT_LAST, _THAT_IS, _UNIT)
        for one in pattern.finditer(text)
    ]
    if not any(_THAT_IS.finditer(text)):
        found += [
            _called(one)
            for one in _EXPLAINED.finditer(text)
            if len(one["term"]) >= _SHORTEST
            and one["term"] not in finite_forms()
            and not _DONE.search(one["term"])
        ]
    seen: set[str] = set()
    for one in sorted(found, key=lambda called: called.start):
        if one.term not in seen and _is_term(text, one):
            seen.add(one.term)
            yield one


def _called(found: re.Match[str]) -> Called:
    group = "given" if found.groupdict().get("given") else "term"
    return Called(term=found[group], start=found.start(group), end=found.end(group))


def _is_term(text: str, one: Called) -> bool:
    first, *others = one.term.split()
    if _OF_ONESELF.search(text[: one.start]):
        return False
    if _SAYING.search(text[: one.start]) or is_infinitive(first):
        # "il a dit attendre un geste" names nothing.
        return False
    if first.casefold() in _NO_TERM or (others and _QUALIFIES.search(text[: one.start])):
        return False
    return not any(word in finite_forms() for word in others)
