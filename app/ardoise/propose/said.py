"""A clause on its way to facts: who, what, with which words before, said by whom."""

import re
from dataclasses import dataclass

from ardoise.domain.fact import Entity, Stance
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.register import Register
from ardoise.propose.times import When, find_times


@dataclass
class Said:
    """One clause: `subject` does `predicate`; `lead` stood before the subject. `whole` tells that
    `quotes` hold more than the clause already: all that it was taken out of."""

    subject: Entity
    predicate: str
    lead: str
    quotes: tuple[str, ...]
    paragraph: int
    stance: Stance = Stance.FACT
    by: str = ""
    whole: bool = False

    def register(self, register: Register, relation: str, **roles: Entity) -> None:
        """Proposes that `relation` holds between `roles`, on the words of this clause."""
        register.fact(
            relation,
            {name: (entity.id,) for name, entity in roles.items()},
            self.quotes,
            self.paragraph,
            stance=self.stance,
            by=self.by,
        )


_PARTICIPLE = re.compile(r"(?:é|i|u|is|it|ert|aint|eint)e?s?$")
_LEAD_KEPT = re.compile(
    r"^(?:Pendant|Durant|Avec|Dans|Après|Avant|Depuis|Grâce|Sur|En|À|Au|Aux|Chaque|Lors|Sous"
    r"|Malgré|Suite|Face)\b"
)
# "le son", "du son", "un son" hold a noun.
_SON = r"(?<!\b[Ll]e )(?<!\b[Dd]u )(?<!\b[Uu]n )(?<!\b[Aa]u )(?<!pas de )\bson\b"
OWNED = re.compile(rf"{_SON}|\b(?:sa|ses)\b")
"""A possessive of one owner."""
_POINTING = re.compile(
    rf"\b(?:il|elle|ils|elles|lui|eux|ce|cette|cet|ces|sa|ses|leurs?)\b|{_SON}", re.IGNORECASE
)
_LONE_VERBS_WORDS = """
naît nait meurt naquit mourut commence commencera débute débutera ferme rouvre ouvre s’ouvre
s’achève éclate finit
"""
_LONE_VERBS = frozenset(_LONE_VERBS_WORDS.split())


def pointing(words: str) -> bool:
    """Whether `words` hold a pronoun, possessive or demonstrative that points out of them."""
    return bool(_POINTING.search(words))


def adverbial(predicate: str, at: int) -> bool:
    """Whether what starts at `at` goes with the verb: a participle just before would take it
    ("un livre publié en 1580"), save the one of the verb itself."""
    before = predicate[:at].split()
    if not before:
        return False
    last = before[-1]
    if last.casefold() in ("de", "d’", "du", "des", "et", "ou", "que"):
        return False
    return len(before) <= 3 or not _PARTICIPLE.search(last)


def without(predicate: str, when: When) -> str:
    """A predicate without one of its times."""
    joined = f"{predicate[: when.start].strip()} {predicate[when.end :].strip()}".strip()
    return re.sub(r"\s+", " ", joined)


def without_last_time(words: str) -> str:
    """`words` without a time at their end."""
    times = list(find_times(words))
    if times and times[-1].end == len(words):
        return words[: times[-1].start].strip()
    return words


def stands(action: str) -> bool:
    """Whether a predicate says enough: more than a verb, or a verb that needs nothing more."""
    return len(action.split()) >= 2 or action in _LONE_VERBS


def with_lead(action: str, lead: str) -> str:
    """The action with what stood before the subject put after it; "" when that cannot be moved."""
    if not _LEAD_KEPT.match(lead) or pointing(lead) or "," in lead:
        return ""
    if any(is_infinitive(word) for word in lead.split()):
        return ""
    return f"{action} {lead[0].lower()}{lead[1:]}"
