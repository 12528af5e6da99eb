"""PSPP and R, running what is written for them, give every score, count, band and reason that the engine gives."""

from __future__ import annotations

import math
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import polars as pl
import pyreadstat
import pytest

import scoring
from instruments.model import STANDARD_MISSING_REASONS, Instrument, missing_reasons_for
from scoring import plans_for
from scoring.syntax import r, spss, stata
from scoring.syntax.job import Job
from surveys.columns import bands_as_codes
from tests.programs import find, need_r_package, run
from tests.properties.drawn_forms import INSTRUMENTS, Row, absences, answers, random_rows, scorable

GOLDEN = Path(__file__).parents[1] / "golden" / "syntax"
LETTERS = dict(zip(range(-9, -3), (".a", ".b", ".c", ".d", ".e", ".f"), strict=True)) | {0: ".g"}
TOLERANCE = 1e-9
every_instrument = pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)


def job(instrument: Instrument) -> Job:
    return Job(
        title="Synthetic forms",
        made_by="followup-surveys",
        data="data",
        out="scores",
        keys=("participant",),
        instruments=(instrument,),
        missing_reasons=STANDARD_MISSING_REASONS,
        withheld=frozenset(),
        letters={code: letter for code, letter in LETTERS.items() if code in missing_reasons_for(instrument)},
    )


def forms(instrument: Instrument) -> pl.DataFrame:
    """The same many forms each time: at random, as in the worked examples, and with one item or two items changed."""
    rows = [*random_rows(instrument, 400, seed=21), *worked(instrument), *one_changed(instrument)]
    frame = pl.DataFrame(rows, schema={item.id: pl.Float64 for item in scorable(instrument)})
    numbers = pl.Series("participant", range(frame.height), dtype=pl.Float64)
    return frame.with_columns(numbers).select("participant", *frame.columns)


def worked(instrument: Instrument) -> list[Row]:
    """The forms of the definition's own examples: floor, ceiling, each reversal, the missing rule, each band edge."""
    return [
        {item.id: example.answers.get(item.id, example.others) for item in scorable(instrument)}
        for example in instrument.examples
    ]


def one_changed(instrument: Instrument) -> list[Row]:
    """From complete forms: each item once with each of its answers and each way to be absent, and next to another
    that is absent too. So each gate is open and shut, and each missing-item rule at its limit and beyond."""
    chance = random.Random(5)
    asked, rows = scorable(instrument), list[Row]()
    for place, item in enumerate(asked):
        low, high = instrument.limits(item) or (0, 0)
        own = list(instrument.options(item)) or [low + step for step in range(int(high - low) + 1)][:25]
        for value in (*own, *absences(instrument)):
            form: Row = {each.id: chance.choice(answers(instrument, each)) for each in asked}
            rows.append({**form, item.id: value})
            rows.append({**form, item.id: value, asked[place - 1].id: chance.choice(absences(instrument))})
    return rows


def write_data(instrument: Instrument, frame: pl.DataFrame, folder: Path) -> None:
    own = [code for code in missing_reasons_for(instrument) if code not in range(-9, -3)]
    missing = [{"lo": -9, "hi": -4}, *own]
    pyreadstat.write_sav(
        frame, folder / "data.sav", missing_ranges={item.id: missing for item in scorable(instrument)}
    )


def ran(language: str, program: str, folder: Path) -> pl.DataFrame:
    """What a program makes of the data in the folder."""
    if language == "spss":
        (folder / "program.sps").write_text(program, encoding="utf-8")
        run("pspp", "program.sps", "-o", "said.txt", folder=folder)
        return pyreadstat.read_sav(folder / "scores.sav", output_format="polars")[0]
    (folder / "program.R").write_text(program, encoding="utf-8")
    run("Rscript", "program.R", folder=folder)
    return pl.read_csv(folder / "scores.csv", infer_schema_length=None)


def by_pspp(instrument: Instrument, folder: Path) -> pl.DataFrame:
    return ran("spss", spss.program(job(instrument)), folder)


def by_r(instrument: Instrument, folder: Path) -> pl.DataFrame:
    return ran("r", r.program(job(instrument)), folder)


def alike(ours: Any, theirs: Any) -> bool:
    """Whether two cells agree. An undeclared value and one under query are the same to a program without a word for it."""
    ours = "under_query" if ours == "undeclared_value" else ours
    theirs = None if theirs == "" else theirs
    if isinstance(ours, str) or ours is None or theirs is None:
        return bool(ours == theirs)
    return math.isclose(ours, theirs, rel_tol=0, abs_tol=TOLERANCE)


@every_instrument
@pytest.mark.parametrize("program", [by_pspp, by_r])
def test_another_program_gives_every_cell_that_the_engine_gives(instrument, program, tmp_path):
    find("pspp" if program is by_pspp else "Rscript")
    if program is by_r:
        need_r_package("haven", tmp_path)
    frame = forms(instrument)
    write_data(instrument, frame, tmp_path)
    theirs = program(instrument, tmp_path)
    ours = scoring.score(frame, instrument, undeclared="leave_missing")
    ours = bands_as_codes(ours, plans_for(instrument))
    for name in job(instrument).outputs():
        pairs = zip(ours[name].to_list(), theirs[name].to_list(), strict=True)
        different = [(row, one, two) for row, (one, two) in enumerate(pairs) if not alike(one, two)]
        assert different == [], name


LANGUAGES: dict[str, ModuleType] = {"spss": spss, "r": r, "stata": stata}


@every_instrument
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_of_an_instrument_reads_as_it_was_reviewed(instrument, language):
    module = LANGUAGES[language]
    kept = GOLDEN / f"{instrument.id}{module.SUFFIX}"
    assert module.program(job(instrument)) == kept.read_text(encoding="utf-8")


@every_instrument
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_longer_than_a_person_reads_unless_it_is_one_word(instrument, language):
    lines = LANGUAGES[language].program(job(instrument)).splitlines()
    assert [line for line in lines if len(line) > 100 and not line.startswith("label")] == []
