from datetime import date

import pytest

from surveys.calendar.months import months_after


@pytest.mark.parametrize(
    ("anchor", "months", "rule", "due"),
    [
        (date(2023, 10, 31), 4, "last_day", date(2024, 2, 29)),  # a leap year's February
        (date(2023, 10, 31), 4, "first_of_next", date(2024, 3, 1)),
        (date(2022, 10, 31), 4, "last_day", date(2023, 2, 28)),
        (date(2022, 10, 29), 4, "first_of_next", date(2023, 3, 1)),
        (date(2023, 10, 15), 4, "last_day", date(2024, 2, 15)),  # months long enough: the same day
        (date(2014, 12, 31), 18, "last_day", date(2016, 6, 30)),
        (date(2014, 8, 31), 4, "last_day", date(2014, 12, 31)),  # into the same year's last month
        (date(2014, 9, 1), 0, "last_day", date(2014, 9, 1)),
    ],
)
def test_months_are_counted_by_the_calendar_with_a_stated_end_of_month_rule(anchor, months, rule, due):
    assert months_after(anchor, months, rule) == due
