"""The rules that weigh, compare, look up, rescale and judge: what each can reach, what does not suit it, its words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from instruments import load
from instruments.loader import load_file
from scoring import rules
from scoring.plan import PlannedItem, plan_for, plans_for

MFS = load_file(Path(__file__).parents[1] / "instruments" / "mfs.yaml").instrument
assert MFS is not None
ITEMS = [PlannedItem("a", (0, 1, 2), 0, 2), PlannedItem("b", (1, 2, 3, 4), 1, 4)]
ONE = ITEMS[:1]
TABLE = {"table": "x", "values": {0: 5.5, 1: 7, 2: 6}}
NORM = {"norm": "x", "mean": 1, "sd": 2, "to_mean": 50, "to_sd": 10, "decimals": 1}


def criterion(**stated: Any) -> dict[str, Any]:
    return {"criteria": [{"items": ["a", "b"], "level": 2, "at_least": 1, **stated}]}


def stating(name: str, **stated: Any) -> BaseModel:
    """The parameters of a rule, as a definition brings them."""
    return rules.rule(name).Parameters.model_validate_json(json.dumps(stated))


def unfit(name: str, items: list[PlannedItem], **stated: Any) -> str:
    return rules.rule(name).unfit(items, stating(name, **stated))


@pytest.mark.parametrize(
    ("name", "items", "stated", "low", "high"),
    [
        ("weighted_sum", ITEMS, {"weights": {"a": 2, "b": -1}, "constant": 3}, -1, 6),
        ("largest", ITEMS, {}, 1, 4),
        ("any_at_least", ITEMS, {"level": 3}, 0, 1),
        ("any_at_least", ITEMS, {"level": 1}, 1, 1),
        ("any_at_least", ITEMS, {"level": 5}, 0, 0),
        ("rescale", ONE, {"to": [0, 100]}, 0, 100),
        ("rescale", ONE, {"to": [3, -3]}, -3, 3),
        ("lookup", ONE, TABLE, 5.5, 7),
        ("standardise", ONE, NORM, 45, 55),
        ("criteria", ITEMS, criterion(), 0, 1),
    ],
)
def test_what_a_rule_can_reach(
    name: str, items: list[PlannedItem], stated: Any, low: float, high: float
) -> None:
    rule = rules.rule(name)
    assert unfit(name, items, **stated) == ""
    assert rule.attainable(items, stating(name, **stated)) == (low, high)


RECODED = PlannedItem("a", (0, 1, 2), 0, 2, values={0: 100, 1: 25, 2: 0})


@pytest.mark.parametrize(
    ("name", "stated", "low", "high"),
    [
        ("sum", {}, 0, 100),
        ("mean", {}, 0, 100),
        ("answer", {}, 0, 100),
        ("largest", {}, 0, 100),
        ("count_at_least", {"level": 50}, 0, 1),
        ("any_at_least", {"level": 101}, 0, 0),
        ("weighted_sum", {"weights": {"a": 0.5}, "constant": 1}, 1, 51),
        ("standardise", {**NORM, "mean": 50, "sd": 25}, 30, 70),
    ],
)
def test_what_a_rule_can_reach_is_of_the_answers_as_they_enter(
    name: str, stated: Any, low: float, high: float
) -> None:
    rule = rules.rule(name)
    assert rule.attainable([RECODED], stating(name, **stated)) == (low, high)


@pytest.mark.parametrize(
    ("name", "items", "stated", "why"),
    [
        (
            "weighted_sum",
            ITEMS,
            {"weights": {"a": 2}, "constant": 0},
            "weights that are not one for each item: b",
        ),
        (
            "weighted_sum",
            ONE,
            {"weights": {"a": 2, "c": 1}, "constant": 0},
            "weights that are not one for each item: c",
        ),
        ("rescale", ITEMS, {"to": [0, 1]}, "2 items, and `rescale` takes one"),
        ("rescale", ONE, {"to": [1, 1]}, "a scale from 1 to 1, which is no scale"),
        ("lookup", ITEMS, TABLE, "2 items, and `lookup` takes one"),
        (
            "lookup",
            [PlannedItem("a", None, 0, 2)],
            TABLE,
            "`a`, which may lie between the lines of a table",
        ),
        (
            "lookup",
            ONE,
            {"table": "x", "values": {0: 1, 1: 2, 3: 4}},
            "a table that has no line, or a line too many, for 2, 3",
        ),
        ("standardise", ITEMS, NORM, "2 items, and `standardise` takes one"),
        ("criteria", ONE, criterion(), "criteria that are not about just the score's items: b"),
        (
            "criteria",
            ITEMS,
            criterion(levels={"c": 1}),
            "criterion 1 has a level for c, which it does not name",
        ),
        ("criteria", ITEMS, criterion(at_least=3), "criterion 1, which no answers meet"),
        ("criteria", ITEMS, criterion(level=0, at_least=0, at_most=1), "criterion 1, which no answers meet"),
    ],
)
def test_what_does_not_suit_a_rule(name: str, items: list[PlannedItem], stated: Any, why: str) -> None:
    assert unfit(name, items, **stated) == why


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("standardise", {**NORM, "sd": 0}),
        ("standardise", {**NORM, "to_sd": -1}),
        ("criteria", {"criteria": []}),
        ("lookup", {"values": {0: 1}}),
        ("weighted_sum", {"weights": {"a": 1}}),
        ("rescale", {"to": [0]}),
    ],
)
def test_a_rule_takes_only_what_it_can_use(name: str, stated: Any) -> None:
    with pytest.raises(ValidationError):
        stating(name, **stated)


POSSIBLE: dict[str, tuple[float, ...] | None] = {
    "mfs_sum": tuple(range(13)),
    "mfs_best": (0, 1, 2, 3, 4),
    "mfs_any": (0, 1),
    "mfs_most": (1, 2, 3),
    "mfs_weighted": None,
    "mfs_percent": tuple(round(n * 100 / 12, 9) for n in range(13)),
    "mfs_metric": (7, 9.51, 11.25, 12.4, 13.33, 14.08, 15.75, 17.3, 19.84, 22.36, 26.88, 30.43, 35),
    "mfs_t": None,
    "mfs_case": (0, 1),
    "mfs_both": None,
}


@pytest.mark.parametrize("score", POSSIBLE)
def test_the_values_that_a_score_may_have(score: str) -> None:
    assert MFS is not None
    assert plan_for(MFS, score).possible == POSSIBLE[score]


def test_an_index_and_a_scale_of_a_hundred_may_lie_anywhere() -> None:
    eq5d = load("eq5d3l")
    assert [plan.possible for plan in plans_for(eq5d)] == [None, None]


def test_a_sum_that_may_be_prorated_unrounded_may_lie_anywhere() -> None:
    assert MFS is not None
    plan = plan_for(MFS, "mfs_total")
    anywhere = plan.policy.model_copy(update={"rounding": "none"})
    assert plan.possible == tuple(range(10))
    assert plan.__class__(**{**plan.__dict__, "policy": anywhere}).possible is None


WORDS = {
    "mfs_sum": "For each absent answer stands the mean of those present as a whole number, half up.",
    "mfs_even": "Missing if more than 2 of 4 are missing, none is answered, or one is under query.",
    "mfs_total": "Missing too if any of mfs_1 is missing.",
    "mfs_worst": "Recode mfs_5, mfs_6: 1 to 100, 2 to 50, 3 to 0.",
    "mfs_best": "For each absent answer stands the best that it could be.",
    "mfs_any": "1 if any of the 3 answers is at or above 3, and 0 if none is.",
    "mfs_most": "Take the largest of the 2 answers.",
    "mfs_weighted": "Add up 1.5 × mfs_2, -0.5 × mfs_4, 0.1 × mfs_minutes.",
    "mfs_percent": "Put mfs_sum on a scale where 0 is 0 and 12 is 100.",
    "mfs_wellness": "Put mfs_total on a scale where 0 is 3 and 9 is -3.",
    "mfs_metric": "Look mfs_sum up in a table: an invented one.",
    "mfs_t": "Compare mfs_even with an invented group (mean 4.3, standard deviation 2.6), so that "
    "their mean is 50 and their standard deviation 10; to 2 decimals.",
    "mfs_case": "1 if all of this holds, and 0 if not: at least 2 and at most 3 of mfs_1, mfs_2, mfs_3, mfs_4 at 2 "
    "or more (mfs_4 at 1 or more); at least 1 of mfs_1, mfs_2 at 2 or more.",
    "mfs_both": "Missing if more than 1 of them are missing.",
}


@pytest.mark.parametrize("score", WORDS)
def test_how_it_is_said(score: str) -> None:
    assert MFS is not None
    assert WORDS[score] in plan_for(MFS, score).steps


def test_a_score_made_from_another_says_so_first_and_that_it_goes_missing_with_it() -> None:
    assert MFS is not None
    assert plan_for(MFS, "mfs_percent").steps[:2] == (
        "Take mfs_sum: a score made before.",
        "Missing if it is missing.",
    )
    assert plan_for(MFS, "mfs_both").steps[0] == "Take mfs_percent, mfs_other: scores made before."


def test_a_weighted_sum_with_a_constant_says_it() -> None:
    assert MFS is not None
    plan = plan_for(MFS, "mfs_weighted")
    other = plan.parameters.model_copy(update={"constant": 2})
    assert plan.rule.words(plan.__class__(**{**plan.__dict__, "parameters": other})).endswith(
        " mfs_minutes, and 2."
    )


def test_a_score_knows_every_question_that_it_rests_on() -> None:
    assert MFS is not None
    made = {plan.score: plan.questions for plan in plans_for(MFS)}
    assert made["mfs_percent"] == made["mfs_sum"] == ("mfs_1", "mfs_2", "mfs_3", "mfs_4")
    assert made["mfs_both"] == ("mfs_1", "mfs_2", "mfs_3", "mfs_4", "mfs_5", "mfs_6")
    assert MFS.questions_of(MFS.score("mfs_both")) == made["mfs_both"]


def test_a_share_of_the_items_is_the_whole_number_that_does_not_exceed_it() -> None:
    assert MFS is not None
    policy = MFS.score("mfs_even").missing.model_copy(update={"allow_share": 0.29})
    assert [policy.allowed(items) for items in (3, 4, 100)] == [0, 1, 29]
