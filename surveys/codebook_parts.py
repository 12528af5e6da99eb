"""What a codebook is made of, as its page, PDF, workbook and JSON have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from surveys.distribution import Line, Summary


@dataclass(frozen=True)
class Fact:
    """Something that a definition states: where it was read, and whether it was confirmed there."""

    what: str
    words: str
    source: str
    confidence: str

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


@dataclass(frozen=True)
class Seen:
    """A release that a variable was in, and the version of its definition then; "" where it belongs to none."""

    release: str
    version: str


@dataclass(frozen=True)
class Gone:
    """A variable of earlier releases that is in this one no more: where it was first, and where last."""

    name: str
    label: str
    instrument: str
    first: Seen
    last: Seen


@dataclass(frozen=True)
class Entry:
    """One variable. `question` is the item's text if its definition carries it; `steps` make a score.

    `first` is the first release that it was in, if the codebook is of a release.
    """

    name: str
    label: str
    role: str
    question: str
    kind: str
    measure: str
    decimals: int
    gate: str
    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]
    summaries: tuple[Summary, ...]
    first: Seen | None = None

    @property
    def unverified(self) -> bool:
        return any(not fact.verified for fact in self.facts)


@dataclass(frozen=True)
class WorkedExample:
    """Answers and the scores they must give, as the definition states them."""

    name: str
    answers: str
    scores: str


@dataclass(frozen=True)
class Section:
    """An instrument with its variables; or the variables that belong to none, with an empty `id`.

    `came_in_under` are the versions of its definition that files came in under, each once, in the order of the imports.
    """

    id: str
    title: str
    version: str
    about: Mapping[str, str]
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    examples: tuple[WorkedExample, ...]
    entries: tuple[Entry, ...]
    came_in_under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Codebook:
    """Everything that the codebook's page, workbook and JSON say."""

    title: str
    notes: tuple[str, ...]
    timepoints: tuple[str, ...]
    rows: tuple[int | None, ...]
    sections: tuple[Section, ...]
    counts_are: Literal["full", "for sharing"]
    release: str = ""
    gone: tuple[Gone, ...] = ()

    @property
    def synthetic(self) -> bool:
        return any("SYNTHETIC" in note for note in self.notes)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for section in self.sections for entry in section.entries)


def as_dict(book: Codebook) -> dict[str, object]:
    """The codebook as plain data."""
    return {**asdict(book), "synthetic": book.synthetic}
