"""The compiled, printable list of operations that a score is.

One plan serves the engine, the row-by-row oracle, the codebook's words, the programs for SPSS, R and Stata, and
the test vectors: none of them reads a rule out of a definition.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel

from instruments.model import (
    STANDARD_MISSING_REASONS,
    Bands,
    Change,
    Gate,
    Instrument,
    Item,
    MissingPolicy,
    MissingReason,
    Score,
    missing_reasons_for,
)
from scoring.plan_words import steps_of
from scoring.rules import Rule, rule

NO_DIFFERENCE = 1e-9
"""Two numbers closer than this differ by what floating point cannot hold."""


@dataclass(frozen=True)
class PlannedItem:
    """An item as a score sees it: the answers it may have, what they become, its gate. Or an earlier score.

    `codes` are the answers of a choice, or the values of an earlier score that has whole ones alone; None for
    a number, which may be anything from `low` to `high` with at most `decimals` decimals. `values` say what an
    answer becomes where it is recoded. Unless an item `may_not_apply` (it has a gate, or the definition says
    when it does not apply), "not applicable" is no answer to it and counts as missing. A `derived` item is an
    earlier score: it is there, or it is missing.
    """

    id: str
    codes: tuple[int, ...] | None
    low: float
    high: float
    reversed: bool = False
    gate: Gate | None = None
    decimals: int = 0
    may_not_apply: bool = False
    values: Mapping[int, float] | None = None
    derived: bool = False

    def allows(self, value: float) -> bool:
        """Whether `value` is an answer to this item."""
        if self.codes is not None:
            return value in self.codes
        return self.low <= value <= self.high and abs(value - round(value, self.decimals)) < NO_DIFFERENCE

    def keyed(self, value: float) -> float:
        """The answer as it enters the score: recoded, or reversed within the declared range, never the observed one."""
        if self.values is not None:
            return self.values[int(value)]
        return self.low + self.high - value if self.reversed else value

    @property
    def lowest(self) -> float:
        """The lowest answer as it enters the score: for a reverse-keyed item too, the code printed lowest."""
        return self.keyed(self.low)

    @property
    def least(self) -> float:
        """The least that it can bring into the score."""
        return min(self.values.values()) if self.values else self.low

    @property
    def most(self) -> float:
        """The most that it can bring into the score."""
        return max(self.values.values()) if self.values else self.high

    @property
    def keyed_codes(self) -> tuple[float, ...] | None:
        """Everything that it can bring into the score, rising; None for a number."""
        return None if self.codes is None else tuple(sorted(self.keyed(code) for code in self.codes))


@dataclass(frozen=True)
class Plan:
    """How one score of one instrument is made.

    `gates` are the items that `items` wait for, and `parts` the plans of the scores among them, by id. `change` is
    what may be said of a change of the score; `change.py` says it.
    """

    instrument: str
    version: str
    score: str
    label: str
    items: tuple[PlannedItem, ...]
    gates: Mapping[str, PlannedItem]
    parts: Mapping[str, Plan]
    missing_reasons: Mapping[int, MissingReason]
    policy: MissingPolicy
    rule_name: str
    parameters: BaseModel
    range: tuple[float, float]
    higher_is: Literal["better", "worse", "neither"]
    bands: Bands | None
    change: Change | None = None

    @property
    def rule(self) -> Rule:
        """The rule's own functions."""
        return rule(self.rule_name)

    @property
    def allow(self) -> int:
        """How many items may be missing."""
        return self.policy.allowed(len(self.items))

    @property
    def questions(self) -> tuple[str, ...]:
        """Every item whose answer may matter: its gates, its items, and those of the scores it is made from."""
        own = [*self.gates, *(item.id for item in self.items if not item.derived)]
        made = (id for part in self.parts.values() for id in part.questions)
        return tuple(dict.fromkeys([*own, *made]))

    @property
    def whole(self) -> bool:
        """Whether only whole numbers enter the rule, or leave it: answers, and what stands for absent ones."""
        policy = self.policy
        filled_whole = policy.fill in ("none", "worst", "best") or policy.rounding != "none"
        entering = [value for item in self.items for value in item.keyed_codes or [0.5]]
        return filled_whole and all(float(value).is_integer() for value in entering)

    @property
    def possible(self) -> tuple[float, ...] | None:
        """Every value that the score may have, rising; None where those are not a short list."""
        return self.rule.possible(self)

    def standing(self, item: PlannedItem) -> float | None:
        """What stands for each absent answer to the item, where that is one of its own answers."""
        if self.policy.fill not in ("worst", "best"):
            return None
        return item.most if (self.policy.fill == "best") == (self.higher_is == "better") else item.least

    @property
    def steps(self) -> tuple[str, ...]:
        """The plan in sentences, in the order of doing."""
        return steps_of(self)


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
    if not fills(score):
        raise ValueError(f"`{score.rule}` cannot use `{score.missing.fill}`")
    earlier = {each.id for each in instrument.scores}
    parts = {id: plan_for(instrument, id, missing_reasons) for id in score.items if id in earlier}
    items = tuple(
        _derived(parts[id], score) if id in parts else planned(instrument, id, score) for id in score.items
    )
    return Plan(
        instrument=instrument.id,
        version=instrument.version,
        score=score.id,
        label=score.label,
        items=items,
        gates=_gates_of(instrument, items),
        parts=parts,
        missing_reasons=missing_reasons_for(instrument, missing_reasons),
        policy=score.missing,
        rule_name=score.rule,
        parameters=parameters_of(score),
        range=score.range,
        higher_is=score.higher_is,
        bands=score.bands,
        change=score.change,
    )


def parameters_of(score: Score) -> BaseModel:
    """What the definition states for its rule. KeyError for an unknown rule; ValidationError if unfit."""
    return rule(score.rule).Parameters.model_validate_json(json.dumps(score.parameters))


def plans_for(
    instrument: Instrument, missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
) -> tuple[Plan, ...]:
    """A plan for each declared score, in the definition's order."""
    return tuple(plan_for(instrument, score.id, missing_reasons) for score in instrument.scores)


def fills(score: Score) -> bool:
    """Whether the score's rule can do with what stands for absent answers: only some can use a person's mean."""
    return score.missing.fill in ("none", "worst", "best") or rule(score.rule).FILLS


def planned(instrument: Instrument, id: str, score: Score | None = None) -> PlannedItem:
    """An item of the instrument as a score sees it, or as itself."""
    item = instrument.item(id)
    low, high = instrument.limits(item) or (0, 0)
    recoding = score.recoding(id) if score else None
    return PlannedItem(
        id=id,
        codes=tuple(instrument.options(item)) or None,
        low=low,
        high=high,
        reversed=score is not None and id in score.reversed,
        gate=item.ask_if,
        decimals=item.decimals,
        may_not_apply=_may_not_apply(instrument, item),
        values=recoding.values if recoding else None,
    )


def _derived(part: Plan, score: Score) -> PlannedItem:
    """An earlier score as a later one sees it."""
    low, high = part.range
    codes = part.possible
    whole = codes is not None and all(float(value).is_integer() for value in codes)
    return PlannedItem(
        id=part.score,
        codes=tuple(int(value) for value in codes) if codes and whole else None,
        low=low,
        high=high,
        reversed=part.score in score.reversed,
        derived=True,
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
