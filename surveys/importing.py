"""Taking files into the study: looked at whole, kept as they came, or refused with the study unchanged."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from instruments.problems import Problem, Where
from surveys.answers.current import current_responses
from surveys.answers.file_words import words_of
from surveys.answers.in_words import remarks_on_words
from surveys.answers.responses import Answers, Responses, Unread, asked_at, typed
from surveys.deciding import NOTHING_DECIDED, Decided
from surveys.equal_shares import columns_in_equal_shares
from surveys.firewall import refuse_what_must_not_enter
from surveys.identity.guard import refuse_wrong_rows, remarks_on_people
from surveys.identity.people import with_zeros
from surveys.imported_before import import_called, imports_of, refuse_other_timepoint, refuse_twice
from surveys.imports import RawTable, content_of
from surveys.imports.guarded import read_guarded
from surveys.keying import findings_in
from surveys.keying.looking import new_file
from surveys.mapping.applied import Reading, as_read
from surveys.mapping.file import mapped_columns, reading_of
from surveys.mapping.others import OWN, refuse_unchosen_rows
from surveys.mapping.proposal import proposed
from surveys.matching import Matched, Names, known_names, matched
from surveys.record.ledger import Event
from surveys.record.sources import Entry, keep, sources
from surveys.register.reader import read_register
from surveys.study import Study, Timepoint


@dataclass(frozen=True)
class Examined:
    """A file that may come in: its bytes, and what it holds in numbers that show nothing about a person.

    `equally_shared` are columns that nobody asks for and that may be the allocation under another name;
    `alike` are the items of absent instruments that one of its columns looks like; `repeated` are the people of whom it has several forms of an instrument, and their rows; `remarks` are what
    was found, assumed or changed while it was read; `answers` are the typed tables, and `odd` their cells that are
    no answers. `keying` is what looks as if it had been keyed or paired in another way than is defined, for a person to
    look at: warnings, and notes.
    """

    timepoint: str
    entry: Entry
    content: bytes
    new: bool
    absent: tuple[str, ...]
    unused: tuple[str, ...]
    alike: tuple[str, ...]
    equally_shared: tuple[str, ...]
    repeated: tuple[tuple[str, tuple[int, ...]], ...]
    remarks: tuple[Problem, ...]
    table: RawTable
    answers: tuple[Answers, ...]
    odd: tuple[Unread, ...]
    keying: tuple[Problem, ...]


@dataclass(frozen=True)
class _Read:
    """A file's table as it is read, what is in it, and the typed tables of it with the cells that are no answers."""

    reading: Reading
    table: RawTable
    found: Matched
    typed: Sequence[tuple[Answers, list[Unread]]]

    @property
    def answers(self) -> list[Answers]:
        return [answers for answers, _ in self.typed]


def examine(
    study: Study,
    timepoint: Timepoint,
    path: Path,
    names: Names,
    sheet: str = "",
    replaces: str = "",
    mapping: str = "",
    person: Decided = NOTHING_DECIDED,
    beside: Responses | None = None,
) -> Examined:
    """What `path` holds, with nothing written. `replaces` names an earlier file that it stands for.

    It is read by the mapping of that name, or by the one of the study's that fits it; `names` add to either. It is held
    against the answers of the study so far: those `beside`, or what is read from its files here.
    Raises UnreadableFile, AnswersWithProblems or SafeguardRefused if it must not come in, or if there is something
    to decide that the `person` has not decided.
    """
    person.refuse_telling()
    content, asked = content_of(path), asked_at(study, timepoint)
    known = known_names(asked, names) | mapped_columns(study, timepoint.id)
    came = read_guarded(path, known, sheet, accepted=person.accepted, content=content)
    expected = known_names(asked, {}) | OWN  # a mapping makes no column harmless
    refuse_what_must_not_enter(came, expected, study.file.no_identifiers)
    read = _read(study, timepoint, came, reading_of(study, timepoint.id, came, names, mapping))
    earlier = import_called(study, timepoint, replaces) if replaces else ""
    entry = _entry(path.name, content, read, earlier)
    refuse_other_timepoint(study, timepoint, entry)
    refuse_twice(study, timepoint.id, entry)
    here = imports_of(study, timepoint.id, entry)
    remarks = tuple(_remarks(study, timepoint, read, {earlier, *here}))
    accepted = person.about(remarks, Where(path.name, sheet=entry.sheet))
    because = person.because if accepted else ""
    new = bool(replaces) or not here
    unused = tuple(_unused(study, read))
    absent = [each for each in asked if each.scores and each.id not in entry.instruments]
    return Examined(
        timepoint=timepoint.id,
        entry=replace(entry, accepted=accepted, accepted_because=because),
        content=content,
        new=new,
        absent=tuple(each.id for each in absent),
        unused=unused,
        alike=tuple(proposed(read.table, absent, study.missing_reasons, {}).columns) if unused else (),
        equally_shared=columns_in_equal_shares(read.table, unused),
        repeated=_repeated(each.frame for each in read.answers),
        remarks=remarks,
        table=read.table,
        answers=tuple(read.answers),
        odd=tuple(cell for _, odd in read.typed for cell in odd),
        keying=_keying(study, timepoint, read, earlier, beside) if new else (),
    )


def _read(study: Study, timepoint: Timepoint, came: RawTable, reading: Reading) -> _Read:
    """The table as it is to be read. Raises AnswersWithProblems or SafeguardRefused if its rows are not this interview's."""
    register = read_register(study)
    reading, zeros = with_zeros(came, reading, register)
    table = as_read(came, reading)
    refuse_unchosen_rows(table, reading.only)
    found = matched(table, asked_at(study, timepoint), reading.names, study.missing_reasons)
    refuse_wrong_rows(study, timepoint, table, reading, found.participants, register, zeros)
    return _Read(reading, table, found, typed(study, table, found, timepoint.id, reading.names))


def _entry(file: str, content: bytes, read: _Read, replaces: str) -> Entry:
    reading = read.reading
    return Entry(
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        sheet=read.table.sheet,
        names=dict(reading.names),
        replaces=replaces,
        rows=len(read.table.rows),
        instruments={each.id: each.version for each in read.found.instruments if each.scores},
        recode=reading.recode,
        only=reading.only,
        mapping=reading.by,
        ids=reading.ids,
    )


def _remarks(study: Study, timepoint: Timepoint, read: _Read, but: Collection[str]) -> Iterator[Problem]:
    """What was found on the way to the table, in its answers and about its people; `but` are imports it is not held against."""
    yield from read.table.remarks
    for each in read.found.instruments:
        yield from remarks_on_words(read.table, each, read.reading.names, study.missing_reasons)
    people, register = read.found.participants, read_register(study)
    yield from remarks_on_people(
        study, timepoint, read.table, read.reading, people, register, read.answers, but
    )


def _unused(study: Study, read: _Read) -> Iterator[str]:
    used = known_names(read.found.instruments, read.reading.names)
    used |= {name.lower() for name in (*read.reading.only, *study.file.invariants)}
    return (column.name for column in read.table.columns if column.name.lower() not in used)


def _keying(
    study: Study, timepoint: Timepoint, read: _Read, replaces: str, beside: Responses | None
) -> tuple[Problem, ...]:
    """What the guards find in a file, beside the study's other answers, without those of the file that it replaces."""
    words = words_of(read.table, asked_at(study, timepoint), read.reading.names, timepoint.id)
    others = beside if beside is not None else current_responses(study)
    replaced = next((source.file for source in sources(study) if source.id == replaces), "")
    looked = new_file(study, read_register(study), words, read.answers, others, replaced)
    return tuple(found.problem for found in findings_in(looked))


def take(study: Study, files: Sequence[Examined]) -> Event | None:
    """The files are in the study, all of them at one moment; the event says under which names.

    One that is there already is left alone; None if all are.
    """
    new = {(file.entry.sha256, file.entry.sheet): file for file in files if file.new}
    if not new:
        return None
    (timepoint,) = {file.timepoint for file in files}
    return keep(study, timepoint, [(file.entry, file.content) for file in new.values()])


def _repeated(frames: Iterable[pl.DataFrame]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The people with more than one form in one of the tables, each with the rows of all of theirs."""
    rows: dict[str, set[int]] = {}
    for frame in frames:
        several = frame.filter(pl.len().over("participant") > 1)
        for who, row in several.select("participant", "_row").iter_rows():
            rows.setdefault(who, set()).add(row)
    return tuple((who, tuple(sorted(found))) for who, found in rows.items())
