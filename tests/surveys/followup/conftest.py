"""A small study with a calendar, two interviewers and a rule to stop after three attempts, on Monday 2 March 2015."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from surveys.calendar import today as clock
from surveys.study import Study, open_study

MONDAY = date(2015, 3, 2)
STUDY = """
title: A small study
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team, B: South team}
calendar:
  time_zone: Europe/London
  holidays: {country: GB, subdivision: ENG}
interviewers: {R1: [A], R2: [A, B]}
contacts: {stop_after: 3}
timepoints:
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, closed_days: next, optimum: [-14, 14], permitted: [-28, 56], instruments: [uls8, eq5d3l]}
  - {id: 18m, label: 18 months, months: 18, end_of_month: last_day, optimum: [-14, 28], permitted: [-28, 84], instruments: [uls8]}
"""
REGISTER = """id,site,randomised,status,status_date,interviewer
A0001,A,2014-10-31,active,,R1
A0002,A,2014-10-01,active,,R1
A0003,A,2014-11-20,active,,R2
A0004,A,2014-07-01,active,,R1
A0005,A,2014-10-31,died,2015-01-15,R1
B0001,B,2014-12-08,active,,
B0002,B,2015-02-20,active,,
"""
"""On that Monday at 4 months: open (its best days end soon), overdue, open, missed, stopped, opening soon, to come."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The study's folder, which is also where one works; it is that Monday there."""
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SURVEYS_USER", "tester")
    monkeypatch.setattr(clock, "today", lambda study: MONDAY)
    return folder


@pytest.fixture
def monday(place: Path) -> Study:
    """The study, opened."""
    return open_study(place)
