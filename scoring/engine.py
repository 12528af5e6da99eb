"""Scores over whole tables, on whatever dataframe the caller has, from one set of Narwhals expressions.

A value is one of: an answer, a missing reason, a blank, or undeclared. Undeclared values never reach a
score. `nw.sum_horizontal` of nothing is 0 on every engine, so each sum here stands behind a count.
"""

from __future__ import annotations

from typing import Any, Literal

import narwhals as nw
from narwhals.typing import IntoFrameT

from instruments.loader import load
from instruments.model import STANDARD_MISSING_REASONS, Instrument, MissingReason
from instruments.problems import Problem, ProblemsError, Where
from instruments.score_checks import SUFFIXES
from scoring.plan import Plan, PlannedItem, plans_for
from scoring.states import counts, is_answer, is_closed, is_undeclared, number, states

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]


def score(
    frame: IntoFrameT,
    instrument: Instrument | str,
    *,
    undeclared: Literal["refuse", "leave_missing"] = "refuse",
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS,
) -> IntoFrameT:
    """The same rows in the same order, with the columns of every declared score after the caller's own.

    `frame` is any dataframe that Narwhals knows (Polars eager or lazy, pandas, PyArrow, DuckDB,
    PySpark), one row a form, a numeric column for each item that a score uses, values as keyed on the
    form: never reversed beforehand. A blank is null. Each score `s` adds `s` (float), `s_answered`,
    `s_missing`, `s_na` (counts), `s_prorated` (boolean), `s_raw` (sum of the keyed answers present,
    before anything stands for absent ones), `s_band` (text, where bands are declared) and `s_why`
    (text: why it is missing, null where it is not).

    A value that is neither an answer nor a declared missing reason raises ProblemsError, or with
    `undeclared="leave_missing"` leaves the form's score missing (`s_why` says `undeclared_value`). So does
    the code of a reason that is undecided, such as a data query (`under_query`): nothing is filled in for it.
    ProblemsError too for absent or non-numeric item columns, for columns that already exist, and for a
    missing reason whose code is an answer to an item.
    """
    known = load(instrument) if isinstance(instrument, str) else instrument
    plans = plans_for(known, missing_reasons)
    _refuse_codes(plans)
    table: Frame = nw.from_native(frame)
    _refuse_columns(table, known, plans)
    if undeclared == "refuse":
        _refuse_values(table, plans)
    for plan in plans:
        table = _scored(table, plan)
    native: IntoFrameT = table.to_native()
    return native


def output_columns(plan: Plan) -> list[str]:
    """The names of the columns that a score adds, in order."""
    suffixes = [suffix for suffix in SUFFIXES if suffix != "band" or plan.bands is not None]
    return [plan.score, *(f"{plan.score}_{suffix}" for suffix in suffixes)]


def _needed(plans: tuple[Plan, ...]) -> dict[str, PlannedItem]:
    items = (item for plan in plans for item in (*plan.items, *plan.gates.values()))
    return {item.id: item for item in items if not item.derived}


def _refuse_codes(plans: tuple[Plan, ...]) -> None:
    """Raise if a code means both an answer and an absent one."""
    problems = [
        Problem(
            "missing_code_is_an_answer",
            Where("the missing reasons", field=id),
            f"{code} is an answer to `{id}` and means {reason.label!r} too",
            "codes for absent answers outside the answers",
        )
        for id, item in _needed(plans).items()
        for code, reason in plans[0].missing_reasons.items()
        if item.allows(code)
    ]
    if problems:
        raise ProblemsError(problems)


def _refuse_columns(table: Frame, instrument: Instrument, plans: tuple[Plan, ...]) -> None:
    schema = table.collect_schema()
    where = Where("the table", path=f"{instrument.id} {instrument.version}")
    problems = [
        Problem("missing_column", where, f"no column `{id}`", hint="rename a column")
        for id in _needed(plans)
        if id not in schema
    ]
    problems += [
        Problem("column_of_words", where, f"`{id}` is {schema[id]}", "numbers", "turn words into codes first")
        for id in _needed(plans)
        if id in schema and not (schema[id].is_numeric() or schema[id] == nw.Unknown)
    ]
    problems += [
        Problem("column_exists", where, f"a column `{name}` already", hint="score the table without it")
        for plan in plans
        for name in _working_columns(plan)
        if name in schema
    ]
    if problems:
        raise ProblemsError(problems)


def _refuse_values(table: Frame, plans: tuple[Plan, ...]) -> None:
    """Raise if any cell is neither an answer nor a declared missing reason."""
    items = _needed(plans)
    if not items:
        return
    reasons = plans[0].missing_reasons
    declared = nw.sum_horizontal(*counts(items.values(), items, reasons).values())
    if not _first_row(table.select(odd=(declared < len(items)).cast(nw.Int64).sum()))["odd"]:
        return
    each = {id: is_undeclared(item, reasons).cast(nw.Int64).sum() for id, item in items.items()}
    found = _first_row(table.select(**each))
    raise ProblemsError(
        Problem(
            "undeclared_value",
            Where("the table", field=id),
            f"{found[id]} values that are neither an answer nor a declared missing reason",
            _answers_in_words(item),
            "correct them, or score with `undeclared='leave_missing'`",
        )
        for id, item in items.items()
        if found[id]
    )


def _first_row(table: Frame) -> dict[str, Any]:
    eager = table.collect() if isinstance(table, nw.LazyFrame) else table
    return dict(zip(eager.columns, eager.row(0), strict=True))


def _answers_in_words(item: PlannedItem) -> str:
    return ", ".join(map(str, item.codes)) if item.codes else f"{item.low:g} to {item.high:g}"


def _scored(table: Frame, plan: Plan) -> Frame:
    """The table with one score's columns. Counts first, so that later expressions stay small."""
    name, n = plan.score, len(plan.items)
    table = _counted(table, plan)
    answered, na = nw.col(f"{name}_answered"), nw.col(f"{name}_na")
    present = answered + na if plan.policy.not_applicable == "as_lowest" else answered
    value = plan.rule.expression(plan, *_standing(plan, present)).cast(nw.Float64)
    if plan.policy.rounding != "none":
        value = nw.when(present < n).then(_rounded(plan, value)).otherwise(value)
    scored = nw.col(f"{name}_why").is_null()
    prorated = nw.any_horizontal(
        present < n, *(nw.col(f"{part}_prorated") for part in plan.parts), ignore_nulls=False
    )
    table = table.with_columns(
        nw.when(scored).then(value).alias(name), (scored & prorated).alias(f"{name}_prorated")
    )
    if plan.bands is not None:
        table = table.with_columns(_band(plan).alias(f"{name}_band"))
    before = [column for column in table.collect_schema().names() if column not in _working_columns(plan)]
    return table.select(*before, *output_columns(plan))


def _counted(table: Frame, plan: Plan) -> Frame:
    """The table with how many items are in each state, the sum of the answers, and why there is no score."""
    name, policy = plan.score, plan.policy
    found = counts(plan.items, plan.gates, plan.missing_reasons)
    within = [
        counts([item for item in plan.items if item.id in part.items], plan.gates, plan.missing_reasons)
        for part in policy.within
    ]
    gone = ("missing", "na") if policy.not_applicable == "as_missing" else ("missing",)
    parts = [nw.sum_horizontal(*[each[state] for state in gone]) for each in within]
    table = table.with_columns(
        *(found[state].alias(f"{name}_{suffix}") for state, suffix in _COUNTED.items()),
        *(part.alias(f"{name}_within{place}") for place, part in enumerate(parts)),
    )
    answered = nw.col(f"{name}_answered")
    keyed = [_answer_keyed(plan, item) for item in plan.items]
    declared = nw.sum_horizontal(*[nw.col(f"{name}_{suffix}") for suffix in _COUNTED.values()])
    absent = nw.sum_horizontal(*[nw.col(f"{name}_{state}") for state in gone])
    return table.with_columns(
        nw.when(answered > 0).then(nw.sum_horizontal(*keyed)).cast(nw.Float64).alias(f"{name}_raw"),
        _why(plan, answered, absent, declared),
    )


_COUNTED = {
    "answered": "answered",
    "missing": "missing",
    "na": "na",
    "contradiction": "against",
    "undecided": "undecided",
}
"""State → suffix of the column that counts it."""


def _standing(plan: Plan, present: nw.Expr) -> tuple[list[nw.Expr], nw.Expr]:
    """What enters the rule for each item, with whatever stands for an absent answer; and how many do."""
    lowest = plan.policy.not_applicable == "as_lowest"
    keyed = [_or_lowest(plan, item) if lowest else _answer_keyed(plan, item) for item in plan.items]
    if plan.policy.fill in ("none", "person_mean"):
        return keyed, present
    stands: list[nw.Expr] = [nw.lit(plan.standing(item)) for item in plan.items]
    if plan.policy.fill == "rounded_mean":
        stands = [_rounded(plan, nw.sum_horizontal(*keyed) / present)] * len(keyed)
    filled = [
        nw.when(answer.is_null()).then(stand).otherwise(answer)
        for answer, stand in zip(keyed, stands, strict=True)
    ]
    return filled, nw.lit(len(filled))


def _rounded(plan: Plan, value: nw.Expr) -> nw.Expr:
    """The nearest whole number: of a half, the one above or the even one."""
    up = (value + 0.5).floor()
    if plan.policy.rounding == "half_up":
        return up
    to_odd = (up - value == 0.5) & ((up / 2).floor() * 2 != up)
    return nw.when(to_odd).then(up - 1).otherwise(up)


def _working_columns(plan: Plan) -> list[str]:
    """The columns that a score adds, and those that it adds and takes away again."""
    within = [f"{plan.score}_within{place}" for place in range(len(plan.policy.within))]
    return [*output_columns(plan), f"{plan.score}_against", f"{plan.score}_undecided", *within]


def _answer_keyed(plan: Plan, item: PlannedItem) -> nw.Expr:
    """The answer as it enters the score; null where there is none."""
    value = number(item.id)
    keyed = item.low + item.high - value if item.reversed else value
    for code, becomes in (item.values or {}).items():
        keyed = nw.when(value == code).then(nw.lit(float(becomes))).otherwise(keyed)
    answered = is_answer(item)
    if item.gate is not None:
        answered = answered & ~is_closed(item, plan.gates, plan.missing_reasons)
    return nw.when(answered).then(keyed)


def _or_lowest(plan: Plan, item: PlannedItem) -> nw.Expr:
    """The answer as it enters the score, or the answer printed lowest where the item does not apply."""
    inapplicable = states(item, plan.gates, plan.missing_reasons)["na"]
    return nw.when(inapplicable).then(nw.lit(float(item.lowest))).otherwise(_answer_keyed(plan, item))


def _why(plan: Plan, answered: nw.Expr, gone: nw.Expr, declared: nw.Expr) -> nw.Expr:
    """The first reason, in order of weight, for which a form has no score; null where it has one."""
    name = plan.score
    empty = [nw.col(f"{part}_why") == "nothing_answered" for part in plan.parts]
    reasons = [
        (_or_of_a_part(plan, declared < len(plan.items), "undeclared_value"), "undeclared_value"),
        (_or_of_a_part(plan, nw.col(f"{name}_undecided") > 0, "under_query"), "under_query"),
        (_or_of_a_part(plan, nw.col(f"{name}_against") > 0, "contradicts_gate"), "contradicts_gate"),
        (nw.all_horizontal(answered == 0, *empty, ignore_nulls=True), "nothing_answered"),
        (gone > plan.allow, "too_many_missing"),
        *(
            (nw.col(f"{name}_within{place}") > part.allow, "too_many_missing")
            for place, part in enumerate(plan.policy.within)
        ),
    ]
    if plan.policy.at_least is not None:
        reasons.append((answered < plan.policy.at_least, "too_few_answered"))
    why: nw.Expr = nw.lit(None, dtype=nw.String)
    for condition, reason in reversed(reasons):
        why = nw.when(condition).then(nw.lit(reason)).otherwise(why)
    return why.alias(f"{plan.score}_why")


def _or_of_a_part(plan: Plan, condition: nw.Expr, reason: str) -> nw.Expr:
    """Whether it holds, or is why one of the scores that this one is made from is missing."""
    parts = [nw.col(f"{part}_why") == reason for part in plan.parts]
    return nw.any_horizontal(condition, *parts, ignore_nulls=True)


def _band(plan: Plan) -> nw.Expr:
    assert plan.bands is not None
    band: nw.Expr = nw.lit(None, dtype=nw.String)
    for edge, label in plan.bands.edges.items():
        band = nw.when(nw.col(plan.score) >= edge).then(nw.lit(label)).otherwise(band)
    return band
