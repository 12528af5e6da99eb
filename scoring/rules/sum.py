"""Sum of the answers; where some are absent, the sum times all items over answered items.

That is the prorated sum `sum * n / k` of CORE-10 and of `MEAN.k(items) * n` in SPSS: the person's
mean stands for each absent answer. It is unrounded here; rounding is the policy's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import narwhals as nw

from instruments.model import Frozen
from scoring.syntax.statements import Compute, If, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = True
ADDS = True
SKIPS = False


class Parameters(Frozen):
    """A sum needs nothing stated."""


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return sum(item.least for item in items), sum(item.most for item in items)


def possible(plan: Plan) -> tuple[float, ...] | None:
    return tuple(range(int(plan.range[0]), int(plan.range[1]) + 1)) if plan.whole else None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    if plan.policy.fill == "none" and plan.policy.not_applicable != "excluded":
        return total
    return nw.when(used == len(plan.items)).then(total).otherwise(total * len(plan.items) / used)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    present = [value for value in keyed if value is not None]
    return sum(present) if len(present) == len(keyed) else sum(present) * len(keyed) / len(present)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    n = len(plan.items)
    yield Compute(plan.score, total)
    if plan.policy.fill == "person_mean" or plan.policy.not_applicable == "excluded":
        yield Compute(plan.score, f"{total} * {n} / {used}", [If(used, ">", 0), If(used, "<", n)])


def words(plan: Plan) -> str:
    return f"Add up the {len(plan.items)} answers."
