"""Excel workbooks (`.xlsx`, `.xlsm`): the sheet and header row that hold known names, and cells as they are.

Formulas give the values that Excel stored beside them; nothing is run. Full mode, because the quicker
readers round long ids, turn `#N/A` into blanks, or trust a declared size and drop rows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import polars as pl

from instruments.problems import Where
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

SUFFIXES = (".xlsx", ".xlsm")
HEADER_WITHIN = 30
"""Rows from the top of a sheet in which its header is looked for."""

Rows = list[tuple[Any, ...]]


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The table of `sheet`, or of the one sheet that has known columns."""
    sheets = _sheets(path, called)
    if sheet and sheet not in sheets:
        hint = f"there is: {', '.join(sheets)}"
        raise refusal(
            UnreadableFile, "no_such_sheet", Where(called, sheet=sheet), "no sheet of that name", hint=hint
        )
    headers = {name: _header(rows, known) for name, rows in sheets.items() if sheet in ("", name)}
    with_table = [name for name, (_, found) in headers.items() if found]
    answered = [name for name, (_, found) in headers.items() if found > 1]
    with_table = answered or with_table  # a list with nothing but ids is not a table of answers
    if not with_table:
        hint = "check that it is the right file, or name its columns with --map ITEM=COLUMN"
        where = Where(called, sheet=sheet)
        raise refusal(
            UnreadableFile, "no_known_column", where, "no column that the study asks for", hint=hint
        )
    if len(with_table) > 1:
        hint = f"say which with --sheet: {', '.join(with_table)}"
        raise refusal(UnreadableFile, "several_tables", Where(called), "answers on several sheets", hint=hint)
    (name,) = with_table
    header, _ = headers[name]
    table = _table(called, name, sheets[name], header)
    return replace(table, surroundings=tuple(_outside(sheets, name, header)))


def _outside(sheets: dict[str, Rows], read: str, header: int) -> Iterator[tuple[str, str]]:
    """(place, words) of each text outside the table: above it, in columns without a name, on other sheets."""
    for name, rows in sheets.items():
        named = {place for place, cell in enumerate(rows[header]) if _name(cell)} if name == read else set()
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                inside = name == read and number > header and place in named
                if isinstance(cell, str) and not inside:
                    yield f"{name} › row {number}", cell


def _sheets(path: Path, called: str) -> dict[str, Rows]:
    from openpyxl import load_workbook  # slow to import, and not needed for any other format
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        workbook = load_workbook(path, data_only=True)
        sheets = {sheet.title: [tuple(row) for row in sheet.values] for sheet in workbook.worksheets}
        return _with_formulas(path, sheets) if _has_formulas(path) else sheets
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        EOFError,
        TypeError,
        SyntaxError,
    ) as error:
        with path.open("rb") as file:
            encrypted = file.read(4) == b"\xd0\xcf\x11\xe0"
        found = (
            "a password-protected workbook, or one of Excel 97-2003"
            if encrypted
            else "not a readable workbook"
        )
        remedy = (
            "save it without a password, as .xlsx" if encrypted else "it may be cut short: ask for it again"
        )
        raise refusal(UnreadableFile, "damaged_file", Where(called), found, hint=remedy) from error


def _has_formulas(path: Path) -> bool:
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(re.search(rb"<f[ >/]", archive.read(name)) for name in names)


def _with_formulas(path: Path, sheets: dict[str, Rows]) -> dict[str, Rows]:
    """A formula that Excel never worked out has no value to read: its cell says so, and is no blank."""
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    workbook = load_workbook(path)
    for sheet in workbook.worksheets:
        formulas = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}
        sheets[sheet.title] = [
            tuple(
                WITHOUT_VALUE
                if value is None and f"{get_column_letter(place)}{number}" in formulas
                else value
                for place, value in enumerate(row, start=1)
            )
            for number, row in enumerate(sheets[sheet.title], start=1)
        ]
    return sheets


WITHOUT_VALUE = "a formula without a stored value"


def _header(rows: Rows, known: Collection[str]) -> tuple[int, int]:
    """The row (from 0) near the top that has most known names, and how many it has."""
    counts = [sum(_name(cell).lower() in known for cell in row) for row in rows[:HEADER_WITHIN]]
    most = max(counts, default=0)
    return counts.index(most) if counts else 0, most


def _name(cell: Any) -> str:
    return "" if cell is None else " ".join(str(cell).split())


def _table(called: str, sheet: str, rows: Rows, header: int) -> RawTable:
    from openpyxl.utils import get_column_letter

    names = [_name(cell) for cell in rows[header]]
    body = [
        (number, row)
        for number, row in enumerate(rows, start=1)
        if number > header + 1 and any(map(_full, row))
    ]
    columns = tuple(
        RawColumn(name, _series([row[place] for _, row in body]), letters=get_column_letter(place + 1))
        for place, name in enumerate(names)
        if name
    )
    filled = tuple(number for number, _ in body)
    blank = sorted(set(range(header + 2, max(filled, default=0))) - set(filled))
    return RawTable(called, sheet, filled, columns, blank=tuple(blank))


def _full(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""


def _series(cells: Sequence[Any]) -> pl.Series:
    """Numbers as Float64 and days as Date where a whole column is of that kind; else text as it was seen."""
    cells = [cell if _full(cell) else None for cell in cells]
    present = [cell for cell in cells if cell is not None]
    if present and all(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in present):
        return pl.Series(cells, dtype=pl.Float64, strict=False)
    if present and all(_is_day(cell) for cell in present):
        days = [cell.date() if isinstance(cell, datetime) else cell for cell in cells]
        return pl.Series(days, dtype=pl.Date)
    return pl.Series([None if cell is None else _seen(cell) for cell in cells], dtype=pl.String)


def _is_day(cell: Any) -> bool:
    if isinstance(cell, datetime):
        return cell.time() == datetime.min.time()
    return isinstance(cell, date)


def _seen(cell: Any) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if _is_day(cell):
        return str(cell)[:10]
    return str(cell)
