"""Vectors in which something is absent, does not apply, was not to be asked, or is no answer at all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scoring.explain import score_row
from scoring.plan import NO_DIFFERENCE, Plan
from scoring.vectors.draft import Draft, Kind
from scoring.vectors.form import Asked, Form

NO_ANSWER = 99
"""What is keyed for 'no answer' in many places; where a study declares it, it is no undeclared value."""


def empty_form(asked: Asked) -> Iterator[Draft]:
    """nothing answered: never a number, and never 0"""
    yield Draft(dict.fromkeys(asked.all), "nothing answered")
    for code, reason in asked.plan.missing_reasons.items():
        yield Draft(dict.fromkeys(asked.all, code), f"every item {_named(code, reason.label)}")


def one_missing(asked: Asked) -> Iterator[Draft]:
    """each item missing alone"""
    for id in asked.items:
        yield Draft(asked.changed(asked.uneven, **{id: None}), f"{id} blank")


def missing_limit(asked: Asked) -> Iterator[Draft]:
    """as many missing as may be, one more, and all but one"""
    allow, n = asked.allow, len(asked.items)
    for number in sorted({*range(1, min(allow + 1, n) + 1), n // 2, n - 1} - {0, n}):
        for seed in range(3):
            yield Draft(
                asked.with_absent(asked.uneven, number, seed), f"{number} of {n} blank for {asked.plan.score}"
            )

    for part in asked.plan.policy.within:
        for number in (part.allow, part.allow + 1):
            form = asked.changed(asked.uneven, **dict.fromkeys(part.items[:number]))
            yield Draft(form, f"{number} of {', '.join(part.items)} blank")


def missing_reason(asked: Asked) -> Iterator[Draft]:
    """each code for an absent answer, which scores as a blank does"""
    first, last = asked.items[0], asked.items[-1]
    for code, reason in asked.plan.missing_reasons.items():
        for id in dict.fromkeys((first, last)):
            yield Draft(asked.changed(asked.uneven, **{id: code}), f"{id} {_named(code, reason.label)}")
    codes = [code for code, reason in asked.plan.missing_reasons.items() if not reason.undecided]
    mixed = dict(zip(asked.items, (None, *codes), strict=False))
    for number in (asked.allow, asked.allow + 1):
        some = dict(list(mixed.items())[:number])
        if 1 < number < len(asked.items):
            yield Draft(asked.changed(asked.uneven, **some), f"{number} missing for several reasons")


def not_applicable(asked: Asked) -> Iterator[Draft]:
    """items that do not apply, alone, and beside as many missing as may be or one more"""
    codes = [
        code for code, reason in asked.plan.missing_reasons.items() if reason.counts_as == "not_applicable"
    ]
    able = [id for id in asked.items if asked.all[id].may_not_apply]
    for code in codes:
        for id in able:
            yield Draft(asked.changed(asked.uneven, **{id: code}), f"{id} does not apply")
            others = [other for other in asked.items if other != id]
            for number in range(1, min(asked.allow + 2, len(others))):
                absent = {id: code, **dict.fromkeys(others[-number:])}
                yield Draft(asked.changed(asked.uneven, **absent), f"{id} does not apply, {number} blank")
        yield from _fewest(asked, able, code)


def _fewest(asked: Asked, able: list[str], code: int) -> Iterator[Draft]:
    """As many that do not apply as leave the fewest answers that are enough, and one fewer."""
    fewest = asked.plan.policy.at_least or len(asked.items)
    for number in (len(asked.items) - fewest, len(asked.items) - fewest + 1):
        if 1 < number <= len(able):
            form = asked.changed(asked.uneven, **dict.fromkeys(able[:number], code))
            yield Draft(form, f"{number} items do not apply to {asked.plan.score}")


def gate(asked: Asked) -> Iterator[Draft]:
    """questions that depend on another: asked, not asked, answered against it, and nobody knows"""
    reasons = asked.plan.missing_reasons.values()
    missing = [
        (each.code, each.label) for each in reasons if each.counts_as == "missing" and not each.undecided
    ]
    for id in asked.items:
        waits = asked.all[id].gate
        if waits is None:
            continue
        open_form = asked.neutral
        shutting = [a for a in asked.answers[waits.item] if not waits.holds_for(a)]
        yield Draft({**open_form, id: None}, f"{id} asked and blank")
        yield Draft({**open_form, waits.item: None}, f"{id} answered, {waits.item} blank")
        for answer in shutting:
            shut = asked.changed(open_form, **{waits.item: answer})
            yield Draft(shut, f"{id} not asked, {waits.item} at {answer:g}")
            yield Draft(
                {**shut, id: asked.answers[id][-1]}, f"{id} answered against {waits.item} at {answer:g}"
            )
            for code, label in missing[:1]:
                yield Draft({**shut, id: code}, f"{id} {_named(code, label)}, though not asked")


def undeclared_value(asked: Asked) -> Iterator[Draft]:
    """a value that is no answer and no code: it reaches no score"""
    for id in dict.fromkeys((asked.items[0], asked.items[-1])):
        high = asked.answers[id][-1]
        for value in dict.fromkeys((high + 1, NO_ANSWER)):
            if value not in asked.plan.missing_reasons and not asked.all[id].allows(value):
                yield Draft({**asked.uneven, id: value}, f"{id} keyed {value:g}, which means nothing")


def rounding(asked: Asked) -> Iterator[Draft]:
    """what is rounded where answers are filled: half-way between whole numbers, below half and above"""
    found: dict[str, Form] = {}
    for form in _filled_forms(asked):
        value = _before_rounding(asked.plan, form)
        if value is not None and (words := _place_between_whole_numbers(value)):
            found.setdefault(words, form)
    for words, form in found.items():
        yield Draft(form, f"{asked.plan.score} with filled answers, {words}")


def _filled_forms(asked: Asked) -> Iterator[Form]:
    """Forms drawn with as many blanks as may be, and with what may not apply left out."""
    inapplicable = [
        c for c, reason in asked.plan.missing_reasons.items() if reason.counts_as == "not_applicable"
    ]
    able = [id for id in asked.items if asked.all[id].may_not_apply]
    for seed, form in enumerate(asked.drawn):
        for number in range(1, asked.allow + 1):
            yield asked.with_absent(form, number, seed)
        for id in able if asked.plan.policy.not_applicable == "excluded" else []:
            for code in inapplicable[:1]:
                yield asked.changed(form, **{id: code})


def _before_rounding(plan: Plan, form: Form) -> float | None:
    """The number that the policy rounds: the mean of the answers present, or the filled total."""
    row = score_row(replace(plan, policy=plan.policy.model_copy(update={"rounding": "none"})), form)
    if row.score is None or plan.policy.fill != "rounded_mean":
        return row.score
    return sum(row.keyed.values()) / len(row.keyed)


def _place_between_whole_numbers(value: float) -> str:
    if math.isclose(value, round(value), abs_tol=NO_DIFFERENCE):
        return ""
    if math.isclose(value % 1, 0.5):
        return f"half-way above an {'even' if math.floor(value) % 2 == 0 else 'odd'} number"
    return "below half" if value % 1 < 0.5 else "above half"


def _named(code: int, label: str) -> str:
    return f"{code} ({label.lower()})"


ABSENT_KINDS: Mapping[str, Kind] = {
    "empty_form": empty_form,
    "one_missing": one_missing,
    "missing_limit": missing_limit,
    "missing_reason": missing_reason,
    "not_applicable": not_applicable,
    "gate": gate,
    "undeclared_value": undeclared_value,
    "rounding": rounding,
}
