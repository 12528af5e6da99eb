"""Whether a definition's worked examples come out, and cover what goes wrong in practice.

That is the floor, the ceiling, each reversal, both sides of the missing-item rule, and each band edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from math import isclose as _isclose
from typing import Any

from instruments.finding import Finding
from instruments.model import Allowance, Example, Instrument
from instruments.score_checks import SUFFIXES
from scoring.explain import ScoredRow, score_row
from scoring.plan import NO_DIFFERENCE, Plan, plan_for

isclose = partial(_isclose, rel_tol=0, abs_tol=NO_DIFFERENCE)
DECIMALS = 9
"""With so many, a number that is typed is the one that it was cut from: they differ by less than NO_DIFFERENCE."""


def example_wrong(instrument: Instrument) -> Iterator[Finding]:
    for number, example in enumerate(instrument.examples):
        for name, expected in example.scores.items():
            given = given_by(instrument, example, name)
            if not _same(given, expected):
                yield Finding(
                    ("examples", number, "scores", name),
                    f"the answers give {typed(given)}",
                    f"{typed(expected)}, as the example says",
                    _if_cut_short(given, expected),
                )


def example_missing(instrument: Instrument) -> Iterator[Finding]:
    """A score whose worked examples leave something that goes wrong in practice unshown."""
    for number, score in enumerate(instrument.scores):
        plan = plan_for(instrument, score.id)
        rows = [score_row(plan, answers_of(instrument, e)) for e in _examples_of(instrument, score.id)]
        for unshown in _unshown(plan, rows):
            yield Finding(("scores", number), f"no example shows {unshown}", "a worked example of it")
        for item in plan.items:
            keyed = "reverse-keyed" if item.reversed else "recoded" if item.values else ""
            if keyed and not _shows_keying(instrument, plan, item.id):
                yield Finding(
                    ("scores", number), f"no example shows that {item.id} is {keyed}", "a worked example"
                )


def _examples_of(instrument: Instrument, score: str) -> list[Example]:
    return [example for example in instrument.examples if score in example.scores]


def _unshown(plan: Plan, rows: list[ScoredRow]) -> Iterator[str]:
    scores = [row.score for row in rows if row.score is not None]
    if not _among(plan.range[0], scores):
        yield f"the floor, {plan.range[0]:g}"
    if not _among(plan.range[1], scores):
        yield f"the ceiling, {plan.range[1]:g}"
    yield from _unshown_of_the_missing(plan, rows)
    for edge in plan.bands.edges if plan.bands else ():
        first = _first_from(plan, edge)
        if not _among(first, scores):
            yield f"the band edge {typed(edge)}" + (
                f", which complete forms first reach at {typed(first)}" if first != edge else ""
            )


def _unshown_of_the_missing(plan: Plan, rows: list[ScoredRow]) -> Iterator[str]:
    """Both sides of the rule for missing items. A score made from one other is missing with it: no rule at all."""
    if len(plan.items) == len(plan.parts) == 1:
        return
    if not any(row.score is not None and row.missing == plan.allow for row in rows):
        yield f"a score with {plan.allow} missing, the most allowed"
    if not any(row.score is None and row.missing == plan.allow + 1 for row in rows):
        yield f"a score left missing by {plan.allow + 1} missing, one too many"
    for part in plan.policy.within:
        if not any(_too_many_within(plan, part, row) for row in rows):
            yield f"a score left missing by {part.allow + 1} missing of {', '.join(part.items)}"


def _among(value: float, scores: Iterable[float]) -> bool:
    return any(isclose(value, score) for score in scores)


def _too_many_within(plan: Plan, part: Allowance, row: ScoredRow) -> bool:
    """Whether a form has no score for this part of its items alone."""
    absent = [id for id in part.items if row.states[id] == "missing"]
    return row.score is None and row.missing <= plan.allow and len(absent) > part.allow


def _first_from(plan: Plan, edge: float) -> float:
    """The first value of a band: its edge, or where a score has but certain values the next of them.

    So nobody has to reckon which mean comes first: "4.31 and over" of six items begins at 26/6.
    """
    return min((value for value in plan.possible or _complete_means(plan) if value >= edge), default=edge)


def _complete_means(plan: Plan) -> set[float]:
    """What the mean of a complete form of choices can be; nothing of another rule, or of numbers."""
    choices = [codes for item in plan.items if (codes := item.keyed_codes) is not None]
    if plan.rule_name != "mean" or len(choices) < len(plan.items):
        return set()
    sums = {0.0}
    for codes in choices:
        sums = {round(total + code, DECIMALS) for total in sums for code in codes}
    return {total / len(choices) for total in sums}


def _shows_keying(instrument: Instrument, plan: Plan, id: str) -> bool:
    """Whether some example would fail if this one item were not reversed or recoded."""
    items = tuple(
        replace(item, reversed=False, values=None) if item.id == id else item for item in plan.items
    )
    wrong = replace(plan, items=items)
    return any(
        score_row(wrong, answers_of(instrument, example)).score
        != score_row(plan, answers_of(instrument, example)).score
        for example in _examples_of(instrument, plan.score)
    )


def answers_of(instrument: Instrument, example: Example) -> dict[str, float | None]:
    """The answers of an example: those named, `others` for every other choice or number."""
    return {
        item.id: example.answers.get(item.id, example.others)
        for item in instrument.items
        if item.kind in ("choice", "number")
    }


def given_by(instrument: Instrument, example: Example, name: str) -> Any:
    """What an example's answers give for an output: a score, or one of the columns that go with it."""
    score_id, suffix = next(
        (score.id, name.removeprefix(score.id).removeprefix("_"))
        for score in instrument.scores
        if name == score.id or name in {f"{score.id}_{suffix}" for suffix in SUFFIXES}
    )
    row = score_row(plan_for(instrument, score_id), answers_of(instrument, example))
    value = getattr(row, {"": "score", "na": "not_applicable"}.get(suffix, suffix))
    return "missing" if value is None else value


def _same(given: Any, expected: Any) -> bool:
    numbers = isinstance(given, float) and isinstance(expected, int | float)
    return isclose(given, expected) if numbers else given == expected


def _if_cut_short(given: Any, expected: Any) -> str:
    """A hint for an example that has the number, but fewer decimals than it is compared to."""
    if not (isinstance(given, float) and isinstance(expected, float)):
        return ""
    decimals = len(typed(expected).partition(".")[2])
    cut_short = abs(given - expected) < 10**-decimals and decimals < DECIMALS
    return f"write all nine decimals if that is what you worked out: `{typed(given)}`" if cut_short else ""


def typed(value: Any) -> str:
    """A number as it may be typed into a definition; anything else as it is."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
