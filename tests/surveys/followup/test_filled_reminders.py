"""What is filled in stays text, whatever it looks like; the same reminder is the same bytes."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from surveys.reminders.defaults import default_templates
from surveys.reminders.letters import ready_letter
from surveys.reminders.templates import Template
from surveys.reminders.texts import ready_text
from surveys.workbook import storable
from tests.programs import run
from tests.surveys.followup.reminding import MEETING, REMINDER, as_letter, words_of

ODD = [
    "{{ participant }}",
    "{% if %}",
    "<w:p>&amp;</w:p>",
    "a & b < c",
    "{_{ x }_}",
    "{#",
    "'\"",
    "研究 🙂",
    "a\tb",
]


@pytest.mark.parametrize("title", ODD)
def test_what_looks_like_markup_prints_as_itself(title):
    assert printed(title) == [title, title]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_any_title_prints_as_itself(title):
    assert printed(title) == [title, storable(title)]


def printed(title: str) -> list[str]:
    given_ = replace(REMINDER, study=title)
    text = ready_text(Template(Path("a.txt"), b"{{ study }}"), False).fill(given_)
    letter = ready_letter(Template(Path("a.docx"), as_letter("{{ study }}")), False).fill(given_)
    return [text.decode(), words_of("a.docx", letter).strip("\n")]


def test_a_letter_is_the_same_bytes_whenever_it_is_filled_and_names_nobody_who_made_it(monkeypatch):
    content = as_letter("{{ participant }}", author="Fenella Drinkwaterby")
    assert "Fenella" in Document(io.BytesIO(content)).core_properties.author
    ready = ready_letter(Template(Path("letter.docx"), content), False)
    first = ready.fill(REMINDER)
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
    assert ready.fill(REMINDER) == first
    with ZipFile(io.BytesIO(first)) as parts:
        assert not any(b"Fenella" in parts.read(name) for name in parts.namelist())


def test_the_letters_fill_one_page_of_a4(tmp_path):
    for name, appointment in (("letter", None), ("letter-appointment", MEETING)):
        template = Template(Path(f"{name}.docx"), default_templates()[f"{name}.docx"])
        content = ready_letter(template, True).fill(replace(REMINDER, overdue=True, appointment=appointment))
        (tmp_path / f"{name}.docx").write_bytes(content)
    letters = ("letter.docx", "letter-appointment.docx")
    run("libreoffice", "--headless", "--convert-to", "pdf", *letters, folder=tmp_path)
    for name, words in (("letter", "It is not too late"), ("letter-appointment", "Friday 6 March 2015")):
        (page,) = PdfReader(tmp_path / f"{name}.pdf").pages
        assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
        assert words in page.extract_text()
