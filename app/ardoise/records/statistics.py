"""Item statistics, in Moodle's definitions (its documentation, "Quiz statistics calculations").

- facility: mean of the marks over the best mark;
- discrimination index: 100 × the correlation between the marks for the item and those for the rest
  of the same attempts;
- discriminative efficiency: 100 × the covariance of the two over the greatest that these marks
  allow (both sorted);
- distractor efficiency: the share of an item's distractors that function: chosen by 5 % or more,
  and not rather by the better learners (Tarrant, Ware & Mohammed 2009).

The rest of an attempt is taken as a share of what it could bring, so that attempts at different
items can be put together; for attempts at the same items this changes none of the ratios.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean

from msgspec import Struct

from ardoise.domain.item import AnyItem
from ardoise.records.marks import Mark

ENOUGH = 30
"""The responses under which nothing is said of a distractor."""

FUNCTIONAL_SHARE = 0.05


class OptionStatistics(Struct, frozen=True, kw_only=True):
    """How an option fares. `share` of the responses that chose it, from 0 to 1; `discrimination`,
    from -100 to 100: positive when the better learners choose it; `functional` is None for keys
    and under `ENOUGH` responses."""

    text: str
    key: bool
    chosen: int
    share: float
    discrimination: float | None
    functional: bool | None


class ItemStatistics(Struct, frozen=True, kw_only=True):
    """How an item fares. `facility` and `deviation` (of the marks) run from 0 to 1, the three
    others from -100 to 100 (distractor efficiency from 0); None where it cannot be said."""

    item: str
    responses: int
    facility: float
    deviation: float | None
    discrimination: float | None
    efficiency: float | None
    distractor_efficiency: float | None
    options: tuple[OptionStatistics, ...] = ()


def item_statistics(
    marks: Iterable[Mark], items: Mapping[str, AnyItem]
) -> tuple[ItemStatistics, ...]:
    """The statistics of every item with marks, by id. `items` tells their options."""
    by_attempt: defaultdict[str, list[Mark]] = defaultdict(list)
    by_item: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_attempt[mark.attempt].append(mark)
        by_item[mark.item].append(mark)
    weight = {name: item.points for name, item in items.items()}
    sums = {
        attempt: (
            sum(weight.get(m.item, 1.0) * m.score for m in those),
            sum(weight.get(m.item, 1.0) for m in those),
        )
        for attempt, those in by_attempt.items()
    }

    def rest(mark: Mark) -> float | None:
        earned, possible = sums[mark.attempt]
        points = weight.get(mark.item, 1.0)
        left = possible - points
        return (earned - points * mark.score) / left if left > 0 else None

    return tuple(
        _statistics(name, those, [rest(m) for m in those], items.get(name))
        for name, those in sorted(by_item.items())
    )


def correlation(ours: Sequence[float], theirs: Sequence[float]) -> float | None:
    """100 × Pearson's correlation; None when either does not vary."""
    spread = sqrt(_covariance(ours, ours) * _covariance(theirs, theirs)) if len(ours) > 1 else 0.0
    return 100 * _covariance(ours, theirs) / spread if spread > 1e-12 else None


def discriminative_efficiency(ours: Sequence[float], theirs: Sequence[float]) -> float | None:
    """100 × the covariance over the greatest that the same numbers allow; None when that is 0."""
    most = _covariance(sorted(ours), sorted(theirs)) if len(ours) > 1 else 0.0
    return 100 * _covariance(ours, theirs) / most if most > 1e-12 else None


def _covariance(ours: Sequence[float], theirs: Sequence[float]) -> float:
    middle, other = fmean(ours), fmean(theirs)
    products = ((a - middle) * (b - other) for a, b in zip(ours, theirs, strict=True))
    return sum(products) / (len(ours) - 1)


def _statistics(
    name: str, marks: list[Mark], rests: list[float | None], item: AnyItem | None
) -> ItemStatistics:
    scores = [mark.score for mark in marks]
    paired = [(m.score, r) for m, r in zip(marks, rests, strict=True) if r is not None]
    ours, theirs = [p[0] for p in paired], [p[1] for p in paired]
    options = _options(marks, rests, item) if item else ()
    working = [o.functional for o in options if o.functional is not None]
    return ItemStatistics(
        item=name,
        responses=len(marks),
        facility=fmean(scores),
        deviation=sqrt(_covariance(scores, scores)) if len(scores) > 1 else None,
        discrimination=correlation(ours, theirs),
        efficiency=discriminative_efficiency(ours, theirs),
        distractor_efficiency=100 * fmean(working) if working else None,
        options=options,
    )


def _options(
    marks: list[Mark], rests: list[float | None], item: AnyItem
) -> tuple[OptionStatistics, ...]:
    return tuple(_option(option.text, option.key, marks, rests) for option in item.options if marks)


def _option(text: str, key: bool, marks: list[Mark], rests: list[float | None]) -> OptionStatistics:
    chose = [float(text in mark.given) for mark in marks]
    paired = [(c, r) for c, r in zip(chose, rests, strict=True) if r is not None]
    discrimination = correlation([p[0] for p in paired], [p[1] for p in paired])
    share = fmean(chose)
    functional = None
    if not key and len(marks) >= ENOUGH:
        functional = share >= FUNCTIONAL_SHARE and (discrimination or 0) <= 0
    return OptionStatistics(
        text=text,
        key=key,
        chosen=int(sum(chose)),
        share=share,
        discrimination=discrimination,
        functional=functional,
    )
