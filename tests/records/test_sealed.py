"""A test tells nothing of what was given before its end, and loses nothing of it."""

from collections.abc import Callable
from datetime import timedelta

from ardoise.domain.attempt import Given, Grade, Mode, Planned, Verdict
from ardoise.domain.card import Rating
from ardoise.domain.item import AnyItem
from ardoise.records.personal import data_json, parse_data, responses_csv, reviews_csv
from ardoise.records.saving import GRACE
from ardoise.records.store import Records
from ardoise.review.schedule import Schedule

WHY = "La raison donnée."


def grade(item: AnyItem, given: Given, rivals: tuple[str, ...]) -> Grade:
    return Grade(verdict=Verdict.WRONG, score=0.25, why=WHY, rule="règle")


def answer(
    records: Records,
    plan: tuple[Planned, ...],
    given: str,
    *,
    mode: Mode = Mode.TEST,
    time_limit: int = 0,
) -> str:
    """An attempt of which the first item alone has its response; returns its id."""
    who = records.local_learner().id
    name = records.begin(who, "texte", plan, mode=mode, time_limit=time_limit).id
    served = records.serve(name, who, plan[0].item.id)
    records.save_response(
        name,
        who,
        served.sequence,
        (given,),
        submission=served.submission,
        grade=grade,
        schedule=Schedule(),
    )
    return name


def test_a_test_under_way_is_told_at_its_end_alone(
    records: Records, three: tuple[Planned, ...]
) -> None:
    name = answer(records, three, "mes mots")
    assert records.responses("local", told=True) == ()
    assert records.reviews("local", told=True) == ()
    assert records.cards("local", told=True) == {}
    assert len(records.responses("local")) == len(records.reviews("local")) == 1
    records.finish(name, "local")
    assert records.responses("local", told=True) == records.responses("local")
    assert records.reviews("local", told=True) == records.reviews("local")
    assert records.cards("local", told=True).keys() == {"i1"}


def test_a_practice_under_way_is_told_at_once(records: Records, three: tuple[Planned, ...]) -> None:
    answer(records, three, "mes mots", mode=Mode.PRACTICE)
    assert len(records.responses("local", told=True)) == 1
    assert len(records.reviews("local", told=True)) == 1


def test_a_test_left_alone_is_told_once_no_answer_is_taken_any_more(
    records: Records, three: tuple[Planned, ...], forward: Callable[[timedelta], None]
) -> None:
    answer(records, three, "mes mots", time_limit=60)
    forward(timedelta(seconds=60) + GRACE)
    assert records.responses("local", told=True) == ()
    forward(timedelta(seconds=1))
    assert len(records.responses("local", told=True)) == 1


def test_a_card_stays_where_it_was_before_the_test(
    records: Records, three: tuple[Planned, ...]
) -> None:
    before = records.save_review(
        records.local_learner().id, "i1", Rating.EASY, submission="a", schedule=Schedule()
    )
    answer(records, three, "mes mots")
    assert records.cards("local", told=True) == {"i1": before.card}
    assert records.cards("local") != {"i1": before.card}


def test_data_of_a_test_under_way_keep_the_words_and_tell_no_grade(
    records: Records, three: tuple[Planned, ...]
) -> None:
    name = answer(records, three, "mes mots")
    data = records.personal_data("local")
    everything = data_json(data).decode()
    assert "mes mots" in everything
    for secret in (WHY, "wrong", "0.25", "règle", "oui", "again"):
        assert secret not in everything
    assert parse_data(everything.encode()) == data
    assert len(reviews_csv(data).splitlines()) == 1
    records.finish(name, "local")
    data = records.personal_data("local")
    assert data.underway == ()
    assert [response.grade.why for response in data.responses] == [WHY]
    assert len(reviews_csv(data).splitlines()) == 2


def test_the_table_of_responses_leaves_the_grade_of_a_test_under_way_empty(
    records: Records, three: tuple[Planned, ...]
) -> None:
    answer(records, three, "premiers mots", mode=Mode.PRACTICE)
    answer(records, three, "mots du test")
    answer(records, three, "derniers mots", mode=Mode.PRACTICE)
    _head, *rows = responses_csv(records.personal_data("local")).decode("utf-8-sig").splitlines()
    tail = [row.split(",")[5:] for row in rows]
    assert tail == [
        ["premiers mots", "wrong", "0.25", WHY],
        ["mots du test", "", "", ""],
        ["derniers mots", "wrong", "0.25", WHY],
    ]
