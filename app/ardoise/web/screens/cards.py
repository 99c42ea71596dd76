"""Flashcards: what is due today, one card at a time."""

from datetime import UTC, date, datetime

import streamlit as st

from ardoise.domain.card import Card, Rating
from ardoise.domain.item import AnyItem
from ardoise.quiz.arrange import arranged
from ardoise.review.queue import Queue, queue_of
from ardoise.web import unsaved, who
from ardoise.web.desk import desk
from ardoise.web.empty import empty, no_text
from ardoise.web.escape import as_label
from ardoise.web.faces import back_html, front_html
from ardoise.web.figures import day as day_name
from ardoise.web.figures import span
from ardoise.web.names import rating_name
from ardoise.web.passage import passage_html, passages
from ardoise.web.shell import look
from ardoise.web.speech import _, in_this_language, plural

NAMES = {Rating.AGAIN: "again", Rating.HARD: "hard", Rating.GOOD: "good", Rating.EASY: "easy"}


def draw() -> None:
    """The card to review now, or when the next one comes."""
    at = desk()
    learner = who.learner()
    items = {item.id: item for item in at.bank.items.values() if not item.retired}
    if not items:
        no_text()
        return
    now = datetime.now(UTC)
    cards = at.records.cards(learner, told=True)
    reviews = at.records.reviews(learner, told=True)
    days = who.calendar()
    queue = queue_of(items, cards, reviews, now, calendar=days)
    unsaved.tell()
    if queue.current is None:
        waiting = [days.due_day(card) for name, card in cards.items() if name in items]
        _nothing_due(queue, now, min(waiting, default=None))
    else:
        # Which review this would be of this card: two tabs that show it submit one and the same.
        times = sum(review.item == queue.current for review in reviews)
        _counts(queue)
        _card(learner, items[queue.current], cards.get(queue.current), times, now)
    if at.records.may_undo_review(learner):
        st.button(
            _("Annuler la dernière carte"),
            key="undo-card",
            type="tertiary",
            on_click=in_this_language(_undo),
            args=(learner,),
        )


def _counts(queue: Queue) -> None:
    told = [
        plural("{n} en apprentissage", "{n} en apprentissage", len(queue.learning)),
        plural("{n} à revoir", "{n} à revoir", len(queue.due)),
        plural("{n} nouvelle", "{n} nouvelles", len(queue.new)),
    ]
    st.html(f'<p class="over">{" · ".join(told)}</p>')


def _card(learner: str, item: AnyItem, card: Card | None, times: int, now: datetime) -> None:
    slot = f"{item.id}-{times}"
    memory = f"turned-card-{slot}"
    turned = bool(st.session_state.get(memory))
    token = f"card-{slot}"
    # The same order each time would be learnt instead of the answer.
    text = desk().bank.texts.get(item.text)
    st.html(front_html(item, text, arranged(item, times), token))
    look(token)
    if not turned:
        st.button(
            _("Voir la réponse"), key="go-turn", type="primary", on_click=_turn, args=(memory,)
        )
        return
    st.html(back_html(item))
    intervals = who.schedule().intervals(card, now)
    with st.container(key="rates", horizontal=True):
        for rating in Rating:
            label = f"{rating_name(NAMES[rating])} ({span(intervals[rating])})"
            st.button(
                as_label(label),
                key=f"pick-rate-{int(rating)}",
                on_click=in_this_language(_rate),
                args=(learner, item.id, rating, f"card/{slot}"),
            )
    if text:
        st.html("".join(passage_html(found, text) for found in passages(item, text)) or "<p></p>")


def _turn(memory: str) -> None:
    st.session_state[memory] = True


def _rate(learner: str, item: str, rating: Rating, submission: str) -> None:
    schedule = who.schedule()
    with unsaved.or_say(_("Votre choix n’a pas été enregistré. Choisissez de nouveau.")):
        desk().records.save_review(learner, item, rating, submission=submission, schedule=schedule)


def _undo(learner: str) -> None:
    with unsaved.or_say(_("La carte n’a pas pu être reprise. Réessayez.")):
        desk().records.undo_review(learner)


def _nothing_due(queue: Queue, now: datetime, next_day: date | None) -> None:
    if queue.soonest is not None:
        lead = _("La prochaine carte revient dans {span}.").format(span=span(queue.soonest - now))
    elif queue.held:
        lead = plural(
            "Une nouvelle carte vous attend demain.",
            "{n} nouvelles cartes attendent leur tour, à partir de demain.",
            queue.held,
        )
    elif next_day is not None:
        lead = _("Toutes vos cartes sont à jour. La prochaine revient le {day}.").format(
            day=day_name(next_day)
        )
    else:
        lead = _("Toutes vos cartes sont à jour.")
    empty(_("Rien à revoir pour l’instant"), lead)


if __name__ == "__main__":
    draw()
