"""English behind the interface of `compose.language`, and its filters for templates.

| filter | gives |
|---|---|
| `name` | the name alone |
| `the` | with the article it declares: *the Sahel*, *Togo*; a common noun declares `article: the` |
| `a` | *a summit*, *an hour*, *a European*, *an MP* |
| `this` `their` | *this summit*, *these talks*; *its summit* |
| `of` `of_bare` | *of the summit*; *of summit* |
| `to` | *to the minister* |
| `at` | where: the declared `preposition`, else *in* for cities, countries, regions, continents |
| `from` | *from Togo* |
| `when` | *on 19 December*, *in November*, *in 2026* |
| `list("or")` `list_bare` | enumerated with articles; without |
| `list_of` `list_to` | *of the one, of the other and of the third*; *to …* |
| `alphabet` | the names in the order of the dictionary: *dam, flood, plain* |
| `which` `which_class` `which_of` | *which*; *which city*; *which* |
| `pronoun` | *he*, *she*, *it*, *they* |
| `number("is", "are")` | the first if singular, the second if plural |
| `gender("his", "her")` | the first if masculine, the second if feminine |
| `agree(entity)` | from an entity that declares adjectives: *Togolese*; a word stays as it is |
| `possessive` | *Ali’s*, *the states’* |
| `date(weekday=false, year=true)` | *Friday 1 May 2026* |
| `words` | a number in words: *three* |
| `cap` | capital first letter |
| `typo` | typographic apostrophes and quotation marks; `typo(ascii=true)` for a plain keyboard's |
"""

import datetime
import re
from collections.abc import Callable, Mapping

from ardoise.compose.french_date import parts_of
from ardoise.compose.french_noun import CITIES, CONTINENTS, COUNTRIES, PEOPLE
from ardoise.compose.french_typography import capitalise, plain_marks
from ardoise.compose.noun import (
    Noun,
    Nouns,
    UndeclaredError,
    alphabetical,
    as_list,
    class_of,
    each,
    enumerate_words,
    name_of,
)
from ardoise.domain.calendar import MONTHS, WEEKDAYS
from ardoise.domain.fact import Entity

_IN = CITIES | COUNTRIES | CONTINENTS | frozenset({"region"})
_SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
# A vowel that sounds as a consonant: a university, a European, a one-off, a ewe.
_CONSONANT = re.compile(
    r"(?:un(?:i(?:[cfloqstv]|$)|anim|esco)|eu|ew|one\b|once\b|u[bfkrst][aeiou]|utop|ukrain)",
    re.IGNORECASE,
)
_VOWEL_LETTERS = "AEFHILMNORSX"


def takes_an(text: str) -> bool:
    """Whether the indefinite article before `text` is *an*: by sound, not by spelling."""
    found = re.match(r"[\w.]+", text.lstrip("“\"'‘("))
    if found is None:
        return False
    word = found.group()
    if word[0].isdigit():
        return word.startswith("8") or word in ("11", "18")
    if len(word) > 1 and word.isupper() and not re.match(r"[^AEIOU][AEIOU][^AEIOU]|UN[EI]", word):
        return word[0] in _VOWEL_LETTERS
    if word[0].casefold() == "h":
        return bool(_SILENT_H.match(word))
    return word[0].casefold() in "aeiou" and not _CONSONANT.match(word)


def the(noun: Noun) -> str:
    """The name after the article it declares, if any."""
    article = "" if isinstance(noun, str) else noun.article.strip()
    return f"{article} {name_of(noun)}" if article else name_of(noun)


def a(noun: Noun) -> str:
    """*a summit*, *an hour*; a plural takes none."""
    if _plural(noun):
        return name_of(noun)
    return f"{'an' if takes_an(name_of(noun)) else 'a'} {name_of(noun)}"


def at(noun: Noun) -> str:
    """Where: the declared preposition, else *in* for cities, countries, regions and continents."""
    if isinstance(noun, str):
        return f"in {noun}"
    if noun.locative:
        article = noun.article.strip()
        inside = noun.locative.split()[-1] == article
        return f"{noun.locative} {noun.name if inside else the(noun)}"
    if class_of(noun) in _IN:
        return f"in {the(noun)}"
    raise UndeclaredError("en", noun.id, "preposition", "in")


def when(noun: Noun) -> str:
    """*on 19 December*, *in November*, *in 2026*."""
    if isinstance(noun, Entity) and not noun.locative:
        cls = class_of(noun)
        if cls in ("month", "year", "century", "mois", "annee", "siecle"):
            return f"in {the(noun)}"
        if cls in ("date", "day", "jour"):
            return f"on {the(noun)}"
    return at(noun)


def _plural(nouns: Nouns) -> bool:
    several = as_list(nouns)
    return len(several) > 1 or any(isinstance(n, Entity) and n.number == "p" for n in several)


class English:
    """The English body of rules, by the same names as the French."""

    code = "en"

    def the(self, nouns: Nouns) -> str:
        return each(nouns, the, "and")

    def a(self, nouns: Nouns) -> str:
        return each(nouns, a, "and")

    def this(self, nouns: Nouns) -> str:
        return each(nouns, lambda n: f"{'these' if _plural(n) else 'this'} {name_of(n)}", "and")

    def their(self, nouns: Nouns) -> str:
        return each(nouns, lambda n: f"its {name_of(n)}", "and")

    def of(self, nouns: Nouns) -> str:
        return each(nouns, lambda n: f"of {the(n)}", "and")

    def of_bare(self, nouns: Nouns) -> str:
        return each(nouns, lambda n: f"of {name_of(n)}", "and")

    def to(self, nouns: Nouns) -> str:
        return each(nouns, lambda n: f"to {the(n)}", "and")

    def at(self, nouns: Nouns) -> str:
        return each(nouns, at, "and")

    def origin(self, nouns: Nouns) -> str:
        return each(nouns, lambda n: f"from {the(n)}", "and")

    def when(self, nouns: Nouns) -> str:
        return each(nouns, when, "and")

    def toward(self, nouns: Nouns) -> str:
        return each(nouns, self._toward, "and")

    def _toward(self, noun: Noun) -> str:
        if isinstance(noun, Entity):
            if class_of(noun) in ("date", "day", "month", "year", "century"):
                return when(noun)
            if noun.locative or class_of(noun) in _IN:
                return at(noun)
        return f"to {the(noun)}"

    def enumerate(self, nouns: Nouns, conjunction: str = "") -> str:
        return each(nouns, the, conjunction or "and")

    def enumerate_bare(self, nouns: Nouns, conjunction: str = "") -> str:
        return enumerate_words([name_of(n) for n in as_list(nouns)], conjunction or "and")

    def which(self, nouns: Nouns) -> str:
        return "which"

    def which_class(self, nouns: Nouns) -> str:
        first = as_list(nouns)[0]
        cls = first if isinstance(first, str) else first.cls
        if len(as_list(nouns)) == 1:
            return f"which {cls}"
        return f"which {cls[:-1]}ies" if cls.endswith("y") else f"which {cls}s"

    def class_noun(self, noun: Noun) -> str:
        return "" if isinstance(noun, str) else noun.cls.split("-")[0]

    def which_of(self, nouns: Nouns, preposition: str = "") -> str:
        return f"{preposition} which".strip()

    def pronoun(self, nouns: Nouns) -> str:
        if _plural(nouns):
            return "they"
        noun = as_list(nouns)[0]
        if class_of(noun) not in PEOPLE:
            return "it"
        if isinstance(noun, Entity) and noun.gender in ("m", "f"):
            return "he" if noun.gender == "m" else "she"
        return "they"

    def invert(self, nouns: Nouns, singular: str, plural: str = "") -> str:
        # English puts the subject itself after the auxiliary: no pronoun is repeated.
        return self.by_number(nouns, singular, plural)

    def by_number(self, nouns: Nouns, singular: str, plural: str = "") -> str:
        if not _plural(nouns):
            return singular
        if not plural:
            raise ValueError(f"“{singular}”: give its plural too, as in number(“is”, “are”).")
        return plural

    def by_gender(self, nouns: Nouns, masculine: str, feminine: str) -> str:
        noun = as_list(nouns)[0]
        if isinstance(noun, Entity) and noun.gender in ("m", "f"):
            return masculine if noun.gender == "m" else feminine
        raise UndeclaredError("en", noun if isinstance(noun, str) else noun.id, "gender", "f")

    def agree(self, word: Noun, nouns: Nouns) -> str:
        if isinstance(word, str):
            return word
        form = next(iter(word.adjectives.values()), "")
        if not form:
            raise UndeclaredError("en", word.id, "adjectives", "{m: Togolese}")
        return form

    def elide(self, word: str, noun: Noun) -> str:
        return f"{word} {the(noun)}"

    def elides(self, noun: Noun) -> bool:
        return takes_an(name_of(noun))

    def possessive(self, noun: Noun) -> str:
        """*Ali’s*, *the states’* (a plural in s takes the apostrophe alone)."""
        whole = the(noun)
        return whole + ("’" if _plural(noun) and whole.endswith("s") else "’s")

    def date(self, value: Noun, weekday: bool = False, year: bool = True) -> str:
        iso = value if isinstance(value, str) else value.value
        if not iso and isinstance(value, Entity):
            raise UndeclaredError("en", value.id, "value", "2025-12-19")
        number, month, day = parts_of(iso)
        if not month:
            return str(number)
        words = [MONTHS["en"][month - 1]]
        if day:
            words.insert(0, str(day))
            if weekday and number:
                words.insert(0, WEEKDAYS["en"][datetime.date(number, month, day).weekday()])
        if year and number:
            words.append(str(number))
        return " ".join(words)

    def words(self, number: int | str, gender: str = "m") -> str:
        value = int(number)
        return _SMALL[value] if 0 <= value < len(_SMALL) else f"{value:,}"

    def capitalise(self, text: str) -> str:
        return capitalise(text)

    def typography(self, text: str, ascii: bool = False) -> str:
        if ascii:
            return plain_marks(text)
        text = re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", text)
        return re.sub(r'"([^"\n]*)"', r"“\1”", text)

    def filters(self) -> Mapping[str, Callable[..., str]]:
        """The filters of the table above, by name."""
        return {
            "name": self.enumerate_bare,
            "the": self.the,
            "a": self.a,
            "this": self.this,
            "their": self.their,
            "of": self.of,
            "of_bare": self.of_bare,
            "to": self.to,
            "at": self.toward,
            "from": self.origin,
            "when": self.when,
            "list": self.enumerate,
            "list_bare": self.enumerate_bare,
            "list_of": self.of,
            "list_to": self.to,
            "alphabet": alphabetical,
            "which": self.which,
            "which_class": self.which_class,
            "which_of": self.which_of,
            "pronoun": self.pronoun,
            "number": self.by_number,
            "gender": self.by_gender,
            "agree": self.agree,
            "possessive": self.possessive,
            "date": self.date,
            "words": self.words,
            "cap": self.capitalise,
            "typo": self.typography,
        }
