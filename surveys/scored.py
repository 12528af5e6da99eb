"""Scores of a study's answers: one row for each person with a form, for each timepoint and instrument."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from instruments import Instrument
from scoring import Plan, output_columns, plans_for, score
from surveys.answers.responses import PLACE, Answers, Responses
from surveys.double_entry.agreement import refuse_below
from surveys.durable import write_file
from surveys.study import Study
from surveys.unmasking import withheld_from as withheld_from

SCORES = {
    "participant": pl.String,
    "timepoint": pl.String,
    "instrument": pl.String,
    "score": pl.String,
    "value": pl.Float64,
    "answered": pl.Int64,
    "missing": pl.Int64,
    "na": pl.Int64,
    "prorated": pl.Boolean,
    "raw": pl.Float64,
    "band": pl.String,
    "why": pl.String,
}
"""The columns of a table of scores."""


@dataclass(frozen=True)
class Scored:
    """The forms of one instrument at one timepoint, one a person, with the columns of its scores."""

    timepoint: str
    instrument: Instrument
    plans: tuple[Plan, ...]
    frame: pl.DataFrame


def scored(study: Study, responses: Responses) -> Iterator[Scored]:
    """Each instrument at each timepoint, scored; a form with a value of no declared meaning scores missing.

    Raises AnswersWithProblems if two keyers agree less than the study requires.
    """
    refuse_below(study, responses.batches)
    same: dict[str, list[Answers]] = {}
    for answers in responses.answers.values():
        same.setdefault(answers.instrument.id, []).append(answers)
    found = {(each.timepoint, id): each for id in same for each in _scored_at_once(study, same[id])}
    yield from (found[key] for key in responses.answers)


def _scored_at_once(study: Study, several: Sequence[Answers]) -> Iterator[Scored]:
    """The forms of one instrument at each of its timepoints."""
    instrument, forms = several[0].instrument, [one_form_each(answers) for answers in several]
    plans = plans_for(instrument, study.missing_reasons)
    frame = score(
        pl.concat(forms), instrument, undeclared="leave_missing", missing_reasons=study.missing_reasons
    )
    whys = [f"{plan.score}_why" for plan in plans]
    frame = frame.with_columns(
        pl.when("_differ").then(pl.lit("forms_differ")).otherwise(pl.col(why)).alias(why) for why in whys
    ).drop("_differ")
    start = 0
    for answers, mine in zip(several, forms, strict=True):
        yield Scored(answers.timepoint, instrument, plans, frame.slice(start, mine.height))
        start += mine.height


def one_form_each(answers: Answers) -> pl.DataFrame:
    """One row a person. Forms alike throughout are one form. Of forms that differ none is the person's: each
    item becomes NaN, which has no declared meaning and cannot score, and each date and text a blank.
    `_differ` says of which people that is."""
    items = [name for name in answers.frame.columns if name not in PLACE]
    differ = pl.struct(items).n_unique().over("participant") > 1
    nothing = {name: float("nan") if answers.frame.schema[name] == pl.Float64 else None for name in items}
    withheld = [
        pl.when(~differ).then(pl.col(name)).otherwise(value).alias(name) for name, value in nothing.items()
    ]
    return answers.frame.with_columns(*withheld, differ.alias("_differ")).unique(
        "participant", keep="first", maintain_order=True
    )


@dataclass(frozen=True)
class Totals:
    """For one score, how many forms have it, and why the others do not: nothing about a person."""

    timepoint: str
    score: str
    forms: int
    scored: int
    prorated: int
    why: Mapping[str, int]


def shown_plans(found: Scored) -> list[Plan]:
    """The scores that may be shown: those that could give the allocation away are not."""
    withheld = withheld_from(found.instrument)
    return [plan for plan in found.plans if plan.score not in withheld]


def totals(found: Scored) -> Iterator[Totals]:
    """The totals of each score of one instrument at one timepoint that may be shown."""
    for plan in shown_plans(found):
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
    for plan in shown_plans(found):
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


def scores_of(found: Sequence[Scored]) -> pl.DataFrame:
    """Every score that may be shown, one a row."""
    return pl.concat(
        [pl.DataFrame(schema=SCORES), *(score_table(each) for each in found if shown_plans(each))]
    )


def write_scores(study: Study, found: Sequence[Scored]) -> Path:
    """`reports/scores.csv` holds every score, one a row."""
    path = study.folder / "reports" / "scores.csv"
    write_file(path, scores_of(found).write_csv().encode())
    return path
