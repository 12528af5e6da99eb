"""Who gets a reminder, who must not, and what a template is given of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from surveys.derived import Derived
from surveys.followup.contacting import record
from surveys.followup.slots import FollowUp
from surveys.record.contacts import Appointment, Contact
from surveys.reminders.context import reminder
from surveys.reminders.filling import filled
from surveys.reminders.recipients import Recipients, recipients
from surveys.reminders.templates import templates_of
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.followup.reminding import MEETING, MONDAY, REMINDER, study_of


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch):
    """What is flushed when is `durable.py`'s own matter."""
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


def contact(day: date, outcome: str, **more: object) -> Contact:
    return Contact("A0001", "4m", day, "phone", outcome, **more)  # type: ignore[arg-type]


def booked(day: date, at: date = date(2015, 2, 10)) -> Contact:
    return contact(at, "appointment", appointment=Appointment(day, time(14), 45, "phone", ""))


def tries(number: int) -> list[Contact]:
    return [contact(date(2015, 2, day), "no_answer") for day in range(11, 11 + number)]


def whom_of(study, now: date = MONDAY) -> Recipients:
    return recipients(FollowUp(Derived(study), MONDAY), 14, now)


def made_for(study, now: date = MONDAY) -> list[str]:
    """The text messages."""
    templates = templates_of(study.folder, ("text", "text-appointment"))
    return sorted(filled(study, whom_of(study, now).slots, templates, MONDAY).files)


ORDINARY, BOOKED = ["A0001-4m-text.txt"], ["A0001-4m-text-appointment.txt"]
FRIDAY = date(2015, 3, 6)
WHO = {
    "due": ("2014-10-31,active,,", [], ORDINARY),
    "window opens within the time": ("2014-12-05,active,,", [], ORDINARY),
    "window opens later": ("2014-12-31,active,,", [], []),
    "window is over": ("2014-06-06,active,,", [], []),
    "spoken to": ("2014-10-31,active,,", [contact(date(2015, 2, 20), "call_back")], ORDINARY),
    "died": ("2014-10-31,died,2015-02-20,", [], []),
    "withdrew": ("2014-10-31,withdrew_interviews,2015-02-20,", [], []),
    "withdrew from all": ("2014-10-31,withdrew_all,2015-03-02,", [], []),
    "consented again": ("2014-10-31,withdrew_all,2015-02-20,2015-03-01", [], ORDINARY),
    "consents again later": ("2014-10-31,withdrew_all,2015-02-20,2015-03-03", [], []),
    "moved": ("2014-10-31,moved,2015-02-20,", [], []),
    "lost": ("2014-10-31,lost,2015-02-20,", [], []),
    "declined": ("2014-10-31,active,,", [contact(date(2015, 2, 20), "declined")], []),
    "interviewed": ("2014-10-31,active,,", [contact(date(2015, 2, 20), "interviewed")], []),
    "tried twice": ("2014-10-31,active,,", tries(2), ORDINARY),
    "tried as often as may be": ("2014-10-31,active,,", tries(3), []),
    "booked": ("2014-10-31,active,,", [booked(FRIDAY)], BOOKED),
    "booked for today": ("2014-10-31,active,,", [booked(MONDAY)], BOOKED),
    "booked after the time": ("2014-10-31,active,,", [booked(date(2015, 4, 20))], BOOKED),
    "booked, then reminded as often as may be": ("2014-10-31,active,,", [booked(FRIDAY), *tries(3)], BOOKED),
    "called off": (
        "2014-10-31,active,,",
        [booked(FRIDAY), contact(date(2015, 2, 20), "cancelled")],
        ORDINARY,
    ),
    "booked, then declined": (
        "2014-10-31,active,,",
        [booked(FRIDAY), contact(date(2015, 2, 20), "declined")],
        [],
    ),
    "booked, died": ("2014-10-31,died,2015-02-20,", [booked(FRIDAY)], []),
    "booked after the window": ("2014-08-20,active,,", [booked(FRIDAY)], BOOKED),
    "booked after the window, died": ("2014-08-20,died,2015-02-20,", [booked(FRIDAY)], []),
    "nobody said what came of it": ("2014-10-31,active,,", [booked(date(2015, 2, 27))], []),
}


@pytest.mark.parametrize("case", WHO)
def test_reminded_are_those_on_the_work_list_and_with_appointments_and_nobody_else(tmp_path, case):
    row, contacts, files = WHO[case]
    study = study_of(tmp_path / "study", f"A0001,A,{row}")
    if contacts:
        record(FollowUp(Derived(study), MONDAY), contacts)
    assert made_for(study) == files


def test_whoever_was_interviewed_is_not_reminded(tmp_path):
    study = study_of(tmp_path / "study")
    assert made_for(study) == ORDINARY
    bring_in(study, csv_of(tmp_path / "back.csv", form(interview_date="2015-03-01")))
    assert made_for(study) == []


def test_who_died_after_the_day_of_the_letters_is_left_out_and_counted(tmp_path):
    study = study_of(tmp_path / "study", "A0001,A,2014-10-31,died,2015-03-10,")
    assert made_for(study, now=date(2015, 3, 9)) == ORDINARY
    assert made_for(study, now=date(2015, 3, 10)) == []
    assert [slot.person.id for slot in whom_of(study, date(2015, 3, 10)).stopped_since] == ["A0001"]


def test_an_appointment_whose_outcome_nobody_said_waits(tmp_path):
    study = study_of(tmp_path / "study")
    record(FollowUp(Derived(study), MONDAY), [booked(date(2015, 2, 27))])
    assert [slot.person.id for slot in whom_of(study).outcome_unsaid] == ["A0001"]


def test_what_a_template_is_given_is_in_words(tmp_path):
    study = study_of(tmp_path / "study")
    record(FollowUp(Derived(study), MONDAY), [booked(FRIDAY)])
    slot = FollowUp(Derived(study), MONDAY).slot("A0001", "4m")
    said = reminder(study, slot, MONDAY)
    assert said == replace(REMINDER, interviewer="", minutes=said.minutes, appointment=MEETING)
    assert said.minutes == sum(each.minutes for each in study.instruments_at(study.timepoint("4m"))) > 0
