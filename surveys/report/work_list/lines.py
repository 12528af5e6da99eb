"""What a list says of an interview to be held, and of an appointment, in words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from surveys.calendar.day_words import in_brief
from surveys.followup.appointments import Booked
from surveys.followup.words import last_contact
from surveys.followup.work_list import IN_WORDS, Due
from surveys.record.contacts import MODES
from surveys.report.work_list.entries import Entry

NOBODY = "nobody yet"


class Line(NamedTuple):
    """One interview to be held. `by` is what happens next to its window and when; `left` is how soon."""

    participant: str
    timepoint: str
    site: str
    by_whom: str
    due: str
    by: str
    left: str
    attempts: str
    last: str
    to_do: str


class Kept(NamedTuple):
    """One appointment."""

    time: str
    participant: str
    timepoint: str
    by_whom: str
    how: str


def line_of(due: Due, today: date) -> Line:
    """What is said of an interview to be held."""
    slot = due.slot
    entry = Entry(slot, IN_WORDS[due.urgency])
    return Line(
        participant=slot.person.id,
        timepoint=slot.timepoint.id,
        site=slot.person.site,
        by_whom=slot.interviewer or NOBODY,
        due=in_brief(slot.window.due, today) if slot.window else "",
        by=f"{due.what_happens} {in_brief(due.by, today)}",
        left=_left((due.by - today).days),
        attempts=entry.attempts(),
        last=last_contact(slot, today) or "none yet",
        to_do=entry.to_do(today),
    )


def _left(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")


def kept_of(booked: Booked) -> Kept:
    """What is said of an appointment."""
    slot, appointment = booked
    return Kept(
        time=f"{appointment.start:%H:%M} to {appointment.ends:%H:%M}",
        participant=slot.person.id,
        timepoint=slot.timepoint.id,
        by_whom=slot.interviewer or NOBODY,
        how=MODES[appointment.mode],
    )
