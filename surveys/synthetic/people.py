"""Who takes part in the made-up trial, when each is interviewed, and how well each is at the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from surveys.calendar.windows import Step, Window, window_from
from surveys.calendar.working_days import WorkingDays
from surveys.register.participant import Participant
from surveys.study import Study, Timepoint

RECRUITED = (date(2014, 3, 12), date(2015, 7, 3))
"""First and last day of recruitment, as published."""
MISSED_4M = 0.22
"""310 of 399 people with a baseline loneliness score gave 4-month data: 78%."""
MISSED_18M = 0.35
"""Invented: the response at 18 months is not known."""
SHARES = (24, 21, 18, 15, 12, 10)
"""Invented: how many of a hundred participants each of the six sites recruits."""
ENDINGS = {"withdrew_interviews": 28, "withdrew_all": 12, "lost": 35, "moved": 17, "died": 8}
"""Invented: of a hundred people who leave, how many for each reason."""
OPTIMUM = 0.8
"""Invented: the share of interviews held within the optimum window."""


@dataclass(frozen=True)
class Person:
    """A participant, the day of each interview given, and wellbeing at each timepoint (mean 0, SD about 1)."""

    participant: Participant
    interviews: dict[str, date]
    wellbeing: dict[str, float]


def people(study: Study, participants: int, rng: Random) -> list[Person]:
    """The participants, site by site in order of recruitment."""
    courses = _courses(participants, rng)
    return [
        _person(study, id, site, randomised, courses.pop(), rng)
        for id, site, randomised in _recruited(study, participants, rng)
    ]


def window_of(timepoint: Timepoint, randomised: date) -> Window:
    """When a person randomised on that day is due for that interview, by the calendar alone."""
    return window_from(timepoint, randomised, Step("randomised", randomised), lambda: WorkingDays(None))


def _recruited(study: Study, participants: int, rng: Random) -> Iterator[tuple[str, str, date]]:
    for site, size in zip(study.file.sites, _sizes(participants), strict=True):
        days = sorted(_weekday(*RECRUITED, rng) for _ in range(size))
        for number, day in enumerate(days, start=1):
            yield f"{site}{number:04}", site, day


def _sizes(participants: int) -> list[int]:
    """The sites' sizes by largest remainder, so that they add up."""
    exact = [participants * share / sum(SHARES) for share in SHARES]
    sizes = [int(size) for size in exact]
    by_remainder = sorted(range(len(SHARES)), key=lambda site: sizes[site] - exact[site])
    for site in by_remainder[: participants - sum(sizes)]:
        sizes[site] += 1
    return sizes


def _courses(participants: int, rng: Random) -> list[str]:
    """How each person's follow-up goes; the shares that miss an interview are met as nearly as they can be."""
    missing_4m, missing_18m = round(MISSED_4M * participants), round(MISSED_18M * participants)
    left_early = round(0.55 * missing_4m)
    left_late = round(0.4 * (missing_18m - left_early))
    courses = (
        ["left before 4m"] * left_early
        + ["missed 4m"] * (missing_4m - left_early)
        + ["left before 18m"] * left_late
        + ["missed 18m"] * (missing_18m - left_early - left_late)
    )
    courses += ["stayed"] * (participants - len(courses))
    rng.shuffle(courses)
    return courses


def _person(study: Study, id: str, site: str, randomised: date, course: str, rng: Random) -> Person:
    first, second = (window_of(study.timepoint(name), randomised) for name in ("4m", "18m"))
    gone: dict[str, tuple[date, date]] = {
        "left before 4m": (randomised + timedelta(days=7), first.opens - timedelta(days=1)),
        "left before 18m": (first.closes + timedelta(days=1), second.opens - timedelta(days=1)),
    }
    left = _weekday(*gone[course], rng) if course in gone else None
    status = rng.choices(list(ENDINGS), list(ENDINGS.values()))[0] if left else "active"
    given = {
        "0m": randomised,
        "4m": None if course in ("left before 4m", "missed 4m") else _interview_day(first, rng),
        "18m": _interview_day(second, rng) if course in ("missed 4m", "stayed") else None,
    }
    team = study.interviewers_at(site)
    who = team[int(id[1:]) % len(team)]  # by turns
    return Person(
        participant=Participant(id, site, randomised, status, left, interviewer=who),
        interviews={name: day for name, day in given.items() if day is not None},
        wellbeing=_wellbeing(list(given), rng),
    )


def _interview_day(window: Window, rng: Random) -> date:
    if rng.random() < OPTIMUM:
        return _weekday(window.best_from, window.best_until, rng)
    return _weekday(window.opens, window.closes, rng)


def _weekday(first: date, last: date, rng: Random) -> date:
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return rng.choice([day for day in days if day.weekday() < 5] or days)


def _wellbeing(timepoints: Sequence[str], rng: Random) -> dict[str, float]:
    """Poor at baseline, soon after a crisis; then better on the whole, and like what it was before."""
    now = rng.gauss(-0.5, 0.9)
    course = {timepoints[0]: now}
    for timepoint in timepoints[1:]:
        now = 0.7 * now + rng.gauss(0.1, 0.65)
        course[timepoint] = now
    return course
