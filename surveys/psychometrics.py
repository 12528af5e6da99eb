"""How well a study's scores measure, by timepoint: over everybody, so nothing by arm, site or interviewer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from instruments import Instrument, Score
from scoring.psychometrics.figures import Figures, figures
from scoring.psychometrics.remarks import Remark, remarks
from surveys.scored import Scored, shown_plans

FEWEST = 10
"""Of fewer forms than this no figure is shown: it would say more about a few people than about a score."""


@dataclass(frozen=True)
class Measured:
    """One score at one timepoint: its figures, and what of them to look at again."""

    timepoint: str
    instrument: Instrument
    score: Score
    figures: Figures
    remarks: tuple[Remark, ...]


def measured(found: Iterable[Scored]) -> Iterator[Measured]:
    """Each score that may be shown, in the study's order; those that could unmask are not among them."""
    for each in found:
        for plan in shown_plans(each):
            score = each.instrument.score(plan.score)
            made = figures(plan, each.frame, FEWEST)
            yield Measured(each.timepoint, each.instrument, score, made, tuple(remarks(score, made)))
