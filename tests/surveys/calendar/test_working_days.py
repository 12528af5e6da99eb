"""Closed days beside lists typed from the calendars of England, and of Scotland where it differs."""

from datetime import timedelta

import pytest

from surveys.calendar.rules import Holidays
from surveys.calendar.working_days import WorkingDays
from tests.surveys.calendar.small_calendars import ENGLAND, SCOTLAND, day

BANK_HOLIDAYS = {
    *("2015-01-01", "2015-04-03", "2015-04-06", "2015-05-04", "2015-05-25", "2015-08-31"),
    *("2015-12-25", "2015-12-28", "2016-01-01", "2016-03-25", "2016-03-28", "2016-05-02", "2016-05-30"),
    *("2016-08-29", "2016-12-26", "2016-12-27"),
}
"""Of England, 2015 and 2016: 26 December 2015 and 25 December 2016 fell on weekends, so days were put in their place."""


def is_closed(text: str) -> bool:
    return text in BANK_HOLIDAYS or day(text).weekday() >= 5


def step_by_step(text: str, rule: str) -> str:
    """The working day in the place of a closed one, by looking a day further each time."""
    directions = {"next": (1,), "previous": (-1,), "nearest": (-1, 1)}
    if rule == "keep":
        return text
    ways = ((distance, direction) for distance in range(30) for direction in directions[rule])
    tried = ((day(text) + timedelta(days=distance * direction)).isoformat() for distance, direction in ways)
    return next(found for found in tried if not is_closed(found))


@pytest.mark.parametrize("rule", ["keep", "next", "previous", "nearest"])
def test_every_day_of_two_years_goes_where_looking_day_by_day_leads(rule):
    working = WorkingDays(ENGLAND)
    for number in range(8, 720):  # the first days could lead back to 2014
        each = day("2015-01-01") + timedelta(days=number)
        assert bool(working.closed(each)) == is_closed(each.isoformat()), each
        assert working.moved(each, rule).isoformat() == step_by_step(each.isoformat(), rule), each


EASTER = [  # Good Friday is 3 April 2015, Easter Monday the 6th: a bank holiday in England, not in Scotland
    ("2015-04-03", "next", "2015-04-07", "2015-04-06"),
    ("2015-04-03", "previous", "2015-04-02", "2015-04-02"),
    ("2015-04-04", "nearest", "2015-04-02", "2015-04-02"),  # two days back; three on, or as far in Scotland
    ("2015-04-05", "nearest", "2015-04-07", "2015-04-06"),  # two days on, or one; three back
    ("2015-04-06", "next", "2015-04-07", "2015-04-06"),  # in Scotland it is a working day
    ("2015-04-06", "previous", "2015-04-02", "2015-04-06"),
    ("2015-04-06", "keep", "2015-04-06", "2015-04-06"),
]


@pytest.mark.parametrize(("given", "rule", "england", "scotland"), EASTER)
def test_easter_monday_is_closed_in_england_and_not_in_scotland(given, rule, england, scotland):
    assert WorkingDays(ENGLAND).moved(day(given), rule) == day(england)
    assert WorkingDays(SCOTLAND).moved(day(given), rule) == day(scotland)


@pytest.mark.parametrize(
    ("given", "rule", "moved"),
    [
        ("2015-02-28", "next", "2015-03-02"),  # Saturday to Monday
        ("2015-02-28", "previous", "2015-02-27"),
        ("2015-02-28", "nearest", "2015-02-27"),  # a day back, two on
        ("2015-03-01", "nearest", "2015-03-02"),  # Sunday: a day on, two back
        ("2015-04-03", "next", "2015-04-03"),  # without holidays Good Friday is a day like others
    ],
)
def test_without_holidays_only_weekends_are_closed(given, rule, moved):
    assert WorkingDays(None).moved(day(given), rule) == day(moved)


def test_weekends_are_those_of_the_country():
    for country in ("EG", "AE"):  # Fridays and Saturdays; the Emirates changed in 2022
        working = WorkingDays(Holidays(country=country))
        assert working.closed(day("2015-02-27")) == "Friday"
        assert working.closed(day("2015-03-01")) == ""
    assert WorkingDays(Holidays(country="AE")).closed(day("2023-02-26")) == "Sunday"


def test_a_weekend_day_on_which_a_country_works_is_open():
    hungary = WorkingDays(Holidays(country="HU"))
    assert hungary.closed(day("2015-01-10")) == ""  # a Saturday, worked for the bridge of 2 January
    assert hungary.closed(day("2015-01-17")) == "Saturday"


def test_why_a_day_is_closed_is_said():
    working = WorkingDays(ENGLAND)
    assert [working.closed(day(text)) for text in ("2015-04-02", "2015-04-03", "2015-04-04")] == [
        *("", "Good Friday", "Saturday")
    ]
