"""What must never enter a study's folder: the allocation, and what names a person.

The whole file is looked at, not only the table that is read, since the whole file is kept. A refusal says
what was found and where, never a value of it. What counts and order could give away is for the release.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports import RawTable
from surveys.refusals import SafeguardRefused

ALLOCATION = re.compile(
    r"(^|_)(arm|alloc|allocation|allocated|treatment|trt|tx|randomi[sz]ed_to|randomi[sz]ation|rand_group|"
    r"(trial|study|treatment|rand)_?(arm|group)|intervention|peer_support|peer_support_worker|psw)(_|$)"
)
EXACT = {"group", "condition", "cond", "rand", "grp"}
"""Names that speak of the allocation only when they stand alone."""
ARMS = re.compile(r"(intervention|control|treatment|experimental|placebo|usual_care|tau)(_(arm|group))?")
ARM_SPOKEN_OF = re.compile(r"(^|_)(intervention|control|placebo)(_|$)")
PERSON = re.compile(
    r"(^|_)(name|names|forename|surname|initials|first_?name|last_?name|full_?name|dob|date_of_birth|birth_?date|"
    r"nhs|nhs_?(no|number)|post_?code|zip|address|email|e_mail|phone|telephone|mobile)(_|$)"
)


def refuse_what_must_not_enter(table: RawTable, expected: Collection[str]) -> None:
    """Raise SafeguardRefused if the file shows allocation or names people; `expected` columns are exempt."""
    problems = [*_in_names(table), *_in_columns(table, expected), *_in_surroundings(table)]
    if problems:
        raise SafeguardRefused(problems)


def problems_of_names(names: Collection[str], where: Where, expected: Collection[str]) -> Iterator[Problem]:
    """A problem for each column name that speaks of the allocation or names people."""
    for name in names:
        place = Where(where.file, sheet=where.sheet, row=where.row, field=name)
        if name.lower() in expected:
            continue
        if _speaks_of_allocation(name):
            yield Problem("allocation", place, "a column that looks like the allocation", hint=_NO_ALLOCATION)
        elif PERSON.search(_plain(name)):
            yield Problem("identifier", place, "a column that looks like it names people", hint=_NO_PEOPLE)


_NO_ALLOCATION = "ask for the file without it; allocation is joined only at analysis, outside this folder"
_NO_PEOPLE = "ask for the file without it; nothing here may name a person"


def _in_names(table: RawTable) -> Iterator[Problem]:
    for place, words in (("file name", table.file.rpartition(".")[0]), ("sheet name", table.sheet)):
        if _speaks_of_allocation(words):
            found = f"a {place} that speaks of allocation"
            yield Problem("allocation", Where(table.file), found, hint=_NO_ALLOCATION)


def _in_columns(table: RawTable, expected: Collection[str]) -> Iterator[Problem]:
    yield from problems_of_names(
        [each.name for each in table.columns], Where(table.file, sheet=table.sheet), expected
    )
    for column in table.columns:
        where = Where(table.file, sheet=table.sheet, field=column.name)
        words = [column.label, *column.value_labels.values()]
        if column.values.dtype == pl.String:
            words += column.values.drop_nulls().unique().to_list()
        if column.name.lower() not in expected and any(ARMS.fullmatch(_plain(word)) for word in words):
            yield Problem(
                "allocation", where, "values or labels that look like the allocation", hint=_NO_ALLOCATION
            )


def _in_surroundings(table: RawTable) -> Iterator[Problem]:
    """What stands in the file outside the table: notes, other sheets, columns without a name.

    Questions are written there too ("illness and treatment"), so a word counts where it is the whole cell,
    or where the allocation and an arm are spoken of together.
    """
    for place, words in table.surroundings:
        where, plain = Where(table.file, path=place), _plain(words)
        heading = ARMS.fullmatch(plain) or ALLOCATION.fullmatch(plain)
        if heading or (ALLOCATION.search(plain) and ARM_SPOKEN_OF.search(plain)):
            yield Problem("allocation", where, "words that speak of allocation", hint=_NO_ALLOCATION)
        elif PERSON.fullmatch(plain):
            yield Problem("identifier", where, "a heading that looks like it names people", hint=_NO_PEOPLE)


def _speaks_of_allocation(name: str) -> bool:
    return _plain(name) in EXACT or ALLOCATION.search(_plain(name)) is not None


def _plain(name: str) -> str:
    """A name in small letters, with `_` between its words."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
