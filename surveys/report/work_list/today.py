"""What each interviewer begins a day with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.followup.work_list import Due, WorkList
from surveys.report.work_list.lines import NOBODY, Kept, Line, kept_of, line_of

FIRST = 6
"""How many are named for each interviewer to begin with; the sections have them all."""


@dataclass(frozen=True)
class Today:
    """What an interviewer begins the day with: appointments to keep, then whom to contact first, of `n` in all."""

    by_whom: str
    kept: Sequence[Kept]
    first: Sequence[Line]
    n: int


def todays(found: WorkList) -> Iterator[Today]:
    """One for each interviewer who has something to do today, by code; what nobody is named for is last."""
    first = [each for each in found.due if is_for_today(each, found.today)]
    kept = [each for each in found.appointments if each[1].day == found.today]
    names = {each.slot.interviewer for each in first} | {slot.interviewer for slot, _ in kept}
    for name in sorted(names, key=lambda each: (not each, each)):
        theirs = [each for each in first if each.slot.interviewer == name]
        booked = [kept_of(each) for each in kept if each[0].interviewer == name]
        lines = [line_of(each, found.today) for each in theirs[:FIRST]]
        yield Today(name or NOBODY, booked, lines, len(theirs))


def is_for_today(due: Due, today: date) -> bool:
    """Whether somebody is to be contacted today: nothing is arranged or planned for later, nor was done today."""
    appointment, contacts = due.slot.appointment, due.slot.contacts
    if appointment is not None:
        return appointment.day < today
    if contacts and contacts[-1].next_day is not None:
        return contacts[-1].next_day <= today
    if contacts and contacts[-1].day == today:
        return False
    return due.urgency != "opening_soon"
