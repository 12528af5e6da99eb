"""What a whole program is about: which data it reads, which instruments it scores, where it writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from instruments import Instrument, Item, MissingReason
from instruments.model import missing_reasons_for
from scoring.plan import Plan, plans_for
from scoring.whole_columns import output_columns


@dataclass(frozen=True)
class Job:
    """`data` and `out` are names without their suffix, beside the program; `keys` the columns that say whose a
    row is; `letters` what a code of absence is in Stata's file."""

    title: str
    made_by: str
    data: str
    out: str
    keys: Sequence[str]
    instruments: Sequence[Instrument]
    missing_reasons: tuple[MissingReason, ...]
    withheld: frozenset[str]
    letters: Mapping[int, str]

    def items(self, instrument: Instrument) -> list[Item]:
        """The items of an instrument that the data hold as numbers."""
        coded = ("choice", "number")
        return [item for item in instrument.items if item.kind in coded and item.id not in self.withheld]

    def plans(self, instrument: Instrument) -> list[Plan]:
        """The scores of an instrument that can be made from the data."""
        plans = plans_for(instrument, self.missing_reasons)
        return [plan for plan in plans if plan.score not in self.withheld]

    def columns(self) -> list[str]:
        """Every column that the data must have."""
        return [*self.keys, *(item.id for each in self.instruments for item in self.items(each))]

    def outputs(self) -> list[str]:
        """Every column that the program makes."""
        plans = [plan for each in self.instruments for plan in self.plans(each)]
        return [name for plan in plans for name in output_columns(plan)]

    def codes(self, instrument: Instrument) -> dict[int, str]:
        """Code → label of every reason for an absent answer to an instrument's items."""
        reasons = missing_reasons_for(instrument, self.missing_reasons)
        return {code: reasons[code].label for code in sorted(reasons)}

    def by_options(self, instrument: Instrument) -> Iterator[tuple[list[Item], dict[int, str]]]:
        """Items that share their labels, with answers before reasons."""
        scales: dict[str, list[Item]] = {}
        for item in self.items(instrument):
            scales.setdefault(item.scale, []).append(item)
        for items in scales.values():
            yield items, {**instrument.options(items[0]), **self.codes(instrument)}


def sources_of(instrument: Instrument, plan: Plan) -> list[str]:
    """Where a score's key and its rule for missing items were read, and how sure that is."""
    score = instrument.score(plan.score)
    return [
        f"Key: {score.source} ({score.confidence}).",
        f"Missing items: {score.missing.source} ({score.missing.confidence}).",
        *([f"Bands: {score.bands.source} ({score.bands.confidence})."] if score.bands else []),
    ]
