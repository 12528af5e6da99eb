"""A form as one HTML file: what it says, that texts stay texts, and how browsers show and print it."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from jinja2 import meta, nodes
from pypdf import PdfReader

from instruments.model import Item
from surveys.forms import Schedule, fixed_words, writer
from surveys.forms.html_form import environment
from surveys.forms.look import Look
from surveys.forms.one_instrument import instrument_form
from surveys.study import Study
from tests.programs import run
from tests.surveys.forms.said import PERSON, fixed_in, form_in, missing_from, single, with_every_kind
from tests.surveys.forms.samples import an_instrument, words
from tests.surveys.forms.test_instrument import HOSTILE
from tests.surveys.forms.test_looks import LOOKS
from tests.surveys.forms.test_templates import FIELDS
from tests.surveys.pages.axe import violations
from tests.surveys.test_pages import QUIET


class Said(HTMLParser):
    """The words of a page's body, and every element."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(page.decode())
        self.text = single("".join(self.words[self.words.index("<body>") + 1 :]))

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        self.words.append("<body>" if tag == "body" else "" if tag == "strong" else " ")

    def handle_endtag(self, tag: str) -> None:
        self.words.append("" if tag == "strong" else " ")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def page_of(*items: Item, look: Look = Look(), **changes: object) -> bytes:  # noqa: B008
    return writer(instrument_form(an_instrument(*items, **changes), look=look), "html")({})


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.suffix or "-plain")
def test_every_look_says_all_that_the_form_does_in_its_order(study: Study, look: Look) -> None:
    form = with_every_kind(form_in(study, look))
    page = writer(form, "html")(PERSON)
    assert missing_from(Said(page).text, form) == []
    assert ("size: 8.5in 11in" in page.decode()) == (look.paper == "us-letter")


def test_what_is_given_stands_on_the_cover_and_at_the_head_of_each_printed_page(schedule: Schedule) -> None:
    page = writer(schedule.form, "html")(PERSON)
    text = Said(page).text
    assert all(value in text for value in PERSON.values())
    assert r'@top-left { content: "Participant\20 A0001"' in page.decode()


def test_a_blank_form_has_room_for_an_id_and_a_box_for_each_site(schedule: Schedule) -> None:
    page = writer(schedule.form, "html")({}).decode()
    assert "A0001" not in page
    assert '<dt>Participant</dt><dd><span class="digit">' in page
    assert '<span class="box"></span> B South' in page


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_as_themselves_wherever_a_text_can_stand(text: str) -> None:
    items = (Item(id="a", label=text, scale="s"), Item(id="b", label="b", text=text, kind="text"))
    page = page_of(*items, title=text, instructions=text, scales={"s": {0: text, 1: "No"}})
    assert Said(page).text.count(text) == 6  # once more in the line under the form
    assert "script" not in Said(page).tags


def test_no_title_of_a_study_ends_the_style(schedule: Schedule) -> None:
    hostile = '"; } </style><script>alert(1)</script>'
    page = writer(replace(schedule.form, study=hostile), "html")({})
    assert "script" not in Said(page).tags
    assert hostile in Said(page).text


def test_what_has_no_glyph_is_shown_by_its_number() -> None:
    assert "a[U+0007]b[U+202E]" in Said(page_of(Item(id="a", label="a\u0007b\u202e", kind="text"))).text


def test_words_written_from_the_right_are_marked_so(schedule: Schedule) -> None:
    (first, *rest) = schedule.form.sections
    arabic = replace(schedule.form, sections=(replace(first, language="ar"), *rest))
    page = writer(arabic, "html")({}).decode()
    assert (page.count('lang="ar" dir="rtl"'), page.count('lang="en" dir="ltr"')) == (1, len(rest))


def test_the_same_form_is_the_same_bytes(schedule: Schedule) -> None:
    first, second = writer(schedule.form, "html"), writer(schedule.form, "html")
    first({})
    assert first(PERSON) == second(PERSON)


@pytest.mark.parametrize("name", environment().list_templates())
def test_a_template_uses_only_fields_of_the_context_and_never_computes(name: str) -> None:
    env = environment()
    source, _, _ = env.loader.get_source(env, name)  # type: ignore[union-attr]
    tree = env.parse(source)
    assert not list(tree.find_all((nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Mod, nodes.Call)))
    told = {
        *PERSON,
        *vars(fixed_words),
        *vars(fixed_words.HEADING),
        "first",
        "rest",
        "last",
        "study",
        "stamp",
    }
    assert {node.attr for node in tree.find_all(nodes.Getattr)} <= FIELDS | told
    assert meta.find_undeclared_variables(tree) <= FIELDS | {
        "fixed", "given", "heads", "sheet", "small_points", "annotated", "own_minutes", "section", "block", "row",
        "option", "notice",
    }  # fmt: skip


def test_axe_finds_nothing_in_a_form_with_every_kind_of_question(schedule: Schedule, tmp_path) -> None:
    (tmp_path / "form.html").write_bytes(writer(with_every_kind(schedule.form), "html")(PERSON))
    assert violations(tmp_path / "form.html", tmp_path) == []


def test_a_browser_prints_the_head_of_a_table_and_whose_form_it_is_on_each_page(tmp_path) -> None:
    items = tuple(Item(id=f"a{n}", label=f"topic {n}", scale="often") for n in range(60))
    form = instrument_form(an_instrument(*items), look=Look("us-letter"))
    (tmp_path / "form.html").write_bytes(writer(form, "html")(PERSON))
    address = (tmp_path / "form.html").as_uri()
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    run(
        "chromium",
        *QUIET,
        profile,
        "--print-to-pdf=form.pdf",
        "--no-pdf-header-footer",
        address,
        folder=tmp_path,
    )
    pages = PdfReader(tmp_path / "form.pdf").pages
    assert len(pages) > 1
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [612, 792]
    for number, page in enumerate(pages, start=1):
        text = single(page.extract_text())
        assert re.search("Participant A0001", text)
        assert "Never" in text
        assert f"Form {form.stamp} · Page {number} of {len(pages)}" in text


@pytest.mark.parametrize("own_hand", [False, True])
def test_the_fixed_words_are_those_of_the_pdf(study: Study, own_hand: bool) -> None:
    form = form_in(study, Look(annotated=not own_hand, own_hand=own_hand))
    printed = words(writer(form, "pdf")({}))
    page = Said(writer(form, "html")({})).text
    for sentence in fixed_in(form):
        assert sentence in page
        assert sentence in printed
