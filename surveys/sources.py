"""Files as they came, kept for good: each under its SHA-256, read-only, with an event that says what it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePath

from instruments.problems import Where
from surveys import ledger
from surveys.durable import write_file
from surveys.refusals import Refusal, refusal
from surveys.study import Study


@dataclass(frozen=True)
class Entry:
    """What the ledger says of one file: how it is read, what it held, and which earlier one it stands for."""

    file: str
    sha256: str
    sheet: str
    names: Mapping[str, str]
    replaces: str
    rows: int
    instruments: Mapping[str, str]


@dataclass(frozen=True)
class Source:
    """An imported file. `id` names this import of it, for another file to stand for."""

    id: str
    path: Path
    timepoint: str
    entry: Entry

    @property
    def file(self) -> str:
        return self.entry.file

    @property
    def sha256(self) -> str:
        return self.entry.sha256

    @property
    def sheet(self) -> str:
        return self.entry.sheet

    @property
    def names(self) -> Mapping[str, str]:
        return self.entry.names


def keep(study: Study, timepoint: str, files: Iterable[tuple[Entry, bytes]]) -> None:
    """The files are in `sources/` under their hashes; then one event says so, so that all are in or none."""
    ledger.actor()  # refused before anything is written
    entries = []
    for entry, content in files:
        path = _place(study, entry)
        if not path.exists():
            write_file(path, content)
        path.chmod(0o400)
        entries.append(asdict(entry))
    ledger.append(study.folder, "import", {"timepoint": timepoint, "files": entries})


def sources(study: Study) -> list[Source]:
    """Every imported file that no later one stands for, in the order of import.

    Raises Refusal if one is gone or is not what it was.
    """
    imported = [
        Source(f"{event.id}:{number}", _place(study, entry), event.body["timepoint"], entry)
        for event in study.events()
        if event.kind == "import"
        for number, entry in enumerate(Entry(**file) for file in event.body["files"])
    ]
    replaced = {source.entry.replaces for source in imported}
    found = [source for source in imported if source.id not in replaced]
    for source in found:
        if not source.path.exists():
            raise refusal(Refusal, "source_gone", Where(source.file), "the kept file is gone", hint=_RESTORE)
        if hashlib.sha256(source.path.read_bytes()).hexdigest() != source.sha256:
            raise refusal(
                Refusal, "source_changed", Where(source.file), "the kept file was changed", hint=_RESTORE
            )
    return found


_RESTORE = "restore the sources folder from its backup"


def _place(study: Study, entry: Entry) -> Path:
    return study.folder / "sources" / f"{entry.sha256}{PurePath(entry.file).suffix.lower()}"
