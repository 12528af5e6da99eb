"""Which changes of the register wait until somebody says that they are meant.

An id that was recorded once is never free: its row stays, or somebody says that it never was anybody's. Site and
randomisation do not change under answers and contacts unnoticed, and no withdrawal is forgotten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from instruments.problems import Problem, Where
from surveys.derived import Derived
from surveys.record.contact_log import contact_log
from surveys.record.register_history import Change, said_of
from surveys.register.changes import Changes
from surveys.register.file import register_file
from surveys.study import Study

COUNTED_BY = ("site", "randomised", "discharged")
"""What does not change once somebody has answers or contacts, unless it is confirmed; filling in a blank is no change."""
WITHDRAWAL = ("status", "status_date", "reconsented")
MAY_FOLLOW: Mapping[str, Collection[str]] = {
    "withdrew_interviews": ("withdrew_all", "died"),
    "withdrew_all": ("died",),
    "died": (),
}
"""Status of somebody who withdrew or died → those that permit no more than it does."""


@dataclass(frozen=True)
class Held:
    """Why something about a person is not recorded yet. `fields` are what waits; none where it is the id itself.

    `confirm_with` is the option that says that it is meant; empty where nothing does, and the register is mended.
    """

    participant: str
    fields: tuple[str, ...]
    confirm_with: str
    problem: Problem


def held_back(study: Study, changes: Changes) -> list[Held]:
    """Everything in the changes that waits until somebody says that it is meant, or mends the register."""
    file, done = str(register_file(study.folder)), _Done(study)
    return [
        *(_gone(file, id, done.words(id)) for id in changes.gone),
        *(_back(file, id) for id in changes.back),
        *(found for each in changes.changes for found in _held_change(file, changes, each, done)),
    ]


@dataclass(frozen=True)
class _Done:
    """What was done with people already; looked for only if somebody asks."""

    study: Study

    def words(self, id: str) -> str:
        """`answers and contacts`, or what there is of them; empty if there is nothing."""
        there = {"answers": id in self._answered, "contacts": id in self._contacted}
        return " and ".join(name for name, is_there in there.items() if is_there)

    @cached_property
    def _answered(self) -> set[str]:
        answers = Derived(self.study).responses.answers.values()
        return {id for each in answers for id in each.frame["participant"]}

    @cached_property
    def _contacted(self) -> set[str]:
        log = contact_log(self.study.events())
        return {participant for _, participant in (*log.contacts, *log.reasons)}


def _gone(file: str, id: str, done: str) -> Held:
    where, found = Where(file, path=id), "an id that is gone from the register"
    if done:
        hint = "put the row back; its `status` and `status_date` say what happened to the person"
        return Held(
            id, (), "", Problem("id_gone_with_data", where, f"{found}, of somebody with {done}", hint=hint)
        )
    hint = (
        "put the row back, with the status that says what happened; "
        f"or, if it never was anybody's: surveys register record --gone {id}"
    )
    return Held(id, (), "--gone", Problem("id_gone", where, found, hint=hint))


def _back(file: str, id: str) -> Held:
    hint = (
        "a new person gets an id that never was; "
        f"if it is the same person: surveys register record --confirm {id}"
    )
    problem = Problem("id_back", Where(file, path=id), "an id that had gone, and is back", hint=hint)
    return Held(id, (), "--confirm", problem)


def _held_change(file: str, changes: Changes, change: Change, done: _Done) -> Iterator[Held]:
    id, field = change.participant, change.field
    where = Where(file, path=id, field=field)
    meant = f"surveys register record --confirm {id}"
    if field in COUNTED_BY and change.old and done.words(id):
        found = f"`{change.new}`, of somebody with {done.words(id)}"
        hint = f"is it the same person? if it is meant: {meant}"
        problem = Problem(f"{field}_changed", where, found, f"`{change.old}`, as it was", hint)
        yield Held(id, (field,), "--confirm", problem)
    if field == "status_date" and _puts_off_a_withdrawal(changes, change):
        found = f"`{change.new}`, later than `{change.old}`, of somebody who withdrew or died"
        hint = f"if the later day is right: {meant}"
        yield Held(id, (field,), "--confirm", Problem("withdrawal_put_off", where, found, hint=hint))
    if field == "status" and _forgets_a_withdrawal(changes, change):
        found = f"`{change.new}`, of somebody who has the status `{change.old}`"
        hint = f"if they consented again, leave that, and put the day into `reconsented`; if it was a mistake: {meant}"
        yield Held(id, WITHDRAWAL, "--confirm", Problem("withdrawal_forgotten", where, found, hint=hint))


def _puts_off_a_withdrawal(changes: Changes, change: Change) -> bool:
    """Whether the same status begins on a later day than was on record."""
    status = said_of(changes.now[change.participant], "status")
    before = changes.before.people[change.participant]
    return status in MAY_FOLLOW and status == said_of(before, "status") and change.new > change.old > ""


def _forgets_a_withdrawal(changes: Changes, change: Change) -> bool:
    if change.old not in MAY_FOLLOW or said_of(changes.now[change.participant], "reconsented"):
        return False
    return change.new not in MAY_FOLLOW[change.old]


def nothing_to_confirm(held: Sequence[Held], option: str, said: Collection[str]) -> Iterator[Problem]:
    """An id that was named with the option, and of which nothing waits for it."""
    waiting = {each.participant for each in held if each.confirm_with == option}
    waiting_otherwise = {each.participant for each in held} - waiting  # which is told, with what to do
    if not waiting.issuperset(set(said) - waiting_otherwise):
        expected = ", ".join(sorted(waiting)) or "none: nothing waits for that"
        yield Problem("nothing_to_confirm", Where(option), "an id of which nothing waits for that", expected)
