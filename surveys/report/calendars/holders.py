"""Whose calendars may hold an interview or an appointment: whoever has it to do, and whoever had it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from surveys.followup.slots import FollowUp, Slot
from surveys.record import register_history
from surveys.record.contact_log import Key, contact_log
from surveys.record.contacts import KIND, Appointment, Contact, from_body
from surveys.record.event_files import Event
from surveys.register.participant import Participant
from surveys.report.calendars.fates import Fate, fate_of
from surveys.study import Study

Holders = Mapping[str, tuple[Appointment, Fate]]
"""Interviewer → the last appointment of theirs, and what became of it."""


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
    held_on = (slot.held or followup.today) if slot.state == "held" else None
    return by_holder(
        (*undone, *slot.contacts),
        usual_interviewer(followup.study, slot.person),
        lambda made, appointment: fate_of(made, appointment, slot.contacts, held_on, slot.person.takes_part),
    )


def by_holder(
    contacts: Iterable[Contact], usual: str, fate: Callable[[Contact, Appointment], Fate]
) -> Holders:
    """The last of the contacts that agreed an appointment, for each interviewer; `usual` is whoever is not named."""
    last = {
        contact.appointment.interviewer or usual: (contact, contact.appointment)
        for contact in contacts
        if contact.appointment
    }
    return {holder: (appointment, fate(made, appointment)) for holder, (made, appointment) in last.items()}


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
    usual = {usual_interviewer(study, slot.person)} if held_by else set()
    alone = study.alone_at.get(slot.person.site, "")
    named = {each or alone for each in former.get(slot.person.id, ())}
    return {slot.interviewer, *held_by} | usual | named


def usual_interviewer(study: Study, person: Participant) -> str:
    """Who interviews the person while no appointment says otherwise; empty for nobody."""
    return person.interviewer or study.alone_at.get(person.site, "")
