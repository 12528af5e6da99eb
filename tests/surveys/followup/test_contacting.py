"""Which contacts, appointments and reasons are refused; then nothing is recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from instruments.problems import Where
from surveys.followup.contacting import record
from surveys.record import ledger
from surveys.record.contacts import Missed
from surveys.refusals import AnswersWithProblems
from tests.surveys.calendar.small_calendars import day as at
from tests.surveys.followup.calls import AGREED, CALL, booking, on, refused
from tests.surveys.robust.canaries import CANARIES, canaries_in


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"participant": "A0009"}, "unknown_participant"),
        ({"participant": ""}, "unknown_participant"),
        ({"timepoint": "5m"}, "unknown_timepoint"),
        ({"mode": "fax"}, "unknown_mode"),
        ({"mode": ""}, "unknown_mode"),
        ({"outcome": "engaged"}, "unknown_outcome"),
        ({"next_step": "think"}, "unknown_next_step"),
        ({"caller": "R9"}, "unknown_caller"),
        ({"day": at("2015-03-03")}, "not_yet"),
        ({"next_day": at("2015-03-01")}, "next_too_early"),
        ({"outcome": "appointment"}, "appointment_outcome"),  # without a day and time
        ({"appointment": AGREED}, "appointment_outcome"),  # nobody answered, and yet it was agreed
        ({"participant": "A0005", "outcome": "call_back"}, "not_to_be_asked"),  # died in January
    ],
)
def test_each_fault_of_a_contact_is_refused(monday, changes, rule):
    assert refused(monday, replace(CALL, **changes)) == [rule]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"mode": "fax"}, "unknown_mode_of_the_appointment"),
        ({"interviewer": "R9"}, "unknown_interviewer"),
        ({"day": at("2015-03-01")}, "appointment_too_early"),
        ({"minutes": 721}, "minutes_of_appointment"),
        ({"minutes": 0}, "minutes_of_appointment"),
        ({"day": at("2015-03-29"), "start": time(1, 30)}, "no_such_time"),  # the clocks go forward
    ],
)
def test_each_fault_of_an_appointment_is_refused(monday, changes, rule):
    assert refused(monday, booking(**changes)) == [rule]


@pytest.mark.parametrize(
    ("missed", "rule"),
    [
        (Missed("A0004", "4m", "ill"), "unknown_reason"),
        (Missed("A0009", "4m", "unwell"), "unknown_participant"),
        (Missed("A0004", "5m", "unwell"), "unknown_timepoint"),
        (Missed("A0001", "4m", "unwell"), "not_missed"),  # it is due
        (Missed("A0004", "18m", "unwell"), "not_missed"),  # it is to come
        (Missed("A0005", "4m", "unwell"), "not_missed"),  # nobody was to ask
    ],
)
def test_each_fault_of_a_reason_is_refused(monday, missed, rule):
    assert refused(monday, missed=[missed]) == [rule]


def test_every_fault_is_told_at_its_place_and_nothing_is_recorded(monday):
    wheres = [Where("list.xlsx", row=number) for number in (2, 3, 4)]
    contacts = [CALL, replace(CALL, mode="fax")]
    with pytest.raises(AnswersWithProblems) as error:
        record(on(monday), contacts, [Missed("A0001", "4m", "ill")], ["feedbeef"], wheres)
    assert [(each.rule, each.where.row) for each in error.value.problems] == [
        ("unknown_mode", 3),
        ("unknown_reason", 4),
        ("not_missed", 4),
        ("unknown_contact", None),
    ]
    assert ledger.events(monday.folder) == []


def test_what_may_be_a_name_is_not_shown(monday):
    for name in CANARIES[:20]:
        with pytest.raises(AnswersWithProblems) as error:
            record(on(monday), [replace(CALL, participant=name)], [Missed(name, "4m", "unwell")])
        assert canaries_in(str(error.value)) == set()


def test_a_code_that_is_nearly_right_gets_a_hint(monday):
    with pytest.raises(AnswersWithProblems, match="did you mean `no_answer`"):
        record(on(monday), [replace(CALL, outcome="no_anwser")])


@pytest.mark.parametrize(
    ("status", "since", "again", "day", "allowed"),
    [
        ("withdrew_interviews", "2015-02-20", "", "2015-02-19", True),
        ("withdrew_interviews", "2015-02-20", "", "2015-02-20", True),  # the call in which they withdrew
        ("withdrew_interviews", "2015-02-20", "", "2015-02-21", False),
        ("died", "2015-02-20", "", "2015-02-20", True),  # the call in which one heard of it
        ("died", "2015-02-20", "", "2015-03-02", False),
        ("lost", "2015-02-20", "", "2015-02-21", False),
        ("withdrew_all", "2015-02-20", "2015-02-27", "2015-02-26", False),
        ("withdrew_all", "2015-02-20", "2015-02-27", "2015-02-27", True),
    ],
)
def test_nobody_is_contacted_after_a_status_has_stopped_it(monday, status, since, again, day, allowed):
    header, *rows = (monday.folder / "participants.csv").read_text(encoding="utf-8").splitlines()
    rows[0] = f"A0001,A,2014-10-31,{status},{since},R1,{again}"
    text = "\n".join([f"{header},reconsented", rows[0], *(f"{row}," for row in rows[1:])])
    (monday.folder / "participants.csv").write_text(text + "\n", encoding="utf-8")
    spoken = replace(CALL, day=at(day), outcome="call_back")
    if allowed:
        assert record(on(monday), [spoken]).new == 1
    else:
        assert refused(monday, spoken) == ["not_to_be_asked"]
    in_vain = record(on(monday), [replace(CALL, day=at(day))])  # nobody would have rung had they known
    assert (in_vain.new, [each.rule for each in in_vain.warnings]) == (
        1,
        [] if allowed else ["after_the_end"],
    )
