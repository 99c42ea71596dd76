"""A sentence → its main clause: who or what, does what. None when it does not stand on its own.

What is kept says one thing, in words of the text: a clause that needs the sentence before it (a
pronoun other than the subject, *ce*, *le lendemain*), that denies, supposes or asks is left alone.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from ardoise.compose.french_date import MONTHS
from ardoise.propose.impersonal import impersonal
from ardoise.propose.token import Token

_WEAK_WORDS = """
alors ensuite ainsi aussi pourtant donc également toutefois cependant enfin désormais d’ailleurs
néanmoins finalement
"""
_WEAK = frozenset(_WEAK_WORDS.split())
_ANAPHORA = re.compile(
    r"\b(?:ce|cet|cette|ces|celui|celle|ceux|celles|lendemain|veille"
    r"|même (?:année|jour|mois|époque)|suivante?s?|précédente?s?|demain|hier|aujourd[’']hui"
    r"|dernier|dernière|autres?|y compris|ici|là|eux|entre elles|à l[’']époque"
    r"|celles-ci|ceux-ci|celui-ci|celle-ci)\b",
    re.IGNORECASE,
)
_SUBJECT_DETS = frozenset(["le", "la", "les", "l’", "un", "une", "des"])
_STOPS = frozenset(";:—–()[]?!")
_VAGUE_WORDS = """
ville pays région île homme femme auteur autrice entreprise village capitale couple événement
dernier dernière premier première second seconde chantier bateau navire système méthode étape
phénomène fleuve rivière espèce accident séance cérémonie rencontre concours opération exercice
ouvrage association commune texte article reste lieu monument personnage roman film livre site
projet jeune enfant bâtiment édifice animal plante équipe groupe organisation société somme idée
principal principale question décision mesure nouvelle annonce œuvre famille programme étude
enquête album tableau toile poème pièce loi plan dispositif procédé appareil technique mission
épreuve technologie catastrophe drame tragédie sinistre répit trêve accalmie verdict hausse baisse
progression recul chute crise conflit bilan montant somme victoire défaite réussite pari défi choc
dossier contrat course vente ensemble édition suite score initiative deuxième troisième quatrième
cinquième
"""
VAGUE = frozenset(_VAGUE_WORDS.split())
"""Nouns that point back at something said before, when they stand alone."""


def leaning(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a pronoun before a verb says of what another sentence spoke: *y*, *en*, *le*."""
    return any(
        token.end <= len(text)
        and _is_object(tokens, n)
        and not (
            token.lower == "y"
            and n
            and tokens[n - 1].lower in ("il", "n’")
            and _there_is(tokens, n)
        )
        # "…, ce qui en fait un refuge": of what was just said.
        and not (n > 1 and tokens[n - 1].lower == "qui" and tokens[n - 2].lower == "ce")
        and (
            token.lower in ("y", "en", "lui", "leur", "l’")
            or tokens[n + 1].kind == "clitic"
            or (n > 0 and tokens[n - 1].kind not in ("prep", "det"))
        )
        for n, token in enumerate(tokens)
    )


def _there_is(tokens: Sequence[Token], n: int) -> bool:
    """Whether *y* goes with *avoir* in "il y a", which points to nothing."""
    return tokens[n + 1].lower in ("a", "avait", "eut", "aura", "aurait")


class Clause(Struct, frozen=True, kw_only=True):
    """The main clause of a sentence, by places in it.

    `lead` is what stands before the subject ("En 1903"), `subject` who or what, `apposition` what
    a comma adds to it, `predicate` the verb and what follows. `verb` is the finite verb.
    `pronoun` tells a subject that is *il*, *elle*, *ils* or *elles*. `complete` is False when the
    predicate was cut at an "et", a relative or a colon that may belong to it. `states` is False
    when it denies, or acts on what another sentence names: it tells only of whom it speaks.
    """

    text: str
    lead: tuple[int, int]
    subject: tuple[int, int]
    apposition: tuple[int, int]
    predicate: tuple[int, int]
    verb: str
    pronoun: bool
    complete: bool
    ending: str
    states: bool

    @property
    def singular(self) -> bool:
        """Whether the verb is that of one: *donne*, *contient*, not *donnent*."""
        return not re.search(r"(?<![tv]ie)(?<!^se)(?<!resse)nt$", self.verb)

    def part(self, span: tuple[int, int]) -> str:
        """The words of a span."""
        return self.text[span[0] : span[1]].strip(" ,\u00a0\u202f")


def parse(text: str, tokens: Sequence[Token]) -> Clause | None:
    """The main clause of the sentence `text`, or None."""
    verb = next((n for n, token in enumerate(tokens) if token.kind == "verb"), None)
    if verb is None or text.rstrip().endswith(("?", "!")) or impersonal(text):
        return None
    first = verb
    while first and (tokens[first - 1].kind in ("clitic", "neg") or _is_object(tokens, first - 1)):
        first -= 1
    states = not any(tokens[n].kind == "neg" or _is_object(tokens, n) for n in range(first, verb))
    lead_end, subject = next(
        (
            (end, found)
            for end in _lead_ends(tokens, first)
            if (found := _subject(tokens, end, first))
        ),
        (0, None),
    )
    if subject is None:
        return None
    head_end, apposition = subject
    end, complete, ending = _predicate_end(tokens, verb)
    states = states and not any(token.kind == "neg" for token in tokens[verb:end])
    start = tokens[lead_end].start
    return Clause(
        text=text,
        lead=(0, tokens[lead_end - 1].end if lead_end else 0),
        subject=(start, tokens[head_end - 1].end),
        apposition=apposition,
        predicate=(tokens[first].start, tokens[end - 1].end),
        verb=tokens[verb].lower,
        pronoun=tokens[lead_end].lower in ("il", "elle", "ils", "elles"),
        complete=complete,
        ending=ending,
        states=states,
    )


def _is_object(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word before a verb is an object pronoun: "lui succède", "les surnomment"."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if following is None or following.kind not in ("verb", "clitic"):
        return False
    return tokens[n].lower in ("lui", "leur", "y", "en", "le", "la", "les", "l’")


def _lead_ends(tokens: Sequence[Token], verb: int) -> list[int]:
    """Where the subject may begin: after a comma, the first or else a later one, if what stands
    before it is no subject."""
    commas = [n for n in range(verb) if tokens[n].text == ","]
    if not commas or (tokens[0].kind in ("name", "pronoun") and not _participial(tokens)):
        return [0]
    if tokens[0].lower in _SUBJECT_DETS and not _is_time(tokens[: commas[0]]):
        return [0]
    return [comma + 1 for comma in commas]


def _participial(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a participle: "Construit en 1742, le moulin …"."""
    return bool(re.search(r"(?:é|i|u|is|it|ert|int)e?s?$", tokens[0].lower)) and (
        len(tokens) > 1 and tokens[1].kind in ("prep", "det")
    )


def _is_time(tokens: Sequence[Token]) -> bool:
    return tokens[0].lower == "le" and any(token.lower in MONTHS for token in tokens)


def _subject(tokens: Sequence[Token], start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Where the subject's head ends, and its apposition; None if this is no plain noun phrase."""
    words = tokens[start:end]
    if not words:
        return None
    if len(words) == 1 and words[0].lower in ("il", "elle", "ils", "elles"):
        return end, (0, 0)
    if words[0].kind != "name" and words[0].lower not in _SUBJECT_DETS:
        return None
    commas = [n for n in range(start, end) if tokens[n].text == ","]
    head_end, apposition = end, (0, 0)
    if commas:
        if len(commas) != 2 or commas[1] != end - 1 or commas[0] == start:
            return None
        head_end = commas[0]
        apposition = (tokens[commas[0] + 1].start, tokens[commas[1] - 1].end)
        inner = tokens[commas[0] + 1 : commas[1]]
        if inner and inner[0].lower in ("quant", "elle", "elles", "eux", "lui"):
            # "Les lymphocytes T, quant à eux, …" names nothing more.
            apposition = (0, 0)
        elif any(t.kind in ("relative", "pronoun") for t in inner):
            return None
    head = tokens[start:head_end]
    bad = ("relative", "pronoun", "neg", "clitic", "verb")
    if any(token.kind in bad or token.text in _STOPS for token in head):
        return None
    if len(head) > 10 or head[-1].kind in ("det", "prep", "conj"):
        return None
    if len(head) == 2 and head[0].lower in ("le", "la", "les", "l’") and head[1].lower in VAGUE:
        return None
    return head_end, apposition


def _predicate_end(tokens: Sequence[Token], verb: int) -> tuple[int, bool, str]:
    """Where the predicate ends, whether it is whole, and what cut it."""
    for n in range(verb + 1, len(tokens)):
        token = tokens[n]
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        if token.text == "." and following is None:
            return n, True, "."
        if token.text == "," and tokens[n - 1].lower in ("et", "ou"):
            # "capitulent et, comme prévu, quittent la ville".
            return n - 1, True, ","
        if token.text == ",":
            return n, not (_enumerates(tokens, n) or _interrupts(tokens, n)), ","
        if token.text in _STOPS:
            return n, token.text == ";", token.text
        if token.kind == "relative":
            # "par laquelle" goes as one.
            cut = n - 1 if tokens[n - 1].kind == "prep" else n
            return cut, False, token.lower
        if token.lower in ("mais", "car", "donc") or _new_verb(tokens, n):
            return n, True, token.lower
        if token.lower == "afin" or (token.lower == "pour" and _infinitive(following)):
            return n, True, token.lower
        if token.kind == "verb" and not _participle(tokens, verb, n):
            return n, False, "verb"
    return len(tokens), True, ""


# "doivent porter, parfois de nuit, le matériel".
_BY_THE_WAY = frozenset("parfois souvent surtout même notamment presque quelquefois".split())  # noqa: SIM905


def _interrupts(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma opens what a second one closes before the object of the verb: "a voté, par
    214 voix, la loi"."""
    rest = tokens[comma + 1 :]
    second = next((n for n, token in enumerate(rest) if token.text == ","), 0)
    opens = rest and (rest[0].kind == "prep" or rest[0].lower in _BY_THE_WAY)
    if not second or not opens or second + 1 >= len(rest):
        return False
    return rest[second + 1].lower in ("le", "la", "l’", "les", "un", "une", "des")


def _participle(tokens: Sequence[Token], verb: int, n: int) -> bool:
    """Whether a form is the participle of a compound tense: "a interdit", "est déjà mort"."""
    auxiliaries = ("a", "ont", "avait", "avaient", "est", "sont", "était", "étaient", "fut", "sera")
    return tokens[verb].lower in auxiliaries and n - verb <= 2


def _new_verb(tokens: Sequence[Token], n: int) -> bool:
    if tokens[n].lower not in ("et", "ou"):
        return False
    ahead = n + 1
    while ahead < len(tokens) - 1 and (
        tokens[ahead].kind in ("clitic", "neg") or _is_object(tokens, ahead)
    ):
        ahead += 1
    return ahead < len(tokens) and tokens[ahead].kind == "verb"


def _infinitive(token: Token | None) -> bool:
    return token is not None and token.lower.endswith(("er", "ir", "re"))


_BARE = 5


def _enumerates(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma separates members of a list: "un bal, une course et un feu d’artifice"."""
    rest = tokens[comma + 1 :]
    verb = next(
        (n for n, token in enumerate(rest) if token.kind in ("verb", "relative")), len(rest)
    )
    before = rest[:verb]
    joint = next((n for n, token in enumerate(before) if token.lower in ("et", "ou")), None)
    if joint is not None and joint <= _BARE and tokens[comma - 1].kind == "word":
        words = [token for token in before[:joint] if token.text != ","]
        if words and all(token.kind == "word" for token in words):
            # "cumulent chômage, pauvreté et ennui".
            return True
    if joint is None or not before or before[0].kind not in ("det", "name", "number", "prep"):
        return False
    return before[0].lower not in ("puis", "ancien", "ancienne", "pays")


def predicate_words(clause: Clause) -> str | None:
    """The predicate without words that only link it to what came before; None if it points back."""
    text = without_links(clause.part(clause.predicate))
    return None if points_back(text) else text


_LINK = re.compile(
    r"\s+(?:en effet|par ailleurs|"
    + "|".join(sorted(_WEAK, key=len, reverse=True))
    # "alors que" joins two statements, and is no *alors*.
    + r")(?=\s(?!que\b|qu[’'])|$)"
)


def without_links(words: str) -> str:
    """`words` without the adverbs that only link them to what came before (*alors*, *aussi*)."""
    return _LINK.sub("", words)


def points_back(words: str) -> bool:
    """Whether `words` need what was said before to be understood."""
    if _ANAPHORA.search(words) or found_before(words):
        return True
    return words.count("«") != words.count("»")


# "Les effets observés se limitent aux nuits": observed of what, another sentence says; "observés
# chez le rat" says it here.
_FOUND = re.compile(
    r"(?<![\w’'-])(?:l[ae]s?|aux?|des|du|l[’'])[ ]?[a-zà-ÿœ-]+ "
    r"(?:observ|étudi|cit|mesur|constat|enregistr|analys|interrog|évoqu|mentionn|décri|obten"
    r"|recueilli|concern)(?:é|u|t)?e?s?"
    r"(?= (?:n[e’]|se|s[’']|[a-zà-ÿœ]+(?:ent|ait|aient|èrent)|est|sont|a|ont|était|reste)"
    r"(?![\w-])|[.,;]|$)",
    re.IGNORECASE,
)


def found_before(words: str) -> bool:
    """Whether `words` speak of what was observed, obtained or cited without saying of what."""
    return _FOUND.search(words) is not None
