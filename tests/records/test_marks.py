"""Marks are first marks, of those who had the item before them."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from ardoise.domain.attempt import Given, Grade, Mode, Planned, Verdict
from ardoise.domain.card import Rating
from ardoise.domain.item import AnyItem
from ardoise.records.personal import data_json, parse_data, responses_csv, reviews_csv
from ardoise.records.store import Records
from ardoise.review.replay import replay
from ardoise.review.schedule import Schedule


def grade(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
    right = given == ("oui",)
    return Grade(verdict=Verdict.RIGHT if right else Verdict.WRONG, score=float(right), why="w")


def attempt(
    records: Records,
    plan: tuple[Planned, ...],
    *answers: str,
    mode: Mode = Mode.PRACTICE,
    finish: bool = True,
    learner: str = "",
) -> str:
    who = learner or records.local_learner().id
    name = records.begin(who, "texte", plan, mode=mode).id
    for planned, given in zip(plan, answers, strict=False):
        served = records.serve(name, who, planned.item.id)
        records.save_response(
            name, who, served.sequence, (given,), submission=served.submission, grade=grade
        )
    if finish:
        records.finish(name, who)
    return name


def scores(records: Records, **how: object) -> list[tuple[str, float]]:
    return [(m.item, m.score) for m in records.marks(**how)]  # type: ignore[arg-type]


def test_only_the_first_mark_of_a_learner_counts(
    records: Records, three: tuple[Planned, ...]
) -> None:
    attempt(records, three, "non", "oui")
    attempt(records, three, "oui", "oui", "oui")
    assert scores(records) == [("i1", 0), ("i2", 1), ("i3", 1)]
    assert len(scores(records, first_only=False)) == 5


@pytest.mark.parametrize(
    ("mode", "finish", "left"),
    [(Mode.TEST, True, 2), (Mode.TEST, False, 0), (Mode.PRACTICE, True, 0)],
)
def test_what_a_finished_test_leaves_out_counts_nothing(
    records: Records, three: tuple[Planned, ...], mode: Mode, finish: bool, left: int
) -> None:
    attempt(records, three, "oui", mode=mode, finish=finish)
    assert scores(records) == [("i1", 1), *[("i2", 0), ("i3", 0)][:left]]


def test_attempts_at_mistakes_do_not_count(records: Records, three: tuple[Planned, ...]) -> None:
    attempt(records, three, "oui", mode=Mode.MISTAKES)
    assert scores(records) == []


def test_marks_of_a_class_and_of_a_text(records: Records, three: tuple[Planned, ...]) -> None:
    room = records.make_class("4e").id
    ada = records.join(room, "Ada", "lune tambour").id
    attempt(records, three, "non", learner=ada)
    attempt(records, three, "oui")
    assert scores(records, classroom=room) == [("i1", 0)]
    assert len(scores(records, text="texte")) == 2
    assert scores(records, text="autre") == []


def test_personal_data_is_all_there_and_readable(
    records: Records, three: tuple[Planned, ...]
) -> None:
    name = attempt(records, three, "=1+1", "oui")
    records.flag("local", "i1", "ambigu", attempt=name)
    data = records.personal_data("local")
    loaded = json.loads(data_json(data))
    (run,) = loaded["runs"]
    assert run["attempt"]["id"] == name
    assert [r["given"] for r in run["responses"]] == [["=1+1"], ["oui"]]
    assert loaded["flags"][0]["comment"] == "ambigu"
    table = responses_csv(data).decode("utf-8-sig").splitlines()
    assert len(table) == 3
    assert "'=1+1" in table[1]
    assert reviews_csv(data).decode("utf-8-sig").splitlines()[0].startswith("number,")


def test_data_taken_away_tell_the_whole_history_again(
    records: Records, three: tuple[Planned, ...], forward: Callable[[timedelta], None]
) -> None:
    schedule = Schedule()
    attempt(records, three, "oui", "non")
    forward(timedelta(days=2))
    attempt(records, three, "non", mode=Mode.TEST)
    records.save_review("local", "i1", Rating.EASY, submission="a", schedule=schedule)
    records.save_review("local", "i2", Rating.AGAIN, submission="b", schedule=schedule)
    records.undo_review("local")
    records.flag("local", "i1", "ambigu")
    again = parse_data(data_json(records.personal_data("local")))
    assert again == records.personal_data("local")
    assert again.responses == records.responses("local")
    assert again.runs == tuple(
        records.run(one.id, "local") for one in reversed(records.attempts("local"))
    )
    assert replay(again.reviews, schedule) == records.cards("local")
    assert replay(again.reviews, schedule).keys() == {"i1"}


def test_responses_taken_away_keep_the_order_of_recording(
    records: Records, three: tuple[Planned, ...], forward: Callable[[timedelta], None]
) -> None:
    """A clock set back between two answers leaves their order alone."""
    attempt(records, three, "oui", finish=False)
    forward(timedelta(hours=-2))
    attempt(records, three, "non", finish=False)
    data = records.personal_data("local")
    assert [response.given for response in data.responses] == [("oui",), ("non",)]
    assert data.responses == records.responses("local")


def test_nobody_has_no_data(records: Records) -> None:
    with pytest.raises(LookupError):
        records.personal_data("eve")
