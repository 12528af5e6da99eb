"""Where retention is heading: what is known is never gone back on, and the interval holds what it says."""

import random
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from surveys.tracker.predictive import predict
from surveys.tracker.projection import final, projections
from surveys.tracker.retention import Counts, retention
from tests.surveys.tracker.conftest import RANDOMISED, person

NUMBERS = st.integers(0, 30)
FIELDS = ("held", "missed", "stopped", "held_already", "declined", "stopped_already", "due", "given_up", "to_come",
          "no_anchor")  # fmt: skip


def counts(**numbers: int) -> Counts:
    return Counts(**dict.fromkeys(FIELDS, 0) | numbers, timing={}, reasons={}, statuses={})


@given(st.builds(counts, **dict.fromkeys(FIELDS, NUMBERS)))
def test_it_stays_within_what_is_known(found):
    held = final(found)
    if held is None:
        assert not found.closed
        return
    known = found.held + found.held_already
    assert known <= held.low <= held.median <= held.high <= known + found.not_settled


def test_nothing_is_foreseen_before_a_window_has_closed():
    assert final(counts(held_already=12, to_come=30)) is None


def test_what_is_settled_altogether_is_known():
    assert final(counts(held=142, missed=12, stopped=25, held_already=4, stopped_already=2)) == (
        146,
        146,
        146,
    )
    assert final(counts(held_already=3)) == (3, 3, 3)


def test_losses_that_are_known_already_are_not_counted_twice():
    """Half of all are held; of 100 to come, 50 are lost already: the other 50 are those who will be held."""
    low, median, _ = final(counts(held=500, missed=500, stopped_already=50, to_come=50))
    assert median - 500 > 40
    assert low - 500 > 30


def test_it_is_of_those_whose_window_has_not_closed_within_what_is_known_of_them():
    found = counts(held=142, missed=12, stopped=25, held_already=43, stopped_already=12, due=27, to_come=60)
    assert final(found) == tuple(142 + n for n in predict(142, 179, 142, 43, 130))


def test_the_last_window_is_that_of_the_last_who_is_waited_for(stands):
    people = [
        person(),
        person(
            "A0002", randomised=RANDOMISED + timedelta(days=30), status="died", status_date=date(2015, 3, 1)
        ),
    ]
    followup = stands(date(2015, 5, 1), people)
    found = retention(followup.slots, followup.today)
    four, eighteen = projections(found.by_timepoint, followup.slots)
    assert four.closes == date(2015, 6, 30)
    assert eighteen.closes is None, "nobody was discharged as far as the register knows"
    assert four.shares is None


def simulated(drawn: random.Random, people: int):
    """A study whose people stop at any time, and whose interviews are held some days from when they are due."""
    stops, holds = drawn.uniform(0, 0.25), drawn.uniform(0.6, 0.95)
    register, held = [], {}
    for n in range(people):
        id, randomised = f"A{n:04}", date(2014, 1, 1) + timedelta(days=drawn.randrange(480))
        since = randomised + timedelta(days=drawn.randrange(176)) if drawn.random() < stops else None
        status = "lost" if since else "active"
        register.append(person(id, randomised=randomised, status=status, status_date=since))
        day = randomised + timedelta(days=122 + int(min(50, max(-25, drawn.gauss(8, 18)))))
        if drawn.random() < holds and (since is None or day < since):
            held["4m", id] = day
    return register, held


def test_the_interval_holds_the_final_number_in_95_of_100_studies(stands):
    """Two hundred studies, each looked at on some day of its course; at least 93 in 100, as chance allows."""
    drawn = random.Random(5)
    caught = 0
    for _ in range(200):
        register, held = simulated(drawn, 150)
        today = date(2014, 1, 1) + timedelta(days=drawn.randrange(250, 600))
        slots = [each for each in stands(today, register, held).slots if each.person.randomised <= today]
        low, _, high = final(retention(slots, today).by_timepoint["4m"])
        caught += (
            low <= sum(("4m", each.person.id) in held for each in slots if each.timepoint.id == "4m") <= high
        )
    assert caught >= 186
