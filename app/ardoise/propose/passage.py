"""Sentences too rich for their main clause to be told apart: one word of them is what is asked.

An excerpt of the text is the statement, with a slot where a time, a place, a person or a number
stood.
"""

import re
from collections.abc import Iterator, Sequence

from ardoise.domain.fact import Stance
from ardoise.propose.adjuncts import PLACE, is_place, place_of
from ardoise.propose.cast import Cast
from ardoise.propose.excerpt import Excerpt, excerpt, leans
from ardoise.propose.explaining import Slot, find_called, find_explaining, find_period_slots
from ardoise.propose.judging import judges
from ardoise.propose.quantity import find_quantities, number_value
from ardoise.propose.register import slug
from ardoise.propose.sentence import Sentence
from ardoise.propose.span import find_spans
from ardoise.propose.times import MONTH, find_times

_MOST_SLOTS = 3
# What is said by somebody, or only supposed, is no statement of the text.
_NOT_PLAIN = re.compile(
    r"\b(?:selon|d[’']après|estim(?:e|ent|ait|é)|affirm\w+|assur(?:e|ent)|juge(?:nt)?|promet\w*|"
    r"pourrai(?:t|ent)|devrai(?:t|ent)|serai(?:t|ent)|aurai(?:t|ent)|\w{3,}erai(?:t|ent)|peut-être|"
    r"probablement|sans doute)\b",
    re.IGNORECASE,
)
# A year with another word before it than those of `find_times`: "de 1962 à 2004", "février 1995".
_YEAR = re.compile(
    r"(?:\b(?:de|à|et|vers|avant|après|entre|en|l[’']an|été|hiver|printemps|automne|"
    rf"{MONTH})[ \u00a0]|\bd[’'])(?P<year>1\d{{3}}|20[0-4]\d)(?!\d|[ \u00a0\u202f,-]\d)",
    re.IGNORECASE,
)
# After these a number is part of the noun phrase: "tous les cinq ans".
_COUNTING = re.compile(r"\b(?:les|des|ces|ses|leurs|aux)[ \u00a0]$", re.IGNORECASE)
_SUPPOSED = re.compile(r"(?:Si |S[’']|Même si )")
_DENIED = re.compile(
    r"\bn(?:e |[’'])[^,;:.]*\b(?:pas|plus|jamais|point|guère)\b[^,;:.]*$", re.IGNORECASE
)


def read_passage(
    cast: Cast, sentence: Sentence, resolved: Sentence, before: Sequence[str], asked: Sequence[str]
) -> None:
    """Registers facts of a sentence, each with one slot in the stretch of the paragraph that can be
    read alone: up to three of times, places, people and numbers, and up to three that explain.

    `resolved` is the sentence with its first pronoun said in full, where it is sure, or the
    sentence itself; `before` are the sentences before it in its paragraph, `asked` the words that
    other facts of the sentence ask already.
    """
    text = sentence.text
    if text.endswith(("?", "!")) or _SUPPOSED.match(text) or any(sign in text for sign in "{}[]"):
        return
    shown = sentence
    if resolved.sources and not leans(resolved.text, cast.model):
        shown, before = resolved, ()
    for find in (find_explaining, find_called, _slots):
        taken: list[tuple[int, int]] = []
        for slot in find(cast, shown.text.rstrip(".")):
            overlapping = any(slot.start < b and a < slot.end for a, b in taken)
            if overlapping or len(taken) == _MOST_SLOTS or slot.entity.name in asked:
                continue
            if _in_speech(shown.text, slot.start):
                continue
            if find is _slots and _DENIED.search(shown.text[: slot.start]):
                continue
            # What follows of something is asked with it.
            start = 0 if slot.role == "suite" else slot.start
            stretch = excerpt(before, shown, (start, slot.end), cast.model)
            if stretch is not None and slot.last:
                stretch = Excerpt(stretch.words[: slot.end + stretch.shift], stretch.shift)
            if stretch is None or any(sign in stretch.words for sign in "«»"):
                continue
            if _register(cast, sentence, shown, stretch, slot, first=not taken):
                taken.append((slot.start, slot.end))


def _register(
    cast: Cast, sentence: Sentence, shown: Sentence, stretch: Excerpt, slot: Slot, *, first: bool
) -> bool:
    """Registers the fact that the words of an excerpt state, with a slot in them."""
    words, shift = stretch
    before, after = words[: slot.start + shift], words[slot.end + shift :]
    passage = cast.register.entity("passage", f"{before}____{after}")
    alone = words[:1].isupper() and not re.search(r"[.!?…]", words)
    # A sentence with two bounds in it would be false in two places.
    bounds = slot.role == "quantite" and re.search(r" (?:à|et|ou) ", slot.entity.name)
    plain = first and alone and not bounds and not _NOT_PLAIN.search(words)
    upper = " | maj" if not before.strip() or re.search(r"[.!…\]] $", before) else ""
    made = cast.register.fact(
        slot.relation,
        {"passage": (passage.id,), slot.role: (slot.entity.id,)},
        _quotes(sentence, shown, stretch),
        sentence.paragraph,
        stance=Stance.JUDGEMENT if judges(sentence.text) else Stance.FACT,
        # Only one slot of a sentence makes it true or false, lest it be asked twice.
        importance=1 if plain else 2,
        statement=f"{before}{{{{ {slot.role} | {slot.form}{upper} }}}}{after}.",
    )
    return made is not None


def _quotes(sentence: Sentence, shown: Sentence, stretch: Excerpt) -> tuple[str, ...]:
    """The words of the text that an excerpt says."""
    words, shift = stretch
    if shown is not sentence and shift == 0:
        # What follows the first pronoun is as the text has it.
        left_out = len(shown.text) - len(words)
        return (*shown.sources[:-1], sentence.text[: len(sentence.text) - left_out])
    return tuple(piece for piece in re.split(r" ?\[…\] ", words) if piece)


def _in_speech(text: str, at: int) -> bool:
    return text[:at].count("«") > text[:at].count("»")


def _slots(cast: Cast, text: str) -> Iterator[Slot]:
    """What may be asked in a sentence."""
    for when in find_times(text):
        inner = when.end - len(when.name)
        if when.cls == "heure":
            yield Slot("passage-moment", "moment", cast.time(when), when.start, when.end, "a")
        elif when.preposition in ("le", "en", "au"):
            if text[: when.start].rstrip().endswith(("Entre", "entre", "de", "De", "jusqu’")):
                continue
            if when.cls != "siecle" or when.preposition == "au":
                yield Slot("passage-moment", "moment", cast.time(when), when.start, when.end, "a")
        elif when.cls == "siecle" and when.preposition in ("au début du", "à la fin du"):
            start = inner - len("du ")
            yield Slot("passage-siecle", "siecle", cast.time(when), start, when.end, "de")
        elif when.preposition.startswith(("depuis", "dès")):
            article = text[:inner].endswith("le ")
            start = inner - len("le ") if article else inner
            yield Slot("passage-date", "moment", cast.time(when), start, when.end, "le")
    yield from find_period_slots(cast, text)
    known = [(one.start, one.end) for one in find_times(text)]
    known += [(one.start, one.end) for one in find_quantities(text)]
    for year in _YEAR.finditer(text):
        start, end = year.span("year")
        if not any(a <= start < b for a, b in known):
            named = cast.register.entity("annee", year["year"], gender="f", value=year["year"])
            yield Slot("passage-date", "moment", named, start, end, "le")
    for place in PLACE.finditer(text):
        entity = place_of(cast, place) if is_place(cast, place) else None
        if entity is None or not place.start() or text[place.start() - 1].isalnum():
            continue
        # "Harold en Italie" is a title, "à l’Académie des beaux-arts" a body, and of "dans le
        # Gâtinais et le Quercy" one alone is no place.
        whole = re.match(r" (?:de |des |du |d[’']|et l[ae]s? |et l[’'])", text[place.end() :])
        ahead = text[: place.start()].rstrip()
        title = re.search(r"(?<!^)(?<![.,] )\b[A-ZÉÈ]\w+$", ahead) and not any(
            ahead.endswith(name) for name in cast.names
        )
        if not whole and not title:
            yield Slot("passage-lieu", "lieu", entity, place.start(), place.end(), "a")
    for name in cast.names.values():
        at = text.find(name.text) if name.cls == "personne" and " " in name.text else -1
        # Before a vowel, "de" would tell which names it cannot be.
        if at >= 0 and not re.search(r"[lL][’']$|\b[dD][’']$|\b(?:de|que) $", text[:at]):
            person = cast.person(name.text)
            if person is not None and not _told(cast, name.text, text, at):
                yield Slot("passage-personne", "personne", person, at, at + len(name.text), "nom")
    for span in find_spans(text):
        if _COUNTING.search(text[: span.start]):
            continue
        unit = slug(span.unit + text[span.end : span.end + 20], 30)
        bounds = cast.register.entity(
            f"nombre-de-{unit}", span.name, gender="m", value=f"{number_value(span.low):g}"
        )
        yield Slot("passage-nombre", "quantite", bounds, span.start, span.end, "nom")
    times = list(find_times(text))
    for quantity in find_quantities(text):
        if any(when.start <= quantity.start < when.end for when in times):
            continue
        if _COUNTING.search(text[: quantity.start]):
            continue
        # "11 400 ouvrages sur 13 000" bounds what can be believed.
        if re.match(r" sur (?:les |un total de )?\d", text[quantity.end :]):
            continue
        # "Deux barrages, Villerest et Naussac": to count them is no question.
        if quantity.value < 3 or re.match(r" ?, [A-Z]|[ \u00a0]:", text[quantity.end :]):
            continue
        unit = slug(quantity.unit + text[quantity.end : quantity.end + 20], 30)
        entity = cast.register.entity(
            f"nombre-{unit}", quantity.name, gender="m", value=f"{quantity.value:g}"
        )
        yield Slot("passage-nombre", "quantite", entity, quantity.start, quantity.end, "nom")


_GENDERED = re.compile(
    r",? (?:né|mort|\w+ant )|, (?:elle|lui), | (?:ne |n[’'])"
    r"|(?:,[^,]+,)? (?:est|était|fut|devient|devint|devenait|a été|reste|s’est|se) "
)


def _told(cast: Cast, name: str, text: str, at: int) -> bool:
    """Whether to ask who it is asks nothing: hardly anybody else is named, the text tells the life
    of that person, or what is said of them shows their gender."""
    first = not text[:at].strip() and _GENDERED.match(text[at + len(name) :])
    return bool(first) or not cast.worth_asking(name)
