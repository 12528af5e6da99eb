"""How many answers are at or above a level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import narwhals as nw

from instruments.model import Frozen, Number
from scoring.syntax.statements import CountFrom, Statement

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
    always = sum(item.least >= parameters.level for item in items)
    return always, sum(item.most >= parameters.level for item in items)


def possible(plan: Plan) -> tuple[float, ...]:
    return tuple(range(int(plan.range[0]), int(plan.range[1]) + 1))


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    level = cast(Parameters, plan.parameters).level
    return nw.sum_horizontal(*[(answer >= level).cast(nw.Int64) for answer in keyed])


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    level = cast(Parameters, plan.parameters).level
    return sum(value >= level for value in keyed if value is not None)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    yield CountFrom(plan.score, keyed, cast(Parameters, plan.parameters).level)


def words(plan: Plan) -> str:
    level = cast(Parameters, plan.parameters).level
    return f"Count the answers at or above {level}, of {len(plan.items)}."
