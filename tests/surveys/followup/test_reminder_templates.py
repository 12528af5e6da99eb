"""What a template for reminders may say, and what is refused before anything is filled."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from instruments.problems import ProblemsError
from surveys.refusals import Refusal, UnreadableFile
from surveys.reminders.context import NAMES, OF_APPOINTMENT
from surveys.reminders.default_letter import default_letter
from surveys.reminders.defaults import default_templates, default_text
from surveys.reminders.letters import ready_letter
from surveys.reminders.templates import Template
from surveys.reminders.texts import ready_text
from surveys.workbook import Sheet, workbook_bytes
from tests.surveys.followup.reminding import MEETING, REMINDER, SAYS_SO, as_letter, words_of


@pytest.mark.parametrize("synthetic", [True, False])
@pytest.mark.parametrize("name", [name for name in default_templates() if name != "README.txt"])
def test_the_templates_of_a_new_study_can_be_filled(name, synthetic):
    template = Template(Path(name), default_templates()[name])
    ready = (ready_letter if name.endswith(".docx") else ready_text)(template, synthetic)
    given_ = replace(
        REMINDER, synthetic=synthetic, appointment=MEETING if template.for_appointments else None
    )
    words = words_of(name, ready.fill(given_))
    assert ready.unwritten
    assert ("SYNTHETIC" in words) == synthetic
    assert "A0001" in words
    assert "{" not in words
    assert "Friday 6 March 2015" in words or not template.for_appointments


def test_the_readme_lists_what_a_template_may_say_and_no_more():
    table = default_text("README.txt").partition("double braces")[2].partition("And what it can choose by")[0]
    listed = re.findall(r"(?:^  |  )([a-z_]+)  +(?=\S)", table.partition("\n\n")[2], re.MULTILINE)
    parts = re.findall(r"appointment\.([a-z]+)", table)
    assert sorted(listed) == sorted(NAMES)
    assert sorted(parts) == sorted(OF_APPOINTMENT)


def test_the_default_letters_are_always_the_same_bytes(monkeypatch):
    for about in ("due", "appointment"):
        first = default_letter(about)
        monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
        assert default_letter.__wrapped__(about) == first


def refused(kind: str, *lines: str, name: str = "note") -> ProblemsError:
    """What is said of a template of these lines, or paragraphs."""
    path = Path(f"{name}.{kind}")
    content = "\n".join(lines).encode() if kind == "txt" else as_letter(*lines)
    reader = ready_text if kind == "txt" else ready_letter
    with pytest.raises(Refusal) as error:
        reader(Template(path, content), True)
    return error.value


@pytest.mark.parametrize("kind", ["txt", "docx"])
@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("{{ ''.__class__.__mro__ }}", "not_in_templates"),
        ("{{ participant.__class__ }}", "not_in_templates"),
        ("{{ appointment.__init__.__globals__ }}", "not_in_templates"),
        ("{{ cycler.__init__ }}", "not_in_templates"),
        ("{{ participant.format(study) }}", "not_in_templates"),
        ("{{ study|attr('__class__') }}", "not_in_templates"),
        ("{{ study|safe }}", "not_in_templates"),
        ("{{ study|no_such }}", "not_in_templates"),
        ("{{ participant[0] }}", "not_in_templates"),
        ("{% for each in range(10**9) %}x{% endfor %}", "not_in_templates"),
        ("{{ 'x' * 10**9 }}", "not_in_templates"),
        ("{% set each = 1 %}", "not_in_templates"),
        ("{% include 'study.yaml' %}", "not_in_templates"),
        ("{% import 'study.yaml' as each %}", "not_in_templates"),
        ("{% extends 'study.yaml' %}", "not_in_templates"),
        ("{% macro each() %}{% endmacro %}", "not_in_templates"),
        ("{{ " + "not " * 4000 + "overdue }}", "template_syntax"),
        ("{% if overdue %}", "template_syntax"),
        ("{{ due", "template_syntax"),
        ("{{ partcipant }}", "unknown_name"),
        ("{% if not synthetic %}{{ name }}{% endif %}", "unknown_name"),
        ("{{ appointment.day }}", "no_appointment"),
    ],
)
def test_what_a_template_may_not_say_is_refused(kind, source, rule):
    problems = refused(kind, SAYS_SO, source).problems
    assert rule in {problem.rule for problem in problems}
    assert {problem.where.file for problem in problems} == {f"note.{kind}"}


def test_a_fault_has_its_line_or_paragraph_and_the_nearest_name():
    lines = [SAYS_SO, "{{ site }}", "{{ partcipant }} {{ duee }}"]
    for kind, where in (("txt", "note.txt:3"), ("docx", "note.docx  paragraph 3")):
        problems = refused(kind, *lines).problems
        assert [str(problem.where) for problem in problems] == [where, where]
        assert [problem.hint for problem in problems] == [
            "did you mean `due`?",
            "did you mean `participant`?",
        ]


def test_a_fault_in_a_letters_foot_says_so():
    document, content = Document(), io.BytesIO()
    document.sections[0].footer.paragraphs[0].text = "{{ nobody }}"
    document.save(content)
    with pytest.raises(Refusal) as error:
        ready_letter(Template(Path("letter.docx"), content.getvalue()), False)
    assert str(error.value.problems[0].where) == "letter.docx  footer, paragraph 1"


def test_a_name_of_an_appointment_gets_the_nearest():
    (problem,) = refused("txt", SAYS_SO, "{{ appointment.dya }}", name="text-appointment").problems
    assert (problem.rule, problem.hint) == ("unknown_name", "did you mean `appointment.day`?")


def test_a_template_of_a_made_up_study_has_to_say_so():
    assert [problem.rule for problem in refused("txt", "{{ due }}").problems] == ["synthetic_unsaid"]
    assert ready_text(Template(Path("a.txt"), b"{{ due }}"), False).fill(REMINDER) == REMINDER.due.encode()


def test_a_name_that_word_cut_in_two_is_read_whole():
    document, content = Document(), io.BytesIO()
    paragraph = document.add_paragraph()
    for words, bold in (("{{ parti", False), ("cipant", True), (" }}!", False)):
        paragraph.add_run(words).bold = bold
    document.save(content)
    ready = ready_letter(Template(Path("letter.docx"), content.getvalue()), False)
    assert words_of("letter.docx", ready.fill(REMINDER)).strip() == "A0001!"


def test_a_choice_that_ends_in_a_cell_is_refused_before_a_letter_loses_a_part():
    document, content = Document(), io.BytesIO()
    document.add_paragraph("{% if overdue %}late")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "{% endif %}"
    document.add_paragraph("the end")
    document.save(content)
    ready = ready_letter(Template(Path("letter.docx"), content.getvalue()), False)
    assert "the end" in words_of("letter.docx", ready.fill(replace(REMINDER, overdue=True)))
    with pytest.raises(Refusal) as error:
        ready.fill(REMINDER)
    assert error.value.problems[0].rule == "choice_across"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear ....",
        b"\xd0\xcf\x11\xe0 with a password",
        as_letter("whole")[:-500],
        as_letter("whole")[:300] + bytes(200) + as_letter("whole")[500:],
        workbook_bytes("A workbook", [Sheet("One", ["a"], [])]),
    ],
    ids=["empty", "no zip", "password", "cut short", "overwritten", "a workbook"],
)
def test_what_is_no_word_file_is_refused(content):
    with pytest.raises(UnreadableFile) as error:
        ready_letter(Template(Path("letter.docx"), content), False)
    assert error.value.problems[0].rule == "damaged_file"
    assert error.value.problems[0].hint


def test_a_text_in_another_encoding_is_refused():
    with pytest.raises(UnreadableFile) as error:
        ready_text(Template(Path("text.txt"), "it’s due".encode("cp1252")), False)
    assert error.value.problems[0].rule == "not_utf8"
