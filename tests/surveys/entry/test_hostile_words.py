"""Words of a definition, a title or a register stand in a workbook as themselves: no formula, no markup, no way out of a rule."""

import openpyxl
import pytest

from instruments import Instrument
from surveys.entry.layout import Layout
from surveys.importing import examine
from tests.surveys.entry.filling import a_study, every_kind, filled, made, offered

TEXTS = [
    "=1+1",
    "+44 = no number",
    "@SUM(A1)",
    "-1 as a beginning",
    "#REF!",
    "#pagebreak() $x^2$ *bold*",
    "<script>alert(1)</script> & <b>",
    'a "quoted" one, with a comma; and more',
    "Ja\tund\nnein",
    "_x0041_ is no A",
    "smile 😀",
    "مرحبا بالعالم",
    "e\N{COMBINING ACUTE ACCENT} ﬁ Ⅳ",
    "=cmd|' /C calc'!A0",
    "2 = Yes",
    "Kept (2)",
    "x" * 10_000,
]


def hostile(text: str) -> Instrument:
    """The text wherever a definition may have one."""
    items = [
        item.model_copy(update={"label": f"{text} {item.id}" if item.id != "a" else text, "text": text})
        for item in every_kind().items
    ]
    scales = {**every_kind().scales, "no_yes": {0: text, 1: "another", 2: text}}
    return every_kind(items=items, title=text, scales=scales)


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_text_stands_as_itself_and_what_is_chosen_comes_back(tmp_path, text):
    study = a_study(tmp_path / "study", hostile(text))
    entry = made(study, tmp_path / "entry.xlsx")
    book = openpyxl.load_workbook(entry)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    sheet = book["Answers"]
    assert sheet["G2"].value.replace("_x005F_", "_") == f"1. {text}"
    assert plain(text) in plain(sheet["G3"].comment.text.replace("_x005F_", "_"))
    lines = offered(book, sheet, "G4")
    assert max(map(len, lines)) <= 255
    assert (plain(f"0 = {text}") in lines) is (len(text) < 250 and "_x0041_" not in text)
    file = examine(
        study,
        study.timepoint("4m"),
        filled(entry, range(4, 7), lambda name, lines, row: lines[row - 4] if lines else None),
        {},
    )
    assert not file.odd
    assert file.answers[1].frame["a"].to_list() == [0, 1, 2]


@pytest.mark.parametrize("text", ["a\x00b", "bell\x07"])
def test_what_no_cell_can_hold_is_shown_as_a_sign_and_its_code_is_offered(tmp_path, text):
    study = a_study(tmp_path / "study", every_kind())
    scales = {**every_kind().scales, "no_yes": {0: text, 1: "another"}}
    study.__dict__["instruments"] = {"sws4": every_kind(scales=scales)}
    book = openpyxl.load_workbook(made(study, tmp_path / "entry.xlsx"))
    assert offered(book, book["Answers"], "G4")[:2] == ["0", "1 = another"]


@pytest.mark.parametrize("id", ["=1+1", "007", "<b>&", "1e5", "مرحبا"])
def test_an_id_stands_as_itself(tmp_path, id):
    register = f"id,site,randomised,status,status_date\n{id},A,2014-10-31,active,\n"
    study = a_study(tmp_path / "study", every_kind(), register=register)
    path = study.folder / "study.yaml"
    path.write_text(path.read_text().replace('"[AB][0-9]{4}"', '".+"'))
    from surveys.study import open_study

    sheet = openpyxl.load_workbook(made(open_study(study.folder), tmp_path / "entry.xlsx"))["Answers"]
    assert (sheet["A4"].value, sheet["A4"].data_type) == (id, "s")


def test_one_label_of_two_codes_is_read_by_the_code_beside_it(tmp_path):
    study = a_study(tmp_path / "study", hostile("Both"))
    column = {each.id: each for each in Layout(study, study.timepoint("4m")).columns}["a"]
    assert [each.text for each in column.choices][:3] == ["0 = Both", "1 = another", "2 = Both"]
