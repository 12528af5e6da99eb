"""Large print, US letter, annotated, and for a person's own hand: what each changes of a form, and what it never does."""

from __future__ import annotations

import io
import re
from itertools import product

import pytest
from pypdf import PdfReader

from instruments import load
from instruments.model import Instrument, Item
from surveys.calendar.windows import Calendar
from surveys.forms import Schedule, instrument_pdf
from surveys.forms.look import Look
from surveys.forms.one_instrument import instrument_form
from surveys.study import Study
from tests.surveys.forms.samples import EVERY_KIND, an_instrument, pages, words

LOOKS = [
    Look(paper, large, annotated, own_hand)
    for paper, large, annotated, own_hand in product(
        ("a4", "us-letter"), (False, True), (False, True), (False, True)
    )
    if not (annotated and own_hand)
]


def sizes(pdf: bytes) -> set[float]:
    """Of every letter on its pages, in points."""
    found: set[float] = set()

    def note(text: str, _now: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * matrix[3]), 1))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.suffix or "-plain")
def test_every_look_asks_every_question_in_order_on_its_own_paper(look: Look) -> None:
    instrument = an_instrument(*EVERY_KIND)
    pdf = instrument_pdf(instrument, look=look)
    text = words(pdf)
    places = [text.index(item.text or item.label) for item in instrument.items]
    assert places == sorted(places)
    width, height = PdfReader(io.BytesIO(pdf)).pages[0].mediabox[2:]
    assert (round(width), round(height)) == ((612, 792) if look.paper == "us-letter" else (595, 842))


def test_every_look_has_a_file_name_of_its_own() -> None:
    assert len({look.suffix for look in LOOKS}) == len(LOOKS)


@pytest.mark.parametrize(
    "instrument", [an_instrument(*EVERY_KIND), load("eq5d3l"), load("k10")], ids=lambda each: each.id
)
def test_nothing_in_large_print_is_smaller_than_sixteen_points(instrument: Instrument) -> None:
    assert min(sizes(instrument_pdf(instrument, look=Look(large=True)))) >= 16


def test_the_cover_and_the_end_are_in_large_print_too(study: Study) -> None:
    schedule = Schedule(study, study.timepoint("4m"), Calendar(study.file, {}), Look(large=True))
    assert min(sizes(schedule.pdf())) >= 16


def test_the_sizes_of_letters_are_measured() -> None:
    assert min(sizes(instrument_pdf(load("uls8")))) < 9


def test_an_annotated_form_has_variables_ranges_and_scores() -> None:
    text = words(instrument_pdf(load("uls8"), look=Look(annotated=True)))
    assert "1 companionship lacking uls8_1 · 1 to 4 · uls8_total" in text
    assert "uls8_3 · 1 to 4 · uls8_total (reversed)" in text


def test_an_annotated_form_tells_recoded_items_and_those_in_no_score() -> None:
    recoded = load("rand36")
    text = words(instrument_pdf(recoded, look=Look(annotated=True)))
    assert "(recoded)" in text
    alone = an_instrument(Item(id="a", label="in own words", kind="text"))
    assert "a · text · in no score" in words(instrument_pdf(alone, look=Look(annotated=True)))


def test_no_other_form_says_what_is_reversed_or_which_variable_it_is() -> None:
    for look in LOOKS:
        form = str(instrument_form(load("uls8"), look=look).sections)
        assert bool(re.search(r"uls8_\d.*revers", form)) == look.annotated
        assert look.annotated or not re.search(r"uls8_\d|revers", form)


def test_a_form_for_the_persons_own_hand_has_nothing_for_an_interviewer() -> None:
    text = words(instrument_pdf(an_instrument(*EVERY_KIND), look=Look(own_hand=True)))
    assert not re.search("Refused|Does not know|distress protocol|Self-report|Card|Ask ", text)
    assert "Answer only if question 1 is 1 Yes. nights" in text
    assert "-7 Not applicable" in text  # of the one item that says when it is not


def test_labels_are_not_given_to_anybody_as_questions() -> None:
    text = words(instrument_pdf(load("uls8"), look=Look(own_hand=True)))
    assert "Not to be given to anybody to fill in" in text


def test_what_somebody_else_rates_is_no_part_of_a_form_for_the_persons_own_hand(study: Study) -> None:
    point = study.timepoint("18m")
    asked = Schedule(study, point, Calendar(study.file, {}), Look(own_hand=True)).form.sections
    modes = {id: study.instruments[id].mode for id in point.instruments}
    assert [each.id for each in asked] == [id for id, mode in modes.items() if mode == "self-report"]
    assert len(asked) < len(modes)


def test_a_schedule_for_the_persons_own_hand_has_its_own_cover_and_end(study: Study) -> None:
    schedule = Schedule(study, study.timepoint("4m"), Calendar(study.file, {}), Look(own_hand=True))
    every = pages(schedule.pdf())
    assert "The date on which you fill this in" in every[0]
    assert "All of it takes about 6 minutes" in every[0]
    assert "If any of these questions has upset you" in every[-1]
    assert not re.search("Interviewer code|allocation|Office|office|consents", " ".join(every))


def test_a_label_that_begins_with_its_code_does_not_say_it_twice() -> None:
    text = words(instrument_pdf(load("imr"), look=Look(large=True)))
    assert "1 (least favourable) 2 3 4 5 (most favourable)" in text
