"""Answers that contradict one another by what the study declares. Absent answers contradict nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import narwhals as nw
import polars as pl

from instruments.model import Condition
from scoring.plan import NO_DIFFERENCE, planned
from scoring.states import is_answer
from surveys.answers.responses import Responses
from surveys.checks.contradictions import Contradiction, Statement, asks, condition_in_words
from surveys.checks.query import Found, Words
from surveys.study import Study, Timepoint

Key = tuple[str, str]
"""A timepoint and an instrument."""


def contradictions(study: Study, responses: Responses) -> Iterator[tuple[Key, Found]]:
    """Each declared contradiction that two answers of one person make, at the later of them in what is declared."""
    for each in study.file.contradictions:
        if each.if_ and each.then:
            yield from _of_pair(study, responses, each, each.if_, each.then)
        item = each.same or each.never_falls
        if item:
            yield from _of_waves(study, responses, each, item)


def _of_pair(
    study: Study, responses: Responses, each: Contradiction, first: Statement, second: Statement
) -> Iterator[tuple[Key, Found]]:
    for at, then_at in _when(study, first, second):
        cause = _answers(study, responses, at, first.item).rename({"_index": "_cause", "value": "cause"})
        found = _answers(study, responses, then_at, second.item).join(cause, on="participant")
        for value, row, why in (
            found.filter(_holds(first, "cause") & ~_holds(second, "value"))
            .select("value", "_index", "cause")
            .iter_rows()
        ):
            when = f" at {at.label}" if at != then_at else ""
            expected = f"{condition_in_words(second)}, as {first.item} is {why:g}{when}"
            yield _key(study, then_at, second.item), _found(each, second.item, row, value, expected)


def _when(study: Study, first: Statement, second: Statement) -> Iterator[tuple[Timepoint, Timepoint]]:
    if first.timepoint:
        yield study.timepoint(first.timepoint), study.timepoint(second.timepoint)
        return
    for timepoint in study.timepoints:
        if {first.item, second.item} <= asks(study, timepoint):
            yield timepoint, timepoint


def _of_waves(
    study: Study, responses: Responses, each: Contradiction, item: str
) -> Iterator[tuple[Key, Found]]:
    before = pl.DataFrame(schema={"participant": pl.String, "earlier": pl.Float64, "when": pl.String})
    for timepoint in study.timepoints:
        if item not in asks(study, timepoint):
            continue
        now = _answers(study, responses, timepoint, item)
        apart = pl.col("value") - pl.col("earlier")
        wrong = apart.abs() > NO_DIFFERENCE if each.same else apart < -NO_DIFFERENCE
        found = now.join(before, on="participant").filter(wrong)
        for value, row, earlier, when in found.select("value", "_index", "earlier", "when").iter_rows():
            expected = f"{'' if each.same else 'at least '}{earlier:g}, as at {when}"
            yield _key(study, timepoint, item), _found(each, item, row, value, expected)
        latest = now.select("participant", earlier="value", when=pl.lit(timepoint.label))
        before = _standing(each, pl.concat([before, latest]))


def _standing(each: Contradiction, answers: pl.DataFrame) -> pl.DataFrame:
    """What later answers are held against: a person's first answer, or of a count that never falls the highest."""
    if each.never_falls:
        answers = answers.sort("earlier", descending=True, maintain_order=True)
    return answers.unique("participant", keep="first", maintain_order=True)


def _answers(study: Study, responses: Responses, timepoint: Timepoint, item: str) -> pl.DataFrame:
    """participant, value, _index: each person's answer to the item, if all their forms agree on it."""
    key = _key(study, timepoint, item)
    if key not in responses.answers:
        kinds: Sequence[tuple[str, type[pl.DataType]]]
        kinds = [("participant", pl.String), ("value", pl.Float64), ("_index", pl.UInt32)]
        return pl.DataFrame(schema=dict(kinds))
    answers = responses.answers[key]
    frame = nw.from_native(answers.frame.with_row_index("_index"))
    found = frame.filter(is_answer(planned(answers.instrument, item))).to_native()
    one = pl.col("value").n_unique().over("participant") == 1
    return (
        found.select("participant", pl.col(item).alias("value"), "_index")
        .filter(one)
        .unique("participant", keep="first", maintain_order=True)
    )


def _key(study: Study, timepoint: Timepoint, item: str) -> Key:
    owner = next(id for id, each in study.definitions.items() if item in {part.id for part in each.items})
    return timepoint.id, owner


def _holds(condition: Condition, column: str) -> pl.Expr:
    value = pl.col(column)
    return pl.all_horizontal(
        *([value >= condition.at_least] if condition.at_least is not None else []),
        *([value <= condition.at_most] if condition.at_most is not None else []),
        *([value == condition.equals] if condition.equals is not None else []),
    )


def _found(each: Contradiction, item: str, row: int, value: float, expected: str) -> Found:
    words = Words(f"found {value:g}: {each.words}", expected, "look at both answers")
    return Found("contradiction", item, row, words, each.level, each.id, expected)
