"""What a person typed into a cell of a work list, as a day, a time, a number or a code; or why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.answers.written import as_code
from surveys.followup.contact_faults import LONGEST

MINUTES_OF_A_DAY = 24 * 60
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(:00)?")
_SHARE_OF_A_DAY = re.compile(r"0\.[0-9]+")
_WITH_POINT = re.compile(r"([0-9]{1,2})[.,h ]?([0-9]{2})")


def day(said: str, where: Where) -> date | Problem:
    """A day as 2015-03-02, typed or of Excel; in any other order of its numbers it could be another day."""
    plain = said.removesuffix(" 00:00:00")
    try:
        return datetime.strptime(plain, "%Y-%m-%d").date()
    except ValueError:
        hint = "year, month, day; a time of day has a column of its own"
        return Problem(
            "unreadable_day", where, f"{as_code(said)}, which is no day", "such as 2015-03-02", hint
        )


def clock(said: str, where: Where) -> time | Problem:
    """A time of day as 9:05 or 09:05, or as the share of a day that Excel keeps (0.375 is 09:00)."""
    found = _CLOCK.fullmatch(said)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    if _SHARE_OF_A_DAY.fullmatch(said) and not _WITH_POINT.fullmatch(said):
        minutes = float(said) * MINUTES_OF_A_DAY
        whole = round(minutes)
        if abs(minutes - whole) < 1 / 60 and whole < MINUTES_OF_A_DAY:
            return time(*divmod(whole, 60))
    return Problem(
        "unreadable_time",
        where,
        f"{as_code(said)}, which is no time of day",
        "hours and minutes of 24 hours, such as 14:05",
        _meant(said),
    )


def _meant(said: str) -> str:
    """What somebody probably meant who typed 14.30 or 1430."""
    found = _WITH_POINT.fullmatch(said)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return f"write {int(found[1]):02}:{found[2]}, if that is the time"
    return ""


def whole_number(said: str, where: Where) -> int | Problem:
    """A number of minutes that an appointment can take."""
    number = int(float(said)) if re.fullmatch(r"[0-9]{1,9}(\.0+)?", said) else None
    if number is not None and 1 <= number <= LONGEST:
        return number
    many = number is not None and number > LONGEST
    found = f"{as_code(said)}, which is {'too many' if many else 'no number of'} minutes"
    hint = "a time of day or a date goes into a column of its own" if many else ""
    return Problem("unreadable_number", where, found, f"a whole number, such as 60; at most {LONGEST}", hint)


def code(said: str, where: Where, known: Mapping[str, str]) -> str | Problem:
    """A code of `known`, given as it is, in other letters, or in the words that it stands for."""
    if said in known:
        return said
    in_words = {
        _plain(words): each for each, meaning in known.items() for words in (meaning, each.replace("_", " "))
    }
    found = in_words.get(_plain(said.replace("_", " ")))
    if found is not None:
        return found
    expected = ", ".join(known) or "a code that study.yaml lists, which has none"
    return Problem("unknown_code", where, "a code that is not known", expected, nearest(said, known))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
