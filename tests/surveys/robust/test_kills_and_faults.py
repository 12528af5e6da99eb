"""Recording the register, import, correction and release, stopped by the system itself at the calls by which files change.

In `make fuzz` at every one, in the usual tests at a few: the first, the last, and some between. What the system
sees holds for libraries in C and Rust too; `test_kill.py` has the same for machines without strace.
"""

import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from tests.surveys.robust.system_calls import Call, calls_of, environment, failed_at, killed_at
from tests.surveys.robust.works import (
    CORRECT,
    IMPORT,
    LOCK,
    RECORD_AND_IMPORT,
    RECORD_REGISTER,
    RELEASE,
    REPORT,
    SHARE,
    UNBLIND,
    Work,
    before_and_after,
    folder_before,
    state,
    unsound,
)

FUZZ = os.environ.get("SURVEYS_FUZZ") == "1"
"""Set to 1 for every call, every fault and 500 moments."""
Thing = TypeVar("Thing")


LATE = [(LOCK, 2), (UNBLIND, 2), (SHARE, 2), (REPORT, 2)]
"""What is done with a study once it is released, and at how many calls the usual tests stop it: half of them by kills, half by faults."""
LATE_KILLED, LATE_FAILED = (LATE, LATE) if FUZZ else (LATE[2:], LATE[:2])


def chosen(things: Sequence[Thing], few: int) -> list[Thing]:
    """All of them in fuzzing, in an order of chance, so that a run cut short is a sample; else the first, the last and some between."""
    if FUZZ:
        return random.sample(things, len(things))
    places = {round(place * (len(things) - 1) / (few - 1)) for place in range(few)}
    return [things[place] for place in sorted(places)]


def tried(
    work: Work, tmp_path: Path, points: Sequence[Thing], attempt: Callable[[Path, Thing], Iterator[str]]
) -> None:
    """Every point is tried on a fresh copy of the study, and all that is wrong after any is told together."""
    wrong = []
    for number, point in enumerate(points):
        folder = folder_before(work, tmp_path / f"{number}")
        found = [f"{point}: {each}" for each in attempt(folder, point)]
        wrong += found
        shutil.rmtree(folder)
        if FUZZ:
            print(
                f"{work.name}: {number + 1} of {len(points)}, {len(wrong)} wrong",
                *found,
                sep="\n",
                flush=True,
            )
    assert not wrong, "\n".join(wrong)


def calls(work: Work, tmp_path: Path) -> list[Call]:
    return calls_of(work.command(tmp_path / "whole"), folder_before(work, tmp_path / "whole"))


@pytest.mark.parametrize(
    ("work", "few"),
    [(RECORD_REGISTER, 2), (RECORD_AND_IMPORT, 3), (IMPORT, 3), (CORRECT, 2), (RELEASE, 3), *LATE_KILLED],
    ids=lambda each: getattr(each, "name", ""),
)
def test_killed_at_any_call_that_changes_a_file_a_command_is_done_or_not_begun(work, few, tmp_path):
    def attempt(folder: Path, call: Call) -> Iterator[str]:
        ended = killed_at(call, work.command(folder), folder)
        if not ended.killed:
            yield f"not killed: {ended}"
        yield from unsound(work, folder)

    tried(work, tmp_path, chosen(calls(work, tmp_path), few), attempt)


@pytest.mark.parametrize(
    ("work", "few"),
    [(RECORD_REGISTER, 2), (RECORD_AND_IMPORT, 2), (IMPORT, 3), (CORRECT, 2), (RELEASE, 3), *LATE_FAILED],
    ids=lambda each: getattr(each, "name", ""),
)
def test_where_any_such_call_fails_a_command_says_so_and_changes_nothing_or_has_done_all(work, few, tmp_path):
    def attempt(folder: Path, point: tuple[Call, str]) -> Iterator[str]:
        ended = failed_at(*point, work.command(folder), folder)
        if not ended.met:
            missed.append(point)
            return
        if ended.code == 0 and state(folder) != before_and_after(work)[1]:
            yield "a false success"
        if ended.code not in (0, 10, 11):
            yield f"ended with {ended.code}"
        if any(word in ended.said for word in ("Traceback", "Exception ignored", "mistake of the toolkit")):
            yield f"no words of ours: {ended.said}"
        yield from unsound(work, folder)

    missed: list[tuple[Call, str]] = []
    every = calls(work, tmp_path)
    faults = [(call, error) for call in every for error in call.faults[: None if FUZZ else 1]]
    points = chosen(faults, few)
    tried(work, tmp_path, points, attempt)
    print(f"{work.name}: {len(missed)} faults met another call as well")
    assert len(missed) <= len(points) / 4


@pytest.mark.parametrize("suffix", [".sav", ".dta"])
def test_a_write_that_pyreadstat_hides_is_found_when_the_file_is_read_back(suffix, tmp_path):
    def attempt(folder: Path, call: Call) -> Iterator[str]:
        ended = failed_at(call, "ENOSPC", RELEASE.command(folder), folder)
        if ended.met and (ended.code, state(folder)) != (11, before_and_after(RELEASE)[0]):
            yield f"not found: {ended}"

    writes = [
        call for call in calls(RELEASE, tmp_path) if call.name == "write" and f"{suffix}>" in call.about
    ]
    assert len(writes) > 100
    tried(RELEASE, tmp_path, chosen(writes, 3)[1:], attempt)


MOMENTS = 500 if FUZZ else 1
WAITS = """
import sys
import openpyxl, pyreadstat, surveys.derived, surveys.importing, surveys.release
print("begun", flush=True)
"""


@pytest.mark.parametrize("work", [IMPORT, CORRECT, RELEASE], ids=lambda each: each.name)
def test_killed_at_any_moment_a_command_is_done_or_not_begun(work, tmp_path):
    whole = folder_before(work, tmp_path / "whole")
    lasting = killed_after(None, work, whole)
    seed = random.randrange(10**6)
    print(f"{work.name}: {lasting:.2f} s, seed {seed}")
    chance = random.Random(seed)

    def attempt(folder: Path, moment: float) -> Iterator[str]:
        killed_after(moment, work, folder)
        yield from unsound(work, folder)

    tried(work, tmp_path, [chance.uniform(0, lasting) for _ in range(MOMENTS)], attempt)


def killed_after(moment: float | None, work: Work, folder: Path) -> float:
    """How long the command ran, from the time at which all is loaded, until it ended or was killed."""
    python, option, script, *words = work.command(folder)
    command = [python, option, WAITS + script, *words]
    with subprocess.Popen(
        command, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        begun = time.monotonic()
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        return time.monotonic() - begun
