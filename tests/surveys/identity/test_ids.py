"""Ids with check digits, and ids that lost their zeros."""

import pytest

from instruments.problems import ProblemsError
from surveys.answers.responses import read_responses
from surveys.identity.check_digits import has_right_check_digit
from surveys.importing import examine
from surveys.record.sources import sources
from surveys.refusals import Refusal, SafeguardRefused
from surveys.register.reader import read_register
from tests.surveys.conftest import bring_in, csv_of, form, xlsx_of
from tests.surveys.identity.conftest import about_people


def look_at(study, path, **more):
    return examine(study, study.timepoint("4m"), path, more)


RIGHT = {
    "luhn": "79927398713",  # the example of ISO/IEC 7812-1's description in python-stdnum
    "damm": "5724",
    "verhoeff": "2363",
    "mod_37_36": "A0017W",
    "mod_97_10": "A001768",
}


@pytest.mark.parametrize("method", RIGHT)
def test_each_method_finds_every_single_wrong_digit(method):
    right = RIGHT[method]
    assert has_right_check_digit(right, method)
    for place, old in enumerate(right):
        for new in "0123456789":
            if old.isdigit() and new != old:
                assert not has_right_check_digit(f"{right[:place]}{new}{right[place + 1 :]}", method)


def test_marks_and_small_letters_do_not_count_and_letters_only_where_the_method_takes_them():
    assert has_right_check_digit("a-0017/w", "mod_37_36")
    assert has_right_check_digit("A-5724", "damm")
    assert not has_right_check_digit("B0017W", "mod_37_36")


def test_the_register_is_held_to_the_check_digit(made):
    study = made("check_digit: damm\n", "[A-Z][0-9]{4}", ("A5724", "A5742"))
    with pytest.raises(Refusal, match="`A5742`, whose check digit is wrong") as error:
        read_register(study)
    assert [(each.rule, each.where.row) for each in error.value.problems] == [("check_digit", 3)]


def test_a_mistyped_id_is_told_from_one_that_is_not_in_the_register(made, tmp_path):
    study = made("check_digit: damm\n", "[A-Z][0-9]{4}", ("A5724",))
    path = csv_of(tmp_path / "r.csv", form(participant_id="A5742"), form(participant_id="B5724"))
    with pytest.raises(SafeguardRefused) as error:
        look_at(study, path)
    assert [(each.rule, each.where.row) for each in error.value.problems] == [
        ("check_digit", 2),
        ("unknown_participant", 3),
    ]


IDS = ("00017", "00180", "01234")


@pytest.mark.parametrize(("make", "name"), [(xlsx_of, "r.xlsx"), (csv_of, "r.csv")])
@pytest.mark.parametrize("kind", [int, float])
def test_zeros_that_a_spreadsheet_took_away_are_restored_and_said(made, tmp_path, make, name, kind):
    study = made(pattern="[0-9]{5}", ids=IDS)
    path = make(
        tmp_path / name, form(participant_id=kind(17), uls8_1=1), form(participant_id=kind(1234), uls8_1=3)
    )
    (remark,) = about_people(look_at(study, path))
    assert (remark.rule, remark.level, remark.where.row, remark.where.field) == (
        "leading_zeros",
        "warning",
        2,
        "participant_id",
    )
    assert "in 2 rows" in remark.found
    bring_in(study, path)
    frame = read_responses(study).answers["4m", "uls8"].frame
    assert dict(zip(frame["participant"], frame["uls8_1"], strict=True)) == {"00017": 1.0, "01234": 3.0}


def test_what_was_restored_stays_whoever_joins_the_register_later(made, tmp_path):
    study = made(pattern="[0-9]{2,5}", ids=IDS)
    path = csv_of(tmp_path / "r.csv", form(participant_id="17"))
    bring_in(study, path)
    with (study.folder / "participants.csv").open("a", encoding="utf-8") as file:
        file.write("017,A,2014-10-31,active,\n")
    assert read_responses(study).answers["4m", "uls8"].frame["participant"].to_list() == ["00017"]
    (source,) = sources(study)
    assert source.entry.ids == {"17": "00017"}
    with pytest.raises(SafeguardRefused, match="`17`, which may be `00017` or `017` without its zeros"):
        look_at(study, csv_of(tmp_path / "later.csv", form(participant_id="17", uls8_1=4)))


def test_the_same_file_again_is_recognised_with_its_zeros_restored(made, tmp_path):
    study = made(pattern="[0-9]{5}", ids=IDS)
    path = csv_of(tmp_path / "r.csv", form(participant_id="17"))
    bring_in(study, path)
    assert not look_at(study, path).new


def test_an_id_that_is_one_as_it_stands_may_still_have_lost_zeros(made, tmp_path):
    study = made(pattern="[0-9]{2,5}", ids=(*IDS, "17"))
    with pytest.raises(SafeguardRefused, match="`17`, which may be `00017` or `17`"):
        look_at(study, csv_of(tmp_path / "r.csv", form(participant_id="17")))
    kept = csv_of(tmp_path / "r.csv", form(participant_id="17"), form(participant_id="00180"))
    assert about_people(look_at(study, kept)) == []


@pytest.mark.parametrize("id", ["0017", "18", "17.5", "-17", "A17"])
def test_nothing_else_is_made_an_id(made, tmp_path, id):
    study = made(pattern="[0-9]{5}", ids=IDS)
    with pytest.raises(ProblemsError):
        look_at(study, csv_of(tmp_path / "r.csv", form(participant_id=id)))


def test_zeros_are_restored_in_a_column_of_another_name(made, tmp_path):
    study = made(pattern="[0-9]{5}", ids=IDS)
    row = form(participant_id="17")
    row["code"] = row.pop("participant_id")
    assert look_at(study, csv_of(tmp_path / "r.csv", row), participant_id="code").entry.ids == {"17": "00017"}
