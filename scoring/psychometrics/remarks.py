"""What of a score's figures asks for a second look. Nothing here changes a score or leaves one out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from instruments.model import Score
from scoring.psychometrics.figures import Figures

LOWEST_ALPHA = 0.70
"""Terwee et al 2007, J Clin Epidemiol 60, 34-42, rate .70 to .95 positive (read in tables reprinted from it)."""
MOST_AT_AN_END = 0.15
"""Of the forms at the lowest or at the highest possible score: Terwee et al 2007, as above."""

Remark = Literal["low_alpha", "against_the_rest", "at_the_floor", "at_the_ceiling"]
REMARKS: tuple[Remark, ...] = get_args(Remark)


def remarks(score: Score, found: Figures) -> Iterator[Remark]:
    """What to look at again, of a score that is declared to be a scale or an index, or that has an alpha.

    Alpha is judged of what is declared to be a scale, and of nothing else. So is an item that goes against the
    rest: in an index it may well do so.
    """
    if score.structure is not None and score.structure.kind == "scale":
        if found.alpha is not None and found.alpha.value < LOWEST_ALPHA:
            yield "low_alpha"
        if any(value is not None and value < 0 for value in found.item_rest.values()):
            yield "against_the_rest"
    if score.structure is None and found.alpha is None:
        return
    if found.at_floor is not None and found.at_floor > MOST_AT_AN_END * found.scored:
        yield "at_the_floor"
    if found.at_ceiling is not None and found.at_ceiling > MOST_AT_AN_END * found.scored:
        yield "at_the_ceiling"
