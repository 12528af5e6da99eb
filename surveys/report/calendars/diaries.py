"""What belongs in each interviewer's calendar: who is due, who has an appointment, and what is no longer so.

Somebody whose day to aim for has passed stands on the next day that matters, so that no entry waits in the past.
What an earlier file may have put on a day to come is here as cancelled; appointments are, for `PAST` days more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from surveys.calendar.day_words import in_short
from surveys.followup.slots import FollowUp, Slot
from surveys.followup.work_list import Due, WorkList
from surveys.record.contact_log import Key
from surveys.record.contacts import MODES, Appointment, Contact
from surveys.record.event_files import Event
from surveys.report.calendars.absent import absent
from surveys.report.calendars.fates import CANCELS, FIRST_WORDS, STILL_TO_KEEP, Fate
from surveys.report.calendars.holders import (
    Holders,
    appointments_by_holder,
    former_interviewers,
    holders_of,
    undone_appointments,
)

UNASSIGNED = "unassigned"
"""Whose calendar holds what nobody is named for."""
PAST = timedelta(days=28)
ENDED = ("held", "interviewed", "stopped", "missed", "not_reached")
"""States in which nobody is to be interviewed any more."""
STAGES = 4
"""More than any `stage`."""


@dataclass(frozen=True)
class Entry:
    """One thing in a calendar: of one participant and timepoint there is at most one of each kind.

    Without an `appointment` it is a whole day. `stage` rises with what the passing of days alone does to an entry.
    """

    participant: str
    timepoint: str
    kind: Literal["due", "appointment"]
    day: date
    words: str
    about: str
    stage: int
    cancelled: bool
    appointment: Appointment | None = None


def diaries(followup: FollowUp, listed: WorkList, past: Sequence[Event]) -> dict[str, list[Entry]]:
    """Interviewer, or UNASSIGNED → entries by day, for those that the list is for; none without an entry."""
    found: dict[str, list[Entry]] = defaultdict(list)
    live = {(each.slot.timepoint.id, each.slot.person.id): each for each in listed.due}
    undone, former = undone_appointments(past, followup.today), former_interviewers(past)
    for slot in followup.slots:
        if listed.site in ("", slot.person.site):
            key = (slot.timepoint.id, slot.person.id)
            held_by = appointments_by_holder(followup, slot, undone.get(key, ()))
            for holder, entry in (
                *_of_due(slot, live.get(key), listed, holders_of(followup.study, slot, held_by, former)),
                *_of_appointments(slot, listed, held_by),
            ):
                found[holder or UNASSIGNED].append(entry)
    for holder, entry in _of_absent(followup, undone, listed):
        found[holder or UNASSIGNED].append(entry)
    return {holder: sorted(found[holder], key=_order) for holder in sorted(found) if _is_for(listed, holder)}


def _of_due(
    slot: Slot, due: Due | None, listed: WorkList, holders: Iterable[str]
) -> Iterator[tuple[str, Entry]]:
    """An entry for who is to interview, and a cancelled one for who was to."""
    for holder in sorted(holders):
        if due is not None and holder == slot.interviewer:
            yield holder, _due_entry(due, listed.today)
        elif (holder != slot.interviewer or slot.state in ENDED) and _is_in_reach(slot, listed):
            yield holder, _no_longer_due(slot)


def _due_entry(due: Due, today: date) -> Entry:
    slot, window = due.slot, due.slot.window
    assert window is not None  # who is due has one
    day, words, stage = window.due, "due", 0
    if day < today:
        overdue = due.urgency == "overdue"
        words, stage = ("overdue, last permitted day", 2) if overdue else ("due, last of the best days", 1)
        day = due.by
    words = f"{slot.person.id} {slot.timepoint.id} {words}"
    return Entry(slot.person.id, slot.timepoint.id, "due", day, words, _windows(slot), stage, False)


def _no_longer_due(slot: Slot) -> Entry:
    assert slot.window is not None  # nor does it end without one
    words = f"No longer due: {slot.person.id} {slot.timepoint.id}"
    day, stage = slot.window.due, STAGES - 1
    return Entry(slot.person.id, slot.timepoint.id, "due", day, words, _windows(slot), stage, True)


def _is_in_reach(slot: Slot, listed: WorkList) -> bool:
    """Whether an earlier list may have put it on a day to come."""
    window, soon = slot.window, listed.today + timedelta(days=listed.within)
    return window is not None and window.opens <= soon and listed.today <= window.closes


def _of_appointments(slot: Slot, listed: WorkList, held_by: Holders) -> Iterator[tuple[str, Entry]]:
    for holder, (appointment, fate) in held_by.items():
        if appointment.day >= listed.today - PAST:
            yield (
                holder,
                _appointment_entry(slot.person.id, slot.timepoint.id, appointment, fate, _windows(slot)),
            )


def _of_absent(
    followup: FollowUp, undone: Mapping[Key, Sequence[Contact]], listed: WorkList
) -> Iterator[tuple[str, Entry]]:
    """Appointments of people who are not in the register; when their interviews are due nobody can say."""
    for each in absent(followup, undone):
        for holder, (appointment, fate) in each.held_by.items():
            if listed.site in ("", each.site) and appointment.day >= listed.today - PAST:
                yield holder, _appointment_entry(each.participant, each.timepoint, appointment, fate, "")


def _appointment_entry(
    participant: str, timepoint: str, appointment: Appointment, fate: Fate, about: str
) -> Entry:
    words = f"{FIRST_WORDS[fate]}{participant} {timepoint} interview: {MODES[appointment.mode]}"
    stage, cancelled = int(fate not in STILL_TO_KEEP), fate in CANCELS
    return Entry(
        participant, timepoint, "appointment", appointment.day, words, about, stage, cancelled, appointment
    )


def _windows(slot: Slot) -> str:
    if slot.window is None:
        return ""
    best, until, opens, closes = (
        in_short(day)
        for day in (slot.window.best_from, slot.window.best_until, slot.window.opens, slot.window.closes)
    )
    return f"Due {in_short(slot.window.due)}\nBest {best} to {until}\nPermitted {opens} to {closes}"


def _is_for(listed: WorkList, holder: str) -> bool:
    return listed.interviewer in ("", holder)


def _order(entry: Entry) -> tuple[object, ...]:
    start = entry.appointment.starts.isoformat() if entry.appointment else ""
    return entry.day, start, entry.participant, entry.timepoint
