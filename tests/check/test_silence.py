"""A rule is silenced on one item, with a reason, and only where it speaks."""

from tests.check import build

from ardoise.check.silence import silence
from ardoise.domain.problem import Problem, Severity

IDS = frozenset({"Q03", "Q04", "P02", "B01"})


def problem(rule: str, item: str = "ville") -> Problem:
    return Problem(
        rule=rule,
        severity=Severity.WARNING,
        message="m",
        remedy="r",
        place=build.QUESTIONS,
        item=item,
    )


def left(ignore: dict[str, str], *problems: Problem, origin: str = "hand") -> list[str]:
    item = build.single(ignore=ignore, origin=origin)
    return [p.rule for p in silence(problems, [item], IDS)]


def test_a_rule_silenced_with_a_reason_says_nothing() -> None:
    assert left({"Q03": "un nom propre"}, problem("Q03")) == []


def test_only_the_item_that_asks_is_spared() -> None:
    assert left({"Q03": "un nom propre"}, problem("Q03"), problem("Q03", "autre")) == ["Q03"]


def test_another_rule_still_speaks() -> None:
    assert left({"Q03": "un nom propre"}, problem("Q03"), problem("Q04")) == ["Q04"]


def test_an_empty_reason_silences_nothing_and_is_told() -> None:
    assert left({"Q03": " "}, problem("Q03")) == ["Q03", "S01"]


def test_an_unknown_rule_is_told() -> None:
    assert left({"Q99": "parce que"}) == ["S02"]


def test_a_missing_proof_cannot_be_silenced() -> None:
    assert left({"P02": "parce que"}, problem("P02")) == ["P02", "S03"]


def test_a_needless_silence_is_told_on_hand_written_items_only() -> None:
    assert left({"Q03": "un nom propre"}) == ["S04"]
    assert left({"Q03": "un nom propre"}, origin="lieu") == []


def test_a_silence_of_a_template_is_judged_once() -> None:
    items = [build.single(id=f"lieu.{n}", origin="lieu", ignore={"Q99": "x"}) for n in range(3)]
    assert [p.rule for p in silence([], items, IDS)] == ["S02"]
