"""The people of a register, each with the items that their rows of records come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from instruments.problems import Problem
from surveys.extraction import acute_care, meetings
from surveys.extraction.acute_care import Period
from surveys.extraction.rows import Row, rows_of_people
from surveys.matching import Names
from surveys.refusals import AnswersWithProblems
from surveys.register.participant import Participant


@dataclass(frozen=True)
class Extracted:
    """One row a person, `participant_id` and the instrument's items; and how many people of the register have no row.

    `ends_unknown` is how many people have an episode without an end before a later one, which counts as its going on.
    """

    frame: pl.DataFrame
    rows: int
    people_without: int
    ends_unknown: int = 0


def extracted(
    instrument: str, path: Path, register: Mapping[str, Participant], names: Names, sheet: str, period: Period
) -> Extracted:
    """What the rows in the file come to. A person of whom there is no row is left out: nobody read their records.

    Raises AnswersWithProblems for rows that cannot be read, are of nobody in the register, or disagree.
    """
    of_care = instrument == acute_care.INSTRUMENT
    kind = acute_care if of_care else meetings
    found = rows_of_people(path, kind.DATES, kind.ANSWERS, kind.OPTIONAL, names, sheet, register)

    def items_of(id: str, rows: list[Row]) -> dict[str, int] | list[Problem]:
        return acute_care.items_of(register[id], rows, period) if of_care else meetings.items_of(rows)

    made = {id: items_of(id, rows) for id, rows in found.items()}
    problems = [problem for each in made.values() if isinstance(each, list) for problem in each]
    if problems:
        raise AnswersWithProblems(problems)
    frame = pl.DataFrame([{"participant_id": id, **items} for id, items in made.items()])  # type: ignore[dict-item]
    unknown = sum(map(acute_care.end_unknown, found.values())) if of_care else 0
    return Extracted(frame, sum(map(len, found.values())), len(register) - len(found), unknown)
