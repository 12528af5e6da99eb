"""`surveys schedule` of many: a file for everybody who takes part, or for everyone whom the coming days need one for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from surveys.commands import say, with_progress
from surveys.commands.options import refuse_unknown
from surveys.commands.schedule_wanted import Wanted

if TYPE_CHECKING:
    from surveys.followup.slots import Slot


def every_pack(wanted: Wanted, timepoint: str) -> None:
    """Write a file for each participant who takes part."""
    from surveys.calendar.today import today
    from surveys.durable import write_file
    from surveys.forms import file_name, taking_part

    derived = wanted.derived()
    schedule = wanted.schedule(derived, timepoint)
    people = taking_part(derived.register, today(derived.study))
    place = wanted.out or wanted.folder / "forms" / timepoint
    for person in with_progress(people, "Schedules"):
        write_file(place / f"{file_name(person)}{wanted.ending}", schedule.written(wanted.format, person))
    say(f"Wrote {_count(len(people))} in {place}.")
    say(f"{wanted.next('them')}, on both sides. Only who takes part has one.")


def packs_that_are_due(wanted: Wanted, day: date | None, within: int, site: str, interviewer: str) -> None:
    """Write a file for each interview that the coming days need one for, and a cover sheet in their order."""
    from surveys.calendar.today import today
    from surveys.durable import write_file
    from surveys.followup.packs import packs
    from surveys.followup.slots import FollowUp
    from surveys.followup.work_list import work_list
    from surveys.report.work_list.cover_sheet import cover_sheet

    derived = wanted.derived()
    study = derived.study
    followup = FollowUp(derived, day or today(study))
    refuse_unknown(followup, site, interviewer)
    found = work_list(followup, within, site, interviewer)
    needed = packs(followup, found, today(study))
    if not needed:
        say("Nobody needs one in that time. surveys due says who is due and when.")
        return
    place = wanted.out or wanted.folder / "forms" / f"due-{followup.today}"
    points = dict.fromkeys(slot.timepoint.id for slot in needed)
    schedules = {id: wanted.schedule(derived, id) for id in points}
    for slot in with_progress(needed, "Schedules"):
        content = schedules[slot.timepoint.id].written(wanted.format, slot.person)
        write_file(place / f"{_name(slot)}.{wanted.format}", content)
    write_file(place / "cover-sheet.pdf", cover_sheet(study, found, needed))
    say(f"Wrote {_count(len(needed))} and a cover sheet in {place}.")
    say(f"{wanted.next('them')}, on both sides, the cover sheet first and the schedules in its order.")


def _name(slot: Slot) -> str:
    """Of the file of a person's schedule at a timepoint, without its ending."""
    from surveys.forms import file_name

    return f"{file_name(slot.person)}-{slot.timepoint.id}"


def _count(number: int) -> str:
    return "1 schedule" if number == 1 else f"{number} schedules"
