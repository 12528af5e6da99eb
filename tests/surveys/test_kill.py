"""A command killed before any step that writes leaves the study as before or as after, and the next run works.

The command runs in a process of its own, which ends itself, as a kill would, before the nth call of Python's
that changes a file: nothing is cleaned up and nothing is finished. This works on every system; what libraries
in C and Rust do, `robust/` sees too.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from surveys.answers.current import current_responses
from surveys.answers.responses import read_responses
from surveys.derived import Derived
from surveys.past_releases import latest
from surveys.record import ledger
from surveys.register.recording import record_register
from surveys.release import release
from surveys.study import Study, open_study
from tests.surveys.conftest import REGISTER, STUDY, bring_in, csv_of, everything_in, form

FUZZ = os.environ.get("SURVEYS_FUZZ") == "1"
KILLED = 137
DEADLY = f"""
import os, pathlib, shutil, sys, tempfile
left = int(sys.argv[1])

def deadly(change):
    def changed(*args, **more):
        global left
        left -= 1
        if left == 0:
            os._exit({KILLED})
        return change(*args, **more)
    return changed

open_ = os.open
def opened(path, flags, *args, **more):
    return (creating if flags & os.O_CREAT else open_)(path, flags, *args, **more)
creating = deadly(open_)
os.open = opened
for name in ("fsync", "replace", "rename", "mkdir", "unlink", "rmdir", "chmod"):
    setattr(os, name, deadly(getattr(os, name)))
"""
COMMAND = """
from surveys.cli import cli
ended = cli(sys.argv[2:], standalone_mode=False)
print(left)
sys.exit(ended)
"""
CORRECTION = """
from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.study import open_study
record(open_study(pathlib.Path(sys.argv[2])), [Correction("A0001", "4m", "uls8_3", "7", "3", "keying", "form")])
"""


def run(n: int, *words: object, what: str = COMMAND, count: bool = False) -> int:
    """The exit code of the command, killed before its nth change; or what it counted down to from `n`."""
    done = subprocess.run(
        [sys.executable, "-c", DEADLY + what, str(n), *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )
    return int(done.stdout.splitlines()[-1]) if count else done.returncode


def seen(folder: Path) -> dict[str, bytes]:
    """What the study is: every file of it, without what a killed command left under a hidden name."""
    return {
        name: content
        for name, content in everything_in(folder).items()
        if not any(part.startswith(".") for part in Path(name).parts)
    }


def test_an_import_killed_anywhere_is_done_or_not_begun(study, tmp_path):
    paths = [csv_of(tmp_path / f"{id}.csv", form(participant_id=id)) for id in ("A0001", "A0002")]
    words = ("import", *paths, "--timepoint", "4m", "--study", study.folder)
    record_register(study)
    before = seen(study.folder)
    changes = counted(study, tmp_path, paths)
    assert changes >= 6
    for n in chosen(changes):
        assert run(n, *words) == KILLED
        _, *imports = ledger.events(study.folder)
        if not imports:
            now = {
                name: content
                for name, content in seen(study.folder).items()
                if not name.startswith("sources")
            }
            assert now == before
        forms = [answers.frame.height for answers in read_responses(study).answers.values()]
        assert forms == [2, 2, 2, 2] * len(imports)
        if imports:
            break
    assert run(10_000, *words) == 0
    assert [event.kind for event in ledger.events(study.folder)] == ["register", "import"]
    assert len(list((study.folder / "sources").glob("[!.]*"))) == 2


def counted(study: Study, tmp_path: Path, paths: list[Path]) -> int:
    """How many calls that change a file the import makes, on a copy."""
    copy = tmp_path / "copy"
    shutil.copytree(study.folder, copy)
    return -run(0, "import", *paths, "--timepoint", "4m", "--study", copy, count=True)


def chosen(changes: int) -> list[int]:
    """All of them where all is tried; else the first two, one in the middle, and the last two."""
    every = range(1, changes + 1)
    return list(every) if FUZZ else sorted({1, 2, changes // 2, changes - 1, changes})


def test_a_correction_killed_anywhere_is_recorded_or_not_begun(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7")))
    before, kills = seen(study.folder), 0
    while run(kills + 1, study.folder, what=CORRECTION) == KILLED:
        kills += 1
        corrected = len(ledger.events(study.folder)) == 2
        assert corrected or seen(study.folder) == before
        answers = current_responses(study).answers["4m", "uls8"].frame["uls8_3"].to_list()
        assert answers == [3.0 if corrected else 7.0]
        if corrected:
            break
    assert kills >= 3
    assert [event.kind for event in ledger.events(study.folder)] == ["import", "correction"]


@pytest.fixture(scope="module")
def changes_of_a_release(tmp_path_factory) -> int:
    """How many calls that change a file a release of one form makes."""
    folder = tmp_path_factory.mktemp("whole")
    return -run(0, "release", "--study", small_study(folder).folder, count=True)


def small_study(folder: Path) -> Study:
    """A study of one instrument, with one form imported and its register recorded."""
    (folder / "study").mkdir()
    text = STUDY.replace("[uls8, eq5d3l, workbook_use]", "[uls8]").replace("[uls8, bprs24]", "[uls8]")
    (folder / "study" / "study.yaml").write_text(text, encoding="utf-8")
    (folder / "study" / "participants.csv").write_text(REGISTER, encoding="utf-8")
    study = open_study(folder / "study")
    bring_in(study, csv_of(folder / "returns.csv", form()))
    record_register(study)
    return study


@pytest.mark.parametrize(
    "part", [0.01, 0.3, 0.6, 0.9, 0.94, 0.96, 0.98, 1.0] if FUZZ else [0.01, 0.6, 0.96, 1.0]
)
def test_a_release_killed_anywhere_is_whole_or_absent(tmp_path, changes_of_a_release, part):
    study = small_study(tmp_path)
    before = seen(study.folder)
    assert run(round(changes_of_a_release * part) or 1, "release", "--study", study.folder) == KILLED
    made = latest(study)
    if made is None:  # the study's own files may be kept already, as an import's may
        now = seen(study.folder)
        assert {name: now[name] for name in now if name in before or not name.startswith("sources")} == before
    else:
        assert set(made.receipt["files"]) == {path.name for path in made.folder.iterdir()} - {"receipt.json"}
    assert run(10_000, "release", "--study", study.folder) == 0
    assert [path.name for path in (study.folder / "releases").glob("[!.]*")] == ["001"]
    assert [event.kind for event in ledger.events(study.folder)] == ["import", "register", "release"]


@pytest.mark.parametrize("part", [0.6, 0.9, 0.98] if FUZZ else [0.6, 0.98])
def test_a_second_release_killed_anywhere_is_whole_or_absent_and_is_compared_with_the_first(
    tmp_path, changes_of_a_release, part
):
    study = small_study(tmp_path)
    release(Derived(study))
    bring_in(study, csv_of(tmp_path / "more.csv", form(participant_id="A0002")))
    assert run(round(changes_of_a_release * part), "release", "--study", study.folder) == KILLED
    assert latest(study).number in ("001", "002")
    assert run(10_000, "release", "--study", study.folder) == 0
    made = latest(study)
    assert (made.number, made.receipt["compared_with"]["counts"]["forms_in"]) == ("002", 2)
    assert {"differences.html", "differences.csv"} <= set(made.receipt["files"])


@pytest.mark.parametrize("n", [1, 9, 20, 30, 40] if FUZZ else [1, 20, 40])
def test_a_new_study_killed_anywhere_is_whole_or_absent(tmp_path, n):
    folder = tmp_path / "new"
    assert run(n, "init", folder) == KILLED
    if folder.exists():
        assert open_study(folder).title
    else:
        assert run(10_000, "init", folder) == 0


@pytest.mark.parametrize("n", [1, 2, 3, 4] if FUZZ else [1, 3])
def test_reports_and_scores_killed_anywhere_are_whole_or_absent(study, tmp_path, n):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7")))
    for command, last in (("validate", b"</html>\n"), ("score", b"\n")):
        assert run(n, command, "--study", study.folder) == KILLED
        for path in (study.folder / "reports").glob("[!.]*.html" if command == "validate" else "[!.]*.csv"):
            assert path.read_bytes().endswith(last)
        assert run(10_000, command, "--study", study.folder) in (0, 12)
