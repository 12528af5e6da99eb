from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.calendar.months import months_after
from tests.surveys.calendar.small_calendars import day


@pytest.mark.parametrize(
    ("anchor", "months", "rule", "due"),
    [
        ("2023-10-15", 4, "last_day", "2024-02-15"),  # the month is long enough: the same day of it
        ("2023-10-15", 4, "first_of_next", "2024-02-15"),
        ("2014-09-01", 0, "last_day", "2014-09-01"),
        ("2014-08-31", 4, "last_day", "2014-12-31"),  # into the same year's last month
        ("2014-12-01", 1, "last_day", "2015-01-01"),  # over the turn of a year
        ("2014-12-31", 12, "first_of_next", "2015-12-31"),
        ("2014-12-31", 18, "last_day", "2016-06-30"),  # June has 30 days
        ("2014-12-31", 18, "first_of_next", "2016-07-01"),
        ("2022-10-31", 4, "last_day", "2023-02-28"),  # a common year's February
        ("2022-10-29", 4, "first_of_next", "2023-03-01"),
        ("2022-10-28", 4, "first_of_next", "2023-02-28"),  # its 28th is there
        ("2023-10-31", 4, "last_day", "2024-02-29"),  # a leap year's February
        ("2023-10-31", 4, "first_of_next", "2024-03-01"),
        ("2023-10-29", 4, "first_of_next", "2024-02-29"),  # its 29th is there
        ("2024-02-29", 12, "last_day", "2025-02-28"),  # from a leap day to a common year
        ("2024-02-29", 12, "first_of_next", "2025-03-01"),
        ("2024-02-29", 48, "first_of_next", "2028-02-29"),  # and to the next leap year
        ("2024-02-28", 12, "last_day", "2025-02-28"),  # the last day of a month is not carried on as the last
        ("1999-10-31", 4, "last_day", "2000-02-29"),  # 2000 is a leap year, as 400 divides it
        ("1899-10-31", 4, "last_day", "1900-02-28"),  # 1900 is none, as 100 divides it and 400 does not
        ("2096-02-29", 48, "last_day", "2100-02-28"),  # nor is 2100
        ("2096-02-29", 48, "first_of_next", "2100-03-01"),
    ],
)
def test_months_are_counted_by_the_calendar_with_a_stated_end_of_month_rule(anchor, months, rule, due):
    assert months_after(day(anchor), months, rule) == day(due)


DAYS = st.dates(date(1890, 1, 1), date(2110, 12, 31))


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(anchor=DAYS, months=st.integers(0, 120))
def test_another_library_counts_months_alike(anchor, months):
    theirs = anchor + relativedelta(months=months)
    assert months_after(anchor, months, "last_day") == theirs
    too_short = theirs.day != anchor.day
    assert months_after(anchor, months, "first_of_next") == theirs + timedelta(days=too_short)


@pytest.mark.parametrize("rule", ["last_day", "first_of_next"])
@pytest.mark.parametrize("months", [1, 2, 4, 11, 18])
def test_who_is_anchored_a_day_later_is_never_due_earlier(rule, months):
    four_years = [date(2023, 1, 1) + timedelta(days=number) for number in range(1461)]
    due = [months_after(anchor, months, rule) for anchor in four_years]
    assert due == sorted(due)
