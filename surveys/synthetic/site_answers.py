"""A site's answers to its data queries, filled into the query list as its assistant would, from what was planted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from surveys.report.query_list import ACCEPT, CORRECT, TAKE_OUT
from surveys.synthetic.errors import Planted
from surveys.workbook import stamped

WHOLE_FORMS = {"duplicate_form": TAKE_OUT, "same_form_twice": TAKE_OUT, "outside_window": ACCEPT}
"""What the paper forms say to these: the later row is there once too often; the date is right."""


def filled_list(path: Path, site: str, planted: Iterable[Planted]) -> bytes:
    """The query list at `path` with one site's planted errors answered. All else is left as it was."""
    book = load_workbook(path)
    sheet = book["Queries"]
    head, *rows = sheet.iter_rows()
    place = {str(cell.value): number for number, cell in enumerate(head)}
    known = {(each.file, each.row, _item(each)): each for each in planted}
    for row in rows:
        cells = {name: row[number] for name, number in place.items()}
        found = known.get((cells["File"].value, cells["Row"].value, cells["Item"].value or ""))
        if found is not None and cells["Site"].value == site:
            _answer(cells, found)
    return stamped(book)


def _item(planted: Planted) -> str:
    """The item that the query is about; a form that is there twice is one query as a whole."""
    return "" if WHOLE_FORMS.get(planted.kind) == TAKE_OUT else planted.column


def _answer(cells: dict[str, Any], planted: Planted) -> None:
    answer = CORRECT if planted.meant else WHOLE_FORMS.get(planted.kind)
    if answer is None:
        return
    cells["Answer"].value = answer
    cells["Answered by"].value = "SYN-A"
    if answer == ACCEPT:
        cells["Reply"].value = "the date on the form is right"
        return
    cells["New value"].value = planted.meant or None
    cells["Reason"].value = "keying" if planted.meant else "repeated"
    cells["Source"].value = "form"
