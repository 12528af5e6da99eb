"""Writing a dataset in every format, checked and read back: ours against the bare writers, side by side in one run.

`python -m benchmarks.release [ROWS]`. The dataset has 160 columns: 3 of text, 100 answers of which one in twenty is a
missing reason, 57 scores with decimals. Ours looks for what a format cannot hold, writes, reads the file back, by
another library where there is one, compares every cell and label, and has it on the disk. A bare writer is called once
with the same labels, and does none of that: pyreadstat, Polars, openpyxl in its write-only mode. CSV, Parquet and
Excel of both have the layout of `surveys/exports/_flat.py`, which is made before a bare writer's time begins. The R
script has no bare writer; ours makes its table and looks at it again.

Each figure is one run in a new process, with the most memory that it had.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import openpyxl
import polars as pl
import pyreadstat

from surveys.dataset import Column, Dataset
from surveys.exports import export, names
from surveys.exports._flat import flat

ANSWERS, SCORES = 100, 57
OPTIONS = {1: "Never", 2: "Rarely", 3: "Sometimes", 4: "Often"}
REASONS = {-9: "Refused", -8: "Not known", -7: "Not applicable", -6: "Not asked"}
EVERY = "every"
"""All formats in one call, as a release is written: what they share is made once."""
ALLOWED = 1.5
"""How many times the bare writers ours may take."""


def main() -> None:
    """Print for each format the seconds and megabytes of both, and how many times the bare writers ours takes."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{rows:,} rows × {3 + ANSWERS + SCORES} columns\n\n{'':10}{'ours':>18}{'bare writer':>20}")
    ours, bare = 0.0, 0.0
    for name in names():
        taken, memory = _in_a_process(name, rows, "ours")
        line = f"{name:10}{taken:8.1f} s {memory:5,.0f} MB"
        ours += taken
        if name in BARE:
            plainly, memory = _in_a_process(name, rows, "bare")
            line += f"{plainly:10.1f} s {memory:5,.0f} MB {taken / plainly:8.2f} ×"
            bare += plainly
        print(line, flush=True)
    print(f"\n{'one by one':10}{ours:8.1f} s{bare:19.1f} s {ours / bare:17.2f} ×")
    taken, memory = _in_a_process(EVERY, rows, "ours")
    print(f"{'in one':10}{taken:8.1f} s {memory:5,.0f} MB{taken / bare:29.2f} ×, to be at most {ALLOWED} ×")


def _in_a_process(name: str, rows: int, way: str) -> tuple[float, float]:
    """Seconds, and the megabytes of the process at its largest."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_timed, (name, rows, way))


def _timed(name: str, rows: int, way: str) -> tuple[float, float]:
    dataset = _dataset(rows)
    table = flat(dataset) if way == "bare" else None
    with TemporaryDirectory() as place:
        begun = time.perf_counter()
        if table is None:
            export(dataset, Path(place), names() if name == EVERY else [name])
        else:
            BARE[name](dataset, table, f"{place}/bare.{name}")
        taken = time.perf_counter() - begun
    return taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _dataset(rows: int) -> Dataset:
    dice = np.random.default_rng(1)
    frame = {
        "participant": [f"P{row // 4:06}" for row in range(rows)],
        "site": [f"{'ABCDEF'[row % 6]}" for row in range(rows)],
        "timepoint": [f"{4 * (row % 4)}m" for row in range(rows)],
    }
    columns = [Column(name, name.capitalize(), "text", "nominal") for name in frame]
    numbers = {}
    for n in range(ANSWERS):
        answers = dice.integers(1, 5, rows).astype(float)
        absent = dice.random(rows) < 0.05
        numbers[f"item_{n}"] = np.where(absent, dice.integers(-9, -5, rows), answers)
        label = f"Questionnaire {n // 10}: what it asks in its item {n % 10}"
        columns.append(Column(f"item_{n}", label, "number", "ordinal", OPTIONS, REASONS))
    for n in range(SCORES):
        numbers[f"score_{n}"] = np.round(dice.normal(50, 10, rows), 2)
        columns.append(Column(f"score_{n}", f"Score {n}", "number", "scale", decimals=2))
    notes = ("SYNTHETIC DATA. These people do not exist.",)
    return Dataset("analysis-long", "A benchmark", pl.DataFrame({**frame, **numbers}), tuple(columns), notes)


def _labels(dataset: Dataset) -> dict[str, dict[str, object]]:
    answers = [column for column in dataset.columns if column.value_labels]
    return {
        "column_labels": {column.name: column.label for column in dataset.columns},
        "variable_value_labels": {column.name: {**OPTIONS, **REASONS} for column in answers},
    }


def _sav(dataset: Dataset, table: pl.DataFrame, path: str, *, zlib: bool = False) -> None:
    ranges = {column.name: [{"lo": -9, "hi": -6}] for column in dataset.columns if column.missing_labels}
    pyreadstat.write_sav(dataset.frame, path, compress=zlib, missing_ranges=ranges, **_labels(dataset))


def _zsav(dataset: Dataset, table: pl.DataFrame, path: str) -> None:
    _sav(dataset, table, path, zlib=True)


def _dta(dataset: Dataset, table: pl.DataFrame, path: str) -> None:
    pyreadstat.write_dta(dataset.frame, path, version=14, **_labels(dataset))


def _csv(dataset: Dataset, table: pl.DataFrame, path: str) -> None:
    table.write_csv(path)


def _parquet(dataset: Dataset, table: pl.DataFrame, path: str) -> None:
    table.write_parquet(path)


def _xlsx(dataset: Dataset, table: pl.DataFrame, path: str) -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("data")
    sheet.append(table.columns)
    for row in table.iter_rows():
        sheet.append(row)
    workbook.save(path)


BARE: dict[str, Callable[[Dataset, pl.DataFrame, str], None]] = {
    "sav": _sav,
    "zsav": _zsav,
    "dta": _dta,
    "csv": _csv,
    "parquet": _parquet,
    "xlsx": _xlsx,
}


if __name__ == "__main__":
    main()
