"""The scored forms that the report is about, in the study's order and by person, whatever came in first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import polars as pl

from surveys.calendar.windows import Held
from surveys.derived import Derived
from surveys.scored import Scored


def forms_of(derived: Derived, people: Collection[str], held: Held) -> tuple[Scored, ...]:
    """The forms of those `people` whose interviews were `held`, of each instrument of the study at each timepoint
    that has any.

    Raises Refusal where scores cannot be made.
    """
    found = {(each.timepoint, each.instrument.id): each for each in derived.scored}
    asked = ((point.id, id) for point in derived.study.timepoints for id in point.instruments)
    mine = (_of(found[key], people, held) for key in asked if key in found)
    return tuple(each for each in mine if each.frame.height)


def _of(each: Scored, people: Collection[str], held: Held) -> Scored:
    ids = [id for id in people if (each.timepoint, id) in held]
    mine = each.frame.filter(pl.col("participant").is_in(ids)).sort("participant")
    return replace(each, frame=mine)
