"""The scores of an instrument over whole columns, step by step: counts, why there is none, the value, the band.

Each step makes its columns for all scores at once, but for scores made from scores, which come after those.
`nw.sum_horizontal` of nothing is 0 on every engine, so each sum here stands behind a count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from instruments.score_checks import SUFFIXES
from scoring.cells import Cells, keyed
from scoring.plan import Plan, PlannedItem
from scoring.states import State, codes_undecided, number


def output_columns(plan: Plan) -> list[str]:
    """The names of the columns that a score adds, in order."""
    suffixes = [suffix for suffix in SUFFIXES if suffix != "band" or plan.bands is not None]
    return [plan.score, *(f"{plan.score}_{suffix}" for suffix in suffixes)]


def with_scores(table: nw.LazyFrame[Any], plans: Sequence[Plan], cells: Cells) -> nw.LazyFrame[Any]:
    """The table with the columns of every score, among working columns. `cells.odd_columns` tell of undeclared values."""
    table = table.with_columns(*cells.expressions())
    table = table.with_columns(cells.odd_gate(plans), *cells.keyed_expressions(plans))
    for together in _generations(plans):
        made = [_Made(plan, cells) for plan in together]
        for step in (_Made.counts, _Made.why, _Made.entering, _Made.standing, _Made.value, _Made.band):
            if columns := [column for each in made for column in step(each)]:
                table = table.with_columns(*columns)
    return table


def _generations(plans: Sequence[Plan]) -> Iterator[list[Plan]]:
    """The scores made from items alone, then those made from these, and so on."""
    done: set[str] = set()
    waiting = list(plans)
    while waiting:
        ready = [plan for plan in waiting if done.issuperset(plan.parts)]
        yield ready
        done.update(plan.score for plan in ready)
        waiting = [plan for plan in waiting if plan.score not in done]


@dataclass(frozen=True)
class _Made:
    """One score's columns, a method for each step. Each rests on columns of those before, so that expressions stay small."""

    plan: Plan
    cells: Cells

    def counts(self) -> Iterator[nw.Expr]:
        """How many items are in each state, how many of each part are gone, and the sum of the keyed answers."""
        plan, cells = self.plan, self.cells
        for told, states in self._told().items():
            counted = [cells.count(state, plan.items) for state in states]
            whole = counted[0] if len(counted) == 1 else nw.sum_horizontal(*counted)
            yield whole.alias(self._count_of(told))
        for place, part in enumerate(plan.policy.within):
            items = [item for item in plan.items if item.id in part.items]
            gone = nw.sum_horizontal(*(cells.count(state, items) for state in self._gone))
            yield gone.alias(self._working(f"within{place}"))
        yield cells.total(plan).alias(self._working("total"))

    def _told(self) -> dict[State, list[State]]:
        """State that is counted → the states that it is made of: a needless answer agrees with its gate, or does not."""
        told: dict[State, list[State]] = {"na": ["na"]}
        for state in self.cells.states_of(self.plan.items):
            told.setdefault(self._taken_for(state), []).append(state)
        return {state: list(dict.fromkeys(states)) for state, states in told.items()}

    def _taken_for(self, state: State) -> State:
        if state != "needless":
            return state
        return "na" if self.plan.policy.not_applicable == "as_lowest" else "contradiction"

    def why(self) -> Iterator[nw.Expr]:
        """The first reason, in order of weight, for which a form has no score; null where it has one. And the raw score."""
        answered = nw.col(self._count_of("answered"))
        total = nw.col(self._working("total"))
        yield nw.when(answered > 0).then(total).cast(nw.Float64).alias(f"{self.plan.score}_raw")
        declared = nw.sum_horizontal(*(nw.col(self._count_of(state)) for state in self._told()))
        odd = declared < len(self.plan.items)
        yield odd.alias(self._working("odd"))
        why: nw.Expr = nw.lit(None, dtype=nw.String)
        for condition, reason in reversed(list(self._reasons(answered, odd))):
            why = nw.when(condition).then(nw.lit(reason)).otherwise(why)
        yield why.alias(f"{self.plan.score}_why")

    def _reasons(self, answered: nw.Expr, odd: nw.Expr) -> Iterator[tuple[nw.Expr, str]]:
        """Each reason that can be, and when it is."""
        plan, states = self.plan, self._told()
        if self.cells.lets_pass:
            yield self._or_of_a_part(odd, "undeclared_value"), "undeclared_value"
        if codes_undecided(plan.missing_reasons):
            # Where undeclared values do not pass, an odd one is undecided.
            open_ = nw.col(self._count_of("undecided")) > 0 if "undecided" in states else odd
            yield self._or_of_a_part(open_, "under_query"), "under_query"
        if plan.parts or "contradiction" in states:
            contradicted = (
                nw.col(self._count_of("contradiction")) > 0 if "contradiction" in states else nw.lit(False)
            )
            yield self._or_of_a_part(contradicted, "contradicts_gate"), "contradicts_gate"
        empty = [nw.col(f"{part}_why") == "nothing_answered" for part in plan.parts]
        yield nw.all_horizontal(answered == 0, *empty, ignore_nulls=True), "nothing_answered"
        gone = nw.sum_horizontal(*(nw.col(self._count_of(state)) for state in self._gone))
        yield gone > plan.allow, "too_many_missing"
        for place, part in enumerate(plan.policy.within):
            yield nw.col(self._working(f"within{place}")) > part.allow, "too_many_missing"
        if plan.policy.at_least is not None:
            yield answered < plan.policy.at_least, "too_few_answered"

    def _or_of_a_part(self, condition: nw.Expr, reason: str) -> nw.Expr:
        """Whether it holds, or is why one of the scores that this one is made from is missing."""
        parts = [nw.col(f"{part}_why") == reason for part in self.plan.parts]
        return nw.any_horizontal(condition, *parts, ignore_nulls=True) if parts else condition

    def entering(self) -> Iterator[nw.Expr]:
        """What enters the rule for each item, null where nothing does; not where the rule needs no more than its sum."""
        if not self._by_total:
            lowest = self.plan.policy.not_applicable == "as_lowest"
            for place, item in enumerate(self.plan.items):
                value = self._or_lowest(item) if lowest else self._answer(item)
                yield value.alias(self._working(f"entering{place}"))

    def standing(self) -> Iterator[nw.Expr]:
        """The same with what stands for an absent answer, where that is a number for each."""
        plan, entering = self.plan, self._entering
        if plan.policy.fill not in ("worst", "best", "rounded_mean"):
            return
        for name, item in zip(entering, plan.items, strict=True):
            stand: nw.Expr = nw.lit(plan.standing(item))
            if plan.policy.fill == "rounded_mean":
                stand = _rounded(plan, nw.sum_horizontal(*map(nw.col, entering)) / self._present)
            filled = nw.when(nw.col(name).is_null()).then(stand).otherwise(nw.col(name))
            yield filled.alias(f"{name}_filled")

    def value(self) -> Iterator[nw.Expr]:
        """The score, and whether something stands in it for absent answers."""
        plan, n = self.plan, len(self.plan.items)
        value = plan.rule.expression(plan, *self._for_the_rule()).cast(nw.Float64)
        if plan.policy.rounding != "none":
            value = nw.when(self._present < n).then(_rounded(plan, value)).otherwise(value)
        scored = nw.col(f"{plan.score}_why").is_null()
        yield nw.when(scored).then(value).alias(plan.score)
        parts = [nw.col(f"{part}_prorated") for part in plan.parts]
        prorated = nw.any_horizontal(self._present < n, *parts, ignore_nulls=False)
        yield (scored & prorated).alias(f"{plan.score}_prorated")

    def _for_the_rule(self) -> tuple[list[nw.Expr], nw.Expr, nw.Expr]:
        """What stands in for each item, how many do, and their sum."""
        if self._by_total:
            return (
                [self._answer(item) for item in self.plan.items],
                self._present,
                nw.col(f"{self.plan.score}_raw"),
            )
        if self.plan.policy.fill in ("none", "person_mean"):
            columns = [nw.col(name) for name in self._entering]
            return columns, self._present, nw.sum_horizontal(*columns)
        columns = [nw.col(f"{name}_filled") for name in self._entering]
        return columns, nw.lit(len(columns)), nw.sum_horizontal(*columns)

    @property
    def _by_total(self) -> bool:
        """Whether the rule can do with the sum of the answers: it takes a person's mean for absent ones, or none are absent."""
        policy = self.plan.policy
        filled = policy.fill not in ("none", "person_mean")
        return self.plan.rule.FILLS and not filled and policy.not_applicable != "as_lowest"

    @property
    def _present(self) -> nw.Expr:
        """How many items have something that enters the score of itself."""
        answered = nw.col(self._count_of("answered"))
        lowest = self.plan.policy.not_applicable == "as_lowest"
        return answered + nw.col(self._count_of("na")) if lowest else answered

    @property
    def _entering(self) -> list[str]:
        return [self._working(f"entering{place}") for place in range(len(self.plan.items))]

    def _answer(self, item: PlannedItem) -> nw.Expr:
        """The answer as it enters the score; null where there is none."""
        value = keyed(item, number(item.id))
        if item.derived:
            return value
        return nw.when(nw.col(self.cells.column("answered", item.id))).then(value)

    def _or_lowest(self, item: PlannedItem) -> nw.Expr:
        """The answer as it enters the score, or the answer printed lowest where the item does not apply."""
        if item.derived or not self.cells.may_be("na", item):
            return self._answer(item)
        inapplicable = nw.col(self.cells.column("na", item.id))
        if item.gate is not None:
            inapplicable = inapplicable | nw.col(self.cells.column("needless", item.id))
        return nw.when(inapplicable).then(nw.lit(float(item.lowest))).otherwise(self._answer(item))

    def band(self) -> Iterator[nw.Expr]:
        """The name of the stretch that the score lies in, where there are such."""
        if self.plan.bands is None:
            return
        band: nw.Expr = nw.lit(None, dtype=nw.String)
        for edge, label in self.plan.bands.edges.items():
            band = nw.when(nw.col(self.plan.score) >= edge).then(nw.lit(label)).otherwise(band)
        yield band.alias(f"{self.plan.score}_band")

    @property
    def _gone(self) -> tuple[State, ...]:
        """The states of an item that count against the score."""
        return ("missing", "na") if self.plan.policy.not_applicable == "as_missing" else ("missing",)

    def _count_of(self, state: State) -> str:
        """The column that counts the items in a state."""
        told = state in ("answered", "missing", "na")
        return f"{self.plan.score}_{state}" if told else self._working(state)

    def _working(self, what: str) -> str:
        return f"{self.cells.prefix}{what}_{self.plan.score}"


def _rounded(plan: Plan, value: nw.Expr) -> nw.Expr:
    """The nearest whole number: of a half, the one above or the even one."""
    up = (value + 0.5).floor()
    if plan.policy.rounding == "half_up":
        return up
    to_odd = (up - value == 0.5) & ((up / 2).floor() * 2 != up)
    return nw.when(to_odd).then(up - 1).otherwise(up)
