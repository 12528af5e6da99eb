"""A study of one invented instrument with a record of everything: imports, corrections, a branch, a release."""

from __future__ import annotations

import shutil
from pathlib import Path

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction, Withdrawal
from surveys.derived import Derived
from surveys.importing import examine, take
from surveys.release import release
from surveys.study import Study, open_study
from tests.surveys.conftest import bring_in, csv_of

STUDY = """
title: A small study
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team, B: South team}
timepoints:
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [sws4]}
"""
REGISTER = """id,site,randomised,status,status_date
A0001,A,2014-10-31,active,
A0002,A,2014-11-03,active,
A0003,A,2014-11-04,active,
B0001,B,2014-11-05,active,
"""
SWS4 = Path(__file__).parents[1] / "instruments" / "sws4.yaml"
WORDS = "rang Jane Canary"


def new_store(folder: Path) -> Study:
    """A study with nothing in it."""
    (folder / "instruments").mkdir(parents=True)
    shutil.copy(SWS4, folder / "instruments")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return open_study(folder)


def row(participant: str = "A0001", **changes: object) -> dict[str, object]:
    """A complete form, with changes."""
    about = {"participant_id": participant, "interview_date": "2015-03-02", "interview_mode": 1}
    return {**about, "sws4_1": 1, "sws4_2": 2, "sws4_3": 0, "sws4_4": 3, **changes}


def correct(study: Study, item: str, old: str, new: str, participant: str = "A0001", **more: str) -> None:
    """One correction is recorded."""
    said = {"reason": "keying", "source": "form", **more}
    record(study, [Correction(participant, "4m", item, old, new, **said)])  # type: ignore[arg-type]


def take_out(study: Study, file: str, number: int, participant: str = "", reason: str = "repeated") -> None:
    """A row, or with 0 every row of a file, is taken out, or put back."""
    record(study, [], [Withdrawal("4m", file, "", number, participant, reason, "form")])


def replace_file(study: Study, path: Path, earlier: str) -> None:
    """A file stands for an earlier one."""
    take(study, [examine(study, study.timepoint("4m"), path, {}, replaces=earlier)])


def copy_of(study: Study, folder: Path) -> Study:
    """The study as somebody else has it."""
    shutil.copytree(study.folder, folder)
    return open_study(folder)


def merge(study: Study, other: Study) -> None:
    """What a synced folder does: the files of the one are among those of the other."""
    for name in ("ledger", "sources"):
        (study.folder / name).mkdir(exist_ok=True)
        for path in (other.folder / name).iterdir():
            if not (study.folder / name / path.name).exists():
                shutil.copy(path, study.folder / name / path.name)


def full_store(folder: Path) -> Study:
    """Eight events: an import, corrections, two of them without sight of one another, a release, and one after it."""
    study = new_store(folder / "study")
    people = [row("A0001", sws4_3=7), row("A0002", sws4_1="2?"), row("A0003"), row("A0003")]
    bring_in(study, csv_of(folder / "returns.csv", *people))
    correct(study, "sws4_3", "7", "3", note=WORDS)
    other = copy_of(study, folder / "other")
    correct(study, "sws4_1", "2?", "2", "A0002")
    correct(other, "sws4_1", "2?", "1", "A0002")
    merge(study, other)
    take_out(study, "returns.csv", 5, "A0003")
    release(Derived(study))
    correct(study, "sws4_2", "2", "1")
    return study
