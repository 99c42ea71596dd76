"""What is typed, made comparable: variants of typography unified, then cut into words.

The order of the steps matters: an acute accent standing alone (U+00B4) is an apostrophe, and
compatibility normalisation would make a space of it.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from ardoise.domain.fold import plain
from ardoise.quiz import lexicon

LONGEST = 200
"""How many characters of a response are read."""

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS"})
# Letters with a stroke are not letters with an accent for Unicode; for a keyboard they are.
_STROKES = str.maketrans("øØłŁđĐħĦı", "oOlLdDhHi")
_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_THOUSANDS = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?!\w)")
_NUMBER = r"(?<!\w)-?\d+(?:[.,]\d+)?(?!\w)"
_SIGN = r"[^\w\s.,;:!?¿¡\"'()\[\]{}\-–…/_*·•|\\&~]"
_TOKEN = re.compile(rf"{_NUMBER}|[^\W_]+'?|{_SIGN}")
# "S. E." (Son Excellence) would read as two initials.
_EXCELLENCE = re.compile(r"\bS\. ?E\. ?(?:M\. )?")
_NUMERIC = re.compile(r"-?\d+(?:[.,]\d+)?")
# Two names that end a text.
_LAST = re.compile(r"([^\W\d_]+)[ -]([A-ZÀ-ÖØ-Þ][^\W\d_]+)[ .!?]*$")
_ABOUT = re.compile(r"[~≈∼] ?(?=\d)")
_SAINTS = {"st": "saint", "ste": "sainte"}
# "52 av. J.-C.", "après JC".
_ERA = re.compile(r"\b(av(?:\.|ant)?|apr?(?:\.|[eè]s)?) ?J\.?[ -]?-?C\b\.?", re.IGNORECASE)
# "au 19 ème siècle", "le XX e siècle": the ending belongs to the numeral.
_ENDING = re.compile(
    r"(?<=\d) (?=(?:[eè]me|er|[eè]re|e|nde?|th|st|rd)(?!\w))"
    r"|(?<=[IVXivx]) (?=(?:[eè]me|e) (?:si[eè]cle|century))"
)


class Words(Struct, frozen=True):
    """The words of a response or of an answer, folded (no case, no accents).

    `all` holds them all; `full` those that are left without the lead-in ("c'est …") and the
    function words (articles, prepositions), or all of them when nothing else would be left.
    `said` are all but the lead-in, each with its apostrophe. `markers` are the words that negate or
    hedge. `forms` are what the words may be when some are function words, and `glued` what these
    look like when their spaces are forgotten. `without` are the words that set something aside
    ("sans"), and `aside` the words after the first of them that do not stand before it too.
    """

    all: tuple[str, ...]
    full: tuple[str, ...]
    said: tuple[str, ...]
    markers: frozenset[str]
    forms: tuple[tuple[str, ...], ...]
    glued: frozenset[str]
    without: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()

    def strung_as(self, other: "Words") -> bool:
        """Whether both are the same letters, one with spaces that the other forgets: "lamer" and
        "la mer", but not "l'amer", whose letters are cut elsewhere."""
        if self.glued.isdisjoint(other.glued):
            return False
        return any(
            _glue(one) == _glue(two) and (_cuts(one) <= _cuts(two) or _cuts(two) <= _cuts(one))
            for one in self.forms
            for two in other.forms
        )


def clean(text: str, longest: int = LONGEST) -> str:
    """`text` cut, its apostrophes, dashes, spaces, ligatures and invisible characters unified;
    case and accents are kept."""
    text = unicodedata.normalize("NFKC", plain(text[:longest]))
    text = "".join(c for c in plain(text) if unicodedata.category(c)[0] != "C")
    text = _THOUSANDS.sub(lambda m: m[0].replace(" ", ""), text.translate(_LIGATURES))
    text = _ABOUT.sub("environ ", _ERA.sub(_spelt_era, " ".join(text.split())))
    return _ENDING.sub("", text)


def bare(text: str) -> str:
    """`text` without accents, case kept."""
    decomposed = unicodedata.normalize("NFKD", text).translate(_STROKES)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def loose(text: str) -> str:
    """`text` up to typography and case; accents and punctuation count."""
    return " ".join(plain(text).casefold().split())


@lru_cache(maxsize=8192)
def words(text: str, lang: str, *, aside: bool = False) -> Words:
    """The words of `text` in that language; what stands in parentheses is left out, unless `aside`
    or nothing else is there."""
    whole = clean(text)
    kept = whole if aside else _PARENTHESES.sub(" ", whole)
    tokens = _tokens(kept) or _tokens(whole)
    folded = _all_folded(tokens)
    rest = _without_leads(folded, lang)
    raw = tokens[len(tokens) - len(rest) :]
    full = tuple(
        word.rstrip("'")
        for place, word in enumerate(rest)
        if not _is_function(rest, raw, place, lang)
    )
    everything = tuple(word.rstrip("'") for word in folded)
    full = full or everything
    said = (kept if _tokens(kept) else whole).casefold()
    without, end = lexicon.exclusions(said, lang)
    aside_words = frozenset(map(_folded, _tokens(said[end:]))) if without else frozenset()
    aside_words -= frozenset(map(_folded, _tokens(said[:end]))) if without else frozenset()
    # "Afriquedelouest" drops the first article only.
    place = next((n for n, word in enumerate(everything) if word == full[0]), 0) if full else 0
    forms = tuple(dict.fromkeys((everything, everything[place:], full)))
    glued = frozenset(map(_glue, forms))
    markers = lexicon.markers(said, lang)
    return Words(everything, full, rest, markers, forms, glued, without, aside_words)


def _spelt_era(found: re.Match[str]) -> str:
    return f"{'avant' if found[1][:2].casefold() == 'av' else 'après'} Jésus-Christ"


@lru_cache(maxsize=8192)
def accented(text: str) -> tuple[tuple[str, str], ...]:
    """Each word of `text`, folded, and as it is accented."""
    tokens = (token.rstrip("'") for token in _TOKEN.findall(clean(text)))
    return tuple((bare(token).casefold(), token.casefold()) for token in tokens)


@lru_cache(maxsize=8192)
def name_words(text: str, lang: str, own: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of a person's name in `text`, initials included, without particles and titles.
    `own`: surnames that would read as titles (Pasteur)."""
    own |= {surname_like_title(text)}
    named_in = _EXCELLENCE.sub(" ", clean(text))
    tokens = _tokens(_PARENTHESES.sub(" ", named_in)) or _tokens(clean(text))
    rest = _without_leads(_all_folded(tokens), lang)
    named = [word.rstrip("'") for word in rest if word not in lexicon.PARTICLES]
    kept: list[str] = []
    after_title = False
    for word in named:
        # The second M of "J. M. Weber" is no Monsieur.
        initial = word == "m" and len(kept) > 0 and len(kept[-1]) == 1
        title = word in lexicon.TITLES and word not in own
        after_title = title or (after_title and word in lexicon.OFFICES)
        after_title = after_title and not initial
        if not after_title:
            kept.append(word)
    return tuple(kept or named or (word.rstrip("'") for word in rest))


def surname_like_title(text: str) -> str:
    """The surname in `text` that would read as a title: the last word of Louis Pasteur or of Martin
    Luther King, but not of "Marie, Reine" nor of "la Reine"; "" if there is none."""
    found = _LAST.search(clean(text))
    if found is None:
        return ""
    before, last = (_folded(bare(word)) for word in found.groups())
    no_name = lexicon.TITLES | lexicon.PARTICLES | lexicon.FUNCTION["fr"] | lexicon.FUNCTION["en"]
    return last if last in lexicon.TITLES and before not in no_name else ""


def is_name(text: str, lang: str) -> bool:
    """Whether an answer names a person, rather than saying what they are.

    With a title, it does when a capital is left without it ("le président Poutine", not "le
    président russe"), and two when the title is of something ("le président du Conseil Faure
    Gnassingbé", not "le chef du Kremlin").
    """
    raw = [token.rstrip("'") for token in _tokens(clean(text))]
    said = [token.casefold() for token in raw]
    titles = [place for place, word in enumerate(said) if word in lexicon.TITLES]
    if not titles:
        return True
    after = said[titles[0] + 1 :]
    of_something = any(link in after for link in ("du", "des", "of"))
    of_something = of_something or "de la" in " ".join(after)
    left = set(name_words(text, lang)) - lexicon.TITLES - lexicon.OFFICES
    capitals = [word for token, word in zip(raw, said, strict=True) if token[:1].isupper()]
    return len(left & set(capitals)) > of_something


def _tokens(text: str) -> list[str]:
    found = _TOKEN.findall(bare(text))
    # A smiley beside the answer is no word of it; a sign of mathematics or of money may be.
    return [
        t
        for t in found
        if unicodedata.category(t[0])[0] != "M" and unicodedata.category(t[0]) not in ("So", "Sk")
    ] or found


def _all_folded(tokens: list[str]) -> tuple[str, ...]:
    """The tokens folded; the Saint of a name may be shortened ("St-Malo")."""
    folded = [_folded(token) for token in tokens]
    for place, word in enumerate(folded[:-1]):
        if word in _SAINTS and folded[place + 1].isalpha():
            folded[place] = _SAINTS[word]
    return tuple(folded)


def _folded(token: str) -> str:
    token = token.casefold()
    return token.replace(",", ".") if _NUMERIC.fullmatch(token) else token


def without_lead(tokens: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The tokens (folded) that are left after what leads to the answer ("il y a"), however many
    times over; all of them when nothing would be left."""
    for lead in lexicon.LEADS[lang]:
        if tokens[: len(lead)] == lead and len(tokens) > len(lead):
            return without_lead(tokens[len(lead) :], lang)
    return tokens


def _without_leads(tokens: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """The same, without what leads to a year either."""
    tokens = without_lead(tokens, lang)
    for lead in lexicon.YEAR_LEADS[lang]:
        after = tokens[len(lead) : len(lead) + 1]
        if tokens[: len(lead)] == lead and after and lexicon.is_number_word(after[0], lang):
            return tokens[len(lead) :]
    return tokens


def _is_function(words: tuple[str, ...], raw: list[str], place: int, lang: str) -> bool:
    word, last = words[place], place == len(words) - 1
    if word in ("l", "d") and lang != "en":
        # An apostrophe forgotten, "l Afrique", or a letter, "d la"; but not the D of a vitamin.
        after = "" if last else words[place + 1]
        return after[:1] in tuple("aeiouyh") or after in lexicon.FUNCTION[lang]
    if word not in lexicon.FUNCTION[lang]:
        return False
    if lang != "en" and _of_number(words, place):
        return False
    if word == "a":
        # Not the A of a plan or of a blood group.
        lettered = place > 0 and raw[place] == "A" and not "".join(raw).isupper()
        return not last and not lettered
    return True


def _of_number(words: tuple[str, ...], place: int) -> bool:
    """Whether the word is of a number in French: the "et" or the "un" of "vingt et un"."""
    before, word, after = (*("", *words)[place : place + 2], "".join(words[place + 1 : place + 2]))
    if word == "et":
        return before in lexicon.TENS and after in ("un", "une", "onze", "unieme")
    if word not in ("un", "une"):
        return False
    first, last = words[max(0, place - 2) : place], words[place + 1 : place + 3]
    linked = before == "et" and first[0] in lexicon.TENS
    # Of a score, "trois à un".
    ends = (*first[:-1], *last[1:]) if "a" in (before, after) else ()
    scored = any(lexicon.is_number_word(end, "fr") for end in ends)
    return linked or scored or before in lexicon.TENS


def _glue(words: tuple[str, ...]) -> str:
    """The words in one; two numbers that meet keep their space."""
    glued = ""
    for word in words:
        clash = glued[-1:].isdigit() and word[:1].isdigit()
        glued += f" {word}" if clash else word
    return glued


def _cuts(words: tuple[str, ...]) -> frozenset[int]:
    """Where words end, in letters from the first."""
    return frozenset(accumulate(map(len, words)))
