"""Which sheet is read; what is hidden in a workbook; and several sheets of the same people as one table."""

import shutil
from zipfile import ZipFile

import openpyxl
import pytest

from surveys.checks.list_table import list_table
from surveys.imports import read_table
from surveys.imports.guarded import read_guarded
from surveys.imports.second import second_reader
from surveys.refusals import UnreadableFile
from tests.surveys.imports.workbooks import (
    KNOWN,
    NAMES,
    TABLE,
    cells,
    read,
    rewritten,
    said,
    undecided,
    workbook,
)

FIRST = [["participant_id", "site", "uls8_1"], ["A0001", "A", 3], ["A0002", "A", 2], ["A0003", "A", 1]]
SECOND = [["participant_id", "site", "uls8_2"], ["A0001", "A", 4], ["A0002", "A", None], ["A0003", "A", 1]]


def book(path, **sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


@pytest.mark.parametrize(
    ("change", "rule", "words"),
    [
        (lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True), "hidden_rows", "hidden rows that hold answers: 1, in row 3"),
        (lambda sheet: setattr(sheet.sheet_format, "zeroHeight", True), "hidden_rows", "hidden rows that hold answers: 2, in row 2–3"),
        (lambda sheet: setattr(sheet.column_dimensions["B"], "hidden", True), "hidden_columns", "hidden columns that hold answers: B"),
        (lambda sheet: sheet.column_dimensions.group("B", "C", hidden=True), "hidden_columns", "hidden columns that hold answers: B, C"),
        (lambda sheet: setattr(sheet.parent.create_sheet("Old"), "sheet_state", "hidden"), "", ""),
        (lambda sheet: setattr(sheet.row_dimensions[9], "hidden", True), "", ""),
        (lambda sheet: setattr(sheet.column_dimensions["E"], "hidden", True), "", ""),
    ],
)  # fmt: skip
def test_what_is_hidden_and_holds_answers_is_for_a_person_to_decide_on(tmp_path, change, rule, words):
    path = workbook(tmp_path / "a.xlsx", TABLE, change)
    problems = [(each.rule, each.found) for each in undecided(path)]
    assert problems == ([(rule, words)] if rule else [])
    assert cells(read(path))["uls8_1"] == [3.0, 2.0], "what was decided to be read is read"


def test_a_row_without_height_is_hidden_too(tmp_path):
    path = workbook(tmp_path / "a.xlsx", TABLE)
    rewritten(path, lambda xml: xml.replace('<row r="3"', '<row r="3" ht="0" customHeight="1"'))
    assert [each.rule for each in undecided(path)] == ["hidden_rows"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_with_anything_in_it_is_for_a_person_to_decide_on(tmp_path, state):
    path = book(tmp_path / "a.xlsx", Data=TABLE, Old=[["arm"]])
    made = openpyxl.load_workbook(path)
    made["Old"].sheet_state = state
    made.save(path)
    (problem,) = undecided(path)
    assert (problem.rule, problem.found) == ("hidden_sheets", "hidden sheets in which something stands: Old")
    assert ("Old › row 1", "arm") in read(path).surroundings


def test_a_sheet_without_answers_is_said_not_to_be_read(tmp_path):
    table = read(book(tmp_path / "a.xlsx", Notes=[["see the protocol"]], Data=TABLE))
    assert said(table) == {"other_sheets": "sheets that were not read: Notes"}


def test_a_workbook_with_macros_is_read_and_none_is_run(tmp_path):
    path = workbook(tmp_path / "a.xlsx", TABLE)
    macros = shutil.copy(path, tmp_path / "a.xlsm")
    with ZipFile(macros, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open")
    table = read(macros)
    assert cells(table) == cells(read(path))
    assert said(table) == {"macros": "a workbook with macros: none was run"}


def test_sheets_of_the_same_people_with_other_questions_are_one_table(tmp_path):
    moved = [SECOND[0], SECOND[3], SECOND[1]]
    table = read(book(tmp_path / "a.xlsx", ULS1=FIRST, ULS2=moved))
    assert cells(table) == {
        "participant_id": ["A0001", "A0002", "A0003"],
        "site": ["A", "A", "A"],
        "uls8_1": [3.0, 2.0, 1.0],
        "uls8_2": [4.0, None, 1.0],
    }
    assert (table.sheet, table.rows) == ("", (2, 3, 4))
    assert said(table)["joined_sheets"] == (
        "sheets of the same people, read as one table by `participant_id`: ULS1, ULS2; rows are those of ULS1"
    )
    assert (
        said(table)["not_on_sheet"] == "1 of 3 people without a row on ULS2: nothing is read for them there"
    )
    assert [column.letters for column in table.columns] == ["ULS1!A", "ULS1!B", "ULS1!C", ""]


def test_a_cell_of_joined_sheets_has_its_sheet_in_its_address(tmp_path):
    path = book(tmp_path / "a.xlsx", **{"First form": FIRST, "Bob's": SECOND})
    table = read(path)
    assert table.column("uls8_2").letters == "'Bob''s'!C"
    assert table.column("uls8_1").letters == "'First form'!C"


def test_columns_of_joined_sheets_that_nobody_asks_for_are_all_kept(tmp_path):
    first = [[*FIRST[0], "note"], *([*row, "x"] for row in FIRST[1:])]
    second = [[*SECOND[0], "note"], *([*row, "y"] for row in SECOND[1:])]
    table = cells(read(book(tmp_path / "a.xlsx", One=first, Two=second)))
    assert (table["note"], table["note (Two)"]) == (["x"] * 3, ["y"] * 3)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (FIRST, "One has no question of its own"),
        ([*SECOND, SECOND[1]], "Two has people twice, or rows without an id"),
        ([*SECOND, [None, "A", 1]], "Two has people twice, or rows without an id"),
        ([*SECOND[:3], ["A0009", "A", 1]], "row 4 of Two is of somebody who is not on One"),
        ([SECOND[0], ["A0001", "B", 4]], "row 2 of Two has another `site` than One has"),
        ([["person", "uls8_2", "uls8_3"], ["A0001", 1, 1]], "not each has a column of participant ids"),
    ],
)
def test_sheets_that_may_be_something_else_are_refused_by_name(tmp_path, second, why):
    path = book(tmp_path / "a.xlsx", One=FIRST, Two=second)
    with pytest.raises(UnreadableFile) as error:
        read_table(path, KNOWN)
    (problem,) = error.value.problems
    assert problem.rule == "several_tables"
    assert problem.found == f"answers on several sheets, which cannot be one table: {why}"
    assert problem.hint == "say which with --sheet: One, Two"


def test_a_sheet_that_is_asked_for_is_read_alone(tmp_path):
    table = read(book(tmp_path / "a.xlsx", One=FIRST, Two=SECOND), sheet="Two")
    assert list(cells(table)) == ["participant_id", "site", "uls8_2"]
    assert NAMES[1] in {words for _, words in table.surroundings}


def test_rows_of_a_list_made_here_that_somebody_filtered_away_are_read(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx", TABLE, lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True)
    )
    assert list_table(path, NAMES, hint="").rows == (2, 3)


TURNED = [SECOND[0], SECOND[3], SECOND[1]]
"""The people of the second sheet in another order than on the first, and one of them not there."""


def by_two_readers(path, change=lambda sheets: None):
    """What is said of a table of several sheets by two readers, the second of which gives these sheets with a change."""
    second = second_reader(".xlsx")
    sheets = second.load(path)
    change(sheets)
    return second.refuse_differences(read(path), sheets)


@pytest.mark.parametrize("second", [SECOND, TURNED])
def test_each_of_several_sheets_is_read_by_two_readers(tmp_path, second):
    path = book(tmp_path / "a.xlsx", One=FIRST, Two=second)
    assert by_two_readers(path) == ()
    assert "one_reader" not in said(read_guarded(path, KNOWN))


@pytest.mark.parametrize(
    ("sheet", "row", "column", "found"),
    [
        ("One", 2, 2, "a cell C3 that two readers read as two things"),
        ("Two", 1, 2, "a cell C2 that two readers read as two things"),
    ],
)
def test_a_cell_of_any_sheet_that_two_readers_read_as_two_things_is_refused(
    tmp_path, sheet, row, column, found
):
    path = book(tmp_path / "a.xlsx", One=FIRST, Two=TURNED)
    with pytest.raises(UnreadableFile) as error:
        by_two_readers(path, lambda sheets: sheets[sheet][row].__setitem__(column, 9.0))
    (problem,) = error.value.problems
    assert (problem.rule, problem.where.sheet, problem.found) == ("readers_differ", sheet, found)


def test_a_row_of_any_sheet_that_one_reader_alone_finds_is_refused(tmp_path):
    path = book(tmp_path / "a.xlsx", One=FIRST, Two=SECOND)
    with pytest.raises(UnreadableFile, match="nothing in row 5 by one reader"):
        by_two_readers(path, lambda sheets: sheets["Two"].append(["A0004", "A", 1.0]))


def test_a_sheet_that_one_reader_alone_finds_is_for_a_person_to_decide_on(tmp_path):
    path = book(tmp_path / "a.xlsx", One=FIRST, Two=SECOND)
    (remark,) = by_two_readers(path, lambda sheets: sheets.pop("Two"))
    assert (remark.rule, remark.level) == ("one_reader", "error")
    assert remark.found == "read by one library alone: another does not find the sheet Two"
