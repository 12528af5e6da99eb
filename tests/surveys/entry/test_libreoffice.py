"""LibreOffice opens the workbook, keeps its rules, locks and notes, and works out which questions are closed as scores do."""

from itertools import product

import narwhals as nw
import openpyxl
import polars as pl
import pytest
from openpyxl.utils import get_column_letter

from instruments.model import missing_reasons_for
from scoring.states import is_closed, scorable
from surveys.entry.columns import columns_at
from surveys.entry.formulas import answered, closed, takes_number
from surveys.importing import examine
from tests import programs
from tests.surveys.entry.filling import a_study, every_kind, fields, filled, made, offered, rule_of

pytestmark = pytest.mark.needs("soffice")


@pytest.fixture
def study(tmp_path):
    return a_study(tmp_path / "study", every_kind())


def saved_again(path, folder):
    """The workbook as LibreOffice saves it."""
    programs.run(
        "soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder / "again", path, folder=folder
    )
    return folder / "again" / path.name


def test_rules_locks_and_notes_are_there_after_it_was_saved_by_another_program(study, tmp_path):
    entry = made(study, tmp_path / "entry.xlsx", blank=1)
    before, after = (openpyxl.load_workbook(path) for path in (entry, saved_again(entry, tmp_path)))
    ours, theirs = before["Answers"], after["Answers"]
    assert theirs.protection.sheet
    for name, letters in fields(ours):
        cell = f"{letters}4"
        assert rule_of(theirs, cell).type == rule_of(ours, cell).type
        assert rule_of(theirs, cell).showErrorMessage
        assert theirs[cell].protection.locked is False
        assert theirs[f"{letters}3"].comment.text == ours[f"{letters}3"].comment.text
        assert theirs[f"{letters}3"].value == name
        if rule_of(ours, cell).type == "list":
            assert offered(after, theirs, cell) == offered(before, ours, cell)
    assert theirs["A4"].protection.locked
    assert {str(each.sqref) for each in theirs.conditional_formatting} == {
        str(each.sqref) for each in ours.conditional_formatting
    }
    assert after["stamp"].sheet_state != "visible"


def test_what_was_filled_there_comes_in_as_from_our_own_file(study, tmp_path):
    entry = filled(
        made(study, tmp_path / "entry.xlsx"),
        range(4, 8),
        lambda name, lines, row: lines[-row] if lines else None,
    )
    first = examine(study, study.timepoint("4m"), entry, {})
    again = examine(study, study.timepoint("4m"), saved_again(entry, tmp_path), {})
    assert [each.frame.drop("_file") for each in again.answers] != []
    for ours, theirs in zip(first.answers, again.answers, strict=True):
        assert ours.frame.drop("_file").equals(theirs.frame.drop("_file"))
    assert "entry_workbook" in {each.rule for each in again.remarks}


def worked_out(folder, rows, formulas):
    """What LibreOffice makes of formulas in each row, as 1 or 0, beside cells of text and numbers."""
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            cell = book.active.cell(number, place, value)
            cell.number_format = "@" if isinstance(value, str) else "General"
        for place, formula in enumerate(formulas(number), start=len(row) + 1):
            book.active.cell(number, place, f"=IF({formula},1,0)")
    book.save(folder / "gates.xlsx")
    found = openpyxl.load_workbook(saved_again(folder / "gates.xlsx", folder), data_only=True).active
    width = len(rows[0])
    return [tuple(cell.value for cell in row[width:]) for row in found.iter_rows()]


def test_a_question_is_closed_there_where_it_is_closed_to_a_score(study, tmp_path):
    columns = {each.id: each for each in columns_at(study, study.timepoint("4m"))}
    asked = ("a", "b", "h", "i")
    letters = {id: get_column_letter(place) for place, id in enumerate(asked, start=1)}
    letters["d"] = "F"
    written = {
        "a": [None, "0 = No", "1", "-9 = Refused", "-7"],
        "b": [None, 0, 3, 7, -8, -7],
        "h": [None, "1 = Rarely", "2 = Sometimes", "-6"],
        "i": [None],
    }
    rows = list(product(*(written[id] for id in asked)))
    found = worked_out(
        tmp_path, rows, lambda row: [closed(columns[id], columns, letters, row) for id in ("b", "d", "i")]
    )
    instrument = columns["a"].instrument
    items, reasons = scorable(instrument), missing_reasons_for(instrument, study.missing_reasons)
    codes = [[None if cell is None else float(str(cell).split()[0]) for cell in row] for row in rows]
    frame = nw.from_native(pl.DataFrame(codes, schema=dict.fromkeys(asked, pl.Float64), orient="row"))
    gate_of_d = instrument.item("d").ask_if
    behind_b = items["i"].__class__(**{**vars(items["i"]), "gate": gate_of_d})
    expected = frame.select(
        b=is_closed(items["b"], items, reasons),
        d=is_closed(behind_b, items, reasons),
        i=is_closed(items["i"], items, reasons),
    )
    assert [tuple(map(bool, row)) for row in found] == expected.rows()
    assert {True, False} == {closed for row in expected.rows() for closed in row}


def test_a_reason_in_a_closed_question_is_no_answer_there(study, tmp_path):
    columns = {each.id: each for each in columns_at(study, study.timepoint("4m"))}
    cells = ["", "-7 = Not applicable", "-9", "0 = Never", "3", "words"]
    found = worked_out(
        tmp_path, [(cell or None,) for cell in cells], lambda row: [answered(columns["i"], f"A{row}")]
    )
    assert [each for (each,) in found] == [0, 0, 0, 1, 1, 1]


def test_a_number_is_taken_within_its_limits_and_decimals_or_as_a_reason(study, tmp_path):
    column = {each.id: each for each in columns_at(study, study.timepoint("4m"))}["c"]
    cells = [-3, 50, 0.1, 2.25, 50.5, -9, -8, -7, -8.5, -4, "5", "words"]
    found = worked_out(tmp_path, [(cell,) for cell in cells], lambda row: [takes_number(column, f"A{row}")])
    assert [each for (each,) in found] == [1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0]
