"""What people answered: one typed table for each timepoint and instrument, each cell traceable to its file.

A choice or number is a Float64: an answer, a missing reason's code, null for a blank, or NaN for a cell
that holds something which is no number. NaN is undeclared everywhere after this, so that text can
neither vanish nor become an answer; the text itself stays in `unread`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from instruments import Instrument, Item
from instruments.problems import Problem, Where
from surveys.imports import RawTable, read_table
from surveys.refusals import AnswersWithProblems
from surveys.sources import Source, sources
from surveys.study import Study, Timepoint, interview

ID_COLUMNS = ("participant_id", "participant", "id", "pid", "study_id")
PLACE = ("participant", "_file", "_sheet", "_row")
"""Columns that say whose form a row is and where it came from."""


@dataclass(frozen=True)
class Unread:
    """A cell whose text is not the number or date that its item takes."""

    file: str
    sheet: str
    row: int
    participant: str
    item: str
    text: str


@dataclass(frozen=True)
class Answers:
    """The forms of one instrument: columns PLACE, then one for each item."""

    timepoint: str
    instrument: Instrument
    frame: pl.DataFrame


@dataclass(frozen=True)
class Responses:
    """Everything imported so far, by (timepoint, instrument)."""

    answers: Mapping[tuple[str, str], Answers]
    unread: tuple[Unread, ...] = field(default=())


def known_names(instruments: Iterable[Instrument], names: Mapping[str, str] | None = None) -> set[str]:
    """Lower-case names of the columns that can be used: ids, items, and what was mapped to them."""
    items = {item.id for instrument in instruments for item in instrument.items if item.kind != "note"}
    return {name.lower() for name in (*ID_COLUMNS, "site", *items, *(names or {}).values())}


def asked_at(study: Study, timepoint: Timepoint) -> list[Instrument]:
    """The interview's own fields, then the instruments in interview order."""
    return [interview(), *study.instruments_at(timepoint)]


def read_responses(study: Study) -> Responses:
    """The typed table of every import, built again from the files as they came."""
    parts: dict[tuple[str, str], list[Answers]] = {}
    unread: list[Unread] = []
    for source in sources(study):
        for answers, odd in _read_source(study, source):
            parts.setdefault((answers.timepoint, answers.instrument.id), []).append(answers)
            unread += odd
    return Responses({key: _joined(found) for key, found in parts.items()}, tuple(unread))


def _read_source(study: Study, source: Source) -> list[tuple[Answers, list[Unread]]]:
    timepoint = study.timepoint(source.timepoint)
    instruments = asked_at(study, timepoint)
    table = read_table(source.path, known_names(instruments, source.names), source.sheet, source.file)
    return [
        typed(table, instrument, timepoint.id, source.names)
        for instrument in instruments_in(table, instruments, source.names)
    ]


def _joined(parts: list[Answers]) -> Answers:
    first = parts[0]
    return Answers(first.timepoint, first.instrument, pl.concat([part.frame for part in parts]))


def instruments_in(
    table: RawTable, instruments: Iterable[Instrument], names: Mapping[str, str]
) -> list[Instrument]:
    """The instruments of which the table has columns.

    Raises AnswersWithProblems if it has some of an instrument's items and not others: a form with a
    column left out would score as a form with refusals.
    """
    found, problems = [], []
    for instrument in instruments:
        items = [item.id for item in instrument.items if item.kind != "note"]
        absent = [id for id in items if table.column(names.get(id, id)) is None]
        if len(absent) < len(items):
            found.append(instrument)
        if absent and len(absent) < len(items) and instrument.scores:
            where = Where(table.file, sheet=table.sheet)
            said = f"{instrument.id} without its column{'s' if len(absent) > 1 else ''} {', '.join(absent)}"
            hint = f"add what is absent, or map it: --map {absent[0]}=COLUMN"
            problems.append(Problem("missing_column", where, said, f"all {len(items)} items, or none", hint))
    if problems:
        raise AnswersWithProblems(problems)
    return found


def participants_in(table: RawTable, names: Mapping[str, str]) -> pl.Series:
    """The participant ids, as text. Raises AnswersWithProblems if the table has no such column."""
    wanted = [names["participant_id"]] if "participant_id" in names else list(ID_COLUMNS)
    column = next((found for found in map(table.column, wanted) if found is not None), None)
    if column is None:
        where = Where(table.file, sheet=table.sheet)
        hint = "name it with --map participant_id=COLUMN"
        problem = Problem("no_id_column", where, "no column of participant ids", "`participant_id`", hint)
        raise AnswersWithProblems([problem])
    values = column.values
    if values.dtype.is_numeric():
        values = values.cast(pl.Int64).cast(pl.String)
    return values.cast(pl.String).str.strip_chars().fill_null("").alias("participant")


def typed(
    table: RawTable, instrument: Instrument, timepoint: str, names: Mapping[str, str]
) -> tuple[Answers, list[Unread]]:
    """The table's answers to one instrument, and the cells that are not what their items take.

    Rows in which the instrument is blank throughout hold no form of it and are left out, except those
    of the interview itself.
    """
    items = [item for item in instrument.items if item.kind != "note"]
    participants, n = participants_in(table, names), len(table.rows)
    values: dict[str, pl.Series] = {
        "participant": participants,
        "_file": pl.repeat(table.file, n, dtype=pl.String, eager=True),
        "_sheet": pl.repeat(table.sheet, n, dtype=pl.String, eager=True),
        "_row": pl.Series(table.rows, dtype=pl.Int64),
    }
    unread: list[Unread] = []
    for item in items:
        column = table.column(names.get(item.id, item.id))
        raw = column.values if column is not None else pl.repeat(None, n, dtype=pl.String, eager=True)
        values[item.id], odd = typed_values(raw, item)
        unread += [
            Unread(table.file, table.sheet, table.rows[row], participants[row], item.id, text)
            for row, text in odd
        ]
    frame = pl.DataFrame(values)
    if instrument.scores:
        frame = frame.filter(pl.any_horizontal(pl.col([item.id for item in items]).is_not_null()))
    return Answers(timepoint, instrument, frame), unread


def typed_values(raw: pl.Series, item: Item) -> tuple[pl.Series, list[tuple[int, str]]]:
    """A column as its item takes it, and (row, text) of each cell that is not what the item takes."""
    if item.kind == "text":
        return raw.cast(pl.String).str.strip_chars().replace("", None), []
    wanted = pl.Date if item.kind == "date" else pl.Float64
    if raw.dtype == wanted:
        return raw, []
    text = raw.cast(pl.String).str.strip_chars().replace("", None)
    if item.kind == "date":
        values = text.str.to_date("%Y-%m-%d", strict=False)
        odd = text.is_not_null() & values.is_null()
    else:
        values = text.cast(pl.Float64, strict=False)
        odd = text.is_not_null() & ~values.is_finite().fill_null(False)  # "NaN" and "inf" are words here
        values = values.set(odd, float("nan"))
    return values, [(row, text[row]) for row in odd.arg_true().to_list()]
