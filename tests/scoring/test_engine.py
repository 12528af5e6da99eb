"""What the engine does with a caller's table: what it adds, what it refuses, and what each case comes to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import scoring
from instruments import MissingReason, ProblemsError, load
from instruments.loader import load_file
from instruments.model import Instrument

INVENTED = Path(__file__).parents[1] / "instruments"


def invented(id: str) -> Instrument:
    instrument = load_file(INVENTED / f"{id}.yaml").instrument
    assert instrument is not None
    return instrument


SWS4, EDQ = invented("sws4"), invented("edq")
ITEMS = ["sws4_1", "sws4_2", "sws4_3", "sws4_4"]


def sws4(*answers: float | None) -> pl.DataFrame:
    return pl.DataFrame([dict(zip(ITEMS, answers, strict=True))], schema=dict.fromkeys(ITEMS, pl.Float64))


@pytest.mark.parametrize(
    ("answers", "total", "why"),
    [
        ((0, 3, 0, 0), 0, None),
        ((3, 0, 3, 3), 12, None),
        ((2, 1, None, 2), 8, None),
        ((2, 1, -9, 2), 8, None),
        ((2, 1, -7, 2), 8, None),
        ((2, 1, None, -9), None, "too_many_missing"),
        ((2, 1, -7, -7), None, "too_many_missing"),
        ((None, None, None, None), None, "nothing_answered"),
        ((-9, -8, -7, -6), None, "nothing_answered"),
        ((2, 1, 7, 2), None, "undeclared_value"),
        ((2, 1, 1.5, 2), None, "undeclared_value"),
        ((2, 1, float("nan"), 2), None, "undeclared_value"),
        ((2, 1, float("inf"), 2), None, "undeclared_value"),
        ((None, None, None, 7), None, "undeclared_value"),
    ],
)
def test_one_form_comes_to_this(answers: tuple[float | None, ...], total: float | None, why: str) -> None:
    row = scoring.score(sws4(*answers), SWS4, undeclared="leave_missing").row(0, named=True)
    assert (row["sws4_total"], row["sws4_total_why"]) == (total, why)


def test_every_column_that_goes_with_a_score() -> None:
    row = scoring.score(sws4(2, 1, -9, 2), SWS4).row(0, named=True)
    assert {name: value for name, value in row.items() if name not in ITEMS} == {
        "sws4_total": 8.0,
        "sws4_total_answered": 3,
        "sws4_total_missing": 1,
        "sws4_total_na": 0,
        "sws4_total_prorated": True,
        "sws4_total_raw": 6.0,
        "sws4_total_band": "Moderate",
        "sws4_total_why": None,
    }


def test_output_columns_are_those_that_are_added() -> None:
    (plan,) = scoring.plans_for(SWS4)
    added = scoring.score(sws4(0, 0, 0, 0), SWS4).columns[4:]
    assert added == scoring.output_columns(plan)
    assert "uls8_total_band" not in scoring.output_columns(scoring.plan_for(load("uls8"), "uls8_total"))


GATED: list[tuple[dict[str, float], dict[str, Any]]] = [
    # What does not apply scores as the lowest answer; reversed, that is the code printed lowest.
    ({"edq_1": 2, "edq_2": 0}, {"edq_lowest": 6, "edq_lowest_na": 2, "edq_lowest_prorated": False}),
    ({"edq_1": 0, "edq_5": 4}, {"edq_lowest": 0, "edq_lowest_na": 2}),
    ({"edq_1": 0, "edq_5": -9}, {"edq_lowest": None, "edq_lowest_why": "too_many_missing"}),
    # A gate shut by a gate that is itself shut.
    ({"edq_1": 0, "edq_4": 4}, {"edq_excluded": 8, "edq_excluded_na": 2, "edq_excluded_raw": 4}),
    ({"edq_1": 0, "edq_3": 1}, {"edq_excluded": None, "edq_excluded_why": "contradicts_gate"}),
    ({"edq_1": 2, "edq_2": 4, "edq_3": 1}, {"edq_excluded_why": "contradicts_gate"}),
    ({"edq_1": 2, "edq_2": 4, "edq_3": -9, "edq_4": 0}, {"edq_excluded": 8, "edq_excluded_na": 1}),
    # A gate that nobody answered is neither open nor shut, so what waits for it is missing.
    ({"edq_2": 1, "edq_3": 1, "edq_4": 1}, {"edq_excluded": 4, "edq_excluded_missing": 1}),
    ({"edq_1": 1}, {"edq_excluded_why": "too_many_missing", "edq_excluded_missing": 3}),
    ({"edq_1": 0}, {"edq_excluded_why": "too_few_answered", "edq_excluded_missing": 1}),
    # A gate that does not apply shuts what waits for it; one that is refused does not.
    ({"edq_1": -7, "edq_4": 3}, {"edq_excluded_na": 3, "edq_excluded_why": "too_few_answered"}),
    ({"edq_1": 99, "edq_4": 3}, {"edq_excluded_na": 0, "edq_excluded_missing": 3}),
    # 3 + 2 + 2 answered, one filled: 9.33 is rounded to 9. Of 2 + 2 + 2.5 nothing is rounded twice.
    ({"edq_1": 3, "edq_2": 2, "edq_4": 2}, {"edq_excluded": 9, "edq_excluded_band": "High"}),
    ({"edq_1": 2, "edq_2": 4, "edq_4": 1}, {"edq_excluded": 9, "edq_excluded_raw": 7}),
    # Prorated, 1 + 2 answered of four is 6; 2 + 3 of four is 10.
    ({"edq_1": 0, "edq_4": 1}, {"edq_excluded": 2, "edq_excluded_band": "Low"}),
    # A mean with one item absent is the mean of the others, unrounded; item 4 is reversed.
    ({"edq_1": 1, "edq_2": 2, "edq_4": 4}, {"edq_mean": 1.0, "edq_mean_prorated": False}),
    ({"edq_1": 1, "edq_4": 0}, {"edq_mean": 2.5, "edq_mean_prorated": True}),
    ({"edq_1": 0, "edq_4": 0}, {"edq_mean": 2.0, "edq_mean_na": 1}),
    ({"edq_1": 0}, {"edq_mean": None, "edq_mean_why": "too_many_missing"}),
    ({"edq_1": 2, "edq_2": 4, "edq_hours": 9}, {"edq_weekly": 2, "edq_weekly_na": 2}),
    ({"edq_1": 2, "edq_2": 4, "edq_hours": 8, "edq_6": 2}, {"edq_weekly": 3}),
    ({"edq_1": 2, "edq_2": 4, "edq_hours": 8}, {"edq_weekly_why": "too_many_missing"}),
    ({"edq_hours": 7.5}, {"edq_slept": 7.5}),
    ({"edq_hours": 24.1}, {"edq_slept": None, "edq_slept_why": "undeclared_value"}),
    ({"edq_1": 2, "edq_2": 1, "edq_3": 4}, {"edq_tried": 4}),
    ({"edq_1": 2, "edq_2": 0}, {"edq_tried": None, "edq_tried_na": 1}),
]


@pytest.fixture(scope="module")
def gated() -> list[dict[str, Any]]:
    """The scores of each of those forms; items not named are blank."""
    items = [item.id for item in EDQ.items if item.kind in ("choice", "number")]
    rows = [{id: answers.get(id) for id in items} for answers, _ in GATED]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(items, pl.Float64))
    return scoring.score(frame, EDQ, undeclared="leave_missing").rows(named=True)


@pytest.mark.parametrize(("number", "answers", "expected"), [(n, *case) for n, case in enumerate(GATED)])
def test_gates_and_what_does_not_apply(
    gated: list[dict[str, Any]], number: int, answers: dict[str, float], expected: dict[str, Any]
) -> None:
    assert {name: gated[number][name] for name in expected} == expected, answers


KINDS: dict[str, Any] = {
    "polars": lambda data: pl.DataFrame(data),
    "polars lazy": lambda data: pl.LazyFrame(data),
    "pandas": lambda data: pd.DataFrame(data),
    "pandas nullable": lambda data: pd.DataFrame(data).convert_dtypes(),
    "pandas arrow": lambda data: pd.DataFrame(data).convert_dtypes(dtype_backend="pyarrow"),
    "pyarrow": lambda data: pa.table(data),
    "duckdb": lambda data: duckdb.from_arrow(pa.table(data)),
}
LISTS: dict[str, Any] = {
    "polars lazy": lambda result, name: result.collect()[name].to_list(),
    "pyarrow": lambda result, name: result[name].to_pylist(),
    "duckdb": lambda result, name: result.pl()[name].to_list(),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_of_any_kind_gives_a_table_of_that_kind(kind: str) -> None:
    table = KINDS[kind]({"who": ["a", "b", "c"], **{id: [1, 2, 3] for id in ITEMS}})
    result = scoring.score(table, SWS4)
    assert type(result) is type(table)
    as_list = LISTS.get(kind, lambda result, name: result[name].to_list())
    assert as_list(result, "who") == ["a", "b", "c"]
    assert as_list(result, "sws4_total") == [5, 7, 9]
    assert as_list(result, "sws4_total_band") == ["Moderate", "Moderate", "High"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_of_any_kind_is_refused_for_an_undeclared_value(kind: str) -> None:
    table = KINDS[kind]({id: [1, 7] for id in ITEMS})
    with pytest.raises(ProblemsError, match="1 values that are neither an answer nor a declared"):
        scoring.score(table, SWS4)


def test_pandas_reads_nan_as_a_blank_and_the_others_as_no_answer() -> None:
    frame = sws4(2, 1, float("nan"), 2)
    blank = scoring.score(frame.to_pandas(), SWS4)
    assert blank["sws4_total"].to_list() == [8.0]
    for table in (frame, frame.to_arrow()):
        with pytest.raises(ProblemsError):
            scoring.score(table, SWS4)


@pytest.mark.parametrize("dtype", [pl.Int8, pl.UInt8, pl.Int64, pl.Float32, pl.Float64, pl.Decimal(4, 1)])
def test_numbers_of_any_width_score_alike(dtype: Any) -> None:
    frame = pl.DataFrame({id: [2] for id in ITEMS}).cast(dtype)
    assert scoring.score(frame, SWS4)["sws4_total"].to_list() == [7.0]


def test_an_undeclared_value_is_refused_with_its_column_and_what_would_do() -> None:
    with pytest.raises(ProblemsError) as refused:
        scoring.score(sws4(2, 7, 0, 9), SWS4)
    first, second = refused.value.problems
    assert (first.rule, first.where.field, second.where.field) == ("undeclared_value", "sws4_2", "sws4_4")
    assert first.expected == "0, 1, 2, 3"


def test_the_limits_of_a_number_are_said_where_it_is_outside_them() -> None:
    frame = pl.DataFrame({item.id: [0] for item in EDQ.items if item.kind != "text"})
    with pytest.raises(ProblemsError) as refused:
        scoring.score(frame.with_columns(edq_hours=pl.lit(25)), EDQ)
    assert refused.value.problems[0].expected == "0 to 24"


@pytest.mark.parametrize(
    ("frame", "rule"),
    [
        (sws4(0, 0, 0, 0).drop("sws4_3"), "missing_column"),
        (sws4(0, 0, 0, 0).with_columns(sws4_3=pl.lit("Often")), "column_of_words"),
        (sws4(0, 0, 0, 0).with_columns(sws4_3=pl.lit(True)), "column_of_words"),
        (sws4(0, 0, 0, 0).with_columns(sws4_total=pl.lit(0)), "column_exists"),
        (sws4(0, 0, 0, 0).with_columns(sws4_total_why=pl.lit("")), "column_exists"),
    ],
)
def test_a_table_that_cannot_be_scored_is_refused(frame: pl.DataFrame, rule: str) -> None:
    with pytest.raises(ProblemsError) as refused:
        scoring.score(frame, SWS4)
    assert [problem.rule for problem in refused.value.problems] == [rule]


def test_no_name_of_a_caller_s_column_is_in_the_way_of_working_columns() -> None:
    frame = sws4(0, 0, 0, 0).with_columns(_answered_sws4_1=pl.lit("mine"), __odd=pl.lit("mine too"))
    result = scoring.score(frame, SWS4)
    assert result.select(frame.columns).equals(frame)
    assert result["sws4_total"].to_list() == [3.0]


def test_all_that_is_wrong_with_a_table_is_told_at_once() -> None:
    frame = sws4(0, 0, 0, 0).drop("sws4_1", "sws4_2").with_columns(sws4_3=pl.lit("x"), sws4_total=pl.lit(1))
    with pytest.raises(ProblemsError) as refused:
        scoring.score(frame, SWS4)
    assert [problem.rule for problem in refused.value.problems] == [
        "missing_column",
        "missing_column",
        "column_of_words",
        "column_exists",
    ]


def test_a_column_with_nothing_in_it_is_blank() -> None:
    frame = sws4(2, 1, 2, 2).with_columns(sws4_3=pl.lit(None))
    assert scoring.score(frame, SWS4)["sws4_total"].to_list() == [8.0]


def test_a_missing_reason_of_the_study_is_declared_by_it() -> None:
    reason = MissingReason(code=-77, label="Interpreter absent", reason="no_interpreter")
    with pytest.raises(ProblemsError):
        scoring.score(sws4(2, 1, -77, 2), SWS4)
    assert scoring.score(sws4(2, 1, -77, 2), SWS4, missing_reasons=(reason,))["sws4_total"].to_list() == [8.0]


def test_where_no_reason_is_declared_a_blank_is_missing_and_every_code_undeclared() -> None:
    forms = pl.concat([sws4(2, 1, None, 2), sws4(2, 1, -9, 2)])
    found = scoring.score(forms, SWS4, undeclared="leave_missing", missing_reasons=())
    assert found["sws4_total"].to_list() == [8.0, None]
    assert found["sws4_total_missing"].to_list() == [1, 0]
    assert found["sws4_total_why"].to_list() == [None, "undeclared_value"]


@pytest.mark.parametrize("dtype", [pl.Int8, pl.Int64])
def test_whole_columns_hold_their_ends_undeclared(dtype: Any) -> None:
    ends = [pl.select(dtype.min()).item(), pl.select(dtype.max()).item()]
    frame = pl.DataFrame({id: [2, *ends] for id in ITEMS}, schema=dict.fromkeys(ITEMS, dtype))
    for table, back in (
        (frame, lambda made: made),
        (duckdb.from_arrow(frame.to_arrow()), lambda made: made.pl()),
    ):
        found = back(scoring.score(table, SWS4, undeclared="leave_missing"))
        assert found["sws4_total"].to_list() == [7.0, None, None]
        assert found["sws4_total_raw"].to_list() == [7.0, None, None]


def test_a_missing_code_that_is_an_answer_too_is_refused() -> None:
    reason = MissingReason(code=3, label="Refused", reason="refused")
    with pytest.raises(ProblemsError, match="3 is an answer to `sws4_1` and means 'Refused' too"):
        scoring.score(sws4(2, 1, 3, 2), SWS4, missing_reasons=(reason,))


def test_an_instrument_goes_by_its_id_or_by_itself() -> None:
    frame = pl.DataFrame({f"uls8_{number}": [2] for number in range(1, 9)})
    assert scoring.score(frame, "uls8").equals(scoring.score(frame, load("uls8")))


def test_an_unknown_instrument_is_refused() -> None:
    with pytest.raises(ProblemsError, match="no instrument `uls9`"):
        scoring.score(sws4(0, 0, 0, 0), "uls9")


def test_an_instrument_without_scores_adds_nothing() -> None:
    frame = sws4(0, 0, 0, 9)
    assert scoring.score(frame, SWS4.model_copy(update={"scores": ()})).equals(frame)


def test_rounding_is_half_up_and_never_touches_a_complete_form() -> None:
    policy = SWS4.scores[0].missing.model_copy(update={"rounding": "half_up", "allow": 2})
    rounded = SWS4.model_copy(update={"scores": (SWS4.scores[0].model_copy(update={"missing": policy}),)})
    forms = pl.concat([sws4(2, 2, None, 3), sws4(1, 3, None, 1), sws4(1, 3, None, None)])
    # 6, 2 and 1 before filling: 8; 2.67 rounds to 3; 2.
    assert scoring.score(forms, rounded)["sws4_total"].to_list() == [8, 3, 2]
    # 5 of two answered is 10; 2.5 of three answered never falls to 2.
    halves = SWS4.model_copy(
        update={
            "scores": (
                SWS4.scores[0].model_copy(
                    update={"items": tuple(ITEMS[:3]), "reversed": (), "missing": policy, "bands": None}
                ),
            )
        }
    )
    forms = pl.concat([sws4(1, 2, None, 0), sws4(0, 3, None, 0), sws4(1, 2, 2, 0)])
    assert scoring.score(forms, halves)["sws4_total"].to_list() == [5, 5, 5]


def test_an_answer_under_query_is_not_filled_in():
    forms = pl.DataFrame({"sws4_1": [2, 2], "sws4_2": [1, 1], "sws4_3": [-9, -4], "sws4_4": [2, 2]})
    found = scoring.score(forms, SWS4)
    assert found["sws4_total"].to_list() == [8, None]
    assert found["sws4_total_why"].to_list() == [None, "under_query"]
    assert found["sws4_total_missing"].to_list() == [1, 0]


@pytest.mark.parametrize("word", ["leave-missing", "nope", None])
def test_no_other_word_says_what_an_undeclared_value_does(word: Any) -> None:
    answers = pl.DataFrame({f"uls8_{n}": [99] for n in range(1, 9)})
    with pytest.raises(ValueError, match="not one of refuse, leave_missing"):
        scoring.score(answers, "uls8", undeclared=word)


def test_a_refusal_names_the_instrument_and_one_thing_to_try() -> None:
    answers = {f"uls8_{n}": [7 if n == 2 else 1] for n in range(1, 9)}
    with pytest.raises(ProblemsError) as values:
        scoring.score(pl.DataFrame(answers), "uls8")
    (problem,) = values.value.problems
    assert problem.hint == "correct them, or score with `undeclared='leave_missing'`"
    with pytest.raises(ProblemsError) as columns:
        scoring.score(pl.DataFrame(answers).with_columns(uls8_total=1).drop("uls8_1"), "uls8")
    assert {problem.where.path for problem in columns.value.problems} == {"uls8 1.0"}
    assert [problem.hint for problem in columns.value.problems] == [
        "rename a column",
        "score the table without it",
    ]
