"""A workbook says what the study's forms say, and what is chosen in it is the definition's still."""

import openpyxl
import pytest

from surveys.entry.layout import Layout
from surveys.refusals import Refusal
from tests.surveys.entry.filling import a_study, every_kind, fields, filled, made, offered
from tests.surveys.entry.test_coming_back import came, code_of, rules

WORDING = """instrument: sws4
version: "1.0"
language: en
permission: made up for tests
title: How you sleep
items:
  f: Could you walk as you used to?
  i: Did you dread getting up?
answers:
  often: {0: Not once, 1: Never, 2: Now and then, 3: Nearly always}
not_applicable:
  f: you have been in bed
"""


@pytest.fixture
def study(tmp_path):
    return a_study(tmp_path / "study", every_kind())


def word(study, text=WORDING):
    (study.folder / "wording").mkdir(exist_ok=True)
    (study.folder / "wording" / "sws4.en.yaml").write_text(text, encoding="utf-8")


def test_heads_and_notes_say_what_the_form_says(study, tmp_path):
    word(study)
    sheet = openpyxl.load_workbook(made(study, tmp_path / "entry.xlsx"))["Answers"]
    letters = dict(fields(sheet))
    assert sheet[f"{letters['a']}1"].value == "How you sleep"
    assert sheet[f"{letters['i']}3"].comment.text.splitlines() == [
        "How you sleep, question 9:",
        "Did you dread getting up?",
        "Ask only if question 8 is 2 Now and then or more.",
        "Choose from the list, or type the code alone.",
    ]
    assert "Not applicable if you have been in bed." in sheet[f"{letters['f']}3"].comment.text


def test_a_list_has_the_labels_that_an_import_reads_and_beside_them_those_of_the_form(study, tmp_path):
    before = openpyxl.load_workbook(made(study, tmp_path / "before.xlsx"))
    word(study)
    after = openpyxl.load_workbook(made(study, tmp_path / "after.xlsx"))
    for name, letters in fields(after["Answers"]):
        if name in ("a", "f", "g", "h", "i"):
            cell = f"{letters}4"
            assert offered(after, after["Answers"], cell) == offered(before, before["Answers"], cell)
    said = [row[1:] for row in Layout(study, study.timepoint("4m")).codes()]
    assert ("0 = Never", "an answer, on the form: Not once") in said
    assert ("1 = Yes", "an answer") in said


def test_what_is_chosen_comes_back_as_its_code_though_a_word_of_the_form_is_another_codes_label(
    study, tmp_path
):
    word(study)
    entry = made(study, tmp_path / "entry.xlsx")
    chosen = {}

    def answer(name, lines, row):
        if lines:
            chosen[name, row] = lines[row - 4]
        return chosen.get((name, row))

    file = came(study, filled(entry, range(4, 7), answer))
    frames = {name: each.frame for each in file.answers for name in each.frame.columns[5:]}
    for (name, row), line in chosen.items():
        assert frames[name].filter(frames[name]["_row"] == row)[name].to_list() == [code_of(line)]
    assert not file.odd
    assert "other_definitions" not in rules(file)


def test_other_words_change_no_stamp(study):
    stamp = Layout(study, study.timepoint("4m")).stamp
    word(study)
    assert Layout(study, study.timepoint("4m")).stamp == stamp


def test_words_of_a_form_may_be_those_that_a_file_must_not_tell(study, tmp_path):
    word(study, WORDING.replace("Did you dread getting up?", "Crisis intervention or control?"))
    assert came(study, made(study, tmp_path / "entry.xlsx")).new


def test_words_of_another_version_make_no_workbook(study, tmp_path):
    word(study, WORDING.replace('"1.0"', '"0.9"'))
    with pytest.raises(Refusal, match="the words of version"):
        made(study, tmp_path / "entry.xlsx")
