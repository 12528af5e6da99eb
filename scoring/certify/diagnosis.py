"""Which broken rules give exactly what another scorer gave: the fewest that explain every vector.

Every fault is tried, then every two together; beyond that the sets that explain most are added to. The search
looks at some vectors of every kind first: what explains those is tried on all.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from scoring.certify.absence_faults import absence_faults
from scoring.certify.fault import Fault
from scoring.certify.key_faults import key_faults
from scoring.certify.result_faults import result_faults
from scoring.certify.scorer import Scorer
from scoring.plan import Plan
from scoring.vectors import Vector

MOST = 5
"""So many rules at once are looked for."""
KEPT = 12
"""So many sets of faults are added to, those that explain most."""
OF_EACH_KIND = 2
"""So many vectors of each kind, of those that differ and of the others, are looked at first."""

Found = Mapping[int, float | None]
Explanation = tuple[Fault, ...]


def explanations(
    plan: Plan, file: Sequence[Vector], found: Found, tolerance: float
) -> tuple[Explanation, ...]:
    """Each set of faults, of the fewest that do, with which the plan gives what was found; none if none does.

    `file` are the vectors that the other scorer was given; `found` has what it gave, by the numbers of those that
    it answered. A number more or less on every score explains much and says little: it is given only where nothing
    else is.
    """
    search = _Search(plan, file, found, tolerance)
    vectors = search.vectors
    faults = [
        *key_faults(plan, vectors, found),
        *absence_faults(plan, vectors, found),
        *result_faults(plan, vectors, found),
    ]
    sets: list[Explanation] = [(fault,) for fault in faults]
    for number in range(1, MOST + 1):
        best = search.best(sets)
        explaining = [chosen for chosen in best if search.explains(chosen)]
        if explaining:
            telling = [each for each in explaining if all(fault.facet != "shifting" for fault in each)]
            return tuple(telling or explaining)
        sets = _pairs(faults) if number == 1 else _longer(best[:KEPT], faults)
    return ()


def agree(ours: float | None, theirs: float | None, tolerance: float) -> bool:
    """Whether two scores are one, both missing included."""
    if ours is None or theirs is None:
        return ours is theirs
    return math.isclose(ours, theirs, rel_tol=0, abs_tol=tolerance)


class _Search:
    """The vectors, those to look at first, and how well a set of faults does on them."""

    def __init__(self, plan: Plan, file: Sequence[Vector], found: Found, tolerance: float) -> None:
        self.right = Scorer(plan, tuple(vector.answers for vector in file))
        self.found, self.tolerance = found, tolerance
        self.vectors = vectors = [vector for vector in file if vector.number in found]
        differing = [v for v in vectors if not self._agrees(v, v.expected[plan.score].score)]
        others = [v for v in vectors if v not in differing]
        self.first = [*_of_each_kind(differing), *_of_each_kind(others)]

    def best(self, sets: Iterable[Explanation]) -> list[Explanation]:
        """The sets of faults, those first that explain most of the vectors looked at first."""
        explained = [(self._explained(chosen), chosen) for chosen in sets]
        return [chosen for _, chosen in sorted(explained, key=lambda each: -each[0])]

    def explains(self, faults: Explanation) -> bool:
        """Whether a scorer with these faults gives all that was found."""
        scorer = self._with(faults)
        return all(self._agrees(v, scorer.score(v.answers)) for v in (*self.first, *self.vectors))

    def _explained(self, faults: Explanation) -> int:
        scorer = self._with(faults)
        return sum(self._agrees(vector, scorer.score(vector.answers)) for vector in self.first)

    def _with(self, faults: Explanation) -> Scorer:
        scorer = self.right
        for fault in faults:
            scorer = fault.change(scorer)
        return scorer

    def _agrees(self, vector: Vector, score: float | None) -> bool:
        return agree(score, self.found[vector.number], self.tolerance)


def _of_each_kind(vectors: Sequence[Vector]) -> list[Vector]:
    kinds = dict.fromkeys(kind for vector in vectors for kind in vector.kinds)
    chosen = [v for kind in kinds for v in [v for v in vectors if kind in v.kinds][:OF_EACH_KIND]]
    return list({vector.number: vector for vector in chosen}.values())


def _pairs(faults: Sequence[Fault]) -> list[Explanation]:
    return [pair for pair in combinations(faults, 2) if _of_different_facets(pair)]


def _longer(sets: Sequence[Explanation], faults: Sequence[Fault]) -> list[Explanation]:
    """Each set with one more fault, in the order of `faults`, so that none is there twice."""
    place = {id(fault): number for number, fault in enumerate(faults)}
    longer = (tuple(sorted((*each, fault), key=lambda f: place[id(f)])) for each in sets for fault in faults)
    return list(dict.fromkeys(chosen for chosen in longer if _of_different_facets(chosen)))


def _of_different_facets(faults: Explanation) -> bool:
    return len({fault.facet for fault in faults}) == len(faults)
