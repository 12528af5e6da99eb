"""A work list that comes back filled: everything that was written in it is read, or its cell is named."""

import csv
import io
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instruments.problems import Where
from surveys.checks.filled_list import read_filled_list
from surveys.derived import Derived
from surveys.followup.contacting import record
from surveys.followup.filled_cells import clock, code, day, whole_number
from surveys.followup.filled_work_list import read_filled
from surveys.followup.list_columns import COLUMNS, DUE, MORE
from surveys.followup.slots import FollowUp
from surveys.record.contact_log import contact_log
from surveys.record.contacts import MODES, NEXT_STEPS, OUTCOMES, REASONS, Appointment, Contact, Missed
from surveys.refusals import AnswersWithProblems, SafeguardRefused, UnreadableFile
from surveys.report.work_list.csv import work_list_csv
from surveys.report.work_list.xlsx import work_list_xlsx
from tests.programs import find, run
from tests.surveys.followup.small_trial import REGISTER, STUDY, TODAY, in_the_middle, listed, trial

ROWS = {"A0001": 2, "A0002": 3, "A0003": 4, "A0004": 5, "B0001": 6, "B0004": 7, "B0003": 8}
"""Where each person is on the sheet."""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return in_the_middle(tmp_path_factory.mktemp("trial") / "study")


@pytest.fixture(scope="module")
def empty_list(study):
    return work_list_xlsx(study, listed(study))


def write(sheet, row, cells):
    head = [cell.value for cell in sheet[1]]
    for name, value in cells.items():
        sheet.cell(row, head.index(name) + 1).value = value


def filled(content, path, due=None, more=()):
    """The list with what a person wrote: by person on the sheet Due, and row by row on the other."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for who, cells in (due or {}).items():
        write(book[DUE], ROWS[who], cells)
    for number, cells in enumerate(more, start=2):
        write(book[MORE], number, cells)
    book.save(path)
    return path


def filled_csv(study, path, first, delimiter=","):
    """The list as CSV with its first row filled, and one more row, which has no stamp."""
    rows = list(csv.DictReader(io.StringIO(work_list_csv(study, listed(study)).decode("utf-8-sig"))))
    rows[0].update(first)
    rows.append({**dict.fromkeys(COLUMNS, ""), "Participant": "B0002", "Timepoint": "4m", **CALL})
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, delimiter=delimiter)
        table.writeheader()
        table.writerows(rows)
    return path


CALL = {"Contacted on": "2015-03-02", "Mode": "phone", "Outcome": "no_answer"}
AGREED = {
    **CALL,
    "At": "9:05",
    "Outcome": "appointment",
    "Next step": "call",
    "Next on": "2015-03-04",
    "Appointment on": "2015-03-05",
    "Appointment at": "14:30",
    "Minutes": "45",
    "Appointment mode": "video",
    "Interviewer": "INT02",
    "Made by": "INT01",
}


def test_every_column_of_a_row_becomes_part_of_a_contact(study, empty_list, tmp_path):
    found = read_filled(study, filled(empty_list, tmp_path / "list.xlsx", {"A0001": AGREED}))
    appointment = Appointment(date(2015, 3, 5), time(14, 30), 45, "video", "INT02")
    assert found.contacts == (
        Contact(
            "A0001",
            "4m",
            TODAY,
            "phone",
            "appointment",
            time(9, 5),
            "INT01",
            "call",
            date(2015, 3, 4),
            appointment,
        ),
    )
    assert found.wheres == (Where("list.xlsx", sheet=DUE, row=2),)
    assert (found.missed, found.left) == ((), 6)


def test_reasons_more_contacts_and_their_places_are_read(study, empty_list, tmp_path):
    more = [
        {"Participant": "A0001", "Timepoint": "4m", **CALL},
        {"Participant": "B0002", "Timepoint": "4 months", **CALL},
    ]
    due = {"A0001": CALL, "B0001": {"Why missed": "unwell"}}
    found = read_filled(study, filled(empty_list, tmp_path / "list.xlsx", due, more))
    assert [each.participant for each in found.contacts] == ["A0001", "A0001", "B0002"]
    assert found.missed == (Missed("B0001", "4m", "unwell"),)
    assert [(where.sheet, where.row) for where in found.wheres] == [(DUE, 2), (MORE, 2), (MORE, 3), (DUE, 6)]
    assert found.left == 5


def test_a_row_may_tell_of_a_contact_and_of_why_it_was_missed(study, empty_list, tmp_path):
    due = {"B0001": {**CALL, "Why missed": "away"}}
    found = read_filled(study, filled(empty_list, tmp_path / "list.xlsx", due))
    assert (len(found.contacts), len(found.missed), len(found.wheres)) == (1, 1, 2)


def test_who_and_when_alone_make_no_contact(study, empty_list, tmp_path):
    due = {who: {"Contacted on": "2015-03-02", "Made by": "INT01"} for who in ROWS}
    found = read_filled(study, filled(empty_list, tmp_path / "list.xlsx", due))
    assert (found.contacts, found.missed, found.wheres, found.left) == ((), (), (), 7)


def test_an_appointment_is_a_visit_as_long_as_its_instruments_with_whom_they_are_assigned_to(
    study, empty_list, tmp_path
):
    said = {**AGREED, "Minutes": None, "Appointment mode": None, "Interviewer": None}
    more = [{"Participant": "A0002", "Timepoint": "4m", **said}]
    found = read_filled(study, filled(empty_list, tmp_path / "list.xlsx", {"A0003": said}, more))
    assert [
        (each.appointment.mode, each.appointment.minutes, each.appointment.interviewer)
        for each in found.contacts
    ] == [
        ("visit", 6, "INT02"),  # uls8 and eq5d3l take three each
        ("visit", 6, ""),
    ]


days = st.dates(date(2014, 1, 1), date(2016, 12, 31))
times = st.times().map(lambda each: each.replace(second=0, microsecond=0))
interviewers = st.sampled_from(["INT01", "INT02"])
appointments = st.builds(
    Appointment,
    day=days,
    start=times,
    minutes=st.integers(1, 600),
    mode=st.sampled_from(list(MODES)),
    interviewer=interviewers,
)
contacts = st.builds(
    Contact,
    participant=st.sampled_from(list(ROWS)),
    timepoint=st.just("4m"),
    day=days,
    mode=st.sampled_from(list(MODES)),
    outcome=st.sampled_from([each for each in OUTCOMES if each != "appointment"]),
    at=st.none() | times,
    caller=st.just("") | interviewers,
    next_step=st.just("") | st.sampled_from(list(NEXT_STEPS)),
    next_day=st.none() | days,
)
agreements = st.builds(
    lambda each, appointment: Contact(**{**vars(each), "outcome": "appointment", "appointment": appointment}),
    contacts,
    appointments,
)


def day_cells(value):
    """A day as a person or a spreadsheet keeps it."""
    return st.sampled_from([value.isoformat(), value, datetime.combine(value, time())])


def time_cells(value):
    """A time likewise; a share of a day only with so many digits that it can be no hours and minutes."""
    share = (value.hour * 60 + value.minute) / 1440
    kept = [share] if len(f"{share:.15g}") > 4 else []
    return st.sampled_from([f"{value.hour}:{value.minute:02}", f"{value:%H:%M}", value, *kept])


def code_cells(value, known):
    return st.sampled_from([value, f" {value.upper()} ", value.replace("_", " "), known[value]])


@st.composite
def cells_of(draw, contact):
    """The contact as the cells of a row."""
    said = {
        "Contacted on": draw(day_cells(contact.day)),
        "At": draw(time_cells(contact.at)) if contact.at else None,
        "Mode": draw(code_cells(contact.mode, MODES)),
        "Outcome": draw(code_cells(contact.outcome, OUTCOMES)),
        "Next step": draw(code_cells(contact.next_step, NEXT_STEPS)) if contact.next_step else None,
        "Next on": draw(day_cells(contact.next_day)) if contact.next_day else None,
        "Made by": contact.caller or None,
    }
    made = contact.appointment
    if made is None:
        return said
    return said | {
        "Appointment on": draw(day_cells(made.day)),
        "Appointment at": draw(time_cells(made.start)),
        "Minutes": draw(st.sampled_from([str(made.minutes), made.minutes, float(made.minutes)])),
        "Appointment mode": draw(code_cells(made.mode, MODES)),
        "Interviewer": made.interviewer,
    }


@given(said=st.lists(contacts | agreements, min_size=1, max_size=20), data=st.data())
@settings(max_examples=10, deadline=None)
def test_whatever_is_written_in_a_list_comes_back_equal(study, empty_list, tmp_path_factory, said, data):
    first = {each.participant: each for each in reversed(said)}
    others = [each for each in said if first[each.participant] is not each]
    due = {who: data.draw(cells_of(each)) for who, each in first.items()}
    more = [
        {"Participant": each.participant, "Timepoint": each.timepoint, **data.draw(cells_of(each))}
        for each in others
    ]
    path = filled(empty_list, tmp_path_factory.mktemp("list") / "list.xlsx", due, more)
    in_order = sorted(first.values(), key=lambda each: ROWS[each.participant])
    assert read_filled(study, path).contacts == (*in_order, *others)


PLACE = Where("list.xlsx", sheet=DUE, row=2, field="At")
TIMES = [
    ("9:05", time(9, 5)),
    ("09:05", time(9, 5)),
    ("09:05:00", time(9, 5)),
    ("00:00", time(0, 0)),
    ("23:59", time(23, 59)),
    ("0.375", time(9, 0)),
    ("0.378472222222222", time(9, 5)),
    ("0.5", time(12, 0)),
    ("0.999305555555556", time(23, 59)),
    ("14.30", "write 14:30, if that is the time"),
    ("14,30", "write 14:30, if that is the time"),
    ("1430", "write 14:30, if that is the time"),
    ("9h05", "write 09:05, if that is the time"),
    ("0.30", "write 00:30, if that is the time"),  # or is it 07:12, as a share of a day
    ("9", ""),
    ("24:00", ""),
    ("9:60", ""),
    ("09:05:30", ""),
    ("0.3751", ""),  # no whole minute
    ("0.9999999", ""),
    ("2:30 pm", ""),
    ("-0.375", ""),
    ("1e5", ""),
    ("soon", ""),
]


@pytest.mark.parametrize(("said", "meant"), TIMES)
def test_a_time_of_day_is_read_or_what_was_probably_meant_is_said(said, meant):
    found = clock(said, PLACE)
    if isinstance(meant, time):
        assert found == meant
    else:
        assert (found.rule, found.hint, found.where) == ("unreadable_time", meant, PLACE)


@pytest.mark.parametrize("said", ["2/3/2015", "02.03.2015", "2 March 2015", "42065", "2015-02-29", "2015-3", "today",
                                  "2015-03-02 09:05:00", "15-03-02"])  # fmt: skip
def test_a_day_in_any_other_way_is_refused_as_it_could_be_another(said):
    assert day(said, PLACE).rule == "unreadable_day"


@pytest.mark.parametrize("said", ["0", "-5", "1.5", "an hour", "1e2", "99999"])
def test_minutes_are_a_whole_number_of_them(said):
    assert whole_number(said, PLACE).rule == "unreadable_number"


@pytest.mark.parametrize(("said", "read"), [("1", 1), ("60", 60), ("45.0", 45), ("720", 720)])
def test_minutes_are_as_many_as_are_written(said, read):
    assert whole_number(said, PLACE) == read


@pytest.mark.parametrize("said", ["721", "1430", "20150302"])
def test_more_minutes_than_a_working_day_has_were_meant_for_another_column(said):
    found = whole_number(said, PLACE)
    assert (found.rule, found.where) == ("unreadable_number", PLACE)
    assert found.expected == "a whole number, such as 60; at most 720"
    assert found.hint == "a time of day or a date goes into a column of its own"


@pytest.mark.parametrize("known", [MODES, OUTCOMES, NEXT_STEPS, REASONS])
def test_the_words_of_a_code_stand_for_no_other(known):
    for each, words in known.items():
        assert (
            code(each, PLACE, known) == code(words, PLACE, known) == code(words.upper(), PLACE, known) == each
        )


WRONG = [
    ({"Contacted on": None}, "cell_needed", "Contacted on"),
    ({"Contacted on": "2 March 2015"}, "unreadable_day", "Contacted on"),
    ({"At": "14.30"}, "unreadable_time", "At"),
    ({"Mode": None}, "cell_needed", "Mode"),
    ({"Mode": "telepathy"}, "unknown_code", "Mode"),
    ({"Outcome": None}, "cell_needed", "Outcome"),
    ({"Outcome": "=1+1"}, "unknown_code", "Outcome"),
    ({"Next step": "hope"}, "unknown_code", "Next step"),
    ({"Next on": "Friday"}, "unreadable_day", "Next on"),
    ({"Appointment on": None}, "cell_needed", "Appointment on"),
    ({"Appointment at": None}, "cell_needed", "Appointment at"),
    ({"Appointment at": "half past two"}, "unreadable_time", "Appointment at"),
    ({"Minutes": "an hour"}, "unreadable_number", "Minutes"),
    ({"Interviewer": "INT09"}, "unknown_code", "Interviewer"),
    ({"Made by": "Jo Bloggs"}, "unknown_code", "Made by"),
    ({"Why missed": "dunno"}, "unknown_code", "Why missed"),
    ({"Timepoint": "5m"}, "unknown_code", "Timepoint"),
    ({"Participant": None}, "cell_needed", "Participant"),
]


@pytest.mark.parametrize(("wrong", "rule", "column"), WRONG)
def test_a_cell_that_cannot_be_read_is_named_and_its_text_is_not_shown(study, tmp_path, wrong, rule, column):
    path = filled_csv(study, tmp_path / "list.csv", {**AGREED, **wrong})
    with pytest.raises(AnswersWithProblems) as refused:
        read_filled(study, path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.where) == (rule, Where("list.csv", row=2, field=column))
    assert not any(said in str(problem) for said in wrong.values() if said and not said[0].isdigit())


def test_every_cell_that_cannot_be_read_is_named_at_once(study, empty_list, tmp_path):
    due = {"A0001": {**AGREED, "At": "14.30", "Mode": "telepathy"}, "B0001": {"Why missed": "dunno"}}
    more = [{"Outcome": "no_answer"}]
    with pytest.raises(AnswersWithProblems) as refused:
        read_filled(study, filled(empty_list, tmp_path / "list.xlsx", due, more))
    places = {(each.where.sheet, each.where.row, each.where.field) for each in refused.value.problems}
    assert places == {
        *((DUE, 2, "At"), (DUE, 2, "Mode"), (DUE, 6, "Why missed")),
        *((MORE, 2, name) for name in ("Participant", "Timepoint", "Contacted on", "Mode")),
    }


def test_an_interviewer_without_an_appointment_says_which_cells_were_meant(study, empty_list, tmp_path):
    path = filled(empty_list, tmp_path / "list.xlsx", {"A0001": {**CALL, "Interviewer": "INT01"}})
    with pytest.raises(AnswersWithProblems, match="if no appointment was agreed, leave"):
        read_filled(study, path)


@pytest.mark.parametrize("column", ["Outcome", "Made by", "Why missed"])
def test_words_that_tell_the_allocation_are_refused(study, empty_list, tmp_path, column):
    due = {"A0001": {**CALL, column: "allocated to the intervention arm"}}
    with pytest.raises(SafeguardRefused) as refused:
        read_filled(study, filled(empty_list, tmp_path / "list.xlsx", due))
    assert refused.value.problems[0].where == Where("list.xlsx", sheet=DUE, row=2, field=column)


def test_a_file_name_that_tells_the_allocation_is_refused(study, empty_list, tmp_path):
    with pytest.raises(SafeguardRefused):
        read_filled(study, filled(empty_list, tmp_path / "list-intervention-arm.xlsx", {"A0001": CALL}))


def test_a_list_of_another_study_is_refused(study, empty_list, tmp_path):
    path = filled(empty_list, tmp_path / "list.xlsx", {"A0001": CALL})
    for number, text in enumerate((STUDY.replace("A small study", "Another"), STUDY)):
        other = trial(tmp_path / f"study-{number}", text)
        if text == STUDY:
            record(FollowUp(Derived(other), TODAY), [Contact("A0001", "4m", TODAY, "phone", "sent")])
        with pytest.raises(AnswersWithProblems) as refused:
            read_filled(other, path)
        assert [each.rule for each in refused.value.problems] == ["other_study"]


def test_a_list_that_is_older_than_the_first_event_is_this_studys(tmp_path):
    study = trial(tmp_path / "study")
    path = filled(work_list_xlsx(study, listed(study)), tmp_path / "list.xlsx", more=[{
        "Participant": "A0001", "Timepoint": "4m", **CALL}])  # fmt: skip
    record(FollowUp(Derived(study), TODAY), [Contact("A0002", "4m", TODAY, "phone", "sent")])
    assert [each.participant for each in read_filled(study, path).contacts] == ["A0001"]


def test_a_list_without_any_stamp_is_refused(study, empty_list, tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(empty_list))
    for sheet in (book[DUE], book[MORE]):
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, sheet.max_column).value = None
    write(book[DUE], 2, CALL)
    book.save(tmp_path / "list.xlsx")
    with pytest.raises(AnswersWithProblems, match="no row that a list of this study has"):
        read_filled(study, tmp_path / "list.xlsx")


def test_a_row_that_was_copied_or_added_below_is_one_more_contact(study, empty_list, tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(empty_list))
    write(book[DUE], 2, CALL)
    write(book[DUE], 9, {"Participant": "A0001", "Timepoint": "4m", **CALL, "Contacted on": "2015-03-01"})
    book.save(tmp_path / "list.xlsx")
    assert [each.day for each in read_filled(study, tmp_path / "list.xlsx").contacts] == [
        TODAY,
        date(2015, 3, 1),
    ]


def moved(study, tmp_path, suffix, row, **cells):
    """The list with a call in that row, and other words in the cells that tell whose row it is."""
    path = tmp_path / f"list{suffix}"
    if suffix == ".csv":
        rows = list(csv.DictReader(io.StringIO(work_list_csv(study, listed(study)).decode("utf-8-sig"))))
        rows[row - 2].update({**CALL, **cells})
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.DictWriter(file, COLUMNS)
            table.writeheader()
            table.writerows(rows)
        return path
    book = openpyxl.load_workbook(io.BytesIO(work_list_xlsx(study, listed(study))))
    write(book[DUE], row, {**CALL, **cells})
    book.save(path)
    return path


TWO_TIMEPOINTS = (
    STUDY
    + "  - {id: 18m, label: 18 months, months: 18, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [uls8]}\n"
)
MOVED = [
    ({"Participant": "A0002"}, "Participant", "another participant than the list had in this row"),
    ({"Participant": "Jo Bloggs"}, "Participant", "another participant than the list had in this row"),
    ({"Timepoint": "18m"}, "Timepoint", "another timepoint than the list had in this row"),
    ({"Participant": "A0002", "Timepoint": "18m"}, "Participant", "another participant"),
]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize(("cells", "column", "words"), MOVED)
def test_a_row_that_names_another_interview_than_it_was_printed_for_is_refused(
    tmp_path, suffix, cells, column, words
):
    study = trial(tmp_path / "study", TWO_TIMEPOINTS)
    with pytest.raises(AnswersWithProblems) as refused:
        read_filled(study, moved(study, tmp_path, suffix, 2, **cells))
    (problem,) = refused.value.problems
    sheet = DUE if suffix == ".xlsx" else ""
    assert (problem.rule, problem.where) == (
        "row_of_another",
        Where(f"list{suffix}", sheet=sheet, row=2, field=column),
    )
    assert problem.found.startswith(words)
    assert problem.expected == "A0001 at 4m, as it was"
    assert (f"`{MORE}`" in problem.hint, "`Stamp`" in problem.hint) == (sheet == DUE, sheet == "")
    assert "Bloggs" not in str(problem)


def test_one_column_that_was_sorted_by_itself_is_refused_row_by_row(study, empty_list, tmp_path):
    in_order = sorted(ROWS, reverse=True)
    due = {who: {**CALL, "Participant": other} for who, other in zip(ROWS, in_order, strict=True)}
    with pytest.raises(AnswersWithProblems) as refused:
        read_filled(study, filled(empty_list, tmp_path / "list.xlsx", due))
    stay = [who for who, other in zip(ROWS, in_order, strict=True) if who == other]
    assert [each.expected for each in refused.value.problems] == [
        f"{who} at 4m, as it was" for who in ROWS if who not in stay
    ]


def test_whole_rows_that_were_sorted_are_still_their_peoples(study, tmp_path):
    rows = list(csv.DictReader(io.StringIO(work_list_csv(study, listed(study)).decode("utf-8-sig"))))
    for row in rows:
        row.update(CALL)
    with (tmp_path / "list.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(reversed(rows))
    found = read_filled(study, tmp_path / "list.csv").contacts
    assert [each.participant for each in found] == list(reversed(ROWS))


def test_a_row_whose_person_has_gone_from_the_register_says_no_id(study, tmp_path):
    path = moved(study, tmp_path, ".csv", 2, Participant="A0002", Timepoint="4 months")
    register = "".join(line for line in REGISTER.splitlines(True) if not line.startswith("A0001"))
    (study.folder / "participants.csv").write_text(register, encoding="utf-8")
    try:
        with pytest.raises(AnswersWithProblems) as refused:
            read_filled(study, path)
    finally:
        (study.folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    assert [(each.rule, each.expected) for each in refused.value.problems] == [
        ("row_of_another", "whoever it was")
    ]


@pytest.mark.parametrize("timepoint", ["4m", "4 months", " 4M "])
def test_a_timepoint_in_other_words_is_still_the_rows(study, tmp_path, timepoint):
    found = read_filled(study, moved(study, tmp_path, ".csv", 2, Timepoint=timepoint))
    assert [(each.participant, each.timepoint) for each in found.contacts] == [("A0001", "4m")]


def test_a_copied_sheet_is_refused_as_it_would_be_left_out_silently(study, empty_list, tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(empty_list))
    write(book.copy_worksheet(book[DUE]), 2, CALL)
    book.save(tmp_path / "list.xlsx")
    with pytest.raises(UnreadableFile, match="one more sheet"):
        read_filled(study, tmp_path / "list.xlsx")


@pytest.mark.parametrize("gone", [["Planned next", "Assigned to"], ["About"], [MORE]])
def test_columns_and_sheets_that_only_tell_something_may_be_taken_out(study, empty_list, tmp_path, gone):
    book = openpyxl.load_workbook(filled(empty_list, tmp_path / "list.xlsx", {"A0001": AGREED}))
    for name in gone:
        if name in COLUMNS:
            head = [cell.value for cell in book[DUE][1]]
            book[DUE].delete_cols(head.index(name) + 1)
        else:
            del book[name]
    book.save(tmp_path / "list.xlsx")
    assert len(read_filled(study, tmp_path / "list.xlsx").contacts) == 1


def test_what_is_no_work_list_is_refused(study, tmp_path):
    path = tmp_path / "some.csv"
    path.write_text("Participant,Outcome\nA0001,no_answer\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as refused:
        read_filled(study, path)
    assert refused.value.problems[0].rule == "no_work_list"


def test_a_file_that_is_no_list_is_refused_without_options_that_the_command_lacks(study, tmp_path):
    (tmp_path / "some.csv").write_text("id,answer\nA0001,3\n", encoding="utf-8")
    book = openpyxl.Workbook()
    book.active.append(["id", "answer"])
    book.active.append(["A0001", 3])
    book.save(tmp_path / "other.xlsx")
    book.active.title = DUE
    book.save(tmp_path / "due.xlsx")
    for name in ("some.csv", "other.xlsx", "due.xlsx"):
        with pytest.raises(UnreadableFile) as refused:
            read_filled(study, tmp_path / name)
        (problem,) = refused.value.problems
        assert problem.hint == "is it a work list? surveys due --out FILE.xlsx makes one"
        assert "--map" not in str(problem)
        assert "--sheet" not in str(problem)


def test_a_file_that_is_no_query_list_is_refused_likewise(study, tmp_path):
    (tmp_path / "some.csv").write_text("id,answer\nA0001,3\n", encoding="utf-8")
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("Copy")):
        sheet.append(["Query", "Answer"])
        sheet.append(["1", "reply"])
    book.save(tmp_path / "two.xlsx")
    hints = []
    for name in ("some.csv", "two.xlsx"):
        with pytest.raises(UnreadableFile) as refused:
            read_filled_list(study, tmp_path / name)
        hints += [each.hint for each in refused.value.problems]
    assert hints == [
        "is it a query list? surveys queries export makes one",
        "is it a query list? surveys queries export makes one; of its copies, leave the sheet that you filled in",
    ]


def test_nobody_listed_leaves_room_for_more(tmp_path):
    nobody = "id,site,randomised,status,status_date\nA0001,A,2015-03-01,active,\n"
    study = trial(tmp_path / "study", register=nobody)
    more = [{"Participant": "A0001", "Timepoint": "4m", **CALL}]
    path = filled(work_list_xlsx(study, listed(study)), tmp_path / "list.xlsx", more=more)
    assert (len(read_filled(study, path).contacts), read_filled(study, path).left) == (1, 0)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_list_with_any_delimiter_is_read_too(study, tmp_path, delimiter):
    path = filled_csv(study, tmp_path / "list.csv", AGREED, delimiter)
    found = read_filled(study, path)
    assert [each.participant for each in found.contacts] == ["A0001", "B0002"]
    assert found.contacts[0].appointment == Appointment(date(2015, 3, 5), time(14, 30), 45, "video", "INT02")
    assert [where.row for where in found.wheres] == [2, 9]
    assert found.left == 6


def test_a_code_that_csv_had_to_guard_comes_back_as_it_was(tmp_path):
    study = trial(tmp_path / "study", STUDY.replace("INT01", '"-INT1"'), REGISTER.replace("INT01", "-INT1"))
    path = filled_csv(study, tmp_path / "list.csv", {**AGREED, "Interviewer": "", "Made by": "'-INT1"})
    contact = read_filled(study, path).contacts[0]
    assert (contact.caller, contact.appointment.interviewer) == ("-INT1", "-INT1")


def test_a_filled_list_is_recorded_once_however_often_it_is_taken_in(tmp_path):
    study = in_the_middle(tmp_path / "study")
    path = filled(
        work_list_xlsx(study, listed(study)),
        tmp_path / "list.xlsx",
        {"A0001": AGREED, "B0001": {"Why missed": "away"}},
    )
    for new in (2, 0):
        found = read_filled(study, path)
        done = record(FollowUp(Derived(study), TODAY), found.contacts, found.missed, wheres=found.wheres)
        assert (done.new, done.known) == (new, 2 - new)
    log = contact_log(study.events())
    assert log.contacts["4m", "A0001"] == list(found.contacts)
    assert log.reasons == {("4m", "B0001"): "away"}


def test_reading_a_list_records_nothing(study, empty_list, tmp_path):
    before = len(study.events())
    read_filled(study, filled(empty_list, tmp_path / "list.xlsx", {"A0001": AGREED}))
    assert len(study.events()) == before


def offered(path):
    """Each drop-down: sheet, cells, options."""
    book = openpyxl.load_workbook(path)
    return sorted(
        (sheet.title, str(span), each.formula1)
        for sheet in book
        for each in sheet.data_validations.dataValidation
        for span in each.sqref.ranges
    )


def test_libreoffice_keeps_cells_drop_downs_and_locks(study, empty_list, tmp_path):
    find("soffice")
    typed = {
        **AGREED,
        "Contacted on": date(2015, 3, 2),
        "At": time(9, 5),
        "Appointment at": 0.375,
        "Minutes": 45,
    }
    more = [{"Participant": "B0002", "Timepoint": "4m", **CALL, "Next on": datetime(2015, 3, 9)}]
    path = filled(empty_list, tmp_path / "list.xlsx", {"A0001": typed, "A0002": AGREED}, more)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    saved = tmp_path / "saved"
    run(
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(saved),
        str(path),
        folder=tmp_path,
    )
    mine, theirs = read_filled(study, path), read_filled(study, saved / "list.xlsx")
    assert len(mine.contacts) == 3
    assert theirs == mine
    assert offered(saved / "list.xlsx") == offered(path)
    sheet = openpyxl.load_workbook(saved / "list.xlsx")[DUE]
    assert sheet.protection.sheet
    assert {cell.protection.locked for cell in sheet[2]} == {True, False}
