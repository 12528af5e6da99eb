"""A plan as sentences, in the order of doing: what the codebook, the commands and the programs say of a score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scoring.plan import Plan, PlannedItem


def steps_of(plan: Plan) -> tuple[str, ...]:
    """Everything that is done, a sentence a step."""
    return (*_answers(plan), *_absences(plan), *_result(plan))


def _answers(plan: Plan) -> Iterator[str]:
    taken = ", ".join(item.id for item in plan.items)
    if plan.parts:
        yield f"Take {taken}: {'a score' if len(plan.items) == 1 else 'scores'} made before."
    else:
        yield f"Take {len(plan.items)} {'item' if len(plan.items) == 1 else 'items'}: {taken}."
    gated = [item.id for item in plan.items if item.gate]
    if gated:
        yield f"Not applicable where its gate is closed: {', '.join(gated)}."
    turned = [f"{item.id} ({item.low + item.high:g} - answer)" for item in plan.items if item.reversed]
    if turned:
        yield f"Reverse within the declared range: {', '.join(turned)}."
    for pairs, ids in _recoded(plan.items).items():
        yield f"Recode {', '.join(ids)}: {', '.join(f'{code} to {value:g}' for code, value in pairs)}."


def _recoded(items: tuple[PlannedItem, ...]) -> dict[tuple[tuple[int, float], ...], list[str]]:
    alike: dict[tuple[tuple[int, float], ...], list[str]] = {}
    for item in items:
        if item.values is not None:
            alike.setdefault(tuple(sorted(item.values.items())), []).append(item.id)
    return alike


def _absences(plan: Plan) -> Iterator[str]:
    policy, n = plan.policy, len(plan.items)
    if all(item.derived for item in plan.items):
        allowed = f"more than {plan.allow} of them are" if plan.allow else "one is" if n > 1 else "it is"
        yield f"Missing if {allowed} missing."
        return
    if plan.allow:
        yield f"Missing if more than {plan.allow} of {n} are missing, none is answered, or one is under query."
    else:
        yield f"Missing if {'any' if n > 1 else 'it'} is missing or under query."
    for allowance in policy.within:
        named = ", ".join(allowance.items)
        several = f"more than {allowance.allow} of {named} are"
        yield f"Missing too if {several if allowance.allow else f'any of {named} is'} missing."
    yield _NOT_APPLICABLE[policy.not_applicable].format(policy.at_least)
    if policy.not_applicable == "as_lowest" and any(item.gate for item in plan.items):
        yield "That answer itself is no contradiction where the gate is closed; any other is."


def _result(plan: Plan) -> Iterator[str]:
    policy, half = plan.policy, _HALF.get(plan.policy.rounding, "")
    yield plan.rule.words(plan)
    if policy.fill != "none":
        yield _FILLED[policy.fill].format(half)
    if policy.rounding != "none" and policy.fill != "rounded_mean":
        yield f"Round a total with filled answers to a whole number, {half}."
    yield f"The result lies from {plan.range[0]:g} to {plan.range[1]:g}."
    if plan.bands:
        named = ", ".join(f"{label} from {edge:g}" for edge, label in plan.bands.edges.items())
        yield f"Bands: {named}."


_NOT_APPLICABLE = {
    "as_missing": "An answer that does not apply counts as missing.",
    "excluded": "An answer that does not apply is left out; missing if fewer than {} are answered.",
    "as_lowest": "An answer that does not apply scores as the answer printed lowest.",
}
_FILLED = {
    "person_mean": "For each absent answer stands the mean of those present.",
    "rounded_mean": "For each absent answer stands the mean of those present as a whole number, {}.",
    "worst": "For each absent answer stands the worst that it could be.",
    "best": "For each absent answer stands the best that it could be.",
}
_HALF = {"half_up": "half up", "half_even": "halves to the even one"}
