"""A plan and the plans of the scores that it is made from: to look at, and to change, all of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from scoring.plan import Plan, PlannedItem


def plans_in(plan: Plan) -> Iterator[Plan]:
    """The plan, and those of the scores that it is made from."""
    yield plan
    for part in plan.parts.values():
        yield from plans_in(part)


def items_in(plan: Plan) -> tuple[PlannedItem, ...]:
    """The items that enter, be it by way of other scores, each once."""
    items = (item for each in plans_in(plan) for item in each.items if not item.derived)
    return tuple({item.id: item for item in items}.values())


def everywhere(change: Callable[[Plan], Plan], plan: Plan) -> Plan:
    """The plan changed, and the plans of the scores that it is made from."""
    parts = {id: everywhere(change, part) for id, part in plan.parts.items()}
    return change(replace(plan, parts=parts))


def with_items(change: Callable[[PlannedItem], PlannedItem | None], plan: Plan) -> Plan:
    """The plan with each of its own items changed, or left out where nothing comes back."""
    changed = (item if item.derived else change(item) for item in plan.items)
    return replace(plan, items=tuple(item for item in changed if item is not None))
