"""A row that names somebody and holds no answer is nobody's form, and is said to be none."""

from surveys.importing import examine
from tests.surveys.conftest import csv_of, form

BLANK = dict.fromkeys(form()) | {"participant_id": "A0002", "timepoint": "4m"}


def test_rows_with_nothing_but_an_id_are_counted(study, tmp_path):
    file = csv_of(tmp_path / "a.csv", {**form(), "timepoint": "4m"}, BLANK)
    examined = examine(study, study.timepoint("4m"), file, {})
    (said,) = [each for each in examined.remarks if each.rule == "unanswered_rows"]
    assert (said.level, said.found) == (
        "note",
        "1 row with an id and no answer, first row 3: no form was read there",
    )
    assert {each.frame.height for each in examined.answers} == {1}


def test_a_file_without_any_answer_is_warned_of(study, tmp_path):
    examined = examine(study, study.timepoint("4m"), csv_of(tmp_path / "a.csv", BLANK), {})
    assert [each.level for each in examined.remarks if each.rule == "unanswered_rows"] == ["warning"]


def test_a_column_that_says_of_which_interview_a_row_is_was_used(study, tmp_path):
    file = csv_of(tmp_path / "a.csv", {**form(), "timepoint": "4m", "other": "x"})
    assert examine(study, study.timepoint("4m"), file, {}).unused == ("other",)
