"""Appointments in the calendar files: what becomes of them, and that they are at the right moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surveys.followup.appointments import is_a_time
from surveys.record.contacts import MODES, Appointment, Contact
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.followup import libical
from tests.surveys.followup.two_people import (
    DAY,
    REGISTER,
    agreed,
    done,
    events,
    files,
    small,
    the_event,
    tried,
)


@pytest.mark.parametrize(
    ("after", "status", "summary", "starts"),
    [
        ((), "CONFIRMED", "A0001 4m interview: telephone call", "2015-03-10 10:00"),
        ((agreed("2015-03-12", "11:30", on="2015-03-02"),), "CONFIRMED",
         "A0001 4m interview: telephone call", "2015-03-12 11:30"),
        ((tried("cancelled", "2015-03-02"),), "CANCELLED",
         "Cancelled: A0001 4m interview: telephone call", "2015-03-10 10:00"),
        ((tried("declined", "2015-03-02"),), "CANCELLED",
         "Cancelled: A0001 4m interview: telephone call", "2015-03-10 10:00"),
        ((tried("no_answer", "2015-03-02"),), "CONFIRMED",
         "A0001 4m interview: telephone call", "2015-03-10 10:00"),
        ((tried("interviewed", "2015-03-02"),), "CANCELLED",
         "Held: A0001 4m interview: telephone call", "2015-03-10 10:00"),
        ((tried("did_not_attend", "2015-03-10"),), "CONFIRMED",
         "A0001 4m interview: telephone call", "2015-03-10 10:00"),
        ((tried("interviewed", "2015-03-10"),), "CONFIRMED",
         "Held: A0001 4m interview: telephone call", "2015-03-10 10:00"),
    ],
    ids=["stands", "replaced", "called off", "declined", "a call that reached nobody", "interviewed before it",
         "waited for", "interviewed at it"],
)  # fmt: skip
def test_an_appointment_keeps_its_uid_and_says_what_became_of_it(
    tmp_path: Path, after: tuple[Contact, ...], status: str, summary: str, starts: str
) -> None:
    study, today = small(tmp_path), date(2015, 3, 11)
    done(study, agreed(), today=today)
    before = the_event(files(study, today)["INT01"], "appointment")
    for contact in after:
        done(study, contact, today=today)
    event = the_event(files(study, today)["INT01"], "appointment")
    assert event.uid.value == before.uid.value
    assert (event.status.value, event.summary.value) == (status, summary)
    assert f"{event.dtstart.value:%Y-%m-%d %H:%M}" == starts
    assert event.transp.value == ("OPAQUE" if status == "CONFIRMED" else "TRANSPARENT")
    assert int(event.sequence.value) > int(before.sequence.value) or not after


def test_an_appointment_that_was_recorded_by_mistake_is_cancelled_with_a_higher_sequence(
    tmp_path: Path,
) -> None:
    study, mistake = small(tmp_path), agreed()
    done(study, mistake)
    before = the_event(files(study)["INT01"], "appointment")
    done(study, undone=(mistake.id,))
    event = the_event(files(study)["INT01"], "appointment")
    assert (event.status.value, event.uid.value) == ("CANCELLED", before.uid.value)
    assert int(event.sequence.value) > int(before.sequence.value)


def test_undoing_a_replacement_brings_the_first_appointment_back_with_a_higher_sequence(
    tmp_path: Path,
) -> None:
    study, mistake = small(tmp_path), agreed("2015-03-12", on="2015-03-02")
    done(study, agreed(), mistake)
    before = the_event(files(study)["INT01"], "appointment")
    done(study, undone=(mistake.id,))
    event = the_event(files(study)["INT01"], "appointment")
    assert (event.status.value, event.dtstart.value.date()) == ("CONFIRMED", date(2015, 3, 10))
    assert int(event.sequence.value) > int(before.sequence.value)


def test_who_takes_over_an_appointment_has_it_and_who_gave_it_up_sees_it_cancelled(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed(), agreed(by="INT02", on="2015-03-02"))
    every = files(study)
    assert every == files(study, interviewer="INT01") | files(study, interviewer="INT02")
    gave, took = (events(every[holder]) for holder in ("INT01", "INT02"))
    assert [(each.summary.value[:14], each.status.value) for each in gave] == [
        ("No longer due:", "CANCELLED"),
        ("Cancelled: A00", "CANCELLED"),
    ]
    assert [each.status.value for each in took if "A0001" in each.summary.value] == ["CONFIRMED"] * 2
    assert not {each.uid.value for each in gave} & {each.uid.value for each in took}


def test_an_interview_that_is_in_is_due_no_longer_and_an_appointment_after_it_is_cancelled(
    tmp_path: Path,
) -> None:
    study = small(tmp_path)
    done(study, agreed())
    bring_in(study, csv_of(tmp_path / "a.csv", form(interview_date="2015-03-02")))
    due, appointment = (the_event(files(study)["INT01"], kind) for kind in ("due", "appointment"))
    assert (due.summary.value, due.status.value) == ("No longer due: A0001 4m", "CANCELLED")
    assert appointment.status.value == "CANCELLED"


@pytest.mark.parametrize(
    ("interviewed", "contacts", "status", "words"),
    [
        ("2015-03-09", [], "CANCELLED", "Held: A0001"),
        ("2015-03-10", [], "CONFIRMED", "Held: A0001"),
        ("2015-03-11", [], "CONFIRMED", "Held: A0001"),
        ("2015-03-09", [("did_not_attend", "2015-03-09")], "CANCELLED", "Held: A0001"),
        ("2015-03-10", [("did_not_attend", "2015-03-10")], "CONFIRMED", "Held: A0001"),
        ("2015-03-11", [("did_not_attend", "2015-03-10")], "CONFIRMED", "A0001 4m"),
        ("2015-03-10", [("interviewed", "2015-03-10")], "CONFIRMED", "Held: A0001"),
        ("2015-03-10", [("cancelled", "2015-03-09")], "CANCELLED", "Cancelled: A0001"),
    ],
    ids=["the day before", "on the day", "a day later", "missed by a slip", "waited for, then held on the day",
         "waited for, then held another day", "told before", "called off, then held"],
)  # fmt: skip
def test_an_appointment_whose_interview_is_in_says_whether_it_was_held(
    tmp_path: Path, interviewed: str, contacts: list[tuple[str, str]], status: str, words: str
) -> None:
    study, today = small(tmp_path), date(2015, 3, 12)
    done(study, agreed(), *(tried(*each) for each in contacts), today=today)
    bring_in(study, csv_of(tmp_path / "a.csv", form(interview_date=interviewed)))
    event = the_event(files(study, today)["INT01"], "appointment")
    assert (event.status.value, event.summary.value[: len(words)]) == (status, words)


def test_an_interview_without_a_date_cancels_only_what_is_to_come(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed())
    bring_in(study, csv_of(tmp_path / "a.csv", form(interview_date=None)))
    for day, status in ((DAY, "CANCELLED"), (date(2015, 3, 11), "CONFIRMED")):
        event = the_event(files(study, day)["INT01"], "appointment")
        assert (event.status.value, event.summary.value[:5]) == (status, "Held:")


def test_an_appointment_beyond_the_list_is_in_the_calendar(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed("2015-04-20"))
    assert the_event(files(study, within=7)["INT01"], "appointment").dtstart.value.date() == date(2015, 4, 20)


CLOCKS = [  # the clocks of London go forward on 29 March 2015 at 1:00, and back on 25 October at 2:00
    ("Europe/London", "2015-03-28", "10:00", "2015-03-28T10:00"),
    ("Europe/London", "2015-03-29", "00:30", "2015-03-29T00:30"),
    ("Europe/London", "2015-03-29", "10:00", "2015-03-29T09:00"),
    ("Europe/London", "2015-03-30", "10:00", "2015-03-30T09:00"),
    ("Europe/London", "2015-10-24", "10:00", "2015-10-24T09:00"),
    ("Europe/London", "2015-10-25", "10:00", "2015-10-25T10:00"),
    ("Australia/Lord_Howe", "2015-04-04", "10:00", "2015-04-03T23:00"),  # by half an hour
    ("Australia/Lord_Howe", "2015-04-06", "10:00", "2015-04-05T23:30"),
    ("Asia/Kolkata", "2015-03-30", "10:00", "2015-03-30T04:30"),
    ("UTC", "2015-03-30", "10:00", "2015-03-30T10:00"),
]


@pytest.mark.parametrize(("zone", "day", "start", "in_utc"), CLOCKS)
def test_an_appointment_is_at_the_right_moment_around_a_change_of_the_clocks(
    tmp_path: Path, zone: str, day: str, start: str, in_utc: str
) -> None:
    study = small(tmp_path, calendar=f"time_zone: {zone}", register=REGISTER.replace("2014-10", "2014-12"))
    done(study, agreed(day, start))
    content = files(study, date.fromisoformat(day))["INT01"]
    moment = datetime.fromisoformat(in_utc).replace(tzinfo=UTC)
    event = the_event(content, "appointment")
    assert event.dtstart.value.astimezone(UTC) == moment
    assert (moment, moment + timedelta(hours=1)) in libical.spans(content)
    assert event.dtstart.value.replace(tzinfo=None) == datetime.fromisoformat(f"{day} {start}")


def test_without_a_time_zone_an_appointment_is_by_whatever_clock_is_on_the_wall(tmp_path: Path) -> None:
    study = small(tmp_path, calendar="")
    done(study, agreed())
    content = files(study)["INT01"]
    assert b"\r\nDTSTART:20150310T100000\r\nDTEND:20150310T110000\r\n" in content
    assert b"TZ" not in content


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    starts=st.datetimes(datetime(2015, 3, 2), datetime(2027, 12, 31)),
    minutes=st.integers(1, 720),
    mode=st.sampled_from(sorted(MODES)),
    zone=st.sampled_from(["Europe/London", "America/New_York", "Africa/Casablanca", ""]),
)
def test_any_appointment_comes_back(
    tmp_path: Path, starts: datetime, minutes: int, mode: str, zone: str
) -> None:
    appointment = Appointment(
        starts.date(), starts.time().replace(second=0, microsecond=0), minutes, mode, "INT01"
    )
    if not is_a_time(appointment, zone):
        return
    study = small(tmp_path, calendar=f"time_zone: {zone}" if zone else "")
    done(study, Contact("A0001", "4m", DAY, "phone", "appointment", appointment=appointment))
    content = files(study)["INT01"]
    event = the_event(content, "appointment")
    assert event.summary.value == f"A0001 4m interview: {MODES[mode]}"
    assert event.dtstart.value.replace(tzinfo=None) == appointment.starts
    local = ZoneInfo(zone or "UTC")
    moment = appointment.starts.replace(tzinfo=local).astimezone(UTC)
    ends = moment + timedelta(minutes=minutes)
    [span] = [each for each in libical.spans(content) if each[0] == moment]
    assert span[1] == ends or ends.astimezone(local).fold  # RFC 5545 cannot name the second of two such hours
