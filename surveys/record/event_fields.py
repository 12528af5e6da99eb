"""The fields of an event: each text in its body, by the path that leads to it, such as `corrections.0.note`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from surveys.record.event_files import Event

FREE_TEXT = ("note", "words", "by", "on", "file", "old", "new")
"""Fields in which people write or which they name; everything else in an event is a code, a number or a hash."""


def texts_in(body: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(path, text) of each text, in the order in which it is written down."""
    if isinstance(body, str):
        yield path, body
    elif isinstance(body, Mapping | list):
        parts = sorted(body.items()) if isinstance(body, Mapping) else list(enumerate(body))
        for name, part in parts:
            yield from texts_in(part, f"{path}.{name}" if path else str(name))


def free_texts(event: Event) -> dict[str, str]:
    """Path → text of each field of the event that people write; a redaction's reason is one, other reasons are codes."""
    return {path: text for path, text in texts_in(event.body) if text and _is_free(event, path)}


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
    return path.rpartition(".")[2] in FREE_TEXT or (event.kind, path) == ("redaction", "reason")
