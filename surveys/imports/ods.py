"""OpenDocument spreadsheets (`.ods`), through calamine: the table that holds known names, and cells as they are."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from surveys.imports._calamine import read_old
from surveys.imports.raw import RawTable

SUFFIXES = (".ods",)
UNSEEN = "errors such as #N/A are read as empty, and formulas, hidden rows and columns, colours and comments are not seen"


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The table of `sheet`, or of the one sheet that has known columns, or of several sheets of the same people."""
    return read_old(path, called, known, sheet, UNSEEN)
