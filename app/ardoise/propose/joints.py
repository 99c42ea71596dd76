"""Words that join two statements of a text, and tell how one follows from the other or stands
against it: *mais*, *car*, *alors que*, *pourtant*."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from ardoise.propose.joint import (
    AFTER_ET,
    AFTER_VERB,
    AT_HEAD,
    BEFORE_CLAUSE,
    BEFORE_VERB,
    BLANK,
    Joint,
    Place,
    Sense,
)
from ardoise.propose.model import Model
from ardoise.propose.obstacles import find_obstacles
from ardoise.propose.opposed import believes, denies, seems_opposed, surely_opposed
from ardoise.propose.subordination import find_subordinating
from ardoise.propose.token import Token, tokenize
from ardoise.propose.weighing import weigh

_STOP = rf"(?:^|[.!…?]{BLANK}|[.!…]?{BLANK}?[«“]{BLANK}?)"
# Where a clause begins inside a sentence, after a stronger sign than a comma.
_PART = rf"{BLANK}?[;:]{BLANK}"
_BETWEEN = rf"(?:{_STOP}|{_PART})"


def _any(place: Place) -> str:
    words = sorted(place.words, key=len, reverse=True)
    return "|".join(one.replace("’", "[’']") for one in words)


_AT_HEAD = re.compile(rf"{_BETWEEN}(?P<word>{_any(AT_HEAD)}), ", re.IGNORECASE)
# "Le pont, en effet, menace de tomber".
_SET_APART = re.compile(
    rf"^(?P<subject>(?:L[ae]s?|L[’']|Une?|Des|Ce[ts]?|Cette|Son|Sa|Ses|Leurs?) ?[^,;:.«»]{{3,60}})"
    rf", (?P<word>{_any(AFTER_VERB)}), "
)
_AFTER_ET = re.compile(rf",? et (?P<word>{_any(AFTER_ET)}),? ")
_BEFORE_VERB = re.compile(r",? (?P<word>mais) ")
_AINSI = re.compile(rf"{_BETWEEN}(?P<word>[Aa]insi), ")
_BEFORE_CLAUSE = re.compile(
    # "un car gratuit": a coach, and no cause.
    rf"(?:{_BETWEEN}|, |(?<! un)(?<! le)(?<! du)(?<! en)(?<! de)(?<! ce)(?<! au) (?=mais|car))"
    rf"(?P<word>{_any(BEFORE_CLAUSE)})"
    r"(?= |(?<=[’'])\w|(?<=mais|.car), [^,;:.]+, )",
    re.IGNORECASE,
)
_AFTER_VERB = re.compile(
    rf"(?<=[a-zà-ÿ] )(?P<word>{_any(AFTER_VERB)}) (?=[a-zà-ÿœ«“\d])", re.IGNORECASE
)

# "non seulement …, mais …" holds the other half already.
_HALF = re.compile(
    r"\b(?:non|pas) seulement\b|\bcertes\b|\bbien sûr\b|\bévidemment\b|\bil est vrai\b"
    r"|\bd[’']une part\b|\bd[’']abord\b|\bsans doute\b|\bsi (?!bien)"
    r"[^,;.]+, $",
    re.IGNORECASE,
)
# "mais aussi", "mais pas": no statement of its own; "quand même" tells what is asked.
_NO_CLAUSE = re.compile(
    r",? (?:aussi|également|surtout|pas|plutôt|non|encore|seulement|bien|voilà|alors(?! qu)|où|que"
    r"|qu[’']|qui|comment|pourquoi|quand même|bref|enfin|même|hélas"
    r"|jamais|parfois|souvent|toujours|presque|très|trop|assez|peu|tout)\b"
)
_TOLD = re.compile(
    r"\b(?:quand même|tout de même|malgré tout|pourtant|cependant|toutefois|néanmoins|en revanche"
    r"|donc|en effet|au contraire)\b",
    re.IGNORECASE,
)
_ILLUSTRATES = 5
# A whole sentence, and no word alone, stands in the quotation marks at the end.
_SPOKEN = re.compile(r"(?:^|[:,]) ?[«“][^»”]*[»”][.!]?$")
_CUT = rf"{BLANK}?[;:]{BLANK}|[.!?…]{BLANK}"
# A bracket that opens and closes inside a clause does not end it.
_CLAUSE_START, _CLAUSE_END = re.compile(_CUT), re.compile(rf"{_CUT}|\)")
_BRACKETED = re.compile(r"\([^()]*\)")


def find_joints(text: str, previous: str, model: Model) -> Iterator[Joint]:
    """The joining words of `text`, a sentence without its stop, that may be asked; `previous` is
    the sentence before it in its paragraph, "" where there is none."""
    reader = _Reader(text, previous, model)
    yield from chain(
        reader.at_head(),
        reader.before_clause(),
        reader.after_et(),
        reader.before_verb(),
        reader.after_verb(),
        find_subordinating(text),
        find_obstacles(text),
    )


class _Reader:
    """Reads the joints of one sentence."""

    def __init__(self, text: str, previous: str, model: Model) -> None:
        self.text, self.previous, self.model = text, previous, model
        self.tokens = tokenize(text, model.finite_verbs(text))

    def at_head(self) -> Iterator[Joint]:
        """Joints that a comma sets apart, at the head of a clause."""
        for found in _AT_HEAD.finditer(self.text):
            if self._clause_at(found.end()):
                yield from self._joint(found, AT_HEAD)
        for found in _SET_APART.finditer(self.text):
            yield from self._joint(found, AFTER_VERB)
        for found in _AINSI.finditer(self.text):
            # What follows so may be an example as well as a result.
            one, other = self._sides(found)
            if one and not _TOLD.search(other) and not surely_opposed(one, other):
                back = one is self.previous
                yield _made(found, ("pourtant", "sinon"), _ILLUSTRATES, back=back)

    def before_clause(self) -> Iterator[Joint]:
        """Joints that nothing parts from the clause after them."""
        for found in _BEFORE_CLAUSE.finditer(self.text):
            bare = _NO_CLAUSE.match(self.text, found.end("word"))
            if not bare and self._clause_at(found.end("word")):
                yield from self._joint(found, BEFORE_CLAUSE)

    def after_et(self) -> Iterator[Joint]:
        """Joints after *et*: "et pourtant le vent tombe"."""
        for found in _AFTER_ET.finditer(self.text):
            if self._clause_at(found.end()):
                yield from self._joint(found, AFTER_ET)

    def before_verb(self) -> Iterator[Joint]:
        """*Mais* before a second verb of one subject. After what is not so, it may as well follow:
        "ne part pas, donc attend"."""
        for found in _BEFORE_VERB.finditer(self.text):
            one, other = self._sides(found)
            after = [token for token in self.tokens if token.start >= found.end()]
            at = next((t for t in after if t.kind not in ("neg", "clitic")), None)
            able = at is not None and at.kind == "verb" and not denies(one)
            if able and seems_opposed(other):
                yield from self._joint(found, BEFORE_VERB)

    def after_verb(self) -> Iterator[Joint]:
        """Joints after the verb of their clause: "le vent est donc tombé"."""
        for found in _AFTER_VERB.finditer(self.text):
            ahead = self.text[: found.start()].rstrip()
            said = [token for token in self.tokens if token.end <= len(ahead)]
            begin = max((one.end() for one in _CLAUSE_START.finditer(ahead)), default=0)
            # "… qui est donc tombé": of a clause that is said by the way.
            led = any(token.kind == "relative" and token.start >= begin for token in said)
            ends = bool(said) and said[-1].kind == "verb" and said[-1].end == len(ahead)
            if ends and not led and not self._asks(found.start()):
                yield from self._joint(found, AFTER_VERB)

    def _asks(self, at: int) -> bool:
        """Whether a place stands in a question: "« Quel est donc ce style ? »"."""
        end = re.search(r"[.!?…]", self.text[at:])
        return end is not None and end.group() == "?"

    def _states(self, one: str) -> bool:
        """Whether a statement to which something is joined is one."""
        if one.rstrip().endswith("?"):
            return False
        if one is not self.previous:
            begin = self.text.find(one)
            inside = (t for t in self.tokens if begin <= t.start < begin + len(one))
            return any(token.kind == "verb" for token in inside)
        return any(token.kind == "verb" for token in tokenize(one, self.model.finite_verbs(one)))

    def _joint(self, found: re.Match[str], place: Place) -> Iterator[Joint]:
        word = found["word"].casefold().replace("'", "’")
        sense, (one, other) = place.words[word], self._sides(found)
        if (sense is Sense.AGAINST and _HALF.search(one)) or not self._states(one):
            return
        if one is self.previous and _SPOKEN.search(one):
            # Somebody else says it.
            return
        if _TOLD.search(other) and sense in (Sense.AGAINST, Sense.RESULT, Sense.CAUSE):
            return
        if word in ("en réalité", "en fait") and not (believes(one) or surely_opposed(one, other)):
            return
        weighed = weigh(place, word, one, other.lstrip())
        if weighed is not None:
            yield _made(found, weighed.others, weighed.worth, back=one is self.previous)

    def _sides(self, found: re.Match[str]) -> tuple[str, str]:
        """The statements that a word joins."""
        ahead, after = self.text[: found.start()], self.text[found.end() :]
        if found.group().startswith("?"):
            ahead = f"{ahead}?"
        cut = _end_of_clause(after)
        after = after[: cut.start()] if cut else after
        if found.re is _SET_APART:
            return self.previous, f"{found['subject']} {after}"
        if found.re is _AFTER_VERB:
            begin = max((one.end() for one in _CLAUSE_START.finditer(ahead)), default=0)
            after = f"{ahead[begin:]}{after}"
            ahead = ahead[:begin]
        if not ahead.strip(" «“\u00a0\u202f"):
            return self.previous, after  # "" at the head of a paragraph
        begin = max(
            (one.end() for one in _CLAUSE_START.finditer(ahead, 0, len(ahead) - 2)), default=0
        )
        return ahead[begin:], after

    def _clause_at(self, start: int) -> bool:
        """Whether a clause with a subject and a verb of its own begins at a place."""
        after = [token for token in self.tokens if token.start >= start]
        end = _end_of_clause(self.text[start:])
        stop = start + end.start() if end else len(self.text)
        inside = 0
        for n, token in enumerate(after):
            if token.start >= stop:
                return False
            # "mais des phares pour que l’on voie": that is no clause of its own.
            inside += token.kind == "relative"
            if token.kind == "verb" and inside:
                inside -= 1
            elif token.kind == "verb":
                before = n
                while before and (
                    after[before - 1].kind in ("clitic", "neg")
                    or after[before - 1].lower in _CLITICS
                ):
                    before -= 1
                return before > 0 and _is_subject(after[:before])
        return False


def _end_of_clause(after: str) -> re.Match[str] | None:
    return _CLAUSE_END.search(_BRACKETED.sub(lambda found: "(" * len(found.group()), after))


_CLITICS = frozenset(("le", "la", "les", "l’", "lui", "leur", "y", "en"))


def _is_subject(tokens: Sequence[Token]) -> bool:
    """Whether words before a verb end with its subject, or with what commas set beside it."""
    if tokens[-1].lower in (",", "»", "”", ")"):
        return len(tokens) > _SHORTEST_SUBJECT and tokens[0].kind in ("det", "name")
    return tokens[-1].kind in ("word", "name", "pronoun", "number")


_SHORTEST_SUBJECT = 3


def _made(found: re.Match[str], others: tuple[str, ...], worth: int, *, back: bool) -> Joint:
    word = found["word"]
    return Joint(
        start=found.start("word"),
        end=found.end("word"),
        word=f"{word[0].lower()}{word[1:]}",
        others=others,
        worth=worth,
        back=back,
    )
