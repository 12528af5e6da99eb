"""Workbooks of very many rows, by calamine alone and a row at a time: openpyxl would take minutes, and gigabytes.

Their structure is looked at before like that of any other. That no second reader says the same is for a person to decide on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports._calamine import ONE_READER
from surveys.imports._cells import read_cells
from surveys.imports._grid import full, letters, named
from surveys.imports._table import remark_on_cells
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

LONG = 40_000_000
"""Bytes of all sheets from which on a workbook is read so: some 15,000 rows of 80 columns."""
HEADER_WITHIN = 30
AT_ONCE = 2_000
"""Rows of which every cell is an object of Python at the same time."""
WHY = "formulas, hidden rows, comments and error cells are not seen, and ids of more than 15 digits are not whole"
Row = Sequence[Any]


def is_long(path: Path) -> bool:
    """Whether a workbook is one that this is for."""
    if not is_zipfile(path):
        return False
    with ZipFile(path) as archive:
        sheets = (each for each in archive.infolist() if each.filename.startswith("xl/worksheets/"))
        return sum(each.file_size for each in sheets) > LONG


def read_long(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The table of `sheet`, or of the one sheet that has most known names. Raises UnreadableFile."""
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(str(path))
    found = []
    for name in workbook.sheet_names:
        if sheet in ("", name):
            opened = workbook.get_sheet_by_name(name)  # all of it is read here, and takes most of the time
            count, above, header = _header(opened.iter_rows(), known)
            if count:
                found.append((opened, above, header))
    if len(found) != 1:
        what = "no column that the study asks for" if not found else "answers on several sheets"
        rule, hint = ("no_known_column", "") if not found else ("several_tables", "say which with --sheet")
        raise refusal(UnreadableFile, rule, Where(called, sheet=sheet), what, hint=hint)
    return _table(called, *found[0], known)


def _header(rows: Iterator[Row], known: Collection[str]) -> tuple[int, int, Row]:
    """Of the rows near the top, the one with most known names: how many, the rows above it, and the row."""
    counted = [
        (sum(named(cell).lower() in known for cell in row), row) for row in islice(rows, HEADER_WITHIN)
    ]
    most = max((count for count, _ in counted), default=0)
    return next(
        ((count, above, row) for above, (count, row) in enumerate(counted) if count == most), (0, 0, ())
    )


def _table(called: str, opened: Any, above: int, header: Row, known: Collection[str]) -> RawTable:
    top, left = opened.start  # rows and columns come from the first ones with anything in them
    names = {place: named(cell) for place, cell in enumerate(header) if named(cell)}
    rows = opened.iter_rows()
    notes = [cell for row in islice(rows, above) for cell in row if isinstance(cell, str) and cell.strip()]
    next(rows)  # the names
    body = _Body(tuple(names), {place: [] for place in names})
    number = top + above + 2
    while part := list(islice(rows, AT_ONCE)):
        body.take(number, part)
        number += len(part)
    where = Where(called, sheet=opened.name)
    columns, remarks = [], [_one_reader(where, len(body.rows))]
    for place, name in names.items():
        values, found = read_cells(body.cells(place), "read" if name.lower() in known else "kept")
        column = left + place + 1
        columns.append(RawColumn(name, values, letters=letters(column)))
        remarks += [remark_on_cells(replace(where, field=name), body.rows, column, each) for each in found]
    around = tuple((opened.name, words) for words in (*notes, *body.beside))
    blank = tuple(number for number in body.blank if body.rows and number < body.rows[-1])
    return RawTable(
        called, opened.name, tuple(body.rows), tuple(columns), (), around, blank, remarks=tuple(remarks)
    )


def _one_reader(where: Where, rows: int) -> Problem:
    found = f"{rows:,} rows, read by one library alone: {WHY}"
    hint = "part it into several of fewer rows, or have it sent as .sav or .zsav"
    return Problem(ONE_READER, where, found, hint=hint)


@dataclass(frozen=True)
class _Body:
    """The rows beneath the names, as far as they have been taken: each column in parts, numbers as compactly as can be."""

    places: tuple[int, ...]
    parts: dict[int, list[pl.Series | list[Any]]]
    rows: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def take(self, first: int, part: Sequence[Row]) -> None:
        """The next rows, of which one has the number `first`."""
        filled = []
        for number, row in enumerate(part, start=first):
            if any(full(row[place]) for place in self.places):
                self.rows.append(number)
                filled.append(row)
            else:
                self.blank.append(number)
                self._take_beside(row)
        for place, column in enumerate(zip(*filled, strict=True)):
            if place in self.parts:
                self.parts[place].append(_compact(column))
            else:
                self._take_beside(column)

    def cells(self, place: int) -> list[Any]:
        """What stands in a column, from the top; None in an empty cell."""
        parts = (part if isinstance(part, list) else part.to_list() for part in self.parts[place])
        return [*chain.from_iterable(parts)]

    def _take_beside(self, cells: Iterable[Any]) -> None:
        self.beside.extend(cell for cell in cells if isinstance(cell, str) and cell.strip())


def _compact(column: Sequence[Any]) -> pl.Series | list[Any]:
    cells = [None if cell == "" else cell for cell in column]
    numbers = set(map(type, cells)) <= {float, type(None)}
    return pl.Series(cells, dtype=pl.Float64) if numbers else cells
