"""All differences of a release from an earlier one, found in both as they were released."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from scoring import output_columns
from surveys.analysis import plans_of
from surveys.columns_of_change import names_of_change
from surveys.dataset import Dataset
from surveys.derived import Derived
from surveys.differences.answers import Cell, Form, cells_changed, forms_moved
from surveys.differences.causes import AnswerCauses
from surveys.differences.inputs import inputs_changed
from surveys.differences.scores import scores_changed
from surveys.differences.sides import Sides
from surveys.differences.variables import Variable, variables_changed
from surveys.released import released_dataset
from surveys.score_causes import Causes


@dataclass(frozen=True)
class Earlier:
    """The release that another is compared with, and whether that is because the data were locked at it."""

    number: str
    folder: Path
    receipt: Mapping[str, Any]
    receipt_sha256: str
    locked: bool


@dataclass(frozen=True)
class Differences:
    """What is another than in `earlier`. Forms, cells and scores are of people in both; each has its `because`.

    `scores` is a table as of `score_changes.changes`, with a column `because`.
    """

    earlier: Earlier
    inputs: tuple[tuple[str, str], ...]
    people_in: tuple[str, ...]
    people_out: tuple[str, ...]
    forms: tuple[tuple[Form, str], ...]
    cells: tuple[tuple[Cell, str], ...]
    scores: pl.DataFrame
    variables: tuple[Variable, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many of each there are: nothing about a person."""
        forms = Counter(form.way for form, _ in self.forms)
        variables = Counter(each.way for each in self.variables)
        return {
            "people_in": len(self.people_in),
            "people_out": len(self.people_out),
            "forms_in": forms["in"],
            "forms_out": forms["out"],
            "cells": len(self.cells),
            "scores": self.scores.height,
            "bands_crossed": int(self.scores["crossed"].sum()),
            "variables_in": variables["in"],
            "variables_out": variables["out"],
            "variables_described": len({each.name for each in self.variables if each.way == "described"}),
        }


def differences(
    derived: Derived, now: Dataset, made_from: Mapping[str, Any], earlier: Earlier
) -> Differences:
    """What is another in `now`, the long dataset made from these inputs, than in the earlier release's."""
    before = released_dataset(earlier.folder, now.name)
    plans = list(plans_of(derived.study))
    sides = Sides(
        before,
        now,
        of_scores=frozenset(name for plan in plans for name in output_columns(plan)),
        of_change=frozenset(name for plan in plans for name in names_of_change(plan)),
    )
    made_before = earlier.receipt["inputs"]
    plans_before: Mapping[str, str] = earlier.receipt["plans"]
    scores = Causes(derived, made_before["ledger"], plans_before, f"followup-surveys {made_before['tool']}")
    answers = AnswerCauses(scores.since, made_before, made_from, sides.of_change)
    return Differences(
        earlier,
        tuple(inputs_changed(made_before, made_from)),
        tuple(sides.people_in(now, before)),
        tuple(sides.people_in(before, now)),
        tuple((form, answers.of_form(form)) for form in forms_moved(sides)),
        tuple((cell, answers.of_cell(cell)) for cell in cells_changed(sides)),
        _scores(sides, scores, [plan.score for plan in plans if plan.score in plans_before]),
        tuple(variables_changed(before, now)),
    )


def _scores(sides: Sides, causes: Causes, both: list[str]) -> pl.DataFrame:
    found = scores_changed(sides, both)
    because = [causes.of(row) for row in found.iter_rows(named=True)]
    return found.with_columns(pl.Series("because", because, dtype=pl.String))
