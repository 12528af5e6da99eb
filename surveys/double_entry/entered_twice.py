"""What is known of forms that two people keyed: who, which forms, and where the two differ. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[str, str, int]
"""File, sheet and row."""


@dataclass(frozen=True)
class Difference:
    """One answer that two people keyed differently, as each wrote it ("" is a blank), and where each did."""

    participant: str
    instrument: str
    item: str
    first: str
    second: str
    first_place: Place
    second_place: Place


@dataclass(frozen=True)
class KeyedOnce:
    """A form that only one of the two files has; of a whole interview the instrument is `interview`."""

    participant: str
    instrument: str
    place: Place


@dataclass(frozen=True)
class Batch:
    """Two files of the same forms, by name, and their keyers, in one order; `event` is the id of their coming in.

    `people` are, for each instrument, those whose forms both keyed; `cells` says of each (instrument, item)
    how many cells were compared: those that are not blank in both.
    """

    event: str
    timepoint: str
    name: str
    keyers: tuple[str, str]
    files: tuple[str, str]
    people: Mapping[str, frozenset[str]]
    cells: Mapping[tuple[str, str], int]
    differences: tuple[Difference, ...]
    keyed_once: tuple[KeyedOnce, ...]
