"""The data-entry workbook as a file: answers, instructions, codes, and the hidden stamp."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.properties import PageSetupProperties

from surveys.entry.layout import CODES, CODES_HEAD, INSTRUCTIONS, SYNTHETIC, Layout
from surveys.entry.sheet import AnswerSheet
from surveys.entry.stamp import SHEET
from surveys.printed_page import LINE
from surveys.register.participant import Participant
from surveys.study import Study, Timepoint
from surveys.workbook import Sheet, add_sheet, begin_rows, cell_of, locked, new_sheet, new_workbook, stamped

WIDTH = 100
"""Letters across the sheet of instructions."""


def entry_workbook(
    study: Study, timepoint: Timepoint, people: Sequence[Participant], blank: int = 0
) -> bytes:
    """The content of an `.xlsx` file with a row for each of the people, and so many rows for others.

    The same bytes each time. It holds ids and sites, no name, and nothing of who is in which arm. Raises Refusal for
    an instrument that no workbook can hold.
    """
    layout = Layout(study, timepoint)
    synthetic = f"{SYNTHETIC}: " if study.file.synthetic else ""
    workbook = new_workbook(f"{synthetic}{study.title}, {timepoint.label}")
    AnswerSheet(layout, people, blank).add_to(workbook)
    _add_instructions(workbook, layout)
    codes = add_sheet(workbook, Sheet(CODES, CODES_HEAD, list(layout.codes()), (40, 40, 60)))
    codes.protection = locked()
    for each in layout.drop_downs:
        workbook.defined_names[each.name] = DefinedName(each.name, attr_text=each.cells)
    _add_stamp(workbook, layout)
    workbook.security = WorkbookProtection(lockStructure=True)
    return stamped(workbook)


def _add_instructions(workbook: Workbook, layout: Layout) -> None:
    target = new_sheet(workbook, INSTRUCTIONS)
    target.column_dimensions["A"].width, target.column_dimensions["B"].width = 16, WIDTH
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.page_setup.fitToHeight = 0
    target.protection = locked()
    begin_rows(target)
    for place, row in enumerate(layout.instructions(), start=1):
        target.row_dimensions[place].height = LINE * max(1, len(wrap(row[1], WIDTH)))
        cells = [cell_of(target, text) for text in row]
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        target.append(cells)


def _add_stamp(workbook: Workbook, layout: Layout) -> None:
    target = new_sheet(workbook, SHEET)
    target.sheet_state = "veryHidden"
    target.protection = locked()
    for line in layout.stamp.lines():
        target.append([cell_of(target, line)])
