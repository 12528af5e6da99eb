"""Which interviews were held, and when, by the answers that came back."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from surveys.answers.responses import Responses
from surveys.calendar.windows import Held
from surveys.record.sources import sources
from surveys.study import Study, interview


def interviews_held(study: Study, responses: Responses) -> Held:
    """(timepoint, participant) → the day of the interview, the first if forms differ; None if no date can be read.

    Any form of an instrument counts: an interview without its date was held all the same. A date that is later than
    the file that it came in cannot be one.
    """
    came = _came(study)
    held: dict[tuple[str, str], date | None] = {}
    for (timepoint, _), answers in responses.answers.items():
        held |= {
            (timepoint, id): None
            for id in answers.frame["participant"].unique()
            if (timepoint, id) not in held
        }
    for (timepoint, instrument), answers in responses.answers.items():
        if instrument == interview().id:
            frame = answers.frame.join(came.filter(pl.col("timepoint") == timepoint), on="_file", how="left")
            possible = pl.when(pl.col("interview_date") <= pl.col("came")).then("interview_date")
            days = frame.group_by("participant").agg(possible.min())
            held |= {(timepoint, id): day for id, day in days.iter_rows() if day is not None}
    return held


def _came(study: Study) -> pl.DataFrame:
    """The day on which each file came in, and one more: it may be tomorrow where the study is."""
    found = {(each.timepoint, each.file): date.fromisoformat(each.event.at[:10]) for each in sources(study)}
    rows = [(timepoint, file, day + timedelta(days=1)) for (timepoint, file), day in found.items()]
    return pl.DataFrame(
        rows, schema={"timepoint": pl.String, "_file": pl.String, "came": pl.Date}, orient="row"
    )
