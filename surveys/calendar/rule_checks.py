"""Whether what a `study.yaml` says about its calendar can be followed, and its parts agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from instruments.finding import nearest
from instruments.problems import Problem
from instruments.reader import Document, Path_
from surveys.calendar.windows import nominal_day
from surveys.calendar.working_days import WorkingDays

if TYPE_CHECKING:
    from surveys.study import StudyFile, Timepoint

FIRST_ANCHOR = date(2023, 1, 1)
ANCHORS = tuple(FIRST_ANCHOR + timedelta(days=number) for number in range(4 * 365 + 1))
"""Days to try an anchor on: four years, after which the months' lengths come again."""


class Fault(NamedTuple):
    """A fault at a place in the file, in words."""

    rule: str
    path: Path_
    found: str
    expected: str = ""
    hint: str = ""


def problems_of_calendar(file: StudyFile, document: Document) -> list[Problem]:
    """Every fault of the study's days: of each timepoint, of each beside the one before it, of its holidays."""
    faults = [*_of_clock(file), *_of_holidays(file), *_of_interviewers(file)]
    for number, timepoint in enumerate(file.timepoints):
        path = ("timepoints", number)
        faults += _of_timepoint(timepoint, path)
        faults += _of_previous(timepoint, file.timepoints[number - 1] if number else None, path)
    if not faults:
        faults += _overlaps(file)
    return [
        Problem(fault.rule, document.where(fault.path), fault.found, fault.expected, fault.hint)
        for fault in faults
    ]


def _of_clock(file: StudyFile) -> Iterator[Fault]:
    zone = file.calendar.time_zone
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        found, hint = f"no time zone `{zone}`", nearest(zone, available_timezones())
        yield Fault("unknown_time_zone", ("calendar", "time_zone"), found, "such as Europe/London", hint)


def _of_holidays(file: StudyFile) -> Iterator[Fault]:
    holidays = file.calendar.holidays
    try:
        WorkingDays(holidays)
    except NotImplementedError:
        of = f"{holidays.country} {holidays.subdivision}".strip() if holidays else ""
        expected = "such as country GB, subdivision ENG"
        yield Fault("unknown_holidays", ("calendar", "holidays"), f"no holidays of {of}", expected)


def _of_interviewers(file: StudyFile) -> Iterator[Fault]:
    """Codes that name files, so that each is told apart on every disk, and sites that there are."""
    times = Counter(code.casefold() for code in file.interviewers)
    for code, sites in file.interviewers.items():
        path = ("interviewers", code)
        if code.casefold() == "unassigned":
            found = "`unassigned`, which is what the files of people whom nobody has are called"
            yield Fault("reserved_interviewer", path, found, "another code")
        if times[code.casefold()] > 1:
            expected = "codes that differ in more than capitals"
            yield Fault("repeated_interviewer", path, f"`{code}` in other letters too", expected)
        for place, site in enumerate(sites):
            if site not in file.sites:
                found, hint = f"no site `{site}`", nearest(site, file.sites)
                yield Fault("unknown_site", (*path, place), found, hint=hint)


def _of_timepoint(timepoint: Timepoint, path: Path_) -> Iterator[Fault]:
    yield from _of_interval(timepoint, path)
    permitted, optimum = timepoint.permitted, timepoint.optimum
    if not permitted[0] <= optimum[0] <= optimum[1] <= permitted[1]:
        found = "an optimum window outside the permitted one"
        yield Fault("window_order", (*path, "optimum"), found, "it inside")
    elif not permitted[0] <= 0 <= permitted[1]:
        found, expected = "a permitted window without the due date in it", "days from before it to after it"
        yield Fault("window_without_due", (*path, "permitted"), found, expected, "is a minus lost?")


def _of_interval(timepoint: Timepoint, path: Path_) -> Iterator[Fault]:
    months, days, rule = timepoint.months, timepoint.days, timepoint.end_of_month
    if (months is None) == (days is None):
        found = "neither `months` nor `days`" if months is None else "both `months` and `days`"
        yield Fault("interval", path, found, "one of them")
    elif months is not None and rule is None:
        found = "`months` without what happens at the end of a short one"
        yield Fault("no_end_of_month", path, found, "`end_of_month: last_day` or `first_of_next`")
    elif days is not None and rule is not None:
        found = "`end_of_month` of an interval in days"
        yield Fault("no_months", (*path, "end_of_month"), found, "only with `months`")


def _of_previous(timepoint: Timepoint, previous: Timepoint | None, path: Path_) -> Iterator[Fault]:
    """What is said of the previous interview, and whether the two are in order."""
    if previous is None:
        found = "no interview before this one"
        if timepoint.anchor == "previous_interview":
            yield Fault("no_previous", (*path, "anchor"), found, "another anchor")
        if timepoint.re_anchor:
            yield Fault("no_previous", (*path, "re_anchor"), found, "no `re_anchor`")
        return
    unit = "months" if timepoint.months is not None else "days"
    before, now = getattr(previous, unit), getattr(timepoint, unit)
    counts_on = timepoint.anchor == "previous_interview"
    alike = previous.anchor == timepoint.anchor and before is not None and not counts_on
    if timepoint.re_anchor and not alike:
        found = "`re_anchor` of an interview that is not counted as the one before it is"
        expected = f"the same anchor, and {unit}, as `{previous.id}`"
        yield Fault("re_anchor_unlike", (*path, "re_anchor"), found, expected)
    if previous.re_anchor and not timepoint.re_anchor and not counts_on:
        found = (
            f"no `re_anchor`, which `{previous.id}` has: a late interview would move that one up to this one"
        )
        yield Fault("re_anchor_stops", path, found, "`re_anchor` from the first such interview on")
    if alike and now is not None and now <= before:
        found = f"`{timepoint.id}` is due no later than `{previous.id}`, which is before it"
        yield Fault("timepoint_order", (*path, unit), found, "the interviews in the order of their due dates")


def _overlaps(file: StudyFile) -> Iterator[Fault]:
    """Two interviews of one person that are permitted on one day: which of them would it be?"""
    last: dict[str, Timepoint] = {}
    for number, after in enumerate(file.timepoints):
        path = ("timepoints", number, "permitted")
        before = last.get(after.anchor)
        last[after.anchor] = after
        if after.anchor == "previous_interview":
            yield from _opens_too_early(after, path)
        elif before is not None:
            yield from _overlap(before, after, path)


def _opens_too_early(timepoint: Timepoint, path: Path_) -> Iterator[Fault]:
    """An interview that could be permitted on the day of the one that it is counted from."""
    for anchor in ANCHORS:
        opens = nominal_day(timepoint, anchor) + timedelta(days=timepoint.permitted[0])
        if opens <= anchor:
            found = f"after an interview on {anchor}, `{timepoint.id}` opens on {opens}"
            yield Fault("windows_overlap", path, found, "a window that opens after the interview before it")
            return


def _overlap(before: Timepoint, after: Timepoint, path: Path_) -> Iterator[Fault]:
    for anchor in ANCHORS:
        closes = nominal_day(before, anchor) + timedelta(days=before.permitted[1])
        opens = nominal_day(after, anchor) + timedelta(days=after.permitted[0])
        if opens <= closes:
            found = f"from {anchor}, `{after.id}` opens on {opens}, and `{before.id}` closes on {closes}"
            yield Fault("windows_overlap", path, found, "windows that do not overlap")
            return
