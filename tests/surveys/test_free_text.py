"""Texts leave as short codes only, unless a study asks for an item's; then every dataset says so, and none may tell an arm."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from surveys.analysis import long_dataset
from surveys.cli import cli
from surveys.derived import Derived
from surveys.refusals import Refusal, SafeguardRefused
from surveys.release import release
from surveys.released import released_dataset
from surveys.sharing.pack import prepare
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in
from tests.surveys.small_store import REGISTER, STUDY, SWS4, row

TEXTS = """  - {id: sws4_said, label: in their words, kind: text}
  - {id: sws4_also, label: anything else, kind: text}
  - {id: sws4_told, label: what they were told, kind: text, flags: [unmasks]}

scores:"""
WORDS = "Slept badly, and\nworried; café"


@pytest.fixture
def study(tmp_path):
    folder = tmp_path / "study"
    (folder / "instruments").mkdir(parents=True)
    definition = SWS4.read_text(encoding="utf-8").replace("\nscores:", TEXTS)
    (folder / "instruments" / "sws4.yaml").write_text(definition, encoding="utf-8")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return open_study(folder)


@pytest.fixture
def came_in(monkeypatch):
    """What an import refuses came in all the same, as in a form of words that it does not know."""
    monkeypatch.setattr("surveys.as_answers.refuse_what_must_not_enter", lambda *what_and_where: None)


def asking(study, ids="sws4_said"):
    """The study, asking for the texts of these items."""
    (study.folder / "study.yaml").write_text(f"{STUDY}release: {{free_text: [{ids}]}}\n", encoding="utf-8")
    return open_study(study.folder)


def returned(study, tmp_path, said=WORDS):
    texts = {"sws4_said": said, "sws4_also": "Rang Jane", "sws4_told": None}
    bring_in(study, csv_of(tmp_path / "a.csv", row(**texts)))
    return Derived(study)


def test_unasked_no_text_leaves_but_a_code(study, tmp_path):
    derived = returned(study, tmp_path)
    long = long_dataset(study, derived.register, derived.scored)
    assert long.frame["sws4_said"].drop_nulls().to_list() == []
    assert not any("FREE TEXT" in note for note in long.notes)
    assert release(derived).receipt["free_text"] == []


def test_a_text_that_is_asked_for_leaves_as_it_was_written_and_no_other_does(study, tmp_path):
    asked = asking(study)
    made = release(returned(asked, tmp_path))
    long = released_dataset(made.folder, "analysis-long")
    assert long.frame["sws4_said"][0] == WORDS
    assert long.frame["sws4_also"][0] is None
    assert "sws4_told" not in long.frame.columns


def test_every_dataset_the_receipt_and_the_command_say_that_free_text_is_in_it(study, tmp_path):
    asked = asking(study)
    returned(asked, tmp_path)
    said = CliRunner().invoke(cli, ["release", "--study", str(asked.folder)])
    assert "FREE TEXT of sws4_said is in it" in said.output
    made = release(Derived(asked))
    assert made.receipt["free_text"] == ["sws4_said"]
    assert "FREE TEXT of sws4_said" in (made.folder / "README.txt").read_text(encoding="utf-8")
    for name in ("analysis-long", "analysis-wide"):
        notes = released_dataset(made.folder, name).notes
        assert any(note.startswith("FREE TEXT of sws4_said is in this dataset") for note in notes)
        assert "Any other text that is no short code is left out, as it could name somebody." in notes


@pytest.mark.parametrize(
    "words",
    [
        "Glad to be in the control group, says Jane",
        "Jane was allocated to the intervention",
        "usual care (arm)",
    ],
)
def test_a_text_that_tells_an_arm_stops_the_release_and_says_where_without_its_words(
    study, tmp_path, words, came_in
):
    asked = asking(study)
    derived = returned(asked, tmp_path, words)
    before = everything_in(asked.folder)
    with pytest.raises(SafeguardRefused) as error:
        release(derived)
    (problem,) = error.value.problems
    assert (problem.rule, problem.where.file, problem.where.field) == ("allocation", "A0001 4m", "sws4_said")
    assert "Jane" not in str(error.value)
    assert everything_in(asked.folder) == before


@pytest.mark.parametrize("words", ["My arm hurts", "I lost control", "My treatment was changed"])
def test_words_that_could_be_of_an_illness_stop_nothing(study, tmp_path, words):
    assert release(returned(asking(study), tmp_path, words)).new


def test_the_same_text_stops_nothing_where_it_does_not_leave(study, tmp_path, came_in):
    assert release(returned(study, tmp_path, "Glad to be in the control group")).new


def test_no_free_text_is_in_what_is_shared(study, tmp_path):
    asked = asking(study)
    release(returned(asked, tmp_path))
    pack = prepare(Derived(asked), tmp_path / "shared", "")
    assert (
        "Slept badly"
        not in b"".join(pack.files[f"shared-codebook.{kind}"] for kind in ("html", "json")).decode()
    )


@pytest.mark.parametrize(
    ("ids", "rule"),
    [("sws4_sayd", "unknown_item"), ("sws4_1", "unknown_item"), ("sws4_told", "allocation")],
)
def test_what_is_asked_for_is_a_text_that_could_not_show_the_allocation(study, ids, rule):
    with pytest.raises(Refusal) as error:
        asking(study, ids)
    assert [problem.rule for problem in error.value.problems] == [rule]
