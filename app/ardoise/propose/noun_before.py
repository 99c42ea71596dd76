"""The noun phrase that ends at a place of a sentence, where something is said of it."""

import re

from msgspec import Struct
from msgspec.structs import replace

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.verbs import finite_forms


class Noun(Struct, frozen=True, kw_only=True):
    """A noun phrase: its `words` without article, the definite `article` that goes with it ("le",
    "la", "l’", "les", or "un", "une" as the text has it, "" for none), the preposition `of` that it
    hangs on, or *et* and *ou* ("" for none), and where it starts, article included."""

    words: str
    article: str
    of: str
    start: int

    @property
    def phrase(self) -> str:
        """The words with their article."""
        space = "" if self.article in ("", "l’") else " "
        return f"{self.article}{space}{self.words}"

    def up_to(self, text: str, end: int) -> "Noun":
        """The same noun of `text` with all that follows it to `end`."""
        return replace(self, words=text[text.index(self.words, self.start) : end].strip())


_TOKEN = re.compile(r"[ldLD][’']|\w[\w-]*(?:[’']\w+)?|\S")
_ARTICLES = {"le": "le", "la": "la", "l’": "l’", "les": "les", "un": "un", "une": "une"}
_CONTRACTED = {"du": ("de", "le"), "au": ("à", "le"), "aux": ("à", "les"), "des": ("", "les")}
_PREPOSITIONS = frozenset(
    "de d’ à en dans sur par avec pour sans sous vers chez entre contre".split()  # noqa: SIM905
)
_EMPHASIS = frozenset("seul seule simple simples véritable véritables fameux célèbre".split())  # noqa: SIM905
_POINTS_WORDS = """
ce cet cette ces son sa ses leur leurs même autre autres premier première tel telle certains
certaines plusieurs quelques chaque
"""
_POINTS = frozenset(_POINTS_WORDS.split())
SEVERAL = re.compile(r"[\w-]+[sx]\b")
"""How a noun in the plural begins."""

# "le long du limes", "au bord du fleuve": what follows is no complement of a noun.
_LOCUTIONS_WORDS = """
long bord autour près milieu cours lors partir sein moyen profit lieu loin aide pied bout fond
sommet
"""
_LOCUTIONS = frozenset(_LOCUTIONS_WORDS.split())
_SHOWS = re.compile(r"(?:l[ae]s?|l’|une?|du|des|ces?|cette|cet|sa|ses|son)", re.IGNORECASE)
_MOST = 4
_BEFORE_VERB = re.compile(r"(?:^|[’'])(?:on|ils?|elles?|qui|ne|je|nous|vous)$", re.IGNORECASE)


def noun_before(text: str, end: int, *, whole: bool = False) -> Noun | None:
    """The noun phrase that ends at `end`; None where there is none, or where it points back. With
    `whole`, a plural complement goes with its noun too: *le cahier de doléances*."""
    tokens = list(_TOKEN.finditer(text[:end]))
    words: list[re.Match[str]] = []
    while tokens and len(words) <= _MOST:
        token = tokens.pop()
        word = token.group().replace("'", "’")
        small = word.casefold()
        if small in _POINTS:
            return None
        if small in _ARTICLES and tokens and _BEFORE_VERB.search(tokens[-1].group()):
            # "lorsqu’on le chauffe": what looks like an article is the object of a verb.
            return None
        if small in _ARTICLES or small in _CONTRACTED or small in _PREPOSITIONS:
            return _phrase(text, end, words, token, tokens, whole)
        if not re.fullmatch(r"[a-zà-ÿœ][\w’-]*|[A-Z]{2,6}|1\d{3}|20\d\d", word):
            return None
        words.append(token)
    return None


def _phrase(
    text: str,
    end: int,
    words: list[re.Match[str]],
    first: re.Match[str],
    tokens: list[re.Match[str]],
    whole: bool,
) -> Noun | None:
    while words and words[-1].group() in _EMPHASIS:
        words.pop()
    if not words:
        return None
    small = first.group().casefold().replace("'", "’")
    start = words[-1].start()
    name = text[start:end].strip()
    if re.search(r"\b(?:qu[ie]|dont|où|et|ou|plus|très|est|sont|a|ont|pas)\b", name):
        return None
    ahead = tokens[-1].group().casefold().replace("'", "’") if tokens else ""
    if small in _ARTICLES:
        of = ahead if ahead in _PREPOSITIONS or ahead in ("et", "ou") else ""
        if of in ("de", "d’") and len(tokens) > 1 and tokens[-2].group() in finite_forms():
            # "provient de la fission": of no noun.
            of = ""
        return Noun(words=name, article=_ARTICLES[small], of=of, start=first.start())
    if small in _CONTRACTED:
        of, article = _CONTRACTED[small]
        # "le chant du coq": an article shows a noun, whatever it ends in.
        shown = len(tokens) > 1 and _SHOWS.fullmatch(tokens[-2].group()) is not None
        noun = shown or _noun_like(ahead)
        if small == "des" and ahead and ahead not in _PREPOSITIONS and noun:
            # "la hausse des prix" and "produit des gaz" look alike.
            of = "de"
        if small == "du" and (not noun or ahead in _LOCUTIONS):
            of = ""
        return Noun(words=name, article=article, of=of, start=start)
    if small in ("de", "d’") and tokens and (whole or not SEVERAL.match(name)):
        # "une aire d’attraction": the complement goes with its noun.
        head = noun_before(text, tokens[-1].end(), whole=whole)
        return head and head.up_to(text, end)
    return Noun(words=name, article="", of=small, start=start)


def holder(text: str, noun: Noun) -> Noun | None:
    """The noun phrase that `noun` hangs on by *de*: "les lois" of "les lois du royaume"."""
    head = re.sub(r"(?:\b(?:du|des|de)|d[’']) ?$", "", text[: noun.start].rstrip()).rstrip()
    return noun_before(text, len(head))


def _noun_like(word: str) -> bool:
    """Whether a word before *du* or *des* may be the noun that they belong to."""
    if is_infinitive(word):
        # "utiliser des gants"; "le lever du soleil" has its article.
        return False
    return word not in finite_forms() and not re.search(
        r"(?:^(?:que|qu’|qui|et|ou|mais|car|ni|dont|où|lors|alors)|\wment|ant)$", word
    )
