"""The answers of one person at one timepoint, without the work that everybody else's are."""

from __future__ import annotations

from dataclasses import dataclass

from surveys.answers.current import corrected
from surveys.answers.responses import Opened, Responses, asked_at, opened, responses_in
from surveys.matching import matched
from surveys.record.sources import sources
from surveys.study import Study


@dataclass(frozen=True)
class Person:
    """The files in use in which one person is, and what they hold, after every correction and withdrawal.

    Others who are in these files are in `responses` too. Where the study requires that two keyers agree, `files` are
    all of the timepoint, as agreement is a matter of them all.
    """

    files: tuple[Opened, ...]
    responses: Responses


def read_person(study: Study, participant: str, timepoint: str) -> Person:
    """What there is of one person at one timepoint. Raises Refusal if ledger or sources are not whole."""
    files = [opened(study, source) for source in sources(study) if source.timepoint == timepoint]
    theirs = {file.form for file in files if study.file.double_entry or _holds(study, file, participant)}
    used = tuple(file for file in files if file.form in theirs)
    return Person(used, corrected(study, responses_in(study, used)))


def _holds(study: Study, file: Opened, participant: str) -> bool:
    return bool(rows_in(study, file, participant))


def rows_in(study: Study, file: Opened, participant: str) -> list[int]:
    """The places, from 0, of the person's rows in the file's table."""
    asked = asked_at(study, study.timepoint(file.source.timepoint))
    people = matched(file.table, asked, file.source.names, study.missing_reasons).participants
    return [int(place) for place in (people == participant).arg_true()]
