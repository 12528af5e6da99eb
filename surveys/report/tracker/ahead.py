"""What has come and what is to come, as tables of words: month by month, in the end, and the work of each week."""

from __future__ import annotations

from surveys.calendar.day_words import in_short
from surveys.report.plain_tables import Table
from surveys.report.tracker.tables import label_of
from surveys.report.tracker.words import NOBODY, NONE_YET, hours, percent, span
from surveys.tracker.tracker import Tracker
from surveys.tracker.workload import Load


def projection_table(tracker: Tracker) -> Table:
    """Where retention is heading."""
    heads = ("Interview", "People", "Held so far", "In the end", "95% interval", "Retention", "95% interval")
    rows = []
    for each in tracker.projections:
        counts = tracker.retention.by_timepoint[each.timepoint]
        cells = [f"{each.people:,}", f"{counts.held + counts.held_already:,}"]
        if each.held is None or each.shares is None:
            cells += [NONE_YET] * 4
        else:
            low, median, high = each.shares
            cells += [f"{each.held.median:,}", f"{each.held.low:,}–{each.held.high:,}"]
            cells += [percent(median), span((low, high))]
        cells.append(in_short(each.closes) if each.closes else NONE_YET)
        rows.append((label_of(tracker, each.timepoint), cells))
    return Table("Where it is heading", (*heads, "Last window closes"), rows)


def so_far_table(tracker: Tracker) -> Table:
    """Expected and achieved until the present day."""
    rows = [
        (label_of(tracker, id), [f"{months[-1].expected:,}", f"{months[-1].achieved:,}"])
        for id, months in tracker.over_time.items()
        if months
    ]
    return Table("Expected against achieved", ("Interview", "Expected", "Achieved"), rows)


def months_table(tracker: Tracker) -> Table:
    """Expected and achieved at the end of each month, at each timepoint."""
    rows = [
        (label_of(tracker, id), [in_short(each.until), f"{each.expected:,}", f"{each.achieved:,}"])
        for id, months in tracker.over_time.items()
        for each in months
    ]
    return Table(
        "Expected and achieved, month by month", ("Interview", "Until", "Expected", "Achieved"), rows
    )


def workload_table(tracker: Tracker) -> Table:
    """The work ahead, as `interviews (appointments)`, by week."""
    heads = [f"{week.day} {in_short(week).split()[2]}" for week in tracker.workload.weeks]
    rows = [(code or NOBODY, list(map(_load, row))) for code, row in tracker.workload.by_interviewer.items()]
    totals = tracker.workload.totals
    rows += [("All", list(map(_load, totals))), ("Hours", [hours(each.minutes) for each in totals])]
    return Table("The work ahead, by week: interviews (with an appointment)", ("Interviewer", *heads), rows)


def _load(load: Load) -> str:
    if not load.interviews:
        return NONE_YET
    return f"{load.interviews} ({load.appointments})" if load.appointments else str(load.interviews)
