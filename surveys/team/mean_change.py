"""How the mean of each score changed since the baseline, in those who have it both times: everybody together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import polars as pl
from scipy.special import stdtrit

from surveys.changes import asked_since
from surveys.scored import Scored, shown_plans
from surveys.study import Study


@dataclass(frozen=True)
class MeanChange:
    """Of the `n` people with the score then and at the timepoint: both means, and the mean of later minus earlier.

    `low` and `high` are the ends of its 95% interval by Student's t; `sd` is of the changes. None of one person.
    """

    timepoint: str
    instrument: str
    score: str
    n: int
    before: float
    after: float
    change: float
    sd: float | None
    low: float | None
    high: float | None


def mean_changes(study: Study, forms: Sequence[Scored]) -> Iterator[MeanChange]:
    """Each score at each timepoint after the baseline, where anybody has it both times."""
    if study.baseline is None:
        return
    found = {(each.timepoint, each.instrument.id): each for each in forms}
    for id, instrument in study.instruments.items():
        first = found.get((study.baseline.id, id))
        later = [found[point, id] for point in asked_since(study, instrument) if (point, id) in found]
        for plan in shown_plans(first) if first else ():
            for each in later:
                yield from _change(plan.score, first.frame, each)  # type: ignore[union-attr]


def _change(score: str, first: pl.DataFrame, later: Scored) -> Iterator[MeanChange]:
    earlier = first.select("participant", pl.col(score).alias("before"))
    both = later.frame.select("participant", pl.col(score).alias("after")).join(earlier, on="participant")
    both = both.drop_nulls().sort("participant")
    if not both.height:
        return
    before, after = both["before"].to_list(), both["after"].to_list()
    changes = [now - then for then, now in zip(before, after, strict=True)]
    n, mean = len(changes), sum(changes) / len(changes)
    sd = sqrt(sum((each - mean) ** 2 for each in changes) / (n - 1)) if n > 1 else None
    half = None if sd is None else float(stdtrit(n - 1, 0.975)) * sd / sqrt(n)
    yield MeanChange(
        timepoint=later.timepoint,
        instrument=later.instrument.id,
        score=score,
        n=n,
        before=sum(before) / n,
        after=sum(after) / n,
        change=mean,
        sd=sd,
        low=None if half is None else mean - half,
        high=None if half is None else mean + half,
    )
