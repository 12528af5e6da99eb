"""What holds of every window, whatever a study's rules are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from instruments.problems import Where
from surveys.calendar.rule_checks import problems_of_calendar
from surveys.calendar.rules import ReAnchor
from surveys.calendar.windows import Calendar, Window
from surveys.register.participant import Participant
from surveys.study import StudyFile, Timepoint
from tests.surveys.calendar.small_calendars import ENGLAND, SCOTLAND, study_file, timepoint

quick = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
DAYS = st.dates(date(2012, 1, 1), date(2030, 12, 31))
CLOSED_DAYS = st.sampled_from(["keep", "next", "previous", "nearest"])
HOLIDAYS = st.sampled_from([None, ENGLAND, SCOTLAND])


@st.composite
def timepoints(draw: st.DrawFn, id: str = "t", low: int = 0, high: int = 24) -> Timepoint:
    """A timepoint of any interval, rule and windows that hold its due date."""
    before, after = draw(st.integers(-40, 0)), draw(st.integers(0, 60))
    optimum = sorted(draw(st.tuples(st.integers(before, after), st.integers(before, after))))
    fields = {
        "permitted": (before, after),
        "optimum": tuple(optimum),
        "closed_days": draw(CLOSED_DAYS),
    }
    number = draw(st.integers(low, high))
    if draw(st.booleans()):
        end = draw(st.sampled_from(["last_day", "first_of_next"]))
        return timepoint(id, months=number, end_of_month=end, **fields)
    return timepoint(id, days=number * 30, **fields)


def window_of(file: StudyFile, point: Timepoint, anchor: date) -> Window:
    window = Calendar(file, {}).window(Participant("A0001", "A", anchor, "active"), point)
    assert window is not None
    return window


@quick
@given(point=timepoints(), holidays=HOLIDAYS, anchor=DAYS)
def test_the_days_of_a_window_are_in_order_and_the_due_date_is_permitted(point, holidays, anchor):
    found = window_of(study_file(point, holidays=holidays), point, anchor)
    assert found.opens <= found.best_from <= found.best_until <= found.closes
    assert found.opens <= found.due <= found.closes
    assert found.steps[-1].day == found.due


@quick
@given(point=timepoints(), holidays=HOLIDAYS, anchor=DAYS)
def test_who_is_anchored_later_is_never_due_earlier(point, holidays, anchor):
    file = study_file(point, holidays=holidays)
    found = [window_of(file, point, anchor + timedelta(days=number)) for number in range(40)]
    for earlier, later in pairwise(found):
        assert earlier.nominal <= later.nominal
        assert earlier.due <= later.due


@dataclass(frozen=True)
class Anywhere:
    """A document in which every place is the same."""

    def where(self, path: object) -> Where:
        return Where("study.yaml")


@st.composite
def studies(draw: st.DrawFn) -> StudyFile:
    """Two to four timepoints, all in months or all in days; from one of them on they may be re-anchored."""
    unit = draw(st.sampled_from(["months", "days"]))
    numbers = sorted(draw(st.sets(st.integers(1, 24), min_size=2, max_size=4)))
    from_where = draw(st.integers(1, 4))
    points: list[Timepoint] = []
    for place, number in enumerate(numbers):
        widths = draw(st.tuples(st.integers(-20, 0), st.integers(0, 20)))
        rule = ReAnchor(late_by=draw(st.integers(0, 40))) if place >= from_where else None
        every = {"months": number, "end_of_month": draw(st.sampled_from(["last_day", "first_of_next"]))}
        fields = every if unit == "months" else {"days": number * 15}
        points.append(timepoint(f"t{place}", permitted=widths, optimum=widths, re_anchor=rule, **fields))
    return study_file(*points)


@settings(quick, max_examples=60)  # each study is checked on every day of four years
@given(file=studies(), anchor=DAYS, after=st.lists(st.none() | st.integers(0, 900), min_size=4, max_size=4))
def test_the_windows_of_a_person_never_overlap_whenever_interviews_were_held(file, anchor, after):
    assume(not problems_of_calendar(file, Anywhere()))
    person = Participant("A0001", "A", anchor, "active")
    days = zip(file.timepoints, after, strict=False)
    held = {(point.id, person.id): anchor + timedelta(days=n) for point, n in days if n is not None}
    calendar = Calendar(file, held)
    windows = [calendar.window(person, point) for point in file.timepoints]
    assert all(earlier.closes < later.opens for earlier, later in pairwise(windows)), windows


@quick
@given(file=studies(), anchor=DAYS, after=st.lists(st.integers(0, 900), min_size=4, max_size=4))
def test_a_late_interview_never_brings_a_later_one_forward(file, anchor, after):
    person = Participant("A0001", "A", anchor, "active")
    days = zip(file.timepoints, after, strict=False)
    held = {(point.id, person.id): anchor + timedelta(days=n) for point, n in days}
    as_planned, as_it_was = Calendar(file, {}), Calendar(file, held)
    for point in file.timepoints:
        assert as_it_was.window(person, point).nominal >= as_planned.window(person, point).nominal
