"""Stretches of answers that two rows have alike throughout, whatever the answers say."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

STRETCH = 20
STEP = 10
"""A stretch begins at every tenth question."""
MOST_ALIKE = 0.9
"""A stretch in which more of the answers are one and the same is not compared: many people answer so."""
MOST_ANSWERED = 0.8
"""Of a stretch, at least how much is answered."""
COMMON = 20
"""A stretch that more rows have says too little."""


def equal_stretches(answers: NDArray[np.int16]) -> Iterator[tuple[int, int, int]]:
    """(earlier row, row, start): stretches that are equal throughout, enough of it answered, and not all alike."""
    n, items = answers.shape
    total: NDArray[np.int64] = np.zeros(n, dtype=np.int64)
    sums = {0: total}
    weights = np.random.default_rng(STRETCH).integers(1, 2**62, size=(items, 1), dtype=np.int64)
    starts = sorted({*range(0, items - STRETCH + 1, STEP), items - STRETCH})
    ends = {*starts, *(start + STRETCH for start in starts)}
    for place in range(items):
        total = total + answers[:, place] * weights[place]  # wraps round: a number for each row
        if place + 1 in ends:
            sums[place + 1] = total
    for start in starts:
        for first, second in _same(sums[start + STRETCH] - sums[start]):
            stretch = answers[second, start : start + STRETCH]
            told = (stretch > 0).mean() >= MOST_ANSWERED and (
                stretch == np.median(stretch)
            ).mean() <= MOST_ALIKE
            if told and (answers[first, start : start + STRETCH] == stretch).all():
                yield first, second, start


def _same(numbers: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Places of equal numbers, each with the one before it and with the first; of very many nothing is told."""
    if not (np.diff(np.sort(numbers)) == 0).any():
        return
    order = np.argsort(numbers, kind="stable")
    again = np.flatnonzero(np.diff(numbers[order]) == 0) + 1
    begins = np.split(again, np.flatnonzero(np.diff(again) > 1) + 1)
    for group in (each for each in begins if len(each) < COMMON):
        first = int(order[group[0] - 1])
        for place in group:
            one, other = int(order[place - 1]), int(order[place])
            yield one, other
            if first != one:
                yield first, other


def runs_of(equal: NDArray[np.bool_], starts: set[int]) -> set[int]:
    """The places of the runs of equal answers that hold the stretches that start there."""
    found: set[int] = set()
    for start in starts:
        low, high = start, start + STRETCH
        while low > 0 and equal[low - 1]:
            low -= 1
        while high < len(equal) and equal[high]:
            high += 1
        found.update(range(low, high))
    return found
