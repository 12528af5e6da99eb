"""One person's score, step by step in plain Python: the oracle that the fast engine is checked against.

It reads like the paper's instructions and shares no arithmetic with `engine.py`. Slow on purpose.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from scoring.plan import Plan, PlannedItem

State = Literal["answered", "missing", "not_applicable", "undecided", "undeclared", "contradiction"]
Answer = float | None


@dataclass(frozen=True)
class ScoredRow:
    """A person's score and everything that is reported beside it. `why` is empty when there is a score."""

    score: float | None
    raw: float | None
    answered: int
    missing: int
    not_applicable: int
    prorated: bool
    band: str | None
    why: str
    states: Mapping[str, State]
    keyed: Mapping[str, float]


def score_row(plan: Plan, answers: Mapping[str, Answer]) -> ScoredRow:
    """The score of one person's `answers` (item id → value as keyed, None for a blank)."""
    parts = {id: score_row(part, answers) for id, part in plan.parts.items()}
    answers = {**answers, **{id: part.score for id, part in parts.items()}}
    states = {item.id: _counted_state(plan, item, answers) for item in plan.items}
    keyed = {item.id: _keyed(plan, item, answers, states[item.id]) for item in plan.items}
    present = {id: value for id, value in keyed.items() if value is not None}
    counts = {state: list(states.values()).count(state) for state in set(states.values())}
    answered = [value for id, value in present.items() if states[id] == "answered"]
    why = _why_missing(plan, counts, states, [part.why for part in parts.values()])
    score = None if why else _value(plan, keyed)
    return ScoredRow(
        score=score,
        raw=math.fsum(answered) if answered else None,
        answered=counts.get("answered", 0),
        missing=counts.get("missing", 0),
        not_applicable=counts.get("not_applicable", 0),
        prorated=score is not None
        and (len(present) < len(plan.items) or any(part.prorated for part in parts.values())),
        band=_band(plan, score),
        why=why,
        states=states,
        keyed=present,
    )


def _counted_state(plan: Plan, item: PlannedItem, answers: Mapping[str, Answer]) -> State:
    """The state that a score counts the item in: the lowest answer says what a closed gate says, if that scores so."""
    state = _state(plan, item, answers)
    agrees = state == "contradiction" and answers.get(item.id) == item.low
    return "not_applicable" if agrees and plan.policy.not_applicable == "as_lowest" else state


def _state(plan: Plan, item: PlannedItem, answers: Mapping[str, Answer]) -> State:
    value = answers.get(item.id)
    if item.derived:
        return "missing" if value is None else "answered"
    closed = _closed(plan, item, answers)
    if value is None:
        return "not_applicable" if closed else "missing"
    reason = plan.missing_reasons.get(int(value)) if math.isfinite(value) and value == int(value) else None
    if reason is not None and reason.undecided:
        return "undecided"
    if reason is not None:
        inapplicable = reason.counts_as == "not_applicable" and item.may_not_apply
        return "not_applicable" if closed or inapplicable else "missing"
    if not item.allows(value):
        return "undeclared"
    return "contradiction" if closed else "answered"


def _closed(plan: Plan, item: PlannedItem, answers: Mapping[str, Answer]) -> bool:
    """Whether the item is not to be asked: its gate's answer shuts it, or the gate itself does not apply."""
    if item.gate is None:
        return False
    gate, answer = plan.gates[item.gate.item], answers.get(item.gate.item)
    if _state(plan, gate, answers) == "not_applicable":
        return True
    return answer is not None and gate.allows(answer) and not item.gate.holds_for(answer)


def _keyed(plan: Plan, item: PlannedItem, answers: Mapping[str, Answer], state: State) -> float | None:
    value = answers.get(item.id)
    if state == "answered" and value is not None:
        return item.keyed(value)
    if state == "not_applicable" and plan.policy.not_applicable == "as_lowest":
        return item.lowest
    return None


def _why_missing(
    plan: Plan, counts: Mapping[State, int], states: Mapping[str, State], parts: list[str]
) -> str:
    """The first reason for which there is no score, its own or one of a score it is made from; empty if none."""
    policy = plan.policy
    gone = ["missing", "not_applicable"] if policy.not_applicable == "as_missing" else ["missing"]
    absent = [id for id, state in states.items() if state in gone]
    if counts.get("undeclared") or "undeclared_value" in parts:
        return "undeclared_value"
    if counts.get("undecided") or "under_query" in parts:
        return "under_query"
    if counts.get("contradiction") or "contradicts_gate" in parts:
        return "contradicts_gate"
    if not counts.get("answered") and set(parts) <= {"nothing_answered"}:
        return "nothing_answered"
    if len(absent) > plan.allow:
        return "too_many_missing"
    if any(len(set(absent) & set(part.items)) > part.allow for part in policy.within):
        return "too_many_missing"
    if policy.at_least is not None and counts.get("answered", 0) < policy.at_least:
        return "too_few_answered"
    return ""


def _value(plan: Plan, keyed: Mapping[str, float | None]) -> float:
    """What the rule makes of the answers, and of what stands for absent ones."""
    policy = plan.policy
    present = [value for value in keyed.values() if value is not None]
    standing = {item.id: plan.standing(item) for item in plan.items}
    if policy.fill == "rounded_mean":
        standing = dict.fromkeys(keyed, _rounded(policy.rounding, math.fsum(present) / len(present)))
    filled = [standing[id] if value is None else value for id, value in keyed.items()]
    value = float(plan.rule.by_hand(plan, filled))
    return value if len(present) == len(keyed) else _rounded(policy.rounding, value)


def _rounded(rounding: str, value: float) -> float:
    """A whole number, the nearest: of a half, the one above or the even one."""
    if rounding == "half_up":
        return float(math.floor(value + 0.5))
    return float(round(value)) if rounding == "half_even" else value


def _band(plan: Plan, score: float | None) -> str | None:
    if score is None or plan.bands is None:
        return None
    return [label for edge, label in plan.bands.edges.items() if score >= edge][-1]
