"""How the made-up teams reached people for their follow-up interviews: attempts, appointments, and their outcomes.

Invented throughout: nothing is known of how often the trial's own teams had to try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from surveys.calendar.windows import Window
from surveys.calendar.working_days import WorkingDays
from surveys.followup.appointments import usual_minutes
from surveys.record.contacts import Appointment, Contact
from surveys.study import Study, Timepoint
from surveys.synthetic.people import Person, window_of

FIRST_TRIES = {"letter": 35, "phone": 50, "text": 15}
"""Of a hundred first attempts, how many of each mode."""
NOBODY = {"phone": ("no_answer", "message_left"), "text": ("sent",), "letter": ("sent",)}
APPOINTMENT_MODES = {"visit": 78, "phone": 18, "video": 4}
MISSED = {"no answer": 70, "declined": 20, "form lost": 3, "nobody tried": 7}
"""Of a hundred interviews that were not held, how it came about."""
FIRST_START, STARTS = time(9, 0), 15
"""Interviews begin on the half hour, from then on."""


class Diary:
    """What was done to reach the made-up people, and which hours of each interviewer are taken."""

    def __init__(self, study: Study, rng: Random) -> None:
        self._study, self._rng = study, rng
        self._working_days = WorkingDays(study.file.calendar.holidays)
        self._taken: dict[tuple[str, date], list[Appointment]] = {}

    def contacts(self, persons: Sequence[Person]) -> Iterator[Contact]:
        """Every contact about every follow-up interview."""
        for timepoint in self._study.timepoints[1:]:
            for person in persons:
                window = window_of(timepoint, person.participant.randomised)
                for contact in self._about(person, timepoint, window):
                    if person.participant.takes_part(contact.day):
                        yield contact

    def _about(self, person: Person, timepoint: Timepoint, window: Window) -> Iterator[Contact]:
        interviewed = person.interviews.get(timepoint.id)
        if interviewed is not None:
            tries = self._rng.choices((0, 1, 2, 3, 4), (30, 30, 20, 12, 8))[0]
            agreed = interviewed - timedelta(days=self._rng.randint(2, 9))
            yield from self._in_vain(person, timepoint, agreed - timedelta(days=4 * tries), tries)
            yield self._agreed(person, timepoint, agreed, interviewed)
            return
        how = self._rng.choices(list(MISSED), list(MISSED.values()))[0]
        begun = window.best_from - timedelta(days=self._rng.randint(3, 14))
        if how == "nobody tried":
            return
        tries = self._rng.randint(5, 9) if how == "no answer" else self._rng.randint(0, 3)
        yield from self._in_vain(person, timepoint, begun, tries)
        last = begun + timedelta(days=4 * tries)
        if how == "declined":
            yield self._contact(person, timepoint, last, "phone", "declined")
        elif how == "form lost":
            yield self._contact(person, timepoint, last, "visit", "interviewed")

    def _in_vain(self, person: Person, timepoint: Timepoint, first: date, tries: int) -> Iterator[Contact]:
        for number in range(tries):
            day = first + timedelta(days=4 * number)
            mode = (
                self._rng.choices(list(FIRST_TRIES), list(FIRST_TRIES.values()))[0] if not number else "phone"
            )
            outcome = self._rng.choice(NOBODY[mode])
            yield self._contact(person, timepoint, day, mode, outcome, "call", day + timedelta(days=4))

    def _agreed(self, person: Person, timepoint: Timepoint, day: date, held: date) -> Contact:
        mode = self._rng.choices(list(APPOINTMENT_MODES), list(APPOINTMENT_MODES.values()))[0]
        who, minutes = person.participant.interviewer, usual_minutes(self._study, timepoint)
        appointment = Appointment(held, self._free(who, held, minutes), minutes, mode, who)
        self._taken.setdefault((who, held), []).append(appointment)
        return self._contact(person, timepoint, day, "phone", "appointment", appointment=appointment)

    def _free(self, who: str, day: date, minutes: int) -> time:
        """A half hour from which the interviewer is free, if there is one left on that day."""
        starts = [
            datetime.combine(day, FIRST_START) + timedelta(minutes=30 * number) for number in range(STARTS)
        ]
        taken = self._taken.get((who, day), [])
        free = [
            start
            for start in starts
            if all(start + timedelta(minutes=minutes) <= each.starts or each.ends <= start for each in taken)
        ]
        return self._rng.choice(free or starts).time()

    def _contact(
        self,
        person: Person,
        timepoint: Timepoint,
        day: date,
        mode: str,
        outcome: str,
        next_step: str = "",
        next_day: date | None = None,
        appointment: Appointment | None = None,
    ) -> Contact:
        """On the working day before, if that day is closed."""
        return Contact(
            participant=person.participant.id,
            timepoint=timepoint.id,
            day=self._working_days.moved(day, "previous"),
            mode=mode,
            outcome=outcome,
            at=time(self._rng.randint(9, 18), 5 * self._rng.randint(0, 11)),
            caller=person.participant.interviewer,
            next_step=next_step,
            next_day=next_day and self._working_days.moved(next_day, "next"),
            appointment=appointment,
        )
