"""Another scorer's answers to the test vectors: agreed with, or told which rule they break."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from scoring.certify import certify, certify_bands, diagnosis
from scoring.certify.absence_faults import _codes_as_numbers, absence_faults
from scoring.certify.bands import _above, _from_zero, _moved, band_faults, band_of
from scoring.certify.fault import of_items, of_plan, read_item
from scoring.certify.key_faults import _misread, _turned, key_faults
from scoring.certify.result_faults import _changed, result_faults
from scoring.certify.scorer import Filling, Scorer, rounded
from scoring.certify.tree import items_in
from scoring.plan import PlannedItem, plan_for
from scoring.vectors import vectors_for
from tests.properties.drawn_forms import INSTRUMENTS

KNOWN = {instrument.id: instrument for instrument in INSTRUMENTS}
EXACT = 1e-6


@cache
def vectors_of(id):
    return vectors_for(KNOWN[id])


def right(id, score):
    plan, vectors = plan_for(KNOWN[id], score), vectors_of(id)
    return Scorer(plan, tuple(vector.answers for vector in vectors)), vectors


def by(scorer, vectors):
    return {vector.number: scorer.score(vector.answers) for vector in vectors}


def told(id, score, *changes, tolerance=EXACT):
    """What is said of a scorer with these faults: each explanation as the words of its rules."""
    scorer, vectors = right(id, score)
    for change in changes:
        scorer = change(scorer)
    verdict = certify(KNOWN[id], score, vectors, by(scorer, vectors), tolerance)
    return [[broken.words for broken in each] for each in verdict.explanations]


def unturned(*ids):
    return of_items(lambda item: replace(item, reversed=not item.reversed) if item.id in ids else item)


def without(*ids):
    return of_items(lambda item: None if item.id in ids else item)


def weighing(id, weight):
    return of_items(lambda item: replace(item, weight=weight) if item.id == id else item)


def reading(id, **instead):
    table = {float(code.strip("c")): value for code, value in instead.items()}
    return of_items(lambda item: replace(item, instead=table) if item.id == id else item)


def filling(*stated):
    return lambda scorer: replace(scorer, filling=Filling(*stated))


@pytest.mark.parametrize("id", ["uls8", "sws4", "imr", "eq5d3l", "mfs"])
def test_a_scorer_that_breaks_no_rule_is_certified(id):
    for score in KNOWN[id].scores:
        scorer, vectors = right(id, score.id)
        verdict = certify(KNOWN[id], score.id, vectors, by(scorer, vectors), EXACT)
        assert (verdict.holds, verdict.explanations, verdict.answered) == (True, (), len(vectors))


def test_a_scorer_that_left_vectors_out_is_not_certified():
    scorer, vectors = right("uls8", "uls8_total")
    given = by(scorer, vectors[3:])
    verdict = certify(KNOWN["uls8"], "uls8_total", vectors, given, EXACT)
    assert (verdict.holds, verdict.differences) == (False, ())
    assert verdict.unanswered == vectors[:3]


KEYS = {
    "one reversal left out": (["uls8_3"], [unturned("uls8_3")], "does not reverse-key uls8_3"),
    "the key of another order of the items": (
        [],
        [unturned("uls8_3", "uls8_6", "uls8_7", "uls8_8")],
        "does not reverse-key uls8_3, uls8_6; turns round, which is not to be, uls8_7, uls8_8",
    ),
    "an item left out": ([], [without("uls8_2")], "leaves out uls8_2"),
    "an item twice": ([], [weighing("uls8_2", 2)], "counts 2 times uls8_2"),
    "an item without weight": ([], [weighing("uls8_2", 0)], "gives no weight to uls8_2"),
    "two codes changed over": (
        [],
        [reading("uls8_2", c1=1, c2=4, c3=3, c4=2)],
        "reads (1 as 1, 2 as 4, 4 as 2) uls8_2",
    ),
}


@pytest.mark.parametrize("name", KEYS)
def test_what_is_wrong_with_a_key_is_worked_out(name):
    _, changes, words = KEYS[name]
    assert [words] in told("uls8", "uls8_total", *changes)


def test_recoding_left_out_is_named():
    item = PlannedItem(id="q", codes=(1, 2, 3), low=1, high=3, values={1: 0, 2: 2, 3: 1})
    # In the middle 2 counts 2. As printed 1 lies one below that and not two, 3 one above and not one below.
    assert _misread(item, {1: 0.5, 3: -1}).words == "does not recode"


def test_of_one_answer_that_is_all_none_is_left_out():
    plan = plan_for(KNOWN["workbook_use"], "wb_met3")
    told = [fault.words for fault in key_faults(plan, [], {})]
    assert "turns round, which is not to be, wb_meetings" in told
    assert not [words for words in told if "leaves out" in words]


def test_a_recoded_item_turned_round_is_turned_within_what_it_is_recoded_to():
    item = read_item(next(item for item in items_in(plan_for(KNOWN["mfs"], "mfs_both")) if item.values))
    turned = _turned(item)
    ends = item.least + item.most
    assert [turned.keyed(code) for code in item.codes] == [ends - item.keyed(code) for code in item.codes]
    assert item.keyed(99) == 99


def test_several_rules_broken_at_once_are_named_together():
    codes = tuple(plan_for(KNOWN["uls8"], "uls8_total").missing_reasons)
    open_to_all = of_items(lambda item: replace(item, anything=True))
    (explained,) = told("uls8", "uls8_total", filling("zero", 8, True), _codes_as_numbers(codes), open_to_all)
    assert explained == [
        "adds absent answers as 0, however many, and scores an empty form",
        "takes codes for absent answers as numbers (-9, -8, -7, -6, -5, -4)",
        "takes a value that is no answer and no code (such as 99) as an answer",
    ]


def blanking(scorer):
    return replace(scorer, blanks_undeclared=True)


def test_a_sum_of_whatever_is_in_range_is_named_with_everything_that_it_takes_for_absent():
    queried = next(
        fault.change
        for fault in absence_faults(plan_for(KNOWN["uls8"], "uls8_total"), [], {})
        if fault.facet == "query"
    )
    (explained,) = told("uls8", "uls8_total", filling("zero", 8, True), queried, blanking)
    assert explained == [
        "adds absent answers as 0, however many, and scores an empty form",
        "takes a value that is no answer and no code (such as 99) for an absent answer",
        "takes an answer under query for an absent one like any other",
    ]


def with_one_number(value, unscored):
    """What is said of a scorer that gives `value` for every form with a score, and `unscored` for the others."""
    vectors = vectors_of("uls8")
    given = {v.number: unscored if v.expected["uls8_total"].score is None else value for v in vectors}
    verdict = certify(KNOWN["uls8"], "uls8_total", vectors, given, EXACT)
    assert not verdict.holds
    return given, [[broken.words for broken in each] for each in verdict.explanations]


@pytest.mark.parametrize(
    ("value", "unscored", "words"),
    [
        (8, None, "gives 8 whatever is answered"),
        (0, None, "gives 0 whatever is answered"),
        (8, 8, "gives 8 whatever is answered, or not"),
        (None, None, "gives no score whatever is answered"),
    ],
)
def test_a_scorer_that_gives_one_number_to_everybody_is_told_that_and_of_no_key(value, unscored, words):
    given, explained = with_one_number(value, unscored)
    assert explained == [[words]]
    plan, vectors = plan_for(KNOWN["uls8"], "uls8_total"), vectors_of("uls8")
    assert not [fault for fault in key_faults(plan, vectors, given) if fault.facet == "key"]


def test_one_number_and_another_where_there_is_no_score_are_told_together():
    assert with_one_number(8, -1)[1] == [["gives 8 whatever is answered", "gives -1 where there is no score"]]


def test_the_camcops_pattern_is_named():
    (explained,) = told("sws4", "sws4_total", filling("person_mean", 3, False))
    assert explained == ["takes the person's mean for absent answers, as long as one is there"]


def test_a_number_more_on_every_score_is_said_only_where_nothing_else_explains_it():
    more = lambda scorer: replace(scorer, after=(lambda plan, row, score: score and score + 1.5,))  # noqa: E731
    assert told("uls8", "uls8_total", more) == [["gives 1.5 more on every score"]]


def test_what_no_known_rule_explains_is_left_to_the_vectors_that_differ(monkeypatch):
    monkeypatch.setattr(diagnosis, "MOST", 2)
    scorer, vectors = right("sws4", "sws4_total")
    given = {number: score and score**2 for number, score in by(scorer, vectors).items()}
    verdict = certify(KNOWN["sws4"], "sws4_total", vectors, given, EXACT)
    assert verdict.explanations == ()
    assert sum(verdict.differing_kinds.values()) >= len(verdict.differences) > 20


def test_rounding_is_half_up_half_even_down_or_none():
    said = {"half_up": [3, 4], "half_even": [2, 4], "down": [2, 3], "none": [2.5, 3.5]}
    assert {how: [rounded(how, 2.5), rounded(how, 3.5)] for how in said} == said
    assert rounded("half_up", 0.125, 2) == 0.13


BANDS = KNOWN["sws4"].score("sws4_total").bands
BAND_FAULTS = {
    "begins each band above its edge, not at it": lambda s: _above(BANDS, s),
    "numbers the bands from 0": lambda s: _from_zero(BANDS, s),
    "has every edge one too high": _moved(BANDS, {5: 1, 9: 1}),
    "begins 'High' from 8, not 9": None,
    "gives the band 1.0 where there is no score": lambda s: 1.0 if s is None else band_of(BANDS, s),
}


@pytest.mark.parametrize("words", BAND_FAULTS)
def test_what_is_wrong_with_bands_is_named(words):
    scorer, vectors = right("sws4", "sws4_total")
    labels = list(BANDS.edges.values())
    rule = BAND_FAULTS[words] or _moved(BANDS, {9: -1})
    scores = by(scorer, vectors)
    verdict = certify_bands(
        KNOWN["sws4"], "sws4_total", vectors, scores, {n: rule(score) for n, score in scores.items()}
    )
    told = [broken.words for each in verdict.explanations for broken in each]
    assert words.replace("'High'", repr(labels[2])) in told


@pytest.mark.parametrize(
    ("edges", "pairs", "words"),
    [
        ({4: "low", 9: "high"}, [(8.5, "high"), (8.4, "low"), (None, None)], "half up"),
        ({4: "low", 4.5: "high"}, [(4.8, "low"), (5.0, "high"), (None, None)], "down"),
    ],
)
def test_a_score_that_is_rounded_before_its_band_is_looked_for_is_named(edges, pairs, words):
    (fault,) = band_faults(BANDS.model_copy(update={"edges": edges}), pairs)
    assert fault.words == f"rounds the score {words} before it looks for the band"


def test_bands_agree_by_label_or_number_whatever_the_case():
    scorer, vectors = right("sws4", "sws4_total")
    scores = by(scorer, vectors)
    labels = {number: band_of(BANDS, score) for number, score in scores.items()}
    shouted = {number: label and f" {label.upper()} " for number, label in labels.items()}
    places = {
        n: None if label is None else list(BANDS.edges.values()).index(label) + 1
        for n, label in labels.items()
    }
    for given in (labels, shouted, places):
        assert certify_bands(KNOWN["sws4"], "sws4_total", vectors, scores, given).holds


def test_bands_that_are_none_of_the_definitions_explain_nothing():
    scorer, vectors = right("sws4", "sws4_total")
    scores = by(scorer, vectors)
    verdict = certify_bands(KNOWN["sws4"], "sws4_total", vectors, scores, dict.fromkeys(scores, "Odd"))
    assert len(verdict.differences) == len(vectors)
    assert verdict.explanations == ()


def test_bands_of_a_score_without_any_cannot_be_certified():
    with pytest.raises(ValueError, match="no bands"):
        certify_bands(KNOWN["uls8"], "uls8_total", [], {}, {})


CATALOGUED = [
    ("sws4", "sws4_total", 1),
    ("workbook_use", "wb_use", 1),
    ("imr", "imr_total", 5),
    ("mfs", "mfs_metric", 8),
]
"""Instrument, score, and which of its faults are tried: each, or each so many-th."""


@pytest.mark.parametrize(("id", "score", "each"), CATALOGUED)
def test_each_fault_that_is_known_is_found_alone_or_is_no_fault_here(id, score, each):
    scorer, vectors = right(id, score)
    expected = by(scorer, vectors)
    faults = [
        *key_faults(scorer.plan, vectors, {}),
        *absence_faults(scorer.plan, vectors, {}),
        *result_faults(scorer.plan, vectors, {}),
    ]
    found = 0
    for fault in faults[::each]:
        given = by(fault.change(scorer), vectors)
        verdict = certify(KNOWN[id], score, vectors, given, EXACT)
        assert verdict.holds == (given == expected)
        if not verdict.holds:
            found += 1
            assert {len(broken) for broken in verdict.explanations} == {1}, fault.words
    assert found >= min(10, len(faults) // each // 2)


def words_of(id, score, **more):
    vectors = vectors_of(id)
    return [fault.words for fault in absence_faults(plan_for(KNOWN[id], score, **more), vectors, {})]


def test_a_minimum_may_be_one_off_or_not_asked_for():
    assert {"needs 13 answered, not 14", "needs 15 answered, not 14", "does not ask for 14 answered"} <= {
        *words_of("imr", "imr_total")
    }


def test_where_no_reason_is_declared_none_is_taken_for_another():
    assert not [words for words in words_of("sws4", "sws4_total", missing_reasons=()) if "query" in words]
    assert [words for words in words_of("sws4", "sws4_total") if "query" in words]


def test_where_every_item_may_not_apply_none_is_wrongly_accepted_as_such():
    said = "accepts 'not applicable' for items that apply to everybody"
    assert said in words_of("imr", "imr_total")
    assert said not in words_of("workbook_use", "wb_met3")


def test_a_step_on_the_way_given_for_the_score_is_named():
    assert told("mfs", "mfs_percent", lambda scorer: replace(scorer, plan=scorer.plan.parts["mfs_sum"])) == [
        ["gives mfs_sum, which is only a step on the way"]
    ]


@pytest.mark.parametrize(
    ("id", "score", "changes", "words"),
    [
        ("eq5d3l", "eq5d3l_index", {"any_problem": 0}, "takes 0 for `any problem` of eq5d3l_index, which is 0.081"),
        ("workbook_use", "wb_met3", {"level": 4}, "takes 4 for `level` of wb_met3, which is 3"),
    ],
)  # fmt: skip
def test_a_number_of_the_rule_that_is_wrong_is_named(id, score, changes, words):
    wrong = of_plan(lambda plan: replace(plan, parameters=plan.parameters.model_copy(update=changes)))
    assert [words] in told(id, score, wrong)


def test_numbers_within_criteria_are_tried_where_a_definition_could_state_them():
    plan = plan_for(KNOWN["mfs"], "mfs_case")
    said = [fault.words for fault in result_faults(plan, [], {})]
    assert [words for words in said if "`criteria 0 at least`" in words]
    assert _changed(plan.parameters, ("criteria", 0, "at_least"), -1) is None


def test_the_sum_for_the_mean_is_named():
    summed = lambda scorer: replace(scorer, after=(lambda plan, row, score: score and score * 3,))  # noqa: E731
    assert ["gives the sum of the answers, not their mean"] in told("edq", "edq_mean", summed)


def test_a_scorer_without_a_number_for_some_forms_has_its_key_worked_out_from_the_others(monkeypatch):
    monkeypatch.setattr(diagnosis, "MOST", 1)
    scorer, vectors = right("uls8", "uls8_total")
    given = by(unturned("uls8_3")(scorer), vectors)
    given.update({v.number: None for v in vectors if "uls8_1 alone at 1," in v.shows})
    assert certify(KNOWN["uls8"], "uls8_total", vectors, given, EXACT).explanations == ()
    said = [fault.words for fault in key_faults(scorer.plan, vectors, given) if fault.facet == "key"]
    assert said == ["does not reverse-key uls8_3"]


def test_a_scorer_that_counts_from_another_number_counts_more_or_less():
    plan, vectors = plan_for(KNOWN["sws4"], "sws4_total"), vectors_of("sws4")
    found = {vector.number: None for vector in vectors}
    words = [
        fault.words for fault in key_faults(plan, vectors, found) if fault.words.startswith("counts each")
    ]
    assert words == [f"counts each answer as 1 {which} than its code" for which in ("less", "more")]
