"""Stretches of numbers without a declared range tell nobody's lowest or highest value."""

import polars as pl
import pytest

from surveys.distribution import Line
from surveys.sharing.stretches import open_stretches


def told(*values: list[float]) -> tuple[Line, ...]:
    return open_stretches(
        {f"{place}m": pl.Series(each, dtype=pl.Float64) for place, each in enumerate(values)}
    )


def labels(*values: list[float]) -> list[str]:
    return [line.label for line in told(*values)]


DAYS = [float(day) for day in range(105, 195)]


def test_the_ends_are_open_and_hold_more_than_a_few():
    lines = told(DAYS)
    assert labels(DAYS) == [
        *("below 120", "120 to 129", "130 to 139", "140 to 149", "150 to 159", "160 to 169", "170 to 179"),
        "180 or more",
    ]
    assert [line.counts for line in lines] == [(15,), *[(10,)] * 6, (15,)]


def test_a_lowest_or_highest_value_can_be_another_without_a_trace():
    assert told([101.0, *DAYS, 198.0]) == told([103.0, *DAYS, 196.0])


def test_an_end_takes_in_what_only_a_few_have():
    assert labels([*DAYS, 197.0, 199.0])[-1] == "180 or more"
    assert labels([*[1.0] * 9, *[2.0] * 8, 3.0]) == ["below 2", "2 or more"]


def test_one_timepoint_with_more_than_a_few_is_enough_for_an_end():
    assert labels([*[1.0] * 8, *[3.0] * 2], [1.0, *[3.0] * 9]) == ["below 2", "2", "3 or more"]


@pytest.mark.parametrize("values", [[], [[]]])
def test_without_a_value_there_is_no_line(values):
    assert told(*values) == ()


@pytest.mark.parametrize("values", [[5.0], [1.0, 2.0, 900.0], [3.0] * 40])
def test_what_cannot_be_parted_into_more_than_a_few_is_only_counted(values):
    assert told(values) == (Line("value", None, "given", (len(values),), None),)


def test_fractions_have_edges_with_the_decimals_that_they_need():
    values = [place / 100 for place in range(100)]
    assert labels(values)[:3] == ["below 0.1", "0.1 to below 0.2", "0.2 to below 0.3"]
    assert [line.counts for line in told(values)] == [(10,)] * 10


@pytest.mark.parametrize(
    "values", [DAYS, [-40.5, *[each / 7 for each in range(300)], 1e4], [-1e6, *DAYS, 1e6]]
)
def test_each_value_is_in_one_stretch(values):
    assert sum(line.counts[0] for line in told(values)) == len(values)
