"""What each cell of a table is, in columns of its own that stand there until every score of an instrument is made.

Items that share their codes and wait for nothing are looked at together, and whole numbers as whole numbers:
few expressions over many narrow columns, where building expressions costs more than computing them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw

from scoring.plan import Plan, PlannedItem
from scoring.states import STATES, Gates, Reasons, State, codes_of_absence, codes_undecided, number, states

SIGNED = (nw.Int8, nw.Int16, nw.Int32, nw.Int64)
"""Kinds of columns whose numbers need no change: every whole number in them is just what it is."""


@dataclass(frozen=True)
class Cells:
    """Where the working columns of a table are: each begins with `prefix`, as no column of the caller's does.

    An undecided value is told from an undeclared one only where undeclared ones are let pass: `lets_pass`. Else
    they are odd together, and where there are such, the table is looked through for undeclared ones.
    """

    prefix: str
    items: Mapping[str, PlannedItem]
    gates: Gates
    reasons: Reasons
    whole: frozenset[str]
    lets_pass: bool

    @staticmethod
    def of(plans: Sequence[Plan], schema: nw.Schema, lets_pass: bool) -> Cells:
        """Those of a table with that schema, for all plans of an instrument."""
        prefix = "_"
        while any(name.startswith(prefix) for name in schema.names()):
            prefix += "_"
        items = items_needed(plans)
        return Cells(
            prefix=prefix,
            items=items,
            gates={id: gate for plan in plans for id, gate in plan.gates.items()},
            reasons=plans[0].missing_reasons,
            whole=frozenset(id for id in items if schema[id] in SIGNED),
            lets_pass=lets_pass,
        )

    def column(self, state: State, id: str) -> str:
        """The column that says whether the item is in the state."""
        return f"{self.prefix}{state}_{id}"

    def may_be(self, state: State, item: PlannedItem) -> bool:
        """Whether an answer to the item can be in the state at all; if not there is no column."""
        if item.derived:
            return state in ("answered", "missing")
        if state == "na":
            return item.gate is not None or bool(codes_of_absence(item, self.reasons)[1])
        if state == "undecided":
            return self.lets_pass and bool(codes_undecided(self.reasons))
        return state not in ("contradiction", "needless") or item.gate is not None

    def odd_columns(self, plans: Sequence[Plan]) -> list[str]:
        """The columns that say whether an odd value is among a score's items, or elsewhere among gates."""
        return [*(f"{self.prefix}odd_{plan.score}" for plan in plans), f"{self.prefix}odd"]

    def odd_gate(self, plans: Sequence[Plan]) -> nw.Expr:
        """The last of those columns."""
        used = {item.id for plan in plans for item in plan.items}
        gates = [gate for id, gate in self.gates.items() if id not in used]
        declared = [self.count(state, gates) for state in self.states_of(gates)] or [nw.lit(0)]
        return (nw.sum_horizontal(*declared) < len(gates)).alias(f"{self.prefix}odd")

    def states_of(self, items: Sequence[PlannedItem]) -> list[State]:
        """The states that some of the items can be in, of those that are told apart."""
        return [state for state in STATES if any(self.may_be(state, item) for item in items)]

    def expressions(self) -> Iterator[nw.Expr]:
        """A column of true and false for each item and each state that it may be in."""
        alike: dict[object, list[PlannedItem]] = {}
        for item in self.items.values():
            if self._plain(item):
                kind = (item.id in self.whole, item.codes, item.low, item.high, item.may_not_apply)
                alike.setdefault(kind, []).append(item)
            else:
                yield from self._apart(item)
        for group in alike.values():
            yield from self._together(group)

    def count(self, state: State, items: Iterable[PlannedItem]) -> nw.Expr:
        """How many of the items are in the state."""
        known = list(items)
        small = nw.Int8 if len(known) < 128 else nw.Int16
        asked = [
            self.column(state, each.id) for each in known if self.may_be(state, each) and not each.derived
        ]
        found = [nw.col(*asked).cast(small)] if asked else []
        for each in known:
            if each.derived and self.may_be(state, each):
                absent = nw.col(each.id).is_null()
                found.append((absent if state == "missing" else ~absent).cast(small))
        return nw.sum_horizontal(*found).cast(nw.Int64) if found else nw.lit(0, dtype=nw.Int64)

    def keyed_column(self, plan: Plan, item: PlannedItem) -> str:
        """The column of the item's answer as it enters the score, 0 where there is none: one for all scores alike."""
        how = plan.score if item.values else "reversed" if item.reversed else "keyed"
        return f"{self.prefix}{how}_{item.id}"

    def keyed_expressions(self, plans: Sequence[Plan]) -> Iterator[nw.Expr]:
        """Those columns, from the columns of states."""
        pairs = [(plan, item) for plan in plans for item in plan.items if not item.derived]
        for name, item in {self.keyed_column(*pair): pair[1] for pair in pairs}.items():
            answered = nw.col(self.column("answered", item.id))
            value = keyed(item, nw.col(item.id) if item.id in self.whole else number(item.id))
            yield nw.when(answered).then(value).otherwise(0).alias(name)

    def total(self, plan: Plan) -> nw.Expr:
        """The sum of the score's keyed answers; 0 where there is none."""
        kind: type[nw.Float64 | nw.Int16 | nw.Int32] = nw.Float64
        if all(item.id in self.whole and not item.values for item in plan.items):
            most = sum(max(abs(item.low), abs(item.high)) for item in plan.items)
            kind = nw.Int16 if most < 2**15 else nw.Float64
        own = [self.keyed_column(plan, item) for item in plan.items if not item.derived]
        made = [keyed(item, nw.col(item.id)) for item in plan.items if item.derived]
        return nw.sum_horizontal(*([nw.col(*own).cast(kind)] if own else []), *made)

    def _plain(self, item: PlannedItem) -> bool:
        """Whether a list of codes, or a range of whole numbers, says what an answer is."""
        ends_whole = float(item.low).is_integer() and float(item.high).is_integer()
        return item.gate is None and (item.codes is not None or (item.id in self.whole and ends_whole))

    def _apart(self, item: PlannedItem) -> Iterator[nw.Expr]:
        each = states(item, self.gates, self.reasons)
        for state in STATES:
            if self.may_be(state, item):
                yield each[state].alias(self.column(state, item.id))

    def _together(self, group: list[PlannedItem]) -> Iterator[nw.Expr]:
        first, whole = group[0], group[0].id in self.whole
        ids = [item.id for item in group]
        values = nw.col(*ids) if whole else number(*ids)
        absent, inapplicable = codes_of_absence(first, self.reasons)
        undecided = codes_undecided(self.reasons)
        codes = first.codes or range(int(first.low), int(first.high) + 1)
        told = {"answered": among(values, codes, whole), "missing": values.is_null()}
        if absent:  # a blank is as any of them
            told["missing"] = among(values.fill_null(absent[0]), absent, whole)
        if inapplicable:
            told["na"] = among(values, inapplicable, whole)
        if undecided and self.lets_pass:
            told["undecided"] = among(values, undecided, whole)
        for state, expression in told.items():
            yield expression.name.prefix(f"{self.prefix}{state}_")


def items_needed(plans: Sequence[Plan]) -> dict[str, PlannedItem]:
    """Every item that some score uses or waits for, by id."""
    items = (item for plan in plans for item in (*plan.items, *plan.gates.values()))
    return {item.id: item for item in items if not item.derived}


def keyed(item: PlannedItem, value: nw.Expr) -> nw.Expr:
    """What an answer is as it enters the score."""
    if not item.values:
        return item.low + item.high - value if item.reversed else value
    (_, becomes), *others = item.values.items()
    found: nw.Expr = nw.lit(float(becomes))
    for code, number_ in others:
        found = nw.when(value == code).then(nw.lit(float(number_))).otherwise(found)
    return found


def among(values: nw.Expr, codes: Sequence[int], whole: bool) -> nw.Expr:
    """Whether each value is one of the codes, in columns of `whole` numbers or of floating point."""
    wanted = [code if whole else float(code) for code in codes]
    return values == wanted[0] if len(wanted) == 1 else values.is_in(wanted)
