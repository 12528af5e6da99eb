"""Files read with every guard against the libraries alone, side by side in one run.

`python -m benchmarks.imports [ROWS]`. For a file of each kind: the library alone, as most people call it; then ours, which
looks at the structure, has two libraries read the file in a process of their own, and holds their cells against each
other. Wall clock, the median of five runs (one of the long workbook). Ours is given twice: with its process started
ahead, as `surveys import` does while it reads the study, and with everything. Of a long workbook also the most memory that
its process takes (Linux, macOS), for it and for one twice as long. Last, all that `surveys import` does with a `.sav` file
before it writes anything, the guards of keying among it.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import polars as pl
import pyreadstat
from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook

from benchmarks.whole_import import TIMEPOINT, study_of, write_answers
from surveys.importing import examine
from surveys.imports.guarded import read_guarded
from surveys.reading_ahead import prepare

ITEMS = tuple(f"q{number}" for number in range(1, 80))
KNOWN = ("participant_id", *ITEMS)
ACCEPTED = ("one_reader",)
"""A long workbook is read by one library, which a person has to accept."""
CODES = [1.0, 2.0, 3.0, 4.0] * 6 + [-9.0, -8.0, -7.0, -6.0, None]
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SMALL = 900
"""Rows of a site's return."""
MOST = 199_999
"""Rows of answers that a sheet may have, in which more than 200,000 rows are refused."""
STARTED = 3.0
"""Seconds in which a process is ready, whatever else the machine does."""


def main() -> None:
    """Print seconds, and times the library alone, for each kind of file."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with TemporaryDirectory() as place:
        folder = Path(place)
        frame = _answers(rows)
        print(f"{len(KNOWN)} columns; {rows:,} rows, and {SMALL} in a small workbook\n")
        for packed in (False, True):
            path = folder / f"packed-{packed}.sav"
            _write_sav(frame, path, packed)
            kind = "byte code" if packed else "plain"
            _compare(
                f".sav, {kind}", path, "pyreadstat, user-missing kept", lambda path=path: _pyreadstat(path), 5
            )
        small = folder / "small.xlsx"
        _write_xlsx(frame.head(SMALL), small)
        _compare(".xlsx, small", small, "openpyxl", lambda: _openpyxl(small), 5)
        large = folder / "large.xlsx"
        _write_xlsx(frame, large)
        _compare(".xlsx, long", large, "python-calamine", lambda: _calamine(large), 1)
        _say_memory(large, rows)
        _write_xlsx(_answers(min(2 * rows, MOST)), large)
        _say_memory(large, min(2 * rows, MOST))
        _whole(folder, rows)


def _compare(
    title: str,
    path: Path,
    library: str,
    alone: Callable[[], Any],
    times: int,
    ours: Callable[[Path], Any] = lambda path: read_guarded(path, KNOWN, accepted=ACCEPTED),
) -> None:
    base = _median(alone, times)
    print(f"{title} ({path.stat().st_size / 1e6:.1f} MB)")
    _say(library, base, base)
    _say("ours, its process started ahead", _median(lambda: ours(path), times, path.suffix), base)
    _say("ours, with all", _median(lambda: ours(path), times), base)


def _whole(folder: Path, rows: int) -> None:
    """A file of so many interviews, from its bytes to everything that there is to say of it."""
    study = study_of(folder, rows)
    path = folder / "answers.sav"
    write_answers(study, rows, path)
    point = study.timepoint(TIMEPOINT)
    _compare(
        ".sav, examined as a whole", path, "pyreadstat, user-missing kept", lambda: _pyreadstat(path), 3,
        ours=lambda path: examine(study, point, path, {}),
    )  # fmt: skip


def _say_memory(path: Path, rows: int) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from benchmarks.imports import ACCEPTED, KNOWN, read_guarded; "
        "read_guarded(Path(sys.argv[1]), KNOWN, accepted=ACCEPTED); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    unit = 1024 if sys.platform == "linux" else 1
    print(f"{int(told.stdout) * unit / 1e6:9,.0f} MB at most, {rows:,} rows", flush=True)


def _say(way: str, seconds: float, base: float) -> None:
    print(f"{seconds:9.3f} s  {seconds / base:6.2f} ×  {way}", flush=True)


def _median(way: Callable[[], Any], times: int, prepared: str = "") -> float:
    taken = []
    for _ in range(times):
        if prepared:
            prepare(prepared)
            time.sleep(STARTED)
        begun = time.perf_counter()
        way()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def _answers(rows: int) -> pl.DataFrame:
    rng = random.Random(1)
    ids = pl.Series("participant_id", [f"A{number:06}" for number in range(rows)])
    return pl.DataFrame([ids, *(pl.Series(item, rng.choices(CODES, k=rows)) for item in ITEMS)])


def _write_sav(frame: pl.DataFrame, path: Path, packed: bool) -> None:
    ranges = {item: [{"lo": -9.0, "hi": -6.0}] for item in ITEMS}
    pyreadstat.write_sav(frame, str(path), row_compress=packed, missing_ranges=ranges)


def _write_xlsx(frame: pl.DataFrame, path: Path) -> None:
    """A sheet as openpyxl writes it, without the two minutes that it takes for one so long."""
    empty = openpyxl.Workbook()
    empty.save(path)
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    letters = [get_column_letter(place) for place in range(1, frame.width + 1)]
    rows = "".join(
        f'<row r="{number}">{"".join(map(_cell, letters, repeat(number), row))}</row>'
        for number, row in enumerate([frame.columns, *frame.iter_rows()], start=1)
    )
    sheet = f'<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in (parts | {"xl/worksheets/sheet1.xml": sheet.encode()}).items():
            archive.writestr(name, content)


def _cell(letters: str, number: int, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{letters}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{letters}{number}"><v>{value:g}</v></c>'


def _pyreadstat(path: Path) -> Any:
    return pyreadstat.read_sav(str(path), user_missing=True)


def _openpyxl(path: Path) -> Any:
    return [row for sheet in openpyxl.load_workbook(path, data_only=True).worksheets for row in sheet.values]


def _calamine(path: Path) -> Any:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


if __name__ == "__main__":
    main()
