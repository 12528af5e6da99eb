"""What brought a change of somebody's score about: a correction, a form that came or went, a definition, the toolkit.

Everything is told that happened since to what the score rests on; which of several it was is for the reader to see.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import version
from typing import Any

from scoring.plan import Plan
from surveys.derived import Derived
from surveys.since import Since


def digests(plans: Iterable[Plan]) -> dict[str, str]:
    """Score → a short hash of how it is made, whatever is said of it: its label, version and sources, and what its changes mean."""
    return {
        plan.score: hashlib.sha256(repr(_without_words(plan)).encode()).hexdigest()[:16] for plan in plans
    }


def _without_words(plan: Plan) -> Plan:
    unsaid = {"source": "", "confidence": "verified"}
    return replace(
        plan,
        label="",
        version="",
        policy=plan.policy.model_copy(update=unsaid),
        bands=plan.bands.model_copy(update=unsaid) if plan.bands else None,
        change=None,
        parts={id: _without_words(part) for id, part in plan.parts.items()},
    )


def by_another_version(tool: str) -> list[str]:
    """In words, that this is another version of the toolkit than `tool`; nothing if it is not."""
    now = f"followup-surveys {version('followup-surveys')}"
    return [f"{tool} to {now}"] if tool != now else []


@dataclass(frozen=True)
class Causes:
    """What happened since the events `heads`, when scores were made by `plans` (see `digests`) and by `tool`."""

    derived: Derived
    heads: Collection[str]
    plans: Mapping[str, str]
    tool: str

    def of(self, change: Mapping[str, Any]) -> str:
        """What brought about one row of `score_changes.changes`; that it is not known, if it is not."""
        found = [*self._corrected(change), *self._moved(change), *self._defined(change)]
        return "; ".join(found or by_another_version(self.tool)) or "not known"

    def _corrected(self, change: Mapping[str, Any]) -> Iterator[str]:
        plan = self._plans.get(change["score"])
        yield from self.since.corrected(
            change["participant"], change["timepoint"], plan.questions if plan else ()
        )

    def _moved(self, change: Mapping[str, Any]) -> Iterator[str]:
        """Forms that came, or that are not used any more."""
        if change["change"] == "vanished":
            yield from self.since.redacted()
        plan = self._plans.get(change["score"])
        yield from self.since.moved(
            change["participant"], change["timepoint"], plan.instrument if plan else ""
        )

    def _defined(self, change: Mapping[str, Any]) -> Iterator[str]:
        score, old, new = change["score"], change["instrument_before"], change["instrument_after"]
        if score not in self._plans:
            yield "the score is not declared any more"
        elif score not in self.plans:
            yield "the score was not declared before"
        elif self.plans[score] != self._digests[score]:
            versions = f"{old} to {new}" if old and new and old != new else f"still {new or old}"
            yield f"its definition changed, {versions}"

    @cached_property
    def since(self) -> Since:
        """What was done since."""
        return Since(self.derived, self.heads)

    @cached_property
    def _plans(self) -> dict[str, Plan]:
        return {plan.score: plan for each in self.derived.scored for plan in each.plans}

    @cached_property
    def _digests(self) -> dict[str, str]:
        return digests(self._plans.values())
