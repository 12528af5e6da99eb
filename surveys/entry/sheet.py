"""The sheet of answers: three rows of heads that stay in view, then a row for each person, locked but for what is filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter

from surveys.entry.columns import Column
from surveys.entry.layout import ANSWERS, HEADS, SYNTHETIC, WHO, Layout
from surveys.entry.rules import choosing, colours, once, typing
from surveys.register.participant import Participant
from surveys.workbook import begin_rows, cell_of, escaped, locked, new_sheet

WIDTHS = {"choice": 18, "number": 14, "date": 14, "text": 20}
HEIGHTS = (18, 78, 18)
"""Points of the rows of heads."""
FONT = "Calibri"
INKS = ("1F3A4D", "5B3A00")
"""Behind the heads of one instrument and of the next."""
FORMATS = {"choice": "@", "text": "@", "number": "General", "date": "yyyy-mm-dd"}
"""A code that is typed stays the text that a drop-down holds."""


@dataclass(frozen=True)
class AnswerSheet:
    """The rows of these people, then `blank` rows for others, whose ids are typed."""

    layout: Layout
    people: Sequence[Participant]
    blank: int

    def add_to(self, workbook: Workbook) -> None:
        """Write it as a sheet of the workbook."""
        target = new_sheet(workbook, ANSWERS)
        self._prepare(target)
        self._rule(target)
        begin_rows(target)
        for cells in self._heads(target):
            target.append(cells)
        filled = [_format(target, FORMATS[each.item.kind]) for each in self.layout.columns]
        timepoint = self.layout.timepoint.id
        for person in self.people:
            who = (_known(target, text) for text in (person.id, person.site, timepoint))
            target.append([*who, *filled])
        typed = _format(target, "@")
        for _ in range(self.blank):
            target.append([typed, typed, WriteOnlyCell(target), *filled])

    @cached_property
    def _last(self) -> int:
        return HEADS + len(self.people) + self.blank

    @cached_property
    def _letters(self) -> dict[str, str]:
        ids = (*WHO, *(column.id for column in self.layout.columns))
        return {id: get_column_letter(place) for place, id in enumerate(ids, start=1)}

    def _prepare(self, target: Any) -> None:
        target.freeze_panes = f"D{HEADS + 1}"
        for place, height in enumerate(HEIGHTS, start=1):
            target.row_dimensions[place].height = height
        for letters, width in zip("ABC", (19, 8, 11), strict=True):
            target.column_dimensions[letters].width = width
        for column in self.layout.columns:
            longest = max(len(column.id) + 4, WIDTHS[column.item.kind])
            target.column_dimensions[self._letters[column.id]].width = longest
        target.page_setup.orientation = "landscape"
        target.print_options.gridLines = True
        target.print_title_rows, target.print_title_cols = f"1:{HEADS}", "A:C"
        if self.layout.study.file.synthetic:
            target.oddHeader.center.text = SYNTHETIC
        target.protection = locked()

    def _heads(self, target: Any) -> list[list[Any]]:
        own: list[Column | None] = [None, None, None, *self.layout.columns]
        instruments = list(dict.fromkeys(each.instrument.id for each in own if each))
        inks = [INKS[instruments.index(each.instrument.id) % 2] if each else INKS[0] for each in own]
        rows = [
            [_head(target, text, ink, wrapped=place > 0) for text, ink in zip(texts, inks, strict=True)]
            for place, texts in enumerate(self.layout.heads())
        ]
        for cell, note in zip(rows[-1][len(WHO) :], self.layout.notes(), strict=True):
            cell.comment = Comment(escaped(note), "", height=40 + 20 * (1 + len(note) // 45), width=320)
        return rows

    def _rule(self, target: Any) -> None:
        """What each cell takes, and the colours of what is closed."""
        if self._last == HEADS:
            return
        first, columns = HEADS + 1, {column.id: column for column in self.layout.columns}
        for each in self.layout.drop_downs:
            rule = choosing(each)
            for id in each.items:
                rule.add(self._cells(id))
            target.data_validations.append(rule)
        for column in self.layout.columns:
            cells, cell = self._cells(column.id), f"{self._letters[column.id]}{first}"
            if not column.choices:
                rule = typing(column, cell)
                rule.add(cells)
                target.data_validations.append(rule)
            for colour in colours(column, columns, self._letters, first):
                target.conditional_formatting.add(cells, colour)
        rule = once(f"A{first}", f"$A${first}:$A${self._last}")
        rule.add(self._cells("participant_id"))
        target.data_validations.append(rule)

    def _cells(self, id: str) -> str:
        return f"{self._letters[id]}{HEADS + 1}:{self._letters[id]}{self._last}"


def _head(target: Any, text: str, ink: str, *, wrapped: bool) -> Any:
    """A cell above the answers; over an empty one runs what stands to its left, if that is not wrapped."""
    cell = cell_of(target, text) if text else WriteOnlyCell(target)
    cell.font = Font(FONT, 11, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor=ink)
    cell.alignment = Alignment(wrap_text=wrapped, vertical="top")
    return cell


def _known(target: Any, text: str) -> Any:
    """What is known of a person, which nobody overwrites; the same to look at as what is typed."""
    cell = cell_of(target, text)
    cell.number_format = "@"
    return cell


def _format(target: Any, number_format: str) -> Any:
    """An empty cell in which a person may write; written as often as there are rows."""
    cell = WriteOnlyCell(target)
    cell.number_format = number_format
    cell.protection = Protection(locked=False)
    return cell
