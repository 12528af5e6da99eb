"""A study whose people answer as people do: the answers of one person go together, and those of a scale most of all."""

from __future__ import annotations

from pathlib import Path
from random import Random

import polars as pl

from instruments import load
from surveys.importing import examine
from surveys.study import Study, open_study
from tests.surveys.conftest import STUDY, csv_of

TIMEPOINT = "18m"
ULS8 = tuple(f"uls8_{number}" for number in range(1, 9))
BPRS = tuple(f"bprs24_{number}" for number in range(1, 25))
ITEMS = (*ULS8, *BPRS)
TURNED = ("uls8_3", "uls8_6")
_HIGHER = {item: 0.5 * ((7 * place) % 5 - 2) for place, item in enumerate(ITEMS)}
"""How much more readily than others an item is answered high; the second and the fifth of uls8 differ much."""

Row = dict[str, object]


def study_of(folder: Path, people: int) -> Study:
    """The small study with so many people at each of its two sites."""
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    rows = [
        f"{site}{number:04},{site},2014-10-31,active," for site in "AB" for number in range(1, people + 1)
    ]
    register = "\n".join(["id,site,randomised,status,status_date", *rows, ""])
    (folder / "participants.csv").write_text(register, encoding="utf-8")
    return open_study(folder)


def forms(site: str, people: int, seed: int = 1) -> list[Row]:
    """Interviews at 18 months of the first people of a site."""
    rng = Random(f"{site} {seed}")
    return [_form(f"{site}{number:04}", f"INT{number % 2}", rng) for number in range(1, people + 1)]


def _form(id: str, interviewer: str, rng: Random) -> Row:
    person = rng.gauss(0, 1)
    row: Row = {"participant_id": id, "interview_date": "2016-05-02", "interviewer": interviewer}
    row |= {"interview_mode": 1, "mask_broken": 0}
    for item in ITEMS:
        low, high = (1, 4) if item in ULS8 else (1, 7)
        up = 0.9 * person * (-1 if item in TURNED else 1) + _HIGHER[item] + rng.gauss(0, 0.6)
        row[item] = min(high, max(low, round((low + high) / 2 + up * (high - low) / 4)))
    return row


def moved(rows: list[Row], items: tuple[str, ...], by: int) -> list[Row]:
    """The rows with so much more in these items."""
    return [{**row, **{item: int(str(row[item])) + by for item in items}} for row in rows]


def turned(rows: list[Row], items: tuple[str, ...], ends: int = 5) -> list[Row]:
    """The rows with these items reversed: `ends` is lowest and highest answer together."""
    return [{**row, **{item: ends - int(str(row[item])) for item in items}} for row in rows]


def exchanged(rows: list[Row], one: str, other: str) -> list[Row]:
    """The rows with two items in each other's place."""
    return [{**row, one: row[other], other: row[one]} for row in rows]


def with_total(rows: list[Row], name: str, more: int = 0, reverses: bool = True) -> list[Row]:
    """The rows with a total of uls8 in a column of that name."""
    assert load("uls8").score("uls8_total").reversed == TURNED
    keyed = turned(rows, TURNED) if reverses else rows
    return [
        {**row, name: sum(int(str(each[item])) for item in ULS8) + more}
        for row, each in zip(rows, keyed, strict=True)
    ]


def look_at(study: Study, path: Path, *rows: Row) -> list[tuple[str, str, str]]:
    """(rule, level, what was found) of a file with these rows that may come in."""
    found = examine(study, study.timepoint(TIMEPOINT), csv_of(path, *rows), {}).keying
    return [(each.rule, each.level, each.found) for each in found]


def frame_of(rows: list[Row]) -> pl.DataFrame:
    """The rows as a table, numbers as numbers."""
    return pl.DataFrame(rows)
