"""One person's change of a score, in plain Python: the oracle that `change.py` is checked against.

It shares no arithmetic with it. Slow on purpose.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scoring.explain import ScoredRow
from scoring.plan import NO_DIFFERENCE, Plan

Direction = Literal["improved", "unchanged", "worse"]


@dataclass(frozen=True)
class ChangedRow:
    """A person's change and everything that is said of it; `why` is empty where there is one.

    None where there is no change, or the definition declares nothing of the kind.
    """

    change: float | None
    rci: float | None
    reliable: Direction | None
    important: Direction | None
    responder: bool | None
    band_crossed: bool | None
    any_prorated: bool | None
    why: str


def change_row(plan: Plan, before: ScoredRow, after: ScoredRow) -> ChangedRow:
    """The change of one person's score from `before` to `after`: two forms, each scored by `score_row`."""
    first, last = before.score, after.score
    if first is None or last is None:
        why = "both_missing" if first is last else "before_missing" if first is None else "after_missing"
        return ChangedRow(None, None, None, None, None, None, None, why)
    important = _important(plan, first, last)
    return ChangedRow(
        change=last - first,
        rci=_rci(plan, first, last),
        reliable=_reliable(plan, first, last),
        important=important,
        responder=None if important is None else important == "improved",
        band_crossed=None if plan.bands is None else _edges_up_to(plan, first) != _edges_up_to(plan, last),
        any_prorated=before.prorated or after.prorated,
        why="",
    )


def _rci(plan: Plan, first: float, last: float) -> float | None:
    """Difference / √(2 × SE²), and SE² = sd² × (1 − reliability): Jacobson and Truax (1991)."""
    stated = plan.change.reliable if plan.change else None
    if stated is None or stated.sd is None or stated.reliability is None:
        return None
    squared_error = Fraction(stated.sd) ** 2 * (1 - Fraction(stated.reliability))
    return (last - first) / math.sqrt(2 * squared_error)


def _reliable(plan: Plan, first: float, last: float) -> Direction | None:
    if plan.change is None or plan.change.reliable is None:
        return None
    rci = _rci(plan, first, last)
    if rci is not None:
        return _way(plan, first, last) if abs(rci) > 1.96 + NO_DIFFERENCE else "unchanged"
    return _at_least(plan, first, last, plan.change.reliable.by)


def _important(plan: Plan, first: float, last: float) -> Direction | None:
    if plan.change is None or plan.change.important is None:
        return None
    return _at_least(plan, first, last, plan.change.important.by)


def _at_least(plan: Plan, first: float, last: float, by: float | None) -> Direction:
    """A published size counts itself; what floating point cannot hold counts as nothing."""
    assert by is not None
    moved = max(first, last) - min(first, last)
    return "unchanged" if moved < by - NO_DIFFERENCE else _way(plan, first, last)


def _way(plan: Plan, first: float, last: float) -> Direction:
    rose = last > first
    return "improved" if rose == (plan.higher_is == "better") else "worse"


def _edges_up_to(plan: Plan, score: float) -> int:
    assert plan.bands is not None
    return sum(edge <= score for edge in plan.bands.edges)
