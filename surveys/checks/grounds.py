"""What a finding rests on besides the value in its cell: if any of it changes, what was said of the finding is old."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from instruments import Item
from surveys.answers.written import written
from surveys.calendar.windows import Window
from surveys.register.participant import Participant


def grounds_of(
    rule: str, item: Item | None, cells: Mapping[str, Any], window: Window | None, person: Participant | None
) -> str:
    """The gate's answer, the person's dates and window, their site, or the whole form. Hashed, never shown."""
    if rule in ("duplicate_form", "same_form_twice"):
        found = [written(value) for name, value in cells.items() if not name.startswith("_")]
    elif item is None:
        found = [person.site] if person else []
    elif item.id == "interview_date":
        days = (person.randomised, person.status, person.status_date, person.reconsented) if person else ()
        span = (window.opens, window.best_from, window.best_until, window.closes) if window else ()
        found = [*map(str, days), *map(str, span)]
    else:
        found = [written(cells.get(item.ask_if.item))] if item.ask_if else []
    return "|".join(found)
