"""Response cards: one sheet for each scale that has one, named on the form, and large."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from instruments.model import Item
from surveys.forms import Schedule, instrument_cards, instrument_pdf
from surveys.refusals import Refusal
from tests.surveys.forms.samples import LONG, an_instrument, pages, words


def test_each_scale_of_three_answers_or_more_has_a_card_in_the_order_of_the_form(schedule: Schedule) -> None:
    every = pages(schedule.cards())
    assert len(every) == 2
    assert "Card 1" in every[0]
    assert "UCLA Loneliness Scale, 8-item short form (ULS-8): questions 1 to 8" in every[0]
    assert "Never Rarely Sometimes Often" in every[0]
    assert "questions 1 to 5" in every[1]


def test_a_form_names_the_card_of_each_of_its_scales(blank: bytes) -> None:
    assert "Question Card 1 Never" in words(blank)
    assert "Card 2" in words(blank)


def test_a_card_is_shared_by_all_that_have_its_answers() -> None:
    items = [
        Item(id=f"a{n}", label=f"topic {n}", scale="often" if n in (1, 2, 5) else "no_yes")
        for n in range(1, 6)
    ]
    every = pages(instrument_cards(an_instrument(*items)))
    assert len(every) == 1
    assert "questions 1 to 2, 5" in every[0]


def test_one_question_of_its_own_scale_is_named_by_its_number() -> None:
    item = Item(id="a", label="topic", scale="often")
    assert "Sleep Worry Scale: question 1" in words(instrument_cards(an_instrument(item)))


def test_a_yes_or_no_needs_no_card() -> None:
    item = Item(id="a", label="topic", scale="no_yes")
    assert "Card" not in words(instrument_pdf(an_instrument(item)))
    with pytest.raises(Refusal, match="no question with a choice of three answers or more"):
        instrument_cards(an_instrument(item))


def test_nothing_is_read_out_of_records() -> None:
    item = Item(id="a", label="topic", scale="often")
    with pytest.raises(Refusal):
        instrument_cards(an_instrument(item, mode="record-extraction"))


def test_long_answers_stay_on_their_sheet() -> None:
    scale = {n: f"{LONG}, in the way that people like me do it {n}" for n in range(1, 8)}
    item = Item(id="a", label="topic", scale="long")
    pdf = instrument_cards(an_instrument(item, scales={"long": scale}))
    assert len(pages(pdf)) == 1
    assert all(f"{LONG}, in the way that people like me do it {n}" in words(pdf) for n in range(1, 8))


def test_cards_are_tagged_pdf_ua_and_the_same_each_time(schedule: Schedule) -> None:
    pdf = schedule.cards()
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert pdf == schedule.cards()


def test_answers_that_fit_on_no_sheet_are_refused() -> None:
    item = Item(id="a", label="topic", scale="long")
    with pytest.raises(Refusal, match="card 1 of 10,004 letters, for 3 answers"):
        instrument_cards(an_instrument(item, scales={"long": {0: "No", 1: "x" * 10_000, 2: "Ye"}}))
