"""A workbook of Excel's (`.xlsx`, `.xlsm`) as Grids: one load by openpyxl, and the XML itself only where that is not enough.

Full mode, because the quicker readers round long ids, turn `#N/A` into blanks, or trust a declared size and drop rows.
openpyxl gives either formulas or their stored values, and drops what stands beneath merged cells: both are looked up
in the sheet's XML, if it has any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from surveys.imports._grid import Area, Book, Grid, Place
from surveys.imports._sheet_xml import Stored, stored_cells

WITHOUT_VALUE = "a formula without a stored value"
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
PERCENT = re.compile(r"%(?![^\[]*\])")
PADDED = re.compile(r"0{2,}")
PLAIN_FONTS = ("FF000000", "00000000")
LAST_COLUMN = 16_384


def open_book(path: Path) -> Book:
    """The workbook at `path`. Raises what openpyxl and zipfile raise for a damaged one."""
    from openpyxl.reader.excel import ExcelReader  # slow to import, and not needed for any other format
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    reader = ExcelReader(path, data_only=True)
    reader.read()
    parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    marked, coloured = _telling_styles(reader.wb)
    with ZipFile(path) as archive:
        grids = [
            _grid(sheet, archive.read(parts[sheet.title]), marked, coloured) for sheet in reader.wb.worksheets
        ]
        macros = any(name.endswith("vbaProject.bin") for name in archive.namelist())
    return Book(tuple(grids), macros, reader.wb.epoch == CALENDAR_MAC_1904)


def _grid(sheet: Any, xml: bytes, marked: Mapping[bytes, str], coloured: Mapping[bytes, str]) -> Grid:
    own = sheet._cells  # those that the file has; `sheet.rows` would make every cell between them too
    cells = {place: cell.value for place, cell in own.items() if cell.value is not None}
    merged: tuple[Area, ...] = tuple(
        (each.min_row, each.min_col, each.max_row, each.max_col) for each in sheet.merged_cells.ranges
    )
    stored = stored_cells(xml) if merged or FORMULA.search(xml) else {}
    lost = [place for place in stored if place not in cells and _is_beneath(place, merged)]
    cells |= {place: WITHOUT_VALUE for place, each in stored.items() if each is Stored.FORMULA_ALONE}
    return Grid(
        name=sheet.title,
        cells=cells,
        hidden=sheet.sheet_state != "visible",
        hidden_rows=_hidden_rows(sheet, cells),
        hidden_columns=frozenset(_hidden_columns(sheet)),
        merged=merged,
        marks={
            "formulas": frozenset(at for at, each in stored.items() if each is Stored.FORMULA_AND_VALUE),
            "formulas_alone": frozenset(at for at, each in stored.items() if each is Stored.FORMULA_ALONE),
            "under_merged_cells": frozenset(lost),
            **_marks(own, marked),
        },
        looks=_styled(own, coloured),
        comments={
            place: cell._comment.text for place, cell in own.items() if getattr(cell, "_comment", None)
        },
    )


def _marks(own: Mapping[Place, Any], marked: Mapping[bytes, str]) -> dict[str, frozenset[Place]]:
    styled = _styled(own, marked)
    return {
        rule: frozenset(place for place, found in styled.items() if found == rule)
        for rule in set(styled.values())
    }


def _styled(own: Mapping[Place, Any], telling: Mapping[bytes, str]) -> dict[Place, str]:
    """The cells that have one of these styles, and what it tells; none is looked at if no style tells anything."""
    if not telling:
        return {}
    return {place: told for place, cell in own.items() if (told := telling.get(cell._style.tobytes()))}


def _is_beneath(place: Place, merged: tuple[Area, ...]) -> bool:
    """Whether a merged area covers the place and shows nothing of it."""
    row, column = place
    return any(
        top <= row <= bottom and left <= column <= right and place != (top, left)
        for top, left, bottom, right in merged
    )


def _hidden_rows(sheet: Any, cells: Mapping[Place, Any]) -> frozenset[int]:
    own = sheet.row_dimensions
    hidden = {number for number, row in own.items() if row.hidden or row.height == 0}
    if sheet.sheet_format.zeroHeight:  # every row is hidden of which nothing else is said
        hidden |= {row for row, _ in cells if row not in own}
    return frozenset(hidden)


def _hidden_columns(sheet: Any) -> Iterator[int]:
    for columns in sheet.column_dimensions.values():
        if columns.hidden or columns.width == 0:
            yield from range(columns.min, min(columns.max, LAST_COLUMN) + 1)


def _telling_styles(workbook: Any) -> tuple[dict[bytes, str], dict[bytes, str]]:
    """Of the workbook's styles: the rule of a remark for those that show another number than is stored, and colours."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    marked, coloured = {}, {}
    for style in workbook._cell_styles:
        number = style.numFmtId
        own = number - BUILTIN_FORMATS_MAX_SIZE
        format = workbook._number_formats[own] if own >= 0 else BUILTIN_FORMATS.get(number, "General")
        if PERCENT.search(format):
            marked[style.tobytes()] = "percentages"
        elif PADDED.fullmatch(format):
            marked[style.tobytes()] = "padded_numbers"
        if look := _look(workbook._fonts[style.fontId], workbook._fills[style.fillId]):
            coloured[style.tobytes()] = look
    return marked, coloured


def _look(font: Any, fill: Any) -> str:
    """What is not plain about a cell: its fill, the colour of its letters, a line through them; "" if nothing is."""
    parts = []
    if getattr(fill, "fill_type", None):
        parts.append(f"fill {_colour(getattr(fill, 'fgColor', None))}")
    colour = font.color
    automatic = colour is None or (colour.type == "theme" and colour.theme in (0, 1))
    if not automatic and _colour(colour) not in PLAIN_FONTS:
        parts.append(f"letters {_colour(colour)}")
    if font.strike:
        parts.append("struck through")
    return ", ".join(parts)


def _colour(colour: Any) -> str | None:
    return None if colour is None else str(colour.value)
