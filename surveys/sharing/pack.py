"""The pack that is given to others: made of a release that is whole and of what is on record, on record before it is there."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from instruments.problems import Where
from surveys.analysis import EXACT_DATES, long_dataset
from surveys.codebook import files_of
from surveys.codebook_history import with_history, with_imports
from surveys.codebook_parts import Codebook
from surveys.derived import Derived
from surveys.durable import rename, sync_folder, write_file
from surveys.free_text import note_on_free_text
from surveys.past_releases import Release, codebook_in, newest_of_now, receipt_sha256
from surveys.record import ledger
from surveys.record.event_files import Event
from surveys.record.sources import sources
from surveys.refusals import Refusal, SafeguardRefused, refusal
from surveys.report.codebook import FACE
from surveys.sharing.codebook import shared_codebook
from surveys.study import Study, is_within_a_study

KIND = "sharing"
"""The kind of the events that say what was given to others."""
NAME = "shared-codebook"
AGAIN = "make a release of what is on record: surveys release; then share that one"


@dataclass(frozen=True)
class Pack:
    """What is to be given, from which release, and into which folder; nothing is written yet."""

    study: Study
    release: Release
    files: Mapping[str, bytes]
    out: Path


def prepare(derived: Derived, out: Path, number: str) -> Pack:
    """The pack of release `number`, or of the newest if it is "".

    Raises SafeguardRefused if `out` is within a study's folder; Refusal if it is there already, or if the release is
    not the newest, not as it was released, or not of what is on record.
    """
    study = derived.study
    _refuse_folder(out)
    release = newest_of_now(study, number, "shared", AGAIN)
    long = long_dataset(study, derived.register, derived.scored)
    of_rows = (EXACT_DATES, note_on_free_text(study))  # true of a release, whose rows have them
    long = replace(long, notes=tuple(note for note in long.notes if note not in of_rows))
    book = shared_codebook(long, list(study.instruments.values()), study.missing_reasons)
    book = with_history(book, release.number, codebook_in(release.folder))
    book = with_imports(book, sources(study))
    files = {"README.txt": _read_me(study, release, book).encode(), **files_of(book, NAME)}
    return Pack(study, release, files, out)


def record(pack: Pack) -> Event:
    """The ledger has what is given: of which release, and the SHA-256 of each file."""
    body = {
        "release": pack.release.number,
        "receipt_sha256": receipt_sha256(pack.release.folder),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in sorted(pack.files.items())},
    }
    return ledger.append(pack.study.folder, KIND, body)


def write(pack: Pack) -> list[Path]:
    """The new folder holds the pack, whole, for its owner only. Raises OSError and leaves no folder if it cannot be."""
    out = pack.out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    building = out.parent / f".{out.name}.part"
    shutil.rmtree(building, ignore_errors=True)  # what a run that was killed left there
    try:
        building.mkdir(mode=0o700)
        for name, content in pack.files.items():
            write_file(building / name, content)
        rename(building, out)
        sync_folder(out.parent)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return sorted(out.iterdir())


def _refuse_folder(out: Path) -> None:
    if is_within_a_study(out):
        found, hint = "a folder within a study's", "name a folder elsewhere, such as ../shared"
        raise refusal(
            SafeguardRefused, "within_a_study", Where(str(out)), found, "a place outside every study", hint
        )
    if out.exists():
        where, hint = Where(str(out)), "name a folder that is not there yet"
        raise refusal(Refusal, "folder_exists", where, "a folder or file of that name", "a new folder", hint)


def _read_me(study: Study, release: Release, book: Codebook) -> str:
    lines = [
        f"{study.title}: what may be shared of release {release.number}",
        *(["SYNTHETIC DATA. These people do not exist."] if book.synthetic else []),
        "",
        "No row here is a person's. What each variable is, how each score is made and how sure each fact is stands in",
        f"{NAME}.html, .pdf, .xlsx and .json; all four say the same.",
        "",
        *FACE[book.counts_are],
        f"In {NAME}.json a count that is withheld is null.",
        "",
        "Before this is given to anybody, look at every 0 and every 100%: what is true of nobody, or of all, is true of each.",
        "",
        f"Made from release {release.number}, whose receipt.json has the SHA-256",
        receipt_sha256(release.folder),
        "",
    ]
    return "\n".join(lines)
