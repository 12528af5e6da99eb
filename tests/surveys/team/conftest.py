"""The small study as it stood on 1 July 2015: one of four people was interviewed at 4 months."""

from __future__ import annotations

from datetime import date

import pytest

from surveys.derived import Derived
from surveys.study import Study
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
