"""What each response is told: why it is right or wrong, and where the text says so."""

import re
from collections.abc import Iterable, Sequence

from ardoise.compose.ground import Ground
from ardoise.compose.noun import class_of, enumerate_words
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.compose.workshop import SENTENCE_END
from ardoise.domain.fact import Entity, Fact, Stance
from ardoise.domain.fold import fold
from ardoise.domain.quote import find_passage, inner, pieces
from ardoise.domain.words import say


def passage(ground: Ground, fact: Fact) -> str:
    """*On lit au paragraphe 1 : « … ».*, with every quote of the fact."""
    if fact.id not in ground.passages:
        where = _passage_at(ground, fact)
        ground.passages[fact.id] = (
            _quoted(ground, where, (_asked(fact),)) if where else passages(ground, (fact,))
        )
    return ground.passages[fact.id]


def _asked(passage: Fact) -> str:
    """The last sentence of the quote of a passage, the one that is asked: what is shown before it
    only tells of whom it speaks."""
    return SENTENCE_END.split(_inner(passage.quotes[-1]))[-1]


def _echoes(ground: Ground, fact: Fact) -> bool:
    """Whether a fact is said in the very words of its quotes: to say both would be to say it
    twice."""
    quoted = " ".join(fold(_inner(quote)) for quote in fact.quotes)
    try:
        return f" {fold(ground.statement(fact))} " in f" {quoted} "
    except TemplateFaultError:
        return False


def _of_passage(ground: Ground, fact: Fact) -> bool:
    """Whether a fact is no more than words of the text with one of them to be found again."""
    return any(
        class_of(ground.entity(one)) == "passage" for ids in fact.args.values() for one in ids
    )


def _passage_at(ground: Ground, fact: Fact) -> int:
    """The paragraph of a passage, 0 for any other fact or when several hold what it quotes."""
    return _where(ground, fact) if _of_passage(ground, fact) else 0


def explained(ground: Ground, fact: Fact) -> str:
    """What is shown after any response, besides what is told of it: the fact in a sentence; of a
    passage, that the quote shows already, only where it stands."""
    where = _passage_at(ground, fact)
    if not where:
        return sourced(ground, fact)
    return say(
        ground.lang,
        fr=f"La réponse se lit au paragraphe {where}.",
        en=f"The answer can be read in paragraph {where}.",
    )


def passages(ground: Ground, facts: Sequence[Fact]) -> str:
    """The same of several facts: once for each paragraph."""
    quoted: dict[int, dict[str, None]] = {}
    for fact in facts:
        quoted.setdefault(_where(ground, fact), {}).update(
            dict.fromkeys(_inner(q) for q in fact.quotes)
        )
    return " ".join(
        _quoted(ground, where, _widest(tuple(quotes))) for where, quotes in quoted.items() if quotes
    )


def _quoted(ground: Ground, where: int, quotes: tuple[str, ...]) -> str:
    lang = ground.lang
    marked = [say(lang, fr=f"« {quote} »", en=f"“{quote}”") for quote in quotes]
    joined = enumerate_words(marked, say(lang, fr="et", en="and"))
    source = say(
        lang,
        # A quote may be a part of a sentence, which a text shows but does not “say”.
        fr=f"On lit au paragraphe {where}" if where else "On lit dans le texte",
        en=f"Paragraph {where} reads" if where else "The text reads",
    )
    return ground.language.typography(
        say(lang, fr=f"{source} : {joined}.", en=f"{source}: {joined}.")
    )


def right(ground: Ground, fact: Fact, shown: str = "", key: Entity | None = None) -> str:
    """Told to whoever chose the key; of several keys, each is named as it is `shown`."""
    lead = say(ground.lang, fr="Oui.", en="Yes.")
    if key is not None:
        made = ground.language.by_number(
            key,
            say(ground.lang, fr="en fait partie", en="is among them"),
            say(ground.lang, fr="en font partie", en="are among them"),
        )
        lead = say(ground.lang, fr=f"Oui, {shown} {made}.", en=f"Yes, {shown} {made}.")
    return f"{lead} {passage(ground, fact)}"


def wrong(
    ground: Ground, fact: Fact, role: str, candidate: Entity, said: tuple[str, ...] = ()
) -> str:
    """Told to whoever chose `candidate`: where it belongs in the text, and what the text says.

    `said` is what other options of the item are told, which is not said again if it can be helped.
    """
    lead = say(ground.lang, fr="Non.", en="No.")
    found = None if candidate.absent else _mention(ground, fact, role, candidate, said)
    belongs = _belongs(ground, candidate, found)
    if found is not None and found.relation != fact.relation:
        # What is said of another relation informs, but answers nothing by itself.
        of = ground.language.of(candidate)
        other = say(
            ground.lang,
            fr=f"Ce n’est pas ce que le texte dit {of}.",
            en=f"That is not what the text says {of}.",
        )
        if not _of_passage(ground, found):
            belongs = f"{ground.language.typography(other)} {belongs}"
    return f"{lead} {belongs} {passage(ground, fact)}"


# What is named by no noun: nobody “speaks of” it.
_CLAUSE_NAMES = "raison action propos passage definition suite debut intervalle sens"
_CLAUSES = frozenset(_CLAUSE_NAMES.split())
_LINKED = re.compile(r"(?:pour|afin|parce|grâce|en raison|à cause|because|in order|to) ?\b")


def where_it_belongs(ground: Ground, fact: Fact, role: str, candidate: Entity) -> str:
    """What the text says of a distractor, if anything."""
    found = None if candidate.absent else _mention(ground, fact, role, candidate, ())
    return _belongs(ground, candidate, found)


# "de 16 à 30 mètres", "entre 80 et 300 km": nobody speaks *of* that.
_BOUNDS = re.compile(r"(?:de |d[’']|entre |from |between )", re.IGNORECASE)


def _belongs(ground: Ground, candidate: Entity, found: Fact | None) -> str:
    """Where the candidate stands in the text: `found`, the fact that tells it best."""
    clause = class_of(candidate).split(" ")[0] in _CLAUSES or _LINKED.match(candidate.name)
    if clause and (candidate.absent or found is None):
        return ground.language.typography(
            say(
                ground.lang,
                fr=f"« {candidate.name} », ce n’est pas ce que le texte dit ici.",
                en=f"“{candidate.name}” is not what the text says here.",
            )
        )
    if candidate.absent and _BOUNDS.match(candidate.name):
        return ground.language.typography(
            say(
                ground.lang,
                fr=f"Le texte ne donne nulle part « {candidate.name} ».",
                en=f"The text nowhere gives “{candidate.name}”.",
            )
        )
    if candidate.absent:
        of = ground.language.of(candidate)
        return ground.language.typography(
            say(
                ground.lang,
                fr=f"Le texte ne parle nulle part {of}.",
                en=f"The text nowhere speaks {of}.",
            )
        )
    if found is not None and (where := _passage_at(ground, found)):
        quote = _asked(found)
        return ground.language.typography(
            say(
                ground.lang,
                fr=f"« {candidate.name} » se lit au paragraphe {where} : « {quote} ».",
                en=f"“{candidate.name}” can be read in paragraph {where}: “{quote}”.",
            )
        )
    if found is not None:
        return sourced(ground, found)
    the = ground.language.the(candidate)
    return ground.language.typography(
        say(
            ground.lang,
            fr=f"Le texte ne dit rien de tel à propos de « {the} ».",
            en=f"The text says nothing of the kind about “{the}”.",
        )
    )


def sourced(ground: Ground, fact: Fact) -> str:
    """A fact in a sentence, with its paragraph and who stands behind it."""
    if fact.id not in ground.sourced:
        ground.sourced[fact.id] = _sourced(ground, fact)
    return ground.sourced[fact.id]


def proven(ground: Ground, stated: Iterable[Fact], quoted: Sequence[Fact]) -> str:
    """Facts in sentences, with who stands behind them, then the quotes of `quoted`: a paragraph
    that the quotes name is not named before them."""
    named = {fact.id for fact in quoted if _where(ground, fact)}
    told = dict.fromkeys(
        _sourced(ground, fact, placed=False) if fact.id in named else sourced(ground, fact)
        for fact in stated
        if fact.id not in named or not _echoes(ground, fact)
    )
    return " ".join((*told, passages(ground, quoted)))


def _sourced(ground: Ground, fact: Fact, *, placed: bool = True) -> str:
    lang = ground.lang
    source: list[str] = []
    if placed:
        source.append(_at(ground, fact))
    if fact.stance is Stance.JUDGEMENT:
        source.append(say(lang, fr="d’après l’auteur", en="according to the author"))
    elif fact.stance is Stance.CLAIM:
        source.append(say(lang, fr="selon le texte", en="according to the text"))
    if fact.inferred:
        source.append(say(lang, fr="par déduction", en="by inference"))
    aside = f" ({ground.language.typography(', '.join(source))})" if source else ""
    return f"{ground.statement(fact).removesuffix('.')}{aside}."


def _at(ground: Ground, fact: Fact) -> str:
    """The paragraph where a fact is read, or those that hold the words of a passage."""
    numbers = _paragraphs(ground, fact) if _of_passage(ground, fact) else []
    if len(numbers) < 2:
        return say(ground.lang, fr=f"paragraphe {fact.paragraph}", en=f"paragraph {fact.paragraph}")
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 and last - first == len(numbers) - 1:
        return say(
            ground.lang, fr=f"paragraphes {first} à {last}", en=f"paragraphs {first} to {last}"
        )
    told = [str(number) for number in numbers]
    return say(
        ground.lang,
        fr=f"paragraphes {enumerate_words(told, 'et')}",
        en=f"paragraphs {enumerate_words(told, 'and')}",
    )


def _paragraphs(ground: Ground, fact: Fact) -> list[int]:
    """The paragraphs that hold the quotes of a fact, its own where it holds them."""
    found = (
        find_passage(quote, ground.text, fact.paragraph) or find_passage(quote, ground.text)
        for quote in fact.quotes
    )
    return sorted({one.paragraph for one in found if one})


def _where(ground: Ground, fact: Fact) -> int:
    """The paragraph that holds all that is quoted of a fact, 0 when several do."""
    if len(fact.quotes) == 1:
        return fact.paragraph
    inside = all(find_passage(quote, ground.text, fact.paragraph) for quote in fact.quotes)
    return fact.paragraph if inside else 0


def _mention(
    ground: Ground, fact: Fact, role: str, candidate: Entity, said: tuple[str, ...]
) -> Fact | None:
    """The fact that best tells where a candidate belongs: stated rather than inferred, of the same
    relation and role if any, else the most central, else the first."""
    best: tuple[tuple[bool, bool, bool, int, int], Fact] | None = None
    for n, (other, played) in enumerate(ground.mentions(candidate.id)[:20]):
        if other.id == fact.id:
            continue
        elsewhere = (other.relation != fact.relation, played != role)
        score = (other.inferred, *elsewhere, other.importance, n)
        if best is None or score < best[0]:
            try:
                told = sourced(ground, other)
            except TemplateFaultError:
                continue
            if any(told in earlier for earlier in said):
                continue
            best = (score, other)
    return best[1] if best else None


def _widest(quotes: tuple[str, ...]) -> tuple[str, ...]:
    """`quotes` without those that another of them holds: no words of the text are said twice."""
    return tuple(q for q in quotes if not any(q != other and q in other for other in quotes))


def _inner(quote: str) -> str:
    """A quote as it may stand inside quotation marks.

    What it leaves out is shown by an ellipsis in brackets, as typographers do: a bare one would
    read as the author's.
    """
    cut = " […] ".join(pieces(quote)) or quote
    return inner(cut).strip()
