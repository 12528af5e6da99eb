"""How much of a form a study asks to have: what it declares. Finding the forms that have less is `incomplete.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from instruments.finding import nearest
from instruments.model import Frozen, InstrumentId
from instruments.problems import Problem
from instruments.reader import Document

if TYPE_CHECKING:
    from surveys.study import Study


class Completeness(Frozen):
    """At least this share of the questions that were to be asked is answered, wherever the instrument is asked."""

    instrument: InstrumentId
    answered: Annotated[float, Field(gt=0, le=1)]


def problems_of_completeness(study: Study, document: Document) -> Iterator[Problem]:
    """Every rule about an instrument that is not asked, or that has a rule already."""
    times = Counter(each.instrument for each in study.file.completeness)
    for number, each in enumerate(study.file.completeness):
        where = document.where(("completeness", number, "instrument"))
        if each.instrument not in study.instruments:
            found = f"`{each.instrument}` is asked at no timepoint"
            yield Problem(
                "instrument_not_asked", where, found, hint=nearest(each.instrument, study.instruments)
            )
        if times[each.instrument] > 1:
            yield Problem("repeated_completeness", where, f"`{each.instrument}` twice", "once")
