"""Recording what changed in the register: all of it once somebody says so, and what is harmless unasked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.record.register_history import KIND, body_of
from surveys.refusals import Refusal
from surveys.register.changes import Changes, register_changes
from surveys.register.safeguards import Held, held_back, nothing_to_confirm
from surveys.study import Study


@dataclass(frozen=True)
class RegisterRecorded:
    """What was recorded, in which event, None if it was nothing; and what was left for somebody to decide."""

    event: Event | None
    changes: Changes
    left: Sequence[Held] = ()


def record_register(
    study: Study, gone: Collection[str] = (), confirmed: Collection[str] = ()
) -> RegisterRecorded:
    """Every change is in the ledger. `gone` are ids that never were anybody's; `confirmed` whose changes are meant.

    Raises Refusal, with nothing recorded, for what waits and is not confirmed, or is confirmed and does not wait.
    """
    changes = register_changes(study)
    held = held_back(study, changes)
    said: Mapping[str, Collection[str]] = {"--gone": gone, "--confirm": confirmed}
    problems = [each.problem for each in held if each.participant not in said.get(each.confirm_with, ())]
    problems += [problem for option in said for problem in nothing_to_confirm(held, option, said[option])]
    if problems:
        raise Refusal(problems)
    return RegisterRecorded(_append(study, changes), changes)


def record_what_is_harmless(study: Study) -> RegisterRecorded:
    """Every change is in the ledger but those that wait. Raises Refusal for a register with faults."""
    changes = register_changes(study)
    held = held_back(study, changes)
    harmless = _without(changes, held)
    return RegisterRecorded(_append(study, harmless), harmless, held)


def _without(changes: Changes, held: Sequence[Held]) -> Changes:
    ids = {each.participant for each in held if not each.fields}
    fields = {(each.participant, field) for each in held for field in each.fields}
    return replace(
        changes,
        changes=[each for each in changes.changes if (each.participant, each.field) not in fields],
        back={id: said for id, said in changes.back.items() if id not in ids},
        gone=[id for id in changes.gone if id not in ids],
    )


def _append(study: Study, changes: Changes) -> Event | None:
    if not changes.people:
        return None
    body = body_of(changes.changes, {**changes.added, **changes.back}, changes.gone)
    return ledger.append(study.folder, KIND, body)
