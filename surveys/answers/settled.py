"""The present value of one answer: what a file said, and the corrections since.

No clock decides. A correction made in sight of another goes on from it; two that were made without sight of
one another and disagree leave the answer in conflict, until a third, made in sight of both, settles it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from surveys.answers.corrections import CONFLICT, Recorded

Follows = Callable[[str, str], bool]
"""`follows(a, b)`: whether event a was made in sight of event b."""


@dataclass(frozen=True)
class Settled:
    """What an answer is now, as it is written; while in conflict, `claims` are the values that stand."""

    value: str
    claims: tuple[str, ...] = ()


def settled(
    base: str, changes: Sequence[Recorded], follows: Follows, *, claims: Sequence[str] = ()
) -> Settled:
    """The value after `changes`, which are in the ledger's order.

    `base` is what the file says, or CONFLICT with its `claims` where two entries differ. A correction whose
    old value is not there any more, because the file was replaced, is in conflict with what is there,
    unless that is the new value; so is one that decided between other values than those that are there.
    """
    at_first = _said(claims or (base,))
    stands: dict[str, Settled] = {}
    for change in changes:
        seen = [event for event in stands if follows(change.event.id, event)]
        view = _together(at_first, {event: stands[event] for event in seen}, follows)
        said, new = change.correction, change.correction.new
        as_seen = said.old == view.value and set(said.claims) == set(view.claims)
        agrees = as_seen or new == view.value
        stands[change.event.id] = _said((new,) if agrees else (*_claims(view), new))
    return _together(at_first, stands, follows)


def _together(at_first: Settled, stands: dict[str, Settled], follows: Follows) -> Settled:
    """What corrections say that no other of them went on from; what was there at first if there is none."""
    last = [each for event, each in stands.items() if not any(follows(later, event) for later in stands)]
    return _said([claim for each in last or [at_first] for claim in _claims(each)])


def _claims(each: Settled) -> tuple[str, ...]:
    return each.claims or (each.value,)


def _said(claims: Sequence[str]) -> Settled:
    different = tuple(dict.fromkeys(claims))
    return Settled(CONFLICT, different) if len(different) > 1 else Settled(different[0])
