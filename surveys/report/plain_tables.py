"""A table of words, and how a terminal shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """A table of words: `heads` of all columns, the first of which names each row."""

    title: str
    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[str]]]


def table_lines(table: Table) -> Iterator[str]:
    """The table with each column as wide as its widest cell, numbers to the right."""
    rows = [tuple(table.heads), *((name, *cells) for name, cells in table.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        written = [f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True)]
        yield "  " + "  ".join([f"{name:{widths[0]}}", *written]).rstrip()
