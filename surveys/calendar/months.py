"""Calendar months after a date, with a stated rule for months that are too short."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from surveys.calendar.rules import EndOfMonth


def months_after(anchor: date, months: int, end_of_month: EndOfMonth) -> date:
    """The same day of the month, `months` later; where that month is too short, by the stated rule.

    31 October and four months: `last_day` gives 28 or 29 February, `first_of_next` gives 1 March. Either
    way, who is anchored later is never due earlier.
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    if anchor.day <= last:
        return date(year, month + 1, anchor.day)
    last_day = date(year, month + 1, last)
    return last_day if end_of_month == "last_day" else last_day + timedelta(days=1)
