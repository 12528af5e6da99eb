"""Files as they came, kept for good: each under its SHA-256, read-only, beside an event that says what it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from instruments.problems import Where
from surveys import ledger
from surveys.durable import write_file
from surveys.refusals import Refusal, refusal
from surveys.study import Study


@dataclass(frozen=True)
class Source:
    """One imported file: where it is kept, and how its columns are to be read."""

    event: str
    path: Path
    file: str
    sha256: str
    timepoint: str
    sheet: str
    names: Mapping[str, str]
    at: str


def keep(study: Study, path: Path, content: bytes, body: Mapping[str, Any]) -> None:
    """The file is in `sources/` under its hash, and the ledger says so. The event is written last."""
    kept = _place(study, hashlib.sha256(content).hexdigest(), path.suffix)
    if not kept.exists():
        write_file(kept, content)
        kept.chmod(0o400)
    ledger.append(study.folder, "import", body)


def sources(study: Study) -> list[Source]:
    """Every imported file that no later one replaces, in the order of import.

    Raises Refusal if one is gone or is not what it was.
    """
    imports = [event for event in ledger.events(study.folder) if event.kind == "import"]
    replaced = {event.body["replaces"] for event in imports}
    found = [_source(study, event) for event in imports if event.id not in replaced]
    for source in found:
        if not source.path.exists():
            raise refusal(Refusal, "source_gone", Where(source.file), "the kept file is gone", hint=_RESTORE)
        if hashlib.sha256(source.path.read_bytes()).hexdigest() != source.sha256:
            raise refusal(
                Refusal, "source_changed", Where(source.file), "the kept file was changed", hint=_RESTORE
            )
    return found


_RESTORE = "restore the sources folder from its backup"


def _source(study: Study, event: ledger.Event) -> Source:
    body = event.body
    return Source(
        event=event.id,
        path=_place(study, body["sha256"], os.path.splitext(body["file"])[1]),  # noqa: PTH122  # a name, not a path
        file=body["file"],
        sha256=body["sha256"],
        timepoint=body["timepoint"],
        sheet=body["sheet"],
        names=body["names"],
        at=event.at,
    )


def _place(study: Study, sha256: str, suffix: str) -> Path:
    return study.folder / "sources" / f"{sha256}{suffix.lower()}"
