"""What forms in Word are put together from: runs, boxes, frames, tables whose heads repeat and whose rows stay whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from surveys.forms.visible import visible

FONT, FONT_OF_BOXES = "Arial", "Segoe UI Symbol"
GREY, TINT, RULE = RGBColor(0x52, 0x52, 0x52), "EDEDED", "9E9E9E"
BOX = "☐"
CELL_MARGIN = "40"
"""What is left beside the text of a cell, in twentieths of a point."""
FROM_LEFT = "\u200e"
"""On both sides of words between others that are read from the right, so that `-9` is not shown as `9-`."""
AFTER_DIRECTION = ("w:spacing", "w:ind", "w:jc", "w:rPr")
AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
"""What of a paragraph's properties has to stand behind its direction, and behind its borders; Word is strict in this."""


def run(
    paragraph: Any,
    words: str,
    points: float = 0,
    *,
    bold: bool = False,
    italic: bool = False,
    grey: bool = False,
) -> Any:
    """A run of these words, as they are shown; of the size of its paragraph unless one is named."""
    made = paragraph.add_run(visible(words))
    if points:
        made.font.size = Pt(points)
    if bold:
        made.font.bold = True
    if italic:
        made.font.italic = True
    if grey:
        made.font.color.rgb = GREY
    return made


def box(paragraph: Any, points: float) -> None:
    """A box to tick, from a font that has one."""
    made = run(paragraph, BOX, points)
    fonts = made._r.get_or_add_rPr().get_or_add_rFonts()
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), FONT_OF_BOXES)


def spaced(paragraph: Any, *, before: float = 0, after: float = 0, with_next: bool = False) -> Any:
    """The paragraph with so many points above and below it; `with_next` keeps it on the page of the next."""
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    if with_next:
        shape.keep_with_next = True
    return paragraph


def table(place: Any, widths: Sequence[float], rows: int, *, heads: int = 0) -> Any:
    """A table of columns so many millimetres wide. Its first `heads` rows are repeated on each page."""
    made = place.add_table(rows=rows, cols=len(widths))
    made.autofit = False
    margins = OxmlElement("w:tblCellMar")
    margins.extend([_element(f"w:{side}", w=CELL_MARGIN, type="dxa") for side in ("left", "right")])
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    for column, width in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Mm(width)
    for number, row in enumerate(made._tbl.tr_lst):
        properties = row.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number < heads:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = Mm(width)
    return made


def cells(made: Any) -> list[list[Any]]:
    """The cells of a table by its rows, looked for once."""
    wide = len(made._tbl.tblGrid.gridCol_lst)
    every = made._cells
    return [every[start : start + wide] for start in range(0, len(every), wide)]


def shade(cell: Any) -> None:
    """The cell is light grey."""
    shading = _element("w:shd", val="clear", color="auto", fill=TINT)
    cell._tc.get_or_add_tcPr().insert_element_before(shading, "w:vAlign")


def ruled(every: Iterable[Any], *, heavy: bool = False) -> None:
    """A line beneath each of these cells."""
    for cell in every:
        borders = OxmlElement("w:tcBorders")
        size, colour = ("8", "000000") if heavy else ("4", RULE)
        borders.append(_element("w:bottom", val="single", sz=size, space="0", color=colour))
        cell._tc.get_or_add_tcPr().insert_element_before(borders, "w:shd", "w:vAlign")


def underlined(paragraph: Any) -> Any:
    """The paragraph with a line beneath it, from end to end."""
    return _bordered(paragraph, _element("w:bottom", val="single", sz="8", space="0", color="000000"))


def framed(paragraph: Any) -> Any:
    """The paragraph as a notice: grey, with a bar at its left."""
    properties = paragraph._p.get_or_add_pPr()
    shading = _element("w:shd", val="clear", color="auto", fill=TINT)
    properties.insert_element_before(shading, *AFTER_BORDERS[1:])
    return _bordered(paragraph, _element("w:left", val="single", sz="18", space="6", color="595959"))


def read_from_right(parts: Iterable[Any]) -> None:
    """These paragraphs and tables begin at the right; what is in other letters, or a code, still reads from the left."""
    for part in parts:
        for properties in part.iter(qn("w:tblPr")):
            properties.insert_element_before(OxmlElement("w:bidiVisual"), "w:tblW")
        for paragraph in part.iter(qn("w:p")):
            paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_DIRECTION)
        for made in part.iter(qn("w:r")):
            if any(map(_from_right, "".join(words.text or "" for words in made.iter(qn("w:t"))))):
                for_complex_scripts(made.get_or_add_rPr())
                made.rPr.append(OxmlElement("w:rtl"))
            else:
                for words in made.iter(qn("w:t")):
                    words.text = f"{FROM_LEFT}{words.text}{FROM_LEFT}"


def _from_right(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def for_complex_scripts(properties: Any) -> None:
    """What is said of letters' size and weight is so for Arabic and Hebrew too, of which Word wants it said apart."""
    for name in ("b", "i", "sz"):
        said = properties.find(qn(f"w:{name}"))
        if said is not None:
            again = OxmlElement(f"w:{name}Cs")
            again.attrib.update(said.attrib)
            said.addnext(again)


def _bordered(paragraph: Any, border: Any) -> Any:
    borders = OxmlElement("w:pBdr")
    borders.append(border)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *AFTER_BORDERS)
    return paragraph


def counted(paragraph: Any, what: str, points: float) -> None:
    """A field that Word works out: `PAGE` or `NUMPAGES`."""
    field = _element("w:fldSimple", instr=what)
    made = run(paragraph, "1", points, grey=True)
    field.append(made._r)
    paragraph._p.append(field)


def _element(name: str, **about: str) -> Any:
    made = OxmlElement(name)
    for key, value in about.items():
        made.set(qn(f"w:{key}"), value)
    return made
