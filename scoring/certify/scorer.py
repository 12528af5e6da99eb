"""Another scorer, as it may be: the oracle with one or several rules broken on purpose.

A plan with faults in it, what stands for absent answers where the scorer fills them by a rule of its own, and
what is done to the number afterwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import mean, median
from typing import Literal

from scoring.certify.tree import everywhere, items_in, with_items
from scoring.explain import ScoredRow, score_row
from scoring.plan import Plan, PlannedItem

Form = Mapping[str, float | None]
Stands = Literal[
    "nothing",
    "zero",
    "zero_before_reversal",
    "lowest",
    "highest",
    "person_mean",
    "rounded_mean",
    "file_median",
    "file_mean",
]
Rounding = Literal["none", "half_up", "half_even", "down"]
After = Callable[[Plan, ScoredRow, float | None], float | None]


@dataclass(frozen=True)
class ReadItem(PlannedItem):
    """An item as another scorer may read it: more is an answer to it, or answers enter with other numbers."""

    codes_too: frozenset[float] = frozenset()
    anything: bool = False
    weight: float = 1
    instead: Mapping[float, float] = field(default_factory=dict)

    def allows(self, value: float) -> bool:
        """Whether `value` is taken for an answer."""
        return self.anything or value in self.codes_too or super().allows(value)

    def keyed(self, value: float) -> float:
        """The number with which it enters."""
        if value in self.instead:
            return self.weight * self.instead[value]
        strange = self.values is not None and value not in self.values
        return self.weight * (value if strange else super().keyed(value))


@dataclass(frozen=True)
class Filling:
    """What stands for each absent answer, up to how many of them, and whether an empty form has a score too."""

    stands: Stands
    limit: int
    empty_too: bool


@dataclass(frozen=True)
class Scorer:
    """A way to score. `file` are all the forms that it was given, for scorers that look at other people's."""

    plan: Plan
    file: tuple[Form, ...]
    filling: Filling | None = None
    turns_within_file: bool = False
    blanks_undeclared: bool = False
    after: tuple[After, ...] = ()

    def score(self, form: Form) -> float | None:
        """What it gives for a form."""
        try:
            row, score = self._scored(self._plan, self._as_read(form))
        except (KeyError, ArithmeticError):  # a table without a line for it, or a mean of nothing
            return None
        for change in self.after:
            score = change(self._plan, row, score)
        return score

    def _as_read(self, form: Form) -> Form:
        """The form; without what is no answer and no code, where the scorer takes that for absent."""
        if not self.blanks_undeclared:
            return form
        known = {item.id: (item, form[item.id]) for item in items_in(self._plan)}
        blank = {
            id: None
            for id, (item, value) in known.items()
            if value is not None and value not in self._plan.missing_reasons and not item.allows(value)
        }
        return {**form, **blank}

    def _scored(self, plan: Plan, form: Form) -> tuple[ScoredRow, float | None]:
        """By the oracle; or, where the scorer fills by a rule of its own, the scores made from answers by that."""
        if self.filling is None:
            row = score_row(plan, form)
            return row, row.score
        if not plan.parts:
            row = score_row(plan, form)
            return row, self._filled(plan, self.filling, row)
        made = {id: self._scored(part, form)[1] for id, part in plan.parts.items()}
        row = score_row(replace(plan, parts={}), {**form, **made})
        return row, row.score

    @cached_property
    def _plan(self) -> Plan:
        """The plan without its bands, which a wrong number may lie below; its reversals within the lowest and
        highest answer of the file where the scorer does so."""
        plan = everywhere(lambda each: replace(each, bands=None), self.plan)
        if not self.turns_within_file:
            return plan
        given = [value for item in items_in(plan) for value in self._given(plan, item)]
        low, high = min(given), max(given)

        def turned(item: PlannedItem) -> PlannedItem:
            return replace(item, low=low, high=high) if item.reversed else item

        return everywhere(lambda each: with_items(turned, each), plan)

    def _filled(self, plan: Plan, filling: Filling, row: ScoredRow) -> float | None:
        if row.why in ("undeclared_value", "under_query", "contradicts_gate"):
            return None
        left_out = plan.policy.not_applicable == "excluded"
        items = [i for i in plan.items if not (left_out and row.states[i.id] == "not_applicable")]
        present = [row.keyed[item.id] for item in items if item.id in row.keyed]
        if not items or len(items) - len(present) > filling.limit or not (present or filling.empty_too):
            return None
        keyed = [row.keyed.get(item.id, self._standing(filling.stands, item, present)) for item in items]
        value = float(plan.rule.by_hand(plan, keyed))
        if plan.rule_name == "sum":
            value *= len(plan.items) / len(items)
        return rounded(plan.policy.rounding, value) if len(present) < len(plan.items) else value

    def _standing(self, stands: Stands, item: PlannedItem, present: list[float]) -> float | None:
        match stands:
            case "nothing":
                return None
            case "zero":
                return 0
            case "zero_before_reversal":
                return item.keyed(0)
            case "lowest":
                return min(item.keyed(item.low), item.keyed(item.high))
            case "highest":
                return max(item.keyed(item.low), item.keyed(item.high))
            case "person_mean":
                return math.fsum(present) / len(present)
            case "rounded_mean":
                return rounded("half_up", math.fsum(present) / len(present))
        return self._in_file[item.id][stands]

    @cached_property
    def _in_file(self) -> Mapping[str, Mapping[str, float]]:
        """Item → median and mean of every answer to it in the file, as it enters the score."""
        found = {}
        for item in items_in(self._plan):
            values = [item.keyed(value) for value in self._given(self._plan, item)]
            found[item.id] = {"file_median": float(median(values)), "file_mean": mean(values)}
        return found

    def _given(self, plan: Plan, item: PlannedItem) -> list[float]:
        """What the file has for an item that this scorer takes for an answer."""
        values = [form[item.id] for form in self.file]
        return [v for v in values if v is not None and v not in plan.missing_reasons and item.allows(v)]


def rounded(rounding: Rounding, value: float, decimals: int = 0) -> float:
    """The value to so many decimals: halves up, halves to the even one, always down, or left as it is."""
    unit: int = 10**decimals
    if rounding == "none":
        return value
    if rounding == "half_even":
        return round(value * unit) / unit
    return math.floor(value * unit + (0.5 if rounding == "half_up" else 0)) / unit
