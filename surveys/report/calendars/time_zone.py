"""When the clocks of a time zone change, as a calendar file says it (RFC 5545, 3.6.5).

`icalendar` can write this too, but it has clocks go forward an hour late, and it lists dates: Outlook reads one rule for
each half of the year ([MS-OXCICAL] 2.1.3.1.1.19), so wherever there is such a rule it is what is written.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


class Change(NamedTuple):
    """The clocks change at `at`, which is what they would show if they did not, from one offset to another."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str


def time_zone(tzid: str, first: date, last: date) -> Timezone:
    """The time zone, right for every moment from `first` to `last`."""
    zone = ZoneInfo(tzid)
    years = range(first.year - 1, last.year + 2)  # what is in force on the first day began the year before
    changes = list(_changes(zone, years))
    component = Timezone()
    component.add("tzid", tzid)
    halves = [
        [each for each in changes if (each.after > each.before) == forward] for forward in (False, True)
    ]
    rules = [_rule(half, years) for half in halves]
    if all(rules):
        for half, rule in zip(halves, rules, strict=True):
            component.add_component(_observance(half[0], rule))
    else:
        for change in (_at_first(zone, years), *changes):
            component.add_component(_observance(change, None))
    return component


def _changes(zone: ZoneInfo, years: range) -> Iterator[Change]:
    moment, end = datetime(years[0], 1, 1, tzinfo=UTC), datetime(years[-1] + 1, 1, 1, tzinfo=UTC)
    while moment < end:
        if _offset(zone, moment) != _offset(zone, moment + _DAY):
            yield _change_after(zone, moment)
        moment += _DAY


def _change_after(zone: ZoneInfo, moment: datetime) -> Change:
    """The change within the day from that moment, to the minute."""
    before, early, late = _offset(zone, moment), moment, moment + _DAY
    while late - early > _MINUTE:
        middle = early + (late - early) // 2 // _MINUTE * _MINUTE
        early, late = (middle, late) if _offset(zone, middle) == before else (early, middle)
    local = late.astimezone(zone)
    return Change((late + before).replace(tzinfo=None), before, _offset(zone, late), local.tzname() or "")


def _at_first(zone: ZoneInfo, years: range) -> Change:
    """What is in force when the years begin."""
    begin = datetime(years[0], 1, 1, tzinfo=UTC)
    offset = _offset(zone, begin)
    return Change(datetime(years[0], 1, 1), offset, offset, begin.astimezone(zone).tzname() or "")


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _rule(changes: Sequence[Change], years: range) -> dict[str, object] | None:
    """The one rule by which the clocks change once in each of the years, if there is one."""
    alike = {
        (each.at.month, each.at.weekday(), each.at.time(), each.before, each.after, each.name)
        for each in changes
    }
    if len(alike) != 1 or [each.at.year for each in changes] != list(years):
        return None
    for places in ({_from_the_end(each.at) for each in changes}, {_place(each.at) for each in changes}):
        if len(places) == 1:
            at = changes[0].at
            return {"freq": "YEARLY", "bymonth": at.month, "byday": f"{places.pop()}{_DAYS[at.weekday()]}"}
    return None


def _place(day: date) -> int:
    return (day.day - 1) // 7 + 1


def _from_the_end(day: date) -> int:
    return -_place(date(day.year, day.month, calendar.monthrange(day.year, day.month)[1] - day.day + 1))


def _observance(change: Change, rule: dict[str, object] | None) -> TimezoneStandard | TimezoneDaylight:
    component = TimezoneDaylight() if change.after > change.before else TimezoneStandard()
    component.add("dtstart", change.at)
    component.add("tzoffsetfrom", change.before)
    component.add("tzoffsetto", change.after)
    component.add("tzname", change.name)
    if rule:
        component.add("rrule", rule)
    return component
