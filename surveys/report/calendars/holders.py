"""Whose calendars may hold an interview or an appointment: whoever has it to do, and whoever had it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from surveys.followup.slots import FollowUp, Slot
from surveys.record import register_history
from surveys.record.contact_log import Key, contact_log
from surveys.record.contacts import DECIDES, KIND, Appointment, Contact, from_body
from surveys.record.event_files import Event
from surveys.study import Study

Holders = Mapping[str, tuple[Appointment, bool]]
"""Interviewer → the last appointment of theirs, and whether it was called off."""


def undone_appointments(past: Sequence[Event], today: date) -> dict[Key, list[Contact]]:
    """The contacts until today that agreed an appointment and were undone, in the order of the ledger."""
    standing = {contact.id for every in contact_log(past).contacts.values() for contact in every}
    undone: dict[Key, list[Contact]] = defaultdict(list)
    for event in (event for event in past if event.kind == KIND):
        for contact in map(from_body, event.body["contacts"]):
            if contact.appointment and contact.day <= today and contact.id not in standing:
                undone[contact.timepoint, contact.participant].append(contact)
    return undone


def appointments_by_holder(followup: FollowUp, slot: Slot, undone: Iterable[Contact]) -> Holders:
    """The last appointment of each interviewer who had one: of those that were undone only where no other is."""
    last: dict[str, tuple[Appointment, bool]] = {}
    for contact in (*undone, *slot.contacts):
        if contact.appointment:
            holder = contact.appointment.interviewer or _usual(followup.study, slot)
            off = contact not in slot.contacts or _is_off(slot, contact, contact.appointment, followup.today)
            last[holder] = (contact.appointment, off)
    return last


def _is_off(slot: Slot, made: Contact, appointment: Appointment, today: date) -> bool:
    """Whether it was called off, replaced or overtaken. One that took place, or was waited for, stays as it was."""
    after = slot.contacts[slot.contacts.index(made) + 1 :]
    decided = next((each for each in after if each.outcome in DECIDES), None)
    if decided is not None and decided.outcome != "did_not_attend":
        return decided.outcome != "interviewed" or decided.day < appointment.day
    if slot.state == "held":
        return (slot.held or today) < appointment.day
    return not slot.person.takes_part(appointment.day)


def former_interviewers(past: Iterable[Event]) -> dict[str, set[str]]:
    """Participant → whom the register once named, as far as that was recorded; empty for nobody."""
    former: dict[str, set[str]] = defaultdict(set)
    for event in past:
        for each in event.body["changes"] if event.kind == register_history.KIND else ():
            if each["field"] == "interviewer":
                former[each["participant"]].add(each["old"])
    return former


def holders_of(study: Study, slot: Slot, held_by: Holders, former: Mapping[str, set[str]]) -> set[str]:
    """Whoever may have had it in their calendar: who is to interview, and who was to before."""
    usual = {_usual(study, slot)} if held_by else set()
    alone = study.alone_at.get(slot.person.site, "")
    named = {each or alone for each in former.get(slot.person.id, ())}
    return {slot.interviewer, *held_by} | usual | named


def _usual(study: Study, slot: Slot) -> str:
    """Who interviews the person while no appointment says otherwise."""
    return slot.person.interviewer or study.alone_at.get(slot.person.site, "")
