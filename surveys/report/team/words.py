"""How the trial team's report writes numbers, and counts of things."""

from __future__ import annotations

from collections.abc import Iterable

NONE = "–"


def count(n: int) -> str:
    """`1,234`."""
    return f"{n:,}"


def several(n: int, one: str, more: str = "") -> str:
    """`1 item`, `2 items`; `more` where that is no `s` at the end."""
    return f"{n:,} {one if n == 1 else more or one + 's'}"


def share(n: int, of: int) -> str:
    """`78.0%`; a dash of nothing."""
    return f"{n / of:.1%}" if of else NONE


def with_share(n: int, of: int) -> str:
    """`344 (78.0%)`."""
    return f"{n:,} ({share(n, of)})" if of else count(n)


def n_of(n: int, of: int) -> str:
    """`344 of 441 (78.0%)`; a dash of nothing."""
    return f"{n:,} of {of:,} ({share(n, of)})" if of else NONE


def listed(words: Iterable[str]) -> str:
    """`a`, `a and b`, or `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def number(value: float | None, decimals: int = 2) -> str:
    """`12.34`, never minus nothing; a dash where there is none."""
    return NONE if value is None else f"{round(value, decimals) + 0.0:.{decimals}f}"
