"""The same history of ratings gives the same intervals as Anki's own engine, to the day."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from anki.collection import Collection
from anki.scheduler.v3 import Scheduler

from ardoise.domain.card import Phase, Rating
from ardoise.review.schedule import Schedule

DAY = 86_400
IN_REVIEW = 2


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    # In its test mode, set for all tests, the engine does not fuzz.
    opened = Collection(str(tmp_path / "collection.anki2"))
    opened.set_config("fsrs", True)
    limits = opened.decks.config_dict_for_deck_id(1)  # type: ignore[arg-type]
    limits["rev"]["perDay"] = limits["new"]["perDay"] = 9999
    opened.decks.update_config(limits)
    yield opened
    opened.close()


def let_pass(collection: Collection, days: int) -> None:
    """Let days go by: the engine reads the machine's clock, so the past is moved instead."""
    assert collection.db is not None
    for change in (
        f"update col set crt = crt - {days * DAY}",
        f"update revlog set id = id - {days * DAY * 1000}",
        f"update cards set due = due - {days * DAY} where queue = 1",
        f"update cards set data = json_set(data, '$.lrt', json_extract(data, '$.lrt') - "
        f"{days * DAY}) where json_extract(data, '$.lrt') is not null",
    ):
        collection.db.execute(change)
    collection.close()
    collection.reopen()


@pytest.mark.parametrize("seed", range(12))
def test_any_history_gives_the_intervals_of_the_engine(collection: Collection, seed: int) -> None:
    random, schedule = Random(seed), Schedule(like_anki=True)
    note = collection.new_note(collection.models.by_name("Basic"))  # type: ignore[arg-type]
    note["Front"] = "?"
    collection.add_note(note, 1)  # type: ignore[arg-type]
    (number,) = note.card_ids()
    engine = collection.sched
    assert isinstance(engine, Scheduler)
    ours, at = None, datetime(2026, 1, 5, 12, tzinfo=UTC)
    for _ in range(10):
        rating = random.choices(list(Rating), [2, 2, 5, 1])[0]
        shown = collection.get_card(number)
        shown.start_timer()
        states = collection._backend.get_scheduling_states(number)
        answer = engine.build_answer(
            card=shown,
            states=states,
            rating=rating - 1,  # type: ignore[arg-type]
        )
        engine.answer_card(answer)
        ours = schedule(ours, "i", rating, at).card
        theirs = collection.get_card(number)
        assert (theirs.queue == IN_REVIEW) == (ours.phase is Phase.REVIEW)
        if ours.phase is not Phase.REVIEW:
            at += timedelta(minutes=10)
            continue
        interval = (ours.due - ours.last).days
        assert interval == theirs.ivl == theirs.due - engine.today
        late = interval + random.choice([0, 0, 1, 3])
        if interval > 3650:
            # Single precision tells on decades.
            break
        let_pass(collection, late)
        at += timedelta(days=late)
