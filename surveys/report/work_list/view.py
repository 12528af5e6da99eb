"""What a page or a print of the work list shows: today's work, a section for each urgency, appointments, what waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from instruments.problems import Problem
from surveys.calendar.day_words import in_brief, in_full
from surveys.followup.slots import Slot
from surveys.followup.work_list import IN_WORDS, URGENCIES, WorkList
from surveys.report.work_list.entries import MEANING, TO_DO, waiting
from surveys.report.work_list.lines import NOBODY, Kept, Line, kept_of, line_of
from surveys.report.work_list.today import Today, todays
from surveys.study import Study


@dataclass(frozen=True)
class Section:
    """The interviews of one urgency."""

    id: str
    title: str
    meaning: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Day:
    """The appointments of a day, by time."""

    title: str
    kept: Sequence[Kept]


@dataclass(frozen=True)
class Waits:
    """Interviews that wait for something else than to be held: how many, and whose, as far as they are named."""

    title: str
    meaning: str
    to_do: str
    n: int
    who: Sequence[str]


@dataclass(frozen=True)
class View:
    """A work list in words. Nothing here is about a person but ids, codes and days."""

    title: str
    synthetic: bool
    day: str
    until: str
    whose: str
    today: Sequence[Today]
    sections: Sequence[Section]
    days: Sequence[Day]
    warnings: Sequence[str]
    waits: Sequence[Waits]


GONE = "Gone from the register"
GONE_MEANS = "Their row is not in the register any more, so nothing else here is about them."


def view(study: Study, found: WorkList, named: int | None = None) -> View:
    """The work list in words; of those who wait the first `named` are named, or all of them.

    Days are said in English, with their year where it is not the present one.
    """
    return View(
        title=study.title,
        synthetic=study.file.synthetic,
        day=in_full(found.today),
        until=in_full(found.today + timedelta(days=found.within)),
        whose=_whose(study, found),
        today=list(todays(found)),
        sections=list(_sections(found)),
        days=list(_days(found)),
        warnings=list(dict.fromkeys(map(_warning, found.warnings))),
        waits=list(_waits(found, named)),
    )


def _whose(study: Study, found: WorkList) -> str:
    site = f"site {found.site}, {study.file.sites[found.site]}" if found.site else ""
    who = f"interviewer {found.interviewer}" if found.interviewer else ""
    return ", ".join(filter(None, (who, site))) or "every site and interviewer"


def _sections(found: WorkList) -> Iterator[Section]:
    for urgency in URGENCIES:
        lines = [line_of(each, found.today) for each in found.due if each.urgency == urgency]
        if lines:
            yield Section(urgency, IN_WORDS[urgency], MEANING[IN_WORDS[urgency]], lines)


def _days(found: WorkList) -> Iterator[Day]:
    for day, booked in groupby(found.appointments, key=lambda each: each[1].day):
        passed = " – say what came of it" if day < found.today else ""
        title = "Today" if day == found.today else in_brief(day, found.today)
        yield Day(f"{title}{passed}", [kept_of(each) for each in booked])


def _warning(problem: Problem) -> str:
    expected = f"; expected {problem.expected}" if problem.expected else ""
    return f"{problem.where.file}, {problem.where.path}: {problem.found}{expected}"


def _waits(found: WorkList, named: int | None) -> Iterator[Waits]:
    if found.gone:
        yield Waits(
            GONE,
            GONE_MEANS,
            "put the row back; surveys register says what it was",
            len(found.gone),
            found.gone[:named],
        )
    for why, slots in waiting(found).items():
        if slots:
            names = [_name(slot) for slot in slots[:named]]
            yield Waits(why, MEANING[why], TO_DO[why], len(slots), names)


def _name(slot: Slot) -> str:
    return f"{slot.person.id} {slot.timepoint.id} ({slot.interviewer or NOBODY})"
