"""A row or a file as people name it, FILE, FILE:ROW or FILE:SHEET:ROW, and as it is said to them."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from instruments.finding import nearest
from instruments.problems import Where
from surveys.answers.responses import Responses
from surveys.refusals import AnswersWithProblems, refusal

Place = tuple[str, str, int]
"""File, sheet, row; row 0 is the whole of it."""


def place_in_words(file: str, sheet: str, row: int | None) -> str:
    """File, sheet and row as a person looks for them."""
    return " › ".join(part for part in (file, sheet, f"row {row}" if row else "") if part)


def rows_in_use(responses: Responses, timepoint: str) -> set[Place]:
    """Every row of every file that holds a form at the timepoint."""
    here = [answers.frame for (at, _), answers in responses.answers.items() if at == timepoint]
    return {place for frame in here for place in frame.select(pl.col("_file", "_sheet", "_row")).iter_rows()}


def place_named(name: str, places: Collection[Place], option: str) -> Place:
    """The one of `places`, or the file of some of them, that `name` is the name of.

    Raises AnswersWithProblems, with `option` as the place, if there is none or more than one.
    """
    files = {(file, sheet, 0) for file, sheet, _ in places}
    names = {place: _names(place) for place in {*places, *files}}
    found = sorted(place for place, known in names.items() if name in known)
    if len(found) == 1:
        return found[0]
    if not found:
        said, hint = f"no row or file `{name}` there", _instead(name, {each[0] for each in places})
    else:
        said = f"`{name}` on {len(found)} sheets"
        hint = f"name the sheet: {', '.join(_names(place)[-1] for place in found)}"
    raise refusal(AnswersWithProblems, "no_such_row", Where(option), said, "FILE:ROW or FILE:SHEET:ROW", hint)


def _instead(name: str, files: Collection[str]) -> str:
    """The file that may be meant; but no file for a row of it, as whoever follows the hint would take out all of it."""
    if any(name.startswith(f"{file}:") for file in files):
        return "has it been taken out, or put back, already? the validation report names the rows in use"
    return nearest(name, files)


def _names(place: Place) -> tuple[str, str]:
    """Without its sheet, and with it."""
    file, sheet, row = place
    end = f":{row}" if row else ""
    return f"{file}{end}", f"{file}{f':{sheet}' if sheet else ''}{end}"
