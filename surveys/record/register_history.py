"""The register as the ledger has it: who was in it when it was last recorded, and every id that ever was.

What the file says now, and which of its changes may be recorded, is `register/changes.py`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import attrgetter
from typing import Any

from surveys.record.event_files import Event
from surveys.register.participant import COLUMNS, OPTIONAL, Participant

KIND = "register"
"""The kind of the events of the ledger that hold changes of the register."""
FIELDS = (*COLUMNS[1:], *OPTIONAL)
Fields = tuple[str, ...]
"""What the register says of one person, in the order of FIELDS, as texts; what it does not say is empty."""
_NOTHING = ("",) * len(FIELDS)
_VALUES = attrgetter(*FIELDS)


@dataclass(frozen=True)
class Change:
    """One thing that the register says otherwise of one person."""

    participant: str
    field: str
    old: str
    new: str


@dataclass(frozen=True)
class RecordedRegister:
    """Who was in the register when it was last recorded, in the event `last`, which is None if it never was.

    `gone` are the ids that were in it before that, with the last that it said of them.
    """

    people: Mapping[str, Fields]
    gone: Mapping[str, Fields]
    last: Event | None


def recorded_register(past: Iterable[Event]) -> RecordedRegister:
    """The register as the events leave it, in their order; of two people's changes the later stands."""
    ever: dict[str, Fields] = {}
    gone: set[str] = set()
    last = None
    for event in (event for event in past if event.kind == KIND):
        last = event
        for each in event.body["changes"]:
            id = each["participant"]
            ever[id] = _with(ever.get(id, _NOTHING), each["field"], each["new"])
        added = dict(added_in(event.body))
        ever |= added
        gone = (gone - added.keys()) | set(event.body["gone"])
    people = {id: fields for id, fields in ever.items() if id not in gone} if gone else ever
    return RecordedRegister(people, {id: ever.get(id, _NOTHING) for id in sorted(gone)}, last)


def as_fields(person: Participant) -> Fields:
    """What the register says of a person, as it is recorded."""
    return tuple([str(value) if value else "" for value in _VALUES(person)])


def said_of(fields: Fields, name: str) -> str:
    """One of the fields, by its name."""
    return fields[FIELDS.index(name)]


def body_of(changes: Sequence[Change], added: Mapping[str, Fields], gone: Iterable[str]) -> dict[str, Any]:
    """The changes as an event holds them.

    Who is added is a line as the register has it, below `columns`, since a ledger is read by every command: a
    hundred thousand people are 4 MB and not 14.
    """
    return {
        "columns": ["id", *FIELDS],
        "added": [_line((id, *fields)) for id, fields in added.items()],
        "changes": [asdict(each) for each in changes],
        "gone": sorted(gone),
    }


def added_in(body: Mapping[str, Any]) -> Iterator[tuple[str, Fields]]:
    """Who is added by an event, and what the register said of them."""
    columns = body["columns"]
    places = [columns.index(name) if name in columns else None for name in FIELDS]
    as_now = places == list(range(1, len(FIELDS) + 1))
    for id, *cells in csv.reader(body["added"]):
        yield id, tuple(cells) if as_now else tuple("" if n is None else cells[n - 1] for n in places)


def _with(fields: Fields, name: str, value: str) -> Fields:
    place = FIELDS.index(name)
    return (*fields[:place], value, *fields[place + 1 :])


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue().removesuffix("\r\n")
