"""Change of a score between two timepoints, over whole tables: how much, and what may be said of it.

What may be said is what the definition declares (`Score.change`), and nothing else. Row by row in plain Python
it is `change_by_hand.py`; in sentences, `change_words.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import narwhals as nw
from narwhals.typing import IntoFrameT

from instruments.problems import Problem, ProblemsError, Where
from scoring.change_thresholds import Threshold, standard_error, thresholds
from scoring.plan import NO_DIFFERENCE, Plan
from scoring.tables import Frame, as_table


@dataclass(frozen=True)
class Wave:
    """The columns that hold one score at one timepoint: the score, and whether it was prorated."""

    score: str
    prorated: str


def change_columns(plan: Plan) -> list[str]:
    """The names of the columns that `with_change` adds, in order."""
    return [f"{plan.score}_{suffix}" for suffix in _suffixes(plan)]


def _suffixes(plan: Plan) -> Iterator[str]:
    yield "change"
    if plan.change and plan.change.reliable:
        if standard_error(plan.change.reliable):
            yield "rci"
        yield "reliable"
    if plan.change and plan.change.important:
        yield from ("important", "responder")
    if plan.bands:
        yield "band_crossed"
    yield from ("any_prorated", "change_why")


def with_change(frame: IntoFrameT, plan: Plan, *, before: Wave, after: Wave) -> IntoFrameT:
    """The same rows in the same order, with the change of one score after the caller's own columns.

    `frame` is any dataframe that Narwhals knows, one row a person, with the score at two timepoints as `score` gives
    it: a number, null where there is none. A score `s` adds `s_change` (after − before, in points of the score),
    `s_any_prorated` (boolean: either was prorated) and `s_change_why` (`before_missing`, `after_missing` or
    `both_missing`; null where there is a change). Only where the definition declares them: `s_rci` (change /
    standard error of a difference), `s_reliable` and `s_important` (`improved`, `unchanged` or `worse`),
    `s_responder` (1 if improved by at least the important change, else 0); and with bands, `s_band_crossed` (1 if an
    edge lies between the two, else 0). Without both scores every one of them is null but `s_change_why`.

    Raises ProblemsError for absent columns or columns of words, for columns that exist already, for a value outside
    the score's range, and for a score of which it is not said whether it was prorated; TypeError for what is no
    dataframe.
    """
    table = as_table(frame)
    _refuse_columns(table, plan, before, after)
    _refuse_values(table, plan, (before, after))
    native: IntoFrameT = _changed(table, plan, before, after).to_native()
    return native


def _changed(table: Frame, plan: Plan, before: Wave, after: Wave) -> Frame:
    name, first, last = plan.score, _number(before.score), _number(after.score)
    why: nw.Expr = nw.lit(None, dtype=nw.String)
    why = nw.when(last.is_null()).then(nw.lit("after_missing")).otherwise(why)
    why = nw.when(first.is_null()).then(nw.lit("before_missing")).otherwise(why)
    why = nw.when(first.is_null() & last.is_null()).then(nw.lit("both_missing")).otherwise(why)
    table = table.with_columns((last - first).alias(f"{name}_change"), why.alias(f"{name}_change_why"))
    there, change = nw.col(f"{name}_change_why").is_null(), nw.col(f"{name}_change")
    added: dict[str, nw.Expr] = {
        f"{name}_any_prorated": nw.when(there).then(_flagged(before) | _flagged(after))
    }
    for what, threshold in thresholds(plan).items():
        added[f"{name}_{what}"] = nw.when(there).then(_direction(plan, change, threshold))
    if plan.change and plan.change.reliable and (error := standard_error(plan.change.reliable)):
        added[f"{name}_rci"] = change / error
    if f"{name}_important" in added:
        improved = added[f"{name}_important"] == "improved"
        added[f"{name}_responder"] = nw.when(there).then(improved.cast(nw.Float64))
    if plan.bands:
        crossed = [(first >= edge) != (last >= edge) for edge in plan.bands.edges]
        any_crossed = nw.any_horizontal(*crossed, ignore_nulls=True).cast(nw.Float64)
        added[f"{name}_band_crossed"] = nw.when(there).then(any_crossed)
    own = [column for column in table.collect_schema().names() if column not in change_columns(plan)]
    return table.with_columns(**added).select(*own, *change_columns(plan))


def _direction(plan: Plan, change: nw.Expr, threshold: Threshold) -> nw.Expr:
    """Whether a change is for the better or the worse, or too small to be either."""
    size = change.abs()
    large = (
        size > threshold.size + NO_DIFFERENCE if threshold.beyond else size >= threshold.size - NO_DIFFERENCE
    )
    better = change > 0 if plan.higher_is == "better" else change < 0
    way = nw.when(better).then(nw.lit("improved")).otherwise(nw.lit("worse"))
    return nw.when(large).then(way).otherwise(nw.lit("unchanged"))


def _number(column: str) -> nw.Expr:
    return nw.col(column).cast(nw.Float64)


def _flagged(wave: Wave) -> nw.Expr:
    return (_number(wave.prorated) > 0).fill_null(False)


def _refuse_columns(table: Frame, plan: Plan, before: Wave, after: Wave) -> None:
    schema, where = table.collect_schema(), Where("the table", path=f"{plan.instrument} {plan.version}")
    needed = dict.fromkeys(name for wave in (before, after) for name in (wave.score, wave.prorated))
    problems = [
        Problem(
            "missing_column", where, f"no column `{name}`", hint="score both timepoints first, and join them"
        )
        for name in needed
        if name not in schema
    ]
    problems += [
        Problem(
            "column_of_words",
            where,
            f"`{name}` is {schema[name]}",
            "numbers",
            "take the column that `score` made",
        )
        for name in (before.score, after.score)
        if name in schema and not (schema[name].is_numeric() or schema[name] == nw.Unknown)
    ]
    problems += [
        Problem("column_exists", where, f"a column `{name}` already", hint="take it out of the table first")
        for name in change_columns(plan)
        if name in schema
    ]
    if problems:
        raise ProblemsError(problems)


def _refuse_values(table: Frame, plan: Plan, waves: tuple[Wave, Wave]) -> None:
    """Raise if a number is none that the score can be, as a missing reason's code is, or a flag is absent."""
    low, high = plan.range
    found = {}
    for place, wave in enumerate(waves):
        value = _number(wave.score)
        within = (value >= low - NO_DIFFERENCE) & (value <= high + NO_DIFFERENCE)
        unsaid = ~value.is_null() & nw.col(wave.prorated).is_null()
        found[f"outside{place}"] = (~value.is_null() & ~within).cast(nw.Int64).sum()
        found[f"unsaid{place}"] = unsaid.cast(nw.Int64).sum()
    counted = table.select(**found)
    eager = counted.collect() if isinstance(counted, nw.LazyFrame) else counted
    counts = dict(zip(eager.columns, eager.row(0), strict=True))
    problems = [
        problem for place, wave in enumerate(waves) for problem in _of_wave(plan, wave, place, counts)
    ]
    if problems:
        raise ProblemsError(problems)


def _of_wave(plan: Plan, wave: Wave, place: int, counts: dict[str, Any]) -> Iterator[Problem]:
    low, high = plan.range
    if n := counts[f"outside{place}"]:
        expected, hint = (
            f"{low:g} to {high:g}, or null where there is no score",
            "put null for a missing score",
        )
        yield Problem(
            "outside_range",
            Where("the table", field=wave.score),
            f"{n} values outside the range",
            expected,
            hint,
        )
    if n := counts[f"unsaid{place}"]:
        found, hint = f"null beside {n} scores", "take the column that `score` made"
        yield Problem(
            "not_said_if_prorated", Where("the table", field=wave.prorated), found, "true or false", hint
        )
