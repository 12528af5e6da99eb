"""Workbooks that only one reader library can read (`.xls`, `.ods`), as Grids.

calamine tells neither formulas, hidden rows, colours nor comments, and gives errors such as `#N/A` as empty cells: so what
it reads is for a person to decide on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from instruments.problems import Problem, Where
from surveys.imports._grid import Area, Book, Grid, Place
from surveys.imports._sheets import read_book
from surveys.imports.raw import RawTable
from surveys.refusals import UnreadableFile, refusal

ONE_READER = "one_reader"
HINT = "open it in Excel or LibreOffice and save it as .xlsx"


def read_old(path: Path, called: str, known: Collection[str], sheet: str, unseen: str) -> RawTable:
    """The workbook's table, with a remark that a person decides on: `unseen` says in words what cannot be known of it."""
    table = read_book(_book(path, called), called, known, sheet)
    found = f"a {path.suffix.lower()} file, which one reader alone can read: {unseen}"
    return replace(table, remarks=(Problem(ONE_READER, Where(called), found, hint=HINT), *table.remarks))


def _book(path: Path, called: str) -> Book:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # slow to import

    try:
        workbook = CalamineWorkbook.from_path(str(path))
        return Book(tuple(_grids(workbook)))
    except PasswordError as error:
        hint = "save it without a password, as .xlsx"
        raise refusal(
            UnreadableFile, "damaged_file", Where(called), "a password-protected workbook", hint=hint
        ) from error
    except (CalamineError, OSError, ValueError) as error:
        hint = f"it may be cut short, or be another kind of file under this name: {HINT}"
        raise refusal(
            UnreadableFile, "damaged_file", Where(called), "not a readable workbook", hint=hint
        ) from error


def _grids(workbook: Any) -> Iterator[Grid]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for about in workbook.sheets_metadata:
        if about.typ == SheetTypeEnum.WorkSheet:
            sheet = workbook.get_sheet_by_name(about.name)
            hidden = about.visible != SheetVisibleEnum.Visible
            yield Grid(about.name, dict(_cells(sheet)), hidden, merged=tuple(_merged(sheet)))


def _cells(sheet: Any) -> Iterator[tuple[Place, Any]]:
    for row, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        for column, cell in enumerate(cells, start=1):
            if cell != "":
                yield (row, column), cell


def _merged(sheet: Any) -> Iterator[Area]:
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        yield top + 1, left + 1, bottom + 1, right + 1
