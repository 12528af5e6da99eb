"""Totals that a file has of its own."""

import pytest

from tests.surveys.keying.made_up import TURNED, forms, look_at, turned, with_total

RULE = "total_disagrees"


@pytest.mark.parametrize("name", ["uls8_total", "ULS8 sum", "Total_uls8", "loneliness"])
def test_a_total_that_agrees_is_not_remarked_on_whatever_its_name(study, tmp_path, name):
    assert look_at(study, tmp_path / "a.csv", *with_total(forms("A", 40), name)) == []


@pytest.mark.parametrize("name", ["uls8_total", "loneliness"])
def test_some_totals_that_disagree_are_counted_and_the_first_is_named(study, tmp_path, name):
    rows = with_total(forms("A", 40), name)
    rows[4][name] = int(rows[4][name]) + 2
    rows[9][name] = int(rows[9][name]) - 1
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *rows)
    assert (rule, level) == (RULE, "warning")
    assert found == f"{name} is not what the items come to (uls8_total) in 2 of 40 rows, first in row 6"


def test_totals_made_without_reversing_are_explained(study, tmp_path):
    ((_, _, found),) = look_at(
        study, tmp_path / "a.csv", *with_total(forms("A", 40), "uls8_total", reverses=False)
    )
    assert ": the answers added up without reversing" in found


def test_a_total_that_is_right_shows_that_its_items_were_reversed_before(study, tmp_path):
    rows = turned(with_total(forms("A", 40), "uls8_total"), TURNED)
    found = {rule: said for rule, _, said in look_at(study, tmp_path / "a.csv", *rows)}
    assert set(found) == {RULE, "item_reversed"}
    assert "were the items reversed before?" in found[RULE]


def test_a_constant_more_in_every_row_is_told_as_one_for_each_item(study, tmp_path):
    ((_, _, found),) = look_at(study, tmp_path / "a.csv", *with_total(forms("A", 40), "uls8_total", more=-8))
    assert ": always -8, 1 for each of the 8 items" in found
    ((_, _, found),) = look_at(study, tmp_path / "b.csv", *with_total(forms("A", 40), "uls8_total", more=3))
    assert found.endswith(": always +3")


@pytest.mark.parametrize(
    ("given", "said"),
    [(lambda present: sum(present), "counted as nothing"), (lambda present: sum(present) * 8 / 7, "the mean of the others")],
)  # fmt: skip
def test_a_total_where_the_score_is_missing_by_its_own_rule_is_a_note(study, tmp_path, given, said):
    rows = with_total(forms("A", 40), "uls8_total")
    for row in rows[:12]:
        answer = int(row["uls8_1"])
        row["uls8_1"] = -9
        row["uls8_total"] = f"{given([int(row['uls8_total']) - answer]):.6f}"
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *rows)
    assert (rule, level) == (RULE, "note")
    assert "in 12 rows in which uls8_total is missing by its own rule, first in row 2" in found
    assert said in found


def test_a_mean_under_the_name_of_a_total_is_told_as_one(study, tmp_path):
    rows = [
        {**row, "uls8_total": int(row["uls8_total"]) / 8} for row in with_total(forms("A", 40), "uls8_total")
    ]
    ((_, _, found),) = look_at(study, tmp_path / "a.csv", *rows)
    assert found.endswith(": the mean of the answers")


def test_a_number_that_has_nothing_to_do_with_a_score_is_no_total(study, tmp_path):
    rows = [{**row, "minutes": number % 7, "same": 1} for number, row in enumerate(forms("A", 40))]
    assert look_at(study, tmp_path / "a.csv", *rows) == []
