"""Real files of each format, and files that are not what they seem."""

import csv
import datetime

import openpyxl
import polars as pl
import pyreadstat
import pytest

from surveys.exports import export
from surveys.imports import read_table
from surveys.refusals import UnreadableFile
from tests.programs import run
from tests.surveys.exports.samples import EVERYTHING

KNOWN = {"participant_id", "uls8_1", "uls8_2", "interview_date"}


def workbook(path, *sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def refusal_of(path, **more) -> str:
    with pytest.raises(UnreadableFile) as error:
        read_table(path, KNOWN, **more)
    (problem,) = error.value.problems
    assert problem.hint or problem.expected, "a refusal says what to do"
    return problem.rule


def test_a_workbook_with_notes_above_its_header_keeps_its_row_numbers(tmp_path):
    rows = [["Site A returns"], [], ["participant_id", "uls8_1"], ["A0001", 3], [None, None], ["A0002", -9]]
    table = read_table(workbook(tmp_path / "a.xlsx", ("Data", rows)), KNOWN)
    assert (table.sheet, table.rows) == ("Data", (4, 6))
    assert table.columns[1].values.to_list() == [3.0, -9.0]


def test_cells_of_several_kinds_stay_text_as_a_person_saw_them(tmp_path):
    day = datetime.datetime(2015, 3, 2)
    rows = [
        ["participant_id", "uls8_1", "uls8_2"],
        ["A0001", 3, day],
        ["A0002", "3?", "14th March"],
        ["A0003", True, 2.5],
    ]
    table = read_table(workbook(tmp_path / "a.xlsx", ("Data", rows)), KNOWN)
    assert table.columns[1].values.to_list() == ["3", "3?", "TRUE"]
    assert table.columns[2].values.to_list() == ["2015-03-02", "14th March", "2.5"]


def test_error_cells_are_kept_as_text_and_do_not_become_blanks(tmp_path):
    table = read_table(
        workbook(tmp_path / "a.xlsx", ("D", [["participant_id", "uls8_1"], ["A0001", "#N/A"]])), KNOWN
    )
    assert table.columns[1].values.to_list() == ["#N/A"]


def test_the_sheet_with_known_columns_is_the_one_read(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Read me", [["hello"]]), ("Data", [["participant_id"], ["A0001"]]))
    assert read_table(path, KNOWN).sheet == "Data"


def test_answers_on_two_sheets_have_to_be_named(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx", *[(name, [["participant_id"], ["A0001"]]) for name in ("one", "two")]
    )
    assert refusal_of(path) == "several_tables"
    assert read_table(path, KNOWN, sheet="two").sheet == "two"


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.xlsx", b"", "empty_file"),
        ("a.xlsx", b"not a workbook", "damaged_file"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged_file"),
        ("a.dta", b"<stata_dta><header><release>118</release>", "damaged_file"),
        ("a.sav", b"$FL2 and then nothing", "damaged_file"),
        ("a.zsav", b"not SPSS", "damaged_file"),
        ("a.por", b"not SPSS", "damaged_file"),
        ("a.docx", b"x", "unknown_format"),
        ("a", b"x", "unknown_format"),
        ("a.csv", b"name;score\nx;1\n", "no_known_column"),
        ("a.csv", b"participant_id,uls8_1\nA0001\n", "ragged_row"),
        ("a.csv", b'participant_id,uls8_1\nA0001,"3\n', "damaged_file"),
        ("a.csv", b"participant_id\n\x81\n", "not_utf8"),
        ("a.csv", b"participant_id\nZo\xeb\n", "unknown_encoding"),
        ("a.csv", b"\xff\xfea", "damaged_file"),
        ("a.csv", b"participant_id,uls8_1\n", "no_rows"),
        ("a.csv", b"participant_id,uls8_1,ULS8_1\nA0001,1,2\n", "repeated_column"),
        ("a.csv", b"PK\x03\x04 a workbook", "damaged_file"),
        ("a.xlsx", b"participant_id,uls8_1\nA0001,1\n", "damaged_file"),
    ],
)
def test_each_file_that_is_not_what_it_seems_is_refused_in_one_sentence(tmp_path, name, content, rule):
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal_of(path) == rule


def test_a_workbook_cut_short_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Data", [["participant_id"], ["A0001"]]))
    content = path.read_bytes()
    for part in (3, 2):
        path.write_bytes(content[: len(content) * (part - 1) // part])
        assert refusal_of(path) == "damaged_file"


def test_a_password_protected_workbook_is_said_to_be_one(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with pytest.raises(UnreadableFile, match="password"):
        read_table(path, KNOWN)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert refusal_of(tmp_path / "nowhere.sav") == "unreadable_file"


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Data", [["participant_id"], ["A0001"]]))
    assert refusal_of(path, sheet="Dta") == "no_such_sheet"
    csv = tmp_path / "a.csv"
    csv.write_text("participant_id\nA0001\n")
    assert refusal_of(csv, sheet="Data") == "no_such_sheet"


def test_a_column_name_twice_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", ("Data", [["participant_id", "uls8_1", "uls8_1"], ["A0001", 1, 2]]))
    assert refusal_of(path) == "repeated_column"


def spss_frame() -> pl.DataFrame:
    return pl.DataFrame(
        {
            "participant_id": ["A0001", "A0002", "A0003"],
            "uls8_1": [1.0, -9.0, None],
            "interview_date": [datetime.date(2015, 3, 2)] * 3,
        }
    )


@pytest.mark.parametrize("suffix", [".sav", ".zsav"])
def test_spss_labels_and_user_missing_codes_are_kept_as_values(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    pyreadstat.write_sav(
        spss_frame(),
        path,
        compress=suffix == ".zsav",
        column_labels={"uls8_1": "lacks companionship é"},
        variable_value_labels={"uls8_1": {1: "Never", -9: "Refused"}},
        missing_ranges={"uls8_1": [{"lo": -9, "hi": -5}]},
        variable_measure={"uls8_1": "ordinal"},
        note="SYNTHETIC",
    )
    table = read_table(path, KNOWN)
    column = table.column("ULS8_1")
    assert column.values.to_list() == [1.0, -9.0, None]
    assert (column.label, column.measure) == ("lacks companionship é", "ordinal")
    assert column.value_labels == {1.0: "Never", -9.0: "Refused"}
    assert column.missing == ((-9.0, -5.0),)
    assert table.column("interview_date").values.dtype == pl.Date
    assert table.notes == ("SYNTHETIC",)


def test_a_portable_file_written_by_pspp_keeps_its_user_missing_codes(tmp_path):
    syntax = """
DATA LIST LIST NOTABLE /id (A5) uls8_1.
BEGIN DATA
A0001 1
A0002 -9
A0003 99
END DATA.
VARIABLE LABELS uls8_1 'lacks companionship'.
VALUE LABELS uls8_1 1 'Never' -9 'Refused'.
MISSING VALUES uls8_1 (-9 THRU -5, 99).
EXPORT OUTFILE='a.por'.
"""
    (tmp_path / "a.sps").write_text(syntax)
    run("pspp", "a.sps", folder=tmp_path)
    column = read_table(tmp_path / "a.por", {"id"}).column("uls8_1")
    assert column.values.to_list() == [1.0, -9.0, 99.0]
    assert column.missing == ((-9.0, -5.0), (99.0, 99.0))
    assert column.value_labels == {1.0: "Never", -9.0: "Refused"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_of_a_text_file_is_found(tmp_path, delimiter):
    path = tmp_path / "a.csv"
    path.write_text(f"\ufeffparticipant_id{delimiter}uls8_1\nA0001{delimiter} 3 \n\n", encoding="utf-8")
    table = read_table(path, KNOWN)
    assert table.column("uls8_1").values.to_list() == ["3"]
    assert table.rows == (2,)


def remarks(table) -> dict[tuple[str, str], str]:
    return {(each.rule, each.where.field): each.found for each in table.remarks}


@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16")]
)
def test_how_a_text_file_was_read_is_remarked_on(tmp_path, encoding, said):
    path = tmp_path / "a.csv"
    path.write_text("participant_id;uls8_1;note\nA0001; 3;Zoë\nA0002;3;\n", encoding=encoding)
    table = read_table(path, KNOWN)
    assert table.column("note").values.to_list() == ["Zoë", None]
    assert remarks(table) == {
        ("encoding", ""): said,
        ("dialect", ""): "cells parted by a semicolon",
        ("trimmed", "uls8_1"): "blanks around what stands in 1 cell, first in row 2: not kept",
    }


def test_an_encoding_that_nobody_can_be_sure_of_is_read_once_somebody_is(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("participant_id,note\nA0001,Zoë\nA0002,a\n".encode("cp1252"))
    with pytest.raises(
        UnreadableFile, match="not UTF-8, which Windows-1252 would make words of, first in line 2"
    ):
        read_table(path, KNOWN)
    table = read_table(path, KNOWN, accepted=["unknown_encoding"])
    assert table.column("note").values.to_list() == ["Zoë", "a"]


def test_moments_that_are_all_midnights_are_days_and_said_to_be(tmp_path):
    day, hour = datetime.datetime(2015, 3, 2), datetime.datetime(2015, 3, 2, 4)
    frame = pl.DataFrame({"participant_id": ["A", "B"], "interview_date": [day, None], "at": [day, hour]})
    pyreadstat.write_sav(frame, tmp_path / "a.sav")
    table = read_table(tmp_path / "a.sav", KNOWN)
    assert table.column("interview_date").values.to_list() == [day.date(), None]
    assert table.column("at").values.dtype == pl.String
    found = "1 date with a time of day, always midnight: read as days"
    assert remarks(table) == {("midnights", "interview_date"): found}


def test_texts_that_spss_declares_missing_are_so_where_they_are_numbers(tmp_path):
    frame = pl.DataFrame({"participant_id": ["A", "B"], "uls8_1": ["1", "9"]})
    labels, missing = {"uls8_1": {"1": "Never", "9": "Refused"}}, {"uls8_1": ["9", "R"]}
    pyreadstat.write_sav(frame, tmp_path / "a.sav", variable_value_labels=labels, missing_ranges=missing)
    column = read_table(tmp_path / "a.sav", KNOWN).column("uls8_1")
    assert column.values.to_list() == ["1", "9"]
    assert column.missing == ((9.0, 9.0),)
    assert column.value_labels == {"1": "Never", "9": "Refused"}


def stata(path, letters, labels):
    cells = pl.Series([1.0, *letters, 2.5, None], dtype=pl.Object)
    people = [f"A{number:04}" for number in range(len(cells))]
    frame = pl.DataFrame({"participant_id": people, "uls8_1": cells})
    pyreadstat.write_dta(
        frame,
        path,
        version=14,
        column_labels=["", "How often"],
        variable_value_labels={"uls8_1": labels},
        missing_user_values={"uls8_1": sorted({*"ab", *letters})},
        variable_format={"uls8_1": "%9.1f"},
    )
    return read_table(path, KNOWN)


def test_a_stata_missing_value_whose_label_ends_in_a_code_is_that_code(tmp_path):
    table = stata(tmp_path / "a.dta", "ab", {1: "Never", "a": "Refused (-9)", "b": "Not asked (-6)"})
    column = table.column("uls8_1")
    assert column.values.to_list() == [1.0, -9.0, -6.0, 2.5, None]
    assert column.missing == ((-9.0, -9.0), (-6.0, -6.0))
    assert column.value_labels == {1.0: "Never", -9.0: "Refused", -6.0: "Not asked"}
    assert (column.label, column.decimals) == ("How often", 1)
    found = [(each.level, each.found) for each in table.remarks]
    assert found == [
        ("note", "the missing value .a in 1 cell, first in row 2: read as -9, which its label names"),
        ("note", "the missing value .b in 1 cell, first in row 3: read as -6, which its label names"),
    ]


def test_a_stata_missing_value_that_no_label_explains_stays_a_word(tmp_path):
    table = stata(tmp_path / "a.dta", "aab", {1: "Never", "a": "Refused", "b": "Not asked (-6)"})
    column = table.column("uls8_1")
    assert column.values.to_list() == ["1", ".a", ".a", "-6", "2.5", None]
    assert column.value_labels == {1.0: "Never", ".a": "Refused", -6.0: "Not asked"}
    first = table.remarks[0]
    assert (first.level, first.where.field) == ("warning", "uls8_1")
    assert first.found == "the missing value .a in 2 cells, first in row 2: kept as a word"


def test_what_this_toolkit_exports_for_stata_comes_back_as_it_was(tmp_path):
    (made,) = export(EVERYTHING, tmp_path, ["dta"])
    names = {column.name.lower() for column in EVERYTHING.columns}
    table = read_table(made.files[0], names)
    for column in EVERYTHING.columns:
        came = table.column(column.name)
        if column.kind == "number":
            assert came.values.to_list() == EVERYTHING.frame[column.name].to_list()
            assert came.label == column.label


@pytest.mark.parametrize(
    ("suffix", "more", "rule"),
    [
        (".dta", {"sheet": "Data"}, "no_such_sheet"),
        (".dta", {}, "no_known_column"),
    ],
)
def test_a_stata_file_that_is_not_the_right_one_is_refused(tmp_path, suffix, more, rule):
    pyreadstat.write_dta(pl.DataFrame({"x": [1.0]}), tmp_path / f"a{suffix}")
    assert refusal_of(tmp_path / f"a{suffix}", **more) == rule


def test_names_below_notes_and_questions_are_found(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        'Returns of site A\n\n"Who, by number",How often\nparticipant_id,uls8_1\nA0001,3\n', "utf-8"
    )
    table = read_table(path, KNOWN)
    assert table.rows == (5,)
    assert [column.label for column in table.columns] == ["Who, by number", "How often"]
    assert ("line 1", "Returns of site A") in table.surroundings
    assert remarks(table)["header", ""] == "names in line 4; what stands above is no answer"


def test_the_three_headings_of_qualtrics_are_known(tmp_path):
    path = tmp_path / "a.csv"
    lines = [
        ["participant_id", "uls8_1"],
        ["Id", "How often?"],
        ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*lines, ["A0001", "3"]])
    table = read_table(path, KNOWN)
    assert (table.rows, table.column("uls8_1").values.to_list()) == ((4,), ["3"])
    assert table.column("uls8_1").label == "How often?"
    assert "Qualtrics" in remarks(table)["qualtrics", ""]


def test_a_text_without_end_in_its_first_lines_is_no_table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("participant_id,uls8_1\nA0001," + "3" * 200_000 + "\n", "utf-8")
    assert refusal_of(path) in ("no_known_column", "damaged_file")
