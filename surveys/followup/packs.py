"""Which schedules the coming days need: one for each interview that is to be held, or may best be held, in them."""

from __future__ import annotations

from datetime import timedelta

from surveys.followup.slots import Slot
from surveys.followup.work_list import WorkList


def packs(found: WorkList) -> list[Slot]:
    """The interviews with an appointment in that time, or whose best days have begun by its end; by site, who, and id."""
    until = found.today + timedelta(days=found.within)
    booked = [slot for slot, appointment in found.appointments if found.today <= appointment.day <= until]
    begun = [each.slot for each in found.due if each.slot.window and each.slot.window.best_from <= until]
    needed = {(slot.person.id, slot.timepoint.id): slot for slot in (*booked, *begun)}
    return sorted(needed.values(), key=_order)


def _order(slot: Slot) -> tuple[str, str, str, str]:
    return slot.person.site, slot.interviewer, slot.person.id, slot.timepoint.id
