"""A day in English words, whatever the machine's language is."""

from __future__ import annotations

from datetime import date
from functools import cache

from surveys.calendar.working_days import WEEKDAYS

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def in_full(day: date) -> str:
    """`Saturday 28 February 2015`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def in_brief(day: date, today: date) -> str:
    """`Sat 28 Feb`, with its year if that is not the present one."""
    return in_short(day) if day.year != today.year else in_short(day).rpartition(" ")[0]


@cache  # a list names the same days over and over
def in_short(day: date) -> str:
    """`Sat 28 Feb 2015`."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
