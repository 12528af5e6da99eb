"""Lifting the blind: after a lock alone, outside every study, on record, and with nothing of it in the study."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pyreadstat
import pytest
from click.testing import CliRunner, Result
from polars.testing import assert_frame_equal

from surveys import unblinding
from surveys.cli import cli
from surveys.derived import Derived
from surveys.exports import export
from surveys.record import ledger
from surveys.record.event_fields import free_texts
from surveys.record.ledger import Event
from surveys.release import release
from surveys.released import released_dataset
from surveys.study import Study
from tests.surveys.conftest import everything_in
from tests.surveys.differences.conftest import correct
from tests.surveys.test_kill import KILLED
from tests.surveys.test_kill import run as killed_at

ARMS = {"A0001": "coral", "A0002": "amber", "A0003": "coral", "A0004": "amber"}
SAYS = set(ARMS.values())


def arms_in(path: Path, arms: dict[str, str]) -> Path:
    path.parent.mkdir(exist_ok=True)
    rows = "".join(f"{id},{arm}\n" for id, arm in arms.items())
    path.write_text(f"participant_id,arm\n{rows}", encoding="utf-8")
    return path


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    return arms_in(tmp_path / "sealed" / "arms.csv", ARMS)


def run(study: Study, *words: object) -> Result:
    return CliRunner().invoke(cli, [*map(str, words), "--study", str(study.folder)])


def unblind(study: Study, sealed: Path, out: Path, *more: str, reason: str = "primary analysis") -> Result:
    return run(study, "unblind", "--allocation", sealed, "--out", out, "--reason", reason, *more)


@pytest.fixture
def locked(asleep: Study) -> Study:
    release(Derived(asleep))
    assert run(asleep, "lock", "--reason", "all are back").exit_code == 0
    return asleep


def unblindings(study: Study) -> list[Event]:
    return [event for event in ledger.events(study.folder) if event.kind == "unblinding"]


def test_each_person_s_arm_stands_in_the_locked_release_s_datasets_and_nothing_else_is_another(
    locked, sealed, tmp_path
):
    out = tmp_path / "unblinded"
    assert unblind(locked, sealed, out).exit_code == 0
    for name in ("analysis-long", "analysis-wide"):
        blinded = released_dataset(locked.folder / "releases" / "001", name)
        found = released_dataset(out, f"UNBLINDED-{name}")
        assert found.frame["arm"].to_list() == [ARMS[id] for id in blinded.frame["participant"]]
        assert found.frame.columns[:2] == ["participant", "arm"]
        assert_frame_equal(found.frame.drop("arm"), blinded.frame)
        assert [column for column in found.columns if column.name != "arm"] == list(blinded.columns)


def test_every_file_says_that_it_is_unblinded_by_its_name_and_in_what_it_can_hold(locked, sealed, tmp_path):
    out = tmp_path / "unblinded"
    unblind(locked, sealed, out)
    assert all(path.name.startswith("UNBLINDED-") for path in out.iterdir())
    dataset = released_dataset(out, "UNBLINDED-analysis-long")
    assert dataset.notes[0].startswith("UNBLINDED: the allocation is in this dataset.")
    assert "Allocation is not in this dataset." not in dataset.notes
    assert dataset.title.startswith("UNBLINDED: ")
    _, about = pyreadstat.read_sav(out / "UNBLINDED-analysis-long.sav")
    assert about.file_label.startswith("UNBLINDED")
    assert any(note.startswith("UNBLINDED") for note in about.notes)
    assert (out / "UNBLINDED-README.txt").read_text(encoding="utf-8").startswith("UNBLINDED.")


def test_the_ledger_has_who_and_why_and_the_allocation_s_hash_and_never_an_arm(
    locked, sealed, tmp_path, monkeypatch
):
    monkeypatch.setenv("SURVEYS_USER", "stat1")
    said = unblind(locked, sealed, tmp_path / "unblinded")
    (event,) = unblindings(locked)
    lock = next(each for each in ledger.events(locked.folder) if each.kind == "lock")
    assert event.by == "stat1"
    assert event.body == {
        "release": "001",
        "receipt_sha256": lock.body["receipt_sha256"],
        "allocation_sha256": unblinding.hashlib.sha256(sealed.read_bytes()).hexdigest(),
        "reason": "primary analysis",
    }
    assert free_texts(event) == {"reason": "primary analysis"}
    receipt = json.loads((tmp_path / "unblinded" / "UNBLINDED-receipt.json").read_bytes())
    assert receipt["event"] == event.id
    assert {loss["rule"] for loss in receipt["could_not_keep"]} >= {"does_not_keep_notes"}
    assert not any(arm in said.output for arm in SAYS)
    assert not any(
        arm.encode() in content for content in everything_in(locked.folder).values() for arm in SAYS
    )


def test_the_study_s_blinded_outputs_are_the_same_bytes_whoever_had_which_arm_and_without_the_file(
    locked, sealed, tmp_path
):
    def blinded() -> dict[str, bytes]:
        files = everything_in(locked.folder)
        return {name: content for name, content in files.items() if not name.startswith("ledger")}

    before = blinded()
    unblind(locked, sealed, tmp_path / "one")
    arms_in(sealed, dict(zip(ARMS, reversed(ARMS.values()), strict=True)))
    unblind(locked, sealed, tmp_path / "two")
    assert "Nothing has changed since release 001" in run(locked, "release").stderr
    sealed.unlink()
    assert "Nothing has changed since release 001" in run(locked, "release").stderr
    assert blinded() == before
    assert run(locked, "rebuild").exit_code == 0
    assert run(locked, "audit").exit_code == 0
    assert everything_in(tmp_path / "one") != everything_in(tmp_path / "two")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_folder_and_files_are_for_their_owner_only(locked, sealed, tmp_path):
    unblind(locked, sealed, tmp_path / "unblinded")
    assert stat.S_IMODE((tmp_path / "unblinded").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "unblinded").iterdir()} == {0o600}


def refused(study: Study, code: int, *words: object, **more: str) -> str:
    """What the command says, which changes nothing anywhere."""
    before = everything_in(study.folder.parent)
    said = unblind(study, *words, **more)  # type: ignore[arg-type]
    assert said.exit_code == code, said.output
    assert everything_in(study.folder.parent) == before
    assert not any(arm in said.output for arm in SAYS)
    return said.stderr


def test_data_that_are_not_locked_stay_blind(asleep, sealed, tmp_path):
    release(Derived(asleep))
    said = refused(asleep, 13, sealed, tmp_path / "unblinded")
    assert "data that are not locked" in said
    assert "surveys lock --reason" in said


def test_a_release_that_is_not_locked_stays_blind_and_the_locked_one_is_unblinded(locked, sealed, tmp_path):
    correct(locked, "A0001", "4m", "uls8_1", "2", "4")
    release(Derived(locked))
    said = refused(locked, 13, sealed, tmp_path / "unblinded", "--release", "002")
    assert "release 002, at which the data are not locked; expected one of 001" in said
    assert unblind(locked, sealed, tmp_path / "unblinded").exit_code == 0
    dataset = released_dataset(tmp_path / "unblinded", "UNBLINDED-analysis-long")
    assert dataset.frame.filter(participant="A0001", timepoint="4m")["uls8_1"].item() == 2


def test_of_two_locked_releases_the_newer_is_unblinded_unless_the_older_is_named(locked, sealed, tmp_path):
    correct(locked, "A0001", "4m", "uls8_1", "2", "4")
    release(Derived(locked))
    run(locked, "lock", "--reason", "a late correction")
    unblind(locked, sealed, tmp_path / "newer")
    unblind(locked, sealed, tmp_path / "older", "--release", "001")
    assert [event.body["release"] for event in unblindings(locked)] == ["002", "001"]


@pytest.mark.parametrize("place", ["study", "other"])
def test_neither_the_allocation_nor_what_is_made_of_it_may_lie_in_a_study(locked, sealed, tmp_path, place):
    folder = locked.folder
    if place == "other":
        folder = tmp_path / "other"
        folder.mkdir()
        (folder / "study.yaml").write_bytes((locked.folder / "study.yaml").read_bytes())
    assert "holds no allocation" in refused(locked, 13, sealed, folder / "reports" / "unblinded")
    inside = folder / "arms.csv"
    inside.write_bytes(sealed.read_bytes())
    assert "holds no allocation" in unblind(locked, inside, tmp_path / "unblinded").stderr
    assert not (tmp_path / "unblinded").exists()


def test_a_link_into_the_study_is_no_way_round(locked, sealed, tmp_path):
    (tmp_path / "link").symlink_to(locked.folder, target_is_directory=True)
    assert "holds no allocation" in refused(locked, 13, sealed, tmp_path / "link" / "unblinded")


def test_a_folder_that_is_there_is_never_written_into(locked, sealed, tmp_path):
    (tmp_path / "unblinded").mkdir()
    assert "a folder or file of that name" in refused(locked, 10, sealed, tmp_path / "unblinded")


@pytest.mark.parametrize(
    ("arms", "said"),
    [
        ({id: ARMS[id] for id in ("A0001", "A0002", "A0003")}, "1 person of the register without a row"),
        ({**ARMS, "A0009": "amber"}, "an id that is not in the register"),
        ({**ARMS, "A0001": ""}, "no arm"),
    ],
)
def test_an_allocation_that_is_not_of_everybody_in_the_release_is_refused(locked, tmp_path, arms, said):
    sealed = arms_in(tmp_path / "sealed" / "arms.csv", arms)
    assert said in refused(locked, 12, sealed, tmp_path / "unblinded")


def test_an_allocation_that_is_not_there_is_said_to_be_so(locked, tmp_path):
    assert "arms.csv" in refused(locked, 11, tmp_path / "arms.csv", tmp_path / "unblinded")


def test_an_arm_that_no_format_can_hold_is_refused_before_anything_is_recorded(locked, tmp_path):
    sealed = arms_in(tmp_path / "sealed" / "arms.csv", {**ARMS, "A0001": "cor\0al"})
    assert "a NUL byte, which no text holds" in refused(locked, 11, sealed, tmp_path / "unblinded")


def test_a_reason_that_is_none_or_that_tells_the_allocation_is_refused(locked, sealed, tmp_path):
    assert "--reason needs words" in refused(locked, 2, sealed, tmp_path / "unblinded", reason=" ")
    why = "A0001 was allocated to the control arm"
    assert "words that speak of allocation" in refused(locked, 13, sealed, tmp_path / "unblinded", reason=why)


def test_a_locked_release_that_was_changed_is_not_unblinded(locked, sealed, tmp_path):
    path = locked.folder / "releases" / "001" / "analysis-long.csv"
    path.write_bytes(path.read_bytes() + b" ")
    assert "not as it was released" in refused(locked, 10, sealed, tmp_path / "unblinded")


def test_what_cannot_be_written_is_on_record_and_leaves_no_folder(locked, sealed, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(unblinding, "export", full)
    said = unblind(locked, sealed, tmp_path / "unblinded")
    assert said.exit_code == 11
    assert len(unblindings(locked)) == 1
    assert f"Recorded as {unblindings(locked)[0].id[:12]}" in said.stderr
    assert sorted(path.name for path in tmp_path.iterdir() if "unblinded" in path.name) == []
    monkeypatch.setattr(unblinding, "export", export)
    assert unblind(locked, sealed, tmp_path / "unblinded").exit_code == 0
    assert len(unblindings(locked)) == 2


@pytest.mark.parametrize("n", [1, 2, 4, 5, 8, 20, 45])
def test_an_unblinding_killed_anywhere_is_on_record_before_anything_of_it_is_there(
    locked, sealed, tmp_path, n
):
    out = tmp_path / "unblinded"
    words = (
        "unblind",
        "--allocation",
        sealed,
        "--out",
        out,
        "--reason",
        "analysis",
        "--study",
        locked.folder,
    )
    assert killed_at(n, *words) == KILLED
    assert not out.exists()
    left = [path for path in tmp_path.iterdir() if path.name.startswith(".unblinded")]
    assert len(unblindings(locked)) >= bool(left)
    assert unblind(locked, sealed, out).exit_code == 0
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".unblinded")]


def test_what_would_have_told_the_arm_stands_beside_the_unblinded_data_and_never_in_the_study(
    locked, sealed, tmp_path
):
    said = unblind(locked, sealed, tmp_path / "unblinded")
    assert "Nothing in the blinded release would have told the arm: " in said.stderr
    table = (tmp_path / "unblinded" / "UNBLINDED-blindness.csv").read_bytes()
    assert table == b"column,value,people,arm,in_arm,chance\n"
    read_me = (tmp_path / "unblinded" / "UNBLINDED-README.txt").read_text(encoding="utf-8")
    assert "these tell an arm: none." in read_me
    assert not any("blindness" in name for name in everything_in(locked.folder))
