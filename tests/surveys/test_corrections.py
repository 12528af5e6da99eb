"""Corrections: what may be recorded, and what the answers are after it."""

import shutil
from dataclasses import replace

import pytest

from surveys.answers.correcting import checked, record
from surveys.answers.corrections import CONFLICT, Correction, Withdrawal
from surveys.derived import Derived
from surveys.importing import examine, take
from surveys.record import ledger
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in, form
from tests.surveys.small_store import copy_of, merge


def correction(item="uls8_3", old="7", new="3", **more):
    return Correction("A0001", "4m", item, old, new, **{"reason": "keying", "source": "form", **more})


def uls8(study):
    return Derived(study).responses.answers["4m", "uls8"].frame


@pytest.fixture
def imported(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7", uls8_4="2?")))
    return study


@pytest.mark.parametrize(
    ("item", "old", "new", "now"),
    [
        ("uls8_3", "7", "3", 3.0),
        ("uls8_3", "7.0", "3.0", 3.0),
        ("uls8_3", "7", "-9", -9.0),
        ("uls8_4", "2?", "2", 2.0),
        ("uls8_1", "2", "blank", None),
    ],
)
def test_a_correction_changes_one_answer_and_no_file(imported, item, old, new, now):
    sources = everything_in(imported.folder / "sources")
    record(imported, [correction(item, old, new)])
    assert uls8(imported)[item].to_list() == [now]
    assert everything_in(imported.folder / "sources") == sources
    assert item not in {query.item for query in Derived(imported).validation.errors}


def test_corrected_answers_are_scored(imported):
    record(imported, [correction(), correction("uls8_4", "2?", "2")])
    scored = next(each for each in Derived(imported).scored if each.instrument.id == "uls8").frame
    assert scored.select("uls8_total", "uls8_total_why").row(0) == (17, None)


@pytest.mark.parametrize(
    ("item", "old", "new"),
    [
        ("interview_date", "2015-03-02", "2015-03-05"),
        ("interviewer", "INT01", "007"),
        ("site", "blank", "A"),
    ],
)
def test_what_is_noted_about_an_interview_can_be_corrected_too(imported, item, old, new):
    record(imported, [correction(item, old, new)])
    frame = Derived(imported).responses.answers["4m", "interview"].frame
    assert str(frame["_site" if item == "site" else item][0]) == new


REFUSED = [
    (correction(old="6"), "old_value"),
    (correction(new="7"), "same_value"),
    (correction(new="9"), "undeclared_value"),
    (correction(new="three"), "undeclared_value"),
    (correction("uls8_9"), "unknown_item"),
    (correction("interview_date", "2015-03-02", "2 March"), "undeclared_value"),
    (correction("site", "blank", "Z"), "unknown_site"),
    (correction(reason="whim"), "unknown_reason"),
    (correction(source="rumour"), "unknown_source"),
    (correction(reason="other"), "note_needed"),
    (Correction("A0002", "4m", "uls8_3", "7", "3", "keying", "form"), "no_such_form"),
    (correction(file="other.csv", row=2), "no_such_form"),
]


@pytest.mark.parametrize(("wrong", "rule"), REFUSED)
def test_what_may_not_be_recorded_is_refused_and_changes_nothing(imported, wrong, rule):
    before = everything_in(imported.folder)
    with pytest.raises(AnswersWithProblems) as refused:
        record(imported, [correction("uls8_4", "2?", "2"), wrong])
    assert [problem.rule for problem in refused.value.problems] == [rule]
    assert everything_in(imported.folder) == before


def test_two_corrections_of_one_answer_at_once_are_refused(imported):
    with pytest.raises(AnswersWithProblems, match="two corrections of one answer"):
        record(imported, [correction(new="3"), correction(new="4")])


def test_undo_is_another_correction(imported):
    record(imported, [correction()])
    record(imported, [correction(old="3", new="4")])
    record(imported, [correction(old="4", new="3", reason="undo")])
    assert uls8(imported)["uls8_3"].to_list() == [3.0]
    assert len(ledger.events(imported.folder)) == 4


def apart(study, tmp_path, *changes):
    """Each correction made in a copy of the study that has not seen the others; then all ledgers together."""
    for number, each in enumerate(changes):
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(study.folder, copy)
        record(open_study(copy), [each])
    for number in range(len(changes)):
        for path in (tmp_path / f"copy-{number}" / "ledger").iterdir():
            shutil.copy(path, study.folder / "ledger" / path.name)


def test_two_people_who_correct_alike_apart_agree(imported, tmp_path):
    apart(imported, tmp_path, correction(), correction())
    assert uls8(imported)["uls8_3"].to_list() == [3.0]


def test_two_people_who_correct_differently_apart_leave_a_conflict_and_no_score(imported, tmp_path):
    apart(imported, tmp_path, correction(new="3"), correction(new="4"))
    (query,) = [each for each in Derived(imported).validation.queries if each.item == "uls8_3"]
    assert (query.rule, sorted(query.text.split(" | "))) == ("in_conflict", ["3", "4"])
    scored = next(each for each in Derived(imported).scored if each.instrument.id == "uls8").frame
    assert scored.select("uls8_total", "uls8_total_why").row(0) == (None, "undeclared_value")


@pytest.mark.parametrize(
    ("item", "old", "one", "two"),
    [
        ("interviewer", "INT01", "INT02", "INT03"),
        ("interview_date", "2015-03-02", "2015-03-03", "2015-03-04"),
    ],
)
def test_a_conflict_about_the_interview_is_found_too(imported, tmp_path, item, old, one, two):
    apart(imported, tmp_path, correction(item, old, one), correction(item, old, two))
    rules = [each.rule for each in Derived(imported).validation.queries if each.item == item]
    assert rules.count("in_conflict") == 1
    assert "not_a_date" not in rules


def test_a_third_correction_settles_a_conflict(imported, tmp_path):
    apart(imported, tmp_path, correction(new="3"), correction(new="4"))
    with pytest.raises(AnswersWithProblems, match="in conflict"):
        record(imported, [correction(old="3", new="4")])
    record(imported, [correction(old=CONFLICT, new="4", reason="entries")])
    assert uls8(imported)["uls8_3"].to_list() == [4.0]


def replaced(study, path, earlier):
    take(study, [examine(study, study.timepoint("4m"), path, {}, replaces=earlier)])


def test_a_correction_stands_when_the_file_comes_again_corrected(imported, tmp_path):
    record(imported, [correction()])
    replaced(imported, csv_of(tmp_path / "again.csv", form(uls8_3="3")), "returns.csv")
    assert uls8(imported)["uls8_3"].to_list() == [3.0]


def test_a_file_that_comes_again_with_a_third_value_is_in_conflict_with_the_correction(imported, tmp_path):
    record(imported, [correction()])
    replaced(imported, csv_of(tmp_path / "again.csv", form(uls8_3="1")), "returns.csv")
    assert [each.rule for each in Derived(imported).validation.queries] == ["in_conflict"]


def test_a_correction_of_a_form_that_is_gone_is_told(imported, tmp_path):
    record(imported, [correction()])
    replaced(imported, csv_of(tmp_path / "again.csv", form(participant_id="A0002")), "returns.csv")
    assert [each.rule for each in Derived(imported).validation.queries] == ["correction_adrift"]


@pytest.fixture
def twice(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3="1")))
    return study


def test_of_two_forms_one_is_named(twice):
    with pytest.raises(AnswersWithProblems, match="name one with --row"):
        record(twice, [correction(old="2", new="1")])
    record(twice, [correction(old="2", new="1", file="returns.csv", row=2)])
    assert {each.rule for each in Derived(twice).validation.queries} == {"same_form_twice"}


def row(n, reason="repeated", **more):
    return Withdrawal("4m", "returns.csv", "", n, "A0001" if n else "", reason, "form", **more)


def test_a_row_that_is_taken_out_is_used_no_more_and_can_be_put_back(twice):
    record(twice, [], [row(3)])
    assert uls8(twice)["uls8_3"].to_list() == [2.0]
    assert Derived(twice).validation.queries == ()
    record(twice, [], [row(3, "restored")])
    assert uls8(twice)["uls8_3"].to_list() == [2.0, 1.0]


def test_a_whole_file_can_be_taken_out(twice):
    record(twice, [], [row(0, "other_file")])
    assert Derived(twice).responses.answers == {}


@pytest.mark.parametrize("wrong", [row(9), row(3, "restored"), row(3, "whim"), row(3, "other")])
def test_a_row_that_is_not_there_or_without_a_reason_cannot_be_taken_out(twice, wrong):
    with pytest.raises(AnswersWithProblems):
        record(twice, [], [wrong])


def test_undo_may_put_back_what_was_no_answer(imported):
    record(imported, [correction("uls8_4", "2?", "2")])
    with pytest.raises(AnswersWithProblems):
        record(imported, [correction("uls8_4", "2", "2?")])
    record(imported, [correction("uls8_4", "2", "2?", reason="undo")])
    (query,) = [each for each in Derived(imported).validation.queries if each.item == "uls8_4"]
    assert (query.rule, query.text) == ("not_an_answer", "2?")


def test_two_who_take_out_one_form_each_apart_leave_both_in_use_and_the_query(twice, tmp_path):
    for number in (2, 3):
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(twice.folder, copy)
        record(open_study(copy), [], [row(number)])
    for number in (2, 3):
        for path in (tmp_path / f"copy-{number}" / "ledger").iterdir():
            shutil.copy(path, twice.folder / "ledger" / path.name)
    assert uls8(twice)["uls8_3"].to_list() == [2.0, 1.0]
    assert "duplicate_form" in {each.rule for each in Derived(twice).validation.queries}
    record(twice, [], [row(3, "restored")])
    assert uls8(twice)["uls8_3"].to_list() == [1.0]


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([row(2), row(3)], "last_form"),
        ([row(3), row(3)], "withdrawn_twice"),
        ([row(3, note="allocated to the control arm")], "allocation"),
    ],
)
def test_what_would_lose_a_person_or_tell_the_arm_is_refused(twice, rows, rule):
    with pytest.raises(Refusal) as refused:
        record(twice, [], rows)
    assert {problem.rule for problem in refused.value.problems} == {rule}


def test_a_note_that_tells_the_arm_is_a_safeguards_refusal(imported):
    with pytest.raises(SafeguardRefused):
        record(imported, [correction(note="allocated to the intervention arm")])


def of_one_name(study, folder, *files):
    """As many files of one name, each with one form, that came in without sight of one another."""
    copies = [copy_of(study, folder / f"copy-{n}") for n in range(len(files))]
    for copy, rows in zip(copies, files, strict=True):
        bring_in(copy, csv_of(copy.folder / "returns.csv", rows))
    for copy in copies:
        merge(study, copy)
    return study


def test_what_stands_in_a_file_of_the_same_name_is_nobody_elses(study, tmp_path):
    files = form(uls8_3="x", uls8_4="y", uls8_5=""), form(participant_id="A0002", uls8_3="7", uls8_4="")
    of_one_name(study, tmp_path, *files)
    record(study, [Correction("A0002", "4m", "uls8_3", "7", "3", "keying", "form")])
    record(study, [correction(old="x", new="4")])
    assert set(uls8(study).select("participant", "uls8_3").iter_rows()) == {("A0001", 4.0), ("A0002", 3.0)}
    found = {(each.participant, each.item): each for each in Derived(study).validation.queries}
    assert {key: (each.rule, each.text, each.value) for key, each in found.items() if key[1]} == {
        ("A0001", "uls8_4"): ("not_an_answer", "y", "y"),
        ("A0001", "uls8_5"): ("blank", "", ""),
        ("A0002", "uls8_4"): ("blank", "", ""),
    }


def test_a_conflict_in_a_file_of_the_same_name_is_nobody_elses(study, tmp_path):
    of_one_name(study, tmp_path, form(uls8_3="7"), form(participant_id="A0002", uls8_3="7"))
    two = [copy_of(study, tmp_path / new) for new in ("1", "2")]
    for new, copy in zip(("1", "2"), two, strict=True):
        record(copy, [correction(new=new)])
    for copy in two:
        merge(study, copy)
    found = {each.participant: each.rule for each in Derived(study).validation.queries if each.item}
    assert found == {"A0001": "in_conflict", "A0002": "undeclared_value"}


def test_two_sites_that_two_people_correct_to_are_a_conflict_that_somebody_is_asked_about(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(site="C")))
    two = [copy_of(study, tmp_path / new) for new in ("A", "B")]
    for new, copy in zip(("A", "B"), two, strict=True):
        record(copy, [correction("site", "C", new)])
    for copy in two:
        merge(study, copy)
    (query,) = Derived(study).validation.queries
    assert (query.rule, query.value, query.problem.where.field) == ("in_conflict", CONFLICT, "site")
    record(study, [correction("site", CONFLICT, "A")])
    assert Derived(study).validation.queries == ()


def test_of_two_rows_in_files_of_one_name_neither_can_be_named(study, tmp_path):
    of_one_name(study, tmp_path, form(uls8_1=1), form(uls8_1=1, uls8_2=1))
    place = {"file": "returns.csv", "row": 2}
    whole = row(0, "other_file")
    for changes, rows in (
        ([correction(old="2", new="1", **place)], []),
        ([], [row(2, "other_person")]),
        ([], [whole]),
    ):
        with pytest.raises(AnswersWithProblems) as refused:
            record(study, changes, rows)
        assert [problem.rule for problem in refused.value.problems] == ["two_files"]


def test_a_row_that_somebody_takes_out_without_sight_of_its_being_put_back_is_out(twice, tmp_path):
    first, second = copy_of(twice, tmp_path / "first"), copy_of(twice, tmp_path / "second")
    record(second, [], [row(3, "other_person")])
    record(first, [], [row(3)])
    record(first, [], [row(3, "restored")])  # later by the clock, and without sight of the other
    for copy in (first, second):
        merge(twice, copy)
    assert uls8(twice)["uls8_3"].to_list() == [2.0]
    record(twice, [], [row(3, "restored")])
    assert uls8(twice)["uls8_3"].to_list() == [2.0, 1.0]


def test_a_new_value_that_tells_the_arm_is_a_safeguards_refusal(imported):
    with pytest.raises(SafeguardRefused):
        record(imported, [correction("interviewer", "INT01", "allocated to the control arm")])


def test_one_row_number_on_two_sheets_is_two_answers(imported):
    two = [correction(file="returns.xlsx", row=2, sheet=sheet) for sheet in ("one", "two")]
    found = checked(imported, Derived(imported).responses, two).faults
    assert "corrected_twice" not in {problem.rule for _, problem in found}


def test_a_row_with_the_only_form_of_an_instrument_is_no_repetition(study, tmp_path):
    only = {name: value for name, value in form().items() if not name.startswith("eq5d3l")}
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    bring_in(study, csv_of(tmp_path / "again.csv", only))
    with pytest.raises(AnswersWithProblems, match="would be left at 4m of eq5d3l"):
        record(study, [], [row(2)])
    record(study, [], [replace(row(2), file="again.csv")])
    assert Derived(study).validation.queries == ()


def test_a_file_that_two_people_import_apart_is_one_file_and_is_replaced_as_one(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", form(uls8_3="7"))
    copies = [copy_of(study, tmp_path / f"copy-{n}") for n in range(2)]
    for copy in copies:
        bring_in(copy, path)
    for copy in copies:
        merge(study, copy)
    assert uls8(study)["uls8_3"].to_list() == [7.0]
    replaced(study, csv_of(tmp_path / "again.csv", form(uls8_3="3")), "returns.csv")
    assert uls8(study)["uls8_3"].to_list() == [3.0]
    replaced(study, path, "again.csv")  # and back again
    assert uls8(study)["uls8_3"].to_list() == [7.0]
