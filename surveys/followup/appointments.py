"""What speaks against an appointment: another at the same time, a day outside the window, a day on which nobody works."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from instruments.problems import Problem, Where
from surveys.calendar.working_days import WorkingDays
from surveys.followup.slots import Slot
from surveys.record.contacts import Appointment
from surveys.study import Study, Timepoint

Booked = tuple[Slot, Appointment]


def appointments(slots: Iterable[Slot]) -> list[Booked]:
    """The appointments that stand of interviews that are not held yet and may still be asked for, by time."""
    tried = (slot for slot in slots if slot.contacts and slot.state not in ("held", "interviewed", "stopped"))
    booked = [(slot, slot.appointment) for slot in tried]
    found = [(slot, each) for slot, each in booked if each is not None]
    return sorted(found, key=lambda each: (each[1].starts, each[0].person.id))


def clashes(booked: Iterable[Booked], about: Iterable[Slot]) -> Iterator[Problem]:
    """Each appointment of the slots `about` that an interviewer or a participant cannot keep beside another.

    `booked` are all appointments of the study. Of two `about` which it is, the later one is named.
    """
    named = {_key(slot) for slot in about}
    by_whom: dict[tuple[str, str], list[Booked]] = defaultdict(list)
    for slot, appointment in booked:
        if appointment.interviewer:
            by_whom["interviewer", appointment.interviewer].append((slot, appointment))
        by_whom["participant", slot.person.id].append((slot, appointment))
    for (who, id), every in by_whom.items():
        every.sort(key=lambda each: each[1].starts)
        longest = every[0]  # of those so far, the one that ends last
        for second in every[1:]:
            if second[1].starts < longest[1].ends:
                told, other = (second, longest) if _key(second[0]) in named else (longest, second)
                if _key(told[0]) in named:
                    yield _clash(f"{who} {id}", told, other)
            longest = max(longest, second, key=lambda each: each[1].ends)


def _clash(who: str, told: Booked, other: Booked) -> Problem:
    slot, another = other
    found = (
        f"{who} has another from {another.starts:%H:%M} to {another.ends:%H:%M}, "
        f"with {slot.person.id} at {slot.timepoint.id}"
    )
    return _problem("appointments_clash", *told, found, "one at a time")


def _key(slot: Slot) -> tuple[str, str]:
    return slot.person.id, slot.timepoint.id


def faults_of_day(
    slot: Slot, appointment: Appointment, working_days: WorkingDays, today: date
) -> Iterator[Problem]:
    """Outside the window, or on a closed day; none of it forbids the appointment.

    That it is not on one of the best days is said as long as there are any to come.
    """
    window, day = slot.window, appointment.day
    closed = working_days.in_words(day)
    if closed:
        yield _problem("appointment_on_closed_day", slot, appointment, f"a {closed}", "a working day")
    if window is None:
        return
    if not window.opens <= day <= window.closes:
        span = f"{window.opens} to {window.closes}"
        yield _problem("appointment_outside_window", slot, appointment, "outside the permitted window", span)
    elif today <= window.best_until and not window.best_from <= day <= window.best_until:
        span = f"{window.best_from} to {window.best_until}"
        yield _problem("appointment_outside_optimum", slot, appointment, "not on one of the best days", span)


def is_a_time(appointment: Appointment, time_zone: str) -> bool:
    """Whether the clocks of the study show that time on that day: some skip an hour in spring."""
    if not time_zone:
        return True
    zone = ZoneInfo(time_zone)
    local = appointment.starts.replace(tzinfo=zone)
    there_and_back = datetime.fromtimestamp(local.timestamp(), zone)
    return there_and_back.replace(tzinfo=None) - appointment.starts == timedelta(0)


def _problem(rule: str, slot: Slot, appointment: Appointment, found: str, expected: str) -> Problem:
    where = Where(
        f"{slot.person.id} {slot.timepoint.id}", path=f"appointment {appointment.starts:%Y-%m-%d %H:%M}"
    )
    return Problem(rule, where, found, expected, level="warning")


def usual_minutes(study: Study, timepoint: Timepoint) -> int:
    """How long an interview takes, by the minutes of its instruments."""
    return sum(instrument.minutes for instrument in study.instruments_at(timepoint))
