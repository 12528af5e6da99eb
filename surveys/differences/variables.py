"""Which variables one release has and another has not, and which are described otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from surveys.dataset import Column, Dataset

DESCRIBED = ("label", "kind", "measure", "decimals", "value_labels", "missing_labels", "instrument", "words")
"""What is said of a variable, but for its version, which all of an instrument share."""


@dataclass(frozen=True)
class Variable:
    """A variable that came or went, or of which `what` is said otherwise, as it was and as it is."""

    name: str
    way: Literal["in", "out", "described"]
    label: str
    what: str = ""
    old: str = ""
    new: str = ""


def variables_changed(before: Dataset, now: Dataset) -> Iterator[Variable]:
    """Variables in, variables out, and what is said otherwise of those in both, each in its dataset's order."""
    earlier = {column.name: column for column in before.columns}
    later = {column.name: column for column in now.columns}
    yield from (Variable(name, "in", each.label) for name, each in later.items() if name not in earlier)
    yield from (Variable(name, "out", each.label) for name, each in earlier.items() if name not in later)
    for name, column in later.items():
        if name in earlier:
            yield from _described_otherwise(earlier[name], column)


def _described_otherwise(old: Column, new: Column) -> Iterator[Variable]:
    for what in DESCRIBED:
        was, now = getattr(old, what), getattr(new, what)
        if was != now:
            words = what.replace("_", " ") if what != "words" else "how it is made"
            yield Variable(new.name, "described", new.label, words, *_in_words(was, now))


def _in_words(was: Any, now: Any) -> tuple[str, str]:
    """Both as text; of labels those that are another."""
    if not isinstance(was, Mapping):
        return _text(was), _text(now)
    same = {code for code in was if now.get(code) == was[code]}
    return _text({code: was[code] for code in was if code not in same}), _text(
        {code: now[code] for code in now if code not in same}
    )


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{code} {label}" for code, label in value.items())
    return " ".join(value) if isinstance(value, tuple) else str(value)
