"""Who is to be reminded: whom the work list says to interview, and who has an appointment. Nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from surveys.followup.slots import FollowUp, Slot
from surveys.followup.work_list import work_list
from surveys.reminders.context import coming


@dataclass(frozen=True)
class Recipients:
    """The interviews to remind people of; those that wait, as nobody has said what came of an appointment; and
    those of people who, by the register as it is now, are not to be asked any more."""

    slots: Sequence[Slot]
    outcome_unsaid: Sequence[Slot]
    stopped_since: Sequence[Slot]


def recipients(
    followup: FollowUp, within: int, now: date, site: str = "", interviewer: str = ""
) -> Recipients:
    """Whom to remind on `followup.today`, and in the `within` days after it.

    `now` is the present day: who died or withdrew after a `followup.today` in the past is reminded of nothing.
    """
    found = work_list(followup, within, site, interviewer)
    booked = [slot for slot, _ in found.appointments if slot.state not in ("stopped", "not_reached")]
    every = {
        (slot.person.id, slot.timepoint.id): slot for slot in (*(each.slot for each in found.due), *booked)
    }
    asked = [slot for slot in every.values() if slot.person.takes_part(followup.today)]
    current = [slot for slot in asked if followup.is_still_asked(slot, now)]
    waits = [slot for slot in current if slot.appointment and not coming(slot, followup.today)]
    return Recipients(
        slots=[slot for slot in current if slot not in waits],
        outcome_unsaid=waits,
        stopped_since=[slot for slot in asked if slot not in current],
    )
