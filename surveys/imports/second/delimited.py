"""Delimited text by Polars (Rust), beside the csv module (C). Blank lines are rows in neither.

Where days were read from text, the second reader's text is read for days by the same function, so that 3.4.2015 and 03/04/2015
are the same day. Every other cell is compared as it stands.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from instruments.problems import Problem
from surveys.imports._delimited_days import columns_of_days, days_in
from surveys.imports.raw import RawColumn, RawTable
from surveys.imports.second._difference import refuse_cell, refuse_table

SUFFIXES = (".csv", ".tsv", ".txt")
DELIMITERS = ",;\t|"
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def load(path: Path) -> bytes:
    """The text in UTF-8, its lines ended as everywhere."""
    content = path.read_bytes()
    content = content.decode("utf-16").encode() if content.startswith(UTF16) else _unicode(content)
    return content if b"\n" in content else content.replace(b"\r", b"\n")


def _unicode(content: bytes) -> bytes:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252").encode()
    return content.removeprefix(codecs.BOM_UTF8)


def refuse_differences(table: RawTable, loaded: bytes) -> tuple[Problem, ...]:
    """Nothing is left uncompared. Raises UnreadableFile for rows or cells that the two do not share."""
    frames = [frame for mark in DELIMITERS if (frame := _read(table, loaded, mark)) is not None]
    whole = [frame for frame in frames if frame.height == len(table.rows)]
    if not whole:
        others = ", ".join(f"{frame.height:,}" for frame in frames[:1]) or "none"
        refuse_table(table, f"{len(table.rows):,} rows", others)
    unlike = min((_unlike(table, frame) for frame in whole), key=len)
    for name, first in unlike.items():
        refuse_cell(table, table.rows[first], name)
    return ()


def _unlike(table: RawTable, frame: pl.DataFrame) -> dict[str, int]:
    """Each column that is not in the frame, in its turn, and the place of the first cell that is another."""
    theirs, days = frame.iter_columns(), columns_of_days(table)
    found = {column.name: _first_unlike(column, theirs, column.name in days) for column in table.columns}
    return {name: first for name, first in found.items() if first is not None}


def _read(table: RawTable, text: bytes, mark: str) -> pl.DataFrame | None:
    """The rows of answers that Polars finds with that delimiter; None if it finds it to be no table."""
    above = table.rows[0] - 1
    try:
        frame = pl.read_csv(
            io.BytesIO(text), has_header=False, skip_rows=above, separator=mark, infer_schema=False
        )
    except pl.exceptions.PolarsError:
        return None
    plain = frame.select(pl.all().str.strip_chars().replace("", None))
    return plain.filter(pl.any_horizontal(pl.all().is_not_null()))


def _first_unlike(column: RawColumn, theirs: Iterator[pl.Series], days: bool) -> int | None:
    """The place of the first cell that differs in every column from here on; None if one of them is the same.

    A column without a name is in one of the two alone, and is passed over.
    """
    unlike = [0]
    for other in theirs:
        same = column.values.eq_missing(days_in(other)[0] if days else other)
        if same.all():
            return None
        unlike.append(int((~same).arg_max() or 0))
    return max(unlike)
