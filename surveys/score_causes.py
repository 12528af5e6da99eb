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

from instruments.problems import ProblemsError
from scoring.plan import Plan
from surveys.answers.corrections import Correction, corrections_in
from surveys.answers.current import current_responses
from surveys.answers.places import Place, place_in_words
from surveys.answers.responses import Responses
from surveys.derived import Derived
from surveys.record.event_files import Event
from surveys.record.finding_events import SHORT

Forms = Mapping[tuple[str, str, str], frozenset[Place]]
"""Timepoint, instrument and participant → the rows in which there is a form."""

FORMS_CHANGE = ("import", "double_entry")
"""Kinds of events after which a form may be there or gone; so may it after any with withdrawals."""


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
        return "; ".join(found or self._by_another_version()) or "not known"

    def _corrected(self, change: Mapping[str, Any]) -> Iterator[str]:
        plan = self._plans.get(change["score"])
        rests_on = plan.questions if plan else ()
        for correction, event in self._corrections.get((change["participant"], change["timepoint"]), ()):
            if correction.item in rests_on:
                yield f"{correction.item} corrected ({event.id[:SHORT]})"

    def _moved(self, change: Mapping[str, Any]) -> Iterator[str]:
        """Forms that came, or that are not used any more. What a redacted file held nobody can tell."""
        if change["change"] == "vanished":
            redacted = [event for event in self._events if event.kind == "redaction" and event.body["files"]]
            yield from (f"a file was redacted ({event.id[:SHORT]})" for event in redacted)
        if not self._forms_may_differ:
            return
        if self._forms_before is None:
            yield "files that were in use then cannot be read by the definitions of now"
            return
        plan = self._plans.get(change["score"])
        key = change["timepoint"], plan.instrument if plan else "", change["participant"]
        before, now = (forms.get(key, frozenset()) for forms in (self._forms_before, self._forms_now))
        yield from (f"{place_in_words(*place)} came in" for place in sorted(now - before))
        yield from (f"{place_in_words(*place)} is used no more" for place in sorted(before - now))

    def _defined(self, change: Mapping[str, Any]) -> Iterator[str]:
        score, old, new = change["score"], change["instrument_before"], change["instrument_after"]
        if score not in self._plans:
            yield "the score is not declared any more"
        elif score not in self.plans:
            yield "the score was not declared before"
        elif self.plans[score] != self._digests[score]:
            versions = f"{old} to {new}" if old and new and old != new else f"still {new or old}"
            yield f"its definition changed, {versions}"

    def _by_another_version(self) -> list[str]:
        tool = f"followup-surveys {version('followup-surveys')}"
        return [f"{self.tool} to {tool}"] if tool != self.tool else []

    @cached_property
    def _plans(self) -> dict[str, Plan]:
        return {plan.score: plan for each in self.derived.scored for plan in each.plans}

    @cached_property
    def _digests(self) -> dict[str, str]:
        return digests(self._plans.values())

    @cached_property
    def _events(self) -> list[Event]:
        """What was done since."""
        study = self.derived.study
        seen = {event.id for event in replace(study, as_of=frozenset(self.heads)).events()}
        return [event for event in study.events() if event.id not in seen]

    @cached_property
    def _corrections(self) -> dict[tuple[str, str], list[tuple[Correction, Event]]]:
        found: dict[tuple[str, str], list[tuple[Correction, Event]]] = {}
        for each in corrections_in(self._events):
            key = each.correction.participant, each.correction.timepoint
            found.setdefault(key, []).append((each.correction, each.event))
        return found

    @cached_property
    def _forms_may_differ(self) -> bool:
        return any(event.kind in FORMS_CHANGE or event.body.get("withdrawals") for event in self._events)

    @cached_property
    def _forms_now(self) -> Forms:
        return _forms(self.derived.responses)

    @cached_property
    def _forms_before(self) -> Forms | None:
        """None if a file that is not in use any more does not fit the definitions as they are now."""
        try:
            return _forms(current_responses(replace(self.derived.study, as_of=frozenset(self.heads))))
        except ProblemsError:
            return None


def _forms(responses: Responses) -> Forms:
    found: dict[tuple[str, str, str], frozenset[Place]] = {}
    for (timepoint, instrument), each in responses.answers.items():
        places: dict[str, set[Place]] = {}
        for who, *place in each.frame.select("participant", "_file", "_sheet", "_row").iter_rows():
            places.setdefault(who, set()).add((place[0], place[1], place[2]))
        found |= {(timepoint, instrument, who): frozenset(rows) for who, rows in places.items()}
    return found
