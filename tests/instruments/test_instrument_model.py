"""What a definition is once it is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from instruments import STANDARD_MISSING_REASONS, Instrument, Problem, ProblemsError, Where, load
from instruments.loader import load_file
from instruments.model import Gate, missing_reasons_for
from instruments.problems import errors_in

SWS4 = Path(__file__).parent / "sws4.yaml"


@pytest.fixture
def sws4() -> Instrument:
    instrument = load_file(SWS4).instrument
    assert instrument is not None
    return instrument


def test_items_and_scores_are_found_by_id(sws4: Instrument) -> None:
    assert sws4.item("sws4_2").label == "sleeps soundly"
    assert sws4.score("sws4_total").range == (0, 12)


@pytest.mark.parametrize("find", ["item", "score"])
def test_an_unknown_id_is_a_key_error(sws4: Instrument, find: str) -> None:
    with pytest.raises(KeyError):
        getattr(sws4, find)("sws4_9")


def test_an_instrument_never_changes(sws4: Instrument) -> None:
    with pytest.raises(ValidationError):
        sws4.title = "another"  # type: ignore[misc]


def test_options_are_in_the_order_printed(sws4: Instrument) -> None:
    assert sws4.options(sws4.items[0]) == {0: "Never", 1: "Sometimes", 2: "Often", 3: "Always"}
    assert sws4.limits(sws4.items[0]) == (0, 3)


def test_a_number_has_limits_and_no_options() -> None:
    eq5d = load("eq5d3l")
    vas = eq5d.item("eq5d3l_vas")
    assert (eq5d.options(vas), eq5d.limits(vas)) == ({}, (0, 100))


@pytest.mark.parametrize(
    ("gate", "opens", "shuts"),
    [
        (Gate(item="a", at_least=1), [1, 2], [0]),
        (Gate(item="a", at_most=1), [0, 1], [2]),
        (Gate(item="a", equals=1), [1], [0, 2]),
        (Gate(item="a", at_least=1, at_most=1), [1], [0, 2]),
        (Gate(item="a", at_least=0), [0], [-1]),
    ],
)
def test_a_gate_opens_only_where_each_condition_is_met(
    gate: Gate, opens: list[int], shuts: list[int]
) -> None:
    assert all(gate.holds_for(answer) for answer in opens)
    assert not any(gate.holds_for(answer) for answer in shuts)


def test_standard_missing_codes_are_contiguous() -> None:
    codes = sorted(reason.code for reason in STANDARD_MISSING_REASONS)
    assert codes == list(range(min(codes), max(codes) + 1))


def test_an_instrument_extends_the_missing_reasons() -> None:
    reasons = missing_reasons_for(load("bprs24"))
    assert reasons[0].reason == "not_assessed"
    assert reasons[-9].reason == "refused"


@pytest.mark.parametrize(
    ("gate", "opens"),
    [
        ("equals: 7", True),
        ("equals: 25", False),
        ("at_least: 2, at_most: 3", True),
        ("at_least: 3, at_most: 2", False),
        ("at_least: 24", True),
        ("at_least: 24.5", False),
        ("at_most: 0", True),
    ],
)
def test_a_gate_on_a_number_opens_if_any_number_within_its_limits_does(
    tmp_path: Path, gate: str, opens: bool
) -> None:
    hours = "items:\n  - {id: sws4_hours, label: hours slept, kind: number, limits: [0, 24]}\n"
    gated = f"label: gets up, ask_if: {{item: sws4_hours, {gate}}}"
    path = tmp_path / "sws4.yaml"
    path.write_text(SWS4.read_text().replace("items:\n", hours, 1).replace("label: gets up", gated))
    assert [problem.rule for problem in load_file(path).problems] == ([] if opens else ["gate_never_opens"])


def test_a_place_in_a_table_names_sheet_row_and_column() -> None:
    where = Where("returns.xlsx", sheet="Follow-up", row=17, field="lonely_3")
    assert str(where) == 'returns.xlsx › Follow-up › row 17 › column "lonely_3"'


def test_a_problem_reads_as_place_finding_and_hint() -> None:
    problem = Problem("rule", Where("f.yaml", 2, 3, path="items"), "found", "expected", "hint")
    assert str(problem) == "f.yaml:2:3  items\n  found; expected expected\n  hint: hint"
    assert problem.as_dict()["where"] == {"file": "f.yaml", "line": 2, "column": 3, "path": "items"}


def test_warnings_do_not_stop_work() -> None:
    problem = Problem("rule", Where("f"), "found", level="warning")
    assert errors_in([problem]) == []
    assert str(ProblemsError([problem, problem])).count("found") == 2
