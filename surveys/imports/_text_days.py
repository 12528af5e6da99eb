"""Dates written as text, as `03/04/2015`: read where a column can mean only one order of day and month.

Where it could be either, somebody has to say. A column in which some dates are real ones and others text is of that
kind too: a spreadsheet makes real dates of those that fit its own order, with day and month swapped, and leaves the others as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from instruments.problems import Level
from surveys.imports._found import NO_ANSWER, Found

DAY_OR_MONTH = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})")
MONTHS = 12


@dataclass(frozen=True)
class _Written:
    """A date of two short numbers and a year."""

    first: int
    second: int
    year: int
    short: bool

    @property
    def day_first(self) -> bool:
        """Whether it can only be day, month, year."""
        return self.first > MONTHS

    @property
    def month_first(self) -> bool:
        """Whether it can only be month, day, year."""
        return self.second > MONTHS

    def on(self, *, day_first: bool) -> datetime | None:
        """The day; None if there is no such one."""
        day, month = (self.first, self.second) if day_first else (self.second, self.first)
        return _day(self.year, month, day)


def read_text_days(cells: Sequence[Any]) -> tuple[Sequence[Any], list[Found]]:
    """The cells with their dates as days, if every text is a date or says that there is none, and what was found of them."""
    texts = {cell for cell in cells if isinstance(cell, str)}
    said = [text for text in texts if not NO_ANSWER.fullmatch(text)]
    if not said or not all(DAY_OR_MONTH.fullmatch(text) or YEAR_FIRST.fullmatch(text) for text in said):
        return cells, []
    read, found = _years_first(cells)
    written = {
        at: made for at, cell in enumerate(cells) if isinstance(cell, str) and (made := _written(cell))
    }
    if not written:
        return read, found
    doubt = _doubt(cells, list(written.values()))
    if doubt:
        rule = "two_digit_years" if doubt is _SHORT else "ambiguous_dates"
        level: Level = "warning" if doubt is _SHORT else "error"
        return read, [*found, Found(rule, "dates as text", tuple(written), doubt, level)]
    day_first = not any(each.month_first for each in written.values())
    days = {at: day for at, each in written.items() if (day := each.on(day_first=day_first))}
    order = "day/month/year" if day_first else "month/day/year"
    remark = Found(
        "text_dates", "dates as text", tuple(written), f"read as {order}, as all of them can be", "warning"
    )
    return [days.get(at, cell) for at, cell in enumerate(read)], [*found, remark]


_SHORT = "years of two digits: kept as text"


def _doubt(cells: Sequence[Any], written: Sequence[_Written]) -> str:
    """Why nobody can be sure which number is the day; "" if it is certain."""
    if any(each.short for each in written):
        return _SHORT
    if any(isinstance(cell, date) for cell in cells):
        return "beside real dates, in which day and month may have been swapped: kept as text"
    day_first = any(each.day_first for each in written)
    month_first = any(each.month_first for each in written)
    if day_first and month_first:
        return "some can only have the day first and some only the month: kept as text"
    same = all(each.first == each.second for each in written)
    return "" if day_first or month_first or same else "day or month first? kept as text"


def _years_first(cells: Sequence[Any]) -> tuple[list[Any], list[Found]]:
    """Dates as `2015/3/2`, which leave no doubt, as days. Those as `2015-03-02` are plain ones and stay."""
    made, places = list(cells), []
    for at, cell in enumerate(cells):
        parts = YEAR_FIRST.fullmatch(cell) if isinstance(cell, str) else None
        day = _day(int(parts[1]), int(parts[3]), int(parts[4])) if parts else None
        if day and day.date().isoformat() != cell:
            made[at] = day
            places.append(at)
    found = Found("text_dates", "dates as text", tuple(places), "read as year, month, day")
    return made, [found] if places else []


def _written(text: str) -> _Written | None:
    parts = DAY_OR_MONTH.fullmatch(text)
    if parts is None:
        return None
    return _Written(int(parts[1]), int(parts[3]), int(parts[4]), len(parts[4]) == 2)


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day)
    except ValueError:
        return None
