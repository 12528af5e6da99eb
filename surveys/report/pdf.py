"""PDF from templates: Jinja2 writes Typst source in which every value is a literal, and an in-process compiler sets it."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from surveys.forms.paper import literal, typeset


def pdf_of(template: str, **context: Any) -> bytes:
    """The template, filled, as tagged PDF/UA-1; the same bytes for the same content."""
    return typeset(_environment().get_template(template).render(context))


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("surveys", "report"),
        undefined=StrictUndefined,
        finalize=literal,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # escaping is for Typst, in `literal`
    )
