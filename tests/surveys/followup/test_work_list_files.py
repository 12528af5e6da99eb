"""The work list as a workbook, CSV, a page and a print: the same people in each, and nothing about them but codes."""

import csv
import io
import re
from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser

import openpyxl
import pytest
from pypdf import PdfReader

from instruments.problems import Where
from surveys.followup.list_columns import COLUMNS, DUE, MEANING, MORE, MORE_COLUMNS, TO_FILL, WIDTHS
from surveys.followup.work_list import IN_WORDS
from surveys.forbidden_words import problems_of_names
from surveys.record.contacts import MODES, NEXT_STEPS, OUTCOMES, REASONS, Contact
from surveys.report.work_list.csv import work_list_csv
from surveys.report.work_list.entries import MEANING as WHY_LISTED
from surveys.report.work_list.entries import entries
from surveys.report.work_list.files import writers
from surveys.report.work_list.html import work_list_html
from surveys.report.work_list.pdf import work_list_pdf
from surveys.report.work_list.today import FIRST, todays
from surveys.report.work_list.xlsx import LONGEST_LIST, work_list_xlsx
from tests.programs import find, run
from tests.surveys.followup.small_trial import (
    REGISTER,
    STUDY,
    TODAY,
    agreed,
    contact,
    done,
    in_the_middle,
    listed,
    trial,
)

MAKERS = tuple(writers().values())
LISTED = ["A0001", "A0002", "A0003", "A0004", "B0001", "B0004", "B0003"]
"""In the order of the list: those due, then missed, form to come, no more attempts."""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return in_the_middle(tmp_path_factory.mktemp("trial") / "study")


@pytest.fixture(scope="module")
def found(study):
    return listed(study)


@pytest.fixture(scope="module")
def book(study, found):
    return openpyxl.load_workbook(io.BytesIO(work_list_xlsx(study, found)))


def records(book, sheet=DUE):
    """Each row by column."""
    head, *rows = book[sheet].values
    return [dict(zip(head, row, strict=True)) for row in rows]


def words_of_page(study, found):
    """What the page says, and every address and tag in it."""
    page = work_list_html(study, found).decode()
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)), page


def words_of_print(study, found):
    reader = PdfReader(io.BytesIO(work_list_pdf(study, found)))
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages], reader


@pytest.mark.parametrize("make", MAKERS)
def test_the_same_list_is_the_same_bytes(study, found, make):
    assert make(study, found) == make(study, listed(study))


def test_each_interview_has_one_row_in_the_workbook_with_why_it_is_there(book, found):
    assert [(each["Participant"], each["Why listed"]) for each in records(book)] == list(
        zip(
            LISTED,
            (*IN_WORDS.values(), "Missed: say why", "Interviewed: the form is to come", "No more attempts"),
            strict=True,
        )
    )
    assert set(MEANING) == set(WIDTHS) - {"Stamp"} == set(COLUMNS) - {"Stamp"}


def test_a_row_says_what_is_known_of_the_interview_with_days_as_dates(book):
    (row,) = [each for each in records(book) if each["Participant"] == "A0002"]
    assert {name: row[name] for name in ("Opens", "Best from", "Due", "Best until", "Closes")} == {
        "Opens": datetime(2015, 1, 31),
        "Best from": datetime(2015, 2, 14),
        "Due": datetime(2015, 2, 28),
        "Best until": datetime(2015, 3, 14),
        "Closes": datetime(2015, 4, 25),
    }
    assert (row["Days left"], row["Attempts"], row["Unanswered"]) == (54, 1, 0)
    assert row["Last contact"] == "Thu 26 Feb, telephone call: an appointment was agreed"
    assert row["Planned next"] == "interview Thu 5 Mar 15:15"
    assert row["Appointment"] == "Thu 5 Mar 15:15, 60 minutes, visit"
    assert [row[name] for name in TO_FILL] == [None] * len(TO_FILL)


def test_the_last_attempts_in_a_row_that_reached_nobody_are_counted(book):
    (row,) = [each for each in records(book) if each["Participant"] == "B0003"]
    assert (row["Attempts"], row["Unanswered"]) == (3, 3)


def test_a_window_that_closed_has_no_days_left(book):
    (row,) = [each for each in records(book) if each["Participant"] == "B0001"]
    assert row["Days left"] is None


def offered(book, sheet):
    """(column, row) → the options of its drop-down."""
    table = book[sheet]
    names = {cell.column: cell.value for cell in table[1]}
    return {
        (names[span.min_col], row): each.formula1.strip('"').split(",")
        for each in table.data_validations.dataValidation
        for span in each.sqref.ranges
        for row in range(span.min_row, span.max_row + 1)
    }


def test_each_code_is_offered_where_it_may_be_given(book):
    options = offered(book, DUE)
    rows = range(2, 2 + len(LISTED))
    for column, known in {
        "Mode": MODES,
        "Outcome": OUTCOMES,
        "Next step": NEXT_STEPS,
        "Appointment mode": MODES,
        "Interviewer": ["INT01", "INT02"],
        "Made by": ["INT01", "INT02"],
    }.items():
        assert [options[column, row] for row in rows] == [list(known)] * len(LISTED)
    assert {key: said for key, said in options.items() if key[0] == "Why missed"} == {
        ("Why missed", 2 + LISTED.index("B0001")): list(REASONS)
    }
    assert offered(book, MORE)["Timepoint", 2] == ["4m"]
    assert offered(book, MORE)["Why missed", 101] == list(REASONS)


def test_more_interviewers_than_excel_can_offer_are_typed(tmp_path):
    many = (
        ", ".join(f"INTERVIEWER{n}: [A]" for n in range(1, 10))
        + ", "
        + ", ".join(f"I{n}: [B]" for n in range(60))
    )
    study = trial(
        tmp_path / "study", STUDY.replace("INT01: [A], INT02: [A, B]", f"INT01: [A], INT02: [A, B], {many}")
    )
    book = openpyxl.load_workbook(io.BytesIO(work_list_xlsx(study, listed(study))))
    assert {column for column, _ in offered(book, DUE)} == {
        *("Mode", "Outcome", "Next step", "Appointment mode", "Why missed")
    }
    lists = [each.formula1 for each in book[DUE].data_validations.dataValidation]
    assert max(map(len, lists)) <= LONGEST_LIST


@pytest.mark.parametrize(("sheet", "columns", "free"), [
    (DUE, COLUMNS, TO_FILL),
    (MORE, MORE_COLUMNS, MORE_COLUMNS[:-1]),
])  # fmt: skip
def test_only_what_is_to_be_filled_can_be_written_in_and_stays_as_typed(book, sheet, columns, free):
    table = book[sheet]
    assert [cell.value for cell in table[1]] == list(columns)
    assert table.protection.sheet
    assert not table.protection.password
    cells = {columns[cell.column - 1]: cell for row in table.iter_rows(min_row=2, max_row=3) for cell in row}
    assert {name for name, cell in cells.items() if not cell.protection.locked} == set(free)
    assert {cells[name].number_format for name in free} == {"@"}
    assert table.column_dimensions[openpyxl.utils.get_column_letter(len(columns))].hidden


@pytest.mark.parametrize("sheet", [DUE, MORE, "About"])
def test_each_sheet_is_printed_across_one_page_with_its_header_on_every_page(book, sheet):
    table = book[sheet]
    page = table.page_setup
    assert (page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight) == ("landscape", 9, None, 0)
    assert table.sheet_properties.pageSetUpPr.fitToPage
    assert table.print_title_rows == "$1:$1"


def test_libreoffice_prints_a_long_list_one_page_wide(tmp_path):
    find("soffice")
    more = "".join(f"A1{n:03},A,2014-09-25,active,,INT01\n" for n in range(300))
    study = trial(tmp_path / "study", register=REGISTER + more)
    (tmp_path / "list.xlsx").write_bytes(work_list_xlsx(study, listed(study)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "list.xlsx", folder=tmp_path)
    pages = [page.extract_text() for page in PdfReader(tmp_path / "list.pdf").pages]
    of_list = [words for words in pages if "Why listed" in words and "About this list" not in words]
    assert 1 < len(of_list) <= len(pages) - 2 < 6
    assert all("Participant" in words and "Why missed" in words for words in of_list)


def test_columns_of_words_are_no_wider_than_their_words(tmp_path):
    study = trial(tmp_path / "study")

    def widths():
        table = openpyxl.load_workbook(io.BytesIO(work_list_xlsx(study, listed(study))))[DUE]
        return {cell.value: table.column_dimensions[cell.column_letter].width for cell in table[1]}

    assert widths()["Last contact"] == len("Last contact") + 2
    done(study, contact("A0001", "appointment", appointment=agreed("A0001", TODAY).appointment))
    assert widths()["Last contact"] == len("Fri 27 Feb, telephone call: an appointment was agreed")
    assert widths()["Outcome"] == WIDTHS["Outcome"]


def test_an_appointment_of_one_minute_is_said_in_the_singular(tmp_path):
    study = trial(tmp_path / "study")
    short = replace(agreed("A0002", date(2015, 3, 5)).appointment, minutes=1)
    done(study, contact("A0002", "appointment", appointment=short))
    book = openpyxl.load_workbook(io.BytesIO(work_list_xlsx(study, listed(study))))
    assert [each["Appointment"] for each in records(book) if each["Participant"] == "A0002"] == [
        "Thu 5 Mar 10:30, 1 minute, visit"
    ]


def test_each_row_has_a_stamp_of_its_own_and_free_rows_have_that_of_the_study(book):
    stamps = [row["Stamp"] for row in records(book)]
    (free,) = {row["Stamp"] for row in records(book, MORE)}
    assert len(set(stamps)) == len(LISTED)
    assert {stamp.rpartition("-")[0] for stamp in stamps} == {free}


def test_the_about_sheet_explains_every_code_column_and_reason(book, found):
    said = {(row[1], row[2]) for row in book["About"].values}
    for known in (MODES, OUTCOMES, NEXT_STEPS, REASONS, WHY_LISTED, MEANING):
        assert said >= set(known.items())
    assert {each.why for each in entries(found)} <= set(WHY_LISTED)
    assert book["About"]["A2"].value == "SYNTHETIC DATA. These people do not exist. A small study"


def test_csv_has_the_rows_of_the_workbook(book, study, found):
    content = work_list_csv(study, found)
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert head == list(COLUMNS)
    of_book = [
        [str(cell)[:10] if isinstance(cell, datetime) else "" if cell is None else str(cell) for cell in row]
        for row in list(book[DUE].values)[1:]
    ]
    assert rows == of_book


def test_no_cell_of_the_csv_is_a_formula(tmp_path):
    study = trial(tmp_path / "study", STUDY.replace("INT01", '"-INT1"'), REGISTER.replace("INT01", "-INT1"))
    rows = list(csv.DictReader(io.StringIO(work_list_csv(study, listed(study)).decode("utf-8-sig"))))
    assert {row["Assigned to"] for row in rows} == {"'-INT1", "INT02", ""}


def test_the_page_and_the_print_name_everybody_on_the_list_and_nobody_else(study, found):
    words, _ = words_of_page(study, found)
    pages, _ = words_of_print(study, found)
    for said in (words, " ".join(pages)):
        assert set(re.findall(r"\b[AB]0[0-9]{3}\b", said)) == set(LISTED)
        assert "Monday 2 March 2015" in said
        assert "SYNTHETIC DATA. These people do not exist." in said
        for title in (*IN_WORDS.values(), "Missed: say why", "Appointments", "What else waits"):
            assert title in said


def test_the_page_fetches_and_runs_nothing(study, found):
    _, page = words_of_page(study, found)
    assert not re.search(r"<script|<link|<img|url\(|https?:", page)
    assert "default-src 'none'" in page


class Tags(HTMLParser):
    """What is open at the end, and every tag that was opened."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], set()

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


ODD = '"<b>x</b> & #let y = [ \\" 研究 𝔘"'


def test_a_title_is_never_markup(tmp_path):
    study = trial(
        tmp_path / "study", STUDY.replace("A small study", ODD).replace("North team", "<i>#pagebreak()</i>")
    )
    found = listed(study, site="A")
    _, page = words_of_page(study, found)
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert not tags.seen & {"i", "script"}
    pages, _ = words_of_print(study, found)
    assert "<b>x</b> & #let y = [" in pages[0]
    assert "<i>#pagebreak()</i>" in pages[0]


def test_the_print_is_tagged_and_numbered_and_repeats_its_heads(tmp_path):
    more = "".join(f"A1{n:03},A,2014-09-25,active,,INT01\n" for n in range(60))
    study = trial(tmp_path / "study", register=REGISTER + more)
    pages, reader = words_of_print(study, listed(study))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert len(pages) > 4
    for number, words in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in words
        assert "Work list of Monday 2 March 2015" in words
    assert all("Person By whom What happens" in words for words in pages[1:-1])
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)  # A4 across


def test_a_list_without_work_says_so(tmp_path):
    study = trial(
        tmp_path / "study", register="id,site,randomised,status,status_date\nA0001,A,2015-03-01,active,\n"
    )
    found = listed(study)
    assert "Nobody is due." in words_of_page(study, found)[0]
    assert "Nobody is due." in words_of_print(study, found)[0][0]
    book = openpyxl.load_workbook(io.BytesIO(work_list_xlsx(study, found)))
    assert (book[DUE].max_row, book[MORE].max_row) == (1, 101)


WARNED = "A0002 4m, appointment 2015-03-08 10:30: a Sunday; expected a working day"


def test_what_speaks_against_an_appointment_is_on_the_page_and_the_print(tmp_path):
    study = trial(tmp_path / "study")
    done(study, agreed("A0002", date(2015, 3, 8)))
    found = listed(study)
    assert WARNED in words_of_page(study, found)[0]
    assert WARNED in words_of_print(study, found)[0][0]


def test_an_appointment_that_passed_asks_for_what_came_of_it(tmp_path):
    study = trial(tmp_path / "study")
    done(study, agreed("A0002", date(2015, 2, 27)))
    assert "Fri 27 Feb – say what came of it" in words_of_page(study, listed(study))[0]


TODAYS = [
    ([], True, "nobody has tried"),
    ([contact("A0002", "no_answer")], True, "nothing is planned"),
    ([contact("A0002", "no_answer", next_step="call", next_day=date(2015, 2, 28))], True, "the plan has passed"),
    ([contact("A0002", "no_answer", next_step="call", next_day=TODAY)], True, "planned for today"),
    ([contact("A0002", "no_answer", next_step="call", next_day=date(2015, 3, 3))], False, "planned for later"),
    ([agreed("A0002", date(2015, 3, 5))], False, "an appointment is to come"),
    ([agreed("A0002", date(2015, 2, 27))], True, "nobody has said what came of it"),
    ([contact("A0002", "declined")], False, "declined"),
]  # fmt: skip


@pytest.mark.parametrize(("contacts", "first", "why"), TODAYS)
def test_whom_to_contact_today(tmp_path, contacts, first, why):
    study = trial(tmp_path / "study")
    done(study, *contacts)
    named = [line.participant for each in todays(listed(study)) for line in each.first]
    assert ("A0002" in named) == first, why


def test_somebody_tried_today_and_somebody_whose_window_opens_later_are_not_contacted_first(tmp_path):
    study = trial(tmp_path / "study")
    done(study, Contact("A0001", "4m", TODAY, "phone", "no_answer"))
    named = {line.participant for each in todays(listed(study)) for line in each.first}
    assert named == {"A0002", "A0003", "B0003", "B0004"}


def test_an_interviewer_is_shown_todays_appointments_and_the_first_few_of_many(tmp_path):
    more = "".join(f"A1{n:03},A,2014-09-25,active,,INT01\n" for n in range(20))
    study = trial(tmp_path / "study", register=REGISTER + more)
    done(study, agreed("A0002", TODAY, "09:05"))
    mine, other = todays(listed(study))
    assert (mine.by_whom, other.by_whom) == ("INT01", "INT02")
    assert [(kept.participant, kept.time) for kept in mine.kept] == [("A0002", "09:05 to 10:05")]
    assert (len(mine.first), mine.n) == (FIRST, 21)


def test_no_column_speaks_of_the_allocation_or_names_people():
    assert list(problems_of_names(COLUMNS, Where("list"), ())) == []


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ([], "0"),
        (["no_answer"], "1, unanswered"),
        (["call_back", "no_answer", "sent"], "3, the last 2 unanswered"),
        (["call_back", "no_answer"], "2, the last one unanswered"),
        (["no_answer", "call_back"], "2"),
    ],
)
def test_attempts_are_said_with_those_that_nobody_answered(tmp_path, outcomes, said):
    study = trial(tmp_path / "study")
    done(study, *(contact("A0001", outcome, day) for day, outcome in enumerate(outcomes, start=20)))
    assert entries(listed(study))[0].attempts() == said
