"""A file is of the people and the interview that it is said to be of: check digits, zeros lost, timepoints it names itself."""

from __future__ import annotations

import openpyxl
import pytest
from click.testing import CliRunner

from surveys.answers.responses import read_responses
from surveys.check_digits import MODULES, has_right_check_digit
from surveys.cli import cli
from surveys.mapping.applied import Reading
from surveys.record.sources import sources
from surveys.study import open_study
from tests.surveys.conftest import REGISTER, STUDY, csv_of, form


def run(study, path, *words):
    given = ["import", str(path), "--timepoint", "4m", "--study", str(study.folder), *words]
    return CliRunner().invoke(cli, given)


def study_of(folder, ids, pattern, more=""):
    """A study in which these people take part."""
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY.replace("[AB][0-9]{4}", pattern) + more, encoding="utf-8")
    rows = [f"{id},A,2014-10-31,active," for id in ids]
    (folder / "participants.csv").write_text(
        "\n".join([REGISTER.splitlines()[0], *rows, ""]), encoding="utf-8"
    )
    return open_study(folder)


def excel(path, ids):
    """A workbook whose column of ids holds numbers, as Excel makes of them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(form()))
    for id in ids:
        sheet.append(list(form(participant_id=id).values()))
    book.save(path)
    return path


# From the documentation of the algorithms, or worked out by hand.
RIGHT = {
    "luhn": "79927398713",
    "verhoeff": "2363",
    "damm": "5724",
    "mod_11_10": "07945",
    "mod_37_36": "A12425GABC1234002M",
    "mod_97_10": "79444",
}


@pytest.mark.parametrize(("kind", "id"), RIGHT.items())
def test_a_slip_in_one_character_is_seen(kind, id):
    assert has_right_check_digit(id, kind)
    assert has_right_check_digit(f"{id[:2]}-{id[2:]}", kind), "signs count for nothing"
    for place, character in enumerate(id):
        if character.isdigit():
            other = id[:place] + str((int(character) + 1) % 10) + id[place + 1 :]
            assert not has_right_check_digit(other, kind)


@pytest.mark.parametrize("kind", MODULES)
def test_what_has_no_digit_at_all_has_no_check_digit(kind):
    assert not has_right_check_digit("-", kind)


def test_a_register_with_a_wrong_check_digit_is_refused_and_a_slip_in_a_file_is_named(tmp_path):
    study = study_of(tmp_path / "study", ["S-79927398713"], "S-[0-9]{11}", "check_digit: luhn\n")
    assert run(study, csv_of(tmp_path / "a.csv", form(participant_id="S-79927398713"))).exit_code == 0
    slip = run(study, csv_of(tmp_path / "b.csv", form(participant_id="S-79927398731")))
    assert slip.exit_code == 13
    assert "`S-79927398731`, whose check digit is wrong" in slip.output
    absent = run(study, csv_of(tmp_path / "c.csv", form(participant_id="S-00000000000")))
    assert "`S-00000000000`, which is not in the register" in absent.output
    wrong = study_of(tmp_path / "other", ["S-79927398731"], "S-[0-9]{11}", "check_digit: luhn\n")
    said = CliRunner().invoke(cli, ["register", "--study", str(wrong.folder)])
    assert said.exit_code == 10
    assert "whose check digit is wrong" in said.output


def test_zeros_that_a_spreadsheet_took_are_restored_where_one_person_can_be_meant(tmp_path):
    study = study_of(tmp_path / "study", ["00017", "00170"], "[0-9]{5}")
    done = run(study, excel(tmp_path / "a.xlsx", [17, 170]))
    assert done.exit_code == 0, done.output
    assert (
        "2 ids without the zeros that they begin with, first in row 2: read as in the register" in done.output
    )
    (source,) = sources(study)
    assert source.entry.ids == {"17": "00017", "170": "00170"}
    assert read_responses(study).answers["4m", "uls8"].frame["participant"].to_list() == ["00017", "00170"]
    assert "imported before" in run(study, tmp_path / "a.xlsx").output


def test_what_was_restored_stays_when_somebody_else_comes_into_the_register(tmp_path):
    study = study_of(tmp_path / "study", ["00017"], "[0-9]{2,5}")
    run(study, excel(tmp_path / "a.xlsx", [17]))
    with (study.folder / "participants.csv").open("a") as file:
        file.write("0017,A,2014-10-31,active,\n")
    assert read_responses(study).answers["4m", "uls8"].frame["participant"].to_list() == ["00017"]


def test_an_id_that_two_people_could_be_is_refused_with_both(tmp_path):
    study = study_of(tmp_path / "study", ["0017", "00017"], "[0-9]{4,5}")
    done = run(study, excel(tmp_path / "a.xlsx", [17]))
    assert done.exit_code == 12
    assert "`17`, which may be 0017 or 00017" in done.output
    assert "row 2" in done.output


def test_whole_ids_are_left_as_they_are(tmp_path):
    study = study_of(tmp_path / "study", ["17", "017"], "[0-9]{2,3}")
    assert run(study, csv_of(tmp_path / "a.csv", form(participant_id="17"))).exit_code == 0
    (source,) = sources(study)
    assert source.entry.reading == Reading()


@pytest.mark.parametrize("called", ["18m", "18 Months", "month 18"])
@pytest.mark.parametrize("column", ["timepoint", "Visit"])
def test_a_row_that_says_it_is_of_another_interview_is_refused(study, tmp_path, column, called):
    path = csv_of(
        tmp_path / "a.csv", {**form(), column: "4m"}, {**form(participant_id="A0002"), column: called}
    )
    done = run(study, path)
    assert done.exit_code == 12
    assert "a row of 18m; expected 4m" in done.output
    assert "row 3" in done.output


def test_the_rows_of_this_interview_are_read_if_a_mapping_says_which_they_are(study, tmp_path):
    path = csv_of(
        tmp_path / "a.csv", {**form(), "visit": "4m"}, {**form(participant_id="A0002"), "visit": "18m"}
    )
    (study.folder / "mappings").mkdir()
    (study.folder / "mappings" / "a.yaml").write_text("timepoint: 4m\nconfirmed: yes\nonly: {visit: 4m}\n")
    assert run(study, path).exit_code == 0


def test_a_number_that_may_count_visits_says_nothing(study, tmp_path):
    assert run(study, csv_of(tmp_path / "a.csv", {**form(), "visit": "18"})).exit_code == 0


def test_a_file_without_ids_is_refused_as_ever(study, tmp_path):
    row = form()
    del row["participant_id"]
    assert "no column of participant ids" in run(study, csv_of(tmp_path / "a.csv", row)).output
