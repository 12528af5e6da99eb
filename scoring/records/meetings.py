"""Attendance of the meetings that were offered, up to ten, from a row for each meeting.

Published of the trial are "at least 3" of 221 and "all 10" of 198 (public summary of Johnson et al 2018): whether
somebody attended three can be known while the number of all their meetings is not. So each has its own denominator.
"""

from __future__ import annotations

from dataclasses import dataclass

OFFERED = 10


@dataclass(frozen=True)
class Attendance:
    """What is known of one person's meetings. None: the rows there are do not say."""

    attended: int | None
    at_least_3: bool | None
    all_10: bool | None


def attendance(attended: int, complete: bool) -> Attendance:
    """From the meetings on record as attended, and whether the record holds all that were held.

    ValueError for more meetings than were offered.
    """
    if not 0 <= attended <= OFFERED:
        raise ValueError(f"{attended} meetings attended of {OFFERED} offered")
    return Attendance(
        attended=attended if complete else None,
        at_least_3=_reached(3, attended, complete),
        all_10=_reached(OFFERED, attended, complete),
    )


def _reached(wanted: int, attended: int, complete: bool) -> bool | None:
    """Whether so many were attended: known once they are on record, or once no more can be."""
    return True if attended >= wanted else False if complete else None
