"""CSV and other delimited text in UTF-8: every cell as the text it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from pathlib import Path

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

SUFFIXES = (".csv", ".tsv", ".txt")
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The file's one table. The delimiter is the one that gives its first line most known names."""
    if sheet:
        raise refusal(
            UnreadableFile,
            "no_such_sheet",
            Where(called, sheet=sheet),
            "a text file has no sheets",
            hint="leave out --sheet",
        )
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "in Excel, save it as `CSV UTF-8`"
        raise refusal(
            UnreadableFile, "not_utf8", Where(called), "text that is not UTF-8", hint=hint
        ) from error
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=lambda mark: _known_names(first, mark, known))
    if not _known_names(first, delimiter, known):
        hint = "check that it is the right file, or name its columns with --map ITEM=COLUMN"
        where = Where(called, line=1)
        raise refusal(
            UnreadableFile, "no_known_column", where, "no column that the study asks for", hint=hint
        )
    return _table(called, text, delimiter)


def _known_names(line: str, delimiter: str, known: Collection[str]) -> int:
    cells = next(csv.reader([line.strip()], delimiter=delimiter), [])
    return sum(cell.strip().lower() in known for cell in cells)


def _table(called: str, text: str, delimiter: str) -> RawTable:
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise refusal(
            UnreadableFile,
            "damaged_file",
            Where(called),
            f"broken quoting ({error})",
            hint="ask for it as .xlsx",
        ) from error
    names = [name.strip() for name in lines[0]]
    below = list(enumerate(lines[1:], start=2))
    body = [(number, cells) for number, cells in below if any(map(str.strip, cells))]
    for number, cells in body:
        if len(cells) != len(names):
            where = Where(called, row=number)
            raise refusal(
                UnreadableFile, "ragged_row", where, f"{len(cells)} cells", f"{len(names)}, as in the header"
            )
    columns = tuple(
        RawColumn(name, pl.Series([cells[place].strip() or None for _, cells in body], dtype=pl.String))
        for place, name in enumerate(names)
        if name
    )
    rows = tuple(number for number, _ in body)
    whole = {number for number, cells in below if len(cells or [""]) == len(names)}
    dialect = Problem(
        "dialect", Where(called), f"cells parted by a {DELIMITERS[delimiter]}, in UTF-8", level="note"
    )
    return RawTable(called, "", rows, columns, blank=tuple(sorted(whole - set(rows))), remarks=(dialect,))
