"""What a file said, untouched: a table, and everything that the file says about each of its columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import polars as pl

from instruments.problems import Problem

Range = tuple[float, float]
ID_COLUMNS = ("participant_id", "participant", "id", "pid", "study_id")
"""Names of columns that say whose row it is."""


@dataclass(frozen=True)
class RawColumn:
    """One column as it came: Float64, Date or String values, and the file's own words about them.

    A column whose cells are of several kinds is String, each cell as a person would have seen it.
    `missing` are the ranges (both ends included) that the file itself declares as absent answers. `letters` name
    the column in a spreadsheet.
    """

    name: str
    values: pl.Series
    label: str = ""
    value_labels: Mapping[float | str, str] = field(default_factory=dict)
    missing: tuple[Range, ...] = ()
    measure: str = "unknown"
    decimals: int = 0
    letters: str = ""


@dataclass(frozen=True)
class RawTable:
    """The table of one file. `rows` are the numbers by which a person finds each row in it.

    `surroundings` are (place, words) of all that the file says outside the table, as it is kept too. `blank` are the
    numbers of rows in which nothing stands: nobody's form, and so not among `rows`. A line without any cell, and what
    comes after the last filled row of a sheet, are no rows. `remarks` are what was found, assumed or changed on the
    way from the file to this table, each with its place; one of level `error` is for a person to decide.
    """

    file: str
    sheet: str
    rows: tuple[int, ...]
    columns: tuple[RawColumn, ...]
    notes: tuple[str, ...] = ()
    surroundings: tuple[tuple[str, str], ...] = ()
    blank: tuple[int, ...] = ()
    remarks: tuple[Problem, ...] = ()

    def with_blank_rows(self) -> RawTable:
        """The table with its blank rows where they stood: for who gives every row of a file back."""
        place = {number: place for place, number in enumerate(self.rows)}
        rows = tuple(sorted((*self.rows, *self.blank)))
        places = pl.Series([place.get(number) for number in rows], dtype=pl.UInt32)
        columns = tuple(replace(each, values=each.values.gather(places)) for each in self.columns)
        return replace(self, rows=rows, columns=columns, blank=())

    def with_remarks(self, more: tuple[Problem, ...]) -> RawTable:
        """The table with these remarks before its own."""
        return replace(self, remarks=(*more, *self.remarks))

    def column(self, name: str) -> RawColumn | None:
        """The column of that name, whatever its case; None if there is none."""
        return self._by_name.get(name.casefold())

    @cached_property
    def filled(self) -> pl.DataFrame:
        """For each column, by its name, whether its cells hold anything but spaces."""
        cells = pl.DataFrame({column.name: column.values for column in self.columns})
        words = pl.selectors.string().str.strip_chars() != ""
        return cells.with_columns(pl.selectors.exclude(pl.String).is_not_null(), words.fill_null(False))

    @cached_property
    def _by_name(self) -> dict[str, RawColumn]:
        return {column.name.casefold(): column for column in reversed(self.columns)}


@dataclass(frozen=True)
class JoinedTable(RawTable):
    """The tables of several sheets of the same people as one; `joined` are those tables, each as its sheet has it."""

    joined: tuple[RawTable, ...] = ()
