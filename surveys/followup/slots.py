"""Where each interview of each person stands on a day: held, due, to come, missed, or not to be asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from surveys.calendar.windows import Calendar, Held, Window
from surveys.derived import Derived
from surveys.record.contact_log import Log, contact_log
from surveys.record.contacts import DECIDES, REACHED_NOBODY, Appointment, Contact
from surveys.register.participant import Participant
from surveys.study import Study, Timepoint

State = Literal["held", "interviewed", "stopped", "no_anchor", "to_come", "due", "not_reached", "missed"]
STATES: tuple[State, ...] = get_args(State)
IN_WORDS: dict[State, str] = {
    "held": "held; the answers are in",
    "interviewed": "interviewed; the form is to come",
    "stopped": "not to be asked for, by the person's status",
    "no_anchor": "the date that it is counted from is not in the register: the column `discharged`",
    "to_come": "its window opens later",
    "due": "its window is open",
    "not_reached": "its window is open; no more attempts, as the study's number of them reached nobody",
    "missed": "not held",
}


class Slot(NamedTuple):
    """One interview of one person on a day: exactly one for each person and timepoint.

    `held` is its day by the answers, None if there are none or they do not say; `contacts` are by day and time;
    `reason` is why it was missed, as far as that is known; `interviewer` is empty where nobody is named.
    """

    person: Participant
    timepoint: Timepoint
    window: Window | None
    state: State
    interviewer: str
    held: date | None = None
    contacts: Sequence[Contact] = ()
    reason: str = ""

    @property
    def unanswered(self) -> int:
        """How many attempts, the last ones, reached nobody."""
        return unanswered(self.contacts)

    @property
    def appointment(self) -> Appointment | None:
        """The appointment that stands, whether it is to come or nobody has said what came of it."""
        return standing_appointment(self.contacts)

    @property
    def why_is_wanted(self) -> bool:
        """Whether somebody has still to say why it was missed."""
        return self.state == "missed" and not self.reason


@dataclass(frozen=True)
class FollowUp:
    """Everybody's follow-up as it stood on a day: what is dated later has not happened yet."""

    derived: Derived
    today: date

    @property
    def study(self) -> Study:
        return self.derived.study

    @cached_property
    def people(self) -> Mapping[str, Participant]:
        """The register as far as its dates had come on the day."""
        return {id: person.as_of(self.today) for id, person in self.derived.register.items()}

    @cached_property
    def held(self) -> Held:
        return {key: day for key, day in self.derived.held.items() if day is None or day <= self.today}

    @cached_property
    def log(self) -> Log:
        return contact_log(self.study.events()).until(self.today)

    @cached_property
    def calendar(self) -> Calendar:
        told = {
            key: decided.day
            for key, contacts in self.log.contacts.items()
            if (decided := _decisive(contacts)) is not None and decided.outcome == "interviewed"
        }
        dated = {key: day for key, day in self.held.items() if day is not None}
        return Calendar(self.study.file, {**dict(self.held), **told, **dated})

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """One for each person and timepoint, in the order of the register."""
        return tuple(self._slots())

    def is_still_asked(self, slot: Slot, now: date) -> bool:
        """Whether the person may be asked by all that the register says `now`, however long ago `today` is."""
        return self.derived.register[slot.person.id].takes_part(max(now, self.today))

    def slot(self, participant: str, timepoint: str) -> Slot:
        """The one of that person, who is in the register, at that timepoint of the study."""
        person = self.people[participant]
        return self._slot(person, self.study.timepoint(timepoint))

    def _slots(self) -> Iterator[Slot]:
        """Of people who take part and of whom nothing is told yet, those who share their dates stand alike."""
        told_of = {id for _, id in (*self.held, *self.log.contacts, *self.log.reasons)}
        alike: dict[tuple[date, date | None], list[Slot]] = {}
        for person in self.people.values():
            if person.id in told_of or person.status != "active":
                yield from self._slots_of(person)
                continue
            dates = (person.randomised, person.discharged)
            if dates not in alike:
                alike[dates] = list(self._slots_of(person))
            interviewer = self._interviewer(person, ())
            for _, timepoint, window, state, *_ in alike[dates]:
                yield Slot(person, timepoint, window, state, interviewer)

    def _slots_of(self, person: Participant) -> Iterator[Slot]:
        return (self._slot(person, timepoint) for timepoint in self.study.timepoints)

    def _slot(self, person: Participant, timepoint: Timepoint) -> Slot:
        key = (timepoint.id, person.id)
        window = self.calendar.window(person, timepoint)
        contacts = self.log.contacts.get(key, ())
        state = "held" if key in self.held else self._state(person, timepoint, window, contacts)
        return Slot(
            person,
            timepoint,
            window,
            state,
            self._interviewer(person, contacts),
            self.held.get(key),
            contacts,
            self._reason(key, contacts) if state == "missed" else "",
        )

    def _interviewer(self, person: Participant, contacts: Sequence[Contact]) -> str:
        """Who has the appointment; else who the register names; else who is alone at the site."""
        appointment = standing_appointment(contacts) if contacts else None
        named = (appointment.interviewer if appointment else "") or person.interviewer
        return named or self.study.alone_at.get(person.site, "")

    def _state(
        self, person: Participant, timepoint: Timepoint, window: Window | None, contacts: Sequence[Contact]
    ) -> State:
        """Where an interview stands whose answers are not in; the order of the questions is that of decision 14."""
        decided = _decided(contacts) if contacts else ""
        if decided == "interviewed":
            return "interviewed"
        if person.status != "active":
            day = min(self.today, window.closes) if window else self.today
            if not person.takes_part(day):
                return "stopped"
        if self.today < person.randomised:
            return "to_come"
        if window is None:
            return "no_anchor"
        if decided == "declined":
            return "missed"
        if self.today < window.opens or self._waits_for_previous(person, timepoint):
            return "to_come"
        if self.today > window.closes:
            return "missed"
        return "not_reached" if contacts and self._is_given_up(contacts) else "due"

    def _waits_for_previous(self, person: Participant, timepoint: Timepoint) -> bool:
        """Whether it is counted from an interview that may still be held."""
        previous = self.calendar.previous(timepoint) if timepoint.anchor == "previous_interview" else None
        if previous is None or (previous.id, person.id) in self.held:
            return False
        expected = self.calendar.window(person, previous)
        return expected is not None and self.today <= expected.closes

    def _is_given_up(self, contacts: Sequence[Contact]) -> bool:
        rule = self.study.file.contacts
        if rule is None or unanswered(contacts) < rule.stop_after:
            return False
        appointment = standing_appointment(contacts)
        return appointment is None or appointment.day < self.today

    def _reason(self, key: tuple[str, str], contacts: Sequence[Contact]) -> str:
        """What was said of it; else what the contacts show, which nobody need be asked for."""
        if key in self.log.reasons:
            return self.log.reasons[key]
        if not contacts:
            return ""
        if _decided(contacts) == "declined":
            return "declined"
        return "not_reached" if self._is_given_up(contacts) else ""


def unanswered(contacts: Sequence[Contact]) -> int:
    """How many of the contacts, counted from the last, reached nobody."""
    count = 0
    for contact in reversed(contacts):
        if contact.outcome not in REACHED_NOBODY:
            break
        count += 1
    return count


def standing_appointment(contacts: Sequence[Contact]) -> Appointment | None:
    """The last appointment, unless it was called off, missed, or came to an interview."""
    decisive = _decisive(contacts)
    return decisive.appointment if decisive else None


def _decided(contacts: Sequence[Contact]) -> str:
    decisive = _decisive(contacts)
    return decisive.outcome if decisive else ""


def _decisive(contacts: Sequence[Contact]) -> Contact | None:
    """The last contact that says how things stand."""
    return next((each for each in reversed(contacts) if each.outcome in DECIDES), None)
