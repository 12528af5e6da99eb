"""What HTML and Word are told about room, worked out from letters; the PDF's design measures instead."""

from __future__ import annotations

from surveys.forms.context import Matrix, Option

LETTERS_ON_A_LINE = 76
"""Of 11 points across A4 with its margins, beside a question's number."""
LETTERS_OF_A_BOX = 7
"""What a box, its code and the space after a label take."""
LETTER = 0.225
"""Millimetres of an average letter of a wide font, for each point of its size."""
HEAD = 8.5
"""The points of words above a column of boxes, where the longest has room."""
WIDEST_COLUMN, ALL_COLUMNS = 16.0, 120.0
"""Millimetres that a column of boxes has at most, and all of them together."""

RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
"""Languages whose usual script is written from right to left."""


def beside_code(option: Option) -> str:
    """The label of a box that has its code beside it: one that begins with the code, as `1 (worst)`, says it once."""
    code = str(option.code)
    if option.label == code:
        return ""
    return option.label.removeprefix(f"{code} ") if option.label.startswith(f"{code} (") else option.label


def side_by_side(options: tuple[Option, ...], *, large: bool) -> bool:
    """Whether these fit on one line; on several they stand one under another."""
    letters = sum(len(beside_code(option)) + LETTERS_OF_A_BOX for option in options)
    return letters <= LETTERS_ON_A_LINE / (1.455 if large else 1)


def column_width(matrix: Matrix) -> float:
    """Millimetres of each column of boxes."""
    return min(WIDEST_COLUMN, ALL_COLUMNS / (len(matrix.options) + len(matrix.absent)))


def head_points(matrix: Matrix) -> float:
    """The size of the words above the boxes, so that the longest of them is not broken."""
    words = (word for box in matrix.options + matrix.absent for word in box.label.split())
    longest = max(map(len, words))
    return round(min(HEAD, (column_width(matrix) - 0.9) / (longest * LETTER)), 1)


def tens(low: str, high: str) -> tuple[int, ...]:
    """The numbers along a visual analogue scale."""
    return tuple(value for value in range(int(low), int(high) + 1) if value % 10 == 0)


def direction(language: str) -> str:
    """The way in which a language is written: `rtl` or `ltr`."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
