"""Items that were reversed before the file was made."""

from surveys.importing import examine
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.keying.made_up import TIMEPOINT, TURNED, exchanged, forms, look_at, turned

RULE = "item_reversed"


def test_reverse_keyed_items_that_were_reversed_before_are_told_together(study, tmp_path):
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *turned(forms("A", 60), TURNED))
    assert (rule, level) == (RULE, "warning")
    assert found.startswith("uls8_3, uls8_6 go against the rest of the scale: a correlation of -0.")


def test_what_was_reversed_at_one_site_is_told_of_that_site(study, tmp_path):
    rows = [*forms("A", 60), *turned(forms("B", 30), TURNED)]
    ((rule, _, found),) = [each for each in look_at(study, tmp_path / "a.csv", *rows) if each[1] == "warning"]
    assert rule == RULE
    assert "uls8_3, uls8_6 at site B go against the rest" in found
    assert "and elsewhere +0." in found


def test_a_small_file_is_held_against_what_came_before(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *forms("A", 60)), TIMEPOINT)
    ((rule, _, found),) = look_at(study, tmp_path / "b.csv", *turned(forms("B", 20), ("uls8_5",)))
    assert rule == RULE
    assert found.startswith("uls8_5 goes against the rest of the scale")


def test_two_items_of_which_one_is_reverse_keyed_may_be_exchanged(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *forms("A", 60)), TIMEPOINT)
    rows = exchanged(forms("B", 50), "uls8_3", "uls8_4")
    found = examine(study, study.timepoint(TIMEPOINT), csv_of(tmp_path / "b.csv", *rows), {}).keying
    assert [each.rule for each in found] == [RULE, "labels_swapped"]
    assert "exchanged for one another" in found[0].hint


def test_a_right_file_beside_one_that_was_reversed_is_not_remarked_on(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "a.csv", *turned(forms("A", 60), TURNED)), TIMEPOINT)
    assert look_at(study, tmp_path / "b.csv", *forms("B", 60)) == []
