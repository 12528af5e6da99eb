"""Everything that was made is made again from sources and ledger, with the same bytes, or it is said what differs."""

import json
import shutil

import pytest
from click.testing import CliRunner

from surveys import release_inputs
from surveys.cli import cli
from surveys.derived import Derived
from surveys.record.rebuild import rebuild
from surveys.release import release
from surveys.scored import write_scores
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in
from tests.surveys.small_store import correct, full_store, replace_file, row


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A study with a release, more answers since, a second release, and its scores."""
    folder = tmp_path_factory.mktemp("whole")
    study = full_store(folder)
    bring_in(study, csv_of(folder / "more.csv", row("B0001")))
    replace_file(study, csv_of(folder / "again.csv", row("A0001", sws4_3=3)), "returns.csv")
    release(Derived(study))
    write_scores(study, Derived(study).scored)
    return study


@pytest.fixture
def study(whole, tmp_path):
    shutil.copytree(whole.folder, tmp_path / "study")
    return open_study(tmp_path / "study")


def run(study):
    return CliRunner().invoke(cli, ["rebuild", "--study", str(study.folder)])


def told(study):
    return {each.what: (each.differ, bool(each.with_other), each.cannot) for each in rebuild(study)}


ALL_AGREE = dict.fromkeys(("release 001", "release 002", "reports/scores.csv"), ((), False, ""))


def test_every_release_and_the_scores_are_made_again_byte_by_byte_and_nothing_is_changed(study):
    before = everything_in(study.folder)
    assert told(study) == ALL_AGREE
    assert [each.agree for each in rebuild(study)][:2] == [
        len(list((study.folder / "releases" / number).iterdir())) for number in ("001", "002")
    ]
    assert run(study).exit_code == 0
    assert everything_in(study.folder) == before


def test_a_release_between_two_corrections_of_one_answer_hides_neither_from_the_other(study):
    correct(study, "sws4_3", "3", "2")
    release(Derived(study))
    write_scores(study, Derived(study).scored)
    assert told(study) == {**ALL_AGREE, "release 003": ((), False, "")}


def edit(study, name, old, new):
    path = study.folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("study.yaml", "A small study", "Another title"),
        ("study.yaml", "4 months", "Four months"),
        ("participants.csv", "A0003,A,2014-11-04,active,\n", ""),
        ("instruments/sws4.yaml", "lies awake worrying", "lies awake"),
    ],
)
def test_a_release_is_made_again_as_it_was_although_people_edited_the_studys_files(study, name, old, new):
    edit(study, name, old, new)
    assert told(open_study(study.folder)) == ALL_AGREE


def test_a_file_of_a_release_that_was_changed_is_named(study):
    path = study.folder / "releases" / "001" / "analysis-long.csv"
    path.write_bytes(path.read_bytes().replace(b"North", b"South").replace(b"A0001", b"A0009"))
    said = run(study)
    assert said.exit_code == 12
    first, second = (len(list((study.folder / "releases" / number).iterdir())) for number in ("001", "002"))
    assert f"release 001: {first - 1} files agree, 1 differ" in said.stdout
    assert "differs: analysis-long.csv" in said.stdout
    assert f"release 002: {second} files agree\n" in said.stdout


def test_a_file_of_a_release_that_is_gone_is_named(study):
    (study.folder / "releases" / "001" / "README.txt").unlink()
    assert told(study)["release 001"][0] == ("README.txt",)


def test_scores_older_than_the_answers_are_named(study):
    correct(study, "sws4_1", "1", "0")
    said = run(study)
    assert said.exit_code == 12
    assert "differs: reports/scores.csv" in said.stdout
    assert "surveys score" in said.stderr


def test_another_version_of_a_package_is_named(study, monkeypatch):
    def other(name):
        return "0.0.1" if name == "polars" else version(name)

    version = release_inputs.version
    monkeypatch.setattr(release_inputs, "version", other)
    (first, *_) = rebuild(study)
    (words,) = first.with_other
    assert words.startswith("packages polars: ")
    assert words.endswith(" then, 0.0.1 now")


def test_a_definition_that_reads_otherwise_now_is_named(study, monkeypatch):
    monkeypatch.setattr(release_inputs, "fingerprint", lambda instrument: "other")
    assert {words.split(":")[0] for each in rebuild(study) for words in each.with_other} == {
        "definitions interview sha256",
        "definitions sws4 sha256",
    }


@pytest.mark.parametrize("name", ["study.yaml", "participants.csv", "instruments/sws4.yaml"])
def test_a_release_whose_study_files_were_not_kept_cannot_be_made_again(study, name):
    receipt = json.loads((study.folder / "releases" / "001" / "receipt.json").read_bytes())
    kept = study.folder / "sources" / f"{receipt['inputs']['study'][name]}{(study.folder / name).suffix}"
    kept.unlink()
    said = run(study)
    assert said.exit_code == 12
    assert f"release 001: cannot be made again: {name} as it was then is not kept" in said.stdout


def test_a_release_keeps_the_studys_files_once_and_read_only(study):
    names = {path.name for path in (study.folder / "sources").iterdir()}
    correct(study, "sws4_1", "1", "0")
    release(Derived(study))
    assert {path.name for path in (study.folder / "sources").iterdir()} == names
    assert {path.stat().st_mode & 0o777 for path in (study.folder / "sources").iterdir()} <= {0o400}


def test_a_study_without_a_release_has_nothing_to_make_again(study):
    shutil.rmtree(study.folder / "releases")
    (study.folder / "reports" / "scores.csv").unlink()
    assert list(rebuild(study)) == []
    assert "surveys release" in run(study).stderr
