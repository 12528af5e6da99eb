"""Where a study stands: who takes part, what came back, what is open, what was released, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.checks.queries import Standing, standing
from surveys.derived import Derived
from surveys.followup.slots import FollowUp, State
from surveys.past_releases import latest
from surveys.record.locks import Lock, lock_in_force
from surveys.release_inputs import made_from_now
from surveys.study import Timepoint


@dataclass(frozen=True)
class TimepointStatus:
    """Of one timepoint: interviews back, held with the form to come, due now, still to come, and not had."""

    id: str
    label: str
    back: int
    form_to_come: int
    due: int
    to_come: int
    missed: int


@dataclass(frozen=True)
class QueryCounts:
    """How the queries stand; notes, which ask nothing, are not counted as open. `errors` are of the open ones."""

    open: int
    errors: int
    answered: int
    accepted: int
    conflicts: int


@dataclass(frozen=True)
class Status:
    """One screen about a study; `locked_is_current` says whether what is on record is what was locked."""

    title: str
    synthetic: bool
    people: Mapping[str, int]
    timepoints: Sequence[TimepointStatus]
    queries: QueryCounts
    risks: int
    release: str
    release_is_current: bool
    lock: Lock | None
    locked_is_current: bool
    next_step: str


def status(derived: Derived, today: date) -> Status:
    """The study's status on a day. Raises Refusal for a study or register with faults."""
    study, register = derived.study, derived.register
    states = Counter((slot.timepoint.id, slot.state) for slot in FollowUp(derived, today).slots)
    timepoints = [_timepoint(point, states) for point in study.timepoints]
    counts = _counts(standing(study, derived.validation))
    last = latest(study)
    current = last is not None and last.receipt["inputs"] == made_from_now(study)
    lock = lock_in_force(study.events())
    return Status(
        title=study.title,
        synthetic=study.file.synthetic,
        people=Counter(person.status for person in register.values()),
        timepoints=timepoints,
        queries=counts,
        risks=sum(not each.acknowledged for each in derived.risks),
        release=last.number if last else "",
        release_is_current=current,
        lock=lock,
        locked_is_current=current and last is not None and lock is not None and lock.release == last.number,
        next_step=_next_step(bool(register), any(point.back for point in timepoints), current, counts.errors),
    )


def _counts(standings: Sequence[Standing]) -> QueryCounts:
    states = Counter(each.state for each in standings)
    return QueryCounts(
        open=sum(each.waits for each in standings),
        errors=sum(each.waits and each.query.level == "error" for each in standings),
        answered=states["answered"],
        accepted=states["accepted"],
        conflicts=sum(each.query.rule == "in_conflict" for each in standings),
    )


def _timepoint(point: Timepoint, states: Mapping[tuple[str, State], int]) -> TimepointStatus:
    def number(*counted: State) -> int:
        return sum(states.get((point.id, state), 0) for state in counted)

    return TimepointStatus(
        id=point.id,
        label=point.label,
        back=number("held"),
        form_to_come=number("interviewed"),
        due=number("due", "not_reached"),
        to_come=number("to_come", "no_anchor"),
        missed=number("missed", "stopped"),
    )


def _next_step(people: bool, answers: bool, released: bool, errors: int) -> str:
    if not people:
        return "fill in participants.csv, then: surveys status"
    if not answers:
        return "surveys due, surveys schedule --due, then surveys import FILE… --timepoint …"
    if not released:
        return "surveys validate, then surveys score, then surveys release"
    if errors:
        return "surveys queries export, fill in the list, surveys queries answer LIST; release again"
    return "nothing; the release is of the answers as they are"
