"""Two things that a sentence sets against each other: "A …, tandis que B …"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause, leaning, parse, points_back, without_links
from ardoise.propose.judging import judges
from ardoise.propose.register import slug
from ardoise.propose.said import pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.token import tokenize

_WHILE = re.compile(r"(?:[Tt]andis|[Aa]lors) qu(?:e |’)")
_PARTS = re.compile(r"[ \u00a0][:;] ")
_DENIED = re.compile(r"\bn(?:e |’)[^,]*\b(?:pas|plus|jamais|guère|point)\b")
_DET = re.compile(r"(?:[Ll][ae]s? |[Ll]’|[Uu]ne? |[Dd]es |[A-ZÀ-Þ])")
_LIKE = re.compile(r", (?:comme|tel(?:le)?s? que|notamment) [^,]+, ")
_NAME = r"[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)*"
_NAMES = re.compile(
    rf"(?P<subject>{_NAME}(?:, {_NAME})* (?:et|ou) {_NAME})(?:, [^,]+,)? (?P<action>"
    rf"(?P<verb>[a-zà-ÿœ]+) .+)\.$"
)
_MOST = 18


class Side(NamedTuple):
    """Who or what, as the text says it, and what is said of it, "" where that is too long."""

    subject: str
    action: str
    plural: bool


def read_contrast(cast: Cast, sentence: Sentence) -> None:
    """Registers the two sides of a contrast, each to be told from the other."""
    whole = sentence.text.rstrip(".")
    text = next((part for part in _PARTS.split(whole) if _WHILE.search(part)), "")
    found = _WHILE.search(text)
    if found is None:
        text = whole
    tokens = tokenize(text, cast.model.finite_verbs(text))
    if leaning(text, tokens):
        # "Les mâles les perdent": what they lose stands in another sentence.
        return
    for one, other in _pairs(text, found) if found else _alike(text):
        sides = (_side(cast, one), _side(cast, other))
        if sides[0] and sides[1] and sides[0].plural == sides[1].plural:
            if found is None and not _same_verb(sides[0], sides[1]):
                continue
            _register(cast, sentence, text, (sides[0], sides[1]))
            return


def _pairs(text: str, found: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The two clauses that the conjunction may join."""
    if found.start():
        yield text[: found.start()].rstrip(" ,"), text[found.end() :]
        return
    for comma in re.finditer(r", ", text[found.end() :]):
        at = found.end() + comma.start()
        if _DET.match(text[at + 2 :]):
            yield text[found.end() : at], text[at + 2 :]


_BESIDE = re.compile(r"(?:,|[ \u00a0\u202f];|,? et) (?=l[ae]s? |l’)")


def _alike(text: str) -> Iterator[tuple[str, str]]:
    """The two clauses of a sentence that nothing but a comma, a semicolon or *et* parts: "Le
    blé demande un sol riche, le seigle demande un sol pauvre"."""
    for joint in _BESIDE.finditer(text) if re.match(r"L[ae]s? |L’", text) else ():
        yield text[: joint.start()], text[joint.end() :]


def _same_verb(one: Side, other: Side) -> bool:
    """Whether two sides say with one verb two things that cannot both be said of either."""
    (verb, *here), (again, *there) = one.action.split(), other.action.split()
    same = sum(word in there for word in here)
    return bool(here) and verb == again and here != there and same * 2 >= len(here) > 1


def _side(cast: Cast, words: str) -> Side | None:
    whole = _LIKE.sub(" ", f"{words[:1].upper()}{words[1:]}.")
    if re.search(r"[:;()]", whole) or whole.count("«") != whole.count("»"):
        return None
    tokens = tokenize(whole, cast.model.finite_verbs(whole))
    named = _NAMES.match(whole)
    if named and any(t.kind == "verb" and t.start == named.start("verb") for t in tokens):
        able = len(named["action"].split()) <= _MOST and not pointing(named["action"])
        return Side(named["subject"], named["action"] if able else "", plural=True)
    clause = parse(whole, tokens)
    if clause is None or clause.pronoun or clause.part(clause.lead) or _DENIED.search(whole):
        return None
    subject, action = clause.part(clause.subject), _action(clause)
    if not _DET.match(subject) or pointing(subject) or points_back(subject):
        return None
    if not 2 <= len(action.split()) <= _MOST or pointing(action) or points_back(action):
        return None
    return None if judges(action) else Side(subject, action, not clause.singular)


def _action(clause: Clause) -> str:
    """What is said of the subject, to the end of the clause: nothing of it is left out."""
    return without_links(clause.text[clause.predicate[0] :].rstrip("."))


def _register(cast: Cast, sentence: Sentence, text: str, sides: tuple[Side, Side]) -> None:
    cls = f"sens-{slug(sides[0].subject, 24)}"
    entities = [
        cast.register.entity(
            cls,
            side.subject
            if _NAMES.match(f"{side.subject} a l.")
            else f"{side.subject[0].lower()}{side.subject[1:]}",
            number="p" if side.plural else "s",
        )
        for side in sides
    ]
    for side, entity in zip(sides, entities, strict=True):
        if not side.action:
            continue
        cast.register.fact(
            "contraste",
            {"agent": (entity.id,), "action": (cast.action(side.action).id,)},
            (text,),
            sentence.paragraph,
            importance=1,
        )
