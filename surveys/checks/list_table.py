"""The table of a list that was made here and comes back. It has its own columns and sheets: nobody is to name them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from instruments.problems import Problem
from surveys.imports import RawTable
from surveys.imports.guarded import read_guarded
from surveys.refusals import UnreadableFile

HIDDEN = ("hidden_rows", "hidden_columns", "hidden_sheets")


def list_table(path: Path, columns: Collection[str], hint: str, sheet: str = "") -> RawTable:
    """The table as `read_guarded` gives it; `hint` is said of a file that is no such list.

    Who fills a list in may hide rows with a filter, or columns or sheets: all are read, since all were made here.
    """
    try:
        return read_guarded(path, {name.lower() for name in columns}, sheet, accepted=HIDDEN)
    except UnreadableFile as error:
        raise UnreadableFile([_of_a_list(each, hint) for each in error.problems]) from error


def _of_a_list(problem: Problem, hint: str) -> Problem:
    if problem.rule == "no_known_column":
        return replace(problem, found="no column that such a list has", hint=hint)
    if problem.rule == "no_such_sheet":
        return replace(problem, hint=hint)
    if problem.rule == "several_tables":
        remedy = f"{hint}; of its copies, leave the sheet that you filled in"
        return replace(problem, found="several sheets with the columns of the list", hint=remedy)
    return problem


def without_guard(cell: str) -> str:
    """Without the apostrophe that keeps a CSV cell from being run."""
    text = cell.strip()
    return text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text
