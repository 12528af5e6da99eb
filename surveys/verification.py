"""A release held against itself made again, and against the scores that other programs make of its items.

The other programs run what the release carries, on the dataset that it carries. Each cell that they give is
compared: score, counts, whether prorated, sum, band, and why there is no score.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from instruments import Instrument, load
from instruments.finding import nearest
from instruments.problems import Where
from scoring import Plan, output_columns
from scoring.example_checks import example_wrong
from surveys import other_programs
from surveys.durable import write_file
from surveys.other_programs import KEYS, Program
from surveys.past_releases import receipt_in
from surveys.record import ledger
from surveys.record.rebuild import Rebuilt, rebuilt_release
from surveys.refusals import Refusal, refusal
from surveys.study import Study
from surveys.syntax import DATA, study_job

TOLERANCE = 1e-9
"""Two numbers nearer than this are one: scores have few decimals, and programs add up in other orders."""
THEIRS = "__theirs"
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """One score of one person on which a program and the release differ: our steps, the items, and both in full."""

    participant: str
    timepoint: str
    score: str
    steps: Sequence[str]
    items: Row
    ours: Row
    theirs: Row
    differing: Sequence[str]


@dataclass(frozen=True)
class Compared:
    """What one program gave: its version and script, how much was compared, and each case of a difference."""

    program: str
    version: str
    command: str
    script_sha256: str
    compared: int
    present: int
    cells: int
    largest_difference: float
    cases: Sequence[Case]
    explained: Mapping[str, int]


@dataclass(frozen=True)
class Verification:
    """What a release came to when it was made again, and when other programs scored it."""

    study: str
    synthetic: bool
    release: str
    receipt_sha256: str
    data_cut: str
    tool: str
    instruments: int
    examples: int
    wrong_examples: Sequence[str]
    rebuilt: Rebuilt
    compared: Sequence[Compared]

    @property
    def holds(self) -> bool:
        """Whether every worked example, every byte and every cell agrees."""
        again = not (self.rebuilt.cannot or self.rebuilt.differ)
        return again and not self.wrong_examples and not any(each.cases for each in self.compared)


def verify(study: Study, number: str, programs: Sequence[str]) -> Verification:
    """The release of that number, made again, and its scores made by `programs`: names of `other_programs.PROGRAMS`.

    Raises Refusal if there is no such release, or a program is not on this machine or ends with an error.
    """
    folder = study.folder / "releases" / number
    known = [path.name for path in (study.folder / "releases").glob("[0-9]*")]
    if number not in known:
        where = Where(str(study.folder / "releases"))
        raise refusal(
            Refusal, "unknown_release", where, f"no release `{number}`", hint=nearest(number, known)
        )
    receipt = receipt_in(folder)
    definitions = [load(id, study.folder / "instruments") for id in study.instruments]
    others = other_programs.PROGRAMS
    versions = {name: other_programs.version_of(others[name]) for name in programs}
    return Verification(
        study=study.title,
        synthetic=study.file.synthetic,
        release=number,
        receipt_sha256=_sha256(folder / "receipt.json"),
        data_cut=receipt["inputs"]["data_cut"],
        tool=receipt["inputs"]["tool"],
        instruments=len(definitions),
        examples=sum(len(each.examples) for each in definitions),
        wrong_examples=[words for each in definitions for words in _wrong_examples(each)],
        rebuilt=rebuilt_release(study, folder),
        compared=[_compared(study, folder, others[name], version) for name, version in versions.items()],
    )


def _wrong_examples(instrument: Instrument) -> Iterator[str]:
    """What the plans do not make of the definition's own examples. They and the programs have the plan in
    common, so a fault of the plan shows here alone."""
    for finding in example_wrong(instrument):
        number = finding.path[1]
        yield f"{instrument.id}, {instrument.examples[int(number)].name}: {finding.found}; expected {finding.expected}"


def alike(ours: Any, theirs: Any) -> bool:
    """Whether two cells agree; numbers within the tolerance, and an empty text as none."""
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, rel_tol=0, abs_tol=TOLERANCE)
    return bool((None if ours == "" else ours) == (None if theirs == "" else theirs))


def _compared(study: Study, folder: Path, program: Program, version: str) -> Compared:
    pairs = _pairs(folder, other_programs.scores_by(program, study, folder), program)
    job = study_job(study)
    plans = [plan for each in job.instruments for plan in job.plans(each)]
    sides = [(_side(plan, row), plan, row) for row in pairs.iter_rows(named=True) for plan in plans]
    explained = Counter(side.why for side, _, _ in sides if side.why)
    return Compared(
        program=program.name,
        version=version,
        command=f"{program.executable} {program.script}",
        script_sha256=_sha256(folder / program.script),
        compared=sum(side.why != NO_FORM for side, _, _ in sides),
        present=sum(row[plan.score] is not None for _, plan, row in sides),
        cells=sum(len(side.ours) for side, _, _ in sides),
        largest_difference=max((side.difference(plan.score) for side, plan, _ in sides), default=0.0),
        cases=[_case(side, plan, row) for side, plan, row in sides if side.differing],
        explained=dict(explained),
    )


def _pairs(folder: Path, theirs: pl.DataFrame, program: Program) -> pl.DataFrame:
    """The release's rows, each beside what the program made of it."""
    ours = pl.read_parquet(folder / f"{DATA}.parquet")
    if theirs.select(KEYS).rows() != ours.select(KEYS).rows():
        found = f"{theirs.height} rows for the {ours.height} of the release, or others"
        raise refusal(Refusal, "other_rows", Where(program.script), found, "the same rows in the same order")
    return ours.hstack(theirs.drop(KEYS).rename(lambda name: f"{name}{THEIRS}"))


@dataclass(frozen=True)
class Side:
    """What both say of one score of one row; `why` tells what is put aside because the release knows more."""

    ours: Row
    theirs: Row
    why: str = ""

    @property
    def differing(self) -> list[str]:
        """The columns that differ."""
        return [name for name in self.ours if not alike(self.ours[name], self.theirs[name])]

    def difference(self, name: str) -> float:
        """How far apart the two numbers of a column are; 0 where one of them is none."""
        ours, theirs = self.ours[name], self.theirs[name]
        return abs(ours - theirs) if ours is not None and theirs is not None else 0.0


NO_FORM = (
    "no form came back: the release says so, a program sees blanks; only that there is no score is compared"
)
FORMS_DIFFER = (
    "two forms of one person differ: their items are released as under query, and the reason says more"
)


def _side(plan: Plan, row: Row) -> Side:
    names = output_columns(plan)
    ours = {name: row[name] for name in names}
    theirs = {name: row[f"{name}{THEIRS}"] for name in names}
    if ours[f"{plan.score}_answered"] is None:
        return Side({plan.score: ours[plan.score]}, {plan.score: theirs[plan.score]}, NO_FORM)
    why = f"{plan.score}_why"
    if (ours[why], theirs[why]) == ("forms_differ", "under_query"):
        del ours[why], theirs[why]
        return Side(ours, theirs, FORMS_DIFFER)
    return Side(ours, theirs)


def _case(side: Side, plan: Plan, row: Row) -> Case:
    return Case(
        participant=row["participant"],
        timepoint=row["timepoint"],
        score=plan.score,
        steps=plan.steps,
        items=_items(plan, row),
        ours=side.ours,
        theirs=side.theirs,
        differing=tuple(side.differing),
    )


def _items(plan: Plan, row: Row) -> dict[str, Any]:
    """The items of a score as they were released; of an absent one its code."""
    return {id: row[id] if row[id] is not None else row.get(f"{id}_missing") for id in plan.questions}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def keep(study: Study, found: Verification, files: Mapping[str, bytes]) -> list[Path]:
    """The report lies with its release, in `verification/`, and the ledger says what came of it."""
    place = study.folder / "releases" / found.release / "verification"
    for name, content in files.items():
        write_file(place / name, content)
    body = {
        "release": found.release,
        "holds": found.holds,
        "programs": [each.program for each in found.compared],
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    ledger.append(study.folder, "verification", body)
    return [place / name for name in files]
