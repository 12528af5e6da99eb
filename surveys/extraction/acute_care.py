"""A row for each episode of acute care, as the items of `acute_care`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from instruments.problems import Problem
from scoring.records.acute_care import Episode, acute_care
from surveys.extraction.rows import Row
from surveys.register.participant import Participant

INSTRUMENT = "acute_care"
DATES, ANSWERS, OPTIONAL = ("began", "ended", "read_until"), (), ("read_until",)
CENSORED = -3
"""The instrument's own code: the records end before the year does."""
Since = Literal["randomised", "discharged"]


@dataclass(frozen=True)
class Period:
    """From which date of the register a person's year is counted, and until when records were read, if rows do not say."""

    since: Since
    until: date | None


def items_of(person: Participant, rows: list[Row], period: Period) -> dict[str, int] | list[Problem]:
    """One person's items, or what speaks against their rows. A row without a beginning says that there was no episode."""
    where = rows[0].where
    since = person.randomised if period.since == "randomised" else person.discharged
    read = _read_until(rows, period)
    if since is None:
        found = f"no date `{period.since}` in the register"
        return [Problem("no_period", where, found, hint="fill it in there, or count --since the other date")]
    if read is None:
        found = "no date until which records were read"
        return [Problem("no_period", where, found, hint="a column `read_until`, or --until DATE")]
    until = min([read, *_left(person)])
    if problems := [*_impossible(rows, since, read, until)]:
        return problems
    year = acute_care(_episodes(rows), since, until)
    return {
        "ac_covered": year.covered,
        "ac_episodes": year.episodes,
        "ac_readmitted": CENSORED if year.readmitted is None else int(year.readmitted),
        "ac_time": year.time,
        "ac_days": CENSORED if year.days is None else year.days,
    }


def end_unknown(rows: list[Row]) -> bool:
    """Whether one of a person's episodes has no end and another begins later: does it go on, or was it not written down?"""
    began = [day for row in rows if (day := row.day("began"))]
    without_end = [day for row in rows if (day := row.day("began")) and row.day("ended") is None]
    return bool(without_end) and min(without_end) < max(began)


def _read_until(rows: list[Row], period: Period) -> date | None:
    """The date until which the person's records were read: the earliest that a row states, or else everybody's."""
    return min((day for row in rows if (day := row.day("read_until"))), default=period.until)


def _left(person: Participant) -> list[date]:
    """The date after which nothing is known of somebody who died or withdrew from everything."""
    left = person.status in ("died", "withdrew_all")
    return [person.status_date] if left and person.status_date else []


def _episodes(rows: list[Row]) -> list[Episode]:
    return [Episode(began, row.day("ended")) for row in rows if (began := row.day("began"))]


def _impossible(rows: list[Row], since: date, read: date, until: date) -> Iterable[Problem]:
    if until < since:
        yield Problem("dates_disagree", rows[0].where, "records that end before the year begins")
    for row in rows:
        began, ended = row.day("began"), row.day("ended")
        if ended is not None and (began is None or ended < began):
            yield Problem(
                "dates_disagree", row.where, "an episode that ends before it begins, or never began"
            )
        if began is not None and began > read:
            found, hint = "an episode that begins after records were read", "look at `read_until`, or --until"
            yield Problem("dates_disagree", row.where, found, hint=hint)
