"""Interviews beside what the register and the calendar say of each person."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

import polars as pl

from surveys.calendar.windows import Calendar, Window
from surveys.register.participant import Participant
from surveys.study import Timepoint

DAYS = (
    *("randomised", "opens", "best_from", "best_until", "closes"),
    *("stopped", "resumed"),
)


def with_register(
    frame: pl.DataFrame,
    timepoint: Timepoint,
    register: Mapping[str, Participant],
    calendar: Calendar,
    unread: Collection[int],
) -> pl.DataFrame:
    """The interviews with the columns that `schema.interview_schema` needs; `unread` are rows whose date is words."""
    asked = set(frame.get_column("participant"))
    people = [person for id, person in register.items() if id in asked]
    known = pl.DataFrame(
        [
            (
                person.id,
                person.site,
                person.randomised,
                *_days(calendar.window(person, timepoint)),
                *_stopped(person),
            )
            for person in people
        ],
        schema={"participant": pl.String, "registered_site": pl.String, **dict.fromkeys(DAYS, pl.Date)},
        orient="row",
    )
    marks = pl.Series("_unread_date", [row in unread for row in range(frame.height)], dtype=pl.Boolean)
    return frame.join(known, on="participant", how="left", maintain_order="left").with_columns(marks)


def _days(window: Window | None) -> tuple[date | None, ...]:
    if window is None:
        return (None,) * 4
    return window.opens, window.best_from, window.best_until, window.closes


def _stopped(person: Participant) -> tuple[date | None, date | None]:
    """From when to when nobody may be interviewed. Who moved away or was lost may be found again."""
    if person.status in ("withdrew_interviews", "withdrew_all", "died"):
        return person.status_date, person.reconsented
    return None, None
