"""What is said of a cell, or of a whole table, that two readers read as two things."""

from __future__ import annotations

from typing import NoReturn

from instruments.problems import Problem, Where
from surveys.imports.raw import RawTable
from surveys.refusals import UnreadableFile, refusal

RULE, ONE_READER = "readers_differ", "one_reader"
HINT = "the file is damaged, or made by a program that writes it oddly: open it where it was made, and save it again"


def refuse_cell(table: RawTable, row: int, field: str, letters: str = "") -> NoReturn:
    """Raise UnreadableFile, which names the cell."""
    where = Where(table.file, sheet=table.sheet, row=row, field=field)
    at = f" {letters}{row}" if letters else ""
    raise refusal(UnreadableFile, RULE, where, f"a cell{at} that two readers read as two things", "one", HINT)


def refuse_table(table: RawTable, found: str, expected: str) -> NoReturn:
    """Raise UnreadableFile for rows or columns that only one of the two readers finds."""
    where = Where(table.file, sheet=table.sheet)
    raise refusal(UnreadableFile, RULE, where, f"{found} by one reader", f"{expected}, as by another", HINT)


def one_reader(file: str, why: str, to_decide: bool = False) -> Problem:
    """The remark of a file, or a part of it, that one reader alone has read; an error is for a person to decide."""
    level = "error" if to_decide else "note"
    hint = "compare some rows with the file as the program that made it shows it" if to_decide else ""
    return Problem(ONE_READER, Where(file), f"read by one library alone: {why}", hint=hint, level=level)  # type: ignore[arg-type]
