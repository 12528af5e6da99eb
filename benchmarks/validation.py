"""Checking six instruments over many rows, one cell in a thousand bad and each found: ours against Pandera, in one run.

`python -m benchmarks.validation [ROWS]`. Each figure is the best of three. All ways use the same rules: an
answer or a declared missing reason, no blank, no `not applicable` where a question applies to everybody. All
but the last two lines stop at (rule, column, row) of each cell; `validate` goes on to queries with words,
person, file, sheet and row, and also looks for repeated forms.
"""

from __future__ import annotations

import math
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pandas as pd
import pandera.errors
import pandera.pandas
import pandera.polars
import polars as pl

import instruments
from instruments import STANDARD_MISSING_REASONS, Instrument
from surveys.answers.responses import Answers, Responses
from surveys.checks.pandera_checks import failing
from surveys.checks.validate import validate
from surveys.register.participant import Participant
from surveys.schema import schema_for
from surveys.study import Study, StudyFile

IDS = ("csq8", "qpr15", "imr", "bprs24", "uls8", "lsns6")
BAD = 0.001
REASONS = [float(reason.code) for reason in STANDARD_MISSING_REASONS]
NOT_APPLICABLE = [-7.0]

Cell = tuple[str, str, int]
"""Rule, column, row."""


def main() -> None:
    """Print seconds, and times this toolkit's, for each way of checking; fail if the cells found differ."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    known = {id: instruments.load(id) for id in IDS}
    tables = {id: _answers(known[id], rows) for id in IDS}
    frames = {id: table.to_pandas() for id, table in tables.items()}
    study, responses, register = _study(known, tables, rows)
    ways: dict[str, Callable[[], set[Cell]]] = {
        "surveys validate, to queries": lambda: {
            (query.rule, query.item, (query.problem.where.row or 0) - 2)
            for query in validate(study, responses, register).queries
        },
        "surveys schema, cells only": lambda: _ours(tables),
        "Pandera on Polars, plainly written": lambda: _pandera_polars(known, tables),
        "Pandera on pandas, plainly written": lambda: _pandera_pandas(known, frames),
        "Polars expressions by hand": lambda: _by_hand(known, tables),
    }
    seconds, found = _best_of_three(ways)
    cells = sum(len(table.columns) for table in tables.values()) * rows
    bad = found["Polars expressions by hand"]
    print(f"{rows:,} rows, {len(IDS)} instruments, {cells:,} cells, {len(bad):,} bad\n")
    ours = seconds["surveys validate, to queries"]
    for name, taken in seconds.items():
        print(f"{taken:9.3f} s  {taken / ours:8.2f} ×  {name}")
    for name, cells_found in found.items():
        assert cells_found == bad, f"{name} found {len(cells_found ^ bad)} cells that others did not"


def _answers(instrument: Instrument, rows: int) -> pl.DataFrame:
    """Random answers, 5% of them missing reasons, one cell in a thousand bad: a wrong code, or a blank."""
    rng = random.Random(instrument.id)
    table = {}
    for item in instrument.items:
        options = list(instrument.options(item))
        column = rng.choices([*options, -9], [0.95 / len(options)] * len(options) + [0.05], k=rows)
        for row in rng.sample(range(rows), round(BAD * rows)):
            column[row] = rng.choice([77, 2.5, None, -7])
        table[item.id] = pl.Series(column, dtype=pl.Float64, strict=False)
    return pl.DataFrame(table)


def _study(
    known: dict[str, Instrument], tables: dict[str, pl.DataFrame], rows: int
) -> tuple[Study, Responses, dict[str, Participant]]:
    """A study that asks all of them at one timepoint, of as many people as there are rows."""
    file = StudyFile.model_validate(
        {
            "title": "A benchmark",
            "synthetic": True,
            "id_pattern": "A[0-9]{7}",
            "sites": {"A": "North"},
            "timepoints": (
                {
                    "id": "4m",
                    "label": "4 months",
                    "months": 4,
                    "end_of_month": "last_day",
                    "optimum": (-14, 14),
                    "permitted": (-28, 56),
                    "instruments": IDS,
                },
            ),
        }
    )
    people = [f"A{number:07}" for number in range(rows)]
    places = {
        "participant": pl.Series(people),
        "_file": pl.repeat("returns.csv", rows, dtype=pl.String, eager=True),
        "_sheet": pl.repeat("", rows, dtype=pl.String, eager=True),
        "_row": pl.int_range(2, rows + 2, dtype=pl.Int64, eager=True),
        "_site": pl.repeat("A", rows, dtype=pl.String, eager=True),
    }
    answers = {
        ("4m", id): Answers("4m", known[id], pl.DataFrame({**places, **table.to_dict()}))
        for id, table in tables.items()
    }
    register = {id: Participant(id, "A", date(2014, 10, 1), "active", None) for id in people}
    return Study(Path(), file), Responses(answers), register


def _ours(tables: dict[str, pl.DataFrame]) -> set[Cell]:
    return {
        (rule, column, row)
        for id, table in tables.items()
        for rule, column, found in failing(schema_for(id), table)
        if rule != "risk_answer"  # random answers often are one, and that is no bad cell
        for row in found
    }


def _plain(instrument: Instrument) -> Iterator[tuple[str, list[float], list[float]]]:
    """Each item, its answers, and the missing reasons that it does not offer."""
    for item in instrument.items:
        not_offered = [] if item.not_applicable else NOT_APPLICABLE
        yield item.id, [float(code) for code in instrument.options(item)], not_offered


def _pandera_polars(known: dict[str, Instrument], tables: dict[str, pl.DataFrame]) -> set[Cell]:
    found: set[Cell] = set()
    for id, table in tables.items():
        columns = {
            item: pandera.polars.Column(
                pl.Float64,
                [
                    pandera.polars.Check.isin([*codes, *REASONS], error="undeclared_value"),
                    pandera.polars.Check(
                        lambda data: data.lazyframe.select(pl.col(data.key).is_not_null()), error="blank"
                    ),
                    pandera.polars.Check.notin(not_offered, error="reason_not_offered"),
                ],
                nullable=True,
            )
            for item, codes, not_offered in _plain(known[id])
        }
        found |= _failures(pandera.polars.DataFrameSchema(columns), table)
    return found


def _pandera_pandas(known: dict[str, Instrument], frames: dict[str, pd.DataFrame]) -> set[Cell]:
    found: set[Cell] = set()
    for id, frame in frames.items():
        columns = {
            item: pandera.pandas.Column(
                float,
                [
                    pandera.pandas.Check.isin([*codes, *REASONS], error="undeclared_value"),
                    pandera.pandas.Check(lambda column: column.notna(), error="blank", ignore_na=False),
                    pandera.pandas.Check.notin(not_offered, error="reason_not_offered"),
                ],
                nullable=True,
            )
            for item, codes, not_offered in _plain(known[id])
        }
        found |= _failures(pandera.pandas.DataFrameSchema(columns), frame)
    return found


def _failures(schema: object, frame: object) -> set[Cell]:
    try:
        schema.validate(frame, lazy=True)  # type: ignore[attr-defined]
    except pandera.errors.SchemaErrors as error:
        cases = error.failure_cases
        return {
            (str(check), str(column), int(row))
            for check, column, row in zip(cases["check"], cases["column"], cases["index"], strict=True)
        }
    return set()


def _by_hand(known: dict[str, Instrument], tables: dict[str, pl.DataFrame]) -> set[Cell]:
    found: set[Cell] = set()
    for id, table in tables.items():
        masks = table.select(
            expression
            for item, codes, not_offered in _plain(known[id])
            for expression in (
                (~pl.col(item).is_in([*codes, *REASONS])).alias(f"undeclared_value|{item}"),
                pl.col(item).is_null().alias(f"blank|{item}"),
                pl.col(item).is_in(not_offered).alias(f"reason_not_offered|{item}"),
            )
        )
        for mask in masks.get_columns():
            rule, _, item = mask.name.partition("|")
            found |= {(rule, item, row) for row in mask.arg_true().to_list()}
    return found


def _best_of_three(
    ways: Mapping[str, Callable[[], set[Cell]]],
) -> tuple[dict[str, float], dict[str, set[Cell]]]:
    """Seconds and cells of each way; the ways take turns, so that a busy moment is not one way's alone."""
    seconds, found = dict.fromkeys(ways, math.inf), {}
    for _ in range(3):
        for name, way in ways.items():
            start = time.perf_counter()
            found[name] = way()
            seconds[name] = min(seconds[name], time.perf_counter() - start)
    return seconds, found


if __name__ == "__main__":
    main()
