"""`surveys schedule --due`: whose schedules are printed, and the cover sheet over them."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from surveys.calendar import today as clock
from tests.surveys.followup.conftest import REGISTER
from tests.surveys.followup.test_due_command import run


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def printed(place) -> list[str]:
    return sorted(path.name for path in (place / "forms" / "due-2015-03-02").iterdir())


def test_those_whose_best_days_have_begun_by_then_are_printed(place):
    done = run("schedule", "--due")
    assert done.exit_code == 0, done.output
    assert printed(place) == ["A0001-4m.pdf", "A0002-4m.pdf", "A0003-4m.pdf", "cover-sheet.pdf"]
    assert "Wrote 3 schedules and a cover sheet" in done.stderr
    cover = text_of((place / "forms/due-2015-03-02/cover-sheet.pdf").read_bytes())
    assert "SYNTHETIC DATA" in cover
    assert [cover.count(who) for who in ("A0001", "A0002", "A0003", "B0001")] == [1, 1, 1, 0]
    assert "Mon 2 Mar" in cover
    assert "A0001" in text_of((place / "forms/due-2015-03-02/A0001-4m.pdf").read_bytes())


@pytest.mark.parametrize("format", ["html", "docx"])
def test_packs_of_another_format_have_its_ending_and_the_cover_sheet_is_printed(place, format):
    assert run("schedule", "--due", "--interviewer", "R2", "--format", format).exit_code == 0
    assert printed(place) == [f"A0003-4m.{format}", "cover-sheet.pdf"]


@pytest.mark.parametrize(
    ("choice", "people"),
    [
        (("--within", "4w"), ["A0001", "A0002", "A0003", "B0001"]),
        (("--within", "4w", "--site", "B"), ["B0001"]),
        (("--interviewer", "R2"), ["A0003"]),
    ],
)
def test_a_choice_prints_whom_it_is_about(place, choice, people):
    assert run("schedule", "--due", *choice).exit_code == 0
    assert printed(place) == [*(f"{id}-4m.pdf" for id in people), "cover-sheet.pdf"]


def test_an_appointment_in_that_time_is_printed_though_its_best_days_come_later(place):
    run("contact", "B0001", "--mode", "phone", "--outcome", "appointment", "--for", "2015-03-13 10:00")
    assert run("schedule", "--due").exit_code == 0
    assert "B0001-4m.pdf" in printed(place)
    cover = text_of((place / "forms/due-2015-03-02/cover-sheet.pdf").read_bytes())
    assert "Fri 13 Mar 10:00" in cover


def test_nobody_who_died_since_is_printed_for_a_day_that_has_passed(place, monkeypatch):
    register = REGISTER.replace("A0001,A,2014-10-31,active,,R1", "A0001,A,2014-10-31,died,2015-03-05,R1")
    (place / "participants.csv").write_text(register, encoding="utf-8")
    monkeypatch.setattr(clock, "today", lambda study: clock.date(2015, 3, 9))
    assert run("schedule", "--due", "--on", "2015-03-02").exit_code == 0
    assert printed(place) == ["A0002-4m.pdf", "A0003-4m.pdf", "cover-sheet.pdf"]


def test_where_nobody_needs_one_nothing_is_made(place):
    done = run("schedule", "--due", "--on", "2017-01-02")
    assert (done.exit_code, "Nobody needs one" in done.stderr) == (0, True)
    assert not (place / "forms").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--due", "--timepoint", "4m"),
        ("--due", "--participant", "A0001"),
        ("--due", "--all"),
        ("--due", "--instrument", "uls8"),
        ("--due", "--site", "C"),
        ("--timepoint", "4m", "--site", "A"),  # it would be passed over
        ("--timepoint", "4m", "--all", "--on", "2015-03-02"),
    ],
)
def test_choices_that_do_not_go_together_are_refused(place, words):
    assert run("schedule", *words).exit_code in (2, 10)
    assert not (place / "forms").exists()
