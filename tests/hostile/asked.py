"""The study that the hostile files are sent to: everybody in them takes part, and all that is asked is one instrument."""

from __future__ import annotations

from pathlib import Path

from surveys.study import Study, open_study
from tests.hostile.seeds import PEOPLE

TIMEPOINT, INSTRUMENT = "4m", "uls8"
ASKED = f"""
title: A study that damaged files are sent to
synthetic: true
id_pattern: "A[0-9]{{4}}"
sites: {{A: North team}}
timepoints:
  - {{id: {TIMEPOINT}, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [{INSTRUMENT}]}}
"""


def study_in(folder: Path) -> Study:
    """The study, made in that folder."""
    folder.mkdir()
    (folder / "study.yaml").write_text(ASKED, encoding="utf-8")
    people = [f"{each},A,2014-10-31,active,\n" for each in PEOPLE]
    (folder / "participants.csv").write_text(
        "id,site,randomised,status,status_date\n" + "".join(people), encoding="utf-8"
    )
    return open_study(folder)
