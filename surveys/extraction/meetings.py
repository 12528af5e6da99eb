"""A row for each meeting with a peer support worker, as the items of `peer_meetings`."""

from __future__ import annotations

from instruments.problems import Problem
from scoring.records.meetings import OFFERED, attendance
from surveys.extraction.rows import Row

INSTRUMENT = "peer_meetings"
DATES, ANSWERS, OPTIONAL = ("held",), ("attended", "complete"), ()
INCOMPLETE = -3
"""The instrument's own code: the record of meetings is not complete."""


def items_of(rows: list[Row]) -> dict[str, int] | list[Problem]:
    """One person's items, or what speaks against their rows. A row without a date says that there was no meeting.

    The record is complete where every row of the person says so.
    """
    held = [row for row in rows if row.cells["held"] is not None]
    days = [row.cells["held"] for row in held]
    problems = [
        *(_problem(row, "the same day a second time") for n, row in enumerate(held) if days[n] in days[:n]),
        *(
            _problem(row, "a meeting, and not whether it was attended")
            for row in held
            if row.cells["attended"] is None
        ),
        *(
            _problem(row, "not whether the record is complete")
            for row in rows
            if row.cells["complete"] is None
        ),
        *(
            _problem(row, "attended, and no date")
            for row in rows
            if row.cells["attended"] and row not in held
        ),
    ]
    attended = sum(bool(row.cells["attended"]) for row in held)
    if attended > OFFERED:
        problems.append(_problem(rows[-1], f"{attended} meetings attended, of {OFFERED} that were offered"))
    if problems:
        return problems
    known = attendance(attended, complete=all(row.cells["complete"] for row in rows))
    found = {"pm_attended": known.attended, "pm_three": known.at_least_3, "pm_ten": known.all_10}
    return {item: INCOMPLETE if value is None else int(value) for item, value in found.items()}


def _problem(row: Row, found: str) -> Problem:
    return Problem("rows_disagree", row.where, found)
