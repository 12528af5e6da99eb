"""One row for each rule: a minimal file that breaks it, and exactly the problems that it makes."""

import io
import json
from pathlib import Path

import openpyxl
import polars as pl
import pyreadstat
import pytest

from instruments.loader import library_folder
from surveys.derived import Derived
from surveys.report.validation import validation_files
from surveys.schema import RULES
from surveys.study import open_study
from tests.surveys.conftest import FORM, REGISTER, ULS8, bring_in, csv_of, form


def validate(study):
    return Derived(study).validation


def returns(*forms, sent_as="returns.csv"):
    """Import a file with these forms, each a complete 4-month form of A0001 with changes."""

    def prepared(study, tmp_path):
        bring_in(study, csv_of(tmp_path / sent_as, *(form(**changes) for changes in forms)))
        return study

    return prepared


def then_later(**changes):
    """A complete 4-month form, and a complete 18-month form with changes."""

    def prepared(study, tmp_path):
        returns({})(study, tmp_path)
        answers = {**FORM, **ULS8, **{f"bprs24_{n}": 1 for n in range(1, 25)}, **changes}
        bring_in(study, csv_of(tmp_path / "later.csv", answers), "18m")
        return study

    return prepared


def where_study_says(text, prepare):
    """The same in a study whose study.yaml has these lines more."""

    def prepared(study, tmp_path):
        path = study.folder / "study.yaml"
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
        return prepare(open_study(study.folder), tmp_path)

    return prepared


def with_usual_meetings(prepare):
    """The same in a study whose own definition says how many meetings are usual."""

    def prepared(study, tmp_path):
        text = (library_folder() / "workbook_use.yaml").read_text(encoding="utf-8")
        own = study.folder / "instruments" / "workbook_use.yaml"
        own.parent.mkdir()
        own.write_text(text.replace("limits: [0, 10]", "limits: [0, 10], usual: [0, 8]"), encoding="utf-8")
        return prepare(open_study(study.folder), tmp_path)

    return prepared


def of_somebody_struck_out(study, tmp_path):
    """A0001's form, after A0001 was taken from the register."""
    returns({})(study, tmp_path)
    register = REGISTER.replace("A0001,A,2014-10-31,active,\n", "")
    (study.folder / "participants.csv").write_text(register, encoding="utf-8")
    return study


def with_a_code_only_spss_knows(study, tmp_path):
    """An SPSS file that declares 99 missing of the health scale."""
    answers = pl.DataFrame([form()]).with_columns(
        eq5d3l_vas=pl.lit(99.0), interview_date=pl.lit(None, dtype=pl.String)
    )
    pyreadstat.write_sav(answers, tmp_path / "returns.sav", missing_ranges={"eq5d3l_vas": [99]})
    bring_in(study, tmp_path / "returns.sav")
    return study


FREQUENCY = "1 Never, 2 Rarely, 3 Sometimes, 4 Often, or a missing code -9 … -4"
CODES = "or a missing code -9 … -4"
CLOSED = {"wb_read": "0", "wb_plans": "1"}
DIED = {"participant_id": "B0001", "interview_date": "2014-09-25"}
CONTRADICTION = """
contradictions:
  - {id: read_all, words: plans after reading some, level: error, if: {item: wb_plans, equals: 1}, then: {item: wb_read, at_least: 2}}
"""
MOST = "\ncompleteness: [{instrument: uls8, answered: 0.9}]\n"
NOTHING = {f"uls8_{n}": None for n in range(1, 9)}
DATES = "interview_date"

CASES = [
    # a minimal file that breaks it                    level, rule, item, row: what was found; what would do
    (returns({"uls8_3": "7"}), [("error", "undeclared_value", "uls8_3", 2, "found 7", FREQUENCY)]),
    (returns({"uls8_3": "2.5"}), [("error", "undeclared_value", "uls8_3", 2, "found 2.5", FREQUENCY)]),
    (returns({"eq5d3l_vas": "101"}), [("error", "undeclared_value", "eq5d3l_vas", 2, "found 101", f"0 to 100, {CODES}")]),
    (returns({"interview_mode": "9"}), [("error", "undeclared_value", "interview_mode", 2, "found 9", f"1 Face to face, 2 Telephone, 3 Video call, 4 Self-completed, {CODES}")]),
    (returns({"uls8_3": "3?"}), [("error", "not_an_answer", "uls8_3", 2, "found text that is no number", FREQUENCY)]),
    (returns({"uls8_3": "N/A"}), [("error", "not_an_answer", "uls8_3", 2, "found text that is no number", FREQUENCY)]),
    (with_a_code_only_spss_knows, [
        ("error", "unknown_missing_code", "eq5d3l_vas", 1, "found a code that only the file declares missing", f"0 to 100, {CODES}"),
        ("warning", "date_blank", DATES, 1, "an interview without its date", ""),
    ]),
    (returns({DATES: "2nd March 2015"}), [("error", "not_a_date", DATES, 2, "found text that is no date", "a date, or a blank")]),
    (returns(CLOSED), [("error", "answered_though_closed", "wb_plans", 2, "found 1", "nothing, as wb_read closes it")]),
    (returns({"wb_plans": -7}), [("warning", "not_applicable_though_open", "wb_plans", 2, "found -7", "an answer, as wb_read opens it")]),
    (returns({"uls8_3": None}), [("warning", "blank", "uls8_3", 2, RULES["blank"].words, "")]),
    (returns({"wb_plans": None}), [("warning", "blank", "wb_plans", 2, RULES["blank"].words, "")]),
    (returns({"uls8_3": "-7"}), [("warning", "reason_not_offered", "uls8_3", 2, RULES["reason_not_offered"].words, "")]),
    (with_usual_meetings(returns({"wb_meetings": 9})), [("warning", "unusual_value", "wb_meetings", 2, "found 9", "usually 0 to 8")]),
    (of_somebody_struck_out, [("error", "not_in_register", "", 2, "an id that is not in the register", "")]),
    (returns({"site": "B"}), [("error", "other_site", "", 2, "a site that is not the person's in the register", "")]),
    (returns({DATES: None}), [("warning", "date_blank", DATES, 2, "an interview without its date", "")]),
    (returns({DATES: "2014-10-01"}), [("error", "before_randomised", DATES, 2, "an interview before randomisation", "")]),
    (returns(DIED), [("error", "after_status_ended", DATES, 2, "an interview after the person withdrew or died", "")]),
    (returns({DATES: "2015-09-01"}), [("warning", "outside_window", DATES, 2, "an interview outside its permitted window", "")]),
    (returns({DATES: "2015-03-20"}), [("note", "outside_optimum", DATES, 2, RULES["outside_optimum"].words, "")]),
    (then_later(**{DATES: "2015-03-01"}), [
        ("error", "waves_out_of_order", DATES, 2, "found a date before that of 4 months", "a later date"),
        ("warning", "outside_window", DATES, 2, "an interview outside its permitted window", ""),
    ]),
    (returns({}, {"uls8_3": 1}), [
        *(("error", "duplicate_form", "", row, RULES["duplicate_form"].words, "") for row in (2, 3)),
        *(("warning", "same_form_twice", "", row, RULES["same_form_twice"].words, "") for row in (2, 3)),
    ]),
    (returns({}, {}), [
        ("warning", "same_form_twice", "", row, "the same form twice, alike throughout; one is used", "") for row in (2, 3)
    ]),
    (where_study_says(CONTRADICTION, returns({"wb_read": 1})), [
        ("error", "contradiction", "wb_read", 2, "found 1: plans after reading some", "at least 2, as wb_plans is 1")
    ]),
    (where_study_says(MOST, returns({"uls8_3": -9})), [("warning", "form_incomplete", "", 2, "found 7 of 8 questions answered", "at least 8")]),
    (where_study_says(MOST, returns(NOTHING)), [("warning", "instrument_absent", "", 2, "found no answer to uls8", "a form of it, or missing reasons")]),
]  # fmt: skip

ELSEWHERE = {
    "in_conflict": "test_corrections.py",
    "correction_adrift": "test_corrections.py",
    "keyed_once": "test_double_entry.py",
    "risk_answer": "test_schema.py",
    "range_shifted": "keying/test_ranges.py",
    "item_reversed": "keying/test_signs.py",
    "labels_contradict": "keying/test_labels_and_headings.py",
    "labels_swapped": "keying/test_labels_and_headings.py",
    "total_disagrees": "keying/test_totals.py",
    "straight_lining": "keying/test_forms_alike.py",
    "rows_repeated": "keying/test_forms_alike.py",
}
"""Rules that a form alone cannot break, as it takes corrections, two keyers or a whole file; and one with its own page."""


@pytest.mark.parametrize(("prepare", "expected"), CASES, ids=[case[1][0][1] for case in CASES])
def test_each_rule_finds_its_fault_and_nothing_else(study, tmp_path, prepare, expected):
    found = validate(prepare(study, tmp_path)).queries
    said = [
        (q.level, q.rule, q.item, q.problem.where.row, q.problem.found, q.problem.expected) for q in found
    ]
    assert said == expected
    for query in found:
        assert query.problem.level == query.level
        assert query.level == RULES[query.rule].level


def test_every_rule_has_a_case_here():
    assert {case[1][0][1] for case in CASES} | set(ELSEWHERE) == set(RULES)
    for rule, file in ELSEWHERE.items():
        assert f'"{rule}"' in (Path(__file__).parent / file).read_text(encoding="utf-8")


def test_one_rule_that_a_study_declares_weighs_what_the_study_says(study, tmp_path):
    softer = CONTRADICTION.replace("level: error", "level: warning")
    (query,) = validate(where_study_says(softer, returns({"wb_read": 1}))(study, tmp_path)).queries
    assert (query.level, query.problem.level, query.declared) == ("warning", "warning", "read_all")


def test_a_note_is_no_query_in_the_list_and_is_counted_apart(study, tmp_path):
    returns({DATES: "2015-03-20", "uls8_3": "7"})(study, tmp_path)
    found = validate(study)
    assert [query.level for query in found.queries] == ["error", "note"]
    files = validation_files(study, found)
    book = openpyxl.load_workbook(io.BytesIO(next(c for n, c in files.items() if n.endswith(".xlsx"))))
    assert book["Queries"].max_row == 2
    plain = json.loads(next(c for n, c in files.items() if n.endswith(".json")))
    assert [(each["level"], each["state"]) for each in plain] == [("error", "open"), ("note", "open")]


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
