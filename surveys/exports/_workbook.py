"""Workbooks of text and numbers, never formulas, whose bytes depend on their content alone."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

STAMP = datetime(2000, 1, 1)
ZIP_STAMP = (2000, 1, 1, 0, 0, 0)
FIRST_DAY = date(1900, 3, 1)
"""Earlier days are wrong in Excel, which has a 29 February 1900."""
CELL_CHARACTERS = 32_767
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f￾￿\ud800-\udfff]")
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</)")

Row = Sequence[Any]


def new_workbook(title: str) -> Any:
    """An empty workbook, written row by row, with pinned properties."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.title = storable(title)
    workbook.properties.creator = "surveys"
    workbook.properties.created = workbook.properties.modified = STAMP
    return workbook


def add_sheet(workbook: Any, name: str, header: Row, rows: Iterable[Row], widths: Sequence[int] = ()) -> None:
    """A sheet with a bold header that stays in view, filters, and `rows` below it."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet(name)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    top = [_cell(sheet, value) for value in header]
    for cell in top:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top")
    sheet.append(top)
    for row in rows:
        sheet.append([value if _is_plain(value) else _cell(sheet, value) for value in row])


def _is_plain(value: Any) -> bool:
    """Whether openpyxl writes the value as it is.

    It gives numbers 16 digits, where some have 17, and makes a formula or an error of some texts.
    """
    if isinstance(value, str):
        return not value.startswith(("=", "#")) and storable(value) == value
    if isinstance(value, float):
        return float(f"{value:.16g}") == value
    return value is None or isinstance(value, int)


def _cell(sheet: Any, value: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, date):
        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = "yyyy-mm-dd"
        return cell
    cell = WriteOnlyCell(sheet)
    number = isinstance(value, float)
    cell._value = repr(value) if number else storable(value)
    cell.data_type = "n" if number else "s"
    return cell


def storable(text: str) -> str:
    """The text as a cell holds it: no control characters, one kind of line end, at most 32,767 characters."""
    plain = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= CELL_CHARACTERS else plain[: CELL_CHARACTERS - 1] + "…"


def save(workbook: Any, path: Path) -> None:
    """`path` is the workbook, with every date and time in it pinned."""
    rough = path.with_name(path.name + ".rough")
    try:
        workbook.save(rough)
        with zipfile.ZipFile(rough) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                _copy(old, new, entry.filename)
    finally:
        rough.unlink(missing_ok=True)


def _copy(old: zipfile.ZipFile, new: zipfile.ZipFile, name: str) -> None:
    pinned = zipfile.ZipInfo(name, ZIP_STAMP)
    pinned.compress_type = zipfile.ZIP_DEFLATED
    pinned.create_system = 3
    pinned.external_attr = 0o600 << 16
    if name == "docProps/core.xml":
        new.writestr(pinned, _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<3>", old.read(name)))
        return
    with old.open(name) as source, new.open(pinned, "w") as target:
        while chunk := source.read(1 << 20):
            target.write(chunk)
