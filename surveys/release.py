"""A numbered release: the analysis dataset in every format, its codebook, and a receipt of how it came about.

A release is built beside its place and renamed into it whole; the ledger's event follows. The receipt
names no moment but the data's own, so the same answers and versions give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

from instruments import Instrument
from instruments.problems import Problem, Where
from surveys.analysis import long_dataset, plans_of, wide_dataset
from surveys.changes import change_totals
from surveys.checks.validate import Validation
from surveys.codebook import codebook_files
from surveys.dataset import Dataset
from surveys.derived import Derived
from surveys.differences.differences import Earlier, differences
from surveys.differences.written import as_receipt, write_differences
from surveys.durable import rename, sync_folder, write_file
from surveys.exports import export
from surveys.free_text import refuse_telling_texts
from surveys.own_definitions import own_definitions, refuse_wrong_examples
from surveys.record import contacts, ledger, locks, register_history
from surveys.record.sources import keep_study_files, sources
from surveys.refusals import Refusal, refusal
from surveys.register.file import register_file
from surveys.released import SUFFIXES
from surveys.score_causes import digests
from surveys.scored import Scored, totals
from surveys.study import Study, interview
from surveys.syntax import programs

CHANGE_NO_ANSWER = (
    *("release", "verification", "sharing", locks.KIND, locks.UNBLINDING),
    *(contacts.KIND, register_history.KIND),
)
"""Events after which a release is still up to date; the register is among its inputs as the file that it is."""
PACKAGES = ("polars", "narwhals", "pyreadstat", "openpyxl", "pandera", "pydantic")


@dataclass(frozen=True)
class Release:
    """A release as it stands: its number, folder and receipt; `new` unless it was there before."""

    number: str
    folder: Path
    receipt: Mapping[str, Any]
    new: bool


def release(derived: Derived) -> Release:
    """The release of the study as it is now.

    If nothing has changed since the last release, that one is given back. Raises Refusal or OSError and
    leaves no release if a file cannot be written or does not read back as it should; Refusal too if a definition
    of the study's own does not give what its worked examples say.
    """
    study = derived.study
    refuse_wrong_examples(study)
    made_from = made_from_now(study)
    last = latest(study)
    if last is not None and last.receipt["inputs"] == made_from:
        _note(study, last)
        return last
    _clear_left_behind(study.folder / "releases")
    number = f"{int(last.number) + 1 if last else 1:03}"
    earlier = _to_compare_with(study, last) if last else None
    folder = study.folder / "releases" / number
    building = study.folder / "releases" / f".{number}-{uuid.uuid4().hex}.part"
    try:
        receipt = build(derived, building, number, made_from, earlier)
        keep_study_files(study, made_from["study"])
        rename(building, folder)
        sync_folder(folder.parent)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    made = Release(number, folder, receipt, new=True)
    _note(study, made)
    return made


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
        if not (folder / name).is_file() or _sha256(folder / name) != made["sha256"]:
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
    return _sha256(folder / "receipt.json")


_RESTORE = "restore the release from a copy; a changed dataset is not a release"
LEFT_BEHIND = timedelta(hours=1)
"""After this, a release that was being built was given up, and its parts are cleared away."""


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _clear_left_behind(releases: Path) -> None:
    for part in releases.glob(".*.part"):
        if time.time() - part.stat().st_mtime > LEFT_BEHIND.total_seconds():
            shutil.rmtree(part, ignore_errors=True)


def _note(study: Study, made: Release) -> None:
    """The ledger has the release, once: also where a command was stopped between the two."""
    body = {"number": made.number, "receipt_sha256": receipt_sha256(made.folder)}
    past = study.events()
    if not any(event.kind == "release" and event.body == body for event in past):
        ledger.append(study.folder, "release", body)


def _to_compare_with(study: Study, last: Release) -> Earlier:
    """The release at which the data are locked; the last one, if at none."""
    lock = locks.lock_in_force(study.events())
    return as_earlier((whole(study, lock.release) if lock else last).folder, locked=lock is not None)


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


def build(
    derived: Derived, folder: Path, number: str, made_from: Mapping[str, Any], earlier: Earlier | None
) -> Mapping[str, Any]:
    """`folder`, new, holds every file of the release; the receipt, one of them, is given back.

    Among them is what is another than in the `earlier` release; None if there is none to compare with.
    """
    study, found = derived.study, derived.scored
    if not derived.register:
        where, hint = Where(str(register_file(study.folder))), "list the participants first"
        raise refusal(Refusal, "nobody", where, "nobody in the register", hint=hint)
    long = long_dataset(study, derived.register, found)
    refuse_telling_texts(study, long)
    wide = wide_dataset(study, long)
    against = differences(derived, long, made_from, earlier) if earlier else None
    folder.mkdir(parents=True, mode=0o700)
    losses = [loss for dataset in (long, wide) for each in export(dataset, folder) for loss in each.losses]
    if against:
        losses += write_differences(study, folder, number, made_from, against)
    for name, content in codebook_files(
        long, list(study.instruments.values()), study.missing_reasons
    ).items():
        write_file(folder / name, content)
    for name, content in programs(study).items():
        write_file(folder / name, content)
    write_file(folder / "README.txt", _read_me(study, number, long, wide, earlier).encode())
    receipt = {
        "release": number,
        "study": study.title,
        "synthetic": study.file.synthetic,
        "exact_dates": study.file.release.exact_dates,
        "free_text": list(study.file.release.free_text),
        "inputs": made_from,
        "plans": digests(plans_of(study)),
        "compared_with": as_receipt(against) if against else None,
        "rows": {
            "in": {f"{s.timepoint} {s.instrument.id}": s.frame.height for s in found},
            "out": {dataset.name: dataset.frame.height for dataset in (long, wide)},
        },
        "scores": _scores(found),
        "changes": _changes(study, long),
        "not_in_register": _not_in_register(derived),
        "queries": _queries(derived.validation),
        "could_not_keep": [loss.as_dict() for loss in losses],
        "files": {
            path.name: {"sha256": _sha256(path), "bytes": path.stat().st_size}
            for path in sorted(folder.iterdir())
        },
    }
    write_file(folder / "receipt.json", (json.dumps(receipt, indent=1, ensure_ascii=False) + "\n").encode())
    return receipt


def _not_in_register(derived: Derived) -> int:
    """How many people have a form and are not in the register: they are in no dataset."""
    people = {id for answers in derived.responses.answers.values() for id in answers.frame["participant"]}
    return len(people - derived.register.keys())


def made_from_now(study: Study) -> Mapping[str, Any]:
    """Everything that a release is made from, by hash or version."""
    past = [event for event in study.events() if event.kind not in CHANGE_NO_ANSWER]
    return {
        "data_cut": max((event.at for event in past), default=""),
        "ledger": sorted(event.id for event in past),
        "sources": [{"file": s.file, "sha256": s.sha256, "timepoint": s.timepoint} for s in sources(study)],
        "study": {name: _sha256(study.folder / name) for name in study_files(study)},
        "definitions": {
            each.id: {"version": each.version, "sha256": fingerprint(each)}
            for each in (interview(), *study.instruments.values())
        },
        "tool": version("followup-surveys"),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
    }


def study_files(study: Study) -> list[str]:
    """The files that say what the study is, and that people edit: its own, and its own definitions."""
    own = [f"instruments/{path.name}" for path in own_definitions(study)]
    return ["study.yaml", register_file(study.folder).name, *own]


def fingerprint(instrument: Instrument) -> str:
    """A hash of everything that a definition says."""
    return hashlib.sha256(instrument.model_dump_json().encode()).hexdigest()


def _scores(found: Sequence[Scored]) -> dict[str, Any]:
    return {
        f"{line.timepoint} {line.score}": {
            "forms": line.forms,
            "scored": line.scored,
            "prorated": line.prorated,
            "missing_because": dict(line.why),
        }
        for each in found
        for line in totals(each)
    }


def _changes(study: Study, long: Dataset) -> dict[str, Any]:
    return {
        f"{line.timepoint} {line.score}": {
            "people": line.people,
            "changed": line.changed,
            "missing_because": dict(line.why),
        }
        for line in change_totals(study, long.frame, plans_of(study))
    }


def _queries(validation: Validation) -> dict[str, int]:
    errors = len(validation.errors)
    return {"errors": errors, "warnings": len(validation.queries) - errors}


def _read_me(study: Study, number: str, long: Dataset, wide: Dataset, earlier: Earlier | None) -> str:
    lines = [
        f"{study.title}: release {number}",
        *long.notes,
        "",
        f"analysis-long   {long.frame.height} rows: one for each participant and timepoint",
        *(
            ["                and NAME_change beside NAME: how each score changed since the baseline"]
            if study.baseline
            else []
        ),
        f"analysis-wide   {wide.frame.height} rows: one for each participant; names end in the timepoint",
        "  .sav SPSS, .zsav the same and smaller · .dta Stata · .parquet and .csv for R and Python · .xlsx to look at",
        '  .R loads the .csv beside it in R, choices as factors: source("analysis-long.R")',
        "codebook        what each variable is, how each score is made, how sure each fact is",
        "scores.*        every score as a program: .sps SPSS, .R R, .do Stata; put it beside the data and run it",
        *(
            [
                f"differences     .html a page and .csv a table: all that is another than in release {earlier.number}"
            ]
            if earlier
            else []
        ),
        "receipt.json    hashes of everything that went in and came out",
        "",
        "Absent answers carry their reason: user-missing codes in SPSS, .a to .z in Stata, a column",
        "NAME_missing beside NAME elsewhere. A score that is missing says why in NAME_why.",
        "",
    ]
    return "\n".join(lines)
