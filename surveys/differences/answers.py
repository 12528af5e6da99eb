"""Which forms came or went between two releases, and which cells of the forms that both have are another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import polars as pl

from surveys.dataset import Column
from surveys.differences.sides import Sides
from surveys.study import interview

Way = Literal["in", "out"]


@dataclass(frozen=True)
class Form:
    """A form of somebody in both releases that came in, or is not there any more."""

    participant: str
    timepoint: str
    instrument: str
    way: Way


@dataclass(frozen=True)
class Cell:
    """One cell that is another, as released then and now; `was` and `column` describe it. A site has no timepoint."""

    participant: str
    timepoint: str
    column: Column
    was: Column
    old: Any
    new: Any


def forms_moved(sides: Sides) -> Iterator[Form]:
    """Each form of those in both that only one of the two has, in the order of people and timepoints."""
    ids = [id for id, _ in sides.columns_of_forms()]
    for row in sides.rows.iter_rows(named=True):
        for id in ids:
            if row[f"_is {id}"] != row[f"_was {id}"]:
                yield Form(row["participant"], row["timepoint"], id, "in" if row[f"_is {id}"] else "out")


def cells_changed(sides: Sides) -> list[Cell]:
    """Each cell that is another where both have the form, or neither has; the sites of people first.

    Nothing of a form that came or went, which is told as a whole, and of an interview that only one side knows of.
    """
    earlier = {column.name: column for column in sides.before.columns}
    found: list[tuple[int, Cell]] = []
    for column in sides.columns:
        form = column.instrument or interview().id
        old, new = f"{column.name}@", column.name
        same_form = pl.col(f"_is {form}") == pl.col(f"_was {form}")
        both = pl.col("_is") & pl.col("_was") & same_form
        other = sides.rows.with_row_index("_n").filter(both & pl.col(new).ne_missing(pl.col(old)))
        for n, who, when, was, now in other.select("_n", "participant", "timepoint", old, new).iter_rows():
            found.append((n, Cell(who, when, column, earlier[column.name], was, now)))
    found.sort(key=lambda each: each[0])  # stable: the columns of a row stay in their order
    return [*_sites(sides), *(cell for _, cell in found)]


def _sites(sides: Sides) -> Iterator[Cell]:
    before, now = (
        dict(each.frame.select("participant", "site").iter_rows()) for each in (sides.before, sides.now)
    )
    described = [
        next(column for column in each.columns if column.name == "site") for each in (sides.now, sides.before)
    ]
    for who in sides.people:
        if before[who] != now[who]:
            yield Cell(who, "", described[0], described[1], before[who], now[who])
