"""Whether what a `study.yaml` says of identity can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from instruments.problems import Problem
from instruments.reader import Document
from surveys.forbidden_words import NO_PEOPLE, PERSON, plain, speaks_of_allocation

if TYPE_CHECKING:
    from surveys.study import Study


def problems_of_identity(study: Study, document: Document) -> Iterator[Problem]:
    """An invariant is a column that may be in a file and is no answer; what names people is none."""
    asked = {item.id for each in study.definitions.values() for item in each.items}
    for place, name in enumerate(study.file.invariants):
        where = document.where(("invariants", place))
        if name in asked:
            hint = f"contradictions: - {{id: {name}_stays, words: …, level: error, same: {name}}}"
            found = f"`{name}`, which is asked: answers are held against one another by a contradiction"
            yield Problem("invariant_is_asked", where, found, "a column that no question is of", hint)
        elif PERSON.search(plain(name)) or speaks_of_allocation(name):
            found = f"`{name}`, which no file may have"
            yield Problem("identifier", where, found, "such as birth_year or sex", NO_PEOPLE)
