"""Pages from templates: every value escaped, an undefined name an error, nothing fetched from anywhere."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def pages() -> Environment:
    """The environment of every page. A template chooses and repeats; it computes nothing."""
    return Environment(
        loader=PackageLoader("surveys", "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
