"""A sentence cut in two where it can be joined again by who has understood it: before its verb, or
after the clause or the words that open it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from ardoise.propose.excerpt import COMFORTABLE, trimmed
from ardoise.propose.impersonal import impersonal
from ardoise.propose.line import Line
from ardoise.propose.model import Model
from ardoise.propose.token import Token, tokenize

_SHORTEST, _LONGEST = 4, 30
"""Words of what is said: less tells nothing, more is hard to compare with three others."""

_SHORTEST_HEAD, _LONGEST_HEAD = 2, 24

# What may be told apart by what it says: not "En mars,", which goes before anything.
_CLAUSE_AHEAD = re.compile(
    r"(?:(?:Si|Lorsque|Quand|Comme|Malgré|Après|Pour|Afin|Sans|Grâce|Faute|En dépit|Au lieu"
    r"|À force|Contrairement|À la différence|En \w+ant)\b"
    r"|(?:S|Lorsqu|Quoiqu|Puisqu|(?:Bien|Parce|Alors|Tandis|Dès|Avant|Plutôt) qu|Avant d)"
    r"(?:e\b|[’']))"
)
_JOINING = re.compile(r"(?:Si|S[’']|Lorsqu|Quand|Comme|Quoiqu|Puisqu|\w+ qu)")
# "Le plus haut d’entre eux": of what stands before.
_LEANS = re.compile(
    r"\b(?:eux|elles?|ils?|lui|celui|celle|ceux|celles|ce|cet|cette|ces|y|autres?)\b"
    r"(?! (?:du|de|des|qui|que)\b)|\bmais\b|:|;",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(r"\b(?:par|avec|d[e’]|à|pour|chez) ?(?:lui|elles?|eux)\b")
# "faut-il"; "les riches étoffes": prose says *tu* to nobody.
_NO_VERB = re.compile(r"-|(?<!êt)(?<!fait)(?<!dit)(?<!somm)(?<=\w\w)es$")
_OBJECTS = frozenset("lui leur y en le la les l’".split())  # noqa: SIM905


class Cut(Struct, frozen=True, kw_only=True):
    """Two halves of a sentence, the line that holds them, and what they look like: a half that
    looks like no other is joined without being understood."""

    line: Line
    head: str
    rest: str
    look: str


def cut_in_two(line: Line, model: Model) -> Cut | None:
    """The halves of a sentence that opens a passage; None where it cannot be cut so that each half
    says something."""
    text = line.opening
    if not text or re.search(r"[{}\[\]?!\"“”]|;", text) or impersonal(text):
        return None
    tokens = tokenize(text, model.finite_verbs(text))
    found = _place(tokens, text, model)
    if found is None:
        return None
    at, look = found
    _, end = trimmed(text, (at, min(len(text), at + 12)), model, COMFORTABLE)
    head, rest = text[:at].strip(), text[at:end].strip()
    if not _SHORTEST_HEAD <= _size(head) <= _LONGEST_HEAD or _LEANS.search(head):
        return None
    if _TO_SOMEBODY.search(rest):
        return None
    if not _SHORTEST <= _size(rest) <= _LONGEST or any(
        half.count("«") != half.count("»") or half.count("(") != half.count(")")
        for half in (head, rest)
    ):
        return None
    whole = end >= len(text.rstrip(".… "))
    shown = line if whole else line.cut(end + len(line.text) - len(text))
    return Cut(line=shown, head=head, rest=rest, look=look)


def _size(words: str) -> int:
    return len(re.findall(r"\w+", words))


def _place(tokens: Sequence[Token], text: str, model: Model) -> tuple[int, str] | None:
    """Where a sentence is cut, and what its second half looks like."""
    if _CLAUSE_AHEAD.match(text):
        at = _after_clause(tokens, joins=bool(_JOINING.match(text)))
        return None if at is None else (at, "clause")
    known = None if model.nouns(text) is None else model.finite_verbs(text)
    verb = _main_verb(tokens, known)
    if verb is None or _NO_VERB.search(tokens[verb].lower):
        return None
    first = verb
    while first and (
        tokens[first - 1].kind in ("clitic", "neg") or tokens[first - 1].lower in _OBJECTS
    ):
        first -= 1
    if (
        first > 1
        and tokens[first - 1].lower in ("nous", "vous")
        and tokens[first - 2].kind == "word"
    ):
        first -= 1
    before = tokens[first - 1] if first else None
    if before is None or before.kind in ("relative", "conj", "prep", "pronoun", "det"):
        return None
    if before.kind == "number" and first > 1 and tokens[first - 2].kind != "prep":
        # "Au printemps 1887 éclate un incident": whom it speaks of comes after its verb.
        return None
    plural = re.search(r"(?<![tv]ie)(?<!^se)(?<!resse)nt$", tokens[verb].lower)
    return tokens[first].start, "plural" if plural else "singular"


def _after_clause(tokens: Sequence[Token], *, joins: bool) -> int | None:
    """After the comma that ends the words a sentence opens with: its main clause follows. They
    hold a verb of their own where a conjunction `joins` them."""
    commas = [n for n, token in enumerate(tokens) if token.text == ","]
    verbs = [n for n, token in enumerate(tokens) if token.kind == "verb"]
    if not commas or joins != any(verb < commas[0] for verb in verbs):
        return None
    main = next((verb for verb in verbs if verb > commas[0]), None)
    between = [comma for comma in commas[1:] if main is not None and comma < main]
    following = tokens[commas[0] + 1]
    if main is None or between or following.kind not in ("det", "pronoun", "name", "number"):
        return None
    return tokens[commas[0]].end


def _main_verb(tokens: Sequence[Token], finite: frozenset[int] | None) -> int | None:
    """The first verb that no relative or other joining word takes. Where a model tells the `finite`
    verbs, it must be one of them."""
    taken = 0
    for n, token in enumerate(tokens):
        if token.kind == "relative":
            taken += 1
        elif token.kind == "verb":
            if not taken:
                return n if finite is None or token.start in finite else None
            taken -= 1
    return None
