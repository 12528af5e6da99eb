"""Where retention is heading: how many interviews of a timepoint will have been held at the end of follow-up.

Taken to be so: the interviews whose window has not closed will come out, all in all, as those whose window has.
What is known of some of them sets the least and the most: those held already are held, and those that were
declined, or whose person does not take part any more, are not. They are not taken out of the others before
these are predicted: the proportion is of everybody, and holds such losses already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.followup.slots import Slot
from surveys.tracker.predictive import Prediction, predict
from surveys.tracker.retention import Counts

ASSUMED = (
    "Interviews whose window has not closed are taken to come out, all in all, as those whose window has. "
    "Nobody who was missed is expected to be interviewed later. A change of staff, season or site is not foreseen."
)


@dataclass(frozen=True)
class Projection:
    """Of one timepoint: `held` is the final number of people interviewed, None while no window has closed.

    `closes` is the day on which the last window of those that are not settled closes, None if there are none
    or none is known.
    """

    timepoint: str
    people: int
    held: Prediction | None
    closes: date | None

    @property
    def shares(self) -> tuple[float, float, float] | None:
        """The lower end, the median and the upper end of the final retention."""
        if self.held is None:
            return None
        low, median, high = (number / self.people for number in self.held)
        return low, median, high


def projections(by_timepoint: Mapping[str, Counts], slots: Iterable[Slot]) -> Sequence[Projection]:
    """One for each timepoint."""
    closes: dict[str, date] = {}
    for slot in slots:
        if slot.window is not None and slot.state in ("due", "not_reached", "to_come"):
            last = closes.get(slot.timepoint.id, date.min)
            closes[slot.timepoint.id] = max(last, slot.window.closes)
    return [
        Projection(timepoint, counts.people, final(counts), closes.get(timepoint))
        for timepoint, counts in by_timepoint.items()
    ]


def final(counts: Counts) -> Prediction | None:
    """How many will have been held in the end; known at once where everything is settled."""
    if not counts.closed and counts.not_settled:
        return None
    known_not = counts.declined + counts.stopped_already
    more = predict(counts.held, counts.closed, counts.open, counts.held_already, counts.open - known_not)
    return Prediction(*(counts.held + number for number in more))
