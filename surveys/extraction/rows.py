"""Rows of records as they stand in a file: whose, and the dates and yes or no in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.imports import RawColumn, RawTable
from surveys.imports.guarded import read_guarded
from surveys.imports.raw import ID_COLUMNS
from surveys.matching import Names, participants_of
from surveys.refusals import AnswersWithProblems

YES_NO = {"1": True, "yes": True, "y": True, "0": False, "no": False, "n": False}
Cell = date | bool | None


@dataclass(frozen=True)
class Row:
    """One row of a file: where a person finds it, and its cells by the names that are asked for; a blank is None."""

    where: Where
    cells: Mapping[str, Cell]

    def day(self, name: str) -> date | None:
        """A date of the row."""
        cell = self.cells[name]
        return cell if isinstance(cell, date) else None


def rows_of_people(
    path: Path,
    dates: Collection[str],
    answers: Collection[str],
    optional: Collection[str],
    names: Names,
    sheet: str,
    people: Collection[str],
) -> dict[str, list[Row]]:
    """Id → that person's rows, in the order of `people`, with a date or a yes or no in each column asked for.

    `names` maps `participant_id` and these columns to the file's own. Raises AnswersWithProblems for absent columns,
    cells that are neither blank nor what is asked for, and people who are not in the register.
    """
    asked = [*dates, *answers]
    table = read_guarded(path, {*ID_COLUMNS, *(names.get(name, name).lower() for name in asked)}, sheet)
    ids, problems = participants_of(table, names)
    problems += _absent(table, [name for name in asked if name not in optional], names)
    columns = {name: _read(table, name, name in dates, names, problems) for name in asked}
    found: dict[str, list[Row]] = {id: [] for id in people}
    for place, (number, id) in enumerate(zip(table.rows, ids, strict=True)):
        where = Where(table.file, sheet=table.sheet, row=number)
        if id not in found:
            hint = "check the id against the consent log"
            problems.append(
                Problem("unknown_participant", where, "an id that is not in the register", hint=hint)
            )
            continue
        found[id].append(Row(where, {name: cells[place] for name, cells in columns.items()}))
    if problems:
        raise AnswersWithProblems(problems)
    return {id: rows for id, rows in found.items() if rows}


def _absent(table: RawTable, asked: Collection[str], names: Names) -> list[Problem]:
    where, known = Where(table.file, sheet=table.sheet), [column.name for column in table.columns]
    return [
        Problem("missing_column", where, f"no column `{names.get(name, name)}`", hint=nearest(name, known))
        for name in asked
        if table.column(names.get(name, name)) is None
    ]


def _read(table: RawTable, name: str, dated: bool, names: Names, problems: list[Problem]) -> list[Cell]:
    """The cells of a column; what cannot be read is added to `problems`."""
    column = table.column(names.get(name, name))
    if column is None:
        return [None] * len(table.rows)
    read: Callable[[object], Cell] = _date if dated else _yes_or_no
    expected = "a date such as 2015-03-31, or a blank" if dated else "yes, no, 1, 0, or a blank"
    cells: list[Cell] = []
    for number, value in zip(table.rows, _values(column), strict=True):
        try:
            cells.append(None if value is None else read(value))
        except (ValueError, KeyError):
            where = Where(table.file, sheet=table.sheet, row=number, field=name)
            problems.append(Problem("not_of_this_kind", where, "something else", expected))
            cells.append(None)
    return cells


def _values(column: RawColumn) -> list[object]:
    """The cells as they came, blank text as a blank."""
    if column.values.dtype != pl.String:
        return column.values.to_list()
    return [text.strip() or None if text else None for text in column.values]


def _date(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def _yes_or_no(value: object) -> bool:
    return YES_NO[f"{value:g}" if isinstance(value, float) else str(value).casefold()]
