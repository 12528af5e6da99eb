"""Whether each of several criteria is met: so many answers at their level. 1 if all are, 0 if one is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, cast

import narwhals as nw
from pydantic import Field

from instruments.model import Frozen, ItemId, Number
from scoring.syntax.statements import Compute, CountFrom, If, Statement

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem

FILLS = False
ADDS = False
SKIPS = True


class Criterion(Frozen):
    """Of these items, at least so many (and at most so many) at or above `level`, or a level of their own."""

    items: Annotated[tuple[ItemId, ...], Field(min_length=1)]
    level: Number
    levels: dict[ItemId, Number] = {}
    at_least: Annotated[int, Field(ge=0)]
    at_most: Annotated[int, Field(ge=0)] | None = None

    def of(self, id: str) -> float:
        """The level from which an item counts."""
        return self.levels.get(id, self.level)

    def counted(self, answers: Mapping[str, float | None]) -> int:
        """How many of its items are at their level."""
        return sum((answer := answers[id]) is not None and answer >= self.of(id) for id in self.items)

    def met_by(self, counted: int) -> bool:
        """Whether so many are enough, and not too many."""
        return counted >= self.at_least and (self.at_most is None or counted <= self.at_most)


class Parameters(Frozen):
    """What has to hold."""

    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]


def unfit(items: Sequence[PlannedItem], parameters: Parameters) -> str:
    """The criteria are about the score's items, all of them, and each can be met and can fail."""
    known = {item.id: item for item in items}
    named = {id for each in parameters.criteria for id in each.items}
    if wrong := sorted(known.keys() ^ named):
        return f"criteria that are not about just the score's items: {', '.join(wrong)}"
    for number, each in enumerate(parameters.criteria, start=1):
        if strange := sorted(each.levels.keys() - set(each.items)):
            return f"criterion {number} has a level for {', '.join(strange)}, which it does not name"
        if not any(each.met_by(counted) for counted in _countable(each, known)):
            return f"criterion {number}, which no answers meet"
    return ""


def _countable(each: Criterion, items: dict[str, PlannedItem]) -> range:
    """How many of its items can be at their level: from those that always are to those that ever are."""
    always = sum(items[id].least >= each.of(id) for id in each.items)
    return range(always, sum(items[id].most >= each.of(id) for id in each.items) + 1)


def attainable(items: Sequence[PlannedItem], parameters: Parameters) -> tuple[float, float]:
    return 0, 1


def possible(plan: Plan) -> tuple[float, ...]:
    return plan.range


def expression(plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
    answers = {item.id: answer for item, answer in zip(plan.items, keyed, strict=True)}
    held = []
    for each in cast(Parameters, plan.parameters).criteria:
        counted = nw.sum_horizontal(*[(answers[id] >= each.of(id)).cast(nw.Int64) for id in each.items])
        held.append(counted >= each.at_least)
        if each.at_most is not None:
            held.append(counted <= each.at_most)
    return nw.all_horizontal(*held, ignore_nulls=False).cast(nw.Int64)


def by_hand(plan: Plan, keyed: Sequence[float | None]) -> float:
    answers = dict(zip((item.id for item in plan.items), keyed, strict=True))
    criteria = cast(Parameters, plan.parameters).criteria
    return int(all(each.met_by(each.counted(answers)) for each in criteria))


def workings(plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
    answers = dict(zip((item.id for item in plan.items), keyed, strict=True))
    for each in cast(Parameters, plan.parameters).criteria:
        counted = each.counted(answers)
        yield f"{_told(each)}: {'met' if each.met_by(counted) else 'not met'}", counted


def statements(plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
    columns = dict(zip((item.id for item in plan.items), keyed, strict=True))
    yield Compute(plan.score, "1")
    for each in cast(Parameters, plan.parameters).criteria:
        levels = sorted({each.of(id) for id in each.items})
        for place, level in enumerate(levels, start=1):
            yield CountFrom(f"s_at{place}", [columns[id] for id in each.items if each.of(id) == level], level)
        yield Compute("s_at", " + ".join(f"s_at{place}" for place in range(1, len(levels) + 1)))
        yield Compute(plan.score, "0", [If("s_at", "<", each.at_least)])
        if each.at_most is not None:
            yield Compute(plan.score, "0", [If("s_at", ">", each.at_most)])


def words(plan: Plan) -> str:
    told = "; ".join(_told(each) for each in cast(Parameters, plan.parameters).criteria)
    return f"1 if all of this holds, and 0 if not: {told}."


def _told(each: Criterion) -> str:
    own = "".join(f" ({id} at {level} or more)" for id, level in each.levels.items())
    most = f" and at most {each.at_most}" if each.at_most is not None else ""
    return f"at least {each.at_least}{most} of {', '.join(each.items)} at {each.level} or more{own}"
