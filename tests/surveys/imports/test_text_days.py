"""Dates as text, and days that are counted from another year: read where they can be only one day, otherwise decided on."""

from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.surveys.imports.workbooks import cells, read, said, undecided, workbook


def dates(path, *written):
    rows = [["participant_id", "interview_date"], *([f"A{n:04}", day] for n, day in enumerate(written))]
    return workbook(path, rows)


@pytest.mark.parametrize(
    ("written", "days", "words"),
    [
        (["14/03/2015", "02/03/2015"], [date(2015, 3, 14), date(2015, 3, 2)], "read as day/month/year"),
        (["03/14/2015", "03/02/2015"], [date(2015, 3, 14), date(2015, 3, 2)], "read as month/day/year"),
        (["3.3.2015", "N/A"], ["2015-03-03", "N/A"], "read as day/month/year"),
        (["2015/3/14", "2015.03.02"], [date(2015, 3, 14), date(2015, 3, 2)], "read as year, month, day"),
    ],
)
def test_dates_that_can_be_only_one_day_are_read_and_said(tmp_path, written, days, words):
    path = dates(tmp_path / "a.xlsx", *written)
    assert undecided(path) == []
    table = read(path)
    assert cells(table)["interview_date"] == days
    assert words in said(table)["text_dates"]


@pytest.mark.parametrize(
    ("written", "words", "read_as"),
    [
        (["03/04/2015", "05/06/2015"], "dates as text in 2 cells, first B2: read as day/month/year, which month/day/year could be too", [date(2015, 4, 3), date(2015, 6, 5)]),
        (["14/03/2015", "03/14/2015"], "dates as text in 2 cells, first B2: read as month/day/year, which not all of them can be", ["14/03/2015", "2015-03-14"]),
        ([datetime(2015, 2, 3), "14/03/2015"], "dates as text in 1 cell, first B3: read as day/month/year, but beside real dates, in which day and month may have been swapped", [date(2015, 2, 3), date(2015, 3, 14)]),
    ],
)  # fmt: skip
def test_dates_of_which_nobody_can_be_sure_are_for_a_person_to_decide_on(tmp_path, written, words, read_as):
    path = dates(tmp_path / "a.xlsx", *written)
    (problem,) = undecided(path)
    assert (problem.rule, problem.found) == ("ambiguous_dates", words)
    assert cells(read(path))["interview_date"] == read_as


@pytest.mark.parametrize("written", [["14/03/15"], ["31/02/2015", "14/03/2015"], ["14/03/2015", "in spring"]])
def test_what_is_no_whole_date_stays_text(tmp_path, written):
    path = dates(tmp_path / "a.xlsx", *written)
    assert undecided(path) == []
    assert cells(read(path))["interview_date"][0] == written[0]


def test_years_of_two_digits_are_said(tmp_path):
    found = said(read(dates(tmp_path / "a.xlsx", "14/03/15")))
    assert found["two_digit_years"] == "dates as text in 1 cell, first B2: years of two digits: kept as text"


def test_dates_as_text_that_nobody_asks_for_stay_as_they_are(tmp_path):
    rows = [["participant_id", "uls8_1", "rang_on"], ["A0001", 3, "03/04/2015"]]
    table = read(workbook(tmp_path / "a.xlsx", rows))
    assert (cells(table)["rang_on"], said(table)) == (["03/04/2015"], {})


def test_days_counted_from_1904_are_for_a_person_to_decide_on(tmp_path):
    path = dates(tmp_path / "a.xlsx", datetime(2015, 3, 2))
    book = openpyxl.load_workbook(path)
    book.epoch = CALENDAR_MAC_1904
    book.save(path)
    (problem,) = undecided(path)
    assert (problem.rule, problem.found) == (
        "date_system_1904",
        "a workbook that counts days from 1904; dates in 1 cell, first B2",
    )
    assert cells(read(path))["interview_date"] == [date(2015, 3, 2)]


def test_a_workbook_from_1904_without_dates_is_read(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["participant_id", "uls8_1"], ["A0001", 3]])
    book = openpyxl.load_workbook(path)
    book.epoch = CALENDAR_MAC_1904
    book.save(path)
    assert undecided(path) == []
