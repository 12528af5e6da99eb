"""What a blinded release would have told of the arm: found where it was planted, and next to never where there is nothing."""

import random
from fractions import Fraction
from itertools import combinations
from math import comb

import polars as pl
import pytest

from surveys.blindness import CHANCE, blindness, chance, in_words
from surveys.dataset import Column, Dataset

PEOPLE = 200
REFUSED = {-9: "Refused", -6: "Not asked"}


def people(seed=1, ids="P{n:03}", **changed):
    """A wide dataset in which nothing tells the arm, and the arms, in blocks of four; `changed` columns are made of the arm."""
    dice = random.Random(seed)
    arms = [arm for _ in range(PEOPLE // 4) for arm in dice.sample(["i", "i", "c", "c"], 4)]
    made = {
        "participant": [ids.format(n=n, arm=arm) for n, arm in enumerate(arms)],
        "site": [dice.choice("AB") for _ in arms],
        "interviewer_4m": [dice.choice(["INT01", "INT02", "INT03", None]) for _ in arms],
        "interviewer_18m": [dice.choice(["INT01", "INT02", "INT03"]) for _ in arms],
        **{f"item_{n}_4m": [float(dice.choice([1, 2, 3, 4, 4, -9])) for _ in arms] for n in range(40)},
        "total_4m": [float(dice.randint(0, 60)) for _ in arms],
    }
    made |= {name: [value(arm, dice) for arm in arms] for name, value in changed.items()}
    frame = pl.DataFrame(made)
    columns = tuple(
        Column(name, name, "text" if dtype == pl.String else "number", "nominal", {4: "Often"}, REFUSED)
        for name, dtype in frame.schema.items()
    )
    return Dataset("analysis-wide", "wide", frame, columns), dict(zip(made["participant"], arms, strict=True))


PLANTED = {
    "an interviewer of one arm": (
        {"interviewer_4m": lambda arm, dice: "INT09" if arm == "i" else dice.choice(["INT01", "INT02"])},
        {("interviewer_4m", "INT09"), ("interviewer at any timepoint", "INT09")},
    ),
    "an interviewer of one arm at two timepoints, few at either": (
        {
            f"interviewer_{point}": lambda arm, dice: (
                "INT09" if arm == "i" and dice.random() < 0.15 else "INT01"
            )
            for point in ("4m", "18m")
        },
        {("interviewer at any timepoint", "INT09")},
    ),
    "a question asked in one arm": (
        {"item_1_4m": lambda arm, dice: -6.0 if arm == "c" else float(dice.randint(1, 3))},
        {("item_1_4m", "Not asked (-6)"), ("item_1_4m", "any answer")},
    ),
    "answers that are absent in one arm for several reasons": (
        {"item_1_4m": lambda arm, dice: dice.choice([-6.0, -9.0]) if arm == "c" else 4.0},
        {("item_1_4m", "no answer, for any reason"), ("item_1_4m", "Often (4)")},
    ),
    "a blank in one arm": (
        {"total_4m": lambda arm, dice: None if arm == "c" else float(dice.randint(0, 60))},
        {("total_4m", "blank"), ("total_4m", "quarter 1 of its values")},
    ),
    "a number that is higher in one arm": (
        {"total_4m": lambda arm, dice: float(dice.randint(0, 60) + 100 * (arm == "i"))},
        {("total_4m", "quarter 4 of its values"), ("total_4m", "quarter 1 of its values")},
    ),
    "one exception in fifty": (
        {"item_2_4m": lambda arm, dice: 4.0 if (arm == "i") != (dice.random() < 0.02) else 1.0},
        {("item_2_4m", "Often (4)")},
    ),
}


@pytest.mark.parametrize(("changed", "told"), PLANTED.values(), ids=PLANTED)
def test_what_tells_the_arm_is_found(changed, told):
    found = blindness(*people(**changed))
    assert told <= {(each.column, each.value) for each in found.telling}
    assert all(each.chance < CHANCE / found.looked_at for each in found.telling)
    assert {each.column for each in found.telling} <= {*changed, "interviewer at any timepoint"}


@pytest.mark.parametrize(
    ("ids", "column"),
    [("P{n:03}{arm}", "character 5 of the id"), ("{arm}{n}", "the first character of the id")],
)
def test_an_id_that_tells_the_arm_is_found(ids, column):
    assert {each.column for each in blindness(*people(ids=ids)).telling} >= {column}


def test_rows_in_the_order_of_the_arms_are_found():
    wide, arms = people()
    by_arm = dict(zip(arms, sorted(arms.values()), strict=True))
    assert {each.column for each in blindness(wide, by_arm).telling} >= {"order of the rows"}


def test_of_200_releases_that_tell_nothing_at_most_two_are_said_to():
    wide, arms = people()
    dice, said = random.Random(20261127), 0
    for _ in range(200):
        shuffled = dict(zip(arms, dice.sample(list(arms.values()), PEOPLE), strict=True))
        said += bool(blindness(wide, shuffled).telling)
    assert said <= 2


def test_the_chance_is_that_of_counting_every_draw():
    arms = "aaaabbbc"
    draws = [[arms[n] for n in drawn] for drawn in combinations(range(8), 5)]
    alike = sum(any(drawn.count(arm) >= 3 for arm in "abc") for drawn in draws)
    sizes = {"a": 4, "b": 3, "c": 1}
    assert chance(sizes, 5, 3) == pytest.approx(float(Fraction(alike, comb(8, 5))), rel=1e-12)
    assert chance({"a": 20, "b": 20}, 40, 21) == 0


def test_few_people_tell_nothing_and_the_words_say_what_was_looked_at():
    wide, arms = people(item_1_4m=lambda arm, dice: 1.0 if arm == "i" and dice.random() < 0.05 else 2.0)
    found = blindness(wide, arms)
    assert found.telling == ()
    assert f"Of {found.looked_at} values" in " ".join(in_words(found, "x.csv"))
    assert found.csv == b"column,value,people,arm,in_arm,chance\n"


def test_no_cell_of_the_table_is_a_formula():
    wide, arms = people(item_1_4m=lambda arm, dice: "=1+1" if arm == "i" else "b")
    table = blindness(wide, arms).csv.decode()
    assert "'=1+1" in table
    assert ",=" not in table
