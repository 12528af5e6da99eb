"""Test vectors: forms that nobody filled in, one for everything that a scorer can get wrong, and what each scores.

Which forms are needed is read from the plan; what they score is the oracle's word. `certify` holds the answers
of any other scorer against them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from instruments.model import STANDARD_MISSING_REASONS, Instrument, MissingReason
from scoring.explain import score_row
from scoring.plan import Plan, PlannedItem, plans_for
from scoring.states import scorable
from scoring.vectors.absent import ABSENT_KINDS
from scoring.vectors.complete import COMPLETE_KINDS
from scoring.vectors.draft import Draft
from scoring.vectors.form import Asked, Form

__all__ = ["KINDS", "Expected", "Form", "Vector", "vectors_for"]

_KINDS = {**COMPLETE_KINDS, **ABSENT_KINDS}
KINDS: Mapping[str, str] = {name: kind.__doc__ or "" for name, kind in _KINDS.items()}
"""What a vector can be there for, and what that means."""


@dataclass(frozen=True)
class Expected:
    """What a score has to be: a number, or missing with the reason; and its band, where bands are declared."""

    score: float | None
    band: str | None
    why: str


@dataclass(frozen=True)
class Vector:
    """One form: its number, what it is there for or holds (`KINDS`), an answer for each item (None is a blank), what it scores.

    The last three digits of the number are a check on the answers and the definition's version: the numbers of
    another version's vectors are not these.
    """

    number: int
    kinds: tuple[str, ...]
    shows: str
    answers: Mapping[str, float | None]
    expected: Mapping[str, Expected]


def vectors_for(
    instrument: Instrument,
    scores: Sequence[str] = (),
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS,
) -> tuple[Vector, ...]:
    """The vectors of the scores named (of all, if none is), the same ones each time, no form twice.

    A vector has one number, whichever scores it is asked for. KeyError for a score that the instrument does
    not have.
    """
    plans = {plan.score: plan for plan in plans_for(instrument, missing_reasons)}
    wanted = {id: plans[id] for id in scores or plans}
    vectors = []
    for place, drafts in enumerate(_drafts(instrument, tuple(plans.values())), start=1):
        own = [draft for score, draft in drafts if score in wanted]
        if own:
            vectors.append(_vector(instrument, place, own, tuple(wanted.values())))
    return tuple(vectors)


def _drafts(instrument: Instrument, plans: tuple[Plan, ...]) -> Iterator[list[tuple[str, Draft]]]:
    """For each form, once, the scores that it was made for, and what it shows for each."""
    forms: dict[str, list[tuple[str, Draft]]] = {}
    for name, kind in _KINDS.items():
        for plan in plans:
            for draft in kind(Asked(instrument, plan)):
                forms.setdefault(json.dumps(draft.form), []).append((plan.score, draft.of(name)))
    yield from forms.values()


def _vector(instrument: Instrument, place: int, drafts: list[Draft], plans: tuple[Plan, ...]) -> Vector:
    form = drafts[0].form
    held = _held(plans[0], scorable(instrument), form)
    return Vector(
        number=place * 1000 + _check(instrument, json.dumps(form)),
        kinds=tuple(dict.fromkeys([*(draft.kind for draft in drafts), *held])),
        shows="; ".join(dict.fromkeys(draft.shows for draft in drafts)),
        answers=form,
        expected={plan.score: _expected(plan, form) for plan in plans},
    )


def _check(instrument: Instrument, form: str) -> int:
    return int(sha256(f"{instrument.id} {instrument.version} {form}".encode()).hexdigest(), 16) % 1000


def _held(plan: Plan, asked: Mapping[str, PlannedItem], form: Form) -> Iterator[str]:
    """The kinds that a form is of by what it holds, whatever it was made for."""
    given = {id: value for id, value in form.items() if value is not None}
    if any(value in plan.missing_reasons for value in given.values()):
        yield "missing_reason"
    if any(value not in plan.missing_reasons and not asked[id].allows(value) for id, value in given.items()):
        yield "undeclared_value"


def _expected(plan: Plan, form: Form) -> Expected:
    row = score_row(plan, form)
    return Expected(row.score, row.band, row.why)
