"""What each response is told: why it is right or wrong, and where the text says so."""

from ardoise.compose.ground import Ground
from ardoise.compose.sandbox import TemplateFaultError
from ardoise.domain.fact import Entity, Fact, Stance
from ardoise.domain.words import say


def passage(ground: Ground, fact: Fact) -> str:
    """*Le paragraphe 1 dit : « … ».*, with every quote of the fact."""
    lang = ground.lang
    quotes = say(lang, fr="» et «", en="” and “").join(_inner(q) for q in fact.quotes)
    said = say(
        lang,
        fr=f"Le texte dit : « {quotes} »"
        if len(fact.quotes) > 1
        else f"Le paragraphe {fact.paragraph} dit : « {quotes} »",
        en=f"The text says: “{quotes}”"
        if len(fact.quotes) > 1
        else f"Paragraph {fact.paragraph} says: “{quotes}”",
    )
    end = "" if said.endswith((".", "!", "?")) else "."
    return ground.language.typography(said + end)


def right(ground: Ground, fact: Fact, said: str = "") -> str:
    """Told to whoever chose the key; `said` is the template's own words."""
    lead = say(ground.lang, fr="Oui.", en="Yes.")
    return " ".join(part for part in (lead, said, passage(ground, fact)) if part)


def wrong(ground: Ground, fact: Fact, role: str, candidate: Entity) -> str:
    """Told to whoever chose `candidate`: where it belongs in the text, and what the text says."""
    lead = say(ground.lang, fr="Non.", en="No.")
    return f"{lead} {where_it_belongs(ground, fact, role, candidate)} {passage(ground, fact)}"


def where_it_belongs(ground: Ground, fact: Fact, role: str, candidate: Entity) -> str:
    """What the text says of a distractor, if anything."""
    if candidate.absent:
        of = ground.language.of(candidate)
        return ground.language.typography(
            say(
                ground.lang,
                fr=f"Le texte ne parle nulle part {of}.",
                en=f"The text nowhere speaks {of}.",
            )
        )
    found = _mention(ground, fact, role, candidate)
    if found is not None:
        return sourced(ground, found)
    return say(
        ground.lang, fr="Le texte ne dit rien de tel.", en="The text says nothing of the kind."
    )


def sourced(ground: Ground, fact: Fact) -> str:
    """A fact in a sentence, with its paragraph and who stands behind it."""
    where = say(
        ground.lang,
        fr=f"paragraphe {fact.paragraph}",
        en=f"paragraph {fact.paragraph}",
    )
    if fact.stance is Stance.JUDGEMENT:
        where += say(ground.lang, fr=", d’après l’auteur", en=", according to the author")
    elif fact.stance is Stance.CLAIM:
        where += say(ground.lang, fr=", selon le texte", en=", according to the text")
    return f"{ground.statement(fact).removesuffix('.')} ({where})."


def _mention(ground: Ground, fact: Fact, role: str, candidate: Entity) -> Fact | None:
    """The fact that best tells where a candidate belongs: of the same relation and role if any,
    else the most central, else the first."""
    best: tuple[tuple[bool, bool, int, int], Fact] | None = None
    for n, (other, played) in enumerate(ground.mentions(candidate.id)[:20]):
        if other.id == fact.id or other.inferred:
            continue
        score = (other.relation != fact.relation, played != role, other.importance, n)
        if best is None or score < best[0]:
            try:
                ground.statement(other)
            except TemplateFaultError:
                continue
            best = (score, other)
    return best[1] if best else None


def _inner(quote: str) -> str:
    """A quote as it may stand inside quotation marks."""
    return quote.replace("« ", "“").replace(" »", "”").replace("«", "“").replace("»", "”").strip()
