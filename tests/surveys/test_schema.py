"""The schema of a definition, used alone: the same rules find the same cells on Polars and pandas, and as we find them."""

import json

import pandas as pd
import pandera
import polars as pl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from instruments import Instrument, library, load
from surveys.checks.pandera_checks import failing
from surveys.cli import cli
from surveys.codebook import usual_in_words
from surveys.schema import RULES, as_dict, schema_for

NUMBERS = load("workbook_use")
USUAL = NUMBERS.model_copy(
    update={
        "items": tuple(
            item.model_copy(update={"usual": (1, 6)}) if item.kind == "number" else item
            for item in NUMBERS.items
        )
    }
)


def cells(schema, frame) -> set[tuple[str, str, int]]:
    """(rule, column, row) of each cell that Pandera finds."""
    try:
        schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        cases = error.failure_cases
        return {
            (str(rule), str(column), int(row))
            for rule, column, row in zip(cases["check"], cases["column"], cases["index"], strict=True)
        }
    return set()


def ours(schema, frame) -> set[tuple[str, str, int]]:
    return {(rule, column, row) for rule, column, rows in failing(schema, frame) for row in rows}


@st.composite
def frames(draw, instrument: Instrument) -> pl.DataFrame:
    """A table of the instrument's answers with anything in it: answers, codes, blanks, and values of no meaning."""
    rows = draw(st.integers(1, 8))
    cell = st.sampled_from([None, 0, 1, 2, 3, 7, 10, 11, 99, 2.5, -1, -9, -8, -7, -4])
    return pl.DataFrame(
        {
            item.id: pl.Series(
                draw(st.lists(cell, min_size=rows, max_size=rows)), dtype=pl.Float64, strict=False
            )
            for item in instrument.items
        }
    )


@pytest.mark.parametrize("instrument", [USUAL, load("uls8")], ids=lambda each: each.id)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_polars_pandas_and_the_toolkit_find_the_same_cells(instrument, data):
    frame, schema = data.draw(frames(instrument)), schema_for(instrument)
    found = ours(schema, frame)
    assert cells(schema, frame) == found
    assert cells(schema, frame.to_pandas()) == found


def test_both_directions_of_a_gate_and_what_is_unusual_are_found():
    frame = pl.DataFrame(
        {
            "wb_read": [0.0, 1, 1, 0, -9],
            "wb_plans": [1.0, None, -7, -7, -7],
            "wb_meetings": [9.0, 3, 11, -8, None],
        }
    )
    assert ours(schema_for(USUAL), frame) == {
        ("answered_though_closed", "wb_plans", 0),
        ("blank", "wb_plans", 1),
        ("not_applicable_though_open", "wb_plans", 2),
        ("unusual_value", "wb_meetings", 0),
        ("undeclared_value", "wb_meetings", 2),
    }


@pytest.mark.parametrize("as_frame", [pl.DataFrame, pd.DataFrame])
def test_a_frame_of_whole_numbers_that_is_right_comes_back(as_frame):
    frame = as_frame({f"uls8_{n}": [1, 4, -9] for n in range(1, 9)})
    assert schema_for("uls8").validate(frame, lazy=True).shape == (3, 8)


@pytest.mark.parametrize("as_frame", [pl.DataFrame, pd.DataFrame])
@pytest.mark.parametrize(
    ("column", "check"), [(None, "column_in_dataframe"), (["3?", "1"], "Float64")], ids=["absent", "text"]
)
def test_a_column_that_is_absent_or_of_another_type_is_found(as_frame, column, check):
    answers = {f"uls8_{n}": [1, 4] for n in range(1, 9)}
    answers.pop("uls8_3")
    frame = as_frame(answers if column is None else {**answers, "uls8_3": column})
    with pytest.raises(pandera.errors.SchemaErrors) as error:
        schema_for("uls8").validate(frame, lazy=True)
    assert all(check.lower() in str(case).lower() for case in error.value.failure_cases["check"])


@pytest.mark.parametrize("backend", ["polars", "pandas"])
def test_each_check_is_registered_with_its_name_level_and_description(backend):
    schema = schema_for("workbook_use").pandera(backend)
    checks = [check for column in schema.columns.values() for check in column.checks]
    assert {check.name for check in checks} == {
        *("undeclared_value", "blank", "reason_not_offered", "answered_though_closed"),
        "not_applicable_though_open",
    }
    for check in checks:
        assert (check.title, check.description) == (RULES[check.name].level, RULES[check.name].words)
        assert check in pandera.Check


@pytest.mark.parametrize("instrument", list(library()), ids=lambda each: each.id)
def test_every_instrument_of_the_library_has_a_schema_on_both(instrument):
    kinds = {"date": pl.Date}
    frame = pl.DataFrame(schema={item.id: kinds.get(item.kind, pl.Float64) for item in instrument.items})
    schema = schema_for(instrument)
    assert schema.validate(frame, lazy=True).width == len(schema.columns)
    assert len(schema.validate(frame.to_pandas(), lazy=True).columns) == len(schema.columns)


def run(*arguments):
    return CliRunner().invoke(cli, list(arguments))


def test_the_command_prints_each_column_with_its_checks():
    printed = run("schema", "workbook_use").stdout
    assert "wb_plans" in printed
    assert "0 No, 1 Yes, or a missing code -9 … -4" in printed
    assert "error   answered_though_closed: an answer to a question that was not to be asked" in printed


def test_the_command_prints_json_that_says_the_same():
    assert json.loads(run("schema", "uls8", "--json").stdout) == json.loads(
        json.dumps(as_dict(schema_for("uls8")))
    )


def test_the_schema_of_interviews_has_both_windows():
    printed = run("schema", "interview").stdout
    assert "warning outside_window" in printed
    assert "note    outside_optimum" in printed


def test_an_instrument_that_is_not_there_is_refused():
    result = run("schema", "usl8")
    assert result.exit_code == 10
    assert "did you mean `uls8`" in result.output


def test_in_a_study_the_studys_own_missing_reasons_hold(study):
    path = study.folder / "study.yaml"
    own = """missing_reasons:
  - {code: -77, label: Refused, reason: refused}
  - {code: -88, label: Not applicable, reason: not_applicable, counts_as: not_applicable}
  - {code: -99, label: Query, reason: under_query}
"""
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert "a missing code -99, -88, -77" in run("schema", "uls8", "--study", str(study.folder)).stdout


def test_what_is_usual_is_said_in_the_schema_and_in_the_codebook():
    item = USUAL.item("wb_meetings")
    assert "0 to 10 (usually 1 to 6), or" in as_dict(schema_for(USUAL))["columns"][2]["allowed"]
    assert usual_in_words(item) == "Usually 1 to 6."
    assert usual_in_words(USUAL.item("wb_read")) == ""


def test_an_answer_that_asks_for_the_risk_protocol_is_noted_by_the_schema():
    bprs = load("bprs24")
    frame = pl.DataFrame({item.id: [1.0, 1.0, 1.0, 1.0] for item in bprs.items}).with_columns(
        bprs24_4=pl.Series([1.0, 2.0, -9.0, 7.0])
    )
    assert ours(schema_for(bprs), frame) == {("risk_answer", "bprs24_4", 1), ("risk_answer", "bprs24_4", 3)}
    assert "note    risk_answer" in run("schema", "bprs24").stdout
