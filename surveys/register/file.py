"""The rows of a register as people keep it: CSV as any spreadsheet saves it, or a workbook. What they mean is `reader.py`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator
from operator import itemgetter
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.answers.written import written
from surveys.firewall import refuse_what_must_not_enter
from surveys.forbidden_words import problems_of_names
from surveys.imports.guarded import read_guarded
from surveys.refusals import Refusal, SafeguardRefused, UnreadableFile, refusal

FILES = ("participants.csv", "participants.xlsx")
Row = tuple[int, tuple[str, ...]]
"""The row's number in the file, and its cells: of the required columns, then of the optional ones."""


def register_file(folder: Path) -> Path:
    """The study's register, a `.csv` unless there is an `.xlsx`. Raises Refusal if there are both."""
    found = [folder / name for name in FILES if (folder / name).is_file()]
    if len(found) > 1:
        where, hint = Where(str(folder)), "keep the one that is right; move the other out of this folder"
        raise refusal(Refusal, "two_registers", where, " and ".join(FILES), "one register", hint)
    return found[0] if found else folder / FILES[0]


def rows_of_register(path: Path, required: Collection[str], optional: Collection[str]) -> Iterator[Row]:
    """Each row with its cells as text, dates as 2026-03-31; a column of `optional` that is absent is empty.

    Raises Refusal for a file that cannot be read, or lacks a column or has one twice, SafeguardRefused for one
    with a column that names people or speaks of the allocation.
    """
    known = (*required, *optional)
    header, lines = _workbook(path, known) if path.suffix == ".xlsx" else _text(path)
    absent = [name for name in required if name not in header]
    if absent:
        found = f"no column {', '.join(f'`{name}`' for name in absent)}"
        expected = f"the columns {', '.join(required)}"
        raise refusal(Refusal, "register_column", Where(str(path), line=1), found, expected)
    twice = [name for name in known if header.count(name) > 1]
    if twice:
        found = f"the column {', '.join(f'`{name}`' for name in twice)} more than once"
        raise refusal(Refusal, "repeated_column", Where(str(path), line=1), found, "each column once")
    problems = list(problems_of_names(header, Where(str(path), row=1), known))
    if problems:
        raise SafeguardRefused(problems)
    of_known = itemgetter(*(header.index(name) if name in header else -1 for name in known))
    width = len(header)
    for number, cells in lines:
        if any(cells):
            yield number, of_known([*cells, *[""] * (width - len(cells) + 1)])  # the last one is empty


def dates_read_from_text(path: Path, known: Collection[str]) -> Iterator[Problem]:
    """A note for each column of a workbook whose dates are text, such as 03/25/2015: in which order they are read.

    A `.csv` has its dates as 2015-03-25 and no other way.
    """
    if path.suffix == ".xlsx" and path.is_file():
        yield from (each for each in read_guarded(path, known).remarks if each.rule == "text_dates")


Lines = Iterator[tuple[int, list[str]]]
_SPACE = re.compile(r'[^\S\r\n]|"')
"""A space, which a cell may begin or end with and does not mean, or a quotation mark, inside which it may be."""


def _workbook(path: Path, known: Collection[str]) -> tuple[list[str], Lines]:
    table = read_guarded(path, known)
    refuse_what_must_not_enter(table, known)
    columns = [[written(cell) for cell in column.values] for column in table.columns]
    header = [column.name.strip().lower() for column in table.columns]
    return header, (
        (number, [column[place] for column in columns]) for place, number in enumerate(table.rows)
    )


def _text(path: Path) -> tuple[list[str], Lines]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        found = f"cannot read it ({error.strerror})"
        raise refusal(UnreadableFile, "unreadable_file", Where(str(path)), found) from error
    except UnicodeDecodeError as error:
        found, hint = "text that is not UTF-8", "in Excel, save it as `CSV UTF-8`"
        raise refusal(UnreadableFile, "not_utf8", Where(str(path)), found, hint=hint) from error
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","  # as Excel saves it in much of Europe
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip().lower() for name in next(table, [])]
    if not _SPACE.search(text):
        return header, enumerate(table, start=2)
    return header, ((number, [cell.strip() for cell in cells]) for number, cells in enumerate(table, start=2))
