"""Excel workbooks (`.xlsx`, `.xlsm`): the sheet and header row that hold known names, and cells as they are.

Formulas give the values that Excel stored beside them; nothing is run. Full mode, because the quicker
readers round long ids, turn `#N/A` into blanks, or trust a declared size and drop rows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
import polars as pl
from openpyxl.utils.exceptions import InvalidFileException

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
    with_table = [name for name, header in headers.items() if header is not None]
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
    return _table(called, name, sheets[name], headers[name] or 0)


def _sheets(path: Path, called: str) -> dict[str, Rows]:
    try:
        workbook = openpyxl.load_workbook(path, data_only=True)
        return {sheet.title: [tuple(row) for row in sheet.values] for sheet in workbook.worksheets}
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


def _header(rows: Rows, known: Collection[str]) -> int | None:
    """The number (from 0) of the row with most known names; None if no row near the top has any."""
    counts = [sum(_name(cell).lower() in known for cell in row) for row in rows[:HEADER_WITHIN]]
    most = max(counts, default=0)
    return counts.index(most) if most else None


def _name(cell: Any) -> str:
    return "" if cell is None else " ".join(str(cell).split())


def _table(called: str, sheet: str, rows: Rows, header: int) -> RawTable:
    names = [_name(cell) for cell in rows[header]]
    body = [
        (number, row)
        for number, row in enumerate(rows, start=1)
        if number > header + 1 and any(map(_full, row))
    ]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        where = Where(called, sheet=sheet, row=header + 1)
        found = f"the column name {', '.join(f'`{name}`' for name in twice)} more than once"
        raise refusal(UnreadableFile, "repeated_column", where, found, "each name once")
    columns = tuple(
        RawColumn(name, _series([row[place] for _, row in body])) for place, name in enumerate(names) if name
    )
    return RawTable(called, sheet, tuple(number for number, _ in body), columns)


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
