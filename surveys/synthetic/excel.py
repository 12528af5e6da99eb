"""A returned file as an Excel workbook, the same bytes each time."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from surveys.durable import write_file
from surveys.synthetic.answers import Cell
from surveys.synthetic.returns import Return
from surveys.workbook import stamped


def write_excel(path: Path, returned: Return, rng: Random) -> None:
    """The workbook: notes where the layout has them, a header, the rows, and for notes a second sheet."""
    workbook = Workbook()
    properties = workbook.properties
    properties.title, properties.subject = returned.title, "SYNTHETIC: nobody in this file exists"
    properties.creator = "SYNTHETIC"
    sheet = workbook.worksheets[0]
    sheet.title = returned.sheet
    if returned.layout.notes:
        sheet.append([returned.title])
        sheet.append(["One row for each interview. Codes are on the other sheet."])
        _read_me(workbook.create_sheet("Read me"), returned)
    _table(sheet, returned, rng)
    write_file(path, stamped(workbook))


def _table(sheet: Worksheet, returned: Return, rng: Random) -> None:
    columns = returned.columns
    sheet.append(columns)
    for row in returned.rows:
        cells = [row[column] for column in columns]
        sheet.append([_as_text(cell, rng) for cell in cells] if returned.layout.cells == "as text" else cells)
    for (cell,) in sheet.iter_rows(min_row=returned.row_number(0), min_col=3, max_col=3):
        if isinstance(cell.value, date):
            cell.number_format = "dd/mm/yyyy"


def _read_me(sheet: Worksheet, returned: Return) -> None:
    sheet.append([returned.title])
    for reason in ("-9 refused", "-8 does not know", "-7 not applicable", "-6 not asked", "-5 unreadable"):
        sheet.append([reason])


def _as_text(cell: Cell, rng: Random) -> Cell:
    """Numbers as text, and now and then a stray space, as where cells were formatted as text."""
    if cell is None or isinstance(cell, date):
        return cell
    before, after = rng.choices((("", ""), (" ", ""), ("", " "), ("", "  ")), (90, 4, 4, 2))[0]
    return f"{before}{cell}{after}"
