"""Word templates: letters, filled by docxtpl. What is filled in is text, whatever it looks like."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from functools import cache
from zipfile import BadZipFile

from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from markupsafe import Markup, escape

from instruments.problems import Where
from surveys.refusals import Refusal, UnreadableFile, refusal
from surveys.reminders.checking import Piece, Ready, check, is_unwritten
from surveys.reminders.context import Reminder
from surveys.reminders.language import Language
from surveys.reminders.templates import Template
from surveys.stamped_zip import STAMP, stamped_zip
from surveys.workbook import storable

ENCRYPTED = b"\xd0\xcf\x11\xe0"
"""The first bytes of a Word file with a password, and of one of Word 97-2003."""
ABOUT = (
    *("author", "category", "comments", "content_status", "identifier", "keywords", "language"),
    *("last_modified_by", "subject", "title", "version"),
)
"""What Word notes about a file and who made it, none of which goes out with a letter."""


DAMAGED = (BadZipFile, zlib.error, KeyError, ValueError, SyntaxError, RuntimeError, AttributeError, TypeError)
"""What comes of reading a file that is not what Word writes."""


class _Letter(DocxTemplate):  # type: ignore[misc]
    """A Word template that is filled with nothing broken in it, and says nothing of who made it."""

    def fix_tables(self, xml: str) -> object:
        """docxtpl mends what is broken by leaving parts out; a letter with a part missing must not go out."""
        parse_xml(xml)
        return super().fix_tables(xml)

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Every property is empty, and every time the same."""
        properties = self.docx.core_properties
        for name in ABOUT:
            setattr(properties, name, "")
        properties.created = properties.modified = STAMP


def ready_letter(template: Template, synthetic: bool) -> Ready:
    """The template, to be filled. Raises UnreadableFile if it is no Word file, Refusal with all that cannot stand."""
    pieces = _pieces(template)
    check(_language(), template, pieces, synthetic)

    def fill(reminder: Reminder) -> bytes:
        return _filled(template, reminder)

    return Ready(template, fill, is_unwritten(pieces))


def _filled(template: Template, reminder: Reminder) -> bytes:
    letter, content = _Letter(io.BytesIO(template.content)), io.BytesIO()
    try:
        letter.render(vars(reminder), _language())
        letter.save(content)
    except SyntaxError as error:
        hint = "begin and end it in the same cell or box; {%p if … %} takes whole paragraphs, {%tr if … %} whole rows"
        found = "a choice that begins in one part of the letter, such as a cell, and ends in another"
        raise refusal(Refusal, "choice_across", Where(str(template.path)), found, hint=hint) from error
    except DAMAGED as error:
        raise _damaged(template) from error
    return stamped_zip(content.getvalue())


def _pieces(template: Template) -> list[Piece]:
    try:
        return list(_parts(template))
    except DAMAGED as error:
        raise _damaged(template) from error


def _parts(template: Template) -> Iterator[Piece]:
    """The text of the letter, its headers, footers and footnotes, a line for each paragraph."""
    letter = _Letter(io.BytesIO(template.content))
    letter.init_docx()
    yield _piece(template, letter, letter.get_xml(), "")
    for part in letter.docx.part.package.iter_parts():
        kind = re.search(r"\.(header|footer|footnotes)\+xml$", part.content_type)
        if kind:
            yield _piece(template, letter, part.blob.decode(), f"{kind[1]}, ")


def _piece(template: Template, letter: _Letter, xml: str, place: str) -> Piece:
    path = str(template.path)
    by_paragraph = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml.replace("\n", " "))
    return Piece(
        letter.patch_xml(by_paragraph),
        lambda line: Where(path, path=f"{place}paragraph {max(line - 1, 1)}"),
    )


def _damaged(template: Template) -> Refusal:
    encrypted = template.content.startswith(ENCRYPTED)
    found = "a letter with a password, or of Word 97-2003" if encrypted else "not a readable Word file"
    hint = (
        "save it without a password, as .docx" if encrypted else "open it in Word, and save it as .docx again"
    )
    return refusal(UnreadableFile, "damaged_file", Where(str(template.path)), found, hint=hint)


def _as_text(value: object) -> Markup:
    """Text as it stands: no markup, nothing that docxtpl would turn into a brace, nothing Word cannot hold."""
    escaped = str(escape(storable(str(value))))
    return Markup(escaped.replace("{", "&#123;").replace("}", "&#125;"))


@cache
def _language() -> Language:
    return Language(autoescape=True, finalize=_as_text)
