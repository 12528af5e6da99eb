"""Everything that a form says, in its order, and whether a text says it so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from surveys.calendar.windows import Calendar
from surveys.forms import Schedule, fixed_words
from surveys.forms.context import Form, Matrix, Question
from surveys.forms.fixed_words import Notice
from surveys.forms.look import Look
from surveys.forms.one_instrument import instrument_form
from surveys.forms.plain_layout import beside_code
from surveys.study import Study
from tests.surveys.forms.samples import EVERY_KIND, an_instrument

PERSON = {
    "participant": "A0001",
    "check": "check character B",
    "site": "A North",
    "due": "Saturday 28 February 2015",
    "best": "14 Feb to 14 Mar",
    "window": "29 Jan to 29 Apr",
    "next_due": "Saturday 30 April 2016",
}


AT_THE_END = ("LAST",)
"""Of the last interview of a study alone."""


def form_in(study: Study, look: Look) -> Form:
    """That of the 4-month interview."""
    return Schedule(study, study.timepoint("4m"), Calendar(study.file, {}), look).form


def with_every_kind(form: Form) -> Form:
    """The form with an instrument at its end that has an item of every kind."""
    made = instrument_form(an_instrument(*EVERY_KIND), look=form.look)
    return replace(form, sections=form.sections + made.sections)


def said(form: Form) -> Iterator[str]:
    """Each text of its sections, in order."""
    for section in form.sections:
        yield from (section.title, f"{section.id} {section.version}", *section.facts)
        yield from (section.instructions, *section.notices)
        for block in section.blocks:
            yield from _of_a_table(block) if isinstance(block, Matrix) else _of_a_question(block)


def fixed_in(form: Form) -> Iterator[str]:
    """What every form of its look says on its first page and its last, if another interview follows."""
    own = form.look.own_hand
    notices = [fixed_words.own_minutes(form.cover.minutes)] if own else [fixed_words.annotated(form)]
    for name, value in {**vars(fixed_words), **vars(fixed_words.HEADING)}.items():
        if (
            not name.startswith("_")
            and isinstance(value, str | Notice)
            and name.lower().startswith("own_") == own
            and name not in AT_THE_END
        ):
            notices.append(value)
    for notice in notices:
        yield notice.first + notice.rest if isinstance(notice, Notice) else notice


def missing_from(text: str, form: Form) -> list[str]:
    """What the form says and the text does not, or not in this order."""
    text, place, lost = single(text), 0, []
    for words in map(single, said(form)):
        found = text.find(words, place)
        if found < 0:
            lost.append(words)
        else:
            place = found + len(words)
    return lost


def single(text: str) -> str:
    """With single spaces, and spaces that are kept on their line like others."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def _of_a_table(block: Matrix) -> Iterator[str]:
    yield from ("No.", "Question", *(option.label for option in block.options))
    yield from (f"{option.code} {option.label}" for option in block.absent)
    for row in block.rows:
        yield str(row.number)
        yield from _wording(row)
        yield from (str(option.code) for option in block.options)
        yield from (str(option.code) for option in block.absent if option in row.absent)


def _of_a_question(block: Question) -> Iterator[str]:
    yield str(block.number or "")
    yield from _wording(block)
    yield from (f"{option.code} {beside_code(option)}" for option in block.options)
    if block.kind in ("number", "vas"):
        yield f"from {block.low} to {block.high}"
    yield from (f"{option.code} {beside_code(option)}" for option in block.absent)


def _wording(question: Question) -> Iterator[str]:
    yield from (question.asked, question.words, *question.remarks, question.annotation)
