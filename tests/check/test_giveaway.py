"""An answer told elsewhere is reported; one told nearly everywhere is a warning."""

import pytest
from tests.check import build

from ardoise.check import giveaway
from ardoise.check.scene import Scene
from ardoise.domain.item import AnyItem


def found(*items: AnyItem) -> list[tuple[str, str]]:
    return [(p.item, p.severity) for p in giveaway.check(Scene(build.bank(*items)))]


def others(count: int, telling: int) -> list[AnyItem]:
    """Items on other things, of which the first few name the key of `build.single`."""
    return [
        build.single(
            f"Que voit-on dans la salle {n}{' de Rouen' if n < telling else ''} ?",
            f"objet {n}",
            ("rien", "tout"),
            id=f"o{n}",
        )
        for n in range(count)
    ]


@pytest.mark.parametrize(("count", "telling"), [(3, 1), (12, 1), (30, 6)])
def test_an_answer_told_elsewhere_is_reported(count: int, telling: int) -> None:
    assert found(build.single(), *others(count, telling)) == [("ville", "info")]


@pytest.mark.parametrize(("count", "telling"), [(12, 3), (19, 5), (30, 7)])
def test_an_answer_told_by_many_is_a_warning(count: int, telling: int) -> None:
    assert found(build.single(), *others(count, telling)) == [("ville", "warning")]


@pytest.mark.parametrize(("count", "telling"), [(3, 0), (30, 0), (12, 12)])
def test_an_answer_told_nowhere_or_everywhere_is_left_alone(count: int, telling: int) -> None:
    assert found(build.single(), *others(count, telling)) == []
