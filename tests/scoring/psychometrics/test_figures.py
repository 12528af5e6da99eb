"""What the forms of one declared score say about it, and what of that asks for a second look."""

import dataclasses
from pathlib import Path

import narwhals as nw
import numpy as np
import polars as pl
import pytest

import scoring
from instruments import load, load_file
from instruments.model import Structure
from scoring.plan import plan_for
from scoring.psychometrics.alpha import cronbach_alpha
from scoring.psychometrics.estimate import Estimate
from scoring.psychometrics.figures import Figures, complete_answers, figures
from scoring.psychometrics.remarks import remarks

MFS = load_file(Path(__file__).parents[2] / "instruments" / "mfs.yaml").instrument
ULS8 = [f"uls8_{n}" for n in range(1, 9)]


def uls8(*rows, fewest=2):
    frame = pl.DataFrame(rows, schema=dict.fromkeys(ULS8, pl.Float64), orient="row")
    return figures(plan_for(load("uls8"), "uls8_total"), scoring.score(frame, "uls8"), fewest)


LONELY, NOT_LONELY = [4, 4, 1, 4, 4, 1, 4, 4], [1, 1, 4, 1, 1, 4, 1, 1]
BETWEEN = [3, 3, 2, 3, 2, 3, 3, 2]


def test_reverse_keyed_answers_enter_as_they_are_keyed():
    found = uls8(LONELY, NOT_LONELY, [2, 2, 3, 2, 2, 3, 2, 2])
    assert found.alpha == Estimate(pytest.approx(1), pytest.approx(1), pytest.approx(1), 3)
    assert found.item_rest == pytest.approx(dict.fromkeys(ULS8, 1.0))


def test_only_forms_with_every_answer_enter_consistency():
    refused = [-9, *BETWEEN[1:]]
    some, all_ = uls8(LONELY, BETWEEN, refused, NOT_LONELY), uls8(LONELY, BETWEEN, NOT_LONELY)
    assert (some.complete, some.scored) == (3, 3)
    assert some == all_


def test_a_prorated_score_is_at_an_end_or_not_but_its_form_is_not_complete():
    imr = load("imr")
    rows = [{f"imr_{n}": 5 for n in range(1, 16)} | {"imr_13": answer} for answer in (5, -7)]
    found = figures(plan_for(imr, "imr_total"), scoring.score(pl.DataFrame(rows), imr), 1)
    assert (found.scored, found.complete, found.at_ceiling, found.at_floor) == (2, 1, 2, 0)


def test_the_ends_are_those_that_the_score_can_give():
    found = uls8(LONELY, LONELY, NOT_LONELY, BETWEEN)
    assert (found.scored, found.at_floor, found.at_ceiling) == (4, 1, 2)


def test_figures_of_few_forms_are_withheld_and_say_so():
    found = uls8(LONELY, BETWEEN, [-9, *BETWEEN[1:]], fewest=3)
    assert (found.alpha, found.omega, found.item_rest) == (None, None, {})
    assert (found.at_floor, found.at_ceiling) == (None, None)
    assert found.without == {
        "extremes": "fewer than 3 forms have the score",
        **dict.fromkeys(("alpha", "omega", "item_rest"), "fewer than 3 forms are complete"),
    }


def test_what_is_not_defined_says_why_and_the_rest_is_there():
    found = uls8(LONELY, LONELY, LONELY)
    assert found.without == {
        "alpha": "every complete form gives the same sum",
        "omega": "every complete form gives the same sum",
    }
    assert found.item_rest == dict.fromkeys(ULS8)


def test_no_forms_at_all_are_few_forms():
    assert uls8().without["alpha"] == "fewer than 2 forms are complete"


@pytest.mark.parametrize(
    ("instrument", "score", "why"),
    [
        ("eq5d3l", "eq5d3l_index", "it does not add up its answers"),
        ("workbook_use", "wb_use", "it does not add up its answers"),
    ],
)
def test_what_does_not_add_up_its_answers_has_no_alpha(instrument, score, why):
    known = load(instrument)
    answers = {item.id: [1.0, 1.0, 1.0] for item in known.items}
    found = figures(plan_for(known, score), scoring.score(pl.DataFrame(answers), known), 2)
    assert found.without == dict.fromkeys(("alpha", "omega", "item_rest"), why)
    assert found.scored == 3


def test_a_score_of_one_item_has_no_alpha():
    known = load("uls8")
    plan = plan_for(known, "uls8_total")
    one = dataclasses.replace(plan, items=plan.items[:1])
    frame = scoring.score(pl.DataFrame({id: [1.0, 2.0, 3.0] for id in ULS8}), known)
    assert figures(one, frame, 2).without["alpha"] == "it has fewer than two items"


def test_a_score_made_from_other_scores_has_no_alpha():
    plan = dataclasses.replace(plan_for(MFS, "mfs_percent"), rule_name="sum")
    frame = scoring.score(pl.DataFrame({item.id: [1.0, 1.0] for item in MFS.items}), MFS)
    assert figures(plan, frame, 1).without["alpha"] == "it is made from other scores"


@pytest.mark.parametrize("score", ["mfs_sum", "mfs_worst"])
def test_reversed_and_recoded_answers_are_keyed_as_the_oracle_keys_them(score):
    plan = plan_for(MFS, score)
    rows = [{item.id: float(1 + (n + place) % 3) for place, item in enumerate(MFS.items)} for n in range(6)]
    frame = nw.from_native(scoring.score(pl.DataFrame(rows), MFS))
    by_oracle = [scoring.score_row(plan, row) for row in rows]
    whole = [list(row.keyed.values()) for row in by_oracle if row.answered == len(plan.items)]
    assert complete_answers(plan, frame).tolist() == whole
    assert len(whole) >= 4


def test_the_same_figures_come_of_any_eager_dataframe():
    frame = pl.DataFrame([LONELY, BETWEEN, NOT_LONELY], schema=ULS8, orient="row")
    plan = plan_for(load("uls8"), "uls8_total")
    assert figures(plan, scoring.score(frame.to_pandas(), "uls8"), 2) == figures(
        plan, scoring.score(frame, "uls8"), 2
    )


def score_of(kind):
    score = load("uls8").score("uls8_total")
    structure = Structure(kind=kind, source="made up for a test", confidence="verified") if kind else None
    return score.model_copy(update={"structure": structure})


GOOD = Figures(100, 15, 15, 100, Estimate(0.70, 0.6, 0.8, 100), 0.7, {"uls8_1": 0.0, "uls8_2": None}, {})


@pytest.mark.parametrize(
    ("change", "scale", "index", "unsaid"),
    [
        ({}, [], [], []),
        ({"alpha": Estimate(0.6999, 0.5, 0.8, 100)}, ["low_alpha"], [], []),
        ({"item_rest": {"uls8_1": -0.01}}, ["against_the_rest"], [], []),
        ({"at_floor": 16}, ["at_the_floor"], ["at_the_floor"], ["at_the_floor"]),
        ({"at_ceiling": 16}, ["at_the_ceiling"], ["at_the_ceiling"], ["at_the_ceiling"]),
        ({"at_ceiling": 16, "alpha": None}, ["at_the_ceiling"], ["at_the_ceiling"], []),
        ({"at_floor": None, "at_ceiling": None, "alpha": None, "item_rest": {}}, [], [], []),
    ],
)  # fmt: skip
def test_what_asks_for_a_second_look_depends_on_what_the_definition_states(change, scale, index, unsaid):
    found = dataclasses.replace(GOOD, **change)
    for kind, expected in (("scale", scale), ("index", index), (None, unsaid)):
        assert list(remarks(score_of(kind), found)) == expected


def test_the_index_of_the_library_is_not_flagged_for_an_alpha_that_would_flag_a_scale():
    low = dataclasses.replace(GOOD, alpha=Estimate(0.40, 0.2, 0.6, 100))
    assert list(remarks(load("imr").score("imr_total"), low)) == []
    assert list(remarks(load("uls8").score("uls8_total"), low)) == ["low_alpha"]


def test_alpha_is_that_of_the_matrix_of_keyed_answers():
    rows = [LONELY, BETWEEN, NOT_LONELY, [1, 2, 3, 4, 1, 2, 3, 4]]
    keyed = np.array(rows, dtype=float)
    keyed[:, [2, 5]] = 5 - keyed[:, [2, 5]]
    assert uls8(*rows).alpha == cronbach_alpha(keyed)
