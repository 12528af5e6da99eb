"""Every problem of the answers so far, each as a query that somebody can act on.

Pandera finds the cells that their schema (`schema.py`) does not pass; forms that repeat or contradict one
another are found by `repeated.py`, `contradicted.py` and `incomplete.py`; here it is all put together and numbered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import polars as pl

from instruments.problems import Level
from surveys.answers.current import SITE
from surveys.answers.held import interviews_held
from surveys.answers.responses import PLACE, Answers, Responses, Unread
from surveys.calendar.windows import Calendar
from surveys.checks.about_people import with_register
from surveys.checks.contradicted import contradictions
from surveys.checks.incomplete import incomplete
from surveys.checks.keyed import queries_about_keying
from surveys.checks.query import Found, Query, Raising, adrift
from surveys.checks.repeated import of_people_with_several, repeated_forms, waves_out_of_order
from surveys.double_entry.keyed_once import keyed_once
from surveys.register.participant import Participant
from surveys.schema import interview_schema, schema_for
from surveys.study import Study, interview

__all__ = ["LEVELS", "Query", "Validation", "validate"]

Key = tuple[str, str]
"""A timepoint and an instrument."""

LEVELS: tuple[Level, ...] = ("error", "warning", "note")
"""The worst first."""


@dataclass(frozen=True)
class Validation:
    """What was looked at and what was found, the worst first, then by site and person."""

    queries: tuple[Query, ...]
    forms: int
    cells: int

    @property
    def errors(self) -> tuple[Query, ...]:
        return tuple(query for query in self.queries if query.level == "error")


def validate(study: Study, responses: Responses, register: Mapping[str, Participant]) -> Validation:
    """Every problem of every answer imported so far."""
    calendar = Calendar(study.file, interviews_held(study, responses))
    found = {key: list(_found(study, responses, key, register, calendar)) for key in responses.answers}
    for key, each in (*contradictions(study, responses), *incomplete(study, responses)):
        found[key].append(each)
    texts = {odd.address: odd.said for odd in responses.unread}
    raised = [
        query
        for key, findings in found.items()
        for query in Raising(study, responses.answers[key], register, texts, calendar).queries(findings)
    ]
    raised += [adrift(each, register) for each in responses.adrift]
    raised = _one_for_each_form([*raised, *queries_about_keying(study, responses, register)])
    frames = [answers.frame for answers in responses.answers.values()]
    return Validation(
        queries=tuple(_numbered(sorted(raised, key=_order), _later_forms(responses))),
        forms=sum(frame.height for frame in frames),
        cells=sum(frame.height * (frame.width - len(PLACE)) for frame in frames),
    )


def _order(query: Query) -> tuple[object, ...]:
    return (
        *(LEVELS.index(query.level), query.site, query.participant),
        *(query.timepoint, query.instrument, query.item),
    )


def _one_for_each_form(queries: Iterable[Query]) -> list[Query]:
    """A form sent twice is one query, however many instruments it holds."""
    kept: dict[object, Query] = {}
    for query in queries:
        where = query.problem.where
        whole_form = (query.rule, query.timepoint, query.participant, where.file, where.sheet, where.row)
        kept.setdefault(whole_form if query.rule == "same_form_twice" else (query.id, where), query)
    return list(kept.values())


Form = tuple[str, str, str, str, str, int]
"""Timepoint, instrument, participant, file, sheet, row: two sites may give their files one name."""


def _later_forms(responses: Responses) -> dict[Form, int]:
    """Of each form that is not its person's first, which one it is, in the order of import."""
    nth = pl.col("participant").cum_count().over("participant").alias("_nth")
    return {
        (*key, *form): which
        for key, answers in responses.answers.items()
        for *form, which in of_people_with_several(answers.frame)
        .select("participant", "_file", "_sheet", "_row", nth)
        .filter(pl.col("_nth") > 1)
        .iter_rows()
    }


def _numbered(queries: Iterable[Query], later: Mapping[Form, int]) -> Iterator[Query]:
    """Each query with a number of its own: one of a person's second form ends in -2, wherever the form lies."""
    seen: Counter[str] = Counter()
    for query in queries:
        where = query.problem.where
        place = (where.file, where.sheet, where.row or 0)
        nth = later.get((query.timepoint, query.instrument, query.participant, *place), 0)
        if not nth:
            seen[query.id] += 1
            nth = seen[query.id]
        yield query if nth == 1 else replace(query, id=f"{query.id}-{nth}")


def _found(
    study: Study,
    responses: Responses,
    key: Key,
    register: Mapping[str, Participant],
    calendar: Calendar,
) -> Iterator[Found]:
    """What is wrong with the forms of one instrument at one timepoint, each by itself or beside its twin."""
    answers, timepoint = responses.answers[key], study.timepoint(key[0])
    odd = _odd_cells(answers, responses.unread)
    cells = [
        found
        for found in _cells(study, answers, register, calendar, odd)
        if (found.row, found.column) not in (odd.unread if found.rule == "blank" else odd.disputed)
    ]
    yield from cells
    yield from (Found("in_conflict", column, row) for row, column in sorted(odd.disputed))
    yield from repeated_forms(answers)
    yield from keyed_once(answers, responses.batches)
    dates = {item.id for item in answers.instrument.items if item.kind == "date"}
    for row, column in sorted(odd.unread - odd.disputed):
        if column in dates:
            yield Found("not_a_date", column, row)
    if key[1] == interview().id:
        told = {found.row for found in cells if found.rule == "before_randomised"}
        yield from waves_out_of_order(study, responses, timepoint, told)


def _cells(
    study: Study,
    answers: Answers,
    register: Mapping[str, Participant],
    calendar: Calendar,
    odd: OddCells,
) -> Iterator[Found]:
    """Each cell that its schema does not pass."""
    from surveys.checks.pandera_checks import (
        failing,  # Pandera takes longer to load than most commands to run
    )

    frame, schema = answers.frame, schema_for(answers.instrument, study.missing_reasons)
    if answers.instrument.id == interview().id:
        unread = {row for row, column in odd.unread if column == "interview_date"}
        frame = with_register(frame, study.timepoint(answers.timepoint), register, calendar, unread)
        schema = interview_schema(study.missing_reasons)
    for rule, column, rows in failing(schema, frame):
        if rule != "risk_answer":  # on a page of its own, with what was done about it: see `surveys.risk`
            yield from (Found(rule, column, row) for row in rows)


@dataclass(frozen=True)
class OddCells:
    """(row, item) of cells that are not what their items take, and of those about which two people differ."""

    unread: frozenset[tuple[int, str]]
    disputed: frozenset[tuple[int, str]]


def _odd_cells(answers: Answers, unread: Iterable[Unread]) -> OddCells:
    items = {item.id for item in answers.instrument.items}
    items |= {SITE} if answers.instrument.id == interview().id else set()
    odd = [each for each in unread if each.timepoint == answers.timepoint and each.item in items]
    if not odd:
        return OddCells(frozenset(), frozenset())
    people = pl.Series([each.participant for each in odd]).unique().implode()
    rows = answers.frame.with_row_index("_index").filter(pl.col("participant").is_in(people))
    forms = rows.select("participant", "_file", "_sheet", "_row", "_index").iter_rows()
    at = {tuple(form): row for *form, row in forms}
    found = [(at.get((each.participant, each.file, each.sheet, each.row)), each) for each in odd]
    return OddCells(
        frozenset((row, each.item) for row, each in found if row is not None),
        frozenset((row, each.item) for row, each in found if row is not None and each.claims),
    )
