"""Cronbach's alpha: how far the answers to the items of a sum go together."""

from __future__ import annotations

import numpy as np

from scoring.psychometrics.estimate import (
    CONFIDENCE,
    Estimate,
    Matrix,
    NotDefined,
    f_quantile,
    is_constant,
    refuse_small,
)


def cronbach_alpha(answers: Matrix) -> Estimate:
    """Alpha of keyed `answers` (forms × items, complete) with its 95% interval.

    k / (k - 1) × (1 - sum of the items' variances / variance of the sum), from covariances, so of the items as
    they are added up and not as standardised (Cronbach 1951, Psychometrika 16, 297-334). The interval is exact
    if items are normal and equally related: 1 - (1 - alpha) × the quantiles of F with n - 1 and (n - 1)(k - 1)
    degrees of freedom (Feldt 1965, Psychometrika 30, 357-370; Feldt, Woodruff and Salih 1987, Applied
    Psychological Measurement 11, 93-103).

    Alpha is negative where items go against one another on the whole, and has no lowest value; that is given as
    it is. An item that everybody answers alike adds nothing to either variance and counts as an item. Raises
    NotDefined for fewer than two forms or items, and if the sum is the same on every form.
    """
    refuse_small(answers)
    if is_constant(answers.sum(axis=1)):
        raise NotDefined("every complete form gives the same sum")
    n, k = answers.shape
    covariances = np.cov(answers, rowvar=False)
    alpha = k / (k - 1) * (1 - float(np.trace(covariances)) / float(covariances.sum()))
    degrees = n - 1, (n - 1) * (k - 1)
    low, high = (1 - (1 - alpha) * f_quantile((1 + side * CONFIDENCE) / 2, *degrees) for side in (1, -1))
    return Estimate(alpha, low, high, n)
