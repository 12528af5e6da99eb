"""The flow of participants at one timepoint, as CONSORT-PRO asks for it: due, interviewed, and why not of the others.

Where an interview stands is what the tracker counts; here it is put together as a flow diagram has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.followup.slots import Slot
from surveys.record.contacts import REASONS
from surveys.register.participant import STATUSES
from surveys.study import Study
from surveys.tracker.retention import TIMINGS, Counts, retention

NOBODY_SAID = "nobody has said why"


@dataclass(frozen=True)
class Flow:
    """Everybody randomised, in parts that add up: `randomised` is `due` and `not_due`.

    Due is whose window has opened, or who was interviewed before. Of those not due, `stopped_ahead` will not be
    interviewed by what is known now: they died, withdrew, declined, or the like. They are not in `not_interviewed`, as
    nobody knows so early who will be. `due` is `interviewed`, `not_interviewed` and `open`: nothing is settled.
    `timing` says when those interviewed were, of each kind of `TIMINGS`; `why` why the others were not, in words, each
    with how many.
    """

    randomised: int
    not_due: int
    stopped_ahead: int
    due: int
    interviewed: int
    not_interviewed: int
    open: int
    timing: Mapping[str, int]
    why: Mapping[str, int]


@dataclass(frozen=True)
class Flows:
    """By timepoint, and by (site, timepoint)."""

    by_timepoint: Mapping[str, Flow]
    by_site: Mapping[tuple[str, str], Flow]


def flows(study: Study, slots: Sequence[Slot], cut: date) -> Flows:
    """The flow of everybody in `slots`, as it stood on the day of the cut."""
    ahead = [slot for slot in slots if _stopped_ahead(slot, cut)]
    counts = retention([slot for slot in slots if not _stopped_ahead(slot, cut)], cut)
    here = Counter(slot.timepoint.id for slot in ahead)
    at_sites = Counter((slot.person.site, slot.timepoint.id) for slot in ahead)
    keys = [(site, point.id) for site in study.file.sites for point in study.timepoints]
    return Flows(
        {point.id: _flow(counts.by_timepoint.get(point.id), here[point.id]) for point in study.timepoints},
        {key: _flow(counts.by_site.get(key), at_sites[key]) for key in keys},
    )


def _stopped_ahead(slot: Slot, cut: date) -> bool:
    """Whether it was settled, before its window opened, that the interview will not be held."""
    return slot.state in ("stopped", "missed") and (slot.window is None or cut < slot.window.opens)


def _flow(counts: Counts | None, ahead: int) -> Flow:
    if counts is None:
        return Flow(ahead, ahead, ahead, 0, 0, 0, 0, dict.fromkeys(TIMINGS, 0), {})
    not_due = counts.to_come + counts.no_anchor
    why = _why(counts)
    return Flow(
        randomised=counts.people + ahead,
        not_due=not_due + ahead,
        stopped_ahead=ahead,
        due=counts.people - not_due,
        interviewed=counts.held + counts.held_already,
        not_interviewed=sum(why.values()),
        open=counts.due + counts.given_up,
        timing={kind: counts.timing.get(kind, 0) for kind in TIMINGS},
        why=why,
    )


def _why(counts: Counts) -> dict[str, int]:
    """What stopped an interview, then why it was missed, in the order in which the register and contacts have them."""
    stopped = {said.partition(":")[0]: counts.statuses.get(id, 0) for id, said in STATUSES.items()}
    missed = {said: counts.reasons.get(id, 0) for id, said in {**REASONS, "": NOBODY_SAID}.items()}
    return {said: n for said, n in {**stopped, **missed}.items() if n}
