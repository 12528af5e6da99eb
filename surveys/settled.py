"""The present value of one answer: what a file said, and the corrections since, in the order of their making.

No clock decides. A correction made in sight of all earlier ones goes on from them; two that were made
without sight of one another and disagree leave the answer in conflict, until a third settles it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from surveys.corrections import CONFLICT, Recorded


@dataclass(frozen=True)
class Settled:
    """What an answer is now, as it is written; while in conflict, `claims` are the values that stand."""

    value: str
    claims: tuple[str, ...] = ()


def settled(
    base: str, changes: Sequence[Recorded], follows: Callable[[str, str], bool], *, claims: Sequence[str] = ()
) -> Settled:
    """The value after `changes`, which are in the ledger's order; `follows(a, b)` if event a saw event b.

    `base` is what the file says, or CONFLICT with its `claims` where two entries differ. A correction whose
    old value is not there, because the file was replaced, stands only if the file now says the new value.
    """
    value, standing, latest = base, tuple(claims), list[Recorded]()
    for change in changes:
        old, new = change.correction.old, change.correction.new
        unseen = [each for each in latest if not follows(change.event.id, each.event.id)]
        if not unseen and old == value:
            value, standing, latest = new, (), [change]
        elif new == value:
            latest = [*unseen, change]
        else:
            left = (each for each in standing or (value,) if each != old)
            standing = tuple(dict.fromkeys((*left, new)))
            value = CONFLICT if len(standing) > 1 else new
            latest = [*unseen, change]
    return Settled(value, standing if value == CONFLICT else ())
