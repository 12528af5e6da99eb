"""What the readers of statistics files share: their values as a RawTable has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import time

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of

LARGEST, SMALLEST, BESIDE = 1e100, 1e-100, 1e-4
"""Nobody answers with numbers beyond the first, nor nearer to 0 than the second. A mean of fewer than ten thousand numbers is
not nearer to a whole number than the third, unless it is one."""


def plain(values: pl.Series) -> pl.Series:
    """Numbers as Float64, days as Date, all else as text; blanks at a text's end are padding, and an empty text is none.

    A moment is a day if each of its column is a midnight. Else it is text to a second, as a time of day is: readers do not
    agree on parts of seconds.
    """
    if values.dtype.is_numeric():
        return values.cast(pl.Float64)
    if values.dtype == pl.String:
        return values.str.strip_chars_end().replace("", None)
    if values.dtype == pl.Datetime:
        days = (values.drop_nulls().dt.time() == time.min).all()
        return values.cast(pl.Date) if days else values.dt.to_string("%Y-%m-%d %H:%M:%S")
    if values.dtype == pl.Time:
        return values.dt.to_string("%H:%M:%S")
    return values if values.dtype == pl.Date else values.cast(pl.String)


def remarks_on_moments(where: Where, values: pl.Series) -> Iterator[Problem]:
    """A note where moments of one column, every one a midnight, were read as days, and where parts of seconds were left out."""
    if values.dtype == pl.Datetime and plain(values).dtype == pl.Date:
        found = f"{number_of(values.count(), 'date')} with a time of day, always midnight: read as days"
        yield Problem("midnights", where, found, level="note")
    elif values.dtype in (pl.Datetime, pl.Time):
        parts = int((values.dt.nanosecond() != 0).sum())
        if parts:
            found = f"{number_of(parts, 'time')} with parts of a second: read to the second"
            yield Problem("parts_of_seconds", where, found, level="warning")


def strange_numbers(where: Where, values: pl.Series, labelled: Collection[float | str]) -> list[Problem]:
    """An error, for a person to decide on, where numbers of one column are as damaged bytes make them, and no answer.

    Those of any size may be in a file of measurements: what is `labelled`, if all of it is whole, says that these are codes.
    """
    if not values.dtype.is_float():
        return []
    size = values.abs()
    off = (size - size.round()).abs()
    strange = (size > LARGEST) | size.is_between(0, SMALLEST, closed="none")
    if labelled and all(isinstance(each, int | float) and each == round(each) for each in labelled):
        strange |= off.is_between(0, BESIDE, closed="none")
    found = values.is_not_nan() & strange
    if not found.any():
        return []
    row, many = int(found.arg_max() or 0) + 1, number_of(int(found.sum()), "number")
    said = f"{many} of a kind that damage makes, first in row {row}"
    expected = "none so large or so near to 0, and none beside a whole one among labelled codes"
    hint = "ask for the file to be sent again, if possible as .xlsx or .zsav"
    return [Problem("strange_numbers", where, said, expected, hint)]
