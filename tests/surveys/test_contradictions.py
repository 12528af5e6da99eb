"""What a study declares of answers that belong together: found where it fails, and refused where it says nothing."""

import pytest

from surveys.derived import Derived
from surveys.refusals import Refusal
from surveys.study import open_study
from tests.surveys.conftest import REGISTER, STUDY, bring_in, csv_of, form

DECLARED = """
contradictions:
  - {id: plans_unread, words: plans without reading, level: error, if: {item: wb_plans, at_least: 1}, then: {item: wb_read, at_least: 2}}
  - {id: lonely_again, words: lonelier at first, level: warning, if: {item: uls8_1, at_least: 4, timepoint: 4m}, then: {item: uls8_1, at_least: 2, timepoint: 18m}}
  - {id: same_second, words: the same answer each time, level: warning, same: uls8_2}
  - {id: third_counts, words: a count that never falls, level: error, never_falls: uls8_3}
completeness:
  - {instrument: uls8, answered: 0.75}
"""
LATER = {"interview_date": "2016-04-28"}
BPRS = {f"bprs24_{n}": 1 for n in range(1, 25)}


@pytest.fixture
def declared(tmp_path):
    folder = tmp_path / "declared"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY + DECLARED, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return open_study(folder)


def found_in(study, tmp_path, first, later=None):
    """(rule, declared, timepoint, item, found, expected) of each query that is more than a note."""
    bring_in(study, csv_of(tmp_path / "4m.csv", form(**first)))
    if later is not None:
        answers = {**form(), **BPRS, **LATER, **later}
        keep = {k: v for k, v in answers.items() if not k.startswith(("eq5d3l", "wb_"))}
        bring_in(study, csv_of(tmp_path / "18m.csv", keep), "18m")
    return [
        (q.rule, q.declared, q.timepoint, q.item, q.problem.found, q.problem.expected, q.level)
        for q in Derived(study).validation.queries
        if q.level != "note"
    ]


CASES = [
    (
        {"wb_read": 1, "wb_plans": 1},
        None,
        ("contradiction", "plans_unread", "4m", "wb_read", "found 1: plans without reading",
         "at least 2, as wb_plans is 1", "error"),
    ),
    (
        {"uls8_1": 4},
        {"uls8_1": 1},
        ("contradiction", "lonely_again", "18m", "uls8_1", "found 1: lonelier at first",
         "at least 2, as uls8_1 is 4 at 4 months", "warning"),
    ),
    (
        {},
        {"uls8_2": 3},
        ("contradiction", "same_second", "18m", "uls8_2", "found 3: the same answer each time",
         "2, as at 4 months", "warning"),
    ),
    (
        {"uls8_3": 3},
        {},
        ("contradiction", "third_counts", "18m", "uls8_3", "found 2: a count that never falls",
         "at least 3, as at 4 months", "error"),
    ),
    (
        {"uls8_1": -9, "uls8_2": -8, "uls8_3": -9},
        None,
        ("form_incomplete", "", "4m", "", "found 5 of 8 questions answered", "at least 6", "warning"),
    ),
    (
        {f"uls8_{n}": None for n in range(1, 9)},
        None,
        ("instrument_absent", "", "4m", "", "found no answer to uls8", "a form of it, or missing reasons",
         "warning"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "later", "expected"), CASES)
def test_each_declared_rule_finds_its_fault_and_nothing_else(declared, tmp_path, first, later, expected):
    assert found_in(declared, tmp_path, first, later) == [expected]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ({}, {}),
        ({}, {"uls8_3": 4}),
        ({"wb_read": -9, "wb_plans": 1}, None),
        ({"uls8_2": -9, "uls8_3": -8}, {}),
        ({"uls8_1": 4}, {"uls8_1": -9}),
        ({"uls8_1": -9, "uls8_2": -8}, None),
    ],
)
def test_agreeing_and_absent_answers_contradict_nothing(declared, tmp_path, first, later):
    assert found_in(declared, tmp_path, first, later) == []


def test_a_wave_between_that_was_missed_does_not_hide_a_fall(declared, tmp_path):
    text = STUDY.replace(
        "[uls8, bprs24]}",
        "[uls8, bprs24]}\n  - {id: 24m, label: 24 months, months: 24, end_of_month: last_day, optimum: [-14, 28], permitted: [-28, 84], instruments: [uls8]}",
    )
    (declared.folder / "study.yaml").write_text(text + DECLARED, encoding="utf-8")
    study = open_study(declared.folder)
    only = {
        k: v
        for k, v in form(interview_date="2016-10-31", uls8_2=2, uls8_3=1).items()
        if not k.startswith(("eq5d3l", "wb_"))
    }
    bring_in(study, csv_of(tmp_path / "24m.csv", only), "24m")
    assert [(row[1], row[5]) for row in found_in(study, tmp_path, {"uls8_3": 4}, {"uls8_3": -9})] == [
        ("third_counts", "at least 4, as at 4 months")
    ]


def test_a_contradiction_rests_on_the_other_answer(declared, tmp_path):
    found_in(declared, tmp_path, {"wb_read": 1, "wb_plans": 1})
    (query,) = Derived(declared).validation.queries
    assert query.grounds == "at least 2, as wb_plans is 1"


BAD = [
    # rule, the place's last step, and what is declared instead of the first contradiction
    ("unknown_item", "item", "if: {item: wb_plan, equals: 1}, then: {item: wb_read, at_least: 1}"),
    ("unknown_item", "item", "if: {item: interviewer, equals: 1}, then: {item: wb_read, at_least: 1}"),
    ("unknown_item", "same", "same: birth_year"),
    ("asked_once", "never_falls", "never_falls: wb_meetings"),
    ("no_condition", "if", "if: {item: wb_plans}, then: {item: wb_read, at_least: 1}"),
    ("condition_never_met", "if", "if: {item: wb_plans, equals: 7}, then: {item: wb_read, at_least: 1}"),
    ("condition_never_met", "then", "if: {item: wb_plans, equals: 1}, then: {item: wb_read, at_least: 9}"),
    ("condition_never_met", "then", "if: {item: wb_plans, equals: 1}, then: {item: wb_meetings, at_most: -1}"),
    ("unknown_timepoint", "timepoint", "if: {item: wb_plans, equals: 1, timepoint: 5m}, then: {item: wb_read, equals: 1, timepoint: 4m}"),
    ("not_asked_then", "timepoint", "if: {item: wb_plans, equals: 1, timepoint: 18m}, then: {item: wb_read, equals: 1, timepoint: 4m}"),
    ("timepoint_of_one_side", "x", "if: {item: wb_plans, equals: 1, timepoint: 4m}, then: {item: wb_read, equals: 1}"),
    ("never_asked_together", "x", "if: {item: wb_plans, equals: 1}, then: {item: bprs24_1, at_least: 1}"),
    ("contradiction_form", "x", "if: {item: wb_plans, equals: 1}"),
    ("contradiction_form", "x", "same: uls8_1, never_falls: uls8_1"),
    ("contradiction_form", "x", "level: error"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "last", "declared"), BAD)
def test_each_fault_of_a_declared_contradiction_has_its_place(tmp_path, rule, last, declared):
    level = "" if "level" in declared else "level: error, "
    text = f"{STUDY}\ncontradictions:\n  - {{id: x, words: y, {level}{declared}}}\n"
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        open_study(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.where.path.rpartition(" › ")[2]) == (rule, last)
    assert problem.where.line == text.count("\n")
    assert problem.where.column


@pytest.mark.parametrize(
    ("declared", "rules"),
    [
        ("completeness: [{instrument: usl8, answered: 0.5}]", {"instrument_not_asked"}),
        ("completeness: [{instrument: uls8, answered: 0.5}, {instrument: uls8, answered: 1}]", {"repeated_completeness"}),
        ("completeness: [{instrument: uls8, answered: 75}]", {"wrong_kind"}),
        ("contradictions: [{id: x, words: y, level: note, same: uls8_1}]", {"unknown_word"}),
        ("contradictions: [{id: x, words: y, same: uls8_1}]", {"missing_field"}),
        ("contradictions: [{id: x, words: y, level: error, same: uls8_1}, {id: x, words: z, level: error, same: uls8_2}]", {"repeated_contradiction"}),
    ],
)  # fmt: skip
def test_each_fault_of_what_is_declared_is_found(tmp_path, declared, rules):
    (tmp_path / "study.yaml").write_text(f"{STUDY}\n{declared}\n", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        open_study(tmp_path)
    assert {problem.rule for problem in refused.value.problems} == rules
