"""Forms that were to be keyed by two people and that only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from surveys.answers.responses import Answers
from surveys.checks.query import Found
from surveys.double_entry.entered_twice import Batch


def keyed_once(answers: Answers, batches: Iterable[Batch]) -> Iterator[Found]:
    """Each form of the table that one of two files has alone, unless its row is not used any more."""
    alone = {
        (each.participant, *each.place)
        for batch in batches
        if batch.timepoint == answers.timepoint
        for each in batch.keyed_once
        if each.instrument == answers.instrument.id
    }
    if not alone:
        return
    for row, form in enumerate(answers.frame.select("participant", "_file", "_sheet", "_row").iter_rows()):
        if form in alone:
            yield Found("keyed_once", "participant", row)
