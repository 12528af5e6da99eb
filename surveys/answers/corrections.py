"""What was corrected: one answer, from what to what, why and on whose word, or a row taken out, as the ledger has it.

Only what a correction is, and reading them back. What they make of the answers is `current.py`; whether
one may be recorded is `correcting.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from surveys.record.ledger import Event, lineage

REASONS: Mapping[str, str] = {
    "keying": "keyed otherwise than on the form",
    "left_out": "on the form and not keyed",
    "form": "written wrongly on the form",
    "conversion": "changed on its way through a program or a file format",
    "entries": "two entries or two people differ, and this is right",
    "undo": "an earlier correction was wrong",
    "other": "another reason, in the note",
}
"""Why an answer is corrected. The code is recorded, the words are shown."""

WITHDRAWALS: Mapping[str, str] = {
    "repeated": "the same interview is there in another row or file",
    "other_person": "the row is not this person's interview",
    "other_file": "the file is not of this study or this timepoint",
    "restored": "the row was taken out by mistake and belongs here",
    "other": "another reason, in the note",
}
"""Why a row is taken out, or put back."""

SOURCES: Mapping[str, str] = {
    "form": "the paper form",
    "interviewer": "the interviewer",
    "participant": "the participant",
    "record": "a record of the trial or the service",
    "entry": "a second entry",
    "other": "another source, in the note",
}
"""On whose or what word."""

CONFLICT = "in conflict"
"""What is written for the present value where two people, or a file and a person, say different things."""


@dataclass(frozen=True)
class Correction:
    """One answer of one person, from `old` to `new`, each as it is written; "" is a blank.

    `file`, `sheet` and `row` name one form where a person has several; `query` the query that it answers;
    `claims` the values between which it decides, where `old` is CONFLICT.
    """

    participant: str
    timepoint: str
    item: str
    old: str
    new: str
    reason: str
    source: str
    note: str = ""
    query: str = ""
    file: str = ""
    sheet: str = ""
    row: int = 0
    claims: tuple[str, ...] = ()

    def applies_to(self, file: str, sheet: str, row: int) -> bool:
        """Whether it is about the form in that row, or about whichever form the person has."""
        return not self.file or (self.file, self.sheet, self.row) == (file, sheet, row)


@dataclass(frozen=True)
class Withdrawal:
    """A row of an imported file that is not used, or is used again (`reason` restored); row 0 is all rows."""

    timepoint: str
    file: str
    sheet: str
    row: int
    participant: str
    reason: str
    source: str
    note: str = ""


@dataclass(frozen=True)
class Recorded:
    """A correction and the event that made it."""

    correction: Correction
    event: Event


def corrections_in(events: Iterable[Event]) -> list[Recorded]:
    """Every correction, in the ledger's order, whatever kind of event it came with."""
    return [
        Recorded(Correction(**{**found, "claims": tuple(found.get("claims", ()))}), event)
        for event in events
        for found in event.body.get("corrections", ())
    ]


def withdrawn(events: Iterable[Event]) -> list[Withdrawal]:
    """Each row or file that is taken out and was not put back, by the last words on it.

    Of two people who spoke without sight of one another neither is the last: if one takes it out, it is out.
    """
    past = list(events)
    said: dict[Any, list[tuple[Event, Withdrawal]]] = defaultdict(list)
    for event in past:
        for found in event.body.get("withdrawals", ()):
            each = Withdrawal(**found)
            said[each.timepoint, each.file, each.sheet, each.row, each.participant].append((event, each))
    follows = lineage(past if said else ())
    return [out[0] for each in said.values() if (out := _taken_out(each, follows))]


def _taken_out(
    said: Sequence[tuple[Event, Withdrawal]], follows: Callable[[str, str], bool]
) -> list[Withdrawal]:
    """Of what was said of one row, the last words that take it out."""
    return [
        each
        for event, each in said
        if each.reason != "restored" and not any(follows(later.id, event.id) for later, _ in said)
    ]
