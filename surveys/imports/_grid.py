"""A sheet as its reader gave it, with what a person would see or miss on it beside the values of its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

from surveys.counted import number_of

Place = tuple[int, int]
"""Row and column, both from 1."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


@dataclass(frozen=True)
class Grid:
    """One sheet: `cells` are those in which something stands, by row.

    `marks` are places by the rule of the remark that they are worth, as `formulas`; `looks` are colours that are not
    the sheet's plain ones; `comments` are words attached to cells.
    """

    name: str
    cells: Mapping[Place, Any]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    marks: Mapping[str, frozenset[Place]] = field(default_factory=dict)
    looks: Mapping[Place, str] = field(default_factory=dict)
    comments: Mapping[Place, str] = field(default_factory=dict)

    @cached_property
    def rows(self) -> dict[int, dict[int, Any]]:
        """Row → column → what stands there, for rows in which anything does, from the top."""
        found: dict[int, dict[int, Any]] = {}
        for (row, column), cell in self.cells.items():
            found.setdefault(row, {})[column] = cell
        return dict(sorted(found.items()))


@dataclass(frozen=True)
class Book:
    """The sheets of a workbook, and what is true of it as a whole."""

    grids: tuple[Grid, ...]
    macros: bool = False
    since_1904: bool = False


def full(cell: Any) -> bool:
    """Whether anything but blanks stands in a cell."""
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def named(cell: Any) -> str:
    """A cell as the name of a column: no blanks around it, and single ones within."""
    return "" if cell is None else " ".join(str(cell).split())


def letters(column: int) -> str:
    """The letters of a column, as `C`."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))


def address(place: Place) -> str:
    """A cell's address, as `C17`."""
    return f"{letters(place[1])}{place[0]}"


def area_address(area: Area) -> str:
    """An area's address, as `B5:C6`."""
    return f"{address(area[:2])}:{address(area[2:])}"


def counted(places: Iterable[Place]) -> str:
    """How many cells, and the first one's address."""
    found = sorted(places)
    return f"{number_of(len(found), 'cell')}, first {address(found[0])}"


def in_runs(numbers: Iterable[int]) -> str:
    """Numbers as a person lists them: `3, 5–9`, the first ten runs."""
    runs = list(_runs(numbers))
    return ", ".join(runs[:10]) + (" …" if len(runs) > 10 else "")


def _runs(numbers: Iterable[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda each: each[1] - each[0]):
        found = [number for _, number in run]
        yield str(found[0]) if len(found) == 1 else f"{found[0]}–{found[-1]}"
