"""A work list that somebody has filled in: the contacts and reasons that its rows tell of.

Nothing is recorded here. Whether what is told can have been so is for `contacting.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from instruments.problems import Problem, Where
from surveys.followup.appointments import usual_minutes
from surveys.followup.filled_cells import clock, code, day, whole_number
from surveys.followup.filled_rows import Line, rows_of
from surveys.followup.filled_stamps import rows_of_others
from surveys.followup.list_columns import TO_FILL, USUAL_MODE
from surveys.record.contacts import MODES, NEXT_STEPS, OUTCOMES, REASONS, Appointment, Contact, Missed
from surveys.refusals import AnswersWithProblems
from surveys.study import Study

WHO_AND_WHEN = ("Contacted on", "Made by")
"""These alone make no contact, as they are often filled down."""
OF_APPOINTMENT = ("Appointment on", "Appointment at", "Minutes", "Appointment mode", "Interviewer")
OF_CONTACT = tuple(name for name in TO_FILL if name != "Why missed")
Cells = Mapping[str, Any]
"""Column → what its cell says: a day, a time, a number or a code. Cells that say nothing are not there."""


@dataclass(frozen=True)
class Filled:
    """What a list tells. `wheres` say where each contact, then each reason, stands; `left` rows tell nothing."""

    contacts: tuple[Contact, ...]
    missed: tuple[Missed, ...]
    wheres: tuple[Where, ...]
    left: int


def read_filled(study: Study, path: Path) -> Filled:
    """What is filled in the work list at `path`, a workbook or CSV.

    Raises UnreadableFile if it is no work list, SafeguardRefused if it speaks of the allocation, and
    AnswersWithProblems if it is of another study, or with every cell that cannot be read.
    """
    lines = rows_of(study, path)
    filled = [line for line in lines if _tells(line)]
    readers = _readers(study)
    read = [(line, _read(line, readers)) for line in filled]
    faults = [fault for line, cells in read for fault in _faults(line, cells)]
    about = [(line, cells["Timepoint"]) for line, cells in read if _is_about_somebody(line, cells)]
    faults += rows_of_others(study, about)
    if faults:
        raise AnswersWithProblems(faults)
    contacts = [(line.where, _contact(study, line, cells)) for line, cells in read if _tells_contact(line)]
    missed = [(line.where, _missed(line, cells)) for line, cells in read if "Why missed" in cells]
    return Filled(
        tuple(contact for _, contact in contacts),
        tuple(reason for _, reason in missed),
        tuple(where for where, _ in (*contacts, *missed)),
        sum(1 for line in lines if line["Participant"] and not _tells(line)),
    )


def _is_about_somebody(line: Line, cells: Cells) -> bool:
    return bool(line["Participant"]) and isinstance(cells.get("Timepoint"), str)


def _tells(line: Line) -> bool:
    return _tells_contact(line) or bool(line["Why missed"])


def _tells_contact(line: Line) -> bool:
    return any(line[column] for column in OF_CONTACT if column not in WHO_AND_WHEN)


def _readers(study: Study) -> Mapping[str, Callable[[str, Where], object]]:
    interviewers = dict.fromkeys(study.file.interviewers, "")
    return {
        "Timepoint": partial(code, known={each.id: each.label for each in study.timepoints}),
        "Contacted on": day,
        "At": clock,
        "Mode": partial(code, known=MODES),
        "Outcome": partial(code, known=OUTCOMES),
        "Next step": partial(code, known=NEXT_STEPS),
        "Next on": day,
        "Appointment on": day,
        "Appointment at": clock,
        "Minutes": whole_number,
        "Appointment mode": partial(code, known=MODES),
        "Interviewer": partial(code, known=interviewers),
        "Made by": partial(code, known=interviewers),
        "Why missed": partial(code, known=REASONS),
    }


def _read(line: Line, readers: Mapping[str, Callable[[str, Where], object]]) -> Cells:
    return {column: read(line[column], line.at(column)) for column, read in readers.items() if line[column]}


def _faults(line: Line, cells: Cells) -> Iterator[Problem]:
    """Each cell that cannot be read, and each that is needed and empty."""
    yield from (each for each in cells.values() if isinstance(each, Problem))
    needed = {"Participant": "whom it is about", "Timepoint": "which interview it is about"}
    if _tells_contact(line):
        needed |= {"Contacted on": "the day of the contact", "Mode": "how", "Outcome": "what came of it"}
    if _tells_appointment(line, cells):
        needed |= {"Appointment on": "the day of the appointment", "Appointment at": "its time"}
    for column, expected in needed.items():
        if not line[column]:
            hint = _ONLY_THEN if column in OF_APPOINTMENT else ""
            yield Problem("cell_needed", line.at(column), "nothing", expected, hint)


_ONLY_THEN = f"if no appointment was agreed, leave {', '.join(f'`{name}`' for name in OF_APPOINTMENT)} empty"


def _tells_appointment(line: Line, cells: Cells) -> bool:
    return cells.get("Outcome") == "appointment" or any(line[column] for column in OF_APPOINTMENT)


def _contact(study: Study, line: Line, cells: Cells) -> Contact:
    return Contact(
        participant=line["Participant"],
        timepoint=cells["Timepoint"],
        day=cells["Contacted on"],
        mode=cells["Mode"],
        outcome=cells["Outcome"],
        at=cells.get("At"),
        caller=cells.get("Made by", ""),
        next_step=cells.get("Next step", ""),
        next_day=cells.get("Next on"),
        appointment=_appointment(study, line, cells) if _tells_appointment(line, cells) else None,
    )


def _appointment(study: Study, line: Line, cells: Cells) -> Appointment:
    """A visit, as long as its instruments, with whom the person is assigned to, unless the row says otherwise."""
    return Appointment(
        day=cells["Appointment on"],
        start=cells["Appointment at"],
        minutes=cells.get("Minutes") or usual_minutes(study, study.timepoint(cells["Timepoint"])),
        mode=cells.get("Appointment mode", USUAL_MODE),
        interviewer=cells.get("Interviewer", line["Assigned to"]),
    )


def _missed(line: Line, cells: Cells) -> Missed:
    return Missed(line["Participant"], cells["Timepoint"], cells["Why missed"])
