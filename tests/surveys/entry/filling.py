"""A study whose instrument has every kind of item, and a workbook filled as a person would: from its own lists, by its own rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter
from ruamel.yaml import YAML

from instruments import Instrument
from surveys.entry.book import entry_workbook
from surveys.entry.layout import ANSWERS, HEADS, WHO
from surveys.register.reader import read_register
from surveys.study import Study, open_study
from tests.surveys.forms.samples import EVERY_KIND, an_instrument

OWN = {"c": {"limits": (-3, 50)}, "e": {"risk": None}}
ITEMS = tuple(item.model_copy(update=OWN.get(item.id, {})) for item in EVERY_KIND)
SCORE = {
    "id": "sws_total",
    "label": "Worry",
    "rule": "sum",
    "items": ["h", "i"],
    "range": [0, 6],
    "higher_is": "worse",
    "source": "made up for tests",
    "confidence": "verified",
    "missing": {
        "allow": 0,
        "fill": "none",
        "not_applicable": "as_missing",
        "rounding": "none",
        "source": "made up for tests",
        "confidence": "verified",
    },
}
STUDY = """
title: {title}
synthetic: {synthetic}
id_pattern: "[AB][0-9]{{4}}"
sites: {{A: "North, by the river", B: South}}
timepoints:
  - {{id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [{asked}]}}
  - {{id: 18m, label: 18 months, months: 18, end_of_month: last_day, optimum: [-14, 28], permitted: [-28, 84], instruments: [{asked}]}}
"""
REGISTER = """id,site,randomised,status,status_date
A0001,A,2014-10-31,active,
A0002,A,2014-11-03,active,
B0001,B,2014-05-05,died,2014-09-20
B0002,B,2014-06-06,active,
"""


def every_kind(**changes: Any) -> Instrument:
    """An instrument with every kind of item, one of them behind a gate that is behind another."""
    return an_instrument(*changes.pop("items", ITEMS), **changes)


def a_study(
    folder: Path,
    *own: Instrument,
    asked: str = "sws4",
    register: str = REGISTER,
    title: str = "A small study",
    synthetic: bool = True,
) -> Study:
    """A study that asks its own instruments, or others by name."""
    (folder / "instruments").mkdir(parents=True, exist_ok=True)
    text = STUDY.format(title=title, asked=asked, synthetic=str(synthetic).lower())
    (folder / "study.yaml").write_text(text, encoding="utf-8")
    (folder / "participants.csv").write_text(register, encoding="utf-8")
    for each in own:
        stated = each.model_dump(exclude_defaults=True) | {"scores": [SCORE]}
        with (folder / "instruments" / f"{each.id}.yaml").open("w", encoding="utf-8") as file:
            YAML(typ="safe", pure=True).dump(_plain(stated), file)
    return open_study(folder)


def _plain(value: Any) -> Any:
    """With lists for tuples, which YAML does not have."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def made(study: Study, path: Path, blank: int = 0, timepoint: str = "4m") -> Path:
    """The workbook of everybody in the register, as a file."""
    people = list(read_register(study).values())
    path.write_bytes(entry_workbook(study, study.timepoint(timepoint), people, blank))
    return path


def rule_of(sheet: Any, cell: str) -> Any:
    """The one rule for what the cell takes."""
    (rule,) = [each for each in sheet.data_validations.dataValidation if cell in each.sqref]
    return rule


def offered(book: Any, sheet: Any, cell: str) -> list[str]:
    """The lines of a cell's drop-down."""
    rule = rule_of(sheet, cell)
    assert rule.type == "list"
    place, cells = book.defined_names[rule.formula1].attr_text.split("!")
    return [row[0].value for row in book[place.strip("'")][cells.replace("$", "")]]


def fields(sheet: Any) -> Iterator[tuple[str, str]]:
    """(name, letters) of each column that is filled."""
    for column in range(len(WHO) + 1, sheet.max_column + 1):
        yield sheet.cell(HEADS, column).value, get_column_letter(column)


def filled(path: Path, rows: range, answer: Callable[[str, list[str], int], Any]) -> Path:
    """The workbook with what `answer` gives for (item, lines of its drop-down, row); None leaves a cell as it is."""
    book = openpyxl.load_workbook(path)
    sheet = book[ANSWERS]
    for name, letters in fields(sheet):
        lines = offered(book, sheet, f"{letters}{rows[0]}") if _is_list(sheet, f"{letters}{rows[0]}") else []
        for row in rows:
            value = answer(name, lines, row)
            if value is not None:
                cell = sheet[f"{letters}{row}"]
                assert not cell.protection.locked
                cell.value = value
                if cell.number_format == "@":  # where a spreadsheet makes no formula of what is typed
                    cell.data_type = "s"
    book.save(path)
    return path


def _is_list(sheet: Any, cell: str) -> bool:
    return bool(rule_of(sheet, cell).type == "list")
