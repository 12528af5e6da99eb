"""What was done to a study since some earlier events: which answers were corrected, which forms came or went.

Everything is told that happened since; which of several things made a difference is for the reader to see.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from instruments.problems import ProblemsError
from surveys.answers.corrections import Correction, corrections_in
from surveys.answers.current import current_responses
from surveys.answers.places import Place, place_in_words
from surveys.answers.responses import Responses
from surveys.derived import Derived
from surveys.record.event_files import Event
from surveys.record.finding_events import SHORT

Forms = Mapping[tuple[str, str, str], frozenset[Place]]
"""Timepoint, instrument and participant → the rows in which there is a form."""

FORMS_CHANGE = ("import", "double_entry")
"""Kinds of events after which a form may be there or gone; so may it after any with withdrawals."""


@dataclass(frozen=True)
class Since:
    """What happened in a study after the events `heads` and all before them."""

    derived: Derived
    heads: Collection[str]

    def corrected(self, participant: str, timepoint: str, items: Collection[str]) -> Iterator[str]:
        """Each correction of one of these answers of one interview."""
        for correction, event in self._corrections.get((participant, timepoint), ()):
            if correction.item in items:
                yield f"{correction.item} corrected ({event.id[:SHORT]})"

    def moved(self, participant: str, timepoint: str, instrument: str) -> Iterator[str]:
        """The rows from which a form of the person came in, and those that are not used any more."""
        if not self._forms_may_differ:
            return
        if self._forms_before is None:
            yield "files that were in use then cannot be read by the definitions of now"
            return
        key = timepoint, instrument, participant
        before, now = (forms.get(key, frozenset()) for forms in (self._forms_before, self._forms_now))
        yield from (f"{place_in_words(*place)} came in" for place in sorted(now - before))
        yield from (f"{place_in_words(*place)} is used no more" for place in sorted(before - now))

    def redacted(self) -> Iterator[str]:
        """Each redaction of a file. What the file held nobody can tell."""
        redactions = [event for event in self._events if event.kind == "redaction" and event.body["files"]]
        yield from (f"a file was redacted ({event.id[:SHORT]})" for event in redactions)

    @cached_property
    def _events(self) -> list[Event]:
        study = self.derived.study
        seen = {event.id for event in replace(study, as_of=frozenset(self.heads)).events()}
        return [event for event in study.events() if event.id not in seen]

    @cached_property
    def _corrections(self) -> dict[tuple[str, str], list[tuple[Correction, Event]]]:
        found: dict[tuple[str, str], list[tuple[Correction, Event]]] = {}
        for each in corrections_in(self._events):
            key = each.correction.participant, each.correction.timepoint
            found.setdefault(key, []).append((each.correction, each.event))
        return found

    @cached_property
    def _forms_may_differ(self) -> bool:
        return any(event.kind in FORMS_CHANGE or event.body.get("withdrawals") for event in self._events)

    @cached_property
    def _forms_now(self) -> Forms:
        return _forms(self.derived.responses)

    @cached_property
    def _forms_before(self) -> Forms | None:
        """None if a file that is not in use any more does not fit the definitions as they are now."""
        try:
            return _forms(current_responses(replace(self.derived.study, as_of=frozenset(self.heads))))
        except ProblemsError:
            return None


def _forms(responses: Responses) -> Forms:
    found: dict[tuple[str, str, str], frozenset[Place]] = {}
    for (timepoint, instrument), each in responses.answers.items():
        places: dict[str, set[Place]] = {}
        for who, *place in each.frame.select("participant", "_file", "_sheet", "_row").iter_rows():
            places.setdefault(who, set()).add((place[0], place[1], place[2]))
        found |= {(timepoint, instrument, who): frozenset(rows) for who, rows in places.items()}
    return found
