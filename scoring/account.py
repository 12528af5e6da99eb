"""A score told in full: what stood on the form, what each answer became, what was filled in, every number on the way.

Nothing is scored here. Every number is `score_row`'s, of the score itself or of the same plan with a step left out,
or one of the rule's own workings.
Where an answer came from, and what was corrected, is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from scoring.explain import Answer, ScoredRow, State, score_row
from scoring.plan import Plan, PlannedItem
from scoring.rules import mean


@dataclass(frozen=True)
class Taken:
    """One item, or one score made before, on its way into a score.

    `value` is what stood there, as keyed on the form; `reason` the label of its code, if that is the code of an
    absent answer. `keyed` is the number that enters the score, None if none does, and `how` says how it came about
    where it is not the answer itself. `part` is the account of a score made before.
    """

    id: str
    value: Answer
    state: State
    reason: str
    keyed: float | None
    how: str
    part: Account | None


@dataclass(frozen=True)
class Number:
    """A number on the way to a score, and what it is."""

    words: str
    value: float


@dataclass(frozen=True)
class Account:
    """How one person's score came about. `numbers` end with the score, if there is one."""

    plan: Plan
    result: ScoredRow
    taken: tuple[Taken, ...]
    numbers: tuple[Number, ...]


def account(plan: Plan, answers: Mapping[str, Answer]) -> Account:
    """The account of the score that `score_row` makes of the same answers."""
    result = score_row(plan, answers)
    parts = {id: account(part, answers) for id, part in plan.parts.items()}
    known = {**answers, **{id: part.result.score for id, part in parts.items()}}
    stands = _mean_that_stands(plan, answers) if result.score is not None else None
    taken = tuple(
        _taken(plan, item, known.get(item.id), result, stands, parts.get(item.id)) for item in plan.items
    )
    numbers = [*_numbers(plan, answers, result, stands)]
    if result.score is not None:
        numbers += [Number(*each) for each in plan.rule.workings(plan, [each.keyed for each in taken])]
        numbers.append(Number("Score", result.score))
    return Account(
        plan=plan,
        result=result,
        taken=taken,
        numbers=tuple(numbers),
    )


def _taken(
    plan: Plan,
    item: PlannedItem,
    value: Answer,
    result: ScoredRow,
    stands: float | None,
    part: Account | None,
) -> Taken:
    state = result.states[item.id]
    keyed, how = result.keyed.get(item.id), ""
    if keyed is None and result.score is not None:
        keyed = plan.standing(item) if stands is None else stands
        how = _STANDS[plan.policy.fill]
    elif state == "not_applicable" and keyed not in (None, value):
        how = "the answer printed lowest"
    elif state == "answered" and value is not None:
        how = _keying(item, value)
    return Taken(item.id, value, state, _reason(plan, value, state), keyed, how, part)


_STANDS = {
    "person_mean": "the mean of those present",
    "rounded_mean": "the mean of those present, rounded",
    "worst": "the worst that it could be",
    "best": "the best that it could be",
}


def _keying(item: PlannedItem, value: float) -> str:
    if item.values is not None:
        return f"recoded from {value:g}"
    return f"reversed: {item.low + item.high:g} - {value:g}" if item.reversed else ""


def _reason(plan: Plan, value: Answer, state: State) -> str:
    """The label of the code of an absent answer, or that a needless one says what its closed gate says."""
    if value is None or state not in ("missing", "not_applicable", "undecided"):
        return ""
    reason = plan.missing_reasons.get(int(value))
    return reason.label if reason else "the lowest answer, to a question that was not to be asked"


def _mean_that_stands(plan: Plan, answers: Mapping[str, Answer]) -> float | None:
    """The person's mean as it stands for absent answers: the score of the same answers by the rule `mean`."""
    policy = plan.policy
    if policy.fill not in ("person_mean", "rounded_mean"):
        return None
    rounding = policy.rounding if policy.fill == "rounded_mean" else "none"
    by_mean = replace(
        plan,
        rule_name="mean",
        parameters=mean.Parameters(),
        policy=policy.model_copy(update={"fill": "person_mean", "rounding": rounding}),
        bands=None,
    )
    return score_row(by_mean, answers).score


def _numbers(
    plan: Plan, answers: Mapping[str, Answer], result: ScoredRow, stands: float | None
) -> Iterator[Number]:
    if result.raw is not None and len(plan.items) > 1 and plan.rule.FILLS:  # the rules that add up
        yield Number("Sum of what was answered, as it enters", result.raw)
    absent = len(plan.items) - len(result.keyed)
    if stands is not None and absent:
        yield Number(f"Mean of what is present{_rounded(plan)}; it stands for {absent} absent", stands)
    if absent and plan.policy.fill == "person_mean" and plan.policy.rounding != "none":
        unrounded = replace(plan, policy=plan.policy.model_copy(update={"rounding": "none"}), bands=None)
        value = score_row(unrounded, answers).score
        if value is not None:
            yield Number("Score before it is rounded to a whole number", value)


def _rounded(plan: Plan) -> str:
    return ", as a whole number" if plan.policy.fill == "rounded_mean" else ""
