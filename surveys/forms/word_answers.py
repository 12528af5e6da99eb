"""Where answers are put in Word: boxes with their codes, spaces for digits, a line to write on or to mark."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from surveys.forms.context import Option, Question
from surveys.forms.plain_layout import beside_code, side_by_side, tens
from surveys.forms.word_parts import box, run, spaced, underlined
from surveys.forms.word_sheet import Sheet

APART = "     "
"""What stands between boxes on one line."""
RULED_FROM, RULED = 6.0, 150.0
"""Where a visual analogue scale begins, and its length, in millimetres."""


def digits(count: int) -> str:
    """A space for each digit: `|__|__|`."""
    return "|" + "__|" * count


DATE = f"{digits(2)} day   {digits(2)} month   {digits(4)} year"
TIME = f"{digits(2)} hour (24 h)   {digits(2)} minute"


def answer(place: Any, question: Question, sheet: Sheet) -> None:
    """Where the answer to the question is put, in this cell. A note has none."""
    if question.kind == "choice":
        _choice(place, question.options, sheet)
    elif question.kind == "number":
        _number(place, question, sheet)
    elif question.kind == "vas":
        _scale(place, question, sheet)
        _number(place, question, sheet, "Number marked   ")
    elif question.kind == "date":
        run(_line(place), DATE)
    elif question.kind == "text":
        underlined(spaced(place.add_paragraph(), before=10, after=8))


def in_a_row(paragraph: Any, options: tuple[Option, ...], sheet: Sheet, points: float) -> None:
    """Boxes side by side."""
    for number, option in enumerate(options):
        if number:
            run(paragraph, APART)
        _coded(paragraph, option, sheet, points)


def _coded(paragraph: Any, option: Option, sheet: Sheet, points: float = 11) -> None:
    """A box, its code, and its words, which are of so many points where print is not large."""
    box(paragraph, sheet.points(points * 1.3))
    run(paragraph, f"\u00a0{option.code}", sheet.points(points * 0.8))
    words = beside_code(option)
    if words:
        run(paragraph, f"\u00a0{words}", sheet.points(points))


def _choice(place: Any, options: tuple[Option, ...], sheet: Sheet) -> None:
    if side_by_side(options, large=sheet.look.large):
        in_a_row(_line(place), options, sheet, 11)
        return
    for option in options:
        _coded(spaced(place.add_paragraph(), after=2), option, sheet)


def _number(place: Any, question: Question, sheet: Sheet, before: str = "") -> None:
    sign = f"+/− {digits(1)} " if question.signed else ""
    decimals = f" . {digits(question.decimals)}" if question.decimals else ""
    paragraph = _line(place)
    run(paragraph, f"{before}{sign}{digits(question.whole)}{decimals}")
    run(paragraph, f"   from {question.low} to {question.high}", sheet.points(9), grey=True)


def _scale(place: Any, question: Question, sheet: Sheet) -> None:
    """A line from end to end with a stroke for each ten, and the numbers beneath."""
    numbers = tens(question.low, question.high)
    lowest, highest = int(question.low), int(question.high)
    strokes, beneath = underlined(spaced(place.add_paragraph(), before=8)), _line(place)
    for paragraph in (strokes, beneath):
        for number in numbers:
            at = RULED_FROM + RULED * (number - lowest) / (highest - lowest)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(at), WD_TAB_ALIGNMENT.CENTER)
    for number in numbers:
        strokes.add_run("\t│")
        beneath.add_run("\t")
        run(beneath, str(number), sheet.points(9))


def _line(place: Any) -> Any:
    return spaced(place.add_paragraph(), before=2, after=4)
