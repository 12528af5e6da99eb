"""`.xls` and `.ods`, and an `.xlsx` of another program: as LibreOffice writes them."""

from datetime import date, datetime

import pytest

from surveys.imports import read_table
from surveys.refusals import UnreadableFile
from tests.programs import find, run
from tests.surveys.imports.workbooks import KNOWN, NAMES, cells, read, said, undecided, workbook

ROWS = [
    ["Returns of site A"],
    [],
    ["participant_id", "uls8_1", "uls8_2", "interview_date"],
    ["A0001", 3, "N/A", datetime(2015, 3, 2)],
    ["A0002", -9, 4, datetime(2015, 3, 14)],
]
ANSWERS = {
    "participant_id": ["A0001", "A0002"],
    "uls8_1": [3.0, -9.0],
    "uls8_2": ["N/A", "4"],
    "interview_date": [date(2015, 3, 2), date(2015, 3, 14)],
}


def converted(path, suffix):
    """The workbook as LibreOffice saves it in another format."""
    find("soffice")
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    out = path.parent / "saved"
    run("soffice", profile, "--headless", "--convert-to", suffix, "--outdir", out, path, folder=path.parent)
    return out / f"{path.stem}.{suffix}"


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_what_one_reader_alone_can_read_is_for_a_person_to_decide_on(tmp_path, suffix):
    path = converted(workbook(tmp_path / "a.xlsx", ROWS), suffix)
    (problem,) = undecided(path)
    assert problem.rule == "one_reader"
    assert problem.found.startswith(
        f"a .{suffix} file, which one reader alone can read: errors such as #N/A are read as empty"
    )
    table = read(path)
    assert (cells(table), table.rows) == (ANSWERS, (4, 5))
    assert [column.letters for column in table.columns] == ["A", "B", "C", "D"]
    assert said(table)["no_answer_words"].startswith("`N/A` in 1 cell, first C4")
    assert ("Data › row 1", "Returns of site A") in table.surroundings


def test_what_libreoffice_saves_as_xlsx_reads_as_what_it_opened(tmp_path):
    def change(sheet):
        sheet.row_dimensions[5].hidden = True
        sheet["C5"] = "=2+2"

    path = workbook(tmp_path / "a.xlsx", ROWS, change)
    saved = converted(path, "xlsx")
    assert {each.rule for each in undecided(saved)} == {"hidden_rows", "formulas"}
    assert cells(read(saved)) == ANSWERS


def test_a_hidden_sheet_and_merged_cells_of_an_old_workbook_are_seen(tmp_path):
    def change(sheet):
        sheet.merge_cells("B4:B5")
        other = sheet.parent.create_sheet("Old")
        other.append(["x"])
        other.sheet_state = "hidden"

    path = converted(workbook(tmp_path / "a.xlsx", ROWS, change), "xls")
    assert [each.rule for each in undecided(path)] == ["one_reader", "hidden_sheets"]
    assert said(read(path))["merged_cells"].startswith("merged cells among answers: 1, first B4:B5")


@pytest.mark.parametrize("suffix", ["xls", "ods"])
@pytest.mark.parametrize(
    "content", [b"not a workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"PK\x03\x04"]
)
def test_an_old_workbook_that_is_none_is_refused(tmp_path, suffix, content):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as error:
        read_table(path, KNOWN)
    assert [each.rule for each in error.value.problems] == ["damaged_file"]


def test_a_new_workbook_under_an_old_name_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [NAMES, ["A0001", 3, 1]])
    assert [each.rule for each in undecided(path.rename(tmp_path / "a.xls"))] == ["damaged_file"]
