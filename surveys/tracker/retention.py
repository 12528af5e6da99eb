"""Retention: of the interviews whose window has closed, how many were held; and where all the others stand.

Interviews whose window is still open are left out of the proportion. Those of them that are held are known
sooner than those that will not be, so that counting the first would flatter the study until the last day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeVar

from surveys.followup.slots import Slot
from surveys.wilson import wilson

Timing = Literal["best", "permitted", "outside", "undated", "form_to_come"]
TIMINGS: Mapping[Timing, str] = {
    "best": "in the optimum window",
    "permitted": "outside the optimum window, within the permitted one",
    "outside": "outside the permitted window",
    "undated": "held, but the day or the window is not known",
    "form_to_come": "interviewed, the form is to come",
}
"""When the interviews that were held were held."""
Kind = Literal["held", "missed", "stopped", "due", "given_up", "to_come", "no_anchor"]


Group = TypeVar("Group")


class Standing(NamedTuple):
    """Where one interview stands: whether its window has closed, what came of it, and how or why."""

    closed: bool
    kind: Kind
    detail: str = ""


@dataclass(frozen=True)
class Counts:
    """Interviews by where they stand. Each is in exactly one of the fields before `timing`.

    `held`, `missed` and `stopped` are those whose window has closed. Of the others, `held_already`, `declined`
    and `stopped_already` are settled; the rest are not. `timing` is of all that were held, `reasons` of all that
    were missed or declined, `statuses` of all that stopped, whether the window has closed or not.
    """

    held: int
    missed: int
    stopped: int
    held_already: int
    declined: int
    stopped_already: int
    due: int
    given_up: int
    to_come: int
    no_anchor: int
    timing: Mapping[str, int]
    reasons: Mapping[str, int]
    statuses: Mapping[str, int]

    @property
    def closed(self) -> int:
        """Interviews whose window has closed."""
        return self.held + self.missed + self.stopped

    @property
    def not_settled(self) -> int:
        """Interviews of which nobody can know yet whether they will be held."""
        return self.due + self.given_up + self.to_come + self.no_anchor

    @property
    def open(self) -> int:
        """Interviews whose window has not closed, settled or not."""
        return self.held_already + self.declined + self.stopped_already + self.not_settled

    @property
    def people(self) -> int:
        return self.closed + self.open

    @property
    def share(self) -> float | None:
        """Retention: held, of those whose window has closed; None while there are none."""
        return self.held / self.closed if self.closed else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95% interval of the retention."""
        return wilson(self.held, self.closed) if self.closed else None


@dataclass(frozen=True)
class Retention:
    """Counts by timepoint, by (site, timepoint) and by (interviewer, timepoint); the interviewer is who has the person now."""

    by_timepoint: Mapping[str, Counts]
    by_site: Mapping[tuple[str, str], Counts]
    by_interviewer: Mapping[tuple[str, str], Counts]


def retention(slots: Iterable[Slot], today: date) -> Retention:
    """Everything that is counted, of the interviews of those who were randomised by `today`."""
    tally = Counter(
        (slot.timepoint.id, slot.person.site, slot.interviewer, standing(slot, today)) for slot in slots
    )
    return Retention(
        _grouped(tally, lambda timepoint, site, interviewer: timepoint),
        _grouped(tally, lambda timepoint, site, interviewer: (site, timepoint)),
        _grouped(tally, lambda timepoint, site, interviewer: (interviewer, timepoint)),
    )


def standing(slot: Slot, today: date) -> Standing:
    """Where an interview stands on the day."""
    settled = slot.state not in (
        "to_come",
        "due",
        "not_reached",
        "no_anchor",
    )  # one may wait beyond its own window
    closed = settled and slot.window is not None and today > slot.window.closes
    match slot.state:
        case "held" | "interviewed":
            return Standing(closed, "held", _timing(slot))
        case "missed":
            return Standing(closed, "missed", slot.reason)
        case "stopped":
            return Standing(closed, "stopped", slot.person.status)
        case "not_reached":
            return Standing(closed, "given_up")
        case state:
            return Standing(closed, state)


def _timing(slot: Slot) -> Timing:
    if slot.state == "interviewed":
        return "form_to_come"
    day, window = slot.held, slot.window
    if day is None or window is None:
        return "undated"
    if window.best_from <= day <= window.best_until:
        return "best"
    return "permitted" if window.opens <= day <= window.closes else "outside"


Tally = Mapping[tuple[str, str, str, Standing], int]
"""How many, by timepoint, site, interviewer and where they stand."""


def _grouped(tally: Tally, group: Callable[[str, str, str], Group]) -> dict[Group, Counts]:
    groups: defaultdict[Group, Counter[Standing]] = defaultdict(Counter)
    for (timepoint, site, interviewer, where), n in tally.items():
        groups[group(timepoint, site, interviewer)][where] += n
    return {key: _counts(found) for key, found in groups.items()}


def _counts(found: Mapping[Standing, int]) -> Counts:
    def number(kind: Kind, *, closed: bool) -> int:
        return sum(n for where, n in found.items() if where.kind == kind and where.closed == closed)

    def by_detail(kind: Kind) -> dict[str, int]:
        return dict(
            sum((Counter({where.detail: n}) for where, n in found.items() if where.kind == kind), Counter())
        )

    return Counts(
        held=number("held", closed=True),
        missed=number("missed", closed=True),
        stopped=number("stopped", closed=True),
        held_already=number("held", closed=False),
        declined=number("missed", closed=False),
        stopped_already=number("stopped", closed=False),
        due=number("due", closed=False),
        given_up=number("given_up", closed=False),
        to_come=number("to_come", closed=False),
        no_anchor=number("no_anchor", closed=False),
        timing=by_detail("held"),
        reasons=by_detail("missed"),
        statuses=by_detail("stopped"),
    )
