"""A total that the file has of its own, against the score that its items come to.

Where the two differ, what would make the file's number is tried: answers added up without reversing, a constant more
or less in each row, absent answers counted as nothing or filled with the mean of the others.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from surveys.keying.chance import FEWEST
from surveys.keying.own_totals import SAME, Total, own_totals
from surveys.keying.parts import Finding, Looked, finding

MOST = 0.9
"""Something explains a difference if it makes the file's number in as many of the rows that differ."""


def disagree(looked: Looked) -> Iterator[Finding]:
    """A finding for each total of the file that is not what its items come to, with how many rows and the first."""
    for total in own_totals(looked):
        yield from _compared(looked, total)


def _compared(looked: Looked, total: Total) -> Iterator[Finding]:
    apart = np.abs(total.given - total.score) > SAME
    both, alone = (
        ~np.isnan(total.given) & ~np.isnan(total.score),
        ~np.isnan(total.given) & np.isnan(total.score),
    )
    wrong = both & apart
    if wrong.any():
        first = int(total.rows[wrong].min())
        found = (
            f"{total.column} is not what the items come to ({total.score_id}) in {wrong.sum():,} of {both.sum():,} "
            f"rows, first in row {first}{_explained(total, wrong)}"
        )
        hint = "look at that row's form: are the items or the total wrong? The total itself is not used"
        yield finding(
            looked, "total_disagrees", total.instrument, found, hint, column=total.column, row=first,
            expected=f"{total.score_id} as it is defined",
        )  # fmt: skip
    if alone.any():
        first = int(total.rows[alone].min())
        found = (
            f"{total.column} has a total in {alone.sum():,} rows in which {total.score_id} is missing by its own "
            f"rule, first in row {first}{_explained(total, alone)}"
        )
        hint = "nothing, if the file's total has another rule for absent answers: it is not used"
        yield finding(
            looked, "total_disagrees", total.instrument, found, hint, column=total.column, row=first, level="note",
        )  # fmt: skip


def _explained(total: Total, rows: NDArray[np.bool_]) -> str:
    """What makes the file's number in nearly all of the rows, in words; empty if nothing does that is tried."""
    given, n = total.given[rows], total.items
    tried = {
        ": the answers added up without reversing (was the total made so, or were the items reversed before?)": (
            total.as_they_stand[rows],
            total.reverses,
        ),
        ": what the items come to with absent answers counted as nothing": (total.keyed[rows], True),
        ": what the items come to with absent answers as the mean of the others": (
            total.keyed[rows] * n / np.maximum(total.answered[rows], 1),
            True,
        ),
        ": the mean of the answers": (total.keyed[rows] / np.maximum(total.answered[rows], 1), True),
    }
    for words, (made, may_be) in tried.items():
        if may_be and np.mean(np.abs(made - given) < SAME) >= MOST:
            return words
    return _constant(total, rows)


def _constant(total: Total, rows: NDArray[np.bool_]) -> str:
    apart = np.round(total.given[rows] - total.score[rows], 6)
    apart = apart[~np.isnan(apart)]
    if len(apart) < FEWEST:
        return ""
    values, counts = np.unique(apart, return_counts=True)
    most, n = values[counts.argmax()], total.items
    if counts.max() < MOST * len(apart):
        return ""
    if abs(most) == n:
        return f": always {most:+g}, 1 for each of the {n} items (was one of the two keyed from another lowest number?)"
    return f": always {most:+g}"
