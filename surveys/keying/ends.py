"""How often the two ends of a scale are used, and the numbers just beyond them: counts, which add up over sites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import partial, reduce

import numpy as np
from numpy.typing import NDArray

from surveys.keying.parts import Part

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class End:
    """Of one item, or of all items of a scale together; a shift is to be told from it.

    A shift takes the code `lost` away, and makes of `top`, the code at the other end, a number `beyond` the range; or
    the code of a reason, if one is just there: `coded`. These count people, of whom `people` have any number. `cells`,
    `lost_cells`, `beyond_cells` and `further`, numbers outside that are not just beyond, count cells. `throughout` is
    whether half of the items of the scale have that reason in a good share of the people.
    """

    people: int
    lost: int
    top: int
    beyond: int
    coded: int
    cells: int
    lost_cells: int
    beyond_cells: int
    further: int
    throughout: bool

    @property
    def asked(self) -> int:
        """People who have a number, or that reason, if those are more: somebody may have nothing else."""
        return max(self.people, self.coded)


@dataclass(frozen=True)
class Ends:
    """The counts of an End for each item of a scale, and last for all of them together."""

    people: Counts
    lost: Counts
    top: Counts
    beyond: Counts
    coded: Counts
    cells: Counts
    lost_cells: Counts
    beyond_cells: Counts
    further: Counts

    def __add__(self, other: Ends) -> Ends:
        return Ends(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Ends)))

    def of(self, column: int, throughout: float) -> End:
        """One item's, or the last; a reason in `throughout` of the people is in a good share of them."""
        several = column == len(self.people) - 1 and column > 1
        used = several and bool(np.median(self.coded[:-1]) >= throughout * self.people[-1])
        counts = {each.name: int(getattr(self, each.name)[column]) for each in fields(Ends)}
        return End(throughout=used, **counts)


def ends_of(parts: Iterable[Part], these: tuple[int, ...], codes: tuple[float, ...], by: int) -> Ends:
    """The ends of a scale with those codes, of the items in `these` places, where a shift `by` 1 or -1 is looked for."""
    return reduce(Ends.__add__, (_ends(part, these, codes, by) for part in parts))


def _ends(part: Part, these: tuple[int, ...], codes: tuple[float, ...], by: int) -> Ends:
    low, high = codes[0], codes[-1]
    lost, top, beyond = (low, high, high + 1) if by > 0 else (high, low, low - 1)
    at = {
        code: part.once(("at", these, code), partial(_at, these=these, code=code))
        for code in (lost, lost + by, top)
    }
    people, cells = part.once(("numbers", these), partial(_numbers, these=these))
    none = np.zeros(len(these) + 1, dtype=np.int64)
    just, coded = _outside(part, these, part.outside.values == beyond), beyond in part.reasons
    further = _outside(part, these, part.outside.numbers & (part.outside.values != beyond))[1]
    return Ends(
        people=people,
        lost=at[lost][0],
        top=at[top][0],
        beyond=none if coded else just[0],
        coded=just[0] if coded else none,
        cells=cells,
        lost_cells=at[lost][1],
        beyond_cells=none if coded else just[1],
        further=further,
    )


def _at(part: Part, these: tuple[int, ...], code: float) -> tuple[Counts, Counts]:
    return _counted(part.answers_to(these) == code)


def _outside(part: Part, these: tuple[int, ...], which: NDArray[np.bool_]) -> tuple[Counts, Counts]:
    """People and cells of what is outside, of `which` it is."""
    if not which.any():
        return (none := np.zeros(len(these) + 1, dtype=np.int64)), none
    here = which & np.isin(part.outside.columns, these)
    each = np.bincount(part.outside.columns[here], minlength=len(part.items))[list(these)]
    people = len(np.unique(part.outside.rows[here]))
    return np.append(each, people), np.append(each, each.sum())


def _numbers(part: Part, these: tuple[int, ...]) -> tuple[Counts, Counts]:
    """People and cells with an answer, or with a number that is neither an answer nor a reason's code."""
    answered = ~np.isnan(part.answers_to(these))
    people, cells = _counted(answered)
    more_people, more_cells = _outside(part, these, part.outside.numbers)
    if more_people[-1]:
        here = part.outside.numbers & np.isin(part.outside.columns, these)
        only = ~answered[part.outside.rows[here]].any(axis=1)
        more_people[-1] = len(np.unique(part.outside.rows[here][only]))
    return people + more_people, cells + more_cells


def _counted(which: NDArray[np.bool_]) -> tuple[Counts, Counts]:
    """For each item, and last for all together: people, and cells."""
    each = np.array(
        [np.count_nonzero(column) for column in which.T], dtype=np.int64
    )  # sooner than along an axis
    return np.append(each, np.count_nonzero(which.any(axis=1))), np.append(each, each.sum())
