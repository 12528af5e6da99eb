"""The cover sheet of the schedules that were printed together: which there are, for whom, and what each is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from surveys.calendar.day_words import in_brief, in_full
from surveys.followup.slots import Slot
from surveys.followup.words import when
from surveys.followup.work_list import WorkList
from surveys.report.pdf import pdf_of
from surveys.study import Study


@dataclass(frozen=True)
class Pack:
    """One line: whose schedule, who takes it, and when."""

    participant: str
    timepoint: str
    interviewer: str
    due: str
    closes: str
    appointment: str


@dataclass(frozen=True)
class SitePacks:
    """The schedules of one site."""

    name: str
    packs: Sequence[Pack]


def cover_sheet(study: Study, found: WorkList, needed: Sequence[Slot]) -> bytes:
    """The sheet as tagged PDF/UA-1, site by site in the order of the schedules."""
    sites = {slot.person.site: study.file.sites[slot.person.site] for slot in needed}
    return pdf_of(
        "work_list/cover_sheet.typ.j2",
        study=study.title,
        synthetic=study.file.synthetic,
        day=in_full(found.today),
        within=f"{found.within} day{'' if found.within == 1 else 's'}",
        number=f"{len(needed)} schedule{'' if len(needed) == 1 else 's'}",
        sites=[
            SitePacks(f"{id} {name}", [_pack(slot, found) for slot in needed if slot.person.site == id])
            for id, name in sites.items()
        ],
    )


def _pack(slot: Slot, found: WorkList) -> Pack:
    window, appointment = slot.window, slot.appointment
    return Pack(
        participant=slot.person.id,
        timepoint=slot.timepoint.label,
        interviewer=slot.interviewer or "nobody yet",
        due=in_brief(window.due, found.today) if window else "",
        closes=in_brief(window.closes, found.today) if window else "",
        appointment=when(appointment, found.today) if appointment else "",
    )
