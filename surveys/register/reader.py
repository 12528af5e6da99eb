"""Who takes part, read from `participants.csv` or `.xlsx`, which people edit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any, NamedTuple

from instruments.problems import Problem, Where
from surveys.identity.check_digits import has_right_check_digit
from surveys.refusals import Refusal
from surveys.register.file import register_file, rows_of_register
from surveys.register.participant import COLUMNS, OPTIONAL, STATUSES, WITHDREW, Participant
from surveys.study import Study


class Row(NamedTuple):
    """A row without its id as it stands in the file, in the order of COLUMNS and OPTIONAL."""

    site: str
    randomised: str
    status: str
    status_date: str
    discharged: str
    interviewer: str
    reconsented: str


def read_register(study: Study) -> dict[str, Participant]:
    """Id → participant, in the file's order. Raises Refusal with every problem of the file."""
    path = register_file(study.folder)
    problems: list[Problem] = []
    people: dict[str, Participant] = {}
    of_id = re.compile(study.file.id_pattern)
    read = cache(partial(_read, study))  # many people share what a row says besides their id
    for number, (id, *cells) in rows_of_register(path, COLUMNS, OPTIONAL):
        faults, said = read(*cells)
        found = [*_faults_of_id(study, of_id, id, people), *faults]
        problems += [
            Problem(rule, Where(str(path), row=number, field=field), what, expected, hint)
            for rule, field, what, expected, hint in found
        ]
        if not found:
            people[id] = Participant(id, *said)
    if problems:
        raise Refusal(problems)
    return people


def _read(study: Study, *cells: str) -> tuple[Sequence[Fault], Sequence[Any]]:
    """What is wrong with a row besides its id, and the fields of a participant that it holds if nothing is."""
    row = Row(*cells)
    dates = (_date(row.status_date), _date(row.discharged))
    said = (row.site, _date(row.randomised), row.status, *dates, row.interviewer, _date(row.reconsented))
    return list(_faults(study, row)), said


Fault = tuple[str, str, str, str, str]
"""Rule, column, what was found, what would do, one thing to try."""


def _faults_of_id(
    study: Study, of_id: re.Pattern[str], id: str, people: Mapping[str, Participant]
) -> Iterator[Fault]:
    if not of_id.fullmatch(id):
        yield "ill_formed_id", "id", "what is no id", f"an id like `{study.file.id_pattern}`", ""
    elif study.file.check_digit and not has_right_check_digit(id, study.file.check_digit):
        hint = "it was mistyped: look at the consent log"
        yield "check_digit", "id", f"`{id}`, whose check digit is wrong", "an id as it was given", hint
    if id in people:
        yield "repeated_id", "id", f"`{id}` a second time", "each participant once", ""


def _faults(study: Study, row: Row) -> Iterator[Fault]:
    site, status, who = row.site, row.status, row.interviewer
    if site not in study.file.sites:
        yield "unknown_site", "site", "what is no site of study.yaml", ", ".join(study.file.sites), ""
    if status not in STATUSES:
        hint = "`withdrew` alone does not say what is to stop" if status == "withdrew" else ""
        yield "unknown_status", "status", "what is no status", ", ".join(STATUSES), hint
    elif status != "active" and not row.status_date:
        yield "no_status_date", "status_date", f"`{status}` without its date", "the date", ""
    elif status != "active" and row.status_date < row.randomised:  # as texts, 2015-03-01 is before 2015-03-02
        found = f"`{status}` from a day before randomisation"
        yield "status_too_early", "status_date", found, "that day or a later one", ""
    if not row.randomised or _date(row.randomised) is None:
        yield "ill_formed_date", "randomised", "what is not a date", "a date such as 2026-03-31", _DATES
    for name in ("status_date", "discharged", "reconsented"):
        if getattr(row, name) and _date(getattr(row, name)) is None:
            expected = "a date such as 2026-03-31, or nothing"
            yield "ill_formed_date", name, "what is not a date", expected, _DATES
    if who and who not in study.file.interviewers:
        expected = ", ".join(study.file.interviewers) or "interviewers in study.yaml"
        yield "unknown_interviewer", "interviewer", "who is no interviewer of study.yaml", expected, ""
    if row.reconsented:
        yield from _faults_of_reconsent(row)


def _faults_of_reconsent(row: Row) -> Iterator[Fault]:
    """Only who withdrew can consent again, and not before that."""
    again, since = _date(row.reconsented), _date(row.status_date)
    if row.status not in WITHDREW:
        found = f"`{row.status}` with a date of consent"
        hint = "somebody who left again or died has that status and its date; take out `reconsented`"
        yield "reconsent_of_nobody", "reconsented", found, "somebody who withdrew", hint
    elif again and since and again < since:
        yield (
            "reconsent_too_early",
            "reconsented",
            "a day before the withdrawal",
            "that day or a later one",
            "",
        )


_DAY = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")
"""The one way in which a day is written; 9999-12-31 stands for no day at all."""
_DATES = "in Excel, give the column the format yyyy-mm-dd before you save"


@cache
def _date(text: str) -> date | None:
    if not text:
        return None
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
