"""One number as a distance from a norm: z, T, or whatever mean and standard deviation are stated."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, cast

import narwhals as nw
from pydantic import Field

from instruments.model import Frozen, Number, Words
from scoring.syntax.statements import Compute, Round, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = False


class Parameters(Frozen):
    """Whose norm it is, its mean and standard deviation, and the ones that the result has in that group."""

    norm: Words
    mean: Number
    sd: Annotated[Number, Field(gt=0)]
    to_mean: Number
    to_sd: Annotated[Number, Field(gt=0)]
    decimals: Annotated[int, Field(ge=0, le=6)]


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    return f"{len(items)} items, and `standardise` takes one" if len(items) != 1 else ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    (item,) = items
    return _standing(parameters, item.least), _standing(parameters, item.most)


def possible(plan: Plan) -> None:
    return None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    named = cast(Parameters, plan.parameters)
    value = (keyed[0] - float(named.mean)) * float(named.to_sd) / float(named.sd) + float(named.to_mean)
    scale = float(10**named.decimals)
    # The second rounding takes back what an engine adds that multiplies by a reciprocal to divide.
    return ((value * scale + 0.5).floor() / scale).round(named.decimals)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    (answer,) = keyed
    assert answer is not None  # the engine asks only for rows with an answer
    return _standing(cast(Parameters, plan.parameters), answer)


def _standing(named: Parameters, answer: float) -> float:
    value = (answer - named.mean) * named.to_sd / named.sd + named.to_mean
    scale = float(10**named.decimals)
    return round(math.floor(value * scale + 0.5) / scale, named.decimals)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    (answer,), named = keyed, cast(Parameters, plan.parameters)
    assert answer is not None  # there is a score
    yield "Distance from the norm, in its standard deviations", (answer - named.mean) / named.sd


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    named = cast(Parameters, plan.parameters)
    sign = "-" if named.mean >= 0 else "+"
    shifted = f"({keyed[0]} {sign} {abs(named.mean)})"
    yield Compute(plan.score, f"{shifted} * {named.to_sd} / {named.sd} + {named.to_mean}")
    yield Round(plan.score, named.decimals, negative=True)


def words(plan: Plan) -> str:
    named = cast(Parameters, plan.parameters)
    return (
        f"Compare {plan.items[0].id} with {named.norm} (mean {named.mean}, standard deviation {named.sd}), so that "
        f"their mean is {named.to_mean} and their standard deviation {named.to_sd}; to {named.decimals} decimals."
    )
