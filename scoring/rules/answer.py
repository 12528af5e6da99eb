"""The answer itself: one item reported as a score, such as a visual analogue scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import narwhals as nw

from instruments.model import Frozen
from scoring.syntax.statements import Compute, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = True
SKIPS = False


class Parameters(Frozen):
    """An answer needs nothing stated."""


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return f"{len(items)} items, and `answer` reports one" if len(items) != 1 else ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    (item,) = items
    return item.least, item.most


def possible(plan: Plan) -> tuple[float, ...] | None:
    return plan.items[0].keyed_codes


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    return keyed[0]


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    (answer,) = keyed
    assert answer is not None  # the engine asks only for rows with an answer
    return answer


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    yield Compute(plan.score, keyed[0])


def words(plan: Plan) -> str:
    return f"Take the answer to {plan.items[0].id} as it is."
