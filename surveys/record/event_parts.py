"""Each thing that an event says, as a mapping of its own, with the list of the event in which it stands.

Most events hold such lists. Where an event says a thing in fewer words, a line or an id, it is put in full here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from surveys.record import contacts, register_history
from surveys.record.event_files import Event

Part = Mapping[str, Any]
Parts = Mapping[str, Iterable[Any]]
"""Name of a list → what stands in it."""


def parts_of(past: Iterable[Event]) -> Iterator[tuple[Event, str, str, Part]]:
    """(event, list, path, part) of each part of any list of the events."""
    known: dict[str, Part] = {}
    for event in past:
        for name, parts in _lists_in(event, known).items():
            for number, part in enumerate(parts):
                if isinstance(part, Mapping):
                    yield event, name, f"{name}.{number}", part


def _lists_in(event: Event, known: dict[str, Part]) -> Parts:
    """`known` are the contacts so far, by id."""
    lists: dict[str, Any] = {name: parts for name, parts in event.body.items() if isinstance(parts, list)}
    if event.kind == register_history.KIND:
        return {**lists, **_of_register(event.body)}
    if event.kind == contacts.KIND:
        known |= {contacts.from_body(part).id: part for part in event.body["contacts"]}
        return lists | {"undone": [known.get(id) for id in event.body["undone"]]}
    return lists


def _of_register(body: Part) -> Parts:
    added = register_history.added_in(body)
    names = register_history.FIELDS
    return {
        "added": ({"participant": id, **dict(zip(names, fields, strict=True))} for id, fields in added),
        "gone": ({"participant": id} for id in body["gone"]),
    }
