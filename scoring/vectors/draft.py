"""A form on its way to being a vector."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from scoring.vectors.form import Asked, Form


@dataclass(frozen=True)
class Draft:
    """A form, what it shows, and which kind of vector it was made as."""

    form: Form
    shows: str
    kind: str = ""

    def of(self, kind: str) -> Draft:
        """The same as one of that kind."""
        return replace(self, kind=kind)


Kind = Callable[[Asked], Iterator[Draft]]
"""The drafts of one kind for one score. Its docstring says what they are there for."""
