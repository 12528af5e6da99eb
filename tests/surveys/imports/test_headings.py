"""Where a table begins and ends: names below notes, questions above or beneath them, notes below the answers."""

import pytest

from surveys.imports import read_table
from surveys.refusals import UnreadableFile
from tests.surveys.imports.workbooks import KNOWN, NAMES, TABLE, cells, read, said, workbook

QUESTIONS = ["Who", "How often?", "How much?"]
ANSWERS = {"participant_id": ["A0001", "A0002"], "uls8_1": [3.0, 2.0], "uls8_2": [1.0, 4.0]}


@pytest.mark.parametrize(
    ("rows", "first", "labels"),
    [
        (TABLE, 2, ["", "", ""]),
        ([["Returns of site A"], [], *TABLE], 4, ["", "", ""]),
        ([QUESTIONS, *TABLE], 3, QUESTIONS),
        ([NAMES, QUESTIONS, *TABLE[1:]], 3, QUESTIONS),
        ([NAMES, QUESTIONS, ['{"ImportId":"Q1"}'] * 3, *TABLE[1:]], 4, None),
        ([["Site A"], QUESTIONS, NAMES, ["text", "1 to 4", "1 to 4"], *TABLE[1:]], 5, None),
    ],
)
def test_the_answers_are_found_under_one_two_or_three_headings(tmp_path, rows, first, labels):
    table = read(workbook(tmp_path / "a.xlsx", rows))
    assert cells(table) == ANSWERS
    assert table.rows == (first, first + 1)
    assert labels is None or [column.label for column in table.columns] == labels
    outside = {words for _, words in table.surroundings}
    assert {cell for row in rows[: first - 1] for cell in row} <= outside, "the firewall sees all of it"


def test_questions_under_merged_groups_have_both_as_their_label(tmp_path):
    rows = [[None, "Loneliness", None], QUESTIONS, *TABLE]
    table = read(workbook(tmp_path / "a.xlsx", rows, lambda sheet: sheet.merge_cells("B1:C1")))
    assert [each.label for each in table.columns] == [
        "Who",
        "Loneliness – How often?",
        "Loneliness – How much?",
    ]
    assert said(table)["questions"] == "questions or groups of columns, and no answers, in row 1–2"
    assert said(table)["header"] == "names in row 3; what stands above is no answer"


def test_a_title_merged_over_the_whole_table_is_no_question(tmp_path):
    rows = [["Returns of site A", None, None], *TABLE]
    table = read(workbook(tmp_path / "a.xlsx", rows, lambda sheet: sheet.merge_cells("A1:C1")))
    assert {column.label for column in table.columns} == {""}


def test_a_first_row_of_odd_answers_is_no_row_of_questions(tmp_path):
    rows = [NAMES, ["A0009", "often?", "no idea"], *TABLE[1:]]
    table = read(workbook(tmp_path / "a.xlsx", rows))
    assert table.rows == (2, 3, 4)
    assert cells(table)["uls8_1"] == ["often?", "3", "2"]


def test_notes_beneath_the_table_are_no_answers_and_are_kept_for_the_firewall(tmp_path):
    rows = [*TABLE, [], ["Row 3 was checked with the site"], [None, "One form was lost in the post"]]
    table = read(workbook(tmp_path / "a.xlsx", rows))
    assert cells(table) == ANSWERS
    assert said(table)["notes"] == "notes beneath the table, and no answers, in row 5–6"
    assert ("Data › row 6", "One form was lost in the post") in table.surroundings


def test_an_id_alone_at_the_end_is_a_row(tmp_path):
    assert read(workbook(tmp_path / "a.xlsx", [*TABLE, ["A0003"]])).rows == (2, 3, 4)


def test_a_second_table_beneath_the_first_is_refused_with_its_row(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [*TABLE, [], NAMES, ["A0001", 1, 1]])
    with pytest.raises(UnreadableFile, match=r"row 5\n.*names of columns again, below those of row 1"):
        read_table(path, KNOWN)


def test_blanks_in_a_name_are_not_kept_and_said(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["participant_id", " uls8_1\N{NO-BREAK SPACE}"], ["A0001", 3]])
    table = read(path)
    assert table.column("uls8_1") is not None
    assert said(table) == {"trimmed_name": "blanks in the name of column B: read as `uls8_1`"}


def test_a_column_without_a_name_is_not_read_and_said(tmp_path):
    table = read(workbook(tmp_path / "a.xlsx", [NAMES, [*TABLE[1], None, 7], [*TABLE[2], None, "x"]]))
    found = "2 filled cells in column E, which has no name, first E2: not read"
    assert (said(table), len(table.columns)) == ({"unnamed_column": found}, 3)


def test_a_cell_at_the_far_end_of_a_sheet_costs_nothing(tmp_path):
    path = workbook(tmp_path / "a.xlsx", TABLE, lambda sheet: sheet.cell(1_048_576, 16_384, "x"))
    assert cells(read(path)) == ANSWERS
