"""A study with somebody to remind, templates, and what a filled one says."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from docx import Document

from surveys.reminders.context import Meeting, Reminder
from surveys.reminders.defaults import make_templates
from surveys.study import open_study
from tests.surveys.conftest import STUDY

MONDAY = date(2015, 3, 2)
REMINDER = Reminder(
    participant="A0001",
    site="A",
    site_name="North team",
    interviewer="R1",
    study="A small study",
    timepoint="4 months",
    minutes=40,
    today="Monday 2 March 2015",
    due="Saturday 28 February 2015",
    best="Saturday 14 February 2015 to Saturday 14 March 2015",
    best_until="Saturday 14 March 2015",
    permitted="Saturday 31 January 2015 to Saturday 25 April 2015",
    last_day="Saturday 25 April 2015",
    overdue=False,
    appointment=None,
    synthetic=True,
)
MEETING = Meeting("Friday 6 March 2015", "14:00", "telephone call", 45)
SAYS_SO = "{% if synthetic %}SYNTHETIC {% endif %}"


def study_of(
    folder: Path, row: str = "A0001,A,2014-10-31,active,,", more: str = "contacts: {stop_after: 3}\n"
):
    """A study of one person, or of those of the rows, with the usual templates."""
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY + more, encoding="utf-8")
    head = "id,site,randomised,status,status_date,reconsented"
    (folder / "participants.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    make_templates(folder)
    return open_study(folder)


def as_letter(*paragraphs: str, author: str = "") -> bytes:
    document, content = Document(), io.BytesIO()
    for words in paragraphs:
        document.add_paragraph(words)
    document.core_properties.author = document.core_properties.last_modified_by = author
    document.save(content)
    return content.getvalue()


def words_of(name: str, content: bytes) -> str:
    if name.endswith(".txt"):
        return content.decode()
    document = Document(io.BytesIO(content))
    (section,) = document.sections
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    places = [section.header, document, *cells, section.footer]
    return "\n".join(paragraph.text for place in places for paragraph in place.paragraphs)
