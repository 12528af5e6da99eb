"""The files of a ledger: each one event, named by its moment and its content, and verified before it is believed.

What an event means is not known here, but for one kind: a `redaction` vouches for what is left of an event
from which words were taken out.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from instruments.problems import Problem, Where
from surveys.refusals import Refusal

NAME = re.compile(r"[0-9]{20}-([0-9a-f]{16})\.json")
READ_ME = "README.txt"
"""What `surveys init` puts into the folder, and what says nothing."""


@dataclass(frozen=True)
class Event:
    """One thing done: what kind, when (UTC), by whom, after which events, and its details."""

    id: str
    kind: str
    at: str
    by: str
    parents: tuple[str, ...]
    body: Mapping[str, Any]


@dataclass(frozen=True)
class EventFile:
    """A file of the ledger as it is on the disk, and the event in it."""

    path: Path
    content: bytes
    event: Event


def content_of(record: Mapping[str, Any]) -> bytes:
    """The one way in which a record is written down."""
    return (json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def event_in(content: bytes, id: str) -> Event:
    """The event that a file's content is. Raises ValueError if it is none."""
    record = json.loads(content)
    texts = [record[name] for name in ("kind", "at", "by")] if isinstance(record, dict) else [None]
    if not all(isinstance(text, str) for text in [*texts, *record["parents"]]):
        raise ValueError("no event")
    if not isinstance(record["body"], dict):
        raise ValueError("no event")
    return Event(id, record["kind"], record["at"], record["by"], tuple(record["parents"]), record["body"])


def name_of(event: Event) -> str:
    """The only name that the event's file may have."""
    stamp = "".join(character for character in event.at[:26] if character.isdigit())
    return f"{stamp}-{event.id[:16]}.json"


def read_event_files(folder: Path) -> dict[str, EventFile]:
    """Event id → its file, of every file in a ledger's `folder`; hidden files are being written, and are none.

    Nobody waits for anybody: if what is there is not whole, and files have come since it was listed, it is
    read again. Raises Refusal with every fault: a file that is changed, renamed, no event, or gone.
    """
    before: list[str] | None = None
    while True:
        names = _names(folder)
        files, problems = _read(folder, names)
        if not problems:
            return files
        if names == before:
            raise Refusal(problems)
        before = names


def vouched_by(event: Event) -> dict[str, str]:
    """SHA-256 of the redacted content → id of the event it is of, for a redaction; nothing for another kind."""
    redacted = event.body.get("events", ()) if event.kind == "redaction" else ()
    return {each["sha256"]: each["event"] for each in redacted}


def _names(folder: Path) -> list[str]:
    return sorted(
        path.name for path in folder.glob("*") if not path.name.startswith(".") and path.name != READ_ME
    )


def _read(folder: Path, names: list[str]) -> tuple[dict[str, EventFile], list[Problem]]:
    problems: list[Problem] = []
    files: dict[str, EventFile] = {}
    doubtful: dict[Path, bytes] = {}
    for path in (folder / name for name in names):
        found = NAME.fullmatch(path.name)
        content = _content(path) if found else None
        if found is None or content is None:
            problems.append(Problem("ledger_stray", Where(str(path)), "what is no event", hint=_STRAY))
            continue
        id = hashlib.sha256(content).hexdigest()
        if id.startswith(found[1]):
            problems += _take(files, path, content, id)
        else:
            doubtful[path] = content
    problems += _take_redacted(files, doubtful)
    problems += [_changed(path) for path in doubtful]
    return files, problems or list(_gone(folder, files))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return None


def _take(files: dict[str, EventFile], path: Path, content: bytes, id: str) -> Iterator[Problem]:
    """The file is among `files`, if its content is an event and its name is that event's."""
    try:
        event = event_in(content, id)
        vouched_by(event)
    except (ValueError, KeyError, TypeError, RecursionError):
        found = "what cannot be read as an event"
        yield Problem("ledger_event_unreadable", Where(str(path)), found, hint=_RESTORE)
        return
    if path.name != name_of(event):
        yield _changed(path)
        return
    files[id] = EventFile(path, content, event)


def _take_redacted(files: dict[str, EventFile], doubtful: dict[Path, bytes]) -> list[Problem]:
    """Of the `doubtful`, those that a believed redaction vouches for are taken; one may vouch for another."""
    problems: list[Problem] = []
    while True:
        vouched = {sha: id for file in files.values() for sha, id in vouched_by(file.event).items()}
        found = [
            (path, vouched.get(hashlib.sha256(content).hexdigest())) for path, content in doubtful.items()
        ]
        good = [(path, id) for path, id in found if id and id[:16] == path.stem[-16:] and id not in files]
        if not good:
            return problems
        for path, id in good:
            problems += _take(files, path, doubtful.pop(path), id)


def _changed(path: Path) -> Problem:
    found = "an event whose content was changed, or whose name was"
    return Problem("ledger_event_changed", Where(str(path)), found, hint=_RESTORE)


def _gone(folder: Path, files: Mapping[str, EventFile]) -> Iterator[Problem]:
    named = {parent for file in files.values() for parent in file.event.parents}
    for id in sorted(named - files.keys()):
        yield Problem("ledger_event_gone", Where(str(folder)), f"event {id[:16]} is gone", "it", _WAIT)


_WAIT = "if the folder is synced, wait until it has finished; else restore the ledger from its backup"
_RESTORE = f"nothing in a ledger is ever edited: {_WAIT}"
_STRAY = "move it out of the ledger; a copy that a sync program made of an event is not needed"
