"""How each score is spread at each timepoint: everybody who has it, and nothing by arm or site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from scoring import Plan
from surveys.columns import score_columns
from surveys.distribution import lines
from surveys.psychometrics import Measured
from surveys.scored import Scored, shown_plans


@dataclass(frozen=True)
class Spread:
    """The `n` people with the score. Quartiles are between two values where they fall there, as R's type 7.

    `sd` is None of one person. `at_floor` and `at_ceiling` have the lowest and the highest score there is, None of
    fewer people than the psychometrics show. `stretches` count all of them, the same at each timepoint.
    """

    timepoint: str
    instrument: str
    score: str
    n: int
    mean: float
    sd: float | None
    lowest: float
    lower_quartile: float
    median: float
    upper_quartile: float
    highest: float
    at_floor: int | None
    at_ceiling: int | None
    stretches: Mapping[str, int]


def spreads(forms: Sequence[Scored], measured: Sequence[Measured]) -> Iterator[Spread]:
    """Each score that anybody has, at each timepoint, score by score."""
    figures = {(each.timepoint, each.score.id): each.figures for each in measured}
    for several in _together(forms).values():
        for plan in shown_plans(several[0]):
            stretches = _stretches(plan, several)
            for each in several:
                values = each.frame[plan.score].drop_nulls()
                if len(values):
                    made = figures[each.timepoint, plan.score]
                    yield Spread(
                        each.timepoint,
                        each.instrument.id,
                        plan.score,
                        *_numbers(values),
                        made.at_floor,
                        made.at_ceiling,
                        stretches[each.timepoint],
                    )


def _together(forms: Sequence[Scored]) -> dict[str, list[Scored]]:
    """Instrument → its forms at each timepoint."""
    found: dict[str, list[Scored]] = {}
    for each in forms:
        found.setdefault(each.instrument.id, []).append(each)
    return found


def _numbers(
    values: pl.Series,
) -> tuple[int, float, float | None, float, float, float, float, float]:
    cuts = [float(values.quantile(part, "linear") or 0.0) for part in (0, 0.25, 0.5, 0.75, 1)]
    mean, sd = values.mean(), values.std()
    return (
        len(values),
        float(mean),  # type: ignore[arg-type]
        None if sd is None else float(sd),  # type: ignore[arg-type]
        *cuts,
    )  # type: ignore[return-value]


def _stretches(plan: Plan, several: Sequence[Scored]) -> dict[str, dict[str, int]]:
    """Timepoint → stretch of values → how many people, over the whole range that the score can have."""
    column = score_columns(several[0].instrument, plan)[0]
    points = {each.timepoint: each.frame for each in several}
    found = [line for line in lines(column, points, plan.range, shown=True) if line.kind == "value"]
    return {
        point: {line.label: line.counts[place] or 0 for line in found} for place, point in enumerate(points)
    }
