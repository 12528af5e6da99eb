"""Interviews beside what the register and the calendar say of each person."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache

import polars as pl

from surveys.calendar import Window, window
from surveys.register import Participant
from surveys.study import Timepoint


def with_register(
    frame: pl.DataFrame, timepoint: Timepoint, register: Mapping[str, Participant], unread: Collection[int]
) -> pl.DataFrame:
    """The interviews with the columns that `schema.interview_schema` needs; `unread` are rows whose date is words."""
    asked = set(frame.get_column("participant"))
    people = [person for id, person in register.items() if id in asked]

    @cache  # people who were randomised on one day have one window
    def around(randomised: date) -> Window:
        return window(
            randomised, timepoint.months, timepoint.end_of_month, timepoint.optimum, timepoint.permitted
        )

    windows = [around(person.randomised) for person in people]
    known = pl.DataFrame(
        {
            "participant": [person.id for person in people],
            "registered_site": [person.site for person in people],
            "randomised": [person.randomised for person in people],
            "opens": [each.opens for each in windows],
            "best_from": [each.best_from for each in windows],
            "best_until": [each.best_until for each in windows],
            "closes": [each.closes for each in windows],
            "stopped": [_stopped(person) for person in people],
        },
        schema={"participant": pl.String, "registered_site": pl.String, **dict.fromkeys(DAYS, pl.Date)},
    )
    marks = pl.Series("_unread_date", [row in unread for row in range(frame.height)], dtype=pl.Boolean)
    return frame.join(known, on="participant", how="left", maintain_order="left").with_columns(marks)


DAYS = ("randomised", "opens", "best_from", "best_until", "closes", "stopped")


def _stopped(person: Participant) -> date | None:
    return person.status_date if person.status in ("withdrew", "died") else None
