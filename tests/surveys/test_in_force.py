"""Inside a study, every command about an instrument takes it as the study has it, and says so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from surveys.cli import cli
from surveys.in_force import in_force
from surveys.study import Study
from tests.surveys.small_store import new_store

POLICY = "{allow: 2, fill: person_mean, not_applicable: as_missing, rounding: none, source: ours, confidence: verified}"
REASONS = """missing_reasons:
  - {code: -19, label: Refused, reason: refused}
  - {code: -17, label: Not applicable, reason: not_applicable, counts_as: not_applicable}
  - {code: -14, label: Data query open, reason: under_query}
"""


def surveys(*words: object) -> Result:
    return CliRunner().invoke(cli, ["instruments", *map(str, words)])


def say_in_study_file(study: Study, words: str) -> None:
    path = study.folder / "study.yaml"
    path.write_text(path.read_text("utf-8") + words, "utf-8")


@pytest.fixture
def lenient(study: Study) -> Study:
    """A study that lets two of the ULS-8's answers be absent, where the library lets none."""
    say_in_study_file(study, f"missing_policies: {{uls8_total: {POLICY}}}\n")
    return study


@pytest.fixture
def odd(tmp_path: Path) -> Study:
    """A study whose own ULS-8 reverses no item."""
    study = new_store(tmp_path / "odd")
    own = (Path(__file__).parents[2] / "instruments/library/uls8.yaml").read_text("utf-8")
    own = own.replace("reversed: [uls8_3, uls8_6]", "reversed: []")
    (study.folder / "instruments" / "uls8.yaml").write_text(own, "utf-8")
    return study


def expected(folder: Path) -> dict[str, str]:
    with (folder / "uls8-expected.csv").open(encoding="utf-8") as file:
        return {row["vector"]: row["uls8_total"] for row in csv.DictReader(file)}


@pytest.mark.parametrize("command", ["plan", "show"])
def test_a_study_s_missing_item_rule_is_told(lenient: Study, command: str) -> None:
    said = surveys(command, "uls8", "--study", lenient.folder)
    assert "missing if more than 2 of 8 are missing" in said.stdout.lower()
    assert (
        "As the study has it: the library's definition, with the study's missing-item rule for uls8_total.\n"
        in said.stderr
    )


@pytest.mark.parametrize("command", ["plan", "show"])
def test_a_study_s_own_definition_is_told(odd: Study, command: str) -> None:
    said = surveys(command, "uls8", "--study", odd.folder)
    assert "5 - answer" not in said.stdout
    assert "As the study has it: its own definition.\n" in said.stderr


def test_vectors_and_certificate_are_by_the_study_s_rule(lenient: Study, tmp_path: Path) -> None:
    made = surveys("vectors", "uls8", "--study", lenient.folder, "--out", tmp_path)
    assert "the study's missing-item rule for uls8_total" in made.stderr
    assert f"surveys instruments certify uls8 --against FILE --study {lenient.folder}" in made.stderr
    words = ("certify", "uls8", "--against", tmp_path / "uls8-expected.csv")
    held = surveys(*words, "--study", lenient.folder)
    assert held.exit_code == 0
    assert "the study's missing-item rule for uls8_total" in held.stderr
    assert surveys(*words).exit_code == 12


def test_vectors_and_certificate_are_by_the_study_s_own_definition(odd: Study, tmp_path: Path) -> None:
    surveys("vectors", "uls8", "--study", odd.folder, "--out", tmp_path)
    words = ("certify", "uls8", "--against", tmp_path / "uls8-expected.csv")
    assert surveys(*words, "--study", odd.folder).exit_code == 0
    assert "no number of a vector" in surveys(*words).stderr


def test_vectors_hold_the_study_s_missing_codes(study: Study, tmp_path: Path) -> None:
    say_in_study_file(study, REASONS)
    made = surveys("vectors", "uls8", "--study", study.folder, "--out", tmp_path)
    assert "with the study's own missing reasons." in made.stderr
    keyed = (tmp_path / "uls8-vectors.csv").read_text("utf-8")
    assert "-19" in keyed
    words = ("certify", "uls8", "--against", tmp_path / "uls8-expected.csv", "--study", study.folder)
    assert surveys(*words).exit_code == 0


def test_the_path_of_a_study_s_own_file_is_the_study_s_definition(odd: Study) -> None:
    path = odd.folder / "instruments" / "uls8.yaml"
    assert in_force(str(path), odd.folder) == in_force("uls8", odd.folder)


def test_the_path_of_another_file_is_that_file_and_is_said_to_be(lenient: Study, tmp_path: Path) -> None:
    path = tmp_path / "uls8.yaml"
    path.write_bytes((Path(__file__).parents[2] / "instruments/library/uls8.yaml").read_bytes())
    found = in_force(str(path), lenient.folder)
    assert found.instrument.score("uls8_total").missing.allow == 0
    assert (
        found.words == f"As {path} says, with the study's missing reasons and none of its missing-item rules."
    )


def test_where_there_is_no_study_it_is_the_library_s(tmp_path: Path) -> None:
    assert in_force("uls8", tmp_path).words == ""
    assert surveys("show", "uls8").stderr == ""


def test_a_folder_that_was_named_as_a_study_has_to_be_one(tmp_path: Path) -> None:
    said = surveys("show", "uls8", "--study", tmp_path)
    assert said.exit_code == 10
    assert "no study.yaml here" in said.stderr
