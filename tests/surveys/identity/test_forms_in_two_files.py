"""Two forms of one person and interview in two files, and one form under two ids: found before anything is taken."""

import pytest
from click.testing import CliRunner

from surveys.answers.current import current_responses
from surveys.cli import cli
from surveys.importing import examine
from tests.surveys.conftest import bring_in, csv_of, everything_in, form, xlsx_of
from tests.surveys.identity.conftest import about_people
from tests.surveys.keying.made_up import ITEMS, TIMEPOINT, forms, study_of

SECOND = form(participant_id="A0002", interview_date="2015-03-03")


def run(study, *words):
    return CliRunner().invoke(cli, [*map(str, words), "--timepoint", "4m", "--study", str(study.folder)])


@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_files_of_one_command_that_contradict_each_other_are_refused_together(study, tmp_path, more):
    one = csv_of(tmp_path / "one.csv", SECOND, form())
    two = xlsx_of(tmp_path / "two.xlsx", form(uls8_3=4))
    before = everything_in(study.folder)
    result = run(study, "import", one, two, *more)
    assert result.exit_code == 12
    found = "1 person with other answers in `one.csv`, first `A0001` (uls8): row 2 here, row 3 there"
    assert found in result.stderr
    assert "import one after the other" in result.stderr
    assert "uls8_3" not in result.stderr
    assert everything_in(study.folder) == before


def test_imported_one_after_the_other_both_are_kept_and_it_is_said(study, tmp_path):
    assert run(study, "import", csv_of(tmp_path / "one.csv", form())).exit_code == 0
    result = run(study, "import", csv_of(tmp_path / "two.csv", form(uls8_3=4)))
    assert result.exit_code == 0
    assert "1 person with other answers in `one.csv`, first `A0001` (uls8)" in result.stderr
    assert "--replaces one.csv" in result.stderr


def test_an_interview_in_parts_in_two_files_is_no_contradiction(study, tmp_path):
    parts = [
        {name: value for name, value in form().items() if not name.startswith(left_out)}
        for left_out in (("eq5d", "wb_"), "uls8")
    ]
    files = [csv_of(tmp_path / f"{n}.csv", each) for n, each in enumerate(parts)]
    result = run(study, "import", *files)
    assert (result.exit_code, "other answers" in result.stderr) == (0, False)


def test_a_blank_and_what_is_no_answer_contradict_nothing(study, tmp_path):
    one = csv_of(tmp_path / "one.csv", form(uls8_1=None, uls8_2="2?"))
    assert run(study, "import", one, csv_of(tmp_path / "two.csv", form())).exit_code == 0


def test_the_same_answers_in_two_formats_are_said_to_be_there_twice(study, tmp_path):
    rows = form(), SECOND
    result = run(
        study, "import", csv_of(tmp_path / "one.csv", *rows), xlsx_of(tmp_path / "two.xlsx", *rows), "--dry-run"
    )  # fmt: skip
    assert result.exit_code == 0
    assert "2 people with the same answers in `one.csv`, first `A0001`" in result.stderr


def test_a_file_beside_one_of_its_name_is_held_against_that_too(study, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    one, two = csv_of(tmp_path / "a" / "r.csv", form()), csv_of(tmp_path / "b" / "r.csv", form(uls8_3=4))
    bring_in(study, csv_of(tmp_path / "r.csv", form(participant_id="A0002")))
    result = run(study, "import", one, two)
    assert result.exit_code == 12
    assert "1 person with other answers in `r-2.csv`" in result.stderr


def test_a_corrected_file_is_not_held_against_the_forms_of_the_one_that_it_stands_for(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "one.csv", form()))
    path = csv_of(tmp_path / "two.csv", form(uls8_3=4))
    here = examine(study, study.timepoint("4m"), path, {})
    assert [(each.rule, each.level) for each in about_people(here)] == [("other_answers", "warning")]
    assert about_people(examine(study, study.timepoint("4m"), path, {}, replaces="one.csv")) == []


def test_people_with_another_birth_year_in_a_file_of_the_same_command_are_found(made, tmp_path):
    study = made("invariants: [birth_year]\n")
    parts = [
        {name: value for name, value in form(birth_year=year).items() if not name.startswith(left_out)}
        for year, left_out in ((1950, ("eq5d", "wb_")), (1951, "uls8"))
    ]
    files = [csv_of(tmp_path / f"{n}.csv", each) for n, each in enumerate(parts)]
    before = everything_in(study.folder)
    result = run(study, "import", *files)
    assert result.exit_code == 12
    assert "1 person has another `birth_year`" in result.stderr
    assert "import this file by itself with --accept invariants --reason TEXT" in result.stderr
    assert everything_in(study.folder) == before


def test_a_form_under_two_ids_in_two_files_of_one_command_is_found(tmp_path):
    keyed = study_of(tmp_path / "keyed", 60)
    first, rows = forms("A", 60), forms("B", 40)
    rows[7] = {**rows[7], **{item: first[4][item] for item in ITEMS}}
    one = examine(keyed, keyed.timepoint(TIMEPOINT), csv_of(tmp_path / "a.csv", *first), {})
    two = examine(
        keyed, keyed.timepoint(TIMEPOINT), csv_of(tmp_path / "b.csv", *rows), {},
        beside=current_responses(keyed), together=[one],
    )  # fmt: skip
    (found,) = two.keying
    assert found.rule == "rows_repeated"
    assert "answers of B0008 are those of A0005, row 6 of a.csv" in found.found
