"""Whom a text gives a quotation to, where that is sure."""

import re
from collections.abc import Sequence

from ardoise.propose.actor import find_actor
from ardoise.propose.cast import Cast
from ardoise.propose.nouns import is_human
from ardoise.propose.people import TITLES
from ardoise.propose.quotation import Quotation
from ardoise.propose.quoted import shows_words
from ardoise.propose.same_person import CIVILITY
from ardoise.propose.sentence import split
from ardoise.propose.speaker import find_speaker, inverted_gender, speaker_words
from ardoise.propose.utterance import inverted, sayings, stances
from ardoise.propose.voice import Voice, gender_of_noun, presented_as

# "se souvient, amer, Paul Roy".
_ASIDE = r"(?: |, (?!qui )[a-zà-ÿ’ ]{3,30}, )"
_SAYS = re.compile(rf"(?:(?:l[’'])?(?:{sayings()})(?!-){_ASIDE}|selon )(?P<who>.+)")
_TURNED = re.compile(rf"(?:l[’'])?{inverted()}")
_BEHIND = re.compile(
    rf",? ?(?P<told>(?:(?:l[’'])?(?:{inverted()}|{sayings()}(?!-){_ASIDE})|selon ).*)"
)
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
    rf"(?P<who>[^«»:;]+?),? (?:quant à (?:lui|elle) |lui |elle |le |l[’'])?"
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
_WHOLE = re.compile(r"«[^«»]*[.!?…][ \u00a0\u202f]*»(?= [A-ZÀ-ÖØ-Þ«])")


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
        words = ahead.rstrip(" :\u00a0\u202f")
        if shows_words(words):
            return None
        scene = _AHEAD.match(words)
        if scene and not _names_anybody(people, scene.group()):
            words = words[scene.end() :]
        lead = _LEADS.match(words)
        if lead is None and ahead.endswith(":"):
            return _speaks_up(people, words)
        # "Elle affirme «": nothing may stand between but where a colon stands too.
        if lead is None or (not ahead.endswith(":") and lead["rest"].strip() not in ("", "que")):
            return None
        who = lead["who"]
    pronoun = {"il": "m", "lui": "m", "elle": "f"}.get(who.strip().casefold(), "")
    if pronoun:
        before = quotation.ahead[: -len(ahead)].rstrip()
        return _person_before(cast, people, before, pronoun) or _fits(last, pronoun)
    return _named(cast, people, quotation, who, last, after=False, adds=False)


# What is read or heard is another's.
_NOT_OWN = re.compile(
    r"\b(?:lettre|message|mot|affiche|panneau|pancarte|slogan|phrase|inscription|banderole|note|titre"
    r"|question|article|texto|SMS|devise|refrain|chanson|formule|citation|règle|consigne|loi|rumeur"
    r"|li(?:t|sent|sait)|enten\w+|reçoi\w*|reçu|découvr\w*|voi[rt]|cit(?:e|ait|er)|chante\w*|répèt\w*"
    r"|son (?:père|frère|fils|mari)|sa (?:mère|sœur|fille|femme)|comme|dont|à qui|auquel)\b"
)


def _speaks_up(people: Sequence[Voice], words: str) -> Voice | None:
    """The one person whom a sentence names that a colon ends, at its head: "Le maire, Paul Roy, ne
    décolère pas :"."""
    named = [one for one in people if one.stands_in(words)]
    if len(named) != 1 or _NOT_OWN.search(words):
        return None
    first = min(words.find(form) for form in named[0].shown if form in words)
    return named[0] if not first or _TITLE.fullmatch(words[:first]) else None


_TITLE = re.compile(
    r"(?:[Ll][ae] |[Ll]’|[Ss]on |[Ss]a )[a-zà-ÿœ-]+"
    r"(?: (?:d[eu]s? |d’|en )?(?:la |l’)?[\w’-]+){0,3},? "
    r"|(?:M\.|Mme|Me|Dr|Pr) "
)


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
    bare = re.sub(rf"^(?:[Ll][ae] )?{CIVILITY} ", "", first)
    for one in people:
        if first in one.shown or bare in one.shown:
            return one
        if after and any(
            _HERE.match(bare, len(form)) for form in one.shown if bare.startswith(form)
        ):
            return one
        if after and (to := _TOLD_TO.match(plain)) and plain.startswith(one.shown, to.end()):
            return None if is_human(to["last"]) else one
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


# "assure Paul Roy au Courrier", not "assurent Paul Roy et Jean Petit".
_HERE = re.compile(
    r" (?:à|au|aux|devant|lors|dans|en|sur|sous|après|avant|depuis|pour|ce|cette|hier|avec|chez|dès"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
)
# "explique au Courrier Paul Roy".
_TOLD_TO = re.compile(
    r"(?:au|aux|à la|à l’|à|sur|devant) ?(?:[\w’-]+ ){0,3}?(?P<last>[\w’-]+) (?=[A-ZÀ-ÖØ-Þ])"
)


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
        return Voice(name=whole, gender=gender, shown=(office.group(),))
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
    return any(one.stands_in(_without_quotes(words)) for one in people)


def _without_quotes(words: str) -> str:
    """Words without what they quote, the stop of which may be that of their sentence."""
    return _QUOTED.sub("«»", _WHOLE.sub("«».", words))


def _fits(one: Voice | None, gender: str) -> Voice | None:
    return one if one is not None and one.gender in ("", gender) else None


def _person_before(cast: Cast, people: Sequence[Voice], ahead: str, gender: str) -> Voice | None:
    """The one person of that gender whom the nearest sentence names that names anybody; None where
    it speaks of somebody else who may be meant."""
    for sentence in reversed(split(_without_quotes(ahead)) if ahead else []):
        named = [one for one in people if one.stands_in(sentence)]
        able = [one for one in named if one.gender in ("", gender)]
        if not able and not _others(cast, sentence, (), gender):
            continue
        if not able:
            return _office_alone(cast, sentence, gender)
        if len(able) != 1 or _others(cast, sentence, able, gender):
            return None
        return able[0]
    return None


_BEARER = re.compile(
    r"(?:^|, )(?P<det>[Ll][ae] |[Ll]’)(?P<what>(?P<noun>[a-zà-ÿœ-]+)"
    r"(?: (?:de la |de l’|d[eu] (?!la\b|l’)|des |d’)[\w’-]+)?)"
)
_ANYBODY = re.compile(
    r"\b(?:[Ll]e |[Ll]a |[Ll]’|[Uu]ne? |[Ss]on |[Ss]a |au |du )(?P<noun>[a-zà-ÿœ-]+)"
)


def _office_alone(cast: Cast, sentence: str, gender: str) -> Voice | None:
    """The one bearer of an office that a sentence is about, where it speaks of nobody else: "La
    préfète de Savoie a promis une réunion"."""
    people = [one for one in _ANYBODY.finditer(sentence) if is_human(one["noun"])]
    found = _BEARER.search(sentence)
    if found is None or len(people) != 1 or found["noun"] not in TITLES:
        return None
    if gender_of_noun(cast, found["noun"], found["det"]) != gender:
        return None
    article = found["det"].strip().casefold()
    return Voice(name=found["what"], article=article, gender=gender, shown=(found["what"],))


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
