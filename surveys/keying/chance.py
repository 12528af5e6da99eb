"""How likely something is by chance, and when it is unlikely enough to be said.

One rule for many looks: a guard looks at many items, scales and sites of a file, and of all these looks together no
more than one file in a thousand that is keyed as defined may be remarked on. So a look is said only where its chance
times the number of looks is below `RARE` (Bonferroni's inequality: it holds whatever the looks have to do with one
another).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import atanh, floor, log, log10, sqrt
from typing import Protocol, TypeVar

from scipy.special import bdtr, bdtrc, ndtr

RARE = 0.001
"""Of files that are keyed as defined, the share about which a guard may say something all the same."""
FEWEST = 10
"""Of fewer people nothing is said: their answers may lie anywhere."""
_STRONGEST = 0.999


class Look(Protocol):
    """One thing that was looked at: `chance` is how likely it is where all is keyed as defined."""

    @property
    def chance(self) -> float: ...


AnyLook = TypeVar("AnyLook", bound=Look)


def rare(looks: Iterable[AnyLook]) -> list[AnyLook]:
    """Those that stand out of all that were looked at."""
    every = list(looks)
    return [look for look in every if look.chance * len(every) < RARE]


def no_more_than(seen: int, people: int, share: float) -> float:
    """The chance that of so many people `seen` or fewer do what a `share` of people does (binomial)."""
    return float(bdtr(seen, people, share))


def at_least(seen: int, people: int, share: float) -> float:
    """The chance that of so many people `seen` or more do what a `share` of people does (binomial)."""
    return float(bdtrc(seen - 1, people, share)) if seen > 0 else 1.0


def both(one: float, other: float) -> float:
    """The chance of two things together that have nothing to do with one another, each as unlikely as it is.

    Fisher's way to combine tests: of two chances, the product t is t or less with a chance of t (1 - log t).
    """
    product = one * other
    return product * (1 - log(product)) if product > 0 else 0.0


def as_low(correlation: float, people: float) -> float:
    """The chance of a correlation as low as this where there is none.

    By Fisher's z, which is about normal with a standard error of 1/√(n - 3): HyperStat, davidmlane.com, "Fisher's z'".
    """
    return float(ndtr(_z(correlation) * sqrt(people - 3)))


def lower_by_as_much(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The chance that the first correlation is lower than the second by as much as it is, where both are alike.

    Each is (correlation, people), of different people. The difference of the two z has a standard error of
    √(1/(n₁ - 3) + 1/(n₂ - 3)): HyperStat, davidmlane.com, "Difference between correlations".
    """
    apart = _z(one[0]) - _z(other[0])
    return float(ndtr(apart / sqrt(1 / (one[1] - 3) + 1 / (other[1] - 3))))


def _z(correlation: float) -> float:
    return atanh(max(-_STRONGEST, min(_STRONGEST, correlation)))


def in_words(chance: float) -> str:
    """`less than 1 in 10,000 if keyed as defined`: rounded to a power of ten, so that one answer more changes nothing."""
    if chance < 1e-9:
        return "less than 1 in a billion if keyed as defined"
    return f"less than 1 in {10 ** floor(-log10(chance)):,} if keyed as defined"


def smoothed(seen: int, people: int) -> float:
    """The share of people who do something, never quite none or all: (seen + 1) / (people + 2), Laplace's rule."""
    return (seen + 1) / (people + 2)
