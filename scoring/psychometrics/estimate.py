"""A number with its interval, the reason where there is none, and the quantiles that intervals need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.special import fdtri

from scoring.plan import NO_DIFFERENCE

Matrix: TypeAlias = NDArray[np.float64]
"""Finite numbers, a row for each form or person, a column for each item or rater. Nothing is missing in it."""

Vector: TypeAlias = NDArray[np.float64]
"""One column of such numbers."""

CONFIDENCE = 0.95
"""Of every interval here; two-sided, with equal tails."""


class NotDefined(ValueError):
    """These numbers do not have the figure; the message says why, as the rest of a sentence."""


@dataclass(frozen=True)
class Estimate:
    """A figure and the ends of its interval, from `n` rows."""

    value: float
    low: float
    high: float
    n: int


def f_quantile(p: float, above: float, below: float) -> float:
    """The value that an F variable with `above` and `below` degrees of freedom is under with probability `p`."""
    return float(fdtri(above, below, p))


def is_constant(values: Vector) -> bool:
    """Whether the values are all the same, but for what floating point cannot hold."""
    return bool(np.ptp(values) < NO_DIFFERENCE)


def refuse_small(answers: Matrix) -> None:
    """Raise NotDefined for fewer than two rows or two columns: nothing varies together."""
    rows, columns = answers.shape
    if columns < 2:
        raise NotDefined("it has fewer than two items")
    if rows < 2:
        raise NotDefined("fewer than two forms are complete")
