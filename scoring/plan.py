"""The compiled, printable list of operations that a score is.

One plan serves the engine, the row-by-row oracle, the codebook's words and, later, syntax in other
languages: none of them reads a definition.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from instruments.model import (
    STANDARD_MISSING_REASONS,
    Bands,
    Gate,
    Instrument,
    Item,
    MissingPolicy,
    MissingReason,
    Score,
    missing_reasons_for,
)
from scoring.rules import Rule, rule

NO_DIFFERENCE = 1e-9
"""Two numbers closer than this differ by what floating point cannot hold."""


@dataclass(frozen=True)
class PlannedItem:
    """An item as a score sees it: the answers it may have, whether they are reversed, its gate.

    `codes` are the answers of a choice; None for a number, which may be anything from `low` to `high`
    with at most `decimals` decimals. Unless an item `may_not_apply` (it has a gate, or the definition says
    when it does not apply), "not applicable" is no answer to it and counts as missing.
    """

    id: str
    codes: tuple[int, ...] | None
    low: float
    high: float
    reversed: bool = False
    gate: Gate | None = None
    decimals: int = 0
    may_not_apply: bool = False

    def allows(self, value: float) -> bool:
        """Whether `value` is an answer to this item."""
        if self.codes is not None:
            return value in self.codes
        return self.low <= value <= self.high and abs(value - round(value, self.decimals)) < NO_DIFFERENCE

    def keyed(self, value: float) -> float:
        """The answer as it enters the score: reversed within the declared range, never the observed one."""
        return self.low + self.high - value if self.reversed else value

    @property
    def lowest(self) -> float:
        """The lowest answer as it enters the score: for a reverse-keyed item too, the code printed lowest."""
        return self.keyed(self.low)


@dataclass(frozen=True)
class Plan:
    """How one score of one instrument is made. `gates` are the items that `items` wait for, by id."""

    instrument: str
    version: str
    score: str
    label: str
    items: tuple[PlannedItem, ...]
    gates: Mapping[str, PlannedItem]
    missing_reasons: Mapping[int, MissingReason]
    policy: MissingPolicy
    rule_name: str
    parameters: BaseModel
    range: tuple[float, float]
    bands: Bands | None

    @property
    def rule(self) -> Rule:
        """The rule's own functions."""
        return rule(self.rule_name)

    @property
    def steps(self) -> tuple[str, ...]:
        """The plan in sentences, in the order of doing."""
        return tuple(step for step in (*self._answers_in_words(), *self._result_in_words()) if step)

    def _answers_in_words(self) -> tuple[str, ...]:
        reversed_items = [item for item in self.items if item.reversed]
        gated = [item.id for item in self.items if item.gate]
        return (
            f"Take {len(self.items)} items: {', '.join(item.id for item in self.items)}.",
            f"Not applicable where its gate is closed: {', '.join(gated)}." if gated else "",
            "Reverse within the declared range: "
            + ", ".join(f"{item.id} ({item.low + item.high:g} - answer)" for item in reversed_items)
            + "."
            if reversed_items
            else "",
        )

    def _result_in_words(self) -> tuple[str, ...]:
        policy = self.policy
        return (
            f"Missing if more than {policy.allow} of {len(self.items)} are missing, none is answered, or one is under query.",
            _NOT_APPLICABLE[policy.not_applicable].format(policy.at_least),
            self.rule.words(self),
            "For each absent answer stands the mean of those present."
            if policy.fill == "person_mean"
            else "",
            "Round a total with filled answers to a whole number, half up."
            if policy.rounding == "half_up"
            else "",
            f"The result lies from {self.range[0]:g} to {self.range[1]:g}.",
            "Bands: " + ", ".join(f"{label} from {edge:g}" for edge, label in self.bands.edges.items()) + "."
            if self.bands
            else "",
        )


_NOT_APPLICABLE = {
    "as_missing": "An answer that does not apply counts as missing.",
    "excluded": "An answer that does not apply is left out; missing if fewer than {} are answered.",
    "as_lowest": "An answer that does not apply scores as the answer printed lowest.",
}


def plan_for(
    instrument: Instrument,
    score_id: str,
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS,
) -> Plan:
    """The plan of one declared score.

    KeyError for an unknown score or rule; ValidationError for parameters that do not fit, ValueError for
    a policy that fills absent answers where the rule cannot.
    """
    score = instrument.score(score_id)
    if score.missing.fill != "none" and not rule(score.rule).FILLS:
        raise ValueError(f"`{score.rule}` cannot use `{score.missing.fill}`")
    items = tuple(planned(instrument, id, id in score.reversed) for id in score.items)
    return Plan(
        instrument=instrument.id,
        version=instrument.version,
        score=score.id,
        label=score.label,
        items=items,
        gates=_gates_of(instrument, items),
        missing_reasons=missing_reasons_for(instrument, missing_reasons),
        policy=score.missing,
        rule_name=score.rule,
        parameters=parameters_of(score),
        range=score.range,
        bands=score.bands,
    )


def parameters_of(score: Score) -> BaseModel:
    """What the definition states for its rule. KeyError for an unknown rule; ValidationError if unfit."""
    return rule(score.rule).Parameters.model_validate_json(json.dumps(score.parameters))


def plans_for(
    instrument: Instrument, missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
) -> tuple[Plan, ...]:
    """A plan for each declared score, in the definition's order."""
    return tuple(plan_for(instrument, score.id, missing_reasons) for score in instrument.scores)


def planned(instrument: Instrument, id: str, reversed: bool = False) -> PlannedItem:
    """An item of the instrument as a score sees it."""
    item = instrument.item(id)
    low, high = instrument.limits(item) or (0, 0)
    return PlannedItem(
        id=id,
        codes=tuple(instrument.options(item)) or None,
        low=low,
        high=high,
        reversed=reversed,
        gate=item.ask_if,
        decimals=item.decimals,
        may_not_apply=_may_not_apply(instrument, item),
    )


def _may_not_apply(instrument: Instrument, item: Item) -> bool:
    own = any(reason.counts_as == "not_applicable" for reason in instrument.missing_reasons)
    return own or item.ask_if is not None or item.not_applicable != ""


def _gates_of(instrument: Instrument, items: tuple[PlannedItem, ...]) -> dict[str, PlannedItem]:
    """The items waited for, and those that they wait for, earliest first."""
    gates: dict[str, PlannedItem] = {}
    waiting = [item.gate.item for item in items if item.gate]
    while waiting:
        gate = planned(instrument, waiting.pop())
        gates[gate.id] = gate
        waiting += [gate.gate.item] if gate.gate else []
    order = [item.id for item in instrument.items]
    return {id: gates[id] for id in sorted(gates, key=order.index)}
