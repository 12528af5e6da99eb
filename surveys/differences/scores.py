"""The scores of two releases, each as a table, and which of somebody in both is another."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from surveys.dataset import Column
from surveys.differences.sides import Sides
from surveys.score_changes import changes
from surveys.scored import SCORES

NO_FORM = "no_form"
"""Why there is no score where an instrument was asked and no form of it came back."""


def scores_changed(sides: Sides, scores: Collection[str]) -> pl.DataFrame:
    """As `score_changes.changes`, of these scores, which both releases hold, and of those who are in both.

    Of a form that came or went without a score there is no line: it is told as a form.
    """
    tables = []
    for dataset in (sides.before, sides.now):
        both = dataset.frame.filter(pl.col("participant").is_in(list(sides.people)))
        columns = {column.name: column for column in dataset.columns}
        tables.append(pl.concat([pl.DataFrame(schema=SCORES), *(_table(both, columns, id) for id in scores)]))
    found = changes(*tables)
    no_form = [pl.col(f"why_{when}").fill_null(NO_FORM) == NO_FORM for when in ("before", "after")]
    never = pl.col("value_before").is_null() & pl.col("value_after").is_null()
    return found.filter(~(never & pl.any_horizontal(no_form)))


def _table(frame: pl.DataFrame, columns: dict[str, Column], score: str) -> pl.DataFrame:
    """One score as rows of a table of scores; none for an interview that did not ask it."""
    described = columns[score]
    counts = {
        name: pl.col(f"{score}_{name}").cast(pl.Int64).alias(name) for name in ("answered", "missing", "na")
    }
    labels = columns[f"{score}_band"].value_labels if f"{score}_band" in columns else {}
    band = (
        pl.col(f"{score}_band").cast(pl.Int64).replace_strict(labels, return_dtype=pl.String)
        if labels
        else pl.lit(None, dtype=pl.String)
    )
    table = frame.select(
        "participant",
        "timepoint",
        pl.lit(f"{described.instrument} {described.version}").alias("instrument"),
        pl.lit(score).alias("score"),
        pl.col(score).alias("value"),
        *counts.values(),
        (pl.col(f"{score}_prorated") == 1).alias("prorated"),
        pl.col(f"{score}_raw").alias("raw"),
        band.alias("band"),
        pl.col(f"{score}_why").alias("why"),
    )
    return table.filter(pl.col("value").is_not_null() | pl.col("why").is_not_null())
