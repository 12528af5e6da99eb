"""The columns of a file that is scored alone, as they were, with its own labels or its definitions'."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence

import polars as pl

from instruments import STANDARD_MISSING_REASONS, Instrument, Item
from surveys.answers.typed import Odd, typed_columns
from surveys.columns import item_column
from surveys.dataset import Column
from surveys.imports import RawColumn, RawTable

WIDEST_RANGE = 50
"""A declared range of missing codes wider than this is described by the codes that occur in it."""


def as_they_were(
    table: RawTable, instruments: Sequence[Instrument], names: Mapping[str, str]
) -> tuple[pl.DataFrame, list[Column]]:
    """Every column of the file, with the file's own labels or, where it has none, the definition's."""
    items = {
        names.get(item.id, item.id).lower(): (instrument, item)
        for instrument in instruments
        for item in instrument.items
    }
    asked = {column.name: items.get(column.name.lower()) for column in table.columns}
    numbers = {
        column.name: (column, found[1])
        for column in table.columns
        if (found := asked[column.name]) and found[1].kind in ("choice", "number")
    }
    read, odd = typed(numbers)
    values = {column.name: column.values for column in table.columns}
    values |= {name: read[name] for name in numbers if name not in odd}
    return pl.DataFrame(values), [
        _described(column, values[column.name], asked[column.name]) for column in table.columns
    ]


def _described(column: RawColumn, values: pl.Series, asked: tuple[Instrument, Item] | None) -> Column:
    kind = "date" if values.dtype == pl.Date else "text" if values.dtype == pl.String else "number"
    own = item_column(*asked, STANDARD_MISSING_REASONS) if asked else None
    labels = {
        int(k): v for k, v in column.value_labels.items() if not isinstance(k, str) and float(k).is_integer()
    }
    missing = _missing_labels(column, values, labels)
    if own is not None and kind == "number" and not labels:
        labels, missing = dict(own.value_labels), {**own.missing_labels, **missing}
    return Column(
        name=column.name,
        label=column.label or (own.label if own else ""),
        kind=kind,  # type: ignore[arg-type]
        measure=column.measure
        if column.measure in ("nominal", "ordinal", "scale")
        else own.measure
        if own
        else "nominal",  # type: ignore[arg-type]
        value_labels={code: label for code, label in labels.items() if code not in missing}
        if kind == "number"
        else {},
        missing_labels=missing if kind == "number" else {},
        decimals=column.decimals,
    )


def _missing_labels(column: RawColumn, values: pl.Series, labels: Mapping[int, str]) -> dict[int, str]:
    """Code → label for every code that the file declares missing."""
    codes: set[int] = set()
    for low, high in column.missing:
        if high - low <= WIDEST_RANGE:
            codes.update(range(math.ceil(low), math.floor(high) + 1))
        elif values.dtype.is_numeric():
            codes.update(int(value) for value in values.filter(values.is_between(low, high)).unique())
    return {code: labels.get(code, "declared missing") for code in sorted(codes)}


def typed(columns: Mapping[str, tuple[RawColumn, Item]]) -> tuple[pl.DataFrame, dict[str, Odd]]:
    """The columns as their items take them, whatever the file declares missing."""
    as_found = {
        id: (dataclasses.replace(column, missing=()), item, ()) for id, (column, item) in columns.items()
    }
    return typed_columns(as_found)
