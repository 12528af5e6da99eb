"""Scoring rules: one file each. A rule turns keyed answers into a number, in three ways that share no arithmetic on answers.

A rule file defines:

    FILLS                                   whether a person's mean may stand for absent answers: all of them count alike
    ADDS                                    whether what an answer adds does not depend on the others
    SKIPS                                   whether absent answers can be passed over, with nothing in their place
    class Parameters(Frozen)                what the definition must state for it
    unfit(items, parameters)                why these items do not suit the rule; empty if they do
    attainable(items, parameters)           lowest and highest value it can give
    possible(plan)                          every value it can give from whole numbers, or None if those are not few
    expression(plan, keyed, used)           the value, as a Narwhals expression over whole columns
    by_hand(plan, keyed)                    the value of one row, in plain Python: the oracle
    workings(plan, keyed)                   what it works out on the way to that, in words and numbers
    statements(plan, keyed, used, total)    the value, as statements for other programs
    words(plan)                             the rule in a sentence

`keyed` are the answers after reverse-keying, absent ones null; `used` counts those present, and `total` is their sum. A new file
here is a new rule: nothing else is edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Protocol, cast

import narwhals as nw
from pydantic import BaseModel

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem
    from scoring.syntax.statements import Statement


class Rule(Protocol):
    """What each module in this folder provides."""

    FILLS: bool
    ADDS: bool
    SKIPS: bool
    Parameters: type[BaseModel]

    def unfit(self, items: Sequence[PlannedItem], parameters: Any) -> str:
        """Why the rule cannot be used on `items`; empty if it can."""
        ...

    def attainable(self, items: Sequence[PlannedItem], parameters: Any) -> tuple[float, float]:
        """The lowest and the highest value that complete answers can give."""
        ...

    def possible(self, plan: Plan) -> tuple[float, ...] | None:
        """Every value that whole numbers can give, rising; None where that is not a short list."""
        ...

    def expression(self, plan: Plan, keyed: list[nw.Expr], used: nw.Expr, total: nw.Expr) -> nw.Expr:
        """The score over whole columns."""
        ...

    def by_hand(self, plan: Plan, keyed: Sequence[float | None]) -> float:
        """The score of one row."""
        ...

    def workings(self, plan: Plan, keyed: Sequence[float | None]) -> Iterator[tuple[str, float]]:
        """What it is, and how much, of each number on the way from one row's answers to its score."""
        ...

    def statements(self, plan: Plan, keyed: Sequence[str], used: str, total: str) -> Iterator[Statement]:
        """The value in the column `plan.score`, from the columns of keyed answers, their number and sum."""
        ...

    def words(self, plan: Plan) -> str:
        """The rule as a sentence."""
        ...


@cache
def names() -> tuple[str, ...]:
    """The names of the rules there are."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def rule(name: str) -> Rule:
    """The rule of that name; KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Rule, import_module(f"scoring.rules.{name}"))
