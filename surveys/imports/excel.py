"""Excel workbooks (`.xlsx`, `.xlsm`): the table that holds known names, and cells as they are.

Formulas give the values that Excel stored beside them; nothing is run.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from zipfile import BadZipFile

from instruments.problems import Where
from surveys.imports._grid import Book
from surveys.imports._long_workbook import is_long, read_long
from surveys.imports._sheets import read_book
from surveys.imports._workbook import open_book
from surveys.imports.raw import RawTable
from surveys.refusals import UnreadableFile, refusal

SUFFIXES = (".xlsx", ".xlsm")
OLD = b"\xd0\xcf\x11\xe0"
"""How a file of Excel 97-2003 begins, and any workbook with a password."""


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The table of `sheet`, or of the one sheet that has known columns, or of several sheets of the same people."""
    if is_long(path):
        return read_long(path, called, known, sheet)
    return read_book(_book(path, called), called, known, sheet)


def _book(path: Path, called: str) -> Book:
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return open_book(path)
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        EOFError,
        TypeError,
        SyntaxError,
    ) as error:
        with path.open("rb") as file:
            encrypted = file.read(4) == OLD
        found = (
            "a password-protected workbook, or one of Excel 97-2003"
            if encrypted
            else "not a readable workbook"
        )
        remedy = (
            "save it without a password, as .xlsx" if encrypted else "it may be cut short: ask for it again"
        )
        raise refusal(UnreadableFile, "damaged_file", Where(called), found, hint=remedy) from error
