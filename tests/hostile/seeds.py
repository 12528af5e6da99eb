"""Sound files of each format, all with the same answers, which the hostile ones are made of."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pyreadstat

from instruments.model import STANDARD_MISSING_REASONS
from surveys.workbook import Sheet, workbook_bytes

ITEMS = tuple(f"uls8_{number}" for number in range(1, 9))
KNOWN = ("participant_id", "id", *ITEMS)
CODES = (1, 2, 3, 4)
MISSING = {each.code: each.label for each in STANDARD_MISSING_REASONS[:4]}
LABELS = {1: "Never", 2: "Rarely", 3: "Sometimes", 4: "Often", **MISSING}
ROWS = 120
PEOPLE = tuple(f"A{number:04}" for number in range(1, ROWS + 1))
SUFFIXES = (".xlsx", ".sav", ".zsav", ".por", ".dta", ".csv")


def answers() -> pl.DataFrame:
    """The answers of people who do not exist."""
    rng = random.Random(7)
    codes = [*CODES * 6, *MISSING]
    ids = pl.Series("participant_id", PEOPLE)
    said = pl.Series("remarks", [rng.choice(["by phone", "at the café", ""]) for _ in range(ROWS)])
    items = [pl.Series(item, [float(rng.choice(codes)) for _ in range(ROWS)]) for item in ITEMS]
    return pl.DataFrame([ids, *items, said])


@cache
def seed(suffix: str, packed: bool = True) -> bytes:
    """A sound file that ends so. A `.sav` may be `packed` in byte code or not."""
    frame = answers()
    if suffix == ".csv":
        return frame.write_csv().encode()
    if suffix == ".xlsx":
        rows = [list(row) for row in frame.iter_rows()]
        return workbook_bytes("Answers", [Sheet("Data", frame.columns, rows)])
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"seed{suffix}"
        _write(frame, path, packed)
        return path.read_bytes()


def _write(frame: pl.DataFrame, path: Path, packed: bool) -> None:
    labels = {item: {float(code): label for code, label in LABELS.items()} for item in ITEMS}
    ranges = {item: [{"lo": -9.0, "hi": -6.0}] for item in ITEMS}
    if path.suffix == ".por":
        plain = pl.col("remarks").str.replace("é", "e")  # it holds ASCII, and names of eight letters
        pyreadstat.write_por(frame.rename({"participant_id": "id"}).with_columns(plain), str(path))
    elif path.suffix == ".dta":
        pyreadstat.write_dta(frame, str(path), version=14)
    else:
        zlib = path.suffix == ".zsav"
        kept = {"variable_value_labels": labels, "missing_ranges": ranges}
        pyreadstat.write_sav(frame, str(path), compress=zlib, row_compress=packed and not zlib, **kept)
