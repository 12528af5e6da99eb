"""Scales keyed from another lowest number."""

import pytest

from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.keying.made_up import BPRS, TIMEPOINT, ULS8, forms, look_at, moved

RULE = "range_shifted"


def test_answers_keyed_as_defined_are_not_remarked_on(study, tmp_path):
    assert look_at(study, tmp_path / "a.csv", *forms("A", 60), *forms("B", 40)) == []


@pytest.mark.parametrize(("by", "beyond"), [(1, 5), (-1, 0)])
def test_a_scale_that_is_shifted_by_one_is_told_once_for_all_its_items(study, tmp_path, by, beyond):
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *moved(forms("A", 40), ULS8, by))
    assert (rule, level) == (RULE, "warning")
    assert found.startswith(f"8 items of uls8 (uls8_1 … uls8_8): looks shifted by {by:+d}; ")
    assert f"answers are {beyond}, and nobody of 40 people has" in found
    assert "less than 1 in a billion if keyed as defined" in found


def test_one_site_of_a_file_that_is_shifted_is_named(study, tmp_path):
    ((rule, _, found),) = look_at(study, tmp_path / "a.csv", *forms("A", 60), *moved(forms("B", 40), ULS8, 1))
    assert rule == RULE
    assert "at site B: looks shifted by +1" in found


def test_one_item_that_is_shifted_is_named_alone(study, tmp_path):
    ((rule, _, found),) = look_at(study, tmp_path / "a.csv", *moved(forms("A", 60), ("uls8_4",), 1))
    assert rule == RULE
    assert found.startswith("uls8_4: looks shifted by +1")


def test_a_shift_onto_the_code_of_a_reason_is_told_by_that_reason_in_all_items(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *forms("A", 60)), TIMEPOINT)
    found = look_at(study, tmp_path / "b.csv", *moved(forms("B", 40), BPRS, -1))
    assert [rule for rule, _, _ in found] == [RULE]
    assert "forms have 0 in some answer, and nobody of 40 people has 7" in found[0][2]


def test_a_reason_in_some_items_of_every_form_is_no_shift(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *forms("A", 60)), TIMEPOINT)
    seen_by_telephone = dict.fromkeys(BPRS[14:], 0)
    rows = [{**row, **seen_by_telephone} for row in forms("B", 40)]
    assert look_at(study, tmp_path / "b.csv", *rows) == []


def test_a_code_that_many_have_elsewhere_and_nobody_here_shows_a_shift_with_nothing_outside(study, tmp_path):
    low, also = ([{**row, **{item: min(3, int(row[item])) for item in ULS8}} for row in forms(site, 60)] for site in "AB")  # fmt: skip
    bring_in(study, csv_of(tmp_path / "a.csv", *low), TIMEPOINT)
    ((rule, _, found),) = look_at(study, tmp_path / "b.csv", *moved(also, ULS8, 1))
    assert rule == RULE
    assert found.startswith(
        "8 items of uls8 (uls8_1 … uls8_8): looks shifted by +1; nobody of 60 people has 1, though"
    )


def test_some_slips_of_the_pen_are_no_shift(study, tmp_path):
    rows = forms("A", 60)
    rows[3]["uls8_2"] = rows[7]["uls8_5"] = 5
    assert look_at(study, tmp_path / "a.csv", *rows) == []


def test_of_fewer_than_ten_people_nothing_is_told(study, tmp_path):
    assert look_at(study, tmp_path / "a.csv", *moved(forms("A", 9), ULS8, 1)) == []
