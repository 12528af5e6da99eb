"""Every interview on a work list, once, with why it is there: first those to be held, then what else waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from surveys.followup.slots import Slot
from surveys.followup.words import next_step, when
from surveys.followup.work_list import IN_WORDS, Due, WorkList
from surveys.record.contacts import MODES

MISSED = "Missed: say why"
FORM = "Interviewed: the form is to come"
GIVEN_UP = "No more attempts"
NO_DATE = "No date to count from"
BOOKED = "Appointment"
MEANING: Mapping[str, str] = {
    IN_WORDS["overdue"]: "The best days have passed. The interview is permitted until the window closes.",
    IN_WORDS["closing_soon"]: "The last of the best days is within the days that this list looks ahead.",
    IN_WORDS["open"]: "The interview may be held now; the best days end later.",
    IN_WORDS["opening_soon"]: "The interview may be held from a day within those that this list looks ahead.",
    MISSED: "The window closed without the interview, and nobody has said why; or it was held and its form is to come.",
    FORM: "Somebody said that the interview was held; its answers are not in yet.",
    GIVEN_UP: "The study's number of attempts in a row reached nobody.",
    NO_DATE: "The register lacks the date that the interview is counted from.",
    BOOKED: "An appointment for an interview that nothing above is said of.",
}
"""Why an interview is listed → what that means."""
TO_DO = {
    MISSED: "say why",
    FORM: "send the form in",
    GIVEN_UP: "nothing, unless they get in touch",
    NO_DATE: "put the date into the register",
}


class Entry(NamedTuple):
    """An interview on the list and why it is there; `due` if it is one to be held."""

    slot: Slot
    why: str
    due: Due | None = None

    def to_do(self, today: date) -> str:
        """What is to be done about it."""
        return TO_DO.get(self.why) or next_step(self.slot, today)

    def attempts(self) -> str:
        """How many contacts there were, and how many of the last ones in a row reached nobody."""
        made, unanswered = len(self.slot.contacts), self.slot.unanswered
        if not unanswered:
            return str(made)
        return (
            f"{made}, unanswered"
            if made == unanswered
            else f"{made}, the last {'one' if unanswered == 1 else unanswered} unanswered"
        )


def entries(found: WorkList) -> list[Entry]:
    """One for each interview, in the order in which they are listed; that it is booked is said if nothing else is."""
    listed = list(_reasons(found))
    if found.appointments:
        named = {(entry.slot.person.id, entry.slot.timepoint.id) for entry in listed}
        booked = (slot for slot, _ in found.appointments)
        listed += [Entry(each, BOOKED) for each in booked if (each.person.id, each.timepoint.id) not in named]
    return listed


def waiting(found: WorkList) -> Mapping[str, Sequence[Slot]]:
    """Why they wait → the interviews that wait for something else than to be held."""
    return {
        MISSED: found.why_missed,
        FORM: found.forms_to_come,
        GIVEN_UP: found.given_up,
        NO_DATE: found.no_anchor,
    }


def _reasons(found: WorkList) -> Iterator[Entry]:
    yield from (Entry(each.slot, IN_WORDS[each.urgency], each) for each in found.due)
    yield from (Entry(slot, why) for why, slots in waiting(found).items() for slot in slots)


def appointment_words(slot: Slot, today: date) -> str:
    """`Tue 3 Mar 14:00, 60 minutes, visit`; empty if no appointment stands."""
    standing = slot.appointment
    if standing is None:
        return ""
    minutes = "1 minute" if standing.minutes == 1 else f"{standing.minutes} minutes"
    return f"{when(standing, today)}, {minutes}, {MODES[standing.mode]}"
