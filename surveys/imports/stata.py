"""Stata: `.dta` with every label, and every extended missing value kept as a word or as its code.

Stata has 26 missing values besides its blank, `.a` to `.z`, of which only a label says what they mean. A label that ends
in a code in brackets, as in `Refused (-9)`, gives the cell that code, which is how this toolkit writes them. Any
other is in its cell as `.a`, which is no answer and no reason until a person says what it means.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of
from surveys.imports._readstat import plain, remarks_on_moments, strange_numbers
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

SUFFIXES = (".dta",)
CODE = re.compile(r".*\((-?\d+)\)")


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The file's one table. Asking for a sheet of it is refused."""
    if sheet:
        where, hint = Where(called, sheet=sheet), "leave out --sheet"
        raise refusal(UnreadableFile, "no_such_sheet", where, "a Stata file has no sheets", hint=hint)
    import pyreadstat  # slow to import, and not needed for any other format

    try:
        frame, meta = pyreadstat.read_dta(str(path), user_missing=True, output_format="polars")
    except (pyreadstat.PyreadstatError, pyreadstat.ReadstatError, ValueError, UnicodeDecodeError) as error:
        hint = "it may be cut short or damaged: ask for it to be sent again"
        raise refusal(
            UnreadableFile, "damaged_file", Where(called), "not a readable Stata file", hint=hint
        ) from error
    if not any(name.lower() in known for name in frame.columns):
        hint = "check that it is the right file, or name its columns with --map ITEM=COLUMN"
        raise refusal(
            UnreadableFile, "no_known_column", Where(called), "no column that the study asks for", hint=hint
        )
    columns = tuple(_column(name, frame[name], meta) for name in frame.columns)
    notes = tuple(meta.notes or ())
    return RawTable(
        called,
        "",
        tuple(range(1, frame.height + 1)),
        columns,
        notes,
        tuple(("notes of the file", note) for note in (*notes, meta.file_label or "")),
        remarks=tuple(remark for name in frame.columns for remark in _remarks(called, frame[name], meta)),
    )


def _column(name: str, values: pl.Series, meta: Any) -> RawColumn:
    labels = meta.variable_value_labels.get(name, {})
    codes = _codes(labels)
    return RawColumn(
        name=name,
        values=_with_words(values, codes) if _has_letters(name, meta) else plain(values),
        label=meta.column_names_to_labels.get(name) or "",
        value_labels=_labels(labels, codes),
        missing=tuple((float(code), float(code)) for code in sorted(codes.values())),
        measure=meta.variable_measure.get(name) or "unknown",
        decimals=_decimals(meta.original_variable_types.get(name) or ""),
    )


def _has_letters(name: str, meta: Any) -> bool:
    """Whether a cell of the column holds an extended missing value, of which pyreadstat gives the letter alone."""
    return bool(meta.missing_user_values.get(name))


def _codes(labels: Mapping[Any, str]) -> dict[str, int]:
    """Letter → the code that its label ends in."""
    found = {letter: CODE.fullmatch(label) for letter, label in labels.items() if isinstance(letter, str)}
    return {letter: int(code[1]) for letter, code in found.items() if code}


def _labels(labels: Mapping[Any, str], codes: Mapping[str, int]) -> dict[float | str, str]:
    """The labels of numbers, and of each missing value by its code or by `.` and its letter."""
    named: dict[float | str, str] = {}
    for value, label in labels.items():
        if not isinstance(value, str):
            named[float(value)] = label
        elif value in codes:
            named[float(codes[value])] = label.rpartition("(")[0].rstrip()
        else:
            named[f".{value}"] = label
    return named


def _with_words(values: pl.Series, codes: Mapping[str, int]) -> pl.Series:
    """A column in which some cell is an extended missing value: numbers if each has a code, otherwise text."""
    cells = [codes.get(cell, cell) if isinstance(cell, str) else cell for cell in values.to_list()]
    if not any(isinstance(cell, str) for cell in cells):
        return pl.Series(values.name, cells, dtype=pl.Float64, strict=False)
    return pl.Series(values.name, [None if cell is None else _seen(cell) for cell in cells], dtype=pl.String)


def _seen(cell: Any) -> str:
    if isinstance(cell, str):
        return f".{cell}"
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def _remarks(called: str, values: pl.Series, meta: Any) -> Iterator[Problem]:
    where = Where(called, field=values.name)
    yield from remarks_on_moments(where, values)
    yield from strange_numbers(where, values, meta.variable_value_labels.get(values.name, {}))
    if not _has_letters(values.name, meta):
        return
    codes = _codes(meta.variable_value_labels.get(values.name, {}))
    cells = values.to_list()
    for letter in sorted({cell for cell in cells if isinstance(cell, str)}):
        rows = [row for row, cell in enumerate(cells, start=1) if cell == letter]
        read = f"read as {codes[letter]}, which its label names" if letter in codes else "kept as a word"
        found = (
            f"the missing value .{letter} in {number_of(len(rows), 'cell')}, first in row {rows[0]}: {read}"
        )
        yield Problem("extended_missing", where, found, level="note" if letter in codes else "warning")


def _decimals(format: str) -> int:
    found = re.fullmatch(r"%[-0-9]*\.([0-9]+)[a-z]+", format)
    return int(found[1]) if found else 0
