"""Scores of a study's answers: one row for each person with a form, for each timepoint and instrument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from instruments import Instrument
from scoring import Plan, output_columns, plans_for, score
from surveys.durable import write_file
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


@dataclass(frozen=True)
class Totals:
    """For one score, how many forms have it, and why the others do not: nothing about a person."""

    timepoint: str
    score: str
    forms: int
    scored: int
    prorated: int
    why: Mapping[str, int]


def totals(found: Scored) -> Iterator[Totals]:
    """The totals of each score of one instrument at one timepoint."""
    for plan in found.plans:
        why = found.frame[f"{plan.score}_why"].drop_nulls().value_counts(sort=True, name="n")
        yield Totals(
            timepoint=found.timepoint,
            score=plan.score,
            forms=found.frame.height,
            scored=found.frame[plan.score].count(),
            prorated=int(found.frame[f"{plan.score}_prorated"].sum()),
            why=dict(why.sort("n", f"{plan.score}_why", descending=[True, False]).iter_rows()),
        )


def score_table(found: Scored) -> pl.DataFrame:
    """One row for each person and score, with everything that is reported beside a score."""
    parts = []
    for plan in found.plans:
        names = {
            name: name.removeprefix(plan.score).removeprefix("_") or "value" for name in output_columns(plan)
        }
        part = found.frame.select("participant", *names).rename(names)
        band = pl.col("band") if plan.bands else pl.lit(None, dtype=pl.String).alias("band")
        whose = [
            pl.lit(found.timepoint).alias("timepoint"),
            pl.lit(f"{plan.instrument} {plan.version}").alias("instrument"),
            pl.lit(plan.score).alias("score"),
        ]
        measures = ["value", "answered", "missing", "na", "prorated", "raw"]
        parts.append(part.select("participant", *whose, *measures, band, "why"))
    return pl.concat(parts)


def write_scores(study: Study, found: Sequence[Scored]) -> Path:
    """`reports/scores.csv` holds every score, one a row."""
    path = study.folder / "reports" / "scores.csv"
    parts = [score_table(each) for each in found if each.plans]
    table = pl.concat(parts) if parts else pl.DataFrame()
    write_file(path, table.write_csv().encode())
    return path
