"""A query list that somebody has filled in: its rows as they were written, and whose list it is.

What the rows ask for, and whether that may be done, is `answering.py`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.answers.correcting import UNSAID, telling
from surveys.answers.written import written
from surveys.checks.list_table import list_table, without_guard
from surveys.firewall import tells_allocation
from surveys.forbidden_words import speaks_of_allocation
from surveys.imports import content_of
from surveys.record.ledger import Event
from surveys.record.study_mark import study_mark
from surveys.refusals import AnswersWithProblems, SafeguardRefused, UnreadableFile, refusal
from surveys.report.query_list import COLUMNS, TO_FILL
from surveys.study import Study

SAYS = ("Answer", "New value", "Reason", "Source", "Reply")
"""Columns of which any makes a row filled; who and when alone do not, as they are often filled down."""
_HINT = "is it a query list? surveys queries export makes one"


@dataclass(frozen=True)
class Line:
    """One filled row: its cells by column, and the fingerprint of what the query had found when the list was made."""

    where: Where
    cells: Mapping[str, str]
    seen: str

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def at(self, column: str) -> Where:
        """The row's cell in that column, as a place."""
        return Where(self.where.file, sheet=self.where.sheet, row=self.where.row, field=column)


@dataclass(frozen=True)
class FilledList:
    """The filled rows of a list, how many were left, and the file's name and SHA-256."""

    file: str
    sha256: str
    lines: tuple[Line, ...]
    left: int


def read_filled_list(study: Study, path: Path) -> FilledList:
    """What is filled in the list at `path`, a workbook or CSV.

    Raises UnreadableFile if it is no query list, AnswersWithProblems if it is of another study,
    SafeguardRefused if it speaks of the allocation.
    """
    content = content_of(path)
    table = list_table(path, COLUMNS, _HINT)
    columns = {name: table.column(name) for name in COLUMNS}
    absent = [name for name, column in columns.items() if column is None]
    if absent:
        found = f"no column {', '.join(f'`{name}`' for name in absent)}"
        raise refusal(UnreadableFile, "no_query_list", Where(path.name, sheet=table.sheet), found, hint=_HINT)
    values = {name: column.values.to_list() for name, column in columns.items() if column is not None}
    rows = [
        (row, {name: without_guard(written(cells[number])) for name, cells in values.items()})
        for number, row in enumerate(table.rows)
    ]
    wheres = [(Where(path.name, sheet=table.sheet, row=row), cells) for row, cells in rows]
    filled = [(where, cells) for where, cells in wheres if any(cells[name] for name in SAYS)]
    _refuse_other_study(study, study.events(), filled)
    lines = tuple(Line(where, cells, cells["Stamp"].rpartition("-")[2]) for where, cells in filled)
    problems = list(_allocation(path, lines))
    if problems:
        raise SafeguardRefused(problems)
    return FilledList(path.name, hashlib.sha256(content).hexdigest(), lines, len(rows) - len(filled))


def _refuse_other_study(
    study: Study, past: list[Event], filled: Iterable[tuple[Where, Mapping[str, str]]]
) -> None:
    title = study_mark(study, []).rstrip("-")
    known = {event.id[:12] for event in past}
    for where, cells in filled:
        of_title, _, rest = cells["Stamp"].partition("-")
        if of_title != title or rest.partition("-")[0] not in known:
            hint = "is it this study's list, and is this study's ledger whole? make a list: surveys queries export"
            found = "a row that no list of this study has"
            raise refusal(AnswersWithProblems, "other_study", where, found, hint=hint)


def _allocation(path: Path, lines: Iterable[Line]) -> Iterator[Problem]:
    if speaks_of_allocation(path.stem):
        yield Problem("allocation", Where(path.name), "a file name that speaks of allocation", hint=UNSAID)
    for line in lines:
        for column in TO_FILL:
            if tells_allocation(line[column]):
                yield telling(line.at(column))
