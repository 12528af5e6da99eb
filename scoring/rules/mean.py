"""Mean of the answers that are present."""

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
    """A mean needs nothing stated."""


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return sum(item.least for item in items) / len(items), sum(item.most for item in items) / len(items)


def possible(plan: Plan) -> None:
    return None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    return total / used


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    present = [value for value in keyed if value is not None]
    return sum(present) / len(present)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    yield Compute(plan.score, f"{total} / {used}", [If(used, ">", 0)])


def words(plan: Plan) -> str:
    return f"Take the mean of the answers present, of {len(plan.items)}."
