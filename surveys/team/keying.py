"""How well two keyers agree, by timepoint and instrument, without what could give the allocation away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from surveys.double_entry.agreement import Rate, agreement, cells_of
from surveys.double_entry.entered_twice import Batch
from surveys.scored import withheld_from
from surveys.study import Study


@dataclass(frozen=True)
class Keying:
    """The cells of one instrument at one timepoint that two people keyed, and how many of them alike."""

    timepoint: str
    instrument: str
    alike: int
    compared: int

    @property
    def rate(self) -> Rate:
        return Rate(self.alike, self.compared)


def keying(study: Study, batches: Iterable[Batch]) -> list[Keying]:
    """What was keyed twice, in the study's order; what is noted about the interview itself last."""
    hidden = {name for each in study.instruments.values() for name in withheld_from(each)}
    cells = [each for each in cells_of(batches) if each.item not in hidden]
    found = agreement(cells, by=lambda each: (each.timepoint, each.instrument))
    points = [point.id for point in study.timepoints]
    order = [*study.instruments, *study.definitions]
    ranked = sorted(found, key=lambda key: (points.index(key[0]), order.index(key[1])))
    return [Keying(key[0], key[1], found[key].n, found[key].of) for key in ranked]
