"""Two sites, two timepoints, and a way to say who is in the register, who was interviewed, and who was contacted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import SimpleNamespace

import pytest

from surveys.followup.slots import FollowUp
from surveys.record import ledger
from surveys.record.contacts import KIND, Contact, as_body
from surveys.register.participant import Participant
from surveys.study import Study, open_study

STUDY = """
title: A small study
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team, B: South team}
interviewers: {INT01: [A], INT02: [B], INT03: [B]}
contacts: {stop_after: 2}
timepoints:
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [uls8, eq5d3l]}
  - {id: 18m, label: 18 months, anchor: discharge, months: 18, end_of_month: last_day, optimum: [-14, 28], permitted: [-28, 84], instruments: [uls8]}
"""
RANDOMISED = date(2015, 1, 5)
"""Four months later, on 5 May, an interview is due: best from 21 April to 19 May, permitted from 7 April to 30 June."""

Stands = Callable[..., FollowUp]


def person(id: str = "A0001", **changes: object) -> Participant:
    """Somebody who was randomised on 5 January 2015, with changes."""
    fields = {"site": id[0], "randomised": RANDOMISED, "status": "active", **changes}
    return Participant(id, **fields)  # type: ignore[arg-type]


def contact(day: date, outcome: str, id: str = "A0001", **more: object) -> Contact:
    """A telephone call about somebody's interview at 4 months."""
    return Contact(id, "4m", day, "phone", outcome, **more)  # type: ignore[arg-type]


@pytest.fixture
def small(tmp_path) -> Study:
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    return open_study(folder)


@pytest.fixture
def stands(small) -> Stands:
    """How things stand in the small study on a day."""

    def stands_on(
        today: date,
        people: Sequence[Participant],
        held: Mapping[tuple[str, str], date | None] | None = None,
        contacts: Sequence[Contact] = (),
    ) -> FollowUp:
        if contacts:
            body = {"contacts": [as_body(each) for each in contacts], "missed": [], "undone": []}
            ledger.append(small.folder, KIND, body)
        register = {each.id: each for each in people}
        return FollowUp(SimpleNamespace(study=small, register=register, held=held or {}), today)  # type: ignore[arg-type]

    return stands_on
