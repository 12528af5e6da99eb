"""The cells of one column of a sheet as a series, and what was found of those that are not taken just as they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Literal

import polars as pl

from instruments.problems import Level
from surveys.imports._found import NO_ANSWER, Found
from surveys.imports._text_days import read_text_days

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width signs to the plain ones. Not the whole of NFKC, which would make 32 of a 3 with the mark of footnote 2."""
WIDE_NUMBER = re.compile("[0-9\uff10-\uff19.,+\uff0e\uff0c\uff0b\uff0d-]+")
NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
ERROR = re.compile(r"#[A-Z]+[A-Z0-9/_]*[!?]?")
TextDays = Literal["read", "kept"]
EXACT = 2**53
"""From here on not every whole number is a Float64, and a spreadsheet has lost digits."""


def read_cells(cells: Sequence[Any], text_days: TextDays) -> tuple[pl.Series, list[Found]]:
    """Numbers as Float64 and days as Date where a whole column is of that kind; else text as it was seen.

    `text_days` says whether dates that are written as text become days.
    """
    kinds = set(map(type, cells)) - {type(None)}
    if kinds <= {int, float} and not any(map(_long, cells)):
        return pl.Series(cells, dtype=pl.Float64, strict=False), []
    found: list[Found] = []
    if str in kinds:
        cells, found = plain_texts(cells)
        if text_days == "read":
            cells, days = read_text_days(cells)
            found += days
    present = [cell for cell in cells if cell is not None]
    found += _found(cells)
    if present and all(map(_is_exact, present)):
        return pl.Series(cells, dtype=pl.Float64, strict=False), found
    if present and all(map(is_day, present)):
        return pl.Series([None if cell is None else _day(cell) for cell in cells], dtype=pl.Date), found
    mixed = tuple(at for at, cell in enumerate(cells) if cell is not None and not isinstance(cell, str))
    if mixed and len(mixed) < len(present):
        found.append(Found("mixed_kinds", "numbers or days among words", mixed, "each kept as it was seen"))
    return pl.Series([None if cell is None else _seen(cell) for cell in cells], dtype=pl.String), found


def plain_texts(cells: Sequence[Any]) -> tuple[list[Any], list[Found]]:
    """The cells with their texts stripped and their full-width numbers plain, and where that changed anything."""
    changed: dict[str, list[int]] = defaultdict(list)
    made = list(cells)
    for at, cell in enumerate(cells):
        if not isinstance(cell, str):
            continue
        text = cell.strip()
        if text != cell:
            changed["trimmed" if text else "only_blanks"].append(at)
        if not text.isascii() and WIDE_NUMBER.fullmatch(text):
            text = text.translate(FULL_WIDTH)
            changed["full_width"].append(at)
        made[at] = text or None
    return made, [
        Found(rule, what, tuple(places), words)
        for rule, places in changed.items()
        for what, words in [_CHANGES[rule]]
    ]


_CHANGES = {
    "trimmed": ("blanks around what stands there", "not kept"),
    "only_blanks": ("nothing but blanks", "read as empty"),
    "full_width": ("full-width digits", "read as plain ones"),
}


def _found(cells: Sequence[Any]) -> Iterator[Found]:
    """What is to be said of cells that stay as they are."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    of_texts = {text: _kind(text) for text in {cell for cell in cells if isinstance(cell, str)}}
    for at, cell in enumerate(cells):
        if cell is not None and (kind := of_texts[cell] if isinstance(cell, str) else _kind(cell)):
            places[kind].append(at)
    for (rule, what), found in places.items():
        words, level = _STAYS[rule]
        yield Found(rule, what, tuple(found), words, level)


_STAYS: dict[str, tuple[str, Level]] = {
    "booleans": ("kept as the words TRUE and FALSE", "warning"),
    "error_cells": ("kept as words, which are no answer", "warning"),
    "no_answer_words": ("kept as they are, not as blanks", "note"),
    "text_numbers": ("kept as text", "note"),
    "long_numbers": ("a spreadsheet keeps 15 digits, and the others are lost", "warning"),
}


def _kind(cell: Any) -> tuple[str, str] | None:
    """The rule of the remark that a cell is worth, and what stands there; None for a plain one."""
    if isinstance(cell, bool):
        return "booleans", "TRUE or FALSE"
    if isinstance(cell, int | float):
        return ("long_numbers", "numbers of 16 digits or more") if _long(cell) else None
    if not isinstance(cell, str):
        return None
    if ERROR.fullmatch(cell):
        return "error_cells", f"`{cell}`"
    if NO_ANSWER.fullmatch(cell):
        return "no_answer_words", f"`{cell}`"
    return ("text_numbers", "numbers as text") if NUMBER.fullmatch(cell) else None


def _long(cell: Any) -> bool:
    """Whether a number is not one that is exact, endless ones among them."""
    return cell is not None and not -EXACT < cell < EXACT


def _is_exact(cell: Any) -> bool:
    number = isinstance(cell, int | float) and not isinstance(cell, bool)
    return number and abs(cell) < float("inf") and float(cell) == cell


def is_day(cell: Any) -> bool:
    """Whether a cell is a day, without a time of it."""
    if isinstance(cell, datetime):
        return cell.time() == datetime.min.time()
    return isinstance(cell, date)


def _day(cell: date) -> date:
    return cell.date() if isinstance(cell, datetime) else cell


def _seen(cell: Any) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)[:10] if is_day(cell) else str(cell)
