"""The interval of a proportion.

Wilson's score interval without continuity correction (Wilson 1927, J Am Stat Assoc 22, 209–212; method 3 of
Newcombe 1998, Stat Med 17, 857–872), which holds at 0 and 1 too.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

CONFIDENCE = 0.95


def wilson(n: int, of: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Lower and upper end of the score interval of a proportion; 0 to 1 where nothing was looked at."""
    if not of:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    middle = n + z * z / 2
    half = z * sqrt(n * (of - n) / of + z * z / 4)
    low, high = (middle - half) / (of + z * z), (middle + half) / (of + z * z)
    return 0.0 if n == 0 else low, 1.0 if n == of else high
