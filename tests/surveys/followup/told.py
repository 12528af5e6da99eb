"""Studies of one person whose register, answers and ledger are in memory, for tests of where an interview stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from surveys.calendar.windows import Held
from surveys.followup.slots import FollowUp, Slot
from surveys.record.contacts import KIND, Appointment, Contact, as_body
from surveys.record.event_files import Event
from surveys.register.participant import Participant
from surveys.study import Contacts, Study, StudyFile
from tests.surveys.calendar.small_calendars import day, months, study_file

NOON = time(12)


@dataclass(frozen=True)
class Told(Study):
    """A study whose ledger is in memory."""

    contacts: Sequence[Contact] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)

    def events(self) -> list[Event]:
        missed = [
            {"participant": "A0001", "timepoint": point, "reason": reason}
            for point, reason in self.reasons.items()
        ]
        said = {"contacts": [as_body(each) for each in self.contacts], "missed": missed, "undone": []}
        return [Event("1", KIND, "2015-01-01T00:00:00", "tester", (), said)]


@dataclass(frozen=True)
class Known:
    """What is known of a study, as far as the state of interviews follows from it."""

    study: Told
    register: Mapping[str, Participant]
    held: Held = field(default_factory=dict)


FOUR, EIGHTEEN = months("4m", 4), months("18m", 18)
FILE = study_file(FOUR, EIGHTEEN, contacts=Contacts(stop_after=3), interviewers={"R1": ("A",), "R2": ()})
ANNA = Participant("A0001", "A", day("2014-10-15"), "active")
"""At 4 months due on 15 February 2015, permitted from 18 January to 12 April."""


def known(person: Participant = ANNA, file: StudyFile = FILE, **more: object) -> Known:
    held = more.pop("held", {})
    return Known(Told(Path("nowhere"), file, **more), {person.id: person}, held)


def slot(on: str, person: Participant = ANNA, timepoint: str = "4m", **more: object) -> Slot:
    return FollowUp(known(person, **more), day(on)).slot(person.id, timepoint)


def contacts(*said: str) -> list[Contact]:
    """`2015-02-01 no_answer`: contacts about A0001 at 4 months, appointments on 1 March at noon."""
    found = []
    for text in said:
        when, outcome = text.split()
        agreed = Appointment(day("2015-03-01"), NOON, 60, "phone", "R2") if outcome == "appointment" else None
        found.append(Contact("A0001", "4m", day(when), "phone", outcome, appointment=agreed))
    return found
