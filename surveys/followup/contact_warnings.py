"""What to look at once contacts are on record. None of it undoes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from instruments.problems import Problem, Where
from surveys.followup.appointments import appointments, clashes, faults_of_day
from surveys.followup.contact_faults import came_in_vain
from surveys.followup.slots import FollowUp, Slot
from surveys.record.contacts import REACHED_NOBODY, Contact


def warnings_of(followup: FollowUp, new: Sequence[Contact]) -> Iterator[Problem]:
    """Of the contacts that were just recorded, and of the appointments that they made."""
    after = FollowUp(followup.derived, followup.today)
    slots = {(each.timepoint, each.participant): after.slot(each.participant, each.timepoint) for each in new}
    for contact in new:
        yield from came_in_vain(followup, contact, Where(f"{contact.participant} {contact.timepoint}"))
    for slot in slots.values():
        yield from _about_slot(followup, slot)
        appointment = slot.appointment
        if appointment is not None and slot.state != "held":
            yield from faults_of_day(slot, appointment, followup.calendar.working_days)
    if any(slot.appointment for slot in slots.values()):
        yield from clashes(appointments(after.slots), slots.values())


def _about_slot(followup: FollowUp, slot: Slot) -> Iterator[Problem]:
    where, rule = Where(f"{slot.person.id} {slot.timepoint.id}"), followup.study.file.contacts
    latest = slot.contacts[-1]
    held_before = slot.state == "held" and (slot.held is None or slot.held < latest.day)
    if held_before and latest.outcome != "interviewed":
        yield Problem("held_already", where, "a contact about an interview that is in", level="warning")
    if rule and latest.outcome in REACHED_NOBODY and slot.unanswered >= rule.stop_after:
        found = (
            f"attempt {slot.unanswered} in a row that reached nobody; the study stops after {rule.stop_after}"
        )
        yield Problem("attempts_used_up", where, found, "no more attempts at this timepoint", level="warning")
