"""A sentence → tokens, each with what it is as far as its form and its neighbours tell."""

import re
from collections.abc import Container

from msgspec import Struct

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.people import CRAFTS, TITLES
from ardoise.propose.verbs import finite_forms


class Token(Struct, frozen=True, kw_only=True):
    """One word or sign. `kind`: det, prep, clitic, pronoun, relative, conj, neg, verb, name,
    number, sign, or word for anything else. `start` and `end` are places in the sentence."""

    text: str
    kind: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in small letters, with a typographic apostrophe."""
        return self.text.casefold().replace("'", "’")


_TOKEN = re.compile(
    r"(?:aujourd|quelqu|presqu)['’]\w+"
    r"|\b(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu)['’]"
    r"|\d+(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?(?:er|e|ème)?(?!\w)"
    r"|[^\W_]+(?:[-’'][^\W_]+)*"
    r"|[^\w\s]",
    re.IGNORECASE,
)

_CLOSED = {
    "det": "le la les l’ un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes "
    "notre nos votre vos plusieurs quelques chaque certains certaines tout toute tous toutes "
    "aucun aucune",
    "prep": "à de d’ en dans sur sous vers pour par avec sans chez contre depuis avant après "
    "pendant durant lors entre parmi selon malgré dès jusqu’ jusque hors envers",
    "pronoun": "il elle ils elles on nous vous je j’ tu cela ceci ça celui celle ceux celles c’ "
    "lui eux y rien personne chacun chacune",
    "clitic": "se s’ me m’ te t’",
    "relative": "qui que qu’ dont où lequel laquelle lesquels lesquelles lorsque lorsqu’ quand "
    "si puisque puisqu’ comme auquel duquel",
    "conj": "et ou ni mais car or donc",
    "neg": "ne n’ pas jamais aucun guère",
}
# Nouns that models take for verbs now and then.
_NOUNS = frozenset((*CRAFTS, *TITLES))
_HELPERS = frozenset(
    "a ont avait avaient eut est sont était étaient fut furent sera seront aura".split()  # noqa: SIM905
)
# "certaines ont fermé", "ce sont": these stand for a noun as well as before one.
_ALONE = frozenset(
    ("ce", "certains", "certaines", "plusieurs", "tous", "toutes", "aucun", "aucune")
)
_PAST = re.compile(r"[a-zà-ÿ]{2,}(?:a|èrent|irent|urent|it)")
# No French noun or adjective ends so: "siégea", "partirent", "pliaient".
_SURELY = re.compile(r"[a-zà-ÿ]{2,}(?:gea|[nr]ça|èrent|irent|(?<!r)aient)")
_AFTER_OBJECT = re.compile(r"[a-zà-ÿ]{2,}(?:a|èrent|irent|urent)")
_MANY = re.compile(r"(?![01](?:,|$))[1-9]\d*(?:,\d+)?")
# "disséqua", "publièrent": nouns that end so are few.
_LIKE_PAST = re.compile(r"[a-zà-ÿ]{3,}(?:a|èrent|irent|urent)")
_IN_A = frozenset(
    """
    opéra cinéma caméra agenda panda véranda média schéma villa sofa quota extra ultra delta visa
    drama pizza lama cobra puma gala plasma magma aura lava data mafia cela déjà voilà malaria
    paranoïa gorilla tapioca polka harmonica alpaga boa savanna saga sauna fauna veda diva
    """.split()  # noqa: SIM905
)
# "Le plan table sur une hausse": these are nouns as well, so they are believed where no other verb
# is.
_STAKES = frozenset(("table", "mise", "compte", "repose", "porte"))
_OBJECTS = frozenset(("en", "l’"))
_SUBJECTS = frozenset(("il", "elle", "ils", "elles", ","))
_KINDS = {word: kind for kind, words in _CLOSED.items() for word in words.split()}


def tokenize(sentence: str, finite: frozenset[int] = frozenset()) -> list[Token]:
    """The tokens of `sentence`. `finite` are the places (starts) of words that a parser takes for
    finite verbs, besides those that the lexicon knows."""
    tokens: list[Token] = []
    forms = finite_forms()
    for found in _TOKEN.finditer(sentence):
        text, before = found.group(), tokens[-1] if tokens else None
        lower = text.casefold().replace("'", "’")
        finite_here = found.start() in finite and lower not in _NOUNS and _is_one(lower, forms)
        kind = _KINDS.get(lower) or _open_kind(
            text, before, known=lower in forms or finite_here, finite=finite_here
        )
        tokens.append(Token(text=text, kind=kind, start=found.start(), end=found.end()))
    return _mend(tokens)


def _is_one(word: str, forms: Container[str]) -> bool:
    """Whether a word may be a verb with the hyphen it has: "sous-estime", not "franco-belge"."""
    return "-" not in word or word.rpartition("-")[2] in forms or _INVERTED.search(word) is not None


_INVERTED = re.compile(r"-(?:je|tu|ils?|elles?|on|nous|vous|ce|là|l[ae]s?)$")


def _open_kind(text: str, before: Token | None, *, known: bool, finite: bool) -> str:
    if not text[0].isalnum():
        return "sign"
    if text[0].isdigit():
        return "number"
    if before is None:
        # A French statement does not begin with its verb.
        return "name" if text[0].isupper() else "word"
    if text[0].isupper():
        return "name"
    if before.lower in ("en", "y") and text in ("a", "ont", "avait"):
        # "en a fait l’héroïne": a pronoun before its verb.
        return "verb"
    if before.lower in ("en", "y", "leur", "lui") and finite:
        return "verb"
    if before.lower in _ALONE and text in _HELPERS:
        return "verb"
    if before.kind == "number" and text in _HELPERS:
        # "La crue de 1995 avait surpris": no noun looks like these.
        return "verb"
    if before.kind == "name" and before.start and _PAST.fullmatch(text):
        # "Edward Jenner inocula": what follows a name and ends so is a past tense.
        return "verb"
    if before.kind not in ("det", "prep") and _SURELY.fullmatch(text):
        # "marchand de soie aisé, siégea".
        return "verb"
    if before.kind == "number" and known and not text.endswith(("s", "x", "z")):
        # "La charte de 2007 impose": a noun would be in the plural after it.
        return "verb" if _MANY.fullmatch(before.text) else "word"
    # "la marche", "de compte", "deux portes" hold nouns.
    return "verb" if known and before.kind not in ("det", "prep", "number") else "word"


def _mend(tokens: list[Token]) -> list[Token]:
    """Second thoughts that need the following word."""
    mended = list(tokens)
    for n, token in enumerate(tokens):
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        if token.lower == "personne" and n and tokens[n - 1].kind == "det":
            mended[n] = _as(token, "word")
        elif _CALLED.fullmatch(token.lower) and n > 1 and _calls(tokens, n):
            # "Jean de Lens, dit le Long, …": he is called so.
            mended[n] = _as(token, "word")
        elif token.kind == "verb" and _measured(tokens, n):
            mended[n] = _as(token, "word")
        elif token.kind == "word" and _is_verb(tokens, n):
            mended[n] = _as(token, "verb")
        elif token.lower == "des" and following and following.kind == "verb":
            mended[n] = _as(token, "det")
    if not any(token.kind == "verb" for token in mended):
        at = next((n for n in range(2, len(mended)) if _passes_for_verb(mended, n)), None)
        if at is not None:
            mended[at] = _as(mended[at], "verb")
    return mended


def _measured(tokens: list[Token], n: int) -> bool:
    """Whether a word is an adjective by its adverb: "le non moins célèbre pont"."""
    before = [token.lower for token in tokens[max(0, n - 2) : n]]
    if not before or tokens[n].lower in _HELPERS:
        return False
    ranks = before[-1] in ("plus", "moins") and before[0] in ("non", "le", "la", "les", "des", "du")
    return before[-1] == "très" or ranks


def _passes_for_verb(tokens: list[Token], n: int) -> bool:
    """Whether a word may be the verb of a sentence that seems to have none."""
    token, before = tokens[n], tokens[n - 1]
    if token.text == "figurent":
        # "Parmi ceux qui ont voté contre figurent deux maires".
        return True
    if before.lower in _OBJECTS and token.lower in finite_forms():
        # "La mairie en paie un quart", "sa fille l’accompagne sur le front".
        subject, rest = tokens[n - 2], tokens[n + 1 : n + 2]
        able = subject.kind in ("word", "name") or subject.lower in _SUBJECTS
        # "Le passage en force du texte" has none.
        told = bool(rest) and rest[0].lower not in ("de", "d’", "du", "des", ".", ",", "et")
        return able and told
    if token.kind != "word" or before.kind in ("det", "prep", "number", "conj"):
        return False
    if _LIKE_PAST.fullmatch(token.text):
        return token.text not in _IN_A
    following = tokens[n + 1].lower if n + 1 < len(tokens) else ""
    return token.text in _STAKES and following == "sur" and before.kind in ("word", "name")


_CALLED = re.compile(r"dite?s?")


def _calls(tokens: list[Token], n: int) -> bool:
    """Whether *dit* gives another name, and says nothing: it stands between commas, after a name or
    a noun, before an article or a name."""
    comma, before = tokens[n - 1], tokens[n - 2]
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if comma.text != "," or following is None or before.kind not in ("name", "word", "number"):
        return False
    return following.kind in ("det", "name") or following.text in ("«", "“")


def _is_verb(tokens: list[Token], n: int) -> bool:
    """Whether the words before a word stand before verbs alone."""
    announced = _announced(tokens, n) and not is_infinitive(tokens[n].lower)
    return announced or _acts(tokens, n)


def _acts(tokens: list[Token], n: int) -> bool:
    """Whether an article after a noun is a pronoun before its verb: "La mairie le coupe"."""
    if n < 2:
        return False
    one, article = tokens[n - 2 : n]
    # "Boyle le vérifia".
    past = one.kind == "name" and _AFTER_OBJECT.fullmatch(tokens[n].text)
    if tokens[n].lower not in finite_forms() and not past:
        return False
    plain = one.kind in ("word", "name") and one.lower != "fois"
    return plain and article.lower in ("le", "la", "les", "l’")


def _announced(tokens: list[Token], n: int) -> bool:
    """Whether what stands before a word stands before verbs alone: "s’étire", "n’en subsiste"."""
    before = [token.lower for token in tokens[max(0, n - 2) : n]]
    if not before or tokens[n].lower.endswith("ant"):
        return False
    objects = ("y", "en", "le", "la", "les", "l’", "lui", "leur", "se", "s’")
    return before[-1] in ("se", "s’", "ne", "n’") or (
        before[-1] in objects and before[0] in ("ne", "n’")
    )


def _as(token: Token, kind: str) -> Token:
    return Token(text=token.text, kind=kind, start=token.start, end=token.end)
