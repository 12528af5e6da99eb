"""What a file says beside its answers: of each item's column its heading and labels, and numbers that nobody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import polars as pl

from instruments import Instrument
from surveys.imports import RawColumn, RawTable
from surveys.matching import Names, known_names

MOSTLY = 0.5
"""A column of text is one of numbers if more of its filled cells than this are."""


@dataclass(frozen=True)
class FileWords:
    """What one file says so, for who compares it with what is defined.

    The columns of `items`, by item, are without their values. Those of `unused` have theirs, as Float64, one for each
    of `rows`, and are columns of numbers alone: words that nobody asked for are not kept in memory.
    """

    timepoint: str
    file: str
    sheet: str
    rows: tuple[int, ...]
    items: Mapping[str, RawColumn]
    unused: tuple[RawColumn, ...]


def words_of(table: RawTable, asked: Iterable[Instrument], names: Names, timepoint: str) -> FileWords:
    """What the table says beside its answers to what is asked at the timepoint."""
    instruments = list(asked)
    ids = [item.id for each in instruments for item in each.items if item.kind != "note"]
    columns = {id: table.column(names.get(id, id)) for id in ids}
    items = {
        id: replace(each, values=each.values.clear()) for id, each in columns.items() if each is not None
    }
    unused = tuple(_numbers(table, known_names(instruments, names)))
    return FileWords(timepoint, table.file, table.sheet, table.rows, items, unused)


def _numbers(table: RawTable, used: set[str]) -> Iterator[RawColumn]:
    for column in table.columns:
        values = column.values
        if column.name.lower() in used or not (values.dtype.is_numeric() or values.dtype == pl.String):
            continue
        filled = values.drop_nulls().len()
        numbers = values.cast(pl.Float64, strict=False)
        if filled and numbers.drop_nulls().len() > MOSTLY * filled:
            yield replace(column, values=numbers)
