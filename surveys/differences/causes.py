"""What brought it about that a form came or went between two releases, or that a cell is another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from instruments import Instrument
from surveys.differences.answers import Cell, Form
from surveys.score_causes import by_another_version
from surveys.since import Since
from surveys.study import interview

NOT_KNOWN = "not known"
OF_SCORES = "follows from the scores, or from what is declared of their change"
DAY = "interview_day"


@dataclass(frozen=True)
class AnswerCauses:
    """What happened `since` a release was made from `before`, as `now` is made from; both as receipts have it."""

    since: Since
    before: Mapping[str, Any]
    now: Mapping[str, Any]
    of_change: frozenset[str]

    def of_form(self, form: Form) -> str:
        """Why a form is there, or not there any more; that it is not known, if it is not."""
        found = [*self.since.moved(form.participant, form.timepoint, form.instrument)]
        if form.way == "out":
            found += self.since.redacted()
        return "; ".join(found or self._declared(form.instrument)) or NOT_KNOWN

    def of_cell(self, cell: Cell) -> str:
        """Why a cell is another; that it is not known, if it is not."""
        if cell.column.name in self.of_change:
            return OF_SCORES
        instrument = cell.column.instrument or interview().id
        found = [
            *self.since.corrected(
                cell.participant, cell.timepoint, self._rests_on(cell.column.name, instrument)
            ),
            *self.since.moved(cell.participant, cell.timepoint, instrument),
            *(self.since.redacted() if cell.new is None else ()),
        ]
        if not found and self._is_of_register(cell) and _register(self.before) != _register(self.now):
            found.append("the register changed")
        return "; ".join(found or self._declared(instrument)) or NOT_KNOWN

    def _rests_on(self, name: str, instrument: str) -> set[str]:
        """The item and those on which it depends whether it is asked; what waits for an unmasking one does not leave."""
        if name == DAY:
            return {"interview_date"}
        found, items = set(), {item.id: item for item in self._definitions[instrument].items}
        while name in items and name not in found:
            found.add(name)
            gate = items[name].ask_if
            name = gate.item if gate else name
        return found

    @property
    def _definitions(self) -> Mapping[str, Instrument]:
        return self.since.derived.study.definitions

    def _is_of_register(self, cell: Cell) -> bool:
        """Whether it rests on the register: a site, or a day counted from randomisation."""
        dates = {item.id for each in self._definitions.values() for item in each.items if item.kind == "date"}
        return cell.column.name in {"site", DAY, *dates}

    def _declared(self, instrument: str) -> list[str]:
        """What is declared otherwise, if nothing was done to the answers: the definition, the study, the toolkit."""
        old, new = (each["definitions"].get(instrument, {}) for each in (self.before, self.now))
        if old.get("sha256") != new.get("sha256"):
            versions = [f"{instrument} {each['version']}" for each in (old, new) if each]
            if len(versions) == 2 and versions[0] != versions[1]:
                return [f"its definition changed, {versions[0]} to {versions[1]}"]
            return [f"its definition changed, {'still ' if len(versions) == 2 else ''}{versions[-1]}"]
        if self.before["study"].get("study.yaml") != self.now["study"].get("study.yaml"):
            return ["study.yaml changed"]
        return by_another_version(f"followup-surveys {self.before['tool']}")


def _register(inputs: Mapping[str, Any]) -> dict[str, str]:
    return {name: sha256 for name, sha256 in inputs["study"].items() if name.startswith("participants.")}
