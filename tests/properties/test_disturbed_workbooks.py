"""Any table, disturbed in any way that people disturb one: the same answers come in, or something names the cell."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from instruments import load
from instruments.problems import Problem, ProblemsError
from surveys.answers.in_words import contradictions, in_codes, labels_for, remarks_on_words
from surveys.answers.typed import typed_columns
from surveys.imports import RawTable, read_table
from surveys.imports.decisions import DECISIONS
from surveys.study import interview
from surveys.workbook import Sheet, workbook_bytes
from tests.surveys.imports.workbooks import with_formula

ULS8 = load("uls8")
ITEMS = {item.id: (ULS8, item) for item in ULS8.items[:4]} | {
    "interview_date": (interview(), interview().item("interview_date"))
}
NAMES = ["participant_id", *ITEMS]
LABELS = ULS8.options(ULS8.items[0])
DAY = NAMES.index("interview_date") + 1

codes = st.one_of(st.sampled_from([1, 2, 3, 4]), st.sampled_from([None, -9, -8]))
swappable = st.builds(date, st.integers(2014, 2019), st.integers(1, 12), st.integers(1, 12))
days = st.one_of(swappable, swappable, st.none(), st.dates(date(2014, 1, 1), date(2019, 12, 31)))
rows_ = st.lists(st.tuples(codes, codes, codes, codes, days), min_size=1, max_size=6)


@dataclass(frozen=True)
class Way:
    """A way to disturb one cell: whether it can be done where `value` stands, and what it does there."""

    fits: Callable[[Any], bool]
    disturb: Callable[[Any], object]


def _put(make: Callable[[Any], Any]) -> Callable[[Any], object]:
    def put(cell: Any) -> None:
        cell.value = make(cell.value)

    return put


def _attribute(**given: Any) -> Callable[[Any], object]:
    def put(cell: Any) -> None:
        for name, value in given.items():
            setattr(cell, name, value)

    return put


def is_code(value: Any) -> bool:
    return isinstance(value, int)


def is_answer(value: Any) -> bool:
    return value in LABELS


def is_day(value: Any) -> bool:
    return isinstance(value, date)


def anything(value: Any) -> bool:
    return value is not None


def _wide(value: int) -> str:
    return str(value).translate({ord(sign): ord(sign) + 0xFEE0 for sign in "-0123456789"})


def _label(pattern: str) -> Callable[[Any], object]:
    return _put(lambda value: pattern.format(code=value, label=LABELS[value]))


WAYS = {
    "a number as text": Way(is_code, _put(str)),
    "blanks around it": Way(is_code, _put(lambda value: f" {value}\N{NO-BREAK SPACE} ")),
    "full-width digits": Way(is_code, _put(_wide)),
    "a blank": Way(anything, _put(lambda _: " ")),
    "a non-breaking space": Way(anything, _put(lambda _: "\N{NO-BREAK SPACE}")),
    **{
        f"`{word}`": Way(anything, _put(lambda _, word=word: word))
        for word in ("N/A", "n/a", "-", "refused", ".", "3?", "see notes", "#REF!")
    },
    "an error": Way(anything, _put(lambda _: "#N/A")),
    "a boolean": Way(anything, _put(lambda _: True)),
    "a percentage": Way(is_code, _attribute(value=0.5, number_format="0%")),
    "a formula": Way(anything, _put(lambda _: "=1+1")),
    "its label": Way(is_answer, _label("{label}")),
    "its label in other letters": Way(is_answer, _put(lambda value: f" {LABELS[value].upper()}")),
    "a code and its label": Way(is_answer, _label("{code} = {label}")),
    "a label and its code": Way(is_answer, _label("{label} ({code})")),
    "a code and another label": Way(is_answer, _put(lambda value: f"{value} = {LABELS[value % 4 + 1]}")),
    "a comment": Way(anything, _attribute(comment=Comment("rang back", "A"))),
    "a colour": Way(anything, _attribute(fill=PatternFill("solid", fgColor="FFFF00"))),
    "a line through it": Way(anything, _attribute(font=Font(strike=True))),
    "a date as text": Way(is_day, _put(lambda day: f"{day:%d/%m/%Y}")),
    "a date in the American way": Way(is_day, _put(lambda day: f"{day:%m/%d/%Y}")),
    "a date of two digits": Way(is_day, _put(lambda day: f"{day:%d.%m.%y}")),
    "a date with its year first": Way(is_day, _put(lambda day: f"{day:%Y/%m/%d}")),
    "a date as its number": Way(is_day, _attribute(number_format="General")),
    "a day and a time": Way(is_day, _put(lambda day: datetime(day.year, day.month, day.day, 14, 30))),
}


def _merge(sheet: Any, row: int, column: int) -> None:
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)


def _whole_column_as_text(sheet: Any, row: int, column: int) -> None:
    for cells in sheet.iter_rows(min_row=2, min_col=DAY, max_col=DAY):
        if isinstance(cells[0].value, date):
            cells[0].value = f"{cells[0].value:%d/%m/%Y}"


AROUND: dict[str, Callable[[Any, int, int], object]] = {
    "a hidden row": lambda sheet, row, column: setattr(sheet.row_dimensions[row], "hidden", True),
    "a hidden column": lambda sheet, row, column: setattr(
        sheet.column_dimensions[get_column_letter(column)], "hidden", True
    ),
    "merged cells": _merge,
    "notes above": lambda sheet, row, column: _above(sheet, [["Returned by site A"], []]),
    "questions above": lambda sheet, row, column: _above(sheet, [[f"Question {name}" for name in NAMES]]),
    "questions beneath": lambda sheet, row, column: _beneath(sheet),
    "notes beneath": lambda sheet, row, column: sheet.append(["All of these were checked with site A"]),
    "a note after a blank row": lambda sheet, row, column: (
        sheet.append([]),
        sheet.append([None, "one form was lost in the post"]),
    ),
    "a column without a name": lambda sheet, row, column: sheet.cell(row, len(NAMES) + 2, 7),
    "another sheet": lambda sheet, row, column: sheet.parent.create_sheet("Notes").append(["see there"]),
    "blanks in a name": lambda sheet, row, column: setattr(
        sheet.cell(1, column), "value", f" {NAMES[column - 1]} "
    ),
    "a column of dates as text": _whole_column_as_text,
    "days from 1904": lambda sheet, row, column: setattr(
        sheet.parent, "epoch", openpyxl.utils.datetime.CALENDAR_MAC_1904
    ),
}


def _above(sheet: Any, lines: list[list[str]]) -> None:
    sheet.insert_rows(1, len(lines))
    for number, line in enumerate(lines, start=1):
        for column, words in enumerate(line, start=1):
            sheet.cell(number, column, words)


def _beneath(sheet: Any) -> None:
    sheet.insert_rows(2)
    for column, name in enumerate(NAMES, start=1):
        sheet.cell(2, column, f"Question {name}")


Rows = list[tuple[Any, ...]]
OF_DAYS = sorted(name for name, way in WAYS.items() if way.fits in (is_day, anything))
OF_CODES = sorted(name for name, way in WAYS.items() if way.fits is not is_day)
cells_ = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(OF_CODES), st.integers(0, 5), st.integers(2, DAY - 1)),
        st.tuples(st.sampled_from(OF_DAYS), st.integers(0, 5), st.just(DAY)),
    ),
    max_size=4,
)
around_ = st.lists(
    st.tuples(st.sampled_from(sorted(AROUND)), st.integers(0, 5), st.integers(1, len(NAMES))),
    max_size=2,
    unique_by=lambda each: each[0],
)


@settings(max_examples=100, deadline=None)
@given(rows=rows_, cells=cells_, around=around_, ours=st.booleans(), formula=st.booleans())
@example(
    rows=[(1, 2, 3, 4, date(2015, 4, 3))],
    cells=[("a date in the American way", 0, DAY)],
    around=[],
    ours=True,
    formula=False,
)
@example(
    rows=[(1, 2, 3, 4, date(2015, 4, 3))], cells=[("a blank", 0, 2)], around=[], ours=True, formula=False
)
def test_a_disturbed_table_gives_the_same_answers_or_names_the_cell(rows, cells, around, ours, formula):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "returns.xlsx"
        shift = write(path, rows, cells, around, ours=ours)
        if formula and rows[0][0] is not None and not any(row == 0 for _, row, _ in cells):
            with_formula_if_there(path, f"B{2 + shift}")
        check(path, rows, shift)


def with_formula_if_there(path: Path, address: str) -> None:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    if isinstance(sheet[address].value, int | float) and not isinstance(sheet[address].value, bool):
        with_formula(path, address)


def write(path: Path, rows: Rows, cells: Any, around: Any, *, ours: bool) -> int:
    """The disturbed workbook; by how many rows its answers stand further down."""
    people = [(f"A{number:04}", *row) for number, row in enumerate(rows, start=1)]
    if ours:
        content = io.BytesIO(workbook_bytes("Returns", [Sheet("Data", NAMES, people)]))
        book = openpyxl.load_workbook(content)
    else:
        book = openpyxl.Workbook()
        for line in (NAMES, *people):
            book.active.append(line)
    sheet = book.worksheets[0]
    for way, row, column in cells:
        cell = sheet.cell(2 + row % len(rows), column)
        value = rows[row % len(rows)][column - 2]
        if value is not None and WAYS[way].fits(value) and same(value, cell.value):
            WAYS[way].disturb(cell)
    for way, row, column in around:
        if way not in ("notes above", "questions above", "questions beneath"):
            AROUND[way](sheet, 2 + row % len(rows), column)
    shift = 0
    for way, row, column in around:
        if way in ("notes above", "questions above", "questions beneath") and not sheet.merged_cells.ranges:
            shift += 2 if way == "notes above" else 1
            AROUND[way](sheet, row, column)
    book.save(path)
    return shift


def same(value: Any, cell: Any) -> bool:
    """Whether a cell is still as it was written."""
    return (cell.date() if isinstance(cell, datetime) else cell) == value


def check(path: Path, rows: Rows, shift: int) -> None:
    """Each cell gives what it gave, or is named."""
    table, problems = read_with_problems(path)
    words = [f"{problem.where} {problem.found}" for problem in problems]
    if table is None:
        assert words
        return
    answers, odd = answers_in(table)
    people = table.column("participant_id")
    assert people is not None
    place = {number: at for at, number in enumerate(table.rows)}
    for number, row in enumerate(rows, start=2 + shift):
        for column, value in enumerate(row, start=2):
            name = NAMES[column - 1]
            address = f"{get_column_letter(column)}{number}"
            at = place.get(number)
            read = answers[name][at] if at is not None and name in answers else None
            who = people.values[at] if at is not None else None
            if at is not None and who is None:  # the import refuses a row without an id, and names it
                continue
            good = read == value and who in (None, f"A{number - 1 - shift:04}")
            assert good or (number, name) in odd or named(words, address, number), (
                address,
                value,
                read,
                words,
            )


def named(words: list[str], address: str, row: int) -> bool:
    """Whether a problem names the cell, or its row, or cells of its column of which another is the first."""
    column = re.sub(r"\d", "", address)
    return any(
        re.search(rf"\b{address}\b|\brow {row}\b", said)
        or re.search(rf"first {column}\d+\b", said)
        or re.search(rf"first {column}\d+:{column}\d+\b", said)
        for said in words
    )


def read_with_problems(path: Path) -> tuple[RawTable | None, list[Problem]]:
    """The table, with everything that is said of it; None if it is refused whatever a person decides."""
    try:
        table = read_table(path, {name.lower() for name in NAMES}, accepted=DECISIONS)
    except ProblemsError as error:
        return None, error.problems
    more = [
        problem
        for instrument in (ULS8, interview())
        for find in (contradictions, remarks_on_words)
        for problem in find(table, instrument, {}, ())
    ]
    return table, [*table.remarks, *more]


def answers_in(table: RawTable) -> tuple[Mapping[str, Any], set[tuple[int, str]]]:
    """Item → its answers, and (row, item) of each cell that is told to be none."""
    columns = {
        id: (in_codes(column, labels_for(instrument, item, ())), item, (-9, -8))
        for id, (instrument, item) in ITEMS.items()
        if (column := table.column(id)) is not None
    }
    read, odd = typed_columns(columns)
    return read.to_dict(as_series=False), {
        (table.rows[row], id) for id, found in odd.items() for row, _ in found
    }
