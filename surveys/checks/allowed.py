"""What may stand in an item's cell, in words: its answers, and the codes of missing reasons."""

from __future__ import annotations

from collections.abc import Iterable

from instruments import Instrument, Item


def allowed_in_words(instrument: Instrument, item: Item, codes: Iterable[int]) -> str:
    """`1 Never, 2 Rarely, or a missing code -9 … -6`; what is usual of a number, where that is stated."""
    if item.kind == "text":
        return "any text"
    if item.kind == "date":
        return "a date such as 2026-03-31"
    options = instrument.options(item)
    low, high = item.limits or (0, 0)
    usual = f" (usually {item.usual[0]:g} to {item.usual[1]:g})" if item.usual else ""
    answers = ", ".join(_option(code, label) for code, label in options.items())
    return f"{answers or f'{low:g} to {high:g}{usual}'}, or a missing code {_in_runs(codes)}"


def _option(code: int, label: str) -> str:
    """`1 Never`; `3 (3 or 4)` where the label begins with another number; the label where it has the code."""
    if label.split()[0] == str(code) and not label.startswith(f"{code} or "):
        return label
    return f"{code} ({label})" if label[:1].isdigit() else f"{code} {label}"


def _in_runs(codes: Iterable[int]) -> str:
    """Codes in order, a run of them as its ends."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][-1] + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(f"{run[0]} … {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
