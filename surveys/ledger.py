"""What was done to a study: one immutable file for each event, linked by hash, never replaced.

An event is named by its content, so writing it twice changes nothing, and each names the events that
were latest when it was made, so a changed, dropped or added file is found. No lock is needed.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import reduce
from importlib.metadata import version
from operator import or_
from pathlib import Path
from typing import Any

from instruments.problems import Problem, Where
from surveys.durable import write_file
from surveys.refusals import Refusal, refusal


@dataclass(frozen=True)
class Event:
    """One thing done: what kind, when (UTC), by whom, after which events, and its details."""

    id: str
    kind: str
    at: str
    by: str
    parents: tuple[str, ...]
    body: Mapping[str, Any]


def actor() -> str:
    """Who is at the keyboard: SURVEYS_USER where it is set, else the login name. Raises Refusal if neither is."""
    try:
        return os.environ.get("SURVEYS_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        where, hint = Where("the ledger"), "set the environment variable SURVEYS_USER to your code"
        raise refusal(Refusal, "nobody", where, "no name of who is doing this", hint=hint) from error


def append(study_folder: Path, kind: str, body: Mapping[str, Any]) -> Event:
    """The event is in the ledger for good, after all that were there."""
    record = {
        "kind": kind,
        "at": datetime.now(UTC).isoformat(timespec="microseconds"),
        "by": actor(),
        "tool": f"followup-surveys {version('followup-surveys')}",
        "parents": sorted(heads(events(study_folder))),
        "body": body,
    }
    content = (json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
    event = _event(content)
    stamp = "".join(character for character in event.at[:26] if character.isdigit())
    write_file(study_folder / "ledger" / f"{stamp}-{event.id[:16]}.json", content)
    return event


def events(study_folder: Path, among: Collection[str] | None = None) -> list[Event]:
    """Every event, or those `among` these ids, each after those it names.

    Raises Refusal if a file was changed, renamed or is gone.
    """
    files = sorted((study_folder / "ledger").glob("*.json"))
    contents = {path: path.read_bytes() for path in files}
    problems = [problem for path, content in contents.items() for problem in _changed(path, content)]
    if problems:
        raise Refusal(problems)
    found = {event.id: event for event in map(_event, contents.values())}
    gone = sorted({parent for event in found.values() for parent in event.parents} - found.keys())
    if gone:
        where = Where(str(study_folder / "ledger"))
        hint = "restore the ledger folder from its backup"
        raise Refusal(
            [Problem("ledger_event_gone", where, f"event {id[:16]} is gone", "it", hint) for id in gone]
        )
    return [event for event in _in_order(found) if among is None or event.id in among]


def lineage(past: Iterable[Event]) -> Callable[[str, str], bool]:
    """`follows(a, b)`: whether event a was made in sight of event b. `past` has parents before children."""
    places: dict[str, int] = {}
    before: list[int] = []  # for each event the set of those before it, as bits
    for event in past:
        seen = [places[parent] for parent in event.parents if parent in places]
        places[event.id] = len(before)
        before.append(reduce(or_, (before[place] | 1 << place for place in seen), 0))
    return lambda a, b: bool(before[places[a]] >> places[b] & 1)


def heads(past: list[Event]) -> set[str]:
    """The ids of the events that no other event comes after."""
    return {event.id for event in past} - {parent for event in past for parent in event.parents}


def _event(content: bytes) -> Event:
    record = json.loads(content)
    return Event(
        id=hashlib.sha256(content).hexdigest(),
        kind=record["kind"],
        at=record["at"],
        by=record["by"],
        parents=tuple(record["parents"]),
        body=record["body"],
    )


def _changed(path: Path, content: bytes) -> Iterator[Problem]:
    if not path.stem.endswith(hashlib.sha256(content).hexdigest()[:16]):
        hint = "restore it from the ledger's backup; nothing in a ledger is ever edited"
        yield Problem(
            "ledger_event_changed", Where(str(path)), "an event whose content was changed", hint=hint
        )


def _in_order(found: Mapping[str, Event]) -> Iterator[Event]:
    """Parents before children; among equals, by time and then by id."""
    done: set[str] = set()
    waiting = sorted(found.values(), key=lambda event: (event.at, event.id))
    while waiting:
        ready = next(event for event in waiting if done.issuperset(event.parents))
        waiting.remove(ready)
        done.add(ready.id)
        yield ready
