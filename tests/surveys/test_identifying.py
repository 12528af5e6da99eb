"""What identifies people is refused whatever its column is called; what only looks a little like it comes in."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest

from surveys.identifying import problems_of_values
from surveys.importing import examine
from surveys.imports.raw import RawColumn, RawTable
from surveys.matching import ID_COLUMNS
from surveys.refusals import SafeguardRefused
from tests.surveys.conftest import csv_of, form


def nhs(start: int) -> str:
    """A number that passes Modulus 11, worked out by hand: 11 less the weighted sum's remainder; none where that is 10."""
    digits = [int(each) for each in f"{start:09}"]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
    return "" if check == 10 else f"{start:09}{0 if check == 11 else check}"


VALID = [number for number in map(nhs, range(999123400, 999123460)) if number]


def table(*columns):
    made = tuple(RawColumn(f"x{n}", pl.Series(values)) for n, values in enumerate(columns))
    return RawTable("a.csv", "", tuple(range(2, len(columns[0]) + 2)), made)


def found(*columns):
    return [
        (each.rule, each.where.row, each.found) for each in problems_of_values(table(*columns), ID_COLUMNS)
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (["", "write to a.b@example.org please"], "what looks like an email address"),
        (["none", "07700 900123"], "what looks like a telephone number"),
        (["none", "call (0117) 496 0123, evenings"], "what looks like a telephone number"),
        (["none", "+44 7700 900123"], "what looks like a telephone number"),
        (["none", "lives in SW1A 1AA"], "what looks like a postcode"),
        (["none", "seen by Dr Example"], "what looks like a name"),
    ],
)
def test_one_cell_is_enough_and_is_found_in_a_text(values, words):
    assert found(values) == [("identifier", 3, words)]


def test_how_many_cells_hold_it_is_said_and_none_is_shown():
    ((_, row, words),) = found(["a@example.org", "b@example.org", None])
    assert (row, words) == (2, "what looks like an email address, in 2 cells of which this is the first")


@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize("numbers", [False, True])
def test_nhs_numbers_are_known_by_their_check_digit(spaced, numbers):
    values = [f"{each[:3]} {each[3:6]} {each[6:]}" if spaced else each for each in VALID[:4]]
    cells = [float(each) for each in VALID[:4]] if numbers else values
    ((_, row, words),) = found(cells)
    assert (row, words) == (2, "what looks like an NHS number, in 4 cells of which this is the first")


def test_a_few_numbers_that_pass_by_chance_are_none():
    wrong = [each[:-1] + str((int(each[-1]) + 1) % 10) for each in VALID]
    assert found(VALID[:2]) == []
    assert found([*VALID[:4], *wrong[:5]]) == []


@pytest.mark.parametrize(
    "values",
    [
        ["2015-03-02", "02/03/2015", "02-03-2015 10:15"],
        ["0.123456789", "12345678", "00017000"],
        ["W1", "A1 2", "EQ5D 3L", "B12 vitamins", "SF36 v2"],
        ["Drink 2 a day", "Missed 3", "miss X", "mr"],
        ["at home", "@ the clinic", "a@b"],
        [1.0, 2.0, 100.0],
        [None, None, None],
        [True, False, True],
    ],
)
def test_what_only_looks_a_little_like_it_is_no_identifier(values):
    assert found(values) == []


INTERVIEWS = [date(2015, 3, 2) + timedelta(days=n) for n in range(4)]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([date(1950, 1, 2), date(1971, 4, 5), date(1988, 7, 8), None], True),
        ([date(1999, 1, 2), date(1999, 4, 5), date(1999, 7, 8), None], False),
        ([date(1950, 1, 2), None, None, None], False),
        ([date(1990, 1, 2), date(2003, 4, 5), date(2014, 7, 8), None], False),
    ],
)
def test_days_long_before_the_interviews_and_years_apart_are_dates_of_birth(days, told):
    assert (("identifier", None, "what looks like dates of birth") in found(days, INTERVIEWS)) == told


def test_an_id_may_look_like_a_telephone_number_but_not_be_an_email_address():
    def of(values):
        column = RawColumn("participant_id", pl.Series(values))
        return list(problems_of_values(RawTable("a.csv", "", (2,), (column,)), ID_COLUMNS))

    assert of(["0123456789"]) == []
    assert [each.found for each in of(["a@example.org"])] == ["what looks like an email address"]


def test_an_import_with_one_is_refused_whole_and_shows_nothing_of_it(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", {**form(), "remarks": "rang 07700 900123"})
    with pytest.raises(SafeguardRefused) as error:
        examine(study, study.timepoint("4m"), path, {})
    assert "900123" not in str(error.value)
    assert 'column "remarks"' in str(error.value)
