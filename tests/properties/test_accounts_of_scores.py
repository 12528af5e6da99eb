"""The account of a score is of that score: its last number is the score, and each number on the way leads to it."""

from __future__ import annotations

import math

import pytest
from drawn_forms import INSTRUMENTS, PLANS, random_rows

from instruments.model import Instrument
from scoring.account import Account, account
from scoring.explain import score_row

every_instrument = pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
ROWS = {instrument.id: random_rows(instrument, 60, seed=61) for instrument in INSTRUMENTS}


def accounts(instrument: Instrument) -> list[Account]:
    """Every score of many forms, accounted for."""
    return [account(plan, row) for plan in PLANS[instrument.id] for row in ROWS[instrument.id]]


@every_instrument
def test_the_last_number_is_the_score(instrument: Instrument) -> None:
    for plan in PLANS[instrument.id]:
        for row in ROWS[instrument.id]:
            told, score = account(plan, row), score_row(plan, row)
            assert told.result == score
            last = told.numbers[-1].value if told.numbers and score.score is not None else None
            assert last == score.score
            assert [each.words for each in told.numbers].count("Score") == (score.score is not None)


@every_instrument
def test_what_is_told_of_the_items_makes_the_score_by_the_rule(instrument: Instrument) -> None:
    """Answers, and what stands for absent ones, by the rule's own arithmetic, are the score before rounding."""
    for told in accounts(instrument):
        if told.result.score is None:
            continue
        entered = [each.keyed for each in told.taken]
        assert None not in entered
        value = told.plan.rule.by_hand(told.plan, entered)
        before = next(
            (n.value for n in told.numbers if n.words.startswith("Score before")), told.result.score
        )
        assert math.isclose(value, before, abs_tol=1e-9)
        assert abs(before - told.result.score) <= 0.5


@every_instrument
def test_no_number_stands_for_an_answer_where_there_is_no_score(instrument: Instrument) -> None:
    for told in accounts(instrument):
        if told.result.score is None:
            assert {each.id: each.keyed for each in told.taken if each.keyed is not None} == told.result.keyed


@every_instrument
def test_each_number_that_is_no_answer_says_how_it_came_about(instrument: Instrument) -> None:
    for told in accounts(instrument):
        for each in told.taken:
            assert bool(each.how) == (each.keyed is not None and each.keyed != each.value) or (
                each.how.startswith(("reversed", "recoded")) and each.keyed == each.value
            )


@every_instrument
def test_a_score_made_before_has_an_account_of_its_own(instrument: Instrument) -> None:
    for told in accounts(instrument):
        for each in told.taken:
            assert (each.part is not None) == (each.id in told.plan.parts)
            if each.part is not None:
                assert each.part.result.score == each.value
