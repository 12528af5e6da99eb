"""Scoring six instruments of 76 items over many rows: this engine against what people write by hand, in one run.

`python -m benchmarks.scoring [ROWS]`, on Linux. Each way runs in a process of its own, on answers of one byte a cell; each time
is the best of five (R, and ways over an hour's worth of rows: of one, over fewer rows, and multiplied). Memory is the
most that the process held while it scored, beyond what it held before: for R, of its whole process.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks import scoring_ways as ways

OURS = "scoring.score on Polars"
WAYS = {
    OURS: ways.engine_on_polars,
    "scoring.score on pandas": ways.engine_on_pandas,
    "C, a loop over an int8 matrix": ways.c_loop,
    "pandas, vectorised, all of it": ways.pandas_everything,
    "pandas, vectorised, totals only": ways.pandas_totals,
    "numpy, totals only": ways.numpy_totals,
    "R psych::scoreItems": ways.r_score_items,
    "row by row in Python": ways.row_by_row,
}
AT_MOST = {"R psych::scoreItems": 100_000, "row by row in Python": 1_000}
"""More rows than these are not waited for."""


@dataclass(frozen=True)
class Measured:
    """One way's seconds for all rows, the MB that it took, what it found, and over how many rows it was measured."""

    seconds: float
    megabytes: float
    told: list[float]
    rows: int


def main() -> None:
    """Print seconds, memory, and times this engine's, for each way; fail if two ways come to different totals."""
    if sys.argv[1:2] == ["--way"]:
        print(json.dumps(_measured_here(sys.argv[2], int(sys.argv[3]))))
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{rows:,} rows, {len(ways.IDS)} instruments, {len(ways.items())} items, int8\n")
    found = {name: _measured(name, rows) for name in WAYS}
    ours = found[OURS]
    assert isinstance(ours, Measured)
    for name, measured in found.items():
        if isinstance(measured, str):
            print(f"{'':>9}             {'':>9}      {name}: left out, {measured}")
            continue
        fewer = "" if measured.rows == rows else f" (from {measured.rows:,} rows)"
        gives = WAYS[name].__doc__
        print(
            f"{measured.seconds:9.3f} s  {measured.seconds / ours.seconds:9.2f} ×  {measured.megabytes:8,.0f} MB  {name}{fewer}: {gives}"
        )
    same = [
        m.told
        for name, m in found.items()
        if isinstance(m, Measured) and m.rows == rows and m.told and "totals only" not in name
    ]
    assert all(math.isclose(*pair) for told in same for pair in zip(told, same[0], strict=True)), same


def _measured(name: str, rows: int) -> Measured | str:
    """What a process of its own says of one way; in words why there is nothing to say."""
    part = min(rows, AT_MOST.get(name, rows))
    command = [sys.executable, "-m", "benchmarks.scoring", "--way", name, str(part)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    said = json.loads(done.stdout.splitlines()[-1])
    if isinstance(said, str):
        return said
    return Measured(said[0] * rows / part, said[1], said[2], part)


def _measured_here(name: str, rows: int) -> tuple[float, float, list[float]] | str:
    cells = ways.answers(rows)
    try:
        way = WAYS[name](cells)
    except LookupError as error:
        return str(error)
    del cells  # each way has them as it wants them
    outside = WAYS[name] is ways.r_score_items
    Path("/proc/self/clear_refs").write_text("5")  # forget the most that was held so far
    before = _peak_kilobytes()
    seconds = ways.seconds_of(way, 1 if name in AT_MOST else 5)
    if outside:
        return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, []
    after = _peak_kilobytes()
    return seconds, (after - before) / 1024, list(ways.told(way()))


def _peak_kilobytes() -> int:
    """The most memory that this process has held."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    raise LookupError("no VmHWM in /proc/self/status")


if __name__ == "__main__":
    main()
