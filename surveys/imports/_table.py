"""The table of one sheet as a RawTable, with a remark on everything that was found, assumed or changed on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from instruments.problems import Level, Problem, Where
from surveys.imports._cells import read_cells
from surveys.imports._found import HINTS, Found
from surveys.imports._grid import Book, Grid, Place, address, area_address, counted, full, in_runs, letters
from surveys.imports._heading import Heading, heading_in_words
from surveys.imports.raw import RawColumn, RawTable

KEPT = "paste them as plain values in Excel, or keep them and say why"


def table_of(called: str, book: Book, grid: Grid, heading: Heading, known: Collection[str]) -> RawTable:
    """The table under `heading`; a formula, a date or a doubt in one of the `known` columns is for a person to decide."""
    columns, remarks = [], [*_remarks_on_sheet(called, grid, heading)]
    asked = {column for column, name in heading.names.items() if name.lower() in known}
    for column, name in heading.names.items():
        cells = [grid.rows[row].get(column) for row in heading.answers]
        values, found = read_cells(cells, "read" if column in asked else "kept")
        label = heading.labels.get(column, "")
        columns.append(RawColumn(name, values, label=label, letters=letters(column)))
        where = Where(called, sheet=grid.name, field=name)
        remarks += [remark_on_cells(where, heading.answers, column, each) for each in found]
        remarks += _percentages(where, grid, heading, column)
    remarks += _remarks_on_marks(called, grid, heading, asked)
    remarks += _on_1904(called, book, grid, heading, asked)
    first = max((heading.row, *heading.questions)) + 1
    blank = set(range(first, max(heading.answers, default=0))) - set(heading.answers)
    return RawTable(
        called,
        grid.name,
        heading.answers,
        tuple(columns),
        surroundings=tuple(outside(book, grid, heading)),
        blank=tuple(sorted(blank)),
        remarks=tuple(remarks),
    )


def outside(book: Book, read: Grid, heading: Heading) -> Iterator[tuple[str, str]]:
    """(place, words) of each text outside the table: around it, in columns without a name, on other sheets, in comments."""
    rows = set(heading.answers)
    for grid in book.grids:
        for (row, column), cell in grid.cells.items():
            inside = grid is read and row in rows and column in heading.names
            if isinstance(cell, str) and not inside:
                yield f"{grid.name} › row {row}", cell
        for place, words in grid.comments.items():
            yield f"{grid.name} › comment on {address(place)}", words


def body(heading: Heading, places: Collection[Place]) -> set[Place]:
    """Those of the places that are in the table's answers."""
    rows = set(heading.answers)
    return {place for place in places if place[0] in rows and place[1] in heading.names}


def remark_on_cells(where: Where, rows: Sequence[int], column: int, found: Found) -> Problem:
    """What was found of some cells of a column, each named by the number of its row among `rows`."""
    said = f"{found.what} in {counted((rows[at], column) for at in found.at)}: {found.words}"
    return Problem(found.rule, where, said, hint=HINTS.get(found.rule, ""), level=found.level)


def _remarks_on_sheet(called: str, grid: Grid, heading: Heading) -> Iterator[Problem]:
    where = Where(called, sheet=grid.name)
    for rule, words in heading_in_words(heading):
        yield Problem(rule, where, words, level="note")
    for number, name in heading.names.items():
        stood = str(grid.cells[heading.row, number])
        if stood != name:
            found = f"blanks in the name of column {letters(number)}: read as `{name}`"
            yield Problem("trimmed_name", where, found, level="note")
    yield from _unnamed(where, grid, heading)
    hidden = [row for row in heading.answers if row in grid.hidden_rows]
    if hidden:
        found = f"hidden rows that hold answers: {len(hidden):,}, in row {in_runs(hidden)}"
        yield Problem("hidden_rows", where, found, hint="unhide them and look whether they are to be read")
    columns = [column for column in heading.names if column in grid.hidden_columns]
    held = [column for column in columns if any(full(grid.rows[row].get(column)) for row in heading.answers)]
    if held:
        found = f"hidden columns that hold answers: {', '.join(map(letters, held))}"
        yield Problem("hidden_columns", where, found, hint="unhide them and look whether they are to be read")


def _unnamed(where: Where, grid: Grid, heading: Heading) -> Iterator[Problem]:
    """A remark for each column without a name in which something stands beside answers."""
    rows, nameless = set(heading.answers), Counter[int]()
    first: dict[int, Place] = {}
    for (row, column), cell in grid.cells.items():
        if row in rows and column not in heading.names and full(cell):
            nameless[column] += 1
            first.setdefault(column, (row, column))
    for column, many in sorted(nameless.items()):
        found = f"{many:,} filled cells in column {letters(column)}, which has no name, first {address(first[column])}: not read"
        yield Problem("unnamed_column", where, found, level="warning")


def _percentages(where: Where, grid: Grid, heading: Heading, column: int) -> Iterator[Problem]:
    for rule, what in (
        ("percentages", "as in 0.5 for 50%"),
        ("padded_numbers", "without the zeros that are shown before them"),
    ):
        places = [place for place in body(heading, grid.marks.get(rule, ())) if place[1] == column]
        numbers = [place for place in places if isinstance(grid.cells.get(place), int | float)]
        if numbers:
            kind = "percentages" if rule == "percentages" else "numbers shown with zeros before them"
            yield Problem(rule, where, f"{kind} in {counted(numbers)}: read {what}", level="warning")


def _remarks_on_marks(called: str, grid: Grid, heading: Heading, asked: Collection[int]) -> Iterator[Problem]:
    where = Where(called, sheet=grid.name)
    yield from _formulas(where, body(heading, grid.marks.get("formulas", ())), asked)
    alone = body(heading, grid.marks.get("formulas_alone", ()))
    if alone:
        found = (
            f"formulas without a stored value in {counted(alone)}: kept as these words, which are no answer"
        )
        yield Problem("formulas_alone", where, found, hint="open it in Excel and save it", level="warning")
    beneath = grid.marks.get("under_merged_cells", frozenset())
    rows = range(min(heading.answers, default=0), max(heading.answers, default=0) + 1)
    covered = [place for place in beneath if place[0] in rows]
    if covered:
        found = f"something stands beneath merged cells, in {counted(covered)}: neither shown nor read"
        yield Problem("under_merged_cells", where, found, level="warning")
    merged = [area for area in grid.merged if area[2] >= rows.start and area[0] < rows.stop]
    if merged:
        found = f"merged cells among answers: {len(merged):,}, first {area_address(min(merged))}: each is read as its first cell, the others as empty"
        yield Problem("merged_cells", where, found, level="warning")
    coloured = _coloured(heading, grid.looks)
    if coloured:
        found = f"a colour or a line through it in {counted(coloured)}, unlike the rest of the column: does it mean something? it is not read"
        yield Problem("colours", where, found, level="warning")
    comments = [place for place in grid.comments if place[0] in rows and place[1] in heading.names]
    if comments:
        found = f"comments on {counted(comments)}: not read"
        yield Problem("comments", where, found, level="warning")


def _formulas(where: Where, places: Collection[Place], asked: Collection[int]) -> Iterator[Problem]:
    decide = [place for place in places if place[1] in asked]
    other = [place for place in places if place[1] not in asked]
    if decide:
        found = f"formulas in {counted(decide)}: read as the values that were stored beside them"
        yield Problem("formulas", where, found, hint=KEPT)
    if other:
        found = f"formulas in {counted(other)}, in columns that nobody asks for: read as their stored values"
        yield Problem("formulas", where, found, level="note")


def _coloured(heading: Heading, looks: Mapping[Place, str]) -> list[Place]:
    """Cells that do not look as most of their column does."""
    by_column: dict[int, list[Place]] = {}
    for place in body(heading, looks):
        by_column.setdefault(place[1], []).append(place)
    found = []
    for places in by_column.values():
        seen = Counter(
            {"": len(heading.answers) - len(places)}
        )  # first, as plain is usual where many are not
        seen.update(looks[place] for place in places)
        usual = seen.most_common(1)[0][0]
        found += [place for place in places if looks[place] != usual]
        if usual:
            rest = {(row, places[0][1]) for row in heading.answers} - set(places)
            found += rest
    return found


def _on_1904(
    called: str, book: Book, grid: Grid, heading: Heading, asked: Collection[int]
) -> Iterator[Problem]:
    """In a workbook that counts days from 1904, dates that were pasted from another are four years and a day off."""
    days: list[Any] = (
        [place for place in body(heading, grid.cells) if isinstance(grid.cells[place], date)]
        if book.since_1904
        else []
    )
    if days:
        level: Level = "error" if any(column in asked for _, column in days) else "warning"
        found = f"a workbook that counts days from 1904; dates in {counted(days)}"
        hint = "compare some dates with the forms: those pasted from another workbook are four years and a day off"
        yield Problem("date_system_1904", Where(called, sheet=grid.name), found, hint=hint, level=level)
