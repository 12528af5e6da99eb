"""What the templates are given: everything a printed form says, decided and in order.

A template chooses and repeats; whatever has to be worked out is worked out before it gets here. A test
holds these fields and the names that templates use together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from surveys.forms.look import Look


@dataclass(frozen=True)
class Option:
    """A box to tick: the code keyed for it, and its words."""

    code: int
    label: str


@dataclass(frozen=True)
class Question:
    """One item as printed. `number` is 0 for a note, which is read out and not answered.

    `asked` says when it is asked, `remarks` what to do with the answer; both are empty for most items.
    `whole`, `decimals` and `signed` describe the boxes of a number; `low` and `high` are its limits.
    `annotation` is for statisticians, "" elsewhere; `card` is the number of the response card, 0 without one.
    """

    kind: Literal["choice", "number", "vas", "text", "date", "note"]
    number: int
    words: str
    asked: str
    remarks: tuple[str, ...]
    options: tuple[Option, ...] = ()
    absent: tuple[Option, ...] = ()
    low: str = ""
    high: str = ""
    whole: int = 0
    decimals: int = 0
    signed: bool = False
    annotation: str = ""
    card: int = 0


@dataclass(frozen=True)
class Matrix:
    """Questions that share a scale, as a table: a column for each option and each missing reason."""

    options: tuple[Option, ...]
    absent: tuple[Option, ...]
    rows: tuple[Question, ...]
    card: int
    kind: Literal["matrix"] = "matrix"


@dataclass(frozen=True)
class Section:
    """One instrument: what stands above its questions, and the questions. `language` is that of its words, as `ar`."""

    id: str
    language: str
    version: str
    title: str
    facts: tuple[str, ...]
    instructions: str
    notices: tuple[str, ...]
    minutes: int
    blocks: tuple[Matrix | Question, ...]


@dataclass(frozen=True)
class Cover:
    """The first page. `due` and `window` are in words, for a form that names no participant."""

    sites: tuple[str, ...]
    due: str
    window: str
    introduction: str
    about: tuple[Question, ...]
    minutes: int
    missing: tuple[Option, ...]
    office: tuple[Option, ...]


@dataclass(frozen=True)
class Closing:
    """The last page. `next_due` says when the next interview is due where no participant is named."""

    words: str
    about: tuple[Question, ...]
    next_label: str
    next_due: str


@dataclass(frozen=True)
class Form:
    """A whole form. `cover` and `closing` are absent from an instrument printed alone.

    `timepoint_id` is for the mark of each page, `timepoint` for people.
    """

    title: str
    study: str
    timepoint: str
    timepoint_id: str
    synthetic: bool
    stamp: str
    look: Look
    cover: Cover | None
    closing: Closing | None
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Card:
    """A response card: the answers of one scale in large letters, and the questions that they are answers to."""

    number: int
    options: tuple[Option, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Cards:
    """Every response card of a form, a sheet each."""

    title: str
    study: str
    timepoint: str
    synthetic: bool
    stamp: str
    look: Look
    cards: tuple[Card, ...]


GIVEN = ("participant", "check", "site", "due", "best", "window", "next_due")
"""What differs between participants, in words. All of it is "" on a blank form; `best` is so with `window` alone."""
