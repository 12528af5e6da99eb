"""What a rule works out on the way: weights, decrements, criteria and distances, told beside the score."""

from __future__ import annotations

from pathlib import Path

import pytest

from instruments import Instrument, load
from instruments.loader import load_file
from scoring.account import account
from scoring.plan import plan_for

MFS = load_file(Path(__file__).parents[1] / "instruments" / "mfs.yaml").instrument
assert MFS is not None


def numbers(instrument: Instrument, score: str, answers: dict[str, float]) -> dict[str, float]:
    found = account(plan_for(instrument, score), answers).numbers
    return {number.words: round(number.value, 9) for number in found if not number.words.startswith("Sum of")}


def test_each_weight_times_its_answer() -> None:
    assert MFS is not None
    assert numbers(MFS, "mfs_weighted", {"mfs_2": 2, "mfs_4": 3, "mfs_minutes": 10}) == {
        "1.5 × mfs_2": 3,
        "-0.5 × mfs_4": -1.5,
        "0.1 × mfs_minutes": 1,
        "Score": 2.5,
    }


def test_a_constant_is_told_where_there_is_one() -> None:
    assert MFS is not None
    plan = plan_for(MFS, "mfs_weighted")
    plan = plan.__class__(
        **{**plan.__dict__, "parameters": plan.parameters.model_copy(update={"constant": 4})}
    )
    found = account(plan, {"mfs_2": 0, "mfs_4": 0, "mfs_minutes": 0}).numbers
    assert [(number.words, number.value) for number in found[-2:]] == [("Constant", 4), ("Score", 4)]


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ("11111", {}),
        (
            "11213",
            {"Taken off because one is above 1": 0.081, "Taken off because one is at 3": 0.269},
        ),
        ("11211", {"Taken off because one is above 1": 0.081}),
    ],
)
def test_each_decrement_and_each_constant(profile: str, told: dict[str, float]) -> None:
    items = ("mobility", "selfcare", "usual", "pain", "anxiety")
    answers = {f"eq5d3l_{item}": int(level) for item, level in zip(items, profile, strict=True)}
    found = numbers(load("eq5d3l"), "eq5d3l_index", answers)
    assert {words: value for words, value in found.items() if "because" in words} == told
    taken_off = sum(value for words, value in found.items() if words.startswith("Taken off"))
    assert found["Score"] == pytest.approx(1 - taken_off)
    assert found["Taken off for eq5d3l_usual at " + profile[2]] == (0.036 if profile[2] == "2" else 0)


def test_a_set_without_constants_tells_of_none() -> None:
    found = numbers(load("eq5d5l"), "eq5d5l_uk2026", {item.id: 5.0 for item in load("eq5d5l").items})
    assert not any("because" in words for words in found)


def test_each_criterion_with_its_count_and_whether_it_is_met() -> None:
    assert MFS is not None
    found = numbers(MFS, "mfs_case", {"mfs_1": 0, "mfs_2": 0, "mfs_3": 2, "mfs_4": 1})
    assert [(words.rpartition(": ")[2], count) for words, count in found.items()] == [
        ("met", 2),
        ("not met", 0),
        ("Score", 0),
    ]


def test_a_norm_is_told_as_a_distance() -> None:
    assert MFS is not None
    answers = {"mfs_1": 3, "mfs_2": 3, "mfs_3": 3, "mfs_4": 3}
    assert numbers(MFS, "mfs_t", answers)[
        "Distance from the norm, in its standard deviations"
    ] == pytest.approx((12 - 4.3) / 2.6)


def test_where_there_is_no_score_nothing_is_worked_out() -> None:
    assert MFS is not None
    assert numbers(MFS, "mfs_weighted", {"mfs_2": 2, "mfs_4": 3}) == {}
