"""A small trial on Monday 2 March 2015, with one person for each way in which an interview can stand."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from surveys.derived import Derived
from surveys.followup.contacting import record
from surveys.followup.slots import FollowUp
from surveys.followup.work_list import WorkList, work_list
from surveys.record.contacts import Appointment, Contact
from surveys.study import Study, open_study

TODAY = date(2015, 3, 2)
STUDY = """
title: A small study
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team, B: South team}
calendar: {time_zone: Europe/London, holidays: {country: GB, subdivision: ENG}}
interviewers: {INT01: [A], INT02: [A, B]}
contacts: {stop_after: 3}
timepoints:
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [uls8, eq5d3l]}
"""
REGISTER = """id,site,randomised,status,status_date,interviewer
A0001,A,2014-09-25,active,,INT01
A0002,A,2014-10-31,active,,INT01
A0003,A,2014-11-20,active,,INT02
A0004,A,2014-12-10,active,,
B0001,B,2014-06-01,active,,
B0002,B,2014-12-31,active,,
B0003,B,2014-10-20,active,,
B0004,B,2014-10-10,active,,
B0005,B,2014-10-10,died,2015-01-01,
"""


def trial(folder: Path, study: str = STUDY, register: str = REGISTER) -> Study:
    """The study in a folder of its own, with nothing in its ledger."""
    folder.mkdir(parents=True)
    (folder / "study.yaml").write_text(study, encoding="utf-8")
    (folder / "participants.csv").write_text(register, encoding="utf-8")
    return open_study(folder)


def listed(study: Study, within: int = 14, site: str = "", interviewer: str = "") -> WorkList:
    """Its work list."""
    return work_list(FollowUp(Derived(study), TODAY), within, site, interviewer)


def done(study: Study, *contacts: Contact) -> None:
    """The contacts are on record."""
    record(FollowUp(Derived(study), TODAY), contacts)


def contact(who: str, outcome: str, day: int = 27, **more: object) -> Contact:
    """A call in February 2015."""
    fields = {"mode": "phone", **more}
    return Contact(who, "4m", date(2015, 2, day), outcome=outcome, **fields)  # type: ignore[arg-type]


def agreed(who: str, day: date, at: str = "10:30", interviewer: str = "INT01", called: int = 26) -> Contact:
    """A call at which an appointment of an hour was agreed."""
    appointment = Appointment(day, time.fromisoformat(at), 60, "visit", interviewer)
    return contact(who, "appointment", called, appointment=appointment)


def in_the_middle(folder: Path) -> Study:
    """The study after some work: B0003 was tried in vain, B0004 was interviewed, A0002 comes on Thursday."""
    study = trial(folder)
    tried = [contact("B0003", "no_answer", day) for day in (24, 25, 26)]
    coming = agreed("A0002", date(2015, 3, 5), "15:15")
    done(study, *tried, contact("B0004", "interviewed"), coming)
    return study
