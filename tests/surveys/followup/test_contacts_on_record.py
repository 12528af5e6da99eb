"""What of contacts is in the ledger: once, for good, in codes, and from whoever recorded it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import time

import pytest

from surveys.followup.contacting import record
from surveys.followup.slots import FollowUp
from surveys.record import ledger
from surveys.record.contact_log import contact_log
from surveys.record.contacts import KIND, Contact, Missed
from surveys.study import open_study
from tests.surveys.calendar.small_calendars import day as at
from tests.surveys.followup.calls import AGREED, BOOKING, CALL, booking, on, refused
from tests.surveys.followup.conftest import MONDAY


def test_the_same_contact_is_recorded_once(monday):
    first = record(on(monday), [CALL, CALL])
    again = record(on(monday), [CALL])
    assert (first.new, again.event, again.new, again.known) == (1, None, 0, 1)
    assert len(ledger.events(monday.folder)) == 1


def test_two_calls_of_one_day_are_two_if_their_times_differ(monday):
    record(on(monday), [replace(CALL, at=time(9)), replace(CALL, at=time(17, 5))])
    assert on(monday).slot("A0001", "4m").unanswered == 2


def test_a_contact_that_is_undone_counts_no_more_and_may_be_recorded_again(monday):
    record(on(monday), [CALL])
    record(on(monday), undone=[CALL.id])
    assert on(monday).slot("A0001", "4m").contacts == ()
    assert refused(monday, undone=[CALL.id]) == ["unknown_contact"]  # it is not there to be undone again
    assert record(on(monday), [CALL]).new == 1
    assert list(on(monday).slot("A0001", "4m").contacts) == [CALL]
    assert len(ledger.events(monday.folder)) == 3  # nothing was taken out of the ledger


def test_an_appointment_that_is_undone_leaves_the_one_before_it(monday):
    moved = replace(booking(start=time(15)), at=time(16))
    record(on(monday), [replace(BOOKING, at=time(9))])
    record(on(monday), [moved])
    record(on(monday), undone=[moved.id])
    assert on(monday).slot("A0001", "4m").appointment == AGREED


def test_why_an_interview_was_missed_is_recorded_once_and_a_later_reason_stands(monday):
    slot = on(monday).slot("A0004", "4m")
    assert slot.why_is_wanted
    record(on(monday), missed=[Missed("A0004", "4m", "unwell")])
    assert record(on(monday), missed=[Missed("A0004", "4m", "unwell")]).event is None
    record(on(monday), missed=[Missed("A0004", "4m", "away")])
    assert (on(monday).slot("A0004", "4m").reason, on(monday).slot("A0004", "4m").why_is_wanted) == ("away", False)  # fmt: skip


def test_a_decline_and_its_reason_may_come_in_one_list(monday):
    declined = replace(CALL, outcome="declined")
    record(on(monday), [declined], [Missed(declined.participant, "4m", "unwell")])
    assert on(monday).slot(declined.participant, "4m").reason == "unwell"


FULL = Contact(
    *("A0001", "4m", MONDAY, "phone", "appointment", time(9, 5), "R2", "text", at("2015-03-09")), AGREED
)


def test_an_event_holds_codes_days_and_times_and_nothing_else(monday):
    event = record(on(monday), [FULL], [Missed("A0004", "4m", "unwell")]).event
    assert event is not None
    assert event.kind == KIND
    assert event.body == {
        "contacts": [
            {
                "participant": "A0001",
                "timepoint": "4m",
                "day": "2015-03-02",
                "mode": "phone",
                "outcome": "appointment",
                "at": "09:05",
                "caller": "R2",
                "next_step": "text",
                "next_day": "2015-03-09",
                "appointment": {
                    "day": "2015-03-10",
                    "start": "14:00",
                    "minutes": 60,
                    "mode": "visit",
                    "interviewer": "R1",
                },
            }
        ],
        "missed": [{"participant": "A0004", "timepoint": "4m", "reason": "unwell"}],
        "undone": [],
    }


@pytest.mark.parametrize(
    "contact",
    [
        CALL,
        BOOKING,
        FULL,
        replace(CALL, at=time(0)),
        booking(interviewer=""),
        replace(CALL, next_step="wait"),
    ],
)
def test_what_is_recorded_comes_back_as_it_was(monday, contact):
    record(on(monday), [contact])
    assert list(on(monday).slot("A0001", "4m").contacts) == [contact]


def test_what_two_people_record_apart_counts_for_both(monday, tmp_path):
    record(on(monday), [CALL])
    theirs = tmp_path / "theirs"
    shutil.copytree(monday.folder, theirs)
    evening, morning = replace(CALL, at=time(18)), replace(CALL, at=time(8))
    record(on(monday), [evening], [Missed("A0004", "4m", "away")])
    record(on(open_study(theirs)), [evening, morning])
    for path in (theirs / "ledger").iterdir():
        shutil.copy(path, monday.folder / "ledger" / path.name)
    together = on(monday)
    # one of them has no time: in the order of the ledger
    assert list(together.slot("A0001", "4m").contacts) == [CALL, evening, morning]
    assert together.slot("A0004", "4m").reason == "away"
    assert len(ledger.heads(ledger.events(monday.folder))) == 2
    record(together, undone=[evening.id])  # which is in both branches
    assert list(on(monday).slot("A0001", "4m").contacts) == [CALL, morning]


def test_contacts_of_one_day_are_in_the_order_of_their_times_if_all_have_one(monday):
    late, early = replace(CALL, at=time(18)), replace(CALL, at=time(8))
    record(on(monday), [late, early])
    assert list(on(monday).slot("A0001", "4m").contacts) == [early, late]
    record(on(monday), [CALL])
    assert list(on(monday).slot("A0001", "4m").contacts) == [late, early, CALL]


def apart(monday, tmp_path) -> FollowUp:
    """A copy of the study, in which somebody works without sight of what is done here."""
    shutil.copytree(monday.folder, tmp_path / "theirs")
    return on(open_study(tmp_path / "theirs"))


def together(monday, theirs: FollowUp) -> FollowUp:
    for path in (theirs.study.folder / "ledger").iterdir():
        shutil.copy(path, monday.folder / "ledger" / path.name)
    return on(monday)


@pytest.mark.parametrize("undone_first", [True, False])
def test_an_undoing_is_of_what_was_recorded_in_its_sight_whoever_was_earlier(monday, tmp_path, undone_first):
    record(on(monday), [CALL])
    theirs = apart(monday, tmp_path)
    if undone_first:
        record(on(monday), undone=[CALL.id])
    record(theirs, undone=[CALL.id])
    record(on(theirs.study), [CALL])  # again, in sight of their own undoing alone
    if not undone_first:
        record(on(monday), undone=[CALL.id])
    assert list(together(monday, theirs).slot("A0001", "4m").contacts) == [CALL]


@pytest.mark.parametrize("here_first", [True, False])
def test_of_two_reasons_given_apart_no_clock_decides(monday, tmp_path, here_first):
    theirs = apart(monday, tmp_path)
    given = [lambda: record(on(monday), missed=[Missed("A0004", "4m", "away")]),
             lambda: record(theirs, missed=[Missed("A0004", "4m", "unwell")])]  # fmt: skip
    for give in given if here_first else reversed(given):
        give()
    both = together(monday, theirs)
    assert both.slot("A0004", "4m").reason == "unwell"  # which comes first in the list of reasons
    record(both, missed=[Missed("A0004", "4m", "away")])
    assert on(monday).slot("A0004", "4m").reason == "away"


def test_a_contact_is_undone_by_the_first_letters_of_its_id_if_they_are_of_one(monday):
    record(on(monday), [CALL, replace(CALL, at=time(9))])
    assert refused(monday, undone=[""]) == ["unknown_contact"]  # both begin so
    assert record(on(monday), undone=[CALL.id[:8].upper()]).new == 1


def test_a_contact_is_found_by_events_of_its_kind_alone(monday):
    ledger.append(monday.folder, "another kind", {"contacts": "what they are is not known here"})
    record(on(monday), [CALL])
    assert list(contact_log(monday.events()).contacts) == [("4m", "A0001")]
