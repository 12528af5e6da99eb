"""Scores over whole tables, on whatever dataframe the caller has, from one set of Narwhals expressions.

A value is one of: an answer, a missing reason, a blank, or undeclared. Undeclared values never reach a
score.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

import narwhals as nw
from narwhals.typing import IntoFrameT

from instruments.loader import load
from instruments.model import STANDARD_MISSING_REASONS, Instrument, MissingReason
from instruments.problems import Problem, ProblemsError, Where
from scoring.cells import Cells, items_needed
from scoring.plan import Plan, PlannedItem, plans_for
from scoring.states import is_undeclared
from scoring.tables import Frame, as_table
from scoring.whole_columns import output_columns, with_scores

Undeclared = Literal["refuse", "leave_missing"]


def score(
    frame: IntoFrameT,
    instrument: Instrument | str,
    *,
    undeclared: Undeclared = "refuse",
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS,
) -> IntoFrameT:
    """The same rows, with the columns of every declared score after the caller's own. Their order stays, where a
    table has one: those of DuckDB and Spark have none.

    `frame` is any dataframe that Narwhals knows (Polars eager or lazy, pandas, PyArrow, DuckDB,
    PySpark), one row a form, a numeric column for each item that a score uses, values as keyed on the
    form: never reversed beforehand. A blank is null. Each score `s` adds `s` (float), `s_answered`,
    `s_missing`, `s_na` (counts), `s_prorated` (boolean), `s_raw` (sum of the keyed answers present,
    before anything stands for absent ones), `s_band` (text, where bands are declared) and `s_why`
    (text: why it is missing, null where it is not).

    A value that is neither an answer nor a declared missing reason raises ProblemsError, or with
    `undeclared="leave_missing"` leaves the form's score missing (`s_why` says `undeclared_value`). So does
    the code of a reason that is undecided, such as a data query (`under_query`): nothing is filled in for it.
    ValueError for any other word there, TypeError for what is no dataframe. ProblemsError too for absent or
    non-numeric item columns, for columns that already exist or are there twice, and for a missing reason whose code
    is an answer to an item.
    """
    if undeclared not in get_args(Undeclared):
        raise ValueError(f"undeclared={undeclared!r}, and not one of {', '.join(get_args(Undeclared))}")
    known = load(instrument) if isinstance(instrument, str) else instrument
    plans = plans_for(known, missing_reasons)
    _refuse_codes(plans)
    table = as_table(frame)
    schema = table.collect_schema()
    _refuse_columns(schema, known, plans)
    if not plans:
        return frame
    cells = Cells.of(plans, schema, lets_pass=undeclared == "leave_missing")
    scored = with_scores(table.lazy(), plans, cells)
    # An eager table is scored once, and looked through then; of a lazy one only what is looked for is made first.
    made: Frame = scored.collect() if isinstance(table, nw.DataFrame) else scored
    if undeclared == "refuse":
        _refuse_values(made, plans, cells)
    added = (name for plan in plans for name in output_columns(plan))
    native: IntoFrameT = made.select(*schema.names(), *added).to_native()
    return native


def _refuse_codes(plans: tuple[Plan, ...]) -> None:
    """Raise if a code means both an answer and an absent one."""
    problems = [
        Problem(
            "missing_code_is_an_answer",
            Where("the missing reasons", field=id),
            f"{code} is an answer to `{id}` and means {reason.label!r} too",
            "codes for absent answers outside the answers",
        )
        for id, item in items_needed(plans).items()
        for code, reason in plans[0].missing_reasons.items()
        if item.allows(code)
    ]
    if problems:
        raise ProblemsError(problems)


def _refuse_columns(schema: nw.Schema, instrument: Instrument, plans: tuple[Plan, ...]) -> None:
    where = Where("the table", path=f"{instrument.id} {instrument.version}")
    problems = [
        Problem("missing_column", where, f"no column `{id}`", hint="rename a column")
        for id in items_needed(plans)
        if id not in schema
    ]
    problems += [
        Problem("column_of_words", where, f"`{id}` is {schema[id]}", "numbers", "turn words into codes first")
        for id in items_needed(plans)
        if id in schema and not (schema[id].is_numeric() or schema[id] == nw.Unknown)
    ]
    problems += [
        Problem("column_exists", where, f"a column `{name}` already", hint="score the table without it")
        for plan in plans
        for name in output_columns(plan)
        if name in schema
    ]
    if problems:
        raise ProblemsError(problems)


def _refuse_values(table: Frame, plans: tuple[Plan, ...], cells: Cells) -> None:
    """Raise if any cell is neither an answer nor a declared missing reason: if any is odd, it is seen of which kind."""
    odd = [nw.col(name) for name in cells.odd_columns(plans)]
    if not _first_row(table.select(odd=nw.any_horizontal(*odd, ignore_nulls=True).any()))["odd"]:
        return
    each = {id: is_undeclared(item, cells.reasons).cast(nw.Int64).sum() for id, item in cells.items.items()}
    found = _first_row(table.select(**each))
    problems = [
        Problem(
            "undeclared_value",
            Where("the table", field=id),
            f"{found[id]} values that are neither an answer nor a declared missing reason",
            _answers_in_words(item),
            "correct them, or score with `undeclared='leave_missing'`",
        )
        for id, item in cells.items.items()
        if found[id]
    ]
    if problems:
        raise ProblemsError(problems)


def _first_row(table: Frame) -> dict[str, Any]:
    eager = table.collect() if isinstance(table, nw.LazyFrame) else table
    return dict(zip(eager.columns, eager.row(0), strict=True))


def _answers_in_words(item: PlannedItem) -> str:
    return ", ".join(map(str, item.codes)) if item.codes else f"{item.low:g} to {item.high:g}"
