"""A definition of a study's own that does not give what its worked examples say is in no release."""

from __future__ import annotations

from pathlib import Path

import pytest

from surveys.derived import Derived
from surveys.refusals import Refusal
from surveys.release import release
from surveys.study import open_study
from tests.surveys.small_store import new_store


def test_a_reversal_taken_out_stops_the_release_at_the_example(tmp_path: Path) -> None:
    study = new_store(tmp_path / "study")
    path = study.folder / "instruments" / "sws4.yaml"
    path.write_text(path.read_text("utf-8").replace("reversed: [sws4_2]", "reversed: []"), "utf-8")
    with pytest.raises(Refusal) as refused:
        release(Derived(open_study(study.folder)))
    assert {problem.rule for problem in refused.value.problems} == {"example_wrong"}
    assert {problem.where.file.endswith("sws4.yaml") for problem in refused.value.problems} == {True}
    assert not (study.folder / "releases").exists()
