"""One instrument on paper: boxes, codes, missing reasons, notices, skip rules, and texts that are only texts."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from instruments import load
from instruments.loader import definitions_in, library_folder
from instruments.model import Gate, Item
from surveys.calendar.windows import Calendar
from surveys.forms import Schedule, instrument_pdf
from surveys.forms.context import Matrix
from surveys.forms.paper import PLAIN
from surveys.forms.sections import section
from surveys.forms.skips import where_next
from surveys.register.participant import Participant
from surveys.study import open_study
from tests.surveys.forms.samples import (
    EVERY_KIND,
    LICENCE,
    LONG,
    STUDY,
    an_instrument,
    pages,
    words,
    write_study,
)


@pytest.fixture(scope="module")
def every_kind() -> str:
    return words(instrument_pdf(an_instrument(*EVERY_KIND)))


@pytest.mark.parametrize("id", definitions_in(library_folder()))
def test_every_item_of_the_library_is_printed_in_order(id: str) -> None:
    instrument = load(id)
    text = words(instrument_pdf(instrument))
    places = [0]
    for number, item in enumerate(instrument.items, start=1):
        found = re.compile(rf"\b{number} (Ask only if [^.]*\. )?{re.escape(item.text or item.label)}")
        place = found.search(text, places[-1])
        assert place, (number, item.id)
        places.append(place.start())
    assert places == sorted(places)


def test_a_code_stands_beside_each_box_of_a_matrix() -> None:
    text = words(instrument_pdf(load("uls8")))
    assert "No. Question Card 1 Never Rarely Sometimes Often -9 Refused -8 Does not know" in text
    assert "1 companionship lacking 1 2 3 4 -9 -8 2 nobody" in text


def test_an_instruments_own_reason_comes_before_the_studys() -> None:
    text = words(instrument_pdf(load("bprs24")))
    assert "0 Not assessed -9 Refused -8 Does not know" in text
    assert "1 somatic concern 1 2 3 4 5 6 7 0 -9 -8 2 anxiety" in text


def test_not_applicable_is_offered_only_where_it_can_be() -> None:
    text = words(instrument_pdf(load("imr")))
    assert "12 involvement in self-help 1 2 3 4 5 -9 -8 13" in text
    assert "Not applicable if no psychiatric medication is prescribed. 1 2 3 4 5 -9 -8 -7 14" in text


def test_office_codes_are_never_offered(every_kind: str) -> None:
    assert not re.search("-6|-4|Not asked|Unreadable|Data query", every_kind)


def test_scales_that_differ_are_lists_with_a_code_beside_each_option(every_kind: str) -> None:
    assert f"1 {LONG} 2 Not always: {LONG} -9 Refused -8 Does not know -7 Not applicable" in every_kind


def test_scales_too_wide_for_a_table_become_lists() -> None:
    items = tuple(Item(id=f"a{n}", label=f"activity {n}", scale="level") for n in range(3))
    assert not any(isinstance(block, Matrix) for block in section(an_instrument(*items), ()).blocks)


def test_numbers_have_their_limits_with_their_decimals(every_kind: str) -> None:
    assert "from 0 to 7" in every_kind
    assert "+/− . from -5.0 to 50.0" in every_kind


def test_a_date_has_day_month_and_year(every_kind: str) -> None:
    assert re.search("since day month year", every_kind)


def test_a_visual_analogue_scale_is_ruled_from_end_to_end(every_kind: str) -> None:
    assert "0 10 20 30 40 50 60 70 80 90 100 Number marked from 0 to 100" in every_kind


def test_a_note_is_printed_without_a_number(every_kind: str) -> None:
    assert "Now about sleep. 1 lies awake" in every_kind


def test_a_risk_item_points_to_the_distress_protocol(every_kind: str) -> None:
    assert "5 in own words → If the answer raises concern" in every_kind


def test_skip_rules_are_told_at_the_gate_and_at_the_item(every_kind: str) -> None:
    assert "1 lies awake → If 0 No, go to question 3, and leave out question 4. 0 No 1 Yes" in every_kind
    assert "2 Ask only if question 1 is 1 Yes. nights" in every_kind
    assert "nights → Ask question 4 only if this is 3 or more." in every_kind
    assert "4 Ask only if question 2 is 3 or more. since" in every_kind
    assert "→ If 0 Never or 1 Rarely, go to question 10." in every_kind
    assert "Ask only if question 8 is 2 Sometimes or more. dreads waking" in every_kind


@pytest.mark.parametrize(
    ("gates", "told"),
    [
        pytest.param(
            {"b": Gate(item="a", equals=3)},
            ["If 0 Never, 1 Rarely or 2 Sometimes, go to question 3"],
            id="one value",
        ),
        pytest.param(
            {"d": Gate(item="a", at_most=0)},
            ["If 1 Rarely, 2 Sometimes or 3 Often, leave out question 4"],
            id="a later item",
        ),
        pytest.param(
            {"b": Gate(item="a", at_least=3), "d": Gate(item="a", at_least=3)},
            ["If 0 Never, 1 Rarely or 2 Sometimes, go to question 3, and leave out question 4"],
            id="a run and a later item",
        ),
        pytest.param(
            {"b": Gate(item="a", at_least=3), "c": Gate(item="b", at_least=1)},
            ["If 0 Never, 1 Rarely or 2 Sometimes, go to question 4"],
            id="what waits for a skipped item is skipped",
        ),
        pytest.param(
            {id: Gate(item="a", at_least=3) for id in "bcde"},
            ["If 0 Never, 1 Rarely or 2 Sometimes, go to the end of this questionnaire"],
            id="nothing is left",
        ),
        pytest.param(
            {"b": Gate(item="a", at_least=2), "c": Gate(item="a", at_most=1)},
            ["If 0 Never or 1 Rarely, go to question 3", "If 2 Sometimes or 3 Often, leave out question 3"],
            id="either way",
        ),
    ],
)
def test_a_gate_says_where_each_answer_leads(gates: dict[str, Gate], told: list[str]) -> None:
    items = tuple(Item(id=id, label=id, scale="often", ask_if=gates.get(id)) for id in "abcde")
    instrument = an_instrument(*items)
    numbers = {id: number for number, id in enumerate("abcde", start=1)}
    assert list(where_next(instrument, items[0], numbers)) == [f"{sentence}." for sentence in told]


def test_reverse_keying_is_never_shown() -> None:
    instrument = load("uls8")
    unreversed = tuple(score.model_copy(update={"reversed": ()}) for score in instrument.scores)
    assert instrument.scores[0].reversed
    assert instrument_pdf(instrument.model_copy(update={"scores": unreversed})) == instrument_pdf(instrument)


def test_absent_wording_is_said_on_the_form_and_present_wording_is_not() -> None:
    notice = "Licensed wording is not printed here: read each item from your licensed copy."
    assert notice in words(instrument_pdf(load("uls8")))
    assert notice not in words(instrument_pdf(load("bprs18")))


def test_a_licences_notice_is_printed() -> None:
    licence = LICENCE.model_copy(update={"notice": "© Doe & Roe 2019"})
    assert "© Doe & Roe 2019" in words(instrument_pdf(an_instrument(*EVERY_KIND, licence=licence)))


HOSTILE = [
    "#pagebreak() #v(10cm)",
    "costs $x^2$ and $",
    "*bold* _not_ `code` = head",
    "<script>alert(1)</script> <label> @ref",
    '"quote\\',
    "{{ 7 * 7 }} {% raw %} {# no #}",
    "// gone? /* gone? */ -- --- ~ ...",
    "[x] {y} ](z) \\u{41}",
    "smile 😀",
    "naïve café ≥ 3 → œuvre",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_print_as_themselves_wherever_a_text_can_stand(text: str) -> None:
    items = (Item(id="a", label=text, scale="s"), Item(id="b", label="b", text=text, kind="text"))
    instrument = an_instrument(*items, title=text, instructions=text, scales={"s": {0: text, 1: "No"}})
    assert words(instrument_pdf(instrument)).count(text) == 5


def test_arabic_prints_its_letters() -> None:
    text = words(instrument_pdf(an_instrument(Item(id="a", label="مرحبا", kind="text"))))
    assert set("مرحبا") <= set(text) or any("\ufe70" <= letter <= "\ufeff" for letter in text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\u202eb", "a[U+202E]b"), ("a\u0007b", "a[U+0007]b"), ("a\U000e0fffb", "a[U+E0FFF]b")],
)
def test_what_has_no_glyph_is_shown_by_its_number(text: str, shown: str) -> None:
    assert shown in words(instrument_pdf(an_instrument(Item(id="a", label=text, kind="text"))))


def test_every_character_taken_for_plain_has_a_glyph() -> None:
    plain = "".join(chr(n) for n in range(0x20, 0x3000) if PLAIN.fullmatch(chr(n)))
    unspaced = plain.replace(" ", "")
    assert len(unspaced) > 300
    assert "[U+" not in words(instrument_pdf(an_instrument(Item(id="a", label=plain, kind="text"))))


def test_a_site_in_another_script_is_printed_or_numbered(tmp_path: Path) -> None:
    text = STUDY.replace("North", "Nor\U0001f984th")
    study = open_study(write_study(tmp_path, text))
    person = Participant("A0001", "A", date(2014, 10, 31), "active", None)
    assert "A Nor" in pages(Schedule(study, study.timepoint("4m"), Calendar(study.file, {})).pdf(person))[0]


def test_lines_of_a_text_stay_lines() -> None:
    pdf = instrument_pdf(an_instrument(*EVERY_KIND, instructions="line one\nline two"))
    assert "line one\nline two" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def test_a_long_table_repeats_its_head_on_each_page() -> None:
    items = tuple(Item(id=f"a{n}", label=f"topic {n}", scale="often") for n in range(60))
    pdf = PdfReader(io.BytesIO(instrument_pdf(an_instrument(*items))))
    assert len(pdf.pages) >= 2
    assert all("Sometimes" in page.extract_text() for page in pdf.pages)


def test_no_row_is_split_between_pages() -> None:
    items = tuple(
        Item(id=f"a{n}", label=f"begin{n:02} {LONG} {LONG} end{n:02}", scale="often") for n in range(40)
    )
    every = pages(instrument_pdf(an_instrument(*items)))
    assert len(every) >= 3
    for n in range(40):
        (page,) = (page for page in every if f"begin{n:02}" in page)
        assert f"end{n:02}" in page
