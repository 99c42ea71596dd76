"""Whoever speaks in a text: by a name in full, by a first name, by an office."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.propose.cast import Cast
from ardoise.propose.genus import genus_gender
from ardoise.propose.geography import countries
from ardoise.propose.nouns import is_human
from ardoise.propose.people import first_name_gender, function_gender, is_first_name
from ardoise.propose.same_person import CIVILITY
from ardoise.propose.somebody import is_somebody
from ardoise.propose.utterance import sayings


class Voice(Struct, frozen=True, kw_only=True):
    """Somebody who may speak, as an answer says it: *Zineb*, *la maire*. `shown` are the forms by
    which the text names them."""

    name: str
    article: str = ""
    gender: str = ""
    shown: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether it is somebody by name."""
        return self.name[0].isupper()

    def stands_in(self, words: str) -> bool:
        """Whether `words` name them."""
        return any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", words) for one in self.shown)


# "Zineb, étudiante en lettres", "Antoine, 32 ans".
_PRESENTED = re.compile(
    r"(?<![\w’-])"
    r"(?!(?:Pour|Selon|Avec|Chez|Après|Depuis|Mais|Et|Comme|Sans|Hier|Contre|Sauf|Même) )"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]+(?:[ -][A-ZÀ-ÖØ-Þ][a-zà-ÿœ]+)*)\*?"
    r", (?:(?P<age>\d+ ans)|(?P<det>une? |l[ea] |l’)?(?:jeune |ancien |ancienne )?"
    r"(?P<noun>[a-zà-ÿœ-]+))(?![\w’-])"
)
# "raconte Mathilde": a first name that speaks.
_SPEAKS = re.compile(
    rf"[»,] (?:l[’'])?{sayings()} "
    r"(?P<name>[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]+)?)\*?(?= ?[.,;]|$)"
)
_PLACE = re.compile(r"\b(?:[àÀA]|[Ee]n|[Dd]epuis|[Vv]ers|[Dd]ans|[Dd]e|[Pp]our)[ \u00a0]$")


def find_voices(cast: Cast) -> list[Voice]:
    """The people whom a text names, each once, in the order of its words."""
    whole = "\n".join(paragraph.content for paragraph in cast.register.text.paragraphs)
    known = [
        Voice(name=name.text, gender=name.gender, shown=_forms(cast, name.text))
        for name in cast.people
        if " " in name.text and (is_somebody(cast, name) or cast.labels.get(name.text) == "PER")
    ]
    taken = {form for one in known for form in one.shown}
    found = [*known, *_lone(cast, whole, taken)]
    return sorted(found, key=lambda one: min((whole.find(s) for s in one.shown), default=0))


def _forms(cast: Cast, full: str) -> tuple[str, ...]:
    """How the text calls somebody: in full, by surname, by a first name that nobody else has."""
    first = full.split()[0]
    alike = [name for name in cast.people if name.text.split()[0] == first]
    short = [one for one, name in cast.surnames.items() if name == full]
    alone = re.compile(rf"(?<![\w’-]){re.escape(first)}(?![\w’-]|[ \u00a0][A-ZÀ-ÖØ-Þ])")
    used = any(alone.search(paragraph.content) for paragraph in cast.register.text.paragraphs)
    if used and is_first_name(first) and len(alike) == 1:
        short.append(first)
    return (full, *short)


def _lone(cast: Cast, whole: str, taken: set[str]) -> Iterator[Voice]:
    """Those whom the text knows by one name, and presents beside it."""
    seen: set[str] = set()
    for found in _PRESENTED.finditer(whole):
        name, noun = found["name"], found["noun"] or ""
        if name in taken or name in seen or name in countries():
            continue
        if any(name.endswith(f" {one}") or one.endswith(f" {name}") for one in taken):
            continue
        if noun and (not is_human(noun) or noun.endswith(("s", "x"))):
            continue
        if cast.labels.get(name) in ("LOC", "ORG") and not (found["age"] and is_first_name(name)):
            continue
        if name in cast.names and cast.names[name].cls != "personne":
            continue
        if not is_first_name(name) and _PLACE.search(whole[: found.start()]):
            continue
        seen.add(name)
        gender = first_name_gender(name) or (noun and gender_of_noun(cast, noun, found["det"]))
        yield Voice(name=name, gender=gender or "", shown=(name,))
    for found in _SPEAKS.finditer(whole):
        name = found["name"]
        alone = name not in seen and not any(name in one.split() for one in taken)
        if alone and is_first_name(name) and name not in countries():
            seen.add(name)
            yield Voice(name=name, gender=first_name_gender(name), shown=(name,))


def gender_of_noun(cast: Cast, noun: str, article: str | None) -> str:
    """ "m" or "f" for somebody by a noun and the article before it, if there is one."""
    by = {"un": "m", "une": "f", "le": "m", "la": "f"}.get((article or "").strip().casefold(), "")
    return by or function_gender(noun) or genus_gender(noun, listed=True) or cast.model.gender(noun)


def apposed(cast: Cast, one: Voice) -> Iterator[str]:
    """What the text says of somebody right after the name, between commas or in brackets."""
    for content, found in _places(cast, one):
        told = _APPOSED.match(content, found.end())
        if told is not None:
            yield told.group().strip(" ,()")


def _places(cast: Cast, one: Voice) -> Iterator[tuple[str, re.Match[str]]]:
    """The paragraphs that name somebody, and where, with the mark of a note behind."""
    for paragraph in cast.register.text.paragraphs:
        for shown in one.shown:
            name = rf"(?<![\w-]){re.escape(shown)}(?![\w-])\*?"
            for found in re.finditer(name, paragraph.content):
                yield paragraph.content, found


def presented_as(cast: Cast, one: Voice, noun: str) -> bool:
    """Whether the text says that noun of somebody beside the name: "la gastro-entérologue Léa
    Petit", "Léa Petit, professeure et gastro-entérologue"."""
    word = re.compile(rf"(?<![\w-]){re.escape(noun)}(?![\w-])", re.IGNORECASE)
    if any(word.search(told) for told in apposed(cast, one)):
        return True
    for content, found in _places(cast, one):
        ahead = content[max(0, found.start() - _NEAR) : found.start()]
        said = list(word.finditer(ahead))
        if said and _JOINS.fullmatch(ahead[said[-1].end() :]):
            return True
    return False


_NEAR = 90
_APPOSED = re.compile(
    r" ?(?:, (?!qui |où |dont )[^.;:«»()]{3,120}|\([^()]{3,60}\)| est [^.;:«»]{3,80})"
)
# What may stand between a noun and the name that it presents: "du ministère des Affaires, ".
_JOINS = re.compile(
    rf"(?: (?!à |et |ou |que |qui |a |est |par |avec )[^.,;:«»()\s]+){{0,8}},?[ \u00a0]"
    rf"(?:{CIVILITY}[ \u00a0])?"
)
