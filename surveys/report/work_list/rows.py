"""The rows of a work list that is filled in: what is known of each interview, and room for what was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from surveys.followup.filled_stamps import stamp_of_row
from surveys.followup.list_columns import TO_FILL
from surveys.followup.words import last_contact
from surveys.followup.work_list import WorkList
from surveys.record.study_mark import study_mark
from surveys.report.work_list.entries import Entry, appointment_words, entries
from surveys.study import Study

Row = tuple[str | int | date | None, ...]


def rows(study: Study, found: WorkList) -> Iterator[Row]:
    """A row of the columns for each interview on the list, days as dates, nothing filled in."""
    mark = study_mark(study, study.events())
    for entry in entries(found):
        stamp = stamp_of_row(mark, entry.slot.person.id, entry.slot.timepoint.id)
        yield (*_shown(entry, found.today), *("" for _ in TO_FILL), stamp)


def _shown(entry: Entry, today: date) -> Row:
    slot, person = entry.slot, entry.slot.person
    return (
        *(person.id, slot.timepoint.id, entry.why, person.site, slot.interviewer),
        *_days(entry, today),
        *(len(slot.contacts), slot.unanswered, last_contact(slot, today)),
        *(entry.to_do(today), appointment_words(slot, today)),
    )


def _days(entry: Entry, today: date) -> Row:
    window = entry.slot.window
    if window is None:
        return (None,) * 6
    days = (window.opens, window.best_from, window.due, window.best_until, window.closes)
    return *days, (window.closes - today).days if today <= window.closes else None
