"""Answers that stand in a file as words are read where the words are the definition's own, and nowhere else."""

from __future__ import annotations

import polars as pl
import pytest
from click.testing import CliRunner

from surveys.answers.in_words import Word, in_codes, words_in
from surveys.answers.responses import read_responses
from surveys.cli import cli
from surveys.importing import examine
from surveys.imports import RawColumn
from surveys.refusals import AnswersWithProblems
from tests.surveys.conftest import bring_in, csv_of, form, xlsx_of

LABELS = {-9: "Refused", 1: "Never", 2: "Rarely", 3: "1 or 2 days", 4: "Both", 5: "both"}


def column(*cells):
    return RawColumn("uls8_1", pl.Series(cells, dtype=pl.String))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Never", Word(1)),
        ("  nEVER ", Word(1)),
        ("refused", Word(-9)),
        ("1 or  2\N{NO-BREAK SPACE}days", Word(3)),
        ("1 = Never", Word(1, 1)),
        ("1=Never", Word(1, 1)),
        ("1: never", Word(1, 1)),
        ("1. Never", Word(1, 1)),
        ("(1) Never", Word(1, 1)),
        ("1 - Never", Word(1, 1)),
        ("1 Never", Word(1, 1)),
        ("Never (1)", Word(1, 1)),
        ("-9 = Refused", Word(-9, -9)),
        ("3 = 1 or 2 days", Word(3, 3)),
        ("2 = Never", Word(1, 2)),
        ("Never (7)", Word(1, 7)),
        ("4 = Both", Word(4, 4)),
        ("both (5)", Word(5, 5)),
    ],
)
def test_a_label_is_known_alone_and_beside_a_code(text, word):
    assert words_in(column(text), LABELS) == {text: word}


@pytest.mark.parametrize(
    "text", ["1", "1.0", "Nevr", "Never?", "never ever", "1 = Seldom", "= Never", "both", "1 ="]
)
def test_what_is_no_label_of_one_code_stays_as_it_is(text):
    assert words_in(column(text), LABELS) == {}
    assert in_codes(column(text), LABELS).values.to_list() == [text]


def test_codes_take_the_place_of_words_and_contradictions_stay():
    read = in_codes(column("Never", "2 = Rarely", None, "2", "2 = Never"), LABELS)
    assert read.values.to_list() == ["1", "2", None, "2", "2 = Never"]


def test_a_column_of_numbers_has_no_words():
    assert words_in(RawColumn("uls8_1", pl.Series([1.0])), LABELS) == {}


def test_words_are_read_with_a_remark_and_other_words_are_told_to_be_no_answers(study, tmp_path):
    words = [("A0001", "often"), ("A0002", "4 = Often"), ("B0002", "refused")]
    forms = [form(participant_id=who, uls8_1=word) for who, word in words]
    path = xlsx_of(tmp_path / "a.xlsx", *forms, form(participant_id="B0001", uls8_1="perhaps"))
    file = examine(study, study.timepoint("4m"), path, {})
    remarks = {each.rule: each.found for each in file.remarks}
    assert (
        remarks["answers_in_words"]
        == "answers as words in 2 cells, first F2: read as the definition's codes for them"
    )
    assert remarks["codes_with_labels"].startswith("codes with their labels in 1 cell, first F3: ")
    assert len(file.odd) == 1
    bring_in(study, path)
    responses = read_responses(study)
    frame = responses.answers["4m", "uls8"].frame
    assert frame["uls8_1"].to_list()[:3] == [4, 4, -9]
    assert [odd.text for odd in responses.unread] == ["perhaps"]


def test_a_code_beside_the_label_of_another_is_refused(study, tmp_path):
    path = csv_of(
        tmp_path / "a.csv", form(uls8_1="1 = Often"), form(participant_id="A0002", uls8_1="1 = Often")
    )
    with pytest.raises(AnswersWithProblems) as error:
        examine(study, study.timepoint("4m"), path, {})
    (problem,) = error.value.problems
    assert problem.rule == "labels_contradict"
    assert problem.found == "2 cells, first in row 2: 1 beside `Often`, which is 4 in uls8"


def test_a_cell_in_words_is_shown_with_the_code_that_was_read(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", form(uls8_1="4 = Often")))
    said = CliRunner().invoke(cli, ["audit", "A0001", "4m", "uls8_1", "--study", str(study.folder)])
    assert "there stood (text), read as `4`" in said.output


@pytest.mark.parametrize("numbers", [(42065, 42066), (42065, "N/A"), ("42065", None)])
def test_numbers_where_dates_are_asked_are_not_taken_for_days(study, tmp_path, numbers):
    people = ("A0001", "A0002")
    forms = [form(participant_id=who, interview_date=day) for who, day in zip(people, numbers, strict=True)]
    file = examine(study, study.timepoint("4m"), xlsx_of(tmp_path / "a.xlsx", *forms), {})
    (remark,) = (each for each in file.remarks if each.rule == "day_numbers")
    assert "first B2: not read as one" in remark.found
    assert file.odd
