"""What to look at once contacts are on record. None of it undoes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from instruments.problems import Problem, Where
from surveys.followup.appointments import appointments, clashes, faults_of_day
from surveys.followup.contact_faults import came_in_vain, out_of_time
from surveys.followup.slots import FollowUp, Slot
from surveys.record.contact_log import Log
from surveys.record.contacts import REACHED_NOBODY, SHORT, Contact


def warnings_of(followup: FollowUp, new: Sequence[Contact]) -> Iterator[Problem]:
    """Of the contacts that were just recorded, and of the appointments that they made."""
    after = FollowUp(followup.derived, followup.today)
    slots = {(each.timepoint, each.participant): after.slot(each.participant, each.timepoint) for each in new}
    for contact in new:
        where = Where(f"{contact.participant} {contact.timepoint}")
        yield from another_at_that_time(after.log, contact, where)
        yield from came_in_vain(followup, contact, where)
        yield from out_of_time(followup, contact, slots[contact.timepoint, contact.participant], where)
    for slot in slots.values():
        yield from _about_slot(followup, slot)
        appointment = slot.appointment
        if appointment is not None and slot.state != "held":
            yield from faults_of_day(slot, appointment, followup.calendar.working_days, followup.today)
    if any(slot.appointment for slot in slots.values()):
        yield from clashes(appointments(after.slots), slots.values())


def another_at_that_time(log: Log, contact: Contact, where: Where) -> Iterator[Problem]:
    """Each contact that was on record before, is of the same moment, and says something else: it may be a correction."""
    if contact.at is None:
        return
    on_record = log.contacts.get((contact.timepoint, contact.participant), ())
    for each in takewhile(lambda each: each.id != contact.id, on_record):
        if (each.day, each.at) == (contact.day, contact.at):
            found = (
                f"two contacts at {contact.at:%H:%M} on {contact.day}; the earlier one says `{each.outcome}`"
            )
            hint = f"to take the earlier one back: surveys contact --undo {each.id[:SHORT]}"
            yield Problem("another_at_that_time", where, found, "one", hint, "warning")


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
