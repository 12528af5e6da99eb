"""Dates written as text, as `03/04/2015`: read in the order of day and month that a column can have.

Where it could be either, they are read with the day first, and somebody has to agree. A column in which some dates are real
ones and others text is of that kind too: a spreadsheet makes real dates of those that fit its own order, with day and month
swapped, and leaves the others as text. Saved as text again, its real dates may have the year first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    if any(each.short for each in written.values()):
        short = Found("two_digit_years", "dates as text", tuple(written), "years of two digits: kept as text")
        return read, [*found, replace(short, level="warning")]
    day_first = not any(each.month_first for each in written.values())
    days = {at: day for at, each in written.items() if (day := each.on(day_first=day_first))}
    order = f"read as {'day/month/year' if day_first else 'month/day/year'}"
    doubt = _doubt(cells, list(written.values()))
    rule = "ambiguous_dates" if doubt else "text_dates"
    level: Level = "error" if doubt else "warning"
    remark = Found(
        rule, "dates as text", tuple(written), f"{order}, {doubt or 'as all of them can be'}", level
    )
    return [days.get(at, cell) for at, cell in enumerate(read)], [*found, remark]


def _doubt(cells: Sequence[Any], written: Sequence[_Written]) -> str:
    """Why nobody can be sure which number is the day; "" if it is certain."""
    if any(isinstance(cell, date) for cell in cells):
        return "but beside real dates, in which day and month may have been swapped"
    if any(isinstance(cell, str) and YEAR_FIRST.fullmatch(cell) for cell in cells):
        return "but beside dates with the year first, in which day and month may have been swapped"
    day_first = any(each.day_first for each in written)
    month_first = any(each.month_first for each in written)
    if day_first and month_first:
        return "which not all of them can be"
    same = all(each.first == each.second for each in written)
    return "" if day_first or month_first or same else "which month/day/year could be too"


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
