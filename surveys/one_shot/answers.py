"""The answers of a file that is scored alone, and what of them has no declared meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import narwhals as nw
import polars as pl

from instruments import STANDARD_MISSING_REASONS, Instrument, Item
from instruments.finding import nearest
from instruments.problems import Problem, Where
from scoring import output_columns, plans_for
from scoring.states import is_undeclared, scorable
from surveys.answers.typed import declared_missing
from surveys.imports import RawColumn, RawTable
from surveys.one_shot.as_they_were import typed

ODD = ("undeclared_value", "not_an_answer")
"""The rules that a cell breaks which is neither an answer nor a missing reason."""


def names_taken(table: RawTable, instrument: Instrument) -> list[Problem]:
    """A problem for each column of the file that is named as a score's column will be."""
    where = Where(table.file, sheet=table.sheet)
    return [
        Problem("column_exists", where, f"a column `{name}` already", hint="score the file without it")
        for plan in plans_for(instrument)
        for name in output_columns(plan)
        if table.column(name) is not None
    ]


def answers_in(
    table: RawTable, instrument: Instrument, names: Mapping[str, str]
) -> tuple[pl.DataFrame | None, list[Problem]]:
    """A column for each item that can be scored, and a problem for each cell with no declared meaning."""
    wanted = {id: table.column(names.get(id, id)) for id in scorable(instrument)}
    absent = [_absent(table, instrument, names, id) for id, column in wanted.items() if column is None]
    columns = {id: column for id, column in wanted.items() if column is not None}
    read, odd = typed({id: (column, instrument.item(id)) for id, column in columns.items()})
    problems = [
        _odd_cell(table, columns[id], row, "text that is no number", "not_an_answer")
        for id, cells in odd.items()
        for row, _ in cells
    ]
    if absent:
        return None, absent + problems
    blanks = {
        id: declared_missing(column, pl.col(id), STANDARD) for id, column in columns.items() if column.missing
    }
    frame = read.with_columns(pl.when(~blank).then(pl.col(id)).alias(id) for id, blank in blanks.items())
    return frame, [*problems, *_undeclared(table, instrument, names, frame)]


def _absent(table: RawTable, instrument: Instrument, names: Mapping[str, str], id: str) -> Problem:
    where = Where(table.file, sheet=table.sheet)
    hint = f"{nearest(id, [column.name for column in table.columns])} Or: --map {id}=COLUMN"
    return Problem("missing_column", where, f"no column `{names.get(id, id)}`", instrument.id, hint)


STANDARD = [reason.code for reason in STANDARD_MISSING_REASONS]
"""A code that the file declares missing and that is none of these counts as a blank."""


def _undeclared(
    table: RawTable, instrument: Instrument, names: Mapping[str, str], frame: pl.DataFrame
) -> Iterator[Problem]:
    plans = plans_for(instrument)
    asked = scorable(instrument)
    reasons = plans[0].missing_reasons
    undeclared = (
        nw.from_native(frame).select(is_undeclared(item, reasons) for item in asked.values()).to_native()
    )
    for id in asked:
        column = table.column(names.get(id, id))
        for row in undeclared[id].arg_true():
            value = frame[id][row]
            if value == value and column is not None:  # NaN is text, told already
                yield _odd_cell(
                    table,
                    column,
                    row,
                    f"found {value:g}",
                    "undeclared_value",
                    instrument.item(id),
                    instrument,
                )


def _odd_cell(
    table: RawTable,
    column: RawColumn,
    row: int,
    found: str,
    rule: str,
    item: Item | None = None,
    instrument: Instrument | None = None,
) -> Problem:
    options = instrument.options(item) if instrument and item else {}
    expected = ", ".join(f"{code} {label}" for code, label in options.items())
    hint = "correct it, or score with --undeclared leave-missing"
    where = Where(table.file, sheet=table.sheet, row=table.rows[row], field=column.name)
    return Problem(rule, where, found, expected, hint)
