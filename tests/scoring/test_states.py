"""What a cell is to a score, asked directly."""

from __future__ import annotations

from pathlib import Path

import narwhals as nw
import polars as pl
import pytest

from instruments.loader import load_file
from instruments.model import missing_reasons_for
from scoring.plan import plan_for
from scoring.states import is_closed, scorable, states

EDQ = load_file(Path(__file__).parents[1] / "instruments" / "edq.yaml").instrument
assert EDQ is not None
ITEMS, REASONS = scorable(EDQ), missing_reasons_for(EDQ)
GATES = plan_for(EDQ, "edq_lowest").gates


def test_only_choices_and_numbers_have_states() -> None:
    assert list(ITEMS) == ["edq_1", "edq_2", "edq_3", "edq_4", "edq_5", "edq_hours", "edq_6"]


@pytest.mark.parametrize(
    ("gate", "answer", "state"),
    [
        (1, 2, "answered"),
        (1, None, "missing"),
        (1, -9, "missing"),
        (1, 99, "missing"),
        (1, -7, "na"),
        (1, 7, "undeclared"),
        (0, None, "na"),
        (0, -9, "na"),
        (0, 2, "contradiction"),
        (0, 7, "undeclared"),
        (-7, None, "na"),
        (-9, None, "missing"),
        (None, 2, "answered"),
        (7, 2, "answered"),
    ],
)
def test_a_cell_is_in_one_state(gate: int | None, answer: int | None, state: str) -> None:
    frame = nw.from_native(pl.DataFrame({"edq_1": [gate], "edq_2": [answer]}).cast(pl.Float64))
    each = frame.select(**states(ITEMS["edq_2"], GATES, REASONS)).rows(named=True)[0]
    assert [name for name, true in each.items() if true] == [state]


def test_an_item_without_a_gate_is_never_closed() -> None:
    frame = nw.from_native(pl.DataFrame({"edq_1": [0.0, None]}))
    closed = frame.with_columns(closed=is_closed(ITEMS["edq_1"], GATES, REASONS))["closed"]
    assert closed.to_list() == [False, False]


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (7.5, "answered"),
        (0.1, "answered"),
        (23.9, "answered"),
        (24, "answered"),
        (7.25, "undeclared"),
        (24.1, "undeclared"),
    ],
)
def test_a_number_has_no_more_decimals_than_its_item_says(value: float, state: str) -> None:
    frame = nw.from_native(pl.DataFrame({"edq_hours": [float(value)]}))
    each = frame.select(**states(ITEMS["edq_hours"], GATES, REASONS)).rows(named=True)[0]
    assert [name for name, true in each.items() if true] == [state]
    assert ITEMS["edq_hours"].allows(value) is (state == "answered")
