"""Since which release each variable is there, under which version of its definition, and which variables are there no more.

Each release's codebook carries on from that of the release before it, as it was released: so none is looked at but that one.
What version a form on paper had is on no record; what stood when its file came in, the ledger says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from surveys.codebook_parts import Codebook, Gone, Section, Seen
from surveys.record.sources import Source


def with_history(book: Codebook, number: str, before: Mapping[str, Any] | None) -> Codebook:
    """The codebook of release `number`; `before` is the JSON of the codebook before it, or its own; None for a first release."""
    known = dict(_first(before)) if before else {}
    sections = tuple(_section(section, number, known) for section in book.sections)
    here = {entry.name for entry in book.entries}
    gone = tuple(_gone(here, before)) if before else ()
    return replace(book, release=number, sections=sections, gone=gone)


def with_imports(book: Codebook, files: Iterable[Source]) -> Codebook:
    """The codebook with the versions of each definition that these files, in this order, came in under."""
    versions: dict[str, dict[str, None]] = {}
    for file in files:
        for id, version in file.entry.instruments.items():
            versions.setdefault(id, {})[version] = None
    sections = (replace(each, came_in_under=tuple(versions.get(each.id, ()))) for each in book.sections)
    return replace(book, sections=tuple(sections))


def _section(section: Section, number: str, known: Mapping[str, Seen]) -> Section:
    now = Seen(number, section.version)
    return replace(
        section,
        entries=tuple(replace(entry, first=known.get(entry.name, now)) for entry in section.entries),
    )


def _first(before: Mapping[str, Any]) -> Iterator[tuple[str, Seen]]:
    """Every variable that ever was, and the first release that it was in."""
    for each in before["gone"]:
        yield each["name"], Seen(**each["first"])
    for section in before["sections"]:
        for entry in section["entries"]:
            yield entry["name"], Seen(**entry["first"])


def _gone(here: set[str], before: Mapping[str, Any]) -> Iterator[Gone]:
    for each in before["gone"]:
        if each["name"] not in here:
            yield Gone(**{**each, "first": Seen(**each["first"]), "last": Seen(**each["last"])})
    for section in before["sections"]:
        last = Seen(before["release"], section["version"])
        for entry in section["entries"]:
            if entry["name"] not in here:
                yield Gone(entry["name"], entry["label"], section["id"], Seen(**entry["first"]), last)
