"""How answers go together: sums from which correlations are made, which add up over sites and files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.floating[Any]]
AT_ONCE = 2**24
"""Whole numbers up to here are exact in single precision, in which sums are made of so many forms that none is larger."""


@dataclass(frozen=True)
class Together:
    """Of each two items, over the forms that answer both: how many forms, and sums of answers, squares and products.

    All are items × items; `sums[i, j]` and `squares[i, j]` are of item i where j is answered too.
    """

    forms: Numbers
    sums: Numbers
    squares: Numbers
    products: Numbers

    def __add__(self, other: Together) -> Together:
        return Together(
            self.forms + other.forms,
            self.sums + other.sums,
            self.squares + other.squares,
            self.products + other.products,
        )

    @cached_property
    def correlations(self) -> Numbers:
        """Pearson's, of the forms that answer both; NaN where one of the two does not vary or nobody answers both."""
        with np.errstate(invalid="ignore", divide="ignore"):
            between = self.products - self.sums * self.sums.T / self.forms
            within = self.squares - self.sums**2 / self.forms
            spread = np.sqrt(np.where(within > 1e-9, within, np.nan))
            found: Numbers = between / (spread * spread.T)
        return found

    def with_rest(self, these: Sequence[int], rest: Sequence[int], signs: Numbers) -> tuple[float, float]:
        """The correlation of the sum of some items with the sum of others, and of how many forms it is.

        All items are keyed by their `signs`, and count alike whatever their spread. NaN where an item of `these`
        does not vary; those of the rest that do not vary are left out. Of forms that are not complete each pair of
        items counts where both are answered, and the least of the numbers of forms is told.
        """
        found = self.correlations
        varied = [place for place in rest if not np.isnan(found[place, place])]
        if not varied or np.isnan(found[np.ix_(these, these)]).any():
            return float("nan"), 0.0
        keyed = found * np.outer(signs, signs)
        block = keyed[np.ix_(these, varied)].sum()
        own, others = keyed[np.ix_(these, these)].sum(), keyed[np.ix_(varied, varied)].sum()
        if np.isnan(block + own + others) or own <= 0 or others <= 0:
            return float("nan"), 0.0
        forms = float(self.forms[np.ix_(these, varied)].min())
        return float(block / np.sqrt(own * others)), forms


def together(answers: Numbers, most: float) -> Together:
    """The sums over a matrix of answers (forms × items): whole numbers no further from 0 than `most`; NaN for none."""
    forms = max(1, int(AT_ONCE / max(1.0, most) ** 2))
    found = added(_at_once(answers[start : start + forms]) for start in range(0, max(1, len(answers)), forms))
    assert found is not None
    return found


def _at_once(answers: Numbers) -> Together:
    present = ~np.isnan(answers)
    counted, filled = present.astype(answers.dtype), np.where(present, answers, 0)
    made = counted.T @ counted, filled.T @ counted, (filled * filled).T @ counted, filled.T @ filled
    return Together(*(each.astype(np.float64) for each in made))


def added(every: Iterable[Together]) -> Together | None:
    """All of them as one; None of none."""
    found = list(every)
    return reduce(Together.__add__, found) if found else None
