"""The allocation joined to a locked release, in a new folder outside every study; the ledger has that it was done, and of what.

The event comes first: a stop after it leaves an unblinding on record that was not finished, and never one that is
not on record. What is in the allocation file is in the new folder and nowhere else.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from instruments.finding import nearest
from instruments.problems import Problem, Where, errors_in
from surveys.analysis import NO_ALLOCATION_HERE
from surveys.answers.correcting import refuse, telling
from surveys.blindness import Blindness, blindness, in_words
from surveys.dataset import Column, Dataset
from surveys.durable import rename, sync_folder, write_file
from surveys.exports import CannotExport, export, losses, names
from surveys.firewall import tells_allocation
from surveys.imports import content_of
from surveys.past_releases import Release, receipt_sha256, whole
from surveys.record import ledger
from surveys.record.event_files import Event
from surveys.record.locks import UNBLINDING, Lock, locks_in
from surveys.refusals import Refusal, SafeguardRefused, refusal
from surveys.released import released_dataset
from surveys.study import Study
from surveys.summary import read_arms, refuse_inside

MARK = "UNBLINDED"
"""Begins the name of each file, its title and its first note."""
ARM = Column("arm", "Arm, from the allocation file", "text", "nominal")
DATASETS = ("analysis-long", "analysis-wide")
BLINDNESS = "blindness.csv"
AFTER = "participant"
"""The column after which the arm stands."""


@dataclass(frozen=True)
class Unblinding:
    """What is to be joined: a locked release's datasets with the arm in them, and by which file; nothing is written yet."""

    study: Study
    lock: Lock
    allocation_sha256: str
    datasets: tuple[Dataset, ...]
    blindness: Blindness
    out: Path


def prepare(study: Study, allocation: Path, out: Path, number: str) -> Unblinding:
    """The release `number`, or the newest locked one, with the allocation, looked at whole and with nothing recorded.

    Raises SafeguardRefused if the data are not locked at it, or if a path is within a study's folder; Refusal if
    `out` is there or the release is not as it was locked; AnswersWithProblems if the allocation is not of all its people.
    """
    refuse_inside(allocation, out)
    if out.exists():
        where, hint = Where(str(out)), "name a folder that is not there yet"
        raise refusal(Refusal, "folder_exists", where, "a folder or file of that name", "a new folder", hint)
    lock = _lock_of(study, number)
    release = _as_locked(study, lock)
    blinded = [released_dataset(release.folder, name) for name in DATASETS]
    sha256 = hashlib.sha256(content_of(allocation)).hexdigest()
    arms = read_arms(allocation, blinded[0].frame["participant"].unique(maintain_order=True))
    datasets = tuple(with_arm(dataset, arms) for dataset in blinded)
    problems = [
        problem for dataset in datasets for name in names() for problem in errors_in(losses(dataset, name))
    ]
    if problems:
        raise CannotExport(list(dict.fromkeys(problems)))
    return Unblinding(study, lock, sha256, datasets, blindness(blinded[1], arms), out)


def with_arm(blinded: Dataset, arms: Mapping[str, str]) -> Dataset:
    """The dataset with each person's arm, its name, title and notes saying that it is unblinded."""
    place = [column.name for column in blinded.columns].index(AFTER) + 1
    arm = pl.col(AFTER).replace_strict(arms, return_dtype=pl.String).alias(ARM.name)
    order = [*blinded.frame.columns[:place], arm, *blinded.frame.columns[place:]]
    notes = [note for note in blinded.notes if note != NO_ALLOCATION_HERE]
    return replace(
        blinded,
        name=f"{MARK}-{blinded.name}",
        title=f"{MARK}: {blinded.title}",
        frame=blinded.frame.select(order),
        columns=(*blinded.columns[:place], ARM, *blinded.columns[place:]),
        notes=(
            f"{MARK}: the allocation is in this dataset. Keep it from everybody who is still blind.",
            *notes,
        ),
    )


def record(prepared: Unblinding, reason: str) -> Event:
    """The ledger has who joins the allocation to which release, when and why, and the allocation's SHA-256.

    Raises SafeguardRefused, with nothing recorded, if the reason tells the allocation.
    """
    if tells_allocation(reason):
        refuse([telling(Where("--reason"))])
    body = {
        "release": prepared.lock.release,
        "receipt_sha256": prepared.lock.receipt_sha256,
        "allocation_sha256": prepared.allocation_sha256,
        "reason": reason,
    }
    return ledger.append(prepared.study.folder, UNBLINDING, body)


def write(prepared: Unblinding, event: Event) -> list[Path]:
    """The new folder holds the datasets in every format, whole, for their owner only where the system can tell.

    Raises Refusal or OSError, and leaves no folder, if a file cannot be written or does not read back as it should.
    """
    out = prepared.out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    building = out.parent / f".{out.name}.part"
    shutil.rmtree(building, ignore_errors=True)  # what a run that was killed left there
    try:
        building.mkdir(mode=0o700)
        lost = [
            loss
            for dataset in prepared.datasets
            for each in export(dataset, building)
            for loss in each.losses
        ]
        write_file(building / f"{MARK}-{BLINDNESS}", prepared.blindness.csv)
        write_file(building / f"{MARK}-README.txt", _read_me(prepared).encode())
        files = sorted(building.iterdir())
        write_file(building / f"{MARK}-receipt.json", _receipt(prepared, event, lost, files))
        rename(building, out)
        sync_folder(out.parent)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return sorted(out.iterdir())


def _lock_of(study: Study, number: str) -> Lock:
    locks = {lock.release: lock for lock in locks_in(study.events())}
    if not locks:
        where, hint = (
            Where(str(study.folder)),
            "lock them first: surveys release, then surveys lock --reason …",
        )
        found = "data that are not locked"
        raise refusal(
            SafeguardRefused, "not_locked", where, found, "data that nobody unblinded can shape", hint
        )
    if number and number not in locks:
        found, hint = f"release {number}, at which the data are not locked", nearest(number, locks)
        expected = f"one of {', '.join(locks)}"
        raise refusal(SafeguardRefused, "not_locked", Where("--release"), found, expected, hint)
    return locks[number] if number else list(locks.values())[-1]


def _as_locked(study: Study, lock: Lock) -> Release:
    release = whole(study, lock.release)
    if receipt_sha256(release.folder) != lock.receipt_sha256:
        where, hint = Where(str(release.folder / "receipt.json")), "restore the release from a copy"
        raise refusal(
            Refusal, "release_changed", where, "a receipt that is not the one that was locked", hint=hint
        )
    return release


def _receipt(prepared: Unblinding, event: Event, lost: Sequence[Problem], files: Sequence[Path]) -> bytes:
    said = {
        "what": f"{MARK}: the allocation is in these files",
        "study": prepared.study.title,
        "event": event.id,
        **{name: value for name, value in event.body.items() if name != "reason"},
        "could_not_keep": [loss.as_dict() for loss in lost],
        "files": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
    }
    return (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode()


def _read_me(prepared: Unblinding) -> str:
    long, wide = prepared.datasets
    lines = [
        f"{MARK}. The allocation is in these files. Keep them from everybody who is still blind.",
        "",
        f"{prepared.study.title}: release {prepared.lock.release}, at which the data were locked on {prepared.lock.since},",
        f"with the column `{ARM.name}`. Nothing else is another than in the release, whose codebook.html describes it.",
        "",
        f"{long.name}   {long.frame.height} rows: one for each participant and timepoint",
        f"{wide.name}   {wide.frame.height} rows: one for each participant; names end in the timepoint",
        f"{MARK}-{BLINDNESS}           what of the blinded release would have told an arm, as below",
        f"{MARK}-receipt.json            hashes of the files, of the release and of the allocation file",
        "",
        *in_words(prepared.blindness, f"{MARK}-{BLINDNESS}"),
        "",
    ]
    return "\n".join(lines)
