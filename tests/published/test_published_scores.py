"""Scores that somebody else published, or that follow from what they published; each with where it was read."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl
import pytest

import scoring
from instruments import load
from scoring.explain import score_row
from scoring.plan import plan_for


class Published(NamedTuple):
    """Answers, the score that they should give, and the source of it."""

    score: str
    answers: dict[str, float]
    value: float
    source: str


def eq5d(profile: str) -> dict[str, float]:
    items = ("mobility", "selfcare", "usual", "pain", "anxiety")
    return {f"eq5d3l_{item}": int(level) for item, level in zip(items, profile, strict=True)}


def all_of(id: str, answer: float) -> dict[str, float]:
    return {item.id: answer for item in load(id).items}


DOLAN = "UK time trade-off set, Dolan 1997, doi 10.1097/00005650-199711000-00002; test of fragla/eq5d"
PUBLISHED = {
    "eq5d3l": [
        Published("eq5d3l_index", eq5d("11111"), 1.0, DOLAN),
        Published("eq5d3l_index", eq5d("21111"), 0.850, DOLAN),
        Published("eq5d3l_index", eq5d("11121"), 0.796, DOLAN),
        Published("eq5d3l_index", eq5d("11112"), 0.848, DOLAN),
        Published("eq5d3l_index", eq5d("22222"), 0.516, DOLAN),
        Published("eq5d3l_index", eq5d("33333"), -0.594, DOLAN),
    ],
    "csq8": [
        Published("csq8_total", all_of("csq8", 1), 8, "total 8 to 32, PhenX and the publisher"),
        Published("csq8_total", all_of("csq8", 4), 32, "total 8 to 32, PhenX and the publisher"),
    ],
    "qpr15": [Published("qpr15_total", all_of("qpr15", 4), 60, "total 0 to 60, PhenX")],
    "qpr22": [
        Published(
            "qpr22_total", all_of("qpr22", 4), 88, "17 items 0 to 68 and 5 items 0 to 20, ggzdataportaal"
        )
    ],
    "bprs24": [
        Published("bprs24_total", all_of("bprs24", 1), 24, "24 items, total 24 to 168"),
        Published("bprs24_total", all_of("bprs24", 7), 168, "24 items, total 24 to 168"),
        Published("bprs24_anxdep", all_of("bprs24", 7), 21, "items 2, 3 and 5, 3 to 21, Ballerini 2007"),
        Published("bprs24_affect", all_of("bprs24", 7), 28, "items 2 to 5, 4 to 28, Dazzi 2016"),
    ],
    "bprs18": [Published("bprs18_total", all_of("bprs18", 7), 126, "18 items, total 18 to 126")],
    "lsns6": [Published("lsns6_total", all_of("lsns6", 5), 30, "total 0 to 30, Lubben 2006")],
    "uls8": [
        Published(
            "uls8_total",
            {**all_of("uls8", 4), "uls8_3": 1, "uls8_6": 1},
            32,
            "items 3 and 6 reversed, total 8 to 32, Hays & DiMatteo 1987",
        )
    ],
}
EACH = [(id, each) for id, several in PUBLISHED.items() for each in several]


@pytest.mark.parametrize(("id", "published"), EACH, ids=[f"{p.score} is {p.value}" for _, p in EACH])
def test_a_published_score_is_reproduced_twice(id: str, published: Published) -> None:
    """By the oracle, and by the engine."""
    plan = plan_for(load(id), published.score)
    assert score_row(plan, published.answers).score == published.value
    items = {item.id: published.answers.get(item.id) for item in load(id).items}
    frame = pl.DataFrame([items], schema=dict.fromkeys(items, pl.Float64))
    assert scoring.score(frame, id)[published.score].to_list() == [published.value]


@pytest.mark.parametrize(("total", "band"), [(11, "Below 12"), (12, "12 or more")])
def test_below_12_is_the_published_threshold_of_the_network_scale(total: int, band: str) -> None:
    """Lubben et al 2006, Gerontologist 46:503-513, in adults of 65 and over."""
    answers = {**all_of("lsns6", 2), "lsns6_1": total - 10}
    scored = score_row(plan_for(load("lsns6"), "lsns6_total"), answers)
    assert scored.score == total
    assert (scored.band or "").startswith(band)


def test_a_symptom_not_assessed_is_never_added_as_0() -> None:
    """A public scorer of the BPRS-E adds the zeros, and so gives totals below the lowest there is."""
    scored = score_row(plan_for(load("bprs24"), "bprs24_total"), {**all_of("bprs24", 1), "bprs24_19": 0})
    assert (scored.score, scored.raw, scored.missing) == (None, 23, 1)


def test_no_medication_prescribed_is_neither_missing_nor_nought() -> None:
    """Item 13 of the IMR scale: fifteen times the mean of the answers, not a sum with less to reach."""
    scored = score_row(plan_for(load("imr"), "imr_total"), {**all_of("imr", 5), "imr_13": -7})
    assert (scored.score, scored.raw, scored.prorated) == (75, 70, True)
