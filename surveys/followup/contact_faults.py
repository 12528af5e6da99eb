"""Why a contact, or the reason of a missed interview, cannot be recorded: it cannot have been so."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import timedelta

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.followup.appointments import is_a_time
from surveys.followup.slots import FollowUp, Slot
from surveys.record.contact_log import Key
from surveys.record.contacts import (
    MODES,
    NEXT_STEPS,
    OUTCOMES,
    REACHED_NOBODY,
    REASONS,
    Appointment,
    Contact,
    Missed,
)

LONGEST = 720
"""Minutes of an appointment."""


def faults_of_contact(followup: FollowUp, contact: Contact, where: Where) -> Iterator[Problem]:
    """Why the contact cannot be recorded: what it names is unknown, or it cannot have been so."""
    yield from _unknown(followup, contact, where)
    if contact.day > followup.today:
        yield Problem("not_yet", where, f"a contact on {contact.day}, which is to come", "today or earlier")
    if contact.next_day is not None and contact.next_day < contact.day:
        yield Problem("next_too_early", where, "a next step before the contact", "that day or a later one")
    if (contact.outcome == "appointment") != (contact.appointment is not None):
        found = (
            "an agreed appointment without its day and time"
            if contact.appointment is None
            else (f"an appointment, and the outcome `{contact.outcome}`")
        )
        yield Problem("appointment_outcome", where, found, "outcome `appointment` with its day and time")
    if contact.appointment is not None:
        yield from _faults_of_appointment(followup, contact, contact.appointment, where)
    if _comes_after_the_end(followup, contact) and contact.outcome not in REACHED_NOBODY:
        person = followup.derived.register[contact.participant]
        found = f"`{contact.outcome}` on {contact.day} of somebody who has the status `{person.status}`"
        hint = "nobody is asked after that; if it is wrong, or they consented again, mend the register"
        yield Problem("not_to_be_asked", where, found, "somebody who takes part", hint)


def out_of_time(followup: FollowUp, contact: Contact, slot: Slot, where: Where) -> Iterator[Problem]:
    """A warning of a day that is likely to be a slip: before randomisation, or of an interview outside its window."""
    window = slot.window
    if (
        contact.day < followup.derived.register[contact.participant].randomised
        and not slot.timepoint.is_first
    ):
        found = f"a contact on {contact.day}, before the person was randomised"
        yield Problem("before_randomised", where, found, "is it the right year?", level="warning")
    elif contact.outcome == "interviewed" and window and not window.opens <= contact.day <= window.closes:
        found = f"an interview on {contact.day}, outside its permitted window"
        yield Problem("outside_window", where, found, f"{window.opens} to {window.closes}", level="warning")


def came_in_vain(followup: FollowUp, contact: Contact, where: Where) -> Iterator[Problem]:
    """A warning of an attempt that nobody would have made had they known, and that was made all the same."""
    if _comes_after_the_end(followup, contact) and contact.outcome in REACHED_NOBODY:
        person = followup.derived.register[contact.participant]
        found = f"an attempt on {contact.day} to reach somebody who has the status `{person.status}`"
        yield Problem("after_the_end", where, found, "no more of them", level="warning")


def _comes_after_the_end(followup: FollowUp, contact: Contact) -> bool:
    """On the first day of a status the contact may be how one came to know."""
    person = followup.derived.register.get(contact.participant)
    days = (contact.day, contact.day - timedelta(days=1))
    return person is not None and not any(map(person.takes_part, days))


def _unknown(followup: FollowUp, contact: Contact, where: Where) -> Iterator[Problem]:
    study = followup.study.file
    points = [each.id for each in study.timepoints]
    appointment = contact.appointment
    said: list[tuple[str, str, Iterable[str], bool]] = [
        ("participant", contact.participant, followup.derived.register, True),
        ("timepoint", contact.timepoint, points, True),
        ("mode", contact.mode, MODES, True),
        ("outcome", contact.outcome, OUTCOMES, True),
        ("next step", contact.next_step, NEXT_STEPS, False),
        ("caller", contact.caller, study.interviewers, False),
    ]
    if appointment is not None:
        said += [
            ("mode of the appointment", appointment.mode, MODES, True),
            ("interviewer", appointment.interviewer, study.interviewers, False),
        ]
    for name, value, known, needed in said:
        if (value or needed) and value not in known:
            yield _unknown_code(name, value, list(known), where)


def _unknown_code(name: str, value: str, known: Sequence[str], where: Where) -> Problem:
    shown = name == "participant"
    found = f"no {name}" if not value else f"a {name} that is not known"
    expected = "an id of the register" if shown else ", ".join(known)
    return Problem(
        f"unknown_{name.replace(' ', '_')}", where, found, expected, "" if shown else nearest(value, known)
    )


def _faults_of_appointment(
    followup: FollowUp, contact: Contact, appointment: Appointment, where: Where
) -> Iterator[Problem]:
    zone = followup.study.file.calendar.time_zone
    if not is_a_time(appointment, zone):
        found = f"{appointment.start:%H:%M} on {appointment.day}, when the clocks go forward"
        yield Problem("no_such_time", where, found, f"a time that there is in {zone}")
    if appointment.day < contact.day:
        yield Problem(
            "appointment_too_early", where, "an appointment before the contact", "that day or later"
        )
    if not 1 <= appointment.minutes <= LONGEST:
        found = f"an appointment of {appointment.minutes} minutes"
        yield Problem("minutes_of_appointment", where, found, f"1 to {LONGEST}")


def faults_of_missed(
    followup: FollowUp, missed: Missed, declined: Container[Key], where: Where
) -> Iterator[Problem]:
    """Why a reason cannot be recorded; `declined` are interviews of which the same list says so."""
    register = followup.derived.register
    if missed.reason not in REASONS:
        yield _unknown_code("reason", missed.reason, list(REASONS), where)
    if missed.timepoint not in {each.id for each in followup.study.timepoints}:
        yield _unknown_code(
            "timepoint", missed.timepoint, [each.id for each in followup.study.timepoints], where
        )
    elif missed.participant not in register:
        yield _unknown_code("participant", missed.participant, [], where)
    elif (missed.timepoint, missed.participant) not in declined:
        yield from _not_missed(followup, missed, where)


def _not_missed(followup: FollowUp, missed: Missed, where: Where) -> Iterator[Problem]:
    state = followup.slot(missed.participant, missed.timepoint).state
    if state != "missed":
        found = f"an interview that is not missed: it is `{state}`"
        yield Problem("not_missed", where, found, "one whose window has closed without it")
