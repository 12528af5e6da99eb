"""Every fault that a definition can have is found, said in these words, and placed by line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from instruments.checks import CHECKS
from instruments.loader import load_file

BAD = Path(__file__).parent / "bad"
READER = [
    "yaml_syntax",
    "yaml_alias",
    "yaml_tag",
    "yaml_directive",
    "yaml_merge",
    "yaml_key",
    "repeated_key",
    "ambiguous_number",
    "too_deep",
    "empty_file",
    "not_utf8",
]
SHAPE = ["missing_field", "unknown_field", "unknown_word", "ill_formed_word", "wrong_kind"]
RULES = [*READER, *SHAPE, *(check.__name__ for check in CHECKS)]


def rule_of(path: Path) -> str:
    """The rule that a bad definition is named after."""
    return path.stem.partition("-")[0]


FILES = [path for path in sorted(BAD.glob("*.yaml")) if rule_of(path) in RULES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_definition_has_exactly_its_own_fault_in_these_words(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BAD)
    problems = load_file(Path(path.name)).problems
    assert {problem.rule for problem in problems} == {rule_of(path)}
    assert "\n\n".join(map(str, problems)) + "\n" == path.with_suffix(".txt").read_text()
    assert all(problem.where.line and problem.where.column for problem in problems)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_bad_definition(rule: str) -> None:
    assert (BAD / f"{rule}.yaml").exists()


def test_every_message_has_its_definition() -> None:
    assert {path.stem for path in BAD.glob("*.txt")} == {path.stem for path in BAD.glob("*.yaml")}


def test_the_scale_that_they_all_come_from_has_no_fault() -> None:
    assert load_file(BAD.parent / "sws4.yaml").problems == []


def test_every_bad_definition_is_named_after_a_rule_of_its_own_or_of_scores() -> None:
    others = {rule_of(path) for path in BAD.glob("*.yaml")} - set(RULES)
    assert others == {
        "unknown_rule",
        "wrong_parameters",
        "items_unfit_for_rule",
        "fill_unfit_for_rule",
        "rounding_of_parts",
        "range_not_attainable",
        "example_wrong",
        "example_missing",
        "file_name_differs",
    }
