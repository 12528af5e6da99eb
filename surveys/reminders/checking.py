"""A template before it is filled: everything in it that cannot stand is said, all at once, with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from instruments.problems import Problem, Where
from surveys.refusals import Refusal
from surveys.reminders.context import Reminder
from surveys.reminders.language import Language, faults
from surveys.reminders.templates import Template

MARK = "[WRITE HERE"
"""Stands in the templates of a new study where a study has to put its own words."""


@dataclass(frozen=True)
class Piece:
    """Some of a template's source, such as a letter's header, and where a line of it is."""

    source: str
    where: Callable[[int], Where]


@dataclass(frozen=True)
class Ready:
    """A template that may be filled, and how; `unwritten` if a study's own words are still to be put in."""

    template: Template
    fill: Callable[[Reminder], bytes]
    unwritten: bool


def check(language: Language, template: Template, pieces: Sequence[Piece], synthetic: bool) -> None:
    """Raise Refusal with all that cannot stand, and if a template of a made-up study would not say so."""
    problems, named = [], set[str]()
    for piece in pieces:
        found, names = faults(language, piece.source, template.for_appointments)
        named |= names
        problems += [
            Problem(fault.rule, piece.where(fault.line), fault.found, fault.expected, fault.hint)
            for fault in found
        ]
    if synthetic and not problems and "synthetic" not in named:
        found_ = "a template that does not say that the study is made up"
        hint = "write {% if synthetic %}SYNTHETIC{% endif %} at its top"
        problems.append(Problem("synthetic_unsaid", Where(str(template.path)), found_, "it says so", hint))
    if problems:
        raise Refusal(problems)


def is_unwritten(pieces: Sequence[Piece]) -> bool:
    """Whether a place for a study's own words is still as it was."""
    return any(MARK in re.sub(r"<[^>]*>", "", piece.source) for piece in pieces)
