"""By a definition of a study's own that does not give what its worked examples say, nothing is scored or released."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.derived import Derived
from surveys.own_definitions import refuse_wrong_examples
from surveys.refusals import Refusal
from surveys.release import release
from surveys.study import Study, open_study
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.small_store import new_store, row


@pytest.fixture
def wrong(tmp_path: Path) -> Study:
    """A study with answers, whose own definition lost its reversal."""
    study = new_store(tmp_path / "study")
    bring_in(study, csv_of(tmp_path / "returns.csv", row()))
    path = study.folder / "instruments" / "sws4.yaml"
    path.write_text(path.read_text("utf-8").replace("reversed: [sws4_2]", "reversed: []"), "utf-8")
    return open_study(study.folder)


def test_a_reversal_taken_out_stops_the_release_at_the_example(wrong: Study) -> None:
    with pytest.raises(Refusal) as refused:
        release(Derived(wrong))
    assert {problem.rule for problem in refused.value.problems} == {"example_wrong"}
    assert {problem.where.file.endswith("sws4.yaml") for problem in refused.value.problems} == {True}
    assert not (wrong.folder / "releases").exists()


@pytest.mark.parametrize("command", ["score", "psychometrics"])
def test_it_stops_every_command_that_scores(wrong: Study, command: str) -> None:
    result = CliRunner().invoke(cli, [command, "--study", str(wrong.folder)])
    assert result.exit_code == 10
    assert "sws4.yaml:" in result.stderr
    assert "as the example says" in result.stderr
    assert not result.stdout
    assert not (wrong.folder / "reports").exists()


def test_an_example_that_is_only_wanting_stops_nothing(wrong: Study) -> None:
    path = wrong.folder / "instruments" / "sws4.yaml"
    right = path.read_text("utf-8").replace("reversed: []", "reversed: [sws4_2]")
    path.write_text(right[: right.index("examples:")], "utf-8")
    refuse_wrong_examples(open_study(wrong.folder))


def test_the_library_s_examples_are_not_run_again(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("surveys.own_definitions.example_wrong", None)
    refuse_wrong_examples(study)
