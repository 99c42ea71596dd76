"""The result of an attempt: its score, what to review, and where to go from there."""

import streamlit as st

from ardoise.domain.attempt import Mode, Response, Run, Score
from ardoise.quiz.state import out_of_time, score_of, to_review, unseen
from ardoise.web import ask, remark, slip, unsaved, who
from ardoise.web.begin import begin
from ardoise.web.caption import caption_html
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_label, stem_label
from ardoise.web.figures import number
from ardoise.web.names import SIGNS, verdict_name
from ardoise.web.passage import passage_html, passages
from ardoise.web.shell import look
from ardoise.web.speech import _, plural
from ardoise.web.told import given_html, reasons, restored_html


def draw() -> None:
    """The result of the attempt that the address names, once it is finished."""
    run = desk().records.run(st.query_params.get("essai", ""), who.learner())
    if run is None:
        st.html(f'<h1 class="stem">{_("Ce résultat n’existe pas, ou plus.")}</h1>')
        st.page_link("screens/home.py", label=_("Choisir un quiz"))
        return
    if run.attempt.finished is None:
        st.switch_page("screens/quiz.py", query_params={"essai": run.attempt.id})
    remarked = _remarked(run)
    score = score_of(run)
    token = f"{run.attempt.id}-result"
    never = unseen(run)
    # All of its questions are about this one text: once is enough.
    title = caption_html(desk().bank.texts.get(run.attempt.text))
    st.html(_score_html(score, title, token, len(never), ended=out_of_time(run)))
    # Who comes back from the text reads on at the question they left.
    place = st.query_params.get("q", "")
    back = place.isdigit() and 1 <= int(place) <= len(run.planned)
    look(_slot(run, int(place) - 1) if back else token)
    missed = set(to_review(run))
    _acts(run, missed)
    by_item = {response.item: response for response in run.responses}
    if missed:
        st.html(f'<h2 class="title">{_("Ce qui est à revoir")}</h2>')
        for n, planned in enumerate(run.planned):
            if planned.item.id in missed:
                left = _("Non vue") if planned.item.id in never else _("Passée")
                _item(run, n, by_item.get(planned.item.id), left, alert=n == remarked)
    if len(missed) < len(run.planned):
        st.html(f'<h2 class="title">{_("Réussies")}</h2>')
        for n, planned in enumerate(run.planned):
            if planned.item.id not in missed:
                _item(run, n, by_item[planned.item.id], "", alert=n == remarked)


def _remarked(run: Run) -> int | None:
    """Keep the remark that was sent on a question corrected here, if any: the question's place."""
    for n, planned in enumerate(run.planned):
        sent = slip.take(_slot(run, n))
        if sent is not None and sent.do == "flag":
            remark.keep(run, planned.item.id, sent)
            return n
    return None


def _slot(run: Run, n: int) -> str:
    return f"{run.attempt.id}-corrected-{n + 1}"


def _score_html(score: Score, title: str, token: str, unseen: int, *, ended: bool) -> str:
    """`title` is the HTML of which text it was about; `unseen` of the items skipped were never
    shown; `ended`: time was up."""
    passed = score.skipped - unseen
    share = score.earned / score.possible if score.possible else 0.0
    word = (
        _("Sans faute !")
        if share == 1
        else _("Très bien")
        if share >= 0.8
        else _("C’est en bonne voie")
        if share >= 0.5
        else _("Une lecture de plus, et ça viendra")
    )
    points = _("{earned} sur {possible}").format(
        earned=number(score.earned), possible=number(score.possible)
    )
    counts = [
        plural("✓ {n} juste", "✓ {n} justes", score.right),
        plural("≈ {n} presque juste", "≈ {n} presque justes", score.almost) if score.almost else "",
        plural("✗ {n} à revoir", "✗ {n} à revoir", score.wrong) if score.wrong else "",
        plural("– {n} passée", "– {n} passées", passed) if passed else "",
        plural("– {n} non vue", "– {n} non vues", unseen) if unseen else "",
    ]
    rows = "".join(f"<li>{count}</li>" for count in counts if count)
    why = f'<p class="why">{_("Le temps est écoulé.")}</p>' if ended else ""
    return (
        f'<p class="over">{_("Votre résultat")}</p>{title}'
        f'<h1 class="stem" data-look="{as_html(token)}">{word}</h1>{why}'
        f'<div class="score"><p class="big">{points}</p><ul>{rows}</ul></div>'
        f'<div class="bar" aria-hidden="true"><i style="width:{share * 100:.0f}%"></i></div>'
    )


def _acts(run: Run, missed: set[str]) -> None:
    with st.container(horizontal=True, key="acts-result", vertical_alignment="center"):
        if missed and st.button(
            plural("Reprendre la question manquée", "Reprendre les {n} questions", len(missed)),
            key="go-retry",
            type="primary",
        ):
            items = [p.item for p in run.planned if p.item.id in missed]
            begin(who.learner(), items, text=run.attempt.text, mode=Mode.MISTAKES)
        st.page_link("screens/home.py", label=_("Un autre quiz"))
        st.page_link(
            "screens/text.py",
            label=_("Relire le texte"),
            query_params={"texte": run.attempt.text},
        )


def _item(run: Run, n: int, response: Response | None, left: str, *, alert: bool) -> None:
    """One question with its correction, open for who comes back to it from the text; `left` says
    what became of one without response, `alert` is whether what the pupil has to be told belongs
    here."""
    planned = run.planned[n]
    item = planned.item
    sign = SIGNS[response.grade.verdict] if response else "–"
    name = verdict_name(response.grade.verdict) if response else left
    # Many passages are asked by one and the same stem.
    stem = ask.cloze_text(item) or stem_label(item.stem)
    slot, place = _slot(run, n), str(n + 1)
    here = st.query_params.get("q") == place
    with st.expander(f"{sign} {as_label(stem, item.lang)}", expanded=here, key=f"item-{n}"):
        parts = [f'<p class="over" data-look="{slot}">{name}</p>', restored_html(item)]
        if response:
            parts.append(given_html(item, response.given, response.grade, planned.shown))
            parts += [
                f'<p class="why" lang="{item.lang}">{as_html(why, item.lang)}</p>'
                for why in reasons(item, response.given, response.grade)
            ]
        else:
            parts.append(f'<p class="why">{_("La réponse : {key}").format(key=_key(run, n))}</p>')
        text = desk().bank.texts.get(item.text)
        found = passages(item, text) if text else ()
        parts += [passage_html(passage, text) for passage in found if text]
        st.html("".join(parts))
        if found:
            where = {"texte": item.text, "essai": run.attempt.id, "q": place}
            label = _("Lire la suite dans le texte")
            st.page_link("screens/text.py", label=label, query_params=where)
        told = unsaved.alert_html() if alert else ""
        slip.lay(slot, told, remark.remark_html(run, item.id, slot))


def _key(run: Run, n: int) -> str:
    return as_html(" · ".join(run.planned[n].item.key))


if __name__ == "__main__":
    draw()
