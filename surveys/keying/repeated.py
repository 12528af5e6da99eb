"""The same answers under two ids: a row copied, a form keyed under another id as well, or most of one.

The answers of an interview stand in one row in the order of its questions, and stretches of STRETCH of them are compared, by
a number made of each. Stretches in which nearly all answers are one and the same say little, since many people answer so: what
two equal stretches tell is measured in bits, by how common each answer is, halved since the answers of one person go
together. Together they have to tell more than would be found once in a thousand files by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
import polars as pl
from numpy.typing import NDArray

from surveys.keying.chance import RARE
from surveys.keying.parts import Finding, Looked, Part, finding

STRETCH = 20
MOST_ALIKE = 0.9
"""A stretch in which more of the answers are one and the same is not compared."""
TOGETHER = 0.5
"""What an answer tells beside the others of its person, as a share of what it tells alone. Assumed."""
MOST_ANSWERED = 0.8
"""Of a stretch, at least how much is answered."""
SHOWN = 8
"""Of more rows than this in one file, one finding tells how many they are."""
MOVED = 100
"""More than any code of an answer is below 0."""


@dataclass(frozen=True)
class Rows:
    """Interviews as they stand in files: whose, where, whether in the file looked at, and their answers.

    `answers` are interviews × items, 0 where there is none; they are codes, moved up so that none is 0.
    """

    people: Sequence[str]
    places: Sequence[tuple[str, int]]
    here: NDArray[np.bool_]
    answers: NDArray[np.int64]


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
        (file, row), (_, own) = rows.places[pair.first], rows.places[pair.second]
        here = "" if rows.here[pair.first] else f" of {file}"
        found = (
            f"{pair.items} answers of {rows.people[pair.second]} are those of {rows.people[pair.first]}, "
            f"row {row}{here} (in less than 1 of 1,000 files if two people gave them)"
        )
        yield finding(
            looked, "rows_repeated", "", found, _HINT, column="participant_id", row=own,
            participant=rows.people[pair.second],
        )  # fmt: skip


_HINT = "compare the two paper forms: was one keyed under both ids, or a row copied?"


def _many(looked: Looked, rows: Rows, pairs: Sequence[Pair]) -> Finding:
    own = [rows.places[pair.second][1] for pair in pairs]
    found = (
        f"{len(pairs):,} rows have the answers of earlier rows under other ids, the first of them row {min(own)} "
        f"(in less than 1 of 1,000 files if other people gave them)"
    )
    return finding(looked, "rows_repeated", "", found, _HINT, column="participant_id", row=min(own))


def _rows(looked: Looked, parts: Sequence[Part]) -> Rows:
    """The interviews of some parts, in the order of import and then of rows; the columns are those of this file."""
    instruments = {part.instrument.id: len(part.items) for part in looked.here}
    starts = dict(zip(instruments, np.cumsum([0, *instruments.values()]), strict=False))
    keys = pl.concat(
        [part.frame.select("participant", "_file", "_row").with_columns(order=part.place.order) for part in parts]
    ).unique(["order", "_file", "_row"]).sort("order", "_row").with_row_index("index")  # fmt: skip
    answers = np.zeros((keys.height, sum(instruments.values())), dtype=np.int64)
    for part in (part for part in parts if part.instrument.id in starts):
        found = part.frame.select("_file", "_row", order=pl.lit(part.place.order, dtype=pl.Int32))
        index = found.join(keys, on=["order", "_file", "_row"], how="left", maintain_order="left")["index"]
        start = starts[part.instrument.id]
        answers[index.to_numpy(), start : start + len(part.items)] = np.nan_to_num(part.answers + MOVED)
    return Rows(
        keys["participant"].to_list(),
        list(zip(keys["_file"], keys["_row"], strict=True)),
        (keys["order"] == looked.place.order).to_numpy(),
        answers,
    )


def _pairs(rows: Rows) -> list[Pair]:
    """Each row here whose equal stretches with an earlier row, of another person, tell enough."""
    tells, needed = _bits(rows.answers), 2 * log2(max(2, len(rows.people))) - log2(RARE)
    alike: dict[tuple[int, int], set[int]] = defaultdict(set)
    for start in _starts(rows.answers.shape[1]):
        columns = range(start, start + STRETCH)
        for first, second in _equal(rows.answers[:, start : start + STRETCH]):
            if rows.here[second] and rows.people[first] != rows.people[second]:
                alike[first, second].update(columns)
    found = []
    for (first, second), columns_alike in alike.items():
        places = [place for place in columns_alike if rows.answers[second, place]]
        if TOGETHER * sum(tells[place][rows.answers[second, place]] for place in places) >= needed:
            found.append(Pair(first, second, len(places)))
    return sorted(found, key=lambda pair: pair.second)


def _starts(items: int) -> list[int]:
    """Where stretches begin: one after another, the last so that it ends with the last item."""
    return sorted({*range(0, items - STRETCH + 1, STRETCH), items - STRETCH})


def _equal(stretch: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Rows that are equal throughout the stretch, each with the first such row, if enough is answered and varied."""
    weights = np.random.default_rng(STRETCH).integers(1, 2**62, size=stretch.shape[1], dtype=np.int64)
    with np.errstate(over="ignore"):
        sums = stretch @ weights  # wraps round: a number for each row, the same for equal rows
    _, first, inverse, counts = np.unique(sums, return_index=True, return_inverse=True, return_counts=True)
    again = np.flatnonzero(counts[inverse] > 1)
    if not len(again):
        return
    common = np.median(stretch[again], axis=1)[:, None] == stretch[again]
    told = (common.mean(axis=1) <= MOST_ALIKE) & ((stretch[again] > 0).mean(axis=1) >= MOST_ANSWERED)
    for row in again[told]:
        one = int(first[inverse[row]])
        if one != row and (stretch[one] == stretch[row]).all():
            yield one, int(row)


def _bits(answers: NDArray[np.int64]) -> list[dict[int, float]]:
    """For each item, what each of its answers tells: minus the logarithm of its share of all answers."""
    tells = []
    for column in answers.T:
        counts = np.bincount(column)[1:]
        n = counts.sum()
        tells.append({code: -log2(count / n) for code, count in enumerate(counts, start=1) if count})
    return tells
