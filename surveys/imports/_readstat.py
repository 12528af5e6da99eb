"""What the readers of statistics files share: their values as a RawTable has them."""

from __future__ import annotations

from datetime import time

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of


def plain(values: pl.Series) -> pl.Series:
    """Numbers as Float64, days as Date, all else as text; blanks at a text's end are padding, and an empty text is none.

    A moment is a day if each of its column is a midnight.
    """
    if values.dtype.is_numeric():
        return values.cast(pl.Float64)
    if values.dtype == pl.String:
        return values.str.strip_chars_end().replace("", None)
    if values.dtype == pl.Datetime and (values.drop_nulls().dt.time() == time.min).all():
        return values.cast(pl.Date)
    return values if values.dtype == pl.Date else values.cast(pl.String)


def midnights(where: Where, values: pl.Series) -> list[Problem]:
    """A note where moments of one column, every one a midnight, were read as days."""
    if values.dtype != pl.Datetime or plain(values).dtype != pl.Date:
        return []
    found = f"{number_of(values.count(), 'date')} with a time of day, always midnight: read as days"
    return [Problem("midnights", where, found, level="note")]
