"""The formats of a form: PDF to print, HTML to read and print, Word to edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from surveys.forms.context import Form

Format = Literal["pdf", "html", "docx"]
"""Also how the name of a file ends."""
FORMATS: tuple[Format, ...] = get_args(Format)
Writer = Callable[[Mapping[str, str]], bytes]
"""What is given for one participant → the file's content, the same bytes each time."""


def writer(form: Form, format: Format) -> Writer:
    """Writes the form in this format. Keep it: files after the first participant's are fast."""
    if format == "html":
        from surveys.forms.html_form import HtmlForm

        return HtmlForm(form).page
    if format == "docx":
        from surveys.forms.word_form import WordForm

        return WordForm(form).docx
    from surveys.forms.paper import Typesetter

    return Typesetter(form).pdf
