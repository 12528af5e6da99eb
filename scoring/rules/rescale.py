"""One number on another scale, straight from its own range to the one stated, such as 0 to 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import narwhals as nw

from instruments.model import Frozen, Number
from scoring.syntax.statements import Compute, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = False
DECIMALS = 9
"""Of a result that has no end, such as a third."""


class Parameters(Frozen):
    """Where the lowest and the highest come to lie; the highest first turns the scale round."""

    to: tuple[Number, Number]


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    if parameters.to[0] == parameters.to[1]:
        return f"a scale from {parameters.to[0]} to {parameters.to[1]}, which is no scale"
    return f"{len(items)} items, and `rescale` takes one" if len(items) != 1 else ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return min(parameters.to), max(parameters.to)


def possible(plan: Plan) -> tuple[float, ...] | None:
    codes = plan.items[0].keyed_codes
    return tuple(sorted(by_hand(plan, [code]) for code in codes)) if codes else None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    low, high, bottom, span = _scales(plan)
    # Rounding takes back what an engine adds that multiplies by a reciprocal to divide.
    return ((keyed[0] - low) * span / (high - low) + bottom).round(DECIMALS)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    (answer,) = keyed
    assert answer is not None  # the engine asks only for rows with an answer
    low, high, bottom, span = _scales(plan)
    return round((answer - low) * span / (high - low) + bottom, DECIMALS)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    low, high, bottom, span = _scales(plan)
    start, length, own, added = (_literal(number) for number in (low, span, high - low, bottom))
    yield Compute(plan.score, f"({keyed[0]} - {start}) * {length} / {own} + {added}")


def _literal(number: float) -> str:
    return f"{number:.15g}" if number >= 0 else f"({number:.15g})"


def _scales(plan: Plan) -> tuple[float, float, float, float]:
    """The item's lowest and highest, what its lowest becomes, and how far its highest lies from there."""
    (item,), (bottom, top) = plan.items, cast(Parameters, plan.parameters).to
    return item.least, item.most, bottom, top - bottom


def words(plan: Plan) -> str:
    low, high, bottom, span = _scales(plan)
    return f"Put {plan.items[0].id} on a scale where {low:g} is {bottom:g} and {high:g} is {bottom + span:g}."
