"""Test vectors show everything that a scorer can get wrong, the same ones each time."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import polars as pl
import pytest

import scoring
from instruments.loader import load
from instruments.model import MissingReason
from scoring.explain import score_row
from scoring.plan import plan_for, plans_for
from scoring.vectors import KINDS, vectors_for
from scoring.vectors.complete import band_edge
from scoring.vectors.form import Asked
from tests.properties.drawn_forms import INSTRUMENTS
from tests.scoring.test_seeded_faults import FAULTS_OF_A_PLAN, KNOWN

GOLDEN = Path(__file__).parents[1] / "golden" / "vectors"
REVIEWED = ("edq", "sws4", "uls8")
SCORES = [(i, score) for i in INSTRUMENTS for score in i.scores]
every_instrument = pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda i: i.id)
every_score = pytest.mark.parametrize(("instrument", "score"), SCORES, ids=lambda each: each.id)


@cache
def vectors_of(id):
    return vectors_for(KNOWN[id])


def of_kind(instrument, kind):
    return [vector for vector in vectors_of(instrument.id) if kind in vector.kinds]


def in_words(vectors):
    """A line for each vector: its number, what it shows and is there for, its answers, what it scores."""
    return "".join(f"{_in_words(vector)}\n" for vector in vectors)


def _in_words(vector):
    answers = " ".join("-" if each is None else f"{each:g}" for each in vector.answers.values())
    scores = "; ".join(
        f"{id} {each.why or format(each.score, '.9g')}{f' {each.band}' if each.band else ''}"
        for id, each in vector.expected.items()
    )
    return f"{vector.number} [{answers}] {scores}. {', '.join(vector.kinds)}: {vector.shows}"


@pytest.mark.parametrize("id", REVIEWED)
def test_the_vectors_of_an_instrument_are_those_that_were_reviewed(id):
    assert in_words(vectors_of(id)) == (GOLDEN / f"{id}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("id", [*REVIEWED, "mfs", "imr", "eq5d3l", "workbook_use"])
def test_the_same_vectors_come_each_time(id):
    assert vectors_for(KNOWN[id]) == vectors_of(id)


@every_instrument
def test_no_vector_and_no_number_comes_twice(instrument):
    vectors = vectors_of(instrument.id)
    assert len({tuple(vector.answers.items()) for vector in vectors}) == len(vectors)
    assert len({vector.number for vector in vectors}) == len(vectors)


@every_instrument
def test_the_engine_gives_what_the_vectors_expect(instrument):
    vectors = vectors_of(instrument.id)
    frame = pl.DataFrame([v.answers for v in vectors], schema=dict.fromkeys(vectors[0].answers, pl.Float64))
    scored = scoring.score(frame, instrument, undeclared="leave_missing")
    for plan in plans_for(instrument):
        expected = [vector.expected[plan.score] for vector in vectors]
        assert scored[plan.score].to_list() == pytest.approx([each.score for each in expected])
        assert scored[f"{plan.score}_why"].to_list() == [each.why or None for each in expected]
        if plan.bands:
            assert scored[f"{plan.score}_band"].to_list() == [each.band for each in expected]


@pytest.mark.parametrize("id", ["imr", "k10", "uls8"])
def test_the_codes_in_vectors_are_the_study_s_own(id):
    instrument, own = load(id), (MissingReason(code=99, label="No answer", reason="no_answer"),)
    vectors = vectors_for(instrument, missing_reasons=own)
    made = [vector for vector in vectors if "worked_example" not in vector.kinds]
    given = {value for vector in made for value in vector.answers.values() if value is not None}
    assert 99 in given
    assert min(given) >= 0
    assert not any("which means nothing" in vector.shows and "99" in vector.shows for vector in vectors)


@every_score
def test_floor_and_ceiling_are_there(instrument, score):
    scores = [vector.expected[score.id].score for vector in of_kind(instrument, "end")]
    present = [each for each in scores if each is not None]
    unreachable = {"edq_lowest": (0, 15)}  # 16 would need a question answered that its own gate shuts
    assert (min(present), max(present)) == pytest.approx(unreachable.get(score.id, score.range))


@every_score
def test_each_item_moves_the_score_on_some_vectors(instrument, score):
    """Two vectors that differ in the item alone and score otherwise."""
    for id in Asked(instrument, plan_for(instrument, score.id)).items:
        waiting = [item.id for item in instrument.items if item.ask_if and item.ask_if.item == id]
        by_rest = {}
        for vector in vectors_of(instrument.id):
            rest = tuple(answer for other, answer in vector.answers.items() if other not in (id, *waiting))
            by_rest.setdefault(rest, set()).add(vector.expected[score.id].score)
        assert any(len(scores - {None}) > 1 for scores in by_rest.values()), id


@every_score
def test_each_reversal_is_noticed_by_a_vector_that_names_it(instrument, score):
    plan = plan_for(instrument, score.id)
    for id in set(score.reversed) & {item.id for item in instrument.items}:
        items = tuple(replace(item, reversed=False) if item.id == id else item for item in plan.items)
        named = [v for v in of_kind(instrument, "reversal") if f"{id}, reverse-keyed" in v.shows]
        wrong = replace(plan, items=items)
        assert any(score_row(wrong, v.answers).score != v.expected[score.id].score for v in named)


@every_score
def test_each_band_has_a_vector_at_its_edge_and_one_just_below(instrument, score):
    every = {vector.expected[score.id].score for vector in vectors_of(instrument.id)} - {None}
    reached = {vector.expected[score.id].score for vector in of_kind(instrument, "band_edge")}
    for edge, label in list(score.bands.edges.items())[1:] if score.bands else []:
        shown = [vector.shows for vector in of_kind(instrument, "band_edge")]
        assert min(each for each in every if each >= edge) in reached
        assert any(f"{score.id} just below {label!r}" in shows for shows in shown)


@every_score
def test_both_sides_of_the_allowance_are_there(instrument, score):
    plan = plan_for(instrument, score.id)
    if plan.parts:
        return
    rows = [score_row(plan, vector.answers) for vector in vectors_of(instrument.id)]
    assert any(row.missing == plan.allow and row.score is not None for row in rows)
    assert any(row.missing == plan.allow + 1 and row.score is None for row in rows)


@every_instrument
def test_a_form_with_nothing_on_it_has_no_score_whatever_was_keyed(instrument):
    for vector in of_kind(instrument, "empty_form"):
        if set(vector.answers.values()) == {None}:
            assert {each.score for each in vector.expected.values()} == {None}


@pytest.mark.parametrize("name", FAULTS_OF_A_PLAN)
def test_each_planted_fault_changes_a_vector(name):
    id, score, change = FAULTS_OF_A_PLAN[name]
    wrong = change(plan_for(KNOWN[id], score))
    rows = [(score_row(wrong, v.answers), v.expected[score]) for v in vectors_of(id)]
    assert any((row.score, row.band) != (expected.score, expected.band) for row, expected in rows)


def test_a_vector_keeps_its_number_whichever_scores_are_asked_for():
    lsns6 = load("lsns6")
    some = vectors_for(lsns6, ["lsns6_family"])
    every = {vector.number: vector.answers for vector in vectors_of("lsns6")}
    assert 0 < len(some) < len(every)
    assert {vector.number: vector.answers for vector in some}.items() <= every.items()
    assert {score for vector in some for score in vector.expected} == {"lsns6_family"}


def test_another_version_of_a_definition_has_other_numbers():
    uls8 = load("uls8")
    other = vectors_for(uls8.model_copy(update={"version": "9.9"}))
    here = {vector.number for vector in vectors_of("uls8")}
    assert len(here & {vector.number for vector in other}) < 3


def test_a_score_that_there_is_not_has_no_vectors():
    with pytest.raises(KeyError):
        vectors_for(load("uls8"), ["uls8_sum"])


def test_a_vector_is_of_a_kind_by_what_it_holds_too():
    held = [v for v in vectors_of("lsns6") if "six people keyed as a number" in v.shows]
    assert held
    assert "undeclared_value" in held[0].kinds
    assert {kind for id in KNOWN for v in vectors_of(id) for kind in v.kinds} == set(KINDS)


def test_every_kind_says_in_words_what_it_is_for():
    assert all(words and words[0].islower() for words in KINDS.values())


def test_a_prorated_total_half_way_between_whole_numbers_is_there():
    shown = [v for v in of_kind(load("imr"), "rounding") if "half-way above an even number" in v.shows]
    assert [vector.expected["imr_total"].score % 2 for vector in shown] == [0.5]


def test_a_band_edge_has_an_unrounded_score_between_it_and_the_whole_number_below():
    plan = plan_for(KNOWN["sws4"], "sws4_total")
    bands = plan.bands.model_copy(update={"edges": {0: "Low", 6: "High"}})
    unrounded = replace(plan, policy=plan.policy.model_copy(update={"rounding": "none"}), bands=bands)
    drafts = [d for d in band_edge(Asked(KNOWN["sws4"], unrounded)) if "a part of a number below" in d.shows]
    scores = [score_row(unrounded, draft.form).score for draft in drafts]
    assert scores == [pytest.approx(16 / 3)]
