"""The files of the register: the same people from CSV and from Excel, however they were saved, and nobody's name."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from surveys.refusals import Refusal, SafeguardRefused, UnreadableFile
from surveys.register.reader import read_register
from surveys.study import open_study
from surveys.workbook import Sheet, workbook_bytes
from tests.surveys.conftest import REGISTER, STUDY, csv_of, form
from tests.surveys.register_files import EITHER, as_csv, as_xlsx, typed
from tests.surveys.test_commands import run


@EITHER
@pytest.mark.parametrize("name", ["arm", "treatment_group", "surname", "date_of_birth"])
def test_a_column_that_tells_the_allocation_or_names_people_is_refused(study, keep, name):
    keep(study, REGISTER.replace("\n", ",x\n").replace("status_date,x", f"status_date,{name}"))
    with pytest.raises(SafeguardRefused):
        read_register(study)


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("Surname", "Quillfeather"),
        ("NHS number", "999 476 5919"),
        ("Note", "Control arm"),
        ("Note", "Intervention"),
        ("Arm", "1"),
    ],
)
def test_another_sheet_that_names_people_or_tells_the_allocation_is_refused(study, header, cell):
    as_xlsx(study, REGISTER, Sheet("Notes", [header], [[cell]]))
    with pytest.raises(SafeguardRefused) as error:
        read_register(study)
    assert "Quillfeather" not in str(error.value)
    assert "999" not in str(error.value)


def test_another_sheet_called_after_the_allocation_is_refused_whatever_is_in_it(study):
    as_xlsx(study, REGISTER, Sheet("Allocation", ["a"], [[1]]))
    with pytest.raises(SafeguardRefused):
        read_register(study)


def test_another_sheet_with_harmless_notes_is_left_alone(study):
    as_xlsx(study, REGISTER, Sheet("Notes", ["Note"], [["checked on Monday"]]))
    assert list(read_register(study)) == ["A0001", "A0002", "B0001", "B0002"]


def test_two_registers_are_one_too_many(study):
    text = (study.folder / "participants.csv").read_text(encoding="utf-8")
    as_xlsx(study, text)
    as_csv(study, text)
    with pytest.raises(Refusal, match=r"participants\.csv and participants\.xlsx"):
        read_register(study)


def test_ids_that_look_like_numbers_are_the_same_people_in_either_file(study):
    yaml = STUDY.replace('"[AB][0-9]{4}"', '"[0-9]{5}"')
    (study.folder / "study.yaml").write_text(yaml, encoding="utf-8")
    numbered, text = open_study(study.folder), REGISTER
    for place, id in enumerate(("A0001", "A0002", "B0001", "B0002")):
        text = text.replace(id, f"1000{place}")
    as_csv(numbered, text)
    from_csv = read_register(numbered)
    as_xlsx(numbered, text)
    assert read_register(numbered) == from_csv
    assert list(from_csv) == ["10000", "10001", "10002", "10003"]


def test_an_id_that_excel_has_robbed_of_its_zeros_is_no_id(study):
    yaml = STUDY.replace('"[AB][0-9]{4}"', '"[0-9]{4}"')
    (study.folder / "study.yaml").write_text(yaml, encoding="utf-8")
    as_xlsx(study, REGISTER.split("\n")[0] + "\n0012,A,2014-10-31,active,\n")
    with pytest.raises(Refusal) as error:
        read_register(open_study(study.folder))
    assert [problem.rule for problem in error.value.problems] == ["ill_formed_id"]


def test_a_column_of_dates_of_which_one_was_typed_as_text_is_read(study):
    header, *rows = csv.reader(io.StringIO(REGISTER))
    cells = [[typed(cell) for cell in row] for row in rows]
    cells[0][2] = "2014-10-31"
    (study.folder / "participants.csv").unlink()
    content = workbook_bytes("Register", [Sheet("Register", header, cells)])
    (study.folder / "participants.xlsx").write_bytes(content)
    people = read_register(study)
    assert [people[id].randomised for id in ("A0001", "A0002")] == [date(2014, 10, 31), date(2014, 11, 3)]


def test_rows_above_the_header_and_blank_rows_are_counted_as_excel_shows_them(study):
    header, *rows = csv.reader(io.StringIO(REGISTER))
    cells = [header, [None] * 5, *([typed(cell) for cell in row] for row in rows)]
    cells[-1][1] = "C"
    sheet = Sheet("Register", ["As of March", "", "", "", ""], cells)
    (study.folder / "participants.csv").unlink()
    (study.folder / "participants.xlsx").write_bytes(workbook_bytes("Register", [sheet]))
    with pytest.raises(Refusal) as error:
        read_register(study)
    # the title, the header, a blank row, and four people
    assert [(problem.rule, problem.where.row) for problem in error.value.problems] == [("unknown_site", 7)]


def test_a_register_with_semicolons_as_excel_saves_it_is_read(study):
    people = read_register(study)
    (study.folder / "participants.csv").write_text("\ufeff" + REGISTER.replace(",", ";"), encoding="utf-8")
    assert read_register(study) == people


def test_a_register_written_by_excel_with_a_byte_order_mark_and_blank_rows_is_read(study):
    people = read_register(study)
    text = "\ufeff" + REGISTER.replace("\n", "\r\n") + ",,,,\r\n"
    (study.folder / "participants.csv").write_bytes(text.encode())
    assert read_register(study) == people


def test_headings_in_capitals_and_spaces_around_cells_are_read(study):
    people = read_register(study)
    header, rows = REGISTER.split("\n", 1)
    as_csv(study, header.upper().replace(",", " , ") + "\n" + rows.replace(",", " , "))
    assert read_register(study) == people


def test_a_register_that_is_not_utf8_says_how_to_save_it(study):
    (study.folder / "participants.csv").write_bytes(b"id,site\xff")
    with pytest.raises(UnreadableFile, match="CSV UTF-8"):
        read_register(study)


def test_a_study_without_a_register_says_which_file_is_wanted(study):
    (study.folder / "participants.csv").unlink()
    with pytest.raises(UnreadableFile, match=r"participants\.csv"):
        read_register(study)


@pytest.mark.parametrize("content", [b"", b"id,site\n", b"PK\x03\x04 cut short"])
def test_a_register_that_is_no_workbook_is_refused(study, content):
    (study.folder / "participants.csv").unlink()
    (study.folder / "participants.xlsx").write_bytes(content)
    with pytest.raises(UnreadableFile):
        read_register(study)


@pytest.mark.parametrize("written", ["A0001 ", " A0001", "\u00a0A0001", '"A0001"', '" A0001\n"'])
def test_spaces_and_quotation_marks_around_a_cell_are_not_part_of_it(study, written):
    as_csv(study, REGISTER.replace("A0001", written, 1))
    assert list(read_register(study)) == ["A0001", "A0002", "B0001", "B0002"]


WORDED = """id,site,randomised,status,status_date
A0001,A,10/31/2014,active,
A0002,A,11/03/2014,active,
B0001,B,05/05/2014,died,2014-09-20
"""


def test_dates_that_are_text_are_said_to_be_read_in_the_only_order_that_fits(study):
    as_xlsx(study, WORDED)
    assert read_register(study)["A0001"].randomised == date(2014, 10, 31)
    said = "Register, randomised: dates as text in 3 cells, first C2: read as month/day/year, as all of them can be."
    for words in (("check", study.folder), ("register", "--study", study.folder)):
        done = run(*words)
        assert done.exit_code == 0
        assert said in done.stderr
    imported = run(
        "import", csv_of(study.folder / "r.csv", form()), "--timepoint", "4m", "--study", study.folder
    )
    assert said in imported.stderr


def test_dates_that_are_dates_are_read_without_a_word(study):
    as_xlsx(study, REGISTER)
    assert "Register," not in run("check", study.folder).stderr


def test_dates_that_could_be_of_either_order_are_refused(study):
    as_xlsx(study, WORDED.replace("10/31", "10/11"))
    done = run("check", study.folder)
    assert done.exit_code == 10
    assert "read as day/month/year, which month/day/year could be too" in done.stdout + done.stderr
