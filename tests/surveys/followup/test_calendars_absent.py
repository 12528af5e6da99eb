"""Appointments of people whose row is gone from the register: they stay in the calendars, and say so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from surveys.record.contacts import Contact
from surveys.register.recording import record_what_is_harmless
from surveys.study import Study
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.followup.two_people import REGISTER, agreed, done, events, files, small, the_event, tried

ONLY_B = "id,site,randomised,status,status_date\nB0001,B,2014-11-05,active,\n"
NAMED = "id,site,randomised,status,status_date,interviewer\nA0001,A,2014-10-31,active,,{}\n"


def without_a(study: Study) -> Study:
    """The row of A0001 is deleted, and what may be recorded of that unasked is."""
    (study.folder / "participants.csv").write_text(ONLY_B, encoding="utf-8")
    record_what_is_harmless(study)
    return study


def agreed_and_then_gone(folder: Path, *contacts: Contact, register: str = REGISTER, **changes: str) -> Study:
    study = small(folder, register, **changes)
    record_what_is_harmless(study)
    done(study, agreed(), *contacts)
    return without_a(study)


def test_the_appointment_stays_as_it_was_and_says_that_the_register_has_nobody_of_the_id(
    tmp_path: Path,
) -> None:
    study = small(tmp_path)
    record_what_is_harmless(study)
    done(study, agreed())
    before = the_event(files(study)["INT01"], "appointment")
    [after] = events(files(without_a(study))["INT01"])
    assert after.summary.value == "Not in the register: A0001 4m interview: telephone call"
    for name in ("uid", "status", "transp", "dtstart", "dtend", "class"):
        assert after.contents[name][0].value == before.contents[name][0].value
    assert int(after.sequence.value) >= int(before.sequence.value)
    assert after.description.value == "By the list of Mon 2 Mar 2015"


def test_a_row_that_is_put_back_gives_back_the_entry(tmp_path: Path) -> None:
    study = agreed_and_then_gone(tmp_path)
    gone = the_event(files(study)["INT01"], "appointment")
    (study.folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    back = the_event(files(study)["INT01"], "appointment")
    assert back.summary.value == "A0001 4m interview: telephone call"
    assert (back.uid.value, back.status.value) == (gone.uid.value, "CONFIRMED")
    assert int(back.sequence.value) >= int(gone.sequence.value)


@pytest.mark.parametrize(
    ("contacts", "day", "found"),
    [
        ([tried("cancelled", "2015-03-02")], "2015-03-02", ("CANCELLED", "Cancelled: A0001")),
        ([tried("interviewed", "2015-03-02")], "2015-03-02", ("CANCELLED", "Held: A0001")),
        ([agreed("2015-03-12", on="2015-03-02")], "2015-03-02", ("CONFIRMED", "Not in the register: A0001")),
        ([], "2015-04-07", ("CONFIRMED", "Not in the register: A0001")),
        ([], "2015-04-08", None),
    ],
    ids=["called off", "held before it", "replaced", "28 days ago", "29 days ago"],
)
def test_what_came_of_the_appointment_is_said_as_it_is_of_anybody(
    tmp_path: Path, contacts: list[Contact], day: str, found: tuple[str, str] | None
) -> None:
    every = files(agreed_and_then_gone(tmp_path, *contacts), date.fromisoformat(day))
    told = [
        (each.status.value, each.summary.value.split(" 4m")[0])
        for each in (events(every["INT01"]) if "INT01" in every else ())
    ]
    assert told == ([found] if found else [])


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("died,2015-03-01,", "Cancelled: A0001"),
        ("withdrew_interviews,2015-03-01,", "Cancelled: A0001"),
        ("withdrew_interviews,2015-03-03,", "Not in the register: A0001"),
        ("withdrew_interviews,2015-02-01,2015-03-01", "Not in the register: A0001"),
    ],
    ids=["died", "withdrew", "withdrew later than the list's day", "takes part again"],
)
def test_a_row_that_goes_brings_back_no_appointment_of_somebody_who_is_asked_no_more(
    tmp_path: Path, said: str, words: str
) -> None:
    study = small(tmp_path)
    record_what_is_harmless(study)
    done(study, agreed())
    register = f"id,site,randomised,status,status_date,reconsented\nA0001,A,2014-10-31,{said}\n"
    (study.folder / "participants.csv").write_text(register, encoding="utf-8")
    record_what_is_harmless(study)
    [event] = events(files(without_a(study))["INT01"])
    assert event.summary.value.split(" 4m")[0] == words


def test_an_interview_that_is_in_is_held_though_the_row_is_gone(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed())
    bring_in(study, csv_of(tmp_path / "a.csv", form(interview_date="2015-03-02")))
    [event] = events(files(without_a(study))["INT01"])
    assert (event.status.value, event.summary.value[:11]) == ("CANCELLED", "Held: A0001")


def test_one_that_was_recorded_by_mistake_is_cancelled_though_the_row_is_gone(tmp_path: Path) -> None:
    study, mistake = small(tmp_path), agreed()
    done(study, mistake)
    done(study, undone=(mistake.id,))
    [event] = events(files(without_a(study))["INT01"])
    assert (event.status.value, event.summary.value[:16]) == ("CANCELLED", "Cancelled: A0001")


@pytest.mark.parametrize(
    ("register", "interviewers", "by", "holder"),
    [
        (REGISTER, "INT01: [A], INT02: [B]", "INT02", "INT02"),
        (REGISTER, "INT01: [A], INT02: [B]", "", "INT01"),
        (NAMED.format("INT03"), "INT01: [A], INT03: [A]", "", "INT03"),
        (NAMED.format(""), "INT01: [A], INT03: [A]", "", "unassigned"),
    ],
    ids=["who has the appointment", "who is alone at the site", "whom the register named", "nobody"],
)
def test_whoever_had_the_appointment_has_it_still(
    tmp_path: Path, register: str, interviewers: str, by: str, holder: str
) -> None:
    study = small(tmp_path, register, interviewers=interviewers)
    record_what_is_harmless(study)
    done(study, agreed(by=by))
    before = the_event(files(study)[holder], "appointment")
    told = {
        who: [each.uid.value for each in events(content) if "A0001" in each.summary.value]
        for who, content in files(without_a(study)).items()
    }
    assert {who for who, uids in told.items() if uids} == {holder}
    assert told[holder] == [before.uid.value]


def test_a_list_for_one_site_holds_those_whom_the_register_last_had_there(tmp_path: Path) -> None:
    study = agreed_and_then_gone(tmp_path)
    assert [len(events(content)) for content in files(study, site="A").values()] == [1]
    assert b"A0001" not in b"".join(files(study, site="B").values())
    assert files(study, site="A") == files(study, interviewer="INT01")
