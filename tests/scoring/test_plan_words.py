"""A plan reads as the steps that a person would take."""

from __future__ import annotations

from pathlib import Path

import pytest

from instruments import load
from instruments.loader import load_file
from scoring.plan import plan_for, plans_for

EDQ = load_file(Path(__file__).parents[1] / "instruments" / "edq.yaml").instrument


def test_a_reversed_sum() -> None:
    assert plan_for(load("uls8"), "uls8_total").steps == (
        "Take 8 items: uls8_1, uls8_2, uls8_3, uls8_4, uls8_5, uls8_6, uls8_7, uls8_8.",
        "Reverse within the declared range: uls8_3 (5 - answer), uls8_6 (5 - answer).",
        "Missing if any is missing or under query.",
        "An answer that does not apply counts as missing.",
        "Add up the 8 answers.",
        "The result lies from 8 to 32.",
    )


def test_a_prorated_sum() -> None:
    assert plan_for(load("imr"), "imr_total").steps[1:] == (
        "Missing if any is missing or under query.",
        "An answer that does not apply is left out; missing if fewer than 14 are answered.",
        "Add up the 15 answers.",
        "For each absent answer stands the mean of those present.",
        "The result lies from 15 to 75.",
    )


def test_a_value_set() -> None:
    assert plan_for(load("eq5d3l"), "eq5d3l_index").steps[3:] == (
        "From 1, take the UK time trade-off (Dolan 1997) decrement of each dimension's level; take 0.081 "
        "if any is above 1, and 0.269 if any is at 3.",
        "The result lies from -0.594 to 1.",
    )


def test_a_count_behind_a_gate() -> None:
    assert plan_for(load("workbook_use"), "wb_use").steps == (
        "Take 2 items: wb_read, wb_plans.",
        "Not applicable where its gate is closed: wb_plans.",
        "Missing if any is missing or under query.",
        "An answer that does not apply scores as the answer printed lowest.",
        "That answer itself is no contradiction where the gate is closed; any other is.",
        "Count the answers at or above 1, of 2.",
        "The result lies from 0 to 2.",
        "Bands: Not read from 0, Read from 1, Read and made written plans from 2.",
    )


@pytest.mark.parametrize(
    ("score", "said"),
    [
        ("edq_excluded", "Round a total with filled answers to a whole number, half up."),
        ("edq_mean", "Take the mean of the answers present, of 3."),
        ("edq_slept", "Take the answer to edq_hours as it is."),
    ],
)
def test_other_steps(score: str, said: str) -> None:
    assert EDQ is not None
    assert said in plan_for(EDQ, score).steps


def test_plans_are_in_the_definition_s_order() -> None:
    assert [plan.score for plan in plans_for(load("lsns6"))] == [
        "lsns6_total",
        "lsns6_family",
        "lsns6_friends",
    ]


def test_gates_are_those_waited_for_and_theirs_earliest_first() -> None:
    assert EDQ is not None
    assert list(plan_for(EDQ, "edq_tried").gates) == ["edq_1", "edq_2"]
    assert list(plan_for(EDQ, "edq_slept").gates) == []


def test_a_policy_that_fills_is_refused_where_the_rule_cannot() -> None:
    index = load("eq5d3l")
    filled = index.score("eq5d3l_index").missing.model_copy(update={"fill": "person_mean", "allow": 1})
    scores = [score.model_copy(update={"missing": filled}) for score in index.scores]
    with pytest.raises(ValueError, match="`value_set` cannot use `person_mean`"):
        plan_for(index.model_copy(update={"scores": tuple(scores)}), "eq5d3l_index")
