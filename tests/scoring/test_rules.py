"""Each rule: what it comes to by hand, what it can reach, what does not suit it, and how it is said."""

from __future__ import annotations

import math
from itertools import product

import pytest
from pydantic import ValidationError

from instruments import load
from scoring import rules
from scoring.plan import PlannedItem, plan_for
from scoring.rules import value_set

ITEMS = [PlannedItem("a", (0, 1, 2), 0, 2), PlannedItem("b", (1, 2, 3, 4), 1, 4)]


def test_there_is_a_rule_for_each_file() -> None:
    assert list(rules.names()) == [
        "answer",
        "any_at_least",
        "count_at_least",
        "criteria",
        "largest",
        "lookup",
        "mean",
        "rescale",
        "standardise",
        "sum",
        "value_set",
        "weighted_sum",
    ]


@pytest.mark.parametrize("name", ["som", "__init__", "os", ""])
def test_an_unknown_rule_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        rules.rule(name)


@pytest.mark.parametrize(
    ("name", "parameters", "low", "high"),
    [
        ("sum", {}, 1, 6),
        ("mean", {}, 0.5, 3),
        ("count_at_least", {"level": 1}, 1, 2),
        ("count_at_least", {"level": 3}, 0, 1),
        ("count_at_least", {"level": 5}, 0, 0),
    ],
)
def test_what_a_rule_can_reach(name: str, parameters: dict[str, float], low: float, high: float) -> None:
    rule = rules.rule(name)
    assert rule.unfit(ITEMS, rule.Parameters(**parameters)) == ""
    assert rule.attainable(ITEMS, rule.Parameters(**parameters)) == (low, high)


@pytest.mark.parametrize("name", ["sum", "mean", "answer"])
def test_a_rule_that_needs_nothing_takes_nothing(name: str) -> None:
    with pytest.raises(ValidationError):
        rules.rule(name).Parameters(level=1)


def test_an_answer_is_one_item() -> None:
    answer = rules.rule("answer")
    assert answer.unfit(ITEMS, answer.Parameters()) == "2 items, and `answer` reports one"
    assert answer.unfit(ITEMS[:1], answer.Parameters()) == ""
    assert answer.attainable(ITEMS[1:], answer.Parameters()) == (1, 4)


DECREMENTS = {"a": {2: 0.1, 3: 0.2}, "b": {2: 0.3, 3: 0.4}}
DIMENSIONS = [PlannedItem(id, (1, 2, 3), 1, 3) for id in "ab"]


def parameters(**changed: object) -> value_set.Parameters:
    stated = {"value_set": "x", "any_problem": 0.05, "any_worst": 0.25, "worst": 3, "decimals": 2}
    return value_set.Parameters(**{**stated, "decrements": DECREMENTS, **changed})  # type: ignore[arg-type]


def test_a_value_set_reaches_from_the_worst_state_to_full_health() -> None:
    assert value_set.attainable(DIMENSIONS, parameters()) == (round(1 - 0.05 - 0.2 - 0.4 - 0.25, 2), 1)


@pytest.mark.parametrize(
    "decrements",
    [{"a": {2: 0.1, 3: 0.2}}, {**DECREMENTS, "b": {2: 0.3}}, {**DECREMENTS, "b": {1: 0.0, 2: 0.3, 3: 0.4}}],
)
def test_a_value_set_has_a_decrement_for_each_level_above_1_and_no_other(decrements: object) -> None:
    assert value_set.unfit(DIMENSIONS, parameters()) == ""
    assert value_set.unfit(DIMENSIONS, parameters(decrements=decrements)).endswith("each item: b")


def test_a_value_set_has_no_decrement_for_an_item_that_is_not_scored() -> None:
    assert value_set.unfit(DIMENSIONS[:1], parameters()).endswith(": b")


@pytest.mark.parametrize(
    "finer",
    [{"any_problem": 0.125}, {"any_worst": 0.125}, {"decrements": {**DECREMENTS, "b": {2: 0.125, 3: 0.4}}}],
)
def test_an_index_shows_every_decimal_that_its_value_set_states(finer: dict[str, object]) -> None:
    assert (
        value_set.unfit(DIMENSIONS, parameters(**finer))
        == "an index to 2 decimals, less than it is made of: 0.125"
    )
    assert value_set.unfit(DIMENSIONS, parameters(**finer, decimals=3)) == ""


def test_a_number_has_no_levels() -> None:
    numbers = [PlannedItem("a", None, 0, 100), DIMENSIONS[1]]
    assert value_set.unfit(numbers, parameters()).endswith(": a")


def test_every_state_of_the_eq5d_is_the_sum_of_what_dolan_took_off() -> None:
    """Written out from the published coefficients, without the rule."""
    plan = plan_for(load("eq5d3l"), "eq5d3l_index")
    table = ((0.069, 0.314), (0.104, 0.214), (0.036, 0.094), (0.123, 0.386), (0.071, 0.236))
    for state in product((1, 2, 3), repeat=5):
        losses = [table[place][level - 2] for place, level in enumerate(state) if level > 1]
        off = math.fsum([*losses, 0.081 if max(state) > 1 else 0, 0.269 if max(state) == 3 else 0])
        assert plan.rule.by_hand(plan, state) == round(1 - off, 3)
