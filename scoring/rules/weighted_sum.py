"""Sum of the answers, each times a weight of its own, and a constant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, cast

import narwhals as nw

from instruments.model import Frozen, ItemId, Number
from scoring.syntax.statements import Compute, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = True
SKIPS = False


class Parameters(Frozen):
    """What each answer is multiplied by, and what is added."""

    weights: dict[ItemId, Number]
    constant: Number


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    wrong = sorted({item.id for item in items} ^ set(parameters.weights))
    return f"weights that are not one for each item: {', '.join(wrong)}" if wrong else ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    ends = [sorted(parameters.weights[item.id] * end for end in (item.least, item.most)) for item in items]
    low, high = (sum((pair[side] for pair in ends), start=parameters.constant) for side in (0, 1))
    return low, high


def possible(plan: Plan) -> None:
    return None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    named = cast(Parameters, plan.parameters)
    parts = [answer * float(named.weights[item.id]) for item, answer in zip(plan.items, keyed, strict=True)]
    return reduce(add, parts, nw.lit(float(named.constant)))


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    named, value = cast(Parameters, plan.parameters), 0.0
    value += named.constant
    for item, answer in zip(plan.items, keyed, strict=True):
        assert answer is not None  # a sum with weights has no filling but with answers
        value += named.weights[item.id] * answer
    return value


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    named = cast(Parameters, plan.parameters)
    for item, answer in zip(plan.items, keyed, strict=True):
        assert answer is not None  # there is a score
        yield f"{named.weights[item.id]} × {item.id}", named.weights[item.id] * answer
    if named.constant:
        yield "Constant", named.constant


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    named = cast(Parameters, plan.parameters)
    parts = [
        f"{'-' if named.weights[item.id] < 0 else '+'} {abs(named.weights[item.id])} * {answer}"
        for item, answer in zip(plan.items, keyed, strict=True)
    ]
    yield Compute(plan.score, " ".join([f"{named.constant}", *parts]))


def words(plan: Plan) -> str:
    named = cast(Parameters, plan.parameters)
    weights = ", ".join(f"{named.weights[item.id]} × {item.id}" for item in plan.items)
    constant = f", and {named.constant}" if named.constant else ""
    return f"Add up {weights}{constant}."
