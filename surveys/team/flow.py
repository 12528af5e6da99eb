"""The flow of participants at one timepoint, as CONSORT-PRO asks for it: due, interviewed, and why not of the others.

Where an interview stands is what the tracker counts; here it is put together as a flow diagram has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from surveys.record.contacts import REASONS
from surveys.register.participant import STATUSES
from surveys.tracker.retention import TIMINGS, Counts

NOBODY_SAID = "nobody has said why"


@dataclass(frozen=True)
class Flow:
    """Everybody randomised, in parts that add up: `randomised` is `due` and `not_due`.

    `due` is `interviewed`, `not_interviewed` and `open`: the window is open, and nothing is settled. What is settled
    before its window opens, as when somebody died, is due. `timing` says when those interviewed were, of each kind
    of `TIMINGS`; `why` why the others were not, in words, each with how many.
    """

    randomised: int
    not_due: int
    due: int
    interviewed: int
    not_interviewed: int
    open: int
    timing: Mapping[str, int]
    why: Mapping[str, int]


def flow(counts: Counts) -> Flow:
    """The flow of those whom the tracker counted."""
    not_due = counts.to_come + counts.no_anchor
    why = _why(counts)
    return Flow(
        randomised=counts.people,
        not_due=not_due,
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
