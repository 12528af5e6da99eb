"""Taking files into the study: looked at whole, kept as they came, or refused with the study unchanged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.answers.current import current_responses
from surveys.answers.file_words import words_of
from surveys.answers.in_words import remarks_on_words
from surveys.answers.responses import Responses, asked_at
from surveys.as_answers import Read, read_as_answers, table_in, unused_columns
from surveys.deciding import NOTHING_DECIDED, Decided
from surveys.entry.returned import remarks_on_stamp, stamp_in
from surveys.equal_shares import columns_in_equal_shares
from surveys.examined import Examined, repeated_in, same_file
from surveys.held_against import Others, files_before, with_files
from surveys.identity.forms_twice import remarks_on_forms
from surveys.identity.guard import remarks_on_people
from surveys.identity.invariants import problems_of_invariants
from surveys.imported_before import import_called, imports_of, refuse_other_timepoint, refuse_twice
from surveys.imports import content_of
from surveys.keying import findings_in
from surveys.keying.looking import new_file
from surveys.mapping.file import reading_of
from surveys.mapping.proposal import proposed
from surveys.matching import Names
from surveys.record.ledger import Event
from surveys.record.sources import Entry, keep
from surveys.study import Study, Timepoint
from surveys.unanswered_rows import remark_on_unanswered


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
    together: Sequence[Examined] = (),
) -> Examined:
    """What `path` holds, with nothing written. `replaces` names an earlier file that it stands for.

    It is read by the mapping of that name, or by the one of the study's that fits it; `names` add to either. It is held
    against the answers of the study so far, those `beside` or what is read from its files here, and against the files that
    come in `together` with it and were examined before.
    Raises UnreadableFile, AnswersWithProblems or SafeguardRefused if it must not come in, or if there is something
    to decide that the `person` has not decided.
    """
    person.refuse_telling()
    content = content_of(path)
    came = table_in(study, timepoint, path, content, names, sheet, person)
    read = read_as_answers(study, timepoint, came, reading_of(study, timepoint.id, came, names, mapping))
    earlier = import_called(study, timepoint, replaces) if replaces else ""
    entry = _entry(path.name, content, read, earlier)
    refuse_other_timepoint(study, timepoint, entry)
    refuse_twice(study, timepoint.id, entry)
    here = imports_of(study, timepoint.id, entry)
    others = _others(study, entry, here, beside, together)
    remarks = tuple(_remarks(study, timepoint, read, others))
    accepted = person.about(remarks, Where(path.name, sheet=entry.sheet))
    entry = replace(entry, accepted=accepted, accepted_because=person.because if accepted else "")
    new = bool(replaces) or not here
    return _examined(study, timepoint, content, entry, read, remarks, others, new)


def _others(
    study: Study, entry: Entry, here: set[str], beside: Responses | None, together: Sequence[Examined]
) -> Others:
    """What the file is held against; of one that is in the study already, what was looked at then is not looked at again."""
    but = frozenset({entry.replaces, *here})
    if here and not entry.replaces:
        return Others(study, Responses({}), (), "", but)
    files = files_before(study, same_file(entry), together)
    answers = with_files(study, current_responses(study) if beside is None else beside, files)
    return Others(study, answers, files, entry.replaces, but)


def _examined(
    study: Study,
    timepoint: Timepoint,
    content: bytes,
    entry: Entry,
    read: Read,
    remarks: tuple[Problem, ...],
    others: Others,
    new: bool,
) -> Examined:
    unused = tuple(unused_columns(study, read))
    absent = [each for each in asked_at(study, timepoint) if each.scores and each.id not in entry.instruments]
    return Examined(
        timepoint=timepoint.id,
        entry=entry,
        content=content,
        new=new,
        absent=tuple(each.id for each in absent),
        unused=unused,
        alike=tuple(proposed(read.table, absent, study.missing_reasons, {}).columns) if unused else (),
        equally_shared=columns_in_equal_shares(read.table, unused),
        repeated=repeated_in(each.frame for each in read.answers),
        remarks=remarks,
        table=read.table,
        answers=tuple(read.answers),
        odd=tuple(cell for _, odd in read.typed for cell in odd),
        keying=_keying(study, timepoint, read, others) if new else (),
    )


def _entry(file: str, content: bytes, read: Read, replaces: str) -> Entry:
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


def _remarks(study: Study, timepoint: Timepoint, read: Read, others: Others) -> Iterator[Problem]:
    """What was found on the way to the table, in its answers and about its people and their forms."""
    where = Where(read.table.file, sheet=read.table.sheet)
    yield from remarks_on_stamp(study, timepoint, stamp_in(read.table), where)
    yield from read.table.remarks
    yield from remark_on_unanswered(read.table, read.answers)
    for each in read.found.instruments:
        yield from remarks_on_words(read.table, each, read.reading.names, study.missing_reasons)
    people = read.found.participants
    yield from remarks_on_people(
        study, timepoint, read.table, read.reading, people, read.register, read.answers
    )
    yield from problems_of_invariants(study, read.table, read.reading.names, others.tables())
    together = {called for called, _ in others.together}
    yield from remarks_on_forms(read.table, read.answers, others.answers, together, others.replaced_file)


def _keying(study: Study, timepoint: Timepoint, read: Read, others: Others) -> tuple[Problem, ...]:
    """What the guards find in a file, beside all other answers but those of the file that it replaces."""
    words = words_of(read.table, asked_at(study, timepoint), read.reading.names, timepoint.id)
    looked = new_file(study, read.register, words, read.answers, others.answers, others.replaced_file)
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
