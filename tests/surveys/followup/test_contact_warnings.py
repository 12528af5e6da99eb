"""What is said of contacts that are recorded all the same.

A0001 is due at 4 months on 28 February 2015, best until 14 March, permitted until 25 April.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from surveys.followup.contacting import record
from tests.surveys.calendar.small_calendars import day as at
from tests.surveys.conftest import EQ5D, ULS8, bring_in, csv_of
from tests.surveys.followup.calls import BOOKING, CALL, booking, on, rules


@pytest.mark.parametrize(
    ("changes", "warnings"),
    [
        ({}, []),
        ({"day": at("2015-03-17")}, ["appointment_outside_optimum"]),
        ({"day": at("2015-04-28")}, ["appointment_outside_window"]),
        ({"day": at("2015-03-14")}, ["appointment_on_closed_day"]),
        ({"day": at("2015-04-06")}, ["appointment_on_closed_day", "appointment_outside_optimum"]),  # Easter Monday
    ],
)  # fmt: skip
def test_an_appointment_on_a_bad_day_is_recorded_and_said_so(monday, changes, warnings):
    done = record(on(monday), [booking(**changes)])
    assert (done.new, rules(done)) == (1, warnings)


@pytest.mark.parametrize(
    ("start", "minutes", "interviewer", "clash"),
    [
        (time(14, 30), 60, "R1", True),  # begins before the other is over
        (time(13, 30), 60, "R1", True),  # ends when the other has begun: told of the new one all the same
        (time(13), 240, "R1", True),  # around it
        (time(15), 60, "R1", False),  # when the other ends
        (time(13), 60, "R1", False),  # ends when the other begins
        (time(14, 30), 60, "R2", False),
        (time(14, 30), 60, "", False),  # nobody yet
    ],
)
def test_an_interviewer_who_is_to_be_in_two_places_is_told(monday, start, minutes, interviewer, clash):
    record(on(monday), [BOOKING])
    new = booking("A0003", start=start, minutes=minutes, interviewer=interviewer)
    found = [each for each in record(on(monday), [new]).warnings if each.rule == "appointments_clash"]
    assert [each.where.file for each in found] == (["A0003 4m"] if clash else [])


def test_a_participant_who_has_two_appointments_at_one_time_is_told(monday):
    record(on(monday), [BOOKING])
    other = replace(booking(interviewer="R2", start=time(14, 30)), timepoint="18m")
    found = record(on(monday), [other]).warnings
    assert ["participant A0001 has another" in each.found for each in found if "clash" in each.rule] == [True]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({"at": time(9, 5)}, {"at": time(9, 5), "outcome": "message_left"}, True),
        ({"at": time(9, 5)}, {"at": time(9, 5), "next_step": "call"}, True),
        ({"at": time(9, 5)}, {"at": time(9, 6), "outcome": "message_left"}, False),
        ({"at": time(9, 5)}, {"at": time(9, 5), "day": at("2015-03-01"), "outcome": "message_left"}, False),
        ({"at": time(9, 5)}, {"at": time(9, 5), "participant": "A0003", "outcome": "message_left"}, False),
        ({"at": time(9, 5)}, {"at": time(9, 5)}, False),  # the same, which is not recorded again
        ({}, {"outcome": "message_left"}, False),  # without a time, two in one day
    ],
)
@pytest.mark.parametrize("together", [True, False])
def test_two_contacts_at_one_moment_are_said_with_the_earlier_one_to_take_back(
    monday, together, first, second, said
):
    earlier, later = replace(CALL, **first), replace(CALL, **second)
    done = [record(on(monday), each) for each in ([[earlier, later]] if together else [[earlier], [later]])][
        -1
    ]
    found = [each for each in done.warnings if each.rule == "another_at_that_time"]
    assert [each.hint for each in found] == (
        [f"to take the earlier one back: surveys contact --undo {earlier.id[:8]}"] if said else []
    )
    assert {each.level for each in found} <= {"warning"}


def test_a_new_appointment_takes_the_place_of_the_old_one_and_does_not_clash_with_it(monday):
    record(on(monday), [replace(BOOKING, at=time(9))])
    done = record(on(monday), [replace(booking(start=time(14, 30)), at=time(10))])
    assert rules(done) == []


def test_the_study_says_when_its_attempts_are_used_up(monday):
    calls = [replace(CALL, at=time(hour)) for hour in (9, 10, 11, 12)]
    assert rules(record(on(monday), calls[:2])) == []
    assert on(monday).slot("A0001", "4m").state == "due"
    assert rules(record(on(monday), [calls[2]])) == ["attempts_used_up"]  # the third of three
    assert on(monday).slot("A0001", "4m").state == "not_reached"
    assert rules(record(on(monday), [calls[3]])) == ["attempts_used_up"]
    assert rules(record(on(monday), [replace(CALL, outcome="call_back", at=time(13))])) == []
    assert on(monday).slot("A0001", "4m").state == "due"


def test_whom_nobody_reached_is_missed_for_that_reason_when_the_window_has_closed(monday):
    record(on(monday), [replace(CALL, at=time(hour)) for hour in (9, 10, 11)])
    later = on(monday, at("2015-04-26")).slot("A0001", "4m")
    assert (later.state, later.reason, later.why_is_wanted) == ("missed", "not_reached", False)


@pytest.mark.parametrize(
    ("day", "outcome", "warnings"),
    [
        ("2015-03-02", "no_answer", ["held_already"]),
        ("2015-03-02", "interviewed", []),  # that is how it came to be held
        ("2015-02-25", "interviewed", []),
        ("2015-02-25", "no_answer", []),  # on the day of the interview, before it
        ("2015-02-20", "no_answer", []),  # written down late
    ],
)
def test_who_tries_to_reach_somebody_already_interviewed_is_told(monday, tmp_path, day, outcome, warnings):
    form = {"participant_id": "A0001", "interview_date": "2015-02-25", "interviewer": "R1"}
    answers = {"interview_mode": 1, "mask_broken": 0, **ULS8, **EQ5D}
    bring_in(monday, csv_of(tmp_path / "forms.csv", {**form, **answers}))
    assert rules(record(on(monday), [replace(CALL, day=at(day), outcome=outcome)])) == warnings
