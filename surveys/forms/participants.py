"""Whose schedules are printed, and what their files are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from instruments.problems import Where
from surveys.refusals import Refusal, refusal
from surveys.register.participant import WITHDREW, Participant, person_of


def person_at(register: Mapping[str, Participant], id: str, file: Path) -> Participant:
    """The participant `id`, who may be asked for an interview. Raises SafeguardRefused or Refusal."""
    person = person_of(register, id, file)
    if person.status in (*WITHDREW, "died") and person.reconsented is None:
        found = f"`{id}` has the status `{person.status}`"
        hint = "nobody is asked for an interview after that; correct the register if it is wrong"
        raise refusal(
            Refusal, "not_to_be_asked", Where(str(file), field="status"), found, "`active`", hint=hint
        )
    return person


def taking_part(register: Mapping[str, Participant], day: date) -> list[Participant]:
    """Everyone who may be asked for an interview on that day, in the register's order."""
    return [person for person in register.values() if person.takes_part(day)]


def file_name(person: Participant) -> str:
    """The name, without its ending, of this person's file. Raises Refusal for an id that cannot be one.

    Ids follow a study's own pattern, and one with a `/` in it must not lead to another folder.
    """
    id = person.id
    if id != Path(id).name or id.startswith("."):
        raise refusal(
            Refusal,
            "id_not_a_file_name",
            Where("study.yaml", path="id_pattern"),
            f"`{id}` cannot name a file",
        )
    return id
