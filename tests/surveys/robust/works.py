"""The commands that change a study, each with a study before it, and what must hold of the study after any mishap."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from click.testing import CliRunner

from surveys.answers.current import current_responses
from surveys.cli import cli
from surveys.past_releases import latest
from surveys.record import ledger
from surveys.record.sources import sources
from surveys.register.recording import record_register
from surveys.study import Study, open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in

STUDY = """
title: A small study
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team}
timepoints:
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [sws4]}
"""
REGISTER = "id,site,randomised,status,status_date\nA0001,A,2014-10-31,active,\nA0002,A,2014-11-03,active,\n"
SWS4 = Path(__file__).parents[2] / "instruments" / "sws4.yaml"
FORM = {"participant_id": "A0001", "interview_date": "2015-03-02", "interview_mode": 1}
ANSWERS = {"sws4_1": 1, "sws4_2": 2, "sws4_3": 0, "sws4_4": 3}


PLACE = TemporaryDirectory(prefix="works-")
"""Where the studies before and after are kept, until the tests end."""
RUN = "from surveys.cli import main; main()"


@dataclass(frozen=True)
class Work:
    """A command on the study in a folder. `again` are the exit codes of the same command once it is done.

    `made` is a folder that it makes beside the study, after it recorded that it does: a run that was stopped between
    the two is on record, and so is the next one.
    """

    name: str
    prepare: Callable[[Study], None]
    words: Callable[[Path], tuple[str, ...]]
    again: tuple[int, ...] = (0,)
    made: str = ""

    def command(self, folder: Path) -> tuple[str, ...]:
        """The command as a process of its own runs it."""
        return (sys.executable, "-c", RUN, *self.words(folder))

    def run(self, folder: Path) -> int:
        """The exit code of the command, run here to its end."""
        return CliRunner().invoke(cli, list(self.words(folder))).exit_code


@dataclass(frozen=True)
class State:
    """A study as it is: its events by kind and content, every other file that counts, and its answers."""

    events: tuple[tuple[str, str], ...]
    files: Mapping[str, bytes]
    answers: Mapping[Any, Any]


def state(folder: Path) -> State:
    """The study in `folder/study`. Raises Refusal if ledger, sources or the last release are not whole."""
    study = open_study(folder / "study")
    events = tuple((event.kind, repr(event.body)) for event in ledger.events(study.folder))
    sources(study), latest(study)
    answers = {key: each.frame.rows() for key, each in current_responses(study).answers.items()}
    return State(events, _files(study.folder), answers)


def _files(folder: Path) -> dict[str, bytes]:
    """What has a final name; a name that begins with a dot is of something that was not finished."""
    return {
        name: content
        for name, content in everything_in(folder).items()
        if not name.startswith("ledger") and not any(part.startswith(".") for part in Path(name).parts)
    }


def folder_before(work: Work, place: Path) -> Path:
    """A fresh copy, at `place`, of the study before the command."""
    shutil.copytree(_before(work), place)
    (place / "tmp").mkdir()
    return place


@cache
def _before(work: Work) -> Path:
    folder = Path(mkdtemp(dir=PLACE.name))
    (folder / "study" / "instruments").mkdir(parents=True)
    shutil.copy(SWS4, folder / "study" / "instruments")
    (folder / "study" / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "study" / "participants.csv").write_text(REGISTER, encoding="utf-8")
    csv_of(folder / "one.csv", {**FORM, **ANSWERS, "sws4_3": 7})
    csv_of(folder / "two.csv", {**FORM, **ANSWERS, "participant_id": "A0002"})
    work.prepare(open_study(folder / "study"))
    return folder


@cache
def before_and_after(work: Work) -> tuple[State, State]:
    """The study before the command, and after it where nothing happens."""
    before = state(_before(work))
    folder = folder_before(work, Path(mkdtemp(dir=PLACE.name)) / "whole")
    assert work.run(folder) == 0
    return before, state(folder)


def unsound(work: Work, folder: Path) -> Iterator[str]:
    """What is wrong with the study: neither as before nor as after, half-written, or in need of help to go on."""
    before, after = before_and_after(work)
    now = state(folder)
    if now.events not in _stages(before, after):
        yield f"the ledger has {[kind for kind, _ in now.events]}"
    if now.answers != (after if now.events == after.events else before).answers:
        yield "the answers are not those of the ledger's events"
    for name in before.files.keys() | now.files.keys():
        if now.files.get(name) not in (before.files.get(name, b"absent"), after.files.get(name)):
            yield f"{name} is neither as before nor as after"
    if any((folder / "tmp").iterdir()):
        yield f"left in the temporary folder: {[path.name for path in (folder / 'tmp').iterdir()]}"
    if CliRunner().invoke(cli, ["status", "--study", str(folder / "study")]).exit_code:
        yield "`surveys status` does not work"
    expected = work.again if now.events == after.events else (0,)
    code = work.run(folder)
    if code not in (0, *expected):
        yield f"the command, run again, ends with {code}"
    if state(folder) not in _ends(work, now, after):
        yield "the command, run again, does not end as if nothing had happened"
    if work.made and not (folder / work.made).is_dir():
        yield f"{work.made} is not there"
    if (folder / f".{work.made}.part").exists():
        yield f"left of {work.made}: what was not finished"


def _ends(work: Work, now: State, after: State) -> list[State]:
    """As if nothing had happened; or, of what is recorded before it is made, on record for each run."""
    twice = replace(after, events=(*after.events, *after.events[-1:]))
    return [after, twice] if work.made and now.events == after.events else [after]


def _stages(before: State, after: State) -> list[tuple[tuple[str, str], ...]]:
    """The events before the command, and after each that it records."""
    return [after.events[:n] for n in range(len(before.events), len(after.events) + 1)]


def _import(folder: Path) -> tuple[str, ...]:
    files = (str(folder / "one.csv"), str(folder / "two.csv"))
    return ("import", *files, "--timepoint", "4m", "--study", str(folder / "study"))


def _release(folder: Path) -> tuple[str, ...]:
    return ("release", "--study", str(folder / "study"))


def _register(folder: Path) -> tuple[str, ...]:
    return ("register", "record", "--study", str(folder / "study"))


def _record_register(study: Study) -> None:
    record_register(study)


def _bring_in_one(study: Study) -> None:
    record_register(study)
    bring_in(study, study.folder.parent / "one.csv")


RECORD_REGISTER = Work("register", lambda _: None, _register)
RECORD_AND_IMPORT = Work("register and import", lambda _: None, _import)
IMPORT = Work("import", _record_register, _import)
RELEASE = Work("release", _bring_in_one, _release)


def _correct(folder: Path) -> tuple[str, ...]:
    values = ("--from", "7", "--to", "3", "--reason", "keying", "--source", "form")
    return ("correct", "A0001", "4m", "sws4_3", *values, "--study", str(folder / "study"))


CORRECT = Work("correct", _bring_in_one, _correct, again=(12,))


def _release_one(study: Study) -> None:
    _bring_in_one(study)
    assert RELEASE.run(study.folder.parent) == 0


def _lock_one(study: Study) -> None:
    _release_one(study)
    assert LOCK.run(study.folder.parent) == 0
    (study.folder.parent / "arms.csv").write_text("participant_id,arm\nA0001,x\nA0002,y\n", encoding="utf-8")


def _lock(folder: Path) -> tuple[str, ...]:
    return ("lock", "--reason", "all are back", "--study", str(folder / "study"))


def _unblind(folder: Path) -> tuple[str, ...]:
    paths = ("--allocation", str(folder / "arms.csv"), "--out", str(folder / "unblinded"))
    return ("unblind", *paths, "--reason", "analysis", "--study", str(folder / "study"))


def _share(folder: Path) -> tuple[str, ...]:
    return ("share", "--out", str(folder / "shared"), "--study", str(folder / "study"))


def _report(folder: Path) -> tuple[str, ...]:
    return ("report", "--study", str(folder / "study"))


LOCK = Work("lock", _release_one, _lock)
UNBLIND = Work("unblind", _lock_one, _unblind, again=(10,), made="unblinded")
SHARE = Work("share", _release_one, _share, again=(10,), made="shared")
REPORT = Work("report", _bring_in_one, _report)
