"""What speaks against an appointment, and what does not."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from surveys.calendar.working_days import WorkingDays
from surveys.followup.appointments import appointments, clashes, faults_of_day, is_a_time
from surveys.followup.slots import Slot, State
from surveys.record.contacts import Appointment, Contact
from surveys.register.participant import Participant
from tests.surveys.calendar.small_calendars import ENGLAND, calendar, day, months

FOUR, FIVE = months("4m", 4, permitted=(-28, 56)), months("18m", 18)
WINDOWS = calendar(FOUR, FIVE)


def booked(text: str, state: State = "due") -> Slot:
    """`A0001 R1 2015-03-10 14:00 60`: who, with whom, when, and for how many minutes; at 18 months after a `+`."""
    who, interviewer, on, at, minutes = text.removeprefix("+").split()
    person = Participant(who, "A", day("2014-10-31"), "active")
    point = FIVE if text.startswith("+") else FOUR
    starts = datetime.fromisoformat(f"{on}T{at}")
    by = "" if interviewer == "-" else interviewer
    agreed = Appointment(starts.date(), starts.time(), int(minutes), "visit", by)
    contact = Contact(who, point.id, date(2015, 3, 1), "phone", "appointment", appointment=agreed)
    return Slot(person, point, WINDOWS.window(person, point), state, by, contacts=[contact])


@pytest.mark.parametrize("state", ["due", "to_come", "missed", "not_reached", "no_anchor"])
def test_an_appointment_stands_whatever_its_window(state):
    assert len(appointments([booked("A0001 R1 2015-03-10 14:00 60", state)])) == 1


@pytest.mark.parametrize("state", ["held", "interviewed", "stopped"])
def test_nobody_keeps_an_appointment_with_who_was_interviewed_or_takes_part_no_more(state):
    assert appointments([booked("A0001 R1 2015-03-10 14:00 60", state)]) == []


def test_appointments_are_in_the_order_in_which_they_are_kept():
    said = ["A0002 R1 2015-03-10 14:00 60", "A0001 R2 2015-03-10 14:00 60", "A0003 R1 2015-03-10 09:30 60"]
    found = [slot.person.id for slot, _ in appointments(map(booked, said))]
    assert found == ["A0003", "A0001", "A0002"]


TEN, ELEVEN = "A0001 R1 2015-03-10 10:00 60", "A0002 R1 2015-03-10 11:00 60"


@pytest.mark.parametrize(
    ("every", "clash"),
    [
        ([TEN, ELEVEN], []),  # they touch
        ([TEN, "A0002 R1 2015-03-10 10:59 60"], [("A0002", "interviewer R1", "A0001")]),
        ([TEN, "A0002 R1 2015-03-10 10:00 60"], [("A0002", "interviewer R1", "A0001")]),  # at once
        ([TEN, "A0002 R2 2015-03-10 10:30 60"], []),  # another interviewer
        ([TEN, "A0002 R1 2015-03-11 10:30 60"], []),  # another day
        (["A0001 - 2015-03-10 10:00 60", "A0002 - 2015-03-10 10:00 60"], []),  # nobody named
        ([TEN, "+A0001 R2 2015-03-10 10:30 60"], [("A0001", "participant A0001", "A0001")]),
        (
            [TEN, "+A0001 R1 2015-03-10 10:30 60"],
            [("A0001", "interviewer R1", "A0001"), ("A0001", "participant A0001", "A0001")],
        ),
        # over midnight
        (["A0001 R1 2015-03-10 23:30 60", "A0002 R1 2015-03-11 00:15 30"], [("A0002", "interviewer R1", "A0001")]),
        # the third overlaps the first alone, which outlasts the second
        (
            ["A0001 R1 2015-03-10 10:00 180", "A0002 R1 2015-03-10 10:30 30", "A0003 R1 2015-03-10 12:00 60"],
            [("A0002", "interviewer R1", "A0001"), ("A0003", "interviewer R1", "A0001")],
        ),
        # all three at one time
        (
            [TEN, "A0002 R1 2015-03-10 10:15 60", "A0003 R1 2015-03-10 10:30 60"],
            [("A0002", "interviewer R1", "A0001"), ("A0003", "interviewer R1", "A0002")],
        ),
    ],
)  # fmt: skip
def test_two_appointments_at_one_time_clash(every, clash):
    slots = [booked(text) for text in every]
    found = list(clashes(appointments(slots), slots))
    assert {problem.rule for problem in found} <= {"appointments_clash"}
    assert sorted(told(problem) for problem in found) == sorted(clash)


def told(problem) -> tuple[str, str, str]:
    """Of whom it is told, who cannot keep both, and with whom the other is."""
    who, _, other = problem.found.partition(" has another from ")
    return problem.where.file.split()[0], who, other.split("with ")[1].split()[0]


@pytest.mark.parametrize(("about", "of"), [(0, "A0001"), (1, "A0002")])
def test_a_clash_is_told_of_the_appointment_that_is_asked_about(about, of):
    slots = [booked(TEN), booked("A0002 R1 2015-03-10 10:30 60")]
    (problem,) = clashes(appointments(slots), [slots[about]])
    assert problem.where.file == f"{of} 4m"


def test_a_clash_says_when_the_other_is_and_with_whom():
    slots = [booked(TEN), booked("A0002 R1 2015-03-10 10:30 60")]
    (problem,) = clashes(appointments(slots), slots)
    assert str(problem) == (
        "A0002 4m  appointment 2015-03-10 10:30\n"
        "  interviewer R1 has another from 10:00 to 11:00, with A0001 at 4m; expected one at a time"
    )
    assert problem.level == "warning"


@pytest.mark.parametrize(
    ("on", "rules"),
    [
        # due on 28 February 2015; best from the 14th to 14 March, permitted from 31 January to 25 April
        ("2015-01-30", ["appointment_outside_window"]),  # a Friday
        ("2015-02-02", ["appointment_outside_optimum"]),
        ("2015-02-13", ["appointment_outside_optimum"]),
        ("2015-02-16", []),
        ("2015-03-13", []),
        ("2015-03-14", ["appointment_on_closed_day"]),  # a Saturday, the last of the best days
        ("2015-03-16", ["appointment_outside_optimum"]),
        ("2015-04-03", ["appointment_on_closed_day", "appointment_outside_optimum"]),  # Good Friday
        ("2015-04-24", ["appointment_outside_optimum"]),
        (
            "2015-04-25",
            ["appointment_on_closed_day", "appointment_outside_optimum"],
        ),  # the last day, a Saturday
        ("2015-04-27", ["appointment_outside_window"]),
    ],
)
def test_the_day_of_an_appointment_is_held_against_the_window_and_the_calendar(on, rules):
    slot = booked(f"A0001 R1 {on} 14:00 60")
    found = list(faults_of_day(slot, slot.appointment, WorkingDays(ENGLAND), day("2015-01-26")))
    assert [problem.rule for problem in found] == rules
    assert {problem.level for problem in found} <= {"warning"}


def test_once_the_best_days_have_passed_nobody_is_told_that_an_appointment_is_not_on_one():
    slot = booked("A0001 R1 2015-04-24 14:00 60")
    for today, rules in (("2015-03-14", ["appointment_outside_optimum"]), ("2015-03-15", [])):
        found = faults_of_day(slot, slot.appointment, WorkingDays(ENGLAND), day(today))
        assert [problem.rule for problem in found] == rules


def test_without_a_window_only_the_calendar_speaks_against_a_day():
    slot = booked("A0001 R1 2015-04-04 14:00 60")._replace(window=None, state="no_anchor")
    found = faults_of_day(slot, slot.appointment, WorkingDays(ENGLAND), day("2015-01-26"))
    assert [problem.found for problem in found] == ["a Saturday"]


@pytest.mark.parametrize(
    ("zone", "moment", "there"),
    [
        ("Europe/London", "2015-03-29T00:59", True),  # the clocks go from 01:00 to 02:00 on that day
        ("Europe/London", "2015-03-29T01:00", False),
        ("Europe/London", "2015-03-29T01:59", False),
        ("Europe/London", "2015-03-29T02:00", True),
        ("Europe/London", "2015-10-25T01:30", True),  # twice, in autumn
        ("Pacific/Auckland", "2015-09-27T02:30", False),  # its spring
        ("Pacific/Auckland", "2015-03-29T01:30", True),
        ("", "2015-03-29T01:30", True),  # no zone: nobody knows
    ],
)
def test_some_times_are_not_on_any_clock(zone, moment, there):
    starts = datetime.fromisoformat(moment)
    assert is_a_time(Appointment(starts.date(), starts.time(), 60, "phone", ""), zone) is there


def test_an_appointment_ends_after_its_minutes_also_on_the_next_day():
    late = Appointment(day("2015-03-10"), datetime(2015, 3, 10, 23, 30).time(), 60, "phone", "")
    assert late.ends - late.starts == timedelta(hours=1)
    assert late.ends.date() == day("2015-03-11")
