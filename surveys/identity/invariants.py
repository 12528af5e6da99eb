"""What does not change about a person: the columns that a study declares, held against every file that is here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports import RawTable
from surveys.matching import Names, participants_of
from surveys.study import Study

HINT = "find out whose the forms are; if the ids are right and a year or a sex was mistyped, correct it in a copy of the file"

MOST_COMPARED = 50
"""Where more people than these are other people, it is no exchange of two ids."""


@dataclass
class _Known:
    """The values of one column so far, by person, and where each was read."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)


def problems_of_invariants(
    study: Study, table: RawTable, names: Names, earlier: Iterable[tuple[str, RawTable, Names]]
) -> Iterator[Problem]:
    """A problem for each declared column in which people have another value than in an `earlier` file, or above.

    Blanks and missing codes contradict nothing. Of each earlier file there is its name, its table and how its columns are
    named; none is read where no column is declared.
    """
    declared = [each for each in study.file.invariants if table.column(each)]
    if not declared:
        return
    known = {each: _Known() for each in declared}
    for file, other, named in earlier:
        for column in declared:
            for id, value, _ in _values(study, other, named, column):
                known[column].values.setdefault(id, value)
                known[column].files.setdefault(id, file)
    for column in declared:
        yield from _contradicted(table, column, known[column], _values(study, table, names, column))


def _values(study: Study, table: RawTable, names: Names, name: str) -> Iterator[tuple[str, str, int]]:
    """(participant, value, row) where there is one; whole numbers without decimals, words in small letters."""
    column = table.column(name)
    if column is None:
        return
    absent = {"", *(str(reason.code) for reason in study.missing_reasons)}
    participants, _ = participants_of(table, names)
    for id, cell, row in zip(
        participants, column.values.cast(pl.String).fill_null(""), table.rows, strict=True
    ):
        value = re.sub(r"\.0+$", "", cell.strip().casefold())
        if value not in absent:
            yield id, value, row


def _contradicted(
    table: RawTable, column: str, known: _Known, values: Iterable[tuple[str, str, int]]
) -> Iterator[Problem]:
    here: dict[str, str] = {}
    wrong: dict[str, tuple[int, str]] = {}
    for id, value, row in values:
        other = known.values.get(id, here.get(id, value))
        here.setdefault(id, value)
        if value != other:
            wrong.setdefault(id, (row, known.files.get(id, table.file)))
    if not wrong:
        return
    first, (row, file) = next(iter(wrong.items()))
    people = "1 person has" if len(wrong) == 1 else f"{len(wrong):,} people have"
    found = (
        f"{people} another `{column}` than in a file that is here, first `{first}` in row {row}, in `{file}`"
    )
    exchanged = _exchanged(list(wrong)[:MOST_COMPARED], here, known.values)
    if len(exchanged) == 1:
        found += f"; it is as if the ids {' and '.join(f'`{id}`' for id in exchanged[0])} were exchanged"
    where = Where(table.file, sheet=table.sheet, row=row, field=column)
    yield Problem("invariants", where, found, "what does not change about a person", HINT)


def _exchanged(
    people: Sequence[str], here: Mapping[str, str], known: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Pairs of people each of whom has here what the other had; one pair alone says something."""
    return [
        (one, other)
        for place, one in enumerate(people)
        for other in people[place + 1 :]
        if here[one] == known.get(other) and here[other] == known.get(one)
    ]
