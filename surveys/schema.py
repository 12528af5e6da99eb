"""Pandera schemas from definitions: what each cell of a table of answers may be.

Each check is named after its rule; RULES says what a rule means and how much it weighs. A schema can be
used alone on any Polars frame with the instrument's columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import narwhals as nw
import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

from instruments import Instrument, Item, MissingReason
from instruments.model import missing_reasons_for
from instruments.problems import Level
from scoring.states import is_closed, is_undeclared, number, scorable, states


@dataclass(frozen=True)
class Rule:
    """What a check is about, in words, and whether it stops work."""

    level: Level
    words: str


RULES: Mapping[str, Rule] = {
    "undeclared_value": Rule("error", "a value that is neither an answer nor a missing reason"),
    "not_an_answer": Rule("error", "text where a code or number belongs"),
    "not_a_date": Rule("error", "something that is not a date such as 2026-03-31"),
    "in_conflict": Rule("error", "two entries or two corrections that say different things; settle which"),
    "correction_adrift": Rule("warning", "a correction of an answer that is no longer there"),
    "answered_though_closed": Rule("error", "an answer to a question that was not to be asked"),
    "duplicate_form": Rule("error", "two forms of one person that differ; neither is scored"),
    "not_in_register": Rule("error", "an id that is not in the register"),
    "other_site": Rule("error", "a site that is not the person's in the register"),
    "unknown_missing_code": Rule(
        "error", "a code that the file declares missing and the study does not know"
    ),
    "before_randomised": Rule("error", "an interview before randomisation"),
    "after_status_ended": Rule("error", "an interview after the person withdrew or died"),
    "outside_window": Rule("warning", "an interview outside its permitted window"),
    "date_blank": Rule("warning", "an interview without its date"),
    "same_form_twice": Rule("warning", "the same form twice, alike throughout; one is used"),
    "blank": Rule("warning", "a blank where a question was to be asked: an answer or a missing reason"),
    "reason_not_offered": Rule(
        "warning", "`not applicable` where the question applies to everybody; it counts as missing"
    ),
}


def schema_for(instrument: Instrument, missing_reasons: tuple[MissingReason, ...]) -> pa.DataFrameSchema:
    """The schema of a table of one instrument's answers: a Float64, Date or String column for each item."""
    reasons = missing_reasons_for(instrument, missing_reasons)
    columns = {
        item.id: pa.Column(_dtype(item), list(_checks(instrument, item, reasons)), nullable=True)
        for item in instrument.items
        if item.kind != "note"
    }
    return pa.DataFrameSchema(columns, name=f"{instrument.id} {instrument.version}")


def interview_schema(interview: Instrument, missing_reasons: tuple[MissingReason, ...]) -> pa.DataFrameSchema:
    """The schema of the interviews of a timepoint, joined with what the register says of each person.

    Beside the interview's own columns it needs `participant`, `_site`, `registered_site` (String),
    `_unread_date` (Boolean), `randomised`, `opens`, `closes` and `stopped` (Date; `stopped` null while the person takes part). An interview may come before
    randomisation only at a timepoint whose window opens before it, as a baseline's does.
    """
    day, opens = nw.col("interview_date"), nw.col("opens")
    too_early = (day < nw.col("randomised")) & (opens >= nw.col("randomised"))
    inside = (day >= opens) & (day <= nw.col("closes"))
    dates = [
        _check("date_blank", ~day.is_null() | nw.col("_unread_date")),
        _check("before_randomised", _or_blank(~too_early)),
        _check("after_status_ended", _or_blank(day <= nw.col("stopped"))),
        _check("outside_window", _or_blank(inside | too_early)),
    ]
    base = schema_for(interview, missing_reasons)
    known = _check("not_in_register", ~nw.col("randomised").is_null())
    own_site = _check("other_site", _or_blank(nw.col("_site") == nw.col("registered_site")))
    columns = {
        "participant": pa.Column(pl.String, [known, own_site]),
        "interview_date": pa.Column(pl.Date, dates, nullable=True),
    }
    return base.remove_columns(["interview_date"]).add_columns(columns)


def _dtype(item: Item) -> type[pl.DataType]:
    return {"text": pl.String, "date": pl.Date}.get(item.kind, pl.Float64)


def _checks(instrument: Instrument, item: Item, reasons: Mapping[int, MissingReason]) -> Iterator[pa.Check]:
    if item.kind not in ("choice", "number"):
        return
    items = scorable(instrument)
    here, value = items[item.id], number(item.id)
    yield _check("undeclared_value", ~is_undeclared(here, reasons))
    if item.ask_if is not None:
        yield _check("answered_though_closed", ~states(here, items, reasons)["contradiction"])
    if instrument.scores and "unmasks" not in item.flags:
        yield _check("blank", ~value.is_null() | is_closed(here, items, reasons))
    if not here.may_not_apply:
        inapplicable = [
            float(code) for code, reason in reasons.items() if reason.counts_as == "not_applicable"
        ]
        yield _check("reason_not_offered", _or_blank(~value.is_in(inapplicable)))


def _or_blank(condition: nw.Expr) -> nw.Expr:
    return condition.fill_null(True)


def _check(rule: str, passes: nw.Expr) -> pa.Check:
    """A check of one column in which other columns of the row may take part."""

    def passing(data: PolarsData) -> pl.LazyFrame:
        return nw.from_native(data.lazyframe).select(passes.alias(str(data.key))).to_native()

    return pa.Check(passing, name=rule, description=RULES[rule].words)
