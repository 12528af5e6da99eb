"""Faults of what is done to a number when it is there: rounded, scaled, shifted, or put where there is none."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from scoring.certify.fault import Fault, of_plan
from scoring.certify.scorer import After, Rounding, Scorer, rounded
from scoring.certify.tree import plans_in
from scoring.explain import ScoredRow
from scoring.plan import Plan
from scoring.vectors import Vector

_ROUNDINGS: Mapping[Rounding, str] = {
    "none": "does not round",
    "half_up": "rounds (half up)",
    "half_even": "rounds (half to the even number)",
    "down": "rounds down",
}
_IN_WORDS = {
    "nothing_answered": "nothing is answered",
    "too_many_missing": "too many are missing",
    "too_few_answered": "too few are answered",
    "undeclared_value": "a value is no answer",
    "under_query": "an answer is under query",
    "contradicts_gate": "an answer contradicts its gate",
}


def result_faults(
    plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]
) -> Iterator[Fault]:
    """What may be wrong with a number that was right up to there."""
    yield from _rounding(plan)
    yield from _scaling(plan)
    yield from _parameters(plan)
    yield from _one_number(plan, vectors, found)
    yield from _shifting(plan, vectors, found)
    yield from _number_for_none(plan, vectors, found)


def _after(change: After) -> Callable[[Scorer], Scorer]:
    return lambda scorer: replace(scorer, after=(*scorer.after, change))


def _rounding(plan: Plan) -> Iterator[Fault]:
    for rounding, words in _ROUNDINGS.items():
        if plan.rule.FILLS and rounding != plan.policy.rounding:
            said = f"{words} a total with filled answers"
            yield Fault("rounding", "rounding", said, _filled_rounding(rounding))
    for decimals in range(4):
        for rounding in ("half_up", "half_even"):
            words = f"rounds every score to {decimals} decimals ({rounding.replace('_', ' ')})"
            yield Fault("rounding", "rounding", words, _after(_to_decimals(rounding, decimals)))


def _filled_rounding(rounding: Rounding) -> Callable[[Scorer], Scorer]:
    def unrounded(plan: Plan) -> Plan:
        return replace(plan, policy=plan.policy.model_copy(update={"rounding": "none"}))

    def change(plan: Plan, row: ScoredRow, score: float | None) -> float | None:
        filled = len(row.keyed) < len(plan.items)
        return rounded(rounding, score) if filled and score is not None else score

    def applied(scorer: Scorer) -> Scorer:
        changed = of_plan(unrounded)(scorer)
        return replace(changed, after=(change, *changed.after))

    return applied


def _to_decimals(rounding: Rounding, decimals: int) -> After:
    return lambda plan, row, score: None if score is None else rounded(rounding, score, decimals)


def _scaling(plan: Plan) -> Iterator[Fault]:
    """The mean for the sum, the sum for the mean, per cent of the range, and the ends changed over."""
    for part in plan.parts.values():
        words = f"gives {part.score}, which is only a step on the way"
        yield Fault("scaling", "rule", words, _part_alone(part.score))
    (low, high), n = plan.range, len(plan.items)
    ways: dict[str, tuple[float, float]] = {
        "gives 0 to 100 over the range of the score": _line(low, high, 0, 100)
    }
    ways["turns the whole score round, the lowest for the highest"] = (-1, low + high)
    if n > 1 and plan.rule_name == "sum":
        ways["gives the mean of the answers, not their sum"] = (1 / n, 0)
    if n > 1 and plan.rule_name == "mean":
        ways["gives the sum of the answers, not their mean"] = (n, 0)
    for words, (slope, start) in ways.items():
        yield Fault("scaling", "rule", words, _after(_linear(slope, start)))


def _part_alone(id: str) -> Callable[[Scorer], Scorer]:
    return lambda scorer: replace(scorer, plan=scorer.plan.parts[id])


def _line(low: float, high: float, to_low: float, to_high: float) -> tuple[float, float]:
    slope = (to_high - to_low) / (high - low)
    return slope, to_low - slope * low


def _linear(slope: float, start: float) -> After:
    return lambda plan, row, score: None if score is None else slope * score + start


def _parameters(plan: Plan) -> Iterator[Fault]:
    """Each number that a rule states, left out or one off."""
    for part in plans_in(plan):
        for place, value in _numbers(part.parameters.model_dump()):
            said = " ".join(str(step).replace("_", " ") for step in place)
            for other in dict.fromkeys((0, value - 1, value + 1)):
                changed = _changed(part.parameters, place, other)
                if other != value and changed is not None:
                    words = f"takes {other:g} for `{said}` of {part.score}, which is {value:g}"
                    yield Fault(f"parameter {said}", "rule", words, of_plan(_with(part.score, changed)))


def _changed(parameters: BaseModel, place: tuple[int | str, ...], value: float) -> BaseModel | None:
    """What a rule states with another number in one place; None where no definition could state that."""
    stated = parameters.model_dump(mode="json")
    inner: Any = stated
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    try:
        return type(parameters).model_validate_json(json.dumps(stated))
    except ValidationError:
        return None


def _with(score: str, parameters: BaseModel) -> Callable[[Plan], Plan]:
    return lambda plan: replace(plan, parameters=parameters) if plan.score == score else plan


def _numbers(value: Any, place: tuple[int | str, ...] = ()) -> Iterator[tuple[tuple[int | str, ...], float]]:
    """(place, number) of what a rule states, but for the lines of tables, which are numbers by numbers."""
    if isinstance(value, int | float):
        yield place, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _numbers(each, (*place, number))
    elif isinstance(value, dict) and all(isinstance(name, str) for name in value):
        for name, each in value.items():
            yield from _numbers(each, (*place, name))


def _one_number(plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]) -> Iterator[Fault]:
    """One number for every form that has a score, or for every form, where scores are not all one."""
    answered = [(found[v.number], v.expected[plan.score].score) for v in vectors if v.number in found]
    given = {theirs for theirs, ours in answered if ours is not None}
    if len(given) > 1 or len({ours for _, ours in answered if ours is not None}) < 2:
        return
    (value,) = given
    words = f"gives {'no score' if value is None else f'{value:g}'} whatever is answered"
    yield Fault("one number", "rule", words, _after(_always(value, unscored_too=False)))
    if value is not None:
        yield Fault("one number", "rule", f"{words}, or not", _after(_always(value, unscored_too=True)))


def _always(value: float | None, *, unscored_too: bool) -> After:
    return lambda plan, row, score: value if unscored_too or score is not None else None


def _shifting(plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]) -> Iterator[Fault]:
    """One number more, or less, on every score: the difference that is there most often."""
    pairs = [(found.get(vector.number), vector.expected[plan.score].score) for vector in vectors]
    gaps = Counter(
        round(theirs - ours, 9) for theirs, ours in pairs if theirs is not None and ours is not None
    )
    gap = gaps.most_common(1)[0][0] if gaps else 0
    if gap:
        words = f"gives {abs(gap):g} {'more' if gap > 0 else 'less'} on every score"
        yield Fault("shifting", "rule", words, _after(_linear(1, gap)))


def _number_for_none(
    plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]
) -> Iterator[Fault]:
    """One number where there is no score: wherever there is none, or for one of the reasons alone."""
    given: dict[str, Counter[float]] = {}
    for vector in vectors:
        theirs, why = found.get(vector.number), vector.expected[plan.score].why
        if why and theirs is not None:
            given.setdefault(why, Counter())[theirs] += 1
    for why, counts in given.items():
        value = counts.most_common(1)[0][0]
        words = f"gives {value:g} where {_IN_WORDS[why]}"
        yield Fault(f"none {why}", "missing", words, _after(_for_none(value, why)))
    total: Counter[float] = sum(given.values(), Counter())
    if total:
        value = total.most_common(1)[0][0]
        words = f"gives {value:g} where there is no score"
        yield Fault("none", "missing", words, _after(_for_none(value, "")))


def _for_none(value: float, why: str) -> After:
    def change(plan: Plan, row: ScoredRow, score: float | None) -> float | None:
        return value if score is None and why in ("", row.why) else score

    return change
