"""What a cell is to a score: an answer, missing, not applicable, undecided, undeclared, or against its gate.

Expressions over whole columns. Whoever needs to know whether an item was asked, or whether a value has
a declared meaning, asks here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import narwhals as nw

from instruments.model import Condition, Instrument, MissingReason
from scoring.plan import NO_DIFFERENCE, PlannedItem, planned

Reasons = Mapping[int, MissingReason]
Gates = Mapping[str, PlannedItem]


def scorable(instrument: Instrument) -> dict[str, PlannedItem]:
    """Id → every choice and number of the instrument, in its order: what states can be asked about."""
    return {
        item.id: planned(instrument, item.id)
        for item in instrument.items
        if item.kind in ("choice", "number")
    }


def is_answer(item: PlannedItem) -> nw.Expr:
    """Whether the cell holds one of the item's answers; null for a blank."""
    value = number(item.id)
    if item.derived:
        return ~value.is_null()
    if item.codes is None:
        unit: float = 10.0**-item.decimals
        units = value / unit
        whole = (units - (units + 0.5).floor()).abs() < NO_DIFFERENCE / unit
        return (value >= item.low) & (value <= item.high) & whole
    return value.is_in([float(code) for code in item.codes])


def is_undeclared(item: PlannedItem, reasons: Reasons) -> nw.Expr:
    """Whether the cell holds something that is neither an answer nor a missing reason; never null."""
    value = number(item.id)
    return (~value.is_null() & ~is_answer(item) & ~value.is_in([float(code) for code in reasons])).fill_null(
        False
    )


def is_closed(item: PlannedItem, gates: Gates, reasons: Reasons) -> nw.Expr:
    """Whether the item was not to be asked: its gate's answer shuts it, or the gate itself does not apply."""
    if item.gate is None:
        return nw.lit(False)
    gate = gates[item.gate.item]
    shut = (is_answer(gate) & ~meets(item.gate, number(item.gate.item))).fill_null(False)
    return shut | states(gate, gates, reasons)["na"]


def meets(condition: Condition, value: nw.Expr) -> nw.Expr:
    """Whether a value meets everything that a condition states; null for a blank."""
    bounds = [
        *([value >= condition.at_least] if condition.at_least is not None else []),
        *([value <= condition.at_most] if condition.at_most is not None else []),
        *([value == condition.equals] if condition.equals is not None else []),
    ]
    return nw.all_horizontal(*bounds, ignore_nulls=False)


def states(item: PlannedItem, gates: Gates, reasons: Reasons) -> dict[str, nw.Expr]:
    """For each state that a cell can be in, whether it is: never null, and just one of them true."""
    if item.derived:
        never = nw.lit(False)
        kept = dict.fromkeys(("na", "undecided", "undeclared", "contradiction"), never)
        return {"answered": is_answer(item), "missing": ~is_answer(item), **kept}
    value = number(item.id)
    answer = is_answer(item).fill_null(False)
    absent_codes, inapplicable_codes = codes_of_absence(item, reasons)
    inapplicable = value.is_in(inapplicable_codes).fill_null(False)
    absent = value.is_null() | value.is_in(absent_codes).fill_null(False)
    contradiction: nw.Expr = nw.lit(False)
    if item.gate is not None:
        closed = is_closed(item, gates, reasons)
        contradiction = answer & closed
        answer = answer & ~closed
        inapplicable = inapplicable | (absent & closed)
        absent = absent & ~closed
    return {
        "answered": answer,
        "missing": absent,
        "na": inapplicable,
        "undecided": value.is_in(_undecided(reasons)).fill_null(False),
        "undeclared": is_undeclared(item, reasons),
        "contradiction": contradiction,
    }


def counts(items: Iterable[PlannedItem], gates: Gates, reasons: Reasons) -> dict[str, nw.Expr]:
    """For each state but undeclared, how many of the items are in it. Cells in none of them are undeclared.

    Items that share their codes and wait for nothing are counted together: few expressions over many
    columns, where building them costs more than computing them.
    """
    alike: dict[object, list[PlannedItem]] = {}
    for item in items:
        apart = item.gate is not None or item.codes is None or item.derived
        alike.setdefault(item.id if apart else (item.codes, item.may_not_apply), []).append(item)
    parts = [_counted(group, gates, reasons) for group in alike.values()]
    return {
        state: nw.sum_horizontal(*[expression.cast(nw.Int64) for part in parts for expression in part[state]])
        for state in ("answered", "missing", "na", "undecided", "contradiction")
    }


def _counted(group: list[PlannedItem], gates: Gates, reasons: Reasons) -> dict[str, list[nw.Expr]]:
    """Boolean expressions whose sum is how many of a group's items are in each state."""
    first = group[0]
    if first.gate is not None or first.codes is None or first.derived:
        return {state: [expression] for state, expression in states(first, gates, reasons).items()}
    values = number(*(item.id for item in group))
    absent, inapplicable = codes_of_absence(first, reasons)
    return {
        "answered": [values.is_in([float(code) for code in first.codes])],
        "missing": [values.is_null(), values.is_in(absent)],
        "na": [values.is_in(inapplicable)] if inapplicable else [nw.lit(False)],
        "undecided": [values.is_in(_undecided(reasons))],
        "contradiction": [nw.lit(False)],
    }


def number(*ids: str) -> nw.Expr:
    """The columns as floating point, whatever kind of number they are kept as: engines will not mix the two."""
    return nw.col(*ids).cast(nw.Float64)


def codes_of_absence(item: PlannedItem, reasons: Reasons) -> tuple[list[float], list[float]]:
    """The codes that mean a missing answer to the item, and those that mean that it does not apply."""
    inapplicable = [float(code) for code, reason in reasons.items() if reason.counts_as == "not_applicable"]
    inapplicable = inapplicable if item.may_not_apply else []
    known = {*inapplicable, *_undecided(reasons)}
    return [float(code) for code in reasons if code not in known], inapplicable


def _undecided(reasons: Reasons) -> list[float]:
    return [float(code) for code, reason in reasons.items() if reason.undecided]
