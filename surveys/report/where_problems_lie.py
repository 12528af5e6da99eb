"""Two pictures of where problems lie, each with its numbers: sites against instruments, and the items with most."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from surveys.checks.validate import Query
from surveys.study import Study, interview

SHADES = 4
"""A cell without problems is white; the others are in four shades, by their part of the largest."""
SHOWN = 12


@dataclass(frozen=True)
class Cell:
    """How many queries, how many of them errors, and how dark."""

    n: int
    errors: int
    shade: int


@dataclass(frozen=True)
class GridRow:
    """One site's queries, instrument by instrument."""

    name: str
    cells: Sequence[Cell]
    total: int


@dataclass(frozen=True)
class Grid:
    """Sites down, instruments across, with the sum of each."""

    heads: Sequence[tuple[str, str]]
    rows: Sequence[GridRow]
    totals: Sequence[int]
    total: int


@dataclass(frozen=True)
class Strip:
    """An item's errors and warnings; the widths are parts of the item with most, in per cent."""

    item: str
    label: str
    errors: int
    warnings: int
    error_width: float
    warning_width: float


def site_by_instrument(study: Study, queries: Sequence[Query]) -> Grid:
    """Every site and every instrument of the study, and who is in no site if anybody is."""
    heads = [
        (interview().id, "About the interview"),
        *((id, each.title) for id, each in study.instruments.items()),
    ]
    known = {id for id, _ in heads}
    places = [
        (query.site, query.instrument if query.instrument in known else interview().id) for query in queries
    ]
    counts = Counter(places)
    errors = Counter(place for place, query in zip(places, queries, strict=True) if query.level == "error")
    most = max(counts.values(), default=1)
    sites = [
        *study.file.sites.items(),
        *([("", "Of no one site")] if "" in {site for site, _ in places} else []),
    ]
    rows = [
        GridRow(
            f"{site} {name}".strip(),
            [
                Cell(counts[site, id], errors[site, id], math.ceil(SHADES * counts[site, id] / most))
                for id, _ in heads
            ],
            sum(counts[site, id] for id, _ in heads),
        )
        for site, name in sites
    ]
    totals = [sum(row.cells[place].n for row in rows) for place in range(len(heads))]
    return Grid(heads, rows, totals, len(queries))


def worst_items(queries: Iterable[Query]) -> list[Strip]:
    """The items with most queries, the worst first."""
    counts = Counter((query.item, query.label, query.level) for query in queries if query.item)
    items = {(item, label) for item, label, _ in counts}
    both = [(counts[(*item, "error")], counts[(*item, "warning")], item) for item in items]
    both.sort(key=lambda each: (-each[0] - each[1], -each[0], each[2]))
    most = max((errors + warnings for errors, warnings, _ in both), default=1)
    return [
        Strip(*item, errors, warnings, round(100 * errors / most, 1), round(100 * warnings / most, 1))
        for errors, warnings, item in both[:SHOWN]
    ]
