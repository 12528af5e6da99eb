"""Attempts to reach somebody about an interview, and appointments, as the ledger has them. All of it is coded.

A contact is known by what it says, so recording it twice changes nothing. One that was recorded by mistake is
undone by another event; it stays in the ledger.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

SHORT = 8
"""As many letters of a contact's id as are shown."""
KIND = "contact"
"""The kind of the events of the ledger that hold contacts."""
MODES: Mapping[str, str] = {
    "phone": "telephone call",
    "text": "text message",
    "email": "email",
    "letter": "letter",
    "visit": "visit",
    "video": "video call",
    "other_person": "through somebody else, such as the care team",
}
OUTCOMES: Mapping[str, str] = {
    "no_answer": "nobody answered",
    "message_left": "a message was left",
    "sent": "sent; no answer yet",
    "wrong_contact": "the number or address is not theirs",
    "call_back": "spoken to; to be tried again",
    "appointment": "an appointment was agreed",
    "cancelled": "the appointment was called off",
    "did_not_attend": "was not there at the appointment",
    "declined": "declined this interview",
    "interviewed": "interviewed; the form is to come",
}
REACHED_NOBODY = ("no_answer", "message_left", "sent", "wrong_contact", "did_not_attend")
"""Outcomes that count towards the attempts after which a study stops."""
DECIDES = ("appointment", "cancelled", "did_not_attend", "declined", "interviewed")
"""Outcomes of which the last says how things stand with an interview."""
NEXT_STEPS: Mapping[str, str] = {
    "call": "call again",
    "text": "send a text message",
    "email": "send an email",
    "write": "send a letter",
    "visit": "visit",
    "ask_team": "ask the care team",
    "wait": "wait for an answer",
}
REASONS: Mapping[str, str] = {
    "not_reached": "could not be reached",
    "declined": "declined this interview",
    "unwell": "too unwell to be interviewed",
    "away": "away while it was due",
    "no_interviewer": "no interviewer was free",
    "overlooked": "overlooked by the study team",
    "unknown": "nobody knows",
}
"""Why an interview was missed."""


@dataclass(frozen=True)
class Appointment:
    """When, for how long, how and by whom somebody is to be interviewed; `start` is local time."""

    day: date
    start: time
    minutes: int
    mode: str
    interviewer: str

    @cached_property
    def ends(self) -> datetime:
        """When it ends, in local time."""
        return datetime.combine(self.day, self.start) + timedelta(minutes=self.minutes)

    @cached_property
    def starts(self) -> datetime:
        """When it starts, in local time."""
        return datetime.combine(self.day, self.start)


@dataclass(frozen=True)
class Contact:
    """One attempt to reach somebody about one interview: when, how, what came of it, and what is to be done next.

    `caller` is the code of the interviewer who made it. `appointment` is there if that is the outcome.
    """

    participant: str
    timepoint: str
    day: date
    mode: str
    outcome: str
    at: time | None = None
    caller: str = ""
    next_step: str = ""
    next_day: date | None = None
    appointment: Appointment | None = None

    @cached_property
    def id(self) -> str:
        """A hash that is the same for the same contact. People are shown, and give, the first letters of it."""
        content = json.dumps(as_body(self), sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True)
class Missed:
    """Why somebody was not interviewed at a timepoint; a later reason stands for an earlier one."""

    participant: str
    timepoint: str
    reason: str


def as_body(contact: Contact) -> dict[str, Any]:
    """The contact as an event holds it: texts, and nothing for what is not said."""
    fields = asdict(contact)
    appointment = fields.pop("appointment")
    body = {name: _plain(value) for name, value in fields.items() if value not in (None, "")}
    if appointment:
        body["appointment"] = {name: _plain(value) for name, value in appointment.items()}
    return body


def from_body(body: Mapping[str, Any]) -> Contact:
    """The contact that an event holds."""
    said = body.get("appointment")
    appointment = said and Appointment(
        day=date.fromisoformat(said["day"]),
        start=time.fromisoformat(said["start"]),
        minutes=said["minutes"],
        mode=said["mode"],
        interviewer=said["interviewer"],
    )
    return Contact(
        participant=body["participant"],
        timepoint=body["timepoint"],
        day=date.fromisoformat(body["day"]),
        mode=body["mode"],
        outcome=body["outcome"],
        at=time.fromisoformat(body["at"]) if "at" in body else None,
        caller=body.get("caller", ""),
        next_step=body.get("next_step", ""),
        next_day=date.fromisoformat(body["next_day"]) if "next_day" in body else None,
        appointment=appointment or None,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value
