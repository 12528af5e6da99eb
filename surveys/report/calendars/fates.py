"""What became of an appointment, and the words that say so before any others of its entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Literal

from surveys.record.contacts import DECIDES, Appointment, Contact

Fate = Literal["stands", "not_in_register", "held", "held_before", "called_off"]
FIRST_WORDS: Mapping[Fate, str] = {
    "stands": "",
    "not_in_register": "Not in the register: ",
    "held": "Held: ",
    "held_before": "Held: ",
    "called_off": "Cancelled: ",
}
STILL_TO_KEEP: Sequence[Fate] = ("stands", "not_in_register")
"""Fates in which the participant may be waiting to be interviewed."""
CANCELS: Sequence[Fate] = ("held_before", "called_off")
"""Fates in which there is nothing to come to at that time."""


def fate_of(
    made: Contact,
    appointment: Appointment,
    contacts: Sequence[Contact],
    held_on: date | None,
    takes_part: Callable[[date], bool],
) -> Fate:
    """Whether it was held, called off, replaced or overtaken. One that was waited for stays as it was.

    `contacts` are those on record of the interview, `made` the one that agreed the appointment; `held_on` is the day
    of the interview if its answers are in.
    """
    if made not in contacts:
        return "called_off"
    after = contacts[contacts.index(made) + 1 :]
    decided = next((each for each in after if each.outcome in DECIDES), None)
    if decided is not None and decided.outcome == "did_not_attend":
        if decided.day >= appointment.day and held_on != appointment.day:
            return "stands"
    elif decided is not None and decided.outcome != "interviewed":
        return "called_off"
    elif decided is not None:
        held_on = decided.day
    if held_on is not None:
        return "held_before" if held_on < appointment.day else "held"
    return "stands" if takes_part(appointment.day) else "called_off"
