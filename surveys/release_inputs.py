"""What a release is made from: files, events, definitions and versions, each by its hash or number."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from instruments import Instrument
from surveys.own_definitions import own_definitions
from surveys.record import contacts, locks, register_history
from surveys.record.sources import sources
from surveys.register.file import register_file
from surveys.study import Study, interview

CHANGE_NO_ANSWER = (
    *("release", "verification", "sharing", locks.KIND, locks.UNBLINDING),
    *(contacts.KIND, register_history.KIND),
)
"""Events after which a release is still up to date; the register is among its inputs as the file that it is."""
PACKAGES = ("polars", "narwhals", "pyreadstat", "openpyxl", "pandera", "pydantic")


def made_from_now(study: Study) -> Mapping[str, Any]:
    """Everything that a release is made from, by hash or version."""
    past = [event for event in study.events() if event.kind not in CHANGE_NO_ANSWER]
    return {
        "data_cut": max((event.at for event in past), default=""),
        "ledger": sorted(event.id for event in past),
        "sources": [{"file": s.file, "sha256": s.sha256, "timepoint": s.timepoint} for s in sources(study)],
        "study": {name: file_sha256(study.folder / name) for name in study_files(study)},
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


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's content."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
