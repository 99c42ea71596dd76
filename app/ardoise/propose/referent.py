"""What a pronoun stands for in the words before it, where nothing else can be meant."""

import re
from functools import cache

from msgspec.structs import replace

from ardoise.propose.human import acts_as_human, acts_as_thing
from ardoise.propose.mention import Mention
from ardoise.propose.nouns import BODIES, counts, is_human, is_inert
from ardoise.propose.reading import Reading
from ardoise.propose.utterance import sayings, stances

_OBJECTS = {("m", "s"): "lui le l’", ("f", "s"): "lui la l’", ("m", "p"): "leur les"}
_OBJECTS[("f", "p")] = _OBJECTS[("m", "p")]
"""The pronouns by which a verb acts on whoever is of that gender and number."""
PRONOUNS = {"il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p")}
"""The gender and number that a pronoun shows."""


def referent(
    before: Reading,
    pronoun: str,
    predicate: str,
    carried: Mention | None = None,
    *,
    inner: bool = False,
) -> Mention | None:
    """Whom or what a pronoun stands for that begins a clause after a sentence, and that `predicate`
    follows; None where that is not sure. `carried` is what the subject of that sentence stands for,
    where it is a pronoun itself; `inner` tells that the clause is of the same sentence."""
    gender, number = PRONOUNS[pronoun]
    deed, state = is_human_deed(predicate), is_thing_state(predicate)
    able = [
        one
        for one in before.mentions
        if one.may_be(gender, number)
        and _may_act(one, predicate, deed=deed)
        and not (state and one.human)
    ]
    subject = carried if before.pronoun else before.subject
    if subject is not None and subject.human and state and not before.pronoun:
        # "La maire ouvre la halle. Elle mesure 40 mètres": no maire does.
        subject = replace(subject, gender="", number="")
    if before.pronoun and subject is None:
        return None
    if subject is not None and subject.may_be(gender, number):
        key: Mention | None = subject
    else:
        if before.subject is not None and before.subject.owned:
            # "Son nom est Apis. Elle …": of whom it is, rather.
            return None
        argued = [one for one in able if one.argued and not one.beside]
        key = argued[0] if len({one.head for one in argued}) == 1 else None
        key = key if key is not None and _stands_out(before, key) else None
    if key is None or key.owned or counts(key.head) or not _suits(key, predicate, deed=deed):
        return None
    rivals = [one for one in able if one is not key and not one.same(key)]
    if key.human and speaks_of_another(before, gender, number):
        return None
    if deed and not key.human and any(map(_somebody, before.mentions)):
        # "La candidature de Léa Roy est rejetée. Elle refuse …": she does.
        return None
    if key.human and any(one.human for one in rivals) and _ACTS_ON.match(predicate):
        # "Léa joue avec Nina. Elle lui apprend …": either.
        return None
    if inner and any(one.deep and one.human == key.human for one in rivals):
        # "…, que Léa retrouva le jour où elle partit": who, may be told in any clause.
        return None
    weak = all(_weak(before, one, key) for one in rivals)
    return key if weak else None


def _somebody(one: Mention) -> bool:
    """Whether a mention is of a person, or has two names as people have."""
    return one.kind == "personne" or (one.kind == "nom" and " " in one.name)


def rivals(before: Reading, key: Mention) -> list[Mention]:
    """The mentions of a sentence that another than its referent may not be, but is surely not."""
    return [
        one
        for one in before.mentions
        if one is not key
        and not one.same(key)
        and not one.beside
        and (one.kind == "personne" or not one.deep or one.prep == "par")
        and not (before.says_what_is and not one.prep)
    ]


def _stands_out(before: Reading, one: Mention) -> bool:
    """Whether what is no subject may be gone on about: an object, or what is told of at once by
    another name: "à une autorité, la Commission de contrôle, …"."""
    if one.name[:1].isdigit() or one.start < before.after or before.says_what_is:
        return False
    return not one.prep or any(_apposed(before.text, one, other) for other in before.mentions)


def _apposed(text: str, one: Mention, other: Mention) -> bool:
    """Whether a comma adds another name to a mention: "une autorité, la Commission"."""
    between = text[one.end : other.start]
    return other.beside and bool(re.fullmatch(r"(?: [a-zà-ÿœ]+)?, ", between))


def speaks_of_another(before: Reading, gender: str, number: str) -> bool:
    """Whether a sentence speaks of somebody else by a pronoun: "Gauss l’invite"."""
    return bool(before.acted_on & set(_OBJECTS[gender, number].split()))


_ACTS_ON = re.compile(r"(?:n[e’'] ?)?(?:lui|leur|le|la|les|l[’'])[ ]?(?=[a-zà-ÿ])")


def _weak(before: Reading, one: Mention, key: Mention) -> bool:
    """Whether a mention hardly competes with another: it only tells where, when, with whom or of
    what kind, or says what that is."""
    after = one.start >= key.end
    if after and before.says_what_is and not one.prep and not one.deep and key.argued:
        return True
    if _apposed(before.text, key, one):
        return True
    if one.argued or (one.deep and not one.prep) or one.beside:
        return False
    if before.says_what_is and one.human and key.human:
        # "Paul Roux est le père de Jean Morel. Il …": either.
        return False
    if one.fresh and not one.deep and one is before.mentions[-1]:
        # "Le Rhône finit dans un delta. Il …": what is told last, for the first time.
        return False
    if one.lead and not one.prep:
        return False
    # "L’histoire de la ville … Elle": of the town, as well.
    within = one.prep == "de" and before.text[key.end : one.start].strip() in ("", "de", "d’")
    place = one.kind == "nom" and not one.article
    return not within or place or key.kind == "personne"


def _may_act(one: Mention, predicate: str, *, deed: bool) -> bool:
    """Whether a mention may do what a predicate begins with, a human `deed` or not: a bridge does
    none, a law may propose and forbid."""
    if not deed or one.human or one.kind == "nom" or one.head.removesuffix("s") in BODIES:
        return True
    return not is_inert(one.head) and not acts_alone(predicate)


def _suits(one: Mention, predicate: str, *, deed: bool) -> bool:
    """Whether a predicate may be said of somebody, or of something."""
    if one.human:
        return not acts_as_thing(predicate)
    return _may_act(one, predicate, deed=deed)


_STATE = re.compile(
    r"(?:n[e’'] ?)?(?:mesur(?:e|ent|ait|aient|era) (?:près de |environ |plus de )?\d"
    r"|pès(?:e|ent) \d|pesai(?:t|ent) \d|(?:compte|comptent|comprend|comprennent|comptait) "
    r"(?:(?:près de |environ |plus de |au moins )?\d|deux|trois|quatre|cinq|six|dix|plusieurs"
    r"|une? )"
    r"|contien(?:t|nent)|coût(?:e|ent|era|eront|ait) |s[’']éten(?:d|dent|dait)|se compos"
    r"|dat(?:e|ent|ait) (?:de|du|d[’'])|se situ|culmin|débouch"
    r"|(?:est|sont|était|étaient|sera|fut) (?:[a-zà-ÿ]+ment )?(?:situé|construit|bâti|creusé"
    r"|composé|constitué|haut|long|large|profond|ouvert au public|inauguré)e?s? )"
)


def is_thing_state(predicate: str) -> bool:
    """Whether a predicate begins with what is said of things alone: their size, parts, place."""
    return bool(_STATE.match(predicate))


_CLITICS = re.compile(r"(?:n[e’'] ?)?(?:(?:lui|leur|en|y|le|la|les|l[’']) ?)*")
# "est le président", "était médecin": what people are.
_BEING = re.compile(
    r"(?:n[e’'] ?)?(?:est|sont|était|étaient|fut|furent|devient|devint|deviendra|reste|a été"
    r"|avait été) (?:(?!une? |l[ae] )[a-zà-ÿ’ ]{1,20} )??(?:l[ae]s? |l[’']|une? )?"
    r"(?:ancien(?:ne)? |premi(?:er|ère) |jeune )?(?P<noun>[a-zà-ÿœ-]+)"
)
# What people do in an office, a study, a life; besides what *human* and *utterance* know.
_DEEDS_WORDS = """
classifi répertori recens calcul interrog enquêt sélectionn rédig enseign épous milit voyag séjourn
fréquent côtoy embauch recrut démissionn négoci prêch pri chant dans cuisin habit emménag déménag
hérit étudi rêv regard écout discut bavard racont imagin invent dessin sculpt photographi film
présid gouvern invit félicit remerci embrass téléphon licenci
abdiqu conspir assassin débarqu embarqu campa chass jur pardonn pleur patient
"""
_DEEDS = re.compile(
    rf"(?:(?:s[e’] ?)?(?:{'|'.join(_DEEDS_WORDS.split())})(?:e|ent|ait|aient|a|èrent|era|eront)"
    rf"|(?:a|ont|avait|avaient|aura|auront) (?:[a-zà-ÿ]+ )?(?:{'|'.join(_DEEDS_WORDS.split())})é"
    r"|s[’'](?:exil|install|engag|enfui|étonn|enrôl|évad|exerc|inquièt|indign)\w*"
    r"|se (?:mari|réfugi|consacr|dévou|convert|suicid|plain|souv|méfi|taî|tait|taisent|repen)\w*)"
    r"(?![\w’'-])"
)


# What a law, a report or a study does as well.
_BY_TEXTS = re.compile(
    r"(?:(?:a|ont|avait|avaient) (?:[a-zà-ÿ]+ment )?)?(?:propos|expliqu|affirm|déclar|estim|démontr"
    r"|demand|refus|accept|décid|prome|promi|conç|conçoi|soutien|souten|souhait|racont|imagin)"
)


def acts_alone(predicate: str) -> bool:
    """Whether a predicate begins with what nothing but people does, nor any text of theirs."""
    rest = _after_clitics(predicate)
    being = _BEING.match(predicate)
    if being is not None and is_human(being["noun"]):
        return True
    deed = acts_as_human(predicate) or _DEEDS.match(predicate) or _DEEDS.match(rest)
    return bool(deed) and not _BY_TEXTS.match(rest)


def is_human_deed(predicate: str) -> bool:
    """Whether a predicate begins with what people do, say or are."""
    spoken = _spoken().match(_after_clitics(predicate))
    return bool(spoken) or acts_as_human(predicate) or acts_alone(predicate)


def _after_clitics(predicate: str) -> str:
    clitics = _CLITICS.match(predicate)
    return predicate[clitics.end() if clitics else 0 :]


@cache
def _spoken() -> re.Pattern[str]:
    """What people alone say, ask or decide."""
    return re.compile(rf"(?:{sayings()}|{stances()})(?![\w’'-])")
