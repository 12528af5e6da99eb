"""Appointments of people who are not in the register any more: whoever has them is to ask, as it may be a slip."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from surveys.followup.slots import FollowUp
from surveys.record.contact_log import Key
from surveys.record.contacts import Contact
from surveys.record.register_history import FIELDS, Fields, RecordedRegister, recorded_register
from surveys.register.participant import Participant
from surveys.report.calendars.fates import fate_of
from surveys.report.calendars.holders import Holders, by_holder, usual_interviewer

DATES = ("status_date", "discharged", "reconsented")
"""Dates that the register may lack."""


@dataclass(frozen=True)
class Absent:
    """The appointments about one interview of somebody who is not in the register; `site` is what it last said."""

    participant: str
    timepoint: str
    site: str
    held_by: Holders


def absent(followup: FollowUp, undone: Mapping[Key, Collection[Contact]]) -> Iterator[Absent]:
    """Everything that was agreed with somebody who is not in the register, by timepoint and id."""
    keys = sorted(key for key in {*followup.log.contacts, *undone} if key[1] not in followup.people)
    if keys:
        recorded = recorded_register(followup.study.events())
        for key in keys:
            yield _absent(followup, recorded, key, undone.get(key, ()))


def _absent(followup: FollowUp, recorded: RecordedRegister, key: Key, undone: Collection[Contact]) -> Absent:
    timepoint, id = key
    person = _as_recorded(id, recorded.people.get(id) or recorded.gone.get(id), followup.today)
    contacts = followup.log.contacts.get(key, ())
    held_on = (followup.held[key] or followup.today) if key in followup.held else None
    takes_part = person.takes_part if person else lambda day: True
    found = by_holder(
        (*undone, *contacts),
        usual_interviewer(followup.study, person) if person else "",
        lambda made, appointment: fate_of(made, appointment, contacts, held_on, takes_part),
    )
    held_by = {
        holder: (appointment, "not_in_register" if fate == "stands" else fate)
        for holder, (appointment, fate) in found.items()
    }
    return Absent(id, timepoint, person.site if person else "", held_by)


def _as_recorded(id: str, fields: Fields | None, today: date) -> Participant | None:
    """The person as the register last had them, as far as its dates have come; None if it never was recorded."""
    said = dict(zip(FIELDS, fields or (), strict=False))
    if not said.get("randomised"):
        return None
    days = {name: date.fromisoformat(said[name]) if said[name] else None for name in DATES}
    person = Participant(
        id=id,
        site=said["site"],
        randomised=date.fromisoformat(said["randomised"]),
        status=said["status"],
        interviewer=said["interviewer"],
        **days,
    )
    return person.as_of(today)
