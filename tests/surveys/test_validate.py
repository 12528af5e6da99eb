"""One row for each rule: a minimal change to a complete form, and exactly the problems it makes."""

import polars as pl
import pyreadstat
import pytest

from surveys.derived import Derived
from surveys.report.validation import validation_files
from surveys.schema import RULES
from tests.surveys.conftest import REGISTER, bring_in, csv_of, form


def validate(study):
    return Derived(study).validation


CASES = [
    # changes to a complete form of A0001                         rule                     item            level
    ({"uls8_3": "7"}, "undeclared_value", "uls8_3", "error"),
    ({"uls8_3": "2.5"}, "undeclared_value", "uls8_3", "error"),
    ({"eq5d3l_vas": "101"}, "undeclared_value", "eq5d3l_vas", "error"),
    ({"uls8_3": "3?"}, "not_an_answer", "uls8_3", "error"),
    ({"uls8_3": "N/A"}, "not_an_answer", "uls8_3", "error"),
    ({"uls8_3": None}, "blank", "uls8_3", "warning"),
    ({"uls8_3": "-7"}, "reason_not_offered", "uls8_3", "warning"),
    ({"wb_read": "0", "wb_plans": "1"}, "answered_though_closed", "wb_plans", "error"),
    ({"interview_mode": "9"}, "undeclared_value", "interview_mode", "error"),
    ({"interview_date": "2nd March 2015"}, "not_a_date", "interview_date", "error"),
    ({"site": "B"}, "other_site", "", "error"),
    ({"interview_date": None}, "date_blank", "interview_date", "warning"),
    ({"interview_date": "2015-09-01"}, "outside_window", "interview_date", "warning"),
    (
        {"participant_id": "B0001", "interview_date": "2014-10-01"},
        "after_status_ended",
        "interview_date",
        "error",
    ),
]


@pytest.mark.parametrize(("changes", "rule", "item", "level"), CASES)
def test_each_rule_finds_its_fault_and_nothing_else(study, tmp_path, changes, rule, item, level):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(**changes)))
    found = validate(study).queries
    assert [(query.rule, query.item, query.level) for query in found] == [(rule, item, level)]
    where = found[0].problem.where
    assert (where.file, where.row, where.field) == ("returns.csv", 2, item or "participant")
    assert found[0].problem.level == level


def test_a_complete_form_has_no_problem(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    found = validate(study)
    assert (found.queries, found.forms) == ((), 4)


@pytest.mark.parametrize("code", [-9, -8, -6, -5, -4])
def test_a_missing_reason_is_no_problem(study, tmp_path, code):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3=code)))
    assert validate(study).queries == ()


def test_a_question_behind_a_closed_gate_may_be_blank_or_not_applicable(study, tmp_path):
    bring_in(
        study,
        csv_of(
            tmp_path / "a.csv",
            form(wb_read=0, wb_plans=None),
            form(participant_id="A0002", wb_read=0, wb_plans=-7),
        ),
    )
    assert validate(study).queries == ()


def test_an_interview_before_randomisation_is_one_problem_and_not_two(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(interview_date="2014-10-01")))
    assert [query.rule for query in validate(study).queries] == ["before_randomised"]


def test_two_forms_that_differ_are_an_error_at_both_rows(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3=1)))
    found = [(q.rule, q.instrument, q.problem.where.row) for q in validate(study).errors]
    assert found == [("duplicate_form", "uls8", 2), ("duplicate_form", "uls8", 3)]


def test_the_same_form_in_two_files_is_a_warning(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "one.csv", form()))
    bring_in(study, csv_of(tmp_path / "two.csv", {**form(), "remark": "sent again"}))
    assert {query.rule for query in validate(study).queries} == {"same_form_twice"}


def test_somebody_who_left_the_register_is_found(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    (study.folder / "participants.csv").write_text(
        REGISTER.replace("A0001,A,2014-10-31,active,\n", ""), encoding="utf-8"
    )
    assert "not_in_register" in {query.rule for query in validate(study).queries}


def test_every_rule_has_a_case_here():
    elsewhere = {
        "before_randomised",
        "duplicate_form",
        "same_form_twice",
        "not_in_register",
        "unknown_missing_code",
        "in_conflict",  # these two in test_corrections.py
        "correction_adrift",
    }
    assert {rule for _, rule, _, _ in CASES} | elsewhere == set(RULES)


def test_a_code_that_only_the_file_declares_missing_is_no_answer(study, tmp_path):
    frame = pl.DataFrame([form()]).with_columns(
        eq5d3l_vas=pl.lit(99.0), interview_date=pl.lit(None, dtype=pl.String)
    )
    path = tmp_path / "returns.sav"
    pyreadstat.write_sav(frame, path, missing_ranges={"eq5d3l_vas": [99]})
    bring_in(study, path)
    found = Derived(study)
    assert [query.rule for query in found.validation.errors] == ["unknown_missing_code"]
    vas = next(each for each in found.scored if each.instrument.id == "eq5d3l").frame
    assert vas.select("eq5d3l_health", "eq5d3l_health_why").row(0) == (None, "undeclared_value")


def test_every_query_has_a_number_of_its_own(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7"), form(uls8_3="8")))
    ids = [query.id for query in Derived(study).validation.queries]
    assert len(ids) == len(set(ids)) > 2


def test_a_query_keeps_its_number_while_other_problems_come_and_go(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "one.csv", form(uls8_3="7")))
    (before,) = validate(study).queries
    bring_in(study, csv_of(tmp_path / "two.csv", form(participant_id="A0002", uls8_1="9")))
    assert before.id in {query.id for query in validate(study).queries}


def test_the_report_shows_what_stood_in_the_cell_and_the_json_does_not(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="<b>three</b>")))
    files = validation_files(study, validate(study))
    page = next(content.decode() for name, content in files.items() if name.endswith(".html"))
    assert "&lt;b&gt;three&lt;/b&gt;" in page
    assert "SYNTHETIC DATA" in page
    assert b"three" not in next(content for name, content in files.items() if name.endswith(".json"))


def test_the_report_of_the_same_answers_is_the_same_bytes(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7")))
    assert validation_files(study, validate(study)) == validation_files(study, validate(study))
