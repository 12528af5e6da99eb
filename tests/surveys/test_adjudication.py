"""Adjudication: a workbook of differences that comes back filled, and becomes corrections all at once."""

import math
from datetime import date

import openpyxl
import pytest

from surveys.answers.correcting import record
from surveys.answers.corrections import SOURCES, Correction, Withdrawal
from surveys.derived import Derived
from surveys.double_entry.adjudication import (
    COLUMNS,
    SHEET,
    TO_FILL,
    adjudicate,
    standings,
    write_adjudication,
)
from surveys.record import ledger
from surveys.refusals import AnswersWithProblems, SafeguardRefused, UnreadableFile
from tests.surveys.conftest import csv_of, everything_in, form
from tests.surveys.test_agreement import wrong
from tests.surveys.test_double_entry import compare, keyed_twice

DECIDED = {"Final": "3", "Source": "form", "Decided by": "EF"}


@pytest.fixture
def apart(study, tmp_path):
    """Two people keyed three answers of A0001 differently."""
    return keyed_twice(study, tmp_path, [form()], [form(uls8_1=3, uls8_2=3, interview_date="2015-03-03")])


def waiting(study):
    responses = Derived(study).responses
    return [each for each in standings(responses, responses.batches) if each.open]


def rows_of(path):
    """Item → its row, as column → cell."""
    sheet = openpyxl.load_workbook(path)[SHEET]
    return {
        row["Item"]: row
        for cells in sheet.iter_rows(min_row=2, values_only=True)
        for row in [dict(zip(COLUMNS, cells, strict=True))]
    }


def filled(study, target, answers):
    """The workbook of what waits, saved as `target` with these cells: item → column → what is typed."""
    workbook = openpyxl.load_workbook(write_adjudication(study, waiting(study)))
    sheet = workbook[SHEET]
    for row in range(2, sheet.max_row + 1):
        typed = answers.get(sheet.cell(row, COLUMNS.index("Item") + 1).value, {})
        for column, value in typed.items():
            sheet.cell(row, COLUMNS.index(column) + 1).value = value
    workbook.save(target)
    return target


def test_the_workbook_has_a_row_for_each_difference_with_both_values_and_places(apart):
    rows = rows_of(write_adjudication(apart, waiting(apart)))
    assert set(rows) == {"uls8_1", "uls8_2", "interview_date"}
    row = rows["uls8_1"]
    assert [row[name] for name in ("Batch", "Timepoint", "Participant", "Instrument")] == [
        "first", "4m", "A0001", "uls8",
    ]  # fmt: skip
    assert [row[name] for name in ("First keyer", "First", "Second keyer", "Second")] == [
        "AB",
        "2",
        "CD",
        "3",
    ]
    assert [row[name] for name in ("First's place", "Second's place")] == [
        "first.csv › row 2", "second.csv › row 2",
    ]  # fmt: skip
    assert not any(row[name] for name in TO_FILL)


def test_a_source_is_chosen_from_a_list(apart):
    sheet = openpyxl.load_workbook(write_adjudication(apart, waiting(apart)))[SHEET]
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1.strip('"').split(",") == list(SOURCES)


def test_the_same_differences_make_the_same_bytes_and_a_filled_workbook_is_left(apart):
    path = write_adjudication(apart, waiting(apart))
    before = path.read_bytes()
    path.unlink()
    assert write_adjudication(apart, waiting(apart)).read_bytes() == before
    path.write_bytes(b"filled in")
    assert write_adjudication(apart, waiting(apart)).read_bytes() == b"filled in"


def test_what_is_filled_in_is_the_answer_and_the_rest_waits(apart, tmp_path):
    path = filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED | {"Reason": "a slip", "Final": 3}})
    done = adjudicate(apart, path)
    assert (done.now, done.before, done.unfilled) == (1, 0, 2)
    frame = Derived(apart).responses.answers["4m", "uls8"].frame
    assert frame["uls8_1"].to_list() == [3.0]
    assert {each.difference.item for each in waiting(apart)} == {"uls8_2", "interview_date"}


def test_one_event_says_from_which_file_and_who_decided(apart, tmp_path):
    answers = {"uls8_1": DECIDED | {"Reason": "a slip"}, "uls8_2": DECIDED | {"Decided by": "ab"}}
    adjudicate(apart, filled(apart, tmp_path / "done.xlsx", answers))
    event = ledger.events(apart.folder)[-1]
    assert (event.kind, event.body["file"], len(event.body["sha256"])) == ("adjudication", "done.xlsx", 64)
    assert [each["decided_by"] for each in event.body["decided"]] == ["EF", "AB"]
    assert [(each["old"], each["new"], each["reason"], each["note"]) for each in event.body["corrections"]] == [
        ("in conflict", "3", "entries", "a slip"), ("in conflict", "3", "entries", ""),
    ]  # fmt: skip


def test_a_third_value_is_taken_and_both_were_wrong(apart, tmp_path):
    adjudicate(apart, filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED | {"Final": "4"}}))
    assert Derived(apart).responses.answers["4m", "uls8"].frame["uls8_1"].to_list() == [4.0]
    assert {keyer: rate.n for keyer, rate in wrong(apart).items()} == {"AB": 1, "CD": 1}


@pytest.mark.parametrize(("final", "now"), [("blank", None), ("-9", -9.0)])
def test_a_blank_or_a_missing_reason_can_be_the_answer(apart, tmp_path, final, now):
    adjudicate(apart, filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED | {"Final": final}}))
    assert Derived(apart).responses.answers["4m", "uls8"].frame["uls8_1"].to_list() == [now]


def test_a_date_that_is_typed_as_a_date_is_one(apart, tmp_path):
    answers = {"interview_date": DECIDED | {"Final": date(2015, 3, 3)}}
    adjudicate(apart, filled(apart, tmp_path / "done.xlsx", answers))
    frame = Derived(apart).responses.answers["4m", "interview"].frame
    assert frame["interview_date"].to_list() == [date(2015, 3, 3)]


def test_the_same_file_again_changes_nothing(apart, tmp_path):
    path = filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED})
    adjudicate(apart, path)
    before = everything_in(apart.folder)
    done = adjudicate(apart, path)
    assert (done.now, done.before, done.unfilled) == (0, 1, 2)
    assert everything_in(apart.folder) == before


def test_a_workbook_that_was_filled_further_brings_only_what_is_new(apart, tmp_path):
    workbook = write_adjudication(apart, waiting(apart))
    first = filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED})
    more = filled(apart, tmp_path / "more.xlsx", {"uls8_1": DECIDED, "uls8_2": DECIDED})
    adjudicate(apart, first)
    done = adjudicate(apart, more)
    assert (done.now, done.before, done.unfilled) == (1, 1, 1)
    assert workbook.exists()


REFUSED = [
    ({"Final": "9"}, "undeclared_value", "Final"),
    ({"Final": "three"}, "undeclared_value", "Final"),
    ({"Source": None}, "unknown_source", "Source"),
    ({"Source": "rumour"}, "unknown_source", "Source"),
    ({"Decided by": None}, "nobody", "Decided by"),
    ({"Decided by": "Jane Smith"}, "nobody", "Decided by"),
    ({"First": "1"}, "row_changed", "First"),
    ({"Item": "uls8_7"}, "no_such_difference", "Item"),
]


@pytest.mark.parametrize(("change", "rule", "field"), REFUSED)
def test_a_row_that_may_not_be_is_named_and_nothing_is_recorded(apart, tmp_path, change, rule, field):
    path = filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED, "uls8_2": DECIDED | change})
    row = 1 + list(rows_of(write_adjudication(apart, waiting(apart)))).index("uls8_2") + 1
    before = everything_in(apart.folder)
    with pytest.raises(AnswersWithProblems) as refused:
        adjudicate(apart, path)
    (problem,) = refused.value.problems
    where = problem.where
    assert (problem.rule, where.file, where.sheet, where.row, where.field) == (
        rule, "done.xlsx", SHEET, row, field,
    )  # fmt: skip
    assert everything_in(apart.folder) == before


def test_a_reason_that_tells_the_allocation_is_refused(apart, tmp_path):
    told = DECIDED | {"Reason": "allocated to the intervention"}
    with pytest.raises(SafeguardRefused) as refused:
        adjudicate(apart, filled(apart, tmp_path / "done.xlsx", {"uls8_1": told}))
    assert [problem.where.field for problem in refused.value.problems] == ["Reason"]


def test_what_somebody_settled_otherwise_is_not_overwritten(apart, tmp_path):
    path = filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED})
    record(apart, [Correction("A0001", "4m", "uls8_1", "in conflict", "2", "entries", "form")])
    with pytest.raises(AnswersWithProblems, match="settled otherwise"):
        adjudicate(apart, path)


def test_a_form_that_was_taken_out_waits_for_nobody(apart, tmp_path):
    path = filled(apart, tmp_path / "done.xlsx", {"uls8_1": DECIDED})
    record(apart, [], [Withdrawal("4m", "first.csv", "", 2, "A0001", "other_person", "form")])
    assert waiting(apart) == []
    with pytest.raises(AnswersWithProblems, match="not used any more"):
        adjudicate(apart, path)


def test_of_several_forms_of_one_person_the_one_in_the_batch_is_decided(apart, tmp_path):
    one, two = csv_of(tmp_path / "c.csv", form(uls8_1=1)), csv_of(tmp_path / "d.csv", form(uls8_1=4))
    compare(apart, one, two, batch="other")
    path = filled(apart, tmp_path / "done.xlsx", {"uls8_2": DECIDED})
    adjudicate(apart, path)
    assert Derived(apart).responses.answers["4m", "uls8"].frame["uls8_2"].to_list() == [3.0, 2.0]


def test_a_workbook_without_its_columns_is_refused(apart, tmp_path):
    path = csv_of(tmp_path / "done.csv", {"Participant": "A0001", "Item": "uls8_1", "Final": "3"})
    with pytest.raises(UnreadableFile, match="no column `Batch`"):
        adjudicate(apart, path)


def keyed_again(study, tmp_path, first, second):
    """Both keyed the batch again, with these answers of A0001 to the first item; what that is now."""
    files = [
        csv_of(tmp_path / f"again-{n}.csv", form(uls8_1=answer), form(participant_id="A0002", uls8_2=n))
        for n, answer in enumerate((first, second))
    ]
    compare(study, *files, batch="first", replaces="first")
    return Derived(study).responses.answers["4m", "uls8"].frame["uls8_1"][0]


@pytest.mark.parametrize(
    ("first", "second", "now"), [(2, 3, 3.0), (3, 3, 3.0), (4, 1, math.nan), (2, 2, math.nan)]
)
def test_a_decision_stands_only_between_the_values_that_it_was_about(apart, tmp_path, first, second, now):
    adjudicate(apart, filled(apart, tmp_path / "back.xlsx", {"uls8_1": DECIDED}))
    answer = keyed_again(apart, tmp_path, first, second)
    assert answer == now or (math.isnan(answer) and math.isnan(now))


def test_a_final_value_that_tells_the_allocation_is_refused(study, tmp_path):
    keyed_twice(study, tmp_path, [form(interviewer="INT01")], [form(interviewer="INT02")])
    decided = {**DECIDED, "Final": "in the control arm, as allocated"}
    with pytest.raises(SafeguardRefused) as refused:
        adjudicate(study, filled(study, tmp_path / "back.xlsx", {"interviewer": decided}))
    assert refused.value.problems[0].where.field == "Final"
