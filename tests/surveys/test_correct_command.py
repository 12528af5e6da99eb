"""`surveys correct` and `surveys queries` as a person runs them."""

import json

import pytest
from click.testing import CliRunner

from surveys.answers.corrections import REASONS, SOURCES, WITHDRAWALS
from surveys.cli import cli
from surveys.derived import Derived
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in, form
from tests.surveys.test_query_list import ACCEPTED, CORRECTED, fill

WHY = ("--reason", "keying", "--source", "form")


@pytest.fixture
def seven(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7")))
    return study


@pytest.fixture
def twice(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3="1")))
    return study


def run(study, *words):
    return CliRunner().invoke(cli, [*map(str, words), "--study", str(study.folder)])


def uls8_3(study):
    return Derived(open_study(study.folder)).responses.answers["4m", "uls8"].frame["uls8_3"].to_list()


def test_help_lists_every_code_with_its_words(study):
    said = " ".join(run(study, "correct", "--help").output.split())
    for code, words in {**REASONS, **SOURCES, **WITHDRAWALS}.items():
        assert code == "restored" or f"{code} {words}" in said


def test_a_correction_says_its_event_the_value_now_the_query_closed_and_what_is_next(seven):
    (query,) = Derived(seven).validation.queries
    result = run(seven, "correct", "A0001", "4m", "uls8_3", "--from", "7", "--to", "3", *WHY)
    assert result.exit_code == 0
    event = seven.events()[-1]
    for words in (event.id[:8], "uls8_3 is `3` now", f"Query {query.id} is closed", "Next: surveys score"):
        assert words in result.stderr
    assert uls8_3(seven) == [3.0]


def test_a_correction_that_closes_nothing_says_so(seven):
    result = run(seven, "correct", "A0001", "4m", "uls8_3", "--from", "7", "--to", "blank", *WHY)
    assert "is `blank` now" in result.stderr
    assert " is open: surveys queries list" in result.stderr


def test_undoing_a_correction_of_an_accepted_answer_says_that_it_is_accepted_again(seven, tmp_path):
    path = tmp_path / "list.xlsx"
    run(seven, "queries", "export", "--out", path)
    fill(path, {"A0001": ACCEPTED})
    run(seven, "queries", "answer", path)
    why = ("--reason", "undo", "--source", "form")
    run(seven, "correct", "A0001", "4m", "uls8_3", "--from", "7", "--to", "3", *WHY)
    undone = run(seven, "correct", "A0001", "4m", "uls8_3", "--from", "3", "--to", "7", *why).stderr
    assert " is accepted: surveys queries list" in undone
    assert "Next: surveys score" in undone


REFUSED = [
    (("A0001", "4m", "uls8_3", "--from", "6", "--to", "3", *WHY), 12, "the present value, `7` (returns.csv"),
    (("A0001", "4m", "uls8_3", "--from", "7", "--to", "9", *WHY), 12, "expected 1 Never"),
    (("A0001", "4m", "uls8_9", "--from", "7", "--to", "3", *WHY), 12, "did you mean `uls8_"),
    (("A0001", "9m", "uls8_3", "--from", "7", "--to", "3", *WHY), 10, "no timepoint `9m`"),
    (("A0009", "4m", "uls8_3", "--from", "7", "--to", "3", *WHY), 12, "no form of this person"),
    (("A0001", "4m", "uls8_3", "--from", "7", "--to", "3"), 12, "no reason; expected keying"),
    (
        ("A0001", "4m", "uls8_3", "--from", "7", "--to", "3", *WHY, "--row", "returns.csv:9"),
        12,
        "no row or file",
    ),
    (("A0001", "4m", "uls8_3", "--from", "7"), 2, "--to NEW"),
    (("A0001", "4m"), 2, "a filled list"),
    (("nothing.xlsx",), 11, "cannot open it"),
    (("--withdraw", "returns.csv:2", "--participant", "A0001", *WHY), 2, "need --timepoint"),
    (("--withdraw", "returns.csv:2", "--timepoint", "4m", *WHY), 2, "needs --participant"),
    (
        ("--withdraw", "returns.csv:9", "--timepoint", "4m", "--participant", "A0001", *WHY),
        12,
        "no row or file",
    ),
    (("--withdraw", "return.csv", "--timepoint", "4m", *WHY), 12, "did you mean `returns.csv`?"),
    (
        *(("--withdraw", "returns.csv:2", "--timepoint", "4m", "--participant", "A0002", *WHY), 12),
        "no such row of A0002",
    ),
    (
        ("--restore", "returns.csv:2", "--timepoint", "4m", "--participant", "A0001", *WHY),
        12,
        "no row or file",
    ),
    (("A0001", "--withdraw", "returns.csv", "--timepoint", "4m", *WHY), 2, "One thing at a time"),
]


@pytest.mark.parametrize(("words", "code", "said"), REFUSED)
def test_what_cannot_be_done_is_told_and_changes_nothing(seven, words, code, said):
    before = everything_in(seven.folder)
    result = run(seven, "correct", *words)
    assert (result.exit_code, said in " ".join(result.stderr.split())) == (code, True), result.stderr
    assert everything_in(seven.folder) == before


def test_of_several_forms_one_is_named_by_file_and_row(twice):
    words = ("correct", "A0001", "4m", "uls8_3", "--from", "1", "--to", "2", *WHY)
    assert "2 forms that differ" in run(twice, *words).stderr
    assert run(twice, *words, "--row", "returns.csv:3").exit_code == 0
    assert uls8_3(twice) == [2.0, 2.0]


def test_a_row_is_taken_out_and_put_back(twice):
    row = ("--timepoint", "4m", "--participant", "A0001", "--source", "form")
    out = run(twice, "correct", "--withdraw", "returns.csv:3", *row, "--reason", "repeated")
    assert (out.exit_code, uls8_3(twice)) == (0, [2.0])
    assert "returns.csv › row 3 is not used any more" in out.stderr
    back = run(twice, "correct", "--restore", "returns.csv:3", *row)
    assert (back.exit_code, uls8_3(twice)) == (0, [2.0, 1.0])


def test_the_hint_for_a_row_that_was_taken_out_already_is_not_to_take_out_its_file(twice):
    row = ("--timepoint", "4m", "--participant", "A0001", "--source", "form", "--reason", "repeated")
    assert run(twice, "correct", "--withdraw", "returns.csv:3", *row).exit_code == 0
    again = run(twice, "correct", "--withdraw", "returns.csv:3", *row).stderr
    assert "did you mean" not in again
    assert "taken out" in again


def test_a_whole_file_is_taken_out(twice):
    words = ("--timepoint", "4m", "--reason", "other_file", "--source", "record")
    assert run(twice, "correct", "--withdraw", "returns.csv", *words).exit_code == 0
    assert Derived(open_study(twice.folder)).responses.answers == {}


def test_taking_out_the_only_form_as_a_repeat_is_refused(seven):
    row = ("--timepoint", "4m", "--participant", "A0001", "--source", "form", "--reason", "repeated")
    result = run(seven, "correct", "--withdraw", "returns.csv:2", *row)
    assert (result.exit_code, "no other form" in result.stderr) == (12, True)


@pytest.mark.parametrize("command", [("correct",), ("queries", "answer")])
def test_a_filled_list_is_taken_in_and_what_it_came_to_is_said(seven, tmp_path, command):
    path = tmp_path / "list.xlsx"
    assert run(seven, "queries", "export", "--out", path).exit_code == 0
    fill(path, {"A0001": CORRECTED})
    result = run(seven, *command, path)
    assert "corrections 1." in result.stderr
    assert "No query is open now" in result.stderr
    assert uls8_3(seven) == [3.0]
    assert "nothing was changed" in run(seven, *command, path).stderr


def listed(study, *words):
    return run(study, "queries", "list", *words).stdout.splitlines()


def test_queries_are_listed_by_state_site_person_and_rule(seven, tmp_path):
    (line,) = listed(seven)
    assert line.split()[1:6] == ["open", "error", "A0001", "4m", "uls8_3"]
    assert line.endswith("found 7")
    for words in (
        ("--site", "A"),
        ("--participant", "A0001"),
        ("--rule", "undeclared_value"),
        ("--state", "open"),
    ):
        assert listed(seven, *words) == [line]
    for words in (("--site", "B"), ("--participant", "A0002"), ("--rule", "blank"), ("--state", "accepted")):
        assert listed(seven, *words) == []
    path = tmp_path / "list.xlsx"
    run(seven, "queries", "export", "--out", path)
    fill(path, {"A0001": ACCEPTED})
    run(seven, "queries", "answer", path)
    assert listed(seven, "--state", "accepted")[0].split()[1] == "accepted"
    run(seven, "correct", "A0001", "4m", "uls8_3", "--from", "7", "--to", "3", *WHY)
    assert listed(seven) == []
    assert listed(seven, "--state", "closed")[0].split()[1] == "closed"


def test_a_site_rule_or_person_that_is_not_there_is_told(seven):
    assert run(seven, "queries", "list", "--site", "Q").exit_code == 12
    nobody = run(seven, "queries", "list", "--participant", "CANARY")
    assert (nobody.exit_code, "CANARY" in nobody.output) == (12, False)
    assert "did you mean `blank`?" in run(seven, "queries", "list", "--rule", "blanc").stderr


def test_a_list_that_somebody_may_have_filled_is_never_replaced(seven, tmp_path):
    for path in (tmp_path / "list.xlsx", tmp_path / "list.csv"):
        assert run(seven, "queries", "export", "--out", path).exit_code == 0
        path.write_bytes(b"filled in")
        assert run(seven, "queries", "export", "--out", path).exit_code == 10
        assert path.read_bytes() == b"filled in"
    run(seven, "queries", "export")
    (made,) = (seven.folder / "reports").glob("queries-*.xlsx")
    made.write_bytes(b"filled in")
    assert run(seven, "queries", "export").exit_code == 0
    assert made.read_bytes() == b"filled in"


def test_an_export_is_of_one_site_and_in_the_format_of_its_name(study, tmp_path):
    people = [form(uls8_3="7"), form(participant_id="B0002", interview_date="2014-10-08", uls8_3="8")]
    bring_in(study, csv_of(tmp_path / "returns.csv", *people))
    run(study, "queries", "export", "--site", "B", "--out", tmp_path / "b.json")
    assert {each["participant"] for each in json.loads((tmp_path / "b.json").read_bytes())} == {"B0002"}
    assert run(study, "queries", "export", "--out", tmp_path / "b.docx").exit_code == 2


def test_no_text_of_a_cell_and_no_words_of_a_person_reach_the_terminal(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="CANARY", interviewer="CANARYTWO")))
    path = tmp_path / "list.xlsx"
    said = [
        run(study, "correct", "A0001", "4m", "uls8_3", "--from", "7", "--to", "CANARY3", *WHY),
        run(study, "correct", "A0001", "4m", "uls8_3", "--from", "7", "--to", "3", "--reason", "CANARY4"),
        run(study, "correct", "A0001", "4m", "interviewer", "--from", "x", "--to", "y", *WHY),
        run(study, "correct", "A0001", "4m", "interviewer", "--from", "CANARYTWO", "--to", "CANARY9", *WHY),
        run(study, "queries", "list"),
        run(study, "queries", "export", "--out", path),
    ]
    fill(path, {"A0001": {**CORRECTED, "Reason": "CANARY5", "New value": "CANARY6"}})
    said.append(run(study, "queries", "answer", path))
    fill(path, {"A0001": {**CORRECTED, "Answered by": "CANARY7", "Reply": "CANARY8"}})
    said.append(run(study, "queries", "answer", path))
    assert [result.exit_code for result in said] == [12, 12, 12, 0, 0, 0, 12, 0]
    assert not [result.output for result in said if "CANARY" in result.output]


def test_status_counts_queries_by_where_they_stand(seven, tmp_path):
    assert "1 open (1 errors), 0 answered, 0 accepted" in run(seven, "status").output
    path = tmp_path / "list.xlsx"
    run(seven, "queries", "export", "--out", path)
    fill(path, {"A0001": ACCEPTED})
    run(seven, "queries", "answer", path)
    assert "0 open (0 errors), 0 answered, 1 accepted" in run(seven, "status").output


def test_a_note_asks_nothing_of_anybody(study, tmp_path):
    late = form(interview_date="2015-03-30")
    bring_in(study, csv_of(tmp_path / "returns.csv", late))
    assert [each.level for each in Derived(study).validation.queries] == ["note"]
    assert "0 open (0 errors)" in run(study, "status").output
    assert "Queries: 0." in run(study, "queries", "export").stderr
    assert "nothing here waits" in run(study, "queries", "list").stderr


def test_status_sends_those_with_open_errors_to_the_query_list(seven, tmp_path):
    run(seven, "release")
    assert "surveys queries export" in run(seven, "status").output
    path = tmp_path / "list.xlsx"
    run(seven, "queries", "export", "--out", path)
    fill(path, {"A0001": ACCEPTED})
    run(seven, "queries", "answer", path)
    run(seven, "release")
    assert "surveys queries export" not in run(seven, "status").output
