"""A row or a file by the name that a person gives it: FILE, FILE:ROW or FILE:SHEET:ROW."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from instruments.finding import nearest
from instruments.problems import Where
from surveys.answers.responses import Responses
from surveys.refusals import AnswersWithProblems, refusal

Place = tuple[str, str, int]
"""File, sheet, row; row 0 is the whole of it."""


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
        said, hint = f"no row or file `{name}` there", nearest(name, {each[0] for each in places})
    else:
        said = f"`{name}` on {len(found)} sheets"
        hint = f"name the sheet: {', '.join(_names(place)[-1] for place in found)}"
    raise refusal(AnswersWithProblems, "no_such_row", Where(option), said, "FILE:ROW or FILE:SHEET:ROW", hint)


def _names(place: Place) -> tuple[str, str]:
    """Without its sheet, and with it."""
    file, sheet, row = place
    end = f":{row}" if row else ""
    return f"{file}{end}", f"{file}{f':{sheet}' if sheet else ''}{end}"
