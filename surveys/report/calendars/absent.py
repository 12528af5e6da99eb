"""Appointments of people who are not in the register any more: whoever has them is to ask, as it may be a slip."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from surveys.followup.slots import FollowUp
from surveys.record.contact_log import Key
from surveys.record.contacts import Contact
from surveys.record.register_history import RecordedRegister, recorded_register, said_of
from surveys.report.calendars.fates import fate_of
from surveys.report.calendars.holders import Holders, by_holder


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
    timepoint, participant = key
    fields = recorded.people.get(participant) or recorded.gone.get(participant)
    site, named = (said_of(fields, "site"), said_of(fields, "interviewer")) if fields else ("", "")
    contacts = followup.log.contacts.get(key, ())
    held_on = (followup.held[key] or followup.today) if key in followup.held else None
    found = by_holder(
        (*undone, *contacts),
        named or followup.study.alone_at.get(site, ""),
        lambda made, appointment: fate_of(made, appointment, contacts, held_on, lambda day: True),
    )
    held_by = {
        holder: (appointment, "not_in_register" if fate == "stands" else fate)
        for holder, (appointment, fate) in found.items()
    }
    return Absent(participant, timepoint, site, held_by)
