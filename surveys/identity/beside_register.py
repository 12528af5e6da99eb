"""Rows beside what the register says of their people, in counts: what is wrong with single rows `surveys validate` lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

import polars as pl

from instruments.problems import Problem, Where
from surveys.answers.responses import Answers
from surveys.counted import number_of
from surveys.identity.looks_like import BORN, FEW
from surveys.imports import RawColumn, RawTable
from surveys.register.participant import Participant
from surveys.study import interview

YOUNGEST, OLDEST = 16, 110
"""Years before randomisation: a column of which every day lies so far back is taken for one of birthdays."""
_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y")


def remarks_beside_register(
    table: RawTable, participants: pl.Series, register: Mapping[str, Participant]
) -> Iterator[Problem]:
    """How many rows name a site that is not their person's in the register."""
    column = table.column("site")
    if column is None:
        return
    said = column.values.cast(pl.String).str.strip_chars()
    sites = participants.replace_strict({id: person.site for id, person in register.items()}, default=None)
    wrong = ((said != sites) & (said != "")).fill_null(False).arg_true()
    if len(wrong):
        where = Where(table.file, sheet=table.sheet, row=table.rows[wrong[0]], field=column.name)
        found = f"{number_of(len(wrong), 'row')} with a site that is not the person's in the register, first in row {where.row}"
        yield Problem("other_site", where, found, hint="is it these people's file?", level="warning")


def remarks_on_days(table: RawTable, answers: Collection[Answers], today: date) -> Iterator[Problem]:
    """How many interviews are dated after the day on which the file came."""
    for each in answers:
        if each.instrument.id == interview().id:
            later = each.frame.filter(pl.col("interview_date") > today)["_row"]
            if len(later):
                where = Where(table.file, sheet=table.sheet, row=later[0], field="interview_date")
                found = f"{number_of(len(later), 'row')} with a day that is still to come, first in row {where.row}"
                hint = "look at the forms: day and month may be exchanged, or the year mistyped"
                yield Problem("day_to_come", where, found, "days until today", hint, "warning")


def problems_of_birthdays(
    table: RawTable,
    participants: pl.Series,
    register: Mapping[str, Participant],
    not_looked_at: Collection[str],
) -> Iterator[Problem]:
    """Columns nobody asks for in which every day lies 16 to 110 years before the person was randomised.

    `not_looked_at` are names, in lower case, of the columns that are asked for or said to hold nothing of the kind.
    """
    randomised = participants.replace_strict(
        {id: person.randomised for id, person in register.items()}, default=None, return_dtype=pl.Date
    )
    for column in table.columns:
        if column.name.lower() in not_looked_at:
            continue
        days = _days(column)
        years = pl.select((randomised - days).dt.total_days() / 365.25).to_series().drop_nulls()
        if days.n_unique() > FEW <= len(years) and years.is_between(YOUNGEST, OLDEST).all():
            where = Where(table.file, sheet=table.sheet, field=column.name)
            hint = (
                "in a copy of the file, take the column out, or keep the year of birth only, and import the copy; "
                f"if it is nothing of the kind: no_identifiers: {{{column.name}: what it is}} in study.yaml"
            )
            found = f"what looks like {BORN}, in {len(years):,} cells"
            yield Problem("identifier", where, found, "nothing that names people", hint)


def _days(column: RawColumn) -> pl.Series:
    """The days in a column that holds nothing else; null in each row of any other."""
    values = column.values
    if values.dtype == pl.Date:
        return values
    none = pl.repeat(None, len(values), dtype=pl.Date, eager=True)
    if values.dtype != pl.String or not values.head(1000).str.contains("(18|19|20)[0-9]{2}").any():
        return none
    words = values.str.strip_chars().replace("", None)
    read = (words.str.to_date(each, strict=False) for each in _FORMATS)
    return next((days for days in read if days.null_count() == words.null_count()), none)
