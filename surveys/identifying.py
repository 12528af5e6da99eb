"""Values that identify people, whatever their column is called: what they look like, and in how many cells it is no chance.

No value is ever shown. Patterns are of a whole cell, or of a word in a text; what only looks like a number counts where a
check digit makes chance unlikely, and a code of a postcode's form where the letters are those that postcodes have.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from instruments.problems import Problem, Where
from surveys.forbidden_words import NO_PEOPLE
from surveys.imports import RawColumn, RawTable

EMAIL = r"[^\s@<>,;]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
PHONE = r"\+[1-9][0-9]{0,2}([ ()-]*[0-9]){7,12}|\(?0[1-9]([ ()-]*[0-9]){8,9}"
"""An international number, or one of 10 or 11 digits that begins with a single 0, as in the United Kingdom."""
POSTCODE = r"[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKMNPR-Y]? [0-9][ABD-HJLNP-UW-Z]{2}"
"""Of the United Kingdom, with the blank in it: without one it has the form of many codes."""
TITLED = r"(Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][a-z'-]+"
NHS = r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}"
FEWEST = 3
"""Numbers, or days, of one column on which something can be said of all."""
SHORTEST = 6
"""Characters of a text that could identify somebody."""
MOST_BY_CHANCE = 0.5
"""The share of a column's numbers of ten digits that must pass it: an eleventh does by chance."""


@dataclass(frozen=True)
class Kind:
    """A kind of identifier: its name in words, and its pattern, in a cell of its own or within a text."""

    words: str
    pattern: str


WITHIN = (
    Kind("an email address", EMAIL),
    Kind("a telephone number", PHONE),
    Kind("a postcode", POSTCODE),
    Kind("a name", TITLED),
)
OF_IDS = (WITHIN[0],)
"""What an id is looked at for: it may well have the form of a telephone number, and be none."""
YEARS = timedelta(days=15 * 365)
SPREAD = timedelta(days=5 * 365)


def problems_of_values(table: RawTable, ids: Collection[str]) -> Iterator[Problem]:
    """A problem for each column in which identifiers stand; `ids` are names, in small letters, that columns of ids may have."""
    latest = max(filter(None, (_latest(column) for column in table.columns)), default=None)
    for column in table.columns:
        texts = _texts(column)
        if texts is not None:
            yield from _of_texts(table, column, texts, OF_IDS if column.name.lower() in ids else WITHIN)
        if latest and _are_births(column, latest):
            where = Where(table.file, sheet=table.sheet, field=column.name)
            yield Problem("identifier", where, "what looks like dates of birth", hint=NO_PEOPLE)


def _of_texts(
    table: RawTable, column: RawColumn, texts: pl.Series, kinds: Sequence[Kind]
) -> Iterator[Problem]:
    for kind in kinds:
        found = texts.str.contains(rf"(^|[\s(,;'\"])({kind.pattern})($|[\s).,;'\"])").fill_null(False)
        yield from _problem(table, column, kind.words, found)
    yield from _problem(table, column, "an NHS number", _nhs_numbers(texts))


def _texts(column: RawColumn) -> pl.Series | None:
    """What stands in the column as text, if any of it is long enough to identify somebody."""
    if column.values.dtype == pl.String:
        return column.values if (column.values.str.len_chars() >= SHORTEST).any() else None
    if column.values.dtype.is_numeric() and (column.values.abs() >= 10**8).any():
        return column.values.cast(pl.Int64, strict=False).cast(pl.String)
    return None


def _latest(column: RawColumn) -> date | None:
    found = column.values.max() if column.values.dtype == pl.Date else None
    return found if isinstance(found, date) else None


def _are_births(column: RawColumn, latest: date) -> bool:
    """Whether a column of days ends long before the latest day in the file, and goes over years."""
    if column.values.dtype != pl.Date or column.values.count() < FEWEST:
        return False
    first, last = column.values.min(), column.values.max()
    assert isinstance(first, date)
    assert isinstance(last, date)
    return last <= latest - YEARS and last - first >= SPREAD


def _nhs_numbers(texts: pl.Series) -> pl.Series:
    """Where NHS numbers stand; nowhere unless there are more of them than chance would have."""
    from stdnum.gb import nhs

    alike = texts.str.contains(rf"^\s*{NHS}\s*$").fill_null(False)
    valid = pl.Series(
        [is_ and nhs.is_valid(text) for is_, text in zip(alike, texts, strict=True)], dtype=pl.Boolean
    )
    passing, looked_at = int(valid.sum() or 0), int(alike.sum() or 0)
    enough = passing >= FEWEST and passing > MOST_BY_CHANCE * looked_at
    return valid if enough else pl.repeat(False, len(texts), dtype=pl.Boolean, eager=True)


def _problem(table: RawTable, column: RawColumn, what: str, found: pl.Series) -> Iterator[Problem]:
    rows = found.arg_true()
    if len(rows):
        where = Where(table.file, sheet=table.sheet, row=table.rows[rows[0]], field=column.name)
        times = f", in {len(rows):,} cells of which this is the first" if len(rows) > 1 else ""
        yield Problem("identifier", where, f"what looks like {what}{times}", hint=NO_PEOPLE)
