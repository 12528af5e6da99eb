"""The small study as it stood on 1 July 2015: one of four people was interviewed at 4 months."""

from __future__ import annotations

from datetime import date

import pytest

from surveys.derived import Derived
from surveys.study import Study, open_study
from surveys.team.report import TeamReport, team_report
from tests.surveys.conftest import bring_in, csv_of, form

CUT = date(2015, 7, 1)


def report_of(study: Study, cut: date = CUT) -> TeamReport:
    """The report of the study as it stands."""
    return team_report(Derived(study), cut)


@pytest.fixture
def followed(study, tmp_path) -> Study:
    """A0001 was interviewed, B0001 died before it, A0002 and B0002 were missed; nobody has said why."""
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    return study


ULS8_MAY_LACK_TWO = """
missing_policies:
  uls8_total: {allow: 2, fill: person_mean, not_applicable: as_missing, rounding: none, source: made up for a test, confidence: unverified}
"""
NO_ULS8 = {f"uls8_{n}": None for n in range(1, 9)}


@pytest.fixture
def lacking(study, tmp_path) -> Study:
    """Three people were interviewed at 4 months, and what each of them lacks is another thing; see `test_completeness`."""
    forms = [
        form(wb_read=0, wb_plans=None),
        form(participant_id="A0002", uls8_1=-9, uls8_2=None, uls8_3="x"),
        form(participant_id="B0002", **NO_ULS8, eq5d3l_mobility=-8, wb_read=0, wb_plans=1),
    ]
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    return study


def all_alike(id: str, answer: int, day: str) -> dict[str, object]:
    """A form with one answer to every question about loneliness: 1 scores 14, 2 scores 18, 3 scores 22, 4 scores 26."""
    return {"participant_id": id, "interview_date": day, **{f"uls8_{n}": answer for n in range(1, 9)}}


FIRST = {"A0001": 2, "A0002": 3, "B0002": 1}
LATER = {"A0001": 3, "A0002": 3, "B0002": 2}


@pytest.fixture
def twice(study, tmp_path) -> Study:
    """Three people who were interviewed at 4 months, which is the baseline here, and at 18 months."""
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "baseline: 4m\n", encoding="utf-8")
    study = open_study(study.folder)
    for name, answers, day in (("4m", FIRST, "2015-03-02"), ("18m", LATER, "2016-05-02")):
        forms = [all_alike(id, answer, day) for id, answer in answers.items()]
        bring_in(study, csv_of(tmp_path / f"{name}.csv", *forms), name)
    return study
