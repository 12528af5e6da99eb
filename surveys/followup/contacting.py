"""Recording contacts: each is looked at beside the register and the calendar, and then is in the ledger for good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.followup.appointments import appointments, clashes, faults_of_day, is_a_time
from surveys.followup.contacts import (
    KIND,
    MODES,
    NEXT_STEPS,
    OUTCOMES,
    REACHED_NOBODY,
    REASONS,
    Appointment,
    Contact,
    Missed,
    as_body,
    contact_log,
)
from surveys.followup.slots import FollowUp, Slot, unanswered
from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.refusals import AnswersWithProblems

Places = Mapping[int, Where]
"""Where each contact stands in a file that it came from, by its number."""


@dataclass(frozen=True)
class Recorded:
    """What came of it: the event, if anything was new; how much was on record already; and what to look at."""

    event: Event | None
    new: int
    known: int
    warnings: Sequence[Problem]


def record(
    followup: FollowUp,
    contacts: Sequence[Contact] = (),
    missed: Sequence[Missed] = (),
    undone: Sequence[str] = (),
    wheres: Sequence[Where] = (),
) -> Recorded:
    """All of them are in the ledger as one event. What is on record already is not recorded again.

    `followup` is the study today. `wheres` say where each contact, then each reason, stands in a file.
    Raises AnswersWithProblems with every fault, and records nothing, if any may not be recorded.
    """
    log = contact_log(followup.study.events())
    on_record = {each.id for every in log.contacts.values() for each in every}
    said: list[Contact | Missed] = [*contacts, *missed]
    places = wheres or [_place(each) for each in said]
    faults = [
        *(
            fault
            for each, where in zip(contacts, places, strict=False)
            for fault in _faults(followup, each, where)
        ),
        *(
            fault
            for each, where in zip(missed, places[len(contacts) :], strict=True)
            for fault in _faults_of_missed(followup, each, where)
        ),
        *_not_on_record(undone, on_record),
    ]
    if faults:
        raise AnswersWithProblems(faults)
    new = list({each.id: each for each in contacts if each.id not in on_record}.values())
    reasons = [each for each in missed if log.reasons.get((each.timepoint, each.participant)) != each.reason]
    body = {
        "contacts": [as_body(each) for each in new],
        "missed": [asdict(each) for each in reasons],
        "undone": list(undone),
    }
    event = ledger.append(followup.study.folder, KIND, body) if any(body.values()) else None
    known = len(contacts) + len(missed) - len(new) - len(reasons)
    return Recorded(event, len(new) + len(reasons) + len(undone), known, list(_warnings(followup, new)))


def _place(each: Contact | Missed) -> Where:
    return Where(f"{each.participant} {each.timepoint}")


def _faults(followup: FollowUp, contact: Contact, where: Where) -> Iterator[Problem]:
    """Why the contact cannot be recorded: what it names is unknown, or it cannot have been so."""
    yield from (each for each in _unknown(followup, contact, where))
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
    person = followup.derived.register.get(contact.participant)
    if person is not None and not person.takes_part(contact.day):
        found = f"a contact on {contact.day} with somebody who has the status `{person.status}`"
        hint = "nobody is asked after that; if it is wrong, or they consented again, mend the register"
        yield Problem("not_to_be_asked", where, found, "somebody who takes part", hint)


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
    if appointment.minutes <= 0:
        yield Problem("no_time_at_all", where, f"{appointment.minutes} minutes", "at least one")


def _faults_of_missed(followup: FollowUp, missed: Missed, where: Where) -> Iterator[Problem]:
    register = followup.derived.register
    if missed.reason not in REASONS:
        yield _unknown_code("reason", missed.reason, list(REASONS), where)
    if missed.timepoint not in {each.id for each in followup.study.timepoints}:
        yield _unknown_code(
            "timepoint", missed.timepoint, [each.id for each in followup.study.timepoints], where
        )
    elif missed.participant not in register:
        yield _unknown_code("participant", missed.participant, [], where)
    elif followup.slot(missed.participant, missed.timepoint).state != "missed":
        state = followup.slot(missed.participant, missed.timepoint).state
        found = f"an interview that is not missed: it is `{state}`"
        yield Problem("not_missed", where, found, "one whose window has closed without it")


def _not_on_record(undone: Iterable[str], on_record: set[str]) -> Iterator[Problem]:
    for id in undone:
        if id not in on_record:
            hint = "surveys contact PARTICIPANT shows the contacts on record with their ids"
            yield Problem("unknown_contact", Where("--undo"), f"no contact `{id}` on record", hint=hint)


def _warnings(followup: FollowUp, new: Sequence[Contact]) -> Iterator[Problem]:
    """What to look at now that they are recorded: none of it undoes them."""
    after = FollowUp(followup.derived, followup.today)
    slots = {(each.timepoint, each.participant): after.slot(each.participant, each.timepoint) for each in new}
    listed = {f"{slot.person.id} {slot.timepoint.id}" for slot in slots.values()}
    for slot in slots.values():
        yield from _about_slot(followup, slot)
        appointment = slot.appointment
        if appointment is not None and slot.state != "held":
            yield from faults_of_day(slot, appointment, followup.calendar.working_days)
    if any(slot.appointment for slot in slots.values()):
        yield from (each for each in clashes(appointments(after.slots)) if each.where.file in listed)


def _about_slot(followup: FollowUp, slot: Slot) -> Iterator[Problem]:
    where, rule = Where(f"{slot.person.id} {slot.timepoint.id}"), followup.study.file.contacts
    latest = slot.contacts[-1]
    if slot.state == "held" and latest.outcome != "interviewed":
        yield Problem("held_already", where, "a contact about an interview that is in", level="warning")
    if rule and latest.outcome in REACHED_NOBODY and unanswered(slot.contacts) >= rule.stop_after:
        found = f"attempt {unanswered(slot.contacts)} in a row that reached nobody; the study stops after {rule.stop_after}"
        yield Problem("attempts_used_up", where, found, "no more attempts at this timepoint", level="warning")
