"""Test vectors: forms that nobody filled in, one for everything that a scorer can get wrong, and what each scores.

Which forms are needed is read from the plan; what they score is the oracle's word. `certify` holds the answers
of any other scorer against them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from instruments.model import STANDARD_MISSING_REASONS, Instrument, MissingReason
from scoring.explain import score_row
from scoring.plan import Plan, plans_for
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
    """One form: its number, what it is there for, an answer for each item (None is a blank), what it scores.

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

    KeyError for a score that the instrument does not have.
    """
    plans = {plan.score: plan for plan in plans_for(instrument, missing_reasons)}
    wanted = [plans[id] for id in scores or plans]
    forms: dict[str, list[Draft]] = {}
    for name, kind in _KINDS.items():
        for plan in wanted:
            for draft in kind(Asked(instrument, plan)):
                forms.setdefault(json.dumps(draft.form), []).append(draft.of(name))
    return tuple(
        Vector(
            number=place * 1000 + _check(instrument, form),
            kinds=tuple(dict.fromkeys(draft.kind for draft in drafts)),
            shows="; ".join(dict.fromkeys(draft.shows for draft in drafts)),
            answers=drafts[0].form,
            expected={plan.score: _expected(plan, drafts[0].form) for plan in wanted},
        )
        for place, (form, drafts) in enumerate(forms.items(), start=1)
    )


def _check(instrument: Instrument, form: str) -> int:
    return int(sha256(f"{instrument.id} {instrument.version} {form}".encode()).hexdigest(), 16) % 1000


def _expected(plan: Plan, form: Form) -> Expected:
    row = score_row(plan, form)
    return Expected(row.score, row.band, row.why)
