"""Scoring programs for a study's dataset, or for one instrument: SPSS syntax, an R script, a Stata do-file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version

import polars as pl

from instruments import STANDARD_MISSING_REASONS, Instrument
from scoring.syntax import r, spss, stata
from scoring.syntax.job import Job
from surveys.analysis import long_columns
from surveys.dataset import Dataset
from surveys.exports.dta import letters
from surveys.study import Study
from surveys.unmasking import withheld_from

DATA = "analysis-long"
"""The file of a release that the programs read."""
SCORES = "scores-again"
"""The file that they write."""


@dataclass(frozen=True)
class Language:
    """A language in which a program can be written: its files' suffix, and how one is written."""

    suffix: str
    program: Callable[[Job], str]


LANGUAGES: Mapping[str, Language] = {
    "spss": Language(spss.SUFFIX, spss.program),
    "r": Language(r.SUFFIX, r.program),
    "stata": Language(stata.SUFFIX, stata.program),
}


def study_job(study: Study) -> Job:
    """A program over the long dataset of a release: every score that the dataset holds."""
    instruments = tuple(study.instruments.values())
    columns = tuple(long_columns(study))
    empty = Dataset(DATA, study.title, pl.DataFrame(), columns, ())
    return Job(
        title=study.title,
        made_by=_tool(),
        data=DATA,
        out=SCORES,
        keys=("participant", "timepoint"),
        instruments=instruments,
        missing_reasons=study.missing_reasons,
        withheld=frozenset(name for each in instruments for name in withheld_from(each)),
        letters={code: f".{letter}" for code, letter in letters(empty).items()},
    )


def instrument_job(instrument: Instrument, data: str, key: str) -> Job:
    """A program over any file `data` with a column for each item of one instrument, and `key` that says whose row it is."""
    return Job(
        title=instrument.title,
        made_by=_tool(),
        data=data,
        out=f"{data}-scored",
        keys=(key,),
        instruments=(instrument,),
        missing_reasons=STANDARD_MISSING_REASONS,
        withheld=frozenset(),
        letters={},
    )


def programs(study: Study) -> dict[str, bytes]:
    """File name → content of the programs that a release carries."""
    job = study_job(study)
    return {f"scores{each.suffix}": each.program(job).encode() for each in LANGUAGES.values()}


def _tool() -> str:
    return f"followup-surveys {version('followup-surveys')}"
