"""Rows of a file that name somebody and hold no answer: nobody's form, as of people who were not interviewed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from instruments.problems import Level, Problem, Where
from surveys.answers.responses import Answers
from surveys.counted import number_of
from surveys.imports import RawTable


def remark_on_unanswered(table: RawTable, answers: Sequence[Answers]) -> Iterator[Problem]:
    """A note with how many they are, if there are any; a warning if the file has no other rows."""
    read = {row for each in answers for row in each.frame["_row"]}
    empty = [row for row in table.rows if row not in read]
    if empty:
        level: Level = "note" if read else "warning"
        found = f"{number_of(len(empty), 'row')} with an id and no answer, first row {empty[0]}: no form was read there"
        yield Problem("unanswered_rows", Where(table.file, sheet=table.sheet), found, level=level)
