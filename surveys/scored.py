"""Scores of a study's answers: one row for each person with a form, for each timepoint and instrument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from instruments import Instrument
from scoring import Plan, output_columns, plans_for, score
from surveys.responses import PLACE, Answers, Responses
from surveys.study import Study


@dataclass(frozen=True)
class Scored:
    """The forms of one instrument at one timepoint, one a person, with the columns of its scores."""

    timepoint: str
    instrument: Instrument
    plans: tuple[Plan, ...]
    frame: pl.DataFrame


def scored(study: Study, responses: Responses) -> Iterator[Scored]:
    """Each instrument at each timepoint, scored; a form with a value of no declared meaning scores missing."""
    for answers in responses.answers.values():
        instrument = answers.instrument
        frame = score(
            one_form_each(answers),
            instrument,
            undeclared="leave_missing",
            missing_reasons=study.missing_reasons,
        )
        yield Scored(answers.timepoint, instrument, plans_for(instrument, study.missing_reasons), frame)


def one_form_each(answers: Answers) -> pl.DataFrame:
    """One row a person. Forms alike throughout are one form; of forms that differ none is the person's,
    so each answered item becomes NaN, which has no declared meaning and cannot score."""
    items = [name for name in answers.frame.columns if name not in PLACE]
    numbers = [name for name in items if answers.frame.schema[name] == pl.Float64]
    differ = pl.struct(items).n_unique().over("participant") > 1
    withheld = [pl.when(differ).then(float("nan")).otherwise(pl.col(name)).alias(name) for name in numbers]
    return answers.frame.with_columns(withheld).unique("participant", keep="first", maintain_order=True)


def totals(found: Scored) -> Iterator[Mapping[str, object]]:
    """For each score, how many people have one and why the others do not: nothing about a person."""
    for plan in found.plans:
        column = found.frame[plan.score]
        why = found.frame[f"{plan.score}_why"].drop_nulls().value_counts(sort=True, name="n")
        yield {
            "timepoint": found.timepoint,
            "score": plan.score,
            "label": plan.label,
            "forms": found.frame.height,
            "scored": column.count(),
            "prorated": int(found.frame[f"{plan.score}_prorated"].sum()),
            "why": dict(why.iter_rows()),
        }


def score_columns(found: Scored) -> list[str]:
    """The names of every column that scoring added."""
    return [name for plan in found.plans for name in output_columns(plan)]
