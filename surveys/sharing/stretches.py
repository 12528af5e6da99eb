"""Numbers without a declared range, counted in stretches from which nobody's lowest or highest value can be read.

Edges are multiples of 1, 2 or 5 times a power of ten, and the first and last stretch are open and hold more than a few
people at some timepoint.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

import polars as pl

from surveys.distribution import Line
from surveys.sharing.counts import FEW

STRETCHES = 10
"""About as many as there may be."""


def open_stretches(values: Mapping[str, pl.Series]) -> tuple[Line, ...]:
    """Timepoint → its numbers, as lines with the first and last stretch open; one line `given` if all are in one."""
    seen = pl.concat(values.values()) if values else pl.Series([], dtype=pl.Float64)
    if seen.is_empty():
        return ()
    whole = bool((seen == seen.round()).all())
    step = _step(float(seen.max()) - float(seen.min()), whole)  # type: ignore[arg-type]
    counts = {point: Counter(_places(each, step)) for point, each in values.items()}
    first, last = _ends(list(counts.values()))
    if first >= last:
        return (_line("given", [sum(each.values()) for each in counts.values()]),)
    found = []
    for place in range(first, last + 1):
        low, high = (
            -math.inf if place == first else place,
            math.inf if place == last else place,
        )
        at = [sum(n for k, n in each.items() if low <= k <= high) for each in counts.values()]
        found.append(_line(_label(place, step, whole, place == first, place == last), at))
    return tuple(found)


def _step(span: float, whole: bool) -> float:
    """1, 2 or 5 times a power of ten, so that about ten of it make the span; not below 1 for whole numbers."""
    least = max(span / STRETCHES, 1.0 if whole else 1e-6)
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * each for each in (1, 2, 5, 10) if power * each >= least * (1 - 1e-9))


def _places(values: pl.Series, step: float) -> list[int]:
    """The number of the stretch that holds each value."""
    return (values / step + 1e-9).floor().cast(pl.Int64).to_list()


def _ends(counts: list[Counter[int]]) -> tuple[int, int]:
    """The first stretch to which, with all below, more than a few belong at some timepoint; and so the last."""
    places = sorted(set().union(*counts))
    first = next(
        (k for k in places if any(sum(n for j, n in each.items() if j <= k) > FEW for each in counts)),
        places[-1],
    )
    last = next(
        (
            k
            for k in reversed(places)
            if any(sum(n for j, n in each.items() if j >= k) > FEW for each in counts)
        ),
        places[0],
    )
    return first, last


def _label(place: int, step: float, whole: bool, is_first: bool, is_last: bool) -> str:
    decimals = 0 if whole else max(0, -math.floor(math.log10(step)))
    low, high = (f"{each * step:.{decimals}f}" for each in (place, place + 1))
    if is_first:
        return f"below {high}"
    if is_last:
        return f"{low} or more"
    if not whole:
        return f"{low} to below {high}"
    return low if step == 1 else f"{low} to {(place + 1) * step - 1:.0f}"


def _line(label: str, counts: list[int]) -> Line:
    return Line("value", None, label, tuple(counts), None)
