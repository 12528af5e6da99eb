"""A study of two people, what was done to reach them, and its calendar files read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

import vobject

from surveys.derived import Derived
from surveys.followup.contacting import record
from surveys.followup.slots import FollowUp
from surveys.followup.work_list import work_list
from surveys.record.contacts import Appointment, Contact
from surveys.report.calendars.files import calendar_files
from surveys.study import Study, open_study
from tests.surveys.followup import libical

STUDY = """
title: {title}
synthetic: {synthetic}
id_pattern: "{id_pattern}"
sites: {{A: North team, B: South team}}
calendar: {{{calendar}}}
interviewers: {{{interviewers}}}
contacts: {{stop_after: 3}}
timepoints:
  - {{id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [uls8, eq5d3l, workbook_use]}}
"""
SAID = {
    "title": "A small study",
    "synthetic": "false",
    "id_pattern": "[AB][0-9]{4}",
    "calendar": "time_zone: Europe/London",
    "interviewers": "INT01: [A], INT02: [B]",
}
REGISTER = """id,site,randomised,status,status_date
A0001,A,2014-10-31,active,
B0001,B,2014-11-05,active,
"""
"""A0001 is due on 28 February 2015: best 14 February to 14 March, permitted 31 January to 25 April."""
DAY = date(2015, 3, 2)


def small(folder: Path, register: str = REGISTER, **changes: str) -> Study:
    """A new study of two people below the folder, with what is named changed."""
    study = folder / f"study-{len(list(folder.iterdir()))}"
    study.mkdir()
    (study / "study.yaml").write_text(STUDY.format(**(SAID | changes)), encoding="utf-8")
    (study / "participants.csv").write_text(register, encoding="utf-8")
    return open_study(study)


def files(study: Study, day: date = DAY, within: int = 14, **choice: str) -> Mapping[str, bytes]:
    """The calendar files of the study on that day, each of them valid."""
    followup = FollowUp(Derived(study), day)
    found = calendar_files(followup, work_list(followup, within, **choice))
    for content in found.values():
        assert libical.faults_of(content) == []
    return found


def events(content: bytes) -> list[vobject.base.Component]:
    return list(vobject.readOne(content.decode()).contents.get("vevent", []))


def name_of(content: bytes) -> str:
    """What the calendar is called, in both places where programs look."""
    contents = vobject.readOne(content.decode()).contents
    [name], [older] = contents["name"], contents["x-wr-calname"]
    assert name.value == older.value
    return re.sub(r"\\([,;\\])", r"\1", name.value)


def the_event(content: bytes, kind: str) -> vobject.base.Component:
    """The one event that is about a due date, or about an appointment."""
    [found] = [each for each in events(content) if ("interview" in each.summary.value) == (kind != "due")]
    return found


def agreed(
    day: str = "2015-03-10", start: str = "10:00", by: str = "INT01", on: str = "2015-03-01", **more: object
) -> Contact:
    """A0001 agreed to an appointment."""
    appointment = Appointment(date.fromisoformat(day), time.fromisoformat(start), 60, "phone", by)
    said: dict[str, object] = {"mode": "phone", "outcome": "appointment", "participant": "A0001", **more}
    return Contact(timepoint="4m", day=date.fromisoformat(on), appointment=appointment, **said)  # type: ignore[arg-type]


def tried(outcome: str, on: str) -> Contact:
    return Contact("A0001", "4m", date.fromisoformat(on), "phone", outcome)


def done(study: Study, *contacts: Contact, undone: tuple[str, ...] = (), today: date = DAY) -> None:
    record(FollowUp(Derived(study), today), contacts, undone=undone)
