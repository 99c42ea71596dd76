"""The noun of a sentence that is worth writing, where nothing else in it is asked: "Il se nourrit
de ____ (c…, 9 lettres)"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.cast import Cast
from ardoise.propose.clause import VAGUE
from ardoise.propose.context import ENOUGH as ENOUGH_IN_CONTEXT
from ardoise.propose.context import read_in_context
from ardoise.propose.excerpt import LONGEST
from ardoise.propose.explaining import Slot
from ardoise.propose.genus import genus_gender
from ardoise.propose.passage import Find, read_passage
from ardoise.propose.people import PEOPLE
from ardoise.propose.plain_nouns import in_set_phrase, plain
from ardoise.propose.quantity import singular
from ardoise.propose.rarity import rare
from ardoise.propose.register import noun_gender
from ardoise.propose.verbs import finite_forms
from ardoise.propose.vocabulary import Heard, free, kept

MOST = 8
"""Nouns of a text that are asked so: past them it is always the same question."""

ENOUGH = 34
"""Facts that a text gives without asking a sentence twice."""

SHORTEST = 6
"""Letters of a word that is no riddle with its first one."""

_SHORTEST = 5
_STEM = 5
_OFTEN = 3
_FAR = 3
"""Words that must stand before a gap: what comes after them says something of what they name."""

# A noun with its article, or one that another noun takes after *de*: "des oxydes de fer".
_NOUN = re.compile(
    r"(?<![\w’-])(?:(?:d|qu)’)?(?P<article>l[ae]s? |l’|une? |des |du |aux? |ses? |son |sa |leurs? "
    r"|ces? |cette |cet )"
    r"(?:(?:grande?|petite?|vieille|vieux|belle|beau|longue?|nouvelle|nouveau|forte?)s? )?"
    r"(?P<noun>[a-zà-ÿœ]{4,})(?![\w’-])"
    r"|(?<=[a-zà-ÿœ] )(?P<of>de |d’)(?P<second>[a-zà-ÿœ]{4,})(?![\w’-])"
)
# "qu’on le reconnaisse": a pronoun before its verb.
A_PRONOUN = re.compile(
    r"(?:^|[ ’'])(?:on|qui|(?<!ainsi )(?<!tandis )(?<!alors )(?<!parce )que|ils?|elles?|ne|se|nous"
    r"|vous) (?:le|la|les|l[’']) ?$",
    re.IGNORECASE,
)
# What is added to it, or the end: what a sentence says last is what it says anew.
CLOSING = re.compile(r"[ \u00a0\u202f]?[,;:.)]|$")
# "au cours de", "dans le cadre du", "à la suite de": no noun of their own.
LOCUTION = re.compile(r" (?:de |d[’']|du |des )")
LED = re.compile(
    r"(?:^|[ ’])(?:à|en|dans|sous|sur|par|pour|hors|lors|près|loin|autour|face|grâce|quant) "
    r"(?:l[ae]s? |l’)?$|(?<![\w’])aux? $",
    re.IGNORECASE,
)
# "est un rapace": the kind of a thing is told by its name.
GENUS = re.compile(
    r"\b(?:est|sont|était|étaient|fut|c[’']est|reste|forme) (?:une? |des |l[ae]s? |l[’'])?$"
)
_LONG = 9
# What a verb is about comes right after it; "par" gives who does it.
_OBJECT = re.compile(
    r"(?<![\w’'-])(?!(?:des?|les?|une?|dans|après|comme|autre|entre|contre|notre|leur|quatre|ensuite"
    r"|encore|même|presque|outre|membre|plus|puis|moins|mais|sans|sous|dès|vers|lors|pas|très|trois"
    r"|six|dix|ces|ses|aux|eux|deux|ont|sont)\b)"
    r"[a-zà-ÿœ]{2,}(?:e|ent|ait|aient|it|irent|a|èrent|er|ir|re|é|u|is|ant|t|nd|nt)$|\bpar$"
)
NO_WORD = frozenset(
    """
    exemple partie nombre effet année siècle temps façon manière forme cause raison ensemble suite
    début moment groupe niveau place cours point question manque monde reste personne période étape
    chose aspect élément grand petit premier autre nouveau jour mois semaine heure minute seconde
    matin soir nuit fois moitié tiers quart majorité plupart dizaine centaine millier total quantité
    taille longueur largeur hauteur mètre kilomètre euro franc million milliard tonne degré type
    sorte genre espèce cas ordre titre rôle sein long bord côté milieu fond haut bas lieu fait sens
    contraire occasion face terme base avant arrière objet sujet profit appui aide charge cadre fin
    suivant dernier ancien jeune vieux même seul plusieurs quelque certain chaque premier second
    moins plus trop peu beaucoup lundi mardi mercredi jeudi vendredi samedi dimanche janvier février
    style abord ailleurs accord ordinaire habitude emblée office avance mars avril juin juillet août
    septembre octobre novembre décembre printemps automne hiver simple double triple fameux dénommé
    """.split()  # noqa: SIM905
)


_DETERMINERS = frozenset("cette toute toutes leurs votre notre".split())  # noqa: SIM905


class _Gap(Struct, frozen=True, kw_only=True):
    """A noun of a sentence, where it stands, and how well it is worth asking."""

    start: int
    end: int
    worth: int


def find_gaps(
    text: str,
    nouns: frozenset[int] | None = None,
    often: Callable[[str], int] = lambda stem: 1,
) -> list[tuple[int, int]]:
    """Where the nouns of `text`, a sentence without its stop, stand that are worth writing, the
    best first. `nouns` are the places that a model takes for nouns, None where there is no model;
    `often` says how many times a text has a word."""
    found = list(_gaps(text, nouns, often))
    found.sort(key=lambda gap: (-gap.worth, -gap.start))
    return [(gap.start, gap.end) for gap in found]


def _gaps(text: str, nouns: frozenset[int] | None, often: Callable[[str], int]) -> Iterator[_Gap]:
    folded = fold(text).split()
    for found in _NOUN.finditer(text):
        group = "noun" if found["noun"] else "second"
        word = found[group]
        start, end = found.span(group)
        key = word.removesuffix("s").removesuffix("x")
        stem = fold(key)[:_STEM]
        if len(word) < SHORTEST or len(text[:start].split()) <= _FAR:
            continue
        if A_PRONOUN.search(text[:start]):
            continue
        if {word, key} & (NO_WORD | VAGUE | PEOPLE) or not is_noun(word, start, nouns):
            continue
        if sum(one.startswith(stem) for one in folded) > 1:
            continue
        of = bool(LOCUTION.match(text, end))
        ahead = text[: found.start()] + (found["article"] or "")
        if of and (group == "second" or LED.search(ahead)):
            continue
        article = found["article"] or found["of"]
        if plain(word) or in_set_phrase(text, start, end, article) or GENUS.search(ahead):
            continue
        if nouns is not None and another_noun(text, end, nouns):
            # "un simple carnet": what a model takes for a noun before another is none.
            continue
        closes = bool(CLOSING.match(text, end))
        # What comes again matters; what comes all the time goes without saying.
        again = 0 < often(word) - 1 < _OFTEN
        object_ = bool(_OBJECT.search(text[: found.start()].rstrip()))
        rare = len(word) >= _LONG
        worth = (
            closes + again + rare + 2 * object_ - (often(word) > _OFTEN) + (group == "noun") - of
        )
        yield _Gap(start=start, end=end, worth=worth)


def another_noun(text: str, end: int, nouns: frozenset[int]) -> bool:
    """Whether a noun stands right after a place."""
    return end + 1 in nouns and text[end : end + 1] == " "


def is_noun(word: str, start: int, nouns: frozenset[int] | None) -> bool:
    """Whether a word is surely a noun: neither a model nor an ending is believed of what may be a
    verb ("les emporte", "en le privant")."""
    if word in finite_forms() or word.endswith("ant") or is_infinitive(word):
        return False
    if nouns is not None:
        return start in nouns
    if word in _DETERMINERS:
        return False
    return bool(genus_gender(word, listed=True) or noun_gender(word))


def ask_gaps(cast: Cast, heard: Heard) -> None:
    """Registers passages of sentences that nothing is asked of, each with the noun of it that is
    most worth writing, the first of each paragraph before others; where a text gives little else,
    of sentences that are asked otherwise too."""
    whole = " ".join(p.content for p in cast.register.text.paragraphs)
    runs = Counter(singular(word) for word in re.findall(r"[^\W\d_]+", whole))
    find = _finder(cast, lambda word: runs[singular(word)])
    done: set[str] = set()
    _ask(cast, free(cast, heard), find, MOST, done)
    most = min(MOST, ENOUGH - len(cast.register.facts))
    _ask(cast, heard, find, len(done) + most, done)
    # Of those that lean on others, as many again at most.
    rest = [one for one in heard if one[0].text not in done]
    most = min(ENOUGH_IN_CONTEXT, len(cast.register.facts) + MOST)
    read_in_context(cast, heard, rest, (find,), most)
    _drop_unfit(cast)


def _drop_unfit(cast: Cast) -> None:
    """Leaves out nouns that the sentences shown before theirs tell ("Islande", "islandais"), and
    such as too much is read with."""
    entities = cast.register.entities
    for fact in list(cast.register.facts.values()):
        if fact.relation == "passage-trou":
            stem = fold(entities[fact.args["mot"][0]].name)[:_STEM]
            shown = fold(entities[fact.args["passage"][0]].name).split()
            if len(shown) > LONGEST or any(word.startswith(stem) for word in shown):
                del cast.register.facts[fact.id]


def _ask(cast: Cast, heard: Heard, find: Find, most: int, done: set[str]) -> None:
    """Asks until `most` sentences are `done`, none of them twice."""
    places: Counter[int] = Counter()
    for each in (1, 2, MOST):
        for sentence, resolved, before in heard:
            if len(done) >= most:
                return
            if places[sentence.paragraph] >= each or sentence.text in done:
                continue
            known = len(cast.register.facts)
            read_passage(cast, sentence, resolved, before, (), (find,))
            if kept(cast, known):
                done.add(sentence.text)
                places[sentence.paragraph] += 1


def asked_words(cast: Cast) -> set[str]:
    """The words that are asked otherwise, folded: they are known, and asking a word twice asks
    nothing."""
    return {
        word
        for fact in cast.register.facts.values()
        for role, ids in fact.args.items()
        for id_ in (ids if role != "passage" else ())
        for word in fold(cast.register.entities[id_].name).split()
    }


def _finder(cast: Cast, often: Callable[[str], int]) -> Find:
    title = fold(cast.register.text.title)
    taken = {word[:_STEM] for word in asked_words(cast) if len(word) >= _SHORTEST}

    def find(cast: Cast, text: str) -> Iterator[Slot]:
        known = len(cast.register.facts)
        for start, end in find_gaps(text, cast.model.nouns(f"{text}."), often):
            stem = fold(text[start:end])[:_STEM]
            if stem in title or stem in taken or not rare(text[start:end], cast.model):
                continue
            entity = cast.register.entity("lacune", text[start:end])
            yield Slot("passage-trou", "mot", entity, start, end, "nom")
            if len(cast.register.facts) > known:
                taken.add(stem)
                return

    return find
