"""What a `study.yaml` may say about its calendar, as data. What follows from it is worked out elsewhere."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from instruments.model import Frozen

Anchor = Literal["randomisation", "discharge", "previous_interview"]
"""What an interview is counted from."""
EndOfMonth = Literal["last_day", "first_of_next"]
ClosedDays = Literal["keep", "next", "previous", "nearest"]
"""Where the due date goes if it falls on a weekend or a bank holiday; of two that are as near, the earlier."""
Days = tuple[int, int]
"""Days before (negative) and after the due date."""


class ReAnchor(Frozen):
    """After a previous interview more than `late_by` days past its due date, count on from that interview.

    So do those after it that may be re-anchored, until one is as late again.
    """

    late_by: Annotated[int, Field(ge=0)]


class Holidays(Frozen):
    """Whose bank holidays: an ISO 3166 country and subdivision, such as GB and ENG."""

    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    subdivision: Annotated[str, Field(pattern="^[A-Z0-9]{0,3}$")] = ""


class CalendarRules(Frozen):
    """Whose midnight begins a day, and on which days nobody works, besides weekends."""

    time_zone: str = ""
    holidays: Holidays | None = None
