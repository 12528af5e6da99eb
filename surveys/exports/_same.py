"""How a table that was read back differs from the one that was written, without showing a value."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl


def differing(written: pl.DataFrame, found: pl.DataFrame) -> Iterator[str]:
    """A sentence for each difference in names, number of rows, types and cells."""
    if written.columns != found.columns:
        yield "the columns have other names or another order"
        return
    if written.height != found.height:
        yield f"{found.height} rows, not {written.height}"
        return
    for name in written.columns:
        yield from differing_cells(name, written[name], found[name])


def differing_cells(name: str, written: pl.Series, found: pl.Series) -> Iterator[str]:
    """A sentence if any cell of one column differs, a null being equal to a null only."""
    if written.dtype != found.dtype:
        if found.dtype != pl.Null:
            yield f'column "{name}" is {found.dtype}, not {written.dtype}'
            return
        found = found.cast(written.dtype)
    rows = written.ne_missing(found).arg_true()
    if len(rows):
        yield f'column "{name}": {len(rows)} of {len(written)} cells differ, first in row {rows[0] + 1}'
