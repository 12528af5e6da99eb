"""Workbooks as people send them, made with openpyxl, and what reading one gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl

from instruments.problems import Problem, ProblemsError
from surveys.imports import RawTable, read_table
from surveys.imports.decisions import DECISIONS

KNOWN = {"participant_id", "site", "uls8_1", "uls8_2", "uls8_3", "interview_date"}
NAMES = ["participant_id", "uls8_1", "uls8_2"]
TABLE = [NAMES, ["A0001", 3, 1], ["A0002", 2, 4]]


def workbook(
    path: Path, rows: Sequence[Sequence[Any]], change: Callable[[Any], object] = lambda sheet: None
) -> Path:
    """A workbook of one sheet called Data with these rows, changed by `change`."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    for row in rows:
        sheet.append(row)
    change(sheet)
    book.save(path)
    return path


def rewritten(path: Path, change: Callable[[str], str], part: str = "xl/worksheets/sheet1.xml") -> Path:
    """The workbook with the XML of one of its parts changed."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[part].decode()
    after = change(before)
    assert after != before, "the change changes something"
    parts[part] = after.encode()
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def with_formula(path: Path, address: str) -> Path:
    """The workbook with a formula before the value that is stored in that cell."""
    return rewritten(path, lambda xml: re.sub(rf'(<c r="{address}"[^>]*>)<v>', r"\1<f>1+2</f><v>", xml))


def read(path: Path, sheet: str = "") -> RawTable:
    """The table of a workbook, whatever a person would have to decide on."""
    return read_table(path, KNOWN, sheet, accepted=DECISIONS)


def undecided(path: Path) -> list[Problem]:
    """What stops the reading of a file."""
    try:
        read_table(path, KNOWN)
    except ProblemsError as error:
        return error.problems
    return []


def cells(table: RawTable) -> dict[str, list[Any]]:
    """Column → its cells."""
    return {column.name: column.values.to_list() for column in table.columns}


def said(table: RawTable) -> dict[str, str]:
    """Rule of each remark → its words."""
    return {remark.rule: remark.found for remark in table.remarks}
