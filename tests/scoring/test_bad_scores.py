"""Faults that show only when scores are worked out, said in the words kept with them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from instruments import Problem
from scoring import rules
from scoring.checks import STAGES, check_file

BAD = Path(__file__).parents[1] / "instruments" / "bad"
NAME = "file_name_differs"
"""What is wrong with all of them, which are named after their faults; told of the one that has no other."""
RULES = [*(check.__name__ for stage in STAGES for check in stage), NAME]
FILES = [path for path in sorted(BAD.glob("*.yaml")) if path.stem.partition("-")[0] in RULES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_definition_has_exactly_its_own_fault_in_these_words(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BAD)
    rule = path.stem.partition("-")[0]
    problems = [each for each in check_file(Path(path.name)) if each.rule != NAME or rule == NAME]
    assert {problem.rule for problem in problems} == {rule}
    assert "\n\n".join(map(str, problems)) + "\n" == path.with_suffix(".txt").read_text()
    assert all(problem.where.line and problem.where.column for problem in problems)


@pytest.mark.parametrize("rule", RULES)
def test_every_check_of_scores_has_a_bad_definition(rule: str) -> None:
    assert (BAD / f"{rule}.yaml").exists()


def test_faults_of_shape_are_told_before_scores_are_worked_out() -> None:
    named, problem = check_file(BAD / "allows_every_item_missing.yaml")
    assert (named.rule, problem.rule) == (NAME, "allows_every_item_missing")
    (problem,) = check_file(BAD / "yaml_tag.yaml")
    assert problem.rule == "yaml_tag"


@pytest.mark.parametrize("name", ["sws4", "mfs"])
def test_the_invented_scales_have_no_fault(name: str) -> None:
    assert check_file(BAD.parent / f"{name}.yaml") == []


def test_every_rule_says_whether_it_can_fill() -> None:
    assert {name for name in rules.names() if rules.rule(name).FILLS} == {"sum", "mean"}


def test_a_number_that_is_told_is_right_when_it_is_typed(tmp_path: Path) -> None:
    text = (BAD / "example_wrong-cut_short.yaml").read_text("utf-8")
    path = tmp_path / "sws4.yaml"
    path.write_text(text.replace("6.67", "6.666666667"), "utf-8")
    assert check_file(path) == []
    path.write_text(text.replace("6.67", "6.666666665"), "utf-8")
    (problem,) = check_file(path)
    assert (problem.rule, problem.hint) == ("example_wrong", "")


def test_a_number_further_off_than_its_last_decimal_is_not_called_cut_short(tmp_path: Path) -> None:
    text = (BAD / "example_wrong-cut_short.yaml").read_text("utf-8")
    path = tmp_path / "sws4.yaml"
    path.write_text(text.replace("6.67", "6.65"), "utf-8")
    (problem,) = check_file(path)
    assert (problem.found, problem.hint) == ("the answers give 6.666666667", "")


def of_a_mean(tmp_path: Path, edge: str) -> list[Problem]:
    """The problems of a mean of four items with a band from `edge`, of which 6/4 is shown, and no other first score."""
    text = (BAD / "example_missing-of_a_mean.yaml").read_text("utf-8")
    text = text.replace(
        "{sws4_1: 1, sws4_2: 1, sws4_3: 1, sws4_4: 1}", "{sws4_1: 2, sws4_2: 1, sws4_3: 1, sws4_4: 1}"
    )
    text = text.replace("sws4_total: 1.25, sws4_total_band: Low", "sws4_total: 1.5")
    path = tmp_path / "sws4.yaml"
    path.write_text(text.replace("1.3: Moderate", f"{edge}: Moderate"), "utf-8")
    return check_file(path)


@pytest.mark.parametrize("edge", ["1.5", "1.3", "1.251"])
def test_a_band_of_means_begins_at_the_printed_edge_though_no_form_has_that_mean(
    tmp_path: Path, edge: str
) -> None:
    assert of_a_mean(tmp_path, edge) == []


@pytest.mark.parametrize(("edge", "first"), [("1.25", ""), ("1.2", "1.25"), ("1.51", "1.75")])
def test_another_first_mean_of_a_band_has_to_be_shown(tmp_path: Path, edge: str, first: str) -> None:
    (problem,) = of_a_mean(tmp_path, edge)
    at = f", which complete forms first reach at {first}" if first else ""
    assert problem.found == f"no example shows the band edge {edge}{at}"


def test_a_band_of_means_of_numbers_begins_at_its_edge(tmp_path: Path) -> None:
    text = (BAD / "example_missing-of_a_mean.yaml").read_text("utf-8")
    text = text.replace("scale: frequency", "kind: number, limits: [0, 3], decimals: 1")
    text = re.sub(r"(?s)scales:.*?(?=items:)", "", text, count=1)
    path = tmp_path / "sws4.yaml"
    path.write_text(text, "utf-8")
    (problem,) = check_file(path)
    assert problem.found == "no example shows the band edge 1.3"
