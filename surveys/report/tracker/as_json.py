"""The tracker as plain data. No name, no id of a person and no allocation is in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from surveys.report.tracker.words import DEFINITIONS
from surveys.tracker.projection import ASSUMED
from surveys.tracker.retention import TIMINGS, Counts
from surveys.tracker.tracker import Tracker


def tracker_json(tracker: Tracker) -> str:
    """Every number of the tracker as plain data."""
    return json.dumps(as_dict(tracker), indent=1, ensure_ascii=False) + "\n"


def as_dict(tracker: Tracker) -> dict[str, Any]:
    """Every number of the tracker; days are texts such as 2015-03-02, shares are from 0 to 1."""
    kept, work = tracker.retention, tracker.workload
    return {
        "study": tracker.study.title,
        "synthetic": tracker.study.file.synthetic,
        "on": str(tracker.today),
        "people": tracker.people,
        "randomised_later": tracker.later,
        "definitions": DEFINITIONS,
        "timings": TIMINGS,
        "retention": [{"timepoint": id, **_counts(each)} for id, each in kept.by_timepoint.items()],
        "by_site": [
            {"site": of, "timepoint": id, **_counts(each)} for (of, id), each in kept.by_site.items()
        ],
        "by_interviewer": [
            {"interviewer": of, "timepoint": id, **_counts(each)}
            for (of, id), each in kept.by_interviewer.items()
        ],
        "over_time": {
            id: [{**asdict(month), "until": str(month.until)} for month in months]
            for id, months in tracker.over_time.items()
        },
        "assumed": ASSUMED,
        "projections": [
            {
                "timepoint": each.timepoint,
                "people": each.people,
                "held": each.held and each.held._asdict(),
                "retention": each.shares and dict(zip(("low", "median", "high"), each.shares, strict=True)),
                "last_window_closes": each.closes and str(each.closes),
            }
            for each in tracker.projections
        ],
        "workload": [
            {"interviewer": code, "week": str(week), **asdict(load)}
            for code, row in work.by_interviewer.items()
            for week, load in zip(work.weeks, row, strict=True)
        ],
    }


def _counts(counts: Counts) -> dict[str, Any]:
    sums = {"people": counts.people, "closed": counts.closed, "open": counts.open}
    return {**sums, **asdict(counts), "retention": counts.share, "interval": counts.interval}
