"""A rule that another scorer may break, in words, and how a scorer is that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Literal

from scoring.certify.scorer import ReadItem, Scorer
from scoring.certify.tree import everywhere, with_items
from scoring.plan import Plan, PlannedItem

Part = Literal["key", "answers", "reasons", "missing", "not_applicable", "rounding", "rule", "bands"]
"""Which part of a definition states the rule that is broken; `reasons` are the study's table of missing reasons."""


@dataclass(frozen=True)
class Fault:
    """`words` go on after 'This scorer …'. Two faults of one `facet` are never looked for together."""

    facet: str
    part: Part
    words: str
    change: Callable[[Scorer], Scorer]


def of_items(change: Callable[[ReadItem], PlannedItem | None]) -> Callable[[Scorer], Scorer]:
    """A scorer with each item read otherwise, or left out where nothing comes back."""
    return of_plan(lambda plan: with_items(lambda item: change(read_item(item)), plan))


def of_plan(change: Callable[[Plan], Plan]) -> Callable[[Scorer], Scorer]:
    """A scorer with its plan changed, and the plans of the scores that it is made from."""
    return lambda scorer: replace(scorer, plan=everywhere(change, scorer.plan))


def of_policy(**changes: object) -> Callable[[Scorer], Scorer]:
    """A scorer with another policy for missing answers."""
    return of_plan(lambda plan: replace(plan, policy=plan.policy.model_copy(update=changes)))


def read_item(item: PlannedItem) -> ReadItem:
    """The item as something that can be read in other ways; one that is already stays as it is."""
    if isinstance(item, ReadItem):
        return item
    return ReadItem(**{each.name: getattr(item, each.name) for each in fields(item)})
