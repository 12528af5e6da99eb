"""Everything that the forms of one declared score say about it, at one time and over everybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import narwhals as nw
import numpy as np
from narwhals.typing import IntoDataFrame

from scoring.plan import NO_DIFFERENCE, Plan
from scoring.psychometrics.alpha import cronbach_alpha
from scoring.psychometrics.estimate import Estimate, Matrix, NotDefined, Vector
from scoring.psychometrics.item_rest import item_rest_correlations
from scoring.psychometrics.omega import omega_total

Figure = TypeVar("Figure")


@dataclass(frozen=True)
class Figures:
    """What the forms of a score say about it.

    `scored` forms have the score; `at_floor` and `at_ceiling` of them have the lowest and the highest that it
    can give. `complete` forms have an answer to every item: only they enter alpha, omega and `item_rest` (item id
    → its correlation with the sum of the others). `without` says why there is no figure: of `extremes`, `alpha`,
    `omega` or `item_rest`.
    """

    scored: int
    at_floor: int | None
    at_ceiling: int | None
    complete: int
    alpha: Estimate | None
    omega: float | None
    item_rest: Mapping[str, float | None]
    without: Mapping[str, str]


def figures(plan: Plan, scored: IntoDataFrame, fewest: int) -> Figures:
    """The figures of `plan` over `scored`: what `scoring.score` made of one form a person, eager.

    A figure of fewer than `fewest` forms is withheld, so that few people cannot be told from it.
    """
    table = nw.from_native(scored, eager_only=True)
    values = np.array(table[plan.score].drop_nulls().to_list(), dtype=float)
    answers = complete_answers(plan, table)
    few_scored = f"fewer than {fewest} forms have the score" if len(values) < fewest else ""
    few_complete = f"fewer than {fewest} forms are complete" if len(answers) < fewest else ""
    unfit = not_added_up(plan) or few_complete
    alpha, no_alpha = _tried(cronbach_alpha, answers, unfit)
    omega, no_omega = _tried(omega_total, answers, unfit)
    correlations, no_item_rest = _tried(item_rest_correlations, answers, unfit)
    without = {"extremes": few_scored, "alpha": no_alpha, "omega": no_omega, "item_rest": no_item_rest}
    return Figures(
        scored=len(values),
        at_floor=None if few_scored else _at(plan.range[0], values),
        at_ceiling=None if few_scored else _at(plan.range[1], values),
        complete=len(answers),
        alpha=alpha,
        omega=omega,
        item_rest=dict(zip((item.id for item in plan.items), correlations, strict=True))
        if correlations
        else {},
        without={name: why for name, why in without.items() if why},
    )


def _tried(made: Callable[[Matrix], Figure], answers: Matrix, unfit: str) -> tuple[Figure | None, str]:
    """A figure, or why there is none."""
    if unfit:
        return None, unfit
    try:
        return made(answers), ""
    except NotDefined as why:
        return None, str(why)


def not_added_up(plan: Plan) -> str:
    """Why alpha, omega and item-rest correlations are not about this score; empty if they are.

    They are about the variance of answers that are added up and all count alike.
    """
    if not plan.rule.FILLS:
        return "it does not add up its answers"
    if any(item.derived for item in plan.items):
        return "it is made from other scores"
    return "it has fewer than two items" if len(plan.items) < 2 else ""


def complete_answers(plan: Plan, table: nw.DataFrame[Any]) -> Matrix:
    """Keyed answers (forms × items) of the forms with an answer to every item; the key is the plan's own."""
    all_answered = nw.col(f"{plan.score}_answered") == len(plan.items)
    whole = table.filter(all_answered & nw.col(f"{plan.score}_why").is_null())
    keyed = [[item.keyed(float(value)) for value in whole[item.id].to_list()] for item in plan.items]
    return np.array(keyed, dtype=float).T


def _at(end: float, values: Vector) -> int:
    return int((abs(values - end) < NO_DIFFERENCE).sum())
