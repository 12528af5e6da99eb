"""Files of SPSS and Stata by polars-readstat (Rust), beside pyreadstat (C).

It takes missing values that the file declares out of their columns; they are put back before the two are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from instruments.problems import Problem
from surveys.imports._readstat import plain
from surveys.imports.raw import RawColumn, RawTable
from surveys.imports.second._difference import refuse_cell, refuse_table

SUFFIXES = (".sav", ".zsav", ".por", ".dta")
APART = True
"""A large one is read in a process of its own: pyreadstat would hold a thread up."""
DECLARED = "\ue000"
"""Ends the name of each column of declared missing values; no file's own name has it."""


def load(path: Path) -> pl.DataFrame:
    """Every column, and missing values that the file declares and that are no numbers as text beside it.

    Raises whatever the library does.
    """
    from polars_readstat import scan_readstat

    declared = {"suffix": DECLARED, "use_value_labels": False}
    frame = scan_readstat(str(path), preserve_order=True, informative_nulls=declared).collect()
    return pl.DataFrame([each for name in frame.columns for each in _with_declared(frame, name)])


def _with_declared(frame: pl.DataFrame, name: str) -> Iterator[pl.Series]:
    """A column, with the declared missing values put back if all of them are numbers, and beside it if not."""
    if name.endswith(DECLARED):
        return
    values, declared = frame[name], frame[name + DECLARED] if name + DECLARED in frame.columns else None
    if declared is not None and values.dtype.is_numeric():
        codes = declared.cast(pl.Float64, strict=False)
        if codes.null_count() == declared.null_count():
            yield values.cast(pl.Float64).fill_null(codes)
            return
    yield values
    if declared is not None:
        yield declared


def refuse_differences(table: RawTable, loaded: pl.DataFrame) -> tuple[Problem, ...]:
    """Nothing is left uncompared. Raises UnreadableFile for rows, columns or cells that the two do not share."""
    if loaded.height != len(table.rows):
        refuse_table(table, f"{len(table.rows):,} rows", f"{loaded.height:,}")
    names = [name for name in loaded.columns if not name.endswith(DECLARED)]
    ours = [column.name for column in table.columns]
    if [name.casefold() for name in names] != [name.casefold() for name in ours]:
        refuse_table(table, f"{len(ours):,} columns", f"the same, and not {len(names):,}, or others")
    for column, name in zip(table.columns, names, strict=True):
        beside = loaded[name + DECLARED] if name + DECLARED in loaded.columns else None
        same = _same(column, loaded[name], beside)
        if not same.all():
            refuse_cell(table, table.rows[int((~same).arg_max() or 0)], column.name)
    return ()


def _same(column: RawColumn, second: pl.Series, declared: pl.Series | None) -> pl.Series:
    """For each row whether both have the same."""
    ours = column.values
    if second.dtype in (pl.Duration, pl.Time):
        return _as_clock(ours).eq_missing(
            second.cast(pl.Int64) if second.dtype == pl.Time else _nanoseconds(second)
        )
    theirs = plain(second)
    if ours.dtype == pl.Float64 and theirs.dtype == pl.Float64:
        return _numbers(ours, theirs, declared, column)
    if declared is not None and theirs.dtype == pl.String:
        theirs = theirs.fill_null(plain(declared))
    if ours.dtype == theirs.dtype:
        return ours.eq_missing(theirs)
    return _texts(ours, theirs, declared)


def _numbers(ours: pl.Series, theirs: pl.Series, declared: pl.Series | None, column: RawColumn) -> pl.Series:
    if declared is None:
        return ours.eq_missing(theirs)
    codes = declared.cast(pl.Float64, strict=False)
    same = ours.eq_missing(theirs.fill_null(codes))
    letters = declared.is_not_null() & codes.is_null()  # `.a` of Stata, read as the code that its label names
    named = pl.Series([_is_declared(value, column) for value in ours.to_list()], dtype=pl.Boolean)
    return same | (letters & named)


def _is_declared(value: float | None, column: RawColumn) -> bool:
    return value is not None and any(low <= value <= high for low, high in column.missing)


def _texts(ours: pl.Series, theirs: pl.Series, declared: pl.Series | None) -> pl.Series:
    """A column of words in one and of numbers or days in the other: each cell by what it says."""
    if ours.dtype != pl.String:
        return pl.repeat(False, ours.len(), dtype=pl.Boolean, eager=True)
    words = pl.Series([None if each is None else _said(each) for each in theirs.to_list()], dtype=pl.String)
    if declared is not None:
        words = words.fill_null("." + declared.str.strip_chars_start(".").str.to_lowercase())
    return ours.eq_missing(words)


def _said(value: object) -> str:
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _as_clock(ours: pl.Series) -> pl.Series:
    """Times of day as nanoseconds since midnight; a word that is no time counts as none."""
    return ours.cast(pl.String).str.to_time("%H:%M:%S%.f", strict=False).cast(pl.Int64)


def _nanoseconds(second: pl.Series) -> pl.Series:
    return second.dt.total_microseconds() * 1_000
