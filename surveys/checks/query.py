"""From a finding, which is a rule and a place in a table of answers, to a query that somebody can act on.

A query's id depends only on what is wrong and where, so it is the same from run to run.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from instruments import Item
from instruments.problems import Level, Problem, Where
from surveys.answers.corrections import CONFLICT, Correction
from surveys.answers.responses import Address, Answers
from surveys.answers.written import written
from surveys.calendar.windows import Calendar, Window
from surveys.checks.grounds import grounds_of
from surveys.checks.query_words import hint_of, is_number, words_of
from surveys.register.participant import Participant
from surveys.schema import RULES
from surveys.study import Study, Timepoint


@dataclass(frozen=True)
class Query:
    """One problem with one person's answers. `text` is what stood in the cell, for the report only.

    `value` is the present answer as it is written, `grounds` what else the finding rests on, `declared`
    which of the rules that the study declares was broken.
    """

    id: str
    rule: str
    level: Level
    participant: str
    site: str
    timepoint: str
    instrument: str
    item: str
    label: str
    problem: Problem
    text: str = ""
    value: str = ""
    grounds: str = ""
    declared: str = ""


@dataclass(frozen=True)
class Words:
    """What was found, what would do, one thing to try."""

    found: str
    expected: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Found:
    """A rule that a row of a table breaks in one of its columns, or as a whole where `column` is no item.

    Rules that a study declares say their own `words`, `level` and `grounds`; `declared` tells one such rule
    from another, and `instrument` is the one it is about if that is not the table's own.
    """

    rule: str
    column: str
    row: int
    words: Words | None = None
    level: Level | None = None
    declared: str = ""
    grounds: str = ""
    instrument: str = ""


Texts = Mapping[Address, str]
"""What stands in each cell that is not what its item takes."""


@dataclass(frozen=True)
class Raising:
    """Everything that turns the findings about one table of answers into queries."""

    study: Study
    answers: Answers
    register: Mapping[str, Participant]
    texts: Texts
    calendar: Calendar
    _said: dict[object, Words] = field(default_factory=dict)

    @cached_property
    def timepoint(self) -> Timepoint:
        return self.study.timepoint(self.answers.timepoint)

    def queries(self, found: Iterable[Found]) -> Iterator[Query]:
        """A query for each finding; the rows are fetched together."""
        every = list(found)
        rows = sorted({each.row for each in every})
        cells = dict(zip(rows, self.answers.frame[rows].iter_rows(named=True), strict=True))
        items = {item.id: item for item in self.answers.instrument.items}
        for each in every:
            yield self._query(each, cells[each.row], items.get(each.column))

    def _query(self, each: Found, cells: Mapping[str, Any], item: Item | None) -> Query:
        place, person = (cells["_file"], cells["_sheet"], cells["_row"]), cells["participant"]
        text = self.texts.get((self.answers.timepoint, *place, person, each.column), "") if item else ""
        rule, value = _told_apart(each.rule, cells.get(each.column), text), cells.get(each.column)
        words = each.words or self._words(rule, item, value)
        level = each.level or RULES[rule].level
        instrument = each.instrument or self.answers.instrument.id
        where = Where(place[0], sheet=place[1], row=place[2], field=each.column)
        registered = self.register.get(person)
        return Query(
            id=query_id(rule, self.answers.timepoint, instrument, person, each.column, each.declared),
            rule=rule,
            level=level,
            participant=person,
            site=registered.site if registered else "",
            timepoint=self.answers.timepoint,
            instrument=instrument,
            item=item.id if item else "",
            label=item.label if item else "",
            problem=Problem(rule, where, words.found, words.expected, words.hint, level),
            text=text,
            value=_present_value(rule, item, cells, text),
            grounds=each.grounds or grounds_of(rule, item, cells, self._window(registered), registered),
            declared=each.declared,
        )

    def _window(self, person: Participant | None) -> Window | None:
        return self.calendar.window(person, self.timepoint) if person else None

    def _words(self, rule: str, item: Item | None, value: Any) -> Words:
        """Alike for all cells with the same value in the same column."""
        key = (rule, item.id if item else "", value)
        if key not in self._said:
            self._said[key] = Words(*words_of(self.study, self.answers.instrument, item, rule, value))
        return self._said[key]


def query_id(*parts: str) -> str:
    """Eight characters that are the same for the same problem in the same place."""
    return hashlib.sha256("|".join(parts[:5] + tuple(filter(None, parts[5:]))).encode()).hexdigest()[:8]


def adrift(correction: Correction, register: Mapping[str, Participant]) -> Query:
    """A correction recorded of a form that a later file, or a withdrawal, took away."""
    person, rule = correction.participant, "correction_adrift"
    where = Where(correction.file, sheet=correction.sheet, row=correction.row or None, field=correction.item)
    level = RULES[rule].level
    return Query(
        id=query_id(rule, correction.timepoint, person, correction.item, correction.new),
        rule=rule,
        level=level,
        participant=person,
        site=register[person].site if person in register else "",
        timepoint=correction.timepoint,
        instrument="",
        item=correction.item,
        label="",
        problem=Problem(rule, where, RULES[rule].words, hint=hint_of(rule), level=level),
    )


def _told_apart(rule: str, value: Any, text: str) -> str:
    """NaN stands for three things: text, a code that only the file declares missing, and a number."""
    if rule == "undeclared_value" and isinstance(value, float) and math.isnan(value):
        return "unknown_missing_code" if is_number(text) else "not_an_answer"
    return rule


def _present_value(rule: str, item: Item | None, cells: Mapping[str, Any], text: str) -> str:
    """What a correction has to state as the old value."""
    if rule == "in_conflict":
        return CONFLICT
    if rule == "other_site":
        return written(cells["_site"])
    return written(cells[item.id], text) if item is not None else ""
