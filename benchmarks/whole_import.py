"""A study of very many made-up people, and one file of all of them, for what its whole import costs."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import polars as pl
import pyreadstat

from benchmarks.keying import a_study
from instruments.model import missing_reasons_for
from surveys.answers.responses import asked_at
from surveys.study import Study, open_study

TIMEPOINT = "4m"
SITES = {"A": "INT01", "B": "INT02", "C": "INT03", "D": "INT04", "E": "INT05", "F": "INT05"}
RANDOMISED, INTERVIEWED = date(2015, 1, 5), date(2015, 5, 5)
MISSING = 0.04
"""The share of items that have the code of a reason, and as many blanks: of the answers in the trials that are made up."""


def study_of(folder: Path, people: int) -> Study:
    """A study with so many people in its register, at six sites by turns."""
    study = a_study(folder)
    file = study.folder / "study.yaml"
    file.write_text(file.read_text().replace("[A-F][0-9]{4}", "[A-F][0-9]{6}"))
    register = pl.DataFrame({"id": _ids(people)}).with_columns(
        site=pl.col("id").str.head(1), randomised=RANDOMISED, status=pl.lit("active"), status_date=pl.lit("")
    )
    register.write_csv(study.folder / "participants.csv")
    return open_study(study.folder)


def write_answers(study: Study, people: int, path: Path) -> None:
    """A file of an interview with each of them: random answers, reasons and blanks, to each instrument of choices alone."""
    rng = random.Random(1)
    ids = _ids(people)
    columns = {
        "participant_id": pl.Series(ids),
        "interview_date": pl.Series([INTERVIEWED] * people),
        "interviewer": pl.Series([SITES[id[0]] for id in ids]),
    }
    for instrument in asked_at(study, study.timepoint(TIMEPOINT)):
        if any(item.kind != "choice" for item in instrument.items):
            continue
        reasons = [*map(float, missing_reasons_for(instrument, study.missing_reasons))]
        for item in instrument.items:
            answers = [*map(float, instrument.options(item))]
            codes = [*answers, *reasons, None]
            shares = [1.0] * len(answers) + [MISSING / len(reasons)] * len(reasons) + [MISSING]
            columns[item.id] = pl.Series(rng.choices(codes, shares, k=people), dtype=pl.Float64)
    pyreadstat.write_sav(pl.DataFrame(columns), str(path))


def _ids(people: int) -> list[str]:
    return [f"{list(SITES)[number % len(SITES)]}{number:06}" for number in range(people)]
