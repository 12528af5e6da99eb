"""Health-state index from a value set of decrements, as for the EQ-5D.

Index = full health, less a constant if any dimension is above level 1, less each dimension's decrement
for its level, less a further constant if any dimension is at the worst level (the N3 term).
Form: Dolan P (1997). Med Care, doi 10.1097/00005650-199711000-00002.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, Annotated, cast

import narwhals as nw
from pydantic import Field

from instruments.model import Frozen, ItemId, Number, Words
from scoring.syntax.statements import Compute, If, Largest, Recode, Round, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = False


class Parameters(Frozen):
    """A named value set: what is taken off for each level of each item."""

    value_set: Words
    any_problem: Number
    any_worst: Number
    worst: int
    decrements: dict[ItemId, dict[int, Number]]
    decimals: Annotated[int, Field(ge=0, le=6)]


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    """Every level above 1 of every item has a decrement, nothing else has, and the index shows all their decimals.

    An index cut short would end on halves, which floating point puts on either side.
    """
    needed = {item.id: set(item.keyed_codes or ()) - {1} for item in items}
    stated = {id: set(levels) for id, levels in parameters.decrements.items()}
    if wrong := sorted(id for id in needed.keys() | stated.keys() if needed.get(id) != stated.get(id)):
        return f"decrements that are not one for each level above 1 of each item: {', '.join(wrong)}"
    decrements = (each for levels in parameters.decrements.values() for each in levels.values())
    taken_off = {parameters.any_problem, parameters.any_worst, *decrements}
    finer = sorted(each for each in taken_off if round(each, parameters.decimals) != each)
    shown = f"an index to {parameters.decimals} decimals, less than it is made of"
    return f"{shown}: {', '.join(map(str, finer))}" if finer else ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    levels = [range(int(item.least), int(item.most) + 1) for item in items]
    values = [_index(parameters, [item.id for item in items], state) for state in product(*levels)]
    return min(values), max(values)


def possible(plan: Plan) -> None:
    return None


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    named = cast(Parameters, plan.parameters)
    losses = []
    for item, level in zip(plan.items, keyed, strict=True):
        loss: nw.Expr = nw.lit(0.0)
        for value, decrement in named.decrements[item.id].items():
            loss = nw.when(level == value).then(nw.lit(float(decrement))).otherwise(loss)
        losses.append(loss)
    worst = nw.max_horizontal(*keyed)
    constants = nw.when(worst > 1).then(nw.lit(float(named.any_problem))).otherwise(nw.lit(0.0))
    constants += nw.when(worst >= named.worst).then(nw.lit(float(named.any_worst))).otherwise(nw.lit(0.0))
    scale = float(10**named.decimals)
    index = 1.0 - nw.sum_horizontal(*losses) - constants
    # The second rounding takes back what an engine adds that multiplies by a reciprocal to divide.
    return ((index * scale + 0.5).floor() / scale).round(named.decimals)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    levels = [int(level) for level in keyed if level is not None]
    return _index(cast(Parameters, plan.parameters), [item.id for item in plan.items], levels)


def _index(named: Parameters, ids: Sequence[str], state: Sequence[int]) -> float:
    loss = sum(named.decrements[id].get(level, 0) for id, level in zip(ids, state, strict=True))
    loss += named.any_problem * any(level > 1 for level in state)
    loss += named.any_worst * any(level >= named.worst for level in state)
    return round(1 - loss, named.decimals)


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    named = cast(Parameters, plan.parameters)
    levels = {item.id: int(level) for item, level in zip(plan.items, keyed, strict=True) if level is not None}
    for id, level in levels.items():
        yield f"Taken off for {id} at {level}", named.decrements[id].get(level, 0)
    if named.any_problem and max(levels.values()) > 1:
        yield "Taken off because one is above 1", named.any_problem
    if named.any_worst and max(levels.values()) >= named.worst:
        yield f"Taken off because one is at {named.worst}", named.any_worst


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    named = cast(Parameters, plan.parameters)
    losses = [f"l_{item.id}" for item in plan.items]
    for item, loss, answer in zip(plan.items, losses, keyed, strict=True):
        yield Recode([loss], [answer], [(1, 0), *named.decrements[item.id].items()])
    yield Compute(plan.score, f"1 - {' - '.join(losses)}")
    if named.any_problem or named.any_worst:
        yield Largest("s_worst", keyed)
    if named.any_problem:
        yield Compute(plan.score, f"{plan.score} - {named.any_problem}", [If("s_worst", ">", 1)])
    if named.any_worst:
        yield Compute(plan.score, f"{plan.score} - {named.any_worst}", [If("s_worst", ">=", named.worst)])
    yield Round(plan.score, named.decimals, negative=True)


def words(plan: Plan) -> str:
    named = cast(Parameters, plan.parameters)
    problem = f"{named.any_problem} if any is above 1" if named.any_problem else ""
    worst = f"{named.any_worst} if any is at {named.worst}" if named.any_worst else ""
    constants = ", and ".join(part for part in (problem, worst) if part)
    decrements = f"From 1, take the {named.value_set} decrement of each dimension's level"
    return f"{decrements}; take {constants}." if constants else f"{decrements}."
