"""The rows of a work list that came back, as they were written: whose list it is, and nothing that tells the allocation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.answers.correcting import UNSAID, telling
from surveys.answers.written import written
from surveys.checks.list_table import list_table, without_guard
from surveys.firewall import tells_allocation
from surveys.followup.filled_stamps import parts
from surveys.followup.list_columns import ABOUT, COLUMNS, DUE, MORE, MORE_COLUMNS
from surveys.forbidden_words import speaks_of_allocation
from surveys.imports import RawTable
from surveys.imports.excel import SUFFIXES
from surveys.record.study_mark import study_mark
from surveys.refusals import AnswersWithProblems, SafeguardRefused, UnreadableFile, refusal
from surveys.study import Study

NEEDED = MORE_COLUMNS
"""Columns without which it is no work list; the others may be taken out."""
_HINT = "is it a work list? surveys due --out FILE.xlsx makes one"


@dataclass(frozen=True)
class Line:
    """One row: its cells by column, each as text; a column that was taken out is empty."""

    where: Where
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def at(self, column: str) -> Where:
        """The row's cell in that column, as a place."""
        return Where(self.where.file, sheet=self.where.sheet, row=self.where.row, field=column)


def rows_of(study: Study, path: Path) -> list[Line]:
    """Every row of the list at `path`, a workbook or CSV, filled or not.

    Raises UnreadableFile if it is no work list, AnswersWithProblems if it is of another study,
    SafeguardRefused if it speaks of the allocation.
    """
    tables = _tables(path)
    lines = [line for table in tables for line in _lines(table)]
    problems = list(_allocation(path, lines))
    if problems:
        raise SafeguardRefused(problems)
    _refuse_other_study(study, path, lines)
    return lines


def _tables(path: Path) -> list[RawTable]:
    """The sheets to fill in, or the one table of a text file."""
    if path.suffix.lower() not in SUFFIXES:
        return [_whole(list_table(path, COLUMNS, _HINT))]
    tables = [
        *_table(path, DUE, may_lack=("no_rows",)),
        *_table(path, MORE, may_lack=("no_rows", "no_such_sheet", "no_known_column")),
    ]
    for table in tables:
        _refuse_copied_sheet(table)
    return [_whole(table) for table in tables]


def _table(path: Path, sheet: str, may_lack: Sequence[str]) -> Iterator[RawTable]:
    try:
        yield list_table(path, COLUMNS, _HINT, sheet)
    except UnreadableFile as error:
        if error.problems[0].rule not in may_lack:
            raise


def _whole(table: RawTable) -> RawTable:
    absent = [name for name in NEEDED if table.column(name) is None]
    if absent:
        found = f"no column {', '.join(f'`{name}`' for name in absent)}"
        raise refusal(UnreadableFile, "no_work_list", Where(table.file, sheet=table.sheet), found, hint=_HINT)
    return table


def _refuse_copied_sheet(table: RawTable) -> None:
    """What is written on a copy of a sheet would be left out without a word."""
    for place, words in table.surroundings:
        sheet = place.partition(" › ")[0]
        if words == "Contacted on" and sheet not in (DUE, MORE, ABOUT):
            found, hint = "one more sheet that looks filled in", f"move its rows to the sheet `{MORE}`"
            where = Where(table.file, sheet=sheet)
            raise refusal(UnreadableFile, "several_tables", where, found, f"`{DUE}` and `{MORE}`", hint)


def _lines(table: RawTable) -> Iterator[Line]:
    columns = {name: table.column(name) for name in COLUMNS}
    values = {name: column.values.to_list() for name, column in columns.items() if column is not None}
    for number, row in enumerate(table.rows):
        cells = {name: without_guard(written(every[number])) for name, every in values.items()}
        yield Line(Where(table.file, sheet=table.sheet, row=row), cells)


def _allocation(path: Path, lines: Sequence[Line]) -> Iterator[Problem]:
    if speaks_of_allocation(path.stem):
        yield Problem("allocation", Where(path.name), "a file name that speaks of allocation", hint=UNSAID)
    for line in lines:
        for column in MORE_COLUMNS:
            if tells_allocation(line[column]):
                yield telling(line.at(column))


def _refuse_other_study(study: Study, path: Path, lines: Sequence[Line]) -> None:
    """Each stamp is of this study, and there is one: rows that were added by hand have none."""
    stamped = [line for line in lines if line["Stamp"]]
    title = study_mark(study, []).rstrip("-")
    known = {"", *(event.id[:12] for event in study.events())}  # a list may be older than the first event
    strange = [line.where for line in stamped if not _is_of(line["Stamp"], title, known)]
    if strange or not stamped:
        hint = (
            "is it this study's list, and is this study's ledger whole? make one: surveys due --out FILE.xlsx"
        )
        found = "a row that no list of this study has" if strange else "no row that a list of this study has"
        where = strange[0] if strange else Where(path.name)
        raise refusal(AnswersWithProblems, "other_study", where, found, hint=hint)


def _is_of(stamp: str, title: str, known: set[str]) -> bool:
    of_title, first, _ = parts(stamp)
    return of_title == title and first in known
