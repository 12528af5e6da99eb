"""The follow-up calendar of many people: ours against the usual ways to add months, in one run.

`python -m benchmarks.followup [PEOPLE]`. Each figure is the best of three. The first line is the whole command
`surveys due`, a new process that reads the register and prints the list. The others work out, for two interviews
of each person, when they are due and when the window opens and closes; ours also moves due dates off weekends
and bank holidays, keeps how each came about, and says where each interview stands.
"""

from __future__ import annotations

import csv
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
from dateutil.relativedelta import relativedelta

from surveys.derived import Derived
from surveys.followup.slots import FollowUp
from surveys.new_study import new_study
from surveys.register.participant import COLUMNS
from surveys.study import open_study

FIRST = date(2014, 3, 12)
TODAY = date(2015, 3, 2)
MONTHS = (4, 18)
OPENS, CLOSES = -28, 56


def main() -> None:
    """Print seconds, and times this toolkit's, for each way; fail if the due dates differ."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with TemporaryDirectory() as place:
        folder = Path(place) / "study"
        days = _make(folder, people)
        derived = Derived(open_study(folder))
        register = derived.register
        ways: dict[str, Callable[[], Any]] = {
            "surveys due, the whole command": lambda: _command(folder),
            "ours, windows and where each stands": lambda: FollowUp(derived, TODAY).slots,
            "dateutil, a row at a time": lambda: _dateutil(days),
            "pandas DateOffset, whole columns": lambda: _pandas(days),
        }
        print(f"{people:,} people, {len(MONTHS)} follow-up interviews each, {len(register):,} read\n")
        seconds, found = _best_of_three(ways)
    ours = seconds["ours, windows and where each stands"]
    for name, taken in seconds.items():
        print(f"{taken:9.3f} s  {taken / ours:8.2f} ×  {name}")
    slots = found["ours, windows and where each stands"]
    nominal = [slot.window.nominal for slot in slots if not slot.timepoint.is_first]
    assert nominal == [due for due, _, _ in found["dateutil, a row at a time"]]
    assert nominal == found["pandas DateOffset, whole columns"]


def _make(folder: Path, people: int) -> list[date]:
    """A study with that many people, nine in ten of them active; the day on which each was randomised."""
    rng = random.Random(1)
    new_study(folder, "core-trial", "A benchmark", people="synthetic")
    text = (folder / "study.yaml").read_text(encoding="utf-8").replace("[0-9]{4}", "[0-9]{7}")
    (folder / "study.yaml").write_text(text, encoding="utf-8")
    days = [FIRST + timedelta(days=rng.randrange(480)) for _ in range(people)]
    with (folder / "participants.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for number, day in enumerate(days):
            site = "ABCDEF"[number % 6]
            gone = rng.random() < 0.1
            status = ("withdrew_interviews", day + timedelta(days=100)) if gone else ("active", "")
            table.writerow((f"{site}{number:07}", site, day, *status))
    return days


def _command(folder: Path) -> None:
    surveys = shutil.which("surveys") or str(Path(sys.executable).with_name("surveys"))
    subprocess.run(
        [surveys, "due", "--study", str(folder), "--on", str(TODAY)], check=True, capture_output=True
    )


def _dateutil(days: list[date]) -> list[tuple[date, date, date]]:
    found = []
    for day in days:
        for months in MONTHS:
            due = day + relativedelta(months=months)
            found.append((due, due + timedelta(days=OPENS), due + timedelta(days=CLOSES)))
    return found


def _pandas(days: list[date]) -> list[date]:
    anchors = pd.Series(pd.to_datetime(days))
    table = {}
    for months in MONTHS:
        due = anchors + pd.DateOffset(months=months)
        table[months] = due
        for name, apart in (("opens", OPENS), ("closes", CLOSES)):
            table[f"{months}{name}"] = due + pd.Timedelta(days=apart)
    frame = pd.DataFrame(table)
    return [each for row in zip(*(frame[months].dt.date for months in MONTHS), strict=True) for each in row]


def _best_of_three(ways: dict[str, Callable[[], Any]]) -> tuple[dict[str, float], dict[str, Any]]:
    seconds, found = {}, {}
    for name, way in ways.items():
        taken = []
        for _ in range(3):
            begun = time.perf_counter()
            found[name] = way()
            taken.append(time.perf_counter() - begun)
        seconds[name] = min(taken)
    return seconds, found


if __name__ == "__main__":
    main()
