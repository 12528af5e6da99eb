"""How a sheet of a workbook comes out of a printer."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

MARGIN = 0.4
"""Inches."""
LINE = 15
"""Points from one line of a cell to the next."""


def set_page(target: Any, columns: Sequence[tuple[str, float]]) -> None:
    """A4 across, all columns on one page, lines between them, the whole header on every page.

    `columns` are the names and widths, in characters, of those that are shown. To be called before any row is written.
    """
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.page_margins = PageMargins(left=MARGIN, right=MARGIN, top=MARGIN, bottom=MARGIN)
    target.print_options.gridLines = True
    target.print_title_rows = "1:1"
    target.row_dimensions[1].height = LINE * max(_lines(name, width) for name, width in columns)


def _lines(name: str, width: float) -> int:
    """As many as the name takes in a header, whose letters are wide."""
    return len(wrap(name, max(int(width) - 2, 1), break_long_words=False))
