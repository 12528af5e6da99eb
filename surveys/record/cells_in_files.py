"""Where a person's answers stand in the files that came in, used or not: file, sheet, row, and the cells themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from instruments import Item
from instruments.model import missing_reasons_for
from surveys.answers.current import SITE
from surveys.answers.in_words import Labels, in_codes, labels_for
from surveys.answers.responses import asked_at
from surveys.answers.typed import typed_values
from surveys.answers.written import written
from surveys.imports import RawTable, read_table
from surveys.mapping.applied import recoded, with_ids
from surveys.matching import known_names, matched
from surveys.record.sources import Source, imported
from surveys.study import Study, Timepoint


@dataclass(frozen=True)
class HeldRow:
    """A row of a file with a person's id in it."""

    source: Source
    table: RawTable
    index: int

    @property
    def place(self) -> tuple[str, str, int]:
        """File, sheet and row."""
        return self.source.file, self.table.sheet, self.table.rows[self.index]


@dataclass(frozen=True)
class HeldCell:
    """A cell of that row: its column, what stands there, and how that is written once it is read.

    `letters` are the column's in a spreadsheet, "" elsewhere.
    """

    row: HeldRow
    column: str
    letters: str
    stood: str
    read: str


def rows_of_person(study: Study, participant: str, timepoints: tuple[Timepoint, ...]) -> Iterator[HeldRow]:
    """Each row with the person's id, of every file of these timepoints that is still kept, in the order of import."""
    points = {point.id: point for point in timepoints}
    for source in imported(study):
        if source.timepoint in points and source.path.is_file():
            asked = asked_at(study, points[source.timepoint])
            table = read_table(
                source.path,
                known_names(asked, source.names),
                source.sheet,
                source.file,
                source.entry.accepted,
            )
            people = matched(
                with_ids(table, source.entry.reading), asked, source.names, study.missing_reasons
            ).participants
            yield from (HeldRow(source, table, index) for index in (people == participant).arg_true())


def cell_in(study: Study, row: HeldRow, item: str) -> HeldCell | None:
    """The cell of an item in that row; None if the file has no column of it."""
    column = row.table.column(row.source.names.get(item, item))
    if column is None:
        return None
    stood = _as_it_stands(column.values[row.index])
    if item == SITE:
        return HeldCell(row, column.name, column.letters, stood, stood.strip())
    known, labels, reasons = _item(study, row, item)
    coded = in_codes(recoded(column, row.source.entry.recode.get(item, {})), labels)
    values, odd = typed_values(coded, known, reasons)
    return HeldCell(
        row, column.name, column.letters, stood, written(values[row.index], dict(odd).get(row.index, ""))
    )


def _item(study: Study, row: HeldRow, item: str) -> tuple[Item, Labels, list[int]]:
    asked = asked_at(study, study.timepoint(row.source.timepoint))
    instrument = next(each for each in asked if any(known.id == item for known in each.items))
    known, reasons = instrument.item(item), study.missing_reasons
    return known, labels_for(instrument, known, reasons), list(missing_reasons_for(instrument, reasons))


def _as_it_stands(value: str | float | date | None) -> str:
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)
