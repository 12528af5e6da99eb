"""The work list as a workbook to fill in: drop-downs of codes, room for more contacts, and what each word means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from surveys.calendar.day_words import in_full
from surveys.followup.list_columns import (
    ABOUT,
    COLUMNS,
    DUE,
    MEANING,
    MORE,
    MORE_COLUMNS,
    TO_FILL,
    WIDTHS,
    WORDS,
)
from surveys.followup.work_list import WorkList
from surveys.record.contacts import MODES, NEXT_STEPS, OUTCOMES, REASONS
from surveys.record.study_mark import study_mark
from surveys.report.work_list.entries import MEANING as WHY_LISTED
from surveys.report.work_list.entries import MISSED, entries
from surveys.report.work_list.rows import Row, rows
from surveys.study import Study
from surveys.workbook import Choice, Sheet, workbook_bytes

FREE_ROWS = 100
"""For a second contact with somebody, and for people who are not listed."""
LONGEST_LIST = 255
"""Characters of a drop-down's options together, beyond which Excel finds the workbook damaged."""


def work_list_xlsx(study: Study, found: WorkList) -> bytes:
    """The list, a sheet for more contacts, and what everything means. The same list is the same bytes."""
    return workbook_bytes(
        f"Work list of {found.today}: {study.title}",
        [_due(study, found), _more(study), _about(study, found)],
    )


def _due(study: Study, found: WorkList) -> Sheet:
    listed = entries(found)
    missed = [place for place, each in enumerate(listed) if each.why == MISSED]
    choices = [*_choices(study, range(len(listed))), Choice("Why missed", tuple(REASONS), missed)]
    written = list(rows(study, found))
    return Sheet(DUE, COLUMNS, written, _fitted(written), TO_FILL, ("Stamp",), choices)


def _more(study: Study) -> Sheet:
    """Empty rows, which know their study: whatever is written there, a person and a timepoint with it, is a contact."""
    mark, every = study_mark(study, study.events()), range(FREE_ROWS)
    empty = (*("" for _ in MORE_COLUMNS[:-1]), mark)
    choices = [
        *_offered("Timepoint", [each.id for each in study.timepoints], every),
        *_choices(study, every),
        Choice("Why missed", tuple(REASONS), every),
    ]
    to_fill = MORE_COLUMNS[:-1]
    return Sheet(
        MORE, MORE_COLUMNS, [empty for _ in every], _widths(MORE_COLUMNS), to_fill, ("Stamp",), choices
    )


def _choices(study: Study, places: Sequence[int]) -> Iterator[Choice]:
    codes: dict[str, Iterable[str]] = {
        "Mode": MODES,
        "Outcome": OUTCOMES,
        "Next step": NEXT_STEPS,
        "Appointment mode": MODES,
        "Interviewer": study.file.interviewers,
        "Made by": study.file.interviewers,
    }
    for column, known in codes.items():
        yield from _offered(column, known, places)


def _offered(column: str, known: Iterable[str], places: Sequence[int]) -> Iterator[Choice]:
    """A drop-down, unless there is nothing to choose from, or more than Excel takes."""
    options = tuple(known)
    if options and len(",".join(options)) <= LONGEST_LIST:
        yield Choice(column, options, places)


def _fitted(written: Sequence[Row]) -> list[int]:
    """Columns of words are as wide as what is in them, so that the rest is near, on the screen and in print."""
    width = dict(WIDTHS)
    for place, name in enumerate(COLUMNS):
        if name in WORDS:
            longest = max((len(str(row[place] or "")) for row in written), default=0)
            width[name] = min(WIDTHS[name], max(len(name) + 2, longest))
    return [width[name] for name in COLUMNS]


def _widths(columns: Iterable[str]) -> list[int]:
    return [WIDTHS[name] for name in columns]


def _about(study: Study, found: WorkList) -> Sheet:
    synthetic = "SYNTHETIC DATA. These people do not exist. " if study.file.synthetic else ""
    until = in_full(found.today + timedelta(days=found.within))
    lines = [
        (f"{synthetic}{study.title}", "", ""),
        (f"The list of {in_full(found.today)}. It looks ahead until {until}.", "", ""),
        (f"On the sheet `{DUE}`: a row for each interview. Fill in the columns with brown heads; leave", "", ""),
        ("the other rows empty. What you write in a row is one contact with that person.", "", ""),
        (f"A second contact with somebody, or one with anybody who is not listed: the sheet `{MORE}`.", "", ""),
        ("Codes only. No names, no telephone numbers, and nothing about who is in which arm.", "", ""),
        ("Then: surveys contact, with the name of this file. If anything cannot be read, it says which", "", ""),
        ("cell, and nothing is recorded. The same file may be taken in again: nothing counts twice.", "", ""),
        ("To read on paper, surveys due --out FILE.pdf makes a list in larger letters.", "", ""),
        *(("Column", name, MEANING[name]) for name in COLUMNS if name in MEANING),
        *(("Why listed", why, words) for why, words in WHY_LISTED.items()),
        *(("Mode", code, words) for code, words in MODES.items()),
        *(("Outcome", code, words) for code, words in OUTCOMES.items()),
        *(("Next step", code, words) for code, words in NEXT_STEPS.items()),
        *(("Why missed", code, words) for code, words in REASONS.items()),
        *(("Timepoint", each.id, each.label) for each in study.timepoints),
        *(("Site", id, name) for id, name in study.file.sites.items()),
    ]  # fmt: skip
    return Sheet(ABOUT, ("About this list", "Code or word", "Meaning"), lines, (84, 30, 84))
