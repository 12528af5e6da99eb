"""The instruments of a form in Word, and their questions. Plainer than on paper, and the same words, codes and order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as CELL
from docx.enum.text import WD_ALIGN_PARAGRAPH

from surveys.forms.context import Matrix, Question, Section
from surveys.forms.plain_layout import column_width, direction, head_points
from surveys.forms.word_answers import answer, in_a_row
from surveys.forms.word_parts import box, cells, framed, read_from_right, ruled, run, shade, spaced, table
from surveys.forms.word_sheet import Sheet

NUMBER = 9.0
"""Millimetres of the column of numbers."""


class Sections:
    """Writes instruments into a document, one after another."""

    def __init__(self, document: Any, sheet: Sheet) -> None:
        self._document = document
        self._sheet = sheet

    def write(self, section: Section, *, new_page: bool) -> None:
        """The instrument: its title, what stands above its questions, and these."""
        before = len(self._document.element.body)
        heading = self._document.add_heading("", level=1)
        run(heading, section.title)
        heading.paragraph_format.page_break_before = new_page
        facts = " · ".join((f"{section.id} {section.version}", *section.facts))
        run(self._line(), facts, self._sheet.points(9), grey=True)
        if section.instructions:
            run(self._line(), section.instructions)
        for words in section.notices:
            run(framed(self._line()), words, self._sheet.points(10))
        for _, neighbours in groupby(section.blocks, type):
            blocks = list(neighbours)
            alone = [block for block in blocks if isinstance(block, Question)]
            if alone:
                self.questions(alone)
            for block in blocks:
                if isinstance(block, Matrix):
                    self._matrix(block)
        if direction(section.language) == "rtl":
            read_from_right(list(self._document.element.body)[before - 1 : -1])

    def questions(self, asked: Sequence[Question]) -> None:
        """Each in a row that stays whole, its number beside it."""
        number_width = NUMBER * self._sheet.points(11) / 11
        widths = (number_width, self._sheet.width - number_width)
        rows = cells(table(self._document, widths, len(asked)))
        for (number, place), question in zip(rows, asked, strict=True):
            first = spaced(number.paragraphs[0], before=4)
            run(first, str(question.number) if question.number else "", bold=True)
            self._wording(spaced(place.paragraphs[0], before=4, after=3), question)
            if question.card:
                run(place.paragraphs[0], f"   [Card {question.card}]", self._sheet.points(8.5), grey=True)
            answer(place, question, self._sheet)
            if question.absent:
                in_a_row(spaced(place.add_paragraph(), after=4), question.absent, self._sheet, 9.5)
            ruled((number, place))
        self._apart()

    def _matrix(self, block: Matrix) -> None:
        boxes = len(block.options) + len(block.absent)
        width = column_width(block)
        widths = (NUMBER, self._sheet.width - NUMBER - boxes * width, *[width] * boxes)
        head, *rows = cells(table(self._document, widths, len(block.rows) + 1, heads=1))
        self._heads(head, block)
        for places, row in zip(rows, block.rows, strict=True):
            run(spaced(places[0].paragraphs[0], before=3, after=3), str(row.number), bold=True)
            self._wording(spaced(places[1].paragraphs[0], before=3, after=3), row)
            offered = (*block.options, *(each if each in row.absent else None for each in block.absent))
            for place, option in zip(places[2:], offered, strict=True):
                centred = spaced(place.paragraphs[0], before=3, after=3)
                centred.alignment = WD_ALIGN_PARAGRAPH.CENTER
                if option is not None:
                    box(centred, 14)
                    run(centred, f"\u00a0{option.code}", 8)
        for places in [head, *rows]:
            ruled(places, heavy=places is head)
            for place in places:
                place.vertical_alignment = CELL.BOTTOM if places is head else CELL.CENTER
            for place in places[2 + len(block.options) :]:
                shade(place)
        self._apart()

    def _heads(self, places: Sequence[Any], block: Matrix) -> None:
        card = f"Question   [Card {block.card}]" if block.card else "Question"
        absent = (f"{option.code} {option.label}" for option in block.absent)
        heads = ("No.", card, *(option.label for option in block.options), *absent)
        for number, (place, words) in enumerate(zip(places, heads, strict=True)):
            paragraph = spaced(place.paragraphs[0], with_next=True)
            if number > 1:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run(paragraph, words, head_points(block) if number > 1 else 8.5, grey=number < 2)

    def _wording(self, paragraph: Any, question: Question) -> None:
        """When it is asked, its words, what to do with the answer, and what a statistician wants to know."""
        less = self._sheet.points(9.5)
        if question.asked:
            run(paragraph, f"{question.asked}\n", less, bold=True, italic=True)
        run(paragraph, question.words)
        for remark in question.remarks:
            run(paragraph, f"\n→ {remark}", less)
        if question.annotation:
            run(paragraph, f"\n{question.annotation}", self._sheet.points(7.5)).font.name = "Consolas"

    def _apart(self) -> None:
        """Two tables with nothing between them would be one."""
        run(spaced(self._document.add_paragraph()), "", 4)

    def _line(self) -> Any:
        return spaced(self._document.add_paragraph(), after=5, with_next=True)
