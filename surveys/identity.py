"""Whether a file is of the people and the interview that it is said to be of, as far as it says so itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from instruments.problems import Problem, Where
from surveys.imports import RawTable
from surveys.mapping.applied import Reading, standing_in
from surveys.matching import id_column
from surveys.refusals import AnswersWithProblems, refusal
from surveys.study import Study, Timepoint

OF_TIMEPOINTS = ("timepoint", "time_point", "visit", "wave", "followup", "follow_up")
"""Names of columns in which a file says which interview a row is of."""


def with_whole_ids(table: RawTable, reading: Reading, register: Mapping[str, object]) -> Reading:
    """The reading, with the ids that lost the zeros they begin with, as spreadsheets do to `00017`.

    One is restored only if just one person of the register can be meant. Raises AnswersWithProblems where several can.
    """
    column = id_column(table, reading.names)
    if column is None:
        return reading
    short: dict[str, list[str]] = {}
    for id in filter(str.isdigit, register):
        short.setdefault(id.lstrip("0"), []).append(id)
    standing = standing_in(column.values)
    lost = [id for id in standing.drop_nulls().unique().sort() if id not in register and id in short]
    several = [id for id in lost if len(short[id]) > 1]
    if several:
        row = table.rows[int((standing == several[0]).arg_true()[0])]
        where = Where(table.file, sheet=table.sheet, row=row, field=column.name)
        found = f"`{several[0]}`, which may be {' or '.join(short[several[0]])}"
        hint = "format the column as text and type the ids again"
        raise refusal(AnswersWithProblems, "leading_zeros", where, found, "an id of the register", hint)
    return replace(reading, ids={id: short[id][0] for id in lost})


def refuse_other_timepoints(study: Study, timepoint: Timepoint, table: RawTable) -> None:
    """Raise AnswersWithProblems, with the row of each, if the file itself says that a row is of another interview."""
    others = {
        word: other.id
        for other in study.timepoints
        if other.id != timepoint.id
        for word in _called(other)
        if word not in _called(timepoint)
    }
    problems = list(_of_others(table, others, timepoint))
    if problems:
        raise AnswersWithProblems(problems)


def _called(timepoint: Timepoint) -> set[str]:
    """What a file may call a timepoint. A number alone may count visits."""
    number, unit = (timepoint.months, "month") if timepoint.months is not None else (timepoint.days, "day")
    return {timepoint.id.lower(), timepoint.label.lower(), f"{number} {unit}s", f"{unit} {number}"}


def _of_others(table: RawTable, others: Mapping[str, str], timepoint: Timepoint) -> Iterator[Problem]:
    for column in filter(None, map(table.column, OF_TIMEPOINTS)):
        standing = standing_in(column.values)
        for place in standing.is_in(list(others)).arg_true():
            where = Where(table.file, sheet=table.sheet, row=table.rows[place], field=column.name)
            hint = "import it as that, or say in a mapping (`only`) which rows are of this one"
            yield Problem("other_timepoint", where, f"a row of {others[standing[place]]}", timepoint.id, hint)
