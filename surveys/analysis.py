"""The analysis dataset: every participant at every timepoint, items and scores, long and wide.

Missing reasons stay as codes. Two codes are put in here, each by a declared rule: `not applicable` where a
gate was closed and the cell blank, and `data query open` where a value has no declared meaning. What could show the allocation is
left out, and so is text that could name somebody; the notes say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import narwhals as nw
import polars as pl

from instruments import Instrument, Item
from instruments.model import missing_reasons_for
from scoring import Plan, plans_for
from scoring.states import is_closed, is_undeclared, scorable
from surveys.answers.responses import PLACE
from surveys.changes import asked_since, notes_on_change, with_changes
from surveys.columns import (
    added_columns,
    bands_as_codes,
    date_column,
    day_column,
    exact_name,
    item_column,
    score_columns,
)
from surveys.columns_of_change import columns_of_change, names_of_change
from surveys.dataset import Column, Dataset
from surveys.forbidden_words import ARM_AS_A_CODE
from surveys.free_text import note_on_free_text
from surveys.register.participant import Participant
from surveys.scored import Scored
from surveys.study import Study, Timepoint, interview
from surveys.unmasking import withheld_from

PERSON = (
    Column("participant", "Participant id", "text", "nominal"),
    Column("site", "Site", "text", "nominal"),
)


CODE = r"^([A-Za-z]{0,4}[-_]?[0-9]{1,4}|[A-Z]{1,4})$"
"""What leaves of a text: a code, such as INT01, 007, JB or -9. Other text could name somebody."""
NO_ALLOCATION_HERE = "Allocation is not in this dataset."
"""Said in every dataset that is made here."""
EXACT_DATES = "EXACT DATES of interviews and in answers are in this dataset, beside their days, because study.yaml asks for them."
"""Said in every dataset of a study that asks for exact dates."""


def long_dataset(study: Study, register: Mapping[str, Participant], found: Iterable[Scored]) -> Dataset:
    """One row for each participant and timepoint, interviewed or not, in the order of ids: the register's may be the arms'."""
    by_timepoint: dict[str, list[Scored]] = {point.id: [] for point in study.timepoints}
    for each in found:
        by_timepoint[each.timepoint].append(each)
    columns = list(long_columns(study))
    frames = [_at_timepoint(study, register, point, scored) for point, scored in by_timepoint.items()]
    frame = pl.concat(frames, how="diagonal")
    frame = frame.with_columns(
        pl.lit(None, dtype=_dtype(column)).alias(column.name)
        for column in columns
        if column.name not in frame.columns
    )
    frame = frame.with_columns(_why_no_score(study, plan) for plan in plans_of(study))
    frame = with_changes(study, frame, plans_of(study))
    points = {point.id: place for place, point in enumerate(study.timepoints)}
    frame = frame.sort(
        pl.col("participant"),
        pl.col("timepoint").replace_strict(points, return_dtype=pl.Int64),
    ).select([column.name for column in columns])
    return Dataset("analysis-long", f"{study.title}, long", frame, tuple(columns), notes(study))


def plans_of(study: Study) -> Iterator[Plan]:
    """The plan of each score that leaves: those that could show the allocation do not."""
    return (plan for instrument in study.instruments.values() for plan in _plans(study, instrument))


def _why_no_score(study: Study, plan: Plan) -> pl.Expr:
    """Where an instrument was asked and no form of it came back, that is why there is no score."""
    asked = [point.id for point in study.timepoints if plan.instrument in point.instruments]
    why, no_form = pl.col(f"{plan.score}_why"), pl.col(f"{plan.score}_answered").is_null()
    return (
        pl.when(no_form & pl.col("timepoint").is_in(asked))
        .then(pl.lit("no_form"))
        .otherwise(why)
        .alias(why.meta.output_name())
    )


def wide_dataset(study: Study, long: Dataset) -> Dataset:
    """One row for each participant; each column of a timepoint carries its id as a suffix. Changes are not in it."""
    fixed = [column.name for column in PERSON]
    frame = long.frame.select(fixed).unique(maintain_order=True)
    columns = list(PERSON)
    changes = {name for plan in plans_of(study) for name in names_of_change(plan)}
    described = [column for column in long.columns if column.name not in changes]
    for point in study.timepoints:
        kept = [column for column in described if _asked(study, column, point.id)]
        names = {column.name: f"{column.name}_{point.id}" for column in kept}
        part = (
            long.frame.filter(pl.col("timepoint") == point.id).select(["participant", *names]).rename(names)
        )
        frame = frame.join(part, on="participant", how="left", maintain_order="left")
        columns += [
            replace(
                column, name=names[column.name], label=f"{column.label}, {point.label}", timepoint=point.id
            )
            for column in kept
        ]
    return Dataset("analysis-wide", f"{study.title}, wide", frame, tuple(columns), long.notes)


def notes(study: Study) -> tuple[str, ...]:
    """What is said about the whole dataset, in every format that can hold it."""
    withheld = [name for instrument in study.instruments.values() for name in withheld_from(instrument)]
    dated = any(item.kind == "date" for each in study.instruments.values() for item in each.items)
    dates_said = ["Other dates are days from randomisation too, before it with a minus."] if dated else []
    free_text = note_on_free_text(study)
    said = [
        "SYNTHETIC DATA. These people do not exist." if study.file.synthetic else "",
        NO_ALLOCATION_HERE,
        f"Left out because they could show the allocation: {', '.join(withheld)}." if withheld else "",
        "A value that is neither an answer nor a missing reason is coded as an open data query and is in no score.",
        "An interview dated before randomisation has no day.",
        *dates_said,
        free_text,
        EXACT_DATES if study.file.release.exact_dates else "",
        "A blank question behind a closed gate is coded as not applicable.",
        f"{'Any other' if free_text else 'A'} text that is no short code is left out, as it could name somebody.",
        "A text that stands for an arm is left out.",
        *notes_on_change(study, plans_of(study)),
    ]
    return (*(note for note in said if note), *study.file.notes)


def _withheld(instrument: Instrument, plans: Iterable[Plan]) -> tuple[list[str], list[Plan]]:
    names = withheld_from(instrument)
    return [item.id for item in instrument.items if item.id in names], [p for p in plans if p.score in names]


def long_columns(study: Study) -> Iterator[Column]:
    """The columns of the long dataset, in order."""
    points = {place: point.id for place, point in enumerate(study.timepoints)}
    yield from PERSON
    yield Column("timepoint", f"Timepoint ({', '.join(points.values())})", "text", "nominal")
    yield Column("interviewed", "An interview came back", "number", "nominal", {0: "No", 1: "Yes"})
    yield Column("interview_day", "Day of interview, from randomisation", "number", "scale")
    for item in interview().items:
        if item.kind != "date" or study.file.release.exact_dates:
            yield item_column(interview(), item, study.missing_reasons)
    for instrument in study.instruments.values():
        withheld = withheld_from(instrument)
        for item in instrument.items:
            if item.kind != "note" and item.id not in withheld:
                yield from _item_columns(study, instrument, item)
        for plan in _plans(study, instrument):
            yield from score_columns(instrument, plan)
            yield from _change_columns(study, instrument, plan)


def _item_columns(study: Study, instrument: Instrument, item: Item) -> Iterator[Column]:
    """An item's column; of a date its days, and the date itself beside them if the study asks for it."""
    if item.kind != "date":
        yield item_column(instrument, item, study.missing_reasons)
        return
    yield day_column(instrument, item)
    if study.file.release.exact_dates:
        yield date_column(instrument, item)


def _change_columns(study: Study, instrument: Instrument, plan: Plan) -> list[Column]:
    if study.baseline is None or not asked_since(study, instrument):
        return []
    return columns_of_change(instrument, plan, study.baseline.label)


def _plans(study: Study, instrument: Instrument) -> list[Plan]:
    withheld = withheld_from(instrument)
    return [plan for plan in plans_for(instrument, study.missing_reasons) if plan.score not in withheld]


def _asked(study: Study, column: Column, timepoint: str) -> bool:
    """Whether a column belongs at a timepoint: not a person's own, and of an instrument asked there."""
    if column.name in ("participant", "site", "timepoint"):
        return False
    return column.instrument in ("", interview().id, *study.timepoint(timepoint).instruments)


def _at_timepoint(
    study: Study, register: Mapping[str, Participant], timepoint: str, found: list[Scored]
) -> pl.DataFrame:
    people = pl.DataFrame(
        {
            "participant": list(register),
            "site": [person.site for person in register.values()],
            "timepoint": [timepoint] * len(register),
            "randomised": [person.randomised for person in register.values()],
        },
        schema_overrides={"participant": pl.String, "site": pl.String, "randomised": pl.Date},
    )
    parts = [_released(study, each) for each in found]
    present: set[str] = set().union(*(part["participant"] for part in parts))
    interviewed = pl.col("participant").is_in(sorted(present)).cast(pl.Float64).alias("interviewed")
    frame = people.with_columns(interviewed)
    for part in parts:
        frame = frame.join(part, on="participant", how="left", maintain_order="left")
    return _with_days(frame, study.timepoint(timepoint), exact=study.file.release.exact_dates)


def _with_days(frame: pl.DataFrame, timepoint: Timepoint, *, exact: bool) -> pl.DataFrame:
    """Every date as days from randomisation, and if `exact` as itself too. An interview dated before that has neither."""
    if "interview_date" in frame.columns:
        on = pl.col("interview_date")
        day = (on - pl.col("randomised")).dt.total_days().cast(pl.Float64)
        possible = pl.when((day >= 0) | pl.lit(timepoint.is_first))
        frame = frame.with_columns(possible.then(day).alias("interview_day"), possible.then(on))
    left = [] if exact else ["interview_date"]
    dates = [
        name
        for name, kind in frame.schema.items()
        if kind == pl.Date and name not in ("randomised", "interview_date")
    ]
    days = [(pl.col(name) - pl.col("randomised")).dt.total_days().cast(pl.Float64) for name in dates]
    themselves = [pl.col(name).alias(exact_name(name)) for name in dates] if exact else []
    return frame.with_columns(*days, *themselves).drop("randomised", *left, strict=False)


def _released(study: Study, found: Scored) -> pl.DataFrame:
    """One instrument's columns as they leave: every absent answer coded, bands and flags as numbers."""
    instrument = found.instrument
    frame = nw.from_native(found.frame)
    items, reasons = scorable(instrument), missing_reasons_for(instrument, study.missing_reasons)
    by_reason = {reason.reason: float(code) for code, reason in reasons.items()}
    frame = frame.with_columns(
        nw.when(is_undeclared(item, reasons))
        .then(nw.lit(by_reason["under_query"]))
        .when(nw.col(id).is_null() & is_closed(item, items, reasons))
        .then(nw.lit(by_reason["not_applicable"]))
        .otherwise(nw.col(id))
        .alias(id)
        for id, item in items.items()
    )
    plain = frame.to_native()
    plain = bands_as_codes(plain, found.plans)
    plain = plain.with_columns(  # the cell is coded as under query, and so is the reason
        pl.col(f"{plan.score}_why").replace("undeclared_value", "under_query") for plan in found.plans
    )
    asked = study.file.release.free_text
    texts = [pl.col(i.id) for i in instrument.items if i.kind == "text" and i.id not in asked]
    plain = plain.with_columns(
        pl.when(text.str.contains(CODE) & ~text.str.contains(ARM_AS_A_CODE)).then(text) for text in texts
    )
    counts = [name for name in added_columns(found.plans) if plain.schema[name] in (pl.Int64, pl.Boolean)]
    items_withheld, plans_withheld = _withheld(instrument, found.plans)
    withheld = [*items_withheld, *added_columns(plans_withheld)]
    places = [name for name in PLACE if name != "participant"]
    return plain.with_columns(pl.col(counts).cast(pl.Float64)).drop(*places, *withheld)


def _dtype(column: Column) -> pl.DataType:
    return {"text": pl.String(), "date": pl.Date()}.get(column.kind, pl.Float64())
