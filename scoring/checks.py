"""Whether a definition's scores are what it says: rules and their parameters, ranges, worked examples.

Same shape as `instruments.checks`, for what cannot be known without scoring. The examples are held to
cover what goes wrong in practice: floor, ceiling, each reversal, both sides of the missing-item rule,
and each band edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from math import isclose as _isclose
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from instruments.checks import problems_in
from instruments.finding import Check, Finding, nearest
from instruments.loader import file_name_differs, load_file
from instruments.model import Allowance, Example, Instrument
from instruments.problems import Problem
from instruments.reader import Document
from instruments.score_checks import SUFFIXES
from scoring import rules
from scoring.explain import ScoredRow, score_row
from scoring.plan import NO_DIFFERENCE, Plan, PlannedItem, fills, parameters_of, plan_for

isclose = partial(_isclose, rel_tol=0, abs_tol=NO_DIFFERENCE)


def check_file(path: Path) -> list[Problem]:
    """Every problem of the definition at `path`: its name, its shape, its parts, its scores, its worked examples."""
    loaded = load_file(path)
    named = file_name_differs(loaded)
    if loaded.instrument is None or loaded.problems:
        return [*named, *loaded.problems]
    return [*named, *problems_of_scores(loaded.instrument, loaded.document, STAGES)]


def problems_of_scores(
    instrument: Instrument, document: Document, stages: Iterable[tuple[Check, ...]]
) -> list[Problem]:
    """The problems of the first stage that has any."""
    found = (problems_in(instrument, document, checks) for checks in stages)
    return next((problems for problems in found if problems), [])


def unknown_rule(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.rule not in rules.names():
            found = f"`{score.rule}` is not a scoring rule"
            yield Finding(("scores", number, "rule"), found, hint=nearest(score.rule, rules.names()))


def wrong_parameters(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.rule not in rules.names():
            continue
        try:
            parameters_of(score)
        except ValidationError as error:
            for place, detail in _told_once(error).items():
                path = ("scores", number, "parameters", *place)
                yield Finding(path, *_wrong_parameter(score.rule, detail))


def _told_once(error: ValidationError) -> dict[tuple[int | str, ...], ErrorDetails]:
    """Place → what does not fit there: of a number the first that is said, of a list not that its entries fell away."""
    told: dict[tuple[int | str, ...], ErrorDetails] = {}
    for detail in error.errors():
        told.setdefault(tuple(step for step in detail["loc"] if step not in ("int", "float")), detail)
    return {
        place: detail
        for place, detail in told.items()
        if detail["type"] != "too_short" or not any(place == other[: len(place)] != other for other in told)
    }


def _wrong_parameter(rule: str, detail: ErrorDetails) -> tuple[str, str, str]:
    """What was found, what would do, and one thing to try, of one parameter; those of a part of one as Pydantic says."""
    name, whole = str(detail["loc"][-1]), len(detail["loc"]) == 1
    if not (whole and detail["type"] in ("missing", "extra_forbidden")):
        number = detail["loc"][-1] in ("int", "float")
        said = "input should be a number" if number else detail["msg"].lower()
        return f"parameters of `{rule}`: {said}", "", ""
    takes = list(rules.rule(rule).Parameters.model_fields)
    stated = ", ".join(f"{each}: …" for each in takes)
    expected = f"`parameters: {{{stated}}}`, which `{rule}` takes" if takes else f"none: `{rule}` takes none"
    if detail["type"] == "missing":
        return f"no `{name}`", expected, ""
    return f"`{name}`", expected, nearest(name, takes) if takes else "delete it"


def items_unfit_for_rule(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        plan = plan_for(instrument, score.id)
        if why := plan.rule.unfit(plan.items, plan.parameters):
            yield Finding(("scores", number, "items"), why)


def fill_unfit_for_rule(instrument: Instrument) -> Iterator[Finding]:
    """A rule that cannot fill would make its number out of answers that are absent."""
    for number, score in enumerate(instrument.scores):
        if score.rule in rules.names() and not fills(score):
            found = f"`{score.missing.fill}`, which `{score.rule}` cannot use"
            yield Finding(("scores", number, "missing", "fill"), found, "`fill: none` and `allow: 0`")


def rounding_of_parts(instrument: Instrument) -> Iterator[Finding]:
    """Only a sum of whole numbers is rounded to one: elsewhere complete forms would keep their parts."""
    for number, score in enumerate(instrument.scores):
        plan = plan_for(instrument, score.id)
        whole = all(_is_whole(item) for item in plan.items)
        if score.missing.rounding != "none" and not (score.rule == "sum" and whole):
            found = f"`{score.missing.rounding}` of what complete answers leave unrounded"
            yield Finding(
                ("scores", number, "missing", "rounding"), found, "`none`, or a sum of whole numbers"
            )


def _is_whole(item: PlannedItem) -> bool:
    values = item.keyed_codes if item.keyed_codes is not None else (item.low, item.high)
    stepwise = item.codes is not None or not item.derived
    return stepwise and item.decimals == 0 and all(float(value).is_integer() for value in values)


def range_not_attainable(instrument: Instrument) -> Iterator[Finding]:
    """The declared range is what complete answers can give, no wider and no narrower."""
    for number, score in enumerate(instrument.scores):
        plan = plan_for(instrument, score.id)
        low, high = plan.rule.attainable(plan.items, plan.parameters)
        if not (isclose(low, score.range[0]) and isclose(high, score.range[1])):
            found = f"the range {list(score.range)}"
            expected = f"[{_said(low)}, {_said(high)}], which the items can give"
            yield Finding(("scores", number, "range"), found, expected)


def example_wrong(instrument: Instrument) -> Iterator[Finding]:
    for number, example in enumerate(instrument.examples):
        for name, expected in example.scores.items():
            given = given_by(instrument, example, name)
            if not _same(given, expected):
                yield Finding(
                    ("examples", number, "scores", name),
                    f"the answers give {_said(given)}",
                    f"{_said(expected)}, as the example says",
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
            yield f"the band edge {_said(edge)}" + (
                f", which complete forms first reach at {_said(first)}" if first != edge else ""
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
    typed = len(_said(expected).partition(".")[2])
    cut_short = abs(given - expected) < 10**-typed and typed < DECIMALS
    return f"write all nine decimals if that is what you worked out: `{_said(given)}`" if cut_short else ""


DECIMALS = 9
"""With so many, a number that is typed is the one that it was cut from: they differ by less than NO_DIFFERENCE."""


def _said(value: Any) -> str:
    """A number as it may be typed into a definition; anything else as it is."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


RULE_CHECKS: tuple[Check, ...] = (unknown_rule, wrong_parameters, fill_unfit_for_rule)
PLAN_CHECKS: tuple[Check, ...] = (items_unfit_for_rule, rounding_of_parts)
RANGE_CHECKS: tuple[Check, ...] = (range_not_attainable,)
EXAMPLE_CHECKS: tuple[Check, ...] = (example_wrong, example_missing)
STAGES = (RULE_CHECKS, PLAN_CHECKS, RANGE_CHECKS, EXAMPLE_CHECKS)
"""Each stage needs the one before it to have found nothing."""
