"""`surveys contact`: what is recorded, what is said of it, and what is refused."""

from __future__ import annotations

import re

import pytest

from surveys.record.ledger import events
from tests.surveys.followup.test_due_command import run


def contact(*words: str):
    return run("contact", *words)


def recorded(place) -> list[dict]:
    return [each for event in events(place) if event.kind == "contact" for each in event.body["contacts"]]


def test_an_attempt_is_about_the_interview_that_is_due(place):
    done = contact("A0001", "--mode", "phone", "--outcome", "no_answer", "--at", "14:30", "--by", "R1",
                   "--next", "call", "--next-on", "2015-03-05")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert recorded(place) == [
        {
            "participant": "A0001", "timepoint": "4m", "day": "2015-03-02", "at": "14:30", "mode": "phone",
            "outcome": "no_answer", "caller": "R1", "next_step": "call", "next_day": "2015-03-05",
        }
    ]  # fmt: skip
    assert "call again, on Thu 5 Mar" in run("due").stdout


def test_an_appointment_takes_as_long_as_its_instruments_and_is_held_by_theirs(place):
    done = contact("A0001", "--mode", "phone", "--outcome", "appointment", "--for", "2015-03-10 14:00")
    assert done.exit_code == 0, done.output
    (made,) = recorded(place)
    assert made["appointment"] == {
        "day": "2015-03-10", "start": "14:00", "minutes": 6, "mode": "visit", "interviewer": "R1",
    }  # fmt: skip
    assert "Appointments: Tue 10 Mar\n  14:00 to 14:06  A0001  4m  R1  visit" in run("due").stdout


def test_a_bad_appointment_is_recorded_and_said_so_on_every_list(place):
    contact("A0001", "--mode", "phone", "--outcome", "appointment", "--for", "2015-04-06 14:00")
    said = contact("A0002", "--mode", "phone", "--outcome", "appointment", "--for", "2015-04-06 14:05").output
    for words in (
        "Monday, Easter Monday",
        "outside the permitted window",
        "interviewer R1 has another from 14:00 to 14:06",
    ):
        assert words in said
        assert words in run("due", "--within", "6w").stdout
    assert len(recorded(place)) == 2


def test_after_the_studys_number_of_attempts_nobody_is_asked_again(place):
    for day in ("2015-02-20", "2015-02-23", "2015-02-26"):
        assert "No more attempts" not in run("due").stdout
        done = contact("A0001", "--mode", "phone", "--outcome", "no_answer", "--on", day)
    assert "attempt 3 in a row that reached nobody; the study stops after 3" in done.output
    said = run("due").stdout
    assert "No more attempts: 1\n  A0001 4m (R1)" in said
    contact("A0001", "--mode", "text", "--outcome", "call_back")
    assert "No more attempts" not in run("due").stdout


def test_why_an_interview_was_missed_is_asked_once(place):
    assert "A0004 4m" in run("due").stdout
    assert contact("A0004", "--missed", "unwell").exit_code == 0
    assert "A0004 4m" not in run("due").stdout
    assert "On record already: 1." in contact("A0004", "--missed", "unwell").output


def test_a_contact_by_mistake_is_taken_back_by_its_number(place):
    said = contact("A0001", "--mode", "phone", "--outcome", "declined").output
    (number,) = set(re.findall(r"--undo ([0-9a-f]{8})", said))
    assert "A0001" not in run("due").stdout
    assert contact("--undo", number).exit_code == 0
    assert "A0001" in run("due").stdout
    assert contact("--undo", number).exit_code == 12


def test_an_id_alone_shows_what_was_done_with_the_number_of_each_contact(place):
    contact("A0001", "--mode", "letter", "--outcome", "sent", "--on", "2015-02-20")
    said = contact("A0001")
    assert (said.exit_code, "contact Fri 20 Feb 2015, letter: sent; no answer yet" in said.stdout) == (
        0,
        True,
    )
    assert re.search(r"\[[0-9a-f]{8}\]", said.stdout)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "Name a participant, or a filled work list."),
        (("A9999", "--mode", "phone", "--outcome", "no_answer"), 13, "`A9999` is not in the register"),
        (("A0004", "--mode", "phone", "--outcome", "sent", "--timepoint", "9m"), 12, "expected 4m, 18m"),
        (
            ("A0001", "--mode", "pigeon", "--outcome", "sent"),
            12,
            "a mode that is not known; expected phone, text",
        ),
        (("A0001", "--mode", "phone", "--outcome", "no_anwser"), 12, "did you mean `no_answer`?"),
        (("A0001", "--mode", "phone", "--outcome", "sent", "--on", "2015-03-03"), 12, "which is to come"),
        (
            ("A0001", "--mode", "phone", "--outcome", "sent", "--for", "2015-03-10 14:00"),
            12,
            "and the outcome `sent`",
        ),
        (("A0001", "--mode", "phone", "--outcome", "appointment"), 12, "without its day and time"),
        (
            ("A0005", "--timepoint", "4m", "--mode", "phone", "--outcome", "call_back"),
            12,
            "has the status `died`",
        ),
        (("A0001", "--missed", "unwell"), 2, "not exactly one was missed"),
        (("A0001", "--for", "2015-03-10 14:00"), 2, "A contact needs --mode and --outcome"),
        (("A0001", "--mode", "phone"), 2, "A contact needs --mode and --outcome"),
        (("A0001", "--interviewer", "R1", "--mode", "phone", "--outcome", "no_answer"), 2, "need --for"),
        (
            ("A0004", "--missed", "unwell", "--outcome", "no_answer"),
            2,
            "--missed goes with --timepoint alone.",
        ),
        (("A0001", "--undo", "1a2b3c4d"), 2, "--undo goes alone."),
        (("list.xlsx", "--mode", "phone"), 2, "A list goes alone"),
        (("A0001", "--timepoint", "4m", "--missed", "unwell"), 12, "it is `due`"),
        (
            ("A0001", "--mode", "phone", "--outcome", "sent", "--at", "2.30"),
            2,
            "`2.30` is not a time such as 14:30",
        ),
    ],
)
def test_what_cannot_have_been_is_refused_and_nothing_is_recorded(place, words, code, said):
    done = contact(*words)
    assert (done.exit_code, said in done.output) == (code, True), done.output
    assert recorded(place) == []


def test_a_filled_list_comes_back_whole(place):
    from openpyxl import load_workbook

    assert run("due", "--out", "week.xlsx").exit_code == 0
    book = load_workbook(place / "week.xlsx")
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[1]}
    row = next(
        row for row in range(2, sheet.max_row + 1) if sheet.cell(row, column["Participant"]).value == "A0002"
    )
    for name, value in (("Contacted on", "2015-03-02"), ("Mode", "phone"), ("Outcome", "declined")):
        sheet.cell(row, column[name]).value = value
    book.save(place / "week.xlsx")
    done = contact("week.xlsx")
    assert done.exit_code == 0, done.output
    assert [(each["participant"], each["outcome"]) for each in recorded(place)] == [("A0002", "declined")]
    assert "A0002" not in run("due").stdout
    assert "Nothing new" in contact("week.xlsx").output


def test_the_interview_that_was_due_on_the_day_of_the_contact_is_meant(place):
    done = contact("A0004", "--mode", "phone", "--outcome", "no_answer", "--on", "2014-11-03")  # missed since
    assert (done.exit_code, recorded(place)[0]["timepoint"]) == (0, "4m")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("A0001", "--timepoint", "4m", "--mode", "phone", "--outcome", "sent", "--on", "2014-03-02"), "before the person was randomised"),
        (("A0001", "--timepoint", "18m", "--mode", "visit", "--outcome", "interviewed"), "an interview on 2015-03-02, outside its permitted window"),
        (("A0005", "--timepoint", "4m", "--mode", "phone", "--outcome", "sent"), "an attempt on 2015-03-02 to reach somebody who has the status `died`"),
    ],
)  # fmt: skip
def test_what_is_likely_to_be_a_slip_is_recorded_and_said_so(place, words, said):
    done = contact(*words)
    assert (done.exit_code, len(recorded(place)), said in done.output) == (0, 1, True), done.output


def test_everything_on_record_is_shown(place):
    contact("A0001", "--mode", "phone", "--outcome", "appointment", "--for", "2015-03-10 14:00", "--by", "R2",
            "--next", "text", "--next-on", "2015-03-09")  # fmt: skip
    contact("A0004", "--missed", "unwell")
    shown = contact("A0001").stdout
    assert (
        "Mon 2 Mar 2015, telephone call by R2: an appointment was agreed; Tue 10 Mar 2015 14:00, 6 min, visit with R1; next: send a text message, on Mon 9 Mar 2015"
        in shown
    )
    assert "why it was missed: too unwell to be interviewed" in contact("A0004").stdout
