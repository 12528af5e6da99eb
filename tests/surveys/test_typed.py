"""Columns read at once hold what reading each cell alone gives."""

from __future__ import annotations

import math
from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instruments import Item
from surveys.answers.typed import typed_columns, typed_values
from surveys.imports import RawColumn

REASONS = (-8, -9)
ITEMS = {
    kind: Item.model_validate({"id": kind, "label": kind, "kind": kind})
    for kind in ("text", "date", "number")
}
WORDS = [
    None,
    "",
    "  ",
    "1",
    " 2 ",
    "1.5",
    "-9",
    "99",
    "nan",
    "inf",
    "-inf",
    "1e2",
    "seven",
    "1,5",
    "2026-02-28",
    "2026-02-30",
]
NUMBERS = [None, 0.0, 1.0, 1.5, -8.0, -9.0, 99.0]

words = st.lists(st.sampled_from(WORDS), min_size=4, max_size=4).map(
    lambda cells: pl.Series(cells, dtype=pl.String)
)
numbers = st.lists(st.sampled_from(NUMBERS), min_size=4, max_size=4).map(
    lambda cells: pl.Series(cells, dtype=pl.Float64)
)
missing = st.sampled_from([(), ((99.0, 99.0),), ((-9.0, -8.0), (98.0, 99.0))])


def alone(
    cell: str | float | None, kind: str, declared: tuple[tuple[float, float], ...]
) -> tuple[object, str | None]:
    """What the item takes of one cell, and the words of one that it does not take."""
    text = "" if cell is None else cell.strip() if isinstance(cell, str) else str(cell)
    if not text or kind == "text":
        return text or None, None
    if kind == "date":
        try:
            return date.fromisoformat(text), None
        except ValueError:
            return None, text
    try:
        number = float(text)
    except ValueError:
        return math.nan, text
    if isinstance(cell, str) and not math.isfinite(number):
        return math.nan, text
    if number not in REASONS and any(low <= number <= high for low, high in declared):
        return math.nan, text
    return number, None


@given(st.lists(st.tuples(st.sampled_from(sorted(ITEMS)), words | numbers, missing), min_size=1, max_size=5))
def test_a_table_is_read_as_each_of_its_cells_would_be(
    found: list[tuple[str, pl.Series, tuple[tuple[float, float], ...]]],
) -> None:
    columns = {
        f"c{place}": (RawColumn(f"c{place}", values, missing=declared), ITEMS[kind], REASONS)
        for place, (kind, values, declared) in enumerate(found)
    }
    values, odd = typed_columns(columns)
    for name, (kind, raw, declared) in zip(columns, found, strict=True):
        expected = [alone(cell, kind, declared) for cell in raw]
        assert repr(values[name].to_list()) == repr([value for value, _ in expected])
        assert odd.get(name, []) == [
            (row, text) for row, (_, text) in enumerate(expected) if text is not None
        ]


@pytest.mark.parametrize("kind", sorted(ITEMS))
def test_a_column_alone_is_read_as_among_others(kind: str) -> None:
    column = RawColumn("c", pl.Series(WORDS, dtype=pl.String), missing=((99.0, 99.0),))
    values, odd = typed_values(column, ITEMS[kind], REASONS)
    together, odd_of = typed_columns(
        {"c": (column, ITEMS[kind], REASONS), "d": (column, ITEMS["text"], REASONS)}
    )
    assert values.equals(together["c"])
    assert odd == odd_of.get("c", [])
