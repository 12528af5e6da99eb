"""Where a table begins and ends on a sheet: its names, the questions above or below them, notes around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from instruments.problems import Where
from surveys.imports._grid import Grid, full, in_runs, named
from surveys.imports.raw import ID_COLUMNS
from surveys.refusals import UnreadableFile, refusal

HEADER_WITHIN = 30
"""Rows from the top of a sheet in which its header is looked for."""
QUESTION_ROWS = 2
"""Rows of questions or groups that may stand above the names, or beneath them."""
COMPARED = 50
"""Rows further down that a row beneath the names is compared with."""
NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?%?")
WORDS_OF_A_NOTE = 3


@dataclass(frozen=True)
class Heading:
    """The row of names, column → name and → question, the rows with answers, and the rows of notes beneath them."""

    row: int
    names: Mapping[int, str]
    labels: Mapping[int, str]
    questions: tuple[int, ...]
    answers: tuple[int, ...]
    notes: tuple[int, ...]

    @property
    def beneath(self) -> tuple[int, ...]:
        """Rows of questions between the names and the answers."""
        return tuple(row for row in self.questions if row > self.row)


def known_in_header(grid: Grid, known: Collection[str]) -> tuple[int, int]:
    """The row near the top that has most known names, and how many it has."""
    counts = {row: _known(cells, known) for row, cells in grid.rows.items() if row <= HEADER_WITHIN}
    row = max(counts, key=lambda row: counts[row], default=1)
    return row, counts.get(row, 0)


def heading_of(called: str, grid: Grid, row: int, known: Collection[str]) -> Heading:
    """The table whose names stand in `row`. Raises UnreadableFile if the sheet has another table beneath it."""
    names = {column: named(cell) for column, cell in grid.rows[row].items() if named(cell)}
    _refuse_second(called, grid, row, known)
    questions = (*_questions_above(grid, row, names), *_questions_beneath(grid, row, names))
    filled = [
        number
        for number, cells in grid.rows.items()
        if number > max((row, *questions)) and any(full(cells.get(column)) for column in names)
    ]
    notes = tuple(_notes(grid, filled, names))
    answers = tuple(number for number in filled if number not in notes)
    return Heading(row, names, _labels(grid, questions, names), questions, answers, notes)


def _known(cells: Mapping[int, Any], known: Collection[str]) -> int:
    return sum(named(cell).lower() in known for cell in cells.values())


def _refuse_second(called: str, grid: Grid, row: int, known: Collection[str]) -> None:
    """A row of known names among the answers begins another table, whose rows would be read as answers of this one."""
    many = max(2, _known(grid.rows[row], known) // 2)
    again = [number for number, cells in grid.rows.items() if number > row and _known(cells, known) >= many]
    if again:
        where = Where(called, sheet=grid.name, row=again[0])
        found = f"names of columns again, below those of row {row}: another table in {grid.name}"
        hint = "give each table a sheet of its own, and say which with --sheet"
        raise refusal(UnreadableFile, "several_tables", where, found, "one table a sheet", hint)


def _questions_above(grid: Grid, row: int, names: Mapping[int, str]) -> Iterator[int]:
    """Rows just above the names that have words for more than half of the columns, merged cells being words for each."""
    for number in range(row - 1, max(0, row - 1 - QUESTION_ROWS), -1):
        spread = _spread(grid, number, names)
        title = any(set(names) <= set(range(left, right + 1)) for _, left, _, right in _areas(grid, number))
        if (title and len(names) > 1) or 2 * sum(map(_is_words, spread.values())) <= len(names):
            return
        yield number


def _spread(grid: Grid, row: int, names: Mapping[int, str]) -> dict[int, Any]:
    """What a row shows over each column that has a name: a merged cell stands over all that it covers."""
    shown = {column: grid.cells.get((row, column)) for column in names}
    for top, left, _, right in _areas(grid, row):
        for column in names:
            if left <= column <= right:
                shown[column] = grid.cells.get((top, left))
    return shown


def _areas(grid: Grid, row: int) -> Iterator[tuple[int, int, int, int]]:
    return (area for area in grid.merged if area[0] <= row <= area[2])


def _questions_beneath(grid: Grid, row: int, names: Mapping[int, str]) -> range:
    """Rows just beneath the names with words over columns of numbers, that are no person's row."""
    for many in range(QUESTION_ROWS, 0, -1):
        rows = range(row + 1, row + 1 + many)
        rest = [cells for at, cells in grid.rows.items() if rows.stop <= at < rows.stop + COMPARED]
        below = {column: [cells[column] for cells in rest if full(cells.get(column))] for column in names}
        if all(_asks(grid.rows.get(number, {}), below, names) for number in rows):
            return rows
    return range(0)


def _asks(cells: Mapping[int, Any], below: Mapping[int, list[Any]], names: Mapping[int, str]) -> bool:
    """Whether a row has words over most of the columns that hold numbers, and an id unlike those below."""
    ids = [column for column, name in names.items() if name.lower() in ID_COLUMNS]
    if any(_shape(cells.get(column)) in set(map(_shape, below[column])) for column in ids):
        return False
    numbers = [
        column
        for column, found in below.items()
        if found and column not in ids and not any(map(_is_words, found))
    ]
    worded = [column for column in numbers if _is_words(cells.get(column))]
    return len(worded) >= (1 if ids else 3) and 2 * len(worded) > len(numbers)


def _is_words(cell: Any) -> bool:
    return isinstance(cell, str) and full(cell) and not NUMBER.fullmatch(cell.strip())


def _shape(cell: Any) -> str:
    """A cell with its digits and letters made alike, so that ids of one kind are."""
    return re.sub(r"[^\W\d_]", "A", re.sub(r"\d", "9", named(cell)))


def _labels(grid: Grid, rows: tuple[int, ...], names: Mapping[int, str]) -> dict[int, str]:
    spread = [_spread(grid, row, names) for row in sorted(rows)]
    parts = {
        column: dict.fromkeys(named(row[column]) for row in spread if named(row[column])) for column in names
    }
    return {column: " – ".join(found) for column, found in parts.items()}


def _notes(grid: Grid, filled: list[int], names: Mapping[int, str]) -> Iterator[int]:
    """The last rows, as far as each holds one cell with a sentence and nothing else."""
    for number in reversed(filled):
        standing = [cell for cell in grid.rows[number].values() if full(cell)]
        if len(standing) != 1 or not _is_words(standing[0]):
            return
        if len(re.findall(r"[^\W\d_]{2,}", standing[0])) < WORDS_OF_A_NOTE:
            return
        yield number


def heading_in_words(heading: Heading) -> Iterator[tuple[str, str]]:
    """(rule, words) of what was taken for a heading or for notes."""
    if heading.row > 1:
        yield "header", f"names in row {heading.row}; what stands above is no answer"
    if heading.questions:
        yield (
            "questions",
            f"questions or groups of columns, and no answers, in row {in_runs(heading.questions)}",
        )
    if heading.notes:
        yield "notes", f"notes beneath the table, and no answers, in row {in_runs(heading.notes)}"
