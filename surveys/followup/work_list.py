"""What a team has to do: whom to interview, most urgent first, and what else waits for somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Literal, get_args

from instruments.problems import Problem
from surveys.followup.appointments import Booked, appointments, clashes, faults_of_day
from surveys.followup.slots import STATES, FollowUp, Slot, State
from surveys.record.register_history import recorded_register, said_of

Urgency = Literal["overdue", "closing_soon", "open", "opening_soon"]
URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""The most urgent first."""
IN_WORDS: dict[Urgency, str] = {
    "overdue": "Overdue, still permitted",
    "closing_soon": "Best days end soon",
    "open": "Open",
    "opening_soon": "Opens soon",
}


@dataclass(frozen=True)
class Due:
    """One interview to be held. `by` is the next day that matters, and `what_happens` says what happens on it."""

    slot: Slot
    urgency: Urgency
    by: date
    what_happens: str


@dataclass(frozen=True)
class WorkList:
    """The work of `within` days from `today`, for one site or interviewer if they are named.

    `due` is what the list is for. `appointments` are those in that time and those nobody has told the outcome
    of; `forms_to_come` were interviewed; `why_missed` waits for a reason; `given_up` reached the study's number of
    attempts; `no_anchor` lacks a date in the register; `warnings` speak against the appointments of everybody listed.
    `gone` are ids that were recorded once, or contacted, and are not in the register any more.
    """

    today: date
    within: int
    site: str
    interviewer: str
    due: Sequence[Due]
    appointments: Sequence[Booked]
    forms_to_come: Sequence[Slot]
    why_missed: Sequence[Slot]
    given_up: Sequence[Slot]
    no_anchor: Sequence[Slot]
    warnings: Sequence[Problem]
    gone: Sequence[str]


def work_list(followup: FollowUp, within: int, site: str = "", interviewer: str = "") -> WorkList:
    """What is to be done on `followup.today` and in the `within` days after it."""
    by_state: dict[State, list[Slot]] = {state: [] for state in STATES}
    for slot in followup.slots:
        if site in ("", slot.person.site) and interviewer in ("", slot.interviewer):
            by_state[slot.state].append(slot)
    until = followup.today + timedelta(days=within)
    booked = [each for each in appointments(chain(*by_state.values())) if each[1].day <= until]
    due = [
        found
        for slot in (*by_state["due"], *by_state["to_come"])
        if (found := _due(slot, followup.today, until)) is not None
    ]
    return WorkList(
        today=followup.today,
        within=within,
        site=site,
        interviewer=interviewer,
        due=sorted(due, key=_order),
        appointments=booked,
        forms_to_come=by_state["interviewed"],
        why_missed=[slot for slot in by_state["missed"] if slot.why_is_wanted],
        given_up=by_state["not_reached"],
        no_anchor=by_state["no_anchor"],
        warnings=_warnings(followup, booked, due),
        gone=_gone(followup, site),
    )


def _due(slot: Slot, today: date, soon: date) -> Due | None:
    window = slot.window
    if window is None:
        return None
    if slot.state == "to_come":
        started = slot.person.randomised <= today
        opening = started and today < window.opens <= soon
        return Due(slot, "opening_soon", window.opens, "opens") if opening else None
    if today > window.best_until:
        return Due(slot, "overdue", window.closes, "closes")
    urgency: Urgency = "closing_soon" if window.best_until <= soon else "open"
    return Due(slot, urgency, window.best_until, "best days end")


def _order(due: Due) -> tuple[object, ...]:
    person = due.slot.person
    return URGENCIES.index(due.urgency), due.by, person.site, person.id, due.slot.timepoint.id


def _warnings(followup: FollowUp, booked: Sequence[Booked], due: Sequence[Due]) -> list[Problem]:
    """Of the appointments of those listed: the clashes with any other of the study, and the days that are not good."""
    listed = {(slot.person.id, slot.timepoint.id): slot for slot, _ in booked}
    listed |= {(each.slot.person.id, each.slot.timepoint.id): each.slot for each in due if each.slot.contacts}
    every = list(clashes(appointments(followup.slots), listed.values()))
    for slot in listed.values():
        appointment = slot.appointment
        if appointment is not None:
            every += faults_of_day(slot, appointment, followup.calendar.working_days, followup.today)
    return every


def _gone(followup: FollowUp, site: str) -> list[str]:
    """By what the ledger says of the register; of whom it knows only contacts, at whichever site."""
    recorded = recorded_register(followup.study.events()).people
    contacted = {id for _, id in followup.log.contacts}
    ids = (recorded.keys() | contacted) - followup.derived.register.keys()
    return sorted(id for id in ids if not site or id not in recorded or said_of(recorded[id], "site") == site)
