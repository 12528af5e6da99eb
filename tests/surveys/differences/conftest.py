"""A study with a baseline, what was released of it, and what is another in it since."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from surveys.analysis import long_dataset, plans_of
from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.derived import Derived
from surveys.differences.differences import Differences, Earlier, differences
from surveys.exports import export
from surveys.importing import examine, take
from surveys.record.ledger import Event
from surveys.release_inputs import made_from_now
from surveys.score_causes import digests
from surveys.study import Study, open_study
from tests.surveys.conftest import csv_of

STUDY = """
title: A small study of sleep
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team, B: South team}
timepoints:
  - {id: 0m, label: Baseline, months: 0, end_of_month: last_day, optimum: [-7, 0], permitted: [-28, 0], instruments: [sws4]}
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [sws4, uls8]}
"""
REGISTER = "id,site,randomised,status,status_date\n" + "".join(
    f"A000{n},A,2014-10-31,active,\n" for n in range(1, 5)
)
HERE = Path(__file__).parents[2] / "instruments" / "sws4.yaml"


def form(person: str, day: str, *answers: int, **more: object) -> dict[str, object]:
    """A form of the invented sleep scale, with more beside it."""
    keyed = {f"sws4_{n}": answer for n, answer in enumerate(answers, start=1)}
    about = {"interview_date": day, "interviewer": "INT01", "interview_mode": 1, "mask_broken": 0}
    return {"participant_id": person, **about, **keyed, **more}


LONELY = {f"uls8_{n}": 2 for n in range(1, 9)}


@pytest.fixture
def asleep(tmp_path: Path) -> Study:
    """Three people at baseline, two of them at 4 months too; one is in the register alone."""
    return asleep_in(tmp_path)


def asleep_in(place: Path) -> Study:
    folder = place / "asleep"
    (folder / "instruments").mkdir(parents=True)
    (folder / "instruments" / "sws4.yaml").write_bytes(HERE.read_bytes())
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    study = open_study(folder)
    first = [form("A0001", "2014-10-30", 3, 0, 3, 3), form("A0002", "2014-10-30", 0, 3, 0, 0)]
    first += [form("A0003", "2014-10-30", 1, 2, 1, 1)]
    second = [form(who, "2015-03-02", 2, 1, 2, 2, **LONELY) for who in ("A0001", "A0002")]
    bring(study, place / "first.csv", first, "0m")
    bring(study, place / "second.csv", second, "4m")
    return study


def bring(study: Study, path: Path, rows: list[dict[str, object]], point: str, replaces: str = "") -> None:
    """Import rows from a file of that name."""
    take(study, [examine(study, study.timepoint(point), csv_of(path, *rows), {}, replaces=replaces)])


def correct(study: Study, who: str, point: str, item: str, old: str, new: str) -> Event:
    """Record one correction."""
    return record(study, [Correction(who, point, item, old, new, "keying", "form")])


def rewrite(study: Study, name: str, old: str, new: str) -> None:
    """One of the study's own files, with `new` for `old`."""
    path = study.folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def define(study: Study, old: str, new: str) -> None:
    """The study's own sleep scale with a change; without its examples, which it would make wrong."""
    path = study.folder / "instruments" / "sws4.yaml"
    text = path.read_text(encoding="utf-8").partition("\nexamples:")[0] + "\n"
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def since(asleep: Study, tmp_path: Path) -> Callable[[], Differences]:
    """What is another in the study, as it is when this is called, than in what was released of it before."""
    place = tmp_path / "releases" / "001"
    then = open_study(asleep.folder)
    export(long_dataset(then, Derived(then).register, Derived(then).scored), place, ["parquet", "sav"])
    receipt = {"inputs": made_from_now(then), "plans": digests(plans_of(then))}
    earlier = Earlier("001", place, receipt, hashlib.sha256(b"").hexdigest(), locked=False)

    def found() -> Differences:
        study = open_study(asleep.folder)
        derived = Derived(study)
        now = long_dataset(study, derived.register, derived.scored)
        return differences(derived, now, made_from_now(study), earlier)

    return found
