"""The two letters that a new study starts with, as Word files on A4 made here."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any, Literal

from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from surveys.stamped_zip import STAMP, stamped_zip

INK, GREY, RED = RGBColor(0x1F, 0x3A, 0x4D), RGBColor(0x59, 0x59, 0x59), RGBColor(0xA8, 0x1C, 0x1C)
FONT = "Arial"
LINES_OF_ADDRESS = 5
CELL_MARGIN = 108
"""What Word leaves beside the text of a cell, in twentieths of a point."""
DUE = (
    "{%p if overdue %}",
    "Your interview was due on {{ due }}. It is not too late: we can hold it until {{ last_day }}.",
    "{%p else %}",
    "It is time to arrange your next interview. It is best held by {{ best_until }}.",
    "{%p endif %}",
    "It takes about {{ minutes }} minutes, and we can arrange it for a day and time that suit you.",
    "Please ring or write to us, and we shall choose a day together: [WRITE HERE: telephone, email, and when "
    "somebody answers].",
    "Whether you take part in an interview is up to you. If you would rather not, tell us, and you need not say why.",
)
APPOINTMENT = "Thank you for agreeing to be interviewed. Your appointment:"
FACTS = (
    ("Day", "{{ appointment.day }}"),
    ("Time", "{{ appointment.time }}"),
    ("How", "{{ appointment.how|capitalize }}"),
    ("How long", "About {{ appointment.minutes }} minutes"),
)
CHANGES = (
    "If that no longer suits you, please ring or write to us, and we shall find another time: [WRITE HERE: telephone, "
    "email, and when somebody answers].",
    "Whether you take part in an interview is up to you. If you would rather not, tell us, and you need not say why.",
)


@cache
def default_letter(about: Literal["due", "appointment"]) -> bytes:
    """The letter as the content of a `.docx` file; always the same bytes."""
    document = Document()
    _page(document)
    _head(document)
    _address(document)
    _line(document.add_paragraph("Dear "), Mm(80))
    heading = "Your next interview" if about == "due" else "Your appointment"
    _runs(document.add_paragraph(), heading, bold=True, colour=INK, size=12)
    if about == "due":
        _paragraphs(document, DUE)
    else:
        _paragraphs(document, [APPOINTMENT])
        _facts(document)
        _paragraphs(document, CHANGES)
    _close(document)
    content = io.BytesIO()
    document.save(content)
    return stamped_zip(content.getvalue())


def _page(document: Any) -> None:
    """A4, one plain font, and properties that say nothing."""
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin, section.header_distance = Mm(42), Mm(25), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(8), 1.15
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = properties.title = ""
    properties.created = properties.modified = STAMP


def _head(document: Any) -> None:
    """On every page: the study, and that it is made up if it is; at its foot, whose letter it is."""
    (section,) = document.sections
    first = section.header.paragraphs[0]
    _runs(first, "{{ study }}", bold=True, colour=INK, size=13)
    first.paragraph_format.space_after = Pt(2)
    site = section.header.add_paragraph()
    _runs(site, "{{ site_name }}", colour=GREY, size=10)
    _border(site, "bottom", "1F3A4D")
    for words in (
        "{%p if synthetic %}",
        "SYNTHETIC: made-up data. Nobody is meant by this letter.",
        "{%p endif %}",
    ):
        _runs(section.header.add_paragraph(), words, bold=True, colour=RED, size=10)
    foot = section.footer.paragraphs[0]
    _runs(foot, "Our reference: {{ participant }}, {{ timepoint }}", colour=GREY, size=9)


def _address(document: Any) -> None:
    """Lines for a name and address, to be written by hand, beside the day."""
    table = document.add_table(rows=LINES_OF_ADDRESS, cols=2)
    _set_widths(table, Mm(85), Mm(75))
    for number, row in enumerate(table.rows):
        row.height, row.height_rule = Mm(8), WD_ROW_HEIGHT_RULE.EXACTLY
        _border_of_cell(row.cells[0], "9A9A9A")
        right = row.cells[1].paragraphs[0]
        right.alignment, right.paragraph_format.space_after = 2, Pt(0)
        if number == 0:
            right.add_run("{{ today }}")
    document.add_paragraph().paragraph_format.space_after = Pt(4)


def _facts(document: Any) -> None:
    table = document.add_table(rows=len(FACTS), cols=2)
    _set_widths(table, Mm(35), Mm(125))
    for row, (name, value) in zip(table.rows, FACTS, strict=True):
        for cell, words in zip(row.cells, (name, value), strict=True):
            cell.paragraphs[0].paragraph_format.space_after = Pt(3)
            _runs(cell.paragraphs[0], words, bold=words == value)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _close(document: Any) -> None:
    _paragraphs(document, ["Thank you for your help.", "Yours sincerely"])
    signed = document.add_paragraph()
    signed.paragraph_format.space_before = Pt(30)
    signed.paragraph_format.space_after = Pt(2)
    _line(signed, Mm(80))
    _paragraphs(document, ["for the research team, {{ site_name }}"])


def _paragraphs(document: Any, texts: Sequence[str]) -> None:
    for text in texts:
        document.add_paragraph(text)


def _runs(
    paragraph: Any, words: str, *, bold: bool = False, colour: RGBColor | None = None, size: int = 11
) -> None:
    run = paragraph.add_run(words)
    run.bold, run.font.size = bold, Pt(size)
    if colour is not None:
        run.font.color.rgb = colour


def _line(paragraph: Any, until: int) -> None:
    """A dotted line to write on."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(until, WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS)
    paragraph.add_run("\t")


def _set_widths(table: Any, *widths: int) -> None:
    """Columns keep their widths, and begin where the text does."""
    table.autofit = False
    indent = OxmlElement("w:tblInd")
    for name, value in (("w", str(CELL_MARGIN)), ("type", "dxa")):
        indent.set(qn(f"w:{name}"), value)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    table._tbl.tblPr.find(qn("w:tblW")).addnext(indent)


def _border(paragraph: Any, side: str, colour: str) -> None:
    borders = OxmlElement("w:pBdr")
    borders.append(_edge(side, colour, "single"))
    paragraph._p.get_or_add_pPr().append(borders)


def _border_of_cell(cell: Any, colour: str) -> None:
    borders = OxmlElement("w:tcBorders")
    borders.append(_edge("bottom", colour, "dotted"))
    cell._tc.get_or_add_tcPr().append(borders)


def _edge(side: str, colour: str, kind: str) -> Any:
    edge = OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", "6"), ("space", "4"), ("color", colour)):
        edge.set(qn(f"w:{name}"), value)
    return edge
