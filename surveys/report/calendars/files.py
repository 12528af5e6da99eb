"""The work list as calendar files (RFC 5545), one for each interviewer, for any calendar program.

A later file replaces an earlier one: an entry of an interviewer keeps its UID whatever happens to its date, and its
SEQUENCE never falls from one day's list to a later day's. Another interviewer's entry about the same has another UID, so
that what is cancelled for one cannot take away what stands for the other where an account holds both calendars.
What is no longer so comes as STATUS:CANCELLED and says so in its first words too, for programs that do not look at the
status; a calendar that subscribes to the file drops it of itself. There is no METHOD: that of publishing wants an
organiser's address (RFC 5546), and some programs would make of it a meeting to be answered.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from surveys.calendar.day_words import in_short
from surveys.followup.slots import FollowUp
from surveys.followup.work_list import WorkList
from surveys.record import ledger
from surveys.report.calendars.diaries import STAGES, UNASSIGNED, Entry, diaries
from surveys.report.calendars.time_zone import time_zone
from surveys.study import Study

_NO_TEXT = dict.fromkeys([*range(32), *range(127, 160), 0x2028, 0x2029], " ")
"""Characters that end a line for some readers, or that no calendar may hold."""


@dataclass(frozen=True)
class Edition:
    """Of what study the files are, how many things had been done to it, and when the last was, or the list's day."""

    mark: str
    events: int
    stamp: datetime


def calendar_files(followup: FollowUp, listed: WorkList) -> Mapping[str, bytes]:
    """Interviewer, or UNASSIGNED → their calendar file, for the people that the list is for.

    Who is due is a whole day that leaves the interviewer free, by the list; appointments are all that are to come,
    not only the list's. No entry holds more of a participant than the id. Nobody without an entry has a file, as a
    calendar without a component is none (RFC 5545, 3.6); entries that are cancelled count.
    """
    study, past = followup.study, followup.study.events()
    edition = _edition(study, past, listed)
    return {
        holder: _calendar(study, listed, edition, holder, entries)
        for holder, entries in diaries(followup, listed, past).items()
    }


def _edition(study: Study, past: Sequence[ledger.Event], listed: WorkList) -> Edition:
    """The same for the same study and list: no clock."""
    title = hashlib.sha256(study.title.encode()).hexdigest()
    day = datetime.combine(listed.today, time(), UTC)
    last = max((datetime.fromisoformat(event.at) for event in past), default=day)
    return Edition(past[0].id if past else title, len(past), max(day, last).replace(microsecond=0))


def _calendar(
    study: Study, listed: WorkList, edition: Edition, holder: str, entries: Sequence[Entry]
) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//followup-surveys//Follow-up calendar//EN")
    calendar.add("calscale", "GREGORIAN")
    whose = "no interviewer named" if holder == UNASSIGNED else holder
    said = f"{_synthetic(study)}Follow-up, {whose}: {study.title}"
    name = vText(said.translate(_NO_TEXT).strip())  # as text, or icalendar escapes nothing in it
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    zone = study.file.calendar.time_zone
    days = [entry.day for entry in entries if entry.appointment]
    if zone and days:
        calendar.add_component(time_zone(zone, min(days), max(days)))
    for entry in entries:
        calendar.add_component(_event(study, listed, edition, holder, entry))
    written = calendar.to_ical()
    assert isinstance(written, bytes)
    return written


def _event(study: Study, listed: WorkList, edition: Edition, holder: str, entry: Entry) -> Event:
    event = Event()
    event.add("uid", _uid(edition, holder, entry))
    event.add("sequence", edition.events * STAGES + entry.stage)
    event.add("dtstamp", edition.stamp)
    event.add("summary", entry.words.translate(_NO_TEXT))
    about = [_synthetic(study).strip(), entry.about, f"By the list of {in_short(listed.today)}"]
    event.add("description", "\n".join(line for line in about if line))
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    busy = entry.appointment is not None and not entry.cancelled
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    for name, moment in _times(entry, study.file.calendar.time_zone).items():
        event.add(name, moment)
    return event


def _times(entry: Entry, zone: str) -> dict[str, object]:
    """A whole day; else when it starts and ends by the clocks of the study, or by any clock if it names none."""
    appointment = entry.appointment
    if appointment is None:
        return {"dtstart": entry.day, "dtend": entry.day + timedelta(days=1)}
    starts, lasts = appointment.starts, timedelta(minutes=appointment.minutes)
    if not zone:
        return {"dtstart": starts, "dtend": starts + lasts}
    local = starts.replace(tzinfo=ZoneInfo(zone))
    ends = (local.astimezone(UTC) + lasts).astimezone(local.tzinfo)  # over a change of the clocks too
    return {"dtstart": local, "dtend": ends}


def _uid(edition: Edition, holder: str, entry: Entry) -> str:
    """Made of what does not change; a digest, as an id may hold what a calendar server cannot have in a name."""
    made_of = json.dumps([edition.mark, holder, entry.participant, entry.timepoint, entry.kind])
    return f"{hashlib.sha256(made_of.encode()).hexdigest()[:32]}@followup-surveys"


def _synthetic(study: Study) -> str:
    return "SYNTHETIC DATA. " if study.file.synthetic else ""
