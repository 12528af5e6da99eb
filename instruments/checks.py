"""Whether the parts of a definition agree with one another. One function, one kind of fault.

Each check yields findings: a path in the definition, what was found, what would do, one thing to try.
Its name is the rule that a problem carries, and `tests/instruments/bad/` holds a definition that has
the fault. Facts about numbers that scores come to are checked by `scoring.checks`.
"""

from __future__ import annotations

from collections.abc import Iterable

from instruments import item_checks, missing_checks, score_checks
from instruments.finding import Check
from instruments.model import Instrument
from instruments.problems import Problem
from instruments.reader import Document

CHECKS: tuple[Check, ...] = (
    item_checks.repeated_item,
    score_checks.repeated_output,
    item_checks.unknown_scale,
    item_checks.unused_scale,
    item_checks.choice_without_scale,
    item_checks.number_without_limits,
    item_checks.field_of_another_kind,
    item_checks.limits_out_of_order,
    item_checks.usual_out_of_order,
    item_checks.usual_outside_limits,
    item_checks.wording_not_permitted,
    item_checks.notice_missing,
    item_checks.gate_of_unknown_item,
    item_checks.gate_not_earlier,
    item_checks.gate_without_condition,
    item_checks.gate_never_opens,
    item_checks.risk_never_met,
    item_checks.missing_code_is_an_answer,
    item_checks.repeated_missing_code,
    score_checks.score_of_unknown_item,
    score_checks.score_not_earlier,
    score_checks.score_item_repeated,
    score_checks.score_of_words,
    score_checks.reversed_item_not_scored,
    score_checks.recoded_item_not_scored,
    score_checks.keyed_twice,
    score_checks.recoding_of_other_codes,
    score_checks.range_out_of_order,
    score_checks.bands_outside_range,
    score_checks.reliable_change_stated_twice,
    score_checks.change_without_direction,
    missing_checks.allowance_not_stated_once,
    missing_checks.allows_every_item_missing,
    missing_checks.allowance_of_unknown_item,
    missing_checks.allowance_without_fill,
    missing_checks.excluded_without_minimum,
    missing_checks.mean_of_unequal_items,
    missing_checks.rounded_mean_unrounded,
    missing_checks.extreme_without_direction,
    score_checks.example_of_unknown_item,
    score_checks.example_of_unknown_score,
)


def problems_in(
    instrument: Instrument, document: Document, checks: Iterable[Check] | None = None
) -> list[Problem]:
    """Every finding of every check, as problems with the places of `document`."""
    return [
        Problem(check.__name__, document.where(finding.path), finding.found, finding.expected, finding.hint)
        for check in (CHECKS if checks is None else checks)
        for finding in check(instrument)
    ]
