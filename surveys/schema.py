"""Schemas from definitions: what each cell of a table of answers may be, as checks with names, words and levels.

Each check is one expression over the columns of a row. `pandera_checks.py` makes Pandera schemas of them: one
that finds the failing cells of a table all at once, and one with each check by its name, which a statistician can
use alone on a Polars or pandas frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

import narwhals as nw
import polars as pl

from instruments import STANDARD_MISSING_REASONS, Instrument, Item, MissingReason, load
from instruments.model import missing_reasons_for
from instruments.problems import Level
from scoring.plan import PlannedItem, planned
from scoring.states import is_answer, is_closed, is_undeclared, meets, number, scorable, states
from surveys.checks.allowed import allowed_in_words
from surveys.study import interview

if TYPE_CHECKING:
    from surveys.checks.pandera_checks import PanderaSchema


@dataclass(frozen=True)
class Rule:
    """What a check is about, in words, and how much it weighs."""

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
    "waves_out_of_order": Rule("error", "an interview dated before an earlier one of the same person"),
    "contradiction": Rule("error", "answers that contradict one another"),
    "range_shifted": Rule("warning", "a scale that looks as if it had been keyed from another lowest number"),
    "item_reversed": Rule(
        "warning", "answers that go against the rest of their scale, as if reversed before"
    ),
    "labels_contradict": Rule("warning", "labels in the file that are of other codes by definition"),
    "labels_swapped": Rule(
        "warning", "columns that look exchanged: by their headings, or by how they are answered"
    ),
    "total_disagrees": Rule("warning", "a total in the file that is not what its items come to"),
    "straight_lining": Rule(
        "warning", "the same answer to every question, though some ask the other way round"
    ),
    "rows_repeated": Rule("warning", "the same answers under two ids"),
    "outside_window": Rule("warning", "an interview outside its permitted window"),
    "date_blank": Rule("warning", "an interview without its date"),
    "same_form_twice": Rule("warning", "the same form twice, alike throughout; one is used"),
    "keyed_once": Rule("warning", "a form that only one of two keyers has; it is used as keyed once"),
    "blank": Rule("warning", "a blank where a question was to be asked: an answer or a missing reason"),
    "unusual_value": Rule("warning", "an answer outside what is usual"),
    "not_applicable_though_open": Rule("warning", "`not applicable` though the question was to be asked"),
    "form_incomplete": Rule("warning", "fewer answers than the study asks of a form"),
    "instrument_absent": Rule("warning", "an interview without an instrument that it was to ask"),
    "outside_optimum": Rule("note", "an interview in its permitted window and outside the optimum one"),
    "risk_answer": Rule("note", "an answer that asks for the study's risk protocol"),
    "reason_not_offered": Rule(
        "warning", "`not applicable` where the question applies to everybody; it counts as missing"
    ),
}

Kind = Literal["number", "date", "text"]
Backend = Literal["polars", "pandas"]


@dataclass(frozen=True)
class CellCheck:
    """A rule about one column. `passes` may look at other columns of the row, and is never null."""

    rule: str
    column: str
    passes: nw.Expr


@dataclass(frozen=True)
class SchemaColumn:
    """A column of a schema: what kind of thing is in it, and in words what may be."""

    name: str
    label: str
    kind: Kind
    allowed: str


@dataclass(frozen=True)
class AnswerSchema:
    """The columns of a table of answers, and every check of its cells."""

    name: str
    columns: tuple[SchemaColumn, ...]
    checks: tuple[CellCheck, ...]

    def failed(self, frame: pl.LazyFrame) -> pl.DataFrame:
        """For each check, in order, a column that is true in the rows that fail it."""
        failed = [(~check.passes).alias(str(number)) for number, check in enumerate(self.checks)]
        found: pl.DataFrame = nw.from_native(frame).select(*failed).collect().to_native()
        return found

    def pandera(self, backend: Backend) -> PanderaSchema:
        """The same columns and checks as a Pandera schema; `pandas` needs pandas to be installed."""
        from surveys.checks.pandera_checks import pandera_schema

        return pandera_schema(self, backend)

    def validate(self, frame: Any, *, lazy: bool) -> Any:
        """The frame, Polars or pandas, whole numbers as floating point, if every check passes.

        Raises Pandera's SchemaError, or if `lazy` its SchemaErrors with every cell that fails; before that,
        with every column that is absent or of another type.
        """
        from surveys.checks.pandera_checks import validated

        return validated(self, frame, lazy=lazy)


def schema_for(
    instrument: str | Instrument, missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
) -> AnswerSchema:
    """The schema of a table of one instrument's answers, which may be named by its id in the library."""
    if isinstance(instrument, str):
        instrument = load(instrument)
    reasons = missing_reasons_for(instrument, missing_reasons)
    asked = [item for item in instrument.items if item.kind != "note"]
    return AnswerSchema(
        f"{instrument.id} {instrument.version}",
        tuple(_column(instrument, item, reasons) for item in asked),
        tuple(check for item in asked for check in _checks(instrument, item, reasons)),
    )


def interview_schema(missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS) -> AnswerSchema:
    """The schema of the interviews of a timepoint, joined with what the register says of each person.

    Beside the interview's own columns it needs `participant`, `_site`, `registered_site` (String),
    `_unread_date` (Boolean), `randomised`, `opens`, `best_from`, `best_until`, `closes`, `stopped` and `resumed`
    (Date; `stopped` null while the person takes part, `resumed` unless they consented again; the window null
    while the date that it is counted from is not known). An interview may come before randomisation only at a
    timepoint whose window opens before it, as a baseline's does.
    """
    base = schema_for(interview(), missing_reasons)
    return AnswerSchema(
        base.name,
        (SchemaColumn("participant", "Participant", "text", "an id of the register"), *base.columns),
        (*_register_checks(), *base.checks),
    )


def _register_checks() -> tuple[CellCheck, ...]:
    day, opens = nw.col("interview_date"), nw.col("opens")
    too_early = (day < nw.col("randomised")) & (opens >= nw.col("randomised")).fill_null(True)
    permitted = (day >= opens) & (day <= nw.col("closes"))
    resumed = (day >= nw.col("resumed")).fill_null(False)
    ended = (day > nw.col("stopped")).fill_null(False) & ~resumed
    best = (day >= nw.col("best_from")) & (day <= nw.col("best_until"))
    return (
        CellCheck("not_in_register", "participant", ~nw.col("randomised").is_null()),
        CellCheck("other_site", "participant", _or_blank(nw.col("_site") == nw.col("registered_site"))),
        CellCheck("date_blank", "interview_date", ~day.is_null() | nw.col("_unread_date")),
        CellCheck("before_randomised", "interview_date", _or_blank(~too_early)),
        CellCheck("after_status_ended", "interview_date", ~ended),
        CellCheck("outside_window", "interview_date", _or_blank(permitted | too_early)),
        CellCheck("outside_optimum", "interview_date", _or_blank(best | ~permitted | ended)),
    )


def _column(instrument: Instrument, item: Item, reasons: Mapping[int, MissingReason]) -> SchemaColumn:
    kind: Kind = item.kind if item.kind in ("text", "date") else "number"
    return SchemaColumn(item.id, item.label, kind, allowed_in_words(instrument, item, reasons))


def _checks(instrument: Instrument, item: Item, reasons: Mapping[int, MissingReason]) -> Iterator[CellCheck]:
    if item.kind == "date":
        yield from _checks_of_date(instrument, item, reasons)
    if item.kind not in ("choice", "number"):
        return
    items = scorable(instrument)
    here, value = items[item.id], number(item.id)
    yield CellCheck("undeclared_value", item.id, ~is_undeclared(here, reasons))
    if item.usual is not None:
        unusual = is_answer(here) & ((value < item.usual[0]) | (value > item.usual[1]))
        yield CellCheck("unusual_value", item.id, ~unusual.fill_null(False))
    if item.risk is not None:
        asks = is_answer(here) & meets(item.risk, value)
        yield CellCheck("risk_answer", item.id, ~asks.fill_null(False))
    if item.ask_if is not None:
        yield CellCheck("answered_though_closed", item.id, ~states(here, items, reasons)["contradiction"])
    if instrument.scores and "unmasks" not in item.flags:
        yield CellCheck("blank", item.id, ~value.is_null() | is_closed(here, items, reasons))
    yield from _inapplicable(item, items, reasons)


def _checks_of_date(
    instrument: Instrument, item: Item, reasons: Mapping[int, MissingReason]
) -> Iterator[CellCheck]:
    """A date holds no code: it is there, or it is blank."""
    there = ~nw.col(item.id).is_null()
    closed = is_closed(planned(instrument, item.id), scorable(instrument), reasons)
    if item.ask_if is not None:
        yield CellCheck("answered_though_closed", item.id, ~(there & closed))
    if instrument.scores and "unmasks" not in item.flags:
        yield CellCheck("blank", item.id, there | closed)


def _inapplicable(
    item: Item, items: Mapping[str, PlannedItem], reasons: Mapping[int, MissingReason]
) -> Iterator[CellCheck]:
    """Whether the question may be said not to apply: never, while its gate is shut, or for its own reason."""
    value = number(item.id)
    codes = [float(code) for code, reason in reasons.items() if reason.counts_as == "not_applicable"]
    said = value.is_in(codes).fill_null(False)
    if item.ask_if is None and not item.not_applicable:
        yield CellCheck("reason_not_offered", item.id, ~said)
    elif item.ask_if is not None and not item.not_applicable:
        gate = items[item.ask_if.item]
        open_ = is_answer(gate).fill_null(False) & ~is_closed(items[item.id], items, reasons)
        yield CellCheck("not_applicable_though_open", item.id, ~(said & open_))


def _or_blank(condition: nw.Expr) -> nw.Expr:
    return condition.fill_null(True)


def as_dict(schema: AnswerSchema) -> dict[str, Any]:
    """The schema as plain data: its columns, and of each its checks with their levels and words."""
    return {
        "schema": schema.name,
        "columns": [
            {
                **asdict(column),
                "checks": [
                    {"name": check.rule, "level": RULES[check.rule].level, "words": RULES[check.rule].words}
                    for check in schema.checks
                    if check.column == column.name
                ],
            }
            for column in schema.columns
        ],
    }
