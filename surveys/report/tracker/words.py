"""The words of the tracker: what each count is of, how numbers are written, and a table of them."""

from __future__ import annotations

from collections.abc import Mapping

from surveys.tracker.retention import Counts

NOBODY, NONE_YET = "nobody named", "–"
DEFINITIONS: Mapping[str, str] = {
    "Retention": "those interviewed, of those whose permitted window has closed, in per cent, with Wilson's 95% "
    "interval. Whoever died, withdrew, moved or cannot be found stays among those it is counted of.",
    "Held": "the answers are in, or a contact says that the person was interviewed and the form is to come.",
    "Missed": "the window has closed, or the person declined this interview, and it was not held.",
    "Stopped": "not held, and the person's status forbade asking before the window closed.",
    "Not closed": "a window that is open or to come. Its interviews enter the retention when it closes, those that "
    "are held already too: they are known sooner than the misses, and would flatter it.",
    "Given up": "the window is open, and the study's number of attempts in a row reached nobody.",
    "No date": "the date that the interview is counted from is not in the register.",
    "Expected": "interviews whose due date has come, of people who took part on it or were interviewed.",
    "Achieved": "interviews held, by their day; one without a readable day counts on its due date, and one dated "
    "before its window from the day on which that opened.",
    "Interviewer": "who has the person now, by an appointment, the register, or being alone at the site; not "
    "necessarily who held the interview.",
}
"""What each word counts, as the page and the JSON say it."""


def percent(share: float | None) -> str:
    """`79.3%`; a dash for what cannot be known yet."""
    return NONE_YET if share is None else f"{share:.1%}"


def span(ends: tuple[float, float] | None) -> str:
    """`72.8–84.6%`."""
    return NONE_YET if ends is None else f"{100 * ends[0]:.1f}–{ends[1]:.1%}"


def with_numbers(counts: Counts | None) -> str:
    """`79.3% (142 of 179)`."""
    if counts is None or not counts.closed:
        return NONE_YET
    return f"{percent(counts.share)} ({counts.held:,} of {counts.closed:,})"


def hours(minutes: int) -> str:
    """`15 h 52`."""
    return f"{minutes // 60} h {minutes % 60:02}"
