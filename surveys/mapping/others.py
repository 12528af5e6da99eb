"""What other systems' exports have in them besides the answers: the rows of several interviews in one file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import polars as pl

from instruments.problems import Problem, Where
from surveys.imports import RawTable
from surveys.refusals import AnswersWithProblems, SafeguardRefused, refusal
from surveys.study import Timepoint

OWN = frozenset({"redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance"})
"""Columns of REDCap's own, which name no people whatever their names say."""
EVENT = "redcap_event_name"
ARM = re.compile(r"_arm_\d+$")
REPEATED = "redcap_repeat_instrument"


def refuse_unchosen_rows(table: RawTable, only: Mapping[str, str]) -> None:
    """Raise AnswersWithProblems for a REDCap export of several interviews, unless `only` says whose rows are read.

    Raises SafeguardRefused for events of several of REDCap's arms, which may be the trial's.
    """
    where, problems = Where(table.file, sheet=table.sheet, field=EVENT), []
    events = events_in(table)
    if len({arm[0] for event in events if (arm := ARM.search(event))}) > 1:
        found, hint = (
            "events of several arms",
            "ask for the export without the numbers of arms: the trial's arms may be these",
        )
        raise refusal(SafeguardRefused, "allocation", where, found, "events of one arm", hint)
    if len(events) > 1 and EVENT not in only:
        found = f"a REDCap export of {len(events)} events: {', '.join(events)}"
        hint = "have a mapping written with --propose NAME, which says in `only` whose rows are read"
        problems.append(Problem("several_events", where, found, "the rows of one interview", hint))
    repeated = table.column(REPEATED)
    if repeated is not None and repeated.values.drop_nulls().len() and REPEATED not in only:
        found, hint = "rows of repeated instruments", "export the instruments without their repeats"
        place = Where(table.file, sheet=table.sheet, field=REPEATED)
        problems.append(Problem("repeated_instrument", place, found, "one row a person", hint))
    if problems:
        raise AnswersWithProblems(problems)


def events_in(table: RawTable) -> list[str]:
    """The events that a REDCap export has rows of; empty for any other file."""
    column = table.column(EVENT)
    return [] if column is None else column.values.cast(pl.String).drop_nulls().unique().sort().to_list()


def event_of(timepoint: Timepoint, events: Sequence[str]) -> dict[str, str]:
    """What rows must hold to be of the one event that names the timepoint's months or days; empty if none is clear.

    A unique event name of REDCap ends in the number of its arm, as in `month_4_arm_1`.
    """
    number = timepoint.months if timepoint.months is not None else timepoint.days
    named = [event for event in events if re.findall(r"\d+", ARM.sub("", event)) == [str(number)]]
    return {EVENT: named[0]} if len(named) == 1 else {}
