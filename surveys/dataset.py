"""What leaves: a table, a description of each of its columns, and what is said about the whole.

Missing reasons stay in the cells as their codes, described by the column, so that an exporter can carry
them in whatever way its format has. A null is a blank: no answer and no reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import polars as pl

Measure = Literal["nominal", "ordinal", "scale"]


@dataclass(frozen=True)
class Column:
    """One column of a dataset. `missing_labels` are the codes that mean an absent answer, never a value."""

    name: str
    label: str
    kind: Literal["number", "text", "date"]
    measure: Measure
    value_labels: Mapping[int, str] = field(default_factory=dict)
    missing_labels: Mapping[int, str] = field(default_factory=dict)
    decimals: int = 0
    instrument: str = ""
    version: str = ""
    timepoint: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Dataset:
    """`frame` has one Float64, String or Date column for each of `columns`, in that order. Equal to itself alone."""

    name: str
    title: str
    frame: pl.DataFrame
    columns: tuple[Column, ...]
    notes: tuple[str, ...] = ()
