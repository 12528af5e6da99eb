"""Tagged PDF as a reader of it sees it: another program than the compiler walks the tags, the words and the fonts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from surveys.calendar.windows import Calendar
from surveys.forms import Schedule, instrument_pdf
from surveys.forms.look import Look
from surveys.study import Study
from tests.surveys.forms.samples import EVERY_KIND, an_instrument

SHOWS = (b"Tj", b"TJ", b"'", b'"', b"Do")
"""Operators that put letters or a picture, as the mark of a page, on it."""
FORMS = ["schedule", "large", "annotated", "own_hand", "letter", "cards", "every_kind"]


def made(study: Study, name: str) -> PdfReader:
    looks = {
        "large": Look(large=True),
        "annotated": Look(annotated=True),
        "own_hand": Look(own_hand=True),
        "letter": Look("us-letter"),
    }
    schedule = Schedule(study, study.timepoint("4m"), Calendar(study.file, {}), looks.get(name, Look()))
    if name == "every_kind":
        return PdfReader(io.BytesIO(instrument_pdf(an_instrument(*EVERY_KIND))))
    return PdfReader(io.BytesIO(schedule.cards() if name == "cards" else schedule.pdf()))


@pytest.fixture(scope="module", params=FORMS)
def pdf(request: pytest.FixtureRequest, study: Study) -> PdfReader:
    return made(study, request.param)


def elements(node: Any) -> Iterator[Any]:
    """The elements of the tree of tags beneath a node, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if isinstance(kid, dict) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tagged(pdf: PdfReader) -> list[Any]:
    return list(elements(pdf.trailer["/Root"]["/StructTreeRoot"]))


def named(pdf: PdfReader, role: str) -> list[Any]:
    return [each for each in tagged(pdf) if each["/S"] == role]


def test_every_word_and_mark_is_within_a_tag_or_said_to_be_an_artifact(pdf: PdfReader) -> None:
    shown = 0
    for page in pdf.pages:
        open_marks: list[bool] = []
        for operands, operator in ContentStream(page.get_contents(), pdf).operations:
            if operator in (b"BMC", b"BDC"):
                content = operands[1] if len(operands) > 1 else {}
                open_marks.append(operands[0] == "/Artifact" or "/MCID" in content)
            elif operator == b"EMC":
                open_marks.pop()
            elif operator in SHOWS:
                shown += 1
                assert any(open_marks)
    assert shown > 20


def test_headings_begin_with_the_first_level_and_skip_none(pdf: PdfReader) -> None:
    levels = [int(each["/S"][2:]) for each in tagged(pdf) if each["/S"] in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_table_of_more_than_one_row_has_a_head_that_says_what_it_heads(pdf: PdfReader) -> None:
    for table in named(pdf, "/Table"):
        heads = [each for each in elements(table) if each["/S"] == "/TH"]
        assert heads
        scopes = [attribute.get("/Scope") for head in heads for attribute in _attributes(head)]
        assert "/Column" in scopes


def _attributes(element: Any) -> list[Any]:
    found = element.get("/A", [])
    return [each.get_object() for each in (found if isinstance(found, list) else [found])]


def test_title_language_and_bookmarks_are_there(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata
    assert pdf.metadata["/Title"]
    assert list(pdf.outline)


def test_every_font_travels_with_the_file(pdf: PdfReader) -> None:
    fonts = [font.get_object() for page in pdf.pages for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert descriptors
    assert all({"/FontFile2", "/FontFile3"} & set(each) for each in descriptors)


def test_a_schedule_is_read_in_the_order_in_which_it_is_asked(study: Study) -> None:
    titles = [
        each.title for each in Schedule(study, study.timepoint("4m"), Calendar(study.file, {})).form.sections
    ]
    marks = [str(each["/Title"]) for each in made(study, "schedule").outline if not isinstance(each, list)]
    assert [mark for mark in marks if mark in titles] == titles
