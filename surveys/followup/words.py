"""What is said of an interview on a list: its last contact, what comes next, and how its due date came about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from surveys.calendar.day_words import in_brief, in_short
from surveys.followup.slots import IN_WORDS, FollowUp, Slot
from surveys.record.contacts import MODES, NEXT_STEPS, OUTCOMES, REASONS, SHORT, Appointment, Contact
from surveys.register.participant import STATUSES


def last_contact(slot: Slot, today: date) -> str:
    """When and how somebody last tried, and what came of it; empty if nobody has."""
    if not slot.contacts:
        return ""
    last = slot.contacts[-1]
    return f"{in_brief(last.day, today)}, {MODES[last.mode]}: {OUTCOMES[last.outcome]}"


def next_step(slot: Slot, today: date) -> str:
    """What is to be done next: keep an appointment, what was planned, or the first contact."""
    appointment = slot.appointment
    if appointment is not None:
        passed = appointment.day < today
        said = when(appointment, today)
        return f"say what came of {said}" if passed else f"interview {said}"
    if not slot.contacts:
        return "first contact"
    last = slot.contacts[-1]
    planned = NEXT_STEPS.get(last.next_step, "try again")
    if last.next_day is None:
        return planned
    passed = last.next_day < today
    return f"{planned}, {'planned for' if passed else 'on'} {in_brief(last.next_day, today)}"


def when(appointment: Appointment, today: date) -> str:
    """`Tue 3 Mar 14:00`."""
    return f"{in_brief(appointment.day, today)} {appointment.start:%H:%M}"


def why(followup: FollowUp, slot: Slot) -> Iterator[str]:
    """The proof of a due date, line by line: what it is counted from, each step, the window, and where it stands."""
    window, person = slot.window, slot.person
    yield f"{person.id} {slot.timepoint.id}: {IN_WORDS[slot.state]}"
    for step in window.steps if window else ():
        yield f"  {in_short(step.day)}  {step.words}"
    if window:
        yield f"  {in_short(window.due)}  due"
        yield f"  best {in_short(window.best_from)} to {in_short(window.best_until)}"
        yield f"  permitted {in_short(window.opens)} to {in_short(window.closes)}"
    if person.status != "active":
        since = f" since {in_short(person.status_date)}" if person.status_date else ""
        again = f"takes part again since {in_short(person.reconsented)}" if person.reconsented else ""
        yield f"  status {person.status}{since}: {again or STATUSES[person.status]}"
    if slot.held:
        yield f"  interviewed on {in_short(slot.held)}"
    yield from _tries(followup, slot)


def _tries(followup: FollowUp, slot: Slot) -> Iterator[str]:
    for contact in slot.contacts:
        yield f"  contact {'; '.join(_parts(contact))}  [{contact.id[:SHORT]}]"
    rule = followup.study.file.contacts
    if rule and slot.unanswered:
        yield f"  {slot.unanswered} in a row reached nobody; the study stops after {rule.stop_after}"
    if slot.reason:
        yield f"  why it was missed: {REASONS[slot.reason]}"
    if slot.state in ("due", "to_come"):
        yield f"  next: {next_step(slot, followup.today)}"


def _parts(contact: Contact) -> Iterator[str]:
    """Everything that is on record of a contact."""
    at = f" {contact.at:%H:%M}" if contact.at else ""
    by = f" by {contact.caller}" if contact.caller else ""
    yield f"{in_short(contact.day)}{at}, {MODES[contact.mode]}{by}: {OUTCOMES[contact.outcome]}"
    agreed = contact.appointment
    if agreed is not None:
        who = f" with {agreed.interviewer}" if agreed.interviewer else ""
        yield f"{in_short(agreed.day)} {agreed.start:%H:%M}, {agreed.minutes} min, {MODES[agreed.mode]}{who}"
    if contact.next_step or contact.next_day:
        on = f", on {in_short(contact.next_day)}" if contact.next_day else ""
        yield f"next: {NEXT_STEPS.get(contact.next_step, 'try again')}{on}"
