"""A sentence of the text that is only judged true or false: one word of it turned, it would say the
contrary.

What follows in the sentence often tells which of the two it is (a cause, a figure, an example): the
sentence is then cut before that, where it can be.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ardoise.compose.fairness import several_claims
from ardoise.compose.truefalse import LONGEST
from ardoise.domain.fact import Stance
from ardoise.domain.fold import fold
from ardoise.domain.quote import inner
from ardoise.propose.believed import is_believed
from ardoise.propose.cast import Cast
from ardoise.propose.contraries.turned import Reversal
from ardoise.propose.dangling import dangles
from ardoise.propose.dependence import leans
from ardoise.propose.excerpt import LINK, verbs_of
from ardoise.propose.impersonal import impersonal
from ardoise.propose.judging import judges
from ardoise.propose.leaving import may_end
from ardoise.propose.opening import opens, speaks_of_it, states
from ardoise.propose.passage import is_claim, is_plain, takes_up
from ardoise.propose.quoted import is_closed
from ardoise.propose.register import slug
from ardoise.propose.reversal import find_reversals, stems
from ardoise.propose.said_by import said_by
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.simpler import statements
from ardoise.propose.vocabulary import Heard

TURNED = "passage-contraire"
"""The relation of a statement that is only judged: other words in it would say the contrary."""

# "Le duc conserve des droits": out of its text, which duke and which rights, nobody knows.
_FEWEST = 6
_MOST_DENIALS = 2
_CUT = re.compile(
    r"(?: ?[:;]|,)? \(|[ \u00a0\u202f][:;] "
    r"|, (?=mais |car |puisqu|ce qui |ce que |qui |dont |où |notamment |avec |malgré |grâce "
    r"|comme |alors qu|tandis qu|c’est-à-dire |\w+ant |parce qu|afin |pour |sans |en \w+ant "
    r"|bien qu|même si|lorsqu|quand |si bien |faute d|sauf |ainsi qu|y compris |suite |l[ea]quel"
    r"|et (?:\w+ ){0,3}?\w+(?:e|t|nt|a) |une? |l[ea]s? |au point |dans |lors d|devant |\w+ée?s? )"
    r"| (?=mais |car |parce qu|sous peine |afin d|malgré |grâce |alors qu|tandis qu|puisqu"
    r"|faute d|à cause |en raison |suite à )"
)


# What is explained after a colon or in brackets tells what was before it; what *mais* opposes to it
# is another thing to judge.
_REMARK = re.compile(r"\(|[ \u00a0\u202f]:|\bmais\b")
# Whose words they are may not be left out: "…, a indiqué le maire".
_SPOKEN = re.compile(
    r"\b(?:selon|d’après)\b|[,»”] ?(?:(?:a|ont|avait|s’est)(?:-t-\w+)? )?"
    r"(?:déclar|indiqu|affirm|expliqu|précis|rappel|not(?:e|é)|soulign|raconte|résum|juge|estim|di[ts]"
    r"|ajout|assur|conclu|confi|prévien|lanc|poursui|glisse|détaill|argument|averti|reconna)\w*",
    re.IGNORECASE,
)
# "Voilà deux siècles que …" states, without a verb of its own.
_SINCE = re.compile(r"Voilà [^,;:]{4,40} qu(?:e |’)")
# What is said "selon le maire" is judged as his.
_SOURCE = re.compile(r"^(?:Selon|D’après) [^,]{3,60}, ")
# Who holds it is shown with it.
_HELD = re.compile(r"\b(?:estim|affirm|assur|juge)[a-zà-ÿ]* (?=que |qu’)", re.IGNORECASE)
# What is denied of some times is not of others.
_AT_TIMES = re.compile(r"\b(?:quelquefois|parfois|souvent|rarement)\b", re.IGNORECASE)
# "En comparaison", "alors": of what was said before.
_GOES_BACK = re.compile(
    r"^(?:En comparaison|En apparence|Le reste|L’ensemble)\b|\balors\b(?! qu)"
    r"|^Soit\b|\bétant\b|\bprobable\b|\bpossible qu"
    r"|\b(?:peu|bien|juste|aussitôt) (?:après|avant)(?=$|,)"
    # Near what was named before, in a century that was, as much as what was.
    r"|\b(?:aux (?:alentours|environs)|à proximité|alentour|tout autour)(?! d(?:e|es|u|’))(?!\w)"
    r"|\b(?:début|fin|milieu|moitié|cours|tournant) du siècle(?! (?:dernier|passé|précédent|d))"
    r"|\baussi [a-zà-ÿœ]*(?:ante?|ente?|eux|euse|i[fv]e?|able|ible|ale?|elle|forte?|grande?|basse?"
    r"|élevée?|rare|nombreux)s?(?![\w-])(?! qu[e’])|\b(?:donc|toutefois|pourtant|néanmoins)\b"
)


def ask_turned(cast: Cast, heard: Heard) -> None:
    """Registers what of the sentences of a text may be turned into its contrary, once a sentence,
    and one word of a kind for a text."""
    title = fold(cast.register.text.title)
    used: list[str] = []
    for whole, pieces in (*_told(cast, heard), *_quoted(cast)):
        kind = _ask(cast, pieces, whole, used, title)
        used += [kind] if kind else []


def _told(cast: Cast, heard: Heard) -> Iterator[tuple[str, Iterable[Sentence]]]:
    """The sentences of which nothing is turned yet, each with what of it may be shown."""
    judged = _judged(cast)
    for sentence, resolved, before in heard:
        told = any(quote[:_ENOUGH] in sentence.text for quote in judged)
        if is_claim(sentence.text) and not (told or is_believed(before, sentence.text)):
            yield sentence.text, _pieces(sentence, resolved, cast)


def _quoted(cast: Cast) -> Iterator[tuple[str, Iterable[Sentence]]]:
    """The same of what somebody is quoted to say."""
    for piece in said_by(cast):
        if _judged_at_a_glance(piece.text):
            yield piece.text, (piece,)


_ENOUGH = 25
"""Characters by which to know a sentence of the text."""


def _judged(cast: Cast) -> list[str]:
    """What is quoted by the facts of which a word is turned otherwise already."""
    return [
        fact.quotes[-1]
        for fact in cast.register.facts.values()
        if fact.relation in ("passage-sens", "passage-comparaison")
    ]


def _ask(
    cast: Cast, pieces: Iterable[Sentence], whole: str, used: Sequence[str], title: str
) -> str:
    """Registers one of the pieces of a sentence, of a kind that is not used up; its kind, "" where
    none can."""
    for piece in pieces:
        for one in find_reversals(piece.text):
            most = _MOST_DENIALS if one.kind == "denial" else 1
            if used.count(one.kind) >= most or one.start < piece.head[1]:
                continue
            if one.kind == "denial" and _AT_TIMES.search(whole):
                continue
            if not _says_enough(f"{piece.text[: one.start]}{one.contrary}{piece.text[one.end :]}"):
                continue
            if any(fold(stem) in title for stem in stems(one)):
                # The title of the text stands above the statement.
                continue
            if _stands(cast, piece.text) and _register(cast, piece, one):
                return one.kind
    return ""


def _pieces(sentence: Sentence, resolved: Sentence, cast: Cast) -> Iterator[Sentence]:
    """What of a sentence may be shown: all of it, or what stands before a cause or an example, the
    longest first that explains nothing; then the short statements that it is made of. Each is
    without its stop, and has as its sources all that is to be quoted for it."""
    shown = sentence
    if resolved.sources and not leans(resolved.text, cast.model):
        shown = resolved
    text = shown.text.rstrip(".…;: \u00a0\u202f")
    verbs = verbs_of(shown.text, cast.model)
    start = _opens(text) if shown is sentence else 0
    # "assouplit le règlement et autorise les visites": the one tells the other.
    joints = [found.start() for verb in verbs if (found := _JOINED.search(text, 0, verb))]
    ends = sorted({len(text), *joints, *(cut.start() for cut in _CUT.finditer(text, start))})
    ends.sort(key=lambda end: (_explained(text[start:end], end, joints), -end))
    for end in ends:
        if end < len(text) and (_SPOKEN.search(text, end) or not may_end(text, start, end, verbs)):
            continue
        aside = _aside(text, start, end, verbs) if shown is sentence else None
        tail = len(shown.text) - end
        words = text[start:end].rstrip(" ,\u00a0\u202f")
        said: tuple[str, ...] = (
            sentence.text[start : len(sentence.text) - tail].rstrip(" ,\u00a0\u202f"),
        )
        if aside:
            last = text[aside[1] : start + len(words)]
            said = (text[start : aside[0]], last)
            words = f"{text[start : aside[0]]} {last}"
        if _judged_at_a_glance(words):
            yield Sentence(
                paragraph=sentence.paragraph,
                text=capitalised(words),
                sources=(*shown.sources[:-1], *said),
                head=shown.head,
                bracketed=shown.bracketed,
            )
    if shown is sentence:
        for one in statements(sentence, cast.model):
            words = one.text.rstrip(".")
            if _judged_at_a_glance(words):
                yield Sentence(paragraph=one.paragraph, text=words, sources=one.sources)


def _judged_at_a_glance(words: str) -> bool:
    return (
        _says_enough(words)
        and len(words.split()) <= LONGEST
        and not several_claims(f"{words}.", "fr")
    )


def _says_enough(words: str) -> bool:
    return len(re.split(r"[\s’]+", words)) >= _FEWEST


def _explained(words: str, end: int, joints: Sequence[int]) -> bool:
    return bool(_REMARK.search(words)) or any(at < end for at in joints)


_JOINED = re.compile(
    r",? et (?:(?:l[ae]s? |l’|une? |des |s[ao]n? |ses |leurs? )(?:[\w’-]+ )?)?(?:n[e’] ?|s[e’] ?)?$"
)
# "Maîtrisant les vents, le pilote …", "Légaliste, le général …".
_DETACHED = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]{2,}(?:ant|é|i|u|is|it|iste|eux|euse|able|ible|ique)e?s?)"
    r"(?: (?!sur l[ae]s?\b)[^,;:«]{3,90})?, (?=(?:l[ae]s? |l’)[a-zà-ÿœ]|[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]+ )"
)


def _opens(text: str) -> int:
    """Where a sentence begins without the word that links it to another, or what is set before its
    subject."""
    link = LINK.match(text) or _DETACHED.match(text)
    return link.end() if link else 0


_CLITICS = re.compile(r"(?:\b(?:(?:ne|se|l[ea]s?|y|en|lui|leur) |[nsl]’))+$")
_MOST_ASIDE = 90


def _aside(text: str, start: int, end: int, verbs: Sequence[int]) -> tuple[int, int] | None:
    """Where what commas add to the subject of a statement stands, from the first comma to the verb:
    "Ida Berg, la maire, refuse …"."""
    verb = next((verb for verb in verbs if start <= verb < end), None)
    if verb is None:
        return None
    clitics = _CLITICS.search(text, start, verb)
    at = clitics.start() if clitics else verb
    comma = text.rfind(", ", start, at - 2)
    if not text[:at].endswith(", ") or comma < 0 or at - comma > _MOST_ASIDE:
        return None
    # "En 1912, la ville": no subject before.
    if not re.match(r"(?:l[ae]s? |l’|une? |[a-zà-ÿœ]+ (?:de |d’|du |des ))", text[comma + 2 : at]):
        return None
    ahead = text[start:comma].rpartition(", ")[2]
    return (comma, at) if re.match(r"(?:[A-ZÀ-ÖØ-Þ]|l[ae]s? |l’)", ahead) else None


def _stands(cast: Cast, words: str) -> bool:
    """Whether words can be judged by themselves: nothing before them says of whom they speak."""
    own = _SOURCE.sub("", words)
    if not words[:1].isupper() or re.search(r"[.!?…]", words) or not is_plain(_HELD.sub("", own)):
        return False
    if _GOES_BACK.search(words) or speaks_of_it(words, cast.model):
        return False
    if not is_closed(words) or judges(words) or not (_SINCE.match(words) or _begins(cast, own)):
        return False
    return not (
        leans(f"{words}.", cast.model) or takes_up(cast, words) or dangles(words, cast.model)
    )


def _begins(cast: Cast, words: str) -> bool:
    """Whether a statement speaks of what it names, or of nobody: "Il est possible de …"."""
    if words.startswith("Il ") and impersonal(words):
        return states(words, cast.model)
    return opens(words, cast.register.text.title, cast.model)


def _register(cast: Cast, piece: Sentence, one: Reversal) -> bool:
    text, (start, end) = piece.text, piece.head
    before, after = text[: one.start], text[one.end :]
    cls = f"sens-{slug(text[one.start : one.start + 40], 24)}"
    entity = cast.register.entity(cls, one.words)
    cast.register.entity(cls, one.contrary)
    quoted = f"{before[:start]}{piece.bracketed}{before[end:]}" if end else before
    gap = " " if one.words.endswith("’") else ""
    passage = cast.register.entity("passage", inner(f"{quoted}____{gap}{after}"))
    upper = "" if before.strip() else " | maj"
    made = cast.register.fact(
        TURNED,
        {"passage": (passage.id,), "mots": (entity.id,)},
        piece.sources,
        piece.paragraph,
        stance=Stance.FACT,
        importance=1,
        statement=inner(f"{before}{{{{ mots | nom{upper} }}}}{after}."),
    )
    return made is not None
