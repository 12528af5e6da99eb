"""Whether the rows of a file are those of the people whose ids they have, and of the interview that is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from instruments.problems import Problem
from surveys.answers.responses import Answers, asked_at
from surveys.calendar.today import today
from surveys.identity.beside_register import problems_of_birthdays, remarks_beside_register, remarks_on_days
from surveys.identity.leading_zeros import Zeros
from surveys.identity.people import problems_of_ids
from surveys.identity.timepoint_column import rows_of_other_timepoints, rows_of_unclear_timepoint
from surveys.imports import RawTable
from surveys.mapping.applied import Reading
from surveys.matching import known_names
from surveys.refusals import AnswersWithProblems, SafeguardRefused
from surveys.register.participant import Participant
from surveys.study import Study, Timepoint


def refuse_wrong_rows(
    study: Study,
    timepoint: Timepoint,
    table: RawTable,
    reading: Reading,
    participants: pl.Series,
    register: Mapping[str, Participant],
    zeros: Zeros,
) -> None:
    """Raise SafeguardRefused for rows of nobody, or of one person or another, and for a column of birthdays.

    Raises AnswersWithProblems for rows that say that they are of another timepoint.
    """
    asked = known_names(asked_at(study, timepoint), reading.names)
    harmless = {name.lower() for name in study.file.no_identifiers}
    problems = [
        *problems_of_ids(study, table, reading.names, participants.to_list(), register, zeros),
        *problems_of_birthdays(table, participants, register, asked | harmless),
    ]
    if problems:
        raise SafeguardRefused(problems)
    others = list(rows_of_other_timepoints(table, timepoint, study.timepoints, _chosen(reading)))
    if others:
        raise AnswersWithProblems(others)


def remarks_on_people(
    study: Study,
    timepoint: Timepoint,
    table: RawTable,
    reading: Reading,
    participants: pl.Series,
    register: Mapping[str, Participant],
    answers: Sequence[Answers],
) -> Iterator[Problem]:
    """What was found about the people of a file beside what the register and the calendar say."""
    yield from rows_of_unclear_timepoint(table, timepoint, study.timepoints, _chosen(reading))
    yield from remarks_beside_register(table, participants, register)
    yield from remarks_on_days(table, answers, today(study))


def _chosen(reading: Reading) -> set[str]:
    return {name.lower() for name in reading.only}
