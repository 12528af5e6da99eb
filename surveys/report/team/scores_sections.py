"""The scores: how they are spread, how they changed, and how well they measure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from scoring import plan_for
from surveys.columns import score_columns
from surveys.report.plain_tables import Table
from surveys.report.psychometrics.tables import timepoint_tables, without
from surveys.report.psychometrics.words import part
from surveys.report.team.score_pictures import Point, change_picture, spread_picture
from surveys.report.team.sections import Drawn, Section
from surveys.report.team.words import count, number
from surveys.team.mean_change import MeanChange
from surveys.team.report import TeamReport
from surveys.team.spread import Spread

SPREAD = (
    "Everybody with the score, prorated ones too. Bars are shares of them over the whole range that the score can have; "
    "the line is at the highest share there is, the same at each timepoint. Floor and ceiling are those with the lowest and the highest score there is, "
    "not shown of fewer than ten people."
)
CHANGED = (
    "Later minus earlier, in those with the score both times: the mean with its 95% interval by Student's t. Everybody "
    "is taken together, so it is no effect of anything: people change, and those who stay are not like those who leave."
)
MEASURES = "What surveys psychometrics says, which tells what each figure is and what to look at again."
HEADS = (
    "Interview",
    "n",
    "Mean",
    "SD",
    "Lowest",
    "Quartile 1",
    "Median",
    "Quartile 3",
    "Highest",
    "Floor",
    "Ceiling",
)


def spread_section(found: TeamReport) -> Section:
    """A picture of each score, its numbers, and how many people each bar is of."""
    scores = [list(group) for _, group in groupby(found.spreads, key=lambda each: each.score)]
    return Section(
        title="Scores",
        legend=SPREAD,
        paragraphs=[] if scores else ["Nobody has a score yet."],
        pictures=[_spread_picture(found, each) for each in scores],
        tables=[_spread_table(found)] if scores else [],
        more=[_bars(found, each) for each in scores],
    )


def _spread_picture(found: TeamReport, scores: Sequence[Spread]) -> Drawn:
    first = scores[0]
    counts = {_at(found, each): each.stretches for each in scores}
    low, high = found.study.instruments[first.instrument].score(first.score).range
    said = "; ".join(
        f"{_at(found, each)}, n {count(each.n)}, median {_short(found, each, each.median)}, quartiles "
        f"{_short(found, each, each.lower_quartile)} and {_short(found, each, each.upper_quartile)}"
        for each in scores
    )
    ends = (f"{low:g}", f"{high:g}")
    name = _name(found, first)
    return Drawn(
        name,
        spread_picture(f"spread-{first.score}", counts, ends, f"{name}, from {low:g} to {high:g}: {said}."),
    )


def _spread_table(found: TeamReport) -> Table:
    rows = []
    for each in found.spreads:
        cuts = (each.lowest, each.lower_quartile, each.median, each.upper_quartile, each.highest)
        places = _places(found, each)
        rows.append(
            (
                _name(found, each),
                [
                    *(_at(found, each), count(each.n), number(each.mean, places), number(each.sd, places)),
                    *(_short(found, each, cut) for cut in cuts),
                    *(part(each.at_floor, each.n), part(each.at_ceiling, each.n)),
                ],
            )
        )
    return Table("Every score in numbers", ("Score", *HEADS), rows)


def _bars(found: TeamReport, scores: Sequence[Spread]) -> Table:
    labels = list(scores[0].stretches)
    rows = [(label, [count(each.stretches[label]) for each in scores]) for label in labels]
    return Table(
        f"Bars: {_name(found, scores[0])}", ("From to", *(_at(found, each) for each in scores)), rows
    )


def change_section(found: TeamReport) -> Section:
    """A picture of each score's change, and its numbers; or why there is none."""
    baseline = found.study.baseline
    if baseline is None:
        none = "No change is given: the first timepoint is not due at once, and study.yaml names no baseline."
        return Section("Change since the baseline", CHANGED, [none])
    scores = [list(group) for _, group in groupby(found.changes, key=lambda each: each.score)]
    return Section(
        title=f"Change since {baseline.label}",
        legend=CHANGED,
        paragraphs=[] if scores else ["Nobody has a score both then and later yet."],
        pictures=[_change_picture(found, each, baseline.label) for each in scores],
        tables=[_change_table(found)] if scores else [],
    )


def _change_picture(found: TeamReport, scores: Sequence[MeanChange], baseline: str) -> Drawn:
    first = scores[0]
    points = [
        Point(
            _at(found, each),
            each.change,
            None if each.low is None or each.high is None else (each.low, each.high),
            f"{number(each.change, _places(found, each))}, n {count(each.n)}",
        )
        for each in scores
    ]
    name = f"{_name(found, first)}, higher is {_direction(found, first)}"
    said = "; ".join(
        f"{_at(found, each)} {_with_interval(found, each)}, n {count(each.n)}" for each in scores
    )
    picture = change_picture(f"change-{first.score}", points, baseline, f"{name}: mean change at {said}.")
    return Drawn(name, picture)


def _change_table(found: TeamReport) -> Table:
    heads = (
        "Score",
        "Interview",
        "n both",
        "Mean before",
        "Mean then",
        "Change (95% interval)",
        "SD of change",
    )
    rows = []
    for each in found.changes:
        places = _places(found, each)
        means = (number(each.before, places), number(each.after, places))
        cells = [
            _at(found, each),
            count(each.n),
            *means,
            _with_interval(found, each),
            number(each.sd, places),
        ]
        rows.append((_name(found, each), cells))
    return Table("Every change in numbers", heads, rows)


def reliability_section(found: TeamReport) -> Section:
    """What the psychometrics say, a table for each timepoint."""
    whys = [f"{why}: {about}." for why, about in without(found.measured).items()]
    tables = list(timepoint_tables(found.study, found.measured))
    return Section("Reliability", MEASURES, whys if tables else ["Nothing was scored yet."], tables=tables)


def _at(found: TeamReport, each: Spread | MeanChange) -> str:
    return found.study.timepoint(each.timepoint).label


def _name(found: TeamReport, each: Spread | MeanChange) -> str:
    return f"{found.study.instruments[each.instrument].score(each.score).label} · {each.score}"


def _direction(found: TeamReport, each: MeanChange) -> str:
    said = found.study.instruments[each.instrument].score(each.score).higher_is
    return "neither better nor worse" if said == "neither" else said


def _places(found: TeamReport, each: Spread | MeanChange) -> int:
    """Two decimals, or as many as the score has if these are more."""
    instrument = found.study.instruments[each.instrument]
    plan = plan_for(instrument, each.score, found.study.missing_reasons)
    return max(2, score_columns(instrument, plan)[0].decimals)


def _short(found: TeamReport, each: Spread, value: float) -> str:
    return f"{round(value, _places(found, each)) + 0.0:g}"


def _with_interval(found: TeamReport, each: MeanChange) -> str:
    places = _places(found, each)
    if each.low is None or each.high is None:
        return number(each.change, places)
    return f"{number(each.change, places)} ({number(each.low, places)} to {number(each.high, places)})"
