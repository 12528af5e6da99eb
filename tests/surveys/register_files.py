"""A register written into a study's folder as CSV or as a workbook, as people keep it."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from surveys.study import Study
from surveys.workbook import Sheet, workbook_bytes


def as_csv(study: Study, text: str) -> None:
    (study.folder / "participants.csv").write_text(text, encoding="utf-8")


def as_xlsx(study: Study, text: str, *more: Sheet) -> None:
    """The register as a workbook, dates as Excel has them and numbers as numbers."""
    header, *rows = csv.reader(io.StringIO(text))
    sheet = Sheet("Register", header, [[typed(cell) for cell in row] for row in rows])
    (study.folder / "participants.csv").unlink(missing_ok=True)
    (study.folder / "participants.xlsx").write_bytes(workbook_bytes("Register", [sheet, *more]))


def typed(cell: str) -> date | int | str:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return int(cell) if cell.isdigit() else cell


EITHER = pytest.mark.parametrize("keep", [as_csv, as_xlsx])
