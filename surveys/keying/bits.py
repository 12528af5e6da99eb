"""What it says that two people gave the same answers: in bits, minus the logarithm to base 2 of how likely that is.

The answers of one person go together: somebody at the end of a scale gives the same answers as everybody else there. So
what the answers to an instrument say is taken apart: their height, which is their sum, and the pattern of answers given
that height. Of a person's heights on several instruments only the most telling counts, since those go together too.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

import numpy as np
from numpy.typing import NDArray

LIKE = 30
"""How common an answer is, is said by at least so many of the people nearest in height; by a fifth of all if those are more."""

Codes = NDArray[np.int16]


def bits(answers: Codes, blocks: Sequence[range], pair: tuple[int, int], places: Sequence[int]) -> float:
    """What it says that the two rows of `answers` are equal in these `places`, by how all the others answer.

    `answers` are people × items, keyed so that they rise together, 0 where there is none; `blocks` are the columns of
    each instrument.
    """
    wanted, others = set(places), np.delete(np.arange(len(answers)), list(pair))
    heights, patterns = [0.0], 0.0
    for block in blocks:
        these = answers[:, [place for place in block if place in wanted]]
        there = these[others][(these[others] > 0).all(axis=1)]
        if there.size:
            height, pattern = _said(there, these[pair[1]])
            heights.append(height)
            patterns += pattern
    return max(heights) + patterns


def _said(others: Codes, row: Codes) -> tuple[float, float]:
    """What the height of a row says, and what its pattern says given that height."""
    apart = np.abs(others.sum(axis=1, dtype=np.int64) - row.sum(dtype=np.int64))
    near = others[np.argsort(apart, kind="stable")[: max(LIKE, len(others) // 5)]]
    height = -log2((np.count_nonzero(apart == 0) + 1) / (len(others) + 2))
    shares = [_shares(column, answer) for column, answer in zip(near.T, row, strict=True)]
    pattern = -sum(log2(of[answer]) for of, answer in zip(shares, row.tolist(), strict=True))
    return height, max(0.0, pattern + log2(_share_of_sum(shares, int(row.sum(dtype=np.int64)))))


def _shares(column: Codes, answer: int) -> dict[int, float]:
    """Each answer's share, none of them quite nothing: half an answer more of each."""
    codes, counts = np.unique(np.append(column, answer), return_counts=True)
    counts = counts - (codes == answer) + 0.5
    return dict(zip(codes.tolist(), (counts / counts.sum()).tolist(), strict=True))


def _share_of_sum(shares: Sequence[dict[int, float]], wanted: int) -> float:
    """How likely answers with these shares, each by itself, have that sum."""
    sums = {0: 1.0}
    for of in shares:
        found: dict[int, float] = {}
        for total, likely in sums.items():
            for code, share in of.items():
                found[total + code] = found.get(total + code, 0.0) + likely * share
        sums = found
    return sums[wanted]
