"""On which days nobody works: weekends, and the bank holidays that a study names."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from surveys.calendar.rules import ClosedDays, Holidays

if TYPE_CHECKING:
    from holidays import HolidayBase

SATURDAY = 5
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class WorkingDays:
    """Which days are closed. Without `holidays`, Saturdays and Sundays are.

    Raises NotImplementedError for a country or subdivision that the holidays library does not have.
    """

    def __init__(self, holidays: Holidays | None) -> None:
        self._known = _calendar_of(holidays.country, holidays.subdivision) if holidays else None

    def closed(self, day: date) -> str:
        """Why nobody works on that day: `Saturday`, `Good Friday`; empty if it is a working day."""
        if self._known is None:
            return WEEKDAYS[day.weekday()] if day.weekday() >= SATURDAY else ""
        if day in self._known:
            return str(self._known[day])
        return "" if self._known.is_working_day(day) else WEEKDAYS[day.weekday()]

    def in_words(self, day: date) -> str:
        """The same with its weekday: `Saturday`, `Friday, Good Friday`; empty if it is a working day."""
        closed, weekday = self.closed(day), WEEKDAYS[day.weekday()]
        return closed if closed in ("", weekday) else f"{weekday}, {closed}"

    def moved(self, day: date, rule: ClosedDays) -> date:
        """The working day that the rule puts in the place of a closed one."""
        if rule == "keep" or not self.closed(day):
            return day
        before, after = self._open(day, -1), self._open(day, 1)
        if rule == "nearest":
            return before if day - before <= after - day else after
        return before if rule == "previous" else after

    def _open(self, day: date, step: int) -> date:
        while self.closed(day):
            day += timedelta(days=step)
        return day


@cache
def _calendar_of(country: str, subdivision: str) -> HolidayBase:
    from holidays import country_holidays

    return country_holidays(country, subdiv=subdivision or None)
