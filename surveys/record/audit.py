"""Whether a study's record is whole: every event and link, every kept file, every release, and every head known.

What this can prove, and what it cannot, is in `docs/decisions/0008-what-the-ledger-proves.md`. What was done to one person,
answer or file is `history.py`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.derived import Derived
from surveys.past_releases import receipt_in
from surveys.record import ledger
from surveys.record.event_files import Event
from surveys.record.redaction import undone
from surveys.record.sources import imported, kept_study_file, problems_of, redacted_files
from surveys.refusals import Refusal
from surveys.study import Study


@dataclass(frozen=True)
class Audit:
    """A record that is whole, in numbers; `heads` are what another audit can be held against."""

    events: Mapping[str, int]
    sources: int
    redacted: int
    without_event: int
    releases: tuple[str, ...]
    conflicts: int
    undone: tuple[Path, ...]
    heads: tuple[str, ...]


def audit(study: Study, known: Sequence[str]) -> Audit:
    """The record is whole, and every event whose id begins as one of `known` is in it.

    Raises Refusal with everything that is not so.
    """
    past = study.events()
    problems = [
        *_rolled_back_from(past, known),
        *_problems_of_sources(study, past),
        *_problems_of_releases(study, past),
    ]
    if problems:
        raise Refusal(problems)
    responses = Derived(study).responses
    hashes = {source.sha256 for source in imported(study)}
    return Audit(
        events=Counter(event.kind for event in past),
        sources=len(hashes - redacted_files(past)),
        redacted=len(redacted_files(past)),
        without_event=len(_without_event(study, past)),
        releases=tuple(sorted(path.name for path in _folders(study))),
        conflicts=sum(bool(each.claims) for each in responses.unread),
        undone=tuple(undone(study)),
        heads=tuple(sorted(ledger.heads(past))),
    )


def _rolled_back_from(past: Sequence[Event], known: Sequence[str]) -> Iterator[Problem]:
    for id in known:
        if len(id) < 8 or not any(event.id.startswith(id.lower()) for event in past):
            where = Where("--head")
            found = f"no event whose id begins with `{id}`" if len(id) >= 8 else f"`{id}`, which is too short"
            yield Problem(
                "rolled_back", where, found, "an id of at least 8 letters that is in the ledger", _ROLLED
            )


_ROLLED = "if the folder is synced, wait; else somebody put an older ledger here: restore the newest backup"


def _problems_of_sources(study: Study, past: Sequence[Event]) -> Iterator[Problem]:
    """Every file that ever came in is there, replaced or not, unless it was redacted; and all are what they were."""
    gone = redacted_files(past)
    for source in {source.path: source for source in imported(study)}.values():
        if source.path.is_file() or source.sha256 not in gone:
            yield from problems_of(source.path, source.sha256, source.file)
    known = {source.path for source in imported(study)}
    for sha256, path in _kept(study).items():
        if path not in known:
            yield from problems_of(path, sha256, f"sources/{path.name}")


def _kept(study: Study) -> dict[str, Path]:
    """Hash, as the name says it, → file, of every file that is kept."""
    return {path.stem: path for path in (study.folder / "sources").glob("[!.]*") if path.name != "README.txt"}


def _without_event(study: Study, past: Sequence[Event]) -> set[str]:
    """The kept files of which neither an import nor a release speaks: a command was stopped before it could."""
    receipts = [receipt_in(folder) for folder in _folders(study)]
    own = {sha256 for receipt in receipts for sha256 in receipt["inputs"]["study"].values()}
    return _kept(study).keys() - own - redacted_files(past) - {each.sha256 for each in imported(study)}


def _folders(study: Study) -> list[Path]:
    return sorted(path for path in (study.folder / "releases").glob("[0-9]*") if path.is_dir())


def _problems_of_releases(study: Study, past: Sequence[Event]) -> Iterator[Problem]:
    noted: dict[str, set[str]] = {}
    for event in (event for event in past if event.kind == "release"):
        noted.setdefault(event.body["number"], set()).add(event.body["receipt_sha256"])
    for folder in _folders(study):
        yield from _problems_of_release(study, folder, noted.get(folder.name, set()), past)
    for number in sorted(noted.keys() - {folder.name for folder in _folders(study)}):
        where = Where(str(study.folder / "releases" / number))
        yield Problem(
            "release_gone", where, "no release, though the ledger has it", hint="restore it from a copy"
        )


def _problems_of_release(
    study: Study, folder: Path, noted: set[str], past: Sequence[Event]
) -> Iterator[Problem]:
    path = folder / "receipt.json"
    where = Where(str(path))
    try:
        receipt = receipt_in(folder)
    except Refusal as error:
        yield from error.problems
        return
    if not noted:
        hint = "if `surveys release` was stopped, run it again; else restore the newest backup of the ledger"
        yield Problem("rolled_back", where, "a release that is not in the ledger", hint=hint)
    elif _sha256(path.read_bytes()) not in noted:
        yield Problem("release_changed", where, "a receipt that is not the one in the ledger", hint=_RESTORE)
        return
    here = {event.id for event in past}
    for id in (id for id in receipt["inputs"]["ledger"] if id not in here):
        yield Problem("rolled_back", where, f"event {id[:12]}, which is not in the ledger", "it", _ROLLED)
    for name, made in receipt["files"].items():
        if not (folder / name).is_file() or _sha256((folder / name).read_bytes()) != made["sha256"]:
            found = "a file that is not as it was released"
            yield Problem("release_changed", Where(str(folder / name)), found, hint=_RESTORE)
    for name, sha256 in receipt["inputs"]["study"].items():
        kept = kept_study_file(study, name, sha256)
        if not kept.is_file() and sha256 not in redacted_files(past):
            yield from problems_of(kept, sha256, f"sources/{kept.name}")


_RESTORE = "restore the release from a copy; a changed dataset is not a release"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
