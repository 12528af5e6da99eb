"""The interview schedule of a timepoint: cover, instruments in order, closing page, every page's margins."""

from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from stdnum.iso7064 import mod_37_36

from instruments.loader import library
from surveys.calendar.windows import Calendar
from surveys.forms import Schedule
from surveys.register.participant import Participant
from surveys.register.reader import read_register
from surveys.study import Study, open_study
from tests.surveys.forms.samples import pages, words, write_study


def test_a_cover_names_study_timepoint_and_synthetic_data(blank: bytes) -> None:
    cover = pages(blank)[0]
    assert "SYNTHETIC DATA" in cover
    assert "Sleep trial 4-month interview" in cover
    assert "Good #morning" in cover


def test_a_study_of_real_people_has_no_banner(tmp_path: Path) -> None:
    study = open_study(write_study(tmp_path))
    study.file.__dict__["synthetic"] = False
    assert "SYNTHETIC" not in words(Schedule(study, study.timepoint("4m"), Calendar(study.file, {})).pdf())


def test_a_blank_cover_offers_each_site_and_states_the_window_in_words(blank: bytes) -> None:
    cover = pages(blank)[0]
    assert "A North" in cover
    assert "B South" in cover
    assert "4 months after randomisation" in cover
    assert "from 30 days before it to 60 days after it" in cover


def test_a_personal_cover_has_id_site_and_dates_with_the_short_month_rule(personal: bytes) -> None:
    cover = pages(personal)[0]
    assert "A0001" in cover
    assert "A North" in cover
    assert "B South" not in cover
    assert "Saturday 28 February 2015" in cover
    assert "Sat 14 Feb 2015 to Sat 14 Mar 2015" in cover
    assert "Thu 29 Jan 2015 to Wed 29 Apr 2015" in cover


def test_a_cover_has_a_character_by_which_an_id_without_a_check_digit_is_checked(personal: bytes) -> None:
    assert f"A0001 check character {mod_37_36.calc_check_digit('A0001')}" in pages(personal)[0]


@pytest.mark.parametrize(
    ("method", "said"), [("luhn", "ends in a check digit"), ("mod_97_10", "ends in two check digits")]
)
def test_a_cover_says_that_an_id_ends_in_its_check_digit(study: Study, method: str, said: str) -> None:
    file = study.file.model_copy(update={"check_digit": method})
    with_digit = dataclasses.replace(study, file=file)
    given = Schedule(with_digit, study.timepoint("4m"), Calendar(file, {})).given(
        read_register(study)["A0001"]
    )
    assert given["check"] == said


def test_a_cover_has_the_interview_items_with_their_codes_except_the_mask(blank: bytes) -> None:
    cover = pages(blank)[0]
    assert "1 Face to face 2 Telephone 3 Video call 4 Self-completed" in cover
    assert "Interviewer code" in cover
    assert "learn the allocation" not in cover


def test_a_cover_tells_interview_codes_from_office_codes(blank: bytes) -> None:
    cover = pages(blank)[0]
    assert "-9 Refused -8 Does not know -7 Not applicable" in cover
    assert "Used in the office only: -6 Not asked, -5 Unreadable, -4 Data query open." in cover


def test_contents_list_minutes_and_pages_in_interview_order(blank: bytes) -> None:
    cover = pages(blank)[0]
    assert re.search(r"uls8 1\.0 3 2.*eq5d3l 1\.0 3 [23].*Together, about 6", cover)


def test_instruments_stand_in_interview_order_before_the_closing_page(blank: bytes) -> None:
    text = " ".join(pages(blank)[1:])
    places = [text.index(name) for name in ("UCLA Loneliness", "EQ-5D, three", "Closing the interview")]
    assert places == sorted(places)


def test_the_closing_page_asks_about_the_mask_with_codes_and_not_which(blank: bytes) -> None:
    last = pages(blank)[-1]
    assert "Did the interviewer learn the allocation? → Do not write which. 0 No 1 Yes" in last
    assert "distress protocol" in last
    assert "Good *night*" in last


def test_the_closing_page_names_the_next_contact(study: Study, personal: bytes, blank: bytes) -> None:
    assert "18-month interview, due Saturday 30 April 2016" in pages(personal)[-1]
    assert "18-month interview, due 18 months after randomisation" in pages(blank)[-1]


def test_the_last_timepoint_has_no_next_contact(whole_library: bytes) -> None:
    assert "last interview of the study" in pages(whole_library)[-1]


def test_each_page_has_participant_timepoint_instrument_stamp_and_number(
    schedule: Schedule, personal: bytes
) -> None:
    every = pages(personal)
    for number, page in enumerate(every, start=1):
        assert "Participant A0001" in page
        assert "4-month interview" in page
        assert f"Form {schedule.form.stamp}" in page
        assert f"Page {number} of {len(every)}" in page
    assert "uls8 1.0" in every[1]


def test_a_blank_names_nobody(blank: bytes) -> None:
    assert not re.search(r"[A-F][0-9]{4}\b", words(blank).replace("Form", ""))


def test_no_word_of_allocation_is_printed_but_the_question_about_the_mask(personal: bytes) -> None:
    text = words(personal).replace("Did the interviewer learn the allocation?", "").lower()
    assert not re.search(r"\b(allocat\w*|arm|treatment|intervention|control|randomised to)\b", text)


def test_the_whole_library_fits_and_wastes_no_page(whole_library: bytes) -> None:
    every = pages(whole_library)
    assert len(every) <= len(list(library()))  # a page an instrument, the cover among them
    assert all(len(page) > 300 for page in every)


def test_a_stamp_changes_with_a_word_and_with_nothing_else(tmp_path: Path, study: Study) -> None:
    again = open_study(write_study(tmp_path / "again"))
    text = (again.folder / "study.yaml").read_text("utf-8").replace("Good #morning", "Good #evening")
    other = open_study(write_study(tmp_path / "other", text))
    stamps = [
        Schedule(each, each.timepoint("4m"), Calendar(each.file, {})).form.stamp
        for each in (study, again, other)
    ]
    assert stamps[0] == stamps[1] != stamps[2]


def test_the_same_inputs_give_the_same_bytes(study: Study, schedule: Schedule, personal: bytes) -> None:
    someone = Participant("A0009", "B", read_register(study)["A0004"].randomised, "active", None)
    schedule.pdf(someone)
    fresh = Schedule(study, study.timepoint("4m"), Calendar(study.file, {}))
    person = read_register(study)["A0001"]
    assert schedule.pdf(person) == fresh.pdf(person) == personal


def test_packs_differ_only_in_what_is_given(study: Study, schedule: Schedule) -> None:
    first, second = (read_register(study)[id] for id in ("A0001", "A0004"))
    assert pages(schedule.pdf(first))[1].replace("A0001", "A0004") == pages(schedule.pdf(second))[1]


@pytest.mark.parametrize("form", ["blank", "personal"])
def test_a_schedule_is_tagged_pdf_ua(form: str, request: pytest.FixtureRequest) -> None:
    pdf = PdfReader(io.BytesIO(request.getfixturevalue(form)))
    root = pdf.trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata["/Title"].startswith("Sleep trial: 4-month interview")
    assert "/CreationDate" not in pdf.metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


@pytest.mark.parametrize("id", ["#A$1*_`", "<b>A</b>", 'A"\\1', "{{ 7 * 7 }}", "\u05d0\u05d11"])
def test_an_id_is_never_markup(study: Study, schedule: Schedule, id: str) -> None:
    person = dataclasses.replace(read_register(study)["A0001"], id=id)
    every = pages(schedule.pdf(person))
    assert all(f"Participant {id}" in page or f"Participant {id[::-1]}" in page for page in every)
