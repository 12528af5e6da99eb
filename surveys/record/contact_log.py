"""What was done to reach people, as the events of the ledger leave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from itertools import groupby

from surveys.record.contacts import KIND, REASONS, Contact, from_body
from surveys.record.event_files import Event
from surveys.record.ledger import lineage

Key = tuple[str, str]
"""Timepoint, participant."""
Follows = Callable[[str, str], bool]
"""`follows(a, b)`: whether event a was made in sight of event b."""


@dataclass(frozen=True)
class Log:
    """Everything that was done to reach people, by (timepoint, participant): contacts by day and time, and reasons."""

    contacts: Mapping[Key, Sequence[Contact]] = field(default_factory=dict)
    reasons: Mapping[Key, str] = field(default_factory=dict)

    def until(self, day: date) -> Log:
        """The log as it stood at the end of that day; reasons have no day, and stay."""
        kept = {key: [each for each in every if each.day <= day] for key, every in self.contacts.items()}
        return Log({key: every for key, every in kept.items() if every}, self.reasons)


def contact_log(past: Sequence[Event]) -> Log:
    """What the events say was done, without what was undone.

    No clock decides. An undoing is of what was recorded in its sight: who records a contact apart from it, or
    after it, has it on record. A reason given in sight of another takes its place; of two given apart, that which
    comes first in REASONS is told until somebody who saw both gives one.
    """
    told = [event for event in past if event.kind == KIND]
    follows = lineage(past) if len(told) > 1 else lambda later, earlier: False
    contacts: dict[Key, list[Contact]] = defaultdict(list)
    for contact in _standing(told, follows):
        contacts[contact.timepoint, contact.participant].append(contact)
    return Log({key: _in_order(every) for key, every in contacts.items()}, _reasons(told, follows))


def _in_order(every: Sequence[Contact]) -> list[Contact]:
    """By day; those of a day by their times if all have one, else as they were recorded."""
    ordered: list[Contact] = []
    for _, together in groupby(sorted(every, key=lambda each: each.day), key=lambda each: each.day):
        of_day = list(together)
        times = [each.at for each in of_day if each.at is not None]
        timed = len(times) == len(of_day)
        ordered += sorted(of_day, key=lambda each: each.at or time.min) if timed else of_day
    return ordered


def _standing(told: Sequence[Event], follows: Follows) -> Iterator[Contact]:
    """Each contact that is on record and was not undone since, once."""
    recorded: dict[str, tuple[Contact, list[str]]] = {}
    undone: dict[str, list[str]] = defaultdict(list)
    for event in told:
        for contact in map(from_body, event.body["contacts"]):
            recorded.setdefault(contact.id, (contact, []))[1].append(event.id)
        for id in event.body["undone"]:
            undone[id].append(event.id)
    for id, (contact, events) in recorded.items():
        if not all(any(follows(undoing, event) for undoing in undone[id]) for event in events):
            yield contact


def _reasons(told: Sequence[Event], follows: Follows) -> dict[Key, str]:
    given: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    for event in told:
        for each in event.body["missed"]:
            given[each["timepoint"], each["participant"]].append((event.id, each["reason"]))
    order = list(REASONS)
    return {
        key: min(
            (said for event, said in every if not any(follows(later, event) for later, _ in every)),
            key=order.index,
        )
        for key, every in given.items()
    }
