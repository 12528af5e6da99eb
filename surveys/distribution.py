"""How the cells of one column are spread, timepoint by timepoint: counts of codes, reasons, blanks; summaries.

Free text and ids are only counted, never shown.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import eq
from typing import Literal

import polars as pl

from surveys.dataset import Column

BINS = 10
MOST_BINS = 13
Closed = Literal["left", "both"]
Points = Mapping[str, pl.DataFrame]
"""Timepoint → its rows, in the order of the study."""


@dataclass(frozen=True)
class Line:
    """A code or a stretch of values: how often at each timepoint, and of the cells with a value, per cent.

    `code` is None for a stretch, a text or a blank; `shares` is None where there is no value to share in. Only
    in what may leave the study is a count, or the share of one, None: withheld.
    """

    kind: Literal["value", "other", "reason", "blank"]
    code: int | None
    label: str
    counts: tuple[int | None, ...]
    shares: tuple[float | None, ...] | None

    @property
    def is_seen(self) -> bool:
        """Whether it is there at some timepoint, or is withheld at one."""
        return any(count != 0 for count in self.counts)


@dataclass(frozen=True)
class Summary:
    """Numbers of one timepoint. None where there are too few values to have one, or where it is withheld."""

    timepoint: str
    rows: int | None
    n: int | None
    mean: float | None
    sd: float | None
    low: float | None
    median: float | None
    high: float | None


def values_of(column: Column, rows: pl.DataFrame) -> pl.Series:
    """The cells that hold a value: no blank, no reason."""
    values = rows[column.name].drop_nulls()
    codes = list(column.missing_labels)
    if column.kind == "number":
        return values.filter(~values.is_in([float(code) for code in codes]))
    return values.filter(~values.is_in([str(code) for code in codes])) if column.kind == "text" else values


def lines(
    column: Column, points: Points, limits: tuple[float, float] | None, shown: bool
) -> tuple[Line, ...]:
    """Values, then reasons, then blanks. `limits` are those of a score; a text is counted by value if `shown`."""
    values = {point: values_of(column, rows) for point, rows in points.items()}
    return (
        *_value_lines(column, values, limits, shown),
        *_reason_lines(column, points),
        _blanks(column, points),
    )


def _value_lines(
    column: Column, values: Mapping[str, pl.Series], limits: tuple[float, float] | None, shown: bool
) -> Iterator[Line]:
    if column.value_labels:
        yield from _labelled(column, values)
    elif column.kind == "number":
        yield from (
            _line(values, label, *edges) for label, edges in _stretches(column, values, limits).items()
        )
    elif shown:
        words = sorted(
            set().union(*values.values()),
            key=lambda word: (list(values).index(word) if word in values else 0, word),
        )
        yield from (_counted("value", None, word, values, partial(eq, word)) for word in words)
    else:
        yield _counted("value", None, "given", values, lambda each: each.is_not_null())


def _labelled(column: Column, values: Mapping[str, pl.Series]) -> Iterator[Line]:
    codes = [code for code in column.value_labels if code not in column.missing_labels]
    for code in codes:
        yield _counted("value", code, column.value_labels[code], values, partial(eq, float(code)))
    other = _counted(
        "other", None, "other values", values, lambda each: ~each.is_in([float(c) for c in codes])
    )
    if other.is_seen:
        yield other


def _counted(
    kind: Literal["value", "other"],
    code: int | None,
    label: str,
    values: Mapping[str, pl.Series],
    chosen: Callable[[pl.Series], pl.Series],
) -> Line:
    counts = tuple(int(chosen(each).sum()) for each in values.values())
    shares = tuple(100 * n / max(len(each), 1) for n, each in zip(counts, values.values(), strict=True))
    return Line(kind, code, label, counts, tuple(round(share, 1) for share in shares))


def _line(values: Mapping[str, pl.Series], label: str, low: float, high: float, closed: Closed) -> Line:
    return _counted("value", None, label, values, lambda each: each.is_between(low, high, closed=closed))


def _stretches(
    column: Column, values: Mapping[str, pl.Series], limits: tuple[float, float] | None
) -> dict[str, tuple[float, float, Closed]]:
    """Stretches over the limits, or over what was seen: label → ends and which of them belong."""
    seen = pl.concat(values.values()) if values else pl.Series([], dtype=pl.Float64)
    if seen.is_empty():
        return {}
    low, high = float(seen.min()), float(seen.max())  # type: ignore[arg-type]
    if limits is not None:
        low, high = min(low, float(limits[0])), max(high, float(limits[1]))
    if bool((seen == seen.round()).all()) and low.is_integer() and high.is_integer():
        return _whole_stretches(int(low), int(high))
    if low == high:
        return {f"{low:.{column.decimals}f}": (low, high, "both")}
    edges = [low + (high - low) * step / BINS for step in range(BINS)] + [high]
    return {
        f"{a:.{_places(column)}f} to {'' if last else 'below '}{b:.{_places(column)}f}": (
            a,
            b,
            "both" if last else "left",
        )
        for a, b, last in ((edges[k], edges[k + 1], k == BINS - 1) for k in range(BINS))
    }


def _places(column: Column) -> int:
    return max(column.decimals, 2)


def _whole_stretches(low: int, high: int) -> dict[str, tuple[float, float, Closed]]:
    span = high - low + 1
    width = 1 if span <= MOST_BINS else min(_widths(span), key=lambda width: (-span % width / width, width))
    ends = [(start, min(start + width - 1, high)) for start in range(low, high + 1, width)]
    return {f"{a}" if a == b else f"{a} to {b}": (a, b, "both") for a, b in ends}


def _widths(span: int) -> range:
    """Widths that cut a span into about five to thirteen; the best leaves the last as wide as the others."""
    return range(math.ceil(span / MOST_BINS), max(span // 5, math.ceil(span / MOST_BINS)) + 1)


def _reason_lines(column: Column, points: Points) -> Iterator[Line]:
    for code in sorted(column.missing_labels):
        cell = float(code) if column.kind == "number" else str(code)
        counts = tuple(
            0 if column.kind == "date" else int((rows[column.name] == cell).sum()) for rows in points.values()
        )
        yield Line("reason", code, column.missing_labels[code], counts, None)


def _blanks(column: Column, points: Points) -> Line:
    counts = tuple(int(rows[column.name].null_count()) for rows in points.values())
    return Line("blank", None, "blank", counts, None)


def summaries(column: Column, points: Points, averaged: bool) -> tuple[Summary, ...]:
    """One for each timepoint, with a mean and its like only of numbers that are to be `averaged`."""
    return tuple(_summary(column, point, rows, averaged) for point, rows in points.items())


def _summary(column: Column, point: str, rows: pl.DataFrame, averaged: bool) -> Summary:
    values = values_of(column, rows)
    if column.kind != "number" or not averaged or values.is_empty():
        return Summary(point, rows.height, len(values), None, None, None, None, None)
    numbers = (values.mean(), values.std(), values.min(), values.median(), values.max())
    return Summary(point, rows.height, len(values), *(_rounded(number) for number in numbers))


def _rounded(number: object) -> float | None:
    return round(float(number), 6) if isinstance(number, int | float) else None
