"""Excel workbooks made here: text that stays text, a frozen header, and the same bytes from the same content."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import openpyxl
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

STAMP = datetime(2000, 1, 1)
"""In every workbook and its zip, so that content alone decides the bytes."""


@dataclass(frozen=True)
class Sheet:
    """A table: `header` over `rows`; `widths` in characters; columns in `to_fill` are for a person to fill."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Any]]
    widths: Sequence[int] = ()
    to_fill: Sequence[str] = ()


def workbook_bytes(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The workbook as the content of an `.xlsx` file."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in sheets:
        _fill(workbook.create_sheet(sheet.name[:31]), sheet)
    workbook.properties.title = title
    workbook.properties.creator = "followup-surveys"
    workbook.properties.created = workbook.properties.modified = STAMP
    buffer = io.BytesIO()
    workbook.save(buffer)
    return _stamped(buffer.getvalue())


def _fill(target: Worksheet, sheet: Sheet) -> None:
    for place, name in enumerate(sheet.header, start=1):
        cell = _put(target, 1, place, name)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="7A4A00" if name in sheet.to_fill else "1F3A4D")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(sheet.rows, start=2):
        for place, value in enumerate(row, start=1):
            _put(target, number, place, value)
    for place, width in enumerate(sheet.widths, start=1):
        target.column_dimensions[get_column_letter(place)].width = width
    target.freeze_panes = "A2"
    if sheet.rows:
        target.auto_filter.ref = f"A1:{get_column_letter(len(sheet.header))}{len(sheet.rows) + 1}"


def _put(target: Worksheet, row: int, column: int, value: Any) -> Cell:
    """A cell. Text is marked as text, so that what begins with `=` is not a formula."""
    cell = target.cell(row, column)
    if value is not None:
        cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    return cell


def _stamped(content: bytes) -> bytes:
    """The same archive with every time of writing replaced."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _with_stamp(part)
            info = ZipInfo(name, STAMP.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, part)
    return target.getvalue()


def _with_stamp(core: bytes) -> bytes:
    """openpyxl writes the present moment as `modified` whatever it is given."""
    before, opened, rest = core.partition(b'<dcterms:modified xsi:type="dcterms:W3CDTF">')
    return before + opened + STAMP.isoformat().encode() + b"Z" + rest[rest.index(b"<") :] if opened else core
