"""From a form's context to a Word file, for teams that change words of their own, such as those of the first page.

Layout is plainer than the PDF's, and two things are left to it: the mark of each page for scanners, and page numbers in
the contents.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from surveys.forms.context import GIVEN, Form
from surveys.forms.visible import visible
from surveys.forms.word_cover import Pages, Told
from surveys.forms.word_parts import counted, run, spaced
from surveys.forms.word_sections import Sections
from surveys.forms.word_sheet import Sheet
from surveys.stamped_zip import stamped_zip


class WordForm:
    """A form, ready to be written once for each participant; only the runs that differ are written anew."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._document: Any = Document()
        self._personal: list[tuple[Any, Told]] = []
        sheet = Sheet(form.look)
        sheet.prepare(self._document)
        self._edges(sheet)
        pages = Pages(self._document, form, sheet, self._remember)
        sections = Sections(self._document, sheet)
        if form.cover:
            pages.cover(form.cover)
        for number, section in enumerate(form.sections):
            sections.write(section, new_page=number > 0 or form.cover is not None)
        if form.closing:
            pages.closing(form.closing)

    def docx(self, given: Mapping[str, str]) -> bytes:
        """The content of a `.docx` file; the same bytes for the same form and the same `given`."""
        everything = {name: given.get(name, "") for name in GIVEN}
        for place, told in self._personal:
            place.text = visible(told(everything))
        title = ", ".join(filter(None, (self._form.title, everything["participant"])))
        self._document.core_properties.title = visible(title)
        content = io.BytesIO()
        self._document.save(content)
        return stamped_zip(content.getvalue())

    def _remember(self, place: Any, told: Told) -> None:
        self._personal.append((place, told))

    def _edges(self, sheet: Sheet) -> None:
        """At the head of each page whose form it is, at its foot which form, and which page."""
        form = self._form
        (section,) = self._document.sections
        head = self._edge(section.header, sheet)
        run(head, "Participant ", sheet.points(9))
        id = run(head, "", sheet.points(9), bold=True)
        self._remember(id, lambda given: given["participant"] or "_" * 18)
        head.add_run("\t")
        run(head, form.timepoint or f"Timepoint {'_' * 12}", sheet.points(9))
        foot = self._edge(section.footer, sheet)
        study = "" if form.look.large and form.synthetic else form.study  # no room for both in large print
        words = " · ".join(filter(None, (study, "SYNTHETIC DATA" if form.synthetic else "")))
        run(foot, words, sheet.points(8), grey=True)
        foot.add_run("\t")
        run(foot, f"Form {form.stamp}   Page ", sheet.points(8), grey=True)
        counted(foot, "PAGE", sheet.points(8))
        run(foot, " of ", sheet.points(8), grey=True)
        counted(foot, "NUMPAGES", sheet.points(8))

    def _edge(self, edge: Any, sheet: Sheet) -> Any:
        """The line at the head or the foot, which ends at the right margin after one tab."""
        paragraph = spaced(edge.paragraphs[0])
        paragraph.style = self._document.styles["Normal"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(sheet.width), WD_TAB_ALIGNMENT.RIGHT)
        return paragraph
