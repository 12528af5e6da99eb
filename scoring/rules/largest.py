"""The largest of the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import narwhals as nw

from instruments.model import Frozen
from scoring.syntax.statements import Largest, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = True


class Parameters(Frozen):
    """The largest needs nothing stated."""


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return max(item.least for item in items), max(item.most for item in items)


def possible(plan: Plan) -> tuple[float, ...] | None:
    values = {value for item in plan.items for value in item.keyed_codes or ()}
    return tuple(sorted(value for value in values if value >= plan.range[0])) if plan.whole else None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    return nw.max_horizontal(*keyed)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    return max(answer for answer in keyed if answer is not None)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    yield Largest(plan.score, keyed)


def words(plan: Plan) -> str:
    return f"Take the largest of the {len(plan.items)} answers."
