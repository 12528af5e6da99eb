"""`surveys schedule`: which file is written for whom, and whose is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from surveys.cli import cli
from tests.surveys.forms.samples import REGISTER, STUDY, words, write_study


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_study(tmp_path / "trial"))
    return tmp_path / "trial"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["schedule", *arguments])


def written_in(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.suffix != ".yaml" and path.is_file()
    )


def test_a_blank_schedule_is_written_and_replaced(folder: Path) -> None:
    for _ in range(2):
        done = run("--timepoint", "4m")
        assert done.exit_code == 0, done.output
    assert "Wrote forms/schedule-4m.pdf" in done.stderr
    assert "Next:" in done.stderr
    assert done.stdout == ""
    assert written_in(folder) == ["forms/schedule-4m.pdf", "participants.csv"]


def test_a_participants_schedule_has_its_own_file(folder: Path) -> None:
    assert run("--timepoint", "4m", "--participant", "A0001").exit_code == 0
    assert "A0001" in words((folder / "forms/4m/A0001.pdf").read_bytes())


def test_all_writes_one_for_each_active_participant(folder: Path) -> None:
    done = run("--timepoint", "4m", "--all")
    assert "Wrote 2 schedules in" in done.stderr
    assert written_in(folder / "forms") == ["4m/A0001.pdf", "4m/A0004.pdf"]


def test_out_names_the_file_or_the_folder_of_all(folder: Path) -> None:
    assert run("--timepoint", "4m", "--out", "mine.pdf").exit_code == 0
    assert run("--timepoint", "4m", "--all", "--out", "packs").exit_code == 0
    assert written_in(folder) == ["mine.pdf", "packs/A0001.pdf", "packs/A0004.pdf", "participants.csv"]


def test_one_instrument_needs_no_study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("--instrument", "uls8").exit_code == 0
    assert "UCLA Loneliness Scale" in words((tmp_path / "uls8.pdf").read_bytes())


def test_each_look_and_the_cards_have_files_of_their_own(folder: Path) -> None:
    for look in (
        [],
        ["--large-print", "--paper", "letter"],
        ["--annotated"],
        ["--self-completion"],
        ["--cards"],
    ):
        done = run("--timepoint", "4m", *look)
        assert done.exit_code == 0, done.output
    assert run("--timepoint", "4m", "--participant", "A0001", "--large-print").exit_code == 0
    assert run("--instrument", "uls8", "--cards", "--large-print").exit_code == 0
    assert written_in(folder) == [
        "cards-uls8-large.pdf",
        "forms/4m/A0001-large.pdf",
        "forms/cards-4m.pdf",
        "forms/schedule-4m-annotated.pdf",
        "forms/schedule-4m-large-letter.pdf",
        "forms/schedule-4m-self-completion.pdf",
        "forms/schedule-4m.pdf",
        "participants.csv",
    ]


@pytest.mark.parametrize(("format", "begins"), [("html", b"<!doctype html>"), ("docx", b"PK")])
def test_each_format_has_files_of_its_own(folder: Path, format: str, begins: bytes) -> None:
    for arguments in (
        ["--timepoint", "4m"],
        ["--timepoint", "4m", "--participant", "A0001", "--large-print"],
        ["--timepoint", "4m", "--all"],
        ["--instrument", "uls8"],
    ):
        done = run(*arguments, "--format", format)
        assert done.exit_code == 0, done.output
    names = written_in(folder)
    assert names == [
        f"forms/4m/A0001-large.{format}",
        f"forms/4m/A0001.{format}",
        f"forms/4m/A0004.{format}",
        f"forms/schedule-4m.{format}",
        "participants.csv",
        f"uls8.{format}",
    ]
    assert all((folder / name).read_bytes().startswith(begins) for name in names if format in name)


def test_an_unknown_participant_is_refused(folder: Path) -> None:
    done = run("--timepoint", "4m", "--participant", "A9999")
    assert done.exit_code == 13
    assert "`A9999` is not in the register" in done.stderr
    assert not (folder / "forms").exists()


@pytest.mark.parametrize(("id", "status"), [("B0002", "died"), ("B0003", "withdrew_interviews")])
def test_nobody_who_died_or_withdrew_has_a_schedule(folder: Path, id: str, status: str) -> None:
    done = run("--timepoint", "4m", "--participant", id)
    assert done.exit_code == 10
    assert f"has the status `{status}`" in done.stderr
    assert not (folder / "forms").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--timepoint", "4m", "--participant", "A0001", "--all"],
        ["--instrument", "uls8", "--timepoint", "4m"],
        ["--timepoint", "4m", "--annotated", "--self-completion"],
        ["--timepoint", "4m", "--participant", "A0001", "--cards"],
        ["--timepoint", "4m", "--self-completion", "--cards"],
        ["--timepoint", "4m", "--format", "docx", "--cards"],
    ],
)
def test_choices_that_contradict_are_a_usage_error(folder: Path, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("arguments", [["--timepoint", "9m"], ["--instrument", "ulsx"]])
def test_unknown_timepoints_and_instruments_are_refused(folder: Path, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 10


def test_an_id_never_leads_to_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    study = STUDY.replace("[A-F][0-9]{4}", "[./a-zA-Z0-9]+")
    register = REGISTER.replace("A0001", "../../A0001")
    monkeypatch.chdir(write_study(tmp_path / "trial", study, register))
    assert run("--timepoint", "4m", "--participant", "../../A0001").exit_code == 10
    assert written_in(tmp_path) == ["trial/participants.csv"]
