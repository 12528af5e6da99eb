"""A small study with two sites and two timepoints, and a way to make the files that come back to it."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from surveys.demo import TITLE, demo
from surveys.importing import examine, take
from surveys.new_study import new_study
from surveys.study import Study, open_study
from surveys.synthetic import Planted, make_trial
from surveys.workbook import Sheet, workbook_bytes

STUDY = """
title: A small study
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team, B: South team}
timepoints:
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [uls8, eq5d3l, workbook_use]}
  - {id: 18m, label: 18 months, months: 18, end_of_month: last_day, optimum: [-14, 28], permitted: [-28, 84], instruments: [uls8, bprs24]}
"""

REGISTER = """id,site,randomised,status,status_date
A0001,A,2014-10-31,active,
A0002,A,2014-11-03,active,
B0001,B,2014-05-05,died,2014-09-20
B0002,B,2014-06-06,active,
"""

ULS8 = {f"uls8_{n}": 2 for n in range(1, 9)}
EQ5D = {f"eq5d3l_{name}": 1 for name in ("mobility", "selfcare", "usual", "pain", "anxiety")} | {
    "eq5d3l_vas": 80
}
WORKBOOK = {"wb_read": 2, "wb_plans": 1, "wb_meetings": -8}
FORM = {
    "participant_id": "A0001",
    "interview_date": "2015-03-02",
    "interviewer": "INT01",
    "interview_mode": 1,
    "mask_broken": 0,
}


@pytest.fixture
def study(tmp_path: Path) -> Study:
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return open_study(folder)


@pytest.fixture(scope="session")
def trial(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Planted, ...]]:
    """A demonstration with 72 people, done once, and the errors that were planted in it. Not to be changed."""
    folder = tmp_path_factory.mktemp("demo") / "study"
    planted = plant(folder, 72)
    return folder, planted


def plant(folder: Path, people: int) -> tuple[Planted, ...]:
    """Do the demonstration in `folder`; the planted errors are those of a twin made from the same seed."""
    for _ in demo(folder, people, 3, replace=False):
        pass
    twin = folder.parent / "twin"
    new_study(twin, "core-trial", TITLE, people="synthetic")
    return make_trial(twin, people, 3).planted


def form(**changes: object) -> dict[str, object]:
    """A complete 4-month form of A0001, with changes."""
    return {**FORM, **ULS8, **EQ5D, **WORKBOOK, **changes}


def csv_of(path: Path, *forms: dict[str, object]) -> Path:
    """A CSV file with one row a form."""
    pl.DataFrame(
        [{name: None if value is None else str(value) for name, value in row.items()} for row in forms]
    ).write_csv(path)
    return path


def xlsx_of(path: Path, *forms: dict[str, object], sheet: str = "Sheet1") -> Path:
    """A workbook with one row a form, numbers as numbers."""
    names = list(dict.fromkeys(name for row in forms for name in row))
    rows = [[row.get(name) for name in names] for row in forms]
    path.write_bytes(workbook_bytes("Answers", [Sheet(sheet, names, rows)]))
    return path


def bring_in(study: Study, path: Path, timepoint: str = "4m") -> None:
    """Import a file."""
    take(study, [examine(study, study.timepoint(timepoint), path, {})])


def everything_in(folder: Path) -> dict[str, bytes]:
    """Name → content of each file below a folder: what must not change when something is refused."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
