"""Two releases' long datasets side by side: who is in both, and which columns of theirs can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from surveys.dataset import Column, Dataset
from surveys.study import interview

ROW = ("participant", "timepoint")
PERSON = (*ROW, "site")
"""Columns that say whose row it is; the site is a person's, not a row's."""


@dataclass(frozen=True)
class Sides:
    """The two, and which columns of the later one go with which score: those a table of scores holds, those of change."""

    before: Dataset
    now: Dataset
    of_scores: frozenset[str]
    of_change: frozenset[str]

    @cached_property
    def people(self) -> dict[str, int]:
        """Those in both, each with a place in the order of the later one."""
        before = set(self.before.frame["participant"])
        both = [id for id in self.now.frame["participant"].unique(maintain_order=True) if id in before]
        return {id: place for place, id in enumerate(both)}

    def people_in(self, one: Dataset, other: Dataset) -> list[str]:
        """Those in one and not in the other, in its order."""
        known = set(other.frame["participant"])
        return [id for id in one.frame["participant"].unique(maintain_order=True) if id not in known]

    @cached_property
    def columns(self) -> list[Column]:
        """What is compared cell by cell: columns of one name and kind in both, but for those of a table of scores."""
        earlier = {column.name: column.kind for column in self.before.columns}
        return [
            column
            for column in self.now.columns
            if earlier.get(column.name) == column.kind and column.name not in {*PERSON, *self.of_scores}
        ]

    def columns_of_forms(self) -> Iterator[tuple[str, list[str]]]:
        """Instrument → the columns of which one at least is filled where there is a form of it."""
        groups: dict[str, list[str]] = {}
        earlier = set(self.before.frame.columns)
        for column in self.now.columns:
            counted = column.name in self.of_scores and column.name.endswith("_answered")
            plain = column.name not in {*self.of_scores, *self.of_change, *PERSON}
            if column.name in earlier and (counted or plain) and column.instrument:
                groups.setdefault(column.instrument, []).append(column.name)
        yield interview().id, ["interviewed"]
        yield from ((id, names) for id, names in groups.items() if id != interview().id)

    @cached_property
    def rows(self) -> pl.DataFrame:
        """A row for each interview of those in both that either has; `NAME@` is NAME as it was before.

        `_was` and `_is` say on which sides the row is, and `_was ID`, `_is ID` whether there is a form of an instrument.
        """
        later = _side(self, self.now).with_columns(pl.lit(value=True).alias("_is"))
        earlier = _side(self, self.before).with_columns(pl.lit(value=True).alias("_was"))
        earlier = earlier.rename(lambda name: name if name in {*ROW, "_was"} else f"{name}@")
        joined = later.join(earlier, on=ROW, how="full", coalesce=True)
        points = [*self.now.frame["timepoint"], *self.before.frame["timepoint"]]
        joined = joined.sort(
            pl.col("participant").replace_strict(self.people, return_dtype=pl.Int64),
            _place(pl.col("timepoint"), {id: n for n, id in enumerate(dict.fromkeys(points))}),
        )
        forms = [
            expression
            for id, names in self.columns_of_forms()
            for expression in (
                _has_form(names, "").alias(f"_is {id}"),
                _has_form(names, "@").alias(f"_was {id}"),
            )
        ]
        return joined.with_columns(pl.col("_is", "_was").fill_null(value=False), *forms)


def _side(sides: Sides, dataset: Dataset) -> pl.DataFrame:
    wanted = {*ROW, *(column.name for column in sides.columns)}
    wanted |= {name for _, names in sides.columns_of_forms() for name in names}
    both = dataset.frame.filter(pl.col("participant").is_in(list(sides.people)))
    return both.select(name for name in dataset.frame.columns if name in wanted)


def _place(column: pl.Expr, places: Mapping[str, int]) -> pl.Expr:
    return column.replace_strict(places, return_dtype=pl.Int64)


def _has_form(names: list[str], side: str) -> pl.Expr:
    if names == ["interviewed"]:
        return (pl.col(f"interviewed{side}") == 1).fill_null(value=False)
    return pl.any_horizontal(pl.col(f"{name}{side}").is_not_null() for name in names)


def said(column: Column, value: Any) -> tuple[str, str]:
    """A cell as it is written, and what it means: `3`, `Often`; of a blank nothing and `blank`."""
    if value is None:
        return "", "blank"
    if column.kind != "number":
        return str(value), ""
    labels = {**column.value_labels, **column.missing_labels}
    return f"{value:.12g}", labels.get(int(value), "") if value == int(value) else ""
