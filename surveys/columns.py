"""Descriptions of columns: what a dataset says of an item, and of everything that goes with a score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import polars as pl

from instruments import Instrument, Item, MissingReason
from instruments.model import missing_reasons_for
from scoring import Plan, output_columns
from surveys.dataset import Column, Measure

YES_NO: Mapping[int, str] = {0: "No", 1: "Yes"}


def item_column(instrument: Instrument, item: Item, reasons: tuple[MissingReason, ...]) -> Column:
    """The column of one item's answers, as keyed."""
    options = instrument.options(item)
    coded = item.kind in ("choice", "number")
    return Column(
        name=item.id,
        label=f"{instrument.id.upper()}: {item.label}",
        kind={"text": "text", "date": "date"}.get(item.kind, "number"),  # type: ignore[arg-type]
        measure=_measure(item, options),
        value_labels=options,
        missing_labels={
            code: reason.label for code, reason in missing_reasons_for(instrument, reasons).items()
        }
        if coded
        else {},
        decimals=item.decimals,
        instrument=instrument.id,
        version=instrument.version,
    )


def day_column(instrument: Instrument, item: Item) -> Column:
    """The column of a date as it leaves: days from randomisation, since no exact date of a person does unasked."""
    return Column(
        name=item.id,
        label=f"{instrument.id.upper()}: {item.label}, day from randomisation",
        kind="number",
        measure="scale",
        instrument=instrument.id,
        version=instrument.version,
    )


def date_column(instrument: Instrument, item: Item) -> Column:
    """The column of the date itself, beside its days, where a study asks for exact dates."""
    return replace(
        day_column(instrument, item),
        name=exact_name(item.id),
        label=f"{instrument.id.upper()}: {item.label}",
        kind="date",
    )


def exact_name(days: str) -> str:
    """The name of the exact date beside the column of its days."""
    return f"{days}_date"


def _measure(item: Item, options: Mapping[int, str]) -> Measure:
    """Answers in order are ordinal, unless they are two or the definition says that they have no order."""
    if item.kind == "number":
        return "scale"
    return "ordinal" if len(options) > 2 and "nominal" not in item.flags else "nominal"


def _decimals(plan: Plan) -> int:
    """How many decimals a score is shown with: those of its values, of its items, or as its rule states."""
    if plan.possible is not None:
        return _most_decimals(plan.possible)
    if plan.rule_name in ("sum", "answer") and plan.policy.fill == "none":
        return _decimals_entering(plan)
    stated: int = getattr(plan.parameters, "decimals", 2)
    return stated


def _decimals_entering(plan: Plan) -> int:
    """How many decimals the answers have as they enter a score; an earlier score that may have any, two."""
    return max(
        _most_decimals(item.keyed_codes) if item.keyed_codes else 2 if item.derived else item.decimals
        for item in plan.items
    )


def _most_decimals(values: Iterable[float]) -> int:
    return max(len(f"{value:.6g}".partition(".")[2]) for value in values)


def score_columns(instrument: Instrument, plan: Plan) -> list[Column]:
    """The score, then what is reported beside it, in the engine's order."""
    score = instrument.score(plan.score)
    decimals = _decimals(plan)

    def column(suffix: str, label: str, **more: object) -> Column:
        return Column(
            name=plan.score + suffix,
            label=f"{score.label}{label}",
            kind=more.pop("kind", "number"),  # type: ignore[arg-type]
            measure=more.pop("measure", "scale"),  # type: ignore[arg-type]
            words=plan.steps if suffix == "" else (),
            instrument=instrument.id,
            version=instrument.version,
            **more,  # type: ignore[arg-type]
        )

    found = [
        column(
            "", f" ({score.range[0]:g} to {score.range[1]:g}, higher is {score.higher_is})", decimals=decimals
        ),
        column("_answered", ": items answered"),
        column("_missing", ": items missing"),
        column("_na", ": items not applicable"),
        column("_prorated", ": prorated", measure="nominal", value_labels=YES_NO),
        column("_raw", ": sum of the answers present", decimals=_decimals_entering(plan)),
    ]
    if plan.bands is not None:
        found.append(column("_band", ": band", measure="ordinal", value_labels=band_codes(plan)))
    found.append(column("_why", ": why missing", kind="text", measure="nominal"))
    return found


def added_columns(plans: Iterable[Plan]) -> list[str]:
    """The names of every column that goes with these scores."""
    return [name for plan in plans for name in output_columns(plan)]


def bands_as_codes(frame: pl.DataFrame, plans: Iterable[Plan]) -> pl.DataFrame:
    """The frame with each band as its number."""
    return frame.with_columns(
        pl.col(f"{plan.score}_band").replace_strict(
            {label: float(code) for code, label in band_codes(plan).items()}, return_dtype=pl.Float64
        )
        for plan in plans
        if plan.bands is not None
    )


def band_codes(plan: Plan) -> dict[int, str]:
    """Bands numbered from 1, lowest first."""
    return dict(enumerate(plan.bands.edges.values(), start=1)) if plan.bands else {}
