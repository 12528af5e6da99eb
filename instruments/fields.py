"""Which fields there are at each level of a file, and what to say of one that is not among those where it stands."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

Level = tuple[str, ...]
"""The names of the fields that something is within, outermost first; () is the margin. Entries of lists have no name."""
ALIKE = 0.8
"""From here on two names are so alike that one is a slip for the other: `item` and `items`, not `codes` and `notes`."""


def hint_for(path: Sequence[str | int], model: type[BaseModel]) -> str:
    """One thing to try where the field at `path` of a `model` is none of those there."""
    levels = _levels(model)
    name, here = str(path[-1]), levels[_level_of(path[:-1], levels)]
    elsewhere = [_in_words(level) for level, fields in levels.items() if name in fields]
    near = difflib.get_close_matches(name, here, n=1, cutoff=ALIKE if elsewhere else 0.6)
    hints = [f"did you mean `{each}`?" for each in near]
    if elsewhere:
        hints.append(f"`{name}` belongs {' or '.join(elsewhere)}: is it indented like the lines there?")
    return " ".join(hints) or f"there is: {', '.join(sorted(here))}"


def _in_words(level: Level) -> str:
    return f"to `{' › '.join(level)}`" if level else "at the left margin"


def _level_of(path: Sequence[str | int], levels: Mapping[Level, set[str]]) -> Level:
    """The level of what stands at `path`: numbers of entries, and the names that a file itself gives, left out."""
    level: Level = ()
    for step in path:
        inner = (*level, str(step))
        level = inner if inner in levels else level
    return level


def _levels(model: type[BaseModel]) -> dict[Level, set[str]]:
    """Level → its fields, outer levels first."""
    schema = model.model_json_schema()
    levels: dict[Level, set[str]] = {}
    for level, name in _fields(schema, schema, ()):
        levels.setdefault(level, set()).add(name)
    return dict(sorted(levels.items(), key=lambda each: len(each[0])))


def _fields(schema: Mapping[str, Any], part: Mapping[str, Any], level: Level) -> Iterator[tuple[Level, str]]:
    """(level, field) of everything in one part of a schema."""
    part = schema["$defs"][part["$ref"].rpartition("/")[2]] if "$ref" in part else part
    for name, inner in part.get("properties", {}).items():
        yield level, name
        yield from _fields(schema, inner, (*level, name))
    entries = [
        part.get("items"),
        part.get("additionalProperties"),
        *part.get("patternProperties", {}).values(),
    ]
    for inner in [*part.get("anyOf", ()), *entries]:
        if isinstance(inner, dict):
            yield from _fields(schema, inner, level)
