"""The query list: what a person gets to fill in, and what becomes of a list that comes back filled."""

import csv
import io
import json
from datetime import datetime

import openpyxl
import pytest

from surveys.answers.corrections import REASONS, SOURCES, WITHDRAWALS
from surveys.checks.answering import take_answers
from surveys.checks.filled_list import SAYS
from surveys.checks.queries import standing
from surveys.derived import Derived
from surveys.refusals import AnswersWithProblems, SafeguardRefused, UnreadableFile
from surveys.report.query_list import (
    COLUMNS,
    TO_FILL,
    list_name,
    query_list,
    query_list_csv,
    query_list_json,
)
from surveys.study import open_study
from tests.programs import find, run
from tests.surveys.conftest import REGISTER, STUDY, bring_in, csv_of, everything_in, form

BY = {"Answered by": "INT01", "Answered on": "2026-03-31"}
CORRECTED = {"Answer": "correct it", "New value": "3", "Reason": "keying", "Source": "form", **BY}
ACCEPTED = {"Answer": "right as it is", "Reply": "on holiday", **BY}


@pytest.fixture
def asked(study, tmp_path):
    """A study with a value without meaning (A0001), a late interview (A0002) and a form sent twice (B0002)."""
    late = form(participant_id="A0002", interview_date="2015-09-01", interviewer="007")
    twice = form(participant_id="B0002", interview_date="2014-10-08")
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7"), late, twice, {**twice, "uls8_1": 1}))
    return study


def found(study):
    return standing(study, Derived(study).validation)


def state(study, rule):
    return [each.state for each in found(study) if each.query.rule == rule]


def listed(study, path):
    """The list as a file."""
    path.write_bytes((query_list_csv if path.suffix == ".csv" else query_list)(study, found(study)))
    return path


def fill(path, said):
    """Write into the rows of (participant, rule words) as a person would; returns the rows written in."""
    book = openpyxl.load_workbook(path)
    sheet = book["Queries"]
    names = [cell.value for cell in sheet[1]]
    rows = []
    for row in sheet.iter_rows(min_row=2):
        cells = dict(zip(names, row, strict=True))
        for who, answers in said.items():
            if cells["Participant"].value == who and not (rows and who in {each for each, _ in rows}):
                rows.append((who, row[0].row))
                for name, value in answers.items():
                    cells[name].value = value
    book.save(path)
    return [row for _, row in rows]


def take(study, path):
    return take_answers(Derived(open_study(study.folder)), path)


def table(path, sheet="Queries"):
    return [list(row) for row in openpyxl.load_workbook(path)[sheet].values]


def test_a_list_has_a_row_for_each_query_with_its_present_value(asked, tmp_path):
    head, *rows = table(listed(asked, tmp_path / "list.xlsx"))
    assert head == list(COLUMNS)
    shown = {row[head.index("Query")]: row[head.index("Value now")] for row in rows}
    assert shown == {each.query.id: each.query.value or None for each in found(asked)}
    assert "7" in shown.values()
    assert "2015-09-01" in shown.values()


def test_a_list_of_the_same_queries_is_the_same_bytes_and_another_name_else(asked):
    first = query_list(asked, found(asked))
    assert query_list(asked, found(asked)) == first
    assert list_name(first) != list_name(query_list(asked, found(asked)[1:]))


def offered(path):
    """Each drop-down: the column, the rows, the options."""
    sheet = openpyxl.load_workbook(path)["Queries"]
    names = {cell.column_letter: cell.value for cell in sheet[1]}
    for each in sheet.data_validations.dataValidation:
        for span in each.sqref.ranges:
            column = names[openpyxl.utils.get_column_letter(span.min_col)]
            yield column, range(span.min_row, span.max_row + 1), each.formula1.strip('"').split(",")


def test_every_code_in_a_drop_down_exists_and_a_whole_form_can_be_taken_out(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    head, *rows = table(path)
    options = {(column, row): said for column, span, said in offered(path) for row in span}
    for number, row in enumerate(rows, start=2):
        whole = "form" in row[head.index("Found")]
        codes = WITHDRAWALS if whole else REASONS
        assert set(options["Reason", number]) <= set(codes)
        assert set(options["Source", number]) == set(SOURCES)
        assert ("take this row out" in options["Answer", number]) == whole
        assert ("correct it" in options["Answer", number]) != whole


def test_only_the_cells_to_fill_can_be_written_in(asked, tmp_path):
    sheet = openpyxl.load_workbook(listed(asked, tmp_path / "list.xlsx"))["Queries"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    head = [cell.value for cell in sheet[1]]
    free = {
        head[cell.column - 1]
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if not cell.protection.locked
    }
    assert free == set(TO_FILL)
    assert sheet.column_dimensions[openpyxl.utils.get_column_letter(len(COLUMNS))].hidden


def test_the_about_sheet_says_what_each_code_means(asked, tmp_path):
    words = {(row[1], row[2]) for row in table(listed(asked, tmp_path / "list.xlsx"), "About")}
    assert words >= set(REASONS.items()) | set(SOURCES.items())


def test_a_filled_list_becomes_one_event(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    before = len(asked.events())
    take_out = {"Answer": "take this row out", "Reason": "repeated", "Source": "form"}
    fill(path, {"A0001": CORRECTED, "A0002": ACCEPTED, "B0002": take_out})
    taken = take(asked, path)
    assert (taken.corrections, taken.withdrawals, taken.accepted, taken.replies) == (1, 1, 1, 0)
    assert len(asked.events()) == before + 1
    body = asked.events()[-1].body
    assert (body["list"]["file"], len(body["list"]["sha256"])) == ("list.xlsx", 64)
    assert [each["by"] for each in body["answers"]].count("INT01") == 2
    assert {each.query.rule: each.state for each in found(asked)} == {"outside_window": "accepted"}
    assert Derived(asked).responses.answers["4m", "uls8"].frame["uls8_3"].to_list() == [3.0, 2.0, 2.0]


def test_a_reply_leaves_the_query_answered_and_is_shown_in_the_next_list(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": {"Answer": "reply", "Reply": "we ask the team", **BY}})
    take(asked, path)
    assert state(asked, "undeclared_value") == ["answered"]
    head, *rows = table(listed(asked, tmp_path / "next.xlsx"))
    said = [row[head.index("Said so far")] for row in rows if row[head.index("State")] == "answered"]
    assert [words.partition(" ")[2] for words in said] == ["INT01 replied: we ask the team"]


def test_what_is_accepted_is_listed_last_and_expires_visibly(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": ACCEPTED})
    take(asked, path)
    head, *rows = table(listed(asked, tmp_path / "next.xlsx"))
    assert [row[head.index("State")] for row in rows][-1] == "accepted"
    fill(path := listed(asked, tmp_path / "third.xlsx"), {"A0001": {**CORRECTED, "New value": "-9"}})
    take(asked, path)
    assert state(asked, "undeclared_value") == []


def test_the_same_list_again_changes_nothing(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": CORRECTED, "A0002": ACCEPTED})
    take(asked, path)
    before = everything_in(asked.folder)
    again = take(asked, path)
    assert (again.event, again.known) == (None, 2)
    assert everything_in(asked.folder) == before


def test_a_list_that_is_filled_further_adds_only_what_is_new(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": CORRECTED})
    take(asked, path)
    fill(path, {"A0002": ACCEPTED})
    taken = take(asked, path)
    assert (taken.corrections, taken.accepted, taken.known) == (0, 1, 1)


def without(**changes):
    return {**CORRECTED, **{name.replace("_", " "): value for name, value in changes.items()}}


REFUSED = [
    (without(Reason=None), "unknown_reason", "Reason"),
    (without(Source=None), "unknown_source", "Source"),
    (without(Reason="whim"), "unknown_reason", "Reason"),
    (without(Reason="repeated"), "unknown_reason", "Reason"),
    (without(Reason="other"), "note_needed", "Reply"),
    (without(New_value=None), "no_new_value", "New value"),
    (without(New_value="9"), "undeclared_value", "New value"),
    (without(New_value="7"), "same_value", "New value"),
    (without(New_value="=1+2"), "undeclared_value", "New value"),
    (without(Answer=None), "unknown_answer", "Answer"),
    (without(Answer="take this row out"), "unknown_answer", "Answer"),
    (without(Answer="right as it is"), "value_not_meant", "New value"),
    (without(Value_now="6"), "old_value", "Value now"),
    (without(Query="00000000"), "query_closed", "Query"),
    ({"Answer": "reply"}, "no_reply", "Reply"),
]


@pytest.mark.parametrize(("wrong", "rule", "column"), REFUSED)
def test_a_faulty_row_is_told_with_its_place_and_nothing_is_recorded(asked, tmp_path, wrong, rule, column):
    path = listed(asked, tmp_path / "list.xlsx")
    (row, _) = fill(path, {"A0001": wrong, "A0002": ACCEPTED})
    before = everything_in(asked.folder)
    with pytest.raises(AnswersWithProblems) as refused:
        take(asked, path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.where.sheet, problem.where.row, problem.where.field) == (
        *(rule, "Queries", row, column),
    )
    assert everything_in(asked.folder) == before


def test_every_faulty_row_is_told_at_once(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    rows = fill(
        path, {"A0001": without(Reason=None, Source=None), "A0002": {**CORRECTED, "New value": "soon"}}
    )
    with pytest.raises(AnswersWithProblems) as refused:
        take(asked, path)
    places = [(problem.where.row, problem.where.field) for problem in refused.value.problems]
    assert sorted(places) == sorted([(rows[0], "Reason"), (rows[0], "Source"), (rows[1], "New value")])


def test_an_answer_to_a_value_that_has_changed_since_is_refused(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0002": ACCEPTED})
    other = listed(asked, tmp_path / "other.xlsx")
    fill(other, {"A0002": {**CORRECTED, "New value": "2015-09-09"}})
    take(asked, other)
    with pytest.raises(AnswersWithProblems) as refused:
        take(asked, path)
    assert [problem.rule for problem in refused.value.problems] == ["query_changed"]


def test_taking_out_every_form_of_a_person_is_refused(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    book = openpyxl.load_workbook(path)
    head, *rows = table(path)
    for number, row in enumerate(rows, start=2):
        if row[head.index("Participant")] == "B0002":
            for name, value in (("Answer", "take this row out"), ("Reason", "repeated"), ("Source", "form")):
                book["Queries"].cell(number, head.index(name) + 1).value = value
    book.save(path)
    with pytest.raises(AnswersWithProblems) as refused:
        take(asked, path)
    assert {problem.rule for problem in refused.value.problems} == {"last_form"}


def test_a_list_of_another_study_is_refused(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": CORRECTED})
    for number, text in enumerate((STUDY, STUDY.replace("A small study", "Another study"))):
        folder = tmp_path / f"elsewhere-{number}"
        folder.mkdir()
        (folder / "study.yaml").write_text(text, encoding="utf-8")
        (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
        other = open_study(folder)
        bring_in(other, csv_of(tmp_path / f"other-{number}.csv", form(uls8_3="7", uls8_1=number)))
        with pytest.raises(AnswersWithProblems) as refused:
            take(other, path)
        assert [problem.rule for problem in refused.value.problems] == ["other_study"]


def test_what_is_no_query_list_is_refused(asked, tmp_path):
    with pytest.raises(UnreadableFile):
        take(asked, csv_of(tmp_path / "some.csv", {"Answer": "correct it", "Reason": "keying"}))


def test_words_that_tell_the_allocation_do_not_enter_the_ledger(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0002": {**ACCEPTED, "Reply": "allocated to the intervention arm"}})
    with pytest.raises(SafeguardRefused):
        take(asked, path)
    assert not [event for event in asked.events() if event.kind == "query_list"]


@pytest.mark.parametrize("typed", ["3", 3, 3.0, " 3 ", "3.0"])
def test_a_code_is_read_however_a_spreadsheet_keeps_it(asked, tmp_path, typed):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": {**CORRECTED, "New value": typed, "Value now": 7}})
    take(asked, path)
    assert asked.events()[-1].body["corrections"][0]["new"] == "3"


def test_a_date_cell_is_a_date(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    dates = {"New value": datetime(2015, 3, 9), "Value now": datetime(2015, 9, 1)}
    fill(path, {"A0002": {**CORRECTED, **dates}})
    take(asked, path)
    said = asked.events()[-1].body["corrections"][0]
    assert (said["old"], said["new"]) == ("2015-09-01", "2015-03-09")


def test_an_answer_to_the_same_row_twice_by_two_queries_is_taken_once(asked, tmp_path):
    path = listed(asked, tmp_path / "list.xlsx")
    head, *rows = table(path)
    mine = [n for n, row in enumerate(rows, start=2) if row[head.index("Participant")] == "B0002"]
    assert len(mine) > 1
    fill(path, {"B0002": {"Answer": "take this row out", "Reason": "repeated", "Source": "form"}})
    assert take(asked, path).withdrawals == 1


def filled_csv(path, participant, said):
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    for row in rows:
        if row["Participant"] == participant:
            row.update(said)
            break
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, delimiter=";")
        table.writeheader()
        table.writerows(rows)


def test_a_csv_list_with_any_delimiter_is_taken_in_too(asked, tmp_path):
    path = listed(asked, tmp_path / "list.csv")
    filled_csv(path, "A0001", CORRECTED)
    assert take(asked, path).corrections == 1


def test_text_in_a_csv_list_is_never_run_and_comes_back_as_it_was(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="=1+1")))
    path = listed(study, tmp_path / "list.csv")
    assert "'=1+1" in path.read_text(encoding="utf-8-sig")
    filled_csv(path, "A0001", CORRECTED)
    take(study, path)
    assert study.events()[-1].body["corrections"][0]["old"] == "=1+1"


def test_the_list_for_machines_holds_no_text_of_a_cell(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="CANARY")))
    content = query_list_json(study, found(study))
    assert json.loads(content)[0]["item"] == "uls8_3"
    assert b"CANARY" not in content


def test_a_conflict_is_settled_and_never_accepted(asked, tmp_path):
    from tests.surveys.test_corrections import apart, correction

    apart(asked, tmp_path, correction(new="3"), correction(new="4"))
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0001": ACCEPTED})
    with pytest.raises(AnswersWithProblems, match="correct it / reply"):
        take(asked, path)
    path = listed(asked, tmp_path / "again.xlsx")
    fill(path, {"A0001": {**CORRECTED, "Reason": "entries"}})
    take(asked, path)
    assert state(asked, "in_conflict") == []


def test_a_list_that_libreoffice_opened_and_saved_loses_nothing(asked, tmp_path):
    find("soffice")
    said = {"A0001": {**CORRECTED, "New value": 3}, "A0002": {**ACCEPTED, "Reply": "on holiday\nuntil May"}}
    path = listed(asked, tmp_path / "list.xlsx")
    before = sorted((column, list(span), options) for column, span, options in offered(path))
    fill(path, said)
    saved = tmp_path / "saved"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    run(
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(saved),
        str(path),
        folder=tmp_path,
    )
    mine, theirs = table(path), table(saved / "list.xlsx")
    assert [[str(cell or "") for cell in row] for row in theirs] == [
        [str(cell or "") for cell in row] for row in mine
    ]
    after = sorted((column, list(span), options) for column, span, options in offered(saved / "list.xlsx"))
    assert after == before
    taken = take(asked, saved / "list.xlsx")
    assert (taken.corrections, taken.accepted, taken.left) == (1, 1, len(mine) - 3)
    words = [each["words"] for each in asked.events()[-1].body["answers"]]
    assert "on holiday\nuntil May" in words


def test_what_fills_a_row_is_among_the_columns_to_fill():
    assert set(SAYS) <= set(TO_FILL) <= set(COLUMNS)


def test_who_answered_and_who_took_the_list_in_are_both_on_record(asked, tmp_path, monkeypatch):
    path = listed(asked, tmp_path / "list.xlsx")
    fill(path, {"A0002": ACCEPTED})
    monkeypatch.setenv("SURVEYS_USER", "DM01")
    event = take(asked, path).event
    assert (event.by, event.body["answers"][0]["by"]) == ("DM01", "INT01")
