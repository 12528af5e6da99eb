"""Expected against achieved: the month in which each interview counts."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surveys.tracker.over_time import Month, over_time
from tests.surveys.tracker.conftest import contact, person

TODAY = date(2015, 8, 10)


def months(followup) -> list[tuple[str, int, int]]:
    found = over_time(followup.slots, followup.today)["4m"]
    return [(f"{each.until:%d %b}", each.expected, each.achieved) for each in found]


@pytest.mark.parametrize(
    ("about", "held", "contacts", "counted"),
    [
        # due on 5 May, and the window is open from 7 April
        ({}, None, [], [("31 May", 1, 0), ("30 Jun", 1, 0), ("31 Jul", 1, 0), ("10 Aug", 1, 0)]),
        ({}, date(2015, 4, 20), [], [("30 Apr", 0, 1), ("31 May", 1, 1), ("30 Jun", 1, 1), ("31 Jul", 1, 1), ("10 Aug", 1, 1)]),
        ({}, date(2015, 7, 1), [], [("31 May", 1, 0), ("30 Jun", 1, 0), ("31 Jul", 1, 1), ("10 Aug", 1, 1)]),
        # a day that nobody noted, and one in a year that was keyed wrongly
        ({}, "no day", [], [("31 May", 1, 1), ("30 Jun", 1, 1), ("31 Jul", 1, 1), ("10 Aug", 1, 1)]),
        ({}, date(1015, 5, 5), [], [("30 Apr", 0, 1), ("31 May", 1, 1), ("30 Jun", 1, 1), ("31 Jul", 1, 1), ("10 Aug", 1, 1)]),
        # the form is to come
        ({}, None, [(date(2015, 6, 2), "interviewed")], [("31 May", 1, 0), ("30 Jun", 1, 1), ("31 Jul", 1, 1), ("10 Aug", 1, 1)]),
        # lost before it was due, after, and before but interviewed first
        ({"status": "lost", "status_date": date(2015, 5, 5)}, None, [], []),
        ({"status": "lost", "status_date": date(2015, 5, 6)}, None, [], [("31 May", 1, 0), ("30 Jun", 1, 0), ("31 Jul", 1, 0), ("10 Aug", 1, 0)]),
        ({"status": "lost", "status_date": date(2015, 5, 1)}, date(2015, 4, 20), [], [("30 Apr", 0, 1), ("31 May", 1, 1), ("30 Jun", 1, 1), ("31 Jul", 1, 1), ("10 Aug", 1, 1)]),
    ],
)  # fmt: skip
def test_the_month_in_which_one_interview_counts(stands, about, held, contacts, counted):
    days = {("4m", "A0001"): None if held == "no day" else held} if held else {}
    followup = stands(TODAY, [person(**about)], days, [contact(*each) for each in contacts])
    assert months(followup) == counted


def test_the_present_day_is_the_end_of_the_last_month_and_the_last_day_of_february_is_known(stands):
    followup = stands(date(2016, 3, 1), [person(randomised=date(2015, 10, 31))])
    assert months(followup) == [("29 Feb", 1, 0), ("01 Mar", 1, 0)]
    december = stands(date(2016, 1, 1), [person(randomised=date(2015, 8, 31))])
    assert months(december) == [("31 Dec", 1, 0), ("01 Jan", 1, 0)]


def test_an_interview_without_a_window_is_expected_on_the_day_it_was_held(stands):
    followup = stands(TODAY, [person()], {("18m", "A0001"): date(2015, 8, 1)})
    assert over_time(followup.slots, TODAY)["18m"] == [Month(TODAY, 1, 1)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(-200, 200)), min_size=1, max_size=10))
def test_neither_number_ever_falls_and_achieved_is_no_more_than_all(stands, said):
    people = [
        person(f"A{n:04}", randomised=date(2014, 1, 1) + timedelta(days=start))
        for n, (start, _) in enumerate(said)
    ]
    held = {
        ("4m", each.id): each.randomised + timedelta(days=120 + late)
        for each, (_, late) in zip(people, said, strict=True)
    }
    found = over_time(stands(TODAY, people, held).slots, TODAY)["4m"]
    for name in ("expected", "achieved"):
        numbers = [getattr(each, name) for each in found]
        assert numbers == sorted(numbers)
        assert numbers[-1:] <= [len(people)]
    assert [each.until for each in found] == sorted({each.until for each in found})
