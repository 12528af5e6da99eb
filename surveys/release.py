"""A numbered release: the analysis dataset in every format, its codebook, and a receipt of how it came about.

A release is built beside its place and renamed into it whole; the ledger's event follows. The receipt
names no moment but the data's own, so the same answers and versions give the same bytes.
"""

from __future__ import annotations

import json
import shutil
import time
import uuid
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from instruments.problems import Where
from surveys.analysis import long_dataset, plans_of, wide_dataset
from surveys.changes import change_totals
from surveys.checks.validate import Validation
from surveys.codebook import codebook, files_of
from surveys.codebook_history import with_history, with_imports
from surveys.dataset import Dataset
from surveys.derived import Derived
from surveys.differences.differences import Earlier, differences
from surveys.differences.written import as_receipt, write_differences
from surveys.durable import rename, sync_folder, write_file
from surveys.exports import export
from surveys.free_text import refuse_telling_texts
from surveys.own_definitions import refuse_wrong_examples
from surveys.past_releases import Release, as_earlier, codebook_in, latest, receipt_sha256, whole
from surveys.record import ledger, locks
from surveys.record.sources import keep_study_files, sources
from surveys.refusals import Refusal, refusal
from surveys.register.file import register_file
from surveys.release_inputs import file_sha256, made_from_now
from surveys.score_causes import digests
from surveys.scored import Scored, totals
from surveys.study import Study
from surveys.syntax import programs


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
        before = codebook_in(last.folder) if last else None
        receipt = build(derived, building, number, made_from, earlier, before)
        keep_study_files(study, made_from["study"])
        rename(building, folder)
        sync_folder(folder.parent)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    made = Release(number, folder, receipt, new=True)
    _note(study, made)
    return made


LEFT_BEHIND = timedelta(hours=1)
"""After this, a release that was being built was given up, and its parts are cleared away."""


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


def build(
    derived: Derived,
    folder: Path,
    number: str,
    made_from: Mapping[str, Any],
    earlier: Earlier | None,
    before: Mapping[str, Any] | None,
) -> Mapping[str, Any]:
    """`folder`, new, holds every file of the release; the receipt, one of them, is given back.

    Among them is what is another than in the `earlier` release; None if there is none to compare with. `before` is
    the codebook of the release just before, as data; None for the first.
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
    book = codebook(long, list(study.instruments.values()), study.missing_reasons)
    book = with_imports(with_history(book, number, before), sources(study))
    for name, content in files_of(book, "codebook").items():
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
            path.name: {"sha256": file_sha256(path), "bytes": path.stat().st_size}
            for path in sorted(folder.iterdir())
        },
    }
    write_file(folder / "receipt.json", (json.dumps(receipt, indent=1, ensure_ascii=False) + "\n").encode())
    return receipt


def _not_in_register(derived: Derived) -> int:
    """How many people have a form and are not in the register: they are in no dataset."""
    people = {id for answers in derived.responses.answers.values() for id in answers.frame["participant"]}
    return len(people - derived.register.keys())


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
