from datetime import UTC, datetime
from pathlib import Path

import pytest

from surveys.calendar.rules import CalendarRules
from surveys.calendar.today import today
from surveys.study import Study
from tests.surveys.calendar.small_calendars import day, months, study_file


@pytest.mark.parametrize(
    ("utc", "zone", "there"),
    [
        ("2015-06-30T22:59", "Europe/London", "2015-06-30"),  # 23:59 in summer time
        ("2015-06-30T23:00", "Europe/London", "2015-07-01"),
        ("2015-12-31T23:59", "Europe/London", "2015-12-31"),  # in winter it is UTC
        ("2016-01-01T00:00", "Europe/London", "2016-01-01"),
        ("2015-06-30T11:59", "Pacific/Auckland", "2015-06-30"),  # 12 hours ahead in its winter
        ("2015-06-30T12:00", "Pacific/Auckland", "2015-07-01"),
        ("2015-12-31T11:00", "Pacific/Auckland", "2016-01-01"),  # 13 in its summer
        ("2015-06-30T23:30", "", "2015-06-30"),  # no zone: by the machine, whose clock here shows UTC
        ("2015-07-01T00:00", "", "2015-07-01"),
    ],
)
def test_a_day_begins_at_midnight_where_the_study_is(monkeypatch, utc, zone, there):
    instant = datetime.fromisoformat(utc).replace(tzinfo=UTC)

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return instant.astimezone(tz) if tz else instant.replace(tzinfo=None)

    monkeypatch.setattr("surveys.calendar.today.datetime", Clock)
    file = study_file(months("4m", 4)).model_copy(update={"calendar": CalendarRules(time_zone=zone)})
    assert today(Study(Path("anywhere"), file)) == day(there)
