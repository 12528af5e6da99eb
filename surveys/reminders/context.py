"""What a template for a reminder may name: all that is known of one interview, in words. No names are known.

A test holds these fields, the templates that every study starts with, and their README together.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from surveys.calendar.day_words import in_full
from surveys.followup.appointments import usual_minutes
from surveys.followup.slots import Slot
from surveys.record.contacts import MODES, Appointment
from surveys.study import Study

NOT_KNOWN = "a day that is not known yet"
"""For a day that is counted from one that the register does not have yet."""


@dataclass(frozen=True)
class Meeting:
    """An appointment that was agreed: its `day` and `time`, `how` it is held, and how many `minutes` it takes."""

    day: str
    time: str
    how: str
    minutes: int


@dataclass(frozen=True)
class Reminder:
    """One interview of one person, in words, as things stand `today`.

    `participant`, `site` and `interviewer` are codes; `timepoint` is the interview's label; `minutes` how long it
    takes. `due` is the day to aim for; `best` and `permitted` are spans of days, which end on `best_until` and on
    `last_day`. `overdue` says that the best days are over; `synthetic` that nobody here exists.
    """

    participant: str
    site: str
    site_name: str
    interviewer: str
    study: str
    timepoint: str
    minutes: int
    today: str
    due: str
    best: str
    best_until: str
    permitted: str
    last_day: str
    overdue: bool
    appointment: Meeting | None
    synthetic: bool


NAMES = tuple(field.name for field in fields(Reminder))
"""What a template may name, and"""
OF_APPOINTMENT = tuple(field.name for field in fields(Meeting))
"""what it may name of an appointment."""


def reminder(study: Study, slot: Slot, today: date) -> Reminder:
    """What a template is given for one person's interview."""
    person, window, appointment = slot.person, slot.window, coming(slot, today)
    return Reminder(
        participant=person.id,
        site=person.site,
        site_name=study.file.sites[person.site],
        interviewer=slot.interviewer,
        study=study.title,
        timepoint=slot.timepoint.label,
        minutes=usual_minutes(study, slot.timepoint),
        today=in_full(today),
        due=in_full(window.due) if window else NOT_KNOWN,
        best=_span(window.best_from, window.best_until) if window else NOT_KNOWN,
        best_until=in_full(window.best_until) if window else NOT_KNOWN,
        permitted=_span(window.opens, window.closes) if window else NOT_KNOWN,
        last_day=in_full(window.closes) if window else NOT_KNOWN,
        overdue=window is not None and today > window.best_until,
        appointment=_meeting(appointment) if appointment else None,
        synthetic=study.file.synthetic,
    )


def coming(slot: Slot, today: date) -> Appointment | None:
    """The appointment that stands, if its day has not passed."""
    appointment = slot.appointment
    return appointment if appointment is not None and appointment.day >= today else None


def _meeting(appointment: Appointment) -> Meeting:
    return Meeting(
        day=in_full(appointment.day),
        time=f"{appointment.start:%H:%M}",
        how=MODES[appointment.mode],
        minutes=appointment.minutes,
    )


def _span(first: date, last: date) -> str:
    return f"{in_full(first)} to {in_full(last)}"
