"""From a form's context to PDF/UA: Jinja2 writes the Typst source, an in-process compiler sets it.

Texts are data. `literal` turns each one into a Typst string, so no text is ever read as markup.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any

import typst
from jinja2 import Environment, PackageLoader, StrictUndefined

from surveys.forms.context import Form

FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
"""Embedded in the compiler, so a form is the same on every machine. The machine's own fonts are asked only
for a form with a character that none of these can show, such as Chinese wording."""
PLAIN = re.compile(r"[\x20-\x7e\u00a0-\u017f\u2010-\u2027]*")
"""What those fonts are known to hold; any other character is tried before it is used."""

OVERRIDES = "\u202d\u202e"
"""Make text read as what it is not; right-to-left letters need neither."""


class Typesetter:
    """A form, ready to be printed once for each participant; only what is `given` differs between them."""

    def __init__(self, form: Form) -> None:
        self._title = form.title
        words = source(form)
        self._embedded_suffice = not _without_glyph(_unusual(words), ignore_system_fonts=True)
        self._source = self._printable(words)
        self._compiler = typst.Compiler(ignore_system_fonts=self._embedded_suffice)

    def pdf(self, given: dict[str, str]) -> bytes:
        """Tagged PDF/UA-1; the same bytes for the same form and the same `given`.

        What is given comes last in the source, so the compiler sets again only the lines that show it.
        """
        title = ", ".join(filter(None, (self._title, given.get("participant"))))
        pairs = "".join(f"{literal(name)}: {literal(words)}, " for name, words in given.items()) or ":"
        end = f"\n#[#set document(title: {literal(title)}, date: none)\n#metadata(({pairs}))<given>]\n"
        pages = self._compiler.compile(
            (self._source + self._printable(end)).encode(), format="pdf", pdf_standards=["ua-1"]
        )
        assert isinstance(pages, bytes)
        return pages

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


def source(form: Form) -> str:
    """The Typst source of a form: the design, then what the templates make of the context."""
    design = files("surveys.forms") / "templates" / "design.typ"
    context = {field.name: getattr(form, field.name) for field in fields(form)}
    return design.read_text("utf-8") + environment().get_template("form.typ.j2").render(context)


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
    if isinstance(value, str):
        return '"' + "".join(map(_escaped, unicodedata.normalize("NFC", value))) + '"'
    if isinstance(value, tuple):
        return "(" + "".join(f"{literal(each)}, " for each in value) + ")"
    raise TypeError(f"a template prints {value!s}, which is no text, whole number, truth or list")


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character == "\n":
        return "\\n"
    if character == "\t":
        return " "
    if unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") or character in OVERRIDES:
        return f"[U+{ord(character):04X}]"  # no glyph stands for it, and leaving it out would be silent
    return character


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
