"""What went into two releases that is not the same, in words, from their receipts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Inputs = Mapping[str, Any]


def inputs_changed(before: Inputs, now: Inputs) -> Iterator[tuple[str, str]]:
    """What kind of thing it is, and what became of it."""
    old, new = (
        Counter((each["file"], each["timepoint"]) for each in inputs["sources"]) for inputs in (before, now)
    )
    yield from (("file", f"{file} ({point}) came in") for file, point in sorted((new - old).elements()))
    yield from (
        ("file", f"{file} ({point}) is used no more") for file, point in sorted((old - new).elements())
    )
    yield from (("study file", words) for words in _named(before["study"], now["study"]))
    yield from (("definition", words) for words in _definitions(before["definitions"], now["definitions"]))
    versions = [
        {**each["packages"], "followup-surveys": each["tool"], "Python": each["python"]}
        for each in (before, now)
    ]
    for name in sorted({*versions[0], *versions[1]}):
        was, is_ = (each.get(name, "none") for each in versions)
        if was != is_:
            yield "version", f"{name} {was} to {is_}"


def _named(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield f"{name} {_became(name in old, name in new)}"


def _definitions(old: Inputs, new: Inputs) -> Iterator[str]:
    for id in sorted({*old, *new}):
        if old.get(id) == new.get(id):
            continue
        if id in old and id in new:
            was, is_ = old[id]["version"], new[id]["version"]
            yield f"{id} {was} to {is_}" if was != is_ else f"{id} changed, still {is_}"
        else:
            yield f"{id} {_became(id in old, id in new)}"


def _became(before: bool, now: bool) -> str:
    if before and now:
        return "changed"
    return "is new" if now else "is gone"
