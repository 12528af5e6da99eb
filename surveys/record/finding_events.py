"""An event by the first letters of its id, as commands print them and people copy them."""

from __future__ import annotations

from collections.abc import Sequence

from instruments.problems import Where
from surveys.record.event_files import Event
from surveys.refusals import Refusal, refusal

SHORT = 12
"""As many letters of an id as are shown."""


def event_called(past: Sequence[Event], id: str) -> Event:
    """The one event whose id begins so. Raises Refusal if there is none, or more than one."""
    found = [event for event in past if id and event.id.startswith(id.lower())]
    if len(found) == 1:
        return found[0]
    said = f"{len(found) or 'no'} event{'s' if found else ''} whose id begins with `{id}`"
    hint = "more letters of the id" if found else "surveys audit … --out FILE shows the id of every event"
    raise refusal(Refusal, "unknown_event", Where("the ledger"), said, "one", hint)
