"""Which schedules the coming days need: one for each interview that is to be held, or may best be held, in them."""

from __future__ import annotations

from datetime import date, timedelta

from surveys.followup.slots import FollowUp, Slot
from surveys.followup.work_list import WorkList


def packs(followup: FollowUp, found: WorkList, now: date) -> list[Slot]:
    """The interviews with an appointment in that time, or whose best days have begun by its end; by site, who, and id.

    Nobody is among them who, by the register as it is `now`, takes part no more.
    """
    until = found.today + timedelta(days=found.within)
    booked = [slot for slot, appointment in found.appointments if found.today <= appointment.day <= until]
    begun = [each.slot for each in found.due if each.slot.window and each.slot.window.best_from <= until]
    needed = {(slot.person.id, slot.timepoint.id): slot for slot in (*booked, *begun)}
    return sorted((slot for slot in needed.values() if followup.is_still_asked(slot, now)), key=_order)


def _order(slot: Slot) -> tuple[str, str, str, str]:
    return slot.person.site, slot.interviewer, slot.person.id, slot.timepoint.id
