"""The tracker as one self-contained page. No name, no id of a person and no allocation is in it."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from surveys.calendar.day_words import in_full, in_short
from surveys.durable import write_file
from surveys.report.pages import pages
from surveys.report.plain_tables import Table
from surveys.report.tracker.ahead import months_table, projection_table, so_far_table
from surveys.report.tracker.drawn import group_pictures, over_time_pictures, projection_picture
from surveys.report.tracker.tables import (
    every_count_table,
    interviewer_table,
    open_table,
    reasons_table,
    retention_table,
    site_table,
    statuses_table,
    timing_table,
)
from surveys.report.tracker.words import DEFINITIONS, NOBODY, hours, percent
from surveys.tracker.projection import ASSUMED
from surveys.tracker.tracker import Tracker
from surveys.tracker.workload import Load

SHADES = 4
"""A week without work is white; the others are in four shades, by their part of the longest."""


@dataclass(frozen=True)
class Figure:
    """A number of the page's head: `kind` is empty, or `warning` for one that asks for something."""

    number: str
    words: str
    kind: str = ""


@dataclass(frozen=True)
class Week:
    """A cell of the work ahead: how many interviews, what they take, and how dark it is."""

    interviews: int
    appointments: int
    hours: str
    shade: int


@dataclass(frozen=True)
class TrackerPage:
    """What `page.html.j2` may use. Pictures are by heading, with the table of their numbers beside them."""

    title: str
    synthetic: bool
    day: str
    later: int
    figures: Sequence[Figure]
    retention: Table
    others: Table
    over_time: Sequence[tuple[str, Markup]]
    so_far: Table
    months: Table
    projection: Markup | None
    projected: Table
    assumed: str
    by_site: Sequence[tuple[str, Markup]]
    sites: Table
    by_interviewer: Sequence[tuple[str, Markup]]
    interviewers: Table
    every_count: Table
    timing: Table
    why: Sequence[Table]
    weeks: Sequence[str]
    work: Sequence[tuple[str, Sequence[Week]]]
    definitions: Mapping[str, str]


def tracker_page(tracker: Tracker) -> str:
    """The tracker as a page."""
    return pages().get_template("tracker/page.html.j2").render(page=_page(tracker))


def _page(tracker: Tracker) -> TrackerPage:
    return TrackerPage(
        title=tracker.study.title,
        synthetic=tracker.study.file.synthetic,
        day=in_full(tracker.today),
        later=tracker.later,
        figures=_figures(tracker),
        retention=retention_table(tracker),
        others=open_table(tracker),
        over_time=over_time_pictures(tracker),
        so_far=so_far_table(tracker),
        months=months_table(tracker),
        projection=projection_picture(tracker),
        projected=projection_table(tracker),
        assumed=ASSUMED,
        by_site=group_pictures(tracker, "site", tracker.study.file.sites, tracker.retention.by_site),
        sites=site_table(tracker),
        by_interviewer=group_pictures(
            tracker, "interviewer", tracker.interviewers, tracker.retention.by_interviewer
        ),
        interviewers=interviewer_table(tracker),
        every_count=every_count_table(tracker),
        timing=timing_table(tracker),
        why=[table for table in (reasons_table(tracker), statuses_table(tracker)) if table.rows],
        weeks=[in_short(week).rpartition(" ")[0].partition(" ")[2] for week in tracker.workload.weeks],
        work=_work(tracker),
        definitions=DEFINITIONS,
    )


def _figures(tracker: Tracker) -> list[Figure]:
    found = tracker.retention.by_timepoint
    due = sum(counts.due for counts in found.values())
    unsaid = sum(counts.reasons.get("", 0) for counts in found.values())
    return [
        Figure(f"{tracker.people:,}", "people randomised so far"),
        *(
            Figure(percent(counts.share), f"retained at {tracker.study.timepoint(id).label}")
            for id, counts in found.items()
            if counts.closed
        ),
        Figure(f"{due:,}", "due now"),
        Figure(f"{unsaid:,}", "missed, nobody has said why", "warning" if unsaid else ""),
        *([Figure(in_short(tracker.closes), "the last window closes")] if tracker.closes else []),
    ]


def _work(tracker: Tracker) -> list[tuple[str, Sequence[Week]]]:
    rows = tracker.workload.by_interviewer
    longest = max((load.minutes for row in rows.values() for load in row), default=0)
    return [
        *((code or NOBODY, [_week(load, longest) for load in row]) for code, row in rows.items()),
        ("All", [_week(load, 0) for load in tracker.workload.totals]),
    ]


def _week(load: Load, longest: int) -> Week:
    shade = math.ceil(SHADES * load.minutes / longest) if longest else 0
    return Week(load.interviews, load.appointments, hours(load.minutes), shade)


def write_tracker(tracker: Tracker) -> Path:
    """`reports/tracker-DAY-….html`, named by a hash of what it says too."""
    content = tracker_page(tracker).encode()
    name = f"tracker-{tracker.today}-{hashlib.sha256(content).hexdigest()[:8]}.html"
    path = tracker.study.folder / "reports" / name
    if not path.exists():
        write_file(path, content)
    return path
