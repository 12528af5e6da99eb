"""Taking files into the study: looked at whole, kept as they came, or refused with the study unchanged."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.answers.correcting import telling
from surveys.answers.current import current_responses
from surveys.answers.file_words import FileWords, words_of
from surveys.answers.in_words import remarks_on_words
from surveys.answers.responses import Answers, Responses, Unread, asked_at, typed
from surveys.equal_shares import columns_in_equal_shares
from surveys.firewall import refuse_what_must_not_enter, tells_allocation
from surveys.identity.guard import refuse_wrong_rows, remarks_on_people
from surveys.identity.people import with_zeros
from surveys.imports import RawTable, content_of
from surveys.imports.decisions import decided, undecided
from surveys.imports.guarded import read_guarded
from surveys.keying import findings_in
from surveys.keying.looking import new_file
from surveys.mapping.applied import as_read
from surveys.mapping.file import mapped_columns, reading_of
from surveys.mapping.others import OWN, refuse_unchosen_rows
from surveys.mapping.proposal import proposed
from surveys.matching import Names, known_names, matched
from surveys.record.ledger import Event
from surveys.record.sources import Entry, imported, keep, sources
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused, refusal
from surveys.register.reader import read_register
from surveys.study import Study, Timepoint


@dataclass(frozen=True)
class Decided:
    """What a person accepted about a file, by rules of `imports/decisions.py`, and why."""

    accepted: tuple[str, ...] = ()
    because: str = ""


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


def examine(
    study: Study,
    timepoint: Timepoint,
    path: Path,
    names: Names,
    sheet: str = "",
    replaces: str = "",
    mapping: str = "",
    person: Decided = Decided(),
    beside: Responses | None = None,
) -> Examined:
    """What `path` holds, with nothing written. `replaces` names an earlier file that it stands for.

    It is read by the mapping of that name, or by the one of the study's that fits it; `names` add to either. It is held
    against the answers of the study so far: those `beside`, or what is read from its files here.
    Raises UnreadableFile, AnswersWithProblems or SafeguardRefused if it must not come in, or if there is something
    to decide that the `person` has not decided.
    """
    _refuse_telling(person.because)
    content = content_of(path)
    asked = asked_at(study, timepoint)
    known = known_names(asked, names) | mapped_columns(study, timepoint.id)
    came = read_guarded(path, known, sheet, accepted=person.accepted)
    expected = known_names(asked, {}) | OWN  # a mapping makes no column harmless
    refuse_what_must_not_enter(came, expected, study.file.no_identifiers)
    register = read_register(study)
    reading, zeros = with_zeros(came, reading_of(study, timepoint.id, came, names, mapping), register)
    table = as_read(came, reading)
    refuse_unchosen_rows(table, reading.only)
    found = matched(table, asked, reading.names, study.missing_reasons)
    refuse_wrong_rows(study, timepoint, table, reading, found.participants, register, zeros)
    words = [
        remark
        for each in found.instruments
        for remark in remarks_on_words(table, each, reading.names, study.missing_reasons)
    ]
    used = known_names(found.instruments, reading.names)
    used |= {name.lower() for name in (*reading.only, *study.file.invariants)}
    read = typed(study, table, found, timepoint.id, reading.names)
    entry = Entry(
        file=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        sheet=table.sheet,
        names=dict(reading.names),
        replaces=_earlier(study, timepoint, replaces) if replaces else "",
        rows=len(table.rows),
        instruments={each.id: each.version for each in found.instruments if each.scores},
        recode=reading.recode,
        only=reading.only,
        mapping=reading.by,
        accepted_because=person.because,
        ids=reading.ids,
    )
    _refuse_other_timepoint(study, timepoint, entry)
    _refuse_twice(study, timepoint.id, entry)
    here = _here(study, timepoint.id, entry)
    tables, but = [answers for answers, _ in read], {entry.replaces, *here}
    about = remarks_on_people(study, timepoint, table, reading, found.participants, register, tables, but)
    remarks = (*table.remarks, *words, *about)
    _refuse_undecided(remarks, person)
    new = bool(replaces) or not here
    said = words_of(table, asked, reading.names, timepoint.id)
    unused = tuple(column.name for column in table.columns if column.name.lower() not in used)
    absent = [each for each in asked if each.scores and each.id not in entry.instruments]
    return Examined(
        timepoint=timepoint.id,
        entry=replace(entry, accepted=_accepted(remarks, Where(path.name, sheet=table.sheet), person)),
        content=content,
        new=new,
        absent=tuple(each.id for each in absent),
        unused=unused,
        alike=tuple(proposed(table, absent, study.missing_reasons, {}).columns) if unused else (),
        equally_shared=columns_in_equal_shares(table, unused),
        repeated=_repeated(each.frame for each in tables),
        remarks=remarks,
        table=table,
        answers=tuple(tables),
        odd=tuple(cell for _, odd in read for cell in odd),
        keying=_keying(study, said, tables, entry.replaces, beside) if new else (),
    )


def _keying(
    study: Study, words: FileWords, read: Sequence[Answers], replaces: str, beside: Responses | None
) -> tuple[Problem, ...]:
    """What the guards find in a file, beside the study's other answers, without those of the file that it replaces."""
    imported = beside if beside is not None else current_responses(study)
    replaced = next((source.file for source in sources(study) if source.id == replaces), "")
    looked = new_file(study, read_register(study), words, read, imported, replaced)
    return tuple(found.problem for found in findings_in(looked))


def _refuse_telling(reason: str) -> None:
    if tells_allocation(reason):
        raise SafeguardRefused([telling(Where("--reason"))])


def _refuse_undecided(remarks: Collection[Problem], person: Decided) -> None:
    stopping = undecided(remarks, person.accepted)
    if stopping:
        raise AnswersWithProblems(stopping)


def _accepted(remarks: Collection[Problem], where: Where, person: Decided) -> dict[str, str]:
    """Rule → what was found and accepted. Raises Refusal for a rule that there is nothing to accept under."""
    found: dict[str, str] = {}
    for rule, words in decided(remarks, person.accepted):
        found[rule] = f"{found[rule]}; {words}" if rule in found else words
    nothing = [rule for rule in person.accepted if rule not in found]
    if nothing:
        words = f"nothing to accept as {', '.join(nothing)}"
        raise refusal(Refusal, "nothing_to_accept", where, words, hint="leave it out")
    return found


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


def _earlier(study: Study, timepoint: Timepoint, name: str) -> str:
    """The id of the one imported file of that name, or of that hash, at the timepoint."""
    here = [source for source in sources(study) if source.timepoint == timepoint.id]
    found = [source for source in here if source.file == name or source.sha256.startswith(name)]
    if len(found) == 1 and found[0].keyer:
        hint = f"both are keyed again: surveys compare … --replaces {found[0].batch}"
        said = f"`{name}`, one of two files that two people keyed"
        raise refusal(Refusal, "one_of_two", Where("--replaces"), said, "a file that one person keyed", hint)
    if len(found) == 1:
        return found[0].id
    said = f"{len(found)} imported files called `{name}` at {timepoint.id}"
    hint = _in_its_place(study, name) or nearest(name, sorted({source.file for source in here}))
    if len(found) > 1:
        hint = f"name it by the start of its hash: {', '.join(source.sha256[:12] for source in found)}"
    raise refusal(Refusal, "unknown_source", Where("--replaces"), said, "one", hint)


def _in_its_place(study: Study, name: str) -> str:
    """A hint that names the file which stands for that one already; "" if none does."""
    past = imported(study)
    gone = {source.id for source in past if source.file == name}
    return next((f"`{each.file}` stands for it already" for each in past if each.entry.replaces in gone), "")


def _here(study: Study, timepoint: str, entry: Entry) -> set[str]:
    """The ids under which the same file, read in the same way, is in the study now."""
    return {
        source.id
        for source in sources(study)
        if (source.timepoint, source.sha256, source.sheet, source.entry.reading.key)
        == (timepoint, entry.sha256, entry.sheet, entry.reading.key)
    }


def _refuse_twice(study: Study, timepoint: str, entry: Entry) -> None:
    """A file that is here beside the one that it is to stand for would be here twice."""
    if entry.replaces and _here(study, timepoint, entry) - {entry.replaces}:
        (other,) = (source.file for source in sources(study) if source.id == entry.replaces)
        found = f"a file that is in the study already, beside `{other}`"
        hint = (
            f"take the other out: surveys correct --withdraw {other} --timepoint {timepoint} "
            "--reason repeated --source record"
        )
        raise refusal(
            AnswersWithProblems, "here_already", Where(entry.file, sheet=entry.sheet), found, hint=hint
        )


def _refuse_other_timepoint(study: Study, timepoint: Timepoint, entry: Entry) -> None:
    """One table, or those of its rows that a mapping asks for, holds one interview."""
    for source in sources(study):
        same = (source.sha256, source.sheet, source.entry.only) == (entry.sha256, entry.sheet, entry.only)
        if same and source.timepoint != timepoint.id:
            found = f"the same file is in the study as {source.timepoint}"
            hint = "which timepoint is it? a corrected file may stand for a wrong one: --replaces"
            where = Where(entry.file, sheet=entry.sheet)
            raise refusal(AnswersWithProblems, "other_timepoint", where, found, timepoint.id, hint)
