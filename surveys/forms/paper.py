"""From a form's context to PDF/UA: Jinja2 writes the Typst source, an in-process compiler sets it.

Texts are data. `literal` turns each one into a Typst string, so no text is ever read as markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any

import typst
from jinja2 import Environment, PackageLoader, StrictUndefined

from surveys.forms.context import Cards, Form
from surveys.forms.page_marks import page_mark
from surveys.forms.visible import visible

FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""Embedded in the compiler, so a form is the same on every machine. The machine's own fonts are asked only
for a form with a character that none of these can show, such as Chinese wording."""
PLAIN = re.compile(r"[\x20-\x7e\u00a0-\u017f\u2010-\u2027]*")
"""What those fonts are known to hold; any other character is tried before it is used."""

OTHER_PAGES = "other pages than their marks say"
"""What the design says where a page's mark would name other instruments than stand on it."""


class Typesetter:
    """A form, ready to be printed once for each participant; only what is `given` differs between them."""

    def __init__(self, form: Form) -> None:
        self._form = form
        words = source(form)
        self._embedded_suffice = not _without_glyph(_unusual(words), ignore_system_fonts=True)
        self._source = self._printable(words)
        self._compiler = typst.Compiler(ignore_system_fonts=self._embedded_suffice)
        self._instruments: list[str] = []
        """Those on each page of the participant before."""

    def pdf(self, given: Mapping[str, str]) -> bytes:
        """Tagged PDF/UA-1; the same bytes for the same form and the same `given`.

        What is given comes last in the source, so the compiler sets again only the lines that show it.
        """
        try:
            if self._instruments:
                return self._compiled(given)
        except typst.TypstError as error:
            if OTHER_PAGES not in error.message:
                raise
        self._instruments = self._on_each_page(given)
        return self._compiled(given)

    def _compiled(self, given: Mapping[str, str]) -> bytes:
        """The pages, each with its mark. Raises TypstError with OTHER_PAGES if another instrument stands on one."""
        pages = self._compiler.compile(
            (self._source + self._end(given, self._marks(given))).encode(),
            pdf_standards=["ua-1"],
            format="pdf",
        )
        assert isinstance(pages, bytes)
        return pages

    def _on_each_page(self, given: Mapping[str, str]) -> list[str]:
        whole = (self._source + self._end(given, "()")).encode()
        asked = typst.Compiler(whole, ignore_system_fonts=self._embedded_suffice)
        return list(json.loads(asked.query("<page>", field="value")))

    def _marks(self, given: Mapping[str, str]) -> str:
        form, participant = self._form, given.get("participant", "")
        marks = (
            (
                names,
                page_mark(
                    participant, form.timepoint_id, names.split(", ") if names else (), page, form.stamp
                ),
            )
            for page, names in enumerate(self._instruments, start=1)
        )
        return literal(tuple(marks))

    def _end(self, given: Mapping[str, str], marks: str) -> str:
        title = ", ".join(filter(None, (self._form.title, given.get("participant"))))
        pairs = "".join(f"{literal(name)}: {literal(words)}, " for name, words in given.items())
        return self._printable(
            f"\n#[#set document(title: {literal(title)}, date: none)\n#metadata(({pairs}marks: {marks}))<given>]\n"
        )

    def _printable(self, words: str) -> str:
        return printable(words, ignore_system_fonts=self._embedded_suffice)


def typeset(words: str) -> bytes:
    """The Typst source of a document that is printed once, as tagged PDF/UA-1; the same bytes from the same source."""
    embedded_suffice = not _without_glyph(_unusual(words), ignore_system_fonts=True)
    shown = printable(words, ignore_system_fonts=embedded_suffice)
    pages = typst.compile(
        shown.encode(), format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=embedded_suffice
    )
    assert isinstance(pages, bytes)
    return pages


def printable(words: str, *, ignore_system_fonts: bool) -> str:
    """The same words, with `[U+4E2D]` for each character that no font here can show."""
    for character in _without_glyph(_unusual(words), ignore_system_fonts=ignore_system_fonts):
        words = words.replace(character, f"[U+{ord(character):04X}]")
    return words


def unprintable(words: str) -> frozenset[str]:
    """The characters that neither the compiler's fonts nor this machine's can show."""
    return _without_glyph(_unusual(visible(words)), ignore_system_fonts=False)


def source(form: Form | Cards) -> str:
    """The Typst source of a form, or of its response cards: its look, the design, then what the templates make of the context."""
    folder = files("surveys.forms") / "templates"
    context = {field.name: getattr(form, field.name) for field in fields(form)}
    template = "cards.typ.j2" if isinstance(form, Cards) else "form.typ.j2"
    look = f"#let sheet-name = {literal(form.look.paper)}\n#let large = {literal(form.look.large)}\n"
    return (
        look
        + (folder / "design.typ").read_text("utf-8")
        + environment().get_template(template).render(context)
    )


@cache
def environment() -> Environment:
    """Undefined names are errors, and every value is printed as a Typst literal."""
    return Environment(
        loader=PackageLoader("surveys.forms", "templates"),
        undefined=StrictUndefined,
        finalize=literal,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # escaping is for Typst, in `literal`
    )


def literal(value: Any) -> str:
    """The value as Typst writes it in code: a string in quotes, a number, a truth, a list of these."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, str):
        escaped = visible(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, tuple):
        return "(" + "".join(f"{literal(each)}, " for each in value) + ")"
    raise TypeError(f"a template prints {value!s}, which is no text, whole number, truth or list")


def _unusual(words: str) -> frozenset[str]:
    return frozenset("".join(PLAIN.split(words))) - {"\n"}


@cache
def _without_glyph(characters: frozenset[str], *, ignore_system_fonts: bool) -> frozenset[str]:
    """Those of `characters` that no font can show; PDF/UA refuses a page that has one."""
    probe = typst.Compiler(ignore_system_fonts=ignore_system_fonts)

    def shown(text: str) -> bool:
        words = literal(text)
        page = f'#set document(title: "a")\n#set text(font: {literal(FONTS)})\n#{words} *#{words}* _#{words}_'
        try:
            probe.compile(page.encode(), format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError:
            return False
        return True

    if not characters or shown(" ".join(sorted(characters))):
        return frozenset()
    return frozenset(character for character in characters if not shown(character))
