"""Descriptions of the columns that say how a score changed since baseline, and their codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from instruments import Instrument
from scoring import Plan, change_columns
from scoring.change_words import Declared, change_in_words, declared_of_change
from surveys.columns import YES_NO, score_columns
from surveys.dataset import Column

DIRECTIONS: Mapping[int, str] = {-1: "Worse", 0: "Unchanged", 1: "Improved"}
RESTS_ON: Mapping[str, str] = {
    "rci": "Reliable change",
    "reliable": "Reliable change",
    "important": "Important change",
    "responder": "Important change",
}
"""Suffix of a column → what the definition declares that it rests on."""


def names_of_change(plan: Plan) -> list[str]:
    """The names of the columns, in order: the score at baseline, its band, and what `with_change` adds."""
    band = [f"{plan.score}_band_before"] if plan.bands else []
    return [f"{plan.score}_before", *band, *change_columns(plan)]


def columns_of_change(instrument: Instrument, plan: Plan, baseline: str) -> list[Column]:
    """The description of each of them; `baseline` is the label of the timepoint that change is counted from."""
    score, *beside = score_columns(instrument, plan)
    decimals, label = score.decimals, instrument.score(plan.score).label

    def column(suffix: str, what: str, **more: Any) -> Column:
        declared = declared_for(plan, f"{plan.score}_{suffix}")
        plain = {"decimals": 0, "words": (declared.words,) if declared else ()}
        name = f"{plan.score}_{suffix}"
        return replace(score, name=name, label=f"{label}: {what}", **{**plain, **more})

    bands = next((each.value_labels for each in beside if each.name == f"{plan.score}_band"), {})
    yes_no: dict[str, Any] = {"measure": "nominal", "value_labels": YES_NO}
    way: dict[str, Any] = {"measure": "ordinal", "value_labels": DIRECTIONS}
    described = [
        column("before", f"at {baseline}", decimals=decimals),
        column("band_before", f"band at {baseline}", measure="ordinal", value_labels=bands),
        column("change", f"change since {baseline}", decimals=decimals, words=change_in_words(plan)),
        column("rci", f"reliable change index since {baseline}", decimals=2),
        column("reliable", f"reliable change since {baseline}", **way),
        column("important", f"important change since {baseline}", **way),
        column("responder", f"responder since {baseline}", **yes_no),
        column("band_crossed", f"an edge of a band crossed since {baseline}", **yes_no),
        column("any_prorated", f"prorated, now or at {baseline}", **yes_no),
        column("change_why", "why there is no change", kind="text", measure="nominal"),
    ]
    names = names_of_change(plan)
    return [each for each in described if each.name in names]


def declared_for(plan: Plan, name: str) -> Declared | None:
    """What the definition declares that a column of that name rests on; None if on nothing but two scores."""
    what = RESTS_ON.get(name.removeprefix(f"{plan.score}_"))
    return next((each for each in declared_of_change(plan) if each.what == what), None)


def directions_as_codes(frame: pl.DataFrame, plan: Plan) -> pl.DataFrame:
    """The frame with each direction of a score's change as its number, and yes and no as 1 and 0."""
    codes = {label.lower(): float(code) for code, label in DIRECTIONS.items()}
    named = [name for name in change_columns(plan) if name.endswith(("_reliable", "_important"))]
    return frame.with_columns(
        *(pl.col(name).replace_strict(codes, return_dtype=pl.Float64) for name in named),
        pl.col(f"{plan.score}_any_prorated").cast(pl.Float64),
    )
