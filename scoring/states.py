"""What a cell is to a score: an answer, missing, not applicable, undecided, undeclared, or against its gate.

Expressions over whole columns. Whoever needs to know whether an item was asked, or whether a value has
a declared meaning, asks here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

import narwhals as nw

from instruments.model import Condition, Instrument, MissingReason
from scoring.plan import NO_DIFFERENCE, PlannedItem, planned

State = Literal["answered", "missing", "na", "undecided", "contradiction", "needless"]
STATES = get_args(State)
"""Every state that a cell can be in, but undeclared: what is in none of them is that.

An answer to a question that was not to be asked speaks against its gate, or is `needless`: it is the lowest there is,
as when somebody who never drinks says "never" to what follows.
"""

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
    value = number(item.id)
    answer = is_answer(item).fill_null(False)
    absent_codes, inapplicable_codes = codes_of_absence(item, reasons)
    inapplicable = _is_one_of(value, inapplicable_codes)
    absent = value.is_null() | _is_one_of(value, absent_codes)
    contradiction, needless = nw.lit(False), nw.lit(False)
    if item.gate is not None:
        closed = is_closed(item, gates, reasons)
        lowest = (value == item.low).fill_null(False)
        contradiction, needless = answer & closed & ~lowest, answer & closed & lowest
        answer = answer & ~closed
        inapplicable = inapplicable | (absent & closed)
        absent = absent & ~closed
    return {
        "answered": answer,
        "missing": absent,
        "na": inapplicable,
        "undecided": _is_one_of(value, codes_undecided(reasons)),
        "undeclared": is_undeclared(item, reasons),
        "contradiction": contradiction,
        "needless": needless,
    }


def number(*ids: str) -> nw.Expr:
    """The columns as floating point, whatever kind of number they are kept as: engines will not mix the two."""
    return nw.col(*ids).cast(nw.Float64)


def codes_of_absence(item: PlannedItem, reasons: Reasons) -> tuple[list[int], list[int]]:
    """The codes that mean a missing answer to the item, and those that mean that it does not apply."""
    inapplicable = [code for code, reason in reasons.items() if reason.counts_as == "not_applicable"]
    inapplicable = inapplicable if item.may_not_apply else []
    known = {*inapplicable, *codes_undecided(reasons)}
    return [code for code in reasons if code not in known], inapplicable


def codes_undecided(reasons: Reasons) -> list[int]:
    """The codes that mean that nobody knows yet whether there is an answer."""
    return [code for code, reason in reasons.items() if reason.undecided]


def _is_one_of(value: nw.Expr, codes: list[int]) -> nw.Expr:
    return value.is_in([float(code) for code in codes]).fill_null(False)
