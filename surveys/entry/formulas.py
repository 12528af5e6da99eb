"""What a cell takes, and whether its question is closed, as formulas that Excel and LibreOffice both work out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from instruments.model import Gate
from surveys.entry.columns import Column
from surveys.workbook import runs

NEVER = "FALSE"
Letters = Mapping[str, str]
"""Item id → the letters of its column."""


def takes_number(column: Column, cell: str) -> str:
    """Whether a cell holds a number within the item's limits and of its decimals, or the code of a reason."""
    low, high = column.instrument.limits(column.item) or (0, 0)
    within = f"AND({cell}>={low:g},{cell}<={high:g},ROUND({cell},{column.item.decimals})={cell})"
    codes = _among((reason.code for reason in column.reasons), cell)
    return f"IFERROR(AND(ISNUMBER({cell}),OR({within},{codes})),{NEVER})"


def closed(column: Column, columns: Mapping[str, Column], letters: Letters, row: int) -> str:
    """Whether the item is not to be asked: its gate's answer shuts it, or the gate itself does not apply.

    The same as `scoring.states.is_closed` says of what will be imported. Empty for an item without a gate.
    """
    gate = column.item.ask_if
    if gate is None:
        return ""
    other = columns[gate.item]
    cell = f"${letters[gate.item]}{row}"
    shut = f"IFERROR(AND({_is_answer(other, cell)},NOT({_meets(gate, cell)})),{NEVER})"
    beyond = closed(other, columns, letters, row)
    if not beyond:
        return shut
    no_answer = f"NOT(IFERROR({_is_answer(other, cell)},{NEVER}))"
    return f"OR({shut},AND({beyond},{no_answer}),{_not_applicable(other, cell)})"


def answered(column: Column, cell: str) -> str:
    """Whether something stands in the cell that is no reason for having no answer."""
    absent = _among((reason.code for reason in column.reasons), _code(cell))
    return f'AND({cell}<>"",NOT(IFERROR({absent},{NEVER})))'


def _code(cell: str) -> str:
    """The number with which the cell begins: 1 of `1 = Never` and of 1."""
    return f'VALUE(LEFT({cell},FIND(" ",{cell}&" ")-1))'


def _is_answer(column: Column, cell: str) -> str:
    low, high = column.instrument.limits(column.item) or (0, 0)
    code = _code(cell)
    absent = [reason.code for reason in column.reasons if low <= reason.code <= high]
    none = "".join(f",{code}<>{each}" for each in absent)
    return f'AND({cell}<>"",{code}>={low:g},{code}<={high:g}{none})'


def _meets(gate: Gate, cell: str) -> str:
    code = _code(cell)
    stated = ((">=", gate.at_least), ("<=", gate.at_most), ("=", gate.equals))
    return f"AND({','.join(f'{code}{sign}{value:g}' for sign, value in stated if value is not None)})"


def _not_applicable(column: Column, cell: str) -> str:
    codes = (reason.code for reason in column.reasons if reason.counts_as == "not_applicable")
    return f"IFERROR({_among(codes, _code(cell))},{NEVER})"


def _among(codes: Iterable[int], number: str) -> str:
    """Whether a number is one of the codes."""
    stretches = [
        f"{number}={first}"
        if first == last
        else f"AND({number}>={first},{number}<={last},INT({number})={number})"
        for first, last in runs(list(codes))
    ]
    return f"OR({','.join(stretches)})" if stretches else NEVER
