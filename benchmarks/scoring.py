"""Scoring six instruments over many rows: this engine against what people write by hand, in one run.

`python -m benchmarks.scoring [ROWS]`. Each figure is the best of three. The alternatives do less: they
give totals only, while the engine also counts answered, missing and not-applicable items, says why a
score is missing, and refuses values without meaning.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import polars as pl

import instruments
import scoring
from instruments import Instrument

IDS = ("csq8", "qpr15", "bprs24", "uls8", "lsns6", "eq5d3l")


def main() -> None:
    """Print seconds, and times this engine's, for each way of scoring."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    tables = {id: _answers(instruments.load(id), rows) for id in IDS}
    frames = {id: table.to_pandas() for id, table in tables.items()}
    ways: dict[str, Callable[[], object]] = {
        "scoring.score on Polars": lambda: [scoring.score(tables[id], id) for id in IDS],
        "scoring.score on pandas": lambda: [scoring.score(frames[id], id) for id in IDS],
        "pandas, vectorised by hand, totals only": lambda: [_pandas_total(frames[id], id) for id in IDS],
        "numpy, by hand, totals only": lambda: [_numpy_total(tables[id], id) for id in IDS],
    }
    seconds = {name: _best_of_three(way) for name, way in ways.items()}
    part = min(rows, 1_000)
    oracle = _best_of_three(lambda: [_row_by_row(tables[id].head(part), id) for id in IDS])
    seconds[f"row by row in Python (from {part:,} rows)"] = oracle * rows / part
    ours = seconds["scoring.score on Polars"]
    print(f"{rows:,} rows, {len(IDS)} instruments\n")
    for name, taken in seconds.items():
        print(f"{taken:9.3f} s  {taken / ours:8.2f} ×  {name}")


def _answers(instrument: Instrument, rows: int) -> pl.DataFrame:
    """Random answers, 5% of them missing reasons."""
    rng = random.Random(instrument.id)
    table = {}
    for item in instrument.items:
        options = list(instrument.options(item)) or list(range(101))
        table[item.id] = rng.choices([*options, -9], [0.95 / len(options)] * len(options) + [0.05], k=rows)
    return pl.DataFrame(table)


def _pandas_total(frame: pd.DataFrame, id: str) -> pd.Series:
    score = instruments.load(id).scores[0]
    items = frame[list(score.items)].where(lambda values: values >= 0)
    return items.sum(axis=1, min_count=len(score.items))


def _numpy_total(table: pl.DataFrame, id: str) -> np.ndarray:
    items = table.select(instruments.load(id).scores[0].items).to_numpy()
    return np.where((items >= 0).all(axis=1), items.sum(axis=1), np.nan)


def _row_by_row(table: pl.DataFrame, id: str) -> list[object]:
    plans = scoring.plans_for(instruments.load(id))
    return [scoring.score_row(plan, row) for row in table.iter_rows(named=True) for plan in plans]


def _best_of_three(way: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        way()
        taken.append(time.perf_counter() - start)
    return min(taken)


if __name__ == "__main__":
    main()
