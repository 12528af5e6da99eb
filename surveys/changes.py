"""Change since baseline, of every score that is asked then and later: columns of the long dataset, and their counts.

What is said of a change is `scoring.change`; which timepoint is the baseline is the study's word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from instruments import Instrument
from scoring import Plan, Wave, with_change
from surveys.columns_of_change import directions_as_codes, names_of_change
from surveys.study import Study

ROW = ["participant", "timepoint"]


def asked_since(study: Study, instrument: Instrument) -> list[str]:
    """The timepoints after the baseline that ask what the baseline asked; empty where nothing can be compared."""
    baseline = study.baseline
    if baseline is None or instrument.id not in baseline.instruments:
        return []
    later = study.timepoints[study.timepoints.index(baseline) + 1 :]
    return [point.id for point in later if instrument.id in point.instruments]


def with_changes(study: Study, long: pl.DataFrame, plans: Iterable[Plan]) -> pl.DataFrame:
    """The rows of the long dataset with the change of each score, where it is asked again; null elsewhere."""
    for plan in plans:
        points = asked_since(study, study.instruments[plan.instrument])
        if points:
            changed = _changed(study, long, plan, points)
            others = long.drop(names_of_change(plan), strict=False)
            long = others.join(changed, on=ROW, how="left", maintain_order="left")
    return long


def _changed(study: Study, long: pl.DataFrame, plan: Plan, points: list[str]) -> pl.DataFrame:
    """The columns of one score's change, a row for each person at each of those timepoints."""
    assert study.baseline is not None
    score, flag, first_flag = plan.score, f"{plan.score}_prorated", "_prorated_first"
    kept = {score: f"{score}_before", flag: first_flag}
    kept |= {f"{score}_band": f"{score}_band_before"} if plan.bands else {}
    first = long.filter(pl.col("timepoint") == study.baseline.id).select("participant", *kept).rename(kept)
    later = long.filter(pl.col("timepoint").is_in(points)).select(*ROW, score, flag)
    both = later.join(first, on="participant", how="left", maintain_order="left")
    waves = {"before": Wave(f"{score}_before", first_flag), "after": Wave(score, flag)}
    return directions_as_codes(with_change(both, plan, **waves), plan).select(*ROW, *names_of_change(plan))


def notes_on_change(study: Study, plans: Iterable[Plan]) -> list[str]:
    """From when change is counted, and of which scores there is none; or why there is none at all."""
    baseline = study.baseline
    if baseline is None:
        return [
            "No change is given: the first timepoint is not due at once, and study.yaml names no `baseline`."
        ]
    not_asked = [plan.score for plan in plans if plan.instrument not in baseline.instruments]
    said = [
        f"Change is counted from {baseline.label} ({baseline.id}): the later score minus the earlier one."
    ]
    if not_asked:
        said.append(f"Without a change, because not asked at {baseline.id}: {', '.join(not_asked)}.")
    return said


@dataclass(frozen=True)
class ChangeTotals:
    """For one score at one timepoint, of how many people there is a change, and why not of the others."""

    timepoint: str
    score: str
    people: int
    changed: int
    why: Mapping[str, int]


def change_totals(study: Study, long: pl.DataFrame, plans: Iterable[Plan]) -> Iterator[ChangeTotals]:
    """The totals of each score that has a change in the long dataset: nothing about a person."""
    for plan in plans:
        for point in asked_since(study, study.instruments[plan.instrument]):
            rows = long.filter(pl.col("timepoint") == point)
            why = rows[f"{plan.score}_change_why"].drop_nulls().value_counts(name="n")
            yield ChangeTotals(
                timepoint=point,
                score=plan.score,
                people=rows.height,
                changed=rows[f"{plan.score}_change"].count(),
                why=dict(sorted(why.iter_rows())),
            )
