"""Excel workbooks by calamine (Rust), beside openpyxl (Python).

The two are the same but for these: calamine may read an error cell, as `#N/A`, or a formula without a stored value as
empty; a number is the same as the words that a person sees of it; times are the same to a second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from instruments.problems import Problem
from surveys.imports._long_workbook import is_long
from surveys.imports.raw import JoinedTable, RawColumn, RawTable
from surveys.imports.second._difference import one_reader, refuse_cell, refuse_table

SUFFIXES = (".xlsx", ".xlsm")
LONGEST_NUMBER = 2**53
NOTHING = ""
Sheets = dict[str, list[list[Any]]]
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def load(path: Path) -> Sheets | None:
    """Every sheet's rows from its first cell; None of a workbook that the first reader is calamine for. Raises whatever that does."""
    if is_long(path):
        return None
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(str(path))
    return {
        name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in _with_cells(workbook)
    }


def _with_cells(workbook: Any) -> list[str]:
    kinds = {each.name: str(each.typ) for each in workbook.sheets_metadata}
    return [name for name in workbook.sheet_names if kinds[name].endswith("WorkSheet")]


def refuse_differences(table: RawTable, loaded: Sheets | None) -> tuple[Problem, ...]:
    """What was not compared. Raises UnreadableFile for rows or cells that the two do not share, on any of the table's sheets."""
    if loaded is None:
        return ()  # remarked by the reader
    sheets = table.joined if isinstance(table, JoinedTable) else (table,)
    absent = [each.sheet for each in sheets if each.sheet not in loaded]
    for sheet in sheets:
        if sheet.sheet in loaded:
            _refuse_on_sheet(sheet, loaded[sheet.sheet])
    why = f"another does not find the sheet {', '.join(absent)}"
    return (one_reader(table.file, why, to_decide=True),) if absent else ()


def _refuse_on_sheet(table: RawTable, rows: Sequence[Sequence[Any]]) -> None:
    for column in table.columns:
        place = _place(column.letters)
        theirs = [_cell(rows, number, place) for number in table.rows]
        if theirs != column.values.to_list():
            _refuse_cells(table, column, theirs)
    if table.rows:
        _refuse_hidden(table, rows)


def _cell(rows: Sequence[Sequence[Any]], number: int, place: int) -> Any:
    inside = number <= len(rows) and place < len(rows[number - 1])
    cell = rows[number - 1][place] if inside else None
    return None if cell == NOTHING else cell


def _place(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _refuse_cells(table: RawTable, column: RawColumn, theirs: Sequence[Any]) -> None:
    for row, ours, other in zip(table.rows, column.values.to_list(), theirs, strict=True):
        if ours != other and not _same(ours, other):
            refuse_cell(table, row, column.name, column.letters)


def _refuse_hidden(table: RawTable, rows: Sequence[Sequence[Any]]) -> None:
    """A row that calamine finds within the table, or a full one beneath it, and openpyxl does not."""
    places = [_place(column.letters) for column in table.columns]
    ours, last = set(table.rows), max(table.rows)
    for number in range(min(table.rows), len(rows) + 1):
        filled = sum(_is_full(_cell(rows, number, place)) for place in places)
        if number not in ours and filled > (0 if number < last else len(places) / 2):
            refuse_table(table, f"nothing in row {number:,}", f"{filled:,} cells with something in them")


def _is_full(cell: Any) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _same(ours: Any, theirs: Any) -> bool:
    """Whether a cell of the table, not equal to calamine's, says the same."""
    if ours is None:
        return not _is_full(theirs)
    if theirs is None:
        return isinstance(ours, str) and (ours.startswith("#") or ours == _WITHOUT_VALUE)
    if isinstance(ours, float):
        return not isinstance(theirs, bool) and _number(theirs) == ours
    if isinstance(ours, date):
        return _is_day(ours, theirs)
    return _is_word(str(ours), theirs)


_WITHOUT_VALUE = "a formula without a stored value"


def _number(theirs: Any) -> float | None:
    try:
        return float(theirs.strip().translate(WIDE)) if isinstance(theirs, str) else float(theirs)
    except (TypeError, ValueError):
        return None


def _is_day(ours: date, theirs: Any) -> bool:
    if isinstance(theirs, datetime):
        return theirs.date() == ours
    if isinstance(theirs, date):
        return theirs == ours
    digits = sorted(int(part) for part in re.findall(r"\d+", str(theirs)))
    return digits == sorted(
        (ours.year, ours.month, ours.day)
    )  # the words of a day, which openpyxl gives as words too


def _is_word(ours: str, theirs: Any) -> bool:
    if isinstance(theirs, bool):
        return ours == str(theirs).upper()
    if isinstance(theirs, int | float):
        return _number(ours) == theirs or (theirs > LONGEST_NUMBER and _number(ours) == float(theirs))
    if isinstance(theirs, datetime):
        return _is_moment(ours, theirs)
    said = str(theirs)
    return " ".join(said.translate(WIDE).split()) == " ".join(ours.translate(WIDE).split())


def _is_moment(ours: str, theirs: datetime) -> bool:
    try:
        return abs((datetime.fromisoformat(ours) - theirs).total_seconds()) <= 1
    except ValueError:
        return False
