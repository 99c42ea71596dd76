"""The proof that a distractor is wrong, and fair: one rule each, all of which must hold.

What is proven: by all that the facts and entities declare, the distractor is false, and nothing but
knowing the text tells it from the key. What is not: that it is false in the world. That is why a
stem asks what the text says.
"""

from collections.abc import Callable

from msgspec import Struct
from rapidfuzz.distance import OSA

from ardoise.compose.case import Case
from ardoise.compose.confirmed import said_of_another
from ardoise.compose.cue import no_cue
from ardoise.compose.denial import denies
from ardoise.compose.french_noun import PEOPLE
from ardoise.compose.ground import Ground
from ardoise.compose.likeness import alike_in_kind
from ardoise.compose.noun import class_of
from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.domain.template import Method
from ardoise.domain.typo import TOTAL, misspellings
from ardoise.domain.words import say


class Rule(Struct, frozen=True, kw_only=True):
    """One step of the proof. `holds` judges a candidate; `fr` and `en` say what was shown, or
    `fr_absent` and `en_absent` of a candidate that is declared absent from the text."""

    id: str
    holds: Callable[[Case, Entity], bool]
    fr: str
    en: str
    fr_absent: str = ""
    en_absent: str = ""

    def line(self, case: Case, candidate: Entity) -> str:
        """What this rule has shown of a candidate, in the language of the text."""
        known = case.ground.knowledge.entities
        names = ", ".join(known[one].name for one in case.stated if one in known)
        fr, en = self.fr, self.en
        if candidate.absent and self.fr_absent:
            fr, en = self.fr_absent, self.en_absent
        return say(case.ground.lang, fr=fr, en=en).format(
            candidate=candidate.name,
            names=", ".join((candidate.name, *candidate.variants)),
            cls=candidate.cls,
            key=case.key.name,
            truths=names,
            relation=case.fact.relation,
            role=case.role,
        )


def _same_class(case: Case, candidate: Entity) -> bool:
    return candidate.cls == case.key.cls


def _false(case: Case, candidate: Entity) -> bool:
    return candidate.id not in case.true


def _known_to_be_false(case: Case, candidate: Entity) -> bool:
    return candidate.absent or not case.open or _of_another(case, candidate)


def _of_another(case: Case, candidate: Entity) -> bool:
    """Whether the facts give the candidate to somebody else, in a relation of two roles of which
    the other is functional: what one alone can have, nobody else has."""
    truth, relation = case.ground.truth, case.ground.relation(case.fact)
    if len(relation.roles) != 2 or len(case.given) != 1:
        return False
    ((other, ours),) = case.given
    if other not in relation.functional:
        return False
    kin = truth.kin.all_of(ours)
    return any(
        fact.relation == relation.id and role == case.role and kin.isdisjoint(fact.args[other])
        for fact, role in case.ground.mentions(candidate.id)
        if other in fact.args
    )


def _unnamed(case: Case, candidate: Entity) -> bool:
    return not candidate.absent or not case.ground.named(candidate)


def _allowed(case: Case, candidate: Entity) -> bool:
    barred = candidate.never_with
    return not any(
        one in barred or candidate.id in case.ground.entity(one).never_with for one in case.stated
    )


def _not_in_the_stem(case: Case, candidate: Entity) -> bool:
    if case.template.method is Method.REFERENT:
        return True
    kin, ground = case.ground.truth.kin, case.ground
    if any(candidate.id in kin.of(one.id) for one in case.named):
        return False
    # A passage of the text is long enough to name it in passing: "de ____ à 1747".
    said = [f" {fold(one.name)} " for one in case.named]
    names = ground.folded(candidate)
    if class_of(candidate) in PEOPLE:
        # "Einstein" in the stem speaks of Albert Einstein.
        names = (*names, *(name.split()[-1] for name in names if len(name.split()) > 1))
    return not any(f" {name} " in words for name in names for words in said)


def _spelt_apart(case: Case, candidate: Entity) -> bool:
    return all(apart(case.ground, candidate, key) for key in case.keys)


_UNMAKING = ("in", "im", "ir", "il", "de", "mal")


def _unmakes(one: str, other: str) -> bool:
    """Whether one folded word is the other denied: *possible* and *impossible*."""
    short, long = sorted((one, other), key=len)
    return any(long == f"{prefix}{short}" for prefix in _UNMAKING)


def apart(ground: Ground, one: Entity, other: Entity) -> bool:
    """Whether no name of one is a misspelling of a name of the other, nor stands within it. What
    denies is never mistaken for what it denies, nor *impossible* for *possible*."""
    if denies(one.name) != denies(other.name):
        return True
    for a in ground.folded(one):
        for b in ground.folded(other):
            if f" {a} " in f" {b} " or f" {b} " in f" {a} ":
                return False
            if (a.isdigit() and b.isdigit()) or _unmakes(a, b):
                continue
            # Whole names are never farther apart than their words together: most pairs end here.
            if OSA.distance(a, b, score_cutoff=TOTAL) <= TOTAL and (
                misspellings(a, b) is not None or misspellings(b, a) is not None
            ):
                return False
    return True


CLASS = Rule(
    id="class",
    holds=_same_class,
    fr="même classe que la bonne réponse : {cls}",
    en="of the same class as the key: {cls}",
)
KNOWN = Rule(
    id="known",
    holds=_known_to_be_false,
    fr="« {relation} » n’admet pour « {role} » que ce que disent les faits, ou donne celle-ci à "
    "un autre, qui l’a seul",
    en="“{relation}” admits for “{role}” only what the facts say, or gives this one to another, "
    "who alone has it",
    fr_absent="elle est déclarée absente du texte, qui ne peut donc la donner pour vraie",
    en_absent="it is declared absent from the text, which cannot give it for true",
)
FALSE = Rule(
    id="false",
    holds=_false,
    fr="« {relation} » donne pour « {role} » {truths}, et ni ses autres noms, ni ses parties, ni "
    "ce qui le contient ou le recoupe ne sont « {candidate} »",
    en="“{relation}” gives {truths} for “{role}”, and neither its other names, nor its parts, nor "
    "what holds or overlaps it is “{candidate}”",
)
ALLOWED = Rule(
    id="allowed",
    holds=_allowed,
    fr="rien n’interdit de l’opposer à {truths}",
    en="nothing forbids to set it against {truths}",
)
UNNAMED = Rule(
    id="unnamed",
    holds=_unnamed,
    fr="elle est d’ailleurs dans le texte, non une inconnue",
    en="it is known to the text, no stranger",
    fr_absent="aucun de ses noms n’est dans le texte : {names}",
    en_absent="none of its names stands in the text: {names}",
)
STEM = Rule(
    id="stem",
    holds=_not_in_the_stem,
    fr="la question ne parle pas déjà d’elle",
    en="the stem does not already speak of it",
)
SPELLING = Rule(
    id="spelling",
    holds=_spelt_apart,
    fr="son nom n’est ni une faute de frappe de « {key} », ni contenu dedans",
    en="its name is neither a misspelling of “{key}” nor within it",
)
CUE = Rule(
    id="cue",
    holds=no_cue,
    fr="la question se lit de même avec elle : ni genre, ni nombre, ni préposition ne trahit",
    en="the stem reads the same with it: no gender, number or preposition gives it away",
)
FAMILY = Rule(
    id="family",
    holds=alike_in_kind,
    fr="c’est le même genre de chose que « {key} », et le texte ne dit pas que l’une est l’autre",
    en="it is the same kind of thing as “{key}”, and the text does not say that one is the other",
)
ANOTHER = Rule(
    id="another",
    holds=said_of_another,
    fr="si c’est un nombre du texte, il n’y est dit de rien que la question nomme",
    en="if it is a number of the text, it is told there of nothing that the stem names",
)
RULES: tuple[Rule, ...] = (
    *(CLASS, KNOWN, FALSE, ALLOWED, UNNAMED, STEM, SPELLING, CUE, FAMILY, ANOTHER),
)


class Companion(Struct, frozen=True, kw_only=True):
    """A rule between two distractors of one item."""

    id: str
    holds: Callable[[Ground, Entity, Entity], bool]
    fr: str
    en: str


def _together(ground: Ground, one: Entity, other: Entity) -> bool:
    return other.id not in one.never_with and one.id not in other.never_with


def _not_kin(ground: Ground, one: Entity, other: Entity) -> bool:
    return other.id not in ground.truth.kin.of(one.id)


TOGETHER = Companion(
    id="together",
    holds=_together,
    fr="rien n’interdit de les proposer ensemble",
    en="nothing forbids to offer them together",
)
UNRELATED = Companion(
    id="unrelated",
    holds=_not_kin,
    fr="l’une n’est ni l’autre, ni une partie de l’autre",
    en="neither is the other or a part of it",
)
DISTINCT = Companion(
    id="distinct",
    holds=apart,
    fr="leurs noms ne se confondent pas",
    en="their names cannot be mistaken for each other",
)
COMPANIONS: tuple[Companion, ...] = (TOGETHER, UNRELATED, DISTINCT)
