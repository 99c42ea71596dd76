"""What the learner knows, what they did and what is to come; and all of it to take away."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from functools import partial

import streamlit as st

from ardoise.domain.bank import Bank
from ardoise.domain.card import Card, Phase, Review
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem
from ardoise.records.personal import PersonalData, data_json, responses_csv, reviews_csv
from ardoise.review.forecast import Day, done_by_day, due_by_day, recall_of
from ardoise.web import phrase, unsaved, who
from ardoise.web.attempts import results
from ardoise.web.charts import calendar
from ardoise.web.desk import desk
from ardoise.web.empty import empty
from ardoise.web.escape import as_html
from ardoise.web.figures import day as day_name
from ardoise.web.figures import percent
from ardoise.web.mistakes import mistaken
from ardoise.web.speech import _, in_this_language, plural
from ardoise.web.takeaway import mistakes_deck

PAST, AHEAD = 10, 5
"""How many weeks back and ahead the calendars look, this one among them."""


def draw() -> None:
    """Themes, reviews done and due, recall; then the learner's own data."""
    learner = who.learner()
    at = desk()
    reviews = at.records.reviews(learner, told=True)
    # What may not be told yet is theirs all the same, to take away or to erase.
    if not reviews and not at.records.responses(learner):
        empty(
            _("Rien à montrer pour l’instant"),
            _("Vos progrès apparaîtront ici dès votre première réponse."),
        )
        unsaved.tell()
        phrase.draw(learner)
        return
    st.html(f'<h1 class="stem">{_("Mes progrès")}</h1>')
    cards = {i: c for i, c in at.records.cards(learner, told=True).items() if i in at.bank.items}
    _themes(at.bank, cards)
    now = datetime.now(UTC)
    _recall(reviews)
    results(learner)
    days = who.calendar()
    today = days.day(now)
    _plot(_("Révisions faites"), _every_day(done_by_day(reviews, days), today), "done")
    length = 7 * AHEAD - today.weekday()
    _plot(_("Cartes à revoir bientôt"), due_by_day(cards.values(), now, length, days), "due")
    _takeaway(learner, at.bank, mistaken(at.records.responses(learner, told=True)))
    # Beside what was pressed, and never inside what is folded away.
    unsaved.tell()
    phrase.draw(learner)
    _erasing(learner)


def _themes(bank: Bank, cards: dict[str, Card]) -> None:
    """By theme, how many items stand in review: known well enough to wait a day or more."""
    by_theme: dict[str, list[AnyItem]] = {}
    for item in bank.items.values():
        if not item.retired:
            for tag in item.tags or (_("sans thème"),):
                by_theme.setdefault(tag, []).append(item)
    rows = []
    for theme, items in sorted(by_theme.items(), key=lambda one: fold(one[0])):
        known = sum(1 for i in items if (card := cards.get(i.id)) and card.phase is Phase.REVIEW)
        told = _("{known} sur {total}").format(known=known, total=len(items))
        share = 100 * known / len(items)
        rows.append(
            f"<li><span>{as_html(theme)}</span><span>{told}</span>"
            f'<div class="bar" aria-hidden="true"><i style="width:{share:.0f}%"></i></div></li>'
        )
    means = _(
        "Compte comme su ce qui ne revient plus que dans un jour ou davantage : en général après "
        "deux bonnes réponses. Une erreur le remet à apprendre."
    )
    st.html(
        f'<h2 class="title">{_("Ce que je sais, par thème")}</h2><p class="task">{means}</p>'
        f'<ul class="themes">{"".join(rows)}</ul>'
    )


def _recall(reviews: tuple[Review, ...]) -> None:
    recall = recall_of(reviews, who.calendar())
    goal = percent(who.schedule().retention)
    if recall.share is None:
        told = _(
            "Vos premières cartes reviendront bientôt : on saura alors combien vous en retenez. "
            "L’objectif est de {goal}."
        ).format(goal=goal)
    else:
        told = _(
            "Vous retenez {share} des cartes qui reviennent ({recalled} sur {reviewed}) ; "
            "l’objectif est de {goal}."
        ).format(
            share=percent(recall.share),
            recalled=recall.recalled,
            reviewed=recall.reviewed,
            goal=goal,
        )
    st.html(f'<h2 class="title">{_("Ce que je retiens")}</h2><p class="why">{told}</p>')


def _every_day(counts: Iterable[Day], today: date) -> tuple[Day, ...]:
    """`counts` of the last weeks, with the days on which there was nothing."""
    found = {day.day: day.count for day in counts}
    length = 7 * (PAST - 1) + today.weekday() + 1
    span = (today - timedelta(days=n) for n in reversed(range(length)))
    return tuple(Day(day=day, count=found.get(day, 0)) for day in span)


def _plot(title: str, counts: tuple[Day, ...], key: str) -> None:
    """A calendar, and the same in words for who does not see it."""
    st.html(f'<h2 class="title">{as_html(title)}</h2>')
    filled = [d for d in counts if d.count]
    if not filled:
        st.html(f'<p class="task">{_("Rien sur ces semaines.")}</p>')
        return
    alt = _("{title} : {numbers}").format(title=title, numbers=_in_words(filled))
    dark = st.context.theme.type == "dark"
    st.altair_chart(calendar(counts, dark=dark), key=f"plot-{key}", width="content", alt=alt)
    with st.expander(_("En chiffres"), key=f"numbers-{key}"):
        st.html(f'<p class="why">{as_html(_in_words(filled))}</p>')


def _in_words(counts: Iterable[Day]) -> str:
    return ", ".join(
        f"{day_name(d.day)} ({plural('{n} carte', '{n} cartes', d.count)})" for d in counts
    )


def _takeaway(learner: str, bank: Bank, missed: frozenset[str]) -> None:
    st.html(
        f'<h2 class="title">{_("Mes données")}</h2>'
        f'<p class="task">{_("Elles restent sur cet ordinateur ou celui de la classe.")}</p>'
    )
    with st.container(horizontal=True, key="takeaway"):
        for label, write, name, mime, key in (
            (_("Mes réponses (CSV)"), responses_csv, "mes-reponses.csv", "text/csv", "csv"),
            (_("Mes cartes (CSV)"), reviews_csv, "mes-cartes.csv", "text/csv", "cards"),
            (_("Tout (JSON)"), data_json, "ardoise.json", "application/json", "json"),
        ):
            st.download_button(
                label,
                partial(_written, write, learner),
                name,
                mime,
                key=f"take-{key}",
                on_click="ignore",
            )
        if missed & bank.items.keys():
            root = desk().root
            st.download_button(
                _("Mes erreurs (Anki)"),
                lambda: mistakes_deck(root, bank, missed, datetime.now(UTC)),
                "mes-erreurs.apkg",
                "application/octet-stream",
                key="take-anki",
                on_click="ignore",
            )


def _written(write: Callable[[PersonalData], bytes], learner: str) -> bytes:
    return write(desk().records.personal_data(learner))


def _erasing(learner: str) -> None:
    """The way out: nothing is kept, and it is said so."""
    with st.expander(_("Tout effacer"), key="erase"):
        gone = _(
            "Surnom, réponses, quiz, cartes et remarques seront effacés pour de bon : "
            "il n’en restera rien ici."
        )
        st.html(f'<p class="why">{gone}</p>')
        sure = st.checkbox(_("Oui, je veux tout effacer"), key="erase-sure")
        st.button(
            _("Effacer mes données"),
            key="erase-now",
            disabled=not sure,
            on_click=in_this_language(_erase),
            args=(learner,),
        )


def _erase(learner: str) -> None:
    with unsaved.or_say(_("Rien n’a été effacé. Réessayez.")):
        desk().erase(learner)
        if who.class_name():
            # A badge or an account would bring back whoever has just gone.
            who.leave()


if __name__ == "__main__":
    draw()
