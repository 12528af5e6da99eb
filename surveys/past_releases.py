"""Releases as they stand in their folders: each with its receipt, and whether it still is as it was made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.differences.differences import Earlier
from surveys.differences.inputs import inputs_changed
from surveys.refusals import Refusal, refusal
from surveys.release_inputs import file_sha256, made_from_now
from surveys.released import SUFFIXES
from surveys.study import Study

CODEBOOK = "codebook.json"
_RESTORE = "restore the release from a copy; a changed dataset is not a release"


@dataclass(frozen=True)
class Release:
    """A release as it stands: its number, folder and receipt; `new` unless it was there before."""

    number: str
    folder: Path
    receipt: Mapping[str, Any]
    new: bool


def latest(study: Study) -> Release | None:
    """The newest release there is; None before the first. Raises Refusal if it is not as it was made."""
    folders = release_folders(study)
    return whole(study, folders[-1].name) if folders else None


def release_folders(study: Study) -> list[Path]:
    """The folder of each release, the oldest first."""
    return sorted(path for path in (study.folder / "releases").glob("[0-9][0-9][0-9]") if path.is_dir())


def whole(study: Study, number: str) -> Release:
    """The release of that number. Raises Refusal if any file of it is not as it was made, or not as the ledger has it."""
    folder = study.folder / "releases" / number
    receipt = receipt_in(folder)
    changed = list(_files_changed(folder, receipt["files"]))
    noted = [e.body for e in study.events() if e.kind == "release" and e.body["number"] == number]
    if noted and noted[-1]["receipt_sha256"] != receipt_sha256(folder):
        found = "a receipt that is not the one in the ledger"
        changed.append(Problem("release_changed", Where(str(folder / "receipt.json")), found, hint=_RESTORE))
    if changed:
        raise Refusal(changed)
    return Release(number, folder, receipt, new=False)


def _files_changed(folder: Path, files: Mapping[str, Any]) -> Iterator[Problem]:
    for name, made in files.items():
        if not (folder / name).is_file() or file_sha256(folder / name) != made["sha256"]:
            found = "a file that is not as it was released"
            yield Problem("release_changed", Where(str(folder / name)), found, hint=_RESTORE)


def receipt_in(folder: Path) -> Mapping[str, Any]:
    """The receipt of the release in a folder. Raises Refusal if none can be read."""
    path = folder / "receipt.json"
    try:
        receipt: Mapping[str, Any] = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        hint = "restore the release from a copy"
        raise refusal(
            Refusal, "release_changed", Where(str(path)), "no readable receipt", hint=hint
        ) from error
    return receipt


def receipt_sha256(folder: Path) -> str:
    """The SHA-256 of a release's receipt, by which the ledger knows it."""
    return file_sha256(folder / "receipt.json")


def as_earlier(folder: Path, *, locked: bool) -> Earlier:
    """The release in a folder, for another to be compared with. Raises Refusal if what is read of it is not as it was released."""
    receipt = receipt_in(folder)
    read = {f"analysis-long{suffix}" for suffix in SUFFIXES}
    changed = list(
        _files_changed(folder, {name: made for name, made in receipt["files"].items() if name in read})
    )
    if changed:
        raise Refusal(changed)
    return Earlier(folder.name, folder, receipt, receipt_sha256(folder), locked)


def codebook_in(folder: Path) -> Mapping[str, Any]:
    """The codebook of the release in a folder, as data. Raises Refusal if it is not as it was released."""
    receipt = receipt_in(folder)
    changed = list(_files_changed(folder, {CODEBOOK: receipt["files"][CODEBOOK]}))
    if changed:
        raise Refusal(changed)
    book: Mapping[str, Any] = json.loads((folder / CODEBOOK).read_bytes())
    return book


def folder_before(folder: Path) -> Path | None:
    """The folder of the release before the one in `folder`; None for the first."""
    number = int(folder.name) - 1
    return folder.parent / f"{number:03}" if number else None


def newest_of_now(study: Study, number: str, purpose: str, again: str) -> Release:
    """The newest release, which is of what is on record now. `number` is its own, or "".

    `purpose` is what it is for ("locked"), `again` what to do if it is of something else. Raises Refusal if there is
    none, if `number` is another, if a file of it is not as it was released, or if something is on record that is not in it.
    """
    newest = latest(study)
    if newest is None:
        where, found = Where(str(study.folder / "releases")), f"nothing that could be {purpose}"
        raise refusal(Refusal, "no_release", where, found, "a release", "surveys release")
    if number and number != newest.number:
        known = [folder.name for folder in release_folders(study)]
        is_old = number in known
        found = f"release {number}, and {newest.number} is newer" if is_old else f"no release {number}"
        hint = again if is_old else nearest(number, known)
        raise refusal(
            Refusal, "not_the_newest", Where("RELEASE"), found, f"{newest.number}, the newest", hint
        )
    then, now = newest.receipt["inputs"], made_from_now(study)
    if then != now:
        since = len(set(now["ledger"]) - set(then["ledger"]))
        said = [words for _, words in inputs_changed(then, now)]
        said += [f"{since} {'event' if since == 1 else 'events'} since"] if since else []
        found = f"a release that is not of what is on record now: {'; '.join(said)}"
        where = Where(str(newest.folder))
        raise refusal(Refusal, "release_outdated", where, found, "one that is up to date", again)
    return newest
