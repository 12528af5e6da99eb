"""Recording contacts: each is looked at beside the register and the calendar, and then is in the ledger for good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from instruments.problems import Problem, Where
from surveys.followup.contact_faults import faults_of_contact, faults_of_missed
from surveys.followup.contact_warnings import warnings_of
from surveys.followup.slots import FollowUp
from surveys.record import ledger
from surveys.record.contact_log import Log, contact_log
from surveys.record.contacts import KIND, Contact, Missed, as_body
from surveys.record.ledger import Event
from surveys.refusals import AnswersWithProblems


@dataclass(frozen=True)
class Recorded:
    """What came of it: the event, if anything was new; how much was on record already; and what to look at."""

    event: Event | None
    new: int
    known: int
    warnings: Sequence[Problem]


def record(
    followup: FollowUp,
    contacts: Sequence[Contact] = (),
    missed: Sequence[Missed] = (),
    undone: Sequence[str] = (),
    wheres: Sequence[Where] = (),
) -> Recorded:
    """All of it is in the ledger as one event. What is on record already is not recorded again.

    `followup` is the study today; `undone` are contacts that were recorded by mistake, each by the first letters of its
    id; `wheres` say where each contact, then each reason, stands in a file. Raises AnswersWithProblems with every
    fault, and records nothing, if any of it may not be recorded.
    """
    log = contact_log(followup.study.events())
    on_record = {each.id for every in log.contacts.values() for each in every}
    meant = {begun: [id for id in on_record if id.startswith(begun.lower())] for begun in undone}
    faults = [*_faults(followup, [*contacts, *missed], wheres), *_not_one_on_record(meant)]
    if faults:
        raise AnswersWithProblems(faults)
    new = list({each.id: each for each in contacts if each.id not in on_record}.values())
    reasons = [each for each in missed if not _is_known(log, each)]
    body: dict[str, list[Any]] = {
        "contacts": [as_body(each) for each in new],
        "missed": [asdict(each) for each in reasons],
        "undone": [id for found in meant.values() for id in found],
    }
    event = ledger.append(followup.study.folder, KIND, body) if any(body.values()) else None
    known = len(contacts) + len(missed) - len(new) - len(reasons)
    return Recorded(event, sum(len(each) for each in body.values()), known, list(warnings_of(followup, new)))


def _is_known(log: Log, missed: Missed) -> bool:
    return log.reasons.get((missed.timepoint, missed.participant)) == missed.reason


def _faults(
    followup: FollowUp, said: Sequence[Contact | Missed], wheres: Sequence[Where]
) -> Iterator[Problem]:
    register = followup.derived.register
    places = wheres or [_place(each, each.participant in register) for each in said]
    declined = {
        (each.timepoint, each.participant)
        for each in said
        if isinstance(each, Contact) and each.outcome == "declined"
    }
    for each, where in zip(said, places, strict=True):
        if isinstance(each, Contact):
            yield from faults_of_contact(followup, each, where)
        else:
            yield from faults_of_missed(followup, each, declined, where)


def _place(each: Contact | Missed, known: bool) -> Where:
    """An id that is not known is not shown: it may be a name."""
    return Where(f"{each.participant} {each.timepoint}" if known else "a participant")


def _not_one_on_record(meant: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    for begun, found in meant.items():
        if len(found) != 1:
            said = (
                f"{len(found) or 'no'} contact{'s' if found else ''} on record whose id begins with `{begun}`"
            )
            hint = "surveys contact PARTICIPANT shows the contacts on record with their ids"
            yield Problem("unknown_contact", Where("--undo"), said, "one", hint)
