"""Where one person's answers came from: the cells in which they stand, the files, and what was corrected on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from surveys.answers.corrections import Recorded, corrections_in
from surveys.answers.current import Cell, cells_of
from surveys.answers.one_person import Person, rows_in
from surveys.answers.places import Place
from surveys.record.cells_in_files import HeldRow, cell_in
from surveys.study import Study


@dataclass(frozen=True)
class Origin:
    """A cell of a file that came in: its column by name, its address in a spreadsheet ("" elsewhere), what stands there.

    What stands there may be a text.
    """

    place: Place
    column: str
    address: str
    stood: str


@dataclass(frozen=True)
class Came:
    """An answer as it is now in one form, as it is written, the values in conflict, and how it came to be that."""

    place: Place
    value: str
    claims: tuple[str, ...]
    origins: tuple[Origin, ...]
    corrections: tuple[Recorded, ...]


@dataclass(frozen=True)
class Form:
    """A row that holds the person's form, when (UTC) and by whom its file was imported, and who keyed it if two did."""

    place: Place
    sha256: str
    event: str
    at: str
    by: str
    keyer: str


@dataclass(frozen=True)
class Origins:
    """Of one person's answers to one instrument at one timepoint; only rows that are in use."""

    study: Study
    participant: str
    timepoint: str
    instrument: str
    person: Person

    @property
    def forms(self) -> Iterator[Form]:
        """Each row, in the order of import; both of two that were keyed from one form."""
        for row in self._rows:
            event = row.source.event
            yield Form(row.place, row.source.sha256, event.id, event.at, event.by, row.source.keyer)

    def of(self, item: str) -> list[Came]:
        """The answer to the item, once for each form."""
        cells = cells_of(self.person.responses, self.timepoint, self.participant, item)
        return [self._came(cell) for cell in cells]

    def _came(self, cell: Cell) -> Came:
        origins = tuple(
            Origin(
                row.place, held.column, f"{held.letters}{row.place[2]}" if held.letters else "", held.stood
            )
            for row in self._rows
            if self._of_one_form(row, cell.place) and (held := cell_in(self.study, row, cell.item))
        )
        key = self.timepoint, self.participant, cell.item
        made = tuple(
            each
            for each in self._corrections
            if (each.correction.timepoint, each.correction.participant, each.correction.item) == key
            and each.correction.applies_to(*cell.place)
        )
        return Came(cell.place, cell.base, cell.claims, origins, made)

    def _of_one_form(self, row: HeldRow, place: Place) -> bool:
        """Whether the row is that place, or the same form as another keyed it."""
        if row.place == place or not row.source.keyer:
            return row.place == place
        return any(
            other.place == place and other.source.event.id == row.source.event.id for other in self._rows
        )

    @cached_property
    def _rows(self) -> list[HeldRow]:
        """The person's rows that hold a form in use, and those of a second keyer of such a form."""
        rows = [
            HeldRow(file.source, file.table, index)
            for file in self.person.files
            for index in rows_in(self.study, file, self.participant)
        ]
        used = self._places
        keyed = {row.source.event.id for row in rows if row.source.keyer and row.place in used}
        return [
            row for row in rows if row.place in used or (row.source.keyer and row.source.event.id in keyed)
        ]

    @cached_property
    def _places(self) -> set[Place]:
        frame = self.person.responses.answers[self.timepoint, self.instrument].frame
        rows = frame.select("participant", "_file", "_sheet", "_row").iter_rows()
        return {(file, sheet, row) for who, file, sheet, row in rows if who == self.participant}

    @cached_property
    def _corrections(self) -> list[Recorded]:
        return corrections_in(self.study.events())
