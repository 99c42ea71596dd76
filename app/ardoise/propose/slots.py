"""What may be asked of a sentence in a word of it: a time, a place, a person, a number."""

import re
from collections.abc import Iterator, Sequence

from ardoise.propose.adjuncts import PLACE, is_place, place_of
from ardoise.propose.cast import Cast
from ardoise.propose.explaining import Slot, find_period_slots
from ardoise.propose.named_after import is_named_after
from ardoise.propose.one_of_several import is_one_of_several
from ardoise.propose.ordinal import Rank, find_ranks
from ardoise.propose.quantity import Quantity, find_quantities, number_value
from ardoise.propose.register import slug
from ardoise.propose.same_person import CIVILITY
from ardoise.propose.span import Span, find_spans
from ardoise.propose.times import MONTH, When, find_times, recent_years
from ardoise.propose.told_count import tells_how_many
from ardoise.propose.utterance import sayings

# A year with another word before it than those of `find_times`: "de 1962 à 2004", "février 1995".
_YEAR = re.compile(
    r"(?:\b(?:de|à|et|vers|avant|après|entre|en|l[’']an|été|hiver|printemps|automne|"
    rf"{MONTH})[ \u00a0]|\bd[’'])(?P<year>1\d{{3}}|20[0-4]\d)(?!\d|[ \u00a0\u202f,-]\d)",
    re.IGNORECASE,
)
# After these a number is part of the noun phrase: "tous les cinq ans".
_COUNTING = re.compile(r"\b(?:les|des|ces|ses|leurs|aux)[ \u00a0]$", re.IGNORECASE)


# Before a vowel, "d’" would tell which towns it cannot be.
_OF_A_TOWN = re.compile(r"\b(?:de|vers|entre|pour|par) (?P<name>[A-Z][\w’-]+)(?![\w’-])(?! [A-Z])")


# "les îles de Java" hold no town, and "la Royal Society de Londres" is one name.
_HELD = re.compile(
    r"(?:\b(?:îles?|monts?|massif|détroit|golfe|baie|cap|lac|mer|vallée|plaine|région|province"
    r"|pointe|presqu[’']île|péninsule|anse|rade|plage|plateau|cirque|gorges?|aiguille|dent|puy"
    r"|roc|roche|rocher|étang|marais|bois|côtes?|banc|récif|isthme|delta|estuaire|embouchure|source"
    r"|sources|chutes?|cascade|désert|glacier|volcan|grotte|fort|bataille|traité|paix|édit|siège"
    r"|accords?|serment|camp|tour|bassin|vignoble|pays|chaîne|dôme|pic|crique|lagune|littoral"
    r"|département|royaume|duché|comté|fleuve|col|pic|forêt|bassin"
    r"|escaliers?|tunnel|barrage|ponts?|canal|écluses?|château|abbaye|phare|rue|place|avenue"
    r"|quartier|troupes?|armées?|forces|hommes|soldats|partisans|amis|idées|œuvres?|théories?|lois?"
    r"|gouvernement|règne|époque|famille|maison|fils|fille|frère|sœur|mort|vie|victoire|défaite)"
    r"|(?<!^)\b[A-ZÀ-ÖØ-Þ][\w’-]+) $",
)


_FEW = "(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|cent)\\b"


def find_slots(cast: Cast, text: str) -> Iterator[Slot]:
    """The slots of `text`, a sentence without its stop."""
    times, quantities = list(find_times(text)), list(find_quantities(text))
    yield from _times(cast, text, times)
    yield from find_period_slots(cast, text)
    yield from _years(cast, text, (*times, *quantities))
    yield from _places(cast, text)
    yield from _towns(cast, text)
    yield from _people(cast, text)
    yield from _spans(cast, text)
    yield from _numbers(cast, text, times, quantities)
    yield from _ranks(cast, text)


def _times(cast: Cast, text: str, times: Sequence[When]) -> Iterator[Slot]:
    for when in times:
        inner = when.end - len(when.name)
        if when.cls == "heure":
            yield Slot("passage-moment", "moment", cast.time(when), when.start, when.end, "a")
        elif when.preposition in ("le", "en", "au"):
            if text[: when.start].rstrip().endswith(("Entre", "entre", "de", "De", "jusqu’")):
                continue
            if when.cls == "annee" and _told_by_next(text, when):
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


def _told_by_next(text: str, when: When) -> bool:
    """Whether a year stands beside the one before or after it, shown in the same sentence: "quatre
    en 2018, cinq en 2019"."""
    shown = re.findall(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)", text[: when.start] + text[when.end :])
    return any(abs(int(year) - int(when.name)) == 1 for year in shown)


def _years(cast: Cast, text: str, known: Sequence[When | Quantity]) -> Iterator[Slot]:
    for year in _YEAR.finditer(text):
        start, end = year.span("year")
        if _is_bound(text, start, end) or _is_of_now(cast, text, year):
            continue
        if not any(one.start <= start < one.end for one in known):
            named = cast.register.entity("annee", year["year"], gender="f", value=year["year"])
            yield Slot("passage-date", "moment", named, start, end, "le")


def _is_of_now(cast: Cast, text: str, year: re.Match[str]) -> bool:
    """Whether a year stands after its month, and is the last of our century that the text gives:
    whoever reads "début mars ____" in the news knows when that was."""
    if not re.search(rf"\b(?:{MONTH})[ \u00a0]$", text[: year.start("year")], re.IGNORECASE):
        return False
    told = (one for p in cast.register.text.paragraphs for one in recent_years(p.content))
    return int(year["year"]) == max(told, default=0)


def _is_bound(text: str, start: int, end: int) -> bool:
    """Whether a year ends a few years whose first is shown: what is left to choose from is too
    near, and the first asks for both."""
    first = re.search(r"\b(?:entre|de) (?P<year>\d{4}) (?:et|à) $", text[:start], re.IGNORECASE)
    return first is not None and abs(int(first["year"]) - int(text[start:end])) <= _FEW_YEARS


_FEW_YEARS = 10


# "en France métropolitaine": the adjective tells.
_OF_PLACE = re.compile(
    r" (?!(?:qui|que|dont|et|ou|puis|mais|car|pour|par|depuis|avant|après|lors|où|il|elle)\b)"
    r"[a-zà-ÿ]+(?:ain|aine|ien|ienne|ois|oise|ais|aise|al|ale|aux|ique|iques|nord|sud|est|ouest)\b"
)
_SKY = ("Soleil", "Lune", "Terre", "Mars", "Vénus", "Mercure", "Jupiter", "Saturne")


def _places(cast: Cast, text: str) -> Iterator[Slot]:
    for place in PLACE.finditer(text):
        if place["name"] in cast.register.text.title or _BRACKETED.search(text[: place.start()]):
            continue
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
        if _OF_PLACE.match(text, place.end()) or place["name"] in _SKY:
            continue
        if re.search(rf"{sayings()} [^,;.«»]*$", text[: place.start()]):
            # "a déclaré sa porte-parole à Radio-Lens".
            continue
        aside = text[: place.start()].count("(") > text[: place.start()].count(")")
        if _AFTER_PLACES.search(text[: place.start()]):
            continue
        if not whole and not title and not aside and not _beside(cast, text, place):
            yield Slot("passage-lieu", "lieu", entity, place.start(), place.end(), "a")


# "en Islande, au Chili, au Japon et en Inde": a place more, or another, would do as well.
_AFTER_PLACES = re.compile(
    r"(?:\b(?:en|aux?|à) (?:l[ae] |l[’'])?[A-ZÀ-ÖØ-Þ][\w’-]+(?: \([^()]*\))?(?:, | et | ou )){2,}$"
)
# "(Anne Roy, en France)": where she works is said by the way.
_BRACKETED = re.compile(r"\([^()]*$")
_PLACED = re.compile(
    r"(?P<prep>\b(?:à|au|aux|en|près de|dans l[ae]s?|sur l[ae]s?|de|du) |[ldLD][’'])"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’-]*(?: [A-ZÀ-ÖØ-Þ][\w’-]*)*),? $"
)
_THEN_PLACED = re.compile(r",? (?:à|au|aux|en|dans l[ae]s?|dans l[’']) ?(?![IVX]+er?\b)[A-ZÀ-ÖØ-Þ]")


def _beside(cast: Cast, text: str, place: re.Match[str]) -> bool:
    """Whether a place stands beside another that lies in it, or that it lies in: "à Dublin, en
    Irlande". "de Lyon à Nice" goes from the one to the other."""
    if _THEN_PLACED.match(text, place.end()):
        return True
    before = _PLACED.search(text[: place.start()])
    if before is None or (before["prep"] == "de " and place["prep"] == "à"):
        return False
    known = cast.names.get(before["name"])
    return known is None or known.cls != "personne"


def _towns(cast: Cast, text: str) -> Iterator[Slot]:
    """Towns that something is of or comes from: "un feu parti de Tuchan"."""
    for found in _OF_A_TOWN.finditer(text):
        name = cast.names.get(found["name"])
        if _HELD.search(text[: found.start()]) or found["name"] in cast.register.text.title:
            # The town of the title is known to all who have read it.
            continue
        if re.match(r" (?:à|au) [A-ZÀ-ÖØ-Þ]", text[found.end() :]):
            # Of "de Lyon à Nice", the end is asked.
            continue
        if name is not None and name.cls == "ville":
            entity = cast.register.entity("ville", name.text, locative="à")
            yield Slot("passage-ville", "ville", entity, *found.span("name"), "nom")


_CALLED_AGAIN = re.compile(r" \([A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)+\)")
# "Léon Roy, Jean Petit, Paul Blanc": one of a row is no more than another.
_IN_ROW = re.compile(r"(?<![a-zà-ÿœ] )[A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ][\w’-]+(?:, | et )$")
_ROW_ON = re.compile(r", [A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ][\w’-]+(?:[,.]| et |$)")
# An office of a state beside a name, or any that shows a woman or a nation.
_STATE_OFFICES = (
    r"présidente?|(?:premi(?:er|ère) |vice-)?ministre|secrétaire d[’']État|chanceli(?:er|ère)|roi"
    r"|reine|empereur|impératrice|chef(?:fe)? (?:de l[’']État|du gouvernement|de la diplomatie)"
)
_OF_NATION = r"[a-zà-ÿœ-]+(?:ien|ais|ois|éen|ain|ienne|aise|oise|éenne|aine|mand|gnol|nois|russe)"
_BY_OFFICE = re.compile(
    rf"(?:\b(?:{_STATE_OFFICES})\b(?: [a-zà-ÿœ’'-]+){{0,4}}"
    r"|\b(?:la|une|sa|cette) [a-zà-ÿœ-]+(?: [a-zà-ÿœ’'-]+){0,4}"
    rf"|(?:\b(?:l[ea]|un|du|au|son) |l[’'])[a-zà-ÿœ-]+ {_OF_NATION})(?: [\w-]+)?, $",
    re.IGNORECASE,
)
_REGNAL = re.compile(r" (?:Ier|[IVX]+)$")


def _people(cast: Cast, text: str) -> Iterator[Slot]:
    said = {name.text: name for name in cast.people}
    short = {last: said[full] for last, full in cast.surnames.items() if full not in text}
    whole = {name.text: name for name in said.values() if " " in name.text}
    # "Mme Petit" before "Petit".
    ordered = whole | dict(sorted(short.items(), key=lambda one: -len(one[0])))
    for shown, name in ordered.items():
        if _REGNAL.search(shown):
            # A king's number would show him among others.
            continue
        found = re.search(rf"(?<![\w-])(?:{CIVILITY} )?{re.escape(shown)}(?![\w-])", text)
        at = found.start() if found else -1
        if found is not None and _CALLED_AGAIN.match(text, found.end()):
            # "Jean Petit (Hans Klein)": his other name tells who he is.
            continue
        # Before a vowel, "de" would tell which names it cannot be.
        if found is not None and not re.search(r"[’']$|\b(?:de|que) $", text[:at]):
            person = cast.person(name.text)
            if _IN_ROW.search(text[:at]) or _ROW_ON.match(text, found.end()):
                continue
            if is_one_of_several(text, at, found.end(), {n.text.split()[-1] for n in cast.people}):
                continue
            if is_named_after(text, at, cast.model, in_full=shown in whole):
                # "l’opéra Roy": the person is not what the sentence speaks of.
                continue
            if _BY_OFFICE.search(text[:at]):
                # "la ministre suédoise, Eva Lind": her office tells it without the text.
                continue
            if person is not None and not _told(cast, name.text, text, at):
                yield Slot("passage-personne", "personne", person, at, found.end(), "nom")


def _number(
    cast: Cast, text: str, found: Quantity | Rank | Span, kind: tuple[str, str], value: str
) -> Slot:
    """The slot of a number of `text`. Those of one `kind`, that count the same before the same
    words, are wrong answers to one another."""
    family, unit = kind
    cls = f"{family}-{slug(unit + text[found.end : found.end + 20], 30)}"
    gender = found.gender if isinstance(found, Rank) else "m"
    entity = cast.register.entity(cls, found.name, gender=gender, value=value)
    return Slot("passage-nombre", "quantite", entity, found.start, found.end, "nom")


def _spans(cast: Cast, text: str) -> Iterator[Slot]:
    for span in find_spans(text):
        if _COUNTING.search(text[: span.start]):
            continue
        low = f"{number_value(span.low):g}"
        yield _number(cast, text, span, ("nombre-de", span.unit), low)


def _numbers(
    cast: Cast, text: str, times: Sequence[When], quantities: Sequence[Quantity]
) -> Iterator[Slot]:
    for quantity in quantities:
        if any(when.start <= quantity.start < when.end for when in times):
            continue
        if _COUNTING.search(text[: quantity.start]):
            continue
        # "11 400 ouvrages sur 13 000" bounds what can be believed.
        if re.match(rf" sur (?:les |un total de )?(?:\d|{_FEW})", text[quantity.end :]):
            continue
        if _IN_PASSING.match(text, quantity.end) or quantity.unit.startswith("reprise"):
            continue
        # "Deux barrages, Villerest et Naussac": to count them is no question.
        others = [one.value for one in quantities if one is not quantity]
        if _few(quantity) or tells_how_many(text, quantity, others):
            continue
        whole = re.fullmatch(_LARGE, quantity.unit) and _AND_PART.match(text, quantity.end)
        if whole or _PART_OF.search(text[: quantity.start]):
            continue
        if _NO_UNIT.fullmatch(quantity.unit) or _SAME_IN_BRACKETS.search(text[: quantity.start]):
            continue
        if _LOW_END.search(text[: quantity.start]) and _HIGH_END.match(text, quantity.end):
            # "de 80 centimètres à un mètre": what is wrong may lie beyond.
            continue
        yield _number(cast, text, quantity, ("nombre", quantity.unit), f"{quantity.value:g}")


def _few(quantity: Quantity) -> bool:
    """Whether a number is one or two, which anybody may guess: "1,5 million" is neither."""
    small = quantity.value < 3 and quantity.value.is_integer()
    return small and not re.match(r"mill(?:e|i)", quantity.unit)


def _ranks(cast: Cast, text: str) -> Iterator[Slot]:
    for rank in find_ranks(text):
        if _COUNTING.search(text[: rank.start]):
            continue
        # "la 22e minute" of a match, "la deuxième année": what comes at a rank, not in a list.
        yield _number(cast, text, rank, ("nombre-rang", rank.noun), f"{rank.value}")


# "dont 324 concernant le casque" counts what was named before; "20 kHz (20 000 Hz)" says it twice.
_NO_UNIT = re.compile(
    r"(?:concern|ay|ét|vis|port|ven|relev|proven|touch|apparten|trait|représent|dat)ant"
)
_SAME_IN_BRACKETS = re.compile(r"\d[\d \u00a0\u202f,]*[^\W\d_]* \((?:soit )?$")
_LOW_END = re.compile(r"\b(?:de|entre)[ \u00a0]$", re.IGNORECASE)
_HIGH_END = re.compile(r" (?:à|et) (?:près d[e’'] ?|plus d[e’'] ?)?(?:une?|1) ")


# "six heures et vingt minutes" is one duration, "deux ans et trois mois" another: half of it is
# half an answer.
_NUMBERS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante"
_LARGE = r"(?:heures?|ans?|années?|mois|jours?|mètres?|degrés?)"
_AND_PART = re.compile(
    rf"(?: et)? (?:\d+|{_NUMBERS})[\w -]*? "
    r"(?:minutes?|secondes?|mois|jours?|heures?|centimètres?)\b"
)
_PART_OF = re.compile(rf"(?:\b{_LARGE}|\b\d+ ?[hH]\d*) (?:et )?$")
# "60 kilomètres plus à l’est", "trois ans plus tôt", "à trois reprises": nobody keeps how far it
# is from what was said before.
_IN_PASSING = re.compile(
    r" (?:plus (?:tôt|tard|loin|haut|bas|au|à l)|auparavant|après,|avant,|de là\b"
    r"|en (?:aval|amont))"
)
_GENDERED = re.compile(
    r",? (?:né|mort|\w+ant )|, (?:elle|lui), | (?:ne |n[’'])"
    r"|(?:,[^,]+,)? (?:est|était|fut|devient|devint|devenait|a été|reste|s’est|se) "
)


def _told(cast: Cast, name: str, text: str, at: int) -> bool:
    """Whether to ask who it is asks nothing: hardly anybody else is named, the text tells the life
    of that person, or what is said of them shows their gender."""
    first = not text[:at].strip() and _GENDERED.match(text[at + len(name) :])
    return bool(first) or not cast.worth_asking(name)
