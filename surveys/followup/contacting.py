"""Recording contacts: each is looked at beside the register and the calendar, and then is in the ledger for good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from instruments.problems import Problem, Where
from surveys.followup.appointments import appointments, clashes, faults_of_day
from surveys.followup.contact_faults import faults_of_contact, faults_of_missed
from surveys.followup.contacts import (
    KIND,
    REACHED_NOBODY,
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
    register = followup.derived.register
    places = wheres or [_place(each, each.participant in register) for each in said]
    declined = {(each.timepoint, each.participant) for each in contacts if each.outcome == "declined"}
    faults = [
        *(
            fault
            for each, where in zip(contacts, places, strict=False)
            for fault in faults_of_contact(followup, each, where)
        ),
        *(
            fault
            for each, where in zip(missed, places[len(contacts) :], strict=True)
            for fault in faults_of_missed(followup, each, declined, where)
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


def _place(each: Contact | Missed, known: bool) -> Where:
    """An id that is not known is not shown: it may be a name."""
    return Where(f"{each.participant} {each.timepoint}" if known else "a participant")


def _not_on_record(undone: Iterable[str], on_record: set[str]) -> Iterator[Problem]:
    for id in undone:
        if id not in on_record:
            hint = "surveys contact PARTICIPANT shows the contacts on record with their ids"
            yield Problem("unknown_contact", Where("--undo"), f"no contact `{id}` on record", hint=hint)


def _warnings(followup: FollowUp, new: Sequence[Contact]) -> Iterator[Problem]:
    """What to look at now that they are recorded: none of it undoes them."""
    after = FollowUp(followup.derived, followup.today)
    slots = {(each.timepoint, each.participant): after.slot(each.participant, each.timepoint) for each in new}
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
    if rule and latest.outcome in REACHED_NOBODY and unanswered(slot.contacts) >= rule.stop_after:
        found = f"attempt {unanswered(slot.contacts)} in a row that reached nobody; the study stops after {rule.stop_after}"
        yield Problem("attempts_used_up", where, found, "no more attempts at this timepoint", level="warning")
