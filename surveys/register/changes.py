"""What the register says otherwise than when it was last recorded.

Which of that may be recorded unasked is `register_safeguards.py`; recording it is `register_recording.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from surveys.record.register_history import (
    FIELDS,
    Change,
    Fields,
    RecordedRegister,
    as_fields,
    recorded_register,
)
from surveys.register.participant import Participant
from surveys.register.reader import read_register
from surveys.study import Study


@dataclass(frozen=True)
class Changes:
    """What the register says `now` otherwise than `before`, when it was last recorded.

    `added` are ids that are new, `back` are ids that had gone, with what it says of them; `gone` are the ids
    that are not in it any more.
    """

    before: RecordedRegister
    now: Mapping[str, Fields]
    changes: Sequence[Change]
    added: Mapping[str, Fields]
    back: Mapping[str, Fields]
    gone: Sequence[str]

    @cached_property
    def changed(self) -> Mapping[str, Sequence[Change]]:
        """The changes of each person who was in the register and is, by id."""
        found: dict[str, list[Change]] = {}
        for each in self.changes:
            found.setdefault(each.participant, []).append(each)
        return found

    @property
    def people(self) -> int:
        """How many people it is about."""
        return len(self.changed) + len(self.added) + len(self.back) + len(self.gone)

    @property
    def stopped(self) -> Sequence[str]:
        """Those who took part and do not any more."""
        return [id for id in self.changed if self._took_part(id) and not self._takes_part(id)]

    @property
    def take_part_again(self) -> Sequence[str]:
        """Those who did not take part and do now."""
        return [id for id in self.changed if not self._took_part(id) and self._takes_part(id)]

    def _took_part(self, id: str) -> bool:
        return _says_takes_part(dict(zip(FIELDS, self.before.people[id], strict=True)))

    def _takes_part(self, id: str) -> bool:
        """By the changes, which may be some of those that the register has."""
        before = dict(zip(FIELDS, self.before.people[id], strict=True))
        return _says_takes_part(before | {each.field: each.new for each in self.changed[id]})


def register_changes(study: Study) -> Changes:
    """What the study's register says otherwise than the ledger. Raises Refusal for a register with faults."""
    return changes_since(recorded_register(study.events()), read_register(study))


def changes_since(before: RecordedRegister, register: Mapping[str, Participant]) -> Changes:
    """What this register says otherwise than the one that was recorded."""
    now = {id: as_fields(person) for id, person in register.items()}
    new = {id: fields for id, fields in now.items() if id not in before.people}
    return Changes(
        before=before,
        now=now,
        changes=[
            Change(id, field, old, value)
            for id, fields in now.items()
            if before.people.get(id, fields) != fields
            for field, old, value in zip(FIELDS, before.people[id], fields, strict=True)
            if old != value
        ],
        added={id: fields for id, fields in new.items() if id not in before.gone},
        back={id: fields for id, fields in new.items() if id in before.gone},
        gone=[id for id in before.people if id not in now],
    )


def _says_takes_part(fields: Mapping[str, str]) -> bool:
    """Whether it says so of some day to come."""
    return fields["status"] == "active" or bool(fields["reconsented"])
