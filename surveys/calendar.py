"""When an interview is due: calendar months after an anchor date, with a stated rule for short months."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

EndOfMonth = Literal["last_day", "first_of_next"]


@dataclass(frozen=True)
class Window:
    """The due date, and the days within which an interview counts as on time or is permitted."""

    due: date
    opens: date
    best_from: date
    best_until: date
    closes: date


def months_after(anchor: date, months: int, end_of_month: EndOfMonth) -> date:
    """The same day of the month, `months` later; where that month is too short, by the stated rule.

    31 October and four months: `last_day` gives 28 or 29 February, `first_of_next` gives 1 March.
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    if anchor.day <= last:
        return date(year, month + 1, anchor.day)
    last_day = date(year, month + 1, last)
    return last_day if end_of_month == "last_day" else last_day + timedelta(days=1)


def window(
    anchor: date,
    months: int,
    end_of_month: EndOfMonth,
    optimum: tuple[int, int],
    permitted: tuple[int, int],
) -> Window:
    """The window around the due date; `optimum` and `permitted` are days before (negative) and after it."""
    due = months_after(anchor, months, end_of_month)
    opens, best_from, best_until, closes = (
        due + timedelta(days=days) for days in (permitted[0], optimum[0], optimum[1], permitted[1])
    )
    return Window(due, opens, best_from, best_until, closes)
