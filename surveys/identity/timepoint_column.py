"""What a file itself says of which interview its rows are, beside what the person who imports it says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports import RawColumn, RawTable
from surveys.study import Timepoint

COLUMNS = ("timepoint", "time_point", "event", "redcap_event_name", "visit", "wave")
UNCLEAR = "?"
"""No timepoint has this id."""


def rows_of_other_timepoints(
    table: RawTable, timepoint: Timepoint, timepoints: Sequence[Timepoint], chosen: Collection[str]
) -> Iterator[Problem]:
    """A problem for each other timepoint that rows say they are of.

    `chosen` are columns, in lower case, by which a mapping says whose rows are read.
    """
    for column, said in _said(table, timepoints, chosen):
        for other in timepoints:
            rows = [row for row, of in zip(table.rows, said, strict=True) if of == other.id != timepoint.id]
            if rows:
                where = Where(table.file, sheet=table.sheet, row=rows[0], field=column)
                found = f"{_rows(rows)} of `{other.id}`"
                hint = f"are they for --timepoint {other.id}? a file of several is parted first, or a mapping says in `only` which rows"
                yield Problem("other_timepoint", where, found, f"rows of `{timepoint.id}`", hint)


def rows_of_unclear_timepoint(
    table: RawTable, timepoint: Timepoint, timepoints: Sequence[Timepoint], chosen: Collection[str]
) -> Iterator[Problem]:
    """A note for a column that may say of which interview its rows are, in words that are no timepoint's here."""
    for column, said in _said(table, timepoints, chosen):
        rows = [row for row, of in zip(table.rows, said, strict=True) if of == UNCLEAR]
        if rows:
            where = Where(table.file, sheet=table.sheet, row=rows[0], field=column)
            found = f"{_rows(rows)} of what is no timepoint's name here, taken for `{timepoint.id}`"
            yield Problem("timepoint_in_other_words", where, found, level="note")


def _said(
    table: RawTable, timepoints: Sequence[Timepoint], chosen: Collection[str]
) -> Iterator[tuple[str, list[str]]]:
    """(column, for each row the timepoint that it names, UNCLEAR, or "" for a blank)."""
    for column in table.columns:
        if column.name.lower() in COLUMNS and column.name.lower() not in chosen:
            words = _words(column)
            known = {each: _timepoint_of(each, timepoints) for each in set(words)}
            yield column.name, [known[each] for each in words]


def _words(column: RawColumn) -> list[str]:
    """What stands in each cell, or its label."""
    labels = {
        _plain(f"{code:g}" if isinstance(code, float) else code): label
        for code, label in column.value_labels.items()
    }
    cells = [_plain(cell) for cell in column.values.cast(pl.String).fill_null("")]
    return [_plain(labels.get(cell, cell)) for cell in cells]


def _plain(words: str) -> str:
    """In small letters, with a space between words, whole numbers without decimals."""
    return re.sub(r"\.0+$", "", " ".join(re.sub(r"(?<=\w)[_-](?=\w)", " ", words.casefold()).split()))


def _timepoint_of(words: str, timepoints: Sequence[Timepoint]) -> str:
    if not words:
        return ""
    return next((each.id for each in timepoints if _names(words, each, len(timepoints))), UNCLEAR)


def _names(words: str, timepoint: Timepoint, several: int) -> bool:
    """Whether the words name the timepoint. A number alone may be its place among several; a high one cannot."""
    if words in (_plain(timepoint.id), _plain(timepoint.label)):
        return True
    number, unit = (timepoint.months, "m") if timepoint.months is not None else (timepoint.days, "d")
    if words == str(number):
        return int(words) > several
    stated = re.fullmatch(r"(?:([md])[a-z]* ?([0-9]+)|([0-9]+) ?([md])[a-z]*)(?: arm [0-9]+)?", words)
    return stated is not None and (stated[1] or stated[4], int(stated[2] or stated[3])) == (unit, number)


def _rows(rows: Sequence[int]) -> str:
    return "1 row" if len(rows) == 1 else f"{len(rows):,} rows"
