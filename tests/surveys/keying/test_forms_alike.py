"""Forms with one answer throughout, and forms with the answers of others."""

from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.keying.made_up import BPRS, ITEMS, TIMEPOINT, ULS8, forms, look_at


def straight(row, answer):
    return {**row, **dict.fromkeys(ULS8, answer)}


def test_one_form_with_the_same_answer_throughout_is_a_note(study, tmp_path):
    rows = forms("A", 30)
    rows[5] = straight(rows[5], 4)
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *rows)
    assert (rule, level) == ("straight_lining", "note")
    assert found.startswith("the same answer to every question of uls8")


def test_the_answer_next_to_the_middle_says_about_the_same_both_ways(study, tmp_path):
    rows = forms("A", 30)
    rows[5] = straight(rows[5], 2)
    assert look_at(study, tmp_path / "a.csv", *rows) == []


def test_an_interviewer_with_many_such_forms_is_told(study, tmp_path):
    rows = [
        straight(row, 3) if row["interviewer"] == "INT1" and n < 30 else row
        for n, row in enumerate(forms("A", 60))
    ]
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *rows)
    assert (rule, level) == ("straight_lining", "warning")
    assert found.startswith("15 of 30 forms of uls8 with the same answer throughout, interviewer INT1, and ")


def test_a_site_with_many_such_forms_is_told(study, tmp_path):
    rows = [straight(row, 3) if n % 4 < 2 else row for n, row in enumerate(forms("B", 40))]
    found = look_at(study, tmp_path / "a.csv", *forms("A", 60), *rows)
    assert [rule for rule, _, _ in found] == ["straight_lining"]
    assert "site B, and 2% elsewhere" in found[0][2]


def test_a_row_with_the_answers_of_another_is_told_and_both_are_named(study, tmp_path):
    rows = forms("A", 60)
    rows[20] = {**rows[20], **{item: rows[4][item] for item in ITEMS}}
    ((rule, level, found),) = look_at(study, tmp_path / "a.csv", *rows)
    assert (rule, level) == ("rows_repeated", "warning")
    assert found.startswith("32 answers of A0021 are those of A0005, row 6 (")


def test_a_row_of_a_file_that_came_before_is_told_with_that_file(study, tmp_path):
    first = forms("A", 60)
    bring_in(study, csv_of(tmp_path / "a.csv", *first), TIMEPOINT)
    rows = forms("B", 40)
    rows[7] = {**rows[7], **{item: first[4][item] for item in ITEMS}}
    ((rule, _, found),) = look_at(study, tmp_path / "b.csv", *rows)
    assert rule == "rows_repeated"
    assert "answers of B0008 are those of A0005, row 6 of a.csv" in found


def test_many_such_rows_are_told_at_once(study, tmp_path):
    rows = forms("A", 60)
    again = [
        {**row, **{item: other[item] for item in ITEMS}}
        for row, other in zip(forms("B", 20), rows, strict=False)
    ]
    ((rule, _, found),) = look_at(study, tmp_path / "a.csv", *rows, *again)
    assert rule == "rows_repeated"
    assert found.startswith(
        "20 rows have the answers of earlier rows under other ids, the first of them row 62"
    )


def test_the_same_person_twice_is_no_row_under_another_id(study, tmp_path):
    rows = forms("A", 30)
    assert look_at(study, tmp_path / "a.csv", *rows, rows[3]) == []


def test_rows_that_are_alike_since_nearly_all_is_the_lowest_answer_are_not_told(study, tmp_path):
    rows = [{**row, **dict.fromkeys(BPRS, 1)} for row in forms("A", 60)]
    rows[3]["bprs24_2"] = rows[30]["bprs24_2"] = 2
    assert "rows_repeated" not in {rule for rule, _, _ in look_at(study, tmp_path / "a.csv", *rows)}
