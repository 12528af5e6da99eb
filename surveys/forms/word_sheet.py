"""A sheet of a form in Word: its size, its margins, its styles, and how large its letters are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from surveys.forms.look import Look
from surveys.forms.word_parts import FONT, for_complex_scripts
from surveys.stamped_zip import STAMP

SIZES = {"a4": (210.0, 297.0), "us-letter": (215.9, 279.4)}
SIDE, TOP, BOTTOM = 16.0, 25.0, 20.0
"""The margins, in millimetres."""


@dataclass(frozen=True)
class Sheet:
    """What depends on a form's look."""

    look: Look

    @property
    def width(self) -> float:
        """Between the margins, in millimetres."""
        return SIZES[self.look.paper][0] - 2 * SIDE

    def points(self, plain: float) -> float:
        """How large letters are that are of `plain` points where print is not large: then 16 at the least."""
        return max(16.0, plain * 1.455) if self.look.large else plain

    def prepare(self, document: Any) -> None:
        """The page, one plain font, headings in black, and properties that say nothing."""
        (section,) = document.sections
        width, height = SIZES[self.look.paper]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(SIDE)
        section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
        section.header_distance = section.footer_distance = Mm(9)
        for name, plain in (("Normal", 11), ("Heading 1", 16), ("Heading 2", 11.5)):
            style = document.styles[name]
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            style.font.name, style.font.size = FONT, Pt(self.points(plain))
            fonts.set(qn("w:cs"), FONT)
            for_complex_scripts(style.element.rPr)
            style.font.color.rgb = RGBColor(0, 0, 0)
            style.paragraph_format.space_before = Pt(12 if name == "Heading 2" else 0)
            style.paragraph_format.space_after = Pt(5)
        properties = document.core_properties
        properties.author = properties.comments = properties.last_modified_by = ""
        properties.language = "en-GB"
        properties.created = properties.modified = STAMP
