"""Faults planted on purpose, in the plan, in the engine and in each language's writer, are all caught.

A fault of the plan is in the engine and in the programs alike, and the definition's worked examples catch it. A
fault of the engine or of a writer is in one of them alone, and comparing catches it. Stata is not run here:
what is written for it is held to the reviewed text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import scoring
from instruments.model import Bands, Instrument
from scoring import engine, example_checks, plans_for
from scoring.plan import Plan, plan_for
from surveys.columns import bands_as_codes
from tests.programs import find, need_r_package
from tests.properties.drawn_forms import INSTRUMENTS
from tests.scoring import test_other_programs_agree as other

KNOWN = {instrument.id: instrument for instrument in INSTRUMENTS}


def items(plan: Plan, change: Callable[[Any], Any], which: int = 0) -> Plan:
    """The plan with one of its items changed."""
    return replace(
        plan, items=tuple(change(item) if n == which else item for n, item in enumerate(plan.items))
    )


def policy(plan: Plan, **changes: object) -> Plan:
    return replace(plan, policy=plan.policy.model_copy(update=changes))


def edges(plan: Plan, by: float) -> Plan:
    """The plan with its bands moved, the lowest edge apart."""
    assert plan.bands is not None
    low, *others = plan.bands.edges.items()
    moved = dict([low, *((edge + by, label) for edge, label in others)])
    return replace(plan, bands=Bands(edges=moved, source="a fault", confidence="unverified"))


def without_code(plan: Plan, code: int) -> Plan:
    return replace(plan, missing_reasons={c: each for c, each in plan.missing_reasons.items() if c != code})


def parameter(plan: Plan, **changes: object) -> Plan:
    return replace(plan, parameters=plan.parameters.model_copy(update=changes))


def closed_gate(plan: Plan) -> Plan:
    return items(plan, lambda item: replace(item, gate=item.gate.model_copy(update={"at_least": 2})), which=1)


Fault = tuple[str, str, Callable[[Plan], Plan]]
FAULTS_OF_A_PLAN: dict[str, Fault] = {
    "a reversal left out": (
        "uls8",
        "uls8_total",
        lambda p: items(p, lambda i: replace(i, reversed=False), 2),
    ),
    "a reversal too many": ("uls8", "uls8_total", lambda p: items(p, lambda i: replace(i, reversed=True))),
    "the wrong item reversed": (
        "sws4",
        "sws4_total",
        lambda p: items(
            items(p, lambda i: replace(i, reversed=False), 1), lambda i: replace(i, reversed=True), 2
        ),
    ),
    "reversed in the wrong range": (
        "uls8",
        "uls8_total",
        lambda p: items(p, lambda i: replace(i, high=5), 2),
    ),
    "an item left out": ("qpr15", "qpr15_total", lambda p: replace(p, items=p.items[1:])),
    "an item twice": ("csq8", "csq8_total", lambda p: replace(p, items=(*p.items[:-1], p.items[0]))),
    "one missing answer too many allowed": ("sws4", "sws4_total", lambda p: policy(p, allow=2)),
    "one missing answer too few allowed": ("sws4", "sws4_total", lambda p: policy(p, allow=0)),
    "another rule": ("sws4", "sws4_total", lambda p: replace(p, rule_name="mean")),
    "a minimum too high": ("imr", "imr_total", lambda p: policy(p, at_least=15)),
    "band edges one too high": ("sws4", "sws4_total", lambda p: edges(p, 1)),
    "band edges one too low": ("lsns6", "lsns6_total", lambda p: edges(p, -1)),
    "a missing code left undeclared": ("sws4", "sws4_total", lambda p: without_code(p, -9)),
    "what does not apply taken for missing": (
        "imr",
        "imr_total",
        lambda p: policy(p, not_applicable="as_missing"),
    ),
    "rounded though it is not to be": ("imr", "imr_total", lambda p: policy(p, rounding="half_up")),
    "a decrement of another level": (
        "eq5d3l",
        "eq5d3l_index",
        lambda p: parameter(p, any_worst=p.parameters.any_problem),
    ),
    "a constant left out": ("eq5d3l", "eq5d3l_index", lambda p: parameter(p, any_problem=0)),
    "a level one too high": ("workbook_use", "wb_met3", lambda p: parameter(p, level=4)),
    "a recoding left out": (
        "mfs",
        "mfs_worst",
        lambda p: items(p, lambda i: replace(i, values={**i.values, 2: 25})),
    ),
    "the best taken for the worst": ("mfs", "mfs_worst", lambda p: policy(p, fill="best")),
    "a part's own allowance left out": ("mfs", "mfs_total", lambda p: policy(p, within=())),
    "a half rounded up, not to the even one": ("mfs", "mfs_total", lambda p: policy(p, rounding="half_up")),
    "the total rounded, not the mean": ("mfs", "mfs_sum", lambda p: policy(p, fill="person_mean")),
    "another share": ("mfs", "mfs_even", lambda p: policy(p, allow_share=0.25)),
    "a weight of the wrong sign": (
        "mfs",
        "mfs_weighted",
        lambda p: parameter(p, weights={**p.parameters.weights, "mfs_4": 0.5}),
    ),
    "a scale not turned round": ("mfs", "mfs_wellness", lambda p: parameter(p, to=(-3, 3))),
    "a line of a table wrong": (
        "mfs",
        "mfs_metric",
        lambda p: parameter(p, values={**p.parameters.values, 9: 22.63}),
    ),
    "another norm": ("mfs", "mfs_t", lambda p: parameter(p, sd=2.5)),
    "a criterion left out": ("mfs", "mfs_case", lambda p: parameter(p, criteria=p.parameters.criteria[:1])),
    "a gate that opens too late": ("workbook_use", "wb_use", closed_gate),
}


def faulty(fault: Fault) -> Callable[..., tuple[Plan, ...]]:
    """`plans_for`, with the fault in the plan that it is about."""
    _, score, change = fault

    def planned(instrument: Instrument, *reasons: Any) -> tuple[Plan, ...]:
        return tuple(change(p) if p.score == score else p for p in plans_for(instrument, *reasons))

    return planned


@pytest.mark.parametrize("name", FAULTS_OF_A_PLAN)
def test_a_fault_of_the_plan_is_caught_by_the_worked_examples(name, monkeypatch):
    id, score, change = FAULTS_OF_A_PLAN[name]
    assert list(example_checks.example_wrong(KNOWN[id])) == []

    def planned(instrument: Instrument, wanted: str, *reasons: Any) -> Plan:
        plan = plan_for(instrument, wanted, *reasons)
        return change(plan) if wanted == score else plan

    monkeypatch.setattr(example_checks, "plan_for", planned)
    assert list(example_checks.example_wrong(KNOWN[id])) != []


def differing(instrument, ours, theirs):
    """The columns in which two scorers differ, on the same forms."""
    ours = bands_as_codes(ours, plans_for(instrument))
    return [
        name
        for name in other.job(instrument).outputs()
        if not all(
            other.alike(*pair) for pair in zip(ours[name].to_list(), theirs[name].to_list(), strict=True)
        )
    ]


@pytest.mark.parametrize("name", FAULTS_OF_A_PLAN)
def test_the_same_fault_in_the_engine_alone_is_caught_by_another_program(name, tmp_path, monkeypatch):
    find("pspp")
    fault = FAULTS_OF_A_PLAN[name]
    instrument = KNOWN[fault[0]]
    frame = other.forms(instrument)
    other.write_data(instrument, frame, tmp_path)
    theirs = other.by_pspp(instrument, tmp_path)
    monkeypatch.setattr(engine, "plans_for", faulty(fault))
    ours = scoring.score(frame, instrument, undeclared="leave_missing")
    monkeypatch.undo()
    assert differing(instrument, ours, theirs) != []


WRITERS: dict[str, list[tuple[str, str, str]]] = {
    # what is written wrongly, by instrument: the right text, the wrong one
    "spss": [
        ("uls8", "(1=4) (2=3) (3=2) (4=1)", "(1=1) (2=2) (3=3) (4=4)"),
        ("uls8", "(1=4) (2=3)", "(1=3) (2=4)"),
        ("uls8", "s_gone > 0", "s_gone > 1"),
        ("uls8", "(-9, -8,", "(-8,"),
        ("uls8", "SYSMIS).", "-5)."),
        ("uls8", "(ELSE=SYSMIS)", "(ELSE=COPY)"),
        ("uls8", "k_uls8_7, k_uls8_8)", "k_uls8_7, k_uls8_7)"),
        ("sws4", "sws4_total >= 9", "sws4_total > 9"),
        ("sws4", "sws4_total >= 5", "sws4_total >= 6"),
        ("sws4", "* 4 / sws4_total_answered", "* 3 / sws4_total_answered"),
        ("sws4", "sws4_total_why <> ''", "sws4_total_why = 'x'"),
        ("imr", "imr_total_answered < 14", "imr_total_answered < 15"),
        ("eq5d3l", "s_worst >= 3", "s_worst > 3"),
        ("eq5d3l", "- 0.081", "- 0.018"),
        ("workbook_use", "(1 THRU HIGHEST)", "(2 THRU HIGHEST)"),
        ("workbook_use", "IF (c_wb_plans = 1) k_wb_plans = $SYSMIS.", ""),
    ],
    "r": [
        ("uls8", "c(4, 3, 2, 1))", "c(1, 2, 3, 4))"),
        ("uls8", "d$s_gone > 0", "d$s_gone > 1"),
        ("uls8", "c(-9, -8, -7, -6, -5), TRUE", "c(-9, -8, -7, -6, -5), FALSE"),
        ("sws4", "d$sws4_total >= 9", "d$sws4_total > 9"),
        ("sws4", "* 4 / sws4_total_answered", "* 5 / sws4_total_answered"),
        ("imr", "d$imr_total_answered < 14", "d$imr_total_answered < 15"),
        ("eq5d3l", "floor(x * 10^decimals + 0.5)", "floor(x * 10^decimals - 0.5)"),
        ("workbook_use", ">= 10,", ">= 9,"),
    ],
    "stata": [
        ("uls8", "(1=4) (2=3) (3=2) (4=1)", "(1=1) (2=2) (3=3) (4=4)"),
        ("uls8", "s_gone > 0", "s_gone > 1"),
        ("sws4", "sws4_total >= 9", "sws4_total > 9"),
        ("imr", "imr_total_answered < 14", "imr_total_answered < 13"),
        ("eq5d3l", "- 0.081", "- 0.018"),
    ],
}
WRITTEN = [(language, *fault) for language, faults in WRITERS.items() for fault in faults]


@pytest.mark.parametrize(("language", "id", "right", "wrong"), WRITTEN)
def test_a_fault_of_a_writer_is_caught(language, id, right, wrong, tmp_path):
    instrument = KNOWN[id]
    module = other.LANGUAGES[language]
    program = module.program(other.job(instrument))
    program, planted = re.subn(re.escape(right).replace(r"\ ", r"\s+"), wrong, program)
    assert planted
    if language == "stata":
        assert program != (other.GOLDEN / f"{id}{module.SUFFIX}").read_text(encoding="utf-8")
        return
    find("pspp" if language == "spss" else "Rscript")
    if language == "r":
        need_r_package("haven", tmp_path)
    frame = other.forms(instrument)
    other.write_data(instrument, frame, tmp_path)
    theirs = other.ran(language, program, tmp_path)
    ours = scoring.score(frame, instrument, undeclared="leave_missing")
    assert differing(instrument, ours, theirs) != []


def test_there_are_more_than_forty_of_them():
    assert 2 * len(FAULTS_OF_A_PLAN) + len(WRITTEN) > 60
