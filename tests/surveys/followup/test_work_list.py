"""The work list: who is on it, why, and in which order."""

from datetime import date, timedelta

import pytest

from surveys.derived import Derived
from surveys.followup.slots import FollowUp
from surveys.followup.work_list import work_list
from surveys.study import open_study
from tests.surveys.followup.small_trial import (
    STUDY,
    TODAY,
    agreed,
    contact,
    done,
    in_the_middle,
    listed,
    trial,
)


def ids(slots):
    return [slot.person.id for slot in slots]


def test_each_person_is_listed_for_what_is_to_be_done_and_the_most_urgent_is_first(tmp_path):
    found = listed(in_the_middle(tmp_path / "study"))
    assert [(each.slot.person.id, each.urgency, str(each.by), each.what_happens) for each in found.due] == [
        ("A0001", "overdue", "2015-03-22", "closes"),  # best until 8 February
        ("A0002", "closing_soon", "2015-03-14", "best days end"),  # due on 28 February, there is no 31st
        ("A0003", "open", "2015-04-03", "best days end"),  # open since 20 February
        ("A0004", "opening_soon", "2015-03-13", "opens"),
    ]
    assert ids(found.why_missed) == ["B0001"]
    assert ids(found.given_up) == ["B0003"]
    assert ids(found.forms_to_come) == ["B0004"]
    assert [(slot.person.id, each.day) for slot, each in found.appointments] == [("A0002", date(2015, 3, 5))]
    assert not found.no_anchor  # and B0002 is not yet due, B0005 has died


# A0002 is best from 14 February to 14 March and permitted from 31 January to 25 April.
EDGES = [
    (date(2015, 1, 16), None),  # opens in 15 days
    (date(2015, 1, 17), "opening_soon"),
    (date(2015, 1, 30), "opening_soon"),
    (date(2015, 1, 31), "open"),
    (date(2015, 2, 27), "open"),  # best days end in 15 days
    (date(2015, 2, 28), "closing_soon"),
    (date(2015, 3, 14), "closing_soon"),
    (date(2015, 3, 15), "overdue"),
    (date(2015, 4, 25), "overdue"),
    (date(2015, 4, 26), None),  # closed
]


@pytest.mark.parametrize(("today", "urgency"), EDGES)
def test_urgency_changes_on_the_days_that_the_window_says(tmp_path, today, urgency):
    followup = FollowUp(Derived(trial(tmp_path / "study")), today)
    found = {each.slot.person.id: each.urgency for each in work_list(followup, 14).due}
    assert found.get("A0002") == urgency


def test_nobody_is_listed_before_they_are_randomised(tmp_path):
    study = STUDY.replace("months: 4", "months: 0").replace("[-14, 14]", "[-14, 0]")
    followup = FollowUp(Derived(trial(tmp_path / "study", study)), date(2014, 12, 9))
    assert "A0004" not in ids(each.slot for each in work_list(followup, 14).due)


@pytest.mark.parametrize(
    ("site", "interviewer", "due", "others"),
    [
        ("A", "", ["A0001", "A0002", "A0003", "A0004"], []),
        ("B", "", [], ["B0001", "B0003", "B0004"]),
        ("", "INT01", ["A0001", "A0002"], []),
        ("", "INT02", ["A0003"], ["B0001", "B0003", "B0004"]),  # alone at site B
        ("A", "INT02", ["A0003"], []),
    ],
)
def test_a_list_of_a_site_or_an_interviewer_has_their_work_only(tmp_path, site, interviewer, due, others):
    found = listed(in_the_middle(tmp_path / "study"), site=site, interviewer=interviewer)
    assert ids(each.slot for each in found.due) == due
    assert sorted(ids([*found.why_missed, *found.given_up, *found.forms_to_come])) == others


def test_whoever_has_the_appointment_has_the_work(tmp_path):
    study = trial(tmp_path / "study")
    done(study, agreed("A0001", date(2015, 3, 5), interviewer="INT02"))
    assert "A0001" in ids(each.slot for each in listed(study, interviewer="INT02").due)
    assert "A0001" not in ids(each.slot for each in listed(study, interviewer="INT01").due)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2015, 2, 27), True),  # nobody has told what came of it
        (TODAY, True),
        (TODAY + timedelta(days=14), True),
        (TODAY + timedelta(days=15), False),
    ],
)
def test_appointments_within_the_time_and_those_without_an_outcome_are_listed(tmp_path, day, shown):
    study = trial(tmp_path / "study")
    done(study, agreed("A0002", day))
    assert bool(listed(study).appointments) == shown


@pytest.mark.parametrize("outcome", ["cancelled", "did_not_attend", "declined", "interviewed"])
def test_an_appointment_that_something_came_of_is_listed_no_more(tmp_path, outcome):
    study = trial(tmp_path / "study")
    done(study, agreed("A0002", date(2015, 2, 27)), contact("A0002", outcome, 28))
    assert not listed(study).appointments


def test_a_clash_is_said_on_the_list_of_one_of_the_two_as_well(tmp_path):
    study = trial(tmp_path / "study")
    done(study, agreed("A0001", date(2015, 3, 5), "10:00"), agreed("B0003", date(2015, 3, 5), "10:59"))
    for site, person in (("A", "A0001"), ("B", "B0003")):
        (warning,) = [each for each in listed(study, site=site).warnings if "clash" in each.rule]
        assert warning.where.file == f"{person} 4m"


def test_an_interview_without_the_date_that_it_is_counted_from_waits_for_it(tmp_path):
    study = STUDY.replace("months: 4,", "months: 4, anchor: discharge,")
    register = (
        "id,site,randomised,status,status_date,discharged\n"
        "A0001,A,2014-10-31,active,,\nA0002,A,2014-10-31,active,,2014-11-01\n"
    )
    found = listed(trial(tmp_path / "study", study, register))
    assert ids(found.no_anchor) == ["A0001"]
    assert ids(each.slot for each in found.due) == ["A0002"]


def test_what_is_dated_later_than_the_day_of_the_list_has_not_happened(tmp_path):
    study = in_the_middle(tmp_path / "study")
    earlier = work_list(FollowUp(Derived(open_study(study.folder)), date(2015, 2, 25)), 14)
    assert ids(earlier.given_up) == []  # two of the three attempts
    assert "B0003" in ids(each.slot for each in earlier.due)
    assert not earlier.appointments
