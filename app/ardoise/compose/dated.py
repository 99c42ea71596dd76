"""The year of a date that the text gives without one: by its weekday, and by what comes after.

A template of this method reads three relations, in this order: the one that dates an event, the
one that says what comes before what, the one that gives the year of what comes after.
"""

import datetime
from collections.abc import Iterator

from ardoise.compose import feedback
from ardoise.compose.ground import Ground
from ardoise.compose.workshop import Made, RefusedError, Workshop, item_id
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.fold import fold
from ardoise.domain.item import Option, SingleChoice
from ardoise.domain.template import Template
from ardoise.domain.words import say

SPAN = 5
"""How many years back a date may lie; the weekday must be right in one of them only."""


def make_dated(shop: Workshop, template: Template, fact: Fact) -> Made:
    """One item whose options are three years in a row or nearly, the key by calendar alone."""
    ground = shop.ground
    found = next(_chains(ground, template, fact), None)
    if found is None:
        raise RefusedError(
            say(
                ground.lang,
                fr="rien ne dit l’année de ce qui vient après.",
                en="nothing gives the year of what comes after.",
            )
        )
    then, dating, latest = found
    date = shop.keys(fact, template.asks)[0]
    fitting = [year for year in range(latest - SPAN + 1, latest + 1) if _on(ground, date, year)]
    if len(fitting) != 1:
        raise RefusedError(
            say(
                ground.lang,
                fr=f"« {date.name} » ne désigne pas une seule des {SPAN} dernières années.",
                en=f"“{date.name}” does not tell one of the last {SPAN} years.",
            )
        )
    (right,) = fitting
    # The weekday is right in no neighbour: the calendar proves them wrong.
    years = sorted({right, latest if latest != right else right - 2, right - 1})
    facts = (fact, then, dating)
    span = ground.language.words(SPAN)
    because = say(
        ground.lang,
        fr=f"Des {span} années qui vont jusqu’à {latest}, {right} est la seule où le calendrier "
        f"donne un {date.name}.",
        en=f"Of the {span} years up to {latest}, {right} is the only one in which the "
        f"calendar gives a {date.name}.",
    )
    slots = {**ground.slots(dating), **ground.slots(then), **ground.asked(template, fact)}
    shop.fixed.add(item_id(template, fact))
    quotes = feedback.passages(ground, facts)
    options = tuple(
        Option(
            text=str(year),
            key=year == right,
            feedback=_told(ground, date, year, right),
        )
        for year in years
    )
    because = ground.language.typography(because)
    shop.note(item_id(template, fact), fr=because, en=because)
    return (
        SingleChoice(
            stem=ground.said(template.stem, slots),
            choices=options,
            inference=because,
            **shop.common(template, facts, item_id(template, fact), feedback=f"{because} {quotes}"),
        ),
    )


def _chains(ground: Ground, template: Template, fact: Fact) -> Iterator[tuple[Fact, Fact, int]]:
    """What comes after a dated fact, and the year of that."""
    if len(template.relations) != 3:
        return
    _, order, years = template.relations
    dated = {one for ids in fact.args.values() for one in ids}
    for then in ground.truth.of_relation(order):
        if len(then.args) < 2:
            continue
        earlier, later = tuple(then.args.values())[:2]
        if not dated & set(earlier):
            continue
        for dating in ground.truth.of_relation(years):
            everyone = {one for ids in dating.args.values() for one in ids}
            if everyone & set(later):
                for one in sorted(everyone):
                    value = ground.entity(one).value
                    if value.isdigit() and len(value) == 4:
                        yield then, dating, int(value)


def _iso(date: Entity, year: int) -> str:
    month, day = date.value.lstrip("-").split("-")[-2:]
    return f"{year}-{month}-{day}"


def _on(ground: Ground, date: Entity, year: int) -> bool:
    """Whether the date bears its weekday in that year."""
    try:
        datetime.date.fromisoformat(_iso(date, year))
    except ValueError:
        return False
    said = ground.language.date(_iso(date, year), weekday=True, year=False)
    return fold(said) == fold(date.name)


def _day(ground: Ground, date: Entity, year: int) -> str:
    return ground.language.date(_iso(date, year), weekday=True, year=True)


def _told(ground: Ground, date: Entity, year: int, right: int) -> str:
    day = _day(ground, date, year)
    if year == right:
        return ground.language.typography(
            say(
                ground.lang,
                fr=f"Oui : le calendrier donne bien le {day}.",
                en=f"Yes: the calendar does give {day}.",
            )
        )
    return ground.language.typography(
        say(
            ground.lang,
            fr=f"Non : cette année-là, ce serait le {day}, alors que le texte dit « {date.name} ».",
            en=f"No: in that year it would be {day}, whereas the text says “{date.name}”.",
        )
    )
