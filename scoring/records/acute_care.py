"""Readmission to acute care within a year, from episodes of acute care: whether, when first, and days spent in it.

That readmission within one year of joining was the trial's primary outcome is published (Johnson et al 2018, Lancet
392:409-418). How its episodes were counted in detail is not known; the rules here are our own, and each is stated:
a day is counted from the day on which follow-up starts (day 0); an episode that begins on day 0 or before is no
readmission, and neither is one that begins in another, or on the day that one ended: a transfer goes on from it; of
several that begin on one day one counts; a day spent in two services at once is one day; the day of leaving is not
counted, unless it is that of arriving; an episode without an end goes on to where the records end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WITHIN = 365
"""Days of follow-up: one year."""


@dataclass(frozen=True)
class Episode:
    """One stay on a ward, in a crisis house or acute day unit, or with a crisis team. No end: it goes on."""

    began: date
    ended: date | None


@dataclass(frozen=True)
class AcuteCare:
    """What one person's records say of their year.

    `covered` are the days of it that the records tell of. `readmitted` is None where they end before the year does
    and hold no readmission. `time` is the day of the first readmission, or else the last day covered: with `readmitted` a
    time to event and whether it came. `days` in acute care are None where the year is not covered whole.
    """

    covered: int
    episodes: int
    readmitted: bool | None
    time: int
    days: int | None


def acute_care(episodes: Iterable[Episode], since: date, until: date) -> AcuteCare:
    """One person's year from `since`, as far as records were read: up to `until`, their withdrawal or their death.

    ValueError for records that end before follow-up starts, and for an episode that ends before it begins.
    """
    if until < since:
        raise ValueError("the records end before follow-up starts")
    covered = min((until - since).days, WITHIN)
    known = list(episodes)
    if any(each.ended is not None and each.ended < each.began for each in known):
        raise ValueError("an episode that ends before it begins")
    first_days = sorted({(each.began - since).days for each in known if not _goes_on(each, known)})
    readmissions = [day for day in first_days if 1 <= day <= covered]
    whole = covered == WITHIN
    return AcuteCare(
        covered=covered,
        episodes=len(readmissions),
        readmitted=True if readmissions else False if whole else None,
        time=readmissions[0] if readmissions else covered,
        days=_days_in(known, since, covered) if whole else None,
    )


def _goes_on(each: Episode, known: list[Episode]) -> bool:
    """Whether an episode begins in one that began before it, or on the day that one ended."""
    return any(
        other.began < each.began and (other.ended is None or each.began <= other.ended) for other in known
    )


def _days_in(episodes: list[Episode], since: date, covered: int) -> int:
    """How many of the days 1 to `covered` were spent in acute care, each counted once."""
    spent, reached = 0, 1  # days before `reached` are counted
    for begin, end in sorted(_stretch(each, since, covered) for each in episodes):
        spent += max(0, end - max(begin, reached))
        reached = max(reached, end)
    return spent


def _stretch(each: Episode, since: date, covered: int) -> tuple[int, int]:
    """An episode as days of follow-up: the first, and the one after its last."""
    begin = (each.began - since).days
    last = since + timedelta(days=covered + 1) if each.ended is None else each.ended
    end = max((last - since).days, begin + 1)
    return max(begin, 1), max(min(end, covered + 1), max(begin, 1))
