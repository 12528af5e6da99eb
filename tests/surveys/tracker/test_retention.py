"""Retention: which interviews it is counted of, and that every one of them is counted once."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surveys.followup.slots import FollowUp
from surveys.tracker.retention import Standing, retention, standing
from surveys.wilson import wilson
from tests.surveys.calendar.small_calendars import months, study_file
from tests.surveys.followup.told import known
from tests.surveys.tracker.conftest import contact, person

OPENS, BEST_UNTIL, CLOSES = date(2015, 4, 7), date(2015, 5, 19), date(2015, 6, 30)
LATER = CLOSES + timedelta(days=1)
STOPPED = {"status": "lost", "status_date": date(2015, 3, 1)}


@pytest.mark.parametrize(
    ("today", "about", "held", "contacts", "stands_so"),
    [
        # held, by the day
        (LATER, {}, date(2015, 5, 5), [], Standing(True, "held", "best")),
        (LATER, {}, BEST_UNTIL, [], Standing(True, "held", "best")),
        (LATER, {}, BEST_UNTIL + timedelta(days=1), [], Standing(True, "held", "permitted")),
        (LATER, {}, CLOSES, [], Standing(True, "held", "permitted")),
        (LATER, {}, LATER, [], Standing(True, "held", "outside")),
        (LATER, {}, OPENS - timedelta(days=1), [], Standing(True, "held", "outside")),
        (LATER, {}, "no day", [], Standing(True, "held", "undated")),
        (LATER, {}, None, [(date(2015, 5, 5), "interviewed")], Standing(True, "held", "form_to_come")),
        # the last permitted day is still open
        (CLOSES, {}, date(2015, 5, 5), [], Standing(False, "held", "best")),
        (CLOSES, {}, None, [], Standing(False, "due")),
        (LATER, {}, None, [], Standing(True, "missed", "")),
        (OPENS, {}, None, [], Standing(False, "due")),
        (OPENS - timedelta(days=1), {}, None, [], Standing(False, "to_come")),
        # declined before it closed, and after; two attempts that reached nobody, before and after
        (OPENS, {}, None, [(OPENS, "declined")], Standing(False, "missed", "declined")),
        (LATER, {}, None, [(OPENS, "declined")], Standing(True, "missed", "declined")),
        (CLOSES, {}, None, [(OPENS, "no_answer"), (CLOSES, "sent")], Standing(False, "given_up")),
        (LATER, {}, None, [(OPENS, "no_answer"), (CLOSES, "sent")], Standing(True, "missed", "not_reached")),
        # stopped long before, so that the interview counts when its window has closed
        (OPENS, STOPPED, None, [], Standing(False, "stopped", "lost")),
        (LATER, STOPPED, None, [], Standing(True, "stopped", "lost")),
        (LATER, {**STOPPED, "status_date": LATER}, None, [], Standing(True, "missed", "")),
        (LATER, STOPPED, date(2015, 5, 5), [], Standing(True, "held", "best")),
    ],
)  # fmt: skip
def test_where_an_interview_stands(stands, today, about, held, contacts, stands_so):
    days = {("4m", "A0001"): None if held == "no day" else held} if held else {}
    followup = stands(today, [person(**about)], days, [contact(*each) for each in contacts])
    assert standing(followup.slots[0], today) == stands_so


def test_an_interview_that_waits_for_the_one_before_it_is_counted_though_its_own_window_has_passed(stands):
    file = study_file(
        months("4m", 4), months("5m", 1, anchor="previous_interview", permitted=(-20, 10), optimum=(-5, 5))
    )
    slots = FollowUp(known(file=file), date(2015, 4, 10)).slots
    waiting = next(slot for slot in slots if slot.timepoint.id == "5m")
    assert (waiting.state, waiting.window.closes < date(2015, 4, 10)) == ("to_come", True)
    counts = retention(slots, date(2015, 4, 10)).by_timepoint["5m"]
    assert (counts.people, counts.to_come, counts.closed) == (1, 1, 0)


def test_without_a_date_to_count_from_no_window_ever_closes(stands):
    followup = stands(date(2030, 1, 1), [person(), person("A0002")], {("18m", "A0002"): None})
    assert [standing(slot, followup.today) for slot in followup.slots if slot.timepoint.id == "18m"] == [
        Standing(False, "no_anchor"),
        Standing(False, "held", "undated"),
    ]


def test_an_interview_held_early_counts_when_its_window_closes_and_not_before(stands):
    people = [person(f"A000{n}") for n in range(1, 5)]
    held = {("4m", each.id): date(2015, 5, 5) for each in people[:3]}
    open_, closed = (
        retention(stands(day, people, held).slots, day).by_timepoint["4m"] for day in (CLOSES, LATER)
    )
    assert (open_.share, open_.interval, open_.held_already, open_.due) == (None, None, 3, 1)
    assert (closed.share, closed.held_already, closed.missed) == (0.75, 0, 1)
    assert closed.interval == wilson(3, 4)


def test_who_died_or_withdrew_stays_among_those_it_is_counted_of(stands):
    gone = [person("A0002", status="died", status_date=date(2015, 2, 1)), person("A0003", **STOPPED)]
    followup = stands(LATER, [person(), *gone], {("4m", "A0001"): date(2015, 5, 5)})
    counts = retention(followup.slots, LATER).by_timepoint["4m"]
    assert (counts.held, counts.closed, counts.stopped) == (1, 3, 2)
    assert counts.statuses == {"died": 1, "lost": 1}


DAYS = st.dates(date(2015, 1, 1), date(2017, 6, 1))
PEOPLE = st.tuples(
    st.sampled_from("AB"),
    DAYS,
    st.sampled_from(["active", "lost", "died"]),
    DAYS,
    st.none() | DAYS,
    st.sampled_from(["", "INT01", "INT09"]),
    st.sampled_from(["not held", "undated", "held"]),
    st.integers(-60, 200),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PEOPLE, min_size=1, max_size=12), DAYS)
def test_every_interview_is_counted_once_and_sites_and_interviewers_add_up(stands, said, today):
    people, held = [], {}
    for n, (site, randomised, status, since, discharged, interviewer, came, late) in enumerate(said):
        id = f"{site}{n:04}"
        since_day = None if status == "active" else since
        people.append(
            person(id, randomised=randomised, status=status, status_date=since_day,
                   discharged=discharged, interviewer=interviewer)
        )  # fmt: skip
        if came != "not held":
            held["4m", id] = randomised + timedelta(days=120 + late) if came == "held" else None
    slots = [slot for slot in stands(today, people, held).slots if slot.person.randomised <= today]
    found = retention(slots, today)
    for id, counts in found.by_timepoint.items():
        assert counts.people == counts.closed + counts.open == len(slots) / 2
        assert sum(counts.timing.values()) == counts.held + counts.held_already
        assert sum(counts.reasons.values()) == counts.missed + counts.declined
        assert sum(counts.statuses.values()) == counts.stopped + counts.stopped_already
        if counts.closed:
            low, high = counts.interval
            assert 0 <= low <= counts.share <= high <= 1
        for groups in (found.by_site, found.by_interviewer):
            parts = [each for (_, at), each in groups.items() if at == id]
            for name in ("held", "missed", "stopped", "held_already", "declined", "stopped_already",
                         "due", "given_up", "to_come", "no_anchor"):  # fmt: skip
                assert sum(getattr(each, name) for each in parts) == getattr(counts, name)
    states = Counter(slot.state for slot in slots)
    everything = list(found.by_timepoint.values())
    assert states["due"] == sum(each.due for each in everything)
    assert states["held"] == sum(each.held + each.held_already for each in everything)
    assert states["stopped"] == sum(each.stopped + each.stopped_already for each in everything)


def test_an_interview_counts_for_who_has_the_person_now(stands):
    people = [person(), person("B0001"), person("B0002", interviewer="INT03")]
    found = retention(stands(LATER, people).slots, LATER).by_interviewer
    assert {code for code, timepoint in found if timepoint == "4m"} == {"INT01", "", "INT03"}
