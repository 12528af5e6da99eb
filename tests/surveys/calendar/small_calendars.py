"""Timepoints, people and calendars made in a line each, for tests of when an interview is due."""

from __future__ import annotations

from datetime import date
from typing import Any

from surveys.calendar.rules import CalendarRules, Holidays
from surveys.calendar.windows import Calendar, Held
from surveys.register.participant import Participant
from surveys.study import StudyFile, Timepoint

ENGLAND = Holidays(country="GB", subdivision="ENG")
SCOTLAND = Holidays(country="GB", subdivision="SCT")


def day(text: str) -> date:
    return date.fromisoformat(text)


def timepoint(id: str, **fields: Any) -> Timepoint:
    """Best within two weeks and permitted from four weeks before to eight after, unless it is said."""
    usual = {"label": f"visit {id}", "optimum": (-14, 14), "permitted": (-28, 56), "instruments": ("uls8",)}
    return Timepoint(id=id, **{**usual, **fields})


def months(id: str, number: int, **fields: Any) -> Timepoint:
    return timepoint(id, months=number, **{"end_of_month": "last_day", **fields})


def study_file(*timepoints: Timepoint, holidays: Holidays | None = None, **fields: Any) -> StudyFile:
    rules = CalendarRules(holidays=holidays)
    usual = {"title": "A study", "synthetic": True, "id_pattern": "[A-Z][0-9]{4}", "sites": {"A": "Team"}}
    return StudyFile(timepoints=timepoints, calendar=rules, **{**usual, **fields})


def calendar(*timepoints: Timepoint, held: Held | None = None, holidays: Holidays | None = None) -> Calendar:
    return Calendar(study_file(*timepoints, holidays=holidays), held or {})


def person(randomised: str, discharged: str = "") -> Participant:
    return Participant("A0001", "A", day(randomised), "active", None, day(discharged) if discharged else None)
