"""What is another in a release than in an earlier one: all of it, nothing else, and what brought it about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from instruments import load, load_file
from scoring import plans_for
from surveys.analysis import long_dataset
from surveys.answers.correcting import record
from surveys.answers.corrections import Withdrawal
from surveys.columns import item_column
from surveys.columns_of_change import names_of_change
from surveys.dataset import Dataset
from surveys.derived import Derived
from surveys.differences.answers import Cell, Form
from surveys.differences.causes import AnswerCauses
from surveys.differences.differences import Differences
from surveys.differences.sides import said
from surveys.differences.table import difference_table
from surveys.record.redaction import plan_for_file, redact
from surveys.release_inputs import made_from_now
from surveys.released import released_dataset
from surveys.score_changes import change_in_words
from surveys.since import Since
from surveys.study import Study, open_study
from tests.surveys.differences.conftest import HERE, LONELY, bring, correct, define, form, rewrite

COUNTED = (
    *("people_in", "people_out", "forms_in", "forms_out", "cells", "scores", "bands_crossed"),
    *("variables_in", "variables_out", "variables_described"),
)
NOTHING = dict.fromkeys(COUNTED, 0)


def cells(found: Differences) -> list[str]:
    """Each cell in a line."""
    return [
        f"{cell.participant} {cell.timepoint} {cell.column.name}: {' '.join(said(cell.was, cell.old))} to "
        f"{' '.join(said(cell.column, cell.new))}; {because}"
        for cell, because in found.cells
    ]


def forms(found: Differences) -> list[str]:
    return [
        f"{form.participant} {form.timepoint} {form.instrument} {form.way}; {because}"
        for form, because in found.forms
    ]


def scores(found: Differences) -> list[str]:
    return [change_in_words(row) for row in found.scores.iter_rows(named=True)]


def test_where_nothing_was_done_nothing_is_another(since):
    found = since()
    assert found.counts == NOTHING
    assert found.inputs == ()


def test_a_correction_is_a_cell_and_a_score_with_the_number_of_its_event(asleep, since):
    event = correct(asleep, "A0001", "4m", "uls8_1", "2", "4")
    found = since()
    corrected = f"uls8_1 corrected ({event.id[:12]})"
    assert cells(found) == [f"A0001 4m uls8_1: 2 Rarely to 4 Often; {corrected}"]
    assert scores(found) == [f"A0001 4m uls8_total: 18 to 20 (+2); {corrected}"]
    assert found.counts == {**NOTHING, "cells": 1, "scores": 1}


def test_a_missing_reason_is_told_by_its_code_and_its_words(asleep, since):
    correct(asleep, "A0001", "4m", "uls8_1", "2", "-9")
    assert cells(since())[0].startswith("A0001 4m uls8_1: 2 Rarely to -9 Refused; ")


def test_a_band_that_was_crossed_is_counted_and_comes_first(asleep, since):
    correct(asleep, "A0002", "4m", "uls8_1", "2", "4")
    correct(asleep, "A0001", "4m", "sws4_1", "2", "0")
    correct(asleep, "A0001", "4m", "sws4_3", "2", "0")
    found = since()
    assert found.counts["bands_crossed"] == 1
    assert scores(found)[0].startswith("A0001 4m sws4_total: 8 (Moderate) to 4 (Low) (-4); sws4_1 corrected")


def test_a_change_since_baseline_follows_from_the_scores(asleep, since):
    correct(asleep, "A0001", "0m", "sws4_1", "3", "2")
    of_change = [line for line in cells(since()) if " 4m " in line]
    because = "follows from the scores, or from what is declared of their change"
    assert of_change == [
        f"A0001 4m sws4_total_before: 12  to 11 ; {because}",
        f"A0001 4m sws4_total_change: -4  to -3 ; {because}",
    ]


def test_a_new_form_is_one_line_and_its_cells_are_not_told_again(asleep, since, tmp_path):
    bring(asleep, tmp_path / "third.csv", [form("A0003", "2015-03-03", 1, 2, 1, 1, **LONELY)], "4m")
    found = since()
    came = "third.csv › row 2 came in"
    assert forms(found) == [f"A0003 4m {id} in; {came}" for id in ("interview", "sws4", "uls8")]
    assert cells(found) == []
    assert scores(found) == [
        f"A0003 4m sws4_total: none (no form) to 4 (Low); {came}",
        f"A0003 4m uls8_total: none (no form) to 18; {came}",
    ]
    assert found.inputs == (("file", "third.csv (4m) came in"),)


def test_a_form_without_a_score_is_told_as_a_form_alone(asleep, since, tmp_path):
    refused = dict.fromkeys(LONELY, -9)
    bring(asleep, tmp_path / "third.csv", [form("A0003", "2015-03-03", -9, -9, -9, -9, **refused)], "4m")
    found = since()
    assert found.counts == {**NOTHING, "forms_in": 3}


def test_a_row_taken_out_is_forms_and_scores_that_are_gone(asleep, since):
    record(asleep, [], [Withdrawal("4m", "second.csv", "", 3, "A0002", "other_person", "form")])
    found = since()
    gone = "second.csv › row 3 is used no more"
    assert forms(found) == [f"A0002 4m {id} out; {gone}" for id in ("interview", "sws4", "uls8")]
    assert scores(found)[0] == f"A0002 4m sws4_total: 8 (Moderate) to none (no form); {gone}"


def test_a_file_in_place_of_another_says_which_rows(asleep, since, tmp_path):
    rows = [form("A0001", "2015-03-02", 2, 1, 2, 2, **{**LONELY, "uls8_2": 1})]
    rows += [form("A0002", "2015-03-02", 2, 1, 2, 2, **LONELY)]
    bring(asleep, tmp_path / "better.csv", rows, "4m", replaces="second.csv")
    found = since()
    assert cells(found) == [
        "A0001 4m uls8_2: 2 Rarely to 1 Never; better.csv › row 2 came in; second.csv › row 2 is used no more"
    ]
    assert found.inputs == (
        ("file", "better.csv (4m) came in"),
        ("file", "second.csv (4m) is used no more"),
    )


def test_people_in_and_out_are_told_by_their_ids_alone(asleep, since):
    rewrite(asleep, "participants.csv", "A0004,A,2014-10-31,active,", "B0001,B,2014-10-31,active,")
    found = since()
    assert (found.people_in, found.people_out) == (("B0001",), ("A0004",))
    assert found.counts == {**NOTHING, "people_in": 1, "people_out": 1}
    assert found.inputs == (("study file", "participants.csv changed"),)


def test_another_site_and_another_day_of_randomisation_come_from_the_register(asleep, since):
    rewrite(asleep, "participants.csv", "A0001,A,2014-10-31", "A0001,B,2014-11-01")
    assert cells(since()) == [
        "A0001  site: A  to B ; the register changed",
        "A0001 0m interview_day: -1  to -2 ; the register changed",
        "A0001 4m interview_day: 122  to 121 ; the register changed",
    ]


def test_a_day_of_interview_that_was_corrected_says_so(asleep, since):
    event = correct(asleep, "A0001", "4m", "interview_date", "2015-03-02", "2015-03-04")
    rewrite(asleep, "participants.csv", "A0004,A,2014-10-31", "A0004,A,2014-11-01")
    assert cells(since()) == [
        f"A0001 4m interview_day: 122  to 124 ; interview_date corrected ({event.id[:12]})"
    ]


GATED = "  - {id: sws4_4, label: gets up, scale: frequency, ask_if: {item: sws4_3, at_least: 1}}"


def test_a_cell_behind_a_gate_rests_on_the_gate(asleep, request):
    define(asleep, "  - {id: sws4_4, label: gets up, scale: frequency}", GATED)
    asleep = open_study(asleep.folder)
    correct(asleep, "A0002", "0m", "sws4_4", "0", "")
    since = request.getfixturevalue("since")
    opened = correct(asleep, "A0002", "0m", "sws4_3", "0", "1")
    because = f"sws4_3 corrected ({opened.id[:12]})"
    assert cells(since())[:2] == [
        f"A0002 0m sws4_3: 0 Never to 1 Sometimes; {because}",
        f"A0002 0m sws4_4: -7 Not applicable to  blank; {because}",
    ]


def test_a_definition_s_change_is_told_with_its_versions_and_of_what_it_describes(asleep, since):
    define(asleep, 'version: "1.0"', 'version: "1.1"')
    define(asleep, "2: Often, 3: Always", "2: Frequently, 3: Always")
    found = since()
    assert found.inputs == (
        ("study file", "instruments/sws4.yaml changed"),
        ("definition", "sws4 1.0 to 1.1"),
    )
    assert found.counts == {**NOTHING, "variables_described": 4}
    assert next((each.name, each.what, each.old, each.new) for each in found.variables) == (
        "sws4_1",
        "value labels",
        "2 Often",
        "2 Frequently",
    )


def test_an_answer_that_a_definition_does_not_know_any_more_is_another_because_of_it(asleep, since):
    define(asleep, ", 3: Always}", "}")
    define(asleep, "range: [0, 12]", "range: [0, 8]")
    define(asleep, ", 9: High", "")
    found = since()
    because = "its definition changed, still sws4 1.0"
    assert cells(found)[0] == f"A0001 0m sws4_1: 3 Always to -4 Data query open; {because}"
    assert f"A0001 0m sws4_total: 12 (High) to none (under query); {because}" in scores(found)
    assert ("sws4_total", "how it is made") in {(each.name, each.what) for each in found.variables}


def test_what_could_show_the_allocation_is_a_variable_that_is_gone_and_nothing_else(asleep, since):
    define(asleep, "label: gets up, scale: frequency", "label: gets up, scale: frequency, flags: [unmasks]")
    correct(open_study(asleep.folder), "A0001", "4m", "sws4_4", "2", "0")
    found = since()
    assert found.counts["cells"] == found.counts["scores"] == found.counts["forms_out"] == 0
    gone = [each.name for each in found.variables if each.way == "out"]
    assert gone[:2] == ["sws4_4", "sws4_total"]
    table = difference_table(found, "A study", "002").frame
    assert set(table["what"]) == {"variable"}


def test_of_a_cell_behind_a_gate_that_could_show_the_allocation_nothing_is_told(asleep, request):
    gate = "  - {id: sws4_3, label: dreads bedtime, scale: frequency, flags: [unmasks]}"
    define(asleep, "  - {id: sws4_4, label: gets up, scale: frequency}", GATED)
    define(asleep, "  - {id: sws4_3, label: dreads bedtime, scale: frequency}", gate)
    asleep = open_study(asleep.folder)
    correct(asleep, "A0002", "0m", "sws4_4", "0", "")
    since = request.getfixturevalue("since")
    correct(asleep, "A0002", "0m", "sws4_3", "0", "1")
    assert since().counts == NOTHING


def test_an_instrument_that_is_asked_now_comes_as_its_variables(asleep, request):
    rewrite(asleep, "study.yaml", "instruments: [sws4, uls8]", "instruments: [sws4]")
    since = request.getfixturevalue("since")
    rewrite(
        asleep,
        "study.yaml",
        "permitted: [-28, 56], instruments: [sws4]",
        "permitted: [-28, 56], instruments: [sws4, uls8]",
    )
    found = since()
    assert {each.name for each in found.variables if each.way == "in"} >= {"uls8_1", "uls8_total"}
    assert found.counts["scores"] == found.counts["cells"] == found.counts["forms_in"] == 0
    assert ("definition", "uls8 is new") in found.inputs


def test_an_instrument_that_is_asked_at_one_more_timepoint_brings_the_forms_that_were_there(asleep, request):
    rewrite(
        asleep,
        "study.yaml",
        "permitted: [-28, 56], instruments: [sws4, uls8]",
        "permitted: [-28, 56], instruments: [uls8]",
    )
    since = request.getfixturevalue("since")
    rewrite(
        asleep,
        "study.yaml",
        "permitted: [-28, 56], instruments: [uls8]",
        "permitted: [-28, 56], instruments: [sws4, uls8]",
    )
    assert forms(since()) == [f"{who} 4m sws4 in; study.yaml changed" for who in ("A0001", "A0002")]


def test_a_timepoint_more_is_no_difference_of_a_cell(asleep, since):
    rewrite(
        asleep,
        "study.yaml",
        "instruments: [sws4, uls8]}\n",
        "instruments: [sws4, uls8]}\n  - {id: 18m, label: 18 months, months: 18, end_of_month: last_day, "
        "optimum: [-14, 28], permitted: [-28, 84], instruments: [sws4]}\n",
    )
    found = since()
    assert [(each.name, each.what) for each in found.variables] == [("timepoint", "label")]
    assert found.counts == {**NOTHING, "variables_described": 1}


def test_a_code_that_the_study_does_not_declare_any_more_explains_a_cell(asleep, request):
    correct(asleep, "A0001", "0m", "sws4_1", "3", "-5")
    since = request.getfixturevalue("since")
    codes = [(-9, "refused"), (-7, "not_applicable, counts_as: not_applicable"), (-4, "under_query")]
    listed = "".join(
        f"  - {{code: {code}, reason: {reason}, label: {reason.partition(',')[0]}}}\n"
        for code, reason in codes
    )
    rewrite(asleep, "study.yaml", "timepoints:", f"missing_reasons:\n{listed}timepoints:")
    assert cells(since())[0] == "A0001 0m sws4_1: -5 Unreadable to -4 under_query; study.yaml changed"


def test_a_redaction_is_told_of_a_form_that_went_with_a_file(asleep, since):
    record(asleep, [], [Withdrawal("4m", "second.csv", "", 0, "", "other_file", "form")])
    redaction = redact(asleep, plan_for_file(asleep, "second.csv"), "a column of names")
    because = forms(since())[0].partition("; ")[2]
    assert because == f"a file was redacted ({redaction.id[:12]})"


def test_files_that_no_definition_reads_any_more_do_not_stop_it(asleep, since, tmp_path):
    rows = [form(who, "2015-03-02", 2, 1, 2, 2, sws4_5=1, **LONELY) for who in ("A0001", "A0002")]
    bring(asleep, tmp_path / "better.csv", rows, "4m", replaces="second.csv")
    baseline = [form("A0001", "2014-10-30", 3, 0, 3, 3, sws4_5=1)]
    bring(asleep, tmp_path / "baseline.csv", baseline, "0m", replaces="first.csv")
    gets_up = "  - {id: sws4_4, label: gets up, scale: frequency}\n"
    define(asleep, gets_up, f"{gets_up}  - {{id: sws4_5, label: dreams, scale: frequency}}\n")
    correct(open_study(asleep.folder), "A0001", "4m", "sws4_1", "2", "1")
    assert cells(since())[0].endswith(
        "; files that were in use then cannot be read by the definitions of now"
    )


def causes(study: Study, **before: object) -> AnswerCauses:
    """What would be told of a release made now, had it been made from something else before."""
    inputs = made_from_now(study)
    return AnswerCauses(Since(Derived(study), inputs["ledger"]), {**inputs, **before}, inputs, frozenset())


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"tool": "0.0.1"}, "followup-surveys 0.0.1 to followup-surveys "),
        ({}, "not known"),
        ({"definitions": {}}, "its definition changed, sws4 1.0"),
    ],
)
def test_what_nothing_else_explains_is_the_toolkit_s_or_not_known(asleep, before, said):
    column = item_column(asleep.instruments["sws4"], asleep.instruments["sws4"].item("sws4_1"), ())
    told = causes(asleep, **before)
    assert told.of_cell(Cell("A0001", "4m", column, column, 1.0, 2.0)).startswith(said)
    assert told.of_form(Form("A0001", "4m", "sws4", "in")).startswith(said)


def by_hand(before: Dataset, now: Dataset) -> Iterator[tuple[str, str, str]]:
    """Person, timepoint and column of every cell that is another, found by looking at each."""
    one, other = (
        {(row["participant"], row["timepoint"]): row for row in each.frame.iter_rows(named=True)}
        for each in (before, now)
    )
    for key in one.keys() & other.keys():
        yield from (
            (*key, name) for name in one[key].keys() & other[key].keys() if one[key][name] != other[key][name]
        )


def test_every_cell_that_is_another_is_told_and_no_other_is(asleep, since, tmp_path):
    """By a cell, a form that came or went, a score with what stands beside it, or a site."""
    bring(asleep, tmp_path / "third.csv", [form("A0003", "2015-03-03", 1, 2, 1, -9, **LONELY)], "4m")
    record(asleep, [], [Withdrawal("0m", "first.csv", "", 3, "A0002", "other_person", "form")])
    for item, old, new in (
        ("sws4_1", "2", "-9"),
        ("sws4_2", "1", "3"),
        ("uls8_3", "2", "4"),
        ("interviewer", "INT01", "INT02"),
    ):
        correct(asleep, "A0001", "4m", item, old, new)
    rewrite(asleep, "participants.csv", "A0004,A", "A0004,B")
    found = since()
    now = long_dataset(
        open_study(asleep.folder), Derived(open_study(asleep.folder)).register, Derived(asleep).scored
    )
    told = set()
    for row in difference_table(found, "A study", "002").frame.iter_rows(named=True):
        for column in now.columns:
            of_form = row["what"] == "form" and (column.instrument or "interview") == row["instrument"]
            of_score = (
                row["what"] == "score"
                and column.name.startswith(row["variable"])
                and column.name not in names_of_change(PLANS[row["variable"]])
            )
            of_cell = row["what"] == "cell" and column.name == row["variable"]
            if of_form or of_score or of_cell:
                points = [row["timepoint"]] if row["timepoint"] else ["0m", "4m"]
                told |= {(row["participant"], point, column.name, row["what"]) for point in points}
    other = set(by_hand(released_dataset(found.earlier.folder, now.name), now))
    assert other <= {each[:3] for each in told}
    assert {each[:3] for each in told if each[3] == "cell"} <= other
    assert len(other) > 40


PLANS = {"uls8_total": plans_for(load("uls8"))[0], "sws4_total": plans_for(load_file(HERE).instrument)[0]}
