"""The fields of an event: each text in its body, by the path that leads to it, such as `corrections.0.note`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from surveys.answers.written import TEXT, as_code
from surveys.record import contacts, locks, register_history
from surveys.record.event_files import Event

VALUES = ("old", "new", "claims", "value")
FREE_TEXT = (
    *VALUES,
    "note",
    "words",
    "by",
    "on",
    "file",
    "sheet",
    "names",
    "only",
    "mapping",
    "accepted",
    "accepted_because",
    "batch",
)
"""Fields in which people write or which they name; everything else in an event is a code, a number or a hash."""
CODED = (contacts.KIND, register_history.KIND)
"""Kinds of events of which every text is a code, a date or an id that was held against the study."""

REASON_IN_WORDS = ("redaction", locks.KIND, locks.UNBLINDING)
"""Kinds of events of which the reason is in somebody's words; of others it is a code."""


def texts_in(body: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(path, text) of each text, in the order in which it is written down."""
    if isinstance(body, str):
        yield path, body
    elif isinstance(body, Mapping | list):
        parts = sorted(body.items()) if isinstance(body, Mapping) else list(enumerate(body))
        for name, part in parts:
            yield from texts_in(part, f"{path}.{name}" if path else str(name))


def free_texts(event: Event) -> dict[str, str]:
    """Path → text of each field of the event that people write."""
    return {path: text for path, text in texts_in(event.body) if text and _is_free(event, path)}


def redactable_texts(event: Event) -> dict[str, str]:
    """Those of the free texts that could name a person: all but the values that are codes or dates."""
    return {
        path: text
        for path, text in free_texts(event).items()
        if not (_is_in(path, VALUES) and as_code(text) != TEXT)
    }


def with_texts(body: Any, texts: Mapping[str, str], path: str = "") -> Any:
    """The body with these texts at these paths."""
    if isinstance(body, Mapping):
        return {
            name: with_texts(part, texts, f"{path}.{name}" if path else name) for name, part in body.items()
        }
    if isinstance(body, list):
        return [with_texts(part, texts, f"{path}.{place}") for place, part in enumerate(body)]
    return texts.get(path, body)


def _is_free(event: Event, path: str) -> bool:
    if event.kind in CODED:
        return False
    return _is_in(path, FREE_TEXT) or (event.kind in REASON_IN_WORDS and path == "reason")


def _is_in(path: str, names: Collection[str]) -> bool:
    return not set(names).isdisjoint(path.split("."))
