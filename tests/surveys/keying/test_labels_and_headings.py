"""What a file calls its codes and its columns, against what the definitions call them."""

import pyreadstat
import pytest

from instruments import load
from surveys.importing import examine
from surveys.keying.alike import alike, plain
from surveys.refusals import AnswersWithProblems
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.keying.made_up import BPRS, TIMEPOINT, ULS8, exchanged, forms, frame_of, look_at

OPTIONS = load("uls8").options(load("uls8").item("uls8_1"))
HEADINGS = {item.id: item.label for item in load("uls8").items}


def spss(study, path, values=None, headings=None):
    labels = dict.fromkeys(ULS8, values) if values else {}
    pyreadstat.write_sav(
        frame_of(forms("A", 12)), path, variable_value_labels=labels, column_labels=headings or {}
    )
    found = examine(study, study.timepoint(TIMEPOINT), path, {}).keying
    return [(each.rule, each.level, each.found) for each in found]


def test_the_definitions_own_labels_are_not_remarked_on(study, tmp_path):
    assert spss(study, tmp_path / "a.sav", OPTIONS, HEADINGS) == []
    assert (
        spss(study, tmp_path / "b.sav", {1: " 1 = NEVER"}, {"uls8_1": f"Q1. {HEADINGS['uls8_1'].upper()}"})
        == []
    )


def test_labels_in_reversed_order_contradict_in_words_that_are_nearly_the_same(study, tmp_path):
    turned = {5 - code: f"{label}." for code, label in OPTIONS.items()}
    ((rule, level, found),) = spss(study, tmp_path / "a.sav", turned)
    assert (rule, level) == ("labels_contradict", "warning")
    assert found.startswith(
        "8 items of uls8 (uls8_1 … uls8_8): labelled in reversed order: what the file calls 1 is 4"
    )


def test_the_very_label_of_another_code_is_refused(study, tmp_path):
    with pytest.raises(AnswersWithProblems, match="which is 4 in uls8"):
        spss(study, tmp_path / "a.sav", {5 - code: label for code, label in OPTIONS.items()})


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ({code - 1: f"{label}." for code, label in OPTIONS.items()}, "labelled shifted by -1: what the file calls 0 is 1"),
        ({0: "nie", 1: "selten", 2: "manchmal", 3: "oft"}, "labelled from 0 to 3, and defined from 1 to 4"),
        ({1: "0 nie", 2: "1 selten"}, "begin with other numbers than the codes: that of 1 with 0"),
    ],
)  # fmt: skip
def test_labels_that_are_shifted_by_one_contradict(study, tmp_path, labels, said):
    ((rule, level, found),) = spss(study, tmp_path / "a.sav", labels)
    assert (rule, level) == ("labels_contradict", "warning")
    assert said in found


def test_other_words_for_the_same_codes_are_a_note(study, tmp_path):
    ((rule, level, found),) = spss(study, tmp_path / "a.sav", {**OPTIONS, 3: "Some times"})
    assert (rule, level) == ("labels_contradict", "note")
    assert "other words for the same codes: 3" in found


def test_a_column_headed_as_another_item_is_told(study, tmp_path):
    headings = {**HEADINGS, "uls8_1": HEADINGS["uls8_2"], "uls8_2": HEADINGS["uls8_1"]}
    ((rule, level, found),) = spss(study, tmp_path / "a.sav", None, headings)
    assert (rule, level) == ("labels_swapped", "warning")
    assert found.startswith(
        "uls8_1 is headed as uls8_2, uls8_2 is headed as uls8_1 (the words are 100% alike"
    )


def test_headings_in_other_words_are_not_remarked_on(study, tmp_path):
    assert (
        spss(study, tmp_path / "a.sav", None, {item: f"Loneliness question {item[-1]}" for item in ULS8})
        == []
    )


def test_two_items_that_are_answered_as_each_other_are_told(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *forms("A", 60)), TIMEPOINT)
    one, other = BPRS[0], BPRS[4]
    found = look_at(study, tmp_path / "b.csv", *exchanged(forms("B", 60), one, other))
    assert [(rule, level) for rule, level, _ in found] == [("labels_swapped", "warning")]
    assert found[0][2].startswith(f"{one} and {other} are answered as if each were the other")


def test_likeness_is_of_words_whatever_their_case_and_the_number_before_them():
    assert plain("Q3. Lack of  COMPANY!") == plain("lack of company")
    assert plain("7") == plain("7.") == "7"
    assert alike("never", "never") == 1
    assert alike("", "") == 0
    assert 0.8 < alike("some times", "sometimes") < 1


def test_very_long_words_are_compared_by_how_they_begin_so_that_no_file_takes_minutes():
    assert alike("a" * 200 + "b" * 10_000, "a" * 200 + "c" * 10_000) == 1.0
    assert alike("a" * 199 + "b", "a" * 199 + "c") < 1.0
