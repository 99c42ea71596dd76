"""Q07: options that begin and end alike and are of one grammatical form.

One that stands out draws the eye; it is an error when that one is the key.
"""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.words import is_tool, within
from ardoise.domain.infinitive import is_infinitive
from ardoise.domain.item import AnyItem, MultipleChoice, Option, SingleChoice
from ardoise.domain.problem import Problem, Severity

CASE = Rule(
    id="Q07",
    severity=Severity.WARNING,
    fr="L’option « {option} » ne commence pas comme les autres (majuscule ou minuscule).",
    en="The option “{option}” does not begin like the others (capital or small letter).",
    remedy_fr="Commencez-les toutes par une majuscule, ou toutes par une minuscule.",
    remedy_en="Begin all with a capital, or all with a small letter.",
)
ENDING = Rule(
    id="Q07",
    severity=Severity.WARNING,
    fr="L’option « {option} » ne finit pas comme les autres (ponctuation).",
    en="The option “{option}” does not end like the others (punctuation).",
    remedy_fr="Mettez la même ponctuation finale partout, ou nulle part.",
    remedy_en="Put the same final punctuation everywhere, or nowhere.",
)
CATEGORY_KEY = Rule(
    id="Q07",
    severity=Severity.ERROR,
    fr="La bonne réponse « {option} » est {one}, les autres options sont {many}.",
    en="The right answer “{option}” is {one}, the other options are {many}.",
    remedy_fr="Donnez la même forme à toutes les options.",
    remedy_en="Give all options the same form.",
)
CATEGORY = Rule(
    id="Q07",
    severity=Severity.WARNING,
    fr="L’option « {option} » est {one}, les autres sont {many}.",
    en="The option “{option}” is {one}, the others are {many}.",
    remedy_fr="Donnez la même forme à toutes les options.",
    remedy_en="Give all options the same form.",
)


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q07 on the forms of the options of `item`."""
    if not isinstance(item, SingleChoice | MultipleChoice) or len(item.choices) < 2:
        return
    yield from _check_ends(item, scene.known(item.text))
    if item.lang != "en":
        yield from _check_category(item)


def _check_ends(item: SingleChoice | MultipleChoice, known: Known) -> Iterator[Problem]:
    cases = [_case(option, known) for option in item.choices]
    for n in _strangers(cases):
        yield CASE.of(item, *steps.option(item, n), option=item.choices[n].text)
    ends = [_ending(option.text) for option in item.choices]
    for n in _strangers(ends):
        yield ENDING.of(item, *steps.option(item, n), option=item.choices[n].text)


def _case(option: Option, known: Known) -> str:
    first = option.text.lstrip("«“\"'( \u00a0\u202f*")[:1]
    if not first.isalpha():
        return ""
    if first.islower():
        return "small"
    # The capital of a name says nothing: "Lomé" may stand beside "la capitale". What may begin a
    # name is one, unless the text also writes it without a capital.
    word = option.text.lstrip("«“\"'( \u00a0\u202f*").split()[0].strip('.,;:!?»”"')
    proper = any(entity.name[:1].isupper() for entity in known.entities(option.text, option.entity))
    common = (len(word) > 1 and is_tool(word, known.lang)) or within(word.casefold(), known.lower)
    return "capital" if common and not proper else ""


def _ending(text: str) -> str:
    return "stop" if text.rstrip()[-1:] in tuple(".;,:") else "none"


def _strangers(kinds: list[str]) -> list[int]:
    """The positions of the rarer of two kinds; "" belongs to both. A tie accuses the later kind."""
    named = [kind for kind in kinds if kind]
    if len(set(named)) < 2:
        return []
    common = max(dict.fromkeys(named), key=named.count)
    return [n for n, kind in enumerate(kinds) if kind and kind != common]


_CLAUSE = re.compile(
    r"(?:il|elle|on|ils|elles|nous|je|parce que?|car|qui|que|puisque)\b|parce qu[’']|qu[’']", re.I
)
_JOINING = re.compile(
    r"mais|ou|et|donc|or|ni|car|pourtant|cependant|en effet|par conséquent"
    r"|(?:parce|alors|tandis|bien|si bien|de sorte|puis|lors|afin|pour) ?qu(?:e|[’'])",
    re.I,
)
_PREPOSITION = re.compile(
    r"(?:à|au|aux|en|dans|sur|sous|vers|pour|par|avec|sans|chez|contre|depuis|avant|après|pendant"
    r"|durant|lors|grâce|afin|selon|entre|malgré)\b",
    re.I,
)
_NOUN = re.compile(r"(?:le|la|les|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs)\b|l[’']", re.I)
_REFLEXIVE = re.compile(r"(?:ne pas |ne plus |s[’']|se |[dl][’'])")
_SAYS = {
    "infinitive": ("un infinitif", "des noms ou d’autres formes"),
    "clause": ("une proposition", "d’autres formes"),
    "preposition": ("introduite par une préposition", "sans préposition"),
    "noun": ("un groupe nominal", "d’autres formes"),
}


def _check_category(item: SingleChoice | MultipleChoice) -> Iterator[Problem]:
    kinds = [_category(option.text) for option in item.choices]
    known = [kind for kind in kinds if kind]
    if len(known) < 3 or len(set(known)) != 2:
        return
    for n, kind in enumerate(kinds):
        if kind and known.count(kind) == 1:
            rule = CATEGORY_KEY if item.choices[n].key else CATEGORY
            one, many = _SAYS[kind]
            yield rule.of(
                item, *steps.option(item, n), option=item.choices[n].text, one=one, many=many
            )


def _category(text: str) -> str:
    """The grammatical form of an option; "" where its first word does not tell."""
    if _JOINING.fullmatch(text):
        # A joining word alone begins a clause, and is none.
        return ""
    if _CLAUSE.match(text):
        return "clause"
    bare = _REFLEXIVE.sub("", text, count=1) if not text.startswith(("l’", "l'")) else text
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", bare)
    if first:
        word = first.group()
        verb = is_infinitive(word[:1].lower() + word[1:])
        # One capital word alone may be a name: Alger, Casimir.
        if verb and " " not in bare and bare == text and word.endswith("er"):
            # Alone, it may be a trade as well as a verb: maraîcher, horloger, archer.
            return ""
        if verb and (word.islower() or " " in bare):
            return "infinitive"
    if _PREPOSITION.match(text):
        return "preposition"
    if _NOUN.match(text):
        # "un champignon les tue" is a clause, "un champignon des bois" is not.
        return "noun" if len(text.split()) < 4 else ""
    # A bare common noun is a nominal group too; a proper name or a figure tells nothing.
    return "noun" if text[:1].islower() and not re.match(r"d[’'e]|du|des\b", text) else ""
