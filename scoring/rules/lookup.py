"""One whole number turned into another by a published table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import narwhals as nw

from instruments.model import Frozen, Number, Words
from scoring.syntax.statements import Recode, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = False


class Parameters(Frozen):
    """A named table: what each number becomes."""

    table: Words
    values: dict[int, Number]


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    """Every number that can be looked up has its line, and there is none that cannot."""
    if len(items) != 1:
        return f"{len(items)} items, and `lookup` takes one"
    codes = items[0].keyed_codes
    if codes is None:
        return f"`{items[0].id}`, which may lie between the lines of a table"
    wrong = sorted(set(codes) ^ set(parameters.values))
    return f"a table that has no line, or a line too many, for {', '.join(map(str, wrong))}" if wrong else ""


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return min(parameters.values.values()), max(parameters.values.values())


def possible(plan: Plan) -> tuple[float, ...]:
    return tuple(sorted(set(cast(Parameters, plan.parameters).values.values())))


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    value: nw.Expr = nw.lit(None, dtype=nw.Float64)
    for number, found in cast(Parameters, plan.parameters).values.items():
        value = nw.when(keyed[0] == number).then(nw.lit(float(found))).otherwise(value)
    return value


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    (answer,) = keyed
    assert answer is not None  # the engine asks only for rows with an answer
    return cast(Parameters, plan.parameters).values[int(answer)]


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    return iter(())


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    yield Recode([plan.score], [keyed[0]], list(cast(Parameters, plan.parameters).values.items()))


def words(plan: Plan) -> str:
    return f"Look {plan.items[0].id} up in a table: {cast(Parameters, plan.parameters).table}."
