"""Excel workbooks made here: text that stays text, exact numbers, and the same bytes from the same content."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

STAMP = datetime(2000, 1, 1)
"""In every workbook and its zip, so that content alone decides the bytes."""
FIRST_DAY = date(1900, 3, 1)
"""Earlier days are wrong in Excel, which has a 29 February 1900."""
CELL_CHARACTERS = 32_767
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would read as an escaped character: `_x0041_` is an A to it, unless its first `_` is escaped too."""
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</)")


@dataclass(frozen=True)
class Sheet:
    """A table: `header` over `rows`; `widths` in characters; columns in `to_fill` are for a person to fill."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Any]]
    widths: Sequence[int] = ()
    to_fill: Sequence[str] = ()


def workbook_bytes(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The workbook as the content of an `.xlsx` file."""
    workbook = Workbook(write_only=True)
    workbook.properties.title = storable(title)
    workbook.properties.creator = "followup-surveys"
    for sheet in sheets:
        _add(workbook, sheet)
    return stamped(workbook)


def storable(text: str) -> str:
    """The text as a cell holds it: no control characters, one kind of line end, at most 32,767 characters."""
    plain = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= CELL_CHARACTERS else plain[: CELL_CHARACTERS - 1] + "…"


def _add(workbook: Any, sheet: Sheet) -> None:
    """The sheet, with a header that stays in view and filters over the whole table."""
    target = workbook.create_sheet(sheet.name[:31])
    target.freeze_panes = "A2"
    for place, width in enumerate(sheet.widths, start=1):
        target.column_dimensions[get_column_letter(place)].width = width
    target.append([_heading(target, name, filled=name in sheet.to_fill) for name in sheet.header])
    written = 1
    for row in sheet.rows:
        target.append([value if _is_plain(value) else _cell(target, value) for value in row])
        written += 1
    if written > 1:
        target.auto_filter.ref = f"A1:{get_column_letter(len(sheet.header))}{written}"


def _heading(target: Any, name: str, *, filled: bool) -> Any:
    cell = _cell(target, name)
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="7A4A00" if filled else "1F3A4D")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _is_plain(value: Any) -> bool:
    """Whether openpyxl writes the value as it is.

    It gives numbers 16 digits, where some have 17, and makes a formula or an error of some texts.
    """
    if isinstance(value, str):
        return not value.startswith(("=", "#")) and storable(value) == value and not ESCAPE.search(value)
    if isinstance(value, float):
        return float(f"{value:.16g}") == value
    return value is None or isinstance(value, int)


def _cell(target: Any, value: Any) -> Any:
    if isinstance(value, date):
        cell = WriteOnlyCell(target, value=value)
        cell.number_format = "yyyy-mm-dd"
        return cell
    cell = WriteOnlyCell(target)
    number = isinstance(value, float)
    cell._value = repr(value) if number else ESCAPE.sub("_x005F_", storable(value))
    cell.data_type = "n" if number else "s"
    return cell


def stamped(workbook: Workbook) -> bytes:
    """The workbook as the content of a file, with every time of writing replaced."""
    written, target = io.BytesIO(), io.BytesIO()
    workbook.save(written)
    with ZipFile(written) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            part = old.read(name)
            if name == "docProps/core.xml":  # openpyxl writes the present moment, whatever it is given
                part = _MODIFIED.sub(rb"\g<1>" + STAMP.isoformat().encode() + rb"Z\g<3>", part)
            info = ZipInfo(name, STAMP.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            new.writestr(info, part)
    return target.getvalue()
