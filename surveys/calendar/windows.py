"""The window of an interview: from an anchor date, step by step, to the days on which it may be held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from surveys.calendar.months import months_after
from surveys.calendar.working_days import WorkingDays

if TYPE_CHECKING:
    from surveys.register.participant import Participant
    from surveys.study import StudyFile, Timepoint

Held = Mapping[tuple[str, str], date | None]
"""(timepoint, participant) → the day of an interview that was held; None where its date is not known."""


class Step(NamedTuple):
    """One step on the way to a due date: what was done, and the day it led to."""

    words: str
    day: date


@dataclass(frozen=True)
class Window:
    """The day to aim for, the days within which an interview is best or permitted, and how they came about.

    `nominal` is the due date by the calendar, from which the other days are counted; `due` is that, or the
    working day put in its place.
    """

    nominal: date
    due: date
    opens: date
    best_from: date
    best_until: date
    closes: date
    steps: tuple[Step, ...]


class Late(NamedTuple):
    """An interview that was held more than `late_by` days after its due date, and how many."""

    timepoint: Timepoint
    day: date
    days: int
    late_by: int


class Calendar:
    """The windows of everybody in a study, given the interviews that were held.

    People who were randomised, or discharged, on the same day share a window, which is worked out once.
    """

    def __init__(self, file: StudyFile, held: Held) -> None:
        self._file, self._held = file, held
        self._previous = dict(zip(file.timepoints[1:], file.timepoints, strict=False))
        self._windows: dict[tuple[str, date], Window] = {}

    @cached_property
    def working_days(self) -> WorkingDays:
        """The study's working days."""
        return WorkingDays(self._file.calendar.holidays)

    def window(self, person: Participant, timepoint: Timepoint) -> Window | None:
        """When the person is due for that interview; None while the date that it is counted from is not known."""
        if timepoint.anchor == "previous_interview":
            return self._after_previous(person, timepoint)
        first = self._anchored(person, timepoint)
        late = self._late(person, timepoint) if timepoint.re_anchor else None
        return self._counted_on(timepoint, first, late) if first and late else first

    def previous(self, timepoint: Timepoint) -> Timepoint | None:
        """The interview before that one; None for the first."""
        return self._previous.get(timepoint)

    def _anchored(self, person: Participant, timepoint: Timepoint) -> Window | None:
        """Counted from a date of the register."""
        anchor = person.randomised if timepoint.anchor == "randomisation" else person.discharged
        if anchor is None:
            return None
        first = self._windows.get((timepoint.id, anchor))
        if first is None:
            first = self._counted(timepoint, anchor, _ANCHORED[timepoint.anchor])
            self._windows[timepoint.id, anchor] = first
        return first

    def _after_previous(self, person: Participant, timepoint: Timepoint) -> Window | None:
        """Counted from the previous interview; while there is none, from the day on which it is due."""
        previous = self._previous[timepoint]
        day = self._held.get((previous.id, person.id))
        if day is not None:
            return self._counted(timepoint, day, f"the interview at {previous.label}, held")
        expected = self.window(person, previous)
        if expected is None:
            return None
        words = f"no dated interview at {previous.label} yet, so from the day on which that is due"
        return self._counted(timepoint, expected.nominal, words)

    def _late(self, person: Participant, timepoint: Timepoint) -> Late | None:
        """The interview that this one is counted on from: the last one before it that was held too late."""
        rule = timepoint.re_anchor
        if rule is None:
            return None
        previous = self._previous[timepoint]
        earlier = self._late(person, previous)
        day, first = self._held.get((previous.id, person.id)), self._anchored(person, previous)
        if day is None or first is None:
            return earlier
        expected = self._counted_on(previous, first, earlier) if earlier else first
        days = (day - expected.nominal).days
        return Late(previous, day, days, rule.late_by) if days > rule.late_by else earlier

    def _counted_on(self, timepoint: Timepoint, first: Window, late: Late) -> Window:
        said = f"the interview at {late.timepoint.label} was held {late.days} days after its due date"
        words = f"{said}, more than {late.late_by}: counted from that day instead"
        since = timepoint.model_copy(update=timepoint.since(late.timepoint))
        window = self._counted(since, late.day, words)
        return replace(window, steps=(*first.steps[:2], *window.steps))

    def _counted(self, timepoint: Timepoint, anchor: date, words: str) -> Window:
        return window_from(timepoint, anchor, Step(words, anchor), lambda: self.working_days)


def nominal_day(timepoint: Timepoint, anchor: date) -> date:
    """The due date by the calendar of a timepoint counted from `anchor`."""
    if timepoint.months is not None and timepoint.end_of_month is not None:
        return months_after(anchor, timepoint.months, timepoint.end_of_month)
    return anchor + timedelta(days=timepoint.days or 0)


def window_from(
    timepoint: Timepoint, anchor: date, first: Step, working_days: Callable[[], WorkingDays]
) -> Window:
    """The window of a timepoint counted from `anchor`, which is what the step `first` led to."""
    nominal, words = nominal_day(timepoint, anchor), timepoint.interval
    if timepoint.months is not None and nominal.day != anchor.day:
        kept = "the last day of that month" if timepoint.end_of_month == "last_day" else "the next 1st"
        words += f"; the month has no day {anchor.day}, so {kept} (`{timepoint.end_of_month}`)"
    opens, best_from, best_until, closes = (
        nominal + timedelta(days=days)
        for days in (timepoint.permitted[0], *timepoint.optimum, timepoint.permitted[1])
    )
    steps = [first, Step(words, nominal)]
    due = nominal
    if timepoint.closed_days != "keep":
        due, step = _moved(timepoint, nominal, (opens, closes), working_days())
        steps += [step] if step else []
    return Window(nominal, due, opens, best_from, best_until, closes, tuple(steps))


def _moved(
    timepoint: Timepoint, nominal: date, permitted: tuple[date, date], working_days: WorkingDays
) -> tuple[date, Step | None]:
    """The due date moved off a closed day, unless that would leave the permitted window."""
    said = working_days.in_words(nominal)
    if not said:
        return nominal, None
    moved, rule = working_days.moved(nominal, timepoint.closed_days), timepoint.closed_days
    if permitted[0] <= moved <= permitted[1]:
        return moved, Step(f"that is a {said}: to the {rule} working day", moved)
    words = f"that is a {said}; the {rule} working day is outside the permitted window, so it stays"
    return nominal, Step(words, nominal)


_ANCHORED = {"randomisation": "randomised", "discharge": "discharged"}
