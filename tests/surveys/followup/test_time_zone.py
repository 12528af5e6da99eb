"""The time zone in a calendar file, as libical reads it from the file alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from surveys.report.calendars.time_zone import time_zone
from tests.surveys.followup import libical

ZONES = {  # whether one rule for each half of the year says it all, as Outlook needs it
    "Europe/London": True,
    "Europe/Dublin": True,
    "America/New_York": True,
    "Pacific/Auckland": True,
    "Asia/Kolkata": False,  # no change at all
    "Africa/Casablanca": False,  # by the moon
    "Europe/Istanbul": False,  # until 2016
}


@pytest.mark.parametrize("zone", ZONES)
def test_the_time_zone_in_the_file_is_right_from_2015_to_2030(zone: str) -> None:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "x")
    calendar.add_component(time_zone(zone, date(2015, 1, 1), date(2030, 12, 31)))
    content = calendar.to_ical()
    assert libical.faults_of(content) == []
    known, first = ZoneInfo(zone), datetime(2015, 1, 1, tzinfo=UTC)
    days = [first + timedelta(days=number) for number in range(16 * 365)]
    changing = [day for day in days if _seconds(day, known) != _seconds(day + timedelta(days=1), known)]
    moments = days + [day + timedelta(minutes=15 * number) for day in changing for number in range(96)]
    assert libical.offsets(content, zone, moments) == [_seconds(each, known) for each in moments]
    assert content.count(b"RRULE") == (2 if ZONES[zone] else 0)


def _seconds(moment: datetime, zone: ZoneInfo) -> int:
    return int(moment.astimezone(zone).utcoffset().total_seconds())  # type: ignore[union-attr]
