"""Every problem of the answers so far, each as a query that somebody can act on.

Pandera finds the cells; here they are given back their file, sheet, row, column and person. A query's
id depends only on what is wrong and where, so it is the same from run to run.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandera.polars as pa
import polars as pl

from instruments.problems import Problem, Where
from surveys.calendar import window
from surveys.corrections import Correction
from surveys.query_words import hint_of, is_number, words_of
from surveys.register import Participant
from surveys.responses import PLACE, Answers, Responses, Unread
from surveys.schema import RULES, interview_schema, schema_for
from surveys.study import Study, Timepoint, interview


@dataclass(frozen=True)
class Query:
    """One problem with one person's answers. `text` is what stood in the cell, for the report only."""

    id: str
    rule: str
    level: str
    participant: str
    site: str
    timepoint: str
    instrument: str
    item: str
    label: str
    problem: Problem
    text: str = ""


@dataclass(frozen=True)
class Validation:
    """What was looked at and what was found, errors before warnings, then by site and person."""

    queries: tuple[Query, ...]
    forms: int
    cells: int

    @property
    def errors(self) -> tuple[Query, ...]:
        return tuple(query for query in self.queries if query.level == "error")


def validate(study: Study, responses: Responses, register: Mapping[str, Participant]) -> Validation:
    """Every problem of every answer imported so far."""
    found = [
        query
        for answers in responses.answers.values()
        for query in _problems_of(study, answers, register, responses.unread)
    ]
    found += [_adrift(study, each, register) for each in responses.adrift]
    found = _one_for_each_form(found)
    found.sort(
        key=lambda query: (
            query.level,
            query.site,
            query.participant,
            query.timepoint,
            query.instrument,
            query.item,
        )
    )
    frames = [answers.frame for answers in responses.answers.values()]
    return Validation(
        queries=tuple(_numbered(found)),
        forms=sum(frame.height for frame in frames),
        cells=sum(frame.height * (frame.width - len(PLACE)) for frame in frames),
    )


def _adrift(study: Study, correction: Correction, register: Mapping[str, Participant]) -> Query:
    """A correction recorded of a form that a later file, or a withdrawal, took away."""
    person = correction.participant
    key = "|".join(["correction_adrift", correction.timepoint, person, correction.item, correction.new])
    where = Where(correction.file, sheet=correction.sheet, row=correction.row or None, field=correction.item)
    rule = RULES["correction_adrift"]
    problem = Problem(
        "correction_adrift", where, rule.words, hint=hint_of("correction_adrift"), level=rule.level
    )
    return Query(
        id=hashlib.sha256(key.encode()).hexdigest()[:8],
        rule="correction_adrift",
        level=rule.level,
        participant=person,
        site=register[person].site if person in register else "",
        timepoint=correction.timepoint,
        instrument="",
        item=correction.item,
        label="",
        problem=problem,
    )


def _one_for_each_form(queries: Iterable[Query]) -> list[Query]:
    """A form sent twice is one query, however many instruments it holds."""
    kept: dict[object, Query] = {}
    for query in queries:
        where = query.problem.where
        whole_form = (query.rule, where.file, where.sheet, where.row)
        kept.setdefault(whole_form if query.rule == "same_form_twice" else (query.id, where), query)
    return list(kept.values())


def _numbered(queries: Iterable[Query]) -> list[Query]:
    """Each query with a number of its own: of several alike, as in a form sent twice, the later say which."""
    seen: Counter[str] = Counter()
    numbered = []
    for query in queries:
        seen[query.id] += 1
        n = seen[query.id]
        numbered.append(query if n == 1 else replace(query, id=f"{query.id}-{n}"))
    return numbered


def _problems_of(
    study: Study, answers: Answers, register: Mapping[str, Participant], unread: Iterable[Unread]
) -> Iterator[Query]:
    timepoint, instrument = study.timepoint(answers.timepoint), answers.instrument
    at = [odd for odd in unread if odd.timepoint == answers.timepoint]
    texts = {(odd.file, odd.sheet, odd.row, odd.item): " | ".join(odd.claims) or odd.text for odd in at}
    disputed = {(odd.file, odd.sheet, odd.row, odd.item) for odd in at if odd.claims}
    is_interview = instrument.id == interview().id
    frame = _with_register(answers.frame, timepoint, register, texts) if is_interview else answers.frame
    schema = (interview_schema if is_interview else schema_for)(instrument, study.missing_reasons)
    places = list(answers.frame.select("_file", "_sheet", "_row").iter_rows())
    for rule, column, row in _failures(schema, frame):
        if (*places[row], column) not in disputed:
            yield _query(study, answers, register, rule, column, row, texts)
    for item in (item for item in instrument.items if disputed):
        for row in (row for row, place in enumerate(places) if (*place, item.id) in disputed):
            yield _query(study, answers, register, "in_conflict", item.id, row, texts)
    for row, rule in _duplicates(answers):
        yield _query(study, answers, register, rule, "participant", row, texts)
    if is_interview:
        for row in _unread_dates(answers.frame, texts):
            if (*places[row], "interview_date") in disputed:
                continue
            yield _query(study, answers, register, "not_a_date", "interview_date", row, texts)


def _failures(schema: pa.DataFrameSchema, frame: pl.DataFrame) -> Iterator[tuple[str, str, int]]:
    """(rule, column, row) of each failing cell. Pandera's own words hold values, so none is passed on."""
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        for case in error.failure_cases.iter_rows(named=True):
            if case["index"] is None or case["check"] not in RULES:
                raise AssertionError(
                    f"{schema.name}: the check {case['check']} of {case['column']} did not run"
                ) from None
            yield case["check"], case["column"], case["index"]


def _with_register(
    frame: pl.DataFrame,
    timepoint: Timepoint,
    register: Mapping[str, Participant],
    texts: dict[tuple[str, str, int, str], str],
) -> pl.DataFrame:
    """The interviews, each beside what the register and the calendar say of its person."""
    windows = {
        id: window(
            person.randomised,
            timepoint.months,
            timepoint.end_of_month,
            timepoint.optimum,
            timepoint.permitted,
        )
        for id, person in register.items()
    }
    people = pl.DataFrame(
        {
            "participant": list(register),
            "registered_site": [person.site for person in register.values()],
            "randomised": [person.randomised for person in register.values()],
            "opens": [windows[id].opens for id in register],
            "closes": [windows[id].closes for id in register],
            "stopped": [_stopped(person) for person in register.values()],
        },
        schema_overrides={
            "participant": pl.String,
            "stopped": pl.Date,
            "randomised": pl.Date,
            "opens": pl.Date,
            "closes": pl.Date,
        },
    )
    unread = set(_unread_dates(frame, texts))
    marks = pl.Series("_unread_date", [row in unread for row in range(frame.height)], dtype=pl.Boolean)
    return frame.join(people, on="participant", how="left", maintain_order="left").with_columns(marks)


def _stopped(person: Participant) -> date | None:
    return person.status_date if person.status in ("withdrew", "died") else None


def _unread_dates(frame: pl.DataFrame, texts: dict[tuple[str, str, int, str], str]) -> list[int]:
    places = frame.select("_file", "_sheet", "_row").iter_rows()
    return [row for row, place in enumerate(places) if (*place, "interview_date") in texts]


def _duplicates(answers: Answers) -> Iterator[tuple[int, str]]:
    """Rows of people with more than one form of the instrument: alike throughout, or not."""
    items = [column for column in answers.frame.columns if not column.startswith("_")]
    counted = answers.frame.select(
        pl.len().over("participant").alias("forms"),
        pl.struct(items).n_unique().over("participant").alias("kinds"),
    )
    for row, (forms, kinds) in enumerate(counted.iter_rows()):
        if forms > 1:
            yield row, "duplicate_form" if kinds > 1 else "same_form_twice"


def _query(
    study: Study,
    answers: Answers,
    register: Mapping[str, Participant],
    rule: str,
    column: str,
    row: int,
    texts: dict[tuple[str, str, int, str], str],
) -> Query:
    cells = answers.frame.row(row, named=True)
    value = cells.get(column)
    text = texts.get((cells["_file"], cells["_sheet"], cells["_row"], column), "")
    if rule == "undeclared_value" and isinstance(value, float) and math.isnan(value):
        rule = "unknown_missing_code" if is_number(text) else "not_an_answer"
    item = next((item for item in answers.instrument.items if item.id == column), None)
    where = Where(cells["_file"], sheet=cells["_sheet"], row=cells["_row"], field=column)
    found, expected, hint = words_of(study, answers.instrument, item, rule, value)
    person = cells["participant"]
    key = "|".join(
        [
            rule,
            answers.timepoint,
            answers.instrument.id,
            person,
            column,
            str(cells["_row"]) if item is None else "",
        ]
    )
    return Query(
        id=hashlib.sha256(key.encode()).hexdigest()[:8],
        rule=rule,
        level=RULES[rule].level,
        participant=person,
        site=register[person].site if person in register else "",
        timepoint=answers.timepoint,
        instrument=answers.instrument.id,
        item=column if item is not None else "",
        label=item.label if item is not None else "",
        problem=Problem(rule, where, found, expected, hint, RULES[rule].level),
        text=text,
    )
