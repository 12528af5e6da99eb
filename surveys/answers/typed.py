"""Columns as their items take them, and the cells that are not what their items take, in their own words.

All columns of a table are read at once: one at a time costs more than everything else that is done with them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import polars as pl

from instruments import Item
from surveys.imports import RawColumn

Odd = list[tuple[int, str]]
"""(row, words) of each cell that is not what its item takes."""


Column = tuple[RawColumn, Item, Collection[int]]
"""A column of a file, the item that it is of, and the codes that say why there is no answer."""


def typed_columns(columns: Mapping[str, Column]) -> tuple[pl.DataFrame, dict[str, Odd]]:
    """The columns under these names, each as its item takes it, and the odd cells of those that have any.

    A choice or number is a Float64, NaN where the cell is odd. A code that the file declares missing, and that is no
    reason known here, is odd: only the file knows what it means. All columns are of one length.
    """
    raw = pl.DataFrame({name: column.values for name, (column, _, _) in columns.items()})
    read = {name: _read(name, *column) for name, column in columns.items()}
    values = raw.select(value.alias(name) for name, (value, _) in read.items())
    odd = raw.select(odd.alias(name) for name, (_, odd) in read.items() if odd is not None)
    some = (
        [name for name, any_ in odd.select(pl.all().any()).to_dicts()[0].items() if any_] if odd.width else []
    )
    words = raw.select(_text(name) for name in some)
    return values, {name: [(row, words[name][row]) for row in odd[name].arg_true()] for name in some}


def typed_values(column: RawColumn, item: Item, reasons: Collection[int]) -> tuple[pl.Series, Odd]:
    """One column as its item takes it, and its odd cells."""
    values, odd = typed_columns({column.name: (column, item, reasons)})
    return values[column.name], odd.get(column.name, [])


def declared_missing(column: RawColumn, value: pl.Expr, reasons: Collection[int]) -> pl.Expr:
    """Whether the file declares the value missing and it is none of the reasons known here."""
    ranges = [value.is_between(low, high) for low, high in column.missing]
    known = value.is_in([float(code) for code in reasons])
    return pl.any_horizontal(pl.lit(False), *ranges).fill_null(False) & ~known.fill_null(False)


def _read(
    name: str, column: RawColumn, item: Item, reasons: Collection[int]
) -> tuple[pl.Expr, pl.Expr | None]:
    """What the item takes of the column, and where a cell is odd; None where none can be."""
    raw, text, dtype = pl.col(name), _text(name), column.values.dtype
    if item.kind == "text":
        return text, None
    if item.kind == "date" and dtype == pl.Date:
        return raw, None
    if item.kind == "date":
        days = text.str.to_date("%Y-%m-%d", strict=False)
        return days, text.is_not_null() & days.is_null()
    if dtype == pl.Float64 and not column.missing:
        return raw, None
    if dtype == pl.Float64:
        number, odd = raw, pl.lit(False)
    else:
        number = text.cast(pl.Float64, strict=False)
        odd = text.is_not_null() & ~number.is_finite().fill_null(False)  # "NaN" and "inf" are words here
    odd = odd | declared_missing(column, number, reasons) if column.missing else odd
    return pl.when(odd).then(float("nan")).otherwise(number), odd


def _text(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String).str.strip_chars().replace("", None)
