"""What a data-entry workbook is: the same bytes, rows of those who take part, and cells that take what a question takes."""

import openpyxl
import pytest
from click.testing import CliRunner

from instruments.model import MissingReason
from surveys.cli import cli
from surveys.entry.book import entry_workbook
from surveys.entry.layout import HEADS, Layout
from surveys.refusals import Refusal
from surveys.register.reader import read_register
from tests.surveys.entry.filling import a_study, every_kind, fields, made, offered, rule_of

COLUMNS = ("participant_id", "site", "timepoint", "interview_date", "interviewer", "interview_mode",
           "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "mask_broken")  # fmt: skip


@pytest.fixture
def study(tmp_path):
    return a_study(tmp_path / "study", every_kind())


@pytest.fixture
def book(study, tmp_path):
    return openpyxl.load_workbook(made(study, tmp_path / "entry.xlsx", blank=2))


def letters(sheet, name):
    return dict(fields(sheet))[name]


def test_the_same_study_gives_the_same_bytes(study):
    people = list(read_register(study).values())
    first, second = (entry_workbook(study, study.timepoint("4m"), people, 2) for _ in range(2))
    assert first == second


def test_a_row_for_each_person_stands_below_heads_that_stay_in_view(book):
    sheet = book["Answers"]
    assert sheet.freeze_panes == "D4"
    assert tuple(cell.value for cell in sheet[HEADS]) == COLUMNS
    assert [cell.value for cell in sheet[2]][6:8] == ["1. lies awake", "2. nights"]
    rows = [[cell.value for cell in row[:3]] for row in sheet.iter_rows(min_row=HEADS + 1)]
    assert rows[:2] == [["A0001", "A", "4m"], ["A0002", "A", "4m"]]
    assert rows[-2:] == [[None, None, None]] * 2
    assert len(rows) == 6


def test_what_is_known_is_locked_and_what_is_asked_is_not(book):
    sheet = book["Answers"]
    assert sheet.protection.sheet
    assert book.security.lockStructure
    assert [sheet.cell(4, column).protection.locked for column in range(1, len(COLUMNS) + 1)] == [
        True
    ] * 3 + [False] * (len(COLUMNS) - 3)
    assert [sheet.cell(8, column).protection.locked for column in range(1, 4)] == [False, False, True]
    assert sheet["G3"].protection.locked
    assert all(book[name].protection.sheet for name in book.sheetnames)


def test_a_drop_down_has_each_code_with_its_label_and_alone(book):
    sheet = book["Answers"]
    answers = ["0 = No", "1 = Yes"]
    absent = [
        "-9 = Refused",
        "-8 = Does not know",
        "-6 = Not asked",
        "-5 = Unreadable",
        "-4 = Data query open",
    ]
    alone = ["0", "1", "-9", "-8", "-6", "-5", "-4"]
    assert offered(book, sheet, f"{letters(sheet, 'a')}4") == [*answers, *absent, *alone]
    assert rule_of(sheet, f"{letters(sheet, 'a')}4").errorStyle in (None, "stop")


@pytest.mark.parametrize(("item", "may_not_apply"), [("a", False), ("f", True), ("i", True)])
def test_not_applicable_is_a_reason_only_where_an_item_may_not_apply(book, item, may_not_apply):
    sheet = book["Answers"]
    lines = offered(book, sheet, f"{letters(sheet, item)}4")
    assert ("-7 = Not applicable" in lines) is may_not_apply


def test_numbers_days_and_texts_have_rules_of_their_own(book):
    sheet = book["Answers"]
    found = {name: rule_of(sheet, f"{at}4") for name, at in fields(sheet)}
    assert (found["c"].type, found["d"].type, found["e"].type) == ("custom", "date", "textLength")
    assert found["interview_date"].formula2 == "TODAY()"
    assert found["c"].formula1 == (
        "IFERROR(AND(ISNUMBER(I4),OR(AND(I4>=-3,I4<=50,ROUND(I4,1)=I4),"
        "OR(AND(I4>=-9,I4<=-8,INT(I4)=I4),AND(I4>=-6,I4<=-4,INT(I4)=I4)))),FALSE)"
    )
    assert found["c"].prompt.startswith("A number from -3 to 50. If there is none: -9 Refused")


def test_a_name_has_the_question_in_full_as_a_note(book):
    sheet = book["Answers"]
    note = sheet[f"{letters(sheet, 'i')}3"].comment.text
    assert note.splitlines() == [
        "Sleep Worry Scale, question 9:",
        "dreads waking",
        "Ask only if question 8 is 2 Sometimes or more.",
        "Choose from the list, or type the code alone.",
    ]


def test_a_study_of_nobody_says_so_on_its_face(book, study, tmp_path):
    assert book["Answers"]["A1"].value == "SYNTHETIC DATA"
    assert book["Answers"].oddHeader.center.text == "SYNTHETIC DATA"
    assert book["Instructions"]["B1"].value.startswith("SYNTHETIC DATA. ")
    real = a_study(tmp_path / "real", every_kind(), synthetic=False)
    assert "SYNTHETIC" not in str(Layout(real, real.timepoint("4m")).heads())


def test_interviewers_whom_the_study_lists_are_offered_and_others_asked_about(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(f"{path.read_text()}interviewers: {{INT1: [A], INT2: [A, B]}}\n")
    listed = a_study_again(study)
    book = openpyxl.load_workbook(made(listed, tmp_path / "entry.xlsx"))
    assert offered(book, book["Answers"], "E4") == ["INT1", "INT2"]
    assert rule_of(book["Answers"], "E4").errorStyle == "warning"


def test_the_codes_name_the_questions_that_they_are_for(tmp_path):
    asked = a_study(tmp_path / "library", asked="imr, bprs24")
    named = [row[0] for row in Layout(asked, asked.timepoint("4m")).codes() if row[0]]
    assert "bprs24_1 to bprs24_24" in named
    assert "imr_1 to imr_12, imr_14 to imr_15" in named
    assert ("", "2", "an answer") in list(Layout(asked, asked.timepoint("4m")).codes())


def a_study_again(study):
    from surveys.study import open_study

    return open_study(study.folder)


def test_more_codes_than_a_rule_can_hold_are_refused_with_their_item(tmp_path):
    reasons = tuple(
        MissingReason(code=code, label=f"reason {code}", reason="other") for code in range(-999, -900, 2)
    )
    study = a_study(tmp_path / "study", every_kind(missing_reasons=reasons))
    with pytest.raises(Refusal) as error:
        made(study, tmp_path / "entry.xlsx")
    assert [(each.rule, str(each.where)) for each in error.value.problems] == [("too_many_codes", "sws4  b")]


def test_the_command_writes_those_who_take_part_at_a_site(study, tmp_path):
    told = CliRunner().invoke(cli, ["workbook", "--timepoint", "4m", "--study", str(study.folder)])
    assert "with rows for 3 participants" in told.stderr
    assert (study.folder / "forms" / "entry-4m.xlsx").is_file()
    words = [
        "workbook",
        "--timepoint",
        "4m",
        "--site",
        "B",
        "--blank-rows",
        "1",
        "--study",
        str(study.folder),
    ]
    assert "rows for 1 participant, and 1 blank row" in CliRunner().invoke(cli, words).stderr
    sheet = openpyxl.load_workbook(study.folder / "forms" / "entry-4m-B.xlsx")["Answers"]
    assert [row[0].value for row in sheet.iter_rows(min_row=4)] == ["B0002", None]


def test_a_site_that_the_study_does_not_have_is_refused_and_one_without_people_said(study):
    words = ["workbook", "--timepoint", "4m", "--study", str(study.folder), "--site"]
    assert "one that study.yaml does not have" in CliRunner().invoke(cli, [*words, "Z"]).stderr
    register = study.folder / "participants.csv"
    register.write_text("".join(line for line in register.open() if not line.startswith("A")))
    told = CliRunner().invoke(cli, [*words, "A"])
    assert "Nobody takes part there" in told.stderr
    assert not (study.folder / "forms").exists()
