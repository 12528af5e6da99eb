"""The fast engine gives what the row-by-row oracle gives: every column, every cell, on every kind of table."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from typing import Any

import duckdb
import polars as pl
import pytest
from drawn_forms import INSTRUMENTS, PLANS, Row, expected_columns, random_rows, scorable, wild
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import scoring
from instruments.model import Instrument, missing_reasons_for
from scoring.explain import score_row
from scoring.plan import planned

every_instrument = pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
few = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
    phases=[Phase.explicit, Phase.generate],  # to shrink by scoring whole tables takes minutes
)


def frame_of(instrument: Instrument, rows: list[Row]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={item.id: pl.Float64 for item in scorable(instrument)})


def scored(frame: pl.DataFrame, instrument: Instrument) -> pl.DataFrame:
    return scoring.score(frame, instrument, undeclared="leave_missing")


def assert_as_the_oracle_says(result: pl.DataFrame, instrument: Instrument, rows: list[Row]) -> None:
    for plan in PLANS[instrument.id]:
        expected = [expected_columns(plan, score_row(plan, row)) for row in rows]
        for name in expected[0]:
            given, wanted = result[name].to_list(), [row[name] for row in expected]
            assert given == wanted, name


@every_instrument
@few
@given(data=st.data())
def test_the_engine_equals_the_oracle_cell_by_cell(instrument: Instrument, data: st.DataObject) -> None:
    rows = data.draw(st.lists(wild(instrument), min_size=1, max_size=6))
    assert_as_the_oracle_says(scored(frame_of(instrument, rows), instrument), instrument, rows)


KINDS: dict[str, tuple[Callable[[pl.DataFrame], Any], Callable[[Any], pl.DataFrame]]] = {
    "polars lazy": (lambda frame: frame.lazy(), lambda result: result.collect()),
    "pandas": (lambda frame: frame.to_pandas(), pl.from_pandas),
    "pyarrow": (lambda frame: frame.to_arrow(), pl.from_arrow),
    "duckdb": (lambda frame: duckdb.from_arrow(frame.to_arrow()), lambda result: result.pl()),
}


UNLIKE = [i for i in INSTRUMENTS if i.id in ("uls8", "imr", "eq5d3l", "workbook_use", "edq", "mfs")]
"""One for each way in which a score can be made: the others differ from these in items alone."""
unlike_instruments = pytest.mark.parametrize("instrument", UNLIKE, ids=lambda instrument: instrument.id)


@unlike_instruments
@pytest.mark.parametrize("kind", KINDS)
def test_the_engine_equals_the_oracle_on_any_table(instrument: Instrument, kind: str) -> None:
    rows = random_rows(instrument, 250, seed=8)
    to, back = KINDS[kind]
    result = back(scoring.score(to(frame_of(instrument, rows)), instrument, undeclared="leave_missing"))
    assert_as_the_oracle_says(result, instrument, rows)


@every_instrument
def test_refusing_what_is_undeclared_changes_no_score_where_all_is_declared(instrument: Instrument) -> None:
    known = [None, *missing_reasons_for(instrument)]
    rows = [
        {
            id: value if value in known or planned(instrument, id).allows(value) else -9
            for id, value in row.items()
        }
        for row in random_rows(instrument, 200, seed=4)
    ]
    frame = frame_of(instrument, rows)
    assert scoring.score(frame, instrument).equals(scored(frame, instrument))


MANY = {instrument.id: random_rows(instrument, 400, seed=21) for instrument in INSTRUMENTS}


@cache
def many_scored(id: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The forms of `MANY` for an instrument, and the same forms scored."""
    instrument = next(instrument for instrument in INSTRUMENTS if instrument.id == id)
    frame = frame_of(instrument, MANY[id])
    return frame, scored(frame, instrument)


@every_instrument
def test_the_engine_equals_the_oracle_on_many_forms(instrument: Instrument) -> None:
    assert_as_the_oracle_says(many_scored(instrument.id)[1], instrument, MANY[instrument.id])


@every_instrument
def test_the_order_of_rows_and_columns_does_not_matter(instrument: Instrument) -> None:
    frame, straight = many_scored(instrument.id)
    chance = random.Random(5)
    order = chance.sample(range(frame.height), frame.height)
    columns = chance.sample(frame.columns, len(frame.columns))
    shuffled = scored(frame[order].select(columns), instrument)
    assert shuffled.select(straight.columns).equals(straight[order])


@every_instrument
def test_a_score_never_depends_on_other_people(instrument: Instrument) -> None:
    frame, together = many_scored(instrument.id)
    assert scored(frame.head(37), instrument).equals(together.head(37))


@unlike_instruments
def test_the_caller_s_own_columns_stay_as_they_were(instrument: Instrument) -> None:
    frame = frame_of(instrument, random_rows(instrument, 10, seed=2)).with_columns(id=pl.lit("p"))
    result = scored(frame, instrument)
    assert result.columns[: len(frame.columns)] == frame.columns
    assert result.select(frame.columns).equals(frame)


@unlike_instruments
def test_no_rows_give_no_rows_and_every_column(instrument: Instrument) -> None:
    result = scored(frame_of(instrument, []), instrument)
    assert result.height == 0
    assert all(plan.score in result.columns for plan in PLANS[instrument.id])
