"""Which counts of one variable at one timepoint may leave, so that no few people can be counted by anybody.

Whoever reads them is taken to know how many people the study has, and this rule. What is told then depends on
nothing but what is shown: so every other table that shows the same is as likely, and there must be one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

FEW = 7
"""Counts from 1 to this are withheld. Source: OpenSAFELY, Applying statistical disclosure control, as cited in decision 24."""
BASE = 5
"""Every other count is rounded to the nearest multiple of this. Source: the same."""
SLACK = BASE // 2
"""How far a rounded count may be from the count."""


@dataclass(frozen=True)
class Shown:
    """Counts that may leave, None where one is withheld: of values, of reasons and blanks, and of all with a value."""

    values: tuple[int | None, ...]
    absent: tuple[int | None, ...]
    n: int | None


def rounded(count: int) -> int | None:
    """0 as it is, None from 1 to 7, else the nearest multiple of 5."""
    if 0 < count <= FEW:
        return None
    return (count + SLACK) // BASE * BASE


def shown(values: Sequence[int], absent: Sequence[int]) -> Shown:
    """What may leave of the counts of one variable: nothing at all, zeros too, where one of 1 to 7 could be worked out."""
    told = Shown(
        tuple(map(rounded, values)),
        tuple(map(rounded, absent)),
        rounded(sum(values)),
    )
    rows, cells = sum(values) + sum(absent), len(values) + len(absent)
    if rows != FEW * cells and _leaves_doubt(told, rows):  # then 7 in every cell is one table among others
        return told
    return Shown((None,) * len(values), (None,) * len(absent), None)


def _leaves_doubt(told: Shown, rows: int) -> bool:
    """Whether each withheld count could be one of two or more, if the number of rows is known."""
    sums = [
        (n, of_values, of_absent)
        for n in _counts_behind(told.n)
        for of_values, of_absent in product(
            _withheld_sums(told.values, n), _withheld_sums(told.absent, rows - n)
        )
    ]
    possible_n = {n for n, _, _ in sums}
    of_values = {each for _, total, _ in sums for each in _one_of(told.values.count(None), total)}
    of_absent = {each for _, _, total in sums for each in _one_of(told.absent.count(None), total)}
    return (
        (told.n is not None or len(possible_n) > 1)
        and (None not in told.values or len(of_values) > 1)
        and (None not in told.absent or len(of_absent) > 1)
    )


def _counts_behind(told: int | None) -> range:
    """The counts that are shown as this."""
    if told is None:
        return range(1, FEW + 1)
    return range(told - SLACK, told + SLACK + 1) if told else range(1)


def _withheld_sums(told: Sequence[int | None], total: int) -> Iterator[int]:
    """What the withheld counts may come to together, if all counts come to `total`."""
    withheld = told.count(None)
    known = [each for each in told if each]
    left, slack = total - sum(known), SLACK * len(known)
    for each in range(withheld, FEW * withheld + 1):
        if left - slack <= each <= left + slack:
            yield each


def _one_of(withheld: int, total: int) -> range:
    """What one of so many withheld counts may be, if they come to `total`; none if none is withheld."""
    if not withheld:
        return range(0)
    others = withheld - 1
    return range(max(1, total - FEW * others), min(FEW, total - others) + 1)
