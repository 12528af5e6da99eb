"""The work ahead, by interviewer and week: interviews on the day to aim for, or on that of their appointment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surveys.followup.appointments import usual_minutes
from surveys.followup.slots import Slot
from surveys.study import Study


@dataclass(frozen=True)
class Load:
    """Interviews, how many of them have an appointment, and the minutes that all of them take."""

    interviews: int = 0
    appointments: int = 0
    minutes: int = 0

    def __add__(self, other: Load) -> Load:
        return Load(
            self.interviews + other.interviews,
            self.appointments + other.appointments,
            self.minutes + other.minutes,
        )


@dataclass(frozen=True)
class Workload:
    """The loads of each interviewer, week by week from the present one; `weeks` are their Mondays.

    Whatever should have been done before is in the first week. Interviews that nobody has are under "".
    """

    weeks: Sequence[date]
    by_interviewer: Mapping[str, Sequence[Load]]

    @property
    def totals(self) -> Sequence[Load]:
        """Each week's load, of everybody."""
        return [sum(week, Load()) for week in zip(*self.by_interviewer.values(), strict=True)]


def workload(
    study: Study, slots: Iterable[Slot], today: date, weeks: int, interviewers: Iterable[str]
) -> Workload:
    """The load of each of the `interviewers` in the present week and those after it, `weeks` in all."""
    first = today - timedelta(days=today.weekday())
    minutes = {timepoint.id: usual_minutes(study, timepoint) for timepoint in study.timepoints}
    loads: defaultdict[tuple[str, int], Load] = defaultdict(Load)
    for slot in slots:
        day = _day_of(slot, today)
        if day is not None and (week := (day - first).days // 7) < weeks:
            loads[slot.interviewer, week] += _load(slot, minutes[slot.timepoint.id])
    return Workload(
        [first + timedelta(weeks=week) for week in range(weeks)],
        {code: [loads[code, week] for week in range(weeks)] for code in interviewers},
    )


def _day_of(slot: Slot, today: date) -> date | None:
    """The day on which the interview is to be held; None if there is nothing to do."""
    appointment = slot.appointment
    if appointment is not None and slot.state not in ("held", "interviewed", "stopped"):
        return max(appointment.day, today)
    if slot.window is not None and slot.state in ("due", "to_come"):
        return max(slot.window.due, today)
    return None


def _load(slot: Slot, minutes: int) -> Load:
    appointment = slot.appointment
    return Load(1, 0, minutes) if appointment is None else Load(1, 1, appointment.minutes)
