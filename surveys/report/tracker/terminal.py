"""The tracker on a terminal: the same tables as its page, in plain text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from surveys.calendar.day_words import in_full
from surveys.report.plain_tables import table_lines
from surveys.report.tracker.ahead import projection_table, so_far_table, workload_table
from surveys.report.tracker.tables import (
    interviewer_table,
    open_table,
    reasons_table,
    retention_table,
    site_table,
    statuses_table,
)
from surveys.tracker.projection import ASSUMED
from surveys.tracker.tracker import Tracker

WIDTH = 100
SHOWN = (
    retention_table,
    open_table,
    so_far_table,
    site_table,
    interviewer_table,
    reasons_table,
    statuses_table,
    projection_table,
    workload_table,
)


def tracker_lines(tracker: Tracker) -> Iterator[str]:
    """Every line, from the study's title to the work of the last week."""
    if tracker.study.file.synthetic:
        yield "SYNTHETIC DATA. These people do not exist."
    later = f"; {tracker.later:,} more were randomised later" if tracker.later else ""
    yield tracker.study.title
    yield f"{in_full(tracker.today)}, {tracker.people:,} people randomised so far{later}"
    if not tracker.people:
        return
    for table in (shown(tracker) for shown in SHOWN):
        if table.rows:
            yield from ("", table.title, *table_lines(table))
    yield from ("", *wrap(ASSUMED, WIDTH))
