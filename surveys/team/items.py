"""What became of each question: asked of whom, answered by how many, and why there is no answer from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from instruments import Instrument, MissingReason
from instruments.model import missing_reasons_for
from scoring.plan import PlannedItem
from scoring.states import scorable, states
from surveys.scored import Scored, withheld_from

BLANK, NOT_USABLE, AGAINST_GATE = "blank", "no usable value", "answered behind a closed gate"


@dataclass(frozen=True)
class ItemCells:
    """The cells of one choice or number, a form each: whether it was asked there, and whether it has an answer.

    `why` says of each form what is there in place of an answer that was asked for; null where that is nothing.
    """

    id: str
    asked: pl.Series
    answered: pl.Series
    why: pl.Series


@dataclass(frozen=True)
class ItemForms:
    """How many forms have an answer to one item, of those in which it was asked, and why not of the others."""

    timepoint: str
    instrument: str
    item: str
    forms: int
    asked: int
    answered: int
    why: Mapping[str, int]

    @property
    def absent(self) -> int:
        return self.asked - self.answered

    @property
    def share(self) -> float:
        """The share without an answer, of those asked; 0 if nobody was."""
        return self.absent / self.asked if self.asked else 0.0


def cells_of_items(each: Scored, reasons: tuple[MissingReason, ...]) -> Iterator[ItemCells]:
    """Each choice and number that may be shown: neither what could give the allocation away nor a text."""
    withheld = withheld_from(each.instrument)
    items = scorable(each.instrument)
    known = missing_reasons_for(each.instrument, reasons)
    for id, item in items.items():
        if id not in withheld:
            yield _cells(each.frame, item, items, known)


def _cells(
    frame: pl.DataFrame,
    item: PlannedItem,
    items: Mapping[str, PlannedItem],
    reasons: Mapping[int, MissingReason],
) -> ItemCells:
    found = states(item, items, reasons)
    flags = (
        nw.from_native(frame).with_columns(**{f"is_{name}": flag for name, flag in found.items()}).to_native()
    )
    asked = ~(flags["is_na"] | flags["is_needless"])
    labels = {float(code): reason.label.lower() for code, reason in reasons.items()}
    said = (
        pl.when(~asked | pl.col("is_answered"))
        .then(None)
        .when("is_contradiction")
        .then(pl.lit(AGAINST_GATE))
        .when("is_undeclared")
        .then(pl.lit(NOT_USABLE))
        .when(pl.col(item.id).is_null())
        .then(pl.lit(BLANK))
        .otherwise(pl.col(item.id).replace_strict(labels, default=None, return_dtype=pl.String))
    )
    return ItemCells(item.id, asked, flags["is_answered"], flags.select(said.alias("why")).to_series())


def item_forms(each: Scored, cells: ItemCells) -> ItemForms:
    """The counts of one item."""
    why = Counter(cells.why.drop_nulls().to_list())
    return ItemForms(
        timepoint=each.timepoint,
        instrument=each.instrument.id,
        item=cells.id,
        forms=each.frame.height,
        asked=int(cells.asked.sum()),
        answered=int(cells.answered.sum()),
        why=dict(sorted(why.items())),
    )


def label_of(instrument: Instrument, item: str) -> str:
    """The item's id and what it asks, in few words."""
    return f"{item} {instrument.item(item).label}"
