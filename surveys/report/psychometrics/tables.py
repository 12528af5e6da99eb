"""The psychometrics as tables: one a timepoint in words, what to look at again, and one figure a row for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import polars as pl

from scoring.psychometrics.figures import Figures
from scoring.psychometrics.remarks import REMARKS, Remark
from surveys.psychometrics import Measured
from surveys.report.plain_tables import Table
from surveys.report.psychometrics.words import NONE, decimal, part, with_interval
from surveys.study import Study

HEADS = (
    "Score",
    "Is a",
    "Scored",
    "Complete",
    "Alpha (95% interval)",
    "Omega",
    "Item-rest",
    "Floor",
    "Ceiling",
)


def by_timepoint(found: Sequence[Measured]) -> dict[str, list[Measured]]:
    """Timepoint → its scores, in the study's order."""
    return {id: list(group) for id, group in groupby(found, key=lambda each: each.timepoint)}


def timepoint_tables(study: Study, found: Sequence[Measured]) -> Iterator[Table]:
    """A table for each timepoint, one score a row."""
    for id, group in by_timepoint(found).items():
        yield Table(study.timepoint(id).label, HEADS, [(each.score.id, cells(each)) for each in group])


def cells(each: Measured) -> list[str]:
    """What a row says after the name of its score."""
    made, structure = each.figures, each.score.structure
    return [
        structure.kind if structure else NONE,
        f"{made.scored:,}",
        f"{made.complete:,}",
        with_interval(made.alpha),
        decimal(made.omega),
        _span(made),
        part(made.at_floor, made.scored),
        part(made.at_ceiling, made.scored),
    ]


def _span(made: Figures) -> str:
    values = [value for value in made.item_rest.values() if value is not None]
    return f"{min(values):.2f} to {max(values):.2f}" if values else NONE


def to_look_at(found: Sequence[Measured]) -> dict[Remark, list[Measured]]:
    """Remark → the scores that it is about; remarks about none are left out."""
    about = {remark: [each for each in found if remark in each.remarks] for remark in REMARKS}
    return {remark: scores for remark, scores in about.items() if scores}


def named(scores: Sequence[Measured]) -> str:
    """`bprs24_affect (4m, 18m), uls8_total (4m)`."""
    points: dict[str, list[str]] = {}
    for each in scores:
        points.setdefault(each.score.id, []).append(each.timepoint)
    return ", ".join(f"{score} ({', '.join(ids)})" for score, ids in points.items())


WHAT: Mapping[str, str] = {
    "extremes": "floor, ceiling",
    "alpha": "alpha",
    "omega": "omega",
    "item_rest": "item-rest",
}


def without(found: Sequence[Measured]) -> dict[str, str]:
    """Why there is no figure, with what is not there → the scores that this is about."""
    about: dict[str, list[Measured]] = {}
    for each in found:
        reasons: dict[str, list[str]] = {}
        for name, why in each.figures.without.items():
            reasons.setdefault(why, []).append(WHAT[name])
        for why, names in reasons.items():
            about.setdefault(f"No {', '.join(names)}: {why}", []).append(each)
    return {why: named(scores) for why, scores in about.items()}


SCHEMA = {
    **dict.fromkeys(("timepoint", "instrument", "score", "structure", "measure", "item"), pl.String),
    "n": pl.Int64,
    **dict.fromkeys(("value", "low", "high"), pl.Float64),
    **dict.fromkeys(("remark", "why_not"), pl.String),
}


def figure_table(found: Sequence[Measured]) -> pl.DataFrame:
    """One figure a row, with its interval, the forms that it is of, and why it is not there if it is not."""
    rows = [
        {
            "timepoint": each.timepoint,
            "instrument": f"{each.instrument.id} {each.instrument.version}",
            "score": each.score.id,
            "structure": each.score.structure.kind if each.score.structure else "",
            **row,
            "why_not": each.figures.without.get(
                "extremes" if row["measure"] in _ENDS else str(row["measure"])
            ),
        }
        for each in found
        for row in _figures(each)
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


_ENDS = ("floor", "ceiling")


def _figures(each: Measured) -> Iterator[dict[str, object]]:
    made = each.figures
    alpha, complete = made.alpha, made.complete
    ends = {"value": alpha.value, "low": alpha.low, "high": alpha.high} if alpha else {}
    yield {"measure": "alpha", "n": complete, **ends, "remark": _said(each, "low_alpha")}
    yield {"measure": "omega", "n": complete, "value": made.omega}
    for item in each.score.items:
        value = made.item_rest.get(item)
        remark = _said(each, "against_the_rest") if value is not None and value < 0 else None
        yield {"measure": "item_rest", "item": item, "n": complete, "value": value, "remark": remark}
    for measure, n, name in (
        ("floor", made.at_floor, "at_the_floor"),
        ("ceiling", made.at_ceiling, "at_the_ceiling"),
    ):
        share = None if n is None else n / made.scored
        yield {"measure": measure, "n": made.scored, "value": share, "remark": _said(each, name)}


def _said(each: Measured, remark: str) -> str | None:
    return remark if remark in each.remarks else None
