"""The work list as the terminal shows it: the same words as on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from surveys.followup.work_list import WorkList
from surveys.report.work_list.lines import Kept, Line
from surveys.report.work_list.view import View, Waits, view
from surveys.study import Study

HEAD = ("person", "at", "site", "by whom", "due", "what happens", "", "attempts", "last contact", "to do")
NAMED = 30
"""People named where no table has them; a file has all of them."""


def work_list_lines(study: Study, found: WorkList) -> Iterator[str]:
    """Each line of it."""
    shown = view(study, found, NAMED)
    if shown.synthetic:
        yield "SYNTHETIC DATA. These people do not exist."
    yield shown.title
    yield f"{shown.day}, and ahead to {shown.until}: {shown.whose}"
    for section in shown.sections:
        yield f"\n{section.title}: {len(section.lines)}"
        yield from _table([HEAD, *map(_cells, section.lines)])
    if not shown.sections:
        yield "\nNobody is due."
    yield from _appointments(shown)
    for each in shown.waits:
        yield from _waits(each)


def _cells(line: Line) -> tuple[str, ...]:
    return (
        *(line.participant, line.timepoint, line.site, line.by_whom, line.due, line.by, line.left),
        *(line.attempts, line.last, line.to_do),
    )


def _appointments(shown: View) -> Iterator[str]:
    for day in shown.days:
        yield f"\nAppointments: {day.title}"
        yield from _table([_of(each) for each in day.kept])
    if shown.warnings:
        yield "\nLook at these appointments"
        yield from (f"  {warning}" for warning in shown.warnings)


def _of(kept: Kept) -> tuple[str, ...]:
    return kept.time, kept.participant, kept.timepoint, kept.by_whom, kept.how


def _waits(waits: Waits) -> Iterator[str]:
    yield f"\n{waits.title}: {waits.n}"
    yield f"  {', '.join(waits.who)}{' …' if waits.n > len(waits.who) else ''}"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        yield "  " + "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
