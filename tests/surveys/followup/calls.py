"""Contacts about A0001 on Monday 2 March 2015, who is due at 4 months, and what comes of recording them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from surveys.derived import Derived
from surveys.followup.contacting import Recorded, record
from surveys.followup.slots import FollowUp
from surveys.record import ledger
from surveys.record.contacts import Appointment, Contact
from surveys.refusals import AnswersWithProblems
from surveys.study import Study
from tests.surveys.followup.conftest import MONDAY

CALL = Contact("A0001", "4m", MONDAY, "phone", "no_answer")
AGREED = Appointment(date(2015, 3, 10), time(14), 60, "visit", "R1")
BOOKING = Contact("A0001", "4m", MONDAY, "phone", "appointment", appointment=AGREED)


def on(study: Study, today: date = MONDAY) -> FollowUp:
    return FollowUp(Derived(study), today)


def booking(who: str = "A0001", **changes: Any) -> Contact:
    return replace(BOOKING, participant=who, appointment=replace(AGREED, **changes))


def rules(done: Recorded) -> list[str]:
    return [problem.rule for problem in done.warnings]


def refused(study: Study, *contacts: Contact, **more: Any) -> list[str]:
    """The rules by which they are refused; nothing was recorded."""
    before = ledger.events(study.folder)
    with pytest.raises(AnswersWithProblems) as error:
        record(on(study), contacts, **more)
    assert ledger.events(study.folder) == before
    return [problem.rule for problem in error.value.problems]
