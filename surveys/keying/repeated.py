"""The same answers under two ids: a row copied, a form keyed under another id as well, or most of one.

The answers of an interview stand in one row in the order of its questions. Rows that are equal over a stretch of STRETCH
questions are found by a number made of each stretch, and the run of equal answers around it is told if it says enough
(`bits.py`): more than any two of all rows would share by chance once in a hundred thousand files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from surveys.keying.bits import bits
from surveys.keying.parts import Finding, Looked, Part, finding
from surveys.keying.stretches import STRETCH, equal_stretches, runs_of

BY_CHANCE = 0.00001
"""Of files in which no row is repeated, the share in which one may be told: less than elsewhere, since much is assumed."""
SHOWN = 8
"""Of more rows than this in one file, one finding tells how many they are."""
MOVED = 1000
"""More than any code of an answer is from 0."""


@dataclass(frozen=True)
class Rows:
    """Interviews as they stand in files: whose, where, whether in the file looked at, and their answers.

    `answers` are interviews × items, 0 where there is none; they are codes as they were given, moved up so that none is 0.
    `blocks` are the columns of each instrument.
    """

    people: NDArray[np.object_]
    files: NDArray[np.object_]
    rows: NDArray[np.int64]
    here: NDArray[np.bool_]
    answers: NDArray[np.int16]
    blocks: Sequence[range]


@dataclass(frozen=True)
class Pair:
    """Two interviews, the earlier first, that have so many answers alike in equal stretches."""

    first: int
    second: int
    items: int


def repeated(looked: Looked) -> Iterator[Finding]:
    """A finding for each row that has the answers of an earlier one under another id, here or in a file before."""
    now = looked.place
    earlier = (
        part
        for part in looked.elsewhere
        if part.place.timepoint == now.timepoint and part.place.order < now.order
    )
    rows = _rows(looked, [*earlier, *looked.here])
    pairs = _pairs(rows) if rows.answers.shape[1] >= STRETCH else []
    if len(pairs) > SHOWN:
        yield _many(looked, rows, pairs)
        return
    for pair in pairs:
        person, other = rows.people[pair.second], rows.people[pair.first]
        of = "" if rows.here[pair.first] else f" of {rows.files[pair.first]}"
        found = (
            f"{pair.items} answers of {person} are those of {other}, row {rows.rows[pair.first]}{of} "
            f"(in less than 1 of 100,000 files if two people gave them)"
        )
        yield finding(
            looked, "rows_repeated", "", found, _HINT, column="participant_id", row=int(rows.rows[pair.second]),
            participant=person,
        )  # fmt: skip


_HINT = "compare the two paper forms: was one keyed under both ids, or a row copied?"


def _many(looked: Looked, rows: Rows, pairs: Sequence[Pair]) -> Finding:
    own = [int(rows.rows[pair.second]) for pair in pairs]
    found = (
        f"{len(pairs):,} rows have the answers of earlier rows under other ids, the first of them row {min(own)} "
        f"(in less than 1 of 100,000 files if other people gave them)"
    )
    return finding(looked, "rows_repeated", "", found, _HINT, column="participant_id", row=min(own))


def _rows(looked: Looked, parts: Sequence[Part]) -> Rows:
    """The interviews of some parts, in the order of import and then of rows; the columns are those of this file."""
    sizes = {part.instrument.id: len(part.items) for part in looked.here}
    ends = np.cumsum(list(sizes.values()))
    starts = dict(zip(sizes, [0, *ends[:-1].tolist()], strict=True))
    used = [part for part in parts if part.instrument.id in sizes]
    numbers = [_numbers(part) for part in used]
    alike = _all_alike(numbers)
    known = numbers[0] if alike else np.unique(np.concatenate(numbers))
    answers = np.zeros((len(known), ends[-1]), dtype=np.int16, order="F")
    people, places = np.empty(len(known), dtype=object), np.empty(len(known), dtype=object)
    for part, number in zip(used, numbers, strict=True):
        at = slice(None) if alike else np.searchsorted(known, number)
        people[at], places[at] = part.frame["participant"].to_numpy(), part.place.file
        start = starts[part.instrument.id]
        answers[at, start : start + len(part.items)] = np.where(
            np.isnan(part.answers), 0, part.answers + MOVED
        )
    blocks = [range(start, start + sizes[id]) for id, start in starts.items()]
    return Rows(people, places, known & _ROW, known >> _BITS == looked.place.order, answers, blocks)


_BITS = 32
_ROW = 2**_BITS - 1


def _numbers(part: Part) -> NDArray[np.int64]:
    """A number for each form that is the same for the forms of one interview, and rises in the order of import."""
    return (part.place.order << _BITS) + part.frame["_row"].to_numpy()


def _all_alike(numbers: Sequence[NDArray[np.int64]]) -> bool:
    first = numbers[0]
    return bool((np.diff(first) > 0).all()) and all(np.array_equal(each, first) for each in numbers[1:])


def _pairs(rows: Rows) -> list[Pair]:
    """Each row here that has, with an earlier row of another person, runs of equal answers that tell enough."""
    n, items = rows.answers.shape
    needed = log2(max(2, n * (n - 1) / 2 * items)) - log2(BY_CHANCE)
    seen: dict[tuple[int, int], set[int]] = defaultdict(set)
    for first, second, start in equal_stretches(rows.answers):
        if rows.here[second] and rows.people[first] != rows.people[second]:
            seen[first, second].add(start)
    found = []
    for (first, second), starts in seen.items():
        alike = runs_of(rows.answers[first] == rows.answers[second], starts)
        places = [place for place in alike if rows.answers[second, place]]
        if len(places) >= STRETCH and bits(rows.answers, rows.blocks, (first, second), places) >= needed:
            found.append(Pair(first, second, len(places)))
    return sorted(found, key=lambda pair: pair.second)
