"""Who was interviewed at which timepoints, as patterns, and how far from the day to aim for. Counts alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import polars as pl

from surveys.followup.slots import Slot, State
from surveys.study import Timepoint

Mark = Literal["yes", "no", "not yet"]
MARKS: Mapping[State, Mark] = {
    "held": "yes",
    "interviewed": "yes",
    "stopped": "no",
    "missed": "no",
    "no_anchor": "not yet",
    "to_come": "not yet",
    "due": "not yet",
    "not_reached": "not yet",
}
"""Whether somebody was interviewed, of each way in which an interview can stand."""
WEEK = 7


@dataclass(frozen=True)
class Pattern:
    """What is known of each timepoint, in the study's order, of so many `people`."""

    marks: Sequence[Mark]
    people: int

    @property
    def kind(self) -> str:
        """The pattern in words; of somebody who was missed, whether they came back."""
        if "not yet" in self.marks:
            return "not yet known"
        changes = [mark for mark, _ in groupby(self.marks)]
        kinds = {("yes",): "every time", ("no",): "never", ("yes", "no"): "dropped out"}
        return kinds.get(tuple(changes), "came back")


def patterns(slots: Iterable[Slot]) -> list[Pattern]:
    """Each pattern that there is, most people first."""
    found = Counter(
        tuple(MARKS[slot.state] for slot in mine)
        for _, mine in groupby(slots, key=lambda slot: slot.person.id)
    )
    return [Pattern(marks, n) for marks, n in sorted(found.items(), key=lambda of: (-of[1], of[0]))]


@dataclass(frozen=True)
class Timing:
    """Interviews of one timepoint whose day is known, by days from the day that its window is counted from.

    `optimum` and `permitted` are the windows, in days from that day; `days` are counted, earliest first.
    """

    timepoint: str
    n: int
    optimum: tuple[int, int]
    permitted: tuple[int, int]
    lower_quartile: float
    median: float
    upper_quartile: float
    days: Mapping[int, int]

    @property
    def weeks(self) -> dict[tuple[int, int], int]:
        """First and last day of each week with any → how many; the due date is amid a week."""
        found: Counter[int] = Counter()
        for day, n in self.days.items():
            found[(day + WEEK // 2) // WEEK] += n
        return {(week * WEEK - WEEK // 2, week * WEEK + WEEK // 2): n for week, n in sorted(found.items())}


def timings(slots: Sequence[Slot], timepoints: Sequence[Timepoint]) -> Iterator[Timing]:
    """Each timepoint with an interview whose day and window are known."""
    for point in timepoints:
        days = sorted(
            (slot.held - slot.window.nominal).days
            for slot in slots
            if slot.timepoint.id == point.id and slot.held is not None and slot.window is not None
        )
        if days:
            cuts = pl.Series(days)
            lower, median, upper = (float(cuts.quantile(part, "linear") or 0) for part in (0.25, 0.5, 0.75))
            yield Timing(
                point.id, len(days), point.optimum, point.permitted, lower, median, upper, dict(Counter(days))
            )
