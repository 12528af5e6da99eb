"""What must never enter a study's folder: the allocation, and what names a person.

The whole file is looked at, not only the table that is read, since the whole file is kept. A refusal says
what was found and where, never a value of it. What counts and order could give away is for the release.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import polars as pl

from instruments.problems import Problem, Where
from surveys.forbidden_words import (
    ALLOCATION,
    ARM_SPOKEN_OF,
    ARMS,
    NO_ALLOCATION,
    NO_PEOPLE,
    PERSON,
    TOLD,
    plain,
    problems_of_names,
    speaks_of_allocation,
)
from surveys.identity.identifiers import problems_of_identifiers
from surveys.imports import RawTable
from surveys.refusals import SafeguardRefused


def refuse_what_must_not_enter(
    table: RawTable, expected: Collection[str], no_identifiers: Collection[str] = ()
) -> None:
    """Raise SafeguardRefused if the file shows allocation or names people.

    The names of `expected` columns are exempt, and what stands in the cells of those of `no_identifiers` is not taken
    for an identifier, because the study says that it is none.
    """
    problems = [
        *_in_names(table),
        *_in_columns(table, expected),
        *_in_answers(table, expected),
        *_in_surroundings(table),
        *problems_of_identifiers(table, expected, {name.lower() for name in no_identifiers}),
    ]
    if problems:
        raise SafeguardRefused(problems)


def _in_names(table: RawTable) -> Iterator[Problem]:
    for place, words in (("file name", table.file.rpartition(".")[0]), ("sheet name", table.sheet)):
        if speaks_of_allocation(words):
            found = f"a {place} that speaks of allocation"
            yield Problem("allocation", Where(table.file), found, hint=NO_ALLOCATION)


def _in_columns(table: RawTable, expected: Collection[str]) -> Iterator[Problem]:
    yield from problems_of_names(
        [each.name for each in table.columns], Where(table.file, sheet=table.sheet), expected
    )
    for column in table.columns:
        where = Where(table.file, sheet=table.sheet, field=column.name)
        words = [column.label, *column.value_labels.values()]
        if column.values.dtype == pl.String:
            words += column.values.drop_nulls().unique().to_list()
        if column.name.lower() not in expected and any(ARMS.fullmatch(plain(word)) for word in words):
            yield Problem(
                "allocation", where, "values or labels that look like the allocation", hint=NO_ALLOCATION
            )


def _in_answers(table: RawTable, expected: Collection[str]) -> Iterator[Problem]:
    """A cell in words, where an answer is expected, that tells an arm."""
    for column in table.columns:
        if column.name.lower() not in expected or column.values.dtype != pl.String:
            continue
        values = column.values.unique()
        worded = values.filter(values.str.contains("[A-Za-z]{3}"))
        telling = [text for text in worded if ARMS.fullmatch(plain(text)) or TOLD.search(plain(text))]
        for row in column.values.is_in(telling).arg_true() if telling else ():
            where = Where(table.file, sheet=table.sheet, row=table.rows[row], field=column.name)
            hint = "ask for the file without these words; somebody who knows the arm should not go on interviewing"
            yield Problem("allocation", where, "an answer in words that tells the allocation", hint=hint)


def _in_surroundings(table: RawTable) -> Iterator[Problem]:
    """What stands in the file outside the table: notes, other sheets, columns without a name."""
    for place, words in table.surroundings:
        where = Where(table.file, path=place)
        if tells_allocation(words) or speaks_of_allocation(place.partition(" › ")[0]):
            yield Problem("allocation", where, "words that speak of allocation", hint=NO_ALLOCATION)
        elif PERSON.fullmatch(plain(words)):
            yield Problem("identifier", where, "a heading that looks like it names people", hint=NO_PEOPLE)


def tells_allocation(words: str) -> bool:
    """Whether a cell or a sentence tells the allocation.

    Questions are written there too ("illness and treatment"), so a word counts where it is all there is,
    or where the allocation and an arm are spoken of together.
    """
    said = plain(words)
    alone = ARMS.fullmatch(said) or ALLOCATION.fullmatch(said)
    return bool(alone or (ALLOCATION.search(said) and ARM_SPOKEN_OF.search(said)))
