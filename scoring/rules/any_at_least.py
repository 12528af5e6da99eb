"""Whether any answer is at or above a level: 1 if so, 0 if not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import narwhals as nw

from instruments.model import Frozen, Number
from scoring.syntax.statements import Compute, CountFrom, If, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = True


class Parameters(Frozen):
    """The level from which an answer counts."""

    level: Number


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    level = parameters.level
    return int(any(item.least >= level for item in items)), int(any(item.most >= level for item in items))


def possible(plan: Plan) -> tuple[float, ...]:
    return plan.range


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    level = cast(Parameters, plan.parameters).level
    return (nw.max_horizontal(*keyed) >= level).cast(nw.Int64)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    level = cast(Parameters, plan.parameters).level
    return int(any(answer >= level for answer in keyed if answer is not None))


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    yield CountFrom("s_at", keyed, cast(Parameters, plan.parameters).level)
    yield Compute(plan.score, "0")
    yield Compute(plan.score, "1", [If("s_at", ">", 0)])


def words(plan: Plan) -> str:
    level = cast(Parameters, plan.parameters).level
    return f"1 if any of the {len(plan.items)} answers is at or above {level}, and 0 if none is."
