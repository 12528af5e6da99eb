"""Plain text templates: emails and text messages."""

from __future__ import annotations

from functools import cache

from instruments.problems import Where
from surveys.refusals import UnreadableFile, refusal
from surveys.reminders.checking import Piece, Ready, check, is_unwritten
from surveys.reminders.context import Reminder
from surveys.reminders.language import Language
from surveys.reminders.templates import Template


def ready_text(template: Template, synthetic: bool) -> Ready:
    """The template, to be filled. Raises Refusal with every line that cannot stand."""
    path = str(template.path)
    piece = Piece(_decoded(template), lambda line: Where(path, line=line))
    check(_language(), template, [piece], synthetic)
    text = _language().from_string(piece.source)

    def fill(reminder: Reminder) -> bytes:
        return text.render(vars(reminder)).encode()

    return Ready(template, fill, is_unwritten([piece]))


def _decoded(template: Template) -> str:
    try:
        return template.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "save it as UTF-8: Notepad asks for the encoding where it asks for the name"
        where = Where(str(template.path))
        raise refusal(UnreadableFile, "not_utf8", where, "a text that is not in UTF-8", hint=hint) from error


@cache
def _language() -> Language:
    return Language(trim_blocks=True, lstrip_blocks=True, autoescape=False)  # nothing reads it as markup
