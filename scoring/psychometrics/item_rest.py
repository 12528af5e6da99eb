"""How each item goes with the sum of the others."""

from __future__ import annotations

import numpy as np

from scoring.psychometrics.estimate import Matrix, Vector, is_constant, refuse_small


def item_rest_correlations(answers: Matrix) -> list[float | None]:
    """Pearson's correlation of each item with the sum of the other items, in the items' order.

    `answers` are keyed (forms × items, complete). None for an item that everybody answers alike, and for one
    whose others always have the same sum. A negative one is what an item keyed the wrong way looks like.
    Raises NotDefined for fewer than two forms or items.
    """
    refuse_small(answers)
    total = answers.sum(axis=1)
    return [_correlation(item, total - item) for item in answers.T]


def _correlation(item: Vector, rest: Vector) -> float | None:
    if is_constant(item) or is_constant(rest):
        return None
    return float(np.corrcoef(item, rest)[0, 1])
