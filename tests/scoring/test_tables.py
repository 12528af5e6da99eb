"""What is no table to score is said to be none, in our words."""

from __future__ import annotations

from typing import Any

import pandas as pd
import polars as pl
import pytest

from instruments import ProblemsError, load
from scoring import Wave, plan_for, score, with_change

ITEMS = [f"uls8_{n}" for n in range(1, 9)]


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ([[2] * 8], "a list"),
        ({id: [2] for id in ITEMS}, "a dict"),
        (None, "a NoneType"),
        (pl.Series(ITEMS[0], [2]), "a polars.series.series.Series"),
    ],
)
def test_what_is_no_dataframe_is_named(given: Any, kind: str) -> None:
    with pytest.raises(TypeError, match=f"a table is needed, and this is {kind}: make a dataframe of it"):
        score(given, "uls8")


def test_a_name_of_two_columns_is_refused() -> None:
    twice = pd.DataFrame([[2] * 10], columns=[*ITEMS, "uls8_1", "uls8_2"])
    with pytest.raises(ProblemsError, match="the column name `uls8_1`, `uls8_2` more than once") as refused:
        score(twice, "uls8")
    assert [problem.rule for problem in refused.value.problems] == ["repeated_column"]


def test_a_column_named_by_a_number_is_refused() -> None:
    with pytest.raises(ProblemsError, match="the column name 8, which is no text") as refused:
        score(pd.DataFrame([[2] * 9], columns=[*ITEMS, 8]), "uls8")
    assert [problem.rule for problem in refused.value.problems] == ["column_name"]


def test_a_change_needs_a_table_too() -> None:
    plan = plan_for(load("uls8"), "uls8_total")
    rows: Any = []
    with pytest.raises(TypeError, match="this is a list"):
        with_change(rows, plan, before=Wave("a", "b"), after=Wave("c", "d"))
