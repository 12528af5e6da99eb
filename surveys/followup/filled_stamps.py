"""The stamp of a row of a work list: of which study the list is, and whose row it is.

A row that names somebody else than it was printed for is not read: its cells may have been moved, as by sorting one
column, and what was done with one person would be told of another.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from instruments.problems import Problem
from surveys.followup.list_columns import MORE
from surveys.register.reader import read_register
from surveys.study import Study

if TYPE_CHECKING:
    from surveys.followup.filled_rows import Line

Key = tuple[str, str]
"""Participant, timepoint."""


def stamp_of_row(mark: str, participant: str, timepoint: str) -> str:
    """The mark of the study, and that of the interview which the row is about."""
    return f"{mark}-{_of_interview((participant, timepoint))}"


def parts(stamp: str) -> tuple[str, str, str]:
    """Marks of the study's title, of its first event, and of the interview; the last are empty if it has none."""
    title, _, rest = stamp.partition("-")
    first, _, interview = rest.partition("-")
    return title, first, interview


def rows_of_others(study: Study, read: Sequence[tuple[Line, str]]) -> Iterator[Problem]:
    """Each row, given with its timepoint's id, that is stamped for another interview than it names."""
    strange = [
        (line, stamped)
        for line, timepoint in read
        if (stamped := parts(line["Stamp"])[2]) not in ("", _of_interview((line["Participant"], timepoint)))
    ]
    if strange:
        whose = {_of_interview(key): key for key in _interviews(study)}
        yield from (_row_of_another(line, whose.get(stamped)) for line, stamped in strange)


def _of_interview(key: Key) -> str:
    return hashlib.sha256(json.dumps(key).encode()).hexdigest()[:8]


def _interviews(study: Study) -> Iterator[Key]:
    for person in read_register(study):
        for timepoint in study.timepoints:
            yield person, timepoint.id


def _row_of_another(line: Line, whose: Key | None) -> Problem:
    """What stands in the cell is not shown: it may be a name."""
    column = "Timepoint" if whose and whose[0] == line["Participant"] else "Participant"
    found = f"another {column.lower()} than the list had in this row"
    expected = f"{whose[0]} at {whose[1]}, as it was" if whose else "whoever it was"
    elsewhere = f"a row of the sheet `{MORE}`" if line.where.sheet else "a new row, its `Stamp` left empty"
    hint = f"if one column was sorted without the others, begin again from the list; anybody else goes into {elsewhere}"
    return Problem("row_of_another", line.at(column), found, expected, hint)
