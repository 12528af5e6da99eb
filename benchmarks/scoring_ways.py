"""Ways to score six instruments of 76 items: this engine's, and those that people write, each as well as they are written.

Each takes the answers as one byte a cell and gives back a column of each score. What each makes, and does not, stands in its docstring's first line.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl

import instruments
import scoring
from instruments import Instrument, Score

IDS = ("csq8", "qpr15", "bprs24", "uls8", "lsns6", "imr")
ABSENT, INAPPLICABLE, UNDECIDED = (-9, -5), -7, -4
"""The stretch of a study's codes for absent answers, the one among them for what does not apply, and that of an open query."""

Totals = Sequence[Any]
"""The column of each score: what a way gives back, to be looked at when the time is taken."""
Matrix = np.ndarray


def items() -> list[str]:
    """Every item of the six, in their order: the columns of the matrix."""
    return [item.id for id in IDS for item in instruments.load(id).items]


def answers(rows: int) -> Matrix:
    """Random answers, 5% of them refused, and 30% of one not applicable: one byte a cell, a column an item, each column in one stretch of memory."""
    rng = np.random.default_rng(1)
    cells = np.empty((rows, len(items())), dtype=np.int8, order="F")
    asked = (instruments.load(id) for id in IDS)
    limits = (instrument.limits(item) for instrument in asked for item in instrument.items)
    for place, limit in enumerate(limits):
        low, high = limit or (0, 0)
        cells[:, place] = rng.integers(int(low), int(high) + 1, rows, dtype=np.int8)
        cells[rng.random(rows, dtype=np.float32) < 0.05, place] = -9
    applies_not = items().index("imr_13")
    cells[rng.random(rows, dtype=np.float32) < 0.3, applies_not] = INAPPLICABLE
    return cells


def sums() -> Iterator[tuple[Instrument, Score]]:
    """The scores, each a sum, with the instrument that they are of."""
    for id in IDS:
        instrument = instruments.load(id)
        yield from ((instrument, score) for score in instrument.scores)


def told(totals: Totals) -> tuple[float, int]:
    """The sum of all scores and how many there are: whether two ways did the same work."""
    columns = [np.asarray(each, dtype=float) for each in totals]
    return float(sum(np.nansum(each) for each in columns)), int(
        sum(np.isfinite(each).sum() for each in columns)
    )


def engine_on_polars(cells: Matrix) -> Callable[[], Totals]:
    """everything"""
    frame = pl.DataFrame({id: cells[:, place] for place, id in enumerate(items())})
    return lambda: _by_engine(frame)


def engine_on_pandas(cells: Matrix) -> Callable[[], Totals]:
    """everything"""
    frame = pd.DataFrame(cells, columns=items())
    return lambda: _by_engine(frame)


def _by_engine(frame: pl.DataFrame | pd.DataFrame) -> Totals:
    totals: list[Any] = []
    for id in IDS:
        instrument = instruments.load(id)
        made = scoring.score(frame[[item.id for item in instrument.items]], instrument)
        totals += [made[score.id] for score in instrument.scores]
    return totals


def pandas_everything(cells: Matrix) -> Callable[[], Totals]:
    """totals, counts, raw sums, bands, why, undeclared values refused"""
    frame = pd.DataFrame(cells, columns=items())

    return lambda: [_pandas_score(frame, *each)["total"] for each in sums()]


def _pandas_score(frame: pd.DataFrame, instrument: Instrument, score: Score) -> pd.DataFrame:
    values = frame[list(score.items)]
    low, high = instrument.limits(instrument.item(score.items[0])) or (0, 0)
    answered = (values >= low) & (values <= high)
    absent = values.isna() | ((values >= ABSENT[0]) & (values <= ABSENT[1]))
    applies_not = values == INAPPLICABLE
    applies_not.loc[:, [not instrument.item(id).not_applicable for id in score.items]] = False
    absent &= ~applies_not
    undecided = values == UNDECIDED
    if not (answered | absent | applies_not | undecided).to_numpy().all():
        raise ValueError("undeclared values")
    keyed = values.where(answered)
    turned = list(score.reversed)
    keyed[turned] = low + high - keyed[turned]
    made = pd.DataFrame({"answered": answered.sum(axis=1), "missing": absent.sum(axis=1)})
    made["na"] = applies_not.sum(axis=1)
    made["raw"] = keyed.sum(axis=1, min_count=1)
    reasons = {
        "under_query": undecided.any(axis=1),
        "nothing_answered": made["answered"] == 0,
        "too_many_missing": made["missing"] > score.missing.allowed(len(score.items)),
        "too_few_answered": made["answered"] < (score.missing.at_least or 0),
    }
    made["why"] = np.select(list(reasons.values()), list(reasons), default="")
    scored = made["why"] == ""
    made["total"] = (made["raw"] * len(score.items) / made["answered"]).where(scored)
    made["prorated"] = scored & (made["answered"] < len(score.items))
    if score.bands is not None:
        edges = [*score.bands.edges, float("inf")]
        made["band"] = pd.cut(made["total"], edges, right=False, labels=list(score.bands.edges.values()))
    return made


def pandas_totals(cells: Matrix) -> Callable[[], Totals]:
    """totals of complete forms only"""
    frame = pd.DataFrame(cells, columns=items())

    def total(instrument: Instrument, score: Score) -> pd.Series:
        values = frame[list(score.items)]
        low, high = instrument.limits(instrument.item(score.items[0])) or (0, 0)
        kept = values.where(values >= 0)
        kept[list(score.reversed)] = low + high - kept[list(score.reversed)]
        return kept.sum(axis=1, min_count=len(score.items))

    return lambda: [total(*each) for each in sums()]


def numpy_totals(cells: Matrix) -> Callable[[], Totals]:
    """totals of complete forms only"""
    place = {id: number for number, id in enumerate(items())}

    def total(instrument: Instrument, score: Score) -> Matrix:
        values = cells[:, [place[id] for id in score.items]]
        low, high = instrument.limits(instrument.item(score.items[0])) or (0, 0)
        turned = [id in score.reversed for id in score.items]
        sign, shift = np.where(turned, -1, 1).astype(np.int8), sum(turned) * (low + high)
        return np.where((values >= 0).all(axis=1), (values * sign).sum(axis=1) + shift, np.nan)

    return lambda: [total(*each) for each in sums()]


def c_loop(cells: Matrix) -> Callable[[], Totals]:
    """totals, counts, prorated, undeclared values counted; neither reasons nor bands"""
    if shutil.which("cc") is None:
        raise LookupError("no C compiler `cc` here")
    with tempfile.TemporaryDirectory() as place:
        made = Path(place) / "score.so"
        source = Path(__file__).with_name("score_int8.c")
        subprocess.run(["cc", "-O3", "-march=native", "-shared", "-fPIC", "-o", made, source], check=True)
        score_int8 = ctypes.CDLL(str(made)).score_int8
    place_of = {id: number for number, id in enumerate(items())}

    def total(instrument: Instrument, score: Score) -> Matrix:
        n, rows = len(score.items), len(cells)
        limits = [instrument.limits(instrument.item(id)) or (0, 0) for id in score.items]
        asked = np.array([place_of[id] for id in score.items], dtype=np.int32)
        lows, highs = (np.array([limit[end] for limit in limits], dtype=np.int8) for end in (0, 1))
        turned = np.array([id in score.reversed for id in score.items], dtype=np.int8)
        may_not = np.array([instrument.item(id).not_applicable != "" for id in score.items], dtype=np.int8)
        counts = [np.empty(rows, dtype=np.int16) for _ in range(3)]
        room, odd = [np.empty(rows), *counts, np.empty(rows, dtype=np.uint8)], ctypes.c_int64(0)
        score_int8(
            _at(cells), ctypes.c_int64(rows), _at(asked), n,
            *map(_at, (lows, highs, turned, may_not)), score.missing.allowed(n), score.missing.at_least or 0,
            *map(_at, room), ctypes.byref(odd),
        )  # fmt: skip
        assert odd.value == 0
        return room[0]

    return lambda: [total(*each) for each in sums()]


def _at(array: Matrix) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)


def r_score_items(cells: Matrix) -> Callable[[], float]:
    """alpha and totals, filled or not as psych does; neither counts nor reasons"""
    if shutil.which("Rscript") is None:
        raise LookupError("no `Rscript` here")
    if subprocess.run(["Rscript", "-e", "library(psych)"], capture_output=True, check=False).returncode:
        raise LookupError("R has no `psych` here")
    keys = [
        (instrument.id, score.id, id, -1 if id in score.reversed else 1, *(instrument.limits(instrument.item(id)) or (0, 0)))
        for instrument, score in sums()
        for id in score.items
    ]  # fmt: skip

    def way() -> float:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            pl.DataFrame({id: cells[:, n] for n, id in enumerate(items())}).write_csv(folder / "answers.csv")
            names = ["instrument", "score", "item", "sign", "low", "high"]
            pl.DataFrame(keys, schema=names, orient="row").write_csv(folder / "keys.csv")
            program = Path(__file__).with_name("score_items.R")
            command = ["Rscript", program, folder / "answers.csv", folder / "keys.csv", "1"]
            return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    return way


def row_by_row(cells: Matrix) -> Callable[[], Totals]:
    """everything, by the oracle"""
    rows = pl.DataFrame({id: cells[:, place] for place, id in enumerate(items())}).to_dicts()

    def way() -> Totals:
        plans = [plan for id in IDS for plan in scoring.plans_for(instruments.load(id))]
        return [[scoring.score_row(plan, row).score for row in rows] for plan in plans]

    return way


def seconds_of(way: Callable[[], object], times: int) -> float:
    """The least of so many tries; of a way that times itself, what it says."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        said = way()
        taken.append(said if isinstance(said, float) else time.perf_counter() - begun)
    return min(taken)
