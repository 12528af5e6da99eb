"""McDonald's omega: how much of the variance of a sum comes from what all its items share."""

from __future__ import annotations

import numpy as np
from scipy.optimize import least_squares

from scoring.plan import NO_DIFFERENCE
from scoring.psychometrics.estimate import Matrix, NotDefined, Vector, is_constant, refuse_small

FEWEST_ITEMS = 3
"""One factor of two items has more unknowns than there are correlations."""
TOLERANCE = 1e-14


def omega_total(answers: Matrix) -> float:
    """Omega of keyed `answers` (forms × items, complete), of one factor.

    (sum of loadings)² / ((sum of loadings)² + sum of unique variances), in the units of the answers: the
    loadings are those of `one_factor` times each item's standard deviation (McDonald 1999, Test Theory: A
    Unified Treatment, chapter 6). There is no interval.

    Raises NotDefined for fewer than three items or two forms, if the sum is the same on every form, for an item
    that everybody answers alike, which has no correlation, and where one factor would have to explain more
    than all of an item (a Heywood case).
    """
    refuse_small(answers)
    if answers.shape[1] < FEWEST_ITEMS:
        raise NotDefined("one factor needs at least three items")
    if is_constant(answers.sum(axis=1)):
        raise NotDefined("every complete form gives the same sum")
    if any(is_constant(item) for item in answers.T):
        raise NotDefined("every complete form has the same answer to one of the items")
    covariances: Matrix = np.cov(answers, rowvar=False)
    spread = np.sqrt(np.diag(covariances))
    loadings = one_factor(covariances / np.outer(spread, spread))
    if (abs(loadings) > 1 + NO_DIFFERENCE).any():
        raise NotDefined(
            "one factor does not fit: it would explain more than all of an item (a Heywood case)"
        )
    common = float((spread * loadings).sum() ** 2)
    unique = float((spread**2 * (1 - loadings**2)).sum())
    return common / (common + unique)


def one_factor(correlations: Matrix) -> Vector:
    """The loadings of one factor by minimum residuals: least squares of the correlations off the diagonal.

    Harman and Jones 1966, Psychometrika 31, 351-368. Their sum is positive. A loading beyond 1 is given as it is.
    """
    upper = np.triu_indices(len(correlations), 1)
    values, vectors = np.linalg.eigh(correlations)
    start = vectors[:, -1] * np.sqrt(values[-1])

    def residuals(loadings: Vector) -> Vector:
        left: Vector = (correlations - np.outer(loadings, loadings))[upper]
        return left

    found = least_squares(residuals, start, method="lm", xtol=TOLERANCE, ftol=TOLERANCE, gtol=TOLERANCE)
    loadings: Vector = found.x
    return loadings if loadings.sum() >= 0 else -loadings
