"""The tracker's numbers brought to its pictures, with the words that stand for each picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from surveys.calendar.day_words import in_full
from surveys.report.tracker.pictures import Interval, intervals_picture, over_time_picture
from surveys.report.tracker.tables import label_of
from surveys.report.tracker.words import NOBODY, NONE_YET, percent, with_numbers
from surveys.tracker.retention import Counts
from surveys.tracker.tracker import Tracker

Drawn = Sequence[tuple[str, Markup]]
"""Pictures, each with its heading."""


def over_time_pictures(tracker: Tracker) -> Drawn:
    """Expected against achieved, for each timepoint at which anything was."""
    return [
        (
            label_of(tracker, id),
            over_time_picture(
                f"time-{id}",
                months,
                f"{label_of(tracker, id)}: by {in_full(tracker.today)}, {months[-1].expected:,} interviews "
                f"were expected and {months[-1].achieved:,} achieved.",
            ),
        )
        for id, months in tracker.over_time.items()
        if months
    ]


def group_pictures(
    tracker: Tracker, kind: str, groups: Iterable[str], found: Mapping[tuple[str, str], Counts]
) -> Drawn:
    """Retention of each site or interviewer, beside that of all, for each timepoint with a closed window."""
    names = list(groups)
    return [
        (label_of(tracker, id), _group_picture(tracker, kind, id, names, found))
        for id, counts in tracker.retention.by_timepoint.items()
        if counts.closed
    ]


def _group_picture(
    tracker: Tracker, kind: str, id: str, names: Sequence[str], found: Mapping[tuple[str, str], Counts]
) -> Markup:
    rows = [_interval(name or NOBODY, found.get((name, id))) for name in names]
    everybody = _interval("all", tracker.retention.by_timepoint[id])
    said = "; ".join(f"{each.name} {each.beside}" for each in (*rows, everybody))
    return intervals_picture(
        f"{kind}-{id}", rows, f"Retention by {kind} at {label_of(tracker, id)}: {said}.", everybody
    )


def _interval(name: str, counts: Counts | None) -> Interval:
    if counts is None or counts.share is None or counts.interval is None:
        return Interval(name, None, NONE_YET)
    low, high = counts.interval
    return Interval(name, (low, counts.share, high), with_numbers(counts))


def projection_picture(tracker: Tracker) -> Markup | None:
    """The retention in the end with its interval, a row for each timepoint; None if nothing can be said yet."""
    rows = [
        Interval(each.timepoint, each.shares, f"{each.held.median:,} ({each.held.low:,}–{each.held.high:,})")
        for each in tracker.projections
        if each.held is not None and each.shares is not None
    ]
    if not rows:
        return None
    said = "; ".join(
        f"{each.name} {percent(each.at[1])}, {each.beside} people" for each in rows if each.at is not None
    )
    return intervals_picture("projection", rows, f"Retention at the end of follow-up: {said}.", None)
