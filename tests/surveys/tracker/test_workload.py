"""The work ahead: in whose row and in which week each interview is, and how long it takes."""

from datetime import date, time, timedelta

import pytest

from surveys.followup.slots import FollowUp
from surveys.record.contacts import Appointment
from surveys.tracker.tracker import tracker
from surveys.tracker.workload import Load
from tests.surveys.tracker.conftest import contact, person

MONDAY = date(2015, 4, 13)
"""Three weeks before Monday 4 May, in the week of which an interview is due on Tuesday."""
USUAL = 6


def booked(day: date, interviewer: str = "INT01", minutes: int = 90):
    return contact(
        date(2015, 4, 7), "appointment", appointment=Appointment(day, time(14), minutes, "phone", interviewer)
    )


def weeks_of(followup: FollowUp, code: str = "INT01", weeks: int = 5) -> list[Load]:
    return list(tracker(followup, weeks).workload.by_interviewer[code])


def load_in(week: int, load: Load) -> list[Load]:
    return [load if each == week else Load() for each in range(5)]


@pytest.mark.parametrize(
    ("today", "contacts", "week", "load"),
    [
        (MONDAY, [], 3, Load(1, 0, USUAL)),
        (MONDAY + timedelta(days=6), [], 3, Load(1, 0, USUAL)),  # on Sunday, the week is the same
        (date(2015, 5, 11), [], 0, Load(1, 0, USUAL)),  # overdue: in the present week
        (MONDAY, [booked(date(2015, 4, 26))], 1, Load(1, 1, 90)),  # the Sunday of the next week
        (MONDAY, [booked(date(2015, 4, 27))], 2, Load(1, 1, 90)),
        (date(2015, 4, 28), [booked(date(2015, 4, 20))], 0, Load(1, 1, 90)),  # nobody has said what came of it
        (MONDAY, [booked(date(2015, 4, 26)), contact(date(2015, 4, 8), "cancelled")], 3, Load(1, 0, USUAL)),
        (MONDAY, [contact(date(2015, 4, 8), "no_answer"), contact(date(2015, 4, 9), "sent")], None, None),
        (MONDAY, [contact(date(2015, 4, 8), "declined")], None, None),
        (MONDAY, [contact(date(2015, 4, 8), "interviewed")], None, None),
        (date(2015, 7, 6), [booked(date(2015, 7, 14))], 1, Load(1, 1, 90)),  # agreed for after the window
        (date(2015, 7, 6), [], None, None),
        (date(2015, 3, 2), [], None, None),  # beyond the weeks that are shown
    ],
)  # fmt: skip
def test_the_week_of_an_interview(stands, today, contacts, week, load):
    found = weeks_of(stands(today, [person()], contacts=contacts))
    assert found == (load_in(week, load) if week is not None else [Load()] * 5)


def test_the_usual_minutes_are_those_of_the_instruments(small):
    assert sum(each.minutes for each in small.instruments_at(small.timepoint("4m"))) == USUAL


def test_who_has_the_appointment_has_the_work(stands):
    followup = stands(MONDAY, [person()], contacts=[booked(date(2015, 4, 21), "INT02")])
    assert weeks_of(followup, "INT01") == [Load()] * 5
    assert weeks_of(followup, "INT02") == load_in(1, Load(1, 1, 90))


def test_who_does_not_take_part_or_is_randomised_later_is_no_work(stands):
    gone = person(status="died", status_date=date(2015, 3, 1))
    later = person("A0002", randomised=date(2015, 4, 20))
    found = tracker(stands(MONDAY, [gone, later], contacts=[booked(date(2015, 4, 21))]), 40)
    assert set(found.workload.by_interviewer["INT01"]) == {Load()}
    assert (found.people, found.later) == (1, 1)


def test_the_interviewers_are_those_of_the_study_then_others_then_nobody(stands):
    people = [person(interviewer="INT09"), person("B0001"), person("B0002", interviewer="INT02")]
    found = tracker(stands(MONDAY, people), 5)
    assert found.interviewers == ["INT01", "INT02", "INT03", "INT09", ""]
    assert list(found.workload.by_interviewer) == found.interviewers
    assert found.workload.totals[3] == Load(3, 0, 3 * USUAL)
    assert found.workload.weeks[0] == MONDAY
