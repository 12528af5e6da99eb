"""Deciding where two keyers differ: a workbook with a row for each difference, and taking it in when it is filled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where
from surveys.answers.correcting import checked, refuse, telling, write_down
from surveys.answers.corrections import CONFLICT, SOURCES, Correction
from surveys.answers.current import cells_of, current_responses
from surveys.answers.places import place_in_words
from surveys.answers.responses import Responses
from surveys.answers.written import as_written, shown, written
from surveys.checks.list_table import HIDDEN
from surveys.double_entry.entered_twice import Batch, Difference, Place
from surveys.double_entry.taking_pairs import CODE
from surveys.durable import write_file
from surveys.firewall import tells_allocation
from surveys.forbidden_words import NO_ALLOCATION, speaks_of_allocation
from surveys.imports import RawTable, content_of, excel
from surveys.imports.guarded import read_guarded
from surveys.refusals import SafeguardRefused, UnreadableFile, refusal
from surveys.study import Study
from surveys.workbook import Choice, Sheet, workbook_bytes

TO_FILL = ("Final", "Reason", "Source", "Decided by")
COLUMNS = (
    *("Batch", "Timepoint", "Participant", "Instrument", "Item", "About"),
    *("First keyer", "First", "First's place", "Second keyer", "Second", "Second's place"),
    *TO_FILL,
)
_WIDTHS = (18, 10, 12, 14, 18, 34, 8, 14, 30, 8, 14, 30, 14, 34, 12, 12)
SHEET = "Differences"


@dataclass(frozen=True)
class Standing:
    """A difference and what the answer is now, as it is written; None if its row is not used any more."""

    batch: Batch
    difference: Difference
    now: str | None

    @property
    def open(self) -> bool:
        return self.now == CONFLICT


@dataclass(frozen=True)
class Adjudicated:
    """What came of a filled workbook: rows decided now, decided before, and not filled."""

    now: int
    before: int
    unfilled: int


def standings(responses: Responses, batches: Sequence[Batch]) -> list[Standing]:
    """Each difference, and where it stands in the answers as they are now."""
    odd = {each.address: each for each in responses.unread}
    found = []
    for batch in batches:
        rows = _rows_in_use(responses, batch)
        for each in batch.differences:
            row = rows.get((each.instrument, each.participant, each.first_place))
            said = odd.get((batch.timepoint, *each.first_place, each.participant, each.item))
            text = CONFLICT if said and said.claims else said.text if said else ""
            found.append(Standing(batch, each, None if row is None else written(row[each.item], text)))
    return found


def _rows_in_use(responses: Responses, batch: Batch) -> dict[tuple[str, str, Place], dict[str, Any]]:
    """Instrument, person and place → the row of answers, for the people about whom two keyers differ."""
    people: dict[str, set[str]] = {}
    for each in batch.differences:
        people.setdefault(each.instrument, set()).add(each.participant)
    return {
        (id, row["participant"], (row["_file"], row["_sheet"], row["_row"])): row
        for id, whose in people.items()
        if (batch.timepoint, id) in responses.answers
        for row in responses.answers[batch.timepoint, id]
        .frame.filter(pl.col("participant").is_in(list(whose)))
        .iter_rows(named=True)
    }


def write_adjudication(study: Study, waiting: Sequence[Standing]) -> Path:
    """`reports/adjudication-….xlsx`, named by what is to be decided; one in which somebody wrote is left."""
    rows = [_row(study, each) for each in waiting]
    stamp = hashlib.sha256(repr(rows).encode()).hexdigest()[:8]
    path = study.folder / "reports" / f"adjudication-{stamp}.xlsx"
    if not path.exists():
        everywhere = range(len(rows))
        choices = [Choice("Source", tuple(SOURCES), everywhere)]
        sheet = Sheet(SHEET, COLUMNS, rows, _WIDTHS, TO_FILL, choices=choices)
        write_file(path, workbook_bytes(f"Adjudication: {study.title}", [sheet, _about(study)]))
    return path


def _row(study: Study, standing: Standing) -> tuple[str, ...]:
    batch, each = standing.batch, standing.difference
    instrument = study.definitions[each.instrument]
    label = instrument.item(each.item).label
    return (
        *(batch.name, batch.timepoint, each.participant, each.instrument, each.item, label),
        *(batch.keyers[0], shown(each.first), place_in_words(*each.first_place)),
        *(batch.keyers[1], shown(each.second), place_in_words(*each.second_place)),
        *("" for _ in TO_FILL),
    )


def _about(study: Study) -> Sheet:
    rows = [
        (f"{'SYNTHETIC DATA. ' if study.file.synthetic else ''}{study.title}", ""),
        ("One row for each answer that two people keyed differently. Look at the paper form.", ""),
        ("Final: what the form says: either value, or a third. A blank is written `blank`.", ""),
        ("Reason: how they came to differ, in a few words; no names. It may be left out.", ""),
        ("Source: what you looked at, one of the codes below. Decided by: your code, such as AB.", ""),
        (
            "Leave the Final of a row empty that you cannot decide: it waits, and nothing is scored from it.",
            "",
        ),
        ("Then: surveys compare --adjudicated, with the name of this file.", ""),
        *((f"Source: {code}", words) for code, words in SOURCES.items()),
    ]
    return Sheet("About", ("About this list", "Meaning"), rows, (90, 34))


def adjudicate(study: Study, path: Path) -> Adjudicated:
    """Each filled row is a correction, all in one event. A file that was taken in changes nothing.

    Raises AnswersWithProblems, or SafeguardRefused where a reason tells the allocation, with each row that
    may not be, and records none.
    """
    sha256 = hashlib.sha256(content_of(path)).hexdigest()
    rows = _filled_in(path)
    filled = [row for row in rows if row.final]
    if any(each.kind == "adjudication" and each.body["sha256"] == sha256 for each in study.events()):
        return Adjudicated(0, len(filled), len(rows) - len(filled))
    responses = current_responses(study)
    known = {_key(each): each for each in standings(responses, responses.batches)}
    refuse([problem for row in filled for problem in _problems_of_row(study, row, known)])
    coming = [row for row in filled if known[row.key].open]
    corrections = [_correction(study, responses, row, known[row.key]) for row in coming]
    found = checked(study, responses, corrections)
    refuse(
        [
            replace(problem, where=coming[number].at(_FIELDS.get(problem.rule, "Final")))
            for number, problem in found.faults
        ]
    )
    if coming:
        decided = [
            {"participant": row.key[2], "item": row.key[3], "decided_by": row.decided_by} for row in coming
        ]
        more = {"file": path.name, "sha256": sha256, "decided": decided}
        write_down(study, found, "adjudication", more)
    return Adjudicated(len(coming), len(filled) - len(coming), len(rows) - len(filled))


_FIELDS = {"unknown_source": "Source", "note_needed": "Reason", "allocation": "Reason"}
"""Rule → the column that it is about, where that is not the final value."""

Key = tuple[str, str, str, str]
"""Batch, timepoint, participant and item."""


@dataclass(frozen=True)
class _Row:
    """A row of a workbook that came back."""

    file: str
    sheet: str
    row: int
    key: Key
    said: tuple[str, str]
    final: str
    reason: str
    source: str
    decided_by: str

    def at(self, field: str) -> Where:
        return Where(self.file, sheet=self.sheet, row=self.row, field=field)


def _key(each: Standing) -> Key:
    return each.batch.name, each.batch.timepoint, each.difference.participant, each.difference.item


def _filled_in(path: Path) -> list[_Row]:
    if speaks_of_allocation(path.stem):
        found = "a file name that speaks of allocation"
        raise refusal(SafeguardRefused, "allocation", Where(path.name), found, hint=NO_ALLOCATION)
    sheet = SHEET if path.suffix.lower() in excel.SUFFIXES else ""
    table = read_guarded(path, {name.lower() for name in COLUMNS}, sheet, accepted=HIDDEN)
    absent = [name for name in COLUMNS if table.column(name) is None]
    if absent:
        found = f"no column {', '.join(f'`{name}`' for name in absent)}"
        hint = "fill in the workbook that `surveys compare` made, and leave its columns as they are"
        raise refusal(UnreadableFile, "missing_column", Where(path.name, sheet=table.sheet), found, hint=hint)
    return [_row_of(table, place) for place in range(len(table.rows))]


def _row_of(table: RawTable, place: int) -> _Row:
    def cell(name: str) -> str:
        column = table.column(name)
        return written(column.values[place]).strip() if column else ""

    return _Row(
        file=table.file,
        sheet=table.sheet,
        row=table.rows[place],
        key=(cell("Batch"), cell("Timepoint"), cell("Participant"), cell("Item")),
        said=(cell("First"), cell("Second")),
        final=cell("Final"),
        reason=cell("Reason"),
        source=cell("Source"),
        decided_by=cell("Decided by").upper(),
    )


def _problems_of_row(study: Study, row: _Row, known: Mapping[Key, Standing]) -> Iterator[Problem]:
    """What speaks against a row before it is a correction."""
    if row.key not in known:
        hint = "was the batch keyed again since? then compare again, and fill in the new workbook"
        yield Problem("no_such_difference", row.at("Item"), "a row that is no difference now", hint=hint)
        return
    standing = known[row.key]
    if row.said != (shown(standing.difference.first), shown(standing.difference.second)):
        hint = "only the columns with the brown heads are to be filled in; sort whole rows"
        yield Problem(
            "row_changed", row.at("First"), "other values than the two keyed", "the row as it was", hint
        )
    elif standing.now is None:
        yield Problem("no_such_form", row.at("Item"), "a row of a form that is not used any more")
    elif not standing.open and _written_final(study, standing, row.final) != standing.now:
        hint = "change it with `surveys correct`, or empty this Final"
        yield Problem("settled_otherwise", row.at("Final"), "an answer that was settled otherwise", hint=hint)
    elif tells_allocation(row.final):
        yield telling(row.at("Final"))
    elif not CODE.fullmatch(row.decided_by):
        yield Problem(
            "nobody", row.at("Decided by"), "no code of who decided", "up to 8 letters and digits, such as AB"
        )


def _written_final(study: Study, standing: Standing, final: str) -> str:
    item = study.definitions[standing.difference.instrument].item(standing.difference.item)
    return as_written(final, number=item.kind in ("choice", "number"))


def _correction(study: Study, responses: Responses, row: _Row, standing: Standing) -> Correction:
    """From the conflict to what was decided. A form is named only where the person has several."""
    _, timepoint, participant, item = row.key
    several = len(cells_of(responses, timepoint, participant, item)) > 1
    file, sheet, place = standing.difference.first_place if several else ("", "", 0)
    return Correction(
        participant=participant,
        timepoint=timepoint,
        item=item,
        old=CONFLICT,
        new=_written_final(study, standing, row.final),
        reason="entries",
        source=row.source,
        note=row.reason,
        file=file,
        sheet=sheet,
        row=place,
    )
