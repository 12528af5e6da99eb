"""From a form's context to one HTML file that holds all it needs: no script, nothing fetched, and it prints well.

What an HTML page cannot have is left to the PDF: the mark of each page for scanners, and page numbers in the contents.
Browsers that know the margins of a page, as Chromium does, print participant, form and page number on each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from surveys.forms import fixed_words
from surveys.forms.context import GIVEN, Form, Question
from surveys.forms.plain_layout import beside_code, column_width, direction, head_points, side_by_side, tens
from surveys.forms.visible import visible

SHEETS = {"a4": "210mm 297mm", "us-letter": "8.5in 11in"}


class HtmlForm:
    """A form, ready to be written once for each participant."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._template = environment().get_template("form.html.j2")
        self._alike = {field.name: getattr(form, field.name) for field in fields(form)} | {
            "fixed": fixed_words,
            "annotated": fixed_words.annotated(form),
            "own_minutes": fixed_words.own_minutes(form.cover.minutes if form.cover else 0),
            "sheet": Markup(SHEETS[form.look.paper]),
            "small_points": 16 if form.look.large else 9,
        }

    def page(self, given: Mapping[str, str]) -> bytes:
        """The file, in UTF-8; the same bytes for the same form and the same `given`."""
        everything = {name: given.get(name, "") for name in GIVEN}
        heads = {name: css_string(words) for name, words in self._heads(everything["participant"]).items()}
        return self._template.render(self._alike, given=everything, heads=heads).encode()

    def _heads(self, participant: str) -> dict[str, str]:
        """What stands at the edges of each printed page."""
        form = self._form
        study = "" if form.look.large and form.synthetic else form.study  # no room for both in large print
        made_up = "SYNTHETIC DATA" if form.synthetic else ""
        return {
            "participant": f"Participant {participant or '_' * 18}",
            "timepoint": form.timepoint or f"Timepoint {'_' * 12}",
            "study": " · ".join(filter(None, (study, made_up))),
            "stamp": f"Form {form.stamp}",
        }


def css_string(words: str) -> Markup:
    r"""The words as CSS writes a string, each character but letters and digits of ASCII as its number: `"A\20 B"`."""
    return Markup('"' + "".join(map(_in_css, visible(words))) + '"')


def _in_css(character: str) -> str:
    return character if character.isascii() and character.isalnum() else f"\\{ord(character):x} "


@cache
def environment() -> Environment:
    """Every value is escaped and shown, and an undefined name is an error."""
    found = Environment(
        loader=PackageLoader("surveys.forms", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters |= {
        "beside_code": beside_code,
        "side_by_side": side_by_side,
        "column_width": column_width,
        "head_points": head_points,
        "tens": _tens,
        "direction": direction,
        "times": range,
    }
    return found


def _tens(question: Question) -> tuple[int, ...]:
    return tens(question.low, question.high)


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
