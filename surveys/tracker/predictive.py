"""How many more will succeed, given how many have: the beta-binomial predictive distribution with Jeffreys' prior.

The proportion has the prior Beta(½, ½) (Jeffreys 1946, Proc R Soc Lond A 186, 453–461), so the number of
successes among `n` more, exchangeable with the `of` seen, is beta-binomial with α = seen + ½, β = of − seen + ½.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import exp, fsum, lgamma
from typing import NamedTuple

CONFIDENCE = 0.95


class Prediction(NamedTuple):
    """The ends of the central 95% interval of a number, and its median between them."""

    low: int
    median: int
    high: int


def predict(seen: int, of: int, n: int, least: int = 0, most: int | None = None) -> Prediction:
    """How many of `n` more will succeed after `seen` of `of` did, known to be `least` to `most` of them."""
    chances = predictive(seen, of, n, least, n if most is None else most)
    tail = (1 - CONFIDENCE) / 2
    low, median, high = (_quantile(chances, share) + least for share in (tail, 0.5, 1 - tail))
    return Prediction(low, median, high)


def predictive(seen: int, of: int, n: int, least: int, most: int) -> list[float]:
    """The probability of each number from `least` to `most`, which add up to 1."""
    logs = [_log_weight(k, n, seen + 0.5, of - seen + 0.5) for k in range(least, most + 1)]
    largest = max(logs)
    weights = [exp(each - largest) for each in logs]
    total = fsum(weights)
    return [each / total for each in weights]


def _log_weight(k: int, n: int, alpha: float, beta: float) -> float:
    """The logarithm of the beta-binomial probability of `k`, without what is the same for every `k`."""
    return lgamma(k + alpha) - lgamma(k + 1) + lgamma(n - k + beta) - lgamma(n - k + 1)


def _quantile(chances: Sequence[float], share: float) -> int:
    """The first place at which the probabilities so far add up to `share`."""
    return next((k for k, sum_ in enumerate(accumulate(chances)) if sum_ >= share), len(chances) - 1)
