"""A register that somebody edits, row by row, and what is done to its study."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping

import pytest
from click.testing import CliRunner, Result

from surveys.cli import cli
from surveys.derived import Derived
from surveys.followup.contacting import record
from surveys.followup.slots import FollowUp
from surveys.record.contacts import Contact
from surveys.register.participant import COLUMNS, OPTIONAL
from surveys.register.recording import record_register
from surveys.study import Study
from tests.surveys.conftest import bring_in, csv_of, form


def run(study: Study, *words: str) -> Result:
    """What a command of the study says and how it ends."""
    return CliRunner().invoke(cli, [*words, "--study", str(study.folder)])


def write(study: Study, rows: Iterable[Mapping[str, str]]) -> None:
    """The register has these rows, each a mapping."""
    with (study.folder / "participants.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, (*COLUMNS, *OPTIONAL), restval="")
        out.writeheader()
        out.writerows(rows)


def rows_of(study: Study) -> dict[str, dict[str, str]]:
    """The rows of the register, by id."""
    with (study.folder / "participants.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def change(study: Study, id: str, **fields: str) -> None:
    """Somebody edits one row of the register, which is a new one if nobody has that id."""
    rows = rows_of(study)
    rows[id] = {**rows.get(id, {"id": id}), **fields}
    write(study, rows.values())


def remove(study: Study, id: str) -> None:
    """Somebody deletes one row of the register."""
    rows = rows_of(study)
    del rows[id]
    write(study, rows.values())


def kinds(study: Study) -> list[str]:
    """The kinds of the events of the ledger, in order."""
    return [event.kind for event in study.events()]


NEW = {"site": "A", "randomised": "2015-01-05", "status": "active"}
WITHDRAWN = {"status": "withdrew_interviews", "status_date": "2015-02-20"}


def contact_with(study: Study, id: str) -> None:
    """A contact is recorded, of the day on which they were randomised."""
    derived = Derived(study)
    followup = FollowUp(derived, derived.register[id].randomised)
    record(followup, [Contact(id, "4m", followup.today, "phone", "no_answer")])


@pytest.fixture
def recorded(study: Study) -> Study:
    """The small study with its register recorded, and answers of A0001."""
    record_register(study)
    bring_in(study, csv_of(study.folder.parent / "returns.csv", form()))
    return study
