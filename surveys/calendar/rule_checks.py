"""Whether what a `study.yaml` says about its calendar can be followed, and its parts agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING
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
Fault = tuple[str, Path_, str, str, str]
"""Rule, place in the file, what was found, what would do, one thing to try."""


def problems_of_calendar(file: StudyFile, document: Document) -> list[Problem]:
    """Every fault of the study's days: of each timepoint, of each beside the one before it, of its holidays."""
    faults = list(_of_rules(file))
    for number, timepoint in enumerate(file.timepoints):
        path = ("timepoints", number)
        faults += _of_timepoint(timepoint, path)
        faults += _of_previous(timepoint, file.timepoints[number - 1] if number else None, path)
    if not faults:
        faults += _overlaps(file)
    return [
        Problem(rule, document.where(path), found, expected, hint)
        for rule, path, found, expected, hint in faults
    ]


def _of_rules(file: StudyFile) -> Iterator[Fault]:
    zone, holidays = file.calendar.time_zone, file.calendar.holidays
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = nearest(zone, available_timezones())
        yield (
            "unknown_time_zone",
            ("calendar", "time_zone"),
            f"no time zone `{zone}`",
            "such as Europe/London",
            hint,
        )
    try:
        WorkingDays(holidays)
    except NotImplementedError:
        found = f"no holidays of {holidays.country if holidays else ''} {holidays.subdivision if holidays else ''}"
        yield (
            "unknown_holidays",
            ("calendar", "holidays"),
            found.strip(),
            "such as country GB, subdivision ENG",
            "",
        )
    plain = Counter(code.casefold() for code in file.interviewers)
    for code, sites in file.interviewers.items():
        if code.casefold() == "unassigned":
            found = "`unassigned`, which is what the files of people whom nobody has are called"
            yield "reserved_interviewer", ("interviewers", code), found, "another code", ""
        if plain[code.casefold()] > 1:
            found, hint = (
                f"`{code}` in other letters too",
                "files are named by them, and some disks see no difference",
            )
            yield (
                "repeated_interviewer",
                ("interviewers", code),
                found,
                "codes that differ in more than case",
                hint,
            )
        for place, site in enumerate(sites):
            if site not in file.sites:
                path = ("interviewers", code, place)
                yield (
                    "unknown_site",
                    path,
                    f"no site `{site}`",
                    ", ".join(file.sites),
                    nearest(site, file.sites),
                )


def _of_timepoint(timepoint: Timepoint, path: Path_) -> Iterator[Fault]:
    if (timepoint.months is None) == (timepoint.days is None):
        found = "neither `months` nor `days`" if timepoint.months is None else "both `months` and `days`"
        yield "interval", path, found, "one of them", ""
    elif timepoint.months is not None and timepoint.end_of_month is None:
        found = "`months` without what happens at the end of a short one"
        yield "no_end_of_month", path, found, "`end_of_month: last_day` or `first_of_next`", ""
    elif timepoint.days is not None and timepoint.end_of_month is not None:
        yield (
            "no_months",
            (*path, "end_of_month"),
            "`end_of_month` of an interval in days",
            "only with `months`",
            "",
        )
    permitted, optimum = timepoint.permitted, timepoint.optimum
    if not permitted[0] <= optimum[0] <= optimum[1] <= permitted[1]:
        yield (
            "window_order",
            (*path, "optimum"),
            "an optimum window outside the permitted one",
            "it inside",
            "",
        )
    elif not permitted[0] <= 0 <= permitted[1]:
        found = "a permitted window without the due date in it"
        yield (
            "window_without_due",
            (*path, "permitted"),
            found,
            "days from before it to after it",
            "is a minus lost?",
        )


def _of_previous(timepoint: Timepoint, previous: Timepoint | None, path: Path_) -> Iterator[Fault]:
    """What is said of the previous interview, and whether the two are in order."""
    counts_on = timepoint.anchor == "previous_interview"
    if previous is None:
        if counts_on:
            yield "no_previous", (*path, "anchor"), "no interview before this one", "another anchor", ""
        if timepoint.re_anchor:
            yield "no_previous", (*path, "re_anchor"), "no interview before this one", "no `re_anchor`", ""
        return
    unit = "months" if timepoint.months is not None else "days"
    before, now = getattr(previous, unit), getattr(timepoint, unit)
    alike = previous.anchor == timepoint.anchor and before is not None
    if timepoint.re_anchor and (counts_on or not alike):
        found = "`re_anchor` of an interview that is not counted as the one before it is"
        yield (
            "re_anchor_unlike",
            (*path, "re_anchor"),
            found,
            f"the same anchor, and {unit}, as `{previous.id}`",
            "",
        )
    if previous.re_anchor and not timepoint.re_anchor and not counts_on:
        found = (
            f"no `re_anchor`, which `{previous.id}` has: a late interview would move that one up to this one"
        )
        yield "re_anchor_stops", path, found, "`re_anchor` from the first such interview on", ""
    if alike and not counts_on and now is not None and before is not None and now <= before:
        found = f"`{timepoint.id}` is due no later than `{previous.id}`, which is before it"
        yield "timepoint_order", (*path, unit), found, "the interviews in the order of their due dates", ""


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
            yield "windows_overlap", path, found, "a window that opens after the interview before it", ""
            return


def _overlap(before: Timepoint, after: Timepoint, path: Path_) -> Iterator[Fault]:
    for anchor in ANCHORS:
        closes = nominal_day(before, anchor) + timedelta(days=before.permitted[1])
        opens = nominal_day(after, anchor) + timedelta(days=after.permitted[0])
        if opens <= closes:
            found = f"from {anchor}, `{after.id}` opens on {opens}, and `{before.id}` closes on {closes}"
            yield "windows_overlap", path, found, "windows that do not overlap", ""
            return
