"""A file's table as answers: by which mapping it is read, which columns are which items, and whose its rows are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from surveys.answers.responses import Answers, Unread, asked_at, typed
from surveys.deciding import Decided
from surveys.entry.returned import without_own_words
from surveys.firewall import refuse_what_must_not_enter
from surveys.identity.guard import refuse_wrong_rows
from surveys.identity.people import with_zeros
from surveys.identity.timepoint_column import COLUMNS
from surveys.imports import RawTable
from surveys.imports.guarded import read_guarded
from surveys.mapping.applied import Reading, as_read
from surveys.mapping.file import mapped_columns
from surveys.mapping.others import OWN, refuse_unchosen_rows
from surveys.matching import Matched, Names, known_names, matched
from surveys.register.participant import Participant
from surveys.register.reader import read_register
from surveys.study import Study, Timepoint


@dataclass(frozen=True)
class Read:
    """A file's table as it is read, what is in it, and the typed tables of it with the cells that are no answers.

    `register` is the register as it stood then.
    """

    register: Mapping[str, Participant]
    reading: Reading
    table: RawTable
    found: Matched
    typed: Sequence[tuple[Answers, list[Unread]]]

    @property
    def answers(self) -> list[Answers]:
        return [answers for answers, _ in self.typed]


def table_in(
    study: Study, timepoint: Timepoint, path: Path, content: bytes, names: Names, sheet: str, person: Decided
) -> RawTable:
    """The table in the file. Raises SafeguardRefused if there is something in it that must not enter a study."""
    asked = asked_at(study, timepoint)
    known = known_names(asked, names) | mapped_columns(study, timepoint.id)
    came = read_guarded(path, known, sheet, accepted=person.accepted, content=content)
    expected = known_names(asked, {}) | OWN  # a mapping makes no column harmless
    told = without_own_words(study, timepoint, came)
    refuse_what_must_not_enter(told, expected, study.file.no_identifiers)
    return came


def read_as_answers(study: Study, timepoint: Timepoint, came: RawTable, reading: Reading) -> Read:
    """The table as it is to be read. Raises AnswersWithProblems or SafeguardRefused if its rows are not this interview's."""
    register = read_register(study)
    reading, zeros = with_zeros(came, reading, register)
    table = as_read(came, reading)
    refuse_unchosen_rows(table, reading.only)
    found = matched(table, asked_at(study, timepoint), reading.names, study.missing_reasons)
    refuse_wrong_rows(study, timepoint, table, reading, found.participants, register, zeros)
    return Read(register, reading, table, found, typed(study, table, found, timepoint.id, reading.names))


def unused_columns(study: Study, read: Read) -> Iterator[str]:
    """The columns that nobody asks for."""
    used = known_names(read.found.instruments, read.reading.names)
    used |= {name.lower() for name in (*read.reading.only, *study.file.invariants, *COLUMNS)}
    return (column.name for column in read.table.columns if column.name.lower() not in used)
