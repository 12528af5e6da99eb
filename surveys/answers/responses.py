"""What people answered: one typed table for each timepoint and instrument, each cell traceable to its file.

A choice or number is a Float64: an answer, a missing reason's code, null for a blank, or NaN for a cell
that holds something else. NaN is undeclared everywhere after this, so that what was there can neither
vanish nor become an answer; the cell's own words stay in `unread`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import polars as pl

from instruments import Instrument, Item
from instruments.model import missing_reasons_for
from surveys.answers.corrections import Correction
from surveys.answers.file_words import FileWords, words_of
from surveys.answers.in_words import in_codes, labels_for
from surveys.answers.typed import typed_columns
from surveys.double_entry.comparing import Keyed
from surveys.double_entry.entered_twice import Batch
from surveys.double_entry.pairing import AsOne, as_one, batch_of
from surveys.imports import RawColumn, RawTable, read_table
from surveys.mapping.applied import as_read
from surveys.matching import Matched, Names, column_of, known_names, matched
from surveys.record.sources import Source, sources
from surveys.study import Study, Timepoint, interview

PLACE = ("participant", "_file", "_sheet", "_row", "_site")
"""Columns that say whose form a row is, where it came from, and which site the file says it is of."""


Address = tuple[str, str, str, int, str, str]
"""Timepoint, file, sheet, row, participant and item of one cell: two sites may give their files one name."""


@dataclass(frozen=True)
class Unread:
    """A cell whose content is not what its item takes, in its own words; `claims` are the values in conflict."""

    file: str
    sheet: str
    row: int
    participant: str
    item: str
    text: str
    timepoint: str
    claims: tuple[str, ...] = ()

    @property
    def address(self) -> Address:
        return self.timepoint, self.file, self.sheet, self.row, self.participant, self.item

    @property
    def said(self) -> str:
        """What stands there: the cell's own words, or each value that is claimed."""
        return " | ".join(self.claims) or self.text


@dataclass(frozen=True)
class Answers:
    """The forms of one instrument: columns PLACE, then one for each item."""

    timepoint: str
    instrument: Instrument
    frame: pl.DataFrame


@dataclass(frozen=True)
class Responses:
    """Everything imported so far, by (timepoint, instrument); `adrift` are corrections of what is not there.

    `batches` are what was keyed by two people, in the order of import; where the two differ is no answer. `words` are
    what each file says beside its answers, in that order too.
    """

    answers: Mapping[tuple[str, str], Answers]
    unread: tuple[Unread, ...] = ()
    adrift: tuple[Correction, ...] = ()
    batches: tuple[Batch, ...] = ()
    words: tuple[FileWords, ...] = ()


def asked_at(study: Study, timepoint: Timepoint) -> list[Instrument]:
    """The interview's own fields, then the instruments in interview order."""
    return [interview(), *study.instruments_at(timepoint)]


@dataclass(frozen=True)
class Opened:
    """A file in use, and the table in it."""

    source: Source
    table: RawTable

    @property
    def form(self) -> str:
        """What the two files of a pair, which two people keyed, have in common, and no other file."""
        return self.source.event.id if self.source.keyer else self.source.id


def opened(study: Study, source: Source) -> Opened:
    """The file, read. Raises UnreadableFile if it cannot be."""
    asked = asked_at(study, study.timepoint(source.timepoint))
    table = read_table(
        source.path, known_names(asked, source.names), source.sheet, source.file, source.entry.accepted
    )
    return Opened(source, as_read(table, source.entry.reading))


def read_responses(study: Study) -> Responses:
    """The typed table of every import, built again from the files as they came."""
    return responses_in(study, (opened(study, source) for source in sources(study)))


def responses_in(study: Study, files: Iterable[Opened]) -> Responses:
    """The typed tables of some files, in the order of import; the two of a pair are both among them, or neither."""
    read: list[_Read] = []
    batches: list[Batch] = []
    words: list[FileWords] = []
    for _, together in groupby(files, lambda each: each.form):
        these = list(together)
        pair, files_read = [each.source for each in these], [_read_source(study, each) for each in these]
        found, batch = _as_one(pair, files_read) if pair[0].keyer else (list(files_read[0].values()), None)
        words += [_words(study, each) for each in these]
        read += found
        batches += [batch] if batch else []
    parts: dict[tuple[str, str], list[Answers]] = {}
    for each in read:
        parts.setdefault((each.answers.timepoint, each.answers.instrument.id), []).append(each.answers)
    joined = {key: _joined(found) for key, found in parts.items()}
    unread = tuple(odd for each in read for odd in each.unread)
    return Responses(joined, unread, batches=tuple(batches), words=tuple(words))


def _words(study: Study, file: Opened) -> FileWords:
    source = file.source
    asked = asked_at(study, study.timepoint(source.timepoint))
    return words_of(file.table, asked, source.names, source.timepoint)


@dataclass(frozen=True)
class _Read:
    """What came of an instrument, and of which columns of the table the file has one."""

    answers: Answers
    unread: Sequence[Unread]
    columns: frozenset[str] = frozenset()

    @property
    def keyed(self) -> Keyed:
        frame = self.answers.frame
        rows = set(frame["_row"])
        words = {(odd.row, odd.item): odd.text for odd in self.unread if odd.row in rows}
        return Keyed(frame, words, self.columns)


def _read_source(study: Study, file: Opened) -> dict[str, _Read]:
    """Instrument → what the file holds of it."""
    source, table = file.source, file.table
    asked = asked_at(study, study.timepoint(source.timepoint))
    found = matched(table, asked, source.names, study.missing_reasons)
    read = {}
    for answers, odd in typed(study, table, found, source.timepoint, source.names):
        items = answers.instrument.items
        columns = {item.id for item in items if column_of(table, item.id, source.names)}
        read[answers.instrument.id] = _Read(answers, odd, frozenset(columns))
    return read


def _as_one(pair: Sequence[Source], files: Sequence[dict[str, _Read]]) -> tuple[list[_Read], Batch]:
    """Two files of the same forms as one. If one of the two was redacted, every form was keyed once."""
    first, second = files[0], files[-1] if len(files) > 1 else {}
    found = {id: as_one(id, *_sides(first.get(id), second.get(id))) for id in {**first, **second}}
    timepoint = pair[0].timepoint
    read = [
        _Read(replace(each.answers, frame=found[id].frame), _unread(timepoint, found[id]))
        for id in found
        for each in [first.get(id) or second[id]]
    ]
    keyers, names = (pair[0].keyer, pair[-1].keyer), (pair[0].file, pair[-1].file)
    return read, batch_of(pair[0].event.id, timepoint, pair[0].batch, keyers, names, found)


def _sides(first: _Read | None, second: _Read | None) -> tuple[Keyed, Keyed]:
    """Both files' forms of an instrument; a file without it has no forms of it."""
    present = [each.keyed for each in (first, second) if each]
    none = Keyed(present[0].frame.clear(), {}, frozenset())
    return first.keyed if first else none, second.keyed if second else none


def _unread(timepoint: str, found: AsOne) -> list[Unread]:
    return [
        Unread(*odd.place, odd.participant, odd.item, odd.text, timepoint, odd.claims) for odd in found.odd
    ]


def _joined(parts: list[Answers]) -> Answers:
    first = parts[0]
    return Answers(first.timepoint, first.instrument, pl.concat([part.frame for part in parts]))


def typed(
    study: Study, table: RawTable, found: Matched, timepoint: str, names: Names
) -> list[tuple[Answers, list[Unread]]]:
    """The table's answers to each instrument, and the cells that are not what their items take.

    Rows in which an instrument is blank throughout hold no form of it; rows in which the date and every
    instrument are blank hold no interview.
    """
    rows = _whose(table, found.participants)
    blank = RawColumn("", pl.repeat(None, rows.height, dtype=pl.String, eager=True))
    columns = {
        item.id: (in_codes(column, labels_for(instrument, item, study.missing_reasons)), item, reasons)
        for instrument in found.instruments
        for reasons in [missing_reasons_for(instrument, study.missing_reasons)]
        for item in _answerable(instrument)
        for column in [table.column(names.get(item.id, item.id)) or blank]
    }
    read, odd = typed_columns(columns)
    table_read = rows.hstack(read).hstack(_answered(table, found.instruments, names))
    made = []
    for instrument in found.instruments:
        items = [item.id for item in _answerable(instrument)]
        frame = table_read.filter(_ANSWERED + instrument.id).select(*PLACE, *items)
        unread = [
            Unread(table.file, table.sheet, table.rows[row], found.participants[row], id, text, timepoint)
            for id in items
            for row, text in odd.get(id, ())
        ]
        made.append((Answers(timepoint, instrument, frame), unread))
    return made


def _answerable(instrument: Instrument) -> Iterator[Item]:
    return (item for item in instrument.items if item.kind != "note")


def _whose(table: RawTable, participants: pl.Series) -> pl.DataFrame:
    """The columns PLACE of a table."""
    site = table.column("site")
    of_site = site.values.cast(pl.String).str.strip_chars() if site else pl.lit(None, dtype=pl.String)
    return pl.DataFrame({"participant": participants, "_row": pl.Series(table.rows, dtype=pl.Int64)}).select(
        "participant",
        pl.lit(table.file).alias("_file"),
        pl.lit(table.sheet).alias("_sheet"),
        "_row",
        of_site.alias("_site"),
    )


_ANSWERED = "_answered "
"""Before an instrument's id: whether there is anything of it in a row."""


def _answered(table: RawTable, instruments: Sequence[Instrument], names: Names) -> pl.DataFrame:
    """For each row, whether anything but who and how an interview was is there of each instrument."""
    only_about = {"interviewer", "interview_mode", "mask_broken"}

    def any_of(several: Iterable[Instrument]) -> pl.Expr:
        ids = [item.id for each in several for item in each.items if item.id not in only_about]
        columns = [column.name for id in ids if (column := table.column(names.get(id, id))) is not None]
        return pl.any_horizontal(pl.repeat(False, pl.len()), *columns)

    return table.filled.select(
        any_of([each] if each.scores else instruments).alias(_ANSWERED + each.id) for each in instruments
    )
