"""Which interviews were held, and when, by the answers that came back."""

from __future__ import annotations

from datetime import date

import polars as pl

from surveys.answers.responses import Responses
from surveys.calendar.windows import Held
from surveys.study import interview


def interviews_held(responses: Responses) -> Held:
    """(timepoint, participant) → the day of the interview, the first if forms differ; None if no date can be read.

    Any form of an instrument counts: an interview without its date was held all the same.
    """
    held: dict[tuple[str, str], date | None] = {}
    for (timepoint, _), answers in responses.answers.items():
        held |= {
            (timepoint, id): None
            for id in answers.frame["participant"].unique()
            if (timepoint, id) not in held
        }
    for (timepoint, instrument), answers in responses.answers.items():
        if instrument == interview().id:
            days = answers.frame.group_by("participant").agg(pl.col("interview_date").min())
            held |= {(timepoint, id): day for id, day in days.iter_rows() if day is not None}
    return held
