"""P: every quote of every fact and item stands in the text, where it is said to stand."""

from collections.abc import Iterator

from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.domain.fact import Fact
from ardoise.domain.fold import fold
from ardoise.domain.item import Item
from ardoise.domain.problem import Place, Problem, Severity
from ardoise.domain.quote import find_passage, pieces
from ardoise.domain.words import say, typeset

NO_QUOTE = Rule(
    id="P01",
    severity=Severity.ERROR,
    fr="Rien ne prouve « {id} » : aucune citation du texte.",
    en="Nothing proves “{id}”: it quotes no words of the text.",
    remedy_fr="Ajoutez `citation` avec les mots exacts du texte qui le disent.",
    remedy_en="Add `quote` with the exact words of the text that say so.",
)
EMPTY = Rule(
    id="P01",
    severity=Severity.ERROR,
    fr="Une citation de « {id} » est vide.",
    en="A quote of “{id}” is empty.",
    remedy_fr="Recopiez dans `citation` les mots exacts du texte.",
    remedy_en="Copy the exact words of the text into `quote`.",
)
MISSING = Rule(
    id="P02",
    severity=Severity.ERROR,
    fr="La citation « {quote} » n’est pas dans le texte.",
    en="The quote “{quote}” does not stand in the text.",
    remedy_fr="Recopiez les mots exacts du texte, ou marquez par … ce que vous sautez.{from_where}",
    remedy_en="Copy the exact words of the text, or mark what you leave out with ….{from_where}",
)
ELSEWHERE = Rule(
    id="P03",
    severity=Severity.ERROR,
    fr="La citation « {quote} » est au paragraphe {found}, non au paragraphe {said}.",
    en="The quote “{quote}” stands in paragraph {found}, not in paragraph {said}.",
    remedy_fr="Écrivez `paragraphe: {found}`, ou citez le paragraphe {said}.",
    remedy_en="Write `paragraph: {found}`, or quote paragraph {said}.",
)
LOOSE = Rule(
    id="P04",
    severity=Severity.ERROR,
    fr="La citation « {quote} » n’est dans le texte qu’à la casse, aux accents ou à la "
    "ponctuation près.",
    en="The quote “{quote}” stands in the text only up to case, accents or punctuation.",
    remedy_fr="Recopiez le texte lettre pour lettre (paragraphe {found}).",
    remedy_en="Copy the text letter by letter (paragraph {found}).",
)


def check_facts(scene: Scene) -> Iterator[Problem]:
    """The quotes of the facts of every text."""
    for text_id, knowledge in scene.bank.knowledge.items():
        known = scene.known(text_id)
        if known.text is None:
            continue  # references says that the text is missing
        for fact in knowledge.facts.values():
            yield from _check_fact(fact, known, knowledge.lang)


def check_item(item: Item, scene: Scene) -> Iterator[Problem]:
    """The quotes of an item. One that belongs to no text has nothing to quote."""
    known = scene.known(item.text)
    if known.text is None:
        return
    if not item.quotes:
        yield NO_QUOTE.of(item, id=item.id)
    for n, quote in enumerate(item.quotes):
        place = item.place.at("quote", n)
        yield from _check_quote(quote, 0, known, item.lang, place, item.id, item.id)


def _check_fact(fact: Fact, known: Known, lang: str) -> Iterator[Problem]:
    if not fact.quotes:
        yield NO_QUOTE.at(lang, fact.place, id=fact.id)
    stands = {p.paragraph for quote in fact.quotes if (p := known.passage(quote))}
    for n, quote in enumerate(fact.quotes):
        # What is joined from several paragraphs names one of them.
        paragraph = 0 if fact.paragraph in stands else fact.paragraph
        place = fact.place.at("quote", n)
        yield from _check_quote(quote, paragraph, known, lang, place, fact.id)


def _check_quote(
    quote: str, paragraph: int, known: Known, lang: str, place: Place, owner: str, item: str = ""
) -> Iterator[Problem]:
    assert known.text is not None
    if not pieces(quote):
        yield EMPTY.at(lang, place, item, id=owner)
        return
    passage = known.passage(quote)
    if passage is None:
        if loose := _loosely(quote, known):
            yield LOOSE.at(lang, place, item, quote=quote, found=loose)
        else:
            yield MISSING.at(
                lang, place, item, quote=quote, from_where=_departs(quote, known, lang)
            )
    elif (
        0 < paragraph <= len(known.text.paragraphs)
        and passage.paragraph != paragraph
        and find_passage(quote, known.text, paragraph) is None
    ):
        yield ELSEWHERE.at(lang, place, item, quote=quote, found=passage.paragraph, said=paragraph)


def _loosely(quote: str, known: Known) -> int:
    """The paragraph where the folded quote stands, or 0."""
    wanted = [f" {fold(piece)} " for piece in pieces(quote)]
    for paragraph in known.text.paragraphs if known.text else ():
        content, start = f" {fold(paragraph.content)} ", 0
        for piece in wanted:
            start = content.find(piece, start)
            if start < 0:
                break
            start += len(piece) - 1
        else:
            return paragraph.number
    return 0


def _departs(quote: str, known: Known, lang: str) -> str:
    """Where a quote leaves the text, as a sentence to append: the longest start of its first
    stretch that is not there; "" when not even two words are."""
    for piece in pieces(quote):
        if known.passage(piece) is not None:
            continue
        words = piece.split()
        for count in range(len(words) - 1, 1, -1):
            start = " ".join(words[:count])
            if known.passage(start) is not None:
                said = say(
                    lang,
                    fr="Le texte dit bien « {start} », mais pas « {next} » ensuite.",
                    en="The text says “{start}”, but not “{next}” after it.",
                )
                said = said if lang == "en" else typeset(said)
                return " " + said.format(start=start, next=words[count])
        return ""
    return ""
