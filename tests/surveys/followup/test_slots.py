"""Where each interview of each person stands: tables worked out by hand."""

from __future__ import annotations

import pytest

from surveys.register.participant import STATUSES, Participant
from tests.surveys.calendar.small_calendars import day, months, study_file
from tests.surveys.followup.told import ANNA, EIGHTEEN, FOUR, contacts, slot


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2014-10-14", "to_come"),  # not randomised yet
        ("2014-10-15", "to_come"),
        ("2015-01-17", "to_come"),
        ("2015-01-18", "due"),  # the first permitted day
        ("2015-04-12", "due"),  # the last
        ("2015-04-13", "missed"),
        ("2019-01-01", "missed"),
    ],
)
def test_without_answers_or_contacts_an_interview_is_to_come_then_due_then_missed(on, state):
    assert slot(on).state == state


@pytest.mark.parametrize(
    ("status", "since", "again", "on", "state"),
    [
        # withdrew before the window opened
        ("withdrew_interviews", "2015-01-10", "", "2015-01-09", "to_come"),
        ("withdrew_interviews", "2015-01-10", "", "2015-01-10", "stopped"),
        ("withdrew_interviews", "2015-01-10", "", "2015-06-01", "stopped"),
        # inside the window
        ("withdrew_all", "2015-02-20", "", "2015-02-19", "due"),
        ("withdrew_all", "2015-02-20", "", "2015-02-20", "stopped"),
        ("withdrew_all", "2015-02-20", "", "2015-06-01", "stopped"),
        # on its last day, and a day later: that interview was missed
        ("died", "2015-04-12", "", "2015-04-12", "stopped"),
        ("died", "2015-04-12", "", "2015-06-01", "stopped"),
        ("died", "2015-04-13", "", "2015-04-12", "due"),
        ("died", "2015-04-13", "", "2015-06-01", "missed"),
        # consented again before the window, inside it, and after it
        ("withdrew_all", "2014-12-01", "2015-01-10", "2015-01-09", "stopped"),
        ("withdrew_all", "2014-12-01", "2015-01-10", "2015-01-17", "to_come"),
        ("withdrew_all", "2014-12-01", "2015-01-10", "2015-01-18", "due"),
        ("withdrew_interviews", "2015-02-01", "2015-03-01", "2015-02-28", "stopped"),
        ("withdrew_interviews", "2015-02-01", "2015-03-01", "2015-03-01", "due"),
        ("withdrew_interviews", "2015-02-01", "2015-03-01", "2015-04-13", "missed"),
        ("withdrew_interviews", "2015-02-01", "2015-06-01", "2015-07-01", "stopped"),
    ],
)
def test_a_status_stops_an_interview_unless_its_window_closed_before(status, since, again, on, state):
    again_on = day(again) if again else None
    person = Participant("A0001", "A", ANNA.randomised, status, day(since), reconsented=again_on)
    assert slot(on, person).state == state


@pytest.mark.parametrize("status", [status for status in STATUSES if status != "active"])
def test_every_status_stops_what_is_due_and_what_is_to_come_but_not_what_was_held(status):
    person = Participant("A0001", "A", ANNA.randomised, status, day("2015-03-01"))
    assert [slot("2015-03-01", person, point).state for point in ("4m", "18m")] == ["stopped", "stopped"]
    assert slot("2015-03-01", person, held={("4m", "A0001"): day("2015-02-10")}).state == "held"


DISCHARGED = study_file(months("4m", 4, anchor="discharge"))


@pytest.mark.parametrize(
    ("discharged", "status", "on", "state"),
    [
        ("", "active", "2014-10-14", "to_come"),  # not randomised yet: nobody asks for the date
        ("", "active", "2015-03-02", "no_anchor"),
        ("", "died", "2015-03-02", "stopped"),
        ("2014-12-02", "active", "2015-03-02", "to_come"),  # due on 2 April, opens on 5 March
        ("2014-12-02", "active", "2015-03-05", "due"),
    ],
)
def test_an_interview_whose_anchor_is_unknown_says_so(discharged, status, on, state):
    when = day(discharged) if discharged else None
    since = day("2015-01-01") if status != "active" else None
    person = Participant("A0001", "A", ANNA.randomised, status, since, when)
    assert slot(on, person, file=DISCHARGED).state == state


@pytest.mark.parametrize(
    ("held", "said", "on", "state"),
    [
        ("2015-02-10", (), "2015-02-09", "due"),  # that was tomorrow
        ("2015-02-10", (), "2015-02-10", "held"),
        (None, (), "2015-02-10", "held"),  # nobody knows when, but the answers are in
        ("2015-02-10", ("2015-02-11 no_answer",), "2015-03-01", "held"),
        ("", ("2015-02-10 interviewed",), "2015-02-09", "due"),
        ("", ("2015-02-10 interviewed",), "2015-02-10", "interviewed"),
        ("", ("2015-02-10 interviewed",), "2015-06-01", "interviewed"),  # the form is still to come
        ("", ("2015-02-10 declined",), "2015-02-10", "missed"),  # and nobody waits for the window to close
        ("", ("2015-01-02 declined",), "2015-01-03", "missed"),  # nor for it to open
        ("", ("2015-02-10 declined", "2015-02-12 appointment"), "2015-02-12", "due"),  # thought better of it
        ("", ("2015-02-10 declined", "2015-02-12 no_answer"), "2015-02-12", "missed"),
        ("", ("2015-02-10 appointment",), "2015-02-10", "due"),
        ("", ("2015-02-10 appointment",), "2015-06-01", "missed"),
    ],
)
def test_answers_and_contacts_decide(held, said, on, state):
    answers = {} if held == "" else {("4m", "A0001"): held and day(held)}
    assert slot(on, held=answers, contacts=contacts(*said)).state == state


ONE, TWO, THREE = "2015-02-01 no_answer", "2015-02-02 message_left", "2015-02-03 sent"


@pytest.mark.parametrize(
    ("said", "attempts", "state"),
    [
        ((ONE, TWO), 2, "due"),
        ((ONE, TWO, THREE), 3, "not_reached"),  # the study stops after three
        ((THREE, TWO, ONE), 3, "not_reached"),  # in whichever order they were recorded
        ((ONE, TWO, THREE, "2015-02-04 wrong_contact"), 4, "not_reached"),
        ((ONE, TWO, "2015-02-03 call_back"), 0, "due"),
        ((ONE, TWO, "2015-02-03 call_back", "2015-02-04 no_answer"), 1, "due"),  # counted anew
        ((ONE, TWO, THREE, "2015-02-04 call_back"), 0, "due"),  # reached after all
        ((ONE, TWO, "2015-02-03 did_not_attend"), 3, "not_reached"),
        ((ONE, TWO, "2015-02-03 cancelled"), 0, "due"),  # somebody called it off
    ],
)
def test_a_study_stops_after_its_number_of_attempts_in_a_row_that_reach_nobody(said, attempts, state):
    found = slot("2015-03-02", contacts=contacts(*said))
    assert (found.unanswered, found.state) == (attempts, state)


def test_who_has_an_appointment_to_come_is_not_given_up_however_often_they_are_reminded():
    agreed = ("2015-01-31 appointment", ONE, TWO, THREE)  # on 1 March
    assert slot("2015-03-01", contacts=contacts(*agreed)).state == "due"
    assert slot("2015-03-02", contacts=contacts(*agreed)).state == "not_reached"  # and nobody was there


def test_without_a_rule_nobody_is_given_up():
    endless = study_file(FOUR, EIGHTEEN)
    assert slot("2015-03-02", file=endless, contacts=contacts(ONE, TWO, THREE)).state == "due"


@pytest.mark.parametrize(
    ("said", "reasons", "reason", "asked"),
    [
        ((), {}, "", True),
        ((ONE,), {}, "", True),  # one attempt of three does not explain it
        ((ONE, TWO, THREE), {}, "not_reached", False),
        (("2015-02-10 declined",), {}, "declined", False),
        ((), {"4m": "unwell"}, "unwell", False),
        ((), {"18m": "unwell"}, "", True),  # that is said of another interview
        (("2015-02-10 declined",), {"4m": "unwell"}, "unwell", False),  # what was said stands
    ],
)
def test_why_an_interview_was_missed_follows_from_contacts_or_is_asked_for(said, reasons, reason, asked):
    found = slot("2015-06-01", contacts=contacts(*said), reasons=reasons)
    assert (found.state, found.reason, found.why_is_wanted) == ("missed", reason, asked)


def test_nobody_asks_why_an_interview_that_is_still_due_was_missed():
    found = slot("2015-03-02", reasons={"4m": "unwell"})
    assert (found.state, found.reason, found.why_is_wanted) == ("due", "", False)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (("2015-02-10 appointment",), True),
        (("2015-02-10 appointment", "2015-02-20 no_answer"), True),  # a reminder that nobody took
        (("2015-02-10 appointment", "2015-02-20 call_back"), True),
        (("2015-02-10 appointment", "2015-02-20 cancelled"), False),
        (("2015-02-10 appointment", "2015-03-01 did_not_attend"), False),
        (("2015-02-10 appointment", "2015-02-20 declined"), False),
        (("2015-02-10 appointment", "2015-03-01 interviewed"), False),
        (("2015-02-10 cancelled", "2015-02-11 appointment"), True),
    ],
)
def test_an_appointment_stands_until_something_is_said_of_it(said, stands):
    assert (slot("2015-03-02", contacts=contacts(*said)).appointment is not None) is stands


@pytest.mark.parametrize(
    ("own", "said", "who"),
    [
        ("", (), "R1"),  # alone at the site
        ("R2", (), "R2"),  # by the register
        ("R1", ("2015-02-10 appointment",), "R2"),  # who has the appointment
        ("R1", ("2015-02-10 appointment", "2015-02-11 cancelled"), "R1"),
    ],
)
def test_who_interviews_is_who_has_the_appointment_or_is_named_or_is_alone(own, said, who):
    person = Participant("A0001", "A", ANNA.randomised, "active", interviewer=own)
    assert slot("2015-03-02", person, contacts=contacts(*said)).interviewer == who


def test_where_two_interview_nobody_is_guessed():
    pair = study_file(FOUR, interviewers={"R1": ("A",), "R2": ("A",)})
    assert slot("2015-03-02", file=pair).interviewer == ""


NEXT = months("18m", 14, anchor="previous_interview")
CHAINED = study_file(FOUR, NEXT)


@pytest.mark.parametrize(
    ("on", "said", "held", "due", "state"),
    [
        (
            "2015-03-01",
            (),
            {},
            "2016-04-15",
            "to_come",
        ),  # counted from 15 February while nobody was interviewed
        ("2015-04-12", (), {}, "2016-04-15", "to_come"),
        (
            "2015-03-01",
            ("2015-02-20 interviewed",),
            {},
            "2016-04-20",
            "to_come",
        ),  # told, though the form is to come
        ("2015-03-01", (), {"4m": "2015-02-22"}, "2016-04-22", "to_come"),  # by the form
        ("2016-04-01", (), {}, "2016-04-15", "due"),  # that window has closed: it is never held now
    ],
)
def test_the_next_interview_is_counted_from_the_one_before_it(on, said, held, due, state):
    days = {(point, "A0001"): day(text) for point, text in held.items()}
    found = slot(on, ANNA, "18m", file=CHAINED, contacts=contacts(*said), held=days)
    assert (found.window.nominal, found.state) == (day(due), state)


def test_a_form_without_its_date_leaves_the_day_that_was_told():
    held = {("4m", "A0001"): None}
    found = slot(
        "2015-03-01", ANNA, "18m", file=CHAINED, contacts=contacts("2015-02-20 interviewed"), held=held
    )
    assert found.window.nominal == day("2016-04-20")


def test_an_interview_waits_while_the_one_before_it_may_still_be_held():
    close = study_file(FOUR, months("5m", 1, anchor="previous_interview"))
    assert slot("2015-04-12", ANNA, "5m", file=close).state == "to_come"  # by its due date it would be open
    assert slot("2015-04-13", ANNA, "5m", file=close).state == "due"
