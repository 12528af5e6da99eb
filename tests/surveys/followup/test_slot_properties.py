"""What holds of where each interview stands, whatever the study, the person, what was said, and the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.followup.slots import STATES, FollowUp, State
from surveys.record.contacts import OUTCOMES, Appointment, Contact
from surveys.register.participant import STATUSES, Participant
from surveys.study import Contacts
from tests.surveys.calendar.small_calendars import months, study_file
from tests.surveys.followup.told import FILE, NOON, known

quick = settings(max_examples=60, deadline=None, derandomize=True, database=None)
DAYS = st.dates(date(2014, 1, 1), date(2018, 12, 31))
KINDS = st.sampled_from(
    [
        FILE,
        study_file(months("4m", 4), months("18m", 14, anchor="previous_interview"), contacts=Contacts(stop_after=2)),
        study_file(months("4m", 4), months("18m", 18, re_anchor={"late_by": 20}), contacts=Contacts(stop_after=2)),
        study_file(months("4m", 4, anchor="discharge"), months("18m", 18, anchor="discharge", closed_days="next")),
    ]
)  # fmt: skip


@st.composite
def people(draw: st.DrawFn) -> Participant:
    """Somebody of any status and dates that a register may have."""
    randomised, status = draw(DAYS), draw(st.sampled_from(list(STATUSES)))
    since = None if status == "active" else draw(DAYS)
    again = draw(st.none() | DAYS) if status.startswith("withdrew") and since else None
    reconsented = max(again, since) if again and since else None
    discharged = draw(st.none() | DAYS)
    return Participant("A0001", "A", randomised, status, since, discharged, "", reconsented)


@st.composite
def said(draw: st.DrawFn) -> Contact:
    outcome, on = draw(st.sampled_from(list(OUTCOMES))), draw(DAYS)
    agreed = Appointment(on + timedelta(days=3), NOON, 60, "phone", "") if outcome == "appointment" else None
    return Contact("A0001", draw(st.sampled_from(["4m", "18m"])), on, "phone", outcome, appointment=agreed)


HELD = st.dictionaries(st.sampled_from([("4m", "A0001"), ("18m", "A0001")]), st.none() | DAYS)


@quick
@given(file=KINDS, person=people(), every=st.lists(said(), max_size=6), held=HELD, on=DAYS)
def test_each_person_has_one_slot_and_one_state_at_each_timepoint(file, person, every, held, on):
    followup = FollowUp(known(person, file, contacts=every, held=held), on)
    assert [(each.person.id, each.timepoint.id) for each in followup.slots] == [
        ("A0001", "4m"),
        ("A0001", "18m"),
    ]
    assert {each.state for each in followup.slots} <= set(STATES)
    assert followup.slots == tuple(followup.slot("A0001", each) for each in ("4m", "18m"))


@quick
@given(file=KINDS, person=people(), every=st.lists(said(), max_size=8), held=HELD, on=DAYS)
def test_what_is_dated_after_a_day_changes_nothing_on_it(file, person, every, held, on):
    past = [each for each in every if each.day <= on]
    was = replace(
        person,
        discharged=person.discharged if person.discharged and person.discharged <= on else None,
        reconsented=person.reconsented if person.reconsented and person.reconsented <= on else None,
    )
    if person.status_date and person.status_date > on:
        was = replace(was, status="active", status_date=None)
    then = {key: when for key, when in held.items() if when is None or when <= on}
    everything = FollowUp(known(person, file, contacts=every, held=held), on)
    what_was = FollowUp(known(was, file, contacts=past, held=then), on)
    assert everything.slots == what_was.slots


IN_ORDER: tuple[State, ...] = ("no_anchor", "to_come", "due", "missed")
"""Of somebody who was randomised."""


@quick
@given(file=KINDS, randomised=DAYS, days_in_hospital=st.integers(-30, 300))
def test_as_days_pass_an_interview_that_nobody_holds_goes_from_to_come_over_due_to_missed(
    file, randomised, days_in_hospital
):
    discharged = randomised + timedelta(days=days_in_hospital)
    person = Participant("A0001", "A", randomised, "active", None, discharged)
    days = [randomised + timedelta(days=number) for number in range(0, 1000, 13)]
    for point in ("4m", "18m"):
        states = [FollowUp(known(person, file), each).slot("A0001", point).state for each in days]
        places = [IN_ORDER.index(state) for state in states]
        assert places == sorted(places)
        assert "due" in states
        assert states[-1] == "missed"
