"""Deciding on proposed facts: what a press does to the files, and taking it back."""

from contextlib import suppress

import streamlit as st

from ardoise.domain.fact import Entity, Fact, Knowledge
from ardoise.domain.problem import Problem, Severity
from ardoise.domain.text import Text
from ardoise.edit.merge import merge_fields
from ardoise.edit.store import ChangedError
from ardoise.propose.accept import accepting, refusing
from ardoise.propose.files import facts_file
from ardoise.web import gate, news, workbench
from ardoise.web.conflict import Held, Writes, ask
from ardoise.web.desk import desk
from ardoise.web.escape import as_text
from ardoise.web.mark import mark
from ardoise.web.mended import Mended, corrected, named, typed
from ardoise.web.speech import _, plural
from ardoise.web.waiting import proposed_now

_AT = "proposals-at"
_DONE = "proposals-done"
_ERRORS = "proposals-errors"

Before = tuple[workbench.Sheet, workbench.Sheet]
"""The facts of a text and what is proposed about it, as their files are before a decision."""


def at() -> int:
    """The place of the proposal that is looked at, from 0."""
    return int(st.session_state.get(_AT, 0))


def go(place: int) -> None:
    """Look at the proposal of that place."""
    st.session_state[_AT] = place
    if "fait" in st.query_params:
        del st.query_params["fait"]


def errors() -> tuple[Problem, ...]:
    """What the last decision made wrong."""
    found: tuple[Problem, ...] = st.session_state.get(_ERRORS, ())
    return found


def can_take_back() -> bool:
    """Whether a decision can be taken back: of this session, or made before the page was loaded."""
    return bool(_done())


def _done() -> list[tuple[workbench.Decision, int]]:
    if _DONE not in st.session_state:
        known = workbench.remembered(desk().root)
        # What others changed since cannot be taken back: neither can what came before it.
        st.session_state[_DONE] = known if known and _stands(known[-1][0]) else []
    done: list[tuple[workbench.Decision, int]] = st.session_state[_DONE]
    return done


def _stands(decision: workbench.Decision) -> bool:
    root = desk().root
    return all(workbench.sheet(root, now.file).digest == now.digest for _was, now in decision)


def accept(text: Text, drawn: Knowledge, id_: str, place: int) -> None:
    """Accept a proposal with what was corrected of it. `drawn` is what the teacher looked at: what
    somebody else changed of it since is not overwritten, but asked about."""
    gate.require()
    before, now = workbench.standing(desk().root, text.id), proposed_now(text.id)
    if now is None or id_ not in now.facts:
        news.warn(_("Ce fait n’est plus proposé."))
        return
    mended = corrected(text, drawn, id_, typed())
    changed = _changed(drawn, now, mended)
    if changed:
        ask(_choice(before, drawn, now, mended, changed))
        return
    _decide(text, before, _accepting(before, now, mended), place, _("Fait accepté."))


def accept_all(text: Text, drawn: Knowledge) -> None:
    """Accept all that is left as it is proposed, or as it was corrected."""
    gate.require()
    before, now = workbench.standing(desk().root, text.id), proposed_now(text.id)
    if now is None or _moved(drawn, now, list(drawn.facts)):
        news.warn(_("Les propositions viennent de changer : relisez-les, puis recommencez."))
        return
    state = typed()
    facts: dict[str, Fact] = {}
    entities: dict[str, Entity] = {}
    whole = now
    for id_ in drawn.facts:
        mended = corrected(text, whole, id_, state)
        if mended.missing:
            news.warn(_("Il manque encore : {roles}.").format(roles=", ".join(mended.missing)))
            go(list(drawn.facts).index(id_))
            return
        whole = mended.within(whole)
        facts[id_] = mended.fact
        entities |= mended.entities
    data = [sheet.data for sheet in before]
    after = accepting(data[0], data[1], whole, list(facts), entities=entities)
    told = plural("{n} fait accepté.", "{n} faits acceptés.", len(facts))
    _decide(text, before, after, 0, told)


def refuse(text: Text, drawn: Knowledge, id_: str, place: int) -> None:
    """Delete a proposal."""
    gate.require()
    before, now = workbench.standing(desk().root, text.id), proposed_now(text.id)
    if now is None or id_ not in now.facts:
        news.warn(_("Ce fait n’est plus proposé."))
        return
    if _moved(drawn, now, [id_]):
        news.warn(_("Ce fait vient de changer : relisez-le avant de le refuser."))
        return
    after = before[0].data, refusing(before[1].data, now, [id_])
    _decide(text, before, after, place, _("Fait refusé."))


def note(done: workbench.Decision) -> None:
    """Remember a decision that was written, so that it can be taken back."""
    st.session_state[_DONE] = [*_done(), (done, at())]
    # Without a journal it can still be taken back, until the page is loaded anew.
    with suppress(OSError):
        workbench.remember(desk().root, done, at())


def take_back() -> None:
    """Put back what stood before the last decision."""
    gate.require()
    *rest, (done, place) = _done()
    st.session_state[_DONE] = rest
    st.session_state[_ERRORS] = ()
    try:
        workbench.take_back(desk().root, done)
    except ChangedError:
        st.session_state[_DONE] = []
        news.warn(_("Les fichiers ont changé depuis : rien n’a été annulé."))
    except OSError as error:
        news.unwritten(error)
    else:
        with suppress(OSError):
            workbench.forget(desk().root, done, place)
        go(place)
        news.say(_("Décision annulée."))
    desk().look_again()


def _decide(text: Text, before: Before, after: tuple[bytes, bytes], place: int, told: str) -> None:
    known = {(p.rule, p.message, p.item) for p in desk().workspace.problems}
    try:
        done = workbench.decide(desk().root, before, after)
    except ChangedError:
        news.changed()
    except OSError as error:
        news.unwritten(error)
    else:
        go(place)
        note(done)
        news.say(f"{told} {_whole(text)}".strip())
    desk().look_again()
    st.session_state[_ERRORS] = tuple(
        p
        for p in desk().workspace.problems
        if p.severity is Severity.ERROR and (p.rule, p.message, p.item) not in known
    )


def _whole(text: Text) -> str:
    """What the text gives, once nothing of it is left to decide; "" before."""
    left = proposed_now(text.id)
    if left is not None and left.facts:
        return ""
    count = len(desk().bank.of_text(text.id))
    return " ".join(
        (
            _("« {title} » est relu.").format(title=as_text(text.title, text.lang)),
            plural("Il donne {n} question.", "Il donne {n} questions.", count),
        )
    )


def _accepting(before: Before, now: Knowledge, mended: Mended) -> tuple[bytes, bytes]:
    data = [sheet.data for sheet in before]
    whole, ids = mended.within(now), [mended.fact.id]
    return accepting(data[0], data[1], whole, ids, entities=mended.entities)


def _moved(drawn: Knowledge, now: Knowledge, ids: list[str]) -> bool:
    """Whether somebody else changed one of these proposals, or decided on it."""
    return any(
        id_ not in now.facts or _changed(drawn, now, Mended(drawn.facts[id_], {}, {}, ()))
        for id_ in ids
    )


def _changed(drawn: Knowledge, now: Knowledge, mended: Mended) -> str:
    """The file in which somebody else changed what is being decided since the page was drawn; ""
    for none."""
    before = drawn.facts[mended.fact.id]
    folder = f"source/{now.text}"
    if mark(before) != mark(now.facts[before.id]):
        return f"{folder}/{workbench.PROPOSALS}"
    known = desk().bank.knowledge.get(now.text)
    for id_ in {*(e.id for e in named(drawn, before)), *mended.entities}:
        old, new = drawn.entities.get(id_), now.entities.get(id_)
        if (old and mark(old)) != (new and mark(new)):
            return (
                f"{folder}/{'facts.yaml' if known and id_ in known.entities else 'proposals.yaml'}"
            )
    return ""


def _choice(before: Before, drawn: Knowledge, now: Knowledge, mended: Mended, file: str) -> Held:
    """What to ask when `file` changed while the proposal was being corrected."""

    def writes(one: Mended) -> Writes:
        return tuple(zip(before, _accepting(before, now, one), strict=True))

    both = _both(drawn, now, mended)
    return Held(
        file,
        _lines(mended.within(now), mended.fact),
        _lines(now, now.facts[mended.fact.id]),
        writes(mended),
        None if both is None else writes(both),
    )


def _both(drawn: Knowledge, now: Knowledge, mended: Mended) -> Mended | None:
    """The proposal with what both changed of it; None where they changed the same."""
    fact = merge_fields(drawn.facts[mended.fact.id], mended.fact, now.facts[mended.fact.id])
    entities: dict[str, Entity] = {}
    for id_, mine in mended.entities.items():
        old, new = drawn.entities.get(id_), now.entities.get(id_)
        merged = mine if old is None or new is None else merge_fields(old, mine, new)
        if merged is None:
            return None
        entities[id_] = merged
    return None if fact is None else mended._replace(fact=fact, entities=entities)


def _lines(known: Knowledge, fact: Fact) -> bytes:
    """A fact and whom it names as a file says them, to be compared."""
    entities = {entity.id: entity for entity in named(known, fact)}
    alone = Knowledge(
        text=known.text, lang=known.lang, entities=entities, relations={}, facts={fact.id: fact}
    )
    return facts_file(alone).encode()
