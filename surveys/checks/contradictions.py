"""What a study says cannot both be true: within an interview, or between one and a later one. Data, no expressions.

What a contradiction is, and whether a study declares it well; finding them in answers is `contradicted.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from instruments.finding import nearest
from instruments.item_checks import answers_to_try
from instruments.model import Condition, Frozen, Gate, ItemId, Words
from instruments.problems import Problem
from instruments.reader import Document, Path_

if TYPE_CHECKING:
    from surveys.study import Study, Timepoint


class Statement(Gate):
    """That an item's answer meets a condition, at one timepoint, or within whichever timepoint asks it."""

    timepoint: str = ""


class Contradiction(Frozen):
    """Answers that cannot both be right. It has one of three forms; an absent answer contradicts nothing.

    `if` and `then`: where the first holds, the second does too. `same`: one answer at every timepoint.
    `never_falls`: no later answer is lower.
    """

    id: ItemId
    words: Words
    level: Literal["error", "warning"]
    if_: Statement | None = Field(default=None, alias="if")
    then: Statement | None = None
    same: ItemId | None = None
    never_falls: ItemId | None = None


def asks(study: Study, timepoint: Timepoint) -> set[str]:
    """The questions of a timepoint whose answers are codes or numbers."""
    return {
        item.id
        for id in (next(iter(study.definitions)), *timepoint.instruments)
        for item in study.definitions[id].items
        if item.kind in ("choice", "number")
    }


def condition_in_words(condition: Condition) -> str:
    """`at least 1 and at most 3`."""
    bounds = (
        ("at least", condition.at_least),
        ("at most", condition.at_most),
        ("equal to", condition.equals),
    )
    return " and ".join(f"{words} {bound:g}" for words, bound in bounds if bound is not None)


def problems_of_contradictions(study: Study, document: Document) -> Iterator[Problem]:
    """Every name and form of what a study declares that does not agree with what it asks."""
    asked = {timepoint.id: asks(study, timepoint) for timepoint in study.timepoints}
    ids = Counter(each.id for each in study.file.contradictions)
    for number, each in enumerate(study.file.contradictions):
        path: Path_ = ("contradictions", number)
        if ids[each.id] > 1:
            yield Problem(
                "repeated_contradiction", document.where((*path, "id")), f"`{each.id}` twice", "once"
            )
        pair = (each.if_ is not None, each.then is not None)
        if sum((any(pair), each.same is not None, each.never_falls is not None)) != 1 or any(pair) != all(
            pair
        ):
            found = "none of the three forms of a contradiction, or parts of several"
            expected = "`if` with `then`, or `same`, or `never_falls`"
            yield Problem("contradiction_form", document.where(path), found, expected)
        elif each.if_ and each.then:
            faults = [*_of_statements(document, path, each.if_, each.then, asked)]
            yield from faults or _never_met(study, document, path, each)
        for field in ("same", "never_falls"):
            item = getattr(each, field)
            if item is not None:
                yield from _of_waves(document, (*path, field), item, asked)


def _of_waves(document: Document, path: Path_, item: str, asked: dict[str, set[str]]) -> Iterator[Problem]:
    times = sum(item in items for items in asked.values())
    if not times:
        yield _unknown(document, path, item, asked)
    elif times == 1:
        found = f"`{item}` is asked at one timepoint only"
        yield Problem("asked_once", document.where(path), found, "a question that is asked again")


def _of_statements(
    document: Document, path: Path_, first: Statement, second: Statement, asked: dict[str, set[str]]
) -> Iterator[Problem]:
    faults = [
        *_of_statement(document, (*path, "if"), first, asked),
        *_of_statement(document, (*path, "then"), second, asked),
    ]
    yield from faults
    if bool(first.timepoint) != bool(second.timepoint):
        found, expected = "a timepoint in one of `if` and `then`", "one in both, or in neither"
        yield Problem("timepoint_of_one_side", document.where(path), found, expected)
    elif not (faults or first.timepoint or _together(first.item, second.item, asked)):
        found = f"no timepoint asks both `{first.item}` and `{second.item}`"
        yield Problem(
            "never_asked_together", document.where(path), found, hint="state the `timepoint` of each"
        )


def _never_met(study: Study, document: Document, path: Path_, each: Contradiction) -> Iterator[Problem]:
    """An `if` that no answer meets finds nothing, and a `then` that none meets finds everybody."""
    owners = {
        item.id: (instrument, item) for instrument in study.definitions.values() for item in instrument.items
    }
    for name, said in (("if", each.if_), ("then", each.then)):
        if said and not any(map(said.holds_for, answers_to_try(*owners[said.item], said))):
            found = f"no answer to `{said.item}` is {condition_in_words(said)}"
            where = document.where((*path, name))
            yield Problem("condition_never_met", where, found, "a condition that some answer meets")


def _together(one: str, other: str, asked: dict[str, set[str]]) -> bool:
    return any({one, other} <= items for items in asked.values())


def _of_statement(
    document: Document, path: Path_, said: Statement, asked: dict[str, set[str]]
) -> Iterator[Problem]:
    if said.at_least is said.at_most is said.equals is None:
        expected = "`at_least`, `at_most` or `equals`"
        yield Problem("no_condition", document.where(path), "no condition", expected)
    if not any(said.item in items for items in asked.values()):
        yield _unknown(document, (*path, "item"), said.item, asked)
    elif said.timepoint and said.timepoint not in asked:
        found = f"no timepoint `{said.timepoint}`"
        where = document.where((*path, "timepoint"))
        yield Problem("unknown_timepoint", where, found, hint=nearest(said.timepoint, asked))
    elif said.timepoint and said.item not in asked[said.timepoint]:
        found = f"`{said.item}` is not asked at {said.timepoint}"
        yield Problem(
            "not_asked_then", document.where((*path, "timepoint")), found, "a timepoint that asks it"
        )


def _unknown(document: Document, path: Path_, item: str, asked: dict[str, set[str]]) -> Problem:
    found = f"no question `{item}` with a code or number at any timepoint"
    near = nearest(item, set().union(*asked.values()))
    return Problem("unknown_item", document.where(path), found, hint=near)
