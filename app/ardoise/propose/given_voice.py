"""Whom a text gives a quotation to, where that is sure."""

import re
from collections.abc import Sequence

from ardoise.propose.actor import find_actor
from ardoise.propose.cast import Cast
from ardoise.propose.nouns import is_human
from ardoise.propose.people import TITLES
from ardoise.propose.quotation import Quotation
from ardoise.propose.sentence import split
from ardoise.propose.speaker import find_speaker, inverted_gender, speaker_words
from ardoise.propose.utterance import inverted, sayings, stances
from ardoise.propose.voice import Voice, gender_of_noun, presented_as

_SAYS = re.compile(rf"(?:(?:l[’'])?(?:{sayings()})(?!-) |selon )(?P<who>.+)")
_TURNED = re.compile(rf"(?:l[’'])?{inverted()}")
_BEHIND = re.compile(rf",? ?(?P<told>(?:(?:l[’'])?(?:{inverted()}|{sayings()}(?!-) )|selon ).*)")
_SOURCE = re.compile(r"(?:Selon|D[’']après|Pour|Aux yeux d(?:e |u |[’'])) ?(?P<who>[^«»:;]+),$")
_WHO_SAYS = re.compile(
    rf"(?:^|[ ,])(?P<who>[^,«»:;]+), qui (?:{sayings()})(?: [^,:;«»]{{1,40}})? :$"
)
_SOURCE_LAST = re.compile(r"\bselon (?P<who>[^«»:;,]+) :$")
# What whoever speaks is like, or where: "est plus nuancée :", "dans un entretien :".
_ATTITUDE = (
    r"(?:est|reste|se (?:dit|montre|veut)) (?:[a-zà-ÿ ]{1,25} )?(?:nuancée?|prudente?|formel(?:le)?"
    r"|sceptique|optimiste|pessimiste|catégorique|claire?|confiante?|inquiète?|rassurante?)"
    r"|(?=.*\b(?:entretien|interview|tribune|communiqué|discours)\b)(?:a|n[’']a|ont)"
)
_LEADS = re.compile(
    rf"(?P<who>[^«»:;]+?),? (?:quant à (?:lui|elle) |lui |elle |l[’'])?"
    rf"(?:{sayings()}|{stances()}|{_ATTITUDE})(?![\w’-])(?P<rest>[^:;]{{0,110}})$"
)
_AHEAD = re.compile(
    r"^(?:De son côté|Pour sa part|[A-ZÀ-Ý][^,«»]{2,70}), (?=l[ea] |l’|une? |[A-ZÀ-Ý])"
)
_OFFICE = re.compile(
    r"(?P<det>l[ea] |l’|une? )"
    r"(?P<rest>(?:jeune |ancien |ancienne |premi(?:er|ère) |vieil |vieille )?"
    r"(?P<noun>[a-zà-ÿœ-]+)(?: [^,«»:;]+)?)$",
    re.IGNORECASE,
)
_ADDS = re.compile(
    r"(?:ajout|poursui|repren|enchaîn|conclu|précis|insist|renchéri|continu|complèt)"
)
# Whoever was named before is called so: what else could the text mean?
_AGAIN = frozenset(
    """femme homme intéressé intéressée quadragénaire trentenaire quinquagénaire sexagénaire
    septuagénaire jeune""".split()  # noqa: SIM905
)
_HUMAN_NOUN = re.compile(r"\b(?P<det>[Ll][ea] |[Ll]’|[Uu]ne? |[Ss]on |[Ss]a )(?P<noun>[a-zà-ÿœ-]+)")
_QUOTED = re.compile(r"«[^«»]*»")


def given_voice(
    cast: Cast, people: Sequence[Voice], quotation: Quotation, last: Voice | None
) -> Voice | None:
    """Whoever speaks in a quotation. `people` are those whom the text names, `last` whoever spoke
    last, in this paragraph or at the end of the one before it."""
    behind = _BEHIND.match(split(quotation.after)[0]) if quotation.after else None
    for told in (quotation.told, behind["told"] if behind else ""):
        if not told:
            continue
        if turned := _TURNED.match(told):
            gender = inverted_gender(turned.group())
            return _meant(cast, people, quotation, gender, last) if gender else None
        says = _SAYS.match(told)
        if says is None:
            return None
        adds = bool(_ADDS.match(told))
        return _named(cast, people, quotation, says["who"], last, after=True, adds=adds)
    return _announced(cast, people, quotation, last)


def _announced(
    cast: Cast, people: Sequence[Voice], quotation: Quotation, last: Voice | None
) -> Voice | None:
    """The same by the words before a quotation: "Léa Petit explique : «", "Selon elle, «"."""
    ahead = split(quotation.ahead)[-1] if quotation.ahead else ""
    source = _SOURCE.match(ahead) or _SOURCE_LAST.search(ahead)
    told = _WHO_SAYS.search(ahead)
    if told is not None:
        return next((one for one in people if told["who"].endswith(one.shown)), None)
    if source is not None:
        who = source["who"]
    elif re.search(r"[:,.!?…]$", ahead) and not ahead.endswith(":"):
        return None
    else:
        lead = _LEADS.match(_AHEAD.sub("", ahead.rstrip(" :\u00a0\u202f"), count=1))
        # "Elle affirme «": nothing may stand between but where a colon stands too.
        if lead is None or (not ahead.endswith(":") and lead["rest"].strip()):
            return None
        who = lead["who"]
    pronoun = {"il": "m", "lui": "m", "elle": "f"}.get(who.strip().casefold(), "")
    if pronoun:
        before = quotation.ahead[: -len(ahead)].rstrip()
        return _person_before(cast, people, before, pronoun) or _fits(last, pronoun)
    return _named(cast, people, quotation, who, last, after=False, adds=False)


def _named(
    cast: Cast,
    people: Sequence[Voice],
    quotation: Quotation,
    words: str,
    last: Voice | None,
    *,
    after: bool,
    adds: bool,
) -> Voice | None:
    """Whoever `words` name, which tell who speaks."""
    plain = speaker_words(words) if after else words.strip(" ,")
    first = plain.split(", ")[0].replace("*", "")
    for one in people:
        if first in one.shown or re.sub(r"^(?:la |le )?(?:Dr|Pr)\.? ", "", first) in one.shown:
            return one
    found = find_speaker(cast, words) if after else find_actor(cast, words)
    if found is not None:
        return next((one for one in people if one.name == found.name), None)
    office = _OFFICE.match(first)
    if office is None:
        return None
    before = quotation.ahead
    if not after:
        before = before[: -len(split(before)[-1])].rstrip()
    return _in_office(cast, people, office, before, last, adds=adds)


def _in_office(
    cast: Cast,
    people: Sequence[Voice],
    office: re.Match[str],
    ahead: str,
    last: Voice | None,
    *,
    adds: bool,
) -> Voice | None:
    """Whoever is called by an office: its one bearer, whoever spoke before, or else nobody but the
    one who bears it, "le maire", "une étudiante"."""
    noun, det = office["noun"], office["det"].casefold()
    gender = gender_of_noun(cast, noun, det)
    bearers = [one for one in people if presented_as(cast, one, noun)]
    any_one = det in ("un ", "une ")
    if bearers and not any_one:
        fit = [one for one in bearers if one.gender in ("", gender) or not gender]
        return fit[0] if len(fit) == 1 else None
    if not is_human(noun) and not (adds and noun == "politique"):
        return None
    if not any_one and (adds or noun in _AGAIN):
        before = _person_before(cast, people, ahead, gender)
        return before or (_fits(last, gender) if adds else None)
    whole = (office["det"].casefold() + office["rest"]).strip()
    if any_one and len(office["rest"].split()) >= _TELLING:
        return Voice(name=whole, gender=gender, shown=(whole,))
    if noun in TITLES and not any_one and not bearers:
        article = office["det"].strip().casefold()
        return Voice(name=office["rest"], article=article, gender=gender, shown=(office["rest"],))
    return None


_TELLING = 2


def _meant(
    cast: Cast, people: Sequence[Voice], quotation: Quotation, gender: str, last: Voice | None
) -> Voice | None:
    """Whoever a pronoun of that gender means that follows a quotation."""
    if not quotation.ahead:
        return _fits(last, gender)
    return _person_before(cast, people, quotation.ahead, gender) or (
        _fits(last, gender) if not _names_anybody(people, quotation.ahead) else None
    )


def _names_anybody(people: Sequence[Voice], words: str) -> bool:
    return any(one.stands_in(_QUOTED.sub("«»", words)) for one in people)


def _fits(one: Voice | None, gender: str) -> Voice | None:
    return one if one is not None and one.gender in ("", gender) else None


def _person_before(cast: Cast, people: Sequence[Voice], ahead: str, gender: str) -> Voice | None:
    """The one person of that gender whom the nearest sentence names that names anybody; None where
    it speaks of somebody else who may be meant."""
    for sentence in reversed(split(_QUOTED.sub("«»", ahead)) if ahead else []):
        named = [one for one in people if one.stands_in(sentence)]
        able = [one for one in named if one.gender in ("", gender)]
        if not able and not _others(cast, sentence, (), gender):
            continue
        if len(able) != 1 or _others(cast, sentence, able, gender):
            return None
        return able[0]
    return None


def _others(cast: Cast, sentence: str, able: Sequence[Voice], gender: str) -> bool:
    """Whether a sentence speaks of somebody of that gender by a noun that presents none of these
    people."""
    for found in _HUMAN_NOUN.finditer(sentence):
        noun = found["noun"]
        if not is_human(noun) or noun.endswith(("s", "x")):
            continue
        if gender_of_noun(cast, noun, found["det"]) not in ("", gender) or noun in _AGAIN:
            continue
        if not any(presented_as(cast, one, noun) for one in able):
            return True
    return False
