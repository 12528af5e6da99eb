"""What was done to a study: one immutable file for each event, linked by hash, never replaced.

An event is named by its content, so writing it twice changes nothing, and each names the events that
were latest when it was made, so a changed, dropped or added file is found. No lock is needed. The one
change that may be made to a file, and how it stays provable, is in `redaction.py`.
"""

from __future__ import annotations

import getpass
import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import reduce
from heapq import heapify, heappop, heappush
from importlib.metadata import version
from operator import or_
from pathlib import Path
from typing import Any

from instruments.problems import Where
from surveys.durable import write_file
from surveys.record.event_files import Event, EventFile, content_of, event_in, name_of, read_event_files
from surveys.refusals import Refusal, refusal

__all__ = ["Event", "actor", "append", "events", "files", "heads", "lineage"]


def actor() -> str:
    """Who is at the keyboard: SURVEYS_USER where it is set, else the login name. Raises Refusal if neither is."""
    try:
        return os.environ.get("SURVEYS_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        where, hint = Where("the ledger"), "set the environment variable SURVEYS_USER to your code"
        raise refusal(Refusal, "nobody", where, "no name of who is doing this", hint=hint) from error


def append(study_folder: Path, kind: str, body: Mapping[str, Any]) -> Event:
    """The event is in the ledger for good, after all that were there. Raises Refusal if the ledger is not whole."""
    past = [file.event for file in files(study_folder).values()]
    record = {
        "kind": kind,
        "at": datetime.now(UTC).isoformat(timespec="microseconds"),
        "by": actor(),
        "tool": f"followup-surveys {version('followup-surveys')}",
        "parents": sorted(heads(past)),
        "body": body,
    }
    content = content_of(record)
    event = event_in(content, hashlib.sha256(content).hexdigest())
    write_file(study_folder / "ledger" / name_of(event), content)
    return event


def events(study_folder: Path, among: Collection[str] | None = None) -> list[Event]:
    """Every event, or those `among` these ids and all before them, each after those it names.

    Of two that could come next, the earlier is first. Raises Refusal if a file was changed, renamed, added
    or is gone.
    """
    found = {id: file.event for id, file in files(study_folder).items()}
    ordered = list(_in_order(found))
    if len(ordered) < len(found):  # only a false redaction could name later events as earlier ones
        where, hint = Where(str(study_folder / "ledger")), "restore the ledger from its backup"
        raise refusal(Refusal, "ledger_event_changed", where, "events that come after one another", hint=hint)
    return ordered if among is None else _up_to(ordered, among)


def files(study_folder: Path) -> dict[str, EventFile]:
    """Event id → its file, verified, in no order. Raises Refusal as `events` does."""
    return read_event_files(study_folder / "ledger")


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


def _up_to(ordered: list[Event], last: Collection[str]) -> list[Event]:
    """These and all before them: what was made in sight of what is told along events that nobody names."""
    wanted = set(last)
    for event in reversed(ordered):
        if event.id in wanted:
            wanted.update(event.parents)
    return [event for event in ordered if event.id in wanted]


def _in_order(found: Mapping[str, Event]) -> Iterator[Event]:
    """Parents before children; of those that are ready, by time and then by id."""
    unmet = {event.id: len(set(event.parents)) for event in found.values()}
    children: dict[str, list[Event]] = defaultdict(list)
    for event in found.values():
        for parent in set(event.parents):
            children[parent].append(event)
    ready = [(event.at, event.id) for event in found.values() if not event.parents]
    heapify(ready)
    while ready:
        _, id = heappop(ready)
        yield found[id]
        for child in children[id]:
            unmet[child.id] -= 1
            if not unmet[child.id]:
                heappush(ready, (child.at, child.id))
