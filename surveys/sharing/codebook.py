"""The codebook as it may leave: no count of a few, no value of one person, and nothing from which either follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from instruments import Instrument, MissingReason
from surveys.codebook import codebook, rows_by_timepoint
from surveys.codebook_parts import Codebook, Entry
from surveys.dataset import Column, Dataset
from surveys.distribution import Line, Summary, values_of
from surveys.sharing.counts import FEW, Shown, rounded, shown
from surveys.sharing.stretches import open_stretches

MEANS_FROM = 15
"""The rounded n from which a mean, a standard deviation and a median may leave: 13 people, of at least 10 (decision 24)."""
DECIMALS = 2
"""The most that any of them has."""


def shared_codebook(
    dataset: Dataset, instruments: Sequence[Instrument], missing_reasons: tuple[MissingReason, ...]
) -> Codebook:
    """The codebook of the long dataset as it may leave the study; what is withheld in it is None."""
    book = codebook(dataset, instruments, missing_reasons)
    points = rows_by_timepoint(dataset)
    columns = {column.name: column for column in dataset.columns}
    sections = tuple(
        replace(section, entries=tuple(_entry(each, columns[each.name], points) for each in section.entries))
        for section in book.sections
    )
    rows = tuple(rounded(each.height) for each in points.values())
    return replace(book, rows=rows, sections=sections, counts_are="for sharing")


def _entry(entry: Entry, column: Column, points: Mapping[str, pl.DataFrame]) -> Entry:
    values = [line for line in entry.lines if line.kind in ("value", "other")]
    if column.kind == "number" and not column.value_labels and entry.role != "score":
        values = list(open_stretches({point: values_of(column, rows) for point, rows in points.items()}))
    absent = [line for line in entry.lines if line.kind in ("reason", "blank")]
    told = [shown(_at(values, place), _at(absent, place)) for place in range(len(points))]
    lines = (
        *(_shown_value(line, place, told) for place, line in enumerate(values)),
        *(
            replace(line, counts=tuple(each.absent[place] for each in told))
            for place, line in enumerate(absent)
        ),
    )
    summaries = tuple(
        _summary(*each, column, lines) for each in zip(entry.summaries, told, range(len(told)), strict=True)
    )
    return replace(entry, lines=lines, summaries=summaries)


def _at(lines: Sequence[Line], place: int) -> list[int]:
    """The full counts at one timepoint."""
    return [line.counts[place] or 0 for line in lines]


def _shown_value(line: Line, place: int, told: Sequence[Shown]) -> Line:
    counts = tuple(each.values[place] for each in told)
    return replace(
        line,
        counts=counts,
        shares=tuple(_share(count, each) for count, each in zip(counts, told, strict=True)),
    )


def _share(count: int | None, told: Shown) -> float | None:
    """Per cent of the rounded n, of a rounded count; None where the others are few, or are withheld and could be."""
    if count is None or not told.n:
        return None
    others = told.n - count
    if others <= FEW and (others or None in told.values):
        return None
    return round(100 * count / told.n, 1)


def _summary(full: Summary, told: Shown, place: int, column: Column, lines: Sequence[Line]) -> Summary:
    """Without the lowest and highest value, and without a mean that could tell a withheld count of one value."""
    safe = (told.n or 0) >= MEANS_FROM and all(
        line.counts[place] is not None
        for line in lines
        if line.kind in ("value", "other") and not is_stretch(line)
    )
    decimals = min(column.decimals + 1, DECIMALS)
    mean, sd, median = (
        round(each, decimals) if safe and each is not None else None
        for each in (full.mean, full.sd, full.median)
    )
    return Summary(full.timepoint, rounded(full.rows or 0), told.n, mean, sd, None, median, None)


def is_stretch(line: Line) -> bool:
    """Whether a line counts several values together, as its label says."""
    return (
        line.kind == "value"
        and line.code is None
        and any(word in line.label for word in (" to ", "below ", " or more"))
    )
