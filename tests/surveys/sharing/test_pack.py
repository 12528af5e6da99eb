"""What is given is of a release that is whole and up to date, is on record first, and lies outside every study."""

import hashlib
import json
import os
import shutil
import stat

import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.derived import Derived
from surveys.past_releases import latest
from surveys.record import ledger
from surveys.refusals import Refusal, SafeguardRefused
from surveys.release import release
from surveys.sharing import pack as sharing
from surveys.study import open_study
from tests.surveys.conftest import REGISTER, STUDY, bring_in, csv_of, everything_in, form


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """The folder of a small study, released. Not to be changed."""
    folder = tmp_path_factory.mktemp("released") / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    study = open_study(folder)
    bring_in(study, csv_of(folder.parent / "a.csv", form(), form(participant_id="A0002")))
    release(Derived(study))
    return folder


@pytest.fixture
def released(once, tmp_path):
    """A small study, and its release."""
    study = open_study(shutil.copytree(once, tmp_path / "study"))
    return study, latest(study)


def prepared(study, out, number=""):
    return sharing.prepare(Derived(study), out, number)


def given(study, out):
    pack = prepared(study, out)
    event = sharing.record(pack)
    return sharing.write(pack), event


def test_a_pack_holds_the_codebook_and_what_was_done_to_it(released, tmp_path):
    study, made = released
    files, _ = given(study, tmp_path / "shared")
    assert [path.name for path in files] == [
        "README.txt",
        *(f"shared-codebook.{kind}" for kind in ("html", "json", "pdf", "xlsx")),
    ]
    said = (tmp_path / "shared" / "README.txt").read_text(encoding="utf-8")
    assert f"release {made.number}" in said
    assert "A count of 1 to 7 is withheld" in said
    assert "SYNTHETIC DATA" in said


def test_the_ledger_has_which_release_and_the_hash_of_each_file(released, tmp_path):
    study, made = released
    files, event = given(study, tmp_path / "shared")
    assert study.events()[-1] == event
    assert event.kind == "sharing"
    assert event.body["release"] == made.number
    receipt = (made.folder / "receipt.json").read_bytes()
    assert event.body["receipt_sha256"] == hashlib.sha256(receipt).hexdigest()
    assert event.body["files"] == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_what_was_shared_before_changes_neither_the_pack_nor_the_release(released, tmp_path):
    study, _ = released
    given(study, tmp_path / "one")
    given(study, tmp_path / "two")
    assert everything_in(tmp_path / "one") == everything_in(tmp_path / "two")
    assert not release(Derived(study)).new


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_every_file_of_a_release_and_of_a_pack_is_for_its_owner_only(released, tmp_path):
    study, made = released
    before = os.umask(0)
    try:
        given(study, tmp_path / "shared")
        bring_in(study, csv_of(tmp_path / "b.csv", form(participant_id="B0002")))
        again = release(Derived(study))
    finally:
        os.umask(before)
    for folder in (made.folder, again.folder, tmp_path / "shared"):
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert len(files) >= 5
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}


def refused(study, out, number="", kind=Refusal):
    before = everything_in(study.folder)
    with pytest.raises(kind) as error:
        prepared(study, out, number)
    assert everything_in(study.folder) == before
    return error.value.problems[0]


def test_a_pack_is_not_made_within_a_study(released, tmp_path):
    study, _ = released
    for out in (study.folder / "shared", study.folder / "reports" / "shared", study.folder):
        assert refused(study, out, kind=SafeguardRefused).rule == "within_a_study"
    another = tmp_path / "another"
    another.mkdir()
    shutil.copy(study.folder / "study.yaml", another)
    assert refused(study, another / "shared", kind=SafeguardRefused).rule == "within_a_study"


def test_a_folder_that_is_there_is_left_alone(released, tmp_path):
    study, _ = released
    (tmp_path / "shared").mkdir()
    assert refused(study, tmp_path / "shared").rule == "folder_exists"


def test_without_a_release_there_is_nothing_to_share(study, tmp_path):
    assert refused(study, tmp_path / "shared").rule == "no_release"


def test_a_release_that_was_changed_is_not_shared(released, tmp_path):
    study, made = released
    (made.folder / "codebook.json").write_bytes(b"{}")
    assert refused(study, tmp_path / "shared").rule == "release_changed"


def test_what_came_in_since_has_to_be_released_first(released, tmp_path):
    study, _ = released
    bring_in(study, csv_of(tmp_path / "b.csv", form(participant_id="B0002")))
    problem = refused(study, tmp_path / "shared")
    assert problem.rule == "release_outdated"
    assert "surveys release" in problem.hint


def test_only_the_newest_release_is_shared(released, tmp_path):
    study, _ = released
    bring_in(study, csv_of(tmp_path / "b.csv", form(participant_id="B0002")))
    release(Derived(study))
    assert refused(study, tmp_path / "shared", "001").rule == "not_the_newest"
    assert prepared(study, tmp_path / "shared", "002").release.number == "002"


def test_a_write_that_fails_leaves_no_folder_and_the_event_stays(released, tmp_path, monkeypatch):
    study, _ = released
    pack = prepared(study, tmp_path / "shared")
    event = sharing.record(pack)

    def fails(path, content):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(sharing, "write_file", fails)
    with pytest.raises(OSError, match="No space left"):
        sharing.write(pack)
    assert [path.name for path in tmp_path.iterdir() if "shared" in path.name] == []
    assert study.events()[-1] == event


def test_the_command_says_what_it_made_and_the_history_tells_it(released, tmp_path, monkeypatch):
    study, made = released
    monkeypatch.setenv("SURVEYS_USER", "tester")
    words = ["share", "--out", str(tmp_path / "shared"), "--study", str(study.folder)]
    ended = CliRunner().invoke(cli, words)
    assert ended.exit_code == 0, ended.output
    assert f"from release {made.number}: 5 files, recorded as" in ended.output
    assert ledger.events(study.folder)[-1].by == "tester"
    audit = CliRunner().invoke(cli, ["audit", "--study", str(study.folder)])
    assert audit.exit_code == 0, audit.output
    told = json.loads((tmp_path / "shared" / "shared-codebook.json").read_bytes())
    assert told["counts_are"] == "for sharing"
