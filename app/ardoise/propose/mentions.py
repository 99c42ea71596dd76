"""The noun phrases and names of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from ardoise.propose.article import definite
from ardoise.propose.cast import Cast
from ardoise.propose.genus import genus_gender
from ardoise.propose.mention import Mention
from ardoise.propose.nouns import is_human, may_follow, may_precede
from ardoise.propose.people import TITLES, first_name_gender
from ardoise.propose.quantity import SMALL_VALUES
from ardoise.propose.somebody import find_people, lone_person
from ardoise.propose.token import Token
from ardoise.propose.verbs import finite_forms

_ONE = {"le": "m", "la": "f", "l’": "", "un": "m", "une": "f", "du": "m", "au": "m"}
_ONE |= {"ce": "m", "cet": "m", "cette": "f", "son": "", "sa": "f", "leur": "", "notre": ""}
_ONE |= {"votre": "", "chaque": "", "aucun": "m", "aucune": "f", "mon": "", "ma": "f"}
_MANY = {"certains": "m", "certaines": "f"}
_MANY |= dict.fromkeys("les des aux ces ses leurs nos vos mes plusieurs quelques".split(), "")  # noqa: SIM905
_OWNED = frozenset("son sa ses leur leurs mon ma mes notre nos votre vos".split())  # noqa: SIM905
_POINTED = ("ce", "cet", "cette", "ces")
_CLITICS = ("le", "la", "les", "l’", "leur")
_BEFORE_CLITIC = frozenset(
    "il elle ils elles on qui je tu nous vous ne n’ me m’ te t’ se s’".split()  # noqa: SIM905
)
_OF = ("de", "d’", "du", "des", "la", "le")
_QUOTES = ("«", "“", "»", "”")


def find_mentions(cast: Cast, text: str, tokens: Sequence[Token]) -> list[Mention]:
    """The mentions of a sentence, in order, each by itself."""
    return _Scan(cast, text, tokens).found()


@dataclass
class _Scan:
    """Goes through the tokens of a sentence. `taken` is where people are named, `nouns` where a
    model finds nouns, None where there is no model."""

    cast: Cast
    text: str
    tokens: Sequence[Token]
    nouns: frozenset[int] | None = field(init=False)
    taken: list[tuple[int, int]] = field(init=False)

    def found(self) -> list[Mention]:
        """The mentions of the sentence."""
        self.nouns = self.cast.model.nouns(self.text)
        mentions = list(find_people(self.cast, self.text))
        self.taken = [(one.start, one.end) for one in mentions]
        n = 0
        while n < len(self.tokens):
            made = None if self._is_taken(n) else self._phrase(n)
            if made is None:
                n += 1
                continue
            mention, n = made
            mentions.append(mention)
        return _titled(self.text, sorted(mentions, key=lambda one: one.start))

    def _is_taken(self, n: int) -> bool:
        return any(start <= self.tokens[n].start < end for start, end in self.taken)

    def _phrase(self, n: int) -> tuple[Mention, int] | None:
        """The noun phrase that begins at a token, and the token after its noun; None where none
        does, or where what looks like an article is a pronoun before its verb."""
        token, before = self.tokens[n], self.tokens[n - 1] if n else None
        if token.kind == "name":
            begins = self._is_name(token.text) if before is None else before.kind != "name"
            return self._name(n) if begins else None
        counting = token.kind == "number" or token.lower in SMALL_VALUES
        if token.lower not in _ONE and token.lower not in _MANY and not counting:
            return None
        if before is not None and token.lower in _CLITICS and before.lower in _BEFORE_CLITIC:
            return None
        at = n + 1
        while at < len(self.tokens) and self._goes_ahead(at):
            at += 1
        if at >= len(self.tokens):
            return None
        head = self.tokens[at]
        if head.kind == "name" and not self._is_taken(at):
            return self._name(at, token)
        if head.kind != "word" or not head.text[0].islower() or self._is_verb(head):
            return None
        return self._common(n, at, counting=counting), at + 1

    def _goes_ahead(self, n: int) -> bool:
        """Whether a word stands between an article and its noun."""
        token = self.tokens[n]
        counted = token.kind == "number" or token.lower in SMALL_VALUES
        if counted or token.text in _QUOTES:
            return True
        following = self.tokens[n + 1] if n + 1 < len(self.tokens) else None
        if following is None or not may_precede(token.lower):
            return False
        if following.kind not in ("word", "number", "name"):
            return False
        # "les jeunes de Pau" are none that stand before a noun.
        if self.nouns is None or following.kind != "word":
            return True
        return token.start not in self.nouns or following.start in self.nouns

    def _is_verb(self, head: Token) -> bool:
        """Whether what looks like a noun after its article is a verb after its object: "qui le
        situent", "les concernant"."""
        if self.nouns is None or head.start in self.nouns:
            return False
        return head.lower.endswith("ant") or head.lower in finite_forms()

    def _is_name(self, word: str) -> bool:
        """Whether the first word of a sentence is a name: the text has it within another too."""
        name = re.escape(word)
        pattern = re.compile(rf"(?<=[a-zà-ÿœ,’] ){name}(?![\w’-])|(?<=[a-zà-ÿ]’){name}\b")
        return any(pattern.search(p.content) for p in self.cast.register.text.paragraphs)

    def _common(self, first: int, at: int, *, counting: bool) -> Mention:
        token, head = self.tokens[first], self.tokens[at]
        many = token.lower in _MANY or (counting and token.lower not in ("un", "une", "1"))
        gender = _ONE.get(token.lower) or _MANY.get(token.lower) or self._gender(head.lower)
        end = self._last(at)
        start = token.start if counting else self.tokens[first + 1].start
        name = self.text[start : self.tokens[end].end]
        return Mention(
            start=token.start,
            end=self.tokens[end].end,
            name=name,
            short=self.text[start : head.end],
            article=definite(name, gender or "m", plural=many),
            head=head.lower,
            gender=gender,
            number="p" if many else "s",
            kind="humain" if is_human(head.lower) else "chose",
            owned=token.lower in _OWNED,
            pointed=token.lower in _POINTED,
            fresh=token.lower in ("un", "une"),
        )

    def _gender(self, noun: str) -> str:
        one = noun.removesuffix("s")
        known = genus_gender(one, listed=True)
        return known or self.cast.gender_of(noun) or self.cast.gender_of(one)

    def _name(self, n: int, article: Token | None = None) -> tuple[Mention, int]:
        """A name that is no known person's, and the token after it."""
        end = n
        while end + 1 < len(self.tokens):
            step = 2 if self.tokens[end + 1].lower in _OF else 1
            after = end + step
            if after >= len(self.tokens) or self.tokens[after].kind != "name":
                break
            if self._is_taken(after):
                break
            end = after
        words = self.text[self.tokens[n].start : self.tokens[end].end]
        said = article.lower if article else ""
        plain = {"du": "le", "au": "le"}.get(said, said)
        alone = not said and lone_person(self.cast, words)
        mention = Mention(
            start=article.start if article else self.tokens[n].start,
            end=self.tokens[end].end,
            name=words,
            article="les" if said in _MANY else plain if plain in ("le", "la", "l’") else "",
            head=words,
            gender=_ONE.get(said, "") or (first_name_gender(words) if alone else ""),
            number="p" if said in _MANY else "s",
            kind="personne" if alone else "nom",
        )
        return mention, end + 1

    def _last(self, at: int) -> int:
        """The last token of the noun phrase that has its noun at one, with the adjectives that
        follow it and one bare complement (*réseau de chaleur urbain*), or that of an office."""
        if self.tokens[at].lower in TITLES and (office := self._office(at)):
            return office
        end = self._qualities(at)
        if end == at and at + 2 < len(self.tokens) and self.tokens[at + 1].lower in ("de", "d’"):
            second = self.tokens[at + 2]
            if second.kind == "word" and (self.nouns is None or second.start in self.nouns):
                end = self._qualities(at + 2)
        return end

    def _qualities(self, at: int) -> int:
        """The last of the adjectives that follow a noun, or the noun itself."""
        end = at
        for token in self.tokens[at + 1 : at + 3]:
            noun = None if self.nouns is None else token.start in self.nouns
            if token.kind != "word" or not may_follow(token.text, noun=noun):
                break
            end += 1
        return end

    def _office(self, at: int) -> int:
        """Where the complement of an office ends: "chef de l’État", "maire de Pau"; 0 for none."""
        rest = self.tokens[at + 1 : at + 4]
        if not rest or rest[0].lower not in ("de", "d’", "du", "des"):
            return 0
        skipped = 2 if len(rest) > 1 and rest[1].lower in ("la", "l’") else 1
        last = rest[skipped] if len(rest) > skipped else None
        if last is None:
            return 0
        noun = last.kind == "word" and self.nouns is not None and last.start in self.nouns
        return at + 1 + skipped if noun or last.kind == "name" else 0


def _titled(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, with a noun that stands right before a name as a part of it: "la juge Dominique
    Petit" is a woman, "l’école Jules Ferry" a school."""
    whole: list[Mention] = []
    for one in found:
        before = whole[-1] if whole else None
        joined = before is not None and before.number == "s" and before.end + 1 == one.start
        if before is None or not joined or one.kind not in ("personne", "nom") or one.article:
            whole.append(one)
        elif before.kind == "humain" or before.head.startswith("ex-"):
            whole[-1] = replace(one, start=before.start, gender=one.gender or before.gender)
        elif before.kind == "chose":
            words = f"{before.name} {text[one.start : one.end]}"
            whole[-1] = replace(before, end=one.end, name=words)
        else:
            whole.append(one)
    return whole
