"""Excel workbooks made here: text that stays text, exact numbers, and the same bytes from the same content."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.writer.excel import ExcelWriter

from surveys.printed_page import set_page
from surveys.stamped_zip import stamped_zip

FIRST_DAY = date(1900, 3, 1)
"""Earlier days are wrong in Excel, which has a 29 February 1900."""
CELL_CHARACTERS = 32_767
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would read as an escaped character: `_x0041_` is an A to it, unless its first `_` is escaped too."""


@dataclass(frozen=True)
class Choice:
    """A drop-down: what may be chosen in a column, in some of the rows (the first is 0). No option holds a comma."""

    column: str
    options: Sequence[str]
    rows: Sequence[int]


@dataclass(frozen=True)
class Sheet:
    """A table: `header` over `rows`; `widths` in characters; columns in `to_fill` are for a person to fill.

    A sheet with `widths` is printed with all its columns on one page. Where any column has `choices` the
    rest of the sheet is locked, without a password, so that nothing is overwritten by accident. What is
    typed into a column to fill stays as it was typed.
    """

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Any]]
    widths: Sequence[int] = ()
    to_fill: Sequence[str] = ()
    hidden: Sequence[str] = ()
    choices: Sequence[Choice] = ()


def workbook_bytes(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The workbook as the content of an `.xlsx` file."""
    workbook = new_workbook(title)
    for sheet in sheets:
        add_sheet(workbook, sheet)
    return stamped(workbook)


def new_workbook(title: str) -> Workbook:
    """A workbook without sheets, whose rows are written as they come; `stamped` gives its bytes."""
    workbook = Workbook(write_only=True)
    workbook.properties.title = storable(title)
    workbook.properties.creator = "followup-surveys"
    return workbook


def new_sheet(workbook: Workbook, name: str) -> Any:
    """A sheet, its name cut to the 31 letters that one may have, which stays in memory until the workbook is written."""
    target = workbook.create_sheet(name[:31])
    target._writer = _InMemory(target)
    return target


def storable(text: str) -> str:
    """The text as a cell holds it: no control characters, one kind of line end, at most 32,767 characters."""
    plain = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= CELL_CHARACTERS else plain[: CELL_CHARACTERS - 1] + "…"


def begin_rows(target: Any) -> None:
    """Write what stands before the rows of a sheet: panes, widths and page. None of it can change after this."""
    target._writer.write_top()


def escaped(text: str) -> str:
    """The text as it stands in a part of a workbook, where nothing in it is read as an escape."""
    return ESCAPE.sub("_x005F_", storable(text))


def add_sheet(workbook: Workbook, sheet: Sheet) -> Any:
    """Add the sheet, with a header that stays in view and filters over the whole table, and give it back."""
    target = new_sheet(workbook, sheet.name)
    target.freeze_panes = (
        "B2" if sheet.choices else "A2"
    )  # where one scrolls to what is to be filled, whose row it is
    for place, width in enumerate(sheet.widths, start=1):
        target.column_dimensions[get_column_letter(place)].width = width
    for name in sheet.hidden:
        target.column_dimensions[_letter(sheet, name)].hidden = True
    if sheet.widths:
        columns = zip(sheet.header, sheet.widths, strict=False)
        set_page(target, [column for column in columns if column[0] not in sheet.hidden])
    begin_rows(target)
    target.append([_heading(target, name, filled=name in sheet.to_fill) for name in sheet.header])
    written = 1
    filled = [bool(sheet.choices) and name in sheet.to_fill for name in sheet.header]
    for row in sheet.rows:
        target.append(
            [
                _to_fill(target, value) if fill else value if _is_plain(value) else cell_of(target, value)
                for value, fill in zip(row, filled, strict=True)
            ]
        )
        written += 1
    if written > 1:
        target.auto_filter.ref = f"A1:{get_column_letter(len(sheet.header))}{written}"
    if sheet.choices:
        _offer(target, sheet)
    return target


def _letter(sheet: Sheet, name: str) -> str:
    return str(get_column_letter(list(sheet.header).index(name) + 1))


def _offer(target: Any, sheet: Sheet) -> None:
    """The drop-downs are there, and all that is not to be filled is locked; filters and widths are not."""
    for choice in (choice for choice in sheet.choices if choice.rows):
        offered = DataValidation(type="list", formula1=f'"{",".join(choice.options)}"', allow_blank=True)
        offered.showErrorMessage = True
        offered.error = "Choose from the list, or leave it empty."
        letter = _letter(sheet, choice.column)
        for first, last in runs(choice.rows):
            offered.add(f"{letter}{first + 2}:{letter}{last + 2}")
        target.data_validations.append(offered)
    target.protection = locked()


def locked() -> SheetProtection:
    """The protection of a sheet, without a password: filters and widths may be changed, and unlocked cells."""
    return SheetProtection(sheet=True, autoFilter=False, sort=False, formatColumns=False, formatRows=False)


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of each run of consecutive numbers."""
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda each: each[1] - each[0]):
        found = [number for _, number in run]
        yield found[0], found[-1]


def _to_fill(target: Any, value: Any) -> Any:
    """A cell in which a person may write, and in which `007` or `1/2` stays what it is."""
    cell = cell_of(target, value) if value else WriteOnlyCell(target)
    cell.number_format = "@"
    cell.protection = Protection(locked=False)
    return cell


class _InMemory(WorksheetWriter):  # type: ignore[misc]
    """A sheet on its way into a workbook. openpyxl's own way is a file in the system's temporary folder,
    where the answers of people would stay if the command were killed."""

    def __init__(self, sheet: Any) -> None:
        super().__init__(sheet, out=io.BytesIO())

    def cleanup(self) -> None:
        """Nothing is left to remove."""


class _Archive(ZipFile):
    """A workbook's zip, which takes a sheet from memory as it does from a file."""

    def write(self, filename: Any, arcname: Any = None, *more: Any) -> None:
        if isinstance(filename, io.BytesIO):
            self.writestr(arcname, filename.getvalue())
        else:
            super().write(filename, arcname, *more)


def _heading(target: Any, name: str, *, filled: bool) -> Any:
    cell = cell_of(target, name)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="7A4A00" if filled else "1F3A4D")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _is_plain(value: Any) -> bool:
    """Whether openpyxl writes the value as it is.

    It gives numbers 16 digits, where some have 17, and makes a formula or an error of some texts.
    """
    if value is None or isinstance(value, int):
        return True
    if isinstance(value, float):
        return float(f"{value:.16g}") == value
    is_text = isinstance(value, str)
    return (
        is_text and not value.startswith(("=", "#")) and storable(value) == value and not ESCAPE.search(value)
    )


def cell_of(target: Any, value: Any) -> Any:
    """The value in a cell of the sheet as it is: a text is never a formula, and no number loses a digit."""
    if isinstance(value, date):
        cell = WriteOnlyCell(target, value=value)
        cell.number_format = "yyyy-mm-dd"
        return cell
    cell = WriteOnlyCell(target)
    number = isinstance(value, float)
    cell._value = repr(value) if number else escaped(value)
    cell.data_type = "n" if number else "s"
    return cell


def stamped(workbook: Workbook) -> bytes:
    """The workbook as the content of a file, with every time of writing replaced."""
    written = io.BytesIO()
    ExcelWriter(
        workbook, _Archive(written, "w", ZIP_STORED)
    ).save()  # it is compressed once, as it is stamped
    return stamped_zip(written.getvalue())
