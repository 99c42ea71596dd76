"""A sentence read for whom and what it speaks of: its mentions, which of them is its subject, and
which only tell where, when or of what kind."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from ardoise.propose.cast import Cast
from ardoise.propose.mention import Mention
from ardoise.propose.mentions import find_mentions
from ardoise.propose.nouns import measures
from ardoise.propose.token import Token, tokenize

_CONTRACTED = {"du": "de", "des": "de", "au": "à", "aux": "à"}
_PREPOSITIONS = frozenset(
    "à de d’ en dans sur sous vers pour par avec sans chez contre depuis avant après pendant durant"  # noqa: SIM905
    " entre parmi selon malgré dès jusqu’ envers lors devant derrière comme".split()
)
_OPENING = frozenset(("comment", "pourquoi", "combien"))
_STOPS = frozenset(";:—–")
_PARTICIPLE = re.compile(
    r"[a-zà-ÿœ]{2,}(?:é|i|u|is|it|ert|int|uit|ort)e?s?$|[a-zà-ÿœ]{3,}ant$|eue?s?$"
)
_HELPERS = frozenset(
    """a ont avait avaient aura auront aurait auraient eut eurent est sont était étaient fut furent
    sera seront serait seraient""".split()  # noqa: SIM905
)
_PLURAL = re.compile(r"(?<![tv]ie)(?<!^se)(?<!resse)nt$")
_IS = re.compile(
    r"(?:est|sont|était|étaient|fut|furent|sera|seront|reste|restent|demeure|devient|deviennent"
    r"|devint|constitue|constituent|représente|représentent|forme|forment|désigne|désignent)$"
)
_FAR = 9
_OBJECTS = ("lui", "leur", "le", "la", "les", "l’")


class Reading(Struct, frozen=True, kw_only=True):
    """What a sentence tells of. `subject` is that of its main clause, None where it is not known
    or where two are joined; `pronoun` tells that it is *il*, *elle*, *ils* or *elles*. `verb` is
    the main verb in small letters, `after` where it ends. `acted_on` are the pronouns for whom a
    verb acts on: *lui*, *l’*."""

    text: str
    mentions: tuple[Mention, ...]
    subject: Mention | None
    pronoun: str
    verb: str
    after: int
    acted_on: frozenset[str]

    @property
    def says_what_is(self) -> bool:
        """Whether the main verb says what its subject is: *est*, *devient*, not *est vendu*."""
        return bool(_IS.match(self.verb)) and self.text[: self.after].endswith(self.verb)


def read(cast: Cast, text: str) -> Reading:
    """The reading of a sentence."""
    tokens = _outside_brackets(tokenize(text, cast.model.finite_verbs(text)))
    kept = [token.start for token in tokens]
    mentions = [one for one in find_mentions(cast, text, tokens) if one.start in kept]
    main, after = _main_verb(tokens)
    placed = [one for one in _placed(mentions, tokens, main, after) if not _dates(one)]
    at = tokens[main].start if main < len(tokens) else len(text)
    subject, pronoun = _subject(tokens, placed, main)
    if subject is not None:
        start = subject.start
        placed = [
            replace(one, lead=True) if one.start < start else one
            for one in placed
            if one.start >= start or not (one.beside and not one.prep)
        ]
        subject = next(one for one in placed if one.start == start)
        if main < len(tokens) and _several(tokens[main]) != (subject.number == "p"):
            subject = None
    return Reading(
        text=text,
        mentions=tuple(placed),
        subject=subject,
        pronoun=pronoun,
        verb=tokens[main].lower if main < len(tokens) else "",
        after=tokens[after].end if after < len(tokens) else at,
        acted_on=frozenset(
            one.lower
            for one, following in pairwise(tokens)
            if one.lower in _OBJECTS and following.kind in ("verb", "clitic")
        ),
    )


def _outside_brackets(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth -= token.text == ")" and depth > 0
    return kept


def _dates(one: Mention) -> bool:
    """Whether a mention only tells when, or how much."""
    return measures(one.head) and bool(one.prep or one.deep or one.lead or one.name[:1].isdigit())


def _several(verb: Token) -> bool:
    return bool(_PLURAL.search(verb.lower))


def _main_verb(tokens: Sequence[Token]) -> tuple[int, int]:
    """Where the main verb stands, the first that no relative or link brings, and where it ends with
    its participle."""
    if tokens and tokens[0].lower in ("il", "elle", "ils", "elles"):
        # What follows the pronoun is its verb, whatever a lexicon knows.
        first = next((n for n in range(1, len(tokens)) if not _goes_before(tokens, n)), len(tokens))
        return first, _participle(tokens, first) if first < len(tokens) else first
    depth, closed = 0, -1
    for n, token in enumerate(tokens):
        if token.kind == "relative" or token.lower in _OPENING:
            depth += 1
        elif token.kind == "verb":
            if depth:
                depth -= 1
                closed = n
            elif closed >= 0 and tokens[n - 1].lower in ("et", "ou"):
                # "l’outil qui coupe et taille la pierre".
                continue
            else:
                return n, _participle(tokens, n)
    return len(tokens), len(tokens)


def _goes_before(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word goes before the verb of a pronoun: *ne*, *se*, *lui*, *en*."""
    token = tokens[n]
    if token.kind in ("clitic", "neg"):
        return True
    return token.lower in ("lui", "leur", "y", "en", "le", "la", "les", "l’")


def _participle(tokens: Sequence[Token], verb: int) -> int:
    if tokens[verb].lower not in _HELPERS:
        return verb
    aside = False
    for n in range(verb + 1, min(verb + _FAR, len(tokens))):
        token = tokens[n]
        if token.text == ",":
            # "ont, dès lundi, rouvert la route".
            aside = not aside
        if aside:
            continue
        if token.kind in ("det", "prep", "relative", "verb"):
            return verb
        if token.kind == "word" and _PARTICIPLE.fullmatch(token.text):
            following = tokens[n + 1] if n + 1 < len(tokens) else None
            twice = token.text == "été" and following is not None and following.kind == "word"
            if not twice:
                return n
    return verb


def _placed(
    mentions: Sequence[Mention], tokens: Sequence[Token], main: int, after: int
) -> list[Mention]:
    """The mentions with what each hangs on, and whether it stands in the main clause."""
    inside = frozenset(
        token.start for token in tokens if any(o.start <= token.start < o.end for o in mentions)
    )
    deep = _deep(tokens, main, after, inside)
    placed: list[Mention] = []
    for one in mentions:
        at = next(n for n, token in enumerate(tokens) if token.start >= one.start)
        prep = _preposition(tokens, at)
        beside = at > 0 and tokens[at - 1].text == "," and not prep
        if not prep and at > 1 and tokens[at - 1].lower in ("et", "ou", ",") and placed:
            before = placed[-1]
            if before.end == tokens[at - 2].end and at > main:
                # "sur la rive et la place": both hang on *sur*.
                prep = before.prep
        placed.append(replace(one, prep=prep, deep=deep[at], beside=beside))
    return placed


def _preposition(tokens: Sequence[Token], at: int) -> str:
    here, before = tokens[at], tokens[at - 1] if at else None
    prep = _CONTRACTED.get(here.lower, "")
    if here.lower == "des" and (before is None or before.kind in ("verb", "prep", "sign", "conj")):
        prep = ""
    if not prep and before is not None and before.lower in _PREPOSITIONS:
        prep = {"d’": "de"}.get(before.lower, before.lower)
        before = tokens[at - 2] if at > 1 else None
    if prep == "de" and before is not None and before.kind in ("verb", "neg"):
        return "de-"
    return prep


def _deep(tokens: Sequence[Token], main: int, after: int, nouns: frozenset[int]) -> list[bool]:
    """Of each token, whether it stands in a relative, in what a participle brings with it, or in
    another clause. What stands in a mention, at one of the places `nouns`, is no participle."""
    found: list[bool] = []
    opened = participle = False
    verbs = 0
    for n, token in enumerate(tokens):
        before = tokens[n - 1] if n else None
        if n == main:
            opened = participle = False
        if token.text in _STOPS or (n > after and token.kind == "verb"):
            opened = True
        elif token.kind == "relative" or token.lower in _OPENING:
            opened, verbs = True, 0
        elif token.lower in ("mais", "car", "donc", "or") and n > after:
            opened = True
        elif token.kind == "verb":
            verbs += 1
        elif token.text == "," and n < main:
            opened = opened and not verbs
            participle = False
        elif token.text == "," and n > after:
            participle = False
        elif (
            token.kind == "word"
            and before is not None
            and n not in (after, main)
            and token.start not in nouns
            and not main < n < after
            and _PARTICIPLE.fullmatch(token.text)
            and (before.text == "," or (before.kind in ("word", "name") and n - 1 > after))
        ):
            participle = True
        found.append(opened or participle)
    return found


def _subject(
    tokens: Sequence[Token], mentions: Sequence[Mention], main: int
) -> tuple[Mention | None, str]:
    """The subject of the main verb, or the pronoun that is."""
    if main >= len(tokens):
        return None, ""
    at = main
    while at and _goes_before(tokens, at - 1):
        at -= 1
    if at and tokens[at - 1].lower in ("il", "elle", "ils", "elles"):
        return None, tokens[at - 1].lower
    verb = tokens[main].start
    able = [one for one in mentions if one.end <= verb and not one.prep and not one.deep]
    if able and able[0].start == tokens[0].start:
        return able[0], ""
    comma = next((t.start for t in tokens[:main] if t.text == ","), -1)
    # "En 1912 le peintre Roux, né à Pau, part": no comma sets the date apart.
    later = [one for one in able if one.start > comma] or able
    return (later[0] if later else None), ""
