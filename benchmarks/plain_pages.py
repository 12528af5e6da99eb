"""The content of a form drawn plainly by ReportLab: the same texts, boxes and tables, with participant and page on each.

Untagged, as ReportLab's free edition writes; for `benchmarks.schedules` alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

from surveys.forms import fixed_words as fixed
from surveys.forms.context import Cover, Form, Matrix, Option, Question, Section
from surveys.forms.plain_layout import beside_code, column_width, side_by_side

WIDTH = A4[0] - 32 * mm
TEXT = ParagraphStyle("text", fontSize=11, leading=14)
SMALL = ParagraphStyle("small", parent=TEXT, fontSize=9, leading=11)
TITLE = ParagraphStyle("title", parent=TEXT, fontName="Helvetica-Bold", fontSize=16, leading=19, spaceAfter=6)
HEADING = ParagraphStyle("heading", parent=TEXT, fontName="Helvetica-Bold", spaceBefore=12, spaceAfter=5)
HEAD = ParagraphStyle("head", parent=TEXT, fontSize=6.5, leading=8, alignment=1)
NOTICE = ParagraphStyle("notice", parent=SMALL, backColor=colors.whitesmoke, borderPadding=3, spaceBefore=6)
RULED = TableStyle(
    [("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    + [(f"{side}PADDING", (0, 0), (-1, -1), 2) for side in ("LEFT", "RIGHT")]
)


class Box(Flowable):
    """A box to tick, its code beside it."""

    def __init__(self, option: Option, label: str = "") -> None:
        super().__init__()
        self._words = f"{option.code}  {label}".strip()
        self.width, self.height = 8 * mm + 5.5 * len(label), 5.4 * mm

    def draw(self) -> None:
        self.canv.rect(0, 0, 5 * mm, 5 * mm)
        self.canv.setFont("Helvetica", 8.5)
        self.canv.drawString(6.1 * mm, 1.3 * mm, self._words)


class Digits(Flowable):
    """Boxes in a row, one for each digit."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count, self.width, self.height = count, count * 6.6 * mm, 9 * mm

    def draw(self) -> None:
        for place in range(self._count):
            self.canv.rect(place * 6.6 * mm, 0, 6.6 * mm, 8 * mm)


class Line(Flowable):
    """A visual analogue scale: a tick for each unit, numbers at each ten."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self._low, self._high, self.width, self.height = low, high, 168 * mm, 14 * mm

    def draw(self) -> None:
        step = 156 * mm / (self._high - self._low)
        self.canv.setFont("Helvetica", 9)
        self.canv.line(6 * mm, 5 * mm, 162 * mm, 5 * mm)
        for value in range(self._low, self._high + 1):
            across = 6 * mm + step * (value - self._low)
            self.canv.line(across, 5 * mm, across, (10 if value % 10 == 0 else 7) * mm)
            if value % 10 == 0:
                self.canv.drawCentredString(across, 1 * mm, str(value))


def plain_pdf(form: Form, given: Mapping[str, str]) -> bytes:
    """The form, personalised, as ReportLab sets it."""
    content = io.BytesIO()

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(16 * mm, A4[1] - 15 * mm, f"Participant {given['participant']}")
        canvas.drawRightString(A4[0] - 16 * mm, A4[1] - 15 * mm, form.timepoint)
        canvas.drawRightString(A4[0] - 16 * mm, 12 * mm, f"Form {form.stamp}  Page {document.page}")

    SimpleDocTemplate(
        content, pagesize=A4, leftMargin=16 * mm, rightMargin=16 * mm, topMargin=25 * mm, bottomMargin=20 * mm
    ).build(list(_story(form, given)), onFirstPage=edges, onLaterPages=edges)
    return content.getvalue()


def _story(form: Form, given: Mapping[str, str]) -> Iterator[Flowable]:
    if form.cover:
        yield Paragraph(escape(form.timepoint), TITLE)
        yield from _cover(form, form.cover, given)
        yield PageBreak()
    for section in form.sections:
        yield KeepTogether(list(_section(section)))
    if form.closing:
        yield Paragraph(fixed.HEADING.closing, TITLE)
        yield Paragraph(fixed.LEAVING.first + fixed.LEAVING.rest, NOTICE)
        yield Paragraph(fixed.THANKS, TEXT)
        yield Paragraph(escape(f"{form.closing.next_label}, due {given['next_due']}{fixed.CONTACT}"), TEXT)
        for question in form.closing.about:
            yield _question(question)


def _cover(form: Form, cover: Cover, given: Mapping[str, str]) -> Iterator[Flowable]:
    yield from (Paragraph(f"{name}: {escape(words)}", TEXT) for name, words in given.items())
    yield from map(_question, cover.about)
    yield Paragraph(fixed.BEFORE.first + fixed.BEFORE.rest, NOTICE)
    yield Paragraph(escape(", ".join(f"{each.code} {each.label}" for each in cover.missing)), TEXT)
    yield Paragraph(fixed.HEADING.contents, HEADING)
    rows = [[Paragraph(escape(each.title), TEXT), each.id, str(each.minutes)] for each in form.sections]
    yield Table(rows, (WIDTH - 64 * mm, 40 * mm, 24 * mm), style=RULED)


def _section(section: Section) -> Iterator[Flowable]:
    yield Paragraph(escape(section.title), TITLE)
    yield Paragraph(escape(" · ".join((section.id, *section.facts))), SMALL)
    yield Paragraph(escape(section.instructions), TEXT)
    yield from (Paragraph(escape(words), NOTICE) for words in section.notices)
    for block in section.blocks:
        yield _matrix(block) if isinstance(block, Matrix) else _question(block)


def _matrix(block: Matrix) -> Flowable:
    every = block.options + block.absent
    width = column_width(block) * mm
    heads = [Paragraph(escape(f"{option.code} {option.label}"), HEAD) for option in every]
    rows = [
        [str(row.number), _wording(row)]
        + [Box(option) if option in block.options + row.absent else "" for option in every]
        for row in block.rows
    ]
    widths = (8 * mm, WIDTH - 8 * mm - width * len(every), *[width] * len(every))
    return Table([["No.", "Question", *heads], *rows], widths, repeatRows=1, splitInRow=0, style=RULED)


def _question(question: Question) -> Flowable:
    parts: list[Flowable] = [_wording(question)]
    if question.kind == "choice" and side_by_side(question.options, large=False):
        parts.append(
            Table([[Box(option, beside_code(option)) for option in question.options]], hAlign="LEFT")
        )
    elif question.kind == "choice":
        parts += [Box(option, beside_code(option)) for option in question.options]
    elif question.kind == "vas":
        parts += [Line(int(question.low), int(question.high)), Digits(question.whole)]
    else:
        parts.append(Digits(8 if question.kind == "date" else question.whole))
    if question.absent:
        parts.append(Table([[Box(option, option.label) for option in question.absent]], hAlign="LEFT"))
    return Table([[str(question.number or ""), parts]], (8 * mm, WIDTH - 8 * mm), style=RULED)


def _wording(question: Question) -> Paragraph:
    lines = (question.asked, question.words, *(f"→ {remark}" for remark in question.remarks))
    return Paragraph("<br/>".join(map(escape, filter(None, lines))), TEXT)
