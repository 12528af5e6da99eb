"""Workbooks of very many rows, by calamine alone and a row at a time: openpyxl would take minutes, and gigabytes.

Their structure is looked at before like that of any other. That no second reader says the same is for a person to decide on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

LONG = 40_000_000
"""Bytes of all sheets from which on a workbook is read so: some 15,000 rows of 80 columns."""
HEADER_WITHIN = 30
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
    names = [name for name in workbook.sheet_names if sheet in ("", name)]
    headers = {name: _header(workbook.get_sheet_by_name(name).iter_rows(), known) for name in names}
    found = [name for name, (count, _, _) in headers.items() if count]
    if len(found) != 1:
        what = "no column that the study asks for" if not found else "answers on several sheets"
        rule, hint = ("no_known_column", "") if not found else ("several_tables", "say which with --sheet")
        raise refusal(UnreadableFile, rule, Where(called, sheet=sheet), what, hint=hint)
    _, above, header = headers[found[0]]
    opened = workbook.get_sheet_by_name(found[0])
    first = opened.start[0] + 1 if opened.start else 1  # rows come from the first one with anything in it
    return _table(called, found[0], opened.iter_rows(), above, header, first)


def _header(rows: Iterator[Row], known: Collection[str]) -> tuple[int, int, Row]:
    """Of the rows near the top, the one with most known names: how many, the rows above it, and the row."""
    counted = [
        (sum(_name(cell).lower() in known for cell in row), row) for row in islice(rows, HEADER_WITHIN)
    ]
    most = max((count for count, _ in counted), default=0)
    return next(
        ((count, above, row) for above, (count, row) in enumerate(counted) if count == most), (0, 0, ())
    )


def _table(called: str, sheet: str, rows: Iterator[Row], above: int, header: Row, first: int) -> RawTable:
    places = [place for place, cell in enumerate(header) if _name(cell)]
    notes = [cell for row in islice(rows, above) for cell in row if isinstance(cell, str) and cell.strip()]
    next(rows)  # the names
    cells: list[list[Any]] = [[] for _ in places]
    filled, blank, beside = [], [], []
    for number, row in enumerate(rows, start=first + above + 1):
        answers = [row[place] for place in places]
        if all(cell == "" for cell in answers):
            blank.append(number)
            continue
        filled.append(number)
        for column, cell in zip(cells, answers, strict=True):
            column.append(None if cell == "" else cell)
        if len(places) < len(row):
            beside += [
                cell for place, cell in enumerate(row) if isinstance(cell, str) and place not in places
            ]
    columns = tuple(
        RawColumn(_name(header[place]), _series(column), letters=_letters(place + 1))
        for place, column in zip(places, cells, strict=True)
    )
    remark = Problem(
        "one_reader",
        Where(called, sheet=sheet),
        f"{len(filled):,} rows, read by one library alone: {WHY}",
        hint="part it into several of fewer rows, or have it sent as .sav or .zsav",
    )
    around = tuple((sheet, words) for words in (*notes, *filter(None, beside)))
    inner = tuple(number for number in blank if filled and number < filled[-1])
    return RawTable(called, sheet, tuple(filled), columns, (), around, inner, remarks=(remark,))


def _name(cell: Any) -> str:
    return " ".join(str(cell).split())


def _series(cells: list[Any]) -> pl.Series:
    """Numbers as Float64 and days as Date where a whole column is of that kind; else text as it was seen."""
    kinds = {type(cell) for cell in cells} - {type(None)}
    if kinds <= {int, float}:
        return pl.Series(cells, dtype=pl.Float64, strict=False)
    if kinds == {date}:
        return pl.Series(cells, dtype=pl.Date)
    return pl.Series([None if cell is None else _seen(cell) for cell in cells], dtype=pl.String)


def _seen(cell: Any) -> str | None:
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time.min:
        return str(cell.date())
    return str(cell).strip() or None


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
