"""The calendar files: read back by vobject, validated by libical, neither of which wrote them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from surveys.register.recording import record_register
from surveys.study import open_study
from tests.surveys.followup import libical
from tests.surveys.followup.two_people import (
    REGISTER,
    agreed,
    done,
    events,
    files,
    name_of,
    small,
    the_event,
    tried,
)


@pytest.mark.parametrize(
    ("today", "summary", "day"),
    [
        ("2015-02-02", "A0001 4m due", "2015-02-28"),
        ("2015-02-28", "A0001 4m due", "2015-02-28"),
        ("2015-03-01", "A0001 4m due, last of the best days", "2015-03-14"),
        ("2015-03-14", "A0001 4m due, last of the best days", "2015-03-14"),
        ("2015-03-15", "A0001 4m overdue, last permitted day", "2015-04-25"),
        ("2015-04-25", "A0001 4m overdue, last permitted day", "2015-04-25"),
    ],
)
def test_who_is_due_stands_on_the_next_day_that_matters_for_a_whole_day_that_stays_free(
    tmp_path: Path, today: str, summary: str, day: str
) -> None:
    event = the_event(files(small(tmp_path), date.fromisoformat(today))["INT01"], "due")
    assert event.summary.value == summary
    assert event.dtstart.value == date.fromisoformat(day)
    assert event.dtend.value == date.fromisoformat(day) + timedelta(days=1)
    assert (event.transp.value, event.status.value) == ("TRANSPARENT", "CONFIRMED")


def test_sequence_rises_as_days_alone_move_an_entry(tmp_path: Path) -> None:
    study = small(tmp_path)
    days = [date(2015, 2, 2), date(2015, 3, 1), date(2015, 3, 15)]
    found = [the_event(files(study, day)["INT01"], "due") for day in days]
    assert [int(each.sequence.value) for each in found] == sorted(
        {int(each.sequence.value) for each in found}
    )
    assert len({each.uid.value for each in found}) == 1


def test_nothing_says_why_somebody_who_died_is_asked_no_more(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed(), tried("call_back", "2015-03-02"))
    register = REGISTER.replace("2014-10-31,active,", "2014-10-31,died,2015-03-05")
    (study.folder / "participants.csv").write_text(register, encoding="utf-8")
    content = files(study, date(2015, 3, 6))["INT01"]
    assert [each.status.value for each in events(content)] == ["CANCELLED", "CANCELLED"]
    for word in (b"died", b"stop", b"withdr", b"call_back", b"North", b"2014-10-31"):
        assert word not in content


def test_what_is_cancelled_leaves_the_file_when_it_lies_in_the_past(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed(), tried("cancelled", "2015-03-02"), tried("declined", "2015-03-02"))
    on = {day: len(events(files(study, day)["INT01"])) for day in (date(2015, 4, 7), date(2015, 4, 8))}
    assert on == {date(2015, 4, 7): 2, date(2015, 4, 8): 1}  # the appointment of 10 March, after 28 days
    assert "INT01" in files(study, date(2015, 4, 25))
    assert "INT01" not in files(study, date(2015, 4, 26))


def test_without_declared_interviewers_there_is_one_file_for_everybody(tmp_path: Path) -> None:
    found = files(small(tmp_path, interviewers=""))
    assert list(found) == ["unassigned"]
    assert {each.summary.value[:5] for each in events(found["unassigned"])} == {"A0001", "B0001"}
    assert name_of(found["unassigned"]) == "Follow-up, no interviewer named: A small study"


def test_each_of_two_interviewers_has_their_own_and_a_choice_leaves_out_the_other(tmp_path: Path) -> None:
    study = small(tmp_path)
    found = files(study)
    assert {holder: [each.summary.value[:5] for each in events(content)] for holder, content in found.items()} == {
        "INT01": ["A0001"],
        "INT02": ["B0001"],
    }  # fmt: skip
    assert files(study, site="B") == {"INT02": found["INT02"]} == files(study, interviewer="INT02")


def test_whom_the_register_names_no_longer_sees_it_cancelled(tmp_path: Path) -> None:
    people = "id,site,randomised,status,status_date,interviewer\nA0001,A,2014-10-31,active,,{}\n"
    study = small(tmp_path, people.format(""), interviewers="INT01: [A], INT02: [A]")
    record_register(study)
    unnamed = the_event(files(study)["unassigned"], "due")
    for who in ("INT01", "INT02"):
        (study.folder / "participants.csv").write_text(people.format(who), encoding="utf-8")
        record_register(study)
    found = {holder: the_event(content, "due") for holder, content in files(study).items()}
    assert {holder: event.status.value for holder, event in found.items()} == {
        "INT01": "CANCELLED",
        "INT02": "CONFIRMED",
        "unassigned": "CANCELLED",
    }
    assert found["unassigned"].uid.value == unnamed.uid.value
    assert len({event.uid.value for event in found.values()}) == 3
    assert int(found["unassigned"].sequence.value) > int(unnamed.sequence.value)


def test_whoever_is_named_again_has_the_entry_of_before_with_a_higher_sequence(tmp_path: Path) -> None:
    people = "id,site,randomised,status,status_date,interviewer\nA0001,A,2014-10-31,active,,{}\n"
    study = small(tmp_path, interviewers="INT01: [A], INT02: [A]", register=people.format("INT01"))
    found = []
    for who in ("INT01", "INT02", "INT01"):
        (study.folder / "participants.csv").write_text(people.format(who), encoding="utf-8")
        record_register(study)
        found.append(the_event(files(study)["INT01"], "due"))
    assert [each.status.value for each in found] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert len({each.uid.value for each in found}) == 1
    sequences = [int(each.sequence.value) for each in found]
    assert sequences == sorted(set(sequences))


def test_whoever_has_nothing_has_no_file_but_whoever_has_only_what_is_cancelled_has_one(
    tmp_path: Path,
) -> None:
    study = small(tmp_path, interviewers="INT01: [A], INT02: [B], INT03: []")
    assert sorted(files(study)) == ["INT01", "INT02"]
    done(study, tried("declined", "2015-03-02"))
    assert [each.status.value for each in events(files(study)["INT01"])] == ["CANCELLED"]
    assert files(study, date(2014, 11, 10)) == {}


ODD_IDS = ["A;1", "A,1", r"A\n1", "A:1", 'A"1', "A^1", "Ä1", "A\u20281", "A" * 120]


@pytest.mark.parametrize("id", ODD_IDS)
def test_an_odd_id_that_a_study_allows_comes_back_as_it_is(tmp_path: Path, id: str) -> None:
    quoted = '"' + id.replace('"', '""') + '"'
    study = small(tmp_path, id_pattern="[^ ]+", register=REGISTER.replace("A0001", quoted))
    done(study, agreed(participant=id))
    found = the_event(files(study)["INT01"], "appointment").summary.value
    assert found == f"{id.replace(chr(0x2028), ' ')} 4m interview: telephone call"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("'Peers, and others; a trial: \"yes\"'", 'Peers, and others; a trial: "yes"'),
        (r'"One\nBEGIN:VEVENT\r\nX\rY\a"', "One BEGIN:VEVENT  X Y"),
        (f"'{'Ünï 🧠 ' * 40}x'", f"{'Ünï 🧠 ' * 40}x"),
    ],
)
def test_an_odd_title_is_text_and_no_line_is_too_long(tmp_path: Path, title: str, name: str) -> None:
    content = files(small(tmp_path, title=title, synthetic="true"))["INT01"]
    assert name_of(content) == f"SYNTHETIC DATA. Follow-up, INT01: {name}"
    assert the_event(content, "due").description.value.startswith("SYNTHETIC DATA.\nDue Sat 28 Feb 2015\n")
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert max(len(line) for line in lines) <= 75
    assert not [line for line in lines if re.search(rb"[\x00-\x1f\x7f]", line)]
    assert content.count(b"BEGIN:VEVENT\r\n") == 1


def test_the_same_study_and_list_give_the_same_bytes(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed())
    assert files(study) == files(open_study(study.folder))


def test_a_new_title_leaves_every_uid_as_it_is(tmp_path: Path) -> None:
    study = small(tmp_path)
    done(study, agreed())
    path = study.folder / "study.yaml"
    before = {each.uid.value for each in events(files(study)["INT01"])}
    path.write_text(path.read_text(encoding="utf-8").replace("A small study", "Another"), encoding="utf-8")
    after = {each.uid.value for each in events(files(open_study(study.folder))["INT01"])}
    assert before == after
    assert len(before) == 2


def test_two_studies_have_no_uid_in_common(tmp_path: Path) -> None:
    one, other = small(tmp_path), small(tmp_path)
    for study, start in ((one, "10:00"), (other, "11:00")):
        done(study, agreed(start=start))
    uids = [each.uid.value for study in (one, other) for each in events(files(study)["INT01"])]
    assert len(set(uids)) == len(uids) == 4


@pytest.mark.parametrize(
    ("spoilt", "by", "found"),
    [
        (rb"VERSION:2.0\r\n", b"", "Failed iTIP restrictions for VERSION"),
        (rb"UID:[^\r]*\r\n", b"", "Failed iTIP restrictions for UID"),
        (rb"DTSTAMP:[^\r]*\r\n", b"", "Failed iTIP restrictions for DTSTAMP"),
        (rb"DTSTART;[^\r]*\r\n", b"", "Failed iTIP restrictions for DTSTART"),
        (rb"STATUS:CONFIRMED", b"STATUS:GONE", "Failed iTIP restrictions for STATUS"),
        (rb"CALSCALE:GREGORIAN", b"METHOD:PUBLISH", "Failed iTIP restrictions for ORGANIZER"),
        (rb"SEQUENCE:\d+", b"SEQUENCE:x", "SEQUENCE:x"),
        (rb"DTSTART;VALUE=DATE:\d+", b"DTSTART;VALUE=DATE:2015-03-14", "DTSTART;VALUE=DATE:2015-03-14"),
        (rb"SUMMARY:", b"SUMMARY:one, two; ", "SUMMARY:one, two; "),
        (rb"\r\nTRANSP:", b"\r\nnonsense\r\nTRANSP:", "could not find a property name"),
    ],
)  # fmt: skip
def test_the_validator_sees_what_is_wrong_with_a_spoilt_file(
    tmp_path: Path, spoilt: bytes, by: bytes, found: str
) -> None:
    content = re.sub(spoilt, by, files(small(tmp_path))["INT01"], count=1)
    assert any(found in fault for fault in libical.faults_of(content))
