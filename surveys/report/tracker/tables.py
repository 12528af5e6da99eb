"""How follow-up stands, as tables of words, which the tracker's page and the terminal both show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from surveys.record.contacts import REASONS
from surveys.register.participant import STATUSES
from surveys.report.plain_tables import Table
from surveys.report.tracker.words import NOBODY, percent, span, with_numbers
from surveys.tracker.retention import TIMINGS, Counts
from surveys.tracker.tracker import Tracker

CLOSED_HEADS = ("People", "Closed", "Held", "Missed", "Stopped", "Retention", "95% interval")
OPEN_HEADS = ("Not closed", "Held", "Declined", "Stopped", "Due now", "Given up", "To come", "No date")


def closed_cells(counts: Counts) -> list[str]:
    """What came of the interviews whose window has closed."""
    numbers = (counts.people, counts.closed, counts.held, counts.missed, counts.stopped)
    return [*(f"{n:,}" for n in numbers), percent(counts.share), span(counts.interval)]


def open_cells(counts: Counts) -> list[str]:
    """Where the others stand."""
    settled = (counts.open, counts.held_already, counts.declined, counts.stopped_already)
    waiting = (counts.due, counts.given_up, counts.to_come, counts.no_anchor)
    return [f"{n:,}" for n in (*settled, *waiting)]


def retention_table(tracker: Tracker) -> Table:
    """Retention at each timepoint."""
    return _by_timepoint(tracker, "Retention", CLOSED_HEADS, closed_cells)


def open_table(tracker: Tracker) -> Table:
    """Where the interviews stand that are not in the retention yet."""
    return _by_timepoint(tracker, "Windows that have not closed", OPEN_HEADS, open_cells)


def timing_table(tracker: Tracker) -> Table:
    """When the interviews were held, of all that were."""
    heads = ("Held", "In optimum", "In permitted", "Outside", "Day unknown", "Form to come")

    def cells(counts: Counts) -> list[str]:
        numbers = [counts.timing.get(each, 0) for each in TIMINGS]
        return [f"{n:,}" for n in (sum(numbers), *numbers)]

    return _by_timepoint(tracker, "When they were held", heads, cells)


def _by_timepoint(
    tracker: Tracker, title: str, heads: Sequence[str], cells: Callable[[Counts], Sequence[str]]
) -> Table:
    found = tracker.retention.by_timepoint
    points = [point for point in tracker.study.timepoints if point.id in found]
    return Table(title, ("Interview", *heads), [(point.label, cells(found[point.id])) for point in points])


def reasons_table(tracker: Tracker) -> Table:
    """Why interviews were missed, those declined before their window closed among them."""
    words = {**REASONS, "": "nobody has said why"}
    return _by_detail(tracker, "Missed: why", words, lambda counts: counts.reasons)


def statuses_table(tracker: Tracker) -> Table:
    """What stopped interviews, closed or not."""
    words = {status: said.partition(":")[0] for status, said in STATUSES.items()}
    return _by_detail(tracker, "Stopped: why", words, lambda counts: counts.statuses)


def _by_detail(
    tracker: Tracker, title: str, words: Mapping[str, str], of: Callable[[Counts], Mapping[str, int]]
) -> Table:
    points = tracker.retention.by_timepoint
    rows = [
        (said, [f"{of(counts).get(detail, 0):,}" for counts in points.values()])
        for detail, said in words.items()
        if any(detail in of(counts) for counts in points.values())
    ]
    return Table(title, ("", *(label_of(tracker, id) for id in points)), rows)


def site_table(tracker: Tracker) -> Table:
    """Retention of each site at each timepoint."""
    names = {site: f"{site} {name}" for site, name in tracker.study.file.sites.items()}
    return _by_group(tracker, "Retention by site", "Site", names, tracker.retention.by_site)


def interviewer_table(tracker: Tracker) -> Table:
    """Retention of each interviewer's people at each timepoint."""
    names = {code: code or NOBODY for code in tracker.interviewers}
    return _by_group(
        tracker, "Retention by interviewer", "Interviewer", names, tracker.retention.by_interviewer
    )


def _by_group(
    tracker: Tracker,
    title: str,
    kind: str,
    names: Mapping[str, str],
    found: Mapping[tuple[str, str], Counts],
) -> Table:
    points = tracker.retention.by_timepoint
    rows = [(name, [with_numbers(found.get((id, point))) for point in points]) for id, name in names.items()]
    rows.append(("All", [with_numbers(counts) for counts in points.values()]))
    return Table(title, (kind, *(label_of(tracker, point) for point in points)), rows)


def every_count_table(tracker: Tracker) -> Table:
    """Every number of each site and interviewer at each timepoint."""
    return Table(
        "Every number by site and by interviewer",
        ("Whose", "Interview", *CLOSED_HEADS, *OPEN_HEADS),
        list(_every_count(tracker)),
    )


def _every_count(tracker: Tracker) -> Iterator[tuple[str, Sequence[str]]]:
    for names, found in (
        ({site: f"Site {site}" for site in tracker.study.file.sites}, tracker.retention.by_site),
        ({code: code or NOBODY for code in tracker.interviewers}, tracker.retention.by_interviewer),
    ):
        for id, name in names.items():
            for point in tracker.study.timepoints:
                if counts := found.get((id, point.id)):
                    yield name, [point.label, *closed_cells(counts), *open_cells(counts)]


def label_of(tracker: Tracker, timepoint: str) -> str:
    """What people call the timepoint."""
    return tracker.study.timepoint(timepoint).label
