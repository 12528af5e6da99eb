"""Dates of a text file that are not written as 2015-03-02: read as in a workbook, and written so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of
from surveys.imports._found import HINTS, Found
from surveys.imports._text_days import read_text_days
from surveys.imports.raw import RawTable

READ = ("text_dates", "ambiguous_dates")
"""The rules of the remarks on columns in which some cells are read as days."""
LIKE_A_DATE = r"^\d+[/.-]\d+[/.-]\d+$"
"""What every date is like, so that columns of other answers are passed over quickly."""


def with_days(table: RawTable, known: Collection[str]) -> RawTable:
    """The table with the days of its `known` columns as 2015-03-02, and a remark on each that was written otherwise."""
    columns, remarks = [], [*table.remarks]
    for column in table.columns:
        found: list[Found] = []
        if column.name.lower() in known:
            values, found = days_in(column.values)
            column = replace(column, values=values)
        columns.append(column)
        remarks += _said(Where(table.file, field=column.name), table.rows, found)
    return replace(table, columns=tuple(columns), remarks=tuple(remarks))


def days_in(values: pl.Series) -> tuple[pl.Series, list[Found]]:
    """The texts with their dates as 2015-03-02, and what was found of them."""
    if not values.str.contains(LIKE_A_DATE).any():
        return values, []
    cells, found = read_text_days(values.to_list())
    written = [cell.date().isoformat() if isinstance(cell, datetime) else cell for cell in cells]
    return pl.Series(written, dtype=pl.String), found


def columns_of_days(table: RawTable) -> set[str]:
    """The names of the columns of which some cells were read as days."""
    return {remark.where.field for remark in table.remarks if remark.rule in READ}


def _said(where: Where, rows: Sequence[int], found: Sequence[Found]) -> Iterator[Problem]:
    for each in found:
        said = (
            f"{each.what} in {number_of(len(each.at), 'cell')}, first in row {rows[each.at[0]]}: {each.words}"
        )
        yield Problem(each.rule, where, said, hint=HINTS.get(each.rule, ""), level=each.level)
