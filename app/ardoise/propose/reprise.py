"""Words that take up what was named before them: *il*, *ce dernier*, *la romancière*."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ardoise.compose.french_family import family
from ardoise.domain.fold import fold
from ardoise.propose.cast import Cast
from ardoise.propose.clause import VAGUE
from ardoise.propose.impersonal import IMPERSONAL, impersonal
from ardoise.propose.mention import Mention
from ardoise.propose.nouns import is_thing
from ardoise.propose.reading import Reading, read
from ardoise.propose.referent import PRONOUNS, referent, rivals
from ardoise.propose.sentence import capitalised
from ardoise.propose.shown import quoted, shown_with
from ardoise.propose.somebody import is_somebody, person
from ardoise.propose.taken_up import SUMMING


class Reprise(Struct, frozen=True, kw_only=True):
    """A word of a passage that takes up what was named before it: as it is quoted, `said`; whom or
    what it stands for; and what else agrees with it, and is not meant.
    `pronoun` is that word alone where others tell it from its like, "" for a noun."""

    passage: str
    said: str
    key: Mention
    wrong: tuple[Mention, ...]
    pronoun: str = ""


class Spot(Struct, frozen=True, kw_only=True):
    """Where a pronoun stands in a sentence, with the words it is told by: those before it, and
    whether they are of the sentence before."""

    pronoun: str
    start: int
    end: int
    ahead: str
    earlier: bool


_HEAD = re.compile(
    r"(?P<lead>(?!Pour |Afin |Quant |Comme |Si |Lorsqu|Quand |Avant de )[^,;:«»]{1,45}, "
    r"|(?:Puis|Ensuite|Depuis|Alors|Enfin) )?(?P<pronoun>[Ii]ls?|[Ee]lles?) "
)
_JOINT = re.compile(
    r"(?:(?:,? (?:mais|car|et|puis|donc)|,? (?:parce qu|puisqu|lorsqu|avant qu|alors qu"
    r"|tandis qu|dès qu|tant qu|bien qu|après qu|s)[’']|,? (?:quand|où|si)"
    r"|[ \u00a0\u202f][:;]) ?)(?P<lead>(?:[^,;:«»]{2,30}, ){0,2})(?P<pronoun>ils?|elles?) "
)
# What asks, exclaims, quotes or lists leaves too much open.
_UNSURE = re.compile(r"[?!\"\[\]]|\b1\)|(?:^|[ (])[-–—] |[«“][^»”]{30,}|…")
_CLAUSES = re.compile(
    r"[ \u00a0\u202f][:;] |, (?:mais|car|et|tandis que|alors que) "
    r"(?=l[ae]s? |l[’']|une? |des |ce(?:t|tte|s)? |[A-ZÀ-ÖØ-Þ])"
    r"| mais (?=l[ae]s? |l[’']|[A-ZÀ-ÖØ-Þ])"
)


def find_pronouns(
    cast: Cast, before: Sequence[str], text: str, carried: Mention | None
) -> Iterator[Reprise]:
    """The pronouns of a sentence whose referents are sure. `before` are the sentences before it in
    its paragraph, `carried` whom the pronoun stands for that is the subject of the last."""
    for spot in _places(cast, before, text):
        predicate = text[spot.end :]
        found = told(cast, spot, predicate, carried if spot.earlier else None)
        # A bare name that is nobody's for sure may be a place or a body: "qui" or "que"?
        if found is None or _quotes(found[0].name) or _unknown(found[0]):
            continue
        rest = capitalised(text[spot.start :])
        able = others(cast, spot, found[1], rest, found[0])
        made = [
            one
            for wide in (False, True)
            if (one := _asked(cast, (*before, text), spot, found[0], able, wide=wide))
        ]
        if made:
            yield max(made, key=near)


def _asked(
    cast: Cast,
    sentences: Sequence[str],
    spot: Spot,
    key: Mention,
    able: Sequence[Mention],
    *,
    wide: bool,
) -> Reprise | None:
    """The question on a pronoun; with `wide`, after one more sentence than has to be shown, for
    what it names."""
    far = sentences[: -2 if spot.earlier else -1]
    if wide and not far:
        return None
    more = _farther(cast, far[-1], key) if wide else []
    wrong = tuple(kept((*able, *more), key, *PRONOUNS[spot.pronoun]))
    place = (key.start, key.end) if spot.earlier else None
    passage = wrong and shown_with(cast, sentences, (spot.start, spot.end), place, wide=wide)
    said = quoted(passage, sentences[-1][spot.start :]) if passage else ""
    return next(as_asked(passage or "", said, key, wrong, spot.pronoun), None)


def as_asked(
    passage: str, said: str, key: Mention, wrong: tuple[Mention, ...], pronoun: str
) -> Iterator[Reprise]:
    """The question on a pronoun that a passage quotes as `said`; none where it cannot be told."""
    if passage and said:
        yield Reprise(passage=passage, said=said, key=key, wrong=wrong, pronoun=pronoun)


ENOUGH = 2
"""Wrong answers that a question takes."""


def shows(passage: str, one: Mention) -> bool:
    """Whether a passage names what a wrong answer does."""
    words = f" {fold(passage)} "
    return f" {fold(one.name)} " in words or f" {fold(one.name.split()[-1])} " in words


def near(reprise: Reprise) -> int:
    """How many of the wrong answers the passage names, as far as they are offered."""
    return min(ENOUGH, sum(shows(reprise.passage, one) for one in reprise.wrong))


def _farther(cast: Cast, sentence: str, key: Mention) -> list[Mention]:
    """What the sentence before names that is surely not what is meant."""
    mentions = read(cast, sentence).mentions
    if key.human:
        # "La championne" may be who was named before.
        return [one for one in mentions if one.kind == key.kind == "personne"]
    return [one for one in mentions if _unlike(one, key)]


def _unknown(key: Mention) -> bool:
    return key.kind == "nom" and not key.article


def _quotes(words: str) -> bool:
    return any(mark in words for mark in "«»“”")


def at_head(
    cast: Cast, before: Sequence[str], text: str, carried: Mention | None
) -> Mention | None:
    """Whom or what the pronoun at the head of a sentence stands for; None where that is not sure,
    or where it begins otherwise."""
    spot = next((one for one in _places(cast, before, text) if one.earlier), None)
    found = None if spot is None else told(cast, spot, text[spot.end :], carried)
    return found and found[0]


def _places(cast: Cast, before: Sequence[str], text: str) -> Iterator[Spot]:
    """Where the pronouns of a sentence stand that may take up what was just named."""
    found = _HEAD.match(text)
    last = before[-1] if before else ""
    if found and last and not impersonal(text) and not _UNSURE.search(last):
        yield from _place(cast, found, last, earlier=True)
    for found in _JOINT.finditer(text):
        ahead = text[: found.start()]
        if not _UNSURE.search(ahead) and not IMPERSONAL.match(text, found.start("pronoun")):
            yield from _place(cast, found, ahead, earlier=False)


def _place(cast: Cast, found: re.Match[str], ahead: str, *, earlier: bool) -> Iterator[Spot]:
    pronoun = found["pronoun"].casefold()
    gender, number = PRONOUNS[pronoun]
    # "Quant au maire, il …": what leads to the pronoun may be meant by it.
    lead = read(cast, found["lead"] or "").mentions
    if not any(one.may_be(gender, number) for one in lead if not one.owned):
        start, end = found.start("pronoun"), found.end()
        yield Spot(pronoun=pronoun, start=start, end=end, ahead=ahead, earlier=earlier)


def told(
    cast: Cast, spot: Spot, predicate: str, carried: Mention | None
) -> tuple[Mention, Reading] | None:
    """What the words before a pronoun name that it stands for, with the clause that names it: the
    whole of them, or the last where nothing in those before it that acts or is acted on agrees."""
    whole = read(cast, spot.ahead)
    key = referent(whole, spot.pronoun, predicate, carried, inner=not spot.earlier)
    cuts = list(_CLAUSES.finditer(spot.ahead))
    if key is not None or not cuts:
        return None if key is None else (key, whole)
    gender, number = PRONOUNS[spot.pronoun]
    first = read(cast, spot.ahead[: cuts[-1].start()])
    if any(one.may_be(gender, number) and not one.prep for one in first.mentions):
        return None
    shift = cuts[-1].end()
    last = read(cast, capitalised(spot.ahead[shift:]))
    key = referent(last, spot.pronoun, predicate, inner=not spot.earlier)
    if key is None:
        return None
    return replace(key, start=key.start + shift, end=key.end + shift), last


_POOR = frozenset(
    """égard occasion lieu cadre suite but objet cas part jour fin début partie fois place cours
    compte point question terme milieu sein faveur cause raison effet titre niveau ensemble nombre
    majorité plupart reste tour mise prise vue œuvre aide instar base train coup mesure moyen moyens
    face côté long bord droit besoin envie peur exemple façon manière forme sorte type genre espèce
    contraire monde nature homme vie accord profit appel partir ailleurs avance large détriment fait
    chose temps année
    avantage occurrence cœur fond bout sommet haut bas dessus dessous intérieur extérieur dernier
    dernière premier première autre""".split()  # noqa: SIM905
)


def others(cast: Cast, spot: Spot, clause: Reading, rest: str, key: Mention) -> list[Mention]:
    """What else agrees with a pronoun, and is surely not meant by it: in the `clause` that names
    what is, in its own, and, of people whom the text names, anywhere."""
    before, after = read(cast, spot.ahead), read(cast, rest)
    around = (*before.mentions, *after.mentions)
    if key.kind == "humain":
        able = [one for one in _beside_it(after) if one.human]
    elif key.kind == "personne":
        able = [one for one in around if one.kind == "personne"]
        able += named(cast, key) if spot.earlier else ()
    else:
        able = [*rivals(clause, key), *_beside_it(after)]
        able += [one for one in around if _unlike(one, key)]
    # Nobody is a thing.
    return [*able, *(one for one in around if one.human != key.human)]


def kept(able: Iterable[Mention], key: Mention, gender: str, number: str) -> Iterator[Mention]:
    """Of what may be offered beside a key, what agrees as it does and is of its kind, each once."""
    found = [key]
    for one in able:
        agrees = one.may_be(gender, number) and (one.gender or one.kind == "personne")
        if _quotes(one.name) or one.head in VAGUE | SUMMING:
            continue
        if one.pointed and one.human == key.human and not _unlike(one, key):
            # "ce texte" may be what is meant, under another name.
            continue
        if not agrees or not _comparable(one, key) or one.head in _POOR or one.name[:1].isdigit():
            continue
        if not any(one.same(other) or _alike(one, other) for other in found):
            found.append(one)
            yield one


def named(cast: Cast, key: Mention) -> Iterator[Mention]:
    """The people whom the text names in full, as they may be offered beside another, those whose
    gender is known first: none who has a name in common with that one, and may be the same."""
    for name in sorted(cast.people, key=lambda one: not one.gender):
        apart = not set(name.text.split()) & set(key.name.split())
        if " " in name.text and apart and is_somebody(cast, name):
            yield person(name)


def _unlike(one: Mention, key: Mention) -> bool:
    """Whether a thing is of another family than the one that is meant: no two names of one."""
    here, there = family(one.head), family(key.head)
    return "" not in (here, there) and here != there


def _beside_it(after: Reading) -> list[Mention]:
    """What stands in the same clause as the pronoun that is its subject: it is another."""
    if not after.pronoun or after.says_what_is:
        return []
    return [one for one in after.mentions if not one.deep and not one.beside]


def _comparable(one: Mention, key: Mention) -> bool:
    """Whether a mention may be offered beside another as far as both are people, or things, or are
    surely not both."""
    if "personne" in (one.kind, key.kind) and one.kind != key.kind:
        # Nobody takes a name for a thing; *le juge* may bear it.
        return key.kind == "humain"
    if one.human != key.human:
        return is_thing(one.head) if key.human else is_thing(key.head)
    return one.kind != "nom" or bool(one.article)


def _alike(one: Mention, other: Mention) -> bool:
    """Whether one name holds the other, or two people have one in common."""
    if one.kind == "personne" and set(one.name.split()) & set(other.name.split()):
        return True
    a, b = f" {fold(one.name)} ", f" {fold(other.name)} "
    return a in b or b in a
