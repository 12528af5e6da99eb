"""The layout of formats without missing reasons of their own: a value beside the label of its reason.

Each column of values has null where a reason stands. If any cell of it holds a reason, a text column
`<name>_missing` follows with the reason's label, null elsewhere: so two nulls are a blank. A column
without decimals whose values are all whole is written as whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

import polars as pl

from instruments.problems import Problem, Where
from surveys.dataset import Column, Dataset

LARGEST_WHOLE = 2**53
_once = lru_cache(maxsize=2)
"""Several formats have this layout, and each is asked what it cannot hold, written, and compared."""


def holds_reason(column: Column) -> pl.Expr:
    """Whether a cell holds a missing reason: a code, or in a text column a code as text. Never null."""
    codes = list(column.missing_labels)
    if column.kind == "date" or not codes:
        return pl.lit(value=False)
    known = [float(code) for code in codes] if column.kind == "number" else [str(code) for code in codes]
    return pl.col(column.name).is_in(known).fill_null(value=False)


@_once
def with_reasons(dataset: Dataset) -> Set[str]:
    """The names of the columns in which at least one reason stands."""
    found = dataset.frame.select(holds_reason(each).any().alias(each.name) for each in dataset.columns)
    return frozenset(name for name in found.columns if found[name].item())


@_once
def flat(dataset: Dataset) -> pl.DataFrame:
    """The table in this layout, rows in the same order."""
    reasons, whole = with_reasons(dataset), whole_columns(dataset)
    return dataset.frame.select(
        expression for column in dataset.columns for expression in _flattened(column, reasons, whole)
    )


def _flattened(column: Column, reasons: Set[str], whole: Set[str]) -> Iterator[pl.Expr]:
    value = pl.col(column.name)
    if column.name in reasons:
        value = pl.when(~holds_reason(column)).then(value).alias(column.name)
    yield value.cast(pl.Int64) if column.name in whole else value
    if column.name in reasons:
        yield (
            pl.when(holds_reason(column))
            .then(
                _as_code(column).replace_strict(column.missing_labels, default=None, return_dtype=pl.String)
            )
            .alias(f"{column.name}_missing")
        )


def _as_code(column: Column) -> pl.Expr:
    return pl.col(column.name).cast(pl.Int64, strict=False)


@_once
def whole_columns(dataset: Dataset) -> Set[str]:
    """The names of the columns that are written as whole numbers."""
    names = [column.name for column in dataset.columns if column.kind == "number" and not column.decimals]
    values = {name: pl.col(name) for name in names}
    found = dataset.frame.select(
        ((value.round() == value) & (value.abs() <= LARGEST_WHOLE)).all().alias(name)
        for name, value in values.items()
    )
    return frozenset(name for name in names if found[name].item())


def flat_problems(dataset: Dataset, file: str) -> list[Problem]:
    """Errors where the layout would use one name twice; warnings where a reason's label is not its own."""
    names = {column.name.casefold() for column in dataset.columns}
    reasons = with_reasons(dataset)
    clashes = [
        Problem(
            "name_taken",
            Where(file, field=column.name),
            f"its missing reasons need a column `{column.name}_missing`, and there is one already",
            hint="rename one of the two columns",
        )
        for column in dataset.columns
        if column.name in reasons and f"{column.name}_missing".casefold() in names
    ]
    return clashes + [
        Problem(
            "labels_alike",
            Where(file, field=column.name),
            "two missing reasons with the same label: which of their codes stood in a cell is not kept",
            hint="give each reason its own label",
            level="warning",
        )
        for column in dataset.columns
        if column.name in reasons and len(set(column.missing_labels.values())) < len(column.missing_labels)
    ]
