"""Cells that are not plain numbers, days or words: each kept or read, and none of it without a remark with its address."""

from datetime import date, datetime

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.surveys.imports.workbooks import (
    NAMES,
    TABLE,
    cells,
    read,
    rewritten,
    said,
    undecided,
    with_formula,
    workbook,
)

WIDE = "\uff13"


@pytest.mark.parametrize(
    ("cell", "value", "rule", "words"),
    [
        ("3", "3", "text_numbers", "numbers as text in 1 cell, first B3: kept as text"),
        (" 3 ", "3", "trimmed", "blanks around what stands there in 1 cell, first B3: not kept"),
        ("3\N{NO-BREAK SPACE}", "3", "trimmed", "blanks around what stands there in 1 cell, first B3: not kept"),
        (WIDE, "3", "full_width", "full-width digits in 1 cell, first B3: read as plain ones"),
        ("  ", None, "only_blanks", "nothing but blanks in 1 cell, first B3: read as empty"),
        ("\N{NO-BREAK SPACE}", None, "only_blanks", "nothing but blanks in 1 cell, first B3: read as empty"),
        ("N/A", "N/A", "no_answer_words", "`N/A` in 1 cell, first B3: kept as they are, not as blanks"),
        ("n/a", "n/a", "no_answer_words", "`n/a` in 1 cell, first B3: kept as they are, not as blanks"),
        ("-", "-", "no_answer_words", "`-` in 1 cell, first B3: kept as they are, not as blanks"),
        (".", ".", "no_answer_words", "`.` in 1 cell, first B3: kept as they are, not as blanks"),
        ("refused", "refused", "no_answer_words", "`refused` in 1 cell, first B3: kept as they are, not as blanks"),
        ("#N/A", "#N/A", "error_cells", "`#N/A` in 1 cell, first B3: kept as words, which are no answer"),
        (True, "TRUE", "booleans", "TRUE or FALSE in 1 cell, first B3: kept as the words TRUE and FALSE"),
        ("=1+1", "a formula without a stored value", "formulas_alone", "formulas without a stored value in 1 cell, first B3: kept as these words, which are no answer"),
    ],
)  # fmt: skip
def test_a_cell_that_is_no_plain_answer_is_said_with_its_address(tmp_path, cell, value, rule, words):
    table = read(workbook(tmp_path / "a.xlsx", [NAMES, TABLE[1], ["A0002", cell, 4]]))
    read_as = cells(table)["uls8_1"]
    assert read_as[1] == value
    assert said(table)[rule] == words


def test_plain_cells_need_no_remark(tmp_path):
    assert said(read(workbook(tmp_path / "a.xlsx", TABLE))) == {}


def test_many_cells_of_one_kind_are_one_remark_with_the_first_address(tmp_path):
    rows = [NAMES, *([f"A{number:04}", "N/A" if number % 2 else 1, 1] for number in range(1, 9))]
    table = read(workbook(tmp_path / "a.xlsx", rows))
    assert said(table)["no_answer_words"] == "`N/A` in 4 cells, first B2: kept as they are, not as blanks"
    assert (
        said(table)["mixed_kinds"]
        == "numbers or days among words in 4 cells, first B3: each kept as it was seen"
    )


def test_what_nfkc_would_make_another_number_stays_as_it_is(tmp_path):
    table = read(
        workbook(
            tmp_path / "a.xlsx", [NAMES, ["A0001", "3\N{SUPERSCRIPT TWO}", "\N{VULGAR FRACTION ONE HALF}"]]
        )
    )
    assert cells(table)["uls8_1"] == ["3\N{SUPERSCRIPT TWO}"]
    assert cells(table)["uls8_2"] == ["\N{VULGAR FRACTION ONE HALF}"]


def test_numbers_of_too_many_digits_are_kept_and_said(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["participant_id"], [777], [1]])
    table = read(rewritten(path, lambda xml: xml.replace("777", "12345678901234567")))
    assert cells(table)["participant_id"] == ["12345678901234567", "1"]
    found = "numbers of 16 digits or more in 1 cell, first A2: a spreadsheet keeps 15 digits, and the others are lost"
    assert said(table)["long_numbers"] == found


@pytest.mark.parametrize(
    ("format", "rule", "words"),
    [
        ("0%", "percentages", "percentages in 1 cell, first B2: read as in 0.5 for 50%"),
        ("0.00%", "percentages", "percentages in 1 cell, first B2: read as in 0.5 for 50%"),
        ("0.0%;-0.0%", "percentages", "percentages in 1 cell, first B2: read as in 0.5 for 50%"),
        ("0000", "padded_numbers", "numbers shown with zeros before them in 1 cell, first B2: read without the zeros that are shown before them"),
    ],
)  # fmt: skip
def test_a_number_that_is_shown_as_another_is_read_as_it_is_stored_and_said(tmp_path, format, rule, words):
    path = workbook(tmp_path / "a.xlsx", TABLE, lambda sheet: setattr(sheet["B2"], "number_format", format))
    table = read(path)
    assert cells(table)["uls8_1"] == [3.0, 2.0]
    assert said(table) == {rule: words}


def test_formulas_are_for_a_person_to_decide_on(tmp_path):
    path = with_formula(workbook(tmp_path / "a.xlsx", TABLE), "B3")
    (problem,) = undecided(path)
    assert (problem.rule, problem.level) == ("formulas", "error")
    assert problem.found == "formulas in 1 cell, first B3: read as the values that were stored beside them"
    assert cells(read(path))["uls8_1"] == [3.0, 2.0]


def test_formulas_that_nobody_asks_for_are_only_noted(tmp_path):
    rows = [[*NAMES, "total"], [*TABLE[1], 4], [*TABLE[2], 6]]
    path = with_formula(workbook(tmp_path / "a.xlsx", rows), "D2")
    assert undecided(path) == []
    assert said(read(path))["formulas"].startswith(
        "formulas in 1 cell, first D2, in columns that nobody asks for"
    )


def test_a_formula_that_gives_an_empty_text_is_empty(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [NAMES, ["A0001", 3, 1], ["A0002", "gone", 1]])
    cell = '<c r="B3" t="str"><f>IF(A1="","x","")</f><v></v></c>'
    rewritten(path, lambda xml: xml.replace(_cell(xml, "B3"), cell))
    table = read(path)
    assert cells(table)["uls8_1"] == [3.0, None]
    assert "first B3" in said(table)["formulas"]


def _cell(xml: str, address: str) -> str:
    start = xml.index(f'<c r="{address}"')
    return xml[start : xml.index("</c>", start) + 4]


def test_merged_cells_among_answers_are_said(tmp_path):
    table = read(workbook(tmp_path / "a.xlsx", TABLE, lambda sheet: sheet.merge_cells("B2:B3")))
    assert cells(table)["uls8_1"] == [3.0, None]
    found = "merged cells among answers: 1, first B2:B3: each is read as its first cell, the others as empty"
    assert said(table) == {"merged_cells": found}


def test_what_stands_beneath_merged_cells_is_said(tmp_path):
    path = workbook(tmp_path / "a.xlsx", TABLE)
    rewritten(
        path,
        lambda xml: xml.replace(
            "</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'
        ),
    )
    found = "something stands beneath merged cells, in 1 cell, first B3: neither shown nor read"
    assert said(read(path))["under_merged_cells"] == found


@pytest.mark.parametrize(
    "look",
    [
        {"fill": PatternFill("solid", fgColor="FFFF00")},
        {"font": Font(color="FFFF0000")},
        {"font": Font(strike=True)},
    ],
)
def test_cells_that_look_unlike_their_column_are_said(tmp_path, look):
    def change(sheet):
        for name, value in look.items():
            setattr(sheet["B3"], name, value)

    found = said(read(workbook(tmp_path / "a.xlsx", TABLE, change)))
    assert list(found) == ["colours"]
    assert found["colours"].startswith("a colour or a line through it in 1 cell, first B3,")


def test_a_table_in_one_colour_says_nothing_by_it(tmp_path):
    def change(sheet):
        for row in sheet.iter_rows():
            for cell in row:
                cell.fill = PatternFill("solid", fgColor="EEEEEE")

    assert said(read(workbook(tmp_path / "a.xlsx", TABLE, change))) == {}


def test_comments_are_said_and_their_words_kept_for_the_firewall(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx", TABLE, lambda sheet: setattr(sheet["B3"], "comment", Comment("rang", "x"))
    )
    table = read(path)
    assert said(table) == {"comments": "comments on 1 cell, first B3: not read"}
    assert ("Data › comment on B3", "rang") in table.surroundings


def test_days_and_moments_stay_what_they_were(tmp_path):
    rows = [["participant_id", "interview_date"], ["A0001", datetime(2015, 3, 2)], ["A0002", None]]
    assert cells(read(workbook(tmp_path / "a.xlsx", rows)))["interview_date"] == [date(2015, 3, 2), None]
    rows[2][1] = datetime(2015, 3, 2, 14, 30)
    table = read(workbook(tmp_path / "b.xlsx", rows))
    assert cells(table)["interview_date"] == ["2015-03-02", "2015-03-02 14:30:00"]
