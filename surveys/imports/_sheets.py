"""Which sheet of a workbook is read: the one that is asked for, the one with answers, or several of the same people."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from instruments.problems import Problem, Where
from surveys.entry import stamp
from surveys.imports._grid import Book, Grid, full
from surveys.imports._heading import heading_of, known_in_header
from surveys.imports._joining import joined
from surveys.imports._table import table_of
from surveys.imports.raw import RawTable
from surveys.refusals import UnreadableFile, refusal


def read_book(book: Book, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The table of `sheet`, or the one of the workbook. Raises UnreadableFile for none, or for several that are not one."""
    made = _stamp(book)
    with_table = _with_table(book, called, known, sheet or _stamped_sheet(book, made))
    headings = [(grid, heading_of(called, grid, row, known)) for grid, row in with_table]
    tables = [table_of(called, book, grid, heading, known) for grid, heading in headings]
    table = tables[0] if len(tables) == 1 else joined(called, tables, known)
    grids = [grid for grid in book.grids if made is None or grid.name != stamp.SHEET]
    read = {grid.name for grid, _ in headings}
    remarks = [*_on_book(called, replace(book, grids=tuple(grids)), read), *table.remarks]
    return replace(table, surroundings=_around(tables), remarks=tuple(remarks))


def _stamp(book: Book) -> stamp.Stamp | None:
    """What a data-entry workbook of ours says of itself; None of any other, or if anything else stands beside that."""
    for grid in book.grids:
        if grid.name == stamp.SHEET:
            cells = sorted(grid.cells.items())
            return stamp.stamp_of([cell for _, cell in cells])
    return None


def _stamped_sheet(book: Book, made: stamp.Stamp | None) -> str:
    """The sheet of answers that the stamp names; empty if there is no stamp, or no such sheet any more."""
    return made.sheet if made and made.sheet in {grid.name for grid in book.grids} else ""


def _with_table(book: Book, called: str, known: Collection[str], sheet: str) -> list[tuple[Grid, int]]:
    """The sheets that hold answers, each with the row of its names."""
    names = [grid.name for grid in book.grids]
    where = Where(called, sheet=sheet)
    if sheet and sheet not in names:
        hint = f"there is: {', '.join(names)}"
        raise refusal(UnreadableFile, "no_such_sheet", where, "no sheet of that name", hint=hint)
    headers = [(grid, *known_in_header(grid, known)) for grid in book.grids if sheet in ("", grid.name)]
    most = max((found for _, _, found in headers), default=0)
    if not most:
        hint = "check that it is the right file, or name its columns with --map ITEM=COLUMN"
        raise refusal(
            UnreadableFile, "no_known_column", where, "no column that the study asks for", hint=hint
        )
    least = 2 if most > 1 else 1  # a list with nothing but ids is not a table of answers
    return [(grid, row) for grid, row, found in headers if found >= least]


def _around(tables: list[RawTable]) -> tuple[tuple[str, str], ...]:
    """What stands outside every one of the tables; of two, each is outside the other."""
    common = set(tables[0].surroundings).intersection(*(table.surroundings for table in tables[1:]))
    return tuple(each for each in tables[0].surroundings if each in common)


def _on_book(called: str, book: Book, read: Collection[str]) -> Iterator[Problem]:
    if book.macros:
        found = "a workbook with macros: none was run"
        yield Problem("macros", Where(called), found, level="warning")
    hidden = [grid.name for grid in book.grids if grid.hidden and any(map(full, grid.cells.values()))]
    if hidden:
        found = f"hidden sheets in which something stands: {', '.join(hidden)}"
        hint = "unhide them and look whether the file is to be kept with them"
        yield Problem("hidden_sheets", Where(called), found, hint=hint)
    other = [grid.name for grid in book.grids if grid.name not in read and grid.cells]
    if other:
        yield Problem(
            "other_sheets", Where(called), f"sheets that were not read: {', '.join(other)}", level="note"
        )
