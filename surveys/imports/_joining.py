"""Several sheets of the same people with different questions, as one table: each person's row is their rows on all of them.

Only where that is certain: every sheet names its people once each, one sheet has all of them, each has known names that no
other has, and what two sheets both have is the same. Anything else could be other timepoints, other sites or a copy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports.raw import ID_COLUMNS, JoinedTable, RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal


@dataclass(frozen=True)
class _Sheet:
    """A table, the column of its ids, and the place of each person in it."""

    table: RawTable
    ids: RawColumn
    places: Mapping[str, int]


def joined(called: str, tables: Sequence[RawTable], known: Collection[str]) -> RawTable:
    """The tables as one, with the row numbers of the sheet that has everybody. Raises UnreadableFile if they are not of one kind."""
    sheets = [made for table in tables if (made := _with_ids(table))]
    problem = next(_against(tables, sheets, known), None)
    if problem:
        names = ", ".join(table.sheet for table in tables)
        found = f"answers on several sheets, which cannot be one table: {problem}"
        hint = f"say which with --sheet: {names}"
        raise refusal(UnreadableFile, "several_tables", Where(called), found, hint=hint)
    base = max(sheets, key=lambda sheet: len(sheet.places))
    columns = {column.name.casefold(): _placed(column, base.table) for column in base.table.columns}
    for sheet in sheets:
        if sheet is not base:
            columns |= dict(_added(sheet, base, columns, known))
    return JoinedTable(
        called,
        "",
        base.table.rows,
        tuple(columns.values()),
        surroundings=base.table.surroundings,
        blank=base.table.blank,
        remarks=(
            *_remarks(called, base, sheets),
            *(remark for table in tables for remark in table.remarks),
        ),
        joined=tuple(tables),
    )


def _with_ids(table: RawTable) -> _Sheet | None:
    column = next((found for name in ID_COLUMNS if (found := table.column(name))), None)
    if column is None:
        return None
    return _Sheet(table, column, {id: place for place, id in enumerate(_texts(column)) if id})


def _texts(column: RawColumn) -> list[str]:
    """What stands in each cell, a whole number without decimals."""
    return [
        "" if cell is None else f"{cell:.17g}" if isinstance(cell, float) else str(cell)
        for cell in column.values
    ]


def _against(tables: Sequence[RawTable], sheets: Sequence[_Sheet], known: Collection[str]) -> Iterator[str]:
    """What speaks against one table, in words."""
    if len(sheets) < len(tables):
        yield "not each has a column of participant ids"
        return
    for sheet in sheets:
        if len(sheet.places) < len(sheet.table.rows):
            yield f"{sheet.table.sheet} has people twice, or rows without an id"
    base = max(sheets, key=lambda sheet: len(sheet.places))
    for sheet in sheets:
        strangers = [place for id, place in sheet.places.items() if id not in base.places]
        if strangers:
            row = sheet.table.rows[strangers[0]]
            yield f"row {row} of {sheet.table.sheet} is of somebody who is not on {base.table.sheet}"
    names = Counter(name for sheet in sheets for name in _known_in(sheet, known))
    for sheet in sheets:
        if not any(names[name] == 1 for name in _known_in(sheet, known)):
            yield f"{sheet.table.sheet} has no question of its own"
    for sheet in sheets:
        if sheet is not base:
            yield from _contradictions(sheet, base, known)


def _known_in(sheet: _Sheet, known: Collection[str]) -> set[str]:
    return {column.name.casefold() for column in sheet.table.columns if column.name.lower() in known}


def _contradictions(sheet: _Sheet, base: _Sheet, known: Collection[str]) -> Iterator[str]:
    for name in sorted(_known_in(sheet, known) & _known_in(base, known)):
        here, there = sheet.table.column(name), base.table.column(name)
        ours, theirs = (_texts(each) if each else [] for each in (here, there))
        for id, place in sheet.places.items():
            if ours[place] != theirs[base.places[id]]:
                row = sheet.table.rows[place]
                yield f"row {row} of {sheet.table.sheet} has another `{name}` than {base.table.sheet} has"
                return


def _added(
    sheet: _Sheet, base: _Sheet, columns: Mapping[str, RawColumn], known: Collection[str]
) -> Iterator[tuple[str, RawColumn]]:
    """The columns of another sheet in the order of the base's people. One that both have is there already."""
    places = pl.Series([sheet.places.get(id) for id in _texts(base.ids)], dtype=pl.UInt32)
    in_place = all(
        sheet.table.rows[place] == base.table.rows[base.places[id]] for id, place in sheet.places.items()
    )
    for column in sheet.table.columns:
        name = column.name
        if name.casefold() in columns and (name.lower() in known or column is sheet.ids):
            continue
        if name.casefold() in columns:
            name = f"{name} ({sheet.table.sheet})"
        placed = _placed(column, sheet.table) if in_place else replace(column, letters="")
        yield name.casefold(), replace(placed, name=name, values=column.values.gather(places))


def _placed(column: RawColumn, table: RawTable) -> RawColumn:
    """The column with letters that name its sheet too."""
    plain = table.sheet.replace("'", "''")
    sheet = plain if plain.isidentifier() else f"'{plain}'"
    return replace(column, letters=f"{sheet}!{column.letters}")


def _remarks(called: str, base: _Sheet, sheets: Sequence[_Sheet]) -> Iterator[Problem]:
    names = ", ".join(sheet.table.sheet for sheet in sheets)
    found = f"sheets of the same people, read as one table by `{base.ids.name}`: {names}; rows are those of {base.table.sheet}"
    yield Problem("joined_sheets", Where(called), found, level="warning")
    for sheet in sheets:
        absent = len(base.places) - len(sheet.places)
        if absent:
            found = f"{absent:,} of {len(base.places):,} people without a row on {sheet.table.sheet}: nothing is read for them there"
            yield Problem("not_on_sheet", Where(called, sheet=sheet.table.sheet), found, level="warning")
