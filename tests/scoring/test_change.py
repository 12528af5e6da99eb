"""Change of a score between two timepoints: what it is, what may be said of it, and when there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

import scoring
from instruments import load
from instruments.loader import load_file
from instruments.model import Change, ImportantChange, Instrument, ReliableChange
from instruments.problems import ProblemsError
from scoring import Wave, change_columns, change_row, plan_for, score_row, with_change
from scoring.change_words import change_in_words, declared_of_change
from scoring.plan import Plan
from tests.properties.drawn_forms import random_rows, scorable

MFS = load_file(Path(__file__).parents[1] / "instruments" / "mfs.yaml").instrument
assert MFS is not None
WAVES = {"before": Wave("s_0m", "s_prorated_0m"), "after": Wave("s_4m", "s_prorated_4m")}
INVENTED: dict[str, Any] = {"source": "invented", "confidence": "verified"}


def declaring(change: Change | None, id: str = "mfs_sum") -> Instrument:
    """The invented questionnaire, with another change declared for one of its scores."""
    assert MFS is not None
    scores = [each.model_copy(update={"change": change}) if each.id == id else each for each in MFS.scores]
    return MFS.model_copy(update={"scores": tuple(scores)})


BY_SIZE = declaring(
    Change(reliable=ReliableChange(by=6, **INVENTED), important=ImportantChange(by=2.5, **INVENTED))
)
BETTER_UP = declaring(Change(important=ImportantChange(by=0.5, **INVENTED)), "mfs_wellness")


def sums(
    *pairs: tuple[float | None, float | None], prorated: tuple[bool, bool] = (False, False)
) -> pl.DataFrame:
    first, last = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    columns = {
        "s_0m": pl.Series(first, dtype=pl.Float64),
        "s_prorated_0m": [prorated[0]] * len(pairs),
        "s_4m": pl.Series(last, dtype=pl.Float64),
        "s_prorated_4m": [prorated[1]] * len(pairs),
    }
    return pl.DataFrame(columns)


def said(plan: Plan, frame: pl.DataFrame) -> list[dict[str, Any]]:
    """What is said of each row, by suffix."""
    found = with_change(frame, plan, **WAVES).select(change_columns(plan))
    return found.rename(lambda name: name.removeprefix(f"{plan.score}_")).to_dicts()


SUM = plan_for(MFS, "mfs_sum")
SUM_BY_SIZE = plan_for(BY_SIZE, "mfs_sum")


def test_a_change_is_the_later_score_minus_the_earlier() -> None:
    assert said(SUM, sums((8, 2)))[0] == {
        "change": -6.0,
        "rci": pytest.approx(-6 / (2.5 * 0.4**0.5)),  # 2.5 × √2 × √(1 − 0.8)
        "reliable": "improved",
        "important": "improved",
        "responder": 1.0,
        "band_crossed": 1.0,
        "any_prorated": False,
        "change_why": None,
    }


@pytest.mark.parametrize(
    ("pair", "why"),
    [((None, 3), "before_missing"), ((3, None), "after_missing"), ((None, None), "both_missing")],
)
def test_without_both_scores_nothing_is_said_but_why(
    pair: tuple[float | None, float | None], why: str
) -> None:
    (row,) = said(SUM, sums(pair, prorated=(True, True)))
    assert row.pop("change_why") == why
    assert set(row.values()) == {None}


@pytest.mark.parametrize(
    ("flags", "either"), [((True, False), True), ((False, True), True), ((False, False), False)]
)
def test_a_prorated_score_at_either_timepoint_is_flagged(flags: tuple[bool, bool], either: bool) -> None:
    assert said(SUM, sums((8, 2), prorated=flags))[0]["any_prorated"] is either


def test_a_published_size_counts_itself() -> None:
    rows = said(SUM_BY_SIZE, sums((8, 2), (8, 2.5), (2, 8), (2, 7.5), (5, 5)))
    assert [row["reliable"] for row in rows] == ["improved", "unchanged", "worse", "unchanged", "unchanged"]


def test_a_size_that_floating_point_misses_by_its_last_digit_counts_too() -> None:
    assert 8.2 - 2.2 < 6
    assert said(SUM_BY_SIZE, sums((8.2, 2.2)))[0]["reliable"] == "improved"


def test_an_index_has_to_be_more_than_1_96() -> None:
    exact = Change(reliable=ReliableChange(sd=2.5, reliability=0.5, **INVENTED))  # its standard error is 2.5
    rows = said(plan_for(declaring(exact), "mfs_sum"), sums((10, 5.1), (10, 5.09), (5.09, 10)))
    assert [round(row["rci"], 3) for row in rows] == [-1.96, -1.964, 1.964]
    assert [row["reliable"] for row in rows] == ["unchanged", "improved", "worse"]


def test_a_responder_improved_by_at_least_the_important_change() -> None:
    rows = said(SUM_BY_SIZE, sums((8, 5.5), (8, 6), (5, 8)))
    assert [(row["important"], row["responder"]) for row in rows] == [
        ("improved", 1.0),
        ("unchanged", 0.0),
        ("worse", 0.0),
    ]


def test_which_way_is_an_improvement_is_the_score_s_own_word() -> None:
    rows = said(plan_for(BETTER_UP, "mfs_wellness"), sums((0, 2), (2, 0)))
    assert [row["important"] for row in rows] == ["improved", "worse"]


def test_an_edge_is_crossed_either_way_and_by_landing_on_it() -> None:
    rows = said(SUM, sums((5, 6), (6, 5), (6, 12), (0, 5)))
    assert [row["band_crossed"] for row in rows] == [1, 1, 0, 0]


def test_what_is_not_declared_is_not_there() -> None:
    assert change_columns(plan_for(MFS, "mfs_even")) == [
        "mfs_even_change",
        "mfs_even_any_prorated",
        "mfs_even_change_why",
    ]
    assert change_columns(plan_for(BETTER_UP, "mfs_wellness"))[1:3] == [
        "mfs_wellness_important",
        "mfs_wellness_responder",
    ]
    assert "mfs_sum_rci" not in change_columns(SUM_BY_SIZE)


def refused(frame: pl.DataFrame, plan: Plan = SUM) -> list[tuple[str, str]]:
    with pytest.raises(ProblemsError) as error:
        with_change(frame, plan, **WAVES)
    return [(problem.rule, problem.where.field or problem.found) for problem in error.value.problems]


def test_a_value_that_the_score_cannot_be_is_refused() -> None:
    assert refused(sums((-9, 3), (3, 13))) == [("outside_range", "s_0m"), ("outside_range", "s_4m")]
    assert refused(sums((float("nan"), 3))) == [("outside_range", "s_0m")]
    with pytest.raises(ProblemsError, match="1 values outside the range"):
        with_change(sums((3, -9)).lazy(), SUM, **WAVES)


def test_a_score_of_which_it_is_not_said_whether_it_was_prorated_is_refused() -> None:
    frame = sums((3, 4), (None, 4)).with_columns(s_prorated_0m=pl.lit(None, dtype=pl.Boolean))
    assert refused(frame) == [("not_said_if_prorated", "s_prorated_0m")]


def test_columns_that_are_absent_or_of_words_or_there_already_are_refused() -> None:
    frame = sums((3, 4)).drop("s_prorated_0m")
    frame = frame.with_columns(pl.col("s_4m").cast(pl.String), mfs_sum_rci=pl.lit(1.0))
    assert refused(frame) == [
        ("missing_column", "no column `s_prorated_0m`"),
        ("column_of_words", "`s_4m` is String"),
        ("column_exists", "a column `mfs_sum_rci` already"),
    ]


KINDS: dict[str, tuple[Callable[[pl.DataFrame], Any], Callable[[Any], pl.DataFrame]]] = {
    "polars": (lambda frame: frame, lambda result: result),
    "polars lazy": (lambda frame: frame.lazy(), lambda result: result.collect()),
    "pandas": (lambda frame: frame.to_pandas(), pl.from_pandas),
    "pyarrow": (lambda frame: frame.to_arrow(), pl.from_arrow),
    "duckdb": (lambda frame: duckdb.from_arrow(frame.to_arrow()), lambda result: result.pl()),
}


FORMS = [random_rows(MFS, 250, seed=seed) for seed in (4, 18)]
EVERY_WAY = [SUM, SUM_BY_SIZE, plan_for(BETTER_UP, "mfs_wellness"), plan_for(MFS, "mfs_both")]


@cache
def scored_forms() -> list[pl.DataFrame]:
    """The forms of both timepoints, scored."""
    schema = {item.id: pl.Float64 for item in scorable(MFS)}
    frames = [pl.DataFrame(rows, schema=schema) for rows in FORMS]
    return [scoring.score(frame, MFS, undeclared="leave_missing") for frame in frames]


def waves(score: str) -> pl.DataFrame:
    """One score at both timepoints, side by side."""
    parts = [
        frame.select(
            pl.col(score).alias(f"s_{point}"), pl.col(f"{score}_prorated").alias(f"s_prorated_{point}")
        )
        for point, frame in zip(("0m", "4m"), scored_forms(), strict=True)
    ]
    return pl.concat(parts, how="horizontal")


def by_hand(plan: Plan) -> list[dict[str, Any]]:
    """What the oracle says of each person, under the engine's names."""
    people = zip(*([score_row(plan, row) for row in rows] for rows in FORMS), strict=True)
    rows = [asdict(change_row(plan, before, after)) for before, after in people]
    named = [{**row, "change_why": row["why"] or None} for row in rows]
    return [
        {name: row[name.removeprefix(f"{plan.score}_")] for name in change_columns(plan)} for row in named
    ]


@pytest.mark.parametrize("plan", EVERY_WAY, ids=["index", "size", "better up", "nothing declared"])
def test_the_engine_equals_the_oracle_on_any_table(plan: Plan) -> None:
    expected = by_hand(plan)
    for kind, (to, back) in KINDS.items():
        result = back(with_change(to(waves(plan.score)), plan, **WAVES))
        for name in change_columns(plan):
            wanted = [row[name] for row in expected]
            if name.endswith("_rci"):
                wanted = [number if number is None else pytest.approx(number, abs=1e-12) for number in wanted]
            assert result[name].to_list() == wanted, f"{name} on {kind}"


def test_a_change_reads_as_sentences_with_their_sources() -> None:
    assert change_in_words(SUM) == (
        "The later score minus the earlier one; missing if either is missing.",
        "A fall is an improvement.",
    )
    assert [(each.what, each.words, each.fact.source) for each in declared_of_change(SUM)] == [
        (
            "Reliable change",
            "The index is the change divided by the standard error of a difference, 1.581 (standard deviation 2.5 × √2 × "
            "√(1 − reliability 0.8)). Reliable if the index is more than 1.96 either way: a change of more than 3.099. "
            "Jacobson and Truax (1991).",
            "invented",
        ),
        (
            "Important change",
            "Important if 2 or more, either way. A responder improved by 2 or more.",
            "invented",
        ),
    ]


def test_a_published_size_reads_as_one() -> None:
    assert next(declared_of_change(SUM_BY_SIZE)).words == "Reliable if 6 or more, either way."


def test_of_a_score_that_declares_nothing_nothing_more_is_said() -> None:
    index = plan_for(load("workbook_use"), "wb_use")
    assert list(declared_of_change(index)) == []
    assert len(change_in_words(index)) == (1 if index.higher_is == "neither" else 2)
