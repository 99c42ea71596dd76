"""The quiz: one item on the screen, its feedback, and on to the next.

All of it is one slip in a fragment: an answer draws neither the rest of the page nor its frame.
"""

import msgspec
import streamlit as st

from ardoise.domain.attempt import Mode, Planned, Response, Run, Served
from ardoise.quiz.state import State, state_of
from ardoise.records.database import UnavailableError
from ardoise.records.saving import Outcome
from ardoise.review.schedule import Schedule
from ardoise.web import ask, remark, slip, unsaved, who
from ardoise.web.caption import caption_html, described
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.moment import now
from ardoise.web.passage import passage_html, passages
from ardoise.web.shell import clock
from ardoise.web.slip import Sent
from ardoise.web.speech import _, in_this_language
from ardoise.web.told import given_html, reasons, restored_html, verdict_html

SLIP = "item"


class _Drawn:
    """The attempt as it was last drawn here: what an answer needs to know, until it is judged."""

    run: Run | None = None


def draw() -> None:
    """The attempt that the address names, at the item that it names."""
    st.fragment(in_this_language(_page))(who.learner(), who.schedule(), _Drawn())


def _page(learner: str, schedule: Schedule, drawn: _Drawn) -> None:
    try:
        _attempt(learner, schedule, drawn)
    except UnavailableError:
        unsaved.draw()


def _attempt(learner: str, schedule: Schedule, drawn: _Drawn) -> None:
    address = st.query_params.to_dict()
    attempt, wanted = address.get("essai", ""), address.get("q", "")
    sent = slip.take(SLIP)
    run = drawn.run
    if run is None or run.attempt.id != attempt or sent is None or sent.do != "answer":
        run = desk().records.run(attempt, learner)
    if run is not None and sent is not None:
        run, wanted = _act(run, wanted, sent, schedule)
    if run is None:
        _lost()
        return
    state = state_of(run, now())
    place = _place(run, state, wanted)
    if place is None:
        _finish(run, learner)
        return
    if address.get("q") != str(place + 1):
        # The address keeps the place: a reload, or the rerun after an answer, stays on this item.
        st.query_params["q"] = str(place + 1)
    planned = run.planned[place]
    head = _progress(run, state, place)
    response = next((r for r in run.responses if r.item == planned.item.id), None)
    if response is not None:
        _told(run, state, planned, response, head)
        return
    served = _serving(run, planned.item.id)
    if served is None:
        try:
            served = desk().records.serve(attempt, learner, planned.item.id)
        except ValueError:
            # Another tab has answered since this run looked: draw what stands now.
            _attempt(learner, schedule, drawn)
            return
        run = msgspec.structs.replace(run, served=(*run.served, served))
    drawn.run = run
    _asked(run, state, planned, served, head)


def _act(run: Run, wanted: str, sent: Sent, schedule: Schedule) -> tuple[Run | None, str]:
    """Do what was asked for: the attempt as it then stands, and the place to show.

    Until it is done, nothing here calls Streamlit, which might cut it short.
    """
    served = next((s for s in run.served if _slot(s) == sent.slot), None)
    if served is None:
        return run, wanted
    place = run.attempt.items.index(served.item)
    match sent.do:
        case "answer":
            return _answer(run, served, run.planned[place], sent, schedule), wanted
        case "skip" if _skip(run, served):
            return _again(run), ""
        case "go" if wanted == str(place + 1):
            return run, ""
        case "turn":
            st.session_state[f"turned-{sent.slot}"] = True
        case "flag":
            remark.keep(run, served.item, sent)
        case "read":
            where = {"texte": run.planned[place].item.text, "essai": run.attempt.id}
            st.switch_page("screens/text.py", query_params={**where, "q": str(place + 1)})
    return run, wanted


def _answer(
    run: Run, served: Served, planned: Planned, sent: Sent, schedule: Schedule
) -> Run | None:
    given = ask.given_of(planned.item, planned.shown, sent)
    if not given:
        unsaved.warn(_("Répondez d’abord, ou passez la question."))
        return run
    try:
        saved = desk().respond(run.attempt.learner, served, given, schedule)
    except UnavailableError:
        unsaved.warn(_("Votre réponse n’a pas été enregistrée. Répondez de nouveau."))
        return run
    except LookupError:
        return _again(run)
    if saved.outcome is Outcome.SAVED and saved.response is not None:
        # As it was read back, which spares reading the whole attempt again.
        return msgspec.structs.replace(run, responses=(*run.responses, saved.response))
    if saved.outcome is Outcome.CONFLICT:
        unsaved.warn(
            _("Vous aviez déjà répondu à cette question : c’est la première réponse qui compte.")
        )
    return _again(run)


def _again(run: Run) -> Run | None:
    """The attempt as it stands by now; None when it has been erased."""
    return desk().records.run(run.attempt.id, run.attempt.learner)


def _skip(run: Run, served: Served) -> bool:
    with unsaved.or_say(_("La question n’a pas pu être passée. Réessayez.")):
        desk().records.skip(run.attempt.id, run.attempt.learner, served.sequence)
        return True
    return False


def _place(run: Run, state: State, wanted: str) -> int | None:
    """The place that is wanted, if it may be shown; else that of the current item."""
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


def _asked(run: Run, state: State, planned: Planned, served: Served, head: str) -> None:
    slot = _slot(served)
    token = f"{slot}-asked"
    turned = bool(st.session_state.get(f"turned-{slot}"))
    half = _half(run, planned.item.id)
    form = ask.form_html(planned.item, planned.shown, slot, half=half, turned=turned)
    if len(state.answered) + 1 < len(run.planned):
        label = _("Passer, j’y reviendrai")
        form += (
            f'<form data-do="skip" data-slot="{slot}"><button class="plain">{label}</button></form>'
        )
    text = desk().bank.texts.get(planned.item.text)
    asked = head + ask.stem_and_task(planned.item, text, token)
    # A part of its own: sending a remark leaves what is typed in the answer, and conversely.
    flag = remark.remark_html(run, planned.item.id, slot, half)
    slip.lay(SLIP, asked, unsaved.alert_html(), form, flag, look=token)


def _half(run: Run, item: str) -> str:
    """What a question is kept under in the browser: put off, it comes back under another slot."""
    return f"{run.attempt.id}-q{run.attempt.items.index(item) + 1}"


def _slot(of: Served | Response) -> str:
    return f"{of.attempt}-{of.sequence}"


def _serving(run: Run, item: str) -> Served | None:
    """The serving of `item` that is still open, if it has one."""
    return next((s for s in reversed(run.served) if s.item == item and not s.skipped), None)


def _told(run: Run, state: State, planned: Planned, response: Response, head: str) -> None:
    item = planned.item
    slot = _slot(response)
    token = f"{slot}-told"
    text = desk().bank.texts.get(item.text)
    found = passages(item, text) if text else ()
    why = "".join(
        f'<p class="why" lang="{item.lang}">{as_html(sentence, item.lang)}</p>'
        for sentence in reasons(item, response.given, response.grade)
    )
    told = (
        head
        + caption_html(text)
        + f'<h1 class="stem" lang="{item.lang}"{described(text)}>{ask.stem_of(item)}</h1>'
        + restored_html(item)
        + verdict_html(response.grade, token)
        + given_html(item, response.given, response.grade, planned.shown)
        + why
        + "".join(passage_html(passage, text) for passage in found if text)
    )
    more = state.current is not None and not state.over
    label = _("Continuer") if more else _("Voir le résultat")
    acts = (
        f'<div class="acts"><form data-do="go" data-slot="{slot}">'
        f'<button class="primary" data-go>{label}</button></form>'
    )
    if found:
        # The address is for those who open it in another tab.
        acts += (
            f'<a href="texte?texte={as_html(item.text)}" data-do="read" data-slot="{slot}">'
            f"{_('Lire la suite dans le texte')}</a>"
        )
    flag = remark.remark_html(run, item.id, slot, _half(run, item.id))
    slip.lay(SLIP, told, unsaved.alert_html(), acts + "</div>", flag, look=token)


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
