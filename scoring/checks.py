"""Whether a definition's scores are what it says: rules and their parameters, ranges, worked examples.

Same shape as `instruments.checks`, for what cannot be known without scoring. What rules take and what examples show
are checked by `parameter_checks.py` and `example_checks.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from instruments.checks import problems_in
from instruments.finding import Check, Finding
from instruments.loader import file_name_differs, load_file
from instruments.model import Instrument
from instruments.problems import Problem
from instruments.reader import Document
from scoring import rules
from scoring.example_checks import example_missing, example_wrong, isclose, typed
from scoring.parameter_checks import unknown_rule, wrong_parameters
from scoring.plan import PlannedItem, fills, plan_for


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
            expected = f"[{typed(low)}, {typed(high)}], which the items can give"
            yield Finding(("scores", number, "range"), found, expected)


RULE_CHECKS: tuple[Check, ...] = (unknown_rule, wrong_parameters, fill_unfit_for_rule)
PLAN_CHECKS: tuple[Check, ...] = (items_unfit_for_rule, rounding_of_parts)
RANGE_CHECKS: tuple[Check, ...] = (range_not_attainable,)
EXAMPLE_CHECKS: tuple[Check, ...] = (example_wrong, example_missing)
STAGES = (RULE_CHECKS, PLAN_CHECKS, RANGE_CHECKS, EXAMPLE_CHECKS)
"""Each stage needs the one before it to have found nothing."""
