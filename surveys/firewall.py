"""What must never enter a study's folder: the allocation, and what names a person.

A refusal says what was found and where, never a value of it. Names are looked at here; what values and
counts could give away is for the release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports import RawTable
from surveys.refusals import SafeguardRefused

ALLOCATION = re.compile(
    r"(^|[^a-z])(arm|allocation|allocated|alloc|randomi[sz]ed_to|rand_group|trial_group|treatment_group|study_group|treatment)([^a-z]|$)"
)
ARMS = re.compile(r"^(intervention|control|treatment|experimental|placebo|usual care|tau)( (arm|group))?$")
PERSON = re.compile(
    r"(^|[^a-z])(name|forename|surname|first_?name|last_?name|full_?name|dob|date_?of_?birth|birth_?date|nhs|nhs_?(no|number)|"
    r"postcode|post_?code|zip|address|email|e_mail|phone|telephone|mobile)([^a-z]|$)"
)


def refuse_what_must_not_enter(table: RawTable, expected: set[str]) -> None:
    """Raise SafeguardRefused if the file shows allocation or names people; `expected` columns are exempt."""
    problems = [*_allocation(table, expected), *_people(table, expected)]
    if problems:
        raise SafeguardRefused(problems)


def _allocation(table: RawTable, expected: set[str]) -> Iterator[Problem]:
    hint = "ask for the file without it; allocation is joined only at analysis, outside this folder"
    for place, words in (("file name", table.file), ("sheet name", table.sheet)):
        if ALLOCATION.search(_plain(words)):
            yield Problem("allocation", Where(table.file), f"a {place} that speaks of allocation", hint=hint)
    for column in table.columns:
        if column.name.lower() in expected:
            continue
        where = Where(table.file, sheet=table.sheet, field=column.name)
        labels = [column.label, *column.value_labels.values()]
        if ALLOCATION.search(_plain(column.name)) or any(
            ARMS.match(label.lower().strip()) for label in labels
        ):
            yield Problem("allocation", where, "a column that looks like the allocation", hint=hint)
        elif (
            column.values.dtype == pl.String
            and column.values.str.to_lowercase().str.contains(ARMS.pattern).any()
        ):
            yield Problem("allocation", where, "values that look like the allocation", hint=hint)


def _people(table: RawTable, expected: set[str]) -> Iterator[Problem]:
    hint = "ask for the file without it; nothing here may name a person"
    for column in table.columns:
        if column.name.lower() not in expected and PERSON.search(_plain(column.name)):
            where = Where(table.file, sheet=table.sheet, field=column.name)
            yield Problem("identifier", where, "a column that looks like it names people", hint=hint)


def _plain(name: str) -> str:
    """A name in small letters, with `_` between its words."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower())
