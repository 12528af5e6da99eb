"""Identifiers in what a file holds, whatever its columns are called: in cells, and in what stands outside the table."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import polars as pl

from instruments.problems import Problem, Where
from surveys.identity.looks_like import (
    FEW,
    NAME,
    NHS,
    PHONE,
    WORTH_A_LOOK,
    kinds_of,
    mobiles_without_zero,
)
from surveys.imports import RawColumn, RawTable
from surveys.imports.raw import ID_COLUMNS

A_NAME = "a name"
DISTINCT = 5
ALIKE = 0.8
"""A column of names has at least so many, and this share of its cells are names and of one person each."""
COPY = "in a copy of the file, take the column out, and import the copy"
CELLS = "in a copy of the file, take it out of these cells, and import the copy"


def problems_of_identifiers(
    table: RawTable, expected: Collection[str], none_in: Collection[str]
) -> Iterator[Problem]:
    """A problem for each column and kind of identifier, with how many cells and the first row; never with a value.

    `expected` are names in lower case of columns that are asked for; in those of `none_in` nothing is looked for.
    """
    for column in table.columns:
        name = column.name.lower()
        if name in none_in:
            continue
        for kind, texts in _found(column, name in expected).items():
            if name in ID_COLUMNS and kind != NHS:
                continue
            rows = _written(column.values).is_in(list(texts)).fill_null(False).arg_true()
            where = Where(table.file, sheet=table.sheet, row=table.rows[rows[0]], field=column.name)
            cells = "1 cell" if len(rows) == 1 else f"{len(rows):,} cells, of which this is the first"
            hint = CELLS if name in expected else COPY
            hint += (
                f"; if it is nothing of the kind: no_identifiers: {{{column.name}: what it is}} in study.yaml"
            )
            yield Problem(
                "identifier", where, f"what looks like {kind}, in {cells}", "nothing that names people", hint
            )
    yield from _outside(table)


def _found(column: RawColumn, asked: bool) -> dict[str, set[str]]:
    values = column.values
    if values.dtype.is_numeric():
        numbers = _written(values).drop_nulls().unique()
        ten = set(numbers.filter(numbers.str.contains("^[0-9]{10}$")).to_list())
        mobiles = mobiles_without_zero(ten)
        return kinds_of(ten) | ({PHONE: mobiles} if mobiles else {})
    if values.dtype != pl.String:
        return {}
    distinct = values.drop_nulls().unique()
    found = kinds_of(distinct.filter(distinct.str.contains(WORTH_A_LOOK)).to_list())
    names = set[str]() if asked else _names(values.drop_nulls(), distinct)
    return found | ({A_NAME: names} if names else {})


def _names(cells: pl.Series, distinct: pl.Series) -> set[str]:
    """The cells of a column in which nearly every cell is a name, and nearly each another."""
    names = distinct.filter(distinct.str.strip_chars().str.contains(NAME))
    return set(names.to_list()) if len(names) >= max(DISTINCT, ALIKE * len(cells)) else set()


def _written(values: pl.Series) -> pl.Series:
    """Each cell as text, a number without decimals as its digits; null where a number is none of ten digits."""
    if not values.dtype.is_numeric():
        return values.cast(pl.String)
    fits = (values >= 1e9) & (values < 1e10)
    return pl.select(pl.when(fits).then(values)).to_series().cast(pl.Int64, strict=False).cast(pl.String)


def _outside(table: RawTable) -> Iterator[Problem]:
    """A list of people on another sheet or beside the table. The team's own address stands there once, and may."""
    sheets: dict[str, dict[str, str]] = {}
    for place, words in table.surroundings:
        sheets.setdefault(place.partition(" › ")[0], {}).setdefault(words, place)
    for places in sheets.values():
        for kind, texts in kinds_of(places).items():
            if len(texts) >= FEW:
                where = Where(table.file, path=next(place for text, place in places.items() if text in texts))
                found = f"what looks like {kind}, in {len(texts):,} cells outside the table"
                yield Problem("identifier", where, found, "nothing that names people", CELLS)
