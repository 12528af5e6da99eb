"""The same ledger gives the same release: on another day's clock, in another place, for another person."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from tests.surveys.conftest import bring_in, csv_of, everything_in, form

ROOT = Path(__file__).parents[2]


def there_is(language: str) -> bool:
    """Whether this machine speaks so."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True).stdout.lower()
    return language.lower().replace("-", "") in known.replace("-", "")


GERMAN = "de_DE.UTF-8"
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "USER": "anna", "LOGNAME": "anna", "PYTHONHASHSEED": "1"}
THERE = {
    "TZ": "Pacific/Auckland",
    "LC_ALL": GERMAN if there_is(GERMAN) else "C",
    "USER": "bert",
    "LOGNAME": "bert",
    "SURVEYS_USER": "Bert Ohne",
    "PYTHONHASHSEED": "2",
    "POLARS_MAX_THREADS": "1",
    "COLUMNS": "40",
}


def released(study: Path, cwd: Path, umask: int, settings: dict[str, str]) -> dict[str, bytes]:
    """What a new process releases of the study, run from another folder, with a home of its own."""
    home = cwd / "home"
    home.mkdir(parents=True)
    inherited = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "surveys", "release", "--study", str(study)],
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(ROOT), "HOME": str(home), **settings},
        umask=umask,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return everything_in(study / "releases")


@pytest.fixture
def twice(study, tmp_path):
    """Two copies of a study with answers, a refusal, a correction, and words beyond ASCII."""
    path = study.folder / "study.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("North team", "Équipe Nord — Łódź"), encoding="utf-8"
    )
    bring_in(study, csv_of(tmp_path / "r.csv", form(), form(participant_id="A0002", uls8_1=-9, uls8_2=7)))
    record(study, [Correction("A0002", "4m", "uls8_2", "7", "1", "keying", "form")])
    copies = tmp_path / "one" / "study", tmp_path / "zwei Ordner, tiefer" / "Käse" / "studie"
    for copy in copies:
        shutil.copytree(study.folder, copy)
    return copies


def test_another_clock_zone_language_user_folder_and_umask_give_the_same_bytes(twice, tmp_path):
    one = released(twice[0], tmp_path / "here", 0o022, HERE)
    for path in twice[1].rglob("*"):
        os.utime(path, (1, 1))
    two = released(twice[1], tmp_path / "dort", 0o077, THERE)
    assert "001/receipt.json" in one
    assert {name: content for name, content in two.items() if one.get(name) != content} == {}
    assert one.keys() == two.keys()


def test_a_release_that_is_made_again_in_another_second_has_the_same_bytes(twice, tmp_path):
    one = released(twice[0], tmp_path / "first", 0o022, HERE)
    shutil.rmtree(twice[0] / "releases")
    assert released(twice[0], tmp_path / "second", 0o022, HERE) == one
