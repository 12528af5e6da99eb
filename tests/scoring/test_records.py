"""What rows of records come to, against counting day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.records.acute_care import WITHIN, AcuteCare, Episode, acute_care
from scoring.records.meetings import Attendance, attendance

SINCE = date(2014, 3, 12)


def day(number: int) -> date:
    return SINCE + timedelta(days=number)


def stay(first: int, last: int | None) -> Episode:
    return Episode(day(first), None if last is None else day(last))


@pytest.mark.parametrize(
    ("episodes", "until", "found"),
    [
        ([], 365, AcuteCare(365, 0, False, 365, 0)),
        ([], 364, AcuteCare(364, 0, None, 364, None)),
        ([stay(30, 40)], 365, AcuteCare(365, 1, True, 30, 10)),
        ([stay(30, 30)], 365, AcuteCare(365, 1, True, 30, 1)),
        ([stay(0, 9)], 365, AcuteCare(365, 0, False, 365, 8)),
        ([stay(-20, 1)], 365, AcuteCare(365, 0, False, 365, 0)),
        ([stay(365, 400)], 400, AcuteCare(365, 1, True, 365, 1)),
        ([stay(366, 400)], 400, AcuteCare(365, 0, False, 365, 0)),
        ([stay(100, 120), stay(110, 130)], 365, AcuteCare(365, 1, True, 100, 30)),
        ([stay(110, 112), stay(100, 130)], 365, AcuteCare(365, 1, True, 100, 30)),
        ([stay(100, 110), stay(110, 130)], 365, AcuteCare(365, 1, True, 100, 30)),
        ([stay(100, 110), stay(111, 130)], 365, AcuteCare(365, 2, True, 100, 29)),
        ([stay(30, 30), stay(30, 40)], 365, AcuteCare(365, 1, True, 30, 10)),
        ([stay(-5, 10), stay(10, 20)], 365, AcuteCare(365, 0, False, 365, 19)),
        ([stay(-5, None), stay(40, 50)], 365, AcuteCare(365, 0, False, 365, 365)),
        ([stay(360, None)], 500, AcuteCare(365, 1, True, 360, 6)),
        ([stay(50, 60)], 200, AcuteCare(200, 1, True, 50, None)),
        ([stay(250, 260)], 200, AcuteCare(200, 0, None, 200, None)),
    ],
)
def test_a_year_of_records(episodes: list[Episode], until: int, found: AcuteCare) -> None:
    assert acute_care(episodes, SINCE, day(until)) == found


stays = st.tuples(st.integers(-60, 450), st.integers(0, 90) | st.none()).map(
    lambda drawn: stay(drawn[0], None if drawn[1] is None else drawn[0] + drawn[1])
)


def day_by_day(episodes: list[Episode], until: int) -> AcuteCare:
    """The same, by looking at each day of the year in turn."""
    covered = [number for number in range(1, WITHIN + 1) if number <= until]
    began = [
        number
        for number in covered
        if any(each.began == day(number) for each in episodes)
        and not any(_holds(other, day(number)) for other in episodes)
    ]
    inside = [number for number in covered if any(_was_in(each, day(number)) for each in episodes)]
    whole = len(covered) == WITHIN
    readmitted = True if began else False if whole else None
    time = began[0] if began else len(covered)
    return AcuteCare(len(covered), len(began), readmitted, time, len(inside) if whole else None)


def _holds(other: Episode, when: date) -> bool:
    """Whether an episode that began earlier still goes on, or ends, that day."""
    return other.began < when and (other.ended is None or when <= other.ended)


def _was_in(each: Episode, when: date) -> bool:
    return when == each.began or (each.began < when and (each.ended is None or when < each.ended))


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(episodes=st.lists(stays, max_size=8), until=st.integers(0, 500))
def test_it_is_what_counting_day_by_day_gives(episodes: list[Episode], until: int) -> None:
    assert acute_care(episodes, SINCE, day(until)) == day_by_day(episodes, until)
    assert acute_care(reversed(episodes), SINCE, day(until)) == day_by_day(episodes, until)


def test_records_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="before follow-up starts"):
        acute_care([], SINCE, day(-1))
    with pytest.raises(ValueError, match="ends before it begins"):
        acute_care([stay(9, 8)], SINCE, day(365))


@pytest.mark.parametrize(
    ("attended", "complete", "found"),
    [
        (0, True, Attendance(0, False, False)),
        (2, True, Attendance(2, False, False)),
        (3, True, Attendance(3, True, False)),
        (9, True, Attendance(9, True, False)),
        (10, True, Attendance(10, True, True)),
        (2, False, Attendance(None, None, None)),
        (3, False, Attendance(None, True, None)),
        (10, False, Attendance(None, True, True)),
    ],
)
def test_three_meetings_are_known_sooner_than_ten(attended: int, complete: bool, found: Attendance) -> None:
    assert attendance(attended, complete) == found


@pytest.mark.parametrize("attended", [-1, 11])
def test_no_more_meetings_than_were_offered(attended: int) -> None:
    with pytest.raises(ValueError, match="of 10 offered"):
        attendance(attended, True)
