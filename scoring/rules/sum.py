"""Sum of the answers; where some are absent, the sum times all items over answered items.

That is the prorated sum `sum * n / k` of CORE-10 and of `MEAN.k(items) * n` in SPSS: the person's
mean stands for each absent answer. It is unrounded here; rounding is the policy's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import narwhals as nw

from instruments.model import Frozen

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = True


class Parameters(Frozen):
    """A sum needs nothing stated."""


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return sum(item.low for item in items), sum(item.high for item in items)


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr) -> nw.Expr:
    total = nw.sum_horizontal(*keyed)
    return nw.when(used == len(plan.items)).then(total).otherwise(total * len(plan.items) / used)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    present = [value for value in keyed if value is not None]
    return sum(present) if len(present) == len(keyed) else sum(present) * len(keyed) / len(present)


def words(plan: Plan) -> str:
    return f"Add up the {len(plan.items)} answers."
