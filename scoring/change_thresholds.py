"""How large a change of a score has to be to mean something, as its definition declares it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from instruments.model import ReliableChange
from scoring.plan import Plan

CERTAIN = 1.96
"""A reliable change index beyond it, either way, is unlikely (p < .05) if nothing changed: Jacobson and Truax (1991)."""


@dataclass(frozen=True)
class Threshold:
    """How large a change has to be, either way: `size` or more, or with `beyond` more than `size`."""

    size: float
    beyond: bool


def standard_error(stated: ReliableChange) -> float | None:
    """The standard error of a difference of two scores, sd × √2 × √(1 − reliability); None if only a size is stated.

    Jacobson and Truax (1991), J Consult Clin Psychol 59:12-19; `sd` and `reliability` are those of the definition,
    never of the table.
    """
    if stated.sd is None or stated.reliability is None:
        return None
    return stated.sd * math.sqrt(2) * math.sqrt(1 - stated.reliability)


def thresholds(plan: Plan) -> dict[str, Threshold]:
    """`reliable`, `important` → how large a change must be for it, where the definition says.

    A size that was published counts itself ("a reduction of 6 or more"); a reliable change index has to be more
    than 1.96.
    """
    found, change = {}, plan.change
    if change and change.reliable:
        error = standard_error(change.reliable)
        found["reliable"] = Threshold(CERTAIN * error, True) if error else _published(change.reliable.by)
    if change and change.important:
        found["important"] = _published(change.important.by)
    return found


def _published(by: float | None) -> Threshold:
    assert by is not None  # the library's checks hold that it is stated, or sd and reliability
    return Threshold(by, beyond=False)
