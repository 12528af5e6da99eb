"""A form as a Word file: what it says, that texts stay texts, and what another program makes of it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from instruments.model import Item
from surveys.forms import Schedule, writer
from surveys.forms.look import Look
from surveys.forms.one_instrument import instrument_form
from surveys.study import Study
from tests.programs import run
from tests.surveys.forms.said import PERSON, fixed_in, form_in, missing_from, said, single, with_every_kind
from tests.surveys.forms.samples import an_instrument
from tests.surveys.forms.test_instrument import HOSTILE
from tests.surveys.forms.test_looks import LOOKS

LINES = tuple(Item(id=f"a{n}", label=f"topic {n}", scale="often") for n in range(60))


def text_of(element: Any) -> str:
    """The words within, those of a paragraph after those of the one before."""
    said = {qn("w:t"): lambda each: each.text or "", qn("w:br"): lambda _: " ", qn("w:p"): lambda _: " "}
    return single("".join(said[each.tag](each) for each in element.iter(*said)))


def body(content: bytes) -> str:
    return text_of(Document(io.BytesIO(content)).element.body)


def sizes(document: Any) -> set[float]:
    """Of all letters of the body, in points."""
    normal = document.styles["Normal"].font.size.pt
    found = set()
    for made in document.element.body.iter(qn("w:r")):
        size = made.find(f".//{qn('w:sz')}")
        if "".join(each.text or "" for each in made.iter(qn("w:t"))).strip():
            found.add(normal if size is None else int(size.get(qn("w:val"))) / 2)
    return found


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.suffix or "-plain")
def test_every_look_says_all_that_the_form_does_in_its_order(study: Study, look: Look) -> None:
    form = with_every_kind(form_in(study, look))
    content = writer(form, "docx")(PERSON)
    assert missing_from(body(content), form) == []
    document = Document(io.BytesIO(content))
    assert round(document.sections[0].page_height.mm) == (279 if look.paper == "us-letter" else 297)
    assert not look.large or min(sizes(document)) >= 16


def test_what_is_given_stands_on_the_cover_and_at_the_head_of_each_page(schedule: Schedule) -> None:
    document = Document(io.BytesIO(writer(schedule.form, "docx")(PERSON)))
    assert all(value in text_of(document.element.body) for value in PERSON.values())
    (section,) = document.sections
    assert "Participant A0001" in text_of(section.header._element)
    assert f"Form {schedule.form.stamp} Page 1 of 1" in text_of(section.footer._element)
    assert document.core_properties.title.endswith(", A0001")


def test_one_person_leaves_nothing_on_the_form_of_the_next(schedule: Schedule) -> None:
    written = writer(schedule.form, "docx")
    blank, _, again = written({}), written(PERSON), written({})
    assert blank == again == writer(schedule.form, "docx")({})
    assert "☐ A North ☐ B South" in body(blank)
    assert "A0001" not in body(blank)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_as_themselves_wherever_a_text_can_stand(text: str) -> None:
    items = (Item(id="a", label=text, scale="s"), Item(id="b", label="b", text=text, kind="text"))
    form = instrument_form(
        an_instrument(*items, title=text, instructions=text, scales={"s": {0: text, 1: "No"}})
    )
    assert body(writer(form, "docx")({})).count(text) == 5


def test_what_no_file_of_word_can_hold_is_shown_by_its_number() -> None:
    form = instrument_form(an_instrument(Item(id="a", label="a\u0007b\ufffe\u202e", kind="text")))
    assert "a[U+0007]b[U+FFFE][U+202E]" in body(writer(form, "docx")({}))


def test_heads_of_tables_are_repeated_and_no_row_is_split(schedule: Schedule) -> None:
    document = Document(io.BytesIO(writer(schedule.form, "docx")({})))
    rows = list(document.element.body.iter(qn("w:tr")))
    heads = [row for row in rows if row.find(f".//{qn('w:tblHeader')}") is not None]
    assert [text_of(row)[:3] for row in heads] == ["Ins", *["No."] * 2]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_words_written_from_the_right_are_marked_so_and_codes_between_them_are_not(
    schedule: Schedule,
) -> None:
    first, *rest = schedule.form.sections
    arabic = replace(first, language="ar", title="مقياس")
    form = replace(schedule.form, sections=(arabic, *rest))
    marked = Document(io.BytesIO(writer(form, "docx")({}))).element.body
    begin_right = [
        text_of(each) for each in marked.iter(qn("w:p")) if each.find(f".//{qn('w:bidi')}") is not None
    ]
    assert begin_right[0] == arabic.title
    assert "\u200e-9 Refused\u200e" in begin_right
    assert not any(each.title in begin_right for each in rest)
    from_right = [
        text_of(each) for each in marked.iter(qn("w:r")) if each.find(f".//{qn('w:rtl')}") is not None
    ]
    assert from_right == [arabic.title]


@pytest.mark.parametrize("own_hand", [False, True])
def test_the_fixed_words_are_there(study: Study, own_hand: bool) -> None:
    form = form_in(study, Look(annotated=not own_hand, own_hand=own_hand))
    text = body(writer(form, "docx")({}))
    assert [sentence for sentence in fixed_in(form) if sentence not in text] == []


def test_libreoffice_prints_all_of_it_on_the_right_paper(schedule: Schedule, tmp_path) -> None:
    whole = with_every_kind(schedule.form)
    (tmp_path / "whole.docx").write_bytes(writer(whole, "docx")(PERSON))
    long = instrument_form(an_instrument(*LINES), look=Look("us-letter"))
    (tmp_path / "long.docx").write_bytes(writer(long, "docx")({}))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "whole.docx", "long.docx", folder=tmp_path)
    pages = PdfReader(tmp_path / "whole.pdf").pages
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
    text = "".join(page.extract_text() for page in pages)
    assert [words for words in said(whole) if "".join(words.split()) not in "".join(text.split())] == []
    assert f"Page 2 of {len(pages)}" in single(pages[1].extract_text())
    pages = PdfReader(tmp_path / "long.pdf").pages
    assert len(pages) > 1
    assert all(float(page.mediabox[3]) == 792 and "Rarely" in page.extract_text() for page in pages)
