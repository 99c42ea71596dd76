"""The quiz: one item on the screen, its feedback, and on to the next."""

from collections.abc import Callable

import streamlit as st

from ardoise.domain.attempt import Given, Mode, Response, Run, Served
from ardoise.domain.item import AnyItem
from ardoise.quiz.state import State, state_of
from ardoise.records.saving import Outcome
from ardoise.web import ask, unsaved, who
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.moment import now
from ardoise.web.passage import passage_html, passages
from ardoise.web.shell import clock, look
from ardoise.web.speech import _, in_this_language
from ardoise.web.told import given_html, reasons, verdict_html


def draw() -> None:
    """The attempt that the address names, at the item that it names."""
    learner = who.learner()
    run = desk().records.run(st.query_params.get("essai", ""), learner)
    if run is None:
        _lost()
        return
    state = state_of(run, now())
    place = _place(run, state)
    if place is None:
        _finish(run, learner)
        return
    if st.query_params.get("q") != str(place + 1):
        # The address keeps the place: a reload, or the rerun after an answer, stays on this item.
        st.query_params["q"] = str(place + 1)
    item = run.planned[place].item.id
    response = next((r for r in run.responses if r.item == item), None)
    # Fewer, larger pieces of HTML reach the browser sooner.
    head = _progress(run, state, place)
    if response is None:
        _asked(run, state, place, learner, head)
    else:
        _told(run, state, place, response, head)


def _place(run: Run, state: State) -> int | None:
    """The place that the address asks for, if it may be shown; else that of the current item."""
    wanted = st.query_params.get("q", "")
    if wanted.isdigit() and 1 <= int(wanted) <= len(run.planned):
        place = int(wanted) - 1
        done = run.planned[place].item.id in state.answered
        # A test tells nothing before its end, and nothing more is asked after it.
        if done if state.over else not (done and run.attempt.mode is Mode.TEST):
            return place
    if state.current is None or state.over:
        return None
    return run.attempt.items.index(state.current)


def _progress(run: Run, state: State, place: int) -> str:
    total = len(run.planned)
    marks = []
    for n, item in enumerate(run.attempt.items):
        classes = ["done"] if item in state.answered else ["later"] if item in state.skipped else []
        if n == place:
            classes.append("here")
        marks.append(f'<li class="{" ".join(classes)}"></li>')
    told = _("Question {n} sur {total}").format(n=place + 1, total=total)
    answered = _("réponses données : {n}").format(n=len(state.answered))
    timer = ""
    if state.deadline is not None and not state.over:
        left = (state.deadline - now()).total_seconds()
        clock(left)
        timer = (
            f'<span class="clock" role="timer" aria-label="{_("Temps restant")}">'
            f"<span data-clock>{int(left // 60)}:{int(left % 60):02d}</span></span>"
        )
    return (
        f'<p class="over">{told}{timer}</p><div role="img" aria-label="{told}, {answered}">'
        f'<ul class="marks" aria-hidden="true">{"".join(marks)}</ul></div>'
    )


def _asked(run: Run, state: State, place: int, learner: str, head: str) -> None:
    planned = run.planned[place]
    try:
        served = _serving(run, planned.item.id) or desk().records.serve(
            run.attempt.id, learner, planned.item.id
        )
    except ValueError:
        # Another tab has answered since this run looked: draw what stands now.
        st.rerun()
    slot = f"{run.attempt.id}-{served.sequence}"
    token = f"{slot}-asked"
    st.html(head + ask.stem_and_task(planned.item, token))
    unsaved.tell()
    ask.ask(planned.item, planned.shown, slot, _saver(learner, served))
    look(token)
    if len(state.answered) + 1 < len(run.planned):
        st.button(
            _("Passer, j’y reviendrai"),
            key=f"skip-{slot}",
            type="tertiary",
            on_click=in_this_language(_skip),
            args=(learner, served),
        )


def _serving(run: Run, item: str) -> Served | None:
    """The serving of `item` that is still open, if it has one."""
    return next((s for s in reversed(run.served) if s.item == item and not s.skipped), None)


def _saver(learner: str, served: Served) -> Callable[[Given], None]:
    """What a click on an answer does: one call that no rerun can cut, and only then a word."""
    at, schedule = desk(), who.schedule()

    def save(given: Given) -> None:
        if not given:
            unsaved.warn(_("Répondez d’abord, ou passez la question."))
            return
        with unsaved.or_say(_("Votre réponse n’a pas été enregistrée. Répondez de nouveau.")):
            if at.respond(learner, served, given, schedule) is Outcome.CONFLICT:
                unsaved.warn(
                    _(
                        "Vous aviez déjà répondu à cette question dans une autre fenêtre : "
                        "c’est cette réponse-là qui compte."
                    )
                )

    return in_this_language(save)


def _skip(learner: str, served: Served) -> None:
    with unsaved.or_say(_("La question n’a pas pu être passée. Réessayez.")):
        desk().records.skip(served.attempt, learner, served.sequence)
    st.query_params.pop("q", None)


def _told(run: Run, state: State, place: int, response: Response, head: str) -> None:
    planned = run.planned[place]
    item = planned.item
    slot = f"{run.attempt.id}-{response.sequence}"
    token = f"{slot}-told"
    text = desk().bank.texts.get(item.text)
    found = passages(item, text) if text else ()
    why = "".join(
        f'<p class="why" lang="{item.lang}">{as_html(sentence, item.lang)}</p>'
        for sentence in reasons(item, response.given, response.grade)
    )
    st.html(
        head
        + f'<h1 class="stem" lang="{item.lang}">{ask.stem_of(item)}</h1>'
        + verdict_html(response.grade, token)
        + given_html(item, response.given, response.grade, planned.shown)
        + why
        + "".join(passage_html(passage, text) for passage in found if text)
    )
    look(token)
    unsaved.tell()
    more = state.current is not None and not state.over
    label = _("Continuer") if more else _("Voir le résultat")
    with st.container(horizontal=True, key=f"acts-{slot}", vertical_alignment="center"):
        st.button(label, key=f"go-{slot}", type="primary", on_click=_onward)
        if found:
            st.page_link(
                "screens/text.py",
                label=_("Lire la suite dans le texte"),
                query_params={"texte": item.text, "essai": run.attempt.id, "q": str(place + 1)},
            )
    _flag(run, item, slot)


def _flag(run: Run, item: AnyItem, slot: str) -> None:
    """A word to the teacher about this item."""
    opened, sent = f"flag-open-{slot}", f"flag-sent-{slot}"
    if st.session_state.get(sent):
        thanks = _("C’est noté. Votre enseignant verra votre remarque.")
        st.html(f'<p class="task" role="status">{thanks}</p>')
    elif st.session_state.get(opened):
        with st.form(f"flag-{slot}"):
            st.text_area(
                _("Qu’est-ce qui est faux ou pas clair ?"), key=f"flag-text-{slot}", max_chars=1000
            )
            st.form_submit_button(
                _("Envoyer"),
                key=f"flag-go-{slot}",
                on_click=in_this_language(_send_flag),
                args=(who.learner(), item.id, run.attempt.id, slot),
            )
    else:
        st.button(
            _("Signaler cette question"),
            key=opened + "-button",
            type="tertiary",
            on_click=_remember,
            args=(opened,),
        )


def _remember(key: str) -> None:
    st.session_state[key] = True


def _send_flag(learner: str, item: str, attempt: str, slot: str) -> None:
    comment = str(st.session_state.get(f"flag-text-{slot}") or "")
    with unsaved.or_say(_("Votre remarque n’a pas été enregistrée. Envoyez-la de nouveau.")):
        desk().records.flag(learner, item, comment, attempt=attempt)
        st.session_state[f"flag-sent-{slot}"] = True


def _onward() -> None:
    st.query_params.pop("q", None)


def _finish(run: Run, learner: str) -> None:
    if run.attempt.finished is None:
        desk().records.finish(run.attempt.id, learner)
    st.switch_page("screens/result.py", query_params={"essai": run.attempt.id})


def _lost() -> None:
    st.html(
        f'<h1 class="stem">{_("Ce quiz n’existe pas, ou plus.")}</h1>'
        f'<p class="lead">{_("Il a peut-être été effacé, ou commencé par quelqu’un d’autre.")}</p>'
    )
    st.page_link("screens/home.py", label=_("Choisir un quiz"))


if __name__ == "__main__":
    draw()
