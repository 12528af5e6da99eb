"""Intraclass correlations: how far raters who rated the same people give the same numbers."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.psychometrics.estimate import CONFIDENCE, Estimate, Matrix, NotDefined, f_quantile, is_constant

UPPER = (1 + CONFIDENCE) / 2
ALIKE = "people hardly differ in their mean rating"


@dataclass(frozen=True)
class IntraclassCorrelations:
    """Of a single rating. `agreement` is lowered by a rater who rates higher than another throughout;
    `consistency` is not."""

    agreement: Estimate
    consistency: Estimate


@dataclass(frozen=True)
class _Squares:
    """Mean squares of a two-way table: between people, between raters, and what is left over."""

    n: int
    k: int
    people: float
    raters: float
    left: float


def intraclass_correlations(ratings: Matrix) -> IntraclassCorrelations:
    """Both correlations of `ratings` (people × raters, every rater having rated everybody), with 95% intervals.

    Agreement is ICC(A,1) of McGraw and Wong 1996 (Psychological Methods 1, 30-46), the ICC(2,1) of Shrout and
    Fleiss 1979 (Psychological Bulletin 86, 420-428): raters are a sample of those there might be. Consistency is
    ICC(C,1), the ICC(3,1): these raters are all there are. The intervals are those of the two papers.

    Either is negative where people differ less than the ratings of one person do. Raises NotDefined for fewer
    than two people or raters, and if people hardly differ in their mean rating: with fewer than one degree of
    freedom left to the mean square of agreement, Satterthwaite's approximation can put an interval beside its value.
    """
    n, k = ratings.shape
    if n < 2 or k < 2:
        raise NotDefined("fewer than two people were rated by two raters")
    if is_constant(ratings.mean(axis=1)):
        raise NotDefined(ALIKE)
    squares = _mean_squares(ratings)
    return IntraclassCorrelations(_agreement(squares), _consistency(squares))


def _mean_squares(ratings: Matrix) -> _Squares:
    n, k = ratings.shape
    grand = ratings.mean()
    people, raters = ratings.mean(axis=1) - grand, ratings.mean(axis=0) - grand
    left = ratings - grand - people[:, None] - raters[None, :]
    left_over = 0.0 if is_constant(left) else float((left**2).sum()) / ((n - 1) * (k - 1))
    between_raters = 0.0 if is_constant(raters) else n * float((raters**2).sum()) / (k - 1)
    return _Squares(n, k, k * float((people**2).sum()) / (n - 1), between_raters, left_over)


def _consistency(found: _Squares) -> Estimate:
    n, k = found.n, found.k
    if found.left == 0:
        return Estimate(1.0, 1.0, 1.0, n)
    ratio = found.people / found.left
    degrees = n - 1, (n - 1) * (k - 1)
    low, high = ratio / f_quantile(UPPER, *degrees), ratio * f_quantile(UPPER, *reversed(degrees))
    value, low, high = ((each - 1) / (each + k - 1) for each in (ratio, low, high))
    return Estimate(value, low, high, n)


def _agreement(found: _Squares) -> Estimate:
    n, k = found.n, found.k
    if found.left == found.raters == 0:
        return Estimate(1.0, 1.0, 1.0, n)
    raters = k / n * (found.raters - found.left)
    value = (found.people - found.left) / (found.people + (k - 1) * found.left + raters)
    degrees = _degrees(found, value)
    if degrees < 1:
        raise NotDefined(ALIKE)
    above, below = f_quantile(UPPER, n - 1, degrees), f_quantile(UPPER, degrees, n - 1)
    spread = k * found.raters + (k * n - k - n) * found.left
    low = n * (found.people - above * found.left) / (above * spread + n * found.people)
    high = n * (below * found.people - found.left) / (spread + n * below * found.people)
    return Estimate(value, low, high, n)


def _degrees(found: _Squares, value: float) -> float:
    """Satterthwaite's degrees of freedom of the mean square that the ratings of one person differ by."""
    n, k = found.n, found.k
    a = k * value / (n * (1 - value)) * found.raters
    b = (1 + k * value * (n - 1) / (n * (1 - value))) * found.left
    return (a + b) ** 2 / (a**2 / (k - 1) + b**2 / ((n - 1) * (k - 1)))
